"""The slip of a pen that leads from a cell of a table to a value beside it, if there is one."""

from __future__ import annotations

import math

from parsers.checks.analysis.gridcells import Cell
from parsers.checks.analysis.mentions import Mention
from parsers.checks.analysis.values import (
    digits_of,
    one_digit,
    power_of_ten,
    shown_power,
    slip_of,
    swapped,
)
from parsers.compiled import compiled


def slip_between(mention: Mention, cell: Cell) -> str | None:
    """Name the slip that makes a mention out of a cell of the same unit, or return None.

    A bare number of one digit ("step 1") is nobody's slip for a thousand.
    """
    if mention.unit == "number" and len(digits_of(mention.quantity.text)) < 2:
        return None
    exponent = power_of_ten(mention.interval.value, cell.interval.value)
    if exponent is not None:
        unlikely = exponent in (-_NO_SLIP, _NO_SLIP) or _leaves_scale_out(mention, cell, exponent)
        return None if unlikely or abs(exponent) > _LARGEST else shown_power(exponent)
    if _has_another_word(mention, cell):
        return OTHER_WORD
    if cell.interval.value == 0 or not 0.1 < mention.interval.value / cell.interval.value < 10:
        return None
    a, b = digits_of(mention.quantity.text), digits_of(cell.quantity.text)
    if _exchanged(a, b):
        return "digits swapped"
    if not _one_size(mention.interval.value, cell.interval.value):
        return None  # 1,250 and 145 have no digit at the same place
    return "one digit differs" if one_digit(*_aligned(a, b)) else None


_NO_SLIP = 2
"""A power of ten that no slip of a word or of one digit makes."""
_DELTA = compiled("[増減增减]")


def _leaves_scale_out(mention: Mention, cell: Cell, exponent: int) -> bool:
    """Tell whether an amount has its scale from the one behind it, or is what a cell grew by.

    "From 7.4 to 7.2 million" beside 7.4 in millions; "42万人増" beside 420, which is a tenth.
    """
    behind = mention.text.text[mention.place.end : mention.place.end + 1]
    if abs(exponent) == 1:
        return _DELTA.match(behind) is not None
    return mention.quantity.text.strip() == cell.quantity.text.strip() and exponent < 0


OTHER_WORD = "another unit word"
"""The cause of an amount in two units with a power of ten of which one is not the right one."""

_WORDS = compiled(r"[조억만천兆億亿萬万千]")


def _has_another_word(mention: Mention, cell: Cell) -> bool:
    """Tell whether an amount has a cell's digits, not its value: 1조 9,840만 for 1조 9,840억."""
    own = mention.quantity.text
    if len(_WORDS.findall(own)) < 2 or mention.interval.meets(cell.interval):
        return False
    digits = digits_of(own)
    return len(digits) >= _TELLING and digits == digits_of(cell.quantity.text)


_TELLING = 4
"""Digits that two numbers have in common by no chance."""

_LARGEST = 6
"""Powers of ten by which a slip is off at most: a thousand for a billion."""


def _one_size(a: float, b: float) -> bool:
    """Tell whether two numbers have their first digits at the same place."""
    return a != 0 and math.floor(math.log10(abs(a))) == math.floor(math.log10(abs(b)))


def _aligned(a: str, b: str) -> tuple[str, str]:
    """Return two numbers' digits without the zeros that only one of them is printed with."""
    zeros = min(len(a) - len(a.rstrip("0")), len(b) - len(b.rstrip("0")))
    length = max(len(a.rstrip("0")), len(b.rstrip("0"))) + (zeros if len(a) == len(b) else 0)
    return a.rstrip("0").ljust(length, "0"), b.rstrip("0").ljust(length, "0")


_LONG = 5
"""Digits of which two that stand apart may have changed places: fewer are alike by chance."""


def _exchanged(a: str, b: str) -> bool:
    """Tell whether digits changed places, those of a number in thousands left out or not."""
    if swapped(a, b):
        return True
    a, b = a.rstrip("0"), b.rstrip("0")
    if swapped(a, b):
        return True
    length = max(len(a), len(b))
    a, b = a.ljust(length, "0"), b.ljust(length, "0")
    apart = [i for i in range(length) if a[i] != b[i]]
    return (
        length >= _LONG
        and len(apart) == 2
        and (a[apart[0]], a[apart[1]]) == (b[apart[1]], b[apart[0]])
    )


def slip_between_values(value: float, cell: Cell) -> str | None:
    """Name the slip that makes a cell out of a computed value of the same unit."""
    exponent = power_of_ten(cell.interval.value, value)
    if exponent is not None:
        return shown_power(exponent)
    if value == 0 or not 0.1 < cell.interval.value / value < 10:
        return None
    own = digits_of(cell.quantity.text)
    right = f"{abs(value):.0f}".rstrip("0")
    same = swapped(own.rstrip("0"), right) or swapped(own, right.ljust(len(own), "0"))
    return "digits swapped" if same else None


def cause_of(cell: Cell, right: float) -> str | None:
    """Name the slip between a cell and the value that would be right, at the cell's precision."""
    digits = digits_of(cell.quantity.text)
    value = cell.interval.value
    if not digits or value == 0 or right == 0:
        return None
    unit = cell.interval.width or 1.0
    rounded = round(right / unit) * unit
    for exponent in range(-3, 7):
        if rounded and abs(math.log10(abs(value / right)) - exponent) < 0.02 and exponent:
            return f"×{10**exponent:,}" if exponent > 0 else f"÷{10**-exponent:,}"
    right_digits = str(round(abs(rounded) / unit))
    own_digits = str(round(abs(value) / unit))
    return slip_of(1, 1.01, own_digits, right_digits)
