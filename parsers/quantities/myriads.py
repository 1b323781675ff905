"""Numerals of Chinese, Japanese and Korean: 3억5000만, 7万5千4百, 二百五十, 三点五."""

from __future__ import annotations

from decimal import Decimal

from parsers.compiled import compiled
from parsers.quantities.digits import MAX_DIGITS, Digits
from parsers.quantities.folding import Folded
from parsers.quantities.lexicon import Lexicon
from parsers.quantities.numerals import Number, Numerals

MYRIAD = 10_000  # from here on, magnitudes close a group of four
MAX_PIECES = 24
_RUN = compiled(r"\d+")
_MORE = ("余", "餘", "여", "多")
_POINTS = ("点", "點", "점")


class Myriads(Numerals):
    """Reads numbers in scripts without blanks; the same questions as `Numerals` answers."""

    def __init__(self, folded: Folded, lexicon: Lexicon) -> None:
        super().__init__(folded, lexicon)

    def read(self, start: int) -> Number | None:
        """Return the number that begins at `start`, or None."""
        if start >= len(self._lower):
            return None
        native = self._lexicon.numbers.at(self._lower, start)
        if native is not None:
            return Number(start, native[0], Decimal(native[1]), Decimal(1), digits=False)
        first = self.atom(start)
        if first is not None:
            glued = self.suffix_at(first.end, first.plain)
            if glued is not None:
                scale = Decimal(glued[1])
                value, step = first.value * scale, first.step * scale
                return Number(start, glued[0], value, step, scale)
        sum_ = _Sum(start, digits=self._lower[start].isdigit())
        position = start
        for _ in range(MAX_PIECES):
            piece = self._piece(position, sum_)
            if piece is None:
                break
            position = piece
        return sum_.number()

    def _piece(self, position: int, sum_: _Sum) -> int | None:
        """Take in the next digits or magnitude; return where to go on, None at the end."""
        if sum_.pending is None:
            atom = self.atom(position)
            if atom is not None:
                filler = self._filler(position) if position > sum_.start else 0
                if filler:
                    return filler
                return atom.end if sum_.add(atom) else None
        found = self.magnitude(position)
        if found is None:
            return self._over_blank(position, sum_)
        return found[0] if sum_.scale(found[0], found[1]) else None

    def atom(self, position: int) -> Digits | None:
        """Read digits, or ideographs for digits ("二〇二七", "五"), with their decimals."""
        if position >= len(self._cased):
            return None
        found = self.digits.read(position) or self._ideographs(position)
        return self._spoken_point(found) if found is not None else None

    def _spoken_point(self, whole: Digits) -> Digits:
        """Read the decimals behind a point in words: "三点五", "1点6"; "8点30分" is a time."""
        if self._cased[whole.end : whole.end + 1] not in _POINTS:
            return whole
        places = self._ideographs(whole.end + 1)
        if places is None:
            match = _RUN.match(self._cased, whole.end + 1)
            if match is None or len(match.group()) > MAX_DIGITS:
                return whole
            places = Digits(match.end(), Decimal(match.group()), Decimal(1), plain=True)
        if self._cased[places.end : places.end + 1] in ("分", "분", "半"):
            return whole
        step = Decimal(1).scaleb(whole.end + 1 - places.end)
        return Digits(places.end, whole.value + places.value * step, step, plain=False)

    def _ideographs(self, position: int) -> Digits | None:
        end = position
        values: list[str] = []
        while end < len(self._lower) and len(values) < 12:
            value = self._lexicon.digits.get(self._lower[end])
            if value is None:
                break
            values.append(str(value))
            end += 1
        if not values:
            return None
        return Digits(end, Decimal("".join(values)), Decimal(1), plain=False)

    def _filler(self, position: int) -> int:
        """Return the offset behind a zero that only fills a gap ("1千零1"), or 0."""
        if self._lower[position] not in "零〇영" or len(self._lower) <= position + 1:
            return 0
        following = self._lower[position + 1]
        return position + 1 if following.isdigit() or following in self._lexicon.digits else 0

    def magnitude(self, position: int) -> tuple[int, int] | None:
        """Return (end, factor) of a magnitude that is not the beginning of another word."""
        found = self._lexicon.magnitudes.at(self._lower, position) or self._before_letters(position)
        if found is None:
            return None
        for table in (self._lexicon.counters, self._lexicon.units):
            other = table.at(self._lower, position)
            if other is not None and other[0] > found[0]:
                return None
        return found

    def _before_letters(self, position: int) -> tuple[int, int] | None:
        """Return (end, factor) of a magnitude right before Latin letters: "5万kWh", "3万EUR"."""
        factor = self._lexicon.magnitudes.get(self._lower[position : position + 1])
        following = self._cased[position + 1 : position + 2]
        latin = following.isascii() and following.isalpha()
        return (position + 1, factor) if factor is not None and latin else None

    def _over_blank(self, position: int, sum_: _Sum) -> int | None:
        """Return where the numeral goes on after a blank or "some" ("2억 4천", "500余万")."""
        sign = self._cased[position : position + 1]
        if sum_.pending is not None and sign in _MORE and sign:
            skip = position + 1 + (self._cased[position + 1 : position + 2] == "り")
            return skip if self.magnitude(skip) is not None else None
        if sign != " ":
            return None
        start = position + 1
        if sum_.pending is not None:
            return start if self.magnitude(start) is not None else None
        return start if sum_.begun and self._continues(start) else None

    def _continues(self, start: int) -> bool:
        atom = self.atom(start)
        if atom is None:
            bare = self.magnitude(start)
            if bare is None or bare[1] >= MYRIAD:
                return False
            return self._cased[bare[0] : bare[0] + 1] in (" ", "")
        stop = atom.end + (self._cased[atom.end : atom.end + 1] == " ")
        if self.magnitude(stop) is not None:
            return True
        if atom.step != 1 or atom.value >= MYRIAD:
            return False
        if self._lexicon.year_after.at(self._lower, stop) is not None:
            return False
        tables = (self._lexicon.currencies, self._lexicon.units, self._lexicon.counters)
        if any(table.at(self._lower, stop) is not None for table in tables):
            return True
        return self._lexicon.unit_symbols.at(self._cased, stop) is not None


