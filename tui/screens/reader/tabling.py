"""Tables: going to them, choosing a column, sorting."""

from __future__ import annotations

from tui.layout.table import TableView
from tui.screens.reader.desk import Desk
from tui.widgets.columns import Columns


class Tabling(Desk):
    """The actions on tables."""

    def _tables(self) -> list[tuple[int, int]]:
        """Return (absolute line, block) of the tables of the active edition."""
        if self.opened is None or self.tables is None:
            return []
        edition, blocks = self.columns.blocks_from_top()
        return [(line, block) for line, block in blocks if self.tables.table((edition, block))]

    def _walk_tables(self, step: int) -> None:
        tables = self._tables()
        if not tables or self.tables is None:
            self.tell("there is no table")
            return
        edition = self.edition
        current = self.tables.current
        blocks = [block for _, block in tables]
        if current is not None and current[0] != edition:
            faces = [p for p in self.tables.companions(current) if p[0] == edition]
            current = faces[0] if faces else None
        if current is not None and current[1] in blocks:
            index = blocks.index(current[1]) + step
        else:
            top = self.columns.scroll_offset.y
            below = [i for i, (line, _) in enumerate(tables) if line >= top]
            above = [i for i, (line, _) in enumerate(tables) if line < top]
            index = (below[0] if below else -1) if step > 0 else (above[-1] if above else -1)
        if not 0 <= index < len(tables):
            self.tell("there is no further table")
            return
        line, block = tables[index]
        self.remember_here("tables")
        self.drop_cursor()
        self.columns.change_view(self.tables.take((edition, block)))
        self.columns.jump(line - 1)
        self._tell_column()

    def action_next_table(self) -> None:
        """Go to the next table."""
        self._walk_tables(1)

    def action_previous_table(self) -> None:
        """Go to the table before."""
        self._walk_tables(-1)

    def _in_hand(self) -> bool:
        """Tell whether a table is in hand; take the first one on screen if none is."""
        if self.tables is None:
            return False
        if self.tables.current is not None:
            return True
        for _, block in self._tables():
            if self.columns.on_screen(self.edition, block):
                self.columns.change_view(self.tables.take((self.edition, block)))
                return True
        self.tell("no table is on screen; t goes to the next one")
        return False

    def _tell_column(self) -> None:
        if self.tables is not None and self.tables.current is not None:
            name = self.tables.column_name()
            self.tell(f"{name}: \u2190 \u2192 column, s sort, S reverse, u unsorted")

    def _move_column(self, step: int) -> None:
        if self._in_hand() and self.tables is not None:
            self.columns.change_view(self.tables.move(step))
            self._tell_column()

    def action_column_right(self) -> None:
        """Select the next column."""
        self._move_column(1)

    def action_column_left(self) -> None:
        """Select the column before."""
        self._move_column(-1)

    def _sort(self, *, descending: bool | None) -> None:
        if not self._in_hand() or self.tables is None or self.tables.current is None:
            return
        changed = self.tables.sort(descending=descending)
        self.columns.change_view(changed)
        if self.opened is not None:
            view = self.opened.views[self.tables.current]
            way = "descending" if view.descending else "ascending"
            self.tell(f"sorted by {self.tables.column_name()}, {way}")

    def action_sort(self) -> None:
        """Sort by the selected column; again, the other way round."""
        self._sort(descending=None)

    def action_sort_reverse(self) -> None:
        """Sort the other way round."""
        if self._in_hand() and self.opened is not None and self.tables is not None:
            place = self.tables.current
            view = self.opened.views.get(place) if place is not None else None
            turned = view is not None and view.sorted_by == view.cursor_column
            self._sort(descending=not view.descending if turned and view is not None else True)

    def action_unsort(self) -> None:
        """Show the rows in the order of the file."""
        if self._in_hand() and self.tables is not None:
            self.columns.change_view(self.tables.unsort())
            self.tell("in the order of the file")

    def action_zoom_table(self) -> None:
        """Show the table in hand on the whole screen."""
        if not self._in_hand() or self.tables is None or self.tables.current is None:
            return
        if self.opened is None:
            return
        from tui.screens.zoom.screen import ZoomScreen

        places = self.tables.companions(self.tables.current)
        pairs = [
            (self.opened.editions[edition], table)
            for edition, block in places
            if (table := self.tables.table((edition, block))) is not None
        ]
        columns = self.columns
        zoomed = ZoomScreen(
            pairs,
            columns.look,
            columns.options.ascii,
            view=self.opened.views.get(places[0]),
            visual_order=columns.options.visual_order,
        )
        self.app.push_screen(zoomed, self._zoomed)

    def _zoomed(self, view: TableView | None) -> None:
        """Show in the text what order was chosen on the whole screen."""
        if view is not None and self.tables is not None:
            self.columns.change_view(self.tables.adopt(view))

    def on_columns_header_clicked(self, event: Columns.HeaderClicked) -> None:
        """Sort by the column whose head was clicked."""
        if self.tables is None:
            return
        self.columns.change_view(self.tables.take((event.edition, event.block), event.column))
        self._sort(descending=None)
