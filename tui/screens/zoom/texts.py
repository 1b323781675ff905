"""What the pages over the full-screen table say: a cell whole, statistics, a chart, the keys."""

from __future__ import annotations

from collections.abc import Sequence

from tui.keys.actions import keys_of
from tui.keys.labels import key_label
from tui.keys.zoom import COLUMNS, MOVE, OTHER, OUT, ROWS, ZOOM_ACTIONS
from tui.languages import language_name
from tui.layout.cells import cell_len
from tui.layout.line import Fragment, Line, line_width
from tui.layout.options import Options, signs
from tui.reading.tables.cells import cut, printable, wrapped
from tui.reading.tables.chart import draw_chart
from tui.reading.tables.numbers import exact, unit_label, with_unit
from tui.reading.tables.sheet import Sheet, SheetView
from tui.reading.tables.statistics import Measured, Statistics

_TWO_SHEETS = 66
"""Cells from which keys and their meaning stand in two columns."""


def _said(text: str, style: str = "text") -> Line:
    return (Fragment(text, style),)


def edition_name(sheet: Sheet) -> str:
    """Return what an edition is called: its language, or its file."""
    language = sheet.page.language
    return language_name(language) if language else printable(sheet.page.path)


def cell_lines(
    sheets: Sequence[Sheet], number: int, place: tuple[int, int], width: int, options: Options
) -> list[Line]:
    """Return a cell whole, what it was read as, and the cells that face it."""
    sheet, (row, column) = sheets[number], place
    lines = [_said(cut(sheet.name(column), width, signs(options).cut), "label")]
    lines += wrapped(sheet.text(row, column) or "(empty)", width, "text", options)
    amount = sheet.values(column).amount(row)
    if amount is not None and sheet.typed.column(column).kind is not None:
        main = sheet.typed.cell(row, column).main
        sign = "= about" if main is not None and main.approximate else "="
        lines.append(_said(f"{sign} {_meaning(sheet, place)}", "muted"))
    for other, facing in sorted(sheet.facing.items()):
        there = sheets[other]
        name = edition_name(there)
        facing_row, facing_column = facing.rows.get(row), facing.columns.get(column)
        if facing_row is None or facing_column is None:
            what = "row" if facing_row is None else "column"
            lines.append(_said(f"+ {name} has no such {what}", "mark.difference"))
            continue
        differs = (row, column) in facing.differing
        sign = ("! " if options.ascii else "≠ ") if differs else "  "
        style = "mark.difference" if differs else "muted"
        text = there.text(facing_row, facing_column) or "(empty)"
        lead = f"{sign}{name}: "
        body = wrapped(text, max(width - cell_len(lead), 8), "text", options)
        for index, line in enumerate(body):
            start = Fragment(lead if index == 0 else " " * cell_len(lead), style)
            lines.append((start, *line))
    return lines


def _meaning(sheet: Sheet, place: tuple[int, int]) -> str:
    amount = sheet.values(place[1]).amount(place[0])
    if amount is None:
        return ""
    if amount.value is None or amount.date is not None:
        return amount.date or ""
    label = unit_label(amount.unit)
    ends = (amount.low, amount.high)
    if amount.ranged and amount.low is not None and amount.high is not None:
        return f"{exact(amount.low)} to {exact(amount.high)} {label}".rstrip()
    if ends[0] is not None and not ends[0].is_finite():
        return f"up to {exact(amount.value)} {label}".rstrip()
    if ends[1] is not None and not ends[1].is_finite():
        return f"{exact(amount.value)} {label}".rstrip() + " or more"
    return f"{exact(amount.value)} {label}".rstrip()


