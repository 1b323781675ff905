"""Intervals that printed numbers stand for, arithmetic on them, and the shapes of slips.

A printed number is the interval of values that round to it. A relation is refuted only where no
values inside the intervals satisfy it (interval arithmetic: R. E. Moore, Interval Analysis, 1966);
a stated result counts as refuted only if it still fails with an interval twice as wide, because
editors truncate as often as they round.
"""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from parsers.checks.lexicon import counting
from parsers.compiled import compiled
from parsers.model import Quantity


class Interval(NamedTuple):
    """A closed interval of numbers with the value that was printed in it; ends may be infinite."""

    value: float
    low: float
    high: float

    @property
    def width(self) -> float:
        """How far the ends lie apart."""
        return self.high - self.low

    def __neg__(self) -> Interval:
        value, low, high = self
        return _made(-value, -high, -low)

    def plus(self, other: Interval) -> Interval:
        """Return the sum."""
        value, low, high = self
        other_value, other_low, other_high = other
        return _made(value + other_value, low + other_low, high + other_high)

    def minus(self, other: Interval) -> Interval:
        """Return the difference."""
        value, low, high = self
        other_value, other_low, other_high = other
        return _made(value - other_value, low - other_high, high - other_low)

    def times(self, other: Interval) -> Interval:
        """Return the product."""
        value, low, high = self
        other_value, other_low, other_high = other
        if low > 0 and other_low > 0 and high < math.inf > other_high:
            return _made(value * other_value, low * other_low, high * other_high)
        ends = [_product(a, b) for a in (low, high) for b in (other_low, other_high)]
        return _made(value * other_value, min(ends), max(ends))

    def over(self, other: Interval) -> Interval | None:
        """Return the quotient, or None where the divisor may be zero."""
        value, low, high = other
        if low <= 0 <= high or value == 0:
            return None
        own, own_low, own_high = self
        if own_low > 0 and low > 0 and own_high < math.inf > high:
            return _made(own * (1 / value), own_low * (1 / high), own_high * (1 / low))
        return self.times(_made(1 / value, 1 / high, 1 / low))

    def scaled(self, factor: float) -> Interval:
        """Return the interval times a number."""
        value, low, high = self
        low, high = _product(low, factor), _product(high, factor)
        return _made(value * factor, min(low, high), max(low, high))

    def root(self, degree: float) -> Interval | None:
        """Return the root of a degree, or None for what may be negative."""
        value, low, high = self
        if low < 0 or value < 0:
            return None
        power = 1 / degree
        return _made(value**power, low**power, high**power)

    def shifted(self, by: float) -> Interval:
        """Return the interval moved by a number."""
        value, low, high = self
        return _made(value + by, low + by, high + by)

    def meets(self, other: Interval) -> bool:
        """Tell whether some value lies in both."""
        value, low, high = self
        other_value, other_low, other_high = other
        slack = 1e-9 * max(abs(value), abs(other_value))
        return low <= other_high + slack and other_low <= high + slack

    def widened(self, factor: float = 2.0) -> Interval:
        """Return an interval `factor` times as wide around the same value."""
        if math.isinf(self.low) or math.isinf(self.high):
            return self
        return Interval(
            self.value,
            self.value - (self.value - self.low) * factor,
            self.value + (self.high - self.value) * factor,
        )

    def refutes(self, stated: Interval, slack: float = 2.0) -> bool:
        """Tell whether a computed interval rules out a stated one, rounded or truncated."""
        return not self.meets(stated.widened(slack))

    def clearly_apart(self, other: Interval) -> bool:
        """Tell whether the two fail to meet even when both are twice as wide."""
        return not self.widened().meets(other.widened())


def _made(value: float, low: float, high: float) -> Interval:
    """Return an interval: `Interval(…)` in half the time, where a page takes thousands."""
    return _new(Interval, (value, low, high))


_new = tuple.__new__


def _product(a: float, b: float) -> float:
    return 0.0 if a == 0 or b == 0 else a * b


def exact(value: float) -> Interval:
    """Return the interval of one value."""
    return _made(value, value, value)


def rate(first: Interval, last: Interval, periods: float) -> Interval | None:
    """Return the yearly rate from one value to another as a fraction; None if undefined."""
    if periods <= 0 or first.low <= 0 or last.low <= 0:
        return None
    ratio = last.over(first)
    grown = ratio.root(periods) if ratio is not None else None
    return grown.shifted(-1.0) if grown is not None else None


def total(parts: Iterable[Interval]) -> Interval:
    """Return the sum of intervals."""
    value = low = high = 0.0
    for part in parts:
        value += part[0]
        low += part[1]
        high += part[2]
    return Interval(value, low, high)


