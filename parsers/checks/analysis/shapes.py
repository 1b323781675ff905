"""Whether a stated value looks like a slip for the right one, or is told of something else.

A claim that its operands do not make is wrong, or linked to the wrong operands. Authors' errors
mostly have a shape: one digit is another, two have changed places, a power of ten is off, one
small multiple stands for another. A wrong link shows one by chance only. Texts with and without
planted errors were checked by the rules as they were before anybody had seen these texts: of the
failures of N301, N304, N305, N312, N314, N315 and N316 those with such a shape were right 66 times
and wrong 4 times, the others 15 and 45.
"""

from __future__ import annotations

from parsers.checks.analysis.around import unit_printed
from parsers.checks.analysis.miswritten import slip_from
from parsers.checks.analysis.values import Interval, exact, interval
from parsers.model import Quantity

_DIGITS = ("digits swapped", "one digit differs")
_POWERS = ("×", "÷")
_MULTIPLES = range(2, 13)
_NEAR = 0.015
"""How far a ratio may be from a whole number, as a part of it, to be that number."""


def looks_slipped(quantity: Quantity, right: Interval, scale: float = 1.0) -> bool:
    """Tell whether an amount is the right one but for a digit, two swapped, or a power of ten.

    `scale` is what one of the amount stands for in the unit of `right`: 0.01 for percentages of a
    ratio. What is right is taken as computed: within all that rounding allows chance finds much.
    """
    own = interval(quantity)
    if own is None:
        return False
    stated, unit = abs(own.value), unit_printed(quantity)
    value = abs(right.value) / scale
    made = Interval(value, value - unit / 2, value + unit / 2)
    return value_slipped(stated, unit, made) or _has_digit_ahead(stated, unit, made)


def _has_digit_ahead(stated: float, unit: float, right: Interval) -> bool:
    """Tell whether a value is the right one with a digit more before it: 15 for 5, 18.8 for 8.8."""
    wrong, made = round(stated / unit), round(right.value / unit)
    return made > 0 and len(str(wrong)) == len(str(made)) + 1 and str(wrong).endswith(str(made))


def value_slipped(stated: float, unit: float, made: Interval) -> bool:
    """Tell whether a value is the right one after one of the slips that authors make most.

    `unit` is what one unit of its last printed digit stands for.
    """
    slip = slip_from(stated, unit, made)
    return slip is not None and slip.name.startswith((*_DIGITS, *_POWERS))


def operand_slipped(quantity: Quantity, value: float, wanted: Interval) -> bool:
    """Tell whether swapped digits or a power of ten lead from the wanted value to an operand's.

    One digit in one of several operands explains too much: any of some dozen does.
    """
    slip = slip_from(value, unit_printed(quantity), wanted)
    return slip is not None and slip.name.startswith(("digits swapped", *_POWERS))


def end_slipped(
    factor: Interval, first: tuple[Quantity, float], last: tuple[Quantity, float]
) -> bool:
    """Tell whether one of two values looks like a slip for what the other and a factor ask for.

    `factor` is how many times the first the last is said to be; the values are in one unit.
    """
    start = exact(last[1]).over(factor)
    return operand_slipped(*last, factor.scaled(first[1])) or (
        start is not None and operand_slipped(*first, start)
    )


def is_small_multiple(ratio: float) -> bool:
    """Tell whether a ratio is a whole number of times, or one such part: 4, a third."""
    if ratio <= 0:
        return False
    times = ratio if ratio >= 1 else 1 / ratio
    whole = round(times)
    return whole in _MULTIPLES and abs(times / whole - 1) < _NEAR


def is_common_fraction(part: float) -> bool:
    """Tell whether a part is one that running text has a name for: a half, two thirds."""
    return any(abs(part / common - 1) < _NEAR for common in COMMON_FRACTIONS)


COMMON_FRACTIONS = (
    1 / 2, 1 / 3, 1 / 4, 1 / 5, 1 / 6, 1 / 8, 1 / 10, 2 / 3, 3 / 4, 2 / 5, 3 / 5, 4 / 5,
)  # fmt: skip
