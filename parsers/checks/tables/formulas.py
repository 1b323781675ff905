"""Formulas of three lines of a table, and how far the numbers of its lines keep them."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Sequence
from functools import cache
from itertools import combinations
from operator import attrgetter
from typing import NamedTuple

from parsers.checks.analysis.grid import Line, unit_of
from parsers.checks.analysis.gridcells import Cell
from parsers.checks.analysis.values import Interval, base_unit
from parsers.checks.analysis.views import View

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


def _change(a: Interval, b: Interval) -> Interval | None:
    """Return the growth of an amount; costs that are printed below zero grow away from it."""
    return growth(-a, -b) if a.high < 0 > b.high else growth(a, b)


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
    Form("change", _change, "({a} / {b}) − 1", "percent", True),
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


def _figure(cell: Cell | None) -> Cell | None:
    """Return the number of a cell as it is printed: 15 for 15 kWh, where others are in litres."""
    if cell is None or cell.quantity.kind != "dimension":
        return cell
    return cell._replace(interval=cell.interval.scaled(1 / base_unit(cell.quantity.unit)[1]))


class Numbers:
    """The numbers of a view's lines, and what the formulas make of them, each worked out once."""

    def __init__(self, view: View) -> None:
        self.view = view
        self._cells: dict[int, list[Cell | None]] = {}
        self._bounds: dict[int, list[_Bounds | None]] = {}
        self._sizes: dict[int, _Sizes | None] = {}
        self._computed: dict[tuple[str, int, int, int], list[Interval | None]] = {}

    def cells(self, line: int) -> list[Cell | None]:
        """Return the number at each position of a line."""
        if line not in self._cells:
            cells = [self.view.cell(line, p) for p in self.view.positions]
            units = {unit_of(c.quantity) for c in cells if c and c.quantity.kind == "dimension"}
            self._cells[line] = [_figure(c) for c in cells] if len(units) > 1 else cells
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

    def sizes(self, line: int) -> _Sizes | None:
        """Return the decimal logarithm of each number of a line; None if one may not be above 0."""
        if line not in self._sizes:
            numbers = self.bounds(line)
            positive = all(each is None or each[1] > 0 for each in numbers)
            self._sizes[line] = (
                [math.log10(each[0]) if each is not None else None for each in numbers]
                if positive
                else None
            )
        return self._sizes[line]

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

    def possible(
        self, lines: Sequence[Line], count: int
    ) -> dict[tuple[int, int, int], frozenset[str]]:
        """Return which of the formulas that can be ruled out at once each three lines may keep.

        They are looked for at the first `count` positions, and named as they are; "scaled" before
        the name says that a power of ten may stand between. A difference is a sum seen from another
        side, as a quotient is a product, so that three lines are looked at once, not six times.
        """
        found: dict[tuple[int, int, int], set[str]] = defaultdict(set)
        bounds = {line.at: self.bounds(line.at)[:count] for line in lines}
        sizes = {line.at: self.sizes(line.at) for line in lines}
        for one, other in combinations(sorted(lines, key=attrgetter("at")), 2):
            a, b = one.at, other.at
            alike = one.unit == other.unit
            for line in lines:
                whole = line.at
                if whole in (a, b):
                    continue
                three = bounds[whole], bounds[a], bounds[b]
                if alike and line.unit == one.unit and _may_add(*three):
                    found[whole, a, b].add("sum")
                    found[a, whole, b].add("difference")
                    found[b, whole, a].add("difference")
                if _may_multiply(*three):
                    found[whole, a, b].add("product")
                    found[a, whole, b].add("ratio")
                    found[b, whole, a].add("ratio")
                product, ratio = _scaled(sizes[whole], sizes[a], sizes[b])
                if product:
                    found[whole, a, b].add("scaled product")
                if ratio:
                    found[a, whole, b].add("scaled ratio")
                    found[b, whole, a].add("scaled ratio")
        return {key: frozenset(names) for key, names in found.items()}


