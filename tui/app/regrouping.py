"""Joining and splitting articles by hand, and keeping that."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from tui.app.repinning import Repinning

if TYPE_CHECKING:
    from collections.abc import Sequence

    from parsers.catalogue import Library
    from parsers.model import Article, Page
    from tui.app.settings import Settings
    from tui.reading.background.aside import Aside
    from tui.reading.opened import Opened


class Regrouping(Repinning):
    """The part of the application that knows which pages a person put together."""

    settings: Settings
    _counting_aside: Aside

    def _count(self) -> None:
        """Check every article for the list (in a worker thread)."""
        raise NotImplementedError

    def as_grouped(self, library: Library, opened: Opened | None) -> tuple[Library, Opened | None]:
        """Return a library that was read as a person grouped it, and its article if it is one."""
        groupings = self.state.groupings()
        if not groupings:
            return library, opened
        from tui.reading.joining import regrouped

        now = regrouped(library, groupings)
        if now is library:
            return library, opened
        return now, None

    @property
    def grouped_by_hand(self) -> bool:
        """Whether a person ever said which pages belong together."""
        return bool(self.state.groupings())

    def joined_by_hand(self, pages: Sequence[Page]) -> bool:
        """Tell whether a person, by key or in a file of settings, put pages together."""
        said = [tuple(map(str, entry.pages)) for entry in self.settings.configuration.together]
        said += [paths for paths, joined in self.state.groupings() if joined]
        if not said:
            return False
        from tui.reading.joining import path_of

        own = {path_of(page) for page in pages}
        return any(own <= {os.path.realpath(path) for path in paths} for paths in said)

    def group_pages(self, pages: Sequence[Page], *, joined: bool) -> Article | None:
        """Make one article of pages, or one of each; return the first of them as it is then."""
        from tui.reading.joining import path_of, regrouped

        if self.library is None:
            return None
        paths = [path_of(page) for page in pages]
        if not all(paths):
            return None
        before = {article.id: article for article in self.library.articles}
        self.state.keep_grouping(paths, joined=joined)
        self.library = regrouped(self.library, [(tuple(paths), joined)])
        for article in self.library.articles:
            if before.get(article.id) is not article:
                self.counts.pop(article.id, None)
        self._counting_aside.drop()
        self.run_worker(self._count, thread=True, group="count", exclusive=True, exit_on_error=True)
        return self.article_of(pages[0])
