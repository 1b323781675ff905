"""The cells of tables that a sentence points to: by a name, or by a value it repeats."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from parsers.checks.analysis.around import Item, amounts, telling
from parsers.checks.analysis.grid import Grid, unit_of, years_in
from parsers.checks.analysis.headerunits import bare
from parsers.checks.analysis.phrases import Phrase
from parsers.checks.analysis.rownames import Nearby, keys_of, positions, total_key
from parsers.checks.analysis.sameunit import without_unit
from parsers.checks.analysis.values import Interval, scale_of
from parsers.checks.context import Context
from parsers.checks.drafts import Place
from parsers.compiled import compiled
from parsers.expressions import deferred

MAX_DISTANCE = 14
"""A sentence is held against tables at most this many blocks away."""
MAX_ROWS = 60
_WIDE = compiled(r"[\u3040-\u9fff\uac00-\ud7af]")


class Value(NamedTuple):
    """A cell read in the unit of an amount of prose."""

    grid: Grid
    row: int
    column: int
    interval: Interval
    words: str

    @property
    def place(self) -> Place:
        """Where the cell stands."""
        return self.grid.place(self.row, self.column)


class Pointed(NamedTuple):
    """A table, and the rows and columns that a sentence names or of which it repeats a cell."""

    grid: Grid
    named: tuple[tuple[int, int], ...]
    """The rows that the sentence names, each with where in it the name stands, in that order."""
    columns: tuple[int, ...]
    cells: tuple[Value, ...]

    @property
    def rows(self) -> tuple[int, ...]:
        """The rows that the sentence names."""
        return tuple(dict.fromkeys(row for _, row in self.named))

    def nearest(self, item: Item) -> int | None:
        """Return the row whose name stands nearest before an amount, or the only one named."""
        at = item.quantity.start - item.phrase.sentence.start
        ahead = [row for start, row in self.named if start < at]
        rows = self.rows
        return ahead[-1] if ahead else rows[0] if len(rows) == 1 else None


def nearby(context: Context) -> Nearby:
    """Return the tables of an article, to be asked for those near a text."""
    if "nearby tables" not in context.memo:
        context.memo["nearby tables"] = Nearby(context, MAX_DISTANCE)
    found: Nearby = context.memo["nearby tables"]
    return found


def pointed(context: Context, phrase: Phrase) -> list[Pointed]:
    """Return the tables near a sentence with what it points to in each, if anything."""
    if "pointed" not in phrase.memo:
        phrase.memo["pointed"] = list(_pointed(context, phrase))
    known: list[Pointed] = phrase.memo["pointed"]
    return known


def _pointed(context: Context, phrase: Phrase) -> Iterator[Pointed]:
    folded = phrase.words.casefold()
    for grid in nearby(context).of(phrase.text):
        if grid.height > MAX_ROWS:
            continue
        rows = sorted((at, key.row) for key in keys_of(grid) for at in positions(key.name, folded))
        columns = [
            column
            for column, name in enumerate(_column_names(grid))
            if column != grid.key_column and name and positions(name, folded)
        ]
        cells = [
            value
            for item in amounts(phrase)
            if telling(item)
            for value in values(grid, item)
            if value.interval.meets(item.interval)
        ]
        if rows or columns or cells:
            yield Pointed(grid, tuple(rows), tuple(columns), tuple(cells))


def _column_names(grid: Grid) -> list[str]:
    """Return what columns are called, where that is a name and no measure or year alone."""
    if "column names" not in grid.text.memo:
        names = [bare(header).strip(" *~:").casefold() for header in grid.headers]
        grid.text.memo["column names"] = [
            name if len(name) >= (2 if _WIDE.search(name) else 3) and names.count(name) == 1 else ""
            for name in names
        ]
    found: list[str] = grid.text.memo["column names"]
    return found


def values(grid: Grid, item: Item, rows: Iterable[int] | None = None) -> Iterator[Value]:
    """Yield the cells of a table that may be of the unit of an amount, and as fine as it is."""
    scale = scale_of(item.quantity)
    known = grid.memo.setdefault("values", {})  # of each row, by the unit and scale of the amount
    for row in rows if rows is not None else range(grid.first_row, grid.height):
        key = row, item.unit, scale
        if key not in known:
            known[key] = [
                value
                for column in range(len(grid.table.all_rows[row].cells))
                if column != grid.key_column
                and (value := _value(grid, row, column, item.unit, scale))
            ]
        size = abs(item.value)
        yield from (value for value in known[key] if value.interval.width <= size)


def _value(grid: Grid, row: int, column: int, wanted: str, scale: float) -> Value | None:
    """Return a cell in the unit of an amount; a bare number takes the amount's unit and scale."""
    cell = grid.meaning(row, column)
    if cell is None or not cell.alone:
        return None
    unit = unit_of(cell.quantity).partition("/")[0]
    large = abs(cell.interval.value) >= scale or _is_scaled(grid, row, column)
    if unit == wanted and (unit != "number" or large):
        return Value(grid, row, column, cell.interval, grid.words(row, column))
    if wanted == "number" and scale >= _IN_WORDS and unit.startswith(("currency", "dimension")):
        return Value(grid, row, column, without_unit(cell).interval, grid.words(row, column))
    if unit != "number" or wanted == "percent" or _of_shares(grid, column):
        return None
    scaled = cell.interval.scaled(scale)
    return Value(grid, row, column, scaled, grid.words(row, column))


def _is_scaled(grid: Grid, row: int, column: int) -> bool:
    """Tell whether a header has given a cell its millions already."""
    plain, cell = grid.number(row, column), grid.meaning(row, column)
    return plain is not None and cell is not None and plain.interval.value != cell.interval.value


_IN_WORDS = 1e6
"""Words for powers of ten from here on may leave their unit out: "16 million"."""


def _of_shares(grid: Grid, column: int) -> bool:
    """Tell whether a column is headed as one of percentages."""
    header = grid.headers[column]
    return "%" in header or "％" in header


def total_row(grid: Grid) -> int | None:
    """Return the row of a table that is named as a total, if there is one."""
    key = total_key(grid)
    return key.row if key is not None else None


_SEASON = deferred(r"\W*(?:19|20)\d\d\s?[-–/]\s?(?:(?:19|20)?\d\d)\W*")
"""A header that is a season or a school year: "2022-23"."""


def dated(grid: Grid) -> list[tuple[int, int]]:
    """Return the columns that a year heads, as (year, column), in the order of the years."""
    found = []
    for column, header in enumerate(grid.headers):
        years = years_in(header)
        if column != grid.key_column and (len(years) == 1 or _SEASON.fullmatch(header)):
            found.append((years[0], column))
    return sorted(found)
