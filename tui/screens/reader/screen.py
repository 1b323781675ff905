"""The reader: panes, sidebar, status. It mediates; the widgets know nothing of one another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal

from tui.keys.actions import ACTIONS, bindings
from tui.layout.block import Options
from tui.reading.found import Found, decided
from tui.reading.opened import Opened
from tui.reading.tables.desk import TableDesk
from tui.screens.reader.copying import Copying
from tui.screens.reader.desk import DOCKED_SIDEBAR, TWO_PANES
from tui.screens.reader.editing import Editing
from tui.screens.reader.jumping import Jumping
from tui.screens.reader.moving import Moving
from tui.screens.reader.outward import Outward
from tui.screens.reader.pinning import Pinning
from tui.screens.reader.searching import Searching
from tui.screens.reader.siding import Siding
from tui.screens.reader.tabling import Tabling
from tui.theme import Look
from tui.widgets.columns import Columns
from tui.widgets.heads import Heads
from tui.widgets.sidebar import Sidebar
from tui.widgets.status import Status

if TYPE_CHECKING:
    from parsers.editions.differences import Difference
    from tui.screens.host import Host
    from tui.widgets.prompt import Prompt


class ReaderScreen(Copying, Moving, Tabling, Searching, Pinning, Siding, Jumping, Editing, Outward):
    """One article, its editions side by side."""

    DEFAULT_CSS = """
    ReaderScreen { layers: base over; }
    ReaderScreen > Horizontal { height: 1fr; }
    """

    BINDINGS: ClassVar[list[BindingType]] = [*bindings()]

    def __init__(
        self,
        host: Host,
        look: Look,
        options: Options,
        measure: int,
        sidebar: bool | None = None,
    ) -> None:
        """Make the screen; `sidebar` tells whether it is open at first, None: where it fits."""
        super().__init__(host)
        self._look = look
        self._options = options
        self._measure_wanted = measure
        self.matches = []
        self._sidebar_wanted = sidebar
        self._awaited = ""

    def compose(self) -> ComposeResult:
        """Lay out the widgets."""
        yield Heads()
        with Horizontal():
            yield Columns(self._look, self._options, self._measure_wanted)
            yield Sidebar(self._look, self._options.ascii)
        yield Status(ACTIONS, first=("help", "quit"))

    def on_mount(self) -> None:
        """Begin with the keyboard in the text."""
        self._say_awaited()
        self.columns.focus()
        self._fit(self.app.size.width)
        self.host.reader_stands()

    def wait_for(self, what: str) -> None:
        """Say what is being read, as long as there is nothing to be seen yet."""
        self._awaited = what
        if self.is_mounted:
            self._say_awaited()

    def _say_awaited(self) -> None:
        dots = "..." if self._options.ascii else "\u2026"
        for columns in self.query(Columns):  # none while the program is being left
            columns.waiting = " ".join(filter(None, ("Reading", self._awaited, dots)))
            columns.refresh()

    # --- opening ----------------------------------------------------------------------------

    def open(self, opened: Opened, place: dict[str, Any]) -> None:
        """Show an article, at the place where the reader left it."""
        before, here = self.opened, self.columns.position()
        continued = before is not None and before.partial and before.key == opened.key
        self.opened = opened
        self.tables = TableDesk(opened, self._options)
        self.leave_finding()
        self.forget_search()
        self.leave_selection()
        self.drop_cursor()
        self.begin_comparing()
        panes = self.columns.panes if continued else self.first_panes(place)
        if continued:
            # The same article, now whole: the reader has begun to read, and stays where they are.
            self.columns.show(opened.editions, opened.beads, panes, opened.views, here)
        else:
            self.columns.show(opened.editions, opened.beads, panes, opened.views)
            self.restore(place)
        self.panes_changed()
        self.findings_changed()
        self.columns.focus()
        if self.columns.set_in_type:
            self.call_after_refresh(self.furnish)

    def found(self, found: Found, differences: tuple[Difference, ...]) -> None:
        """Show what the rules found, and in what the editions differ."""
        if self.opened is None:
            return
        self.opened.findings = decided(found.fails, self.host.state)
        self.opened.held = found.held
        self.list_what_holds()
        self.opened.differences = differences
        self.opened.checked = True
        self.findings_changed()
        self.mark_differences()
        if self.was_folded() and self.columns.only is None:
            self.action_differences_only()
        self.tell_what_changed()

    def findings_changed(self) -> None:
        """Show the findings wherever they are listed, and count those that are open."""
        super().findings_changed()
        self._say_where()

    def set_look(self, look: Look) -> None:
        """Change the theme."""
        self._look = look
        self.columns.set_look(look)
        self.sidebar.set_look(look)

    # --- keeping the parts in line ------------------------------------------------------------

    def panes_changed(self) -> None:
        """Bring head and sidebar in line with the panes."""
        if self.opened is None:
            return
        self._tell_widths(self.opened)
        self.fill_sidebar()
        self.mark_differences()
        self.cursor_follows()
        self._say_where()

    def _tell_widths(self, opened: Opened) -> None:
        """Tell the heads and the tables how much room they have."""
        columns = self.columns
        self.heads.show(
            opened.editions, columns.panes, columns.active, columns.pane_width, self.arrangement()
        )
        if self.tables is not None:
            self.tables.width = max(columns.text_width, 10)

    def say_where(self) -> None:
        """Say in the last line where the reader is."""
        self._say_where()

    def _say_where(self) -> None:
        if self.opened is None:
            return
        columns = self.columns
        height = max(columns.virtual_size.height - columns.page_height, 1)
        part = min(round(100 * columns.scroll_offset.y / height), 100)
        position = columns.position()
        section = ""
        if position is not None and position.block >= 0:
            section = self.opened.section(position.edition, position.block)
        edition, place = self.cursor_words()
        section = self.opened.section(*place) if place is not None else section
        fails = [f for f in self.opened.findings if f.kind == "fail" and f.verdict is None]
        errors = sum(f.severity == "error" for f in fails)
        warnings = sum(f.severity == "warning" for f in fails)
        notes = sum(f.severity == "info" for f in fails)
        if self.opened.checked:
            counts = " ".join(
                f"{count} {noun}" if count == 1 else f"{count} {noun}s"
                for count, noun in ((errors, "error"), (warnings, "warning"), (notes, "note"))
            )
        else:
            counts = "reading the rest" if self.opened.partial else "checking"
            counts += " ..." if self._options.ascii else " \u2026"
        narrow = self.size.width < TWO_PANES
        if narrow and self.opened.checked:
            counts = (
                f"\u2717{errors} !{warnings}"
                if not self._options.ascii
                else (f"x{errors} !{warnings}")
            )
        room = max(self.size.width // 3, 16)
        if len(section) > room:
            section = section[: room - 1] + "\u2026"
        self.status.show(" \u00b7 ".join(filter(None, (f"{part}%", counts, edition, section))))

    def on_panes_moved(self) -> None:
        """Say where the reader is, and remember it."""
        if self.opened is None:
            return
        if not self.furnished:
            self.call_after_refresh(self.furnish)
        self._tell_widths(self.opened)
        self._say_where()
        self.count_move()
        self.leave_labels_if_shown()
        self.host.place_changed()

    # --- size and sidebar -----------------------------------------------------------------------

    def on_resize(self, event: events.Resize) -> None:
        """Choose the arrangement for the new size."""
        self.leave_labels_if_shown()
        self._fit(event.size.width)

    def _fit(self, width: int) -> None:
        sidebar = self.sidebar
        docked = width >= DOCKED_SIDEBAR
        sidebar.set_class(not docked, "over")
        shown = self._sidebar_wanted if self._sidebar_wanted is not None else docked
        if not docked and self._sidebar_wanted is None:
            shown = False
        sidebar.set_class(shown, "shown")
        self.fit_panes(width)

    def action_close(self) -> None:
        """Close what is open, one thing at a time; then go back to the text."""
        sidebar = self.sidebar
        if self.withdraw():
            pass
        elif sidebar.has_focus_within:
            if sidebar.has_class("over"):
                self.close_sidebar()
            else:
                self.columns.focus()
        elif sidebar.has_class("over") and sidebar.has_class("shown"):
            self.close_sidebar()
        elif self.current is not None:
            self.leave_finding()
        elif self.query_text:
            self.forget_search()
        elif self.tables is not None and self.tables.current is not None:
            self.columns.change_view(self.tables.put_down())
        else:
            self.drop_cursor()
        self.tell("")

    def action_act(self) -> None:
        """Do what was offered, go to the evidence of the warning shown, or sort the table in hand.

        With the cursor on a sentence: follow the link or the note in it.
        """
        if self.accept() or self._follow_pointed():
            return
        if self.current is not None:
            self.show_finding(self.current)
        elif self.tables is not None and self.tables.current is not None:
            self.action_sort()

    def _follow_pointed(self) -> bool:
        """Follow the link in the cursor's sentence; tell whether there is one."""
        return self.cursor is not None and self.follow_in(self.cursor.edition, *self.cursor.stretch)

    # --- the rest -------------------------------------------------------------------------------

    def on_key(self, event: events.Key) -> None:
        """Clear what was told before; who presses a key is not to be moved any more."""
        self.stay_here()
        if not self.take_key(event) and not self.prompted:
            self.status.forget_soon()

    def on_prompt_typed(self, event: Prompt.Typed) -> None:
        """Find while typing."""
        if event.question == "find":
            self.search_typed(event.text)
        elif event.question == "line":
            self.line_typed(event.text)

    def on_prompt_answered(self, event: Prompt.Answered) -> None:
        """Take the answer."""
        self.columns.focus()
        if event.question == "find":
            self.search_answered(event.text)
        elif event.question == "line":
            self.line_answered(event.text)
        elif event.text is not None:
            self.comment(event.text)

    def on_columns_pane_clicked(self, event: Columns.PaneClicked) -> None:
        """Make the pane clicked on the active one, and follow a link that was clicked."""
        self.columns.activate(event.pane)
        self.panes_changed()
        place = event.block, event.offset
        if place[0] is not None and self.follow_at(self.edition, place[0], place[1]):
            event.prevent_default()  # the cursor does not go to a link that was followed
