"""Lines of a table that tell how far another is from one of its own cells: −25 % against the JPEG.

An index says so by the 100 of the row that it is reckoned from, a change against a baseline by the
dash or the 0 % there. Where all rows but one keep the relation to the last digit, the odd one
breaks it.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import NamedTuple

from parsers.checks.analysis.grid import Line, unit_of
from parsers.checks.analysis.gridcells import Cell
from parsers.checks.analysis.slips import cause_of
from parsers.checks.analysis.values import Interval, shown
from parsers.checks.analysis.views import View
from parsers.checks.drafts import Draft
from parsers.checks.tables.trials import odds, spread_of

_MOST_LINES = 9
_MOST_POSITIONS = 60
_SURE = 2.0
"""Decimal logarithm of the odds against chance, beyond the number of relations tried."""
_FEWEST = 2
"""Other positions that must keep the relation."""


class Trial(NamedTuple):
    """A cell reckoned from another of its position and that of the base."""

    position: int
    stated: Cell
    value: Cell
    computed: Interval


def baselines(view: View) -> Iterator[Draft]:
    """Yield the cells that break what the others of their line keep to a base, and those others."""
    if not _FEWEST + 2 <= len(view.positions) <= _MOST_POSITIONS:
        return
    lines = view.lines[:_MOST_LINES]
    for target in lines:
        for base, unit in _bases(view, target):
            for source in lines:
                if source.at != target.at and source.unit not in ("percent", "multiplier"):
                    yield from _tested(view, (target, source), base, unit, len(lines))


def _bases(view: View, target: Line) -> Iterator[tuple[int, float]]:
    """Yield the positions that a line may be reckoned from, with what they are themselves.

    That is 0 for changes in per cent, 100 or 1 for an index and for what is so many times the base.
    """
    for position in view.positions:
        cell = view.cell(target.at, position)
        if cell is not None and unit_of(cell.quantity) != target.unit:
            continue
        if target.unit == "percent":
            none = cell is None and view.is_blank(target.at, position)
            if none or (cell is not None and cell.interval.value == 0):
                yield position, 0.0
        if cell is not None and cell.interval.value == 100 and target.unit == "number":
            yield position, 100.0  # 100 % is a whole, whose shares are those of N203
        elif cell is not None and cell.interval.value == 1 and target.unit == "multiplier":
            yield position, 1.0


def _tested(
    view: View, lines: tuple[Line, Line], base: int, unit: float, count: int
) -> Iterator[Draft]:
    source = lines[1]
    first = view.cell(source.at, base)
    if first is None or first.interval.low <= 0 or unit_of(first.quantity) != source.unit:
        return
    if first.interval.value == unit:  # then the two lines are the same, or nearly
        return
    for turned in (False, True):
        trials = list(_trials(view, lines, base, first, (unit, turned)))
        good = [t for t in trials if t.computed.meets(t.stated.interval)]
        bad = [t for t in trials if t.computed.refutes(t.stated.interval)]
        if len(bad) > 1 or len(good) + len(bad) < len(trials):
            continue
        telling = {(t.stated.interval.value, t.value.interval.value): t for t in good}
        if len(telling) < _FEWEST + (unit != 100.0 and bool(bad)):
            continue
        spread = spread_of([trial.stated for trial in trials])
        score = sum(
            odds(t.stated.interval.width + t.computed.width, spread) for t in telling.values()
        )
        if score < _SURE + math.log10(2 * count):
            continue
        for trial in good:
            yield _draft(view, lines, base, trial, "holds")
        for trial in bad:
            yield _draft(view, lines, base, trial, "fail")
        return


def _trials(
    view: View, lines: tuple[Line, Line], base: int, first: Cell, how: tuple[float, bool]
) -> Iterator[Trial]:
    """Yield the trials of a line; turned, less of the other is more: twice as fast in half."""
    target, source = lines
    unit, turned = how
    for position in view.positions:
        stated, value = view.cell(target.at, position), view.cell(source.at, position)
        if position == base or stated is None or value is None or value.interval.low <= 0:
            continue
        if unit_of(stated.quantity) != target.unit or unit_of(value.quantity) != source.unit:
            continue  # a share among amounts
        one, other = (first, value) if turned and unit else (value, first)
        ratio = one.interval.over(other.interval)
        if ratio is None:
            continue
        made = ratio.scaled(unit) if unit else ratio.shifted(-1).scaled(100)
        yield Trial(position, stated, value, -made if turned and not unit else made)


def _draft(view: View, lines: tuple[Line, Line], base: int, trial: Trial, kind: str) -> Draft:
    target, source = lines
    stated, value = trial.stated.quantity.text.strip(), trial.value.quantity.text.strip()
    first = view.cell(source.at, base)
    told = first.quantity.text.strip() if first is not None else ""
    right = trial.computed.value
    sign = " %" if target.unit == "percent" else ""
    places = (
        view.place(target.at, trial.position),
        view.place(source.at, trial.position),
        view.place(source.at, base),
    )
    working = (
        f"{value} against {told} of “{view.name(base)}” is {shown(right)}{sign} "
        f"[{shown(trial.computed.low)}, {shown(trial.computed.high)}], stated {stated}"
    )
    where = f"“{view.name(trial.position)}”, “{target.name}”"
    if kind == "holds":
        return Draft(f"{where}: {stated} is as computed", places, working, "holds")
    cause = cause_of(trial.stated, right)
    return Draft(
        f"{where}: stated {stated}, {value} against {told} of “{view.name(base)}” gives "
        f"{shown(right)}{sign}" + (f" ({cause})" if cause else ""),
        places,
        working,
    )
