"""Orders of the rows of a table by change: told in a column, or between two columns."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from parsers.checks.analysis.grid import Grid, Line, unit_of, years_in
from parsers.checks.analysis.rownames import Key, keys_of
from parsers.checks.analysis.values import Interval
from parsers.checks.lexicon import headers as header_words
from parsers.checks.lexicon import measures as words
from parsers.checks.order.kinds import amounts, is_rated, unit_in
from parsers.checks.order.rivals import GAP, GROWN, Measure, group_of, is_rest, rivals

_LEAST_ROWS = 2

_MOST_COURSES = 8


CHANGES = frozenset((words.RATE, words.GROWTH, words.FALL, words.CHANGE))


def changes(measure: str, sign: int, grid: Grid, own: Key) -> list[Measure]:
    """Return the orders by growth: in columns of changes, and between those of two times."""
    found: list[Measure] = []
    for line in grid.columns:
        listed = (header_words.CHANGE, header_words.COMPOUND)
        in_percent = line.name.strip(" ()") in ("%", "％", "± %", "+/- %")
        if not (in_percent or any(header_words.says(each, line.name) for each in listed)):
            continue
        if measure == words.RATE and line.unit not in ("percent", "multiplier"):
            continue
        cells = [(k, c) for k in keys_of(grid) if (c := grid.meaning(k.row, line.at)) is not None]
        pairs = [(key, cell.interval) for key, cell in rivals(cells, own)]
        found += _turned(Measure(grid, line.name, line.at, pairs, sign), measure)
    told = list(found)
    for first, last in list(courses(grid))[:_MOST_COURSES]:
        for each in _between(first, last, measure, sign, grid, own):
            if not any(_is_same(each, other) for other in told):
                found += _turned(each, measure)
    return found


def _is_same(by: Measure, column: Measure) -> bool:
    """Tell whether a column has the rates of growth between two others, more exactly."""
    stated = {key.row: value for key, value in column.values}
    return by.kind == GROWN and all(
        (other := stated.get(key.row)) is None or value.scaled(100).widened().meets(other)
        for key, value in by.values
    )


def _turned(by: Measure, measure: str) -> list[Measure]:
    """Return the orders of changes that a superlative of growth, of a fall, of either may mean.

    "The smallest rise" may leave out what fell.
    """
    if len(by.values) < _LEAST_ROWS:
        return []
    lasts = by.grid.meaning(by.values[0][0].row, by.at)
    if measure == words.GROWTH and lasts and unit_of(lasts.quantity).startswith("duration"):
        return [by, by._replace(sign=-by.sign)]  # a gain of speed is a loss of time
    ratio = all(value.value > 0 for _, value in by.values)
    if measure == words.CHANGE:
        if ratio:
            return [by, by._replace(sign=-by.sign)]
        sized = [(key, value if value.value >= 0 else -value) for key, value in by.values]
        return [by._replace(values=sized)]
    end = -1 if measure == words.FALL else 1
    found = [by._replace(sign=by.sign * end)]
    if by.sign < 0:
        own = [(key, value) for key, value in by.values if value.value * end > 0]
        found.append(by._replace(values=own, sign=by.sign * end))
    return [each for each in found if len(each.values) >= 2]


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


def _between(
    first: Line, last: Line, measure: str, sign: int, grid: Grid, own: Key
) -> Iterator[Measure]:
    group = group_of(own)
    pairs = [
        (key, before, after)
        for key in keys_of(grid)
        if (before := grid.meaning(key.row, first.at)) is not None
        and (after := grid.meaning(key.row, last.at)) is not None
        and before.interval.low > 0
        and not (key.row != own.row and is_rest(key.name))
        and key.row in group
    ]
    name = f"{first.name} → {last.name}"
    rates = [
        (key, ratio.shifted(-1))
        for key, before, after in pairs
        if (ratio := after.interval.over(before.interval)) is not None
    ]
    yield Measure(grid, name, last.at, rates, sign, GROWN)
    if measure != words.RATE:
        gaps = [(key, after.interval.minus(before.interval)) for key, before, after in pairs]
        yield Measure(grid, name, last.at, gaps, sign, GAP)
