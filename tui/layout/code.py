"""Preformatted text: kept as it is, long lines carried on under a sign."""

from __future__ import annotations

from tui.layout.cells import cell_len, measure
from tui.layout.inline import StyleRun, draw_ranges
from tui.layout.line import Fragment, Line, line_width
from tui.layout.options import Options, signs
from tui.layout.parts import Part
from tui.layout.syntax import syntax_runs

TAB = 4
"""Cells between tab stops."""


def code_part(text: str, info: str, width: int, options: Options, outer: Line = ()) -> Part:
    """Return a block of code, on its own ground, `info` (its language) in the upper right corner.

    Every line is padded to the width, for the ground to be a rectangle.
    """
    room = max(width - line_width(outer), 1)
    edge = 1 if room >= 12 else 0
    inner = room - 2 * edge
    carried = signs(options).continued if inner >= 8 else ""
    rows: list[tuple[int, list[tuple[int, int]]]] = []
    offset = 0
    for line in text.split("\n"):
        rows.append((offset, split_code(line, inner, inner - cell_len(carried))))
        offset += len(line) + 1
    label = info.split()[0] if info.split() else ""
    labelled = bool(label) and cell_len(label) <= inner
    total = sum(len(pieces) for _, pieces in rows) + labelled

    def draw() -> list[Line]:
        runs = syntax_runs(text, label if options.syntax else "", "code.block")
        lines: list[Line] = []
        if labelled:
            gap = " " * (room - edge - cell_len(label))
            lines.append(
                (
                    *outer,
                    Fragment(gap, "code.block"),
                    Fragment(label + " " * edge, "code.block code.info"),
                )
            )
        for start, pieces in rows:
            for index, (low, high) in enumerate(pieces):
                body = _expanded(text, start, low, high, runs)
                lead = [Fragment(" " * edge, "code.block")] if edge else []
                if index and carried:
                    lead.append(Fragment(carried, "code.block code.sign"))
                used = line_width((*lead, *body))
                pad = [Fragment(" " * (room - used), "code.block")] if used < room else []
                lines.append((*outer, *lead, *body, *pad))
        return lines

    return Part(total, draw)


def split_code(line: str, width: int, later: int) -> list[tuple[int, int]]:
    """Cut a line of code at `width` cells, what follows at `later`; tabs reach to their stops.

    Tab stops count from the beginning of each piece. Nothing is dropped, not even spaces.
    """
    if "\t" not in line and len(line) <= width and line.isascii():
        return [(0, len(line))]
    pieces: list[tuple[int, int]] = []
    start, used, room, offset = 0, 0, width, 0
    for index, stretch in enumerate(line.split("\t")):
        if index:
            size = TAB - used % TAB
            if used + size > room:
                if used < room:
                    size = room - used
                else:
                    pieces.append((start, offset))
                    start, used, room, size = offset, 0, later, TAB
            used += min(size, room)
            offset += 1
        starts, sums = measure(stretch)
        for unit in range(len(sums) - 1):
            size = sums[unit + 1] - sums[unit]
            if used + size > room and used:
                pieces.append((start, offset + starts[unit]))
                start, used, room = offset + starts[unit], 0, max(later, 1)
            used += size
        offset += len(stretch)
    pieces.append((start, offset))
    return pieces


def _expanded(text: str, offset: int, low: int, high: int, runs: list[StyleRun]) -> list[Fragment]:
    """Draw a piece of a line of code, its tabs as spaces."""
    piece = text[offset + low : offset + high]
    if "\t" not in piece:
        return _kept(text, offset + low, offset + high, runs)
    fragments: list[Fragment] = []
    used, at = 0, offset + low
    for index, stretch in enumerate(piece.split("\t")):
        if index:
            size = TAB - used % TAB
            fragments.append(Fragment(" ", "code.block", at))
            if size > 1:
                fragments.append(Fragment(" " * (size - 1), "code.block"))
            used += size
            at += 1
        drawn = _kept(text, at, at + len(stretch), runs)
        fragments += drawn
        used += line_width(tuple(drawn))
        at += len(stretch)
    return fragments


def _kept(text: str, start: int, end: int, runs: list[StyleRun]) -> list[Fragment]:
    """Draw a stretch without tabs; code is not hyphenated."""
    drawn = draw_ranges(text, [(start, end)], runs)[0]
    return [fragment for fragment in drawn if not fragment.style.endswith(" hyphen")]
