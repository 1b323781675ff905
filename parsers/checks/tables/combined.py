"""Lines of a table that are made of several others: their mean, their sum, one plus so many years.

Where most positions keep such a relation, the odd one breaks it. As with three lines (`relations`),
it is taken to be meant only where chance is ruled out: by how many cells agree, how finely they
are printed against how far they lie apart, and how many relations were tried. A name that speaks
of a mean, or of the number of years, lowers the bar.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import NamedTuple

from parsers.checks.analysis.grid import Line, unit_of
from parsers.checks.analysis.gridcells import Cell
from parsers.checks.analysis.slips import cause_of
from parsers.checks.analysis.values import Interval, exact, shown, total
from parsers.checks.analysis.views import View
from parsers.checks.context import quantities_of
from parsers.checks.drafts import Draft, Place
from parsers.checks.lexicon import headers as words
from parsers.checks.lexicon.additive import is_total, not_additive
from parsers.checks.tables.trials import as_printed, odds, spread_of

_MOST_LINES = 9
"""Lines of a table beyond this many are not combined."""
_MOST_POSITIONS = 60
"""Positions of a longer table are data, which nobody works out by hand."""
_SURE = 2.0
"""Decimal logarithm of the odds against chance, beyond the number of relations tried."""
_HINTED = 1.5
"""The same where a name tells how a line is made."""
_FEWEST = 3
"""Positions that must keep a relation that no name tells of; one fewer where one does."""

Formula = Callable[[Sequence[Interval]], Interval]


class Made(NamedTuple):
    """A way to make a line of others: what it is called, from which lines, and how."""

    sign: str
    lines: tuple[Line, ...]
    formula: Formula
    written: str
    hinted: bool
    blanks: bool = False
    """Whether a blank cell stands for nothing, as in a sum."""


class Trial(NamedTuple):
    """A way put to the test at one position."""

    position: int
    stated: Cell
    parts: tuple[tuple[int, Cell], ...]
    computed: Interval


def combined(view: View) -> Iterator[Draft]:
    """Yield the cells that break what most of their line keeps, and those that keep it."""
    if len(view.positions) > _MOST_POSITIONS or len(view.positions) < _FEWEST:
        return
    lines = view.lines[:_MOST_LINES]
    for target in lines:
        ways = list(_ways(view, target, lines))
        found = [
            (good, bad)
            for made in ways
            if (tested := _tested(view, target, made, len(ways))) is not None
            for good, bad in [tested]
        ]
        if not found:
            continue
        good, bad = max(found, key=lambda each: (len(each[0][1]), -len(each[1])))
        made, trials = good
        yield from (_draft(view, target, made, trial, "holds") for trial in trials)
        yield from (_draft(view, target, made, trial, "fail") for trial in bad)


def averages(view: View) -> Iterator[Draft]:
    """Yield the averages of a row named so that its column does not have, where others have.

    The row is the first or the last, and an average of all others: in one column at least so
    finely printed that this is no chance, and in all but one.
    """
    named = [p for p in view.positions if words.has_word(words.AVERAGE, view.name(p))]
    if len(named) != 1 or named[0] not in (view.positions[0], view.positions[-1]):
        return
    parts = tuple(p for p in view.positions if p != named[0])
    if not _FEWEST <= len(parts) <= _MOST_POSITIONS:
        return
    good: list[tuple[Line, Trial]] = []
    bad: list[tuple[Line, Trial]] = []
    score = 0.0
    for line in view.lines:
        stated = view.cell(line.at, named[0])
        cells = [view.cell(line.at, p) for p in parts]
        own = [(p, cell) for p, cell in zip(parts, cells, strict=True) if cell is not None]
        if stated is None or len(own) < len(parts) or is_total(line.name):
            continue
        values = [cell.interval.value for _, cell in own]
        if len(set(values)) == 1:
            continue
        mean = _mean(len(own), [cell.interval for _, cell in own])
        trial = Trial(named[0], stated, tuple(own), mean)
        if as_printed(mean.value, stated):
            good.append((line, trial))
            score += odds(stated.interval.width, max(values) - min(values))
        elif not exact(mean.value).meets(stated.interval.widened(3.0)):
            bad.append((line, trial))
        else:
            return  # not the mean of what is printed, but of what it was rounded from
    if len(bad) > 1 or score < _SURE:
        return
    for kind, found in (("holds", good), ("fail", bad)):
        for line, trial in found:
            texts = [cell.quantity.text.strip() for _, cell in trial.parts]
            shown_parts = " + ".join(texts[:_SHOWN]) + (" + …" if len(texts) > _SHOWN else "")
            written = f"({shown_parts}) / {len(texts)}"
            places = tuple(view.place(line.at, p) for p in (named[0], *parts[:_SHOWN]))
            yield _told(view, line, trial, kind, written, places)


_SHOWN = 12
"""Parts of a mean beyond which the working is cut."""


def _ways(view: View, target: Line, lines: Sequence[Line]) -> Iterator[Made]:
    """Yield the ways in which a line may be made of those of its unit beside it."""
    if target.unit == "multiplier":
        return
    before = [line for line in lines if line.at < target.at]
    behind = [line for line in lines if line.at > target.at]
    average = words.says(words.AVERAGE, target.name)
    summed = words.begins(words.TOTAL, target.name)
    for run in dict.fromkeys((*_runs(before[::-1], target), *_runs(behind, target))):
        names = " + ".join(f"{{{number}}}" for number in range(len(run)))
        if len(run) > 2 or average:
            written = f"({names}) / {len(run)}"
            yield Made("mean", run, partial(_mean, len(run)), written, average)
        if len(run) > 2 and target.unit != "percent" and not summed:
            yield Made("sum", run, total, names, False, blanks=True)
    years = _years(target.name, view.grid.language)
    alike = [line for line in lines if line.unit == target.unit and line.at != target.at]
    if years and target.unit != "percent":
        for one in alike:
            for other in alike:
                if one.at != other.at:
                    written = f"{{0}} + {years} × {{1}}"
                    yield Made("years", (one, other), partial(_grown, years), written, True)


def _runs(beside: Sequence[Line], target: Line) -> Iterator[tuple[Line, ...]]:
    """Yield the lines of the same unit that follow upon one another, from the nearest on."""
    run: list[Line] = []
    for line in beside:
        if line.unit != target.unit:
            break
        run.append(line)
        if len(run) > 1:
            yield tuple(sorted(run))


def _mean(count: int, parts: Sequence[Interval]) -> Interval:
    return total(parts).scaled(1 / count)


def _grown(years: int, parts: Sequence[Interval]) -> Interval:
    return parts[0].plus(parts[1].scaled(years))


def _years(name: str, language: str) -> int:
    """Return the number of years that a name tells, "Ten-year cost"; 0 for none or for one."""
    for quantity in quantities_of(name, language):
        if quantity.kind == "duration" and quantity.unit == "year" and quantity.value is not None:
            value = quantity.value
            if value == int(value) and 1 < value <= _MOST_YEARS:
                return int(value)
    return 0


_MOST_YEARS = 40


def _tested(
    view: View, target: Line, made: Made, tried: int
) -> tuple[tuple[Made, list[Trial]], list[Trial]] | None:
    """Return where a way holds to the last digit and where it fails, if it is surely meant."""
    trials = [trial for p in view.positions if (trial := _trial(view, target, made, p)) is not None]
    good = [trial for trial in trials if as_printed(trial.computed.value, trial.stated)]
    bad = [
        trial
        for trial in trials
        if not exact(trial.computed.value).meets(trial.stated.interval.widened(3.0))
    ]
    if len(bad) > 1 or len(good) + len(bad) < len(trials):
        return None  # some are rounded: then nothing tells by how much each may be off
    telling = {
        (trial.stated.interval.value, *(cell.interval.value for _, cell in trial.parts)): trial
        for trial in good
        if not _trivial(made, trial)
    }
    if len(telling) < (_FEWEST - 1 if made.hinted else _FEWEST):
        return None
    spread = spread_of([trial.stated for trial in trials])
    score = sum(odds(trial.stated.interval.width, spread) for trial in telling.values())
    least = _HINTED if made.hinted else _SURE + math.log10(max(tried, 1) * _MOST_LINES)
    return ((made, good), bad) if score >= least else None


def _trial(view: View, target: Line, made: Made, position: int) -> Trial | None:
    stated = view.cell(target.at, position)
    if stated is None or unit_of(stated.quantity) != target.unit:
        return None
    if made.sign == "sum" and not_additive(view.name(position)):
        return None
    parts: list[tuple[int, Cell]] = []
    for line in made.lines:
        cell = view.cell(line.at, position)
        if cell is not None and unit_of(cell.quantity) == line.unit:
            parts.append((line.at, cell))
        elif not (made.blanks and view.is_blank(line.at, position)):
            return None
    if len(parts) < 2:
        return None
    return Trial(position, stated, tuple(parts), made.formula([c.interval for _, c in parts]))


def _trivial(made: Made, trial: Trial) -> bool:
    """Tell whether a way holds for want of content: all are alike, or all but one are nothing."""
    values = [cell.interval.value for _, cell in trial.parts]
    if made.sign == "mean":
        return len(set(values)) == 1
    return sum(value != 0 for value in values) < len(values) - (made.sign == "sum") or values == [0]


def _draft(view: View, target: Line, made: Made, trial: Trial, kind: str) -> Draft:
    texts = [cell.quantity.text.strip() for _, cell in trial.parts]
    full = len(texts) == len(made.lines)
    written = made.written.format(*texts) if full else " + ".join(texts)
    places = (
        view.place(target.at, trial.position),
        *(view.place(at, trial.position) for at, _ in trial.parts),
    )
    return _told(view, target, trial, kind, written, places)


def _told(
    view: View, line: Line, trial: Trial, kind: str, written: str, places: tuple[Place, ...]
) -> Draft:
    """Tell what a cell is computed to be, where it is and where it is not."""
    stated, right = trial.stated.quantity.text.strip(), trial.computed.value
    where = f"“{view.name(trial.position)}”, “{line.name}”"
    working = f"{written} = {shown(right)}, stated {stated}"
    if kind == "holds":
        return Draft(f"{where}: {stated} is as computed", places, working, "holds")
    cause = cause_of(trial.stated, right)
    slip = f" ({cause})" if cause else ""
    message = f"{where}: stated {stated}, {written} gives {shown(right)}, as all others of its kind"
    return Draft(message + slip, places, working)
