"""Going from article to article, and back; and out into the web."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any

from tui.app.journey import Journey, Stop
from tui.app.keys_in_turn import KeysInTurn

if TYPE_CHECKING:
    from textual.driver import Driver

    from parsers.catalogue import Library
    from parsers.model import Article, Page, Related
    from tui.reading.opened import Opened
    from tui.screens.reader.screen import ReaderScreen
    from tui.terminal.clipboard import Copied


class Travelling(KeysInTurn):
    """The part of the application that knows where the reader has been."""

    def __init__(self, driver_class: type[Driver] | None = None) -> None:
        super().__init__(driver_class=driver_class)
        self.library: Library | None = None
        self.journey = Journey()
        self._opened: Opened | None = None
        self._reader_screen: ReaderScreen | None = None
        self._places_wanted: dict[str, Mapping[str, Any]] = {}

    def _open(self, article: Article) -> None:
        """Show an article in the reader."""
        raise NotImplementedError

    def copy_text(self, text: str) -> Copied:
        """Copy to the terminal's clipboard, or to a file."""
        raise NotImplementedError

    # --- articles ---------------------------------------------------------------------------

    @property
    def articles(self) -> tuple[Article, ...]:
        """The articles of the library, as far as it was read."""
        return tuple(self.library.articles) if self.library is not None else ()

    def article_of(self, page: Page) -> Article | None:
        """Return the article that a page is an edition of."""
        return next((a for a in self.articles if any(p is page for p in a.editions)), None)

    def _article(self, identifier: str) -> Article | None:
        return next((a for a in self.articles if a.id == identifier), None)

    def related_article(self, page: Page, related: Related) -> str | None:
        """Return the id of the article of the library that a pointer means, if it is there."""
        if self.library is None:
            return None
        article = self.library.find_related(page, related)
        return article.id if article is not None else None

    def open(self, article: Article, place: Mapping[str, Any] | None = None) -> None:
        """Open an article in the reader, remembering the one before for going back.

        It is shown from `place` on (as `ReaderScreen.place` gives it), or where it was left.
        """
        here = self._here()
        if here is not None:
            self.journey.leave(here)
        self._open_at(article, place)

    def open_by_id(self, identifier: str) -> None:
        """Open an article of the library by its id."""
        article = self._article(identifier)
        if article is not None:
            self.open(article)

    def _open_at(self, article: Article, place: Mapping[str, Any] | None) -> None:
        if place:
            self._places_wanted[article.id] = place
        self._open(article)

    # --- the way back -------------------------------------------------------------------------

    def _here(self) -> Stop | None:
        if self._opened is None or self._reader_screen is None:
            return None
        return Stop(self._opened.article.id, self._reader_screen.place())

    def remember_stop(self, place: Mapping[str, Any]) -> None:
        """Take note of a place of the present article that is about to be left."""
        if self._opened is not None:
            self.journey.leave(Stop(self._opened.article.id, place))

    def action_article_back(self) -> None:
        """Go back to the place before the last jump, or to the article before."""
        from tui.screens.library import LibraryScreen

        if isinstance(self.screen, LibraryScreen):
            if self._opened is not None:
                self.pop_screen()
            return
        self._travel(self.journey.back(self._here()), "there is no place before this one")

    def action_article_forward(self) -> None:
        """Go forward to the place that `H` came back from."""
        self._travel(self.journey.forward(self._here()), "there is no place to go forward to")

    def _travel(self, stop: Stop | None, otherwise: str) -> None:
        screen = self._reader_screen
        if stop is None or screen is None:
            self.notify(otherwise, markup=False)
        elif self._opened is not None and stop.article == self._opened.article.id:
            screen.go_to_place(dict(stop.place))
        else:
            article = self._article(stop.article)
            if article is not None:
                self._open_at(article, stop.place)

    # --- the web --------------------------------------------------------------------------------

    @cached_property
    def has_browser(self) -> bool:
        """Whether an address can be expected to open where the person sits."""
        from tui.terminal.browser import has_browser

        return has_browser()

    def open_web(self, address: str) -> None:
        """Open an address that a person has confirmed, or copy it where there is no browser."""
        if self.has_browser:
            self.run_worker(lambda: self._browse(address), thread=True, group="browse")
        else:
            self._copy_address(address, "")

    def _browse(self, address: str) -> None:
        """Hand an address to the browser (in a worker thread)."""
        from tui.terminal.browser import open_page

        if open_page(address):
            self.call_from_thread(self._tell, "handed to the browser")
        else:
            self.call_from_thread(self._copy_address, address, "no browser opened; ")

    def _copy_address(self, address: str, why: str) -> None:
        copied = self.copy_text(address)
        words = copied.message if copied.where == "nowhere" else f"address copied {copied.message}"
        self._tell(why + words)

    def _tell(self, news: str) -> None:
        if self._reader_screen is not None:
            self._reader_screen.tell(news)