RULED_OUT = frozenset(("sum", "difference", "product", "ratio"))
"""The formulas that `Numbers.possible` tells of; others are never ruled out at once."""

_Bounds = tuple[float, float, float, float, float]
"""The value printed, the ends of its interval, the ends of an interval twice as wide."""

_Sizes = list[float | None]
"""The decimal logarithm of each number of a line."""

TELLING = 2
"""Positions at which a relation must hold."""

MAX_POWER = 9
"""Powers of ten beyond this stand between no two measures of one table."""

_NEAR = 0.1
"""How far the result of a formula may be off, with a power of ten, as a part of what is stated."""

_LEAST_OFF, _MOST_OFF = math.log10(1 - _NEAR) - 1e-9, math.log10(1 + _NEAR) + 1e-9
"""The same as logarithms, with room for their rounding."""

_FIRST = 2
"""Positions that may tell by which power of ten a formula is off: one of them may be wrong."""

_STEP = 4
"""Positions that are computed at a time: most relations fail at the first."""


def _may_add(
    whole: Sequence[_Bounds | None], a: Sequence[_Bounds | None], b: Sequence[_Bounds | None]
) -> bool:
    """Tell whether the first of three lines may be the sum of the two others, with some slack.

    It may not where that is clearly ruled out at more than half of the positions at which it may
    hold. (What is ruled out with intervals twice as wide is so with those printed.)
    """
    good = bad = 0
    left = len(whole)
    for total, one, two in zip(whole, a, b, strict=True):
        left -= 1
        if total is None or one is None or two is None:
            continue
        value, low, high, wide_low, wide_high = total
        first, first_low, first_high, first_wide_low, first_wide_high = one
        second, second_low, second_high, second_wide_low, second_wide_high = two
        slack = 1e-8 * (abs(value) + abs(first) + abs(second))
        if (
            first_wide_low + second_wide_low > wide_high + slack
            or wide_low > first_wide_high + second_wide_high + slack
        ):
            bad += 1
            if 2 * bad > good + left:
                return False
        elif first_low + second_low <= high + slack and low <= first_high + second_high + slack:
            good += 1
    return good >= TELLING


def _may_multiply(
    whole: Sequence[_Bounds | None], a: Sequence[_Bounds | None], b: Sequence[_Bounds | None]
) -> bool:
    """Tell the same of the product of two lines; what is not above 0 rules nothing out."""
    good = bad = 0
    left = len(whole)
    for total, one, two in zip(whole, a, b, strict=True):
        left -= 1
        if total is None or one is None or two is None:
            continue
        value, low, high, wide_low, wide_high = total
        first, first_low, first_high, first_wide_low, first_wide_high = one
        second, second_low, second_high, second_wide_low, second_wide_high = two
        if wide_low <= 0 or first_wide_low <= 0 or second_wide_low <= 0:
            good += 1
            continue
        slack = 1e-8 * (value + first * second)
        if (
            first_wide_low * second_wide_low > wide_high + slack
            or wide_low > first_wide_high * second_wide_high + slack
        ):
            bad += 1
            if 2 * bad > good + left:
                return False
        elif first_low * second_low <= high + slack and low <= first_high * second_high + slack:
            good += 1
    return good >= TELLING


def _scaled(whole: _Sizes | None, a: _Sizes | None, b: _Sizes | None) -> tuple[bool, bool]:
    """Tell whether the first line may be the product of the others times a power of ten.

    The second answer is for the quotients of the first line. It is told at the first positions,
    on logarithms; for lines with numbers that are not above 0 nothing is ruled out.
    """
    if whole is None or a is None or b is None:
        return True, True
    product = ratio = False
    tried = 0
    for stated, one, two in zip(whole, a, b, strict=True):
        if stated is None or one is None or two is None:
            continue
        off = stated - one - two
        power = round(off)
        if power:
            product = product or _LEAST_OFF < off - power < _MOST_OFF
            ratio = ratio or _LEAST_OFF < power - off < _MOST_OFF
        tried += 1
        if tried == _FIRST:
            break
    return product, ratio


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
