"""A relation put to the test, position by position, and what is told of it where it fails."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from parsers.checks.analysis.grid import Line
from parsers.checks.analysis.gridcells import Cell
from parsers.checks.analysis.slips import cause_of
from parsers.checks.analysis.values import Interval, shown
from parsers.checks.analysis.views import View
from parsers.checks.drafts import Draft
from parsers.checks.tables.formulas import Form

_LEAST_CHANCE = 1e-4
"""No single cell is taken to rule chance out beyond this."""


def spread_of(cells: Sequence[Cell]) -> float:
    """Return how far the values of some cells lie apart (never zero)."""
    values = [cell.interval.value for cell in cells]
    return max(max(values) - min(values), 0.1 * max(map(abs, values)), 1e-12)


def odds(width: float, spread: float) -> float:
    """Return the decimal logarithm of the odds against a value being right by chance.

    It is right within `width`, where the values lie `spread` apart.
    """
    return -math.log10(min(1.0, max(width / spread, _LEAST_CHANCE)))


SAMPLE = 120
"""Positions of a long table that are tried first."""


class Trial(NamedTuple):
    """A relation at one position: the cells and what the formula gives."""

    position: int
    target: Cell
    a: Cell
    b: Cell
    computed: Interval


class Relation(NamedTuple):
    """A relation that a table keeps, with the positions where it holds and where it fails."""

    view: View
    form: Form
    target: Line
    a: Line
    b: Line
    good: tuple[Trial, ...]
    bad: tuple[Trial, ...]
    telling: int
    score: float


def as_printed(value: float, cell: Cell) -> bool:
    """Tell whether a cell is what a value is printed as, to its last digit."""
    return abs(value - cell.interval.value) <= 0.55 * cell.interval.width + 1e-9 * abs(value)


def failing(view: View, entries: list[tuple[Relation, Trial]]) -> Draft:
    """Report what fails at one position, at the cell that all failing relations share.

    Where they share several, it is the one that the most telling slip explains.
    """
    triples = [{line.at for line in (each.target, each.a, each.b)} for each, _ in entries]
    shared = set.intersection(*triples)
    candidates = [
        (
            line.at not in shared,
            _RANK.get(cause, 0),
            -_strangeness(view, line.at, its.position) if cause not in _RANK else 0.0,
            line is not each.target,
            number,
            line.at,
        )
        for number, (each, its) in enumerate(entries)
        for line, cause in _causes(each, its)
    ]
    *_, number, wrong = min(candidates)
    computed = [entry for entry in entries if entry[0].target.at == wrong]
    relation, trial = computed[0] if computed else entries[number]
    told = draft(relation, trial, "fail")
    places = [view.place(wrong, trial.position)]
    workings = [_working(relation, trial)]
    for each, its in entries:
        working = _working(each, its)
        workings += [working] if working not in workings else []
        places += [view.place(line.at, its.position) for line in (each.target, each.a, each.b)]
    unique = tuple(dict.fromkeys(places))
    return Draft(told.message, unique, "; ".join(workings))


_RANK = {"digits swapped": 0, "one digit differs": 2, "": 3}
"""How telling slips are; a power of ten is as telling as digits swapped."""


def _strangeness(view: View, line: int, position: int) -> float:
    """Return how many powers of ten a cell is from the middle of its line."""
    values = sorted(
        abs(cell.interval.value)
        for at in view.positions[:SAMPLE]
        if at != position and (cell := view.cell(line, at)) is not None and cell.interval.value
    )
    own = view.cell(line, position)
    if not values or own is None or not own.interval.value:
        return 0.0
    middle = values[len(values) // 2]
    return round(abs(math.log10(abs(own.interval.value) / middle)), 1)


def _causes(relation: Relation, trial: Trial) -> Iterator[tuple[Line, str]]:
    """Yield the three lines of a relation with the slip that would explain their cell, or ""."""
    yield relation.target, cause_of(trial.target, trial.computed.value) or ""
    for line, cell, right in _repairs(relation, trial):
        yield line, cause_of(cell, right) or ""


def wanted(form: Form, trial: Trial) -> tuple[float, float | None, float | None]:
    """Return what each of the three cells would have to be; None where nothing would do."""
    t, a, b = (cell.interval.value for cell in (trial.target, trial.a, trial.b))
    t /= 10.0**form.power
    pairs: dict[str, tuple[float | None, float | None]] = {
        "difference": (t + b, a - t),
        "sum": (t - b, t - a),
        "product": (t / b if b else None, t / a if a else None),
        "ratio": (t * b, a / t if t else None),
        "share": (t * b / 100, 100 * a / t if t else None),
        "change": (b * (1 + t / 100), a / (1 + t / 100) if t != -100 else None),
        "reduction": (b * (1 - t / 100), a / (1 - t / 100) if t != 100 else None),
    }
    return trial.computed.value, *pairs[form.name]


def _repairs(relation: Relation, trial: Trial) -> Iterator[tuple[Line, Cell, float]]:
    """Yield the operands with the value that would make the relation hold."""
    _, first, second = wanted(relation.form, trial)
    if first is not None:
        yield relation.a, trial.a, first
    if second is not None:
        yield relation.b, trial.b, second


def draft(relation: Relation, trial: Trial, kind: str) -> Draft:
    """Tell of a relation at one position, where it holds or where it fails."""
    view = relation.view
    stated = trial.target.quantity.text.strip()
    name = view.name(trial.position) or f"row {trial.position}"
    where = f"“{name}”, “{relation.target.name}”"
    places = tuple(
        view.place(line.at, trial.position) for line in (relation.target, relation.a, relation.b)
    )
    if kind == "holds":
        return Draft(
            f"{where}: {stated} is as computed", places, _working(relation, trial), "holds"
        )
    cause = cause_of(trial.target, trial.computed.value)
    slipped = [
        f"“{line.name}” {cell.quantity.text.strip()}: {why}"
        for line, cell, right in _repairs(relation, trial)
        if not cause and (why := cause_of(cell, right))
    ]
    told = cause or (slipped[0] if slipped else "")
    return Draft(
        f"{where}: stated {stated}, {_written(relation, trial)} gives "
        f"{_result(relation, trial)}" + (f" ({told})" if told else ""),
        places,
        _working(relation, trial),
    )


def _written(relation: Relation, trial: Trial) -> str:
    return relation.form.written.format(
        a=trial.a.quantity.text.strip(), b=trial.b.quantity.text.strip()
    )


def _result(relation: Relation, trial: Trial) -> str:
    sign = " %" if relation.form.result == "percent" else ""
    return f"{shown(trial.computed.value)}{sign}"


def _working(relation: Relation, trial: Trial) -> str:
    computed = trial.computed
    return (
        f"{_written(relation, trial)} = {_result(relation, trial)} "
        f"[{shown(computed.low)}, {shown(computed.high)}], "
        f"stated {trial.target.quantity.text.strip()}; "
        f"{len(relation.good)} of {len(relation.good) + len(relation.bad)} agree"
    )
