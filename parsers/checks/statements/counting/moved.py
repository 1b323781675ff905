"""N307: how many of the rows of a table are said to have gone up or down.

"Four of the five ports grew" stands beside a table that has a column of changes, or one of each of
two years; as many rows as it says have gone that way in one of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from parsers.checks.analysis.grid import Grid
from parsers.checks.analysis.patterns import in_any_case
from parsers.checks.analysis.phrases import Phrase
from parsers.checks.analysis.pointed import nearby
from parsers.checks.analysis.twotimes import courses
from parsers.checks.context import Context
from parsers.checks.drafts import Draft, Place
from parsers.checks.lexicon import counting, lists, moved, prose
from parsers.checks.lexicon import headers as header_words
from parsers.checks.statements.counted import Number, is_bounded, numbers
from parsers.checks.statements.counting.among import has_others, rows_of
from parsers.checks.statements.counting.listing import WIDE_TONGUES

_LEAST, _MOST = 3, 12
_ROLES = ("lead", "body", "summary")
_REACH = 70
"""Characters from a count to the verb that says where things went, at most."""
_FAR = 2


class Moved(NamedTuple):
    """So many of so many that have gone up, or down."""

    some: Number
    whole: Number
    up: bool


def counts_moved(context: Context, phrase: Phrase) -> Iterator[Draft]:
    """Count the rows that have gone the way that a sentence says some of them have."""
    if phrase.text.role not in _ROLES or phrase.language in WIDE_TONGUES:
        return
    told = list(_told(phrase))
    if not told:
        return
    for grid in nearby(context).of(phrase.text):
        rows = rows_of(grid)
        if has_others(grid, rows) or not grid.headers:
            continue
        fitting = [each for each in told if each.whole.value == len(rows)]
        if fitting:
            yield from _judged(grid, rows, fitting[0])
            return


def _told(phrase: Phrase) -> Iterator[Moved]:
    counted = sorted(numbers(phrase), key=lambda number: number.place.start)
    counted = [number for number in counted if number.value <= _MOST]
    text, start = phrase.text.text, phrase.sentence.start
    for at, whole in enumerate(counted):
        if whole.value < _LEAST:
            continue
        before = text[start : whole.place.start]
        if at and _parts(phrase, text[counted[at - 1].place.end : whole.place.start]):
            some, behind = counted[at - 1], whole.place.end
        elif at + 1 < len(counted) and _begins(phrase, before):
            some, behind = counted[at + 1], whole.place.end
        else:
            continue
        up = _direction(phrase, behind, some)
        if up is not None and some.value < whole.value and not is_bounded(phrase, some):
            yield Moved(some, whole, up)


def _parts(phrase: Phrase, between: str) -> bool:
    """Tell whether words between two counts take the first out of the second."""
    return any(
        (listed := table.get(phrase.language)) is not None
        and in_any_case(rf"\s(?:[^\W\d_]+\s)?(?:{listed})\s").fullmatch(between) is not None
        for table in (lists.OUT_OF, lists.OF)
    )


def _begins(phrase: Phrase, before: str) -> bool:
    """Tell whether a sentence begins with all there are: "Of the six ports, four grew"."""
    listed = lists.OUT_OF.get(phrase.language)
    return listed is not None and in_any_case(rf"\W*(?:{listed})\s").fullmatch(before) is not None


def _direction(phrase: Phrase, behind: int, some: Number) -> bool | None:
    """Tell whether the words behind counts say that things went up, or down; None for neither."""
    text = phrase.text.text
    start = max(behind, some.place.end)
    stretch = text[behind : some.place.start] if some.place.start > behind else ""
    after = text[start : min(phrase.sentence.end, start + _REACH)]
    stretch += " " + re.split(r"[.,;:()]|\s[–—]\s", after)[0]
    joins = prose.AND.get(phrase.language)
    if joins:
        words = "|".join(counting.NUMBER_WORDS.get(phrase.language, {"": 0}))
        stretch = in_any_case(rf"\s(?:{joins})\s(?:{words})\s").split(stretch)[0]
    if re.search(r"\d", stretch) or _says(lists.FURTHER, phrase, stretch):
        return None
    up = _has((prose.UP, moved.UP), phrase.language, stretch)
    down = _has((prose.DOWN, moved.DOWN), phrase.language, stretch)
    return up if up != down else None


def _says(table: Mapping[str, str], phrase: Phrase, stretch: str) -> bool:
    listed = table.get(phrase.language)
    return (
        listed is not None
        and in_any_case(rf"(?<!\w)(?:{listed})(?!\w)").search(stretch) is not None
    )


def _has(tables: tuple[Mapping[str, str], ...], language: str, stretch: str) -> bool:
    stems = "|".join("|".join(table.get(language, "").split()) for table in tables).strip("|")
    return bool(stems) and in_any_case(rf"(?<!\w)(?:{stems})").search(stretch) is not None


def _judged(grid: Grid, rows: list[int], told: Moved) -> Iterator[Draft]:
    """Compare a count with the rows that go that way in each column that may be meant."""
    ways = [signs for signs in _signs(grid, rows) if len(signs) == len(rows)]
    if not ways:
        return
    sign = 1 if told.up else -1
    found = [[row for row, value in signs.items() if value * sign > 0] for signs in ways]
    word = "up" if told.up else "down"
    count = int(told.some.value)
    key = grid.key_column
    if any(len(each) == count for each in found):
        places: tuple[Place, ...] = (told.some.place,)
        yield Draft(f"{told.some.text} went {word}", places, f"{count} rows", "holds")
        return
    if any(abs(len(each) - count) > _FAR for each in found) or not any(found):
        return
    names = ", ".join(grid.row_name(row) for row in found[0])
    places = (told.some.place, *(grid.place(row, key) for row in found[0]))
    message = f"{told.some.text} of {told.whole.text} said to go {word}, {len(found[0])} do"
    yield Draft(message, places, f"{len(found[0])}: {names}", severity="warning")


def _signs(grid: Grid, rows: list[int]) -> Iterator[dict[int, float]]:
    """Yield for each column of changes, and each two years, which way each row went."""
    for line in grid.columns:
        if header_words.says(header_words.CHANGE, line.name):
            cells = {row: grid.number(row, line.at) for row in rows}
            yield {row: cell.interval.value for row, cell in cells.items() if cell is not None}
    for first, last in courses(grid):
        pairs = {row: (grid.meaning(row, first.at), grid.meaning(row, last.at)) for row in rows}
        yield {
            row: after.interval.value - before.interval.value
            for row, (before, after) in pairs.items()
            if before is not None and after is not None
        }
