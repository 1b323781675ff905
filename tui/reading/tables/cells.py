"""Cells of a full-screen table: cut to one line, or wrapped whole; and how wide columns are."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from tui.layout.cells import INVISIBLE, cell_len, measure
from tui.layout.columns import sampled_rows
from tui.layout.direction import in_visual_order, is_right_to_left, may_reorder
from tui.layout.inline import draw_ranges
from tui.layout.line import Fragment, Line
from tui.layout.options import Options, signs
from tui.layout.wrap import widest_word, wrap
from tui.reading.tables.sheet import Sheet, SheetView

LEAST, MOST = 3, 40
"""Cells of a column: resized by hand at least; unless resized or with room to spare, at most."""

READABLE = 24
"""Cells to which long columns are narrowed if then all columns can be seen at once."""

_PARTLY = 10
"""Cells from which on a column of text at the edge is worth showing in part."""

_HEAD_LINES = 3
_HEAD_FOLDED = 2
_HEAD_WORD = 18
_BLANKS = re.compile(r"[\t\r\n\f\v\u2028\u2029]")
_ODD = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
_UNSEEN = re.compile(f"[{INVISIBLE}]")


def printable(text: str) -> str:
    """Return a text as one line, without anything that a terminal might obey."""
    if text.isascii() and text.isprintable():
        return text
    return _UNSEEN.sub("", _ODD.sub("\ufffd", _BLANKS.sub(" ", text)))


def cut(text: str, size: int, sign: str) -> str:
    """Return as much of a text as `size` cells hold, with `sign` at the end if that is not all."""
    whole = len(text) <= 4 * max(size, 1)
    piece = printable(text if whole else text[: 4 * max(size, 1)])
    starts, sums = measure(piece)
    if whole and sums[-1] <= size:
        return piece
    room = size - cell_len(sign)
    if room <= 0:
        return sign if room == 0 else ""
    unit = bisect_right(sums, room) - 1
    return piece[: starts[unit]].rstrip() + sign


def one_line(text: str, size: int, style: str, right: bool, options: Options) -> list[Fragment]:
    """Return a cell on one line of exactly `size` cells."""
    shown = cut(text, size, signs(options).cut)
    gap = size - cell_len(shown)
    body = draw_ranges(shown, [(0, len(shown))], [(0, len(shown), style)])
    if options.visual_order and may_reorder(shown):
        turned = is_right_to_left(shown, options)
        body = in_visual_order(shown, [(0, len(shown))], body, 0, turned)
    if gap <= 0:
        return body[0]
    pad = Fragment(" " * gap, style)
    if right or is_right_to_left(shown, options):
        return [pad, *body[0]]
    return [*body[0], pad]


def wrapped(text: str, size: int, style: str, options: Options) -> list[Line]:
    """Return a text whole, over as many lines of `size` cells as it takes."""
    plain = _UNSEEN.sub("", text)
    ranges = wrap(plain, max(size, 2))
    lines = draw_ranges(plain, ranges, [(0, len(plain), style)])
    if options.visual_order and may_reorder(plain):
        lines = in_visual_order(plain, ranges, lines, 0, is_right_to_left(plain, options))
    return [tuple(line) for line in lines]


@dataclass(frozen=True, slots=True)
class GridFit:
    """Which columns are seen, and how wide. The first one is frozen.

    `widths` has the columns seen from left to right with their cells; `columns` all that are not
    hidden. `whole` are the columns seen whole.
    """

    columns: tuple[int, ...]
    widths: tuple[tuple[int, int], ...]
    whole: frozenset[int]
    more_left: bool
    more_right: bool


@dataclass(slots=True)
class ColumnWidths:
    """What the columns of a sheet ask for; measured once."""

    cells: tuple[int, ...]
    """Cells of the widest cell of each column, of a sample."""
    heads: tuple[int, ...]
    """Cells that the head asks for, folded into two lines."""


def measure_columns(sheet: Sheet) -> ColumnWidths:
    """Measure the cells of a sheet, a thousand rows of a long one."""
    table = sheet.table
    rows = [table.rows[row].cells for row in sampled_rows(table)]
    cells, heads = [], []
    for column in range(table.width):
        texts = {row[column][: 4 * MOST] for row in rows if column < len(row)}
        cells.append(max((cell_len(printable(text)) for text in texts), default=0))
        name = sheet.name(column)
        folded = -(-cell_len(name) // _HEAD_FOLDED)
        heads.append(max(min(widest_word(name), _HEAD_WORD), min(folded, READABLE)))
    return ColumnWidths(tuple(cells), tuple(heads))


def fit_grid(sheet: Sheet, view: SheetView, asked: ColumnWidths, room: int, gap: int) -> GridFit:
    """Choose the columns and their widths in `room` cells, `gap` cells between two."""
    columns = tuple(c for c in range(sheet.table.width) if c not in view.hidden)
    if not columns:
        return GridFit((), (), frozenset(), more_left=False, more_right=False)
    manual = dict(view.widths)
    sizes = {
        column: manual[column]
        if column in manual
        else max(min(asked.cells[column], MOST), asked.heads[column], LEAST)
        for column in columns
    }
    free = room - gap * (len(columns) - 1)
    flexible = [column for column in columns if column not in manual]
    if sum(sizes.values()) > free:
        _narrow(sizes, flexible, free, asked)
    if sum(sizes.values()) <= free:
        _widen(sizes, sheet, flexible, free, asked)
        widths = tuple((column, sizes[column]) for column in columns)
        return GridFit(columns, widths, frozenset(columns), more_left=False, more_right=False)
    return _scrolled(sheet, view, columns, sizes, room, gap)


def _narrow(sizes: dict[int, int], flexible: Sequence[int], free: int, asked: ColumnWidths) -> None:
    """Narrow the widest columns, if that is enough for all to be seen."""
    floors = {c: max(min(sizes[c], READABLE), min(asked.heads[c], sizes[c])) for c in flexible}
    excess = sum(sizes.values()) - free
    if excess > sum(sizes[column] - floors[column] for column in flexible):
        return
    while excess > 0:
        widest = max(flexible, key=lambda column: (sizes[column] - floors[column], sizes[column]))
        sizes[widest] -= 1
        excess -= 1


def _widen(
    sizes: dict[int, int], sheet: Sheet, flexible: Sequence[int], free: int, asked: ColumnWidths
) -> None:
    """Give room to spare to cells that are cut, then to heads that are folded."""
    spare = free - sum(sizes.values())
    heads = {column: cell_len(sheet.name(column)) + 2 for column in flexible}
    for goals in (dict(enumerate(asked.cells)), heads):
        for column in sorted(flexible, key=lambda c: goals[c] - sizes[c]):
            gain = min(max(goals[column] - sizes[column], 0), spare)
            sizes[column] += gain
            spare -= gain


def _scrolled(
    sheet: Sheet,
    view: SheetView,
    columns: tuple[int, ...],
    sizes: dict[int, int],
    room: int,
    gap: int,
) -> GridFit:
    """Choose which columns are seen beside the frozen one."""
    frozen = columns[0]
    widths = [(frozen, min(sizes[frozen], max(room * 2 // 5, LEAST)))]
    used = widths[0][1]
    rest = columns[1:]
    start = next((i for i, column in enumerate(rest) if column >= view.first_column), 0)
    start = min(start, _last_start(rest, sizes, room - used, gap))
    whole = {frozen}
    last = start
    for column in rest[start:]:
        left = room - used - gap
        size = sizes[column]
        if size > left and len(widths) > 1:
            if left >= _PARTLY and not sheet.numeric[column]:
                widths.append((column, left))
            break
        widths.append((column, min(size, max(left, LEAST))))
        whole.add(column)
        used += gap + size
        last += 1
    return GridFit(
        columns,
        tuple(widths),
        frozenset(whole),
        more_left=start > 0,
        more_right=last < len(rest),
    )


def _last_start(rest: Sequence[int], sizes: dict[int, int], room: int, gap: int) -> int:
    """Return the first place from which on all further columns can be seen."""
    start = len(rest)
    while start > 0 and room - gap - sizes[rest[start - 1]] >= 0:
        start -= 1
        room -= gap + sizes[rest[start]]
    return min(start, max(len(rest) - 1, 0))


def first_column_for(
    sheet: Sheet, view: SheetView, asked: ColumnWidths, room: int, gap: int
) -> int:
    """Return the `first_column` with which the cursor's column is seen, scrolling no further."""
    fit = fit_grid(sheet, view, asked, room, gap)
    if view.column in fit.whole or view.column not in fit.columns:
        return view.first_column
    rest = fit.columns[1:]
    shown = [column for column, _ in fit.widths[1:]]
    if shown and view.column < shown[0]:
        return view.column
    for first in rest:
        if first > view.column:
            break
        if first < (shown[0] if shown else 0):
            continue
        moved = SheetView(hidden=view.hidden, widths=view.widths, first_column=first)
        if view.column in fit_grid(sheet, moved, asked, room, gap).whole:
            return first
    return view.column


def head_lines(sheet: Sheet, fit: GridFit, options: Options) -> list[list[str]]:
    """Return the head of each column seen, folded; all with as many lines, the first ones empty."""
    folded: list[list[str]] = []
    for column, size in fit.widths:
        name = printable(sheet.name(column))
        parts = [name[start:end] for start, end in wrap(name, size)]
        if len(parts) > _HEAD_LINES:
            rest = name[wrap(name, size)[_HEAD_LINES - 1][0] :]
            parts = [*parts[: _HEAD_LINES - 1], cut(rest, size, signs(options).cut)]
        folded.append(parts)
    height = max((len(parts) for parts in folded), default=1)
    return [[""] * (height - len(parts)) + parts for parts in folded]
