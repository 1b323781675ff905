"""How a stated amount may have come from the right one: a slip, and how telling it is."""

from __future__ import annotations

import math
from operator import ne
from typing import NamedTuple

from parsers.checks.analysis.values import Interval

MAX_TRIALS = 24
_CLOSE = 0.01
"""How far a value may be from the computed one, as a part of it, once a power of ten is off it."""
_CLOSE_SIZES = -math.log10(1 - _CLOSE) + 1e-6
"""The same for their decimal logarithms, at least."""
_POWERS = (-9, -6, -3, -2, -1, 1, 2, 3, 6, 9)
_POWERS_NEAR = 6
"""How much likelier values are a power of ten below a thousand apart: those of one text mostly are
of about one size."""
_NEAR = (0.45, 2.2)
"""Within which factors of what is right a value may be that was meant for it."""


class Slip(NamedTuple):
    """What kind of slip it is, and the part of pairs of such numbers that show one by chance."""

    name: str
    chance: float

    @property
    def weight(self) -> int:
        """How unlikely chance is to give it.

        2 is one that fewer than one in a hundred pairs of numbers would show, 1 fewer than one in
        twenty; 0 is all that may be said of two short numbers.
        """
        return 2 if self.chance < 0.01 else 1 if self.chance < 0.05 else 0


def slip_from(stated: float, unit: float, computed: Interval) -> Slip | None:
    """Return the slip that makes a stated value of one in a computed interval.

    `unit` is what one unit of the last printed digit of the stated value stands for. The values
    that the interval allows at that precision are all tried.
    """
    if unit <= 0 or stated == 0 or computed.value == 0 or (stated < 0) != (computed.value < 0):
        return None
    wrong = round(abs(stated) / unit)
    ends = sorted((abs(computed.low), abs(computed.high)))
    first, last = math.ceil(ends[0] / unit - 1e-6), math.floor(ends[1] / unit + 1e-6)
    nearest = round(abs(computed.value) / unit)
    trials = {nearest}
    if last - first < MAX_TRIALS and not any(map(math.isinf, ends)):
        trials.update(range(first, last + 1))
    found = []
    length, shortest, longest = (len(str(n)) for n in (wrong, min(trials), max(trials)))
    if shortest - 1 <= length <= longest + 1:
        likely = sorted(trials)
        if shortest == length == longest:
            likely = [right for right in likely if _near_in_digits(abs(wrong - right))]
        found = [
            _weighed(slip, len(trials), wrong)
            for right in likely
            if (slip := between(wrong, right)) is not None
        ]
    power = _power(abs(stated / computed.value))
    if power:
        right = Interval(abs(computed.value), *ends)
        slip = _scaled(abs(stated), power, unit, right)
        found += [slip] if slip is not None else []
    return min(found, key=_chance, default=None)


_OF_ONE_DIGIT = frozenset(digit * 10**power for digit in range(1, 10) for power in range(18))


def _near_in_digits(apart: int) -> bool:
    """Tell whether two numbers of one length may differ in one digit, or by two that are swapped.

    Then they are up to nine times a power of ten apart, or a multiple of nine.
    """
    return apart % 9 == 0 or apart in _OF_ONE_DIGIT


def _chance(slip: Slip) -> float:
    return slip.chance


def _power(ratio: float) -> int:
    """Return the power of ten, of those looked for, that two values may be apart, or 0."""
    exponent = math.log10(ratio) if 0 < ratio < math.inf else 0.0
    power = round(exponent)
    return power if power in _POWERS and abs(exponent - power) < _CLOSE_SIZES else 0


def _weighed(slip: Slip, trials: int, wrong: int) -> Slip:
    """Weigh a slip by the share of numbers as long that have one to any of those tried."""
    digits = len(str(wrong).rstrip("0"))
    ways = {"digits swapped": digits * (digits - 1) / 2}.get(slip.name, 9.0 * digits)
    return slip._replace(chance=min(trials * ways / (9 * 10 ** (digits - 1)), 1.0))


def _scaled(stated: float, power: int, unit: float, computed: Interval) -> Slip | None:
    """Return the slip of a power of ten, if the stated value is one with it taken off."""
    value = stated / 10.0**power
    if not computed.value or abs(value / computed.value - 1) > _CLOSE:
        return None
    half = unit / 10.0**power / 2
    if not computed.meets(Interval(value, value - half, value + half)):
        return None
    sign = "×" if power > 0 else "÷"
    # Digits are spread evenly over the logarithms of numbers, as of their first digits
    # (S. Newcomb, American Journal of Mathematics 4, 1881).
    digits = len(str(round(stated / unit)).rstrip("0"))
    width = max(unit / stated, computed.width / abs(computed.value), 1.5 * 10.0**-digits)
    chance = min((_POWERS_NEAR if abs(power) < 3 else 1) * width / math.log(10), 1.0)
    return Slip(f"{sign}{10 ** abs(power):,}", chance)


def meant_for(stated: float, unit: float, computed: Interval) -> bool:
    """Tell whether a stated value may be meant for a computed one: it is near, or a telling slip.

    What is neither is told of something else.
    """
    if computed.value and _NEAR[0] < stated / computed.value < _NEAR[1]:
        return True
    slip = slip_from(stated, unit, computed)
    return slip is not None and slip.weight > 0


_TELLING = 3
"""Digits of a number below which one more or less tells nothing: a tenth of all numbers of three
digits are 41 with a digit added."""


def between(wrong: int, right: int) -> Slip | None:
    """Return the slip that turns one whole number of printed units into another."""
    if wrong == right or right <= 0 or wrong <= 0:
        return None
    a, b = str(wrong), str(right)
    if len(a) == len(b):
        apart = sum(map(ne, a, b))
        if apart == 2 and sorted(a) == sorted(b):
            return _SWAPPED
        return _OTHER_DIGIT if apart == 1 else None
    longer, shorter = (a, b) if len(a) > len(b) else (b, a)
    if len(longer) != len(shorter) + 1:
        return None
    at = next((i for i, (x, y) in enumerate(zip(longer, shorter, strict=False)) if x != y), -1)
    if longer[at + 1 :] != shorter[at:] if at >= 0 else not longer.startswith(shorter):
        return None
    zeros = min(len(each) - len(each.rstrip("0")) for each in (a, b))
    if len(shorter) - zeros < _TELLING:
        return None
    return _TOO_MANY if longer == a else _TOO_FEW


_SWAPPED = Slip("digits swapped", 1.0)
_OTHER_DIGIT = Slip("one digit differs", 1.0)
_TOO_MANY = Slip("a digit too many", 1.0)
_TOO_FEW = Slip("a digit too few", 1.0)
