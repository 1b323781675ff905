"""Numbers as written: digits or words, with the magnitudes behind them."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from parsers.compiled import compiled
from parsers.quantities.digits import DigitReader, Digits
from parsers.quantities.folding import Folded, is_letter
from parsers.quantities.lexicon import Lexicon

_GENERATION = compiled(r"(?:^|\D)[2-6]")  # of mobile networks: 5G
_LETTERS = compiled(r"[A-Za-z]{1,4}")
_HALF = Decimal("0.5")


class Number(NamedTuple):
    """A number as read. `step` is what the last printed digit counts."""

    start: int
    end: int
    value: Decimal
    step: Decimal
    factor: Decimal = Decimal(1)
    digits: bool = True
    plain: bool = False

    @property
    def large(self) -> bool:
        """Whether a magnitude was written out: "million", "K", "억"."""
        return self.factor != 1


def _fineness(value: Decimal) -> Decimal:
    """Return what the last digit counts of a number told as a part or with a half."""
    return value if value <= 1 else _HALF


class Numerals:
    """Reads the numbers of one text in the manner of one language."""

    def __init__(self, folded: Folded, lexicon: Lexicon) -> None:
        self._cased, self._lower = folded
        self._lexicon = lexicon
        self.digits = DigitReader(folded, lexicon)

    def suffix_at(self, end: int, plain: bool) -> tuple[int, int] | None:
        """Return (end, factor) of letters behind the number that ends at `end`."""
        return self._suffix(end) or self._apart(end, plain)

    def _apart(self, end: int, plain: bool) -> tuple[int, int] | None:
        """Return (end, factor) of a letter set off by a blank: "2.33 k"."""
        if plain or self._cased[end : end + 1] != " ":
            return None
        letter = self._cased[end + 1 : end + 3]
        if (
            letter[:1] in ("k", "K", "M")
            and not letter[1:].isalnum()
            and letter[1:] not in ("-", "'")
        ):
            return end + 2, self._lexicon.suffixes[letter[0]]
        return None

    def _suffix(self, end: int) -> tuple[int, int] | None:
        """Return (end, factor) of letters glued to a number: "300B", "45K"."""
        match = _LETTERS.match(self._cased, end)
        if match is None:
            return None
        letters = match.group()
        stop = match.end()
        if stop < len(self._cased) and (self._cased[stop].isdigit() or self._cased[stop] == "_"):
            return None
        factor = self._lexicon.suffixes.get(letters)
        if letters == "G" and _GENERATION.fullmatch(self._cased[max(0, end - 2) : end]):
            return None
        if factor is not None and not (
            stop < len(self._cased)
            and is_letter(self._cased[stop])
            and self._cased[stop] < "\u2e80"
        ):
            return stop, factor
        return None

    def _factor(self, end: int, plain: bool) -> tuple[int, Decimal]:
        """Return (end, factor) of the magnitudes that follow a number."""
        factor = Decimal(1)
        glued = self._suffix(end)
        if glued is not None:
            return glued[0], Decimal(glued[1])
        for _ in range(3):
            start = end
            while start < end + 2 and self._cased[start : start + 1] in (" ", "-"):
                start += 1
            found = self._lexicon.magnitudes.at(self._lower, start)
            if found is None:
                break
            end, factor = found[0], factor * found[1]
        if factor == 1:
            apart = self._apart(end, plain)
            if apart is not None:
                return apart[0], Decimal(apart[1])
        return end, factor

    def _word(self, start: int) -> Digits | None:
        """Read a spelled-out number below a hundred."""
        if start and (is_letter(self._lower[start - 1]) or self._lower[start - 1].isdigit()):
            return None
        found = self._lexicon.numbers.at(self._lower, start)
        if found is None or (found[1] >= 100 and self._is_vague(start)):
            return None
        return Digits(found[0], Decimal(found[1]), Decimal(1), plain=False)

    def read(self, start: int) -> Number | None:
        """Return the number that begins at `start`, or None."""
        first = self.digits.read(start)
        digits, begin = first is not None, start
        if first is None:
            first = self._portion(start) or self._word(start)
        if first is None:
            bare = self._bare(start)
            if bare is None:
                return None
            begin, value = bare
            first = Digits(start, value, _fineness(value), plain=False)
        first = self._and_a_half(first)
        end, factor = self._factor(first.end, first.plain)
        total, step, last = first.value * factor, first.step * factor, factor
        if not digits and factor == 1 and first.value >= 100:
            last = Decimal(100)  # "doscientos" may go on with "cincuenta"
        while last > 1:
            found = self._continued(end, last, digits)
            if found is None:
                break
            end, value, step, last = found
            total += value
            factor = min(factor, last) if last > 1 else Decimal(1)
        if factor > 1 and self._cased[end : end + 1] == " ":
            half = self._lexicon.half_more.at(self._lower, end + 1)
            if half is not None:
                end, total, step = half[0], total + factor / 2, factor / 2
        plain = first.plain and end == first.end
        return Number(begin, end, total, step, factor, digits, plain)

    def _bare(self, start: int) -> tuple[int, Decimal] | None:
        """Return (start, value) of what stands for a number before a bare magnitude."""
        found = self._lexicon.magnitudes.at(self._lower, start)
        if found is None or (start and is_letter(self._lower[start - 1])):
            return None
        article = self._lexicon.articles.before(self._lower, start - 1) if start else None
        if article is not None and self._lower[start - 1] in " -":
            return article[0], Decimal(article[1])
        if self._lower[start : found[0]] in self._lexicon.bare and not self._is_vague(start):
            return start, Decimal(1)
        return None

    def _portion(self, start: int) -> Digits | None:
        """Read a part of a magnitude that begins like a number: "three quarters of a million"."""
        if start and is_letter(self._lower[start - 1]):
            return None
        found = self._lexicon.articles.at(self._lower, start)
        if found is None or self._lower[found[0] : found[0] + 1] not in (" ", "-"):
            return None
        if self._lexicon.magnitudes.at(self._lower, found[0] + 1) is None:
            return None
        value = Decimal(found[1])
        return Digits(found[0], value, _fineness(value), plain=False)

    def _and_a_half(self, number: Digits) -> Digits:
        """Take in words before a magnitude that add a half: "2 buçuk milyon", "two and a half"."""
        end = number.end
        if not self._lexicon.half_after or self._cased[end : end + 1] != " ":
            return number
        half = self._lexicon.half_after.at(self._lower, end + 1)
        if half is None or number.step != 1 or self._cased[half[0] : half[0] + 1] != " ":
            return number
        if self._lexicon.magnitudes.at(self._lower, half[0] + 1) is None:
            return number  # "two and a half times": words of other things know that by themselves
        return Digits(half[0], number.value + _HALF, _HALF, plain=False)

    def _is_vague(self, start: int) -> bool:
        """Tell whether the word before leaves a number open: "several hundred"."""
        before = self._lower[max(0, start - 16) : start].split()
        return bool(before) and before[-1] in self._lexicon.vague

    def _continued(
        self, end: int, last: Decimal, digits: bool
    ) -> tuple[int, Decimal, Decimal, Decimal] | None:
        """Read the next part of a number: "3 hundred [and 21]", "4 thousand [3 hundred]"."""
        if self._cased[end : end + 1] not in (" ", "-"):
            return None
        start = end + 1
        joined = self._lexicon.join.at(self._lower, start)
        if joined is not None and self._lower[joined[0] : joined[0] + 1] == " ":
            start = joined[0] + 1
        else:
            joined = None
        part = self.digits.read(start) if digits else None
        by_digits = part is not None
        if part is None:
            part = self._word(start)
        if part is None or part.value != int(part.value):
            return None
        stop, factor = self._factor(part.end, plain=True)
        if part.value * factor >= last or (last > 1000 and factor == 1):
            return None
        may_add = joined is not None or last == 100 or self._lexicon.plain_sums
        if by_digits and factor == 1 and not may_add:
            return None
        return stop, part.value * factor, part.step * factor, factor
