"""Finding text in the editions shown."""

from __future__ import annotations

from collections import defaultdict

from tui.layout.spread import Place
from tui.reading.search import Match, find
from tui.screens.desk import Desk
from tui.widgets.columns import Layer, Overlay
from tui.widgets.panes import Position


class Searching(Desk):
    """The actions of finding."""

    query_text: str = ""
    matches: list[Match]
    match_index: int = -1
    _from: Position | None = None

    def action_find(self) -> None:
        """Ask for a text to find; matches show while it is typed."""
        self._from = self.columns.position()
        self.prompt.ask("find", "find")

    def search_typed(self, text: str) -> None:
        """Find what is typed so far, and show the first match from where the reader was."""
        self.query_text = text
        shown = self.columns.panes
        self.matches = find(self.opened.editions, shown, text) if self.opened is not None else []
        self.match_index = self._first_from_here()
        self._show_match()

    def search_answered(self, text: str | None) -> None:
        """Keep the search (Enter), or go back to where it began (Esc)."""
        if text is None or not text:
            self.forget_search()
            self.columns.go_to(self._from)
        elif not self.matches:
            self.tell(f"not found: {text}")

    def forget_search(self) -> None:
        """Take the marks of a search away."""
        self.query_text = ""
        self.matches = []
        self.match_index = -1
        self.columns.set_overlays(Layer.MATCHES, {})

    def _first_from_here(self) -> int:
        if not self.matches:
            return -1
        here = self._from
        if here is None:
            return 0
        start = (max(here.block, 0), here.offset)
        own = [
            (index, match)
            for index, match in enumerate(self.matches)
            if match.edition == here.edition
        ]
        for index, match in own:
            if (match.block, match.start) >= start:
                return index
        return own[0][0] if own else 0

    def _show_match(self) -> None:
        overlays: dict[Place, list[Overlay]] = defaultdict(list)
        for index, match in enumerate(self.matches):
            style = "mark.match.current" if index == self.match_index else "mark.match"
            overlays[match.edition, match.block].append(Overlay(match.start, match.end, style))
        self.columns.set_overlays(Layer.MATCHES, overlays)
        if 0 <= self.match_index < len(self.matches):
            match = self.matches[self.match_index]
            self.columns.reveal(match.edition, match.block, match.start)
            self.tell(f"{self.match_index + 1} of {len(self.matches)}: {self.query_text}")
        elif self.query_text:
            self.tell(f"not found: {self.query_text}")

    def _walk_matches(self, step: int) -> None:
        if not self.matches:
            self.tell("nothing to find; / asks for a text")
            return
        self.match_index = (self.match_index + step) % len(self.matches)
        self._show_match()

    def action_next_match(self) -> None:
        """Go to the next match."""
        self._walk_matches(1)

    def action_previous_match(self) -> None:
        """Go to the match before."""
        self._walk_matches(-1)
