"""One block of a page in a given width: its lines, and how many they are.

A block's lines end with the blank line that parts it from the next, so heights simply add up.
Where the next block is known (`following`), entries that belong together stand closer.
"""

from __future__ import annotations

from parsers.frozen import dataclass
from parsers.model import (
    Callout,
    Code,
    Heading,
    Image,
    ListBlock,
    Paragraph,
    Placed,
    Quote,
    Role,
    Rule,
    Table,
    Unread,
)
from tui.layout.cells import cell_len
from tui.layout.code import code_part
from tui.layout.inline import StyleRun
from tui.layout.line import Fragment, Line, cells_of, line_of, line_width, offset_at
from tui.layout.lists import list_parts
from tui.layout.options import Options, signs
from tui.layout.parts import LEAST, Part, Prefix, bar, blank, fixed, flowed, hanging, underline
from tui.layout.table import TableView, arrange

__all__ = [
    "Options",
    "TableView",
    "Typeset",
    "cells_of",
    "gap_after",
    "height",
    "lay_out",
    "line_of",
    "offset_at",
    "typeset",
]

_DEFAULT = Options()

_ROLE_STYLES: dict[Role, str] = {
    "date": "muted",
    "tags": "muted",
    "summary": "summary",
    "notice": "notice",
    "question": "question",
    "answer": "answer",
    "related_title": "related",
    "teaser": "teaser",
    "counted": "counted",
    "footnote": "footnote",
    "label": "heading.label",
}

_CLOSE_PAIRS: frozenset[tuple[Role, Role]] = frozenset(
    {
        ("title", "date"),
        ("title", "tags"),
        ("date", "date"),
        ("date", "tags"),
        ("tags", "tags"),
        ("tags", "date"),
        ("counted", "counted"),
        ("related_title", "related_title"),
        ("related_title", "teaser"),
        ("question", "question"),
        ("question", "answer"),
    }
)
_CLOSE_ALONE: frozenset[Role] = frozenset({"title", "counted", "related_title", "question"})


def gap_after(placed: Placed, following: Placed | None = None) -> int:
    """Return how many blank lines part a block from the next one (unknown: None)."""
    if following is None:
        close = placed.role in _CLOSE_ALONE
    else:
        close = (placed.role, following.role) in _CLOSE_PAIRS
    if close or (isinstance(placed.block, Heading) and placed.role in ("lead", "body", "label")):
        return 0
    if isinstance(placed.block, Paragraph) and placed.block.text.endswith((":", "：")):
        return 0 if following is None or isinstance(following.block, ListBlock) else 1
    return 1


@dataclass(frozen=True, slots=True)
class Typeset:
    """A block in a width: its height is known, its lines are drawn when asked for."""

    parts: tuple[Part, ...]

    @property
    def height(self) -> int:
        """Lines, the blank one at the end included."""
        return sum(part.height for part in self.parts)

    def lines(self, first: int, last: int) -> list[Line]:
        """Return the lines [first, last); of a long table, only these are drawn."""
        found: list[Line] = []
        for part in self.parts:
            if first < part.height and last > 0:
                found += part.lines(max(first, 0), min(last, part.height))
            first, last = first - part.height, last - part.height
        return found

    def line_of(self, offset: int) -> int:
        """Return the line on which an offset of the block's text stands (see `line.line_of`)."""
        # One part and the gap after it: of a list, only the lines themselves can tell.
        if len(self.parts) <= 2 and self.parts[0].find is not None:
            return self.parts[0].find(offset)
        return line_of(self.lines(0, self.height), offset)


def typeset(
    placed: Placed,
    width: int,
    options: Options = _DEFAULT,
    table: TableView | None = None,
    following: Placed | None = None,
    note: str | None = None,
) -> Typeset:
    """Settle how a block is set in `width` cells (at least 10), without drawing anything.

    `table` is how a table is being looked at; other blocks ignore it. `following` is the block
    that comes next, where that is known: it decides on the blank line between the two. `note` is
    the name of the note that begins with the block.
    """
    parts = _parts(placed, width, options, table, note)
    return Typeset((*parts, blank(gap_after(placed, following))))


def lay_out(
    placed: Placed,
    width: int,
    options: Options = _DEFAULT,
    table: TableView | None = None,
    following: Placed | None = None,
    note: str | None = None,
) -> list[Line]:
    """Return all lines of a block, none wider than `width` cells (at least 10); see `typeset`."""
    block = typeset(placed, width, options, table, following, note)
    return block.lines(0, block.height)


def height(
    placed: Placed,
    width: int,
    options: Options = _DEFAULT,
    table: TableView | None = None,
    following: Placed | None = None,
    note: str | None = None,
) -> int:
    """Return `len(lay_out(...))` for the same arguments, without drawing anything."""
    return typeset(placed, width, options, table, following, note).height


