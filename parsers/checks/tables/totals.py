"""N202: totals of a table against their parts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import permutations
from typing import NamedTuple

from parsers.checks.analysis.grid import Grid, grids
from parsers.checks.analysis.gridcells import Cell
from parsers.checks.analysis.slips import cause_of
from parsers.checks.analysis.values import Interval, digits_of, shown, total
from parsers.checks.analysis.views import View, views
from parsers.checks.context import Context
from parsers.checks.drafts import Draft, Place
from parsers.checks.lexicon.additive import is_subtotal, is_total, not_additive
from parsers.checks.registry import rule
from parsers.checks.tables.periods import spans_of
from parsers.checks.tables.runs import runs


class Sum(NamedTuple):
    """A total put to the test: `parts` are the positions of one way to add that comes closest."""

    line: int
    position: int
    stated: Cell
    parts: tuple[int, ...]
    computed: Interval


def _ways(view: View, position: int) -> list[tuple[int, ...]]:
    """Return the sets of positions that a total may be meant to add, the likeliest first."""
    before = [p for p in view.positions if p < position and not _numbers_rows(view, p)]
    after = [p for p in view.positions if p > position]
    sums = {p for p in view.positions if is_total(view.name(p)) or is_subtotal(view.name(p))}
    plain = [p for p in before if p not in sums]
    last = max((p for p in before if p in sums), default=None)
    found = [
        tuple(plain),
        tuple(p for p in before if last is None or p > last),
        tuple(p for p in before if p in sums),
        tuple(before),
        tuple(p for p in after if p not in sums) if not before else (),
        tuple(p for p in view.positions if p != position and p not in sums),
    ]
    return list(dict.fromkeys(way for way in found if len(way) >= 2))


def _numbers_rows(view: View, position: int) -> bool:
    """Tell whether a column numbers the rows of a table: 1, 2, 3."""
    if not view.transposed or position != view.positions[0]:
        return False
    cells = [view.cell(line.at, position) for line in view.lines]
    values = [cell.interval.value for cell in cells if cell is not None]
    return len(values) >= _PARTS and values == [float(n + 1) for n in range(len(values))]


def _added(
    view: View, line: int, position: int, stated: Cell, ways: Iterable[tuple[int, ...]] = ()
) -> tuple[bool, Sum] | None:
    """Try the ways to add; return whether one holds, and the one that comes closest."""
    nearest: Sum | None = None
    for way in ways or _ways(view, position):
        cells = []
        for part in way:
            cell = view.cell(line, part)
            if cell is not None and view.same_unit(cell, stated):
                cells.append(cell)
            elif not view.is_blank(line, part):
                break
        else:
            if len(cells) < 2:
                continue
            computed = total(cell.interval for cell in cells)
            trial = Sum(line, position, stated, way, computed)
            if computed.meets(stated.interval):
                return True, trial
            if nearest is None:
                nearest = trial
    return (False, nearest) if nearest is not None else None


@rule(
    "N202",
    "table-total",
    "error",
    "A total or subtotal of a table that its parts do not add up to.",
    explanation="The parts are the rows above a row named as a total (or, for a column named so, "
    "the cells of the same unit beside it), without subtotals and what they include; those of a "
    "year are its quarters, halves or months. The sum of "
    "the intervals that the parts stand for must meet that of the total. A total is reported only "
    "where another total of the same row or column holds, where the error has the shape of a slip, "
    "or where it is the only one and close to the sum.",
    fails="| Aa | 120 | … | Bee | 230 | … | Total | 530 |: 120 + 230 is 350",
    holds="the same with 350",
)
def table_totals(context: Context) -> Iterable[Draft]:
    """Test every position named as a total, in rows and in columns."""
    for grid in grids(context.tables()):
        broken: list[tuple[View, Sum]] = []
        for view in views(grid):
            named = [p for p in view.positions if is_total(view.name(p))]
            for position in named:
                yield from _total(view, position, broken)
            for position, parts in spans_of(view).items():
                if position not in named:
                    yield from _total(view, position, broken, parts)
            if not named:
                broken += ((view, trial) for trial in unnamed(view))
            for run, holds in runs(view):
                trial = Sum(*run)
                if holds:
                    yield _holding(view, trial)
                elif trial.computed.refutes(trial.stated.interval) and _nearly(view, trial, ""):
                    broken.append((view, trial))
        yield from _reports(grid, broken)


_AVERAGED = 2
"""Lines in which what is named a total lies among its parts, from which on it is no sum at all."""


def _total(
    view: View, position: int, broken: list[tuple[View, Sum]], parts: tuple[int, ...] = ()
) -> Iterator[Draft]:
    """Test a position that is the sum of others, of `parts` where they are known.

    A year is the sum of its quarters in some lines, and their average or last in others.
    """
    good: list[Sum] = []
    bad: list[Sum] = []
    beyond: list[Sum] = []
    for line in view.lines:
        stated = view.cell(line.at, position)
        if stated is None or (is_total(line.name) and len(view.lines) > 1 and view.transposed):
            continue
        if line.unit in ("percent", "multiplier"):
            continue
        tried = _added(view, line.at, position, stated, (parts,) if parts else ())
        if not_additive(line.name):
            if tried is not None and not tried[0] and _beyond(view, tried[1]):
                beyond.append(tried[1])
        elif tried is not None:
            holds, trial = tried
            (good if holds else bad).append(trial)
    tried_so = _in_that_way(view, good, bad)
    bad = [trial for trial in tried_so if not _averages(view, trial)]
    if not good and len(tried_so) - len(bad) >= _AVERAGED:
        return  # marks, and what all of them come to
    bad = [trial for trial in bad if not _is_gap(view, trial)]
    bad = [trial for trial in bad if not parts or _nearly(view, trial, "")]
    exactly = [trial for trial in good if _gap(trial) == 0]
    if 2 * len(exactly) >= len(good):
        even = 2 * len(exactly) == len(good)
        off = [trial for trial in good if (_beyond_rounding if even else _off)(trial)]
        bad += off
        good = [trial for trial in good if trial not in off]
    yield from (_holding(view, trial) for trial in good)
    clear = [
        trial
        for trial in bad
        if trial.computed.refutes(trial.stated.interval) or (exactly and _off(trial))
    ]
    clear = [trial for trial in clear if not _is_part(view, trial)]
    if len(beyond) == 1 and not bad:
        broken.append((view, beyond[0]))
    if good:
        broken += [(view, trial) for trial in clear if len(clear) <= len(good)]
    elif len(bad) == 1 and clear and _credible(view, clear[0]):
        broken += [(view, clear[0])]


def _holding(view: View, trial: Sum) -> Draft:
    message = f"{_where(view, trial)}: the parts add up to {trial.stated.quantity.text.strip()}"
    return Draft(message, _places(view, trial), _sum(view, trial), "holds")


def _is_gap(view: View, trial: Sum) -> bool:
    """Tell whether a total lies between those of two other lines, as all of its line do.

    The change of an average is that of the averages, and no sum of changes.
    """
    positions = [*trial.parts, trial.position]
    for first, second in permutations((one.at for one in view.lines if one.at != trial.line), 2):
        rows = [[view.cell(at, p) for at in (trial.line, first, second)] for p in positions]
        cells = [[cell.interval for cell in row if cell is not None] for row in rows]
        if all(len(row) == 3 and row[1].minus(row[2]).meets(row[0]) for row in cells):
            return True
    return False


def _beyond(view: View, trial: Sum) -> bool:
    """Tell whether a total of what is so much for each is no average of its parts, but a slip.

    Costs of each piece have costs as their parts, whose total is above each of them.
    """
    values = _values(view, trial)
    above = min(values) > 0 and trial.stated.interval.value > max(values)
    return above and len(values) >= _PARTS and bool(_cause(trial))


def _values(view: View, trial: Sum) -> list[float]:
    """Return the amounts of the parts of a sum."""
    cells = (view.cell(trial.line, part) for part in trial.parts)
    return [cell.interval.value for cell in cells if cell is not None]


_DIGITS = 3
"""Digits below which two numbers often differ in one alone."""

_PARTS = 3
"""Parts below which a sum may be one by chance."""


def unnamed(view: View) -> list[Sum]:
    """Return where the last or first position breaks that it is the sum of all others.

    What it is called tells nothing, "Group" or the name of a country: it must be the sum in other
    lines, two of them or one with a sum of three digits, whose parts are printed as finely, and be
    off by a slip in one more or less.
    """
    if len(view.positions) <= _PARTS:
        return []
    for position in (view.positions[-1], view.positions[0]):
        parts = tuple(p for p in view.positions if p != position)
        good: list[Sum] = []
        bad: list[Sum] = []
        others = 0
        for line in view.lines:
            trial = _of_all(view, line.at, position, parts)
            if trial is None or line.unit in ("percent", "multiplier"):
                continue
            fine = trial.computed.width <= len(parts) * trial.stated.interval.width * 1.01
            if fine and trial.computed.meets(trial.stated.interval):
                good.append(trial)
            elif _nearly(view, trial, line.name):
                bad.append(trial)
            elif not not_additive(line.name) and _is_above(view, trial):
                others += 1
        digits = max((len(digits_of(t.stated.quantity.text).rstrip("0")) for t in good), default=0)
        if digits >= (2 if len(good) > 1 else 3) and len(bad) + others <= (len(good) + 1) / 2:
            return [
                trial
                for trial in bad
                if len(good) > 1 or _cause(trial) == "digits swapped" or _scaled(trial)
            ]
    return []


def _is_above(view: View, trial: Sum) -> bool:
    """Tell whether an amount is larger than each of the others, as their sum would be."""
    return trial.stated.interval.value > max(_values(view, trial))


def _scaled(trial: Sum) -> bool:
    return _cause(trial)[:1] in ("×", "÷")


def _of_all(view: View, line: int, position: int, parts: tuple[int, ...]) -> Sum | None:
    """Return a position against the sum of others, if all have amounts and none is below zero."""
    stated = view.cell(line, position)
    if stated is None or stated.quantity.kind == "year" or stated.interval.value <= 0:
        return None
    cells = [view.cell(line, part) for part in parts]
    amounts = [cell for cell in cells if cell is not None and cell.interval.value >= 0]
    if len(amounts) < len(cells) or not any(cell.interval.value for cell in amounts):
        return None
    if not all(view.same_unit(cell, stated) for cell in amounts):
        return None
    return Sum(line, position, stated, parts, total(cell.interval for cell in amounts))


def _nearly(view: View, trial: Sum, name: str) -> bool:
    """Tell whether a sum that is not reached can only have been meant to be."""
    if not_additive(name) or not trial.computed.refutes(trial.stated.interval):
        return False
    ratio = trial.stated.interval.value / trial.computed.value
    slips = bool(_cause(trial)) or bool(_repairs(view, trial))
    return slips or (0.8 < ratio < 1.25 and _is_above(view, trial))


def _in_that_way(view: View, good: list[Sum], bad: list[Sum]) -> list[Sum]:
    """Return totals that fail against the parts that most of those that hold have."""
    ways = Counter(trial.parts for trial in good).most_common(1)
    if not ways:
        return bad
    tried = ((t, _added(view, t.line, t.position, t.stated, (ways[0][0],))) for t in bad)
    return [trial if found is None else found[1] for trial, found in tried]


def _averages(view: View, trial: Sum) -> bool:
    """Tell whether a total lies among its parts, as a sum of them cannot but for a telling slip.

    The slip may be in a part of it.
    """
    values = _values(view, trial)
    among = min(values) > 0 and min(values) <= trial.stated.interval.value <= max(values)
    return among and _cause(trial) in ("", "one digit differs") and not _repairs(view, trial)


def _is_part(view: View, trial: Sum) -> bool:
    """Tell whether a total and another one make a third: then it adds what is not listed."""
    totals = [
        cell.interval
        for p in view.positions
        if p != trial.position
        and is_total(view.name(p))
        and (cell := view.cell(trial.line, p)) is not None
    ]
    stated = trial.stated.interval
    return any(
        total((stated, one)).meets(whole)
        for one in totals
        for whole in totals
        if one is not whole and one.value and stated.value
    )


def _gap(trial: Sum) -> float:
    gap = trial.stated.interval.value - trial.computed.value
    return 0.0 if abs(gap) <= 1e-9 * abs(trial.computed.value) else gap


def _beyond_rounding(trial: Sum) -> bool:
    """Tell whether a total misses by more than rounding of its parts mostly leaves."""
    step = trial.stated.interval.width or 1.0
    return abs(_gap(trial)) > step * max(1.0, len(trial.parts) / 3) + 1e-9


def _off(trial: Sum) -> bool:
    """Tell whether a total misses by more than rounding does where its neighbours are exact."""
    counted = trial.stated.quantity.kind in ("number", "count") and 0 < trial.computed.value < 100
    if counted and trial.stated.interval.width == 1.0:
        return abs(_gap(trial)) > 1e-9
    return _beyond_rounding(trial)


def _credible(view: View, trial: Sum) -> bool:
    """Tell whether a lone total is surely meant as the sum of what is listed."""
    if trial.computed.value == 0 or trial.stated.interval.value == 0:
        return False
    if _leaves_one_out(view, trial):
        return False
    cause = _cause(trial)
    long = len(trial.parts) >= _PARTS or len(digits_of(trial.stated.quantity.text)) >= _DIGITS
    if (cause and (long or cause != "one digit differs")) or _repairs(view, trial):
        return True
    ratio = trial.stated.interval.value / trial.computed.value
    return 0.8 < ratio < 1.25 and len(trial.parts) >= 3


def _cause(trial: Sum) -> str:
    return cause_of(trial.stated, trial.computed.value) or ""


def _leaves_one_out(view: View, trial: Sum) -> bool:
    """Tell whether a total is the sum of all parts but one, which then is none of its parts."""
    gap = trial.computed.value - trial.stated.interval.value
    slack = trial.stated.interval.width
    return gap != 0 and any(abs(value - gap) <= slack for value in _values(view, trial))


def _repairs(view: View, trial: Sum) -> list[tuple[int, str]]:
    """Return the parts that a single slip in them would explain, with the slip."""
    found = []
    for part in trial.parts:
        cell = view.cell(trial.line, part)
        if cell is None:
            continue
        rest = trial.stated.interval.value - (trial.computed.value - cell.interval.value)
        cause = cause_of(cell, rest)
        if cause is not None and cause != "one digit differs":
            found.append((part, cause))
    return found


def _reports(grid: Grid, broken: list[tuple[View, Sum]]) -> Iterator[Draft]:
    """Report totals that fail; a row's and a column's that cross name the cell between them."""
    by_column = [pair for pair in broken if not pair[0].transposed]
    by_row = [pair for pair in broken if pair[0].transposed]
    if len(by_column) == 1 and len(by_row) == 1:
        (down, column_sum), (across, row_sum) = by_column[0], by_row[0]
        row, column = row_sum.line, column_sum.line
        gap_down = column_sum.stated.interval.value - column_sum.computed.value
        gap_across = row_sum.stated.interval.value - row_sum.computed.value
        if row in column_sum.parts and column in row_sum.parts:
            same = abs(gap_down - gap_across) <= 1e-6 * abs(gap_down)
            if same:
                cell = grid.words(row, column)
                yield Draft(
                    f"“{grid.row_name(row)}”, “{grid.headers[column]}”: {cell} fits neither the "
                    f"total of its row nor that of its column; both want {shown(gap_down)} more",
                    (
                        grid.place(row, column),
                        *_places(down, column_sum),
                        *_places(across, row_sum),
                    ),
                    f"{_sum(down, column_sum)}; {_sum(across, row_sum)}",
                )
                return
    for view, trial in broken:
        cause = _cause(trial)
        repairs = _repairs(view, trial)
        places = _places(view, trial)
        if len(repairs) == 1 and not cause:
            part, why = repairs[0]
            wrong = view.place(trial.line, part)
            places = (wrong, *(place for place in places if place != wrong))
            cause = f"“{view.name(part)}”: {why}"
        yield Draft(
            f"{_where(view, trial)}: the parts add up to {shown(trial.computed.value)}, stated "
            f"{trial.stated.quantity.text.strip()}" + (f" ({cause})" if cause else ""),
            places,
            _sum(view, trial),
        )


def _where(view: View, trial: Sum) -> str:
    line = view.line_name(trial.line)
    position = view.name(trial.position)
    return f"“{position}” of “{line}”" if line else f"“{position}”"


def _places(view: View, trial: Sum) -> tuple[Place, ...]:
    parts = tuple(view.place(trial.line, part) for part in trial.parts[:40])
    return (view.place(trial.line, trial.position), *parts)


def _sum(view: View, trial: Sum) -> str:
    texts = [
        cell.quantity.text.strip()
        for part in trial.parts
        if (cell := view.cell(trial.line, part)) is not None
    ]
    shown_parts = [*texts[:12], f"… ({len(texts) - 12} more)"] if len(texts) > 13 else texts
    return (
        f"{' + '.join(shown_parts)} = {shown(trial.computed.value)}, "
        f"stated {trial.stated.quantity.text.strip()}"
    )
