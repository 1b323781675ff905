"""Whether what a sentence counts is what the rows of a table stand for.

The counted noun is that of the header of the row names, with adjectives before it or none, or as
the last part of a compound ("Softwarehersteller" under "Hersteller"); and companies are counted by
any word for them ("the four buyers" of a column of operators).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import takewhile

from parsers.checks.analysis.grid import Grid
from parsers.checks.analysis.headerunits import bare
from parsers.checks.analysis.patterns import in_any_case
from parsers.checks.analysis.phrases import Phrase
from parsers.checks.analysis.telling import is_common
from parsers.checks.lexicon import attributes, firms
from parsers.checks.statements.counted import Number
from parsers.checks.statements.counting.listing import WIDE_TONGUES
from parsers.checks.statements.counting.nouns import STEM, folded, same_noun
from parsers.expressions import deferred

_BEHIND = 8
"""Signs of a wide script behind a count in which the counted noun stands."""
_COMPOUNDS = ("de", "nl", "sv")
_NOUN_LAST = ("en", "de", "nl", "sv")
"""Languages in which the noun is the last word of a header: "Batch size"."""
_INFLECTED = ("pl", "ru")
_ENDINGS, _LONG_ENDING = ("sv", "tr"), 5
"""Languages that put number, article and case behind a noun, and how long they are together."""
_LONGEST = 5
"""Words of a header, at most, that names what the rows are."""
_LEAST_PART = 5
"""Letters of a noun that may be the last part of a longer one."""


def counts_rows_of(phrase: Phrase, number: Number, grid: Grid) -> bool:
    """Tell whether a count is of things of the kind that the rows of a table are."""
    if not grid.headers:
        return False
    header = re.sub(r"\s*[(\[（].*", "", bare(grid.headers[grid.key_column])).strip()
    if not header or "," in header or len(header.split()) > _LONGEST:
        return False  # a caption: "Pools B and D, created to delivered"
    if phrase.language in WIDE_TONGUES:
        return _counts_wide(phrase, number, header)
    head = _head(header, phrase.language)
    return any(
        _same(noun, head, phrase.language) or _companies(noun, header, phrase.language)
        for noun in counted_nouns(phrase, number)
    )


def counted_nouns(phrase: Phrase, number: Number) -> list[str]:
    """Return the word right behind a count, and those that only adjectives part from it."""
    if "counted nouns" not in phrase.memo:
        phrase.memo["counted nouns"] = {}
    known: dict[int, list[str]] = phrase.memo["counted nouns"]
    if number.place.start not in known:
        known[number.place.start] = list(_counted_nouns(phrase, number))
    return known[number.place.start]


def _counted_nouns(phrase: Phrase, number: Number) -> list[str]:
    after = phrase.text.text[number.place.end : phrase.sentence.end]
    behind = _WORDS.match(after)
    words = number.text.split()[1:] + (behind.group().split() if behind else [])
    listed = attributes.ATTRIBUTES.get(phrase.language)
    if not words or listed is None:
        return words[:1]
    adjective = in_any_case(listed)
    ahead = takewhile(
        lambda word: adjective.fullmatch(word) is not None and not is_common(word),
        words[: attributes.MANY],
    )
    return words[: len(list(ahead)) + 1]


_WORDS = deferred(r"(?:[\s\u00a0]+[^\W\d_][\w'’-]*){1,4}")


def _head(header: str, language: str) -> str:
    """Return the noun of a header: its last word, or the first where others say what of."""
    words = header.split()
    first = language not in _NOUN_LAST or any(map(is_common, words[1:]))
    return words[0] if first else words[-1]


def _same(noun: str, head: str, language: str) -> bool:
    if same_noun(noun, head):
        return True
    word, part = folded(noun), folded(head)
    if language in _INFLECTED:
        least = max(STEM, min(len(word), len(part)) - 2)
        return word[:least] == part[:least] and abs(len(word) - len(part)) <= 2
    if language in _ENDINGS and len(part) >= STEM and word.startswith(part):
        return len(word) - len(part) <= _LONG_ENDING
    if language not in _COMPOUNDS or len(part) < _LEAST_PART:
        return False
    at = word.rfind(part[:-1])
    return at >= 3 and len(word) - at - len(part) <= 2


@cache
def _company(language: str) -> re.Pattern[str] | None:
    listed = firms.FIRMS.get(language)
    if listed is None:
        return None
    words = "|".join(listed.split())
    return in_any_case(rf"\w*?(?:{words})" if language in _COMPOUNDS else rf"(?:{words})")


def _companies(noun: str, header: str, language: str) -> bool:
    company = _company(language)
    if company is None:
        return False
    return all(company.match(word) is not None for word in (noun, _head(header, language)))


def _counts_wide(phrase: Phrase, number: Number, header: str) -> bool:
    after = phrase.text.text[number.place.end : phrase.sentence.end][:_BEHIND]
    counted = number.text + re.split("[、，,。:：;；(（]", after)[0]
    if len(header) >= 2 and header in counted:
        return True
    company = _company(phrase.language)
    near = number.text + re.split("[、，,。:：;；(（]", after[:6])[0]
    return (
        company is not None
        and company.search(near) is not None
        and company.search(header) is not None
    )


def names_models(grid: Grid) -> bool:
    """Tell whether the rows of a table are called what is compared in a test: models, products."""
    listed = firms.MODELS.get(grid.language.partition("-")[0])
    if listed is None or not grid.headers:
        return False
    words = "|".join(listed.split())
    return in_any_case(rf"\W*(?:{words})").match(grid.headers[grid.key_column]) is not None


def is_across(number: Number, grid: Grid, tables: Sequence[Grid]) -> bool:
    """Tell whether another table has so many things across, these rows among them."""
    rows = {grid.row_name(row).casefold() for row in range(grid.first_row, grid.height)}
    for other in tables:
        named = [line for line in other.columns if bare(line.name).strip().casefold() in rows]
        alike = [line for line in other.columns if named and line.unit == named[0].unit]
        measured = {line.name[len(bare(line.name)) :] for line in named}
        alike = [line for line in alike if line.name[len(bare(line.name)) :] in measured]
        if other is not grid and len(named) >= 2 and number.value == len(alike):
            return True
    return False
