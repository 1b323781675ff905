"""The two amounts at the ends of what is read as one range: "from 60 to 90 million euros"."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from decimal import Decimal

from parsers.checks.context import Text, quantities_of
from parsers.compiled import compiled
from parsers.model import Quantity

_NUMBER = compiled(r"(?:[$€£¥₩₹₽₺]|[A-Z]{1,3}\$)?\s?\d[\d.,'’\u00a0\u202f]*")
"""A number as printed, with the sign of a currency before it."""

_LINK = compiled(r"[\s–—~～〜-]*(?:[^\W\d_]{1,8}(?:\s[^\W\d_]{1,3})?)?[\s–—~～〜-]*$")
"""What stands between the ends: a dash, a word or two."""


def with_ends(text: Text, found: Iterable[Quantity]) -> Iterator[Quantity]:
    """Yield quantities of a text, each range of values as its two ends.

    A range of which the ends cannot be told apart is yielded as it is.
    """
    for quantity in found:
        if quantity.is_range and quantity.kind not in ("year", "date", "quarter"):
            yield from ends_of(text, quantity) or (quantity,)
        else:
            yield quantity


def ends_of(text: Text, quantity: Quantity) -> tuple[Quantity, Quantity] | None:
    """Return the amounts at the ends of a range, in order; the first takes the second's unit."""
    known: dict[int, tuple[Quantity, Quantity] | None]
    known = text.memo.setdefault("ends of ranges", {})
    if quantity.start not in known:
        known[quantity.start] = _ends_of(quantity, text.language)
    return known[quantity.start]


def _ends_of(quantity: Quantity, language: str) -> tuple[Quantity, Quantity] | None:
    low, high = quantity.low, quantity.high
    if low is None or high is None:
        return None
    for number in list(_NUMBER.finditer(quantity.text))[1:]:
        last = _read(quantity.text[number.start() :], language)
        if last is None or last.value != high:
            continue
        head = quantity.text[: number.start()]
        head = head[: link.start()] if (link := _LINK.search(head)) else head
        first = _read(head, language) or _read(quantity.text[: number.start()], language)
        if first is None or first.value is None or first.low is None or first.high is None:
            return None
        factor = _power(low, first.value)
        if factor is None:
            return None
        unit = {"kind": quantity.kind, "unit": quantity.unit, "per": quantity.per}
        begin = {
            "start": quantity.start + first.start,
            "end": quantity.start + first.end,
            "value": low,
            "low": first.low * factor,
            "high": first.high * factor,
            "approximate": quantity.approximate,
        }
        end = {
            "start": quantity.start + number.start() + last.start,
            "end": quantity.end,
            "approximate": quantity.approximate,
        }
        return first.model_copy(update=unit | begin), last.model_copy(update=unit | end)
    return None


def _read(piece: str, language: str) -> Quantity | None:
    """Return the one amount that a piece of a range is."""
    found = quantities_of(piece, language)
    return found[0] if len(found) == 1 and not found[0].is_range else None


def _power(value: Decimal, printed: Decimal) -> Decimal | None:
    """Return the power of ten that a number is to be multiplied by to be a value."""
    if printed == 0:
        return Decimal(1) if value == 0 else None
    factor = value / printed
    exponent = round(math.log10(factor)) if factor > 0 else -1
    return factor if exponent >= 0 and factor == Decimal(10) ** exponent else None
