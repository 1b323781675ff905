"""The widget of the full-screen table: draws the rows on screen, head and first column frozen."""

from __future__ import annotations

from dataclasses import replace
from itertools import accumulate

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tui.layout.cells import cell_len
from tui.layout.direction import is_right_to_left
from tui.layout.options import Options, signs
from tui.reading.tables.cells import (
    LEAST,
    ColumnWidths,
    GridFit,
    first_column_for,
    fit_grid,
    head_lines,
    measure_columns,
    one_line,
)
from tui.reading.tables.sheet import Sheet, SheetView
from tui.theme import Look

MARGIN = 2
"""Cells left of the first column: the sign of the cursor's row, and that of a difference."""

GAP = 3


class Grid(ScrollView, can_focus=True, inherit_bindings=False):
    """A table of one line a row, with a cursor."""

    DEFAULT_CSS = """
    Grid {
        width: 1fr;
        height: 1fr;
        overflow-x: hidden;
        overflow-y: scroll;
        scrollbar-size-vertical: 1;
        scrollbar-color: $foreground 35%;
        scrollbar-background: $background;
    }
    """

    class Moved(Message):
        """The cursor stands elsewhere."""

    class HeaderClicked(Message):
        """A click on the head of a column."""

        def __init__(self, column: int) -> None:
            self.column = column
            super().__init__()

    def __init__(self, look: Look, options: Options) -> None:
        super().__init__()
        self.look = look
        self.options = options
        self.view = SheetView()
        self._sheet: Sheet | None = None
        self._asked = ColumnWidths((), ())
        self._fit = GridFit((), (), frozenset(), more_left=False, more_right=False)
        self._heads: list[list[str]] = []
        self._unequal = "!" if options.ascii else "≠"

    # --- what is shown ---

    def show(self, sheet: Sheet, view: SheetView) -> None:
        """Show a table."""
        if sheet is not self._sheet:
            self._sheet = sheet
            self._asked = measure_columns(sheet)
        self.set_view(view)

    def set_view(self, view: SheetView) -> None:
        """Show the table in another way, the cursor in sight."""
        if self._sheet is None:
            return
        rows = len(self._sheet.rows(view))
        self.view = replace(view, row=max(min(view.row, rows - 1), 0))
        self._settle()
        self._keep_in_sight()
        self.post_message(self.Moved())

    def _settle(self) -> None:
        """Bring widths and heights in line with table, view and size."""
        if self._sheet is None or self._room <= 0:
            return
        columns = [c for c in range(self._sheet.table.width) if c not in self.view.hidden]
        if columns and self.view.column not in columns:
            nearest = min(columns, key=lambda column: abs(column - self.view.column))
            self.view = replace(self.view, column=nearest)
        first = first_column_for(self._sheet, self.view, self._asked, self._room, GAP)
        self.view = replace(self.view, first_column=first)
        self._fit = fit_grid(self._sheet, self.view, self._asked, self._room, GAP)
        self._heads = head_lines(self._sheet, self._fit, self.options)
        height = len(self._sheet.rows(self.view)) + self.head_height
        self.virtual_size = Size(self.size.width, height)
        self.refresh()

    @property
    def _room(self) -> int:
        """Cells for columns and the gaps between them; one is left for the sign of more."""
        return self.scrollable_content_region.width - MARGIN - 2

    @property
    def head_height(self) -> int:
        """Lines of the head and the rule below it."""
        return (len(self._heads[0]) if self._heads else 1) + 1

    @property
    def page_rows(self) -> int:
        """Rows on screen."""
        return max(self.scrollable_content_region.height - self.head_height, 1)

    @property
    def row(self) -> int | None:
        """The row under the cursor, as it counts in the table."""
        rows = self._sheet.rows(self.view) if self._sheet is not None else ()
        return rows[self.view.row] if self.view.row < len(rows) else None

    @property
    def columns(self) -> tuple[int, ...]:
        """The columns that are not hidden."""
        return self._fit.columns

    def width_of(self, column: int) -> int:
        """Return the cells of a column, whether in sight or not."""
        known = dict(self._fit.widths)
        return known.get(column) or dict(self.view.widths).get(column, 12)

    # --- moving ---

    def move(self, rows: int = 0, columns: int = 0) -> None:
        """Move the cursor, as far as there is table."""
        if self._sheet is None or not self._fit.columns:
            return
        place = self._fit.columns.index(self.view.column) + columns
        column = self._fit.columns[max(min(place, len(self._fit.columns) - 1), 0)]
        self.go(self.view.row + rows, column)

    def go(self, row: int, column: int | None = None) -> None:
        """Put the cursor on a row (by its position in the order shown) and a column."""
        if self._sheet is None:
            return
        last = len(self._sheet.rows(self.view)) - 1
        row = max(min(row, last), 0)
        before = self.view
        self.view = replace(before, row=row, column=before.column if column is None else column)
        if self.view == before:
            return
        if self.view.column != before.column:
            self._settle()
        self._keep_in_sight()
        self._refresh_row(before.row)
        self._refresh_row(row)
        self.post_message(self.Moved())

    def _refresh_row(self, position: int) -> None:
        """Draw one row again, if it is on screen."""
        line = position - self.scroll_offset.y + self.head_height
        if self.head_height <= line < self.size.height:
            self.refresh(Region(0, line, self.size.width, 1))

    def _keep_in_sight(self) -> None:
        top, page = self.scroll_offset.y, self.page_rows
        wanted = top
        if self.view.row < top:
            wanted = self.view.row
        elif self.view.row >= top + page:
            wanted = self.view.row - page + 1
        if wanted != top:
            self.scroll_to(y=wanted, animate=False, immediate=True)

    def on_resize(self) -> None:
        """Choose the columns for the new size."""
        self._settle()
        self._keep_in_sight()

    # --- drawing ---

    def render_line(self, y: int) -> Strip:
        """Draw one line of the screen."""
        width = self.scrollable_content_region.width
        base = self.rich_style + self.look.style("text")
        if self._sheet is None or not self._fit.widths:
            return Strip.blank(width, base)
        head = self.head_height
        if y < head - 1:
            segments = self._head_line(y, base)
        elif y == head - 1:
            segments = self._rule(base)
        else:
            position = self.scroll_offset.y + y - head
            rows = self._sheet.rows(self.view)
            if position < len(rows):
                segments = self._row(position, rows[position], base)
            elif position == 0:
                segments = [Segment("  no rows; & and Enter shows all again", base)]
            else:
                segments = []
        return Strip(segments).adjust_cell_length(width, base)

    def _head_style(self, column: int) -> str:
        style = "table.head"
        if column == self.view.sorted_by:
            style += " table.head.sorted"
        if column == self.view.column:
            style += " table.head.cursor"
        return style

    def _arrow(self) -> str:
        sign = signs(self.options)
        return sign.down if self.view.descending else sign.up

    def _arrow_in_head(self, place: int) -> bool:
        """Tell whether the head of the sorted column has room for the arrow behind it."""
        column, size = self._fit.widths[place]
        return column == self.view.sorted_by and cell_len(self._heads[place][-1]) + 2 <= size

    def _head_line(self, y: int, base: Style) -> list[Segment]:
        assert self._sheet is not None
        sign = signs(self.options)
        last = y == len(self._heads[0]) - 1
        segments = [Segment(" " * MARGIN, base)]
        for place, (column, size) in enumerate(self._fit.widths):
            if place:
                left = last and place == 1 and self._fit.more_left
                text = f" {sign.left} " if left else f" {sign.column.strip()} "
                style = "table.sign" if left else "table.rule"
                segments.append(Segment(text, base + self.look.style(style)))
            text = self._heads[place][y]
            arrow = f" {self._arrow()}" if last and self._arrow_in_head(place) else ""
            pad = " " * max(size - cell_len(text) - cell_len(arrow), 0)
            right = self._sheet.numeric[column] or is_right_to_left(text, self.options)
            # A folded head may leave lines empty; the cursor is where the words are.
            drawn = base + (self.look.style(self._head_style(column)) if text else Style())
            body = [Segment(text + arrow, drawn)] if text else []
            padding = [Segment(pad, drawn)] if pad else []
            segments += [*padding, *body] if right else [*body, *padding]
        if last and self._fit.more_right:
            segments.append(Segment(" " + sign.right, base + self.look.style("table.sign")))
        return segments

    def _rule(self, base: Style) -> list[Segment]:
        assert self._sheet is not None
        sign = signs(self.options)
        plain = base + self.look.style("table.rule")
        segments = [Segment(" " * MARGIN, base)]
        for place, (column, size) in enumerate(self._fit.widths):
            if place:
                segments.append(Segment(sign.cross, plain))
            cursor = column == self.view.column
            dash = sign.cursor_rule if cursor else sign.head_rule
            style = base + self.look.style("table.sign") if cursor else plain
            tail = ""
            if column in self._sheet.alone_columns:
                tail = "+"
            arrow = column == self.view.sorted_by and not self._arrow_in_head(place)
            segments.append(Segment(dash * max(size - len(tail) - arrow, 0), style))
            if tail:
                segments.append(Segment(tail, base + self.look.style("mark.difference")))
            if arrow:
                segments.append(Segment(self._arrow(), base + self.look.style("table.arrow")))
        return segments

    def _row(self, position: int, row: int, base: Style) -> list[Segment]:
        assert self._sheet is not None
        sheet, sign = self._sheet, signs(self.options)
        here = position == self.view.row
        difference = base + self.look.style("mark.difference")
        rule = base + self.look.style("table.rule")
        pointer = (">" if self.options.ascii else "▸") if here else " "
        segments = [Segment(pointer, base + self.look.style("table.arrow"))]
        bar = sign.column.strip()
        for place, (column, size) in enumerate(self._fit.widths):
            mark = self._unequal if (row, column) in sheet.differing else " "
            if place == 0:
                mark = "+" if row in sheet.alone_rows else mark
            else:
                segments.append(Segment(f" {bar}", rule))
            segments.append(Segment(mark, difference))
            style = "table.number" if sheet.numeric[column] else "table.cell"
            style = "table.key" if place == 0 else style
            if mark == self._unequal:
                style += " mark.difference"
            shown = self.look.style(style)
            if here and column == self.view.column:
                shown += self.look.style("mark.current")
                if self.app.no_color:
                    shown += Style(reverse=True)
            drawn = one_line(sheet.text(row, column), size, "", sheet.numeric[column], self.options)
            segments += [Segment(fragment.text, base + shown) for fragment in drawn]
        if self._fit.more_right:
            segments.append(Segment(" ", base))
        return segments

    # --- mouse ---

    def on_click(self, event: events.Click) -> None:
        """Sort by a head that was clicked, or put the cursor on a cell."""
        column = self._column_at(event.x)
        if self._sheet is None or column is None:
            return
        if event.y < self.head_height:
            self.post_message(self.HeaderClicked(column))
            return
        position = self.scroll_offset.y + event.y - self.head_height
        if position < len(self._sheet.rows(self.view)):
            self.go(position, column)

    def _column_at(self, x: int) -> int | None:
        ends = accumulate(size + GAP for _, size in self._fit.widths)
        for (column, _), end in zip(self._fit.widths, ends, strict=True):
            if MARGIN <= x < MARGIN + end - 1:
                return column
        return None

    # --- columns ---

    def resize_column(self, step: int) -> None:
        """Make the cursor's column wider or narrower, by cells."""
        column = self.view.column
        size = max(min(self.width_of(column) + step, self._room), LEAST)
        widths = dict(self.view.widths) | {column: size}
        self.set_view(replace(self.view, widths=tuple(sorted(widths.items()))))
