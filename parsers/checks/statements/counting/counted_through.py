"""N303: what is counted through after its count, in one sentence or by adverbs in several.

"Three risks: first the wind, second the tide and third the price"; "(1) …, (2) …"; "There must
first be … Then … Finally …". On 480 articles without errors every such row, of three or more, is
as long as was announced.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from parsers.checks.analysis.phrases import Phrase
from parsers.checks.lexicon import enumerations, prose, sequences
from parsers.checks.statements.counting.listing import WIDE_TONGUES
from parsers.compiled import compiled

_MARKS = (
    tuple(rf"[（(]?{n}[)）]" for n in range(1, 10)),
    tuple(rf"[（(]?{letter}[)）]" for letter in "abcdefgh"),
    tuple("①②③④⑤⑥⑦⑧⑨"),
    tuple(rf"[（(]?{number}[)）]" for number in ("i", "ii", "iii", "iv", "v", "vi")),
)
"""Signs before the first, the second, … of what is listed in a sentence."""
_APART = r"(?<=[\s,;，；、。和及且与與])"
_NEAR = 40
"""Code points of a sentence in which an adverb of a sequence stands."""
_NEAR_WIDE = 6


def counted_through(rest: str, language: str) -> int:
    """Return how many things ordinals or signs count through from the start of a text on, or 0."""
    ways = (_ordinals(language), *map(_marks, range(len(_MARKS))))
    return max(_through(rest, way) for way in ways)


def _through(rest: str, ways: Sequence[re.Pattern[str]]) -> int:
    at = found = 0
    for number, way in enumerate(ways):
        match = way.match(rest) if number == 0 else way.search(rest, at)
        if match is None:
            break
        at, found = match.end(), number + 1
    return found


@cache
def _ordinals(language: str) -> tuple[re.Pattern[str], ...]:
    wide = language in WIDE_TONGUES
    end = "" if wide else r"(?!\w)"
    joins = prose.AND.get(language)
    lead = r"(?:the|a|de|het|der|die|das|le|la|el|il|o|den|det)\s"
    signs = r"[,;，；、。.:：]\s*"
    before = signs if wide or not joins else rf"(?:{signs}(?:(?:{joins})\s)?|\s(?:{joins})\s)"
    listed = enumerations.ORDINALS.get(language, ())
    return tuple(
        compiled(rf"{before if number else ''}(?:{lead})?(?:{words}){end}", re.IGNORECASE)
        for number, words in enumerate(listed)
    )


@cache
def _marks(kind: int) -> tuple[re.Pattern[str], ...]:
    return tuple(
        compiled((_APART if number else "") + mark) for number, mark in enumerate(_MARKS[kind])
    )


def in_sequence(following: Sequence[Phrase], language: str) -> list[Phrase]:
    """Return the sentences that adverbs put in a row, from the first to the last of several.

    Every sentence must have one, so that none can tell another thing.
    """
    row: list[Phrase] = []
    for phrase in following:
        kind = _kind(phrase, language, first=not row)
        if kind is None:
            return []
        row.append(phrase)
        if kind == "last":
            return row
    return []


def _kind(phrase: Phrase, language: str, *, first: bool) -> str | None:
    wide = language in WIDE_TONGUES
    start = phrase.words[: _NEAR_WIDE if wide else _NEAR].split(":")[0]
    begin, more, last = _adverbs(language)
    if first:
        return "first" if begin.search(start) else None
    if last.search(start):
        return "last"
    return "more" if more.search(start) else None


@cache
def _adverbs(language: str) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    wide = language in WIDE_TONGUES
    before, end = ("^", "") if wide else (r"(?<!\w)", r"(?!\w)")
    listed = sequences.SEQUENCES.get(language, ("$^", "$^", "$^"))
    first, more, last = (compiled(rf"{before}(?:{words}){end}", re.IGNORECASE) for words in listed)
    return first, more, last