def _parts(
    placed: Placed, width: int, options: Options, table: TableView | None, note: str | None
) -> list[Part]:
    """Return what a block consists of, within the bars of the quotes that enclose it."""
    block = placed.block
    outer: Line = ()
    if block.quoted:
        depth = min(block.quoted, max((width - LEAST) // 2, 0))
        outer = (Fragment(signs(options).quote, "quote.bar"),) * depth
    match block:
        case Heading():
            return _heading(placed.role, block, width, options, outer)
        case Paragraph():
            return _paragraph(placed.role, block, width, options, outer, note)
        case Callout():
            return _callout(block, width, options, outer)
        case ListBlock():
            return list_parts(block, width, options, outer)
        case Table():
            return _table(block, width, options, table, outer)
        case Code():
            return [code_part(block.text, block.info, width, options, outer)]
        case Quote():
            return [
                flowed(
                    block.text,
                    width,
                    "quote",
                    options,
                    prefix=Prefix(outer, outer),
                    marks=block.marks,
                    language=block.language,
                )
            ]
        case Image():
            return _image(block, width, options, outer)
        case Rule():
            sign = signs(options).rule
            size = max((width - line_width(outer)) // 3, 1)
            pad = (width - line_width(outer) - size) // 2
            return [fixed((*outer, Fragment(" " * pad, "text"), Fragment(sign * size, "rule")))]
        case Unread():
            return _unread(block, width, options, outer)


def _heading(role: Role, block: Heading, width: int, options: Options, outer: Line) -> list[Part]:
    sign = signs(options)
    style = _ROLE_STYLES.get(role)
    prefix = Prefix(outer, outer)
    if role == "related_title":
        prefix = hanging(sign.entry, "marker").inside(outer)
    elif role == "question":
        prefix = hanging(sign.question, "marker").inside(outer)
    if style is None:
        style = "title" if block.level == 1 else f"heading.{block.level}"
    part = flowed(
        block.text,
        width,
        style,
        options,
        prefix=prefix,
        marks=block.marks,
        language=block.language,
    )
    if role in ("related_title", "question", "label") or outer:
        return [part]
    if block.level == 1:
        return [underline(part, sign.heavy, "heading.rule", width)]
    if block.level == 2:
        return [underline(part, sign.rule, "heading.rule")]
    return [part]


def _paragraph(
    role: Role, block: Paragraph, width: int, options: Options, outer: Line, note: str | None
) -> list[Part]:
    sign = signs(options)
    prefix = Prefix()
    if note is not None and cell_len(note) <= width // 3:
        prefix = hanging(f"[{note}] ", "footnote.mark")
    elif role in ("answer", "teaser", "footnote"):
        prefix = hanging("", "text", options.indent)
    elif role == "counted":
        prefix = hanging(sign.counted, "marker")
    elif role == "notice":
        prefix = hanging("[i] ", "marker")
    return [
        flowed(
            block.text,
            width,
            _ROLE_STYLES.get(role, "text"),
            options,
            prefix=prefix.inside(outer),
            marks=block.marks,
            extra=_label(block),
            language=block.language,
        )
    ]


def _label(block: Paragraph | Callout) -> list[StyleRun]:
    return [(0, block.body_start, "label")] if block.label is not None else []


def _callout(block: Callout, width: int, options: Options, outer: Line) -> list[Part]:
    return [
        flowed(
            block.text,
            width,
            "callout",
            options,
            prefix=bar(signs(options).callout, "callout.bar").inside(outer),
            marks=block.marks,
            extra=_label(block),
            language=block.language,
        )
    ]


def _image(block: Image, width: int, options: Options, outer: Line) -> list[Part]:
    prefix = hanging("[image] ", "image.sign") if width >= 24 else Prefix()
    if not block.text:
        shown = flowed(block.target, width, "muted", options, prefix=prefix.inside(outer))
        return [_as_decoration(shown)]
    return [
        flowed(
            block.text,
            width,
            "image",
            options,
            prefix=prefix.inside(outer),
            marks=block.marks,
            language=block.language,
        )
    ]


def _as_decoration(part: Part) -> Part:
    """Return a part whose text is not that of the block."""

    def draw() -> list[Line]:
        return [tuple(piece._replace(start=-1) for piece in line) for line in part.draw()]

    return Part(part.height, draw)


def _unread(block: Unread, width: int, options: Options, outer: Line) -> list[Part]:
    prefix = bar(signs(options).unread, "unread.bar").inside(outer)
    reason = flowed(f"({block.reason})", width, "muted", options, prefix=prefix)
    text = flowed(block.text, width, "unread", options, prefix=prefix, marks=block.marks)
    return [_as_decoration(reason), text]


def _table(
    block: Table, width: int, options: Options, view: TableView | None, outer: Line
) -> list[Part]:
    laid = arrange(block, width - line_width(outer), options, view)

    def draw_some(first: int, last: int) -> list[Line]:
        lines = laid.lines(first, last)
        return [(*outer, *line) for line in lines] if outer else lines

    def draw() -> list[Line]:
        return draw_some(0, laid.height)

    return [Part(laid.height, draw, draw_some, laid.line_of_offset)]
