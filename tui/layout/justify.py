"""Lines made flush by stretching the spaces between words."""

from __future__ import annotations

from collections.abc import Sequence

from tui.layout.line import Fragment, line_width
from tui.layout.wrap import Range

_LOOSEST = 3
"""A line is left ragged if more than one cell in so many would be added."""


def justified(
    text: str, ranges: Sequence[Range], drawn: Sequence[list[Fragment]], width: int
) -> list[list[Fragment]]:
    """Return the lines of a text set flush, but the last line of each of its paragraphs."""
    lines: list[list[Fragment]] = []
    for index, line in enumerate(drawn):
        last = index + 1 == len(ranges) or "\n" in text[ranges[index][1] : ranges[index + 1][0]]
        gap = width - line_width(tuple(line))
        spaces = sum(piece.text.count(" ") for piece in line)
        if last or not spaces or not 0 < gap <= width // _LOOSEST:
            lines.append(list(line))
        else:
            lines.append(_stretched(line, spaces, gap))
    return lines


def _stretched(line: Sequence[Fragment], spaces: int, gap: int) -> list[Fragment]:
    """Share `gap` cells among the spaces of a line, the later ones first."""
    stretched: list[Fragment] = []
    number = 0
    for piece in line:
        done = 0
        for at, char in enumerate(piece.text):
            if char != " ":
                continue
            number += 1
            share = gap * number // spaces - gap * (number - 1) // spaces
            if share:
                start = piece.start + done if piece.start >= 0 else -1
                stretched.append(piece._replace(text=piece.text[done : at + 1], start=start))
                stretched.append(Fragment(" " * share, piece.style))
                done = at + 1
        if done < len(piece.text):
            start = piece.start + done if piece.start >= 0 else -1
            stretched.append(piece._replace(text=piece.text[done:], start=start))
    return stretched
