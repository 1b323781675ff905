"""N201: yearly growth rates of a table against the values of the years they span.

The rate that leads from A to B in n periods is (B / A)^(1/n) − 1 (compound annual growth rate).
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from parsers.checks.analysis.grid import Grid, Line, grids, years_in
from parsers.checks.analysis.gridcells import Cell
from parsers.checks.analysis.values import Interval, exact, rate, shown_percent, slip_of
from parsers.checks.analysis.views import shorten
from parsers.checks.context import Context
from parsers.checks.drafts import Draft, Place
from parsers.checks.lexicon import headers as words
from parsers.checks.registry import rule
from parsers.compiled import compiled
from parsers.expressions import deferred

MAX_PERIODS = 40


class Span(NamedTuple):
    """Two columns of one measure at two years."""

    first: Line
    last: Line
    start: int
    end: int

    @property
    def periods(self) -> int:
        """Years from the first to the last."""
        return self.end - self.start


class Trial(NamedTuple):
    """One row put to the test."""

    row: int
    first: Cell
    last: Cell
    rate: Cell
    either_sign: bool = False
    """Whether the rate may be told with either sign: that of values below zero, of "▲ 1.9"."""

    def computed(self, periods: int, *, as_printed: bool = False) -> Interval | None:
        """Return the rate that leads from the first value to the last, in the sign it is told in.

        With `as_printed`, without what rounding leaves open.
        """
        first, last = self.first.interval, self.last.interval
        if first.high < 0 > last.high:
            first, last = -first, -last
        if as_printed:
            first, last = exact(first.value), exact(last.value)
        found = rate(first, last, periods)
        turned = found is not None and found.value * self.rate.interval.value < 0
        return -found if found is not None and self.either_sign and turned else found


TRIANGLES = compiled(r"\s*[▲△▼▽]")
"""Signs of rising and falling, of which ▲ is one of falling in Japanese accounts."""


def fraction(cell: Cell) -> Interval:
    """Return a cell's percentage as a fraction: 32 % is 0.32."""
    return cell.interval.scaled(0.01)


@rule(
    "N201",
    "growth-rate",
    "error",
    "Growth rates of a table that do not lead from the first value to the last.",
    explanation="A yearly rate g leads from A to B in n years if A × (1 + g)^n = B. The years are "
    "those in the headers of the two columns, or in the header of the rate. Where the rates fit "
    "another number of years throughout, that is one finding: the rates were computed over the "
    "wrong span, or a header names the wrong year. Where all rates but one are what the values as "
    "printed give, and rounding would allow for many others, so must that one be.",
    fails="| Segment | 2020 | 2023 | CAGR | with the row | Pumps | $10B | $20B | 19% |: "
    "(20/10)^(1/3) − 1 is 26 %, and 19 % fits four years",
    holds="the same row with 26 %",
)
def growth_rates(context: Context) -> Iterable[Draft]:
    """Test each column of rates against each pair of years of the same table."""
    for grid in grids(context.tables()):
        for column in grid.columns:
            if column.unit == "percent" and _is_rate(column.name):
                yield from _column(grid, column)


_UNIT = deferred(r"\s*(?:[(（]\s?[%％]\s?[)）]|[,，]?\s[%％])\s*$")
"""The unit at the end of a header, which makes no share of it: "Change (%)", "Förändring, %"."""


def _is_rate(header: str) -> bool:
    return words.says(words.COMPOUND, header) or (
        words.says(words.CHANGE, header) and not words.says(words.SHARE, _UNIT.sub("", header))
    )


def year_of(header: str) -> int | None:
    """Return the one year that a column is of, of a season its second: 2024 for "2023/24"."""
    named = sorted(set(years_in(header)))
    season = len(named) == 2 and named[1] - named[0] == 1
    return named[-1] if len(named) == 1 or season else None


