"""The articles of the library, one a row."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, cast

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.widgets import DataTable, Static

from parsers.model import Article, Finding
from tui.keys import ACTIONS, keys_of
from tui.languages import language_name
from tui.widgets.status import key_label

if TYPE_CHECKING:
    from tui.app import DiglotApp


class LibraryScreen(Screen[None]):
    """A list to choose from; Enter opens."""

    DEFAULT_CSS = """
    LibraryScreen > #library-head { height: 1; background: $panel; padding: 0 1; text-style: bold; }
    LibraryScreen > DataTable { height: 1fr; scrollbar-size-vertical: 1; background: $background; }
    LibraryScreen > #library-foot { height: 1; background: $panel; padding: 0 1; }
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j", "cursor(1)", show=False, id="line_down"),
        Binding("k", "cursor(-1)", show=False, id="line_up"),
        Binding("space", "page(1)", show=False, id="page_down"),
        Binding("b", "page(-1)", show=False, id="page_up"),
        Binding("question_mark,f1", "app.help", show=False, id="help"),
        Binding("q,ctrl+q", "app.quit", show=False, id="quit"),
        Binding("escape", "app.article_back", show=False),
        Binding("H", "app.article_back", show=False, id="article_back"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._articles: tuple[Article, ...] = ()

    @property
    def _reader(self) -> DiglotApp:
        return cast("DiglotApp", self.app)

    def compose(self) -> ComposeResult:
        """Lay out head, table and foot."""
        yield Static("Library", id="library-head", markup=False)
        table: DataTable[Text] = DataTable(cursor_type="row", zebra_stripes=False)
        table.add_column("Title", key="title")
        table.add_column("Editions", key="editions")
        table.add_column("Date", key="date")
        table.add_column("Warnings", key="warnings")
        yield table
        yield Static(_hints(), id="library-foot", markup=False)

    def on_mount(self) -> None:
        """Fill the table with what is there."""
        self.show(self._reader.articles)

    def show(self, articles: tuple[Article, ...]) -> None:
        """List articles."""
        self._articles = articles
        table = self.query_one(DataTable)
        table.clear()
        room = max(self.app.size.width - 44, 24)
        for index, article in enumerate(articles):
            title = Text(article.title, no_wrap=True, overflow="ellipsis")
            title.truncate(room, overflow="ellipsis")
            names = ", ".join(language_name(page.language) for page in article.editions)
            date = next((page.date.value for page in article.editions if page.date), "")
            count = self._reader.counts.get(article.id)
            table.add_row(title, Text(names), Text(date), _count(count), key=str(index))
        editions = sum(len(article.editions) for article in articles)
        head = f"Library: {len(articles)} articles, {editions} editions"
        errors = len(self._reader.read_errors)
        if errors:
            head += f", {errors} files could not be read"
        self.query_one("#library-head", Static).update(Text(head))
        table.focus()

    def counted(self, index: int, findings: list[Finding]) -> None:
        """Show how many warnings an article has."""
        if self.is_mounted and index < len(self._articles):
            self.query_one(DataTable).update_cell(str(index), "warnings", _count(findings))

    def on_data_table_row_selected(self, event: DataTable.RowSelected) -> None:
        """Open the article chosen."""
        self._reader.open(self._articles[event.cursor_row])

    def action_cursor(self, step: int) -> None:
        """Move the selection."""
        table = self.query_one(DataTable)
        table.move_cursor(row=table.cursor_row + step)

    def action_page(self, step: int) -> None:
        """Move the selection by a screen."""
        table = self.query_one(DataTable)
        table.move_cursor(row=table.cursor_row + step * max(table.size.height - 2, 1))


def _count(findings: list[Finding] | None) -> Text:
    if findings is None:
        return Text("\u2026")
    fails = [finding for finding in findings if finding.kind == "fail"]
    errors = sum(finding.severity == "error" for finding in fails)
    warnings = sum(finding.severity == "warning" for finding in fails)
    if not errors and not warnings:
        return Text("none")
    return Text(f"{errors} errors, {warnings} warnings")


def _hints() -> str:
    keys = {action.name: key_label(keys_of(action)[0]) for action in ACTIONS}
    return f"Enter open   {keys['help']} help   {keys['quit']} quit"
