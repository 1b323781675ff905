"""Lines over time, in text: points with signs of their own, joined by dots, between two axes."""

from __future__ import annotations

import math
from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from tui.layout.line import Fragment, Line
from tui.layout.options import Options, signs
from tui.reading.tables.cells import cut
from tui.reading.tables.numbers import short

_BRAILLE = 0x2800
_DOTS = ((0x01, 0x08), (0x02, 0x10), (0x04, 0x20), (0x40, 0x80))
"""Dots of a Braille pattern of Unicode, by row and column."""

_MARKS = ("●▲■◆", "*+xo")


class Series(NamedTuple):
    """One line of a chart: points (time in years, value) ascending in time."""

    label: str
    points: tuple[tuple[float, float], ...]


def line_lines(series: Sequence[Series], width: int, height: int, options: Options) -> list[Line]:
    """Return lines over time, each with points of its own sign, an axis on either side."""
    values = [value for each in series for _, value in each.points]
    times = [time for each in series for time, _ in each.points]
    if not values:
        return [(Fragment("nothing to draw", "muted"),)]
    ticks = _ticks(min(values), max(values), max(min(height // 4, 6), 2))
    names = [short(Decimal(repr(tick))) for tick in ticks]
    left = max(map(len, names)) + 1
    legend = len(series) + 1 if len(series) > 1 else 1
    columns, rows = max(width - left - 4, 10), max(height - 2 - legend, 5)
    canvas = _Canvas(options.ascii, columns, rows, (min(times), max(times)), (ticks[0], ticks[-1]))
    marks = _MARKS[1] if options.ascii else _MARKS[0]
    for each in series:
        canvas.connect(each.points)
    for number, each in enumerate(series):
        canvas.points(each.points, marks[number % len(marks)], name=len(series) == 1)
    axis, corner, dash, tick_sign = ("|", "+", "-", "+") if options.ascii else ("│", "└", "─", "┤")
    at = {canvas.row(tick): name for tick, name in zip(ticks, names, strict=True)}
    lines: list[Line] = []
    for row in range(rows):
        name = at.get(row, "")
        sign = tick_sign if row in at else axis
        lines.append(
            (
                Fragment(f"{name:>{left}} ", "muted"),
                Fragment(sign, "table.rule"),
                *canvas.line(row),
            )
        )
    lines.append((Fragment(" " * (left + 1), ""), Fragment(corner + dash * columns, "table.rule")))
    lines.append((Fragment(" " * (left + 2) + canvas.time_labels(sorted(set(times))), "muted"),))
    if len(series) > 1:
        lines.append((Fragment("", ""),))
        size = max(width - 4, 4)
        for number, each in enumerate(series):
            name = cut(each.label, size, signs(options).cut)
            mark = Fragment(f"  {marks[number % len(marks)]} ", "table.arrow")
            lines.append((mark, Fragment(name, "table.cell")))
    elif series[0].label:
        label = cut(series[0].label, max(width - 4, 4), signs(options).cut)
        lines.insert(0, (Fragment(f"{' ' * (left + 2)}{label}", "table.key"),))
    return lines


def _ticks(low: float, high: float, wanted: int) -> list[float]:
    """Return round numbers that enclose an interval, zero among them unless it is far away."""
    if low > 0 and low < high * 0.6:
        low = 0.0
    if high < 0 and high > low * 0.6:
        high = 0.0
    if high == low:
        high, low = (high * 1.1, low * 0.9) if high else (1.0, 0.0)
        low, high = min(low, high), max(low, high)
    raw = (high - low) / wanted
    power = 10.0 ** math.floor(math.log10(raw))
    step = next(factor * power for factor in (1, 2, 2.5, 5, 10) if factor * power >= raw * 0.999)
    first, last = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
    return [float(f"{number * step:.10g}") for number in range(first, last + 1)]


class _Canvas:
    """Cells to draw lines on; the topmost row is 0."""

    def __init__(
        self,
        ascii_only: bool,
        columns: int,
        rows: int,
        times: tuple[float, float],
        values: tuple[float, float],
    ) -> None:
        self.columns, self.rows = columns, rows
        self._times, self._values = times, values
        self._ascii = ascii_only
        self._cells: dict[tuple[int, int], tuple[str, str]] = {}
        self._dots: dict[tuple[int, int], int] = {}

    def column(self, time: float) -> int:
        """Return the column of a time; room is left at both ends for the labels."""
        low, high = self._times
        margin = min(4, self.columns // 8)
        span = self.columns - 1 - 2 * margin
        part = (time - low) / (high - low) if high > low else 0.5
        return margin + round(span * part)

    def row(self, value: float) -> int:
        """Return the row of a value."""
        return self._fine_row(value) // 4

    def _fine_row(self, value: float) -> int:
        """Return the row of a value in quarters of a cell."""
        low, high = self._values
        part = (value - low) / (high - low) if high > low else 0.5
        return round((4 * self.rows - 1) * (1 - part))

    def connect(self, points: Sequence[tuple[float, float]]) -> None:
        """Draw straight stretches between points, in dots of which a cell has two by four."""
        for (t0, v0), (t1, v1) in pairwise(points):
            c0, c1 = 2 * self.column(t0), 2 * self.column(t1)
            r0, r1 = self._fine_row(v0), self._fine_row(v1)
            steps = max(abs(c1 - c0), abs(r1 - r0), 1)
            for step in range(1, steps):
                column = c0 + round((c1 - c0) * step / steps)
                row = r0 + round((r1 - r0) * step / steps)
                place = row // 4, column // 2
                self._dots[place] = self._dots.get(place, 0) | _DOTS[row % 4][column % 2]
        for place, dots in self._dots.items():
            sign = "." if self._ascii else chr(_BRAILLE + dots)
            self._cells[place] = (sign, "muted")

    def points(self, points: Sequence[tuple[float, float]], sign: str, *, name: bool) -> None:
        """Draw points, and their values where there is room above or below them."""
        for time, value in points:
            self._cells[self.row(value), self.column(time)] = (sign, "table.arrow")
        if not name:
            return
        for time, value in points:
            text = short(Decimal(repr(value)))
            for row in (self.row(value) - 1, self.row(value) + 1):
                start = max(min(self.column(time) - len(text) // 2, self.columns - len(text)), 0)
                places = [(row, start + index) for index in range(-1, len(text) + 1)]
                taken = any(
                    self._cells.get(place, (" ", ""))[1] in ("table.arrow", "table.number")
                    for place in places
                )
                if 0 <= row < self.rows and not taken:
                    for place, char in zip(places[1:-1], text, strict=True):
                        self._cells[place] = (char, "table.number")
                    break

    def line(self, row: int) -> list[Fragment]:
        """Return one row as drawn."""
        found: list[Fragment] = []
        for column in range(self.columns):
            char, style = self._cells.get((row, column), (" ", ""))
            if found and found[-1].style == style:
                found[-1] = found[-1]._replace(text=found[-1].text + char)
            else:
                found.append(Fragment(char, style))
        return found

    def time_labels(self, times: Sequence[float]) -> str:
        """Return the years below the axis, as many as have room."""
        cells = [" "] * self.columns
        whole = sorted({time for time in times if time == int(time)}) or [times[0], times[-1]]
        for time in whole:
            text = str(int(time))
            start = max(min(self.column(time) - len(text) // 2, self.columns - len(text)), 0)
            if all(cell == " " for cell in cells[max(start - 1, 0) : start + len(text) + 1]):
                cells[start : start + len(text)] = text
        return "".join(cells).rstrip()
