"""The columns of a table that tell one thing at two times."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from parsers.checks.analysis.grid import Grid, Line, years_in
from parsers.checks.analysis.rownames import keys_of
from parsers.checks.analysis.sizes import amounts, is_rated, unit_in
from parsers.checks.analysis.values import Interval


def courses(grid: Grid) -> Iterator[tuple[Line, Line]]:
    """Yield pairs of columns of one thing at two times, or of one unit, the later behind."""
    lines = amounts(grid)
    dated = [
        (line, years) for line in lines if (years := years_in(line.name)) and len(set(years)) <= 2
    ]
    if not dated:
        alike = [line for line in lines if not is_rated(line, grid)]
        for one, other in pairwise(alike):
            unit = unit_in(one, grid)
            lone = len(alike) == 2 and unit != "number"
            if unit == unit_in(other, grid) and (lone or _has_change(one, other, grid)):
                yield one, other
        return
    for first, before in dated:
        for last, after in dated:
            alike_named = _undated(first.name) == _undated(last.name)
            if after[0] > before[0] and first.unit == last.unit and alike_named:
                yield first, last


def _undated(name: str) -> list[str]:
    return re.findall(r"[^\W\d_]+", name.casefold())


def _has_change(first: Line, last: Line, grid: Grid) -> bool:
    """Tell whether a column says of all rows by how much the second of two exceeds the first."""
    rows = [
        (key.row, before.interval, after.interval)
        for key in keys_of(grid)
        if (before := grid.meaning(key.row, first.at)) is not None
        and (after := grid.meaning(key.row, last.at)) is not None
    ]
    for line in grid.columns:
        told = [(grid.meaning(row, line.at), after.minus(before)) for row, before, after in rows]
        if line.at not in (first.at, last.at) and all(
            cell is not None and (cell.interval.meets(gap) or cell.interval.meets(-gap))
            for cell, gap in told
        ):
            return bool(told)
        rates = [
            (grid.meaning(row, line.at), rate)
            for row, before, after in rows
            if (rate := after.over(before)) is not None
        ]
        if all(
            cell is not None
            and (
                cell.interval.meets(rate)
                or cell.interval.meets(_inverse(rate))
                or cell.interval.meets(rate.shifted(-1).scaled(100))
            )
            for cell, rate in rates
        ):
            return bool(rates)
    return False


def _inverse(rate: Interval) -> Interval:
    return Interval(1.0, 1.0, 1.0).over(rate) or rate
