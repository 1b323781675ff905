"""The articles of the library, one a row."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.widgets import DataTable, Static

from parsers.model import Article
from tui.keys.actions import ACTIONS, LIBRARY, Action, keys_of
from tui.keys.labels import key_label
from tui.languages import language_name

if TYPE_CHECKING:
    from tui.reading.found import Found
    from tui.screens.host import Shelf

_TOLD = 30
"""Seconds that a note stays that has something to be written down in it."""


class LibraryScreen(Screen[None]):
    """A list to choose from; Enter opens."""

    ACTIONS: ClassVar[tuple[Action, ...]] = LIBRARY
    """What the palette offers here."""

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
        *(
            Binding(",".join(action.keys), action.name, action.title, show=False, id=action.name)
            for action in LIBRARY
        ),
    ]

    def __init__(self, shelf: Shelf) -> None:
        super().__init__()
        self._shelf = shelf
        self._articles: tuple[Article, ...] = ()
        self._marked: set[str] = set()

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
        self.show(self._shelf.articles)

    def show(self, articles: tuple[Article, ...]) -> None:
        """List articles."""
        self._articles = articles
        table = self.query_one(DataTable)
        table.clear()
        for index, article in enumerate(articles):
            names = ", ".join(language_name(page.language) for page in article.editions)
            date = next((page.date.value for page in article.editions if page.date), "")
            count = self._shelf.counts.get(article.id)
            cells = (self._title(article), Text(names), Text(date), _count(count))
            table.add_row(*cells, key=str(index))
        editions = sum(len(article.editions) for article in articles)
        head = f"Library: {len(articles)} articles, {editions} editions"
        errors = len(self._shelf.read_errors)
        if errors:
            head += f", {errors} files could not be read"
        self.query_one("#library-head", Static).update(Text(head))
        table.focus()

    def _title(self, article: Article) -> Text:
        room = max(self.app.size.width - 46, 24)
        title = Text(article.title, no_wrap=True, overflow="ellipsis")
        title.truncate(room, overflow="ellipsis")
        if article.id not in self._marked:
            return title
        return Text("\u00bb ", style="bold") + title

    def counted(self, index: int, found: Found) -> None:
        """Show how many warnings an article has."""
        if self.is_mounted and index < len(self._articles):
            self.query_one(DataTable).update_cell(str(index), "warnings", _count(found))

    def on_data_table_row_selected(self, event: DataTable.RowSelected) -> None:
        """Open the article chosen."""
        self._shelf.open(self._articles[event.cursor_row])

    def action_cursor(self, step: int) -> None:
        """Move the selection."""
        table = self.query_one(DataTable)
        table.move_cursor(row=table.cursor_row + step)

    def action_page(self, step: int) -> None:
        """Move the selection by a screen."""
        table = self.query_one(DataTable)
        table.move_cursor(row=table.cursor_row + step * max(table.size.height - 2, 1))

    # --- joining and splitting ----------------------------------------------------------------

    @property
    def _selected(self) -> Article | None:
        row = self.query_one(DataTable).cursor_row
        return self._articles[row] if 0 <= row < len(self._articles) else None

    def action_mark_article(self) -> None:
        """Mark the article selected for joining, or no more, and go to the next."""
        article = self._selected
        if article is None:
            return
        self._marked ^= {article.id}
        table = self.query_one(DataTable)
        row = table.cursor_row
        table.update_cell(str(row), "title", self._title(article), update_width=True)
        table.move_cursor(row=row + 1)

    def action_join_articles(self) -> None:
        """Make one article of all that are marked."""
        chosen = [article for article in self._articles if article.id in self._marked]
        if len(chosen) < 2:
            keys = " then ".join(key_label(keys_of(action)[0]) for action in LIBRARY[:2])
            self._tell(f"mark two articles or more: {keys}")
            return
        pages = [page for article in chosen for page in article.editions]
        article = self._shelf.group_pages(pages, joined=True)
        if article is None:
            self._tell("a text from standard input cannot be joined")
            return
        self._marked.clear()
        self._show_again(article)
        from tui.reading.joining import in_toml

        self.notify(
            "Joined, and remembered here. To say so in a diglot.toml, with paths from its folder:"
            f"\n\n{in_toml([page.path for page in pages])}",
            timeout=_TOLD,
            markup=False,
        )

    def action_split_article(self) -> None:
        """Make an article of each edition of the one selected."""
        article = self._selected
        if article is None or len(article.editions) < 2:
            self._tell("this article has one edition only")
            return
        first = self._shelf.group_pages(article.editions, joined=False)
        if first is None:
            self._tell("a text from standard input cannot be split off")
            return
        self._show_again(first)
        self._tell(f"split into {len(article.editions)} articles, and remembered")

    def _show_again(self, article: Article) -> None:
        """List the articles as they are now, one of them selected."""
        self.show(self._shelf.articles)
        row = next((n for n, each in enumerate(self._articles) if each is article), 0)
        self.query_one(DataTable).move_cursor(row=row)

    def _tell(self, news: str) -> None:
        self.notify(news, markup=False)


def _count(found: Found | None) -> Text:
    if found is None:
        return Text("\u2026")
    errors = sum(finding.severity == "error" for finding in found.fails)
    warnings = sum(finding.severity == "warning" for finding in found.fails)
    if not errors and not warnings:
        return Text("none")
    kinds = ((errors, "error"), (warnings, "warning"))
    return Text(", ".join(f"{n} {noun}" + ("" if n == 1 else "s") for n, noun in kinds))


def _hints() -> str:
    keys = {action.name: key_label(keys_of(action)[0]) for action in (*ACTIONS, *LIBRARY)}
    return (
        f"Enter open   {keys['mark_article']} mark   {keys['join_articles']} join"
        f"   {keys['split_article']} split   {keys['help']} help   {keys['quit']} quit"
    )
