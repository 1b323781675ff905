"""N102: an amount that tells how a cell stands to another of its table, so that the cell is meant.

“Arlo made 48 GWh, 12.3 per cent more than the year before” repeats a cell, though nothing names its
column: 12.3 per cent lie between two cells of the row. So do differences and shares of the total.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from parsers.checks.analysis.grid import Grid, unit_of, years_in
from parsers.checks.analysis.gridcells import Cell
from parsers.checks.analysis.rownames import total_key
from parsers.checks.analysis.sameunit import in_unit_of
from parsers.checks.analysis.values import Interval, digits_of, exact
from parsers.model import Quantity

_TELLING = 2
"""Digits from which on a change or difference is hardly one by chance."""

_TALLEST = 60
"""Rows of a table of which cells are held against one another."""

_ALL = exact(1.0)
_HUNDRED = 100.0


def tells_relation(
    grid: Grid,
    at: tuple[int, int],
    quantity: Quantity,
    value: Interval,
    said: Quantity,
    named: Collection[int],
) -> bool:
    """Tell whether an amount is what lies between a cell and another, and between no others.

    `at` are row and column of the cell, `said` is what may repeat it, `named` are the rows that the
    sentence names. A percentage is held against the changes between the cell and those of other
    years in its row, and against its share of a total; an amount against the differences to these,
    and to the cells of the column in rows that are named, or that are years.
    """
    if grid.height > _TALLEST or quantity.is_range or quantity.approximate:
        return False
    share = quantity.kind == "percent"
    digits = digits_of(quantity.text)
    if len(digits if share else digits.strip("0")) < _TELLING:
        return False
    if not share and unit_of(quantity) != unit_of(said):
        return False
    row, column = at
    own = -value if value.value < 0 else value

    def has_it(there: int) -> bool:
        if share:
            found = _shares_and_changes(grid, there, column, said)
        else:
            found = _differences(grid, there, column, said, named)
        return any(_is(each, own) for each in found)

    others = (at for at in range(grid.first_row, grid.height) if at != row and at not in named)
    return has_it(row) and not any(map(has_it, others))


def _is(found: Interval, value: Interval) -> bool:
    """Tell whether a relation is the amount told, as rounded."""
    found = -found if found.value < 0 else found
    return value.low <= found.value <= value.high


def _cell(grid: Grid, row: int, column: int, said: Quantity) -> Cell | None:
    cell = grid.meaning(row, column) if column != grid.key_column else None
    if cell is None or not cell.alone or cell.quantity.kind == "percent":
        return None
    value = exact(float(said.value)) if said.value is not None else _ALL
    return in_unit_of(cell, said, value)


def _compared(grid: Grid, row: int, column: int, said: Quantity) -> Iterator[Cell]:
    """Yield the cells of a row that are the same of another time, or of a plan."""
    cells = {
        other: cell
        for other in range(len(grid.table.all_rows[row].cells))
        if other != column and (cell := _cell(grid, row, other, said)) is not None
    }
    dated = grid.years_of(column)
    for other, cell in cells.items():
        if (dated and grid.years_of(other)) or len(cells) == 1:
            yield cell


def _shares_and_changes(grid: Grid, row: int, column: int, said: Quantity) -> Iterator[Interval]:
    own = _cell(grid, row, column, said)
    if own is None:
        return
    for other in _compared(grid, row, column, said):
        ratios = (own.interval.over(other.interval), other.interval.over(own.interval))
        yield from (ratio.minus(_ALL).scaled(_HUNDRED) for ratio in ratios if ratio is not None)
    whole = total_key(grid)
    if whole is not None and whole.row != row:
        cell = _cell(grid, whole.row, column, said)
        share = own.interval.over(cell.interval) if cell is not None else None
        if share is not None:
            yield share.scaled(_HUNDRED)


def _differences(
    grid: Grid, row: int, column: int, said: Quantity, named: Collection[int]
) -> Iterator[Interval]:
    own = _cell(grid, row, column, said)
    if own is None:
        return
    for other in _compared(grid, row, column, said):
        yield own.interval.minus(other.interval)
    for there in range(grid.first_row, grid.height):
        if there != row and (there in named or _are_years(grid, row, there)):
            cell = _cell(grid, there, column, said)
            if cell is not None:
                yield own.interval.minus(cell.interval)


def _are_years(grid: Grid, row: int, other: int) -> bool:
    """Tell whether two rows are one above the other and of years."""
    names = (grid.row_name(row), grid.row_name(other))
    return abs(row - other) == 1 and all(years_in(name) and len(name) <= _DATED for name in names)


_DATED = 10
"""Code points of a row's name that is a year and little else."""
