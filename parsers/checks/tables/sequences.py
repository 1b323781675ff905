"""N205 and N206: columns computed from the row before: running totals, changes from row to row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from parsers.checks.analysis.grid import Line, grids
from parsers.checks.analysis.gridcells import Cell
from parsers.checks.analysis.slips import cause_of
from parsers.checks.analysis.values import Interval, shown
from parsers.checks.analysis.views import View, views
from parsers.checks.context import Context
from parsers.checks.drafts import Draft, Place
from parsers.checks.lexicon import headers as words
from parsers.checks.registry import rule
from parsers.checks.tables.formulas import growth
from parsers.checks.tables.periods import is_dated, spans_of
from parsers.checks.tables.relations import MAX_HOLDS, MAX_RELATED
from parsers.checks.tables.trials import SAMPLE, as_printed, odds, spread_of


class Step(NamedTuple):
    """A cell computed from the position before it and a cell beside it.

    `lines` are those of the cell stated, the cell beside it and the cell before, which stands at
    the position `before`. What is shown of a step is worked out when it is told: few are.
    """

    view: View
    kind: str
    position: int
    before: int
    lines: tuple[int, int, int]
    stated: Cell
    value: Cell
    earlier: Cell
    computed: Interval

    @property
    def source(self) -> float:
        """The value of the cell beside."""
        return self.value.interval.value

    @property
    def places(self) -> tuple[Place, ...]:
        """Where the three cells stand."""
        target, source, line = self.lines
        return (
            self.view.place(target, self.position),
            self.view.place(source, self.position),
            self.view.place(line, self.before),
        )

    @property
    def working(self) -> str:
        """How the cell is computed."""
        now, then = self.value.quantity.text.strip(), self.earlier.quantity.text.strip()
        if self.kind == "running":
            written, sign = f"{then} + {now}", ""
        elif self.kind == "change":
            written, sign = f"({now} / {then}) − 1", " %"
        else:
            written, sign = f"{now} − {then}", ""
        computed = self.computed
        return (
            f"{written} = {shown(computed.value)}{sign} [{shown(computed.low)}, "
            f"{shown(computed.high)}], stated {self.stated.quantity.text.strip()}"
        )


def _steps(
    view: View, target: Line, source: Line, kind: str, backwards: bool, limit: int | None = None
) -> Iterator[Step]:
    whole = spans_of(view)  # a year does not follow upon its last quarter
    positions = [position for position in view.positions[:limit] if position not in whole]
    if backwards:
        positions.reverse()
    before: int | None = None
    for position in positions:
        stated, value = view.cell(target.at, position), view.cell(source.at, position)
        if value is None:
            before = None
            continue
        if before is not None and stated is not None:
            line = target if kind == "running" else source
            earlier = view.cell(line.at, before)
            computed = _computed(kind, stated, value, earlier) if earlier is not None else None
            if earlier is not None and computed is not None:
                lines = (target.at, source.at, line.at)
                yield Step(view, kind, position, before, lines, stated, value, earlier, computed)
        before = position


def _computed(kind: str, stated: Cell, value: Cell, earlier: Cell) -> Interval | None:
    if kind == "running" and abs(value.interval.value) <= earlier.interval.width:
        return None  # what is added vanishes in the rounding of what it is added to
    if kind == "running" and stated.interval.value == value.interval.value:
        return None  # it begins anew, as for each of several groups
    if kind == "running":
        return earlier.interval.plus(value.interval)
    if kind == "change":
        return growth(value.interval, earlier.interval)
    return value.interval.minus(earlier.interval)


def _sequence(view: View, target: Line, source: Line, kind: str, hinted: bool) -> Iterator[Draft]:
    """Test one line against the steps of another, in the direction that fits better."""
    if len(view.positions) > 2 * SAMPLE and not any(
        sum(
            step.computed.meets(step.stated.interval)
            for step in _steps(view, target, source, kind, backwards, SAMPLE)
        )
        > SAMPLE / 2
        for backwards in (False, True)
    ):
        return
    best: tuple[list[Step], list[Step]] = ([], [])
    for backwards in (False, True) if kind != "running" else (False,):
        good, bad = [], []
        for step in _steps(view, target, source, kind, backwards):
            if step.computed.meets(step.stated.interval):
                good.append(step)
            elif step.computed.refutes(step.stated.interval):
                bad.append(step)
        if len(good) > len(best[0]):
            best = (good, bad)
    good, bad = best
    if kind == "change" and hinted and len(bad) == 2 and len(good) <= 2:
        yield from _shared(view, source, bad)
        return
    if kind == "running" and len(bad) > 1:
        roots = _roots(bad)
        kept = {step.position for step in roots}
        good, bad = good + [step for step in bad if step.position not in kept], roots
    amounts = {step.source for step in good if step.source not in (0, 1)}
    lone = (
        hinted and kind == "change" and len(good) == len(bad) == 1 and _beside(view, target, source)
    )
    if not lone and (len(amounts) < (2 if hinted else 3) or len(bad) > len(good) / 2):
        return
    spread = spread_of([step.stated for step in good + bad])
    exact = all(as_printed(step.computed.value, step.stated) for step in good)
    widths = [step.stated.interval.width + (0.0 if exact else step.computed.width) for step in good]
    score = sum(odds(width, spread) for width in widths)
    if score < (0.0 if lone else 0.6 if hinted else 3.0):
        return
    for step in good[:MAX_HOLDS]:
        if not step.computed.meets(step.stated.interval):
            continue
        stated = step.stated.quantity.text.strip()
        message = f"“{view.name(step.position)}”: {stated} is as computed"
        yield Draft(message, step.places, step.working, "holds")
    for step in bad:
        cause = cause_of(step.stated, step.computed.value)
        yield Draft(
            f"“{view.name(step.position)}”, “{target.name}”: stated "
            f"{step.stated.quantity.text.strip()}, {shown(step.computed.value)} follows from the "
            f"line before" + (f" ({cause})" if cause else ""),
            step.places,
            step.working,
        )


def _beside(view: View, target: Line, source: Line) -> bool:
    """Tell whether a column of changes stands right behind the only column it can be of."""
    amounts = [line for line in view.lines if line.unit != "percent" and line.at < target.at]
    return bool(amounts) and amounts[-1].at == source.at == target.at - 1


def _shared(view: View, source: Line, bad: list[Step]) -> Iterator[Draft]:
    """Report the one value whose correction mends both the change to it and the change from it."""
    first, second = sorted(bad, key=lambda step: abs(step.position))
    if abs(second.position - first.position) != 1:
        return
    common = set(first.places) & set(second.places)
    place = next((p for p in first.places if p in common), None)
    wrong = view.cell(source.at, first.position)
    position = first.position
    if place != view.place(source.at, first.position):
        wrong, position = view.cell(source.at, second.position), second.position
    steps = {"to": first, "from": second}
    if wrong is None or place is None:
        return
    before = next((p for p in first.places[1:] if p != place), None)
    earlier = next(
        (
            c
            for p in view.positions
            if view.place(source.at, p) == before and (c := view.cell(source.at, p)) is not None
        ),
        None,
    )
    after = next((p for p in second.places[1:] if p != place), None)
    later = next(
        (
            c
            for p in view.positions
            if view.place(source.at, p) == after and (c := view.cell(source.at, p)) is not None
        ),
        None,
    )
    if earlier is None or later is None:
        return
    right = earlier.interval.times(steps["to"].stated.interval.scaled(0.01).shifted(1))
    mended = growth(later.interval, right)
    if mended is None or not mended.meets(steps["from"].stated.interval):
        return
    cause = cause_of(wrong, right.value)
    text = wrong.quantity.text.strip()
    yield Draft(
        f"“{view.name(position)}”, “{source.name}”: {text} fits neither the change to it nor the "
        f"change from it; {shown(round(right.value))} fits both" + (f" ({cause})" if cause else ""),
        tuple(dict.fromkeys((place, *first.places, *second.places))),
        f"{first.working}; {second.working}",
    )


def _roots(bad: list[Step]) -> list[Step]:
    """Drop a step that fails only because the one before it was wrong."""
    gaps = [step.stated.interval.value - step.computed.value for step in bad]
    kept = [bad[0]]
    for number in range(1, len(bad)):
        undone = abs(gaps[number] + gaps[number - 1]) <= 1e-6 * abs(gaps[number])
        if not (undone and bad[number].position == bad[number - 1].position + 1):
            kept.append(bad[number])
    return kept


@rule(
    "N205",
    "running-total",
    "error",
    "A running total that does not grow by the amount beside it.",
    explanation="Each value of a running total is the one before plus the amount of its own row. "
    "The relation is tested under a header that names it, or where at least three rows keep it.",
    fails="amounts 10, 20, 30, 40 with running totals 10, 30, 60, 160",
    holds="amounts 10, 20, 30, 40 with running totals 10, 30, 60, 100",
)
def running_totals(context: Context) -> Iterable[Draft]:
    """Test each column against each other column of the same unit."""
    for grid in grids(context.tables()):
        view = next(views(grid))
        for target in view.lines[:MAX_RELATED]:
            hinted = words.says(words.CUMULATIVE, target.name)
            for source in view.lines[:MAX_RELATED]:
                if source.at != target.at and source.unit == target.unit != "percent":
                    yield from _sequence(view, target, source, "running", hinted)


@rule(
    "N206",
    "row-to-row-change",
    "error",
    "A change from row to row (or column to column) that the values do not make.",
    explanation="In a table by year or period, the change of a value against the line before, in "
    "per cent or as a difference. Tested under a header that speaks of change and where at least "
    "two rows keep it.",
    fails="2021: 100; 2022: 110, +10 %; 2023: 121, +10 %; 2024: 133, +20 %",
    holds="2021: 100; 2022: 110, +10 %; 2023: 121, +10 %; 2024: 133, +10 %",
)
def row_changes(context: Context) -> Iterable[Draft]:
    """Test lines that speak of change against each other line."""
    for grid in grids(context.tables()):
        for view in views(grid):
            if not _dated(view):
                continue
            for target in view.lines[:MAX_RELATED]:
                if not words.says(words.CHANGE, target.name):
                    continue
                for source, kind in _sources(view, target):
                    yield from _sequence(view, target, source, kind, True)


def _sources(view: View, target: Line) -> Iterator[tuple[Line, str]]:
    """Yield the lines that another may have the changes of, and whether these are in per cent.

    It has those of one alone: a line is left out whose steps fit it less often than another's.
    """
    found: list[tuple[int, Line, str]] = []
    for source in view.lines[:MAX_RELATED]:
        if source.at == target.at or words.says(words.CHANGE, source.name):
            continue
        if target.unit == "percent" and source.unit != "percent":
            kind = "change"
        elif target.unit == source.unit:
            kind = "difference"
        else:
            continue
        fitting = max(
            sum(
                step.computed.meets(step.stated.interval)
                for step in _steps(view, target, source, kind, backwards, SAMPLE)
            )
            for backwards in (False, True)
        )
        found.append((fitting, source, kind))
    most = max((fitting for fitting, *_ in found), default=0)
    yield from ((source, kind) for fitting, source, kind in found if fitting == most)


def _dated(view: View) -> bool:
    told = [is_dated(view, position) for position in view.positions[:60]]
    return len(told) >= 3 and sum(told) >= 0.6 * len(told)
