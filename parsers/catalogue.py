"""What a library holds once it is read: articles, pages, and what could not be read."""

from __future__ import annotations

from functools import cached_property
from pathlib import PurePosixPath

from parsers.frozen import dataclass
from parsers.model import Article, Page, Related


@dataclass(frozen=True)
class ReadError:
    """A file, folder or pattern that could not be read, why, and what to do about it.

    `line` is the line of the file where that says more. All texts are safe to print.
    """

    path: str
    line: int | None
    message: str
    hint: str

    def __str__(self) -> str:
        place = self.path if self.line is None else f"{self.path}:{self.line}"
        return f"{place}: {self.message}" + (f" ({self.hint})" if self.hint else "")


@dataclass(frozen=True)
class Library:
    """Articles, the pages they consist of, and what could not be read."""

    articles: tuple[Article, ...] = ()
    pages: tuple[Page, ...] = ()
    errors: tuple[ReadError, ...] = ()

    @cached_property
    def _by_title(self) -> dict[str, Article]:
        found: dict[str, Article] = {}
        for article in self.articles:
            for page in article.editions:
                for title in (page.title, page.original_title):
                    if title is not None:
                        found.setdefault(_folded(title.text), article)
        return found

    @cached_property
    def _by_slug(self) -> dict[str, Article]:
        found: dict[str, Article] = {}
        for article in self.articles:
            for page in article.editions:
                found.setdefault(_slug(page.path), article)
        return found

    def find_related(self, page: Page, related: Related) -> Article | None:
        """Return the article that a page's related entry points to, if the library has it.

        It is found by its title in any edition, or by the last part of the entry's address.
        """
        found = self._by_title.get(_folded(related.title.text))
        if found is None and related.target:
            found = self._by_slug.get(_slug(related.target))
        if found is not None and any(edition is page for edition in found.editions):
            return None
        return found


def _folded(title: str) -> str:
    return " ".join(title.split()).casefold()


def _slug(address: str) -> str:
    """Return the last part of an address or path, without ending, query and fragment."""
    bare = address.split("#")[0].split("?")[0].rstrip("/")
    return PurePosixPath(bare).stem.casefold()