def _spans(grid: Grid, column: Line) -> list[Span]:
    """Return the spans a column of rates may be about, the likeliest first."""
    dated: list[tuple[int, Line]] = []
    for line in grid.columns:
        year = year_of(line.name)
        if line.at != column.at and year is not None and line.unit != "percent":
            dated.append((year, line))
    dated.sort(key=lambda pair: pair[0])
    named = years_in(column.name)
    spans = [
        Span(a, b, start, end)
        for i, (start, a) in enumerate(dated)
        for end, b in dated[i + 1 :]
        if a.unit == b.unit and end > start
    ]
    if len(named) == 2:
        exact = [span for span in spans if (span.start, span.end) == named]
        return exact or [
            span._replace(start=named[0], end=named[1])
            for span in spans[:1]
            if len(spans) == 1 and named[1] > named[0]
        ]
    spans.sort(key=lambda span: (-span.periods, span.start))
    return spans[:6]


def _trials(grid: Grid, span: Span, column: Line) -> list[Trial]:
    trials = []
    for row in range(grid.first_row, grid.height):
        first = grid.number(row, span.first.at)
        last = grid.number(row, span.last.at)
        stated = grid.number(row, column.at)
        if first is None or last is None or stated is None:
            continue
        if stated.quantity.kind == "percentage_point" or _in_points(first, last, stated):
            continue  # by how much a share changed, among rates
        below = first.interval.high < 0 > last.interval.high
        marked = TRIANGLES.match(grid.words(row, column.at)) is not None
        trial = Trial(row, first, last, stated, below or marked)
        if trial.computed(1) is not None:
            trials.append(trial)
    return trials


def _in_points(first: Cell, last: Cell, stated: Cell) -> bool:
    """Tell whether a bare number is the difference of two percentages: "+1,5 pt"."""
    shares = all(cell.quantity.kind == "percent" for cell in (first, last))
    apart = last.interval.minus(first.interval)
    return (
        shares
        and stated.quantity.kind in ("number", "count")
        and (apart.meets(stated.interval) or (-apart).meets(stated.interval))
    )


def _fits(trial: Trial, periods: int) -> bool:
    computed = trial.computed(periods)
    return computed is not None and computed.meets(fraction(trial.rate))


def _off(trial: Trial, periods: int) -> bool:
    computed = trial.computed(periods)
    return computed is not None and computed.refutes(fraction(trial.rate))


_EXACT = 3
"""Rates that are what the values as printed give, to the last digit, at least: then all are."""
_BY_CHANCE = 2.5
"""Decimal logarithm of the odds against so many being so because they happen to be."""


def _odd(trials: list[Trial], periods: int) -> list[Trial]:
    """Return the one rate that rounding allows for, where it has no part in any of the others.

    Small values, 0.1 and 0.5, leave rates a wide choice: (0.55 / 0.05)^(1/5) is one of them. Where
    all other rates of a table are those of its values as they stand, this one is, too.
    """
    fitting: list[float] = []
    odd: list[Trial] = []
    for trial in trials:
        as_printed = trial.computed(periods, as_printed=True)
        allowed = trial.computed(periods)
        if as_printed is None or allowed is None:
            return []
        step = fraction(trial.rate).width
        gap = abs(as_printed.value - fraction(trial.rate).value)
        if gap <= 0.55 * step:
            fitting.append(math.log10(max(1.0, allowed.width / step)))
        elif gap > 2 * step:
            odd.append(trial)
    lone = len(odd) == 1 and len(fitting) == len(trials) - 1
    return odd if lone and len(fitting) >= _EXACT and sum(fitting) >= _BY_CHANCE else []


def _column(grid: Grid, column: Line) -> Iterator[Draft]:
    compound = words.says(words.COMPOUND, column.name)
    best: tuple[int, Span, int, list[Trial]] | None = None
    for span in _spans(grid, column):
        trials = _trials(grid, span, column)
        readings = (span.periods,) if compound else (span.periods, 1)
        for periods in readings:
            good = sum(_fits(trial, periods) for trial in trials)
            if trials and (best is None or good > best[0]):
                best = (good, span, periods, trials)
    if best is None:
        return
    good, span, periods, trials = best
    for trial in trials:
        if _fits(trial, periods):
            yield _holding(grid, span, column, trial, periods)
    wrong = [trial for trial in trials if _off(trial, periods)] or _odd(trials, periods)
    if not wrong:
        return
    if good == 0:
        missed = [trial for trial in trials if not _fits(trial, periods)]
        yield from _all_wrong(grid, span, column, missed, compound)
    elif good >= len(wrong) or (compound and good >= 1):
        yield from _each_wrong(grid, span, column, wrong, periods)


