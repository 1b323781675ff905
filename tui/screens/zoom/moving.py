"""The full-screen table: moving about, and its columns hidden, narrower, wider."""

from __future__ import annotations

from dataclasses import replace

from tui.screens.zoom.desk import ZoomDesk

_STEP = 4
"""Cells by which a column is made wider or narrower."""


class ZoomMoving(ZoomDesk):
    """The actions of moving, and on columns."""

    def action_line_down(self) -> None:
        """One row down."""
        self.grid.move(1)

    def action_line_up(self) -> None:
        """One row up."""
        self.grid.move(-1)

    def action_page_down(self) -> None:
        """One page down."""
        self.grid.move(self.grid.page_rows)

    def action_page_up(self) -> None:
        """One page up."""
        self.grid.move(-self.grid.page_rows)

    def action_half_page_down(self) -> None:
        """Half a page down."""
        self.grid.move(self.grid.page_rows // 2)

    def action_half_page_up(self) -> None:
        """Half a page up."""
        self.grid.move(-(self.grid.page_rows // 2))

    def action_first_row(self) -> None:
        """To the first row."""
        self.grid.go(0)

    def action_last_row(self) -> None:
        """To the last row."""
        self.grid.go(len(self.sheet.rows(self.view)) - 1)

    def action_column_right(self) -> None:
        """To the next column."""
        self.grid.move(0, 1)

    def action_column_left(self) -> None:
        """To the column before."""
        self.grid.move(0, -1)

    def action_first_column(self) -> None:
        """To the first column."""
        self.grid.move(0, -self.sheet.table.width)

    def action_last_column(self) -> None:
        """To the last column."""
        self.grid.move(0, self.sheet.table.width)

    def action_hide_column(self) -> None:
        """Hide the cursor's column, unless it is the last one."""
        if len(self.grid.columns) < 2:
            self.tell("this is the last column shown")
            return
        after = [column for column in self.grid.columns if column > self.view.column]
        chosen = after[0] if after else self.grid.columns[-2]
        hidden = self.view.hidden | {self.view.column}
        self.grid.set_view(replace(self.view, hidden=hidden, column=chosen))

    def action_show_columns(self) -> None:
        """Show all columns again, at the widths they ask for."""
        self.grid.set_view(replace(self.view, hidden=frozenset(), widths=()))

    def action_column_narrower(self) -> None:
        """Make the cursor's column narrower."""
        self.grid.resize_column(-_STEP)

    def action_column_wider(self) -> None:
        """Make the cursor's column wider."""
        self.grid.resize_column(_STEP)
