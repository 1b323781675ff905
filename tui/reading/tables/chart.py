"""Charts of a table's numbers, in text: bars by row, or lines over time."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from tui.layout.line import Line
from tui.layout.options import Options
from tui.reading.tables.bars import Bar, bar_lines
from tui.reading.tables.lines import Series, line_lines
from tui.reading.tables.numbers import unit_label
from tui.reading.tables.sheet import Sheet, SheetView
from tui.reading.tables.values import DATED, Amount

MOST_BARS = 500
"""Bars drawn; a longer chart would only be scrolled past."""

_MOST_SERIES = 4
_LEAST_POINTS = 3


class Chart(NamedTuple):
    """A chart as drawn: what it shows in a sentence, its lines, and remarks below it."""

    title: str
    lines: list[Line]
    notes: tuple[str, ...] = ()


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
    # The title names the column already.
    series = [Series("", tuple(points))]
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