class _Sum:
    """Adds up a numeral: groups below a myriad, each closed by 万, 億 and so on."""

    def __init__(self, start: int, *, digits: bool) -> None:
        self.start = self.end = start
        self.pending: Digits | None = None
        self._digits = digits
        self._plain = False
        self._total = self._section = Decimal(0)
        self._step = self._factor = Decimal(1)
        self._smallest: Decimal | None = None

    @property
    def begun(self) -> bool:
        """Whether a magnitude has been taken in."""
        return self._total + self._section > 0

    def add(self, atom: Digits) -> bool:
        """Take in digits; False where none can follow."""
        if self.end == self.start:
            self._plain = atom.plain
        self.pending, self.end = atom, atom.end
        return True

    def scale(self, end: int, size: int) -> bool:
        """Take in a magnitude; False where it cannot follow."""
        factor = Decimal(size)
        base = self.pending.value if self.pending is not None else None
        if size < MYRIAD:
            if self._smallest is not None and factor >= self._smallest and self._section:
                return False
            self._section += (Decimal(1) if base is None else base) * factor
            self._smallest = factor
        else:
            if base is None and not self._section:
                self._total = self._total * factor if self._total else factor
            else:
                self._total += (self._section + (base or 0)) * factor
            self._section, self._smallest = Decimal(0), None
        self._step = (self.pending.step if self.pending is not None else Decimal(1)) * factor
        self._factor = factor
        self.pending, self.end, self._plain = None, end, False
        return True

    def number(self) -> Number | None:
        """Return the number taken in, or None if there was none."""
        if self.end == self.start:
            return None
        section, step, factor = self._section, self._step, self._factor
        if self.pending is not None:
            section += self.pending.value
            step = self.pending.step
            factor = Decimal(1)
        return Number(
            self.start, self.end, self._total + section, step, factor, self._digits, self._plain
        )
