"""What the parts of the full-screen table share: the sheets, the widgets, work, questions."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from textual.screen import Screen
from textual.widgets import Static
from textual.worker import get_current_worker

from parsers.model import Heading
from tui.keys.actions import keys_of
from tui.keys.zoom import ZOOM_ACTIONS
from tui.layout.cells import cell_len
from tui.layout.line import Fragment, Line
from tui.layout.options import Options, signs
from tui.layout.table import TableView
from tui.reading.tables.cells import cut, printable
from tui.reading.tables.sheet import Sheet, SheetView
from tui.screens.zoom.page import Draw, ZoomPage, styled
from tui.screens.zoom.texts import edition_name
from tui.theme import Look
from tui.widgets.grid import Grid
from tui.widgets.prompt import Prompt
from tui.widgets.status import Status

Result = TypeVar("Result")
Answer = Callable[[str | None], None]
"""Takes what was typed; None where the question was given up."""

_ROOMY = 110
"""Columns of the terminal from which the status says where in the file a row stands."""


class ZoomDesk(Screen[TableView]):
    """The base of the screen."""

    sheets: Sequence[Sheet]
    shown: int
    look: Look
    options: Options
    answer: Answer | None = None
    doing: str = ""

    @property
    def sheet(self) -> Sheet:
        """The table shown."""
        return self.sheets[self.shown]

    @property
    def grid(self) -> Grid:
        """The widget that draws it."""
        return self.query_one(Grid)

    @property
    def panel(self) -> Static:
        """The panel that shows a cell in full."""
        return self.query_one("#cell", Static)

    @property
    def status(self) -> Status:
        """The last line."""
        return self.query_one(Status)

    @property
    def prompt(self) -> Prompt:
        """The line for typing a filter or a name."""
        return self.query_one(Prompt)

    @property
    def view(self) -> SheetView:
        """How the table is looked at."""
        return self.grid.view

    @property
    def unequal(self) -> str:
        """The sign of a cell that differs."""
        return "!" if self.options.ascii else "≠"

    def cut(self, text: str, size: int) -> str:
        """Return as much of a text as `size` cells hold."""
        return cut(text, size, signs(self.options).cut)

    def tell(self, news: str) -> None:
        """Say something in the last line, until the next key."""
        self.status.tell(printable(news))

    # --- head and status ---

    def say(self) -> None:
        """Bring head, status and the cell shown in line with the cursor."""
        sheet, view, row = self.sheet, self.view, self.grid.row
        place = f"row {view.row + 1:,} of {len(sheet.rows(view)):,}" if row is not None else "empty"
        if row is not None and row != view.row and self.size.width >= _ROOMY:
            place += f" (in the file {row + 1:,})"
        between = " | " if self.options.ascii else " · "
        name = self.cut(sheet.name(view.column), max(self.size.width // 4, 8))
        self.status.show(f"{place}{between}{name}")
        head = [self._title_line(), *self._remarks(between)]
        self.fill(self.query_one("#head", Static), head)
        self.show_cell()

    def _title_line(self) -> Line:
        width = max(self.size.width - 2, 10)
        tags = [
            Fragment(f"[{edition_name(sheet)}]", "label")
            if number == self.shown
            else Fragment(f" {edition_name(sheet)} ", "muted")
            for number, sheet in enumerate(self.sheets)
        ]
        used = sum(cell_len(tag.text) for tag in tags)
        if used > width - 12:
            # So many editions: the one shown is enough.
            tags = [tags[self.shown]]
            used = cell_len(tags[0].text)
        title = self.cut(self._title(), max(width - used - 2, 8))
        pad = " " * max(width - used - cell_len(title), 1)
        return (Fragment(title, "title"), Fragment(pad, ""), *tags)

    def _title(self) -> str:
        page, table = self.sheet.page, self.sheet.table
        heading = ""
        for placed in page.flow:
            if placed.block is table:
                break
            if isinstance(placed.block, Heading):
                heading = placed.block.text
        title = page.title.text if page.title is not None else page.path
        return printable(table.caption or heading or title)

    def _remarks(self, between: str) -> list[Line]:
        """Return a line about filters, hidden columns and differences, if there is any."""
        sheet, view = self.sheet, self.view
        parts = []
        if view.filters:
            labels = between.join(each.label for each in view.filters)
            shown, whole = len(sheet.rows(view)), len(sheet.table.rows)
            parts.append(f"& {labels}: {shown:,} of {whole:,} rows")
        if view.hidden:
            hidden = ", ".join(sheet.name(column) for column in sorted(view.hidden))
            parts.append(f"- {len(view.hidden)} hidden: {hidden}")
        if sheet.differing:
            count = len(sheet.differing)
            cells = "1 cell differs" if count == 1 else f"{count:,} cells differ"
            parts.append(f"{self.unequal} {cells}")
        if not parts:
            return []
        return [(Fragment(self.cut("   ".join(parts), self.size.width - 2), "table.sign"),)]

    def fill(self, widget: Static, lines: Sequence[Line]) -> None:
        """Put lines into a widget; the screen is laid out anew only if their number changed."""
        widget.update(styled(lines, self.look), layout=widget.size.height != len(lines))

    def show_cell(self) -> None:
        """Fill the panel of the cell, if it is there."""

    # --- work, pages, questions ---

    def work(self, word: str, job: Callable[[], Result], done: Callable[[Result], None]) -> None:
        """Do a job and hand its result on; for a long table in a thread, with a word about it."""
        sheet = self.sheet
        if not sheet.large:
            done(job())
            return
        self.doing = word
        self.tell(f"{word} {'...' if self.options.ascii else '…'}")

        def finish(result: Result) -> None:
            if not self.is_attached:
                return
            self.doing = ""
            self.tell("")
            if self.sheet is sheet:
                done(result)

        def run() -> None:
            worker = get_current_worker()
            result = job()
            if not worker.is_cancelled:
                self.app.call_from_thread(finish, result)

        self.run_worker(run, thread=True, group="zoom", exclusive=True, exit_on_error=True)

    def page(self, draw: Draw, action: str = "", *, narrow: bool = False) -> None:
        """Lay a page over the table; the keys of the `action` that did it close it, too."""
        keys = next((keys_of(each) for each in ZOOM_ACTIONS if each.name == action), ())
        ascii_only = self.options.ascii
        self.app.push_screen(
            ZoomPage(draw, self.look, ascii_only=ascii_only, narrow=narrow, keys=keys)
        )

    def ask(self, label: str, answer: Answer, value: str = "") -> None:
        """Ask for a line of text; with a `value` to begin with, the label stands in the status."""
        self.answer = answer
        if value:
            self.tell(label)
        self.prompt.ask("find", printable(label), value)

    def on_prompt_answered(self, event: Prompt.Answered) -> None:
        """Hand on the answer."""
        self.grid.focus()
        answer, self.answer = self.answer, None
        self.tell("")
        if answer is not None:
            answer(event.text)
