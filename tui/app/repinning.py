"""Aligning an article anew when a person pins blocks together, and keeping the pins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.rereading import Rereading

if TYPE_CHECKING:
    from collections.abc import Sequence

    from parsers.model import Article
    from tui.reading.opened import Opened
    from tui.reading.pins import Pin
    from tui.state import State


class Repinning(Rereading):
    """The part of the application that keeps what was aligned by hand."""

    state: State

    def pins_of(self, article: Article) -> tuple[Pin, ...]:
        """Return the pins of an article that still hold."""
        if len(article.editions) < 2:
            return ()
        from tui.reading.pins import found_again, path_of

        kept = self.state.pins([path_of(page) for page in article.editions])
        pins = (found_again(sides, article.editions) for sides in kept)
        return tuple(pin for pin in pins if pin is not None)

    def keep_pins(self, opened: Opened, pins: Sequence[Pin]) -> None:
        """Keep the pins of an article, and align it anew in the background."""
        from tui.reading.pins import path_of, sides_of

        self.state.keep_pins(
            [path_of(page) for page in opened.editions],
            [sides_of(pin, opened.editions) for pin in pins],
        )
        self.align_again(opened)

    def align_again(self, opened: Opened) -> None:
        """Align an article anew in the background."""
        self.run_worker(
            lambda: self._align_again(opened), thread=True, group="pins", exclusive=True
        )

    def _align_again(self, opened: Opened) -> None:
        """Align an article with its pins, and what others teach (in a worker thread)."""
        from tui.reading.background.aside import DroppedError

        try:
            now = self._aligned(opened.article)
        except DroppedError:
            return
        self.call_from_thread(self._aligned_again, opened, now)

    def _aligned_again(self, opened: Opened, now: Opened) -> None:
        if opened is not self._opened or self._reader_screen is None:
            return
        opened.pool = now.pool
        if (opened.beads, opened.pins) == (now.beads, now.pins):
            return
        opened.beads, opened.pins = now.beads, now.pins
        opened.differences = ()
        opened.checked = False
        self.counts.pop(opened.article.id, None)
        self._reader_screen.aligned_again()
        self._start_check(opened)
