"""The row of a table that is the sum of all others, whatever it is called."""

from __future__ import annotations

from typing import Final

from parsers.checks.analysis.grid import Grid, unit_of
from parsers.checks.analysis.values import Interval, digits_of, total

_MOST_ROWS: Final = 200
_LEAST_OTHERS: Final = 3
"""Rows beside it below which two equal sums may be chance."""
_COLUMNS: Final = 2
"""Columns in which it must be the sum of the others; one will do if the figures are long enough."""
_SHORT: Final = 2
_LONG: Final = 3
"""Digits before the zeros at its end that the longest sum must have, in two columns and in one."""
_ADDED_NOWHERE: Final = ("percent", "multiplier")


def sum_row(grid: Grid) -> int | None:
    """Return the last or first row if it is what all others make together, as "Germany" of states.

    It is in two columns of amounts, or in one whose sum has three digits that count; in others it
    may have a mean, a price of each, or 100 %.
    """
    if "sum row" not in grid.memo:
        grid.memo["sum row"] = _sum_row(grid)
    found: int | None = grid.memo["sum row"]
    return found


def _sum_row(grid: Grid) -> int | None:
    rows = range(grid.first_row, grid.height)
    if not _LEAST_OTHERS < len(rows) <= _MOST_ROWS:
        return None
    return next((row for row in (rows[-1], rows[0]) if _is_sum(grid, row, rows)), None)


def _is_sum(grid: Grid, row: int, rows: range) -> bool:
    summed = 0
    digits = 0
    for column in range(len(grid.table.all_rows[row].cells)):
        own = grid.meaning(row, column) if column != grid.key_column else None
        if own is None or unit_of(own.quantity) in _ADDED_NOWHERE or own.quantity.kind == "year":
            continue
        others = _others(grid, row, rows, column)
        if others is None:
            continue
        if own.interval.meets(total(others)):
            summed += 1
            digits = max(digits, len(digits_of(own.quantity.text).rstrip("0")))
    return digits >= (_SHORT if summed >= _COLUMNS else _LONG)


def _others(grid: Grid, row: int, rows: range, column: int) -> list[Interval] | None:
    """Return the amounts of a column but one; None if any is missing or below zero."""
    found: list[Interval] = []
    for other in rows:
        if other == row:
            continue
        cell = grid.meaning(other, column)
        if cell is None or cell.interval.value < 0:
            return None
        found.append(cell.interval)
    return found if any(o.value for o in found) else None
