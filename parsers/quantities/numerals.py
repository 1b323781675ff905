"""Numbers as written: digits with their separators, magnitudes, mixed and spelled-out numerals."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cached_property
from typing import NamedTuple

from parsers.quantities.folding import Folded, is_letter
from parsers.quantities.lexicon import Lexicon

MAX_DIGITS = 30  # a longer run of digits is no number anyone reads
_RUN = re.compile(r"\d+")
_LETTERS = re.compile(r"[A-Za-z]{1,4}")
_EXPONENT = re.compile(r"[eE][+-]?\d{1,2}(?![\w.])")
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
    ".": re.compile(r"\d,\d{3}\.\d|\d(?:,\d{3}){2}|(?<![\d.,])\d{1,3}\.\d{1,2}(?![\d.,])"),
    ",": re.compile(r"\d\.\d{3},\d|\d(?:\.\d{3}){2}|(?<![\d.,])\d{1,3},\d{1,2}(?![\d.,])"),
}


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
        return bool(_CLEAR[other].search(self._cased)) and not _CLEAR[own].search(self._cased)

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
        return found

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
            if mark == " " and not self._blank_groups(match.group()):
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

    def _blank_groups(self, match: str) -> bool:
        """Tell whether blanks group the digits: the custom of the language, or beyond doubt."""
        return (
            self._lexicon.group == " "
            or match.count(" ") > 1
            or (match.endswith(" 000") and len(match) > 5)
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
            if chained or (len(places) == 3 and not zero) or (mark == "," and len(places) > 2 and not zero):
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
        if factor == 1 and self._cased[end : end + 1] == " " and not plain:
            letter = self._cased[end + 1 : end + 3]
            if letter[:1] in ("k", "K", "M") and not letter[1:].isalnum() and letter[1:] not in ("-", "'"):
                return end + 2, Decimal(self._lexicon.suffixes[letter[0]])
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

    def suffix_at(self, end: int) -> tuple[int, int] | None:
        """Return (end, factor) of letters glued to the number that ends at `end`."""
        return self._suffix(end)


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
                if position == start:
                    plain, digits = atom.plain, self._lower[start].isdigit()
                    glued = self._numerals.suffix_at(atom.end)
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
                following = self._after_blank(position, pending is not None, total + section > 0)
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
        if found is not None:
            return found
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

    def _magnitude(self, position: int) -> tuple[int, int] | None:
        found = self._lexicon.magnitudes.at(self._lower, position)
        if found is None:
            return None
        for table in (self._lexicon.counters, self._lexicon.units):
            other = table.at(self._lower, position)
            if other is not None and other[0] > found[0]:
                return None
        return found

    def _after_blank(self, position: int, pending: bool, begun: bool) -> int | None:
        """Return where the numeral goes on after a blank ("2억 4천", "7 萬"), or None."""
        if self._cased[position : position + 1] != " ":
            return None
        start = position + 1
        if pending:
            return start if self._magnitude(start) is not None else None
        if not begun:
            return None
        atom = self._atom(start)
        if atom is None:
            return None
        stop = atom.end + (self._cased[atom.end : atom.end + 1] == " ")
        return start if self._magnitude(stop) is not None else None


def _step(places: str) -> Decimal:
    return Decimal(1).scaleb(-len(places))
