"""Numbers of a column, one under another by their decimal point.

Which sign the point is, is read off the column: a comma or full stop that is ever followed by
other than three digits is one; if it always is by three, it parts thousands, and the numbers are
whole. Columns that mix units, or in which both signs seem to be the point, are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from parsers.frozen import dataclass
from tui.layout.cells import cell_len

_NUMBER = re.compile(r"\d+(?:[.,'\u2019\u00a0\u202f ]\d+)*")
_SEPARATED = re.compile(r"([.,'\u2019\u00a0\u202f ])(\d+)")

_WIDEST = 6
"""Cells by which a number is moved at most: beyond, the column would look torn."""


@dataclass(frozen=True, slots=True)
class Decimals:
    """The decimal point of a column, and the cells that its longest decimals and unit take."""

    point: str
    tail: int

    def pad(self, text: str) -> int:
        """Return how many cells to leave free right of a cell's text."""
        tail = self._tail(text)
        return min(max(self.tail - tail, 0), _WIDEST) if tail is not None else 0

    def _tail(self, text: str) -> int | None:
        found = _only_number(text)
        return _tail(text, found, self.point) if found is not None else None


def find_decimals(texts: Iterable[str]) -> Decimals | None:
    """Return how the numbers of a column are to be set; None where right-aligned is all right."""
    numbers = [(text, found) for text in texts if (found := _only_number(text)) is not None]
    points = {point for _, found in numbers if (point := _evident_point(found.group()))}
    units = {text[found.end() :].strip().casefold() for text, found in numbers}
    if len(points) != 1 or len(units) != 1:
        return None
    point = points.pop()
    tails = {_tail(text, found, point) for text, found in numbers}
    return Decimals(point, max(tails)) if len(tails) > 1 else None


def _only_number(text: str) -> re.Match[str] | None:
    """Return the number of a cell, None where there are several."""
    found = None
    for match in _NUMBER.finditer(text):
        if found is not None:
            return None
        found = match
    return found


def _evident_point(number: str) -> str:
    """Return the sign that can only be the decimal point of a number, "" if none must be."""
    parts = _SEPARATED.findall(number)
    if not parts or parts[-1][0] not in ".,":
        return ""
    sign, digits = parts[-1]
    others = [other for other, _ in parts[:-1]]
    if sign in others:
        return ""
    if len(digits) != 3 or others or number.startswith("0" + sign):
        return str(sign)
    return ""


def _tail(text: str, found: re.Match[str], point: str) -> int:
    """Return the cells from the decimal point of a number to the end of its cell."""
    number = found.group()
    start = found.end()
    if number.count(point) == 1:
        start = found.start() + number.rindex(point)
    return cell_len(text[start:].rstrip())
