"""What all rows of a column make together, told in prose where no row tells it (for N311).

"The four lakes cover 34.6 square kilometres" stands beside a table of four lakes, without a total.
That the table has all of them is told by the sum of another of its columns, which the article tells
too, by a count of what its rows are, or by their names (the quarters of a year). An amount near a
column's sum, of what the column is headed by or alone in its unit, is then meant to be that sum.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from parsers.checks.analysis.around import Item, amounts, clause, is_loose, telling, unit_printed
from parsers.checks.analysis.comparand import is_earlier
from parsers.checks.analysis.grid import Grid, unit_of, years_in
from parsers.checks.analysis.headerunits import bare
from parsers.checks.analysis.miswritten import slip_from
from parsers.checks.analysis.phrases import AMOUNT, Phrase, phrases
from parsers.checks.analysis.pointed import Value, nearby, values
from parsers.checks.analysis.rownames import total_key
from parsers.checks.analysis.stems import shares
from parsers.checks.analysis.values import Interval, digits_of, exact, like, total
from parsers.checks.context import Context
from parsers.checks.drafts import Draft
from parsers.checks.lexicon import apart, derived, headers, periods
from parsers.checks.lexicon.additive import not_additive
from parsers.checks.statements.counted import Number, numbers
from parsers.checks.statements.counting.kinds import counted_nouns, counts_rows_of
from parsers.checks.statements.counting.nouns import STEM, WIDE, folded
from parsers.compiled import compiled

_LEAST_ROWS, _MOST_ROWS = 3, 30
_NEAR = (0.75, 1.34)
"""Between which factors of a column's sum an amount may be meant for it."""
_CLOSE = 0.1
"""How far an amount may be from it, as a part of it, where no slip leads to it."""
_ROLES = ("title", "lead", "body", "summary")
_BEHIND = 30
"""Characters behind an amount in which what it counts is named."""
_EARLIER = 40
"""Characters before an amount in which it is said to be of an earlier time."""
_UNITLESS = "number"
_ADDED_NOWHERE = ("percent", "multiplier")


class Column(NamedTuple):
    """A column of a table without a total, every row of which has an amount of one unit."""

    grid: Grid
    at: int
    unit: str
    alone: bool
    """Whether no other column is in its unit."""

    @property
    def header(self) -> str:
        """What the column is headed by."""
        return self.grid.headers[self.at]


class Told(NamedTuple):
    """An amount of prose, and the cells of a column of which it may be the sum."""

    item: Item
    column: Column
    cells: tuple[Value, ...]
    named: bool
    """Whether what the amount is of is what the column is headed by."""
    meant: bool
    """Whether it is named so, or no other column is in its unit."""

    @property
    def made(self) -> Interval:
        """What the cells make: of whole things exactly, of measures as the numbers are rounded."""
        made = total(cell.interval for cell in self.cells)
        return exact(made.value) if self.column.unit == _UNITLESS else made

    @property
    def holds(self) -> bool:
        """Whether the amount is what the cells make."""
        return self.made.meets(self.item.interval)


def column_sums(context: Context) -> Iterator[Draft]:
    """Hold the amounts that may be the sum of a column against the cells of it."""
    items = [
        item
        for phrase in phrases(context)
        if phrase.text.role in _ROLES
        for item in amounts(phrase)
        if phrase.masked[item.at] == AMOUNT and item.value > 0 and not item.quantity.per
    ]
    near: dict[int, tuple[Grid, list[Item]]] = {}
    for item in items:
        for grid in nearby(context).of(item.phrase.text):
            near.setdefault(id(grid), (grid, []))[1].append(item)
    for grid, around in near.values():
        yield from _of_table(grid, around)


def _of_table(grid: Grid, items: Sequence[Item]) -> Iterator[Draft]:
    told = [
        one
        for column in _columns(grid)
        for item in items
        if (one := _told(item, column)) is not None
    ]
    right = [one for one in told if one.holds and (one.meant or _is_long(one.item))]
    for one in right:
        if telling(one.item):
            yield _draft(one, "holds")
    sums = {one.item.place for one in right}
    known = {one.column.at for one in right}
    wrong = [
        one
        for one in told
        if one.meant and one.item.place not in sums and one.column.at not in known
    ]
    for at in sorted({one.column.at for one in wrong}):
        beside = [one for one in right if one.column.at != at]
        found = [one for one in wrong if one.column.at == at and _is_wrong(one, beside, items)]
        if len({one.item.value for one in found}) == 1:
            yield _draft(found[0], "fail")


