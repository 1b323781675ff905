"""N403: a column of places against the column of values that it ranks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise

from parsers.checks.analysis.grid import Grid, Line, grids
from parsers.checks.analysis.headerunits import bare
from parsers.checks.analysis.rownames import total_key
from parsers.checks.context import Context
from parsers.checks.drafts import Draft
from parsers.checks.lexicon.ranks import RANK_COLUMN
from parsers.checks.registry import rule

_RANKS = frozenset(RANK_COLUMN.split())
_LEAST, _MOST = 4, 60
"""Rows with a place: of three, any column ranks them so by chance too often."""


@rule(
    "N403",
    "rank-column",
    "error",
    "A place given twice in a column of places, while the values it ranks leave another one free.",
    explanation="Where a column is headed “Rank”, “Place” or the like, its whole numbers run from "
    "1 to the number of rows. If one place is given twice and one to no row, and the values of "
    "another column rank the rows just so once one of the two has the free place, that cell is "
    "wrong. Equal values may share a place.",
    fails="| Rank | Plant | MW | 1 | Arlo | 48 | 2 | Bilt | 31 | 2 | Corm | 22 | 4 | Dorn | 9 |",
    holds="The same with Corm on place 3",
)
def rank_columns(context: Context) -> Iterable[Draft]:
    """Hold each column of places against the columns beside it."""
    for grid in grids(context.tables()):
        if not grid.headers or grid.height - grid.first_row > _MOST:
            continue
        for column, name in enumerate(grid.headers):
            if bare(name).strip(" *_:.#").casefold() in _RANKS:
                yield from _held(grid, column)


def _held(grid: Grid, column: int) -> Iterator[Draft]:
    places = _places(grid, column)
    if len(places) < _LEAST:
        return
    others = [
        values
        for line in grid.columns
        if line.at != column and (values := _values(grid, line, places)) is not None
    ]
    told = Counter(places.values())
    double = [place for place, times in told.items() if times == 2]
    free = set(range(1, len(places) + 1)) - set(told)
    if len(double) == len(free) == 1 and max(told.values()) == 2:
        yield from _given_twice(grid, column, places, double[0], free.pop(), others)
    elif set(told) == set(range(1, len(places) + 1)):
        by = next((line for line, values in others if _ranked_by(places, values)), None)
        if by is not None:
            where = tuple(grid.place(row, column) for row in places)
            shown = f"{len(places)} places by “{by.name}”"
            yield Draft(f"“{grid.headers[column]}” ranks “{by.name}”", where, shown, "holds")


def _places(grid: Grid, column: int) -> dict[int, int]:
    """Return the places by row; none if a row but that of the total and of others has none."""
    whole = total_key(grid)
    found: dict[int, int] = {}
    for row in range(grid.first_row, grid.height):
        cell = grid.number(row, column)
        if whole is not None and row == whole.row:
            continue
        if cell is None or not cell.alone:
            if found and any(grid.number(below, column) for below in range(row, grid.height)):
                return {}
            break
        value = cell.interval.value
        if value != int(value) or value < 1:
            return {}
        found[row] = int(value)
    return found


def _values(grid: Grid, line: Line, places: dict[int, int]) -> tuple[Line, dict[int, float]] | None:
    """Return the values of a column for the rows that have places, if all of them have one."""
    cells = {row: grid.meaning(row, line.at) for row in places}
    values = {row: cell.interval.value for row, cell in cells.items() if cell is not None}
    return (line, values) if len(values) == len(places) else None


def _given_twice(
    grid: Grid,
    column: int,
    places: dict[int, int],
    double: int,
    free: int,
    others: list[tuple[Line, dict[int, float]]],
) -> Iterator[Draft]:
    both = [row for row, place in places.items() if place == double]
    if any(values[both[0]] == values[both[1]] for _, values in others):
        return  # they share it
    right = [
        (row, line, values)
        for row in both
        for line, values in others
        if _ranked_by({**places, row: free}, values)
    ]
    if not right or len({row for row, _, _ in right}) != 1:
        return
    row, line, _ = right[0]
    other = next(each for each in both if each != row)
    named = grid.key_column if grid.key_column != column else min(column + 1, line.at)
    name = grid.words(row, named)
    message = f"“{name}” has place {double}, by “{line.name}” it has {free}"
    working = f"place {double} twice, {free} not at all; by “{line.name}”: {free}"
    where = (
        grid.place(row, column),
        grid.place(other, column),
        grid.place(row, line.at),
    )
    yield Draft(message, where, working)


def _ranked_by(places: dict[int, int], values: dict[int, float]) -> bool:
    """Tell whether values rank rows as places do, the largest or the smallest first, none alike."""
    ordered = [values[row] for row in sorted(places, key=places.__getitem__)]
    falls = all(a > b for a, b in pairwise(ordered))
    return falls or all(a < b for a, b in pairwise(ordered))
