"""One table on the whole screen: sorted, filtered, charted, exported, compared."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widgets import Static
from textual.worker import get_current_worker

from parsers.model import Page, Table
from tui.keys.actions import Action
from tui.keys.zoom import ZOOM_ACTIONS, zoom_bindings
from tui.layout.options import Options
from tui.layout.table import TableView
from tui.reading.tables.facing import face
from tui.reading.tables.sheet import Sheet, SheetView, faced
from tui.screens.zoom.comparing import ZoomComparing
from tui.screens.zoom.export import ZoomExport
from tui.screens.zoom.moving import ZoomMoving
from tui.screens.zoom.rows import ZoomRows
from tui.screens.zoom.texts import key_lines
from tui.theme import Look
from tui.widgets.grid import Grid
from tui.widgets.prompt import Prompt
from tui.widgets.status import Status


class ZoomScreen(ZoomComparing, ZoomExport, ZoomRows, ZoomMoving):
    """A table in each of its editions, one shown at a time.

    `tables` are the same table in each edition; the first is shown at first, sorted and with the
    column selected as `view` says. Dismissed with the sorting as it was left, of `tables[0]`:
    `order` holds all its rows, or is None for the order of the file.
    """

    DEFAULT_CSS = """
    ZoomScreen > #head { height: auto; background: $panel; padding: 0 1; }
    ZoomScreen > #cell {
        height: auto;
        max-height: 40%;
        background: $surface;
        padding: 0 2;
        border-top: solid $primary 60%;
        display: none;
    }
    ZoomScreen.ascii > #cell { border-top: ascii $primary 60%; }
    """

    BINDINGS: ClassVar[list[BindingType]] = [*zoom_bindings()]
    ACTIONS: ClassVar[tuple[Action, ...]] = ZOOM_ACTIONS

    def __init__(
        self,
        tables: Sequence[tuple[Page, Table]],
        look: Look,
        ascii_only: bool = False,
        *,
        view: TableView | None = None,
        visual_order: bool = False,
    ) -> None:
        super().__init__(classes="ascii" if ascii_only else "")
        self.sheets = [Sheet(page, table) for page, table in tables]
        self.shown = 0
        self.look = look
        self.options = Options(ascii=ascii_only, visual_order=visual_order)
        given = view or TableView()
        self._start = SheetView(
            order=given.order,
            sorted_by=given.sorted_by,
            descending=given.descending,
            column=given.cursor_column or 0,
        )

    def compose(self) -> ComposeResult:
        """Lay out the widgets."""
        yield Static(id="head", markup=False)
        yield Grid(self.look, self.options)
        yield Static(id="cell", markup=False)
        yield Prompt()
        yield Status(ZOOM_ACTIONS, first=("zoom_help", "leave_zoom"))

    def on_mount(self) -> None:
        """Show the table at once; what needs reading follows."""
        if not self.sheet.large:
            self.sheet.read_types()
        self.grid.show(self.sheet, self._start)
        self.grid.focus()
        self.run_worker(self._read, thread=True, group="zoom-read", exit_on_error=True)

    def _read(self) -> None:
        """Read the columns for meaning, and compare the editions (in a worker thread)."""
        worker = get_current_worker()
        for number, sheet in enumerate(self.sheets):
            if sheet.large or number > 0:
                sheet.read_types()
        if not worker.is_cancelled:
            self.app.call_from_thread(self._learnt)
        for one, sheet in enumerate(self.sheets):
            for two in range(one + 1, len(self.sheets)):
                other = self.sheets[two]
                own, there = (sheet.page, sheet.table), (other.page, other.table)
                facing = face(own, there, lambda: worker.is_cancelled)
                if worker.is_cancelled:
                    return
                sheet.set_facing(two, facing)
                other.set_facing(one, facing.turned(other.table))
                self.app.call_from_thread(self._learnt)

    def _learnt(self) -> None:
        if self.is_attached:
            self.grid.set_view(self.grid.view)

    def on_key(self, _event: events.Key) -> None:
        """Clear what was told before."""
        if not self.prompt.has_focus and not self.doing:
            self.tell("")

    def on_resize(self) -> None:
        """Write head and cell for the new size."""
        self.say()

    def on_grid_moved(self) -> None:
        """Say where the cursor is."""
        self.say()

    def action_zoom_help(self) -> None:
        """Show the keys."""
        self.page(lambda width, _: key_lines(width, self.options), "zoom_help", narrow=True)

    async def action_repaint(self) -> None:
        """Draw everything anew."""
        await self.run_action("app.repaint")

    def action_close(self) -> None:
        """Close the cell shown, or go back to the article."""
        if self.panel.display:
            self.panel.display = False
        else:
            self.action_leave_zoom()

    def action_leave_zoom(self) -> None:
        """Go back to the article, with the sorting as it is."""
        view, first = self.view, self.sheets[0]
        if self.shown:
            view = faced(view, self.sheet, first, 0)
        order = view.order
        if order is not None and view.filters:
            # The article shows all rows: those that the filter hid come after the others.
            kept = set(order)
            order = (*order, *(row for row in range(len(first.table.rows)) if row not in kept))
        self.dismiss(
            TableView(
                order=order if view.sorted_by is not None else None,
                sorted_by=view.sorted_by,
                descending=view.descending,
                cursor_column=view.column,
            )
        )
