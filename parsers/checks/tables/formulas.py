"""Formulas of three lines of a table, and how far the numbers of its lines keep them."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from functools import cache
from operator import add, mul
from typing import NamedTuple

from parsers.checks.analysis.grid import Cell, Line, View
from parsers.checks.analysis.values import Interval

Formula = Callable[[Interval, Interval], Interval | None]


def _difference(a: Interval, b: Interval) -> Interval | None:
    return a.minus(b)


def _sum(a: Interval, b: Interval) -> Interval | None:
    return a.plus(b)


def _product(a: Interval, b: Interval) -> Interval | None:
    return a.times(b)


def _quotient(a: Interval, b: Interval) -> Interval | None:
    return a.over(b)


def _percent(a: Interval, b: Interval) -> Interval | None:
    ratio = a.over(b)
    return ratio.scaled(100) if ratio is not None else None


def growth(a: Interval, b: Interval) -> Interval | None:
    """Return by how many per cent `a` is above a positive `b`; None where `b` may not be."""
    ratio = a.over(b)
    return ratio.shifted(-1).scaled(100) if ratio is not None and b.low > 0 else None


def _reduction(a: Interval, b: Interval) -> Interval | None:
    grown = growth(a, b)
    return -grown if grown is not None else None


class Form(NamedTuple):
    """A relation of three lines: the formula, how it is written, what it asks of the units."""

    name: str
    formula: Formula
    written: str
    result: str
    same: bool
    power: int = 0
    """The power of ten that the result is multiplied by: 3 for euros a kilo out of € million and
    thousands of tonnes."""


FORMS = (
    Form("difference", _difference, "{a} − {b}", "same", True),
    Form("sum", _sum, "{a} + {b}", "same", True),
    Form("change", growth, "({a} / {b}) − 1", "percent", True),
    Form("reduction", _reduction, "1 − ({a} / {b})", "percent", True),
    Form("share", _percent, "{a} / {b}", "percent", True),
    Form("ratio", _quotient, "{a} / {b}", "any", False),
    Form("product", _product, "{a} × {b}", "any", False),
)


@cache
def scaled(form: Form, power: int) -> Form:
    """Return a formula whose result is multiplied by a power of ten: so much of each hundred."""
    factor = 10.0**power

    def formula(a: Interval, b: Interval) -> Interval | None:
        found = form.formula(a, b)
        return found.scaled(factor) if found is not None else None

    sign = f" × {10**power:,}" if power > 0 else f" / {10**-power:,}"
    return form._replace(formula=formula, written=form.written + sign, power=power)


class Numbers:
    """The numbers of a view's lines, and what the formulas make of them, each worked out once."""

    def __init__(self, view: View) -> None:
        self.view = view
        self._cells: dict[int, list[Cell | None]] = {}
        self._bounds: dict[int, list[_Bounds | None]] = {}
        self._computed: dict[tuple[str, int, int, int], list[Interval | None]] = {}
        self._may: dict[tuple[str, int, int, int], bool] = {}

    def cells(self, line: int) -> list[Cell | None]:
        """Return the number at each position of a line."""
        if line not in self._cells:
            self._cells[line] = [self.view.cell(line, p) for p in self.view.positions]
        return self._cells[line]

    def bounds(self, line: int) -> list[_Bounds | None]:
        """Return each number of a line with the ends of its interval, and of one twice as wide."""
        known = self._bounds.get(line)
        if known is None:
            known = self._bounds[line] = [
                (*cell.interval, *cell.interval.widened()[1:]) if cell is not None else None
                for cell in self.cells(line)
            ]
        return known

    def computed(self, form: Form, a: int, b: int, count: int) -> list[Interval | None]:
        """Return what a formula gives at the first `count` positions, at least; None for nothing.

        The same list is given each time, and grows.
        """
        known = self._computed.setdefault((form.name, form.power, a, b), [])
        if len(known) < count:
            size = len(known)
            firsts, seconds = self.cells(a)[size:count], self.cells(b)[size:count]
            for first, second in zip(firsts, seconds, strict=True):
                value = None
                if first is not None and second is not None:
                    value = form.formula(first.interval, second.interval)
                    if value is not None and (math.isinf(value.width) or math.isnan(value.value)):
                        value = None
                known.append(value)
        return known

    def scaled_to(self, form: Form, lines: tuple[int, int, int]) -> Form | None:
        """Return a formula times the power of ten that one of the first positions tells, if any."""
        target, a, b = (self.bounds(line) for line in lines)
        quotient = form.name == "ratio"
        tried = 0
        # Asked of every three lines: on bare numbers, and of intervals only what comes near.
        for stated, one, two in zip(target, a, b, strict=True):
            if stated is None or one is None or two is None:
                continue
            tried += 1
            if quotient and (two[1] <= 0 <= two[2] or two[0] == 0):
                return None
            value = one[0] * (1 / two[0]) if quotient else one[0] * two[0]
            if value * stated[0] <= 0:
                return None
            ratio = stated[0] / value
            power = round(math.log10(ratio))
            off = abs(ratio / 10.0**power - 1) if 0 < abs(power) <= MAX_POWER else math.inf
            if off <= _NEAR:
                found = form.formula(Interval(*one[:3]), Interval(*two[:3]))
                own = stated[2] - stated[1]
                if found is not None and off <= (own + found.width * ratio) / abs(stated[0]):
                    return scaled(form, power)
            if tried == _FIRST:
                break
        return None

    def may_keep(self, form: Form, lines: tuple[int, int, int], count: int) -> bool:
        """Tell whether a target and two operands may keep a relation at the first positions.

        A difference is a sum seen from another side, as a quotient is a product: it is ruled out
        for all of them at once, before any is computed. Other formulas are never ruled out.
        """
        target, a, b = lines
        if form.power:
            return True
        if form.name in ("sum", "product"):
            key = (form.name, target, a, b) if a < b else (form.name, target, b, a)
        elif form.name in ("difference", "ratio"):
            name = "sum" if form.name == "difference" else "product"
            key = (name, a, target, b) if target < b else (name, a, b, target)
        else:
            return True
        if key not in self._may:
            found = [self.bounds(line)[:count] for line in key[1:]]
            sum_of = key[0] == "sum"
            self._may[key] = _may_make(add if sum_of else mul, found, positive=not sum_of)
        return self._may[key]