_PREFIXES = {
    "kilo": 1e3,
    "mega": 1e6,
    "giga": 1e9,
    "tera": 1e12,
    "peta": 1e15,
    "exa": 1e18,
    "milli": 1e-3,
    "micro": 1e-6,
    "nano": 1e-9,
    "hecto": 1e2,
    "deci": 1e-1,
    "centi": 1e-2,
}
_PREFIXED = compiled(rf"(?:{'|'.join(_PREFIXES)})(?=[a-z]{{3}})")
_UNPREFIXED = frozenset(("million", "micron", "megaton", "decibel"))
_POWERS = {"square": 2, "cubic": 3}
_AREAS = {"hectare": 1e4}
"""Metric areas with a name of their own, in square metres."""


@lru_cache(maxsize=1024)
def base_unit(unit: str) -> tuple[str, float]:
    """Split a unit into the one without a decimal prefix and the factor: megawatt is 1e6 watt.

    The prefix of a length counts twice in an area, thrice in a volume: 1 hm³ is 10⁶ m³.
    """
    power, _, length = unit.partition("-")
    if power in _POWERS and length.endswith("meter"):
        return f"{power}-meter", base_unit(length)[1] ** _POWERS[power]
    if unit in _AREAS:
        return "square-meter", _AREAS[unit]
    found = _PREFIXED.match(unit)
    if found is None or unit in _UNPREFIXED:
        return unit, 1.0
    return unit[found.end() :], _PREFIXES[found.group()]


def interval(quantity: Quantity) -> Interval | None:
    """Return what a quantity stands for in its base unit, or None if it is no number (a date)."""
    try:
        known: Interval | None = quantity.memo
    except AttributeError:
        known = _interval(quantity)
        object.__setattr__(quantity, "memo", known)
    return known


def _interval(quantity: Quantity) -> Interval | None:
    if quantity.value is None:
        return None
    value = float(quantity.value)
    low = -math.inf if quantity.low is None else float(quantity.low)
    high = math.inf if quantity.high is None else float(quantity.high)
    if math.isnan(value) or math.isinf(value):
        return None
    found = Interval(value, min(low, value), max(high, value))
    if quantity.kind == "dimension":
        factor = base_unit(quantity.unit)[1]
        return found.scaled(factor) if factor != 1.0 else found
    return found


def is_open(quantity: Quantity) -> bool:
    """Tell whether a quantity is a bound ("below 50%", "40%+") rather than a value."""
    return quantity.value is not None and (quantity.low is None or quantity.high is None)


def is_rank(quantity: Quantity, language: str) -> bool:
    """Tell whether a number with its measure word is a place in an order: "4위", "3位"."""
    return quantity.kind == "count" and quantity.unit in counting.RANKS.get(language, ())


# --- slips ------------------------------------------------------------------------------------

_ZERO = ord("0")


def digits_of(text: str) -> str:
    """Return the digits of a printed number, without separators and leading zeros."""
    if text.isascii():
        return "".join(filter(str.isdigit, text)).lstrip("0")
    found = [str(unicodedata.digit(c)) for c in text if unicodedata.digit(c, None) is not None]
    return "".join(found).lstrip("0")


def power_of_ten(wrong: float, right: float) -> int | None:
    """Return n if `wrong` is `right` × 10ⁿ with n from ±1 to ±9, exactly as printed."""
    if wrong == 0 or right == 0 or (wrong < 0) != (right < 0):
        return None
    exponent = math.log10(wrong / right)
    nearest = round(exponent)
    if nearest == 0 or abs(nearest) > 9 or abs(exponent - nearest) > 1e-9:
        return None
    return nearest


def swapped(wrong: str, right: str) -> bool:
    """Tell whether two digit strings differ by two neighbouring digits changing places."""
    if len(wrong) != len(right) or wrong == right:
        return False
    at = 0
    while wrong[at] == right[at]:
        at += 1
    return wrong[at:] == right[at + 1 : at + 2] + right[at] + right[at + 2 :]


def one_digit(wrong: str, right: str) -> bool:
    """Tell whether two digit strings of at least three digits differ in one of them."""
    return (
        len(wrong) == len(right) >= 3
        and sum(a != b for a, b in zip(wrong, right, strict=True)) == 1
    )


def slip(wrong: Quantity, right: Quantity) -> str | None:
    """Name the slip that turns one quantity into the other, or return None.

    The units are taken to be the same.
    """
    if wrong.value is None or right.value is None:
        return None
    return slip_of(float(wrong.value), float(right.value), wrong.text, right.text)