def statistics_lines(
    sheet: Sheet, view: SheetView, found: Statistics, width: int, options: Options
) -> list[Line]:
    """Return the statistics of the cursor's column."""
    cut_sign = signs(options).cut
    lines = [_said(cut(sheet.name(view.column), width, cut_sign), "title"), ()]
    of = " shown" if view.filters else ""
    counts = [f"{found.rows:,} rows{of}", f"{found.filled:,} filled", f"{found.empty:,} empty"]
    if found.measured and found.words:
        counts.append(f"{found.words:,} without a number")
    counts.append(f"{found.distinct:,} different")
    between = " | " if options.ascii else " · "
    lines.append(_said(between.join(counts)))
    if not found.measured:
        lines += [(), _said("no numbers to add up", "muted")]
    labels = next((c for c in range(sheet.table.width) if c not in view.hidden), 0)
    for group in found.measured:
        lines.append(())
        lines += _measured_lines(sheet, group, labels, width, cut_sign, named=found.mixed)
    if found.mixed:
        lines += [(), _said("units are mixed: nothing is added across them", "sign.warning")]
    return lines


def _measured_lines(
    sheet: Sheet, group: Measured, labels: int, width: int, cut_sign: str, *, named: bool
) -> list[Line]:
    unit = unit_label(group.unit) or "no unit"
    lines: list[Line] = []
    if named:
        cells = "1 cell" if group.cells == 1 else f"{group.cells:,} cells"
        lines.append(_said(f"{unit}: {cells}", "label"))
    facts = [
        ("min", with_unit(group.least, group.unit), group.least_row),
        ("max", with_unit(group.greatest, group.unit), group.greatest_row),
        ("sum", with_unit(group.total, group.unit), None),
        ("mean", with_unit(group.mean, group.unit), None),
    ]
    size = max(cell_len(value) for _, value, _ in facts)
    for name, value, row in facts:
        if not value:
            continue
        fragments = [
            Fragment(f"  {name:<5}", "muted"),
            Fragment(" " * (size - cell_len(value)) + value, "table.number"),
        ]
        if row is not None:
            where = cut(sheet.text(row, labels), max(width - size - 12, 4), cut_sign)
            fragments.append(Fragment(f"  {where}", "muted"))
        lines.append(tuple(fragments))
    if group.ranged:
        one = group.ranged == 1
        text = "1 range counts" if one else f"{group.ranged:,} ranges count"
        lines.append(_said(f"  {text} with {'its' if one else 'their'} middle", "muted"))
    return lines


def chart_lines(
    sheet: Sheet, view: SheetView, width: int, height: int, options: Options
) -> list[Line]:
    """Return the chart of the cursor's column."""
    # Title, remark and the blank lines beside them.
    chart = draw_chart(sheet, view, width, height - 4, options)
    if chart is None:
        return [_said("there is no column of numbers to draw")]
    lines = [_said(cut(chart.title, width, signs(options).cut), "title"), (), *chart.lines]
    if chart.notes:
        lines += [(), _said(cut("; ".join(chart.notes), width, signs(options).cut), "muted")]
    return lines


def key_lines(width: int, options: Options) -> list[Line]:
    """Return the keys of the full-screen table, in two columns where there is room."""
    left = _key_groups((MOVE, ROWS), options)
    right = _key_groups((COLUMNS, OUT, OTHER), options)
    unequal = "!" if options.ascii else "≠"
    notes = [
        _said(f"{unequal} a cell that differs in another edition; + one it does not have", "muted"),
        _said("& compares the column: > 10B, <= 5 %, = 2027; empty shows all", "muted"),
    ]
    if width < _TWO_SHEETS:
        return [*left, (), *right, *notes]
    lines: list[Line] = []
    for index in range(max(len(left), len(right))):
        one = left[index] if index < len(left) else ()
        other = right[index] if index < len(right) else ()
        pad = Fragment(" " * max(_TWO_SHEETS // 2 - line_width(one), 1), "")
        lines.append((*one, pad, *other))
    return [*lines, *notes]


def _key_groups(groups: Sequence[str], options: Options) -> list[Line]:
    lines: list[Line] = []
    for group in groups:
        lines.append(_said(group, "label"))
        for action in ZOOM_ACTIONS:
            if action.group == group:
                keys = " ".join(_plain_key(key, options) for key in keys_of(action))
                pad = " " * max(12 - cell_len(keys), 1)
                lines.append((Fragment(f" {keys}{pad}", "strong"), Fragment(action.title, "text")))
    return lines


def _plain_key(key: str, options: Options) -> str:
    label = key_label(key)
    return label if not options.ascii or label.isascii() else key
