"""The decimal mark that the numbers of a page show, whatever its language is wont to write."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Literal

from parsers.compiled import compiled

DecimalMark = Literal[".", ","]

_NUMBER = compiled(r"(?<![\d.,])\d{1,3}([.,])(\d{1,3})(?![\d.,]*\d)")
_GROUP = 3
_ENOUGH = 2
"""Numbers with one or two decimals that make a custom: a single one may be a version or a time."""


def decimal_mark(texts: Iterable[str]) -> DecimalMark | None:
    """Return the mark by which all decimals of some texts are set off, None where it is not plain.

    It is plain where the other mark groups digits by three, and neither does the other's work:
    "18.6" and "29.4 %" beside "798,000", without any "18,6" or "798.000".
    """
    found: Counter[tuple[str, bool]] = Counter()
    for text in texts:
        if "." in text or "," in text:
            found.update((mark, len(behind) == _GROUP) for mark, behind in _NUMBER.findall(text))
    marks: tuple[tuple[DecimalMark, DecimalMark], ...] = ((".", ","), (",", "."))
    for mark, other in marks:
        if (
            found[mark, False] >= _ENOUGH
            and found[other, True]
            and not found[other, False]
            and not found[mark, True]
        ):
            return mark
    return None
