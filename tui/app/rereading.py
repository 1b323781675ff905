"""Reading again what has changed on disk, and giving the terminal to the editor that changes it."""

from __future__ import annotations

import time
from contextlib import suppress
from typing import TYPE_CHECKING, ClassVar

from textual.app import SuspendNotSupported

from tui.app.travelling import Travelling

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.driver import Driver

    from parsers.catalogue import Library, ReadError
    from parsers.model import Article, Page
    from tui.reading.background.aside import Aside
    from tui.reading.found import Found
    from tui.reading.opened import Opened
    from tui.reading.renewal import Renewal
    from tui.reading.watching import Watch


class Rereading(Travelling):
    """The part of the application that keeps what is shown in line with the files."""

    LOOK_EVERY: ClassVar[float] = 1.0
    """Seconds between two looks at the files of the article that is open."""

    counts: dict[str, Found]
    aside: Aside
    _watch: Watch | None = None
    _watching: bool = False
    _looking: bool = False

    def __init__(self, driver_class: type[Driver] | None = None) -> None:
        super().__init__(driver_class=driver_class)
        self._started = time.time()

    def _aligned(self, article: Article) -> Opened:
        """Align an article (in a worker thread)."""
        raise NotImplementedError

    def _start_check(self, opened: Opened) -> None:
        """Check an article in the background."""
        raise NotImplementedError

    def watch_files(self, opened: Opened) -> None:
        """Look from now on whether the files of an article change."""
        from tui.reading.watching import Watch

        if opened is not self._opened:
            return
        self._watch = Watch(opened.editions, self._started)
        self.look_again()
        if not self._watching:
            self._watching = True
            self.set_interval(self.LOOK_EVERY, self.look_again)

    def look_again(self) -> None:
        """Look whether a file of the article has changed, and if so read it again."""
        # A disk that does not answer (a network share) is not asked twice.
        if self._watch is not None and self._opened is not None and not self._looking:
            self._looking = True
            opened, watch = self._opened, self._watch
            self.run_worker(lambda: self._look(opened, watch), thread=True, group="look")

    def _look(self, opened: Opened, watch: Watch) -> None:
        """Look at the files of an article (in a worker thread)."""
        from parsers.model import Page

        try:
            found = watch.changed()
            pages = [item for item in found if isinstance(item, Page)]
            errors = [item for item in found if not isinstance(item, Page)]
            if errors:
                self.call_from_thread(self._not_read, opened, errors)
            if pages and self.library is not None:
                self._read_again(opened, watch, pages)
        except Exception as error:  # what is shown stays, whatever became of the file
            reason = f"a changed file could not be read again ({type(error).__name__})"
            with suppress(RuntimeError):  # the program is about to end
                self.call_from_thread(self.notify, reason, severity="warning", markup=False)
        finally:
            self._looking = False

    def _not_read(self, opened: Opened, errors: Sequence[ReadError]) -> None:
        if opened is self._opened:
            first = errors[0]
            news = f"{first.path}: {first.message}; what was read before stays"
            self.notify(news, severity="warning", markup=False)

    def _read_again(self, opened: Opened, watch: Watch, pages: list[Page]) -> None:
        """Align an article with pages that were read again (in a worker thread)."""
        from parsers.library import renewed
        from tui.reading.background.aside import DroppedError
        from tui.reading.renewal import Renewal

        if self.library is None:
            return
        library, article = renewed(self.library, opened.article, pages)
        self.aside.drop()
        try:
            now = self._aligned(article)
        except DroppedError:  # another article was opened meanwhile
            return
        renewals = {
            edition: Renewal(before, after).prepared()
            for edition, (before, after) in enumerate(
                zip(opened.editions, now.editions, strict=True)
            )
            if before is not after
        }
        self.call_from_thread(self._show_again, opened, now, library, watch, renewals)

    def _show_again(
        self,
        opened: Opened,
        now: Opened,
        library: Library,
        watch: Watch,
        renewals: dict[int, Renewal],
    ) -> None:
        """Show an article as it is now, unless another one was opened meanwhile."""
        if self._opened is not opened or self._reader_screen is None:
            return
        watch.replace(now.editions)
        self.library = library
        self.counts.pop(now.article.id, None)
        self._opened = now
        self._reader_screen.renew(now, renewals)
        self._start_check(now)

    def give_terminal_to(self, command: Sequence[str]) -> str:
        """Run a program on the terminal, and take that back; return what went wrong, or ""."""
        from tui.terminal.editor import run_editor

        try:
            with self.suspend():
                problem = run_editor(command)
        except SuspendNotSupported:
            return "this terminal cannot be given to an editor"
        return problem
