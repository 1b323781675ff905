"""What a cursor and a selection move by: sentences, words, characters of a block's text.

All units are (start, end) in code points of `block_text(block)`. A heading is one sentence, and so
are an item of a list, a row of a table and a listing of code.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import overload

from parsers.model import Code, Heading, Image, ListBlock, Placed, Rule, Table, block_text
from tui.layout.cells import measure

Unit = tuple[int, int]

_MARKS = (
    "!-/:-@\\[-`{-~\u00a1-\u00bf\u2010-\u2027\u2030-\u205e\u060c\u061b\u061f\u06d4\u0964\u0965"
    "\u3001-\u3003\u3008-\u3011\u3014-\u301f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65"
)
_IDEOGRAPHS = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003fffd"
_KANA = "\u3040-\u309f\u30a0-\u30ff\u31f0-\u31ff"
_LETTER = f"[^\\s{_MARKS}{_IDEOGRAPHS}{_KANA}]"

_WORD = re.compile(
    f"[{_IDEOGRAPHS}][\ufe00-\ufe0f\U000e0100-\U000e01ef]*"
    "|[\u3040-\u309f]+|[\u30a0-\u30ff\u31f0-\u31ff]+"
    f"|{_LETTER}+(?:[.,:/'\u2019_&@-]{_LETTER}+)*"
    f"|[{_MARKS}]+"
)
"""A word, with the marks inside it (3.5, it's); an ideograph; a row of kana; a row of marks."""


class _TableRows(Sequence[Unit]):
    """The rows of a table as units, in the order they are shown; none is made before it is asked.

    The header, if there is one, is the first.
    """

    def __init__(self, table: Table, order: Sequence[int] | None) -> None:
        self._table = table
        self._order = order
        self._head = int(table.header is not None)

    def __len__(self) -> int:
        rows = self._table.rows if self._order is None else self._order
        return self._head + len(rows)

    @overload
    def __getitem__(self, index: int) -> Unit: ...
    @overload
    def __getitem__(self, index: slice) -> list[Unit]: ...
    def __getitem__(self, index: int | slice) -> Unit | list[Unit]:
        if isinstance(index, slice):
            return [self[number] for number in range(*index.indices(len(self)))]
        if not -len(self) <= index < len(self):
            raise IndexError(index)
        index %= len(self)
        row = index
        if self._order is not None and index >= self._head:
            row = self._order[index - self._head] + self._head
        start = self._table.cell_offset(row, 0)
        cells = self._table.all_rows[row].cells
        return start, start + sum(map(len, cells)) + max(len(cells) - 1, 0)

    def index_at(self, offset: int) -> int:
        """Return the index of the row that an offset lies in."""
        row = self._table.cell_at(offset)[0]
        if self._order is None or row < self._head:
            return row
        try:
            return self._order.index(row - self._head) + self._head
        except ValueError:  # a row that is not shown
            return 0


def sentences(placed: Placed, order: Sequence[int] | None = None) -> Sequence[Unit]:
    """Return the sentences of a block; `order` is that of the rows shown if it is a table."""
    block = placed.block
    text = block_text(block)
    match block:
        case Table():
            return _TableRows(block, order)
        case ListBlock():
            spans = [(item.start, item.start + len(item.text)) for item in block.items]
        case Heading() | Code() | Image() | Rule():
            spans = [(0, len(text))]
        case _:
            from parsers.sentences import split

            spans = split(text, block.language)
    return [(start, end) for start, end in spans if text[start:end].strip()]


def index_at(units: Sequence[Unit], offset: int) -> int:
    """Return the index of the unit that holds an offset, or of the last one before it, or 0."""
    if isinstance(units, _TableRows):
        return units.index_at(offset)
    low, high = 0, len(units)
    while low < high:
        middle = (low + high) // 2
        if units[middle][0] <= offset:
            low = middle + 1
        else:
            high = middle
    return max(low - 1, 0)


def words(text: str, start: int = 0, end: int | None = None) -> list[Unit]:
    """Return the words in a stretch of a text, and between them the rows of other marks."""
    stop = len(text) if end is None else end
    return [found.span() for found in _WORD.finditer(text, start, stop)]


def characters(text: str, start: int = 0, end: int | None = None) -> list[Unit]:
    """Return what a person takes for one character each, in a stretch of a text."""
    piece = text[start:end]
    starts = measure(piece.replace("\n", " ").replace("\t", " "))[0]
    return [(start + a, start + b) for a, b in pairwise(starts)]
