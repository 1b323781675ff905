"""What words and signs do to a value: approximate, at least, below; and the interval that follows.

The interval of a printed number is half a unit of its last printed digit to either side, the
ordinary convention for rounded figures; approximation widens it to a tenth of the value.
"""

from __future__ import annotations

from decimal import Decimal

from parsers.quantities.folding import Folded
from parsers.quantities.lexicon import Lexicon
from parsers.quantities.reading import Reading

WIDENING = Decimal("0.1")
_SIGNS = {
    "~": "~", "≈": "~", "≃": "~", "∼": "~", "～": "~", "±": "~",
    "<": "<", ">": ">", "≤": "<=", "≥": ">=", "⩽": "<=", "⩾": ">=",
}  # fmt: skip
_BEYOND = ("多出", "多了")
"""Words for more that begin with one for "over": 160吨 of "比160吨多出8吨" is no bound."""
_UNBOUND = frozenset(("year", "date", "quarter", "ordinal"))


class Bounds:
    """Reads the words around the quantities of one text that widen or bound them."""

    def __init__(self, folded: Folded, lexicon: Lexicon) -> None:
        self._cased, self._lower = folded
        self._lexicon = lexicon

    def apply(self, reading: Reading, floor: int) -> None:
        """Mark a reading as approximate or bounded; look back no further than `floor`."""
        self._before(reading, floor)
        self._after(reading)

    def _note(self, reading: Reading, sign: str) -> None:
        if sign == "~":
            reading.approximate = True
        elif sign and not reading.sign and reading.kind not in _UNBOUND:
            reading.sign = sign

    def _before(self, reading: Reading, floor: int) -> None:
        position = reading.start
        for _ in range(3):
            end = position
            while end > floor and end > position - 2 and self._cased[end - 1] == " ":
                end -= 1
            sign = _SIGNS.get(self._cased[end - 1]) if end > floor else None
            if sign is not None and reading.kind not in _UNBOUND:
                position = end - 1
                if sign in ("<", ">") and self._cased[position - 1 : position] in ("-", "="):
                    return
                reading.start = position
                self._note(reading, sign)
                continue
            if self._cased[end - 1 : end] == "(":
                return
            found = self._lexicon.bounds_before.before(self._lower, end)
            if found is None or found[0] < floor:
                return
            if end == position and self._cased[end - 1].isascii() and self._cased[end - 1] != ".":
                return
            if self._spans_time(found, reading):
                return
            position = found[0]
            self._note(reading, found[1])

    def _spans_time(self, found: tuple[int, str], reading: Reading) -> bool:
        """Tell "over 3 years", the stretch of time, from "over 3 dollars", the bound."""
        return reading.kind == "duration" and self._lower.startswith(("over ", "under "), found[0])

    def _after(self, reading: Reading) -> None:
        end = reading.end
        if self._cased[end : end + 1] == "+" and not self._cased[end + 1 : end + 2].isdigit():
            if reading.kind not in _UNBOUND:
                reading.end += 1
                self._note(reading, ">=")
            return
        for _ in range(2):
            start = end
            while start < end + 1 and self._cased[start : start + 1] == " ":
                start += 1
            found = self._lexicon.bounds_after.at(self._lower, start)
            if found is None or self._cased.startswith(_BEYOND, start):
                return
            end = found[0]
            self._note(reading, found[1])


def interval(reading: Reading) -> tuple[Decimal | None, Decimal | None]:
    """Return [low, high) of a reading; None where it is unbounded or no number."""
    value = reading.value
    if value is None or reading.is_range:
        return reading.low, reading.high
    if reading.kind == "year":
        return value, value + 1
    half = reading.step / 2
    low, high = value - half, value + half
    if reading.approximate:
        margin = abs(value) * WIDENING
        low, high = min(low, value - margin), max(high, value + margin)
    if reading.sign in (">", ">="):
        return (low if reading.approximate else value), None
    if reading.sign == "<":
        return None, (high if reading.approximate else value)
    if reading.sign == "<=":
        return None, high
    return low, high
