"""One table on the whole screen: sorted, filtered, charted, exported, compared."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import ClassVar, TypeVar

from rich.text import Text
from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.screen import Screen
from textual.widgets import Static
from textual.worker import get_current_worker

from parsers.model import Heading, Page, Table
from tui.layout.line import Fragment, Line
from tui.layout.options import Options, signs
from tui.layout.table import TableView
from tui.reading.table_cells import cut, printable
from tui.reading.table_export import ExportError, export, format_of
from tui.reading.table_facing import face
from tui.reading.table_filter import FilterError, parse_filter
from tui.reading.table_sheet import Sheet, SheetView, faced
from tui.reading.table_statistics import column_statistics
from tui.screens.zoom_keys import ZOOM_ACTIONS, zoom_bindings
from tui.screens.zoom_page import Draw, ZoomPage, styled
from tui.screens.zoom_texts import (
    cell_lines,
    chart_lines,
    edition_name,
    key_lines,
    statistics_lines,
)
from tui.theme import Look
from tui.widgets.grid import Grid
from tui.widgets.prompt import Prompt
from tui.widgets.zoom_status import ZoomStatus

Result = TypeVar("Result")

_STEP = 4
"""Cells by which a column is made wider or narrower."""


class ZoomScreen(Screen[TableView]):
    """A table in each of its editions, one shown at a time.

    `tables` are the same table in each edition; the first is shown at first. Dismissed with the
    sorting as it was left: `order` has all rows of `tables[0]`, or is None in the file's order.
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

    def __init__(
        self,
        tables: Sequence[tuple[Page, Table]],
        look: Look,
        ascii: bool = False,  # noqa: A002
        *,
        view: TableView | None = None,
        visual_order: bool = False,
    ) -> None:
        super().__init__(classes="ascii" if ascii else "")
        self.sheets = [Sheet(page, table) for page, table in tables]
        self.shown = 0
        self._look = look
        self._options = Options(ascii=ascii, visual_order=visual_order)
        given = view or TableView()
        self._start = SheetView(
            order=given.order,
            sorted_by=given.sorted_by,
            descending=given.descending,
            column=given.cursor_column or 0,
        )
        self._answer: Callable[[str | None], None] | None = None
        self._doing = ""

    def compose(self) -> ComposeResult:
        """Lay out the widgets."""
        yield Static(id="head", markup=False)
        yield Grid(self._look, self._options)
        yield Static(id="cell", markup=False)
        yield Prompt()
        yield ZoomStatus(self._options.ascii)

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
            if sheet.large or number != 0:
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
                sheet.facing[two] = facing
                other.facing[one] = facing.turned(other.table)
                self.app.call_from_thread(self._learnt)

    def _learnt(self) -> None:
        if self.is_attached:
            self.grid.set_view(self.grid.view)

    # --- parts ---

    @property
    def sheet(self) -> Sheet:
        """The table shown."""
        return self.sheets[self.shown]

    @property
    def grid(self) -> Grid:
        """The widget that draws it."""
        return self.query_one(Grid)

    @property
    def status(self) -> ZoomStatus:
        """The last line."""
        return self.query_one(ZoomStatus)

    @property
    def prompt(self) -> Prompt:
        """The line for typing a filter or a name."""
        return self.query_one(Prompt)

    @property
    def view(self) -> SheetView:
        """How the table is looked at."""
        return self.grid.view

    def tell(self, news: str) -> None:
        """Say something in the last line, until the next key."""
        self.status.tell(news)

    def on_key(self, _event: events.Key) -> None:
        """Clear what was told before."""
        if not self.prompt.has_focus and not self._doing:
            self.tell("")

    def on_resize(self) -> None:
        """Write head and cell for the new size."""
        self._say()

    def on_grid_moved(self) -> None:
        """Say where the cursor is."""
        self._say()

    def _say(self) -> None:
        sheet, view = self.sheet, self.view
        rows = sheet.rows(view)
        row = self.grid.row
        place = f"row {view.row + 1:,} of {len(rows):,}" if row is not None else "no rows"
        if row is not None and row != view.row:
            place += f" (line {row + 1:,} of the table)"
        column = cut(sheet.name(view.column), max(self.size.width // 4, 8), self._cut)
        if view.sorted_by is not None:
            way = "descending" if view.descending else "ascending"
            place += f", {way}"
        self.status.show(f"{place}{self._between}{column}")
        self.query_one("#head", Static).update(styled(self._head_lines(), self._look))
        self._show_cell()

    @property
    def _cut(self) -> str:
        return signs(self._options).cut

    @property
    def _between(self) -> str:
        return " | " if self._options.ascii else " · "

    def _head_lines(self) -> list[Line]:
        width = max(self.size.width - 2, 10)
        names = [edition_name(sheet) for sheet in self.sheets]
        tags = [
            Fragment(
                f"[{name}]" if number == self.shown else f" {name} ",
                "label" if number == self.shown else "muted",
            )
            for number, name in enumerate(names)
        ]
        used = sum(Text(tag.text).cell_len for tag in tags)
        title = cut(self._title(), max(width - used - 2, 8), self._cut)
        pad = " " * max(width - used - Text(title).cell_len, 1)
        lines: list[Line] = [(Fragment(title, "title"), Fragment(pad, ""), *tags)]
        parts = []
        if self.view.filters:
            whole = len(self.sheet.table.rows)
            labels = self._between.join(each.label for each in self.view.filters)
            shown = len(self.sheet.rows(self.view))
            parts.append(f"& {printable(labels)}: {shown:,} of {whole:,} rows")
        if self.view.hidden:
            hidden = ", ".join(self.sheet.name(column) for column in sorted(self.view.hidden))
            parts.append(f"- {len(self.view.hidden)} hidden: {hidden}")
        differing = {cell for f in self.sheet.facing.values() for cell in f.differing}
        if differing:
            unequal = "!" if self._options.ascii else "≠"
            cells = "1 cell differs" if len(differing) == 1 else f"{len(differing):,} cells differ"
            parts.append(f"{unequal} {cells}")
        if parts:
            lines.append((Fragment(cut("   ".join(parts), width, self._cut), "table.sign"),))
        return lines

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

    # --- moving ---

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

    def action_top(self) -> None:
        """To the first row."""
        self.grid.go(0)

    def action_end(self) -> None:
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

    # --- work that may take a while ---

    def _work(self, word: str, job: Callable[[], Result], done: Callable[[Result], None]) -> None:
        """Do a job and show its result; for a long table in a thread, with a word about it."""
        if not self.sheet.large:
            done(job())
            return
        self._doing = word
        self.tell(f"{word} {'...' if self._options.ascii else '…'}")

        def run() -> None:
            worker = get_current_worker()
            result = job()
            if not worker.is_cancelled:
                self.app.call_from_thread(finish, result)

        def finish(result: Result) -> None:
            if self.is_attached:
                self._doing = ""
                self.tell("")
                done(result)

        self.run_worker(run, thread=True, group="zoom", exclusive=True, exit_on_error=True)

    # --- rows ---

    def _sort(self, column: int, *, descending: bool) -> None:
        sheet, view = self.sheet, self.view

        def done(changed: SheetView) -> None:
            self.grid.set_view(
                replace(
                    self.view, order=changed.order, row=0, sorted_by=column, descending=descending
                )
            )
            way = "descending" if descending else "ascending"
            self.tell(f"sorted by {sheet.name(column)}, {way}")

        self._work("sorting", lambda: sheet.sorted(view, column, descending=descending), done)

    def action_sort(self) -> None:
        """Sort by the cursor's column; again, the other way round."""
        view = self.view
        turned = view.sorted_by == view.column and not view.descending
        self._sort(view.column, descending=turned)

    def action_sort_reverse(self) -> None:
        """Sort the other way round."""
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
        self._ask(f"filter by a text, or {name}: > 10B, <= 5 %, = 2027{more}", self._filter)

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
            self._work("showing all", lambda: sheet.unfiltered(view), self.grid.set_view)
            return

        def done(found: tuple[SheetView, int]) -> None:
            changed, other = found
            self.grid.set_view(
                replace(self.view, order=changed.order, filters=changed.filters, row=0)
            )
            news = f"{len(sheet.rows(changed)):,} rows"
            if other:
                cells = "1 cell" if other == 1 else f"{other:,} cells"
                news += f"; {cells} in another unit left out"
            self.tell(news)

        self._work("filtering", lambda: sheet.filtered(view, wanted), done)

    # --- columns ---

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

    def action_column_statistics(self) -> None:
        """Count and measure the cursor's column."""
        sheet, view = self.sheet, self.view
        self._work(
            "counting",
            lambda: column_statistics(sheet.values(view.column), sheet.rows(view)),
            lambda found: self._page(
                lambda width, _: statistics_lines(sheet, view, found, width, self._options),
                "i",
                narrow=True,
            ),
        )

    def action_column_chart(self) -> None:
        """Draw the cursor's column."""
        sheet, view = self.sheet, self.view
        self._work(
            "drawing",
            # What is read once is kept: the page then draws it for its own size.
            lambda: chart_lines(sheet, view, 80, 24, self._options),
            lambda _: self._page(
                lambda width, height: chart_lines(sheet, view, width, height, self._options), "c"
            ),
        )

    def _page(self, draw: Draw, key: str = "", *, narrow: bool = False) -> None:
        page = ZoomPage(draw, self._look, ascii_only=self._options.ascii, narrow=narrow, key=key)
        self.app.push_screen(page)

    # --- the cell whole ---

    def _cell_lines(self, width: int) -> list[Line]:
        row = self.grid.row
        if row is None:
            return []
        place = (row, self.view.column)
        return cell_lines(self.sheets, self.shown, place, max(width, 8), self._options)

    def _cell_room(self) -> tuple[int, int]:
        """Return the width and height of the panel that shows a cell."""
        return self.size.width - 4, max(self.size.height * 2 // 5 - 1, 3)

    def _show_cell(self) -> None:
        panel = self.query_one("#cell", Static)
        if not panel.display:
            return
        width, height = self._cell_room()
        lines = self._cell_lines(width)
        if len(lines) > height:
            rest = len(lines) - height + 1
            more = Fragment(f"{self._cut} {rest} lines more: Enter", "table.sign")
            lines = [*lines[: height - 1], (more,)]
        panel.update(styled(lines, self._look))

    def action_cell_details(self) -> None:
        """Show the cell whole below the table; if it is too long for that, on a page; or less."""
        panel = self.query_one("#cell", Static)
        width, height = self._cell_room()
        if panel.display and len(self._cell_lines(width)) > height:
            self._page(lambda width, _: self._cell_lines(width))
            return
        panel.display = not panel.display
        self._show_cell()
        # The table has another height now; its cursor stays in sight.
        self.call_after_refresh(lambda: self.grid.set_view(self.view))

    # --- editions ---

    def action_flip(self) -> None:
        """Show the same rows and columns in the next edition."""
        if len(self.sheets) < 2:
            self.tell("there is no other edition of this table")
            return
        own, before = self.sheet, self.view
        top = before.row - self.grid.scroll_offset.y
        self.shown = (self.shown + 1) % len(self.sheets)
        changed = faced(before, own, self.sheet, self.shown)
        self.grid.show(self.sheet, changed)
        self.grid.scroll_to(y=max(changed.row - top, 0), animate=False, immediate=True)

    def _walk(self, step: int) -> None:
        sheet, view = self.sheet, self.view
        if len(self.sheets) < 2:
            self.tell("there is no other edition to differ from")
            return
        if not sheet.facing:
            self.tell("the editions are still being compared")
            return
        places = {column: index for index, column in enumerate(self.grid.columns)}
        differing = {cell for facing in sheet.facing.values() for cell in facing.differing}
        alone = {row for facing in sheet.facing.values() for row in facing.alone_rows}
        first = self.grid.columns[0]
        cells = sorted(
            (position, places[column])
            for position, row in enumerate(sheet.rows(view))
            for column in self._differing_in(row, differing, alone, first)
            if column in places
        )
        here = (view.row, places.get(view.column, 0))
        if step > 0:
            found = next((cell for cell in cells if cell > here), None)
        else:
            found = next((cell for cell in reversed(cells) if cell < here), None)
        if found is None:
            self.tell("no further difference" if cells else "no cell shown differs")
            return
        self.grid.go(found[0], self.grid.columns[found[1]])
        self.tell(f"difference {cells.index(found) + 1:,} of {len(cells):,}; Enter shows both")

    def _differing_in(
        self, row: int, differing: set[tuple[int, int]], alone: set[int], first: int
    ) -> list[int]:
        if row in alone:
            return [first]
        return [column for column in self.grid.columns if (row, column) in differing]

    def action_next_difference(self) -> None:
        """Go to the next cell that differs."""
        self._walk(1)

    def action_previous_difference(self) -> None:
        """Go to the cell before that differs."""
        self._walk(-1)

    # --- export ---

    def action_export_rows(self) -> None:
        """Ask for a file name."""
        stem = Path(self.sheet.page.path).stem or "table"
        language = self.sheet.page.language
        name = (
            f"{stem}-table.csv"
            if language is None or stem.endswith(language)
            else (f"{stem}-{language}-table.csv")
        )
        self._ask("file to write: .csv, .tsv, .md or .json", self._export, name)

    def _export(self, name: str | None, *, replacing: bool = False) -> None:
        if not name or not name.strip():
            self.tell("nothing was written")
            return
        try:
            format_of(name.strip())
        except ExportError as error:
            self.tell(str(error))
            return
        sheet, view, columns = self.sheet, self.view, self.grid.columns
        header = [sheet.name(column) for column in columns]
        right = [sheet.numeric[column] for column in columns]

        def job() -> str:
            rows = [[sheet.text(row, column) for column in columns] for row in sheet.rows(view)]
            try:
                path = export(name.strip(), header, rows, right, replace=replacing)
            except ExportError as error:
                return str(error)
            except FileExistsError:
                return ""
            return f"{len(rows):,} rows written to {path}"

        def done(news: str) -> None:
            if news:
                self.tell(news)
                return
            self._ask(
                f"{name.strip()} exists; y and Enter replace it",
                lambda answer: self._replace(name, answer),
            )

        self._work("writing", job, done)

    def _replace(self, name: str, answer: str | None) -> None:
        if answer is not None and answer.strip().lower() in ("y", "yes"):
            self._export(name, replacing=True)
        else:
            self.tell("nothing was written")

    # --- asking ---

    def _ask(self, label: str, answer: Callable[[str | None], None], value: str = "") -> None:
        self._answer = answer
        if value:
            self.tell(label)
        self.prompt.ask("find", printable(label), value)

    def on_prompt_answered(self, event: Prompt.Answered) -> None:
        """Take the answer."""
        self.grid.focus()
        answer, self._answer = self._answer, None
        self.tell("")
        if answer is not None:
            answer(event.text)

    # --- the rest ---

    def action_zoom_help(self) -> None:
        """Show the keys."""
        self._page(lambda width, _: key_lines(width, self._options), "question_mark", narrow=True)

    def action_repaint(self) -> None:
        """Draw everything anew."""
        self.app.refresh(layout=True)

    def action_close(self) -> None:
        """Close the cell shown, or go back to the article."""
        panel = self.query_one("#cell", Static)
        if panel.display:
            panel.display = False
            return
        self.action_leave_zoom()

    def action_leave_zoom(self) -> None:
        """Go back to the article, with the sorting as it is."""
        view, own = self.view, self.sheet
        if self.shown:
            view = faced(view, own, self.sheets[0], 0)
        order = view.order
        if order is not None and view.filters:
            kept = set(order)
            # The article shows all rows: those that the filter hid come after the others.
            order = (*order, *(r for r in range(len(self.sheets[0].table.rows)) if r not in kept))
        if view.sorted_by is None:
            order = None
        self.dismiss(
            TableView(
                order=order,
                sorted_by=view.sorted_by,
                descending=view.descending,
                cursor_column=view.column,
            )
        )


def missing_actions() -> list[str]:
    """Return the names of keys' actions that the screen cannot do; for the tests."""
    return [a.name for a in ZOOM_ACTIONS if not hasattr(ZoomScreen, f"action_{a.name}")]
