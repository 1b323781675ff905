"""Numbers as written: digits with their separators, magnitudes, mixed and spelled-out numerals."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cached_property
from typing import NamedTuple

from parsers.quantities.folding import Folded, is_letter
from parsers.quantities.lexicon import Lexicon

MAX_DIGITS = 24  # a longer run of digits is no number anyone reads
_RUN = re.compile(r"\d+")
_LETTERS = re.compile(r"[A-Za-z]{1,4}")
_EXPONENT = re.compile(r"[eE][+-]?\d{1,2}(?![\w.])")
_MONEY = re.compile(r" ?(?:[€$£₽₴₺]|[A-Z]{3}\b)")
_VULGAR = {"½": "0.5", "¼": "0.25", "¾": "0.75", "⅓": "0.3333", "⅔": "0.6667", "⅛": "0.125"}

# Groups of three, with either mark, with blanks or apostrophes; groups of two in India.
_GROUPS = {
    mark: re.compile(rf"[1-9]\d{{0,2}}(?:{re.escape(mark)}\d{{3}}){{1,9}}(?!\d)") for mark in ",. '"
}
_MANY_GROUPS = {
    mark: re.compile(rf"[1-9]\d{{0,2}}(?:{re.escape(mark)}\d{{3}}){{2,9}}(?!\d)") for mark in ",."
}
_INDIAN = re.compile(r"[1-9]\d?(?:,\d\d){1,8},\d{3}(?!\d)")
_CLEAR = {
    # What only a writer with that decimal mark would write.
    ".": re.compile(r"\d,\d{3}\.\d|\d(?:,\d{3}){2}"),
    ",": re.compile(r"\d\.\d{3},\d|\d(?:\.\d{3}){2}"),
}
_WEAK = {
    # What hints at it; two hints make a custom.
    mark: re.compile(rf"(?<![\d.,])\d{{1,3}}{re.escape(mark)}\d{{1,2}}(?![\d.,])") for mark in ".,"
}
_POWER = re.compile(r"\^([+-]?\d{1,3})(?!\d)")
_RAISED = re.compile("⁻?[⁰¹²³⁴-⁹]{1,3}")
_RAISED_DIGITS = str.maketrans("⁻⁰¹²³⁴⁵⁶⁷⁸⁹", "-0123456789")


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


class _Digits(NamedTuple):
    end: int
    value: Decimal
    step: Decimal
    plain: bool


class Numerals:
    """Reads the numbers of one text in the manner of one language."""

    def __init__(self, folded: Folded, lexicon: Lexicon) -> None:
        self._cased, self._lower = folded
        self._lexicon = lexicon

    @cached_property
    def _flipped(self) -> bool:
        """Whether the text clearly uses the other decimal mark, and never the language's own."""
        own = self._lexicon.decimal
        other = "," if own == "." else "."
        if _CLEAR[own].search(self._cased) or _WEAK[own].search(self._cased):
            return False
        if _CLEAR[other].search(self._cased):
            return True
        weak = _WEAK[other].finditer(self._cased)
        return next(weak, None) is not None and next(weak, None) is not None

    def read(self, start: int) -> Number | None:
        """Return the number that begins at `start`, or None."""
        if self._lexicon.unspaced:
            return self._mixed(start)
        return self._spaced(start)

    # --- digits ---------------------------------------------------------------------------------

    def _digits(self, start: int) -> _Digits | None:
        text = self._cased
        run = _RUN.match(text, start)
        if run is None or len(run.group()) > MAX_DIGITS:
            return None
        found = self._grouped(start) or self._decimal(start, run.end())
        if found is None:
            found = _Digits(run.end(), Decimal(run.group()), Decimal(1), plain=True)
        exponent = _EXPONENT.match(text, found.end)
        if exponent is not None:
            power = Decimal(10) ** int(exponent.group()[1:])
            found = _Digits(exponent.end(), found.value * power, found.step * power, plain=False)
        elif text[found.end : found.end + 1] in _VULGAR:
            half = Decimal(_VULGAR[text[found.end]])
            found = _Digits(found.end + 1, found.value + half, half, plain=False)
        return self._power(found)

    def _power(self, found: _Digits) -> _Digits:
        """Raise a number to the power written behind it: "10^6", "10⁶"."""
        match = _POWER.match(self._cased, found.end)
        power = match[1] if match is not None else ""
        if match is None and found.value == 10:
            match = _RAISED.match(self._cased, found.end)
            power = match.group().translate(_RAISED_DIGITS) if match is not None else ""
        if match is None or not found.value or abs(int(power) * found.value.adjusted()) > MAX_DIGITS:
            return found
        value = found.value ** int(power)
        return _Digits(match.end(), value, Decimal(1).scaleb(value.adjusted()), plain=False)

    def _grouped(self, start: int) -> _Digits | None:
        text = self._cased
        own = self._lexicon.decimal
        group = "," if own == "." else "."
        indian = _INDIAN.match(text, start)
        if indian is not None:
            return self._fraction(indian, ".")
        for mark in (group, " ", "'"):
            match = _GROUPS[mark].match(text, start)
            if match is None:
                continue
            if mark == " " and not self._blank_groups(match):
                continue
            following = text[match.end() : match.end() + 2]
            if mark == group and following[:1] == mark and following[1:].isdigit():
                return None
            if mark == group and match.group().count(mark) == 1 and self._flipped:
                if text[match.end() : match.end() + 1] != own:
                    return None
            return self._fraction(match, own)
        match = _MANY_GROUPS[own].match(text, start)
        if match is not None:
            return self._fraction(match, group)
        match = _GROUPS[own].match(text, start)
        if match is not None:
            following = text[match.end() : match.end() + 2]
            if following[:1] == group and following[1:].isdigit():
                return self._fraction(match, group)
            if self._flipped and match.group()[0] != "0":
                return self._fraction(match, group)
        return None

    def _blank_groups(self, match: re.Match[str]) -> bool:
        """Tell whether blanks group the digits: the custom of the language, or beyond doubt."""
        return (
            self._lexicon.group == " "
            or match.group().count(" ") > 1
            or (match.group().endswith(" 000") and len(match.group()) > 5)
            or _MONEY.match(self._cased, match.end()) is not None
        )

    def _fraction(self, groups: re.Match[str], mark: str) -> _Digits:
        """Read the decimals after grouped digits."""
        text = self._cased
        whole = re.sub(r"\D", "", groups.group())
        end = groups.end()
        if text[end : end + 1] == mark:
            decimals = _RUN.match(text, end + 1)
            if decimals is not None and len(decimals.group()) <= MAX_DIGITS:
                places = decimals.group()
                value = Decimal(f"{whole}.{places}")
                return _Digits(decimals.end(), value, _step(places), plain=False)
        return _Digits(end, Decimal(whole), Decimal(1), plain=False)

    def _decimal(self, start: int, end: int) -> _Digits | None:
        text = self._cased
        mark = text[end : end + 1]
        if mark not in (".", ","):
            return None
        decimals = _RUN.match(text, end + 1)
        if decimals is None or len(decimals.group()) > MAX_DIGITS:
            return None
        places = decimals.group()
        following = text[decimals.end() : decimals.end() + 2]
        if following[:1] in (".", ",") and following[1:].isdigit():
            return None
        if mark != self._lexicon.decimal:
            before = text[start - 2 : start]
            chained = len(before) == 2 and before[1] == mark and before[0].isdigit()
            zero = text[start:end] == "0"
            if chained or (len(places) == 3 and not zero):
                return None
        value = Decimal(f"{text[start:end]}.{places}")
        return _Digits(decimals.end(), value, _step(places), plain=False)

    # --- magnitudes -----------------------------------------------------------------------------

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
        if factor is not None and not (
            stop < len(self._cased) and is_letter(self._cased[stop]) and self._cased[stop] < "\u2e80"
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

    def _word(self, start: int) -> _Digits | None:
        """Read a spelled-out number below a hundred."""
        if start and (is_letter(self._lower[start - 1]) or self._lower[start - 1].isdigit()):
            return None
        found = self._lexicon.numbers.at(self._lower, start)
        if found is None:
            return None
        return _Digits(found[0], Decimal(found[1]), Decimal(1), plain=False)

    def _spaced(self, start: int) -> Number | None:
        first = self._digits(start)
        digits = first is not None
        if first is None:
            first = self._word(start)
        if first is None:
            bare = self._lexicon.magnitudes.at(self._lower, start)
            if bare is None or (start and is_letter(self._lower[start - 1])):
                return None
            first = _Digits(start, Decimal(1), Decimal(1), plain=False)
        end, factor = self._factor(first.end, first.plain)
        total, step, last = first.value * factor, first.step * factor, factor
        while 1 < last:
            found = self._continued(end, last, digits)
            if found is None:
                break
            end, value, step, last = found
            total += value
            factor = min(factor, last) if last > 1 else Decimal(1)
        if digits and factor > 1 and self._cased[end : end + 1] == " ":
            half = self._lexicon.half_more.at(self._lower, end + 1)
            if half is not None:
                end, total, step = half[0], total + factor / 2, factor / 2
        plain = first.plain and end == first.end
        return Number(start, end, total, step, factor, digits, plain)

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
        part = self._digits(start) if digits else None
        by_digits = part is not None
        if part is None:
            part = self._word(start)
        if part is None or part.value != int(part.value):
            return None
        stop, factor = self._factor(part.end, plain=True)
        if part.value * factor >= last or (last > 1000 and factor == 1):
            return None
        if by_digits and factor == 1 and joined is None and last != 100:
            return None
        return stop, part.value * factor, part.step * factor, factor

    # --- numerals of Chinese, Japanese, Korean --------------------------------------------------

    def _mixed(self, start: int) -> Number | None:
        reader = _Mixed(self, self._lexicon, self._cased, self._lower)
        return reader.read(start)

    def digits_at(self, start: int) -> _Digits | None:
        """Return the plain digits at an offset, separators read, without any magnitude."""
        return self._digits(start)

    def suffix_at(self, end: int, plain: bool) -> tuple[int, int] | None:
        """Return (end, factor) of letters behind the number that ends at `end`."""
        return self._suffix(end) or self._apart(end, plain)

    def _apart(self, end: int, plain: bool) -> tuple[int, int] | None:
        """Return (end, factor) of a letter set off by a blank: "2.33 k"."""
        if plain or self._cased[end : end + 1] != " ":
            return None
        letter = self._cased[end + 1 : end + 3]
        if letter[:1] in ("k", "K", "M") and not letter[1:].isalnum() and letter[1:] not in ("-", "'"):
            return end + 2, self._lexicon.suffixes[letter[0]]
        return None


class _Mixed:
    """Numerals that mix digits with myriads: 3억5000만, 7万5千4百, 二百五十."""

    def __init__(self, numerals: Numerals, lexicon: Lexicon, cased: str, lower: str) -> None:
        self._numerals = numerals
        self._lexicon = lexicon
        self._cased, self._lower = cased, lower

    def read(self, start: int) -> Number | None:
        """Return the number that begins at `start`, or None."""
        native = self._lexicon.numbers.at(self._lower, start)
        if native is not None:
            return Number(start, native[0], Decimal(native[1]), Decimal(1), digits=False)
        total = section = Decimal(0)
        pending: _Digits | None = None
        step, factor, smallest = Decimal(1), Decimal(1), Decimal(10) ** 40
        position = end = start
        plain = digits = False
        for _ in range(24):
            atom = self._atom(position) if pending is None else None
            if atom is not None:
                if begun_zero := self._skipped_zero(position, position > start):
                    position = begun_zero
                    continue
                if position == start:
                    plain, digits = atom.plain, self._lower[start].isdigit()
                    glued = self._numerals.suffix_at(atom.end, atom.plain)
                    if glued is not None:
                        scale = Decimal(glued[1])
                        return Number(
                            start, glued[0], atom.value * scale, atom.step * scale, scale, digits
                        )
                elif smallest == 1:
                    break
                pending, position = atom, atom.end
                end = atom.end
                continue
            found = self._magnitude(position)
            if found is None:
                following = self._after_blank(position, pending is not None, total, section)
                if following is None:
                    break
                position = following
                continue
            position, size = found
            scale = Decimal(size)
            base = pending.value if pending is not None else None
            if size < 10_000:
                if scale >= smallest and section:
                    break
                section += (base if base is not None else 1) * scale
                smallest = scale
            else:
                whole = section + (base or 0)
                if base is None and not section:
                    total = total * scale if total else scale
                else:
                    total += whole * scale
                section, smallest = Decimal(0), Decimal(10) ** 40
            step = (pending.step if pending is not None else Decimal(1)) * scale
            factor = scale
            pending, end, plain = None, position, False
        if end == start:
            return None
        if pending is not None:
            section += pending.value
            step = pending.step
            if total or section != pending.value:
                factor = Decimal(1)
        return Number(start, end, total + section, step, factor, digits, plain)

    def _atom(self, position: int) -> _Digits | None:
        """Read digits, or ideographs for digits ("二〇二七", "五")."""
        found = self._numerals.digits_at(position) if position < len(self._cased) else None
        if found is None:
            found = self._ideographs(position)
        return self._spoken_point(found) if found is not None else None

    def _spoken_point(self, whole: _Digits) -> _Digits:
        """Read the decimals behind a point in words: "三点五", "1点6"; "8点30分" is a time."""
        if self._cased[whole.end : whole.end + 1] not in ("点", "點", "점"):
            return whole
        places = self._ideographs(whole.end + 1)
        if places is None:
            match = _RUN.match(self._cased, whole.end + 1)
            if match is None or len(match.group()) > MAX_DIGITS:
                return whole
            places = _Digits(match.end(), Decimal(match.group()), Decimal(1), plain=True)
        if self._cased[places.end : places.end + 1] in ("分", "분", "半"):
            return whole
        step = Decimal(1).scaleb(whole.end + 1 - places.end)
        return _Digits(places.end, whole.value + places.value * step, step, plain=False)

    def _ideographs(self, position: int) -> _Digits | None:
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
        return _Digits(end, Decimal("".join(values)), Decimal(1), plain=False)

    def _skipped_zero(self, position: int, begun: bool) -> int:
        """Return the offset behind a zero that only fills a gap ("1千零1"), or 0."""
        if begun and self._lower[position] in "零〇영" and len(self._lower) > position + 1:
            following = self._lower[position + 1]
            if following.isdigit() or following in self._lexicon.digits:
                return position + 1
        return 0

    def _magnitude(self, position: int) -> tuple[int, int] | None:
        found = self._lexicon.magnitudes.at(self._lower, position)
        if found is None:
            return None
        for table in (self._lexicon.counters, self._lexicon.units):
            other = table.at(self._lower, position)
            if other is not None and other[0] > found[0]:
                return None
        return found

    def _after_blank(
        self, position: int, pending: bool, total: Decimal, section: Decimal
    ) -> int | None:
        """Return where the numeral goes on after a blank ("2억 4천", "7 萬"), or None."""
        if pending and self._cased[position : position + 1] in ("余", "餘", "여", "多"):
            skip = position + 1 + (self._cased[position + 1 : position + 2] == "り")
            return skip if self._magnitude(skip) is not None else None
        begun = total + section > 0
        if self._cased[position : position + 1] != " ":
            return None
        start = position + 1
        if pending:
            return start if self._magnitude(start) is not None else None
        if not begun:
            return None
        atom = self._atom(start)
        if atom is None:
            bare = self._magnitude(start)
            goes_on = bare is not None and self._cased[bare[0] : bare[0] + 1] in (" ", "")
            return start if goes_on and bare is not None and bare[1] < 10_000 else None
        stop = atom.end + (self._cased[atom.end : atom.end + 1] == " ")
        if self._magnitude(stop) is not None:
            return start
        smaller = atom.plain and atom.value < 1000
        for table in (self._lexicon.currencies, self._lexicon.units, self._lexicon.counters):
            if smaller and table.at(self._lower, stop) is not None:
                return start
        return None


def _step(places: str) -> Decimal:
    return Decimal(1).scaleb(-len(places))
