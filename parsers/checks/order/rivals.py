"""Orders of the rows of a table, and which rows are ranked with one another."""

from __future__ import annotations

from typing import NamedTuple

from parsers.checks.analysis.grid import Grid, Line
from parsers.checks.analysis.gridcells import Cell
from parsers.checks.analysis.rownames import Key
from parsers.checks.analysis.values import Interval, total
from parsers.checks.lexicon import headers as header_words
from parsers.compiled import compiled

CELL, GAP, GROWN = "cell", "gap", "rate"


class Measure(NamedTuple):
    """One order of the rows of a table: by a column, or by the change between two.

    `sign` is 1 where the superlative means the largest value, -1 where it means the least; `kind`
    tells whether the values are those of cells, or the differences or rates of two columns.
    """

    grid: Grid
    name: str
    at: int
    values: list[tuple[Key, Interval]]
    sign: int
    kind: str = CELL

    def of(self, row: int) -> Interval | None:
        """Return the value of a row; None where it has none."""
        return next((value for key, value in self.values if key.row == row), None)

    def places(self, row: int) -> tuple[int, int] | None:
        """Return the best and the worst place a row may have; None where it has no value."""
        own = self.of(row)
        if own is None:
            return None
        better = sum(self._beats(value, own) for key, value in self.values if key.row != row)
        alike = sum(_is_alike(value, own) for key, value in self.values if key.row != row)
        return 1 + better, 1 + better + alike

    def shown(self, key: Key) -> str:
        """Write a row's name and its value."""
        value = self.of(key.row)
        text = self.grid.words(key.row, self.at)
        if self.kind != CELL and value is not None:
            text = f"{value.value:+.1%}" if self.kind == GROWN else f"{value.value:+,.6g}"
        return f"{self.grid.row_name(key.row)} {text}"

    def _beats(self, value: Interval, own: Interval) -> bool:
        return not _is_alike(value, own) and (value.value - own.value) * self.sign > 0

    def ordered(self) -> list[tuple[Key, Interval]]:
        """Return the rows from the place that the superlative means first."""
        return sorted(self.values, key=lambda pair: -pair[1].value * self.sign)


def _is_alike(one: Interval, other: Interval) -> bool:
    """Tell whether two values may be the same: rounded ones that only touch are printed apart."""
    slack = 1e-9 * max(abs(one.value), abs(other.value))
    overlap = one.low < other.high - slack and other.low < one.high - slack
    return overlap or one.value == other.value


def is_rest(name: str) -> bool:
    """Tell whether a row is that of all the others: "Other", "All others"."""
    return header_words.begins(header_words.OTHER, _EVERY.sub("", name.casefold()))


_EVERY = compiled(
    r"^(?:all|the|alle|die|tous les|toutes les|tod[oa]s (?:l[oa]s|[oa]s)|tutt[ie] (?:gli|le)|"
    r"les|los|las|gli|le|os|as|alla|de) "
)


def ranked_rows(cells: list[tuple[Key, Cell]], own: Key | None = None) -> list[tuple[Key, Cell]]:
    """Leave out what is no rival: the row that is the sum of the others, and that of all others.

    `own` is the row spoken of, which stays.
    """
    kept = [
        (key, cell)
        for key, cell in cells
        if (own is not None and key.row == own.row)
        or not header_words.begins(header_words.OTHER, key.name)
    ]
    whole = total(cell.interval for _, cell in cells)
    rest = [
        (key, cell)
        for key, cell in cells
        if not cell.interval.meets(whole.minus(cell.interval).widened(0.5))
    ]
    if len(cells) >= 4 and len(rest) == len(cells) - 1:
        return [pair for pair in kept if pair in rest]
    return kept


def rivals(cells: list[tuple[Key, Cell]], own: Key) -> list[tuple[Key, Cell]]:
    """Return the cells of the rows that a row is ranked with: no sums, means or rests."""
    group = group_of(own)
    return [
        (key, cell)
        for key, cell in ranked_rows([pair for pair in cells if pair[0].row in group], own)
        if key.row == own.row or not (is_rest(key.name) or _is_mean(key))
    ]


def _is_mean(key: Key) -> bool:
    return header_words.begins(header_words.AVERAGE, key.name)


def group_of(own: Key) -> range:
    """Return the rows that a row is ranked with: in a table of several groups, its own group."""
    grid = own.grid
    if "groups" not in grid.memo:
        grid.memo["groups"] = _groups(grid)
    groups: list[range] = grid.memo["groups"]
    return next((group for group in groups if own.row in group), range(own.row, own.row + 1))


def _groups(grid: Grid) -> list[range]:
    """Return the stretches of rows that end with their sums; all rows, if there are none."""
    rows = range(grid.first_row, grid.height)
    last = grid.height - 1
    ends = [
        row
        for row in rows
        if row < last
        and row > grid.first_row + 1
        and (
            header_words.is_total(grid.row_name(row))
            or any(_sums_before(grid, line, row) for line in grid.columns[:3])
        )
    ]
    starts = [grid.first_row, *(row + 1 for row in ends)]
    return [range(start, end) for start, end in zip(starts, [*ends, grid.height], strict=True)]


def _sums_before(grid: Grid, line: Line, row: int) -> bool:
    """Tell whether a cell is the sum of two or more right above it."""
    cell = grid.meaning(row, line.at)
    if cell is None or line.unit in ("percent", "multiplier") or line.unit.startswith("year"):
        return False
    if len(cell.quantity.text) < 3 or cell.interval.value <= 0:
        return False
    above: list[Interval] = []
    for other in range(row - 1, grid.first_row - 1, -1):
        found = grid.meaning(other, line.at)
        if found is None:
            return False
        above.append(found.interval)
        if len(above) >= 2 and cell.interval.meets(total(above)):
            return True
    return False
