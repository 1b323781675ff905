"""Orders of the rows of a table by change: told in a column, or between two columns."""

from __future__ import annotations

from collections.abc import Iterator

from parsers.checks.analysis.grid import Grid, Line, unit_of
from parsers.checks.analysis.rownames import Key, keys_of
from parsers.checks.analysis.twotimes import courses
from parsers.checks.lexicon import headers as header_words
from parsers.checks.lexicon import measures as words
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
    if measure == words.GROWTH and all(value.value < 0 for _, value in by.values):
        return [by, by._replace(sign=-by.sign)]  # what all lose may be what is to be gained
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
