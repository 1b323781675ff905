"""What screens may ask of the application that shows them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from parsers.catalogue import Library
    from parsers.model import Article, Page, Related
    from tui.reading.found import Found
    from tui.reading.opened import Opened
    from tui.reading.pins import Pin
    from tui.state import State
    from tui.terminal.clipboard import Copied


class Shelf(Protocol):
    """The articles there are, for a screen to choose from and to put in order."""

    @property
    def articles(self) -> tuple[Article, ...]:
        """The articles of the library, as far as it was read."""

    @property
    def counts(self) -> Mapping[str, Found]:
        """What was found in each article, by its id, as far as they were checked."""

    @property
    def read_errors(self) -> list[str]:
        """What could not be read, one line each."""

    def open(self, article: Article, place: Mapping[str, Any] | None = None) -> None:
        """Open an article, at a place or where it was left."""

    def group_pages(self, pages: Sequence[Page], *, joined: bool) -> Article | None:
        """Make one article of pages, or one of each; return the first of them as it is then."""


class Host(Shelf, Protocol):
    """All that the reader screen asks of the application, and what it lets it know."""

    @property
    def paths(self) -> Sequence[str]:
        """The files and folders that were asked for."""

    @property
    def library(self) -> Library | None:
        """What was read from them, once it was."""

    @property
    def state(self) -> State:
        """What is remembered: places, marks, verdicts."""

    @property
    def has_browser(self) -> bool:
        """Whether an address can be expected to open where the person sits."""

    def article_of(self, page: Page) -> Article | None:
        """Return the article that a page is an edition of."""

    def joined_by_hand(self, pages: Sequence[Page]) -> bool:
        """Tell whether a person, by key or in a file of settings, put pages together."""

    def related_article(self, page: Page, related: Related) -> str | None:
        """Return the id of the article of the library that a pointer means, if it is there."""

    def open_by_id(self, identifier: str) -> None:
        """Open an article of the library by its id."""

    def open_web(self, address: str) -> None:
        """Open an address that a person has confirmed, or copy it where there is no browser."""

    def copy_text(self, text: str) -> Copied:
        """Copy to the terminal's clipboard, or to a file."""

    def give_terminal_to(self, command: Sequence[str]) -> str:
        """Run a program on the terminal, and take that back; return what went wrong, or ""."""

    def look_again(self) -> None:
        """Look whether a file of the article has changed, and if so read it again."""

    def keep_pins(self, opened: Opened, pins: Sequence[Pin]) -> None:
        """Keep the pins of an article, and align it anew in the background."""

    def remember_stop(self, place: Mapping[str, Any]) -> None:
        """Take note of a place of the present article that is about to be left."""

    def place_changed(self) -> None:
        """Take note that the reader is at another place."""

    def reader_stands(self) -> None:
        """Take note that the reader screen has its widgets."""

    def reader_shows(self) -> None:
        """Take note that a first page is on the screen."""