def _is_long(item: Item) -> bool:
    """Tell whether an amount is so long that no chance makes it the sum of a column."""
    return len(digits_of(item.quantity.text).strip("0")) >= _LONG


_LONG = 3


def _columns(grid: Grid) -> Iterator[Column]:
    rows = range(grid.first_row, grid.height)
    if not _LEAST_ROWS <= len(rows) <= _MOST_ROWS or not grid.headers:
        return
    if total_key(grid) is not None:
        return
    units = {line.at: _unit_of(grid, line.at, rows) for line in grid.columns}
    for at, unit in units.items():
        if unit and not not_additive(grid.headers[at]):
            yield Column(grid, at, unit, list(units.values()).count(unit) == 1)


def _unit_of(grid: Grid, column: int, rows: range) -> str:
    """Return the unit of all cells of a column that can be added up, or "" if they cannot."""
    units = set()
    for row in rows:
        cell = grid.meaning(row, column)
        if cell is None or not cell.alone or cell.interval.value < 0:
            return ""
        if cell.quantity.kind in ("year", "date"):
            return ""
        units.add(unit_of(cell.quantity))
    unit = units.pop() if len(units) == 1 else ""
    return "" if unit.startswith(_ADDED_NOWHERE) or "/" in unit else unit


def _told(item: Item, column: Column) -> Told | None:
    """Return an amount that may be the sum of a column: of its unit, larger than each cell."""
    named = _is_headed(item, column.header)
    if item.quantity.kind == "duration" and column.unit == _UNITLESS and named:
        quantity = item.quantity.model_copy(update={"kind": "number", "unit": ""})
        item = item._replace(quantity=quantity, unit=_UNITLESS)
    dated = bool(years_in(column.header))
    if item.unit != column.unit:
        beside = any(other.unit == column.unit for other in amounts(item.phrase))
        if item.unit != _UNITLESS or item.value < _LARGE or not (named or (dated and beside)):
            return None
    grid = column.grid
    cells = tuple(cell for cell in values(grid, item) if cell.column == column.at)
    if len(cells) != grid.height - grid.first_row:
        return None
    if max(cell.interval.value for cell in cells) >= item.value:
        return None
    meant = named or (column.unit != _UNITLESS and (column.alone or dated))
    found = Told(item, column, cells, named, meant)
    return found if found.holds or _NEAR[0] < item.value / found.made.value < _NEAR[1] else None


_LARGE = 100_000
"""From here on a number may leave out its unit: "17.2 million passed its quays"."""


def _is_headed(item: Item, header: str) -> bool:
    """Tell whether what stands right behind an amount is what a column is headed by."""
    phrase, header = item.phrase, bare(header) if not WIDE.search(header) else header
    if phrase.language in ("zh", "ja", "ko"):
        counted = item.quantity.unit if item.quantity.kind == "count" else ""
        if counted and re.search(rf"[(（]{re.escape(counted)}[)）]", header):
            return True
        return shares(phrase.words, bare(header))
    start, end = item.quantity.end, phrase.sentence.end
    behind = phrase.text.text[start : min(start + _BEHIND, end)]
    told = [folded(word) for word in _WORD.findall(f"{item.quantity.text} {behind}")[:_WORDS]]
    heads = [folded(word) for word in _WORD.findall(header)]
    return any(_alike(word, head, phrase.language) for word in told for head in heads)


_WORD = compiled(r"[^\W\d_]{3,}")
_WORDS = 4
_ENDING = 2
_COMMON = 0.6
"""The part of a word that the forms of it share: "professors" hold "professorships"."""


def _alike(word: str, head: str, language: str) -> bool:
    """Tell whether two words are forms of one, or one the last part of a compound of the other."""
    shorter = min(len(word), len(head))
    if shorter < STEM:
        return word == head
    stem = max(STEM, shorter - _ENDING)
    common = max(STEM, math.ceil(_COMMON * shorter))
    if word[:common] == head[:common]:
        return True
    if language not in ("de", "nl", "sv") or shorter <= STEM:
        return False
    longer, part = (word, head) if len(word) > len(head) else (head, word)
    at = longer.rfind(part[:stem])
    return at >= STEM - 1 and abs(len(longer) - at - len(part)) <= _ENDING


