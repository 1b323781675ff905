"""The full-screen table: sorting, filtering, statistics, charts."""

from __future__ import annotations

from dataclasses import replace

from tui.reading.tables.filter import FilterError, parse_filter
from tui.reading.tables.sheet import SheetView
from tui.reading.tables.statistics import column_statistics
from tui.screens.zoom.desk import ZoomDesk
from tui.screens.zoom.texts import chart_lines, statistics_lines
from tui.widgets.grid import Grid


class ZoomRows(ZoomDesk):
    """The actions on the rows."""

    def _sort(self, column: int, *, descending: bool) -> None:
        sheet, view = self.sheet, self.view

        def done(changed: SheetView) -> None:
            self.grid.set_view(
                replace(
                    self.view,
                    order=changed.order,
                    row=0,
                    sorted_by=column,
                    descending=descending,
                )
            )
            way = "descending" if descending else "ascending"
            self.tell(f"sorted by {sheet.name(column)}, {way}")

        self.work("sorting", lambda: sheet.sorted(view, column, descending=descending), done)

    def action_sort(self) -> None:
        """Sort by the cursor's column; again, the other way round."""
        view = self.view
        turned = view.sorted_by == view.column and not view.descending
        self._sort(view.column, descending=turned)

    def action_sort_reverse(self) -> None:
        """Sort the other way round; at first, the greatest on top."""
        view = self.view
        self._sort(view.column, descending=view.sorted_by != view.column or not view.descending)

    def on_grid_header_clicked(self, event: Grid.HeaderClicked) -> None:
        """Sort by the column whose head was clicked."""
        self.grid.go(self.view.row, event.column)
        self.action_sort()

    def action_unsort(self) -> None:
        """Show the rows in the order of the file."""
        self.grid.set_view(self.sheet.unsorted(self.view))
        self.tell("in the order of the file")

    def action_filter_rows(self) -> None:
        """Ask for a filter."""
        name = self.sheet.name(self.view.column)
        more = "" if not self.view.filters else " (empty: all rows again)"
        self.ask(f"filter by a text, or {name}: > 10B, <= 5 %, = 2027{more}", self._filter)

    def _filter(self, text: str | None) -> None:
        if text is None:
            return
        sheet, view = self.sheet, self.view
        try:
            wanted = parse_filter(text, view.column, sheet.name(view.column), sheet.language)
        except FilterError as error:
            self.tell(str(error))
            return
        if wanted is None:
            self.work("showing all", lambda: sheet.unfiltered(view), self.grid.set_view)
            return

        def done(found: tuple[SheetView, int]) -> None:
            changed, other = found
            self.grid.set_view(
                replace(self.view, order=changed.order, filters=changed.filters, row=0)
            )
            count = len(sheet.rows(changed))
            news = "1 row" if count == 1 else f"{count:,} rows"
            if other:
                cells = "1 cell" if other == 1 else f"{other:,} cells"
                news += f"; {cells} in another unit left out"
            self.tell(news)

        self.work("filtering", lambda: sheet.filtered(view, wanted), done)

    def action_column_statistics(self) -> None:
        """Count and measure the cursor's column."""
        sheet, view = self.sheet, self.view
        self.work(
            "counting",
            lambda: column_statistics(sheet.values(view.column), sheet.rows(view)),
            lambda found: self.page(
                lambda width, _: statistics_lines(sheet, view, found, width, self.options),
                "column_statistics",
                narrow=True,
            ),
        )

    def action_column_chart(self) -> None:
        """Draw the cursor's column."""
        sheet, view = self.sheet, self.view
        self.work(
            "drawing",
            # What is read once is kept: the page then draws it for its own size.
            lambda: chart_lines(sheet, view, 80, 24, self.options),
            lambda _: self.page(
                lambda width, height: chart_lines(sheet, view, width, height, self.options),
                "column_chart",
            ),
        )
