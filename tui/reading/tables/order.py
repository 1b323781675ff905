"""The order of rows by a column; long columns of text by keys that are cheap to compare."""

from __future__ import annotations

import re

from parsers.tables import TypedTable, is_empty

_DIGITS = re.compile(r"\d+")
_LONGEST = 40
"""Digits from which on a number counts as text, as in `parsers.tables.natural_key`."""


def sort_order(typed: TypedTable, column: int, *, descending: bool) -> list[int]:
    """Return row numbers in the order of what the cells mean: that of `TypedTable.sort_order`.

    A column of text is put in the same order by strings, which take a third of the time of the
    tuples there: with 100,000 rows a person would notice.
    """
    if typed.column(column).kind is not None:
        return typed.sort_order(column, reverse=descending)
    keys: dict[int, str] = {}
    empty: list[int] = []
    for row in range(len(typed.table.rows)):
        text = typed.text(row, column)
        if is_empty(text):
            empty.append(row)
        else:
            keys[row] = text_key(text)
    return [*sorted(keys, key=keys.__getitem__, reverse=descending), *empty]


def text_key(text: str) -> str:
    """Return a string that sorts as `natural_key` does: digits by value and before letters.

    A number is written as its length and its digits, so that longer ones are greater; what stands
    before it ends with the least of all characters.
    """
    folded = text.strip().casefold()
    if not _DIGITS.search(folded):
        return folded + "\x00" if folded else ""
    return _DIGITS.sub(_number, folded).removeprefix("\x00") + "\x00"


def _number(match: re.Match[str]) -> str:
    digits = match.group()
    if len(digits) >= _LONGEST:
        return digits
    value = str(int(digits))
    return f"\x00\x01{chr(len(value) + 1)}{value}"
