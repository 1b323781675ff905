"""How large a window may be: what the page says of that comes from outside."""

from __future__ import annotations

SIZES = {"COLUMNS": (20, 80, 500), "ROWS": (6, 24, 200)}
"""Least, usual and most cells: the size is what somebody at the other end says it is."""


def clamped(name: str, value: object) -> int:
    """Return a number of COLUMNS or ROWS that was given from outside, within its bounds."""
    least, usual, most = SIZES[name]
    text = str(value)
    number = int(text) if text.isascii() and text.isdigit() and len(text) < 9 else usual
    return max(least, min(number, most))
