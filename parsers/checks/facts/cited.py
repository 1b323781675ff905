"""N102: whether prose cites a cell of the row that it names, so that any other value is an error.

“Arlo leads with 48 MW, followed by Bilt with 32” beside a table of the two repeats its cells,
though no word of a header is in it. What is sure of that, and held in all clean articles it was
tried on, is a name with an amount behind it and only words between them that say nothing
(`plainwords`), near the table; where the sentence has more amounts of that unit, one of them must
be a cell as well.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import combinations

from parsers.checks.analysis.grid import Grid, unit_of
from parsers.checks.analysis.mentions import Mention
from parsers.checks.analysis.patterns import in_any_case
from parsers.checks.analysis.phrases import stem_pattern
from parsers.checks.analysis.plainwords import WORD, is_told, parts_no_words, words_left
from parsers.checks.analysis.rownames import MAX_ROWS, Key, Sentences, keys_of, positions, total_key
from parsers.checks.analysis.values import Interval, interval
from parsers.checks.lexicon import comparands, compared, plans, prose, superlatives
from parsers.checks.lexicon import headers as header_words
from parsers.checks.lexicon.flows import FLOWS
from parsers.expressions import deferred
from parsers.model import Quantity

NEAR = 8
"""Blocks between a table and the text that cites it, at most."""

_LONGEST = 60
"""Code points between a name and the amount cited of it, at most."""

_SIGN = deferred(r"(?:(?<!\d),|,(?!\d))|[;:.()，。；、]|\s[-–—]\s|—")


def cites(
    mention: Mention, key: Key, columns: Sequence[int], sentences: Sentences, *, alone: bool
) -> bool:
    """Tell whether an amount is cited of a row, in one of some columns.

    `alone` tells that its sentence names no other row, of this table or of another.
    """
    grid, text = key.grid, mention.text
    if key.year is not None or abs(text.first.block - grid.text.first.block) > NEAR:
        return False
    if mention.quantity.approximate or mention.of_range:
        return False
    if mention.unit == "percent" and is_share(mention, grid, columns):
        return False
    start, words = sentences.of(mention)
    here = mention.place.start - start
    named = [at for at in positions(key.name, words) if at < here]
    if not named or is_numbered(words, named[-1], key.name):
        return False
    if _is_along(text.language, words[: named[-1]]):
        return False
    ends = named[-1] + len(key.name)
    sentence = text.sentences[mention.group[2]]
    said = text.quantities_between(*sentence)
    between = [q for q in said if ends <= q.start - start < here]
    own = [q for q in between if q.kind not in ("year", "date")]
    if here - ends > _LONGEST or not all(is_of_row(key, q) for q in own):
        return False
    whole = text.text[sentence.start : sentence.end]
    told = [grid.row_name(key.row), *_key_header(grid), *(grid.headers[at] for at in columns)]
    if own:  # “with 80 MW and 720 million”: the name stands for both
        ends = max(q.end for q in own) - start
        heads = [*told, *grid.headers]
        language = text.language.split("-")[0].lower()
        if mention.unit == "percent" or words_left(whole[ends:here], heads, language):
            return False
    others = [q for q in said if unit_of(q) == mention.unit and q.start != mention.place.start]
    if not (any(_is_cell_told(grid, q, columns, words) for q in others) if others else alone):
        return False
    if is_of_purpose(mention, told) or is_supposed(mention):
        return False
    if is_of_another_time(mention, grid, columns) or _names_another(key, words[here:]):
        return False
    if is_made(mention, key, columns, others):
        return False
    at = (named[-1], ends, here)
    return _says_nothing(mention, told, whole, at, beside=bool(others))


def _is_along(language: str, before: str) -> bool:
    """Tell whether the words before a name take it together with another: "along with Arlo"."""
    listed = compared.ALONG_WITH.get(language.split("-")[0].lower())
    behind = re.search(rf"(?<!\w)(?:{listed})(?:\s\w{{1,4}})?\s*$", before) if listed else None
    return behind is not None


def is_of_row(key: Key, quantity: Quantity) -> bool:
    """Tell whether an amount is that of a cell of a row, whatever column it is in."""
    value = interval(quantity)
    cells = range(len(key.grid.table.all_rows[key.row].cells))
    return value is not None and any(
        (cell := key.grid.meaning(key.row, column)) is not None and cell.interval.meets(value)
        for column in cells
        if column != key.grid.key_column
    )


def _names_another(key: Key, behind: str) -> bool:
    """Tell whether the clause behind an amount names another row: “¥9 million at Seto”."""
    sign = _SIGN.search(behind, 1)
    clause = behind[: sign.start()] if sign else behind
    return any(
        other.row != key.row and positions(other.name, clause) for other in keys_of(key.grid)
    )


def is_made(mention: Mention, key: Key, columns: Sequence[int], others: Sequence[Quantity]) -> bool:
    """Tell whether an amount is the sum or difference of two others, so that it is no cell.

    Two of the row or of the sentence; where nothing else is cited, one of the row and one above or
    below it.
    """
    grid, own = key.grid, mention.interval

    def cell(row: int, column: int) -> Interval | None:
        found = grid.meaning(row, column)
        return found.interval if found is not None else None

    row = [value for column in columns if (value := cell(key.row, column)) is not None]
    pairs = list(combinations(row, 2))
    for column in () if others else columns:
        mine = cell(key.row, column)
        others_there = (
            cell(at, column)
            for at in range(grid.first_row, min(grid.height, MAX_ROWS))
            if at != key.row
        )
        if mine is not None:
            pairs += [(mine, other) for other in others_there if other is not None]
    said = [value for q in others if (value := interval(q)) is not None]
    pairs += list(combinations(said, 2))
    return any(
        any(made.meets(own) for made in (a.minus(b), b.minus(a), a.plus(b))) for a, b in pairs
    )


def _says_nothing(
    mention: Mention, told: Sequence[str], said: str, at: tuple[int, int, int], *, beside: bool
) -> bool:
    """Tell whether nothing around a name and its amount makes this one of something else.

    `told` are names and headers of the table, `at` is where the name begins and ends and where the
    amount begins, in the sentence `said`; `beside` tells that another cell is cited there.
    """
    name, ends, here = at
    language = mention.text.language.split("-")[0].lower()
    begins = max((sign.end() for sign in _SIGN.finditer(said, 0, name)), default=0)
    if said[:begins].endswith(("(", "（")):
        return False  # of what stands before the bracket
    after = here + (mention.place.end - mention.place.start)
    sign = _SIGN.search(said, after)
    behind = said[after : sign.start() if sign else len(said)]
    between = said[ends:here]
    share = mention.unit == "percent"
    counted = mention.unit.startswith("number")
    unknown = words_left(between, told, language)
    if len(unknown) > (_UNKNOWN_BESIDE if beside else 0 if share else _UNKNOWN):
        return False
    if not beside and any(word[0].isupper() for word in unknown):
        return False  # “as to staff, Norway is with $7.80 the dearest”: said of another name
    if counted and not beside and words_left(behind, told, language):
        return False  # “260,000 bikes sold” are none of what could be made
    if is_a_part(behind) or says_all(between, language):
        return False
    own = without_told(between, told, language)
    return not moves(own, behind, language)


def is_of_purpose(mention: Mention, told: Sequence[str]) -> bool:
    """Tell whether a clause is of money for a purpose of its own.

    `told` are names and headers of a table; where one of these is of such money, nothing is known.
    """
    said, language = _clause(mention)
    listed = FLOWS.get(language)
    if listed is None or stem_pattern(listed).search(" ".join(told)):
        return False
    if not parts_no_words(language):
        said = without_told(said, told, language)
    return stem_pattern(listed).search(said) is not None


def is_supposed(mention: Mention) -> bool:
    """Tell whether a clause is of what would be, was to be once, or is so for all but one."""
    said, language = _clause(mention)
    return says(plans.SUPPOSED, language, said)


def _clause(mention: Mention) -> tuple[str, str]:
    """Return the stretch between the signs around an amount, and its language."""
    said, _, language = clause_around(mention)
    return said, language


def clause_around(mention: Mention) -> tuple[str, int, str]:
    """Return the stretch between the signs around an amount, where in it this is, its language."""
    said, language = _sentence(mention)
    start = mention.text.sentences[mention.group[2]].start
    here, after = mention.place.start - start, mention.place.end - start
    begins = max((sign.end() for sign in _SIGN.finditer(said, 0, here)), default=0)
    sign = _SIGN.search(said, after)
    return said[begins : sign.start() if sign else len(said)], here - begins, language


def without_told(between: str, told: Sequence[str], language: str) -> str:
    """Return a stretch without the words of headers: “raised” under “Capital raised”."""
    return WORD.sub(
        lambda found: "" if is_told(found.group(), told, language) else found.group(), between
    )


_FUTURE = {
    "fr": "[^aou]r(?:a|ont)",
    "es": "r(?:á|án)",
    "pt": "r(?:á|ão)",
    "it": "r(?:à|anno)",
}
"""Ends of verbs that tell of what is to come, in languages that join it to them."""

_UNKNOWN = 1
"""Words between a name and its amount that nothing explains, at most: the verb."""

_UNKNOWN_BESIDE = 3
"""The same where another amount of the sentence is known to be a cell."""


def is_a_part(behind: str) -> bool:
    """Tell whether an amount goes on: “9 hours 36 minutes”, “20 % of 6,100 million”."""
    return re.match(r"\s*(?:의\s?|的\s?|の\s?)?\d", behind) is not None


def tells_shares(mention: Mention) -> bool:
    """Tell whether a sentence says of its percentages that they are shares of something."""
    said, language = _sentence(mention)
    listed, of = prose.SHARE_OF.get(language), _OF.get(language)
    if listed and in_any_case(_word(listed, language)).search(said):
        return True
    return of is not None and re.search(rf"[%％]\s*(?:{of})", said) is not None


def is_share(mention: Mention, grid: Grid, columns: Sequence[int]) -> bool:
    """Tell whether a percentage is a share of something, where no column is of shares."""
    heads = (grid.headers[column] for column in columns)
    of_shares = any(header_words.says(header_words.SHARE, head) for head in heads)
    return not of_shares and tells_shares(mention)


_OF = {
    "en": r"of\b",
    "nl": r"van\b",
    "de": r"(?:de[rs]|aller|von|vom)\b",
    "fr": r"(?:de|du|des)\b|d['’]",
    "es": r"(?:de|del)\b",
    "pt": r"(?:de|d[oa]s?)\b",
    "it": r"d(?:i|el|ella|ei|elle|egli)\b|dell['’]",
    "ko": "의",
    "ja": "の",
    "zh": "的",
}
"""Words behind a percentage that say what it is a share of."""


def says_all(between: str, language: str) -> bool:
    """Tell whether an amount is what several things make together."""
    return any(
        listed is not None and in_any_case(_word(listed, language)).search(between) is not None
        for words in (prose.TOGETHER, prose.WHOLE)
        if (listed := words.get(language)) is not None
    )


def _key_header(grid: Grid) -> list[str]:
    return [grid.headers[grid.key_column]] if grid.key_column < len(grid.headers) else []


def is_of_another_time(mention: Mention, grid: Grid, columns: Sequence[int]) -> bool:
    """Tell whether a sentence speaks of an earlier time, or of one to come that no column is of."""
    said, language = _sentence(mention)
    return says(comparands.EARLIER, language, said) or is_planned(mention, grid, columns)


def is_planned(mention: Mention, grid: Grid, columns: Sequence[int]) -> bool:
    """Tell whether a sentence speaks of a time to come that none of some columns is of."""
    return not _has_forecasts(grid, columns) and is_to_come(*_sentence(mention))


def _sentence(mention: Mention) -> tuple[str, str]:
    sentence = mention.text.sentences[mention.group[2]]
    language = mention.text.language.split("-")[0].lower()
    return mention.text.text[sentence.start : sentence.end], language


def _has_forecasts(grid: Grid, columns: Sequence[int]) -> bool:
    """Tell whether the last year of some columns is some way off the one before it."""
    years = sorted({year for column in columns for year in grid.years_of(column)})
    return len(years) >= 2 and years[-1] - years[-2] >= _SOME_WAY


_SOME_WAY = 2
"""Years that only a forecast leaves out."""


def is_to_come(said: str, language: str) -> bool:
    """Tell whether a stretch speaks of a time to come."""
    ending = _FUTURE.get(language)
    if any(says(words, language, said) for words in (plans.WILL, plans.EXPECTED)):
        return True
    return (
        ending is not None and in_any_case(rf"\w{{2}}(?:{ending})(?!\w)").search(said) is not None
    )


def says(words: Mapping[str, str], language: str, said: str) -> bool:
    """Tell whether a stretch has one of the words that a list gives for its language."""
    listed = words.get(language)
    return listed is not None and in_any_case(_word(listed, language)).search(said) is not None


def moves(between: str, behind: str, language: str) -> bool:
    """Tell whether the words around an amount speak of a change or a difference."""
    than = prose.THAN.get(language) or _THAN.get(language)
    if than and in_any_case(_word(than, language)).search(between):
        return True
    start = _FROM.get(language)
    if start and re.match(rf"\s*(?:{start})", behind):
        return True
    most = superlatives.ANY.get(language)
    if most is not None:  # the cheapest of all is none that has become cheaper
        wide = language in ("ko", "ja", "zh")  # whose word for most stands before another
        told = in_any_case(rf"(?:{most})\s?\w{{1,3}}" if wide else _word(most, language))
        between, behind = told.sub("", between), told.sub("", behind)
    return any(
        listed is not None and stem_pattern(listed).search(stretch) is not None
        for words in (prose.UP, prose.DOWN, prose.OF_AMOUNT)
        if (listed := words.get(language)) is not None
        for stretch in (between, behind)
    )


def is_measured_by(mention: Mention, key: Key, sentences: Sentences) -> bool:
    """Tell whether an amount is of another thing, which a row measures.

    “The order of 430 tonnes is larger than all that Arlo bakes” is not of Arlo.
    """
    than = prose.THAN.get(mention.text.language.split("-")[0].lower())
    start, words = sentences.of(mention)
    here, ends = mention.place.start - start, mention.place.end - start
    named = positions(key.name, words)
    if than is None or not named or named[0] < here:
        return False
    return in_any_case(_word(than, "")).search(words[ends : named[0]]) is not None


_THAN = {"ko": "보다", "ja": "より", "zh": "比"}
_FROM = {
    "ko": "에서",
    "ja": "から",
    "en": r"from\b",
    "nl": r"(?:uit|van|vanaf)\b",
    "de": r"(?:aus|von|vom)\b",
    "it": r"d(?:a|al|alla|ai|alle|agli)\b|dall['’]",
}
"""Words behind an amount that tell where it has come from, or from which it has changed."""


def _word(listed: str, language: str) -> str:
    return listed if language in ("ko", "ja", "zh") else rf"(?<!\w)(?:{listed})(?!\w)"


_WIDE = deferred(r"[\u3040-\u9fff\uac00-\ud7af]")


def is_numbered(words: str, at: int, name: str) -> bool:
    """Tell whether a number stands right beside a name: “11 September”, “Arlo 2”."""
    before, behind = words[:at].rstrip(), words[at + len(name) :].lstrip()
    if _WIDE.match(name[-1:]):
        behind = ""  # 芯片380元: a wide script puts no blank between a name and its amount
    return before[-1:].isdigit() or (behind[:1].isdigit() and words[at + len(name) :][:1] != " ")


def _is_cell_told(grid: Grid, quantity: Quantity, columns: Sequence[int], words: str) -> bool:
    """Tell whether an amount is that of a cell in some columns, of a row that a sentence names."""
    value = interval(quantity)
    if value is None or quantity.approximate:
        return False
    whole = total_key(grid)
    rows = [key.row for key in keys_of(grid) if positions(key.name, words)]
    rows += [whole.row] if whole is not None else []
    return any(
        (cell := grid.meaning(row, column)) is not None and cell.interval.meets(value)
        for row in rows
        for column in columns
    )
