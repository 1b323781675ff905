"""Aligning and checking articles in the background, and what a person decided on the findings."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from parsers.text import safe_line
from tui.app.regrouping import Regrouping
from tui.reading.background.aside import Arguments, Aside, DroppedError, Result
from tui.reading.found import Found

if TYPE_CHECKING:
    from textual.driver import Driver

    from parsers.editions.differences import Difference
    from parsers.editions.pool import Pool
    from parsers.editions.pooling import Chosen
    from parsers.model import Article
    from tui.app.settings import Settings
    from tui.reading.background.prefetch import Prefetch
    from tui.reading.opened import Opened


class Checking(Regrouping):
    """The part of the application that aligns, checks and counts while a person reads."""

    settings: Settings
    _prefetch: Prefetch | None

    def __init__(self, driver_class: type[Driver] | None = None) -> None:
        super().__init__(driver_class=driver_class)
        self._prefetched: Opened | None = None
        self.counts: dict[str, Found] = {}
        self.aside, self._counting_aside = Aside(), Aside(yielding=True)
        self.pool: Pool | None = None
        """What the articles teach of their languages, once that is learned."""
        self._pooled: Chosen = {}

    def _aligned(self, article: Article) -> Opened:
        """Align an article (in a worker thread)."""
        from tui.reading.opened import Opened, beads_of

        pins, pool = self.pins_of(article), self.pool
        beads = self._work(article, beads_of, article, pins, pool)
        return Opened(article, beads, pins=pins, pool=pool)

    def _work(
        self,
        article: Article,
        work: Callable[Arguments, Result],
        *arguments: Arguments.args,
        **named: Arguments.kwargs,
    ) -> Result:
        """Do something with an article, a long one in a process of its own (in a worker thread)."""
        from tui.reading.opened import is_long

        if is_long(article):
            return self.aside.call(work, *arguments, **named)
        return work(*arguments, **named)

    def _count(self) -> None:
        """Check every article for the list (in a worker thread)."""
        from textual.worker import get_current_worker

        from tui.reading.opened import check_article

        worker = get_current_worker()
        self._learn_pool()
        for index, article in enumerate(self.articles):
            if worker.is_cancelled:
                return
            found = self.counts.get(article.id)
            if found is None:
                try:
                    found = self._counting_aside.call(
                        check_article,
                        article,
                        self.settings.configuration,
                        self.pins_of(article),
                        self.pool,
                    )
                except DroppedError:
                    return
                except Exception as error:  # the others can be counted all the same
                    self._say_unchecked(article, error)
                    continue
            self.call_from_thread(self._counted, index, article.id, found)
        self._counting_aside.rest()

    def _learn_pool(self) -> None:
        """Learn from all articles what helps to align each (in a worker thread)."""
        from parsers.editions.pooling import choose, learn_pool, pairs_of

        try:
            chosen = choose(pairs_of(self.articles))
            if chosen == self._pooled:
                return
            pool = self._counting_aside.call(learn_pool, chosen)
        except DroppedError:
            return
        except Exception:  # every article is aligned by itself then
            return
        self._pooled = chosen
        self.call_from_thread(self._learned, pool if pool.lexicons else None)

    def _learned(self, pool: Pool | None) -> None:
        """Align what is open with what was learned, and from now on all that is opened."""
        self.pool = pool
        if self._opened is not None and self._opened.pool != pool:
            self.align_again(self._opened)

    def _counted(self, index: int, article: str, found: Found) -> None:
        from tui.screens.library import LibraryScreen

        self.counts[article] = found
        for screen in self.screen_stack:
            if isinstance(screen, LibraryScreen):
                screen.counted(index, found)

    # --- the article that is open ---------------------------------------------------------------

    def _start_check(self, opened: Opened) -> None:
        self.run_worker(lambda: self._check(opened), thread=True, group="check", exclusive=True)

    def _check(self, opened: Opened) -> None:
        from tui.reading.opened import check_article, compare

        article = opened.article
        found = self.counts.get(article.id)
        differences: tuple[Difference, ...] = ()
        if self._prefetch is not None and opened is self._prefetched:
            checked = self._prefetch.checked()
            if checked is not None:
                self.call_from_thread(self._found, opened, checked.found, checked.differences)
                return
        try:
            if found is None:
                configuration = self.settings.configuration
                asked = article, configuration, opened.pins, opened.pool
                found = self._work(article, check_article, *asked)
            differences = self._work(article, compare, opened)
            self.aside.rest()
        except DroppedError:
            return
        except Exception as error:  # the text is there all the same
            self._say_unchecked(article, error)
        self.call_from_thread(self._found, opened, found or Found([]), differences)

    def _say_unchecked(self, article: Article, error: Exception) -> None:
        """Say that an article could not be checked (in a worker thread)."""
        title = article.editions[0].title
        name = title.text if title is not None else article.editions[0].path
        news = f"could not be checked whole ({type(error).__name__}): {safe_line(name)}"
        self.call_from_thread(self.notify, news, severity="warning", markup=False)

    def _found(self, opened: Opened, found: Found, differences: tuple[Difference, ...]) -> None:
        self.counts[opened.article.id] = found
        if self._reader_screen is not None and self._opened is opened:
            self._reader_screen.found(found, differences)