def slip_of(wrong: float, right: float, wrong_text: str, right_text: str) -> str | None:
    """Name the slip that turns one printed number into the other, or return None."""
    exponent = power_of_ten(wrong, right)
    if exponent is not None:
        words = (_letters(wrong_text), _letters(right_text))
        if words[0] != words[1] and digits_of(wrong_text) == digits_of(right_text):
            return f"{shown_power(exponent)}: “{wrong_text.strip()}” for “{right_text.strip()}”"
        return shown_power(exponent)
    a, b = digits_printed(wrong_text), digits_printed(right_text)
    same_scale = right != 0 and 0.1 < abs(wrong / right) < 10
    if same_scale and swapped(a, b):
        return "digits swapped"
    if same_scale and one_digit(a, b):
        return "one digit differs"
    return None


@lru_cache(maxsize=1024)
def digits_printed(text: str) -> str:
    """Return the digits of the number that is printed first in a text; see `digits_of`."""
    found = _MANTISSA.search(text)
    return digits_of(found.group() if found else text)


_MANTISSA = compiled(r"\d[\d.,'’\u00a0\u202f ]*")


def _letters(text: str) -> str:
    return "".join(c for c in text.casefold() if c.isalpha())


def shown_power(exponent: int) -> str:
    """Write a power of ten as a factor: "×10", "÷1,000"."""
    return f"{'×' if exponent > 0 else '÷'}{10 ** abs(exponent):,}"


# --- numbers for people -----------------------------------------------------------------------


def shown(value: float, digits: int = 4) -> str:
    """Write a number with a few significant digits, in full and without an exponent."""
    if value == 0 or math.isinf(value) or math.isnan(value):
        return f"{value:g}"
    if abs(value) >= 10**digits or value == int(value):
        rounded = round(value, 0 if abs(value) >= 1000 else 6)
        return f"{rounded:,.0f}" if rounded == int(rounded) else f"{rounded:,g}"
    places = max(digits - 1 - math.floor(math.log10(abs(value))), 0)
    text = f"{value:,.{min(places, 12)}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def like(quantity: Quantity, value: float) -> str:
    """Write a value the way a quantity is written: 3.6e10 beside "$25 billion" as "36 billion"."""
    own = interval(quantity)
    printed = _PRINTED.search(quantity.text)
    if own is None or printed is None or own.value == 0:
        return shown(value)
    tail = quantity.text[printed.end() :].rstrip()
    digits = int(_NO_DIGIT.sub("", printed.group()) or 1)
    for decimals in _decimals(printed.group()):
        factor = abs(own.value) / (digits / 10**decimals) if digits else 0.0
        if any(abs(factor / known - 1) < 1e-9 for known in _FACTORS):
            return f"{shown(value / factor)}{tail}"
    return shown(value)


def scale_of(quantity: Quantity) -> float:
    """Return what one of the printed digits' units stands for: 1e6 for "2.5 million", else 1."""
    try:
        return quantity.memo_scale
    except AttributeError:
        scale = _scale(quantity)
        object.__setattr__(quantity, "memo_scale", scale)
        return scale


def _scale(quantity: Quantity) -> float:
    own = interval(quantity)
    printed = _PRINTED.search(quantity.text)
    if own is None or printed is None or own.value == 0:
        return 1.0
    digits = int(_NO_DIGIT.sub("", printed.group()) or 0)
    for decimals in _decimals(printed.group()):
        factor = abs(own.value) / (digits / 10**decimals) if digits else 1.0
        for known in _FACTORS:
            if abs(factor / known - 1) < 1e-9:
                return known
    return 1.0


_FACTORS = (1.0, 1e3, 1e4, 1e6, 1e8, 1e9, 1e12, 1e15, 1e18, 1e-3, 1e-6, 1e-9, 0.01, 100.0)
_PRINTED = compiled(r"\d[\d.,'’\u00a0\u202f ]*\d|\d")
_NO_DIGIT = compiled(r"\D")


def _decimals(printed: str) -> tuple[int, ...]:
    """Return how many decimals a printed number may have, the fewest first, six at most."""
    last = max(printed.rfind("."), printed.rfind(","))
    behind = len(printed) - last - 1 if last >= 0 else 0
    if last == 1 and printed[0] == "0":
        return (behind,)  # no thousands begin with a nought
    return (0, 3) if behind == 3 else (behind,) if behind <= _MOST_DECIMALS else ()


_MOST_DECIMALS = 6


def shown_percent(fraction: float) -> str:
    """Write a fraction in per cent with one decimal: 0.4142 is "41.4 %"."""
    text = f"{fraction * 100:,.1f}"
    return f"{text.removesuffix('.0')} %"
