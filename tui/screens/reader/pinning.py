"""Pins: passages that a person sets to face each other, and takes apart again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.reading.pins import Pin, clash, held, path_of
from tui.screens.reader.comparing import Comparing

if TYPE_CHECKING:
    from parsers.model import Page

_QUOTED = 24
"""Characters of a passage that are quoted."""


class Pinning(Comparing):
    """The actions on pins."""

    def action_pin(self) -> None:
        """Pin together what stands at the top of each pane, or under the cursor."""
        opened, columns = self.opened, self.columns
        if opened is None or self._one_edition():
            return
        if opened.partial:
            self.tell("still reading")
            return
        if not columns.separate or len(columns.panes) < 2:
            self.tell("unlock two panes (l), bring the passages to their tops, then p")
            return
        if not all(path_of(page) for page in opened.editions):
            self.tell("a text from standard input cannot be pinned")
            return
        tops = dict(columns.tops())
        _, cursor = self.cursor_words()
        if cursor is not None and cursor[0] in tops:
            tops[cursor[0]] = cursor[1]
        pin: Pin = tuple(sorted(tops.items()))
        if len(pin) < len(columns.panes):
            self.tell("nothing stands at the top of one of the panes")
            return
        if pin in opened.pins:
            self.tell("these are pinned already; P takes the pin away")
            return
        against = clash(opened.pins, pin)
        if against is not None:
            self.tell(f"not pinned: that contradicts {self._quoted(against)}; P there unpins it")
            return
        self.host.keep_pins(opened, (*opened.pins, pin))
        self.tell(f"pinned: {self._quoted(pin)}")

    def action_unpin(self) -> None:
        """Take away the pin at the top of the active pane, or the first one on screen."""
        opened, columns = self.opened, self.columns
        if opened is None:
            return
        tops = set(columns.tops())
        at_top = [pin for pin in opened.pins if tops & set(pin)]
        seen = [pin for pin in opened.pins if any(columns.on_screen(*place) for place in pin)]
        found = at_top or seen
        if not found:
            count = len(opened.pins)
            self.tell("no pin is on screen; About lists them" if count else "nothing is pinned")
            return
        self.host.keep_pins(opened, [pin for pin in opened.pins if pin != found[0]])
        self.tell(f"unpinned: {self._quoted(found[0])}")

    def aligned_again(self) -> None:
        """Show the article as it is aligned now."""
        if self.opened is None:
            return
        self.columns.set_beads(self.opened.beads)
        self.panes_changed()
        if not all(held(pin, self.opened.beads) for pin in self.opened.pins):
            self.tell("a pin could not be kept: the others do not leave room for it")

    def mark_differences(self) -> None:
        """Mark the pins, too."""
        if self.opened is not None:
            self.columns.set_pinned(place for pin in self.opened.pins for place in pin)
        super().mark_differences()

    def pins_in_words(self) -> list[str]:
        """Return what is pinned, a line each."""
        return [self._quoted(pin) for pin in self.opened.pins] if self.opened is not None else []

    def _quoted(self, pin: Pin) -> str:
        editions = self.opened.editions if self.opened is not None else ()
        return " = ".join(_words(editions[edition], block) for edition, block in pin)


def _words(page: Page, block: int) -> str:
    from parsers.model import block_text

    words = " ".join(block_text(page.flow[block].block).split())
    cut = words if len(words) <= _QUOTED else words[: _QUOTED - 1].rstrip() + "\u2026"
    return f"\u201c{cut}\u201d"
