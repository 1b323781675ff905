"""Figures: a number together with what makes it another number (a fraction, a point, "$5m")."""

from __future__ import annotations

from decimal import Decimal

from parsers.compiled import compiled
from parsers.quantities.folding import Folded
from parsers.quantities.lexicon import Lexicon
from parsers.quantities.myriads import Myriads
from parsers.quantities.numerals import Number, Numerals

_WHOLE = compiled(r"(\d{1,4}) (?=\d{1,2} ?/ ?\d)")
_FRACTION = compiled(r"(\d{1,4}) ?/ ?(\d{1,4})(?![\d/.])")
_SLASH_WITHIN = 11
"""Code points within which a fraction has its slash: "1234 1234 / 1234"."""
_DENOMINATORS = frozenset((2, 3, 4, 5, 6, 8, 10, 12, 16, 32, 64, 100, 1000))
_MONEY_LETTER = compiled(r" ?(Mds?|md|m|M|t|B|K|k)(?![A-Za-z0-9])")


class Figures:
    """Reads the figures of one text."""

    def __init__(self, folded: Folded, lexicon: Lexicon) -> None:
        self._cased, self._lower = folded
        self._lexicon = lexicon
        self._numerals = (Myriads if lexicon.unspaced else Numerals)(folded, lexicon)

    def read(self, position: int, floor: int) -> Number | None:
        """Return the figure at `position`; a point before it counts if not before `floor`."""
        position = self._first_ideograph(position, floor)
        number = self._ordinal(position) or self._fraction(position)
        number = number or self._numerals.read(position)
        return None if number is None else self._leading_point(self._divided(number), floor)

    def _first_ideograph(self, position: int, floor: int) -> int:
        """Go back to a digit that begins no number by itself: the first of "一百万"."""
        before = self._lower[position - 1 : position]
        if position <= floor or not self._lexicon.unspaced or before not in self._lexicon.digits:
            return position
        return position - 1 if before in self._lexicon.ambiguous else position

    def _ordinal(self, position: int) -> Number | None:
        """Read the digits alone behind "第" and "제": what follows is no magnitude."""
        if self._lexicon.ordinal_prefixes.before(self._lower, position) is None:
            return None
        found = self._numerals.digits.read(position)
        if found is None or not found.plain:
            return None
        return Number(position, found.end, found.value, found.step, plain=True)

    def _fraction(self, position: int) -> Number | None:
        """Read "1/4", "10 1/2"; "24/7" and "50/50" are no fractions."""
        if "/" not in self._lower[position : position + _SLASH_WITHIN]:
            return None
        whole = _WHOLE.match(self._lower, position)
        match = _FRACTION.match(self._lower, whole.end() if whole else position)
        if match is None:
            return None
        top, bottom = int(match[1]), int(match[2])
        if not 0 < top < bottom or bottom not in _DENOMINATORS:
            return None
        value = Decimal(top) / Decimal(bottom) + (int(whole[1]) if whole else 0)
        return Number(position, match.end(), value, Decimal(1) / Decimal(bottom))

    def _divided(self, number: Number) -> Number:
        """Read fractions said the East Asian way: "3分の1", "350又3分の1"."""
        if not self._lexicon.unspaced:
            return number
        start = self._past_blank(number.end)
        link = self._lexicon.fraction_join.at(self._lower, start)
        if link is not None:
            bottom = self._numerals.read(self._past_blank(link[0]))
            if bottom is None:
                return number
            part = self._divided(bottom)
            if part is bottom:
                return number
            return part._replace(
                start=number.start, value=number.value + part.value, plain=False, digits=True
            )
        over = self._lexicon.fraction.at(self._lower, start)
        if over is None or not number.value:
            return number
        begin = self._past_blank(over[0])
        minus = self._lexicon.minus.at(self._lower, begin)
        top = self._numerals.read(minus[0] if minus is not None else begin)
        if top is None:
            return number
        value = (-top.value if minus is not None else top.value) / number.value
        return Number(number.start, top.end, value, 1 / number.value)

    def _past_blank(self, position: int) -> int:
        while self._cased[position : position + 1] == " ":
            position += 1
        return position

    def _leading_point(self, number: Number, floor: int) -> Number:
        """Take in a decimal mark without a zero before it: ".25"."""
        start = number.start - 1
        if not number.plain or start < floor or self._cased[start] not in ".,":
            return number
        if self._cased[start] == "," and self._lexicon.decimal != ",":
            return number
        if start and self._cased[start - 1] not in " -+(":
            return number
        scale = Decimal(1).scaleb(-(number.end - number.start))
        return number._replace(start=start, value=number.value * scale, step=scale, plain=False)

    def with_money(self, number: Number) -> Number:
        """Take in a letter that is a magnitude only in money: "$5m"."""
        if number.large:
            return number
        match = _MONEY_LETTER.match(self._cased, number.end)
        if match is None:
            return number
        factor = self._lexicon.money_suffixes.get(match[1]) or self._lexicon.suffixes[match[1]]
        scale = Decimal(factor)
        return number._replace(
            end=match.end(), value=number.value * scale, step=number.step * scale, factor=scale
        )
