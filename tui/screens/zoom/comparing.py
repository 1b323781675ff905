"""The full-screen table: a cell in full, the other editions, and where they differ."""

from __future__ import annotations

from tui.layout.line import Fragment, Line
from tui.layout.options import signs
from tui.reading.tables.sheet import faced
from tui.screens.zoom.desk import ZoomDesk
from tui.screens.zoom.texts import cell_lines


class ZoomComparing(ZoomDesk):
    """The actions that compare editions."""

    def _cell_lines(self, width: int) -> list[Line]:
        row = self.grid.row
        if row is None:
            return []
        place = (row, self.view.column)
        return cell_lines(self.sheets, self.shown, place, max(width, 8), self.options)

    def _cell_room(self) -> tuple[int, int]:
        """Return the width and height of the panel that shows a cell."""
        return self.size.width - 4, max(self.size.height * 2 // 5 - 1, 3)

    def show_cell(self) -> None:
        """Fill the panel of the cell, if it is there."""
        if not self.panel.display:
            return
        width, height = self._cell_room()
        lines = self._cell_lines(width)
        if len(lines) > height:
            rest = len(lines) - height + 1
            sign = signs(self.options).cut
            more = Fragment(f"{sign} {rest} lines more: Enter", "table.sign")
            lines = [*lines[: height - 1], (more,)]
        self.fill(self.panel, lines)

    def action_cell_details(self) -> None:
        """Show the cell in full below the table; too long for that, on a page; again, no more."""
        width, height = self._cell_room()
        if self.panel.display and len(self._cell_lines(width)) > height:
            self.page(lambda width, _: self._cell_lines(width))
            return
        self.panel.display = not self.panel.display
        self.show_cell()

    def action_flip(self) -> None:
        """Show the same rows and columns in the next edition."""
        if len(self.sheets) < 2:
            self.tell("there is no other edition of this table")
            return
        own, before = self.sheet, self.view
        above = before.row - self.grid.scroll_offset.y
        self.shown = (self.shown + 1) % len(self.sheets)
        changed = faced(before, own, self.sheet, self.shown)
        self.grid.show(self.sheet, changed)
        self.grid.scroll_to(y=max(changed.row - above, 0), animate=False, immediate=True)

    def _walk(self, step: int) -> None:
        sheet, view = self.sheet, self.view
        if len(self.sheets) < 2:
            self.tell("there is no other edition to differ from")
            return
        if len(sheet.facing) < len(self.sheets) - 1:
            self.tell("the editions are still being compared")
            return
        columns = self.grid.columns
        cells = [
            (position, place)
            for position, row in enumerate(sheet.rows(view))
            for place, column in enumerate(columns)
            if (row, column) in sheet.differing or (place == 0 and row in sheet.alone_rows)
        ]
        here = (view.row, columns.index(view.column))
        if step > 0:
            found = next((cell for cell in cells if cell > here), None)
        else:
            found = next((cell for cell in reversed(cells) if cell < here), None)
        if found is None:
            self.tell("no further difference" if cells else "no cell shown differs")
            return
        self.grid.go(found[0], columns[found[1]])
        self.tell(f"difference {cells.index(found) + 1:,} of {len(cells):,}; Enter shows both")

    def action_next_difference(self) -> None:
        """Go to the next cell that differs."""
        self._walk(1)

    def action_previous_difference(self) -> None:
        """Go to the cell before that differs."""
        self._walk(-1)
