"""Bars in text: one for each row of a table, from zero to its value."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tui.layout.cells import cell_len
from tui.layout.line import Fragment, Line
from tui.layout.options import Options, signs
from tui.reading.tables.cells import cut, one_line, printable
from tui.reading.tables.values import Amount

_EIGHTHS = " ▏▎▍▌▋▊▉█"


class Bar(NamedTuple):
    """One bar: its label, its amount (None: nothing to draw), and the cell as written."""

    label: str
    amount: Amount | None
    written: str


def bar_lines(bars: Sequence[Bar], width: int, options: Options) -> list[Line]:
    """Return a line for each bar: label, bar from zero, and the cell as written."""
    ends = [end for bar in bars if bar.amount for end in _ends(bar.amount)]
    low, high = min([0.0, *ends]), max([0.0, *ends])
    label_size = min(max((cell_len(printable(bar.label)) for bar in bars), default=1), width // 3)
    value_size = min(max((cell_len(printable(bar.written)) for bar in bars), default=1), width // 4)
    room = max(width - label_size - value_size - 4, 4)
    zero = round(room * -low / (high - low)) if high > low else 0
    lines: list[Line] = []
    cut_sign = signs(options).cut
    axis = "|" if options.ascii else "│" if low < 0 else "▏"
    for bar in bars:
        label = one_line(bar.label, label_size, "table.key", right=False, options=options)
        drawn = _bar(bar.amount, low, high, zero, room, options)
        if low < 0:
            drawn = [*_before(drawn, zero), Fragment(axis, "table.rule"), *_behind(drawn, zero)]
        else:
            drawn = [Fragment(axis, "table.rule"), *drawn]
        written = cut(bar.written, value_size, cut_sign)
        pad = " " * (value_size - cell_len(written))
        lines.append(
            (*label, Fragment(" ", ""), *drawn, Fragment(f" {pad}{written}", "table.number"))
        )
    return lines


def _ends(amount: Amount) -> tuple[float, ...]:
    ends = [amount.value]
    if amount.ranged:
        ends += [amount.low, amount.high]
    return tuple(float(end) for end in ends if end is not None and end.is_finite())


def _bar(
    amount: Amount | None, low: float, high: float, zero: int, room: int, options: Options
) -> list[Fragment]:
    """Return the cells of a bar, `room` in all."""
    if amount is None or amount.value is None or high <= low:
        return [Fragment(" " * room, "")]
    ends = _ends(amount)
    near, far = (min(ends, key=abs), max(ends, key=abs)) if amount.ranged else (ends[0], ends[0])
    scale = room / (high - low)
    solid, light = ("#", "=") if options.ascii else ("█", "▒")
    if far < 0:
        full = min(round(-near * scale), zero)
        reach = max(min(round(-far * scale), zero), full)
        cells = " " * (zero - reach) + light * (reach - full) + solid * full
        return [Fragment(cells, "table.sign"), Fragment(" " * (room - zero), "")]
    right = room - zero
    eighths = min(round(near * scale * 8), right * 8)
    if options.ascii:
        body = solid * round(eighths / 8)
    else:
        body = solid * (eighths // 8) + (_EIGHTHS[eighths % 8] if eighths % 8 else "")
    if not body and near > 0:
        body = "|" if options.ascii else _EIGHTHS[1]
    reach = min(round(far * scale), right)
    body += light * max(reach - len(body), 0)
    return [
        Fragment(" " * zero, ""),
        Fragment(body, "table.sign"),
        Fragment(" " * max(right - len(body), 0), ""),
    ]


def _before(drawn: Sequence[Fragment], cells: int) -> list[Fragment]:
    return _part(drawn, 0, cells)


def _behind(drawn: Sequence[Fragment], cells: int) -> list[Fragment]:
    return _part(drawn, cells, sum(len(fragment.text) for fragment in drawn))


def _part(drawn: Sequence[Fragment], start: int, end: int) -> list[Fragment]:
    """Return the cells [start, end) of fragments whose characters are one cell each."""
    found, at = [], 0
    for fragment in drawn:
        piece = fragment.text[max(start - at, 0) : max(end - at, 0)]
        at += len(fragment.text)
        if piece:
            found.append(fragment._replace(text=piece))
    return found