def _is_wrong(one: Told, beside: Sequence[Told], items: Sequence[Item]) -> bool:
    """Tell whether an amount can only be meant for the sum of a column that it is not."""
    item, column = one.item, one.column
    here = any(other.item.phrase is item.phrase for other in beside)
    beside = [other for other in beside if here or telling(other.item)]
    if is_loose(item) or (_is_of_another(item, column) and not here):
        return False
    if not (beside or _is_counted(column.grid, items) or _is_all_of_a_year(column.grid)):
        return _is_exceeded(one) and _is_slipped(one)
    said = item.phrase.says(derived.SUM, *clause(item))
    if column.unit == _UNITLESS and item.value < _SMALL and not (said or beside):
        return False
    return said or _is_slipped(one) or abs(item.value / one.made.value - 1) < _CLOSE


def _is_exceeded(one: Told) -> bool:
    """Tell whether the parts of what a title tells, and names, are more than it."""
    titled = one.item.phrase.text.role == "title"
    return titled and one.named and one.made.low > one.item.interval.high


_SMALL = 100


def _is_of_another(item: Item, column: Column) -> bool:
    """Tell whether an amount is said to be of an earlier time, a plan or what else it is set by."""
    phrase, language = item.phrase, item.phrase.language
    ahead = phrase.masked[max(item.at - _EARLIER, 0) : item.at]
    instead = apart.INSTEAD.get(language)
    if instead is not None and re.search(rf"(?:{instead})[^,;.]{{0,12}}$", ahead):
        return True
    if years_in(column.header):
        return False
    return is_earlier(language, phrase.masked[max(item.at - _EARLIER, 0) : item.at + _EARLIER])


def _is_counted(grid: Grid, items: Sequence[Item]) -> bool:
    """Tell whether a sentence counts as many of what the rows are as there are rows."""
    rows = grid.height - grid.first_row
    sentences: dict[int, Phrase] = {id(item.phrase): item.phrase for item in items}
    return any(
        number.value == rows and _counts(phrase, number, grid)
        for phrase in sentences.values()
        for number in numbers(phrase)
    )


def _counts(phrase: Phrase, number: Number, grid: Grid) -> bool:
    """Tell whether a count is of what the rows are: "four polder mills" beside a row “Mill”."""
    if counts_rows_of(phrase, number, grid):
        return True
    heads = [folded(word) for word in _WORD.findall(bare(grid.headers[grid.key_column]))]
    return any(
        _alike(folded(noun), head, phrase.language) or folded(noun) in (f"{head}s", f"{head}es")
        for noun in counted_nouns(phrase, number)
        for head in heads
    )


def _is_all_of_a_year(grid: Grid) -> bool:
    """Tell whether the rows are the quarters or months of a year."""
    names = [grid.row_name(row) for row in range(grid.first_row, grid.height)]
    return any(
        len(names) == count and all(headers.says(words, name) for name in names)
        for words, count in (
            (periods.QUARTER, 4),
            (periods.MONTH, 12),
            (periods.MONTH_NAMES, 12),
        )
    )


def _is_slipped(one: Told) -> bool:
    """Tell whether a slip in the amount, or in one cell, keeps them from agreeing."""
    item, made = one.item, exact(one.made.value)
    slips = [slip_from(item.value, unit_printed(item.quantity), made)]
    for cell in one.cells:
        right = item.value - (made.value - cell.interval.value)
        if right > 0:
            slips.append(slip_from(cell.interval.value, cell.interval.width, exact(right)))
    return any(slip is not None and slip.weight > 0 for slip in slips)


def _draft(one: Told, kind: str) -> Draft:
    item = one.item
    right = like(item.quantity, one.made.value)
    texts = " + ".join(cell.words.strip() for cell in one.cells)
    working = f"{texts} = {right}, stated {item.words}"
    places = (item.place, *(cell.place for cell in one.cells))
    if kind == "holds":
        return Draft(f"“{one.column.header}”: the rows make {item.words}", places, working, "holds")
    message = f"“{one.column.header}”: the rows make {right}, stated {item.words}"
    return Draft(message, places, working)
