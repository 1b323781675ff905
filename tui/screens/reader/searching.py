"""Finding text in the editions shown."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from textual.worker import get_current_worker

from tui.layout.spread import Place
from tui.reading.opened import Opened
from tui.reading.search import MOST, Finder, Match
from tui.screens.reader.desk import Desk
from tui.widgets.columns import Layer, Overlay
from tui.widgets.panes import Position

_AT_ONCE = 150_000
"""Characters that are looked through while a key is pressed: some thousandths of a second."""


class MatchMarks(Mapping[Place, Sequence[Overlay]]):
    """The marks of a search, made for a block when it is drawn."""

    def __init__(self, matches: Sequence[Match], current: Match | None) -> None:
        self._current = current
        self._places: dict[Place, list[Match]] = defaultdict(list)
        for match in matches:
            self._places[match.edition, match.block].append(match)
        if current is not None and current not in self._places[current.edition, current.block]:
            self._places[current.edition, current.block].append(current)

    def move(self, current: Match | None) -> None:
        """Make another match the current one."""
        self._current = current

    def __getitem__(self, place: Place) -> list[Overlay]:
        if place not in self._places:
            raise KeyError(place)
        return [
            Overlay(
                match.start,
                match.end,
                "mark.match.current" if match == self._current else "mark.match",
            )
            for match in self._places[place]
        ]

    def __iter__(self) -> Iterator[Place]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)


class Searching(Desk):
    """The actions of finding."""

    query_text: str = ""
    matches: list[Match]
    match_index: int = -1
    _from: Position | None = None
    _place_before: dict[str, Any] | None = None
    _finder: tuple[Opened, Finder] | None = None
    _marks: MatchMarks | None = None
    _looking: bool = False
    """Whether the rest of the text is still being looked through."""

    def action_find(self) -> None:
        """Ask for a text to find; matches show while it is typed."""
        self._from = self.columns.position()
        self.prompt.ask("find", "find")
        self._place_before = self.place()

    def _finder_here(self) -> Finder | None:
        if self.opened is None:
            return None
        if self._finder is None or self._finder[0] is not self.opened:
            self._finder = self.opened, Finder(self.opened.editions)
        return self._finder[1]

    def search_typed(self, text: str) -> None:
        """Find what is typed so far, and show the first match from where the reader was.

        In a long article the first match is shown at once, if it is not too far away; all of them
        are found in the background.
        """
        self.query_text = text
        finder = self._finder_here()
        self.matches, self.match_index, self._looking = [], -1, False
        if finder is None or self.opened is None:
            return
        shown = self.columns.panes
        size = sum(self.opened.editions[edition].character_count for edition in shown)
        if size <= _AT_ONCE:
            self._take([match for piece in finder.search(shown, text) for match in piece])
            return
        self._looking = True
        self.tell(f"finding {text}")
        edition, block, offset = self._start()
        first, _ = finder.first_from(edition, block, offset, text, _AT_ONCE)
        if first is not None:
            self._show_first(text, first)
        self.run_worker(
            lambda: self._look_through(finder, shown, text, found=first is not None),
            thread=True,
            group="search",
            exclusive=True,
        )

    def _look_through(
        self, finder: Finder, shown: Sequence[int], text: str, *, found: bool
    ) -> None:
        """Find a text everywhere, first where the reader is (in a worker thread)."""
        worker = get_current_worker()
        if not found:
            edition, block, offset = self._start()
            first, _ = finder.first_from(edition, block, offset, text)
            if first is not None:
                self.app.call_from_thread(self._show_first, text, first)
        everything: list[Match] = []
        for piece in finder.search(shown, text):
            if worker.is_cancelled:
                return
            everything += piece
        self.app.call_from_thread(self._found_everywhere, text, everything)

    def _show_first(self, text: str, first: Match) -> None:
        """Show the nearest match, before it is known how many there are."""
        if text == self.query_text and self._looking:
            self._marks = MatchMarks((), first)
            self.columns.set_overlays(Layer.MATCHES, self._marks)
            self.columns.reveal(first.edition, first.block, first.start)

    def _found_everywhere(self, text: str, found: list[Match]) -> None:
        """Take what was found, unless something else is looked for by now."""
        if text == self.query_text and self._looking:
            self._looking = False
            self._take(found)

    def _take(self, found: list[Match]) -> None:
        self.matches = found
        self.match_index = self._first_from_here()
        self._marks = MatchMarks(found, None)
        self._show_match()

    def search_answered(self, text: str | None) -> None:
        """Keep the search (Enter), or go back to where it began (Esc)."""
        if text is None or not text:
            self.forget_search()
            self.columns.go_to(self._from)
        elif not self.matches and not self._looking:
            self.tell(f"not found: {text}")
        else:
            self.remember_here("matches", self._place_before)

    def forget_search(self) -> None:
        """Take the marks of a search away."""
        self.query_text = ""
        self.matches = []
        self.match_index = -1
        self._looking = False
        self._marks = None
        self.columns.set_overlays(Layer.MATCHES, {})

    def _start(self) -> tuple[int, int, int]:
        """Return the (edition, block, offset) from which is searched."""
        here = self._from
        if here is None:
            return self.edition, 0, 0
        return here.edition, max(here.block, 0), here.offset

    def _first_from_here(self) -> int:
        if not self.matches:
            return -1
        edition, *start = self._start()
        own = [(n, match) for n, match in enumerate(self.matches) if match.edition == edition]
        for index, match in own:
            if [match.block, match.start] >= start:
                return index
        return own[0][0] if own else 0

    def _show_match(self) -> None:
        if 0 <= self.match_index < len(self.matches):
            match = self.matches[self.match_index]
            if self._marks is not None:
                self._marks.move(match)
                self.columns.set_overlays(Layer.MATCHES, self._marks)
            self.columns.reveal(match.edition, match.block, match.start)
            count = len(self.matches)
            many = f"the first {MOST:,}" if count >= MOST else f"{count:,}"
            self.tell(f"{self.match_index + 1:,} of {many}: {self.query_text}")
        else:
            self.columns.set_overlays(Layer.MATCHES, {})
            if self.query_text:
                self.tell(f"not found: {self.query_text}")

    def find_again(self) -> None:
        """Find the same text in an article that was read again, without moving."""
        text, here = self.query_text, self.columns.position()
        self.forget_search()
        shown = self.columns.panes
        if self.opened is None or not text:
            return
        if sum(self.opened.editions[edition].character_count for edition in shown) <= _AT_ONCE:
            self._from = here
            self.search_typed(text)
            self.columns.go_to(here)

    def _walk_matches(self, step: int) -> None:
        if not self.matches:
            self.tell("still finding" if self._looking else "nothing to find; / asks for a text")
            return
        self.remember_here("matches")
        self.match_index = (self.match_index + step) % len(self.matches)
        self._show_match()

    def action_next_match(self) -> None:
        """Go to the next match."""
        self._walk_matches(1)

    def action_previous_match(self) -> None:
        """Go to the match before."""
        self._walk_matches(-1)
