"""What on a page can be gone to or acted on: links, notes, tables, headings, pointers, pictures.

Everything is found for a stretch of one block at a time, so that what is on screen costs what is
on screen, however long the page.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from parsers.model import Heading, Image, Mark, Page, Table, block_text
from tui.layout.notes import note_places

Kind = Literal[
    "link", "footnote", "note", "image", "table", "heading", "related", "warning", "cell"
]
"""`footnote` is the mark in the text, `note` what it refers to; `cell` is one that is cut off."""


class Target(NamedTuple):
    """Something that can be gone to: `start` to `end` of a block's text.

    `value` is the address of a link or picture, the name of a note.
    """

    kind: Kind
    edition: int
    block: int
    start: int
    end: int
    value: str = ""


_MARKED: dict[str, Kind] = {"link": "link", "footnote": "footnote", "image": "image"}


def targets_in(page: Page, edition: int, block: int, low: int, high: int) -> Iterator[Target]:
    """Yield the targets of a block that begin at an offset in [low, high), in that order.

    What the block itself is (a table, a heading) comes first, if the stretch begins it.
    """
    placed = page.flow[block]
    whole = placed.block
    length = len(block_text(whole))
    if low <= 0:
        kind: Kind | None = None
        value = ""
        if placed.role == "related_title":
            # One that carries a link is followed as any link is.
            kind = None if _is_linked(whole) else "related"
        elif placed.role == "footnote":
            name = note_of(page, block)
            if name is not None:
                kind, value = "note", name
        elif isinstance(whole, Table):
            kind = "table"
        elif isinstance(whole, Heading):
            kind = "heading"
        elif isinstance(whole, Image):
            kind, value = "image", whole.target
        if kind is not None:
            yield Target(kind, edition, block, 0, length, value)
    for start, mark in _marks(whole, low, high):
        if low <= start < high and mark.kind in _MARKED and not isinstance(whole, Image):
            end = start + mark.end - mark.start
            yield Target(_MARKED[mark.kind], edition, block, start, end, mark.target or "")


def _marks(block: object, low: int, high: int) -> Iterator[tuple[int, Mark]]:
    """Yield (offset in the block's text, mark); of a table, only of the rows concerned."""
    if isinstance(block, Table):
        if not block.all_rows:
            return
        first, last = block.cell_at(max(low, 0))[0], block.cell_at(max(high - 1, 0))[0]
        for row in range(first, last + 1):
            for column, cell in block.all_rows[row].rich:
                offset = block.cell_offset(row, column)
                yield from ((offset + mark.start, mark) for mark in cell.marks)
        return
    for mark in getattr(block, "marks", ()):
        yield mark.start, mark


def _is_linked(block: object) -> bool:
    return any(mark.kind == "link" for mark in getattr(block, "marks", ()))


def related_number(page: Page, block: int) -> int:
    """Return which of the page's related articles a block of that role names, 0 the first."""
    return sum(placed.role == "related_title" for placed in page.flow[:block])


def note_of(page: Page, block: int) -> str | None:
    """Return the name of the note that begins at a block, None if none does."""
    return next((name for name, place in note_places(page) if place == block), None)


def note_mark(page: Page, name: str) -> tuple[int, int] | None:
    """Return (block, offset) of the first mark in the text that refers to a note."""
    for block, placed in enumerate(page.flow):
        for start, mark in _marks(placed.block, 0, len(block_text(placed.block))):
            if mark.kind == "footnote" and mark.target == name:
                return block, start
    return None


_FINGERS = "fjdksla"
_HOME = _FINGERS + "gh"
_REST = "ruieowmcvnptybxqz"


def codes(count: int) -> Sequence[str]:
    """Return `count` labels of one or two letters, none the beginning of another.

    They are made of the home row's letters (of a QWERTY keyboard) as long as those suffice, and
    the short ones come first.
    """
    letters = _HOME if count <= len(_HOME) ** 2 else _HOME + _REST
    size = len(letters)
    firsts = 0
    while size - firsts + firsts * size < count and firsts < size:
        firsts += 1
    single = list(letters[: size - firsts])
    double = [one + two for one in letters[size - firsts :] for two in letters]
    return [*single, *double][:count]
