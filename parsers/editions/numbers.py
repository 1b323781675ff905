"""Whether the numbers of two texts that face each other can be the same.

Two quantities agree where their intervals meet (see `model.Quantity`) and their units do not
contradict each other. Only numbers written in digits count: words for small numbers come and go
in translation.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from parsers.editions.tokens import significant
from parsers.model import Quantity

_DIGIT = re.compile(r"\d")
_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
_TIME = frozenset(("year", "date", "quarter"))

Pairing = tuple[list[tuple[Quantity, Quantity]], list[Quantity], list[Quantity]]


def quantities(text: str, language: str | None) -> list[Quantity]:
    """Return the quantities of a text that are written in digits."""
    from parsers.quantities import find

    return [found for found in find(text, language) if _DIGIT.search(found.text)]


def agree(left: Quantity, right: Quantity) -> bool:
    """Tell whether two quantities can be the same value."""
    if left.kind in _TIME and right.kind in _TIME:
        if left.date is not None and right.date is not None:
            few, many = sorted((left.date, right.date), key=len)
            return many.startswith(few)
        return left.value is not None and left.value == right.value
    if _written(left) == _written(right) and left.unit == right.unit:
        return True
    if "currency" in (left.kind, right.kind) and left.unit != right.unit:
        return False
    return _meet(left, right)


def compare(left: Sequence[Quantity], right: Sequence[Quantity]) -> Pairing:
    """Pair quantities that agree; return the pairs and what is left over on either side."""
    rest = list(right)
    pairs: list[tuple[Quantity, Quantity]] = []
    alone: list[Quantity] = []
    for one in left:
        partner = next((other for other in rest if agree(one, other)), None)
        if partner is None:
            alone.append(one)
        else:
            rest.remove(partner)
            pairs.append((one, partner))
    return pairs, alone, rest


def cells_differ(left: str, right: str, languages: tuple[str | None, str | None]) -> bool:
    """Tell whether two cells hold numbers that cannot be the same.

    Silence where either has none, or as many values agree as there are in one of them.
    """
    if left.strip() == right.strip() or not (_DIGIT.search(left) and _DIGIT.search(right)):
        return False
    one, other = quantities(left, languages[0]), quantities(right, languages[1])
    if not one or not other:
        return False
    if sorted(map(significant, _DIGITS.findall(left))) == sorted(
        map(significant, _DIGITS.findall(right))
    ):
        units = [{quantity.unit for quantity in side} for side in (one, other)]
        return units[0].isdisjoint(units[1]) and not any(agree(a, b) for a in one for b in other)
    pairs, _, _ = compare(one, other)
    return len(pairs) < min(len(one), len(other))


def _written(quantity: Quantity) -> tuple[str, ...]:
    return tuple(_DIGITS.findall(quantity.text))


def _meet(left: Quantity, right: Quantity) -> bool:
    """Tell whether two half-open intervals meet; None is unbounded."""
    if left.value is None or right.value is None:
        return left.text == right.text
    return _below(left.low, right.high, left, right) and _below(right.low, left.high, right, left)


def _below(low: Decimal | None, high: Decimal | None, one: Quantity, other: Quantity) -> bool:
    if low is None or high is None:
        return True
    # An exact value is an interval without length, which a half-open one would never meet.
    return low < high or (low == high and (one.low == one.high or other.low == other.high))
