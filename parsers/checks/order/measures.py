"""The orders of a table's rows that a superlative may mean: by a column, or by a change.

A superlative need not name its column: "the most expensive" is of prices, "the quietest" of
decibels, "grew fastest" of changes told in a column or between two. What it may mean are all that
its kind, and the words of headers beside it, leave.
"""

from __future__ import annotations

from parsers.checks.analysis.grid import Grid, Line, years_in
from parsers.checks.analysis.gridcells import Cell
from parsers.checks.analysis.rownames import Key, keys_of
from parsers.checks.analysis.sizes import names_versions, unit_in
from parsers.checks.lexicon import headers as header_words
from parsers.checks.lexicon import measures as words
from parsers.checks.order.growth import CHANGES, changes
from parsers.checks.order.kinds import columns_of
from parsers.checks.order.rivals import Measure, rivals

_LEAST_ROWS = 2

_SIGNED = CHANGES | {words.HIGH, words.PLACE, words.ANY, words.BEST}
"""What a superlative may measure of values below zero."""


def measures_of(measure: str, sign: int, said: str, grid: Grid, own: Key) -> list[Measure]:
    """Return the orders of the rows that a superlative with the words `said` may mean.

    `own` is the row it is said of, which is ranked whatever it is called.
    """
    if measure == words.HIGH and header_words.says(header_words.CHANGE, said):
        measure = words.GROWTH
    if measure in CHANGES:
        dated = any(years_in(line.name) for line in grid.columns)
        return changes(measure, sign, grid, own) if dated or not years_in(said) else []
    return [
        found
        for line in columns_of(measure, said, grid)
        for found in by_column(line.at, measure, sign, grid, own)
    ]


def by_column(at: int, measure: str, sign: int, grid: Grid, own: Key) -> list[Measure]:
    """Return the order of the rows by one column, as a superlative of a measure means it.

    What is best may be what is most or what is least of something.
    """
    line = next(line for line in grid.columns if line.at == at)
    signs = (1, -1) if measure in (words.BEST, words.ANY) else (sign,)
    return [
        found for each in signs if (found := _by_column(line, measure, each, grid, own)) is not None
    ]


def _by_column(line: Line, measure: str, sign: int, grid: Grid, own: Key) -> Measure | None:
    cells = [(k, c) for k in keys_of(grid) if (c := grid.meaning(k.row, line.at)) is not None]
    ranked = rivals(cells, own)
    if len(ranked) < _LEAST_ROWS or len(cells) < 0.75 * len(keys_of(grid)):
        return None
    if measure not in _SIGNED and any(cell.interval.value < 0 for _, cell in ranked):
        return None
    if len({_kind(cell) for _, cell in ranked}) > 1 or names_versions(line.name):
        return None
    unit = unit_in(line, grid)
    lasts = unit.startswith("duration") and "/" not in unit
    dated = unit.startswith("year")
    if (measure == words.SPEED and lasts) or (measure == words.AGE and dated):
        sign = -sign
    return Measure(grid, line.name, line.at, [(k, c.interval) for k, c in ranked], sign)


def _kind(cell: Cell) -> str:
    return cell.quantity.kind if cell.quantity.kind != "count" else "number"
