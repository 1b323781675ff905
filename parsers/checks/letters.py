"""How much a text says, whatever its script."""

from __future__ import annotations

_NO_LETTERS = {code: None for code in range(128) if not chr(code).isalpha()}
_LOW = "\u2e7f"
"""The last sign before those that count double."""


def weight(text: str) -> float:
    """Return how many letters of an alphabet a text amounts to; Han and Hangul count double."""
    if text.isascii():
        return float(len(text.translate(_NO_LETTERS)))
    letters = "".join(filter(str.isalpha, text))
    return float(len(letters) + (sum(map("\u2e80".__le__, letters)) if max(text) > _LOW else 0))


_WIDE = (("\u1100", "\u11ff"), ("\u2e80", "\u9fff"), ("\uac00", "\ud7af"))


def has_wide(text: str) -> bool:
    """Tell whether a short text has a letter of a script that needs no blanks, or hangul.

    An expression with these ranges would take longer to compile than a hundred words to look at.
    """
    high = {sign for sign in text if sign >= "\u1100"}
    return any(first <= sign <= last for sign in high for first, last in _WIDE)
