"""Digits with their separators, in the manner of a language or the other way round."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from parsers.compiled import compiled
from parsers.expressions import deferred
from parsers.lazily import cached_property
from parsers.quantities.folding import Folded
from parsers.quantities.lexicon import Lexicon

MAX_DIGITS = 24  # a longer run of digits is no number anyone reads
_RUN = compiled(r"\d+")
_NO_DIGIT = compiled(r"\D")
_SEPARATORS = frozenset(",. '")
"""What a first run of digits goes on with, where more digits of the number follow."""
_EXPONENTS = frozenset("eE")
_EXPONENT = compiled(r"[eE][+-]?\d{1,2}(?![\w.])")
_MONEY = deferred(r" ?(?:[€$£₽₴₺]|[A-Z]{3}\b|euros?\b|dólar(?:es)?\b|reais\b|pesos\b)")
_VULGAR = {"½": "0.5", "¼": "0.25", "¾": "0.75", "⅓": "0.3333", "⅔": "0.6667", "⅛": "0.125"}

# Groups of three, with either mark, with blanks or apostrophes; groups of two in India.
_GROUPS = {
    mark: compiled(rf"[1-9]\d{{0,2}}(?:{re.escape(mark)}\d{{3}}){{1,9}}(?!\d)") for mark in ",. '"
}
_MANY_GROUPS = {
    mark: compiled(rf"[1-9]\d{{0,2}}(?:{re.escape(mark)}\d{{3}}){{2,9}}(?!\d)") for mark in ",."
}
_INDIAN = compiled(r"[1-9]\d?(?:,\d\d){1,8},\d{3}(?!\d)")
_SURE_BLANKS = deferred(
    r"(?<![\d.,])[1-9]\d{0,2}(?: \d{3}){2,9}(?!\d)|(?<!\d)[1-9]\d{1,2} 000(?!\d)"
)
"""Digits that only blanks can have grouped."""
_CLEAR = {
    # What only a writer with that decimal mark would write.
    ".": compiled(r"\d,\d{3}\.\d|\d(?:,\d{3}){2}"),
    ",": compiled(r"\d\.\d{3},\d|\d(?:\.\d{3}){2}"),
}
_WEAK = {
    # What hints at it; two hints make a custom.
    mark: compiled(rf"(?<![\d.,])\d{{1,3}}{re.escape(mark)}\d{{1,2}}(?![\d.,])")
    for mark in ".,"
}
_POWER = compiled(r"\^([+-]?\d{1,3})(?!\d)")
_RAISED = compiled("⁻?[⁰¹²³⁴-⁹]{1,3}")
_RAISED_DIGITS = str.maketrans("⁻⁰¹²³⁴⁵⁶⁷⁸⁹", "-0123456789")


class Digits(NamedTuple):
    """Digits as read; `step` is what the last one counts, `plain` a bare run of digits."""

    end: int
    value: Decimal
    step: Decimal
    plain: bool


_WIDE_COMMA = "，"
_GROUPED_WIDE = compiled(
    rf"(?<!\d{_WIDE_COMMA})\d{{1,3}}(?:{_WIDE_COMMA}\d{{3}})+(?![\d{_WIDE_COMMA}])"
)


def _grouped_wide(text: str, start: int) -> Digits | None:
    """Read groups of three that a full-width comma parts without a blank: "313，000"."""
    found = _GROUPED_WIDE.match(text, start)
    if found is None or found.group().startswith("0"):
        return None
    value = Decimal(found.group().replace(_WIDE_COMMA, ""))
    return Digits(found.end(), value, Decimal(1), plain=True)


class DigitReader:
    """Reads the digits of one text in the manner of one language."""

    def __init__(self, folded: Folded, lexicon: Lexicon) -> None:
        self._cased = folded.cased
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

    @cached_property
    def _in_blanks(self) -> bool:
        """Whether digits are grouped by blanks here: always in the language, or in this text."""
        text = self._cased
        return (
            self._lexicon.group == " "
            or _SURE_BLANKS.search(text) is not None
            or _GROUPS[" "].fullmatch(text.strip()) is not None
        )

    def read(self, start: int) -> Digits | None:
        """Return the digits that begin at `start`, or None."""
        text = self._cased
        run = _RUN.match(text, start)
        if run is None or len(run.group()) > MAX_DIGITS:
            return None
        end = run.end()
        found = None
        if text[end : end + 1] in _SEPARATORS:
            found = self._grouped(start) or self._decimal(start, end)
        elif text[end : end + 1] == _WIDE_COMMA:
            found = _grouped_wide(text, start)
        if found is None:
            found = Digits(end, Decimal(run.group()), Decimal(1), plain=True)
        exponent = None
        if text[found.end : found.end + 1] in _EXPONENTS:
            exponent = _EXPONENT.match(text, found.end)
        if exponent is not None:
            power = Decimal(10) ** int(exponent.group()[1:])
            found = Digits(exponent.end(), found.value * power, found.step * power, plain=False)
        elif text[found.end : found.end + 1] in _VULGAR:
            half = Decimal(_VULGAR[text[found.end]])
            found = Digits(found.end + 1, found.value + half, half, plain=False)
        return self._power(found)

    def _power(self, found: Digits) -> Digits:
        """Raise a number to the power written behind it: "10^6", "10⁶"."""
        if found.value != 10 and self._cased[found.end : found.end + 1] != "^":
            return found
        match = _POWER.match(self._cased, found.end)
        power = match[1] if match is not None else ""
        if match is None and found.value == 10:
            match = _RAISED.match(self._cased, found.end)
            power = match.group().translate(_RAISED_DIGITS) if match is not None else ""
        if (
            match is None
            or not found.value
            or abs(int(power) * found.value.adjusted()) > MAX_DIGITS
        ):
            return found
        value = found.value ** int(power)
        return Digits(match.end(), value, Decimal(1).scaleb(value.adjusted()), plain=False)

    def _grouped(self, start: int) -> Digits | None:
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
            decimal = following[:1] == own
            if mark == group and match.group().count(mark) == 1 and self._flipped and not decimal:
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
        """Tell whether blanks group the digits: by custom, or as they are an amount of money.

        No number begins with a zero: "2 025 toneladas" is one.
        """
        if re.search(r"\s0\d\d", match.group()):
            return True
        return self._in_blanks or _MONEY.match(self._cased, match.end()) is not None

    def _fraction(self, groups: re.Match[str], mark: str) -> Digits:
        """Read the decimals after grouped digits."""
        text = self._cased
        whole = _NO_DIGIT.sub("", groups.group())
        end = groups.end()
        if text[end : end + 1] == mark:
            decimals = _RUN.match(text, end + 1)
            if decimals is not None and len(decimals.group()) <= MAX_DIGITS:
                places = decimals.group()
                value = Decimal(f"{whole}.{places}")
                return Digits(decimals.end(), value, _step(places), plain=False)
        return Digits(end, Decimal(whole), Decimal(1), plain=False)

    def _decimal(self, start: int, end: int) -> Digits | None:
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
        return Digits(decimals.end(), value, _step(places), plain=False)


def _step(places: str) -> Decimal:
    return Decimal(1).scaleb(-len(places))