def _all_wrong(
    grid: Grid, span: Span, column: Line, wrong: list[Trial], compound: bool
) -> Iterator[Draft]:
    """Report a column none of whose rates fits: together if they fit another span."""
    fitting: dict[int, int] = defaultdict(int)
    for trial in wrong:
        for periods in range(1, MAX_PERIODS + 1):
            fitting[periods] += _fits(trial, periods)
    top = max(fitting.values())
    candidates = [n for n, count in fitting.items() if count == top and n != span.periods]
    if top == len(wrong) and len(wrong) >= 2 and candidates:
        near = min(candidates, key=lambda n: abs(n - span.periods))
        plausible = compound or abs(near - span.periods) <= 1
        if plausible and near != 1:
            yield _together(grid, span, column, wrong, near)
    elif len(wrong) == 1 and compound and len(wrong) == _rows(grid):
        yield from _each_wrong(grid, span, column, wrong, span.periods)


def _rows(grid: Grid) -> int:
    return grid.height - grid.first_row


def _together(grid: Grid, span: Span, column: Line, wrong: list[Trial], fitting: int) -> Draft:
    names = shorten([grid.row_name(trial.row) for trial in wrong])
    message = (
        f"{len(wrong)} growth rates ({names}) do not lead from “{span.first.name}” to "
        f"“{span.last.name}”: they fit {fitting} periods; the headers {span.start} → {span.end} "
        f"give {span.periods}"
    )
    computation = "; ".join(_working(trial, span.periods) for trial in wrong)
    primary = tuple(grid.place(trial.row, column.at) for trial in wrong)
    evidence = [grid.place(0, span.first.at), grid.place(0, span.last.at)]
    for trial in wrong:
        evidence += _values(grid, span, trial)
    return Draft(message, (*primary, *evidence), computation, primary=len(primary))


def _each_wrong(
    grid: Grid, span: Span, column: Line, wrong: list[Trial], periods: int
) -> Iterator[Draft]:
    for trial in wrong:
        stated = trial.rate.quantity.text.strip()
        message = (
            f"“{grid.row_name(trial.row)}”: {stated} a year does not lead from "
            f"{trial.first.quantity.text.strip()} to {trial.last.quantity.text.strip()} "
            f"in {periods} {'year' if periods == 1 else 'years'}{_cause(trial, periods)}"
        )
        places = (
            grid.place(trial.row, column.at),
            *_values(grid, span, trial),
            grid.place(0, column.at),
        )
        working = _working(trial, periods)
        if not _off(trial, periods):
            working += "; all others are what the values as printed give"
        yield Draft(message, places, working)


def _cause(trial: Trial, periods: int) -> str:
    computed = trial.computed(periods)
    if computed is None:
        return ""
    text = trial.rate.quantity.text
    decimals = len(text.partition(".")[2].rstrip("% ")) if "." in text else 0
    right = round(computed.value * 100, decimals)
    cause = slip_of(float(trial.rate.quantity.value or 0), right, text, f"{right:.{decimals}f}%")
    if cause is not None:
        return f" ({cause})"
    other = [n for n in range(1, MAX_PERIODS + 1) if _fits(trial, n)]
    if len(other) == 1 and other[0] != 1:
        return f" (it fits {other[0]})"
    return ""


def _values(grid: Grid, span: Span, trial: Trial) -> list[Place]:
    return [grid.place(trial.row, span.first.at), grid.place(trial.row, span.last.at)]


def _working(trial: Trial, periods: int) -> str:
    first, last = trial.first.quantity.text.strip(), trial.last.quantity.text.strip()
    computed = trial.computed(periods)
    if computed is None:
        return ""
    root = f"^(1/{periods})" if periods != 1 else ""
    return (
        f"({last} / {first}){root} − 1 = {shown_percent(computed.value)} "
        f"[{shown_percent(computed.low)}, {shown_percent(computed.high)}], "
        f"stated {trial.rate.quantity.text.strip()}"
    )


def _holding(grid: Grid, span: Span, column: Line, trial: Trial, periods: int) -> Draft:
    return Draft(
        f"“{grid.row_name(trial.row)}” grows from {span.start} to {span.end} as stated",
        (grid.place(trial.row, column.at), *_values(grid, span, trial)),
        _working(trial, periods),
        "holds",
    )