_Bounds = tuple[float, float, float, float, float]
"""The value printed, the ends of its interval, the ends of an interval twice as wide."""

TELLING = 2
"""Positions at which a relation must hold."""

MAX_POWER = 9
"""Powers of ten beyond this stand between no two measures of one table."""

_NEAR = 0.1
"""How far the result of a formula may be off, with a power of ten, as a part of what is stated."""

_FIRST = 2
"""Positions that may tell by which power of ten a formula is off: one of them may be wrong."""

_STEP = 4
"""Positions that are computed at a time: most relations fail at the first."""


def _may_make(
    combined: Callable[[float, float], float],
    lines: Sequence[Sequence[_Bounds | None]],
    *,
    positive: bool,
) -> bool:
    """Tell whether the first of three lines may be made of the two others, with some slack.

    Where all must be positive, what is not says nothing.
    """
    whole, a, b = lines
    good = bad = 0
    left = len(whole)
    for total, one, two in zip(whole, a, b, strict=True):
        left -= 1
        if total is None or one is None or two is None:
            continue
        if positive and (total[3] <= 0 or one[3] <= 0 or two[3] <= 0):
            good += 1
            continue
        slack = 1e-8 * (abs(total[0]) + abs(combined(abs(one[0]), abs(two[0]))))
        low, high = combined(one[1], two[1]), combined(one[2], two[2])
        if low <= total[2] + slack and total[1] <= high + slack:
            good += 1
            continue
        low, high = combined(one[3], two[3]), combined(one[4], two[4])
        if low > total[4] + slack or total[3] > high + slack:
            bad += 1
            if 2 * bad > good + left:
                return False
    return good >= TELLING


def sorted_out(
    numbers: Numbers, form: Form, lines: tuple[Line, Line, Line], count: int
) -> tuple[list[int], list[int]] | None:
    """Return where a relation holds and where it fails; None once it fails too often to be meant.

    This runs for every three lines of a table: it is `Interval.meets` and `Interval.refutes` on
    bare numbers, and leaves off where the positions to come could not save the relation.
    """
    target, a, b = lines
    bounds = numbers.bounds(target.at)
    good: list[int] = []
    bad: list[int] = []
    computed: list[Interval | None] = []
    for at in range(count):
        if at >= len(computed):
            computed = numbers.computed(form, a.at, b.at, min(at + _STEP, count))
        result, stated = computed[at], bounds[at]
        if result is None or stated is None:
            continue
        value, low, high = result
        own, own_low, own_high, wide_low, wide_high = stated
        slack = 1e-9 * max(abs(value), abs(own))
        if low <= own_high + slack and own_low <= high + slack:
            good.append(at)
        elif low > wide_high + slack or wide_low > high + slack:
            bad.append(at)
            hopeless = 2 * len(bad) > len(good) + count - at - 1
            if hopeless or (len(bad) > 4 and len(bad) > len(good)):
                return None
    return good, bad
