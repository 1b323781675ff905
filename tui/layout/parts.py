"""The parts a block is put together from: a height known at once, lines drawn when wanted."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from parsers.frozen import dataclass
from parsers.model import Mark
from tui.layout.cells import cell_len
from tui.layout.direction import in_visual_order, is_right_to_left, may_reorder
from tui.layout.inline import StyleRun, draw_ranges, style_runs
from tui.layout.justify import justified
from tui.layout.line import Fragment, Line, line_width
from tui.layout.options import Options
from tui.layout.wrap import Range, wrap

LEAST = 8
"""Cells that decoration on the left must leave for the text, where the pane has them."""


@dataclass(frozen=True, slots=True)
class Part:
    """Some lines of a block. `draw()` returns exactly `height` of them.

    A part that may be very long has `draw_some(first, last)` and `find(offset)`, too: its lines
    in that range, and the line on which an offset of the block's text stands.
    """

    height: int
    draw: Callable[[], list[Line]]
    draw_some: Callable[[int, int], list[Line]] | None = None
    find: Callable[[int], int] | None = None

    def lines(self, first: int, last: int) -> list[Line]:
        """Return the lines [first, last)."""
        if self.draw_some is not None:
            return self.draw_some(first, last)
        return self.draw()[first:last]


class Prefix(NamedTuple):
    """Decoration beside the text: on its first line, and on the others; both equally wide."""

    first: Line = ()
    rest: Line = ()

    @property
    def width(self) -> int:
        """Cells it takes."""
        return max(line_width(self.first), line_width(self.rest))

    def inside(self, outer: Line) -> Prefix:
        """Return this prefix with `outer` to the left of it."""
        return Prefix(outer + self.first, outer + self.rest)


def bar(sign: str, style: str) -> Prefix:
    """Return a prefix that stands on every line."""
    fragment = Fragment(sign, style)
    return Prefix((fragment,), (fragment,))


def hanging(sign: str, style: str, indent: int = 0) -> Prefix:
    """Return a prefix whose sign stands on the first line only, the text hanging beside it."""
    lead = (Fragment(" " * indent, "text"),) if indent else ()
    blank = " " * (indent + cell_len(sign))
    rest = (Fragment(blank, "text"),) if blank else ()
    return Prefix((*lead, Fragment(sign, style)) if sign else lead, rest)


def fixed(*lines: Line) -> Part:
    """Return a part of lines that are known."""
    return Part(len(lines), lambda: list(lines))


def blank(count: int) -> Part:
    """Return empty lines."""
    return Part(count, lambda: [()] * count)


def flowed(
    text: str,
    width: int,
    style: str,
    options: Options,
    *,
    prefix: Prefix | None = None,
    offset: int = 0,
    marks: Iterable[Mark] = (),
    extra: Iterable[StyleRun] = (),
    language: str | None = None,
) -> Part:
    """Return running text, wrapped beside its prefix."""
    beside = prefix if prefix is not None else Prefix()
    room = max(width - beside.width, 1)
    korean = language is not None and language.startswith("ko")
    ranges = wrap(_glued(text, marks), room, korean=korean)

    starts = [found[0] for found in ranges]

    def draw_some(first: int, last: int) -> list[Line]:
        if options.justify:
            # How the last line is set depends on its being the last one.
            return draw()[first:last]
        return set_lines(ranges[first:last], first)

    def draw() -> list[Line]:
        return set_lines(ranges, 0)

    def set_lines(some: Sequence[Range], first: int) -> list[Line]:
        drawn = draw_ranges(text, some, style_runs(text, style, marks, extra), offset)
        reverse = is_right_to_left(text, options)
        if options.visual_order and may_reorder(text):
            drawn = in_visual_order(text, some, drawn, offset, reverse)
        if options.justify:
            drawn = justified(text, some, drawn, room)
        return [
            place(line, beside.rest if index else beside.first, width, reverse)
            for index, line in enumerate(drawn, start=first)
        ]

    def find(wanted: int) -> int:
        return max(bisect_right(starts, wanted - offset) - 1, 0)

    return Part(len(ranges), draw, draw_some, find)


def _glued(text: str, marks: Iterable[Mark]) -> str:
    """Return a text to be wrapped in the place of one whose notes' marks must not begin a line.

    A bracket that opens may be parted from what is before it, one that closes may not, and both
    are as wide.
    """
    letters: list[str] | None = None
    for mark in marks:
        before = text[mark.start - 1 : mark.start]
        if mark.kind == "footnote" and before.strip() and text.startswith("[", mark.start):
            letters = list(text) if letters is None else letters
            letters[mark.start] = ")"
    return text if letters is None else "".join(letters)


def place(body: Sequence[Fragment], beside: Line, width: int, reverse: bool) -> Line:
    """Put decoration beside a line of text: on its left, or mirrored on its right."""
    if not reverse:
        return (*beside, *body)
    mirrored = tuple(
        fragment._replace(text=_mirrored(fragment.text)) for fragment in reversed(beside)
    )
    gap = width - line_width(tuple(body)) - line_width(mirrored)
    pad = (Fragment(" " * gap, "text"),) if gap > 0 else ()
    return (*pad, *body, *mirrored)


def _mirrored(sign: str) -> str:
    """Turn a sign round, leaving numbers as they are: "12. " becomes " .12"."""
    turned = "".join(reversed(re.findall(r"\d+|\D", sign)))
    return turned.translate(str.maketrans("→›‹<>[]()", "←‹›><][)("))


def underline(part: Part, sign: str, style: str, width: int | None = None) -> Part:
    """Return a part with a rule under it, as wide as its text unless told otherwise."""

    def draw() -> list[Line]:
        lines = part.draw()
        if width is not None:
            return [*lines, (Fragment(sign * width, style),)]
        left = min((_margin(line) for line in lines if line), default=0)
        right = max((line_width(line) for line in lines), default=0)
        left = max(min(left, right - 1), 0)
        pad = (Fragment(" " * left, "text"),) if left else ()
        return [*lines, (*pad, Fragment(sign * max(right - left, 1), style))]

    return Part(part.height + 1, draw)


def _margin(line: Line) -> int:
    first = line[0]
    return len(first.text) if first.start < 0 and first.text.isspace() else 0
