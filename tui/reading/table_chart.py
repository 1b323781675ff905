"""Charts of a table's numbers, in text: bars by row, or lines over time."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from tui.layout.cells import cell_len
from tui.layout.line import Fragment, Line
from tui.layout.options import Options, signs
from tui.reading.table_cells import cut, one_line, printable
from tui.reading.table_numbers import short, unit_label
from tui.reading.table_sheet import Sheet, SheetView
from tui.reading.table_values import DATED, Amount

MOST_BARS = 500
"""Bars drawn; a longer chart would only be scrolled past."""

_MOST_SERIES = 4
_LEAST_POINTS = 3
_EIGHTHS = " ▏▎▍▌▋▊▉█"
_BRAILLE = 0x2800
_DOTS = ((0x01, 0x08), (0x02, 0x10), (0x04, 0x20), (0x40, 0x80))
"""Dots of a Braille pattern of Unicode, by row and column."""

_MARKS = ("●▲■◆", "*+xo")


class Chart(NamedTuple):
    """A chart as drawn: what it shows in a sentence, its lines, and remarks below it."""

    title: str
    lines: list[Line]
    notes: tuple[str, ...] = ()


class Bar(NamedTuple):
    """One bar: its label, its amount (None: nothing to draw), and the cell as written."""

    label: str
    amount: Amount | None
    written: str


class Series(NamedTuple):
    """One line of a chart: points (time in years, value) ascending in time."""

    label: str
    points: tuple[tuple[float, float], ...]


def draw_chart(
    sheet: Sheet, view: SheetView, width: int, height: int, options: Options
) -> Chart | None:
    """Draw the column under the cursor, or else the first one of numbers; None if there is none.

    Where several columns are years ("2026", "2027", ...) the row under the cursor is drawn over
    them, with the others if they are few; where the rows are years, the column over them.
    """
    column = _column(sheet, view)
    if column is None:
        return None
    over = _years_across(sheet, view, column)
    if len(over) >= _LEAST_POINTS:
        return _across(sheet, view, over, width, height, options)
    labels = next((c for c in _shown(sheet, view) if c != column), None)
    if labels is not None and sheet.typed.column(labels).kind in DATED:
        chart = _down(sheet, view, labels, column, width, height, options)
        if chart is not None:
            return chart
    return _bars(sheet, view, labels, column, width, options)


def _shown(sheet: Sheet, view: SheetView) -> list[int]:
    return [column for column in range(sheet.table.width) if column not in view.hidden]


def _charted(sheet: Sheet, column: int) -> bool:
    kind = sheet.typed.column(column).kind
    return kind is not None and kind not in DATED


def _column(sheet: Sheet, view: SheetView) -> int | None:
    columns = _shown(sheet, view)
    if view.column in columns and _charted(sheet, view.column):
        return view.column
    return next((column for column in columns if _charted(sheet, column)), None)


def _years_across(sheet: Sheet, view: SheetView, column: int) -> list[tuple[int, int]]:
    """Return (year, column) of the columns that are years, if the chosen one is among them."""
    typed = sheet.typed
    found: dict[int, int] = {}
    wanted = typed.column(column)
    for each in _shown(sheet, view):
        header = typed.header(each)
        meant = typed.column(each)
        # "Revenue 2027" and "Staff 2027" are not one line: what is left of the heads must agree.
        alike = _without_year(sheet.name(each)) == _without_year(sheet.name(column))
        if (
            header.year is not None
            and alike
            and (meant.kind, meant.unit)
            == (
                wanted.kind,
                wanted.unit,
            )
        ):
            found.setdefault(header.year, each)
    return sorted(found.items()) if column in found.values() else []


def _without_year(name: str) -> str:
    return re.sub(r"\d{4}\s*[eEfFpP]?", "", name).strip(" ()[]*.,:").casefold()


def _main_unit(amounts: Sequence[Amount | None]) -> str:
    units = Counter(amount.measure for amount in amounts if amount is not None)
    return units.most_common(1)[0][0] if units else ""


def _left_out(amounts: Sequence[Amount | None], unit: str) -> tuple[str, ...]:
    other = sum(amount is not None and amount.measure != unit for amount in amounts)
    none = sum(amount is None for amount in amounts)
    notes = []
    if other:
        notes.append(f"{_count(other, 'value')} in another unit left out")
    if none:
        notes.append(f"{_count(none, 'cell')} without a number")
    return tuple(notes)


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" + ("" if number == 1 else "s")


# --- bars ---------------------------------------------------------------------------------------


def _bars(
    sheet: Sheet, view: SheetView, labels: int | None, column: int, width: int, options: Options
) -> Chart:
    rows = sheet.rows(view)
    values = sheet.values(column)
    amounts = [values.amount(row) for row in rows[:MOST_BARS]]
    unit = _main_unit(amounts)
    notes = list(_left_out(amounts, unit))
    if len(rows) > MOST_BARS:
        notes.append(f"the first {MOST_BARS:,} of {len(rows):,} rows")
    bars = [
        Bar(
            sheet.text(row, labels) if labels is not None else str(row + 1),
            amount if amount is not None and amount.measure == unit else None,
            sheet.text(row, column),
        )
        for row, amount in zip(rows[:MOST_BARS], amounts, strict=True)
    ]
    by = f" by {sheet.name(labels)}" if labels is not None else ""
    if any(bar.amount is not None and bar.amount.ranged for bar in bars):
        notes.append("the lighter part of a bar is its range")
    title = f"{sheet.name(column)}{by}" + (f", in {unit_label(unit)}" if unit else "")
    return Chart(title, bar_lines(bars, width, options), tuple(notes))


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


# --- lines over time ------------------------------------------------------------------------------


def _across(
    sheet: Sheet,
    view: SheetView,
    over: Sequence[tuple[int, int]],
    width: int,
    height: int,
    options: Options,
) -> Chart | None:
    rows = list(sheet.rows(view))
    if not rows:
        return Chart("no rows", [])
    chosen = rows if len(rows) <= _MOST_SERIES else [rows[min(view.row, len(rows) - 1)]]
    amounts = [sheet.values(column).amount(row) for row in chosen for _, column in over]
    unit = _main_unit(amounts)
    labels = next((c for c in _shown(sheet, view) if c not in dict(over).values()), None)
    series = []
    for row in chosen:
        points = [
            (float(year), float(amount.value))
            for year, column in over
            if (amount := sheet.values(column).amount(row)) is not None
            and amount.value is not None
            and amount.measure == unit
        ]
        label = sheet.text(row, labels) if labels is not None else f"row {row + 1}"
        series.append(Series(label, tuple(points)))
    title = f"{over[0][0]} to {over[-1][0]}" + (f", in {unit_label(unit)}" if unit else "")
    notes = _left_out(amounts, unit)
    if len(chosen) < len(rows):
        notes = (*notes, f"one row of {len(rows):,}; move the cursor for another")
    return Chart(title, line_lines(series, width, height, options), notes)


def _down(
    sheet: Sheet,
    view: SheetView,
    labels: int,
    column: int,
    width: int,
    height: int,
    options: Options,
) -> Chart | None:
    rows = sheet.rows(view)
    times = [_years(sheet.values(labels).amount(row)) for row in rows]
    amounts = [sheet.values(column).amount(row) for row in rows]
    unit = _main_unit(amounts)
    points = sorted(
        (time, float(amount.value))
        for time, amount in zip(times, amounts, strict=True)
        if time is not None
        and amount is not None
        and amount.value is not None
        and amount.measure == unit
    )
    # Several values for one time are not a line.
    if len({time for time, _ in points}) < max(_LEAST_POINTS, len(points)):
        return None
    title = f"{sheet.name(column)} over {sheet.name(labels)}"
    title += f", in {unit_label(unit)}" if unit else ""
    series = [Series(sheet.name(column), tuple(points))]
    return Chart(title, line_lines(series, width, height, options), _left_out(amounts, unit))


def _years(amount: Amount | None) -> float | None:
    """Return a time in years, a quarter or date as its fraction."""
    if amount is None or amount.date is None:
        return None
    match = re.match(r"(\d{4})(?:-([QH])(\d)|-(\d\d)(?:-(\d\d))?)?", amount.date)
    if match is None:
        return None
    year = float(match[1])
    if match[2]:
        return year + (int(match[3]) - 1) / (4 if match[2] == "Q" else 2)
    if match[4]:
        return year + (int(match[4]) - 1) / 12 + (int(match[5] or 1) - 1) / 366
    return year


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
    else:
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
