"""Breaking a text into lines.

Greedy, as every browser does by default: a line takes what fits. Nothing is looked at but the
places where lines end, so plain text costs about as much as copying it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from tui.layout.breaks import is_unspaced, may_break, may_part
from tui.layout.cells import is_plain, measure

Range = tuple[int, int]
"""First code point of a line and one past the last, trailing spaces left out."""

SOFT_HYPHEN = "\u00ad"

_JOINTS = re.compile(r"[/?&=#_.,:;@%+~|\\-]")
"""Where a word longer than a line is best broken: after one of these (addresses, paths)."""

_SPACES = dict.fromkeys([*range(0x20), *range(0x7F, 0xA0), 0x2028, 0x2029], " ")
"""Tabs count as spaces, and so does what should never have come here."""


def wrap(text: str, width: int, first: int | None = None, korean: bool = False) -> list[Range]:
    """Break a text into lines of at most `width` cells; the first of at most `first`.

    Line feeds end a line; a tab counts as a space; an empty text is one empty line. A soft
    hyphen takes a cell only at a line's end (the last code point of its range then). With
    `korean`, ideographs are kept together like Hangul. A line holds at least one unit, even if
    it does not fit (`width` < 2).
    """
    if "\n" not in text:
        return _wrap_line(_printable(text), width, first or width, korean)
    lines: list[Range] = []
    offset = 0
    for piece in text.split("\n"):
        room = (first or width) if offset == 0 else width
        found = _wrap_line(_printable(piece), width, room, korean)
        lines.extend((start + offset, end + offset) for start, end in found)
        offset += len(piece) + 1
    return lines


def _printable(text: str) -> str:
    return text if text.isprintable() else text.translate(_SPACES)


def _wrap_line(text: str, width: int, first: int, korean: bool) -> list[Range]:
    if is_plain(text):
        return _fill_plain(text, width, first)
    starts, sums = measure(text)
    return _fill(text, starts, sums, width, first, korean)


def _fill_plain(text: str, width: int, first: int) -> list[Range]:
    """Do as `_fill` does, where characters are cells.

    Most lines end at a space between letters, with only letters up to the edge; that needs no
    rules. Anything else goes the long way.
    """
    lines: list[Range] = []
    every = range(len(text) + 1)
    start, length, room = 0, len(text), first
    while length - start > room:
        fits = start + room
        space = text.rfind(" ", start, fits + 1)
        end = space + 1
        if (
            space > start
            and (space == fits or text[end : fits + 1].isalnum())
            and text[end : end + 1].isalnum()
            and (text[space - 1].isalnum() or text[space - 1] in ",.;")
        ):
            lines.append((start, space))
        else:
            end = _line_end(text, every, every, start, max(fits, start + 1), room, False)
            lines.append((start, _trimmed(text, start, end)))
            while end < length and text[end] == " ":
                end += 1
            if end == length:
                return lines
        start, room = end, width
    lines.append((start, _trimmed(text, start, length)))
    return lines


def _fill(
    text: str,
    starts: Sequence[int],
    sums: Sequence[int],
    width: int,
    first: int,
    korean: bool,
) -> list[Range]:
    lines: list[Range] = []
    count = len(starts) - 1
    line, room = 0, first
    while True:
        limit = sums[line] + room
        if sums[count] <= limit:
            lines.append((starts[line], _trimmed(text, starts[line], len(text))))
            return lines
        fits = bisect_right(sums, limit, line) - 1
        # A unit wider than the line stands alone on it.
        fits = max(fits, line + 1)
        end = _line_end(text, starts, sums, line, fits, room, korean)
        lines.append((starts[line], _trimmed(text, starts[line], starts[end])))
        while end < count and text[starts[end] : starts[end + 1]] == " ":
            end += 1
        if end == count:
            return lines
        line, room = end, width


def _trimmed(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1] == " ":
        end -= 1
    return end


def _line_end(
    text: str,
    starts: Sequence[int],
    sums: Sequence[int],
    line: int,
    fits: int,
    room: int,
    korean: bool,
) -> int:
    """Return the unit before which the line that begins with unit `line` ends.

    Units up to `fits` fit. Spaces may hang over the edge.
    """
    count = len(starts) - 1
    unit = fits
    while unit < count and text[starts[unit] : starts[unit + 1]] == " ":
        unit += 1
    if unit == count:
        return unit
    while unit > line:
        at = starts[unit]
        if may_break(text, at, korean) and (
            text[at - 1] != SOFT_HYPHEN or sums[unit] - sums[line] < room
        ):
            break
        unit -= 1
    if unit > line and (
        2 * (sums[unit] - sums[line]) > room or not is_unspaced(text[starts[fits]])
    ):
        return unit
    if text[starts[fits] - 1] == SOFT_HYPHEN and fits > line + 1:
        fits -= 1
    return _parted(text, starts, line, fits)


def _parted(text: str, starts: Sequence[int], line: int, fits: int) -> int:
    """Return where to break a word that is longer than the line."""
    joint = line + 2 * (fits - line) // 3
    for unit in range(fits, max(joint, line + 1), -1):
        if _JOINTS.match(text, starts[unit] - 1):
            return unit
    for unit in range(fits, max(fits - 8, line), -1):
        if may_part(text, starts[unit]):
            return unit
    return fits


def widest_word(text: str) -> int:
    """Return the cells of the longest stretch that has no place to break."""
    widest = 0
    for word in _printable(text).split(" "):
        if len(word) <= widest // 2:
            continue
        if word.isascii() and word.isalnum():
            widest = max(widest, len(word))
            continue
        starts, sums = measure(word)
        last = 0
        for unit in range(1, len(starts) - 1):
            if may_break(word, starts[unit]):
                widest = max(widest, sums[unit] - sums[last])
                last = unit
        widest = max(widest, sums[-1] - sums[last])
    return widest
