"""The differences between the editions shown: marked in the text, walked, and shown alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.cells import cell_len, set_cell_size

from tui.layout.spread import Place
from tui.reading.differing import (
    LONGEST_MARK,
    Spot,
    agreeing,
    concerns,
    describe,
    facing,
    marks_to_show,
)
from tui.screens.reader.arranging import Arranging
from tui.widgets.columns import Layer, Overlay

if TYPE_CHECKING:
    from parsers.editions.differences import Difference, Mark
    from tui.reading.opened import Opened

_IN_WORDS = frozenset(("number", "name", "link", "code", "cell"))
"""Kinds that are marked in the words themselves; of the others a sign in the margin is enough."""


class Comparing(Arranging):
    """The actions on differences."""

    difference_index: int = -1
    _agreeing_shown: bool = False
    _differences_alone: bool = False

    def begin_comparing(self) -> None:
        """Begin with another article: nothing is walked to yet."""
        self.difference_index = -1
        self._agreeing_shown = False
        self._differences_alone = False

    @property
    def differences_shown(self) -> list[Difference]:
        """The differences between the editions chosen, in reading order."""
        if self.opened is None:
            return []
        compared = self.compared
        return [each for each in self.opened.differences if concerns(each, compared)]

    @property
    def _sign(self) -> str:
        return "#" if self.columns.options.ascii else "\u2260"

    # --- marks --------------------------------------------------------------------------------

    def mark_differences(self) -> None:
        """Mark every difference of the editions chosen, and the places that face one."""
        if self.opened is None:
            return
        overlays: dict[Place, list[Overlay]] = defaultdict(list)
        gaps: dict[tuple[int, Place], str] = {}
        compared = self.compared
        shown = self.differences_shown
        for difference in shown:
            for place in facing(difference, self.opened.beads):
                overlays[place].append(Overlay(0, 1, "", self._sign, "muted"))
        for difference in shown:
            for mark in marks_to_show(difference):
                if mark.edition in compared:
                    overlay = self._overlay(difference, mark, "mark.differs")
                    overlays[mark.edition, mark.block].append(overlay)
                for edition in difference.lacking:
                    words = f"{self._sign} not in this edition"
                    gaps[edition, (mark.edition, mark.block)] = words
        self.columns.set_overlays(Layer.DIFFERENCES, overlays)
        self.columns.set_gaps(gaps)
        if self._differences_alone and self.opened.checked:
            self._show_only()
        if self._agreeing_shown:
            self._find_agreeing()

    def _overlay(self, difference: Difference, mark: Mark, style: str) -> Overlay:
        """Return a mark; a whole paragraph has the sign alone, so that it can be read."""
        long = difference.kind not in _IN_WORDS or mark.end - mark.start > LONGEST_MARK
        end = max(mark.end, mark.start + 1)
        return Overlay(mark.start, end, "" if long else style, self._sign, "pane.different")

    # --- walking ------------------------------------------------------------------------------

    def _none_to_show(self) -> bool:
        """Tell whether there is nothing to compare or no difference, and say so."""
        if self.opened is None or self._one_edition():
            return True
        if not self.opened.checked:
            self.tell("still comparing")
            return True
        if not self.differences_shown:
            self.tell("no difference found")
            return True
        return False

    def _walk_differences(self, step: int) -> None:
        if self._none_to_show():
            return
        shown = self.differences_shown
        if self.difference_index < 0:
            self.difference_index = self._first_from_top(shown, step)
        else:
            self.difference_index = (self.difference_index + step) % len(shown)
        self._show_difference(shown[self.difference_index], len(shown))

    def _first_from_top(self, shown: Sequence[Difference], step: int) -> int:
        """Return the first difference below the top of the screen, or the last one above it."""
        compared = self.compared
        marks = [
            next(mark for mark in difference.marks if mark.edition in compared)
            for difference in shown
        ]
        columns = self.columns
        above = sum(columns.is_above(mark.edition, mark.block, mark.start) for mark in marks)
        return (above if step > 0 else above - 1) % len(shown)

    def _show_difference(self, difference: Difference, count: int) -> None:
        columns = self.columns
        compared = self.compared
        marks = sorted(
            (mark for mark in difference.marks if mark.edition in compared),
            key=lambda mark: (mark.edition != self.edition, mark.edition not in columns.panes),
        )
        overlays: dict[Place, list[Overlay]] = defaultdict(list)
        for mark in marks:
            overlay = self._overlay(difference, mark, "mark.current")
            overlays[mark.edition, mark.block].append(overlay)
        first = marks[0]
        if first.edition not in columns.panes:
            # With one pane, what stands in the other edition only is shown there.
            panes = list(columns.panes)
            panes[columns.active] = first.edition
            self.show_panes(tuple(panes), columns.active)
        columns.set_overlays(Layer.SHOWN, overlays)
        columns.reveal(first.edition, first.block, first.start)
        if self.opened is not None:
            words = describe(difference, self.opened.editions, compared)
            self._tell_fitting(f"difference {self.difference_index + 1} of {count}: {words}")

    def _tell_fitting(self, news: str) -> None:
        """Say something in one line, shortened to what the last line holds beside the per cent."""
        if self.columns.options.ascii:
            news = news.replace("\u2260", "!=").replace("\u00d7", "x")
        room = self.size.width - 9
        if cell_len(news) > room:
            news = set_cell_size(news, room - 1).rstrip() + "\u2026"
        self.tell(news)

    def action_next_difference(self) -> None:
        """Go to the next difference between the editions shown."""
        self._walk_differences(1)

    def action_previous_difference(self) -> None:
        """Go to the difference before."""
        self._walk_differences(-1)

    # --- differences alone --------------------------------------------------------------------

    def _differing_beads(self) -> frozenset[int]:
        if self.opened is None:
            return frozenset()
        bead_of = {
            (edition, block): number
            for number, bead in enumerate(self.opened.beads)
            for edition, side in enumerate(bead.sides)
            for block in side
        }
        return frozenset(
            bead_of[mark.edition, mark.block]
            for difference in self.differences_shown
            for mark in marks_to_show(difference)
            if (mark.edition, mark.block) in bead_of
        )

    def _show_only(self) -> None:
        """Bring what is folded in line with the differences of the editions chosen."""
        beads = self._differing_beads()
        if beads != self.columns.only:
            self.columns.show_only(beads or None)

    def action_differences_only(self) -> None:
        """Show the passages that differ, and fold the others; or show all again."""
        columns = self.columns
        if columns.only is not None:
            self._differences_alone = False
            columns.show_only(None)
            self.tell("the whole text")
        elif not self._none_to_show() and self.opened is not None:
            self._differences_alone = True
            beads = self._differing_beads()
            columns.show_only(beads)
            total = len(self.opened.beads)
            self.tell(f"differences only: {len(beads)} of {total} passages; D shows all")
        self.panes_changed()

    # --- what agrees --------------------------------------------------------------------------

    def action_mark_agreeing(self) -> None:
        """Mark the numbers and names that agree, too; or no more."""
        if self._one_edition():
            return
        self._agreeing_shown = not self._agreeing_shown
        if self._agreeing_shown:
            self._find_agreeing()
            self.tell("numbers and names that agree are underlined")
        else:
            self.columns.set_overlays(Layer.AGREEING, {})
            self.tell("only differences are marked")

    def _find_agreeing(self) -> None:
        opened, compared = self.opened, self.compared
        if opened is not None:
            self.run_worker(
                lambda: self._search_agreeing(opened, compared),
                thread=True,
                group="agreeing",
                exclusive=True,
            )

    def _search_agreeing(self, opened: Opened, compared: frozenset[int]) -> None:
        """Look for what agrees (in a worker thread)."""
        spots = list(agreeing(opened.editions, opened.beads, compared))
        self.app.call_from_thread(self._mark_agreeing, opened, compared, spots)

    def _mark_agreeing(
        self, opened: Opened, compared: frozenset[int], spots: Sequence[Spot]
    ) -> None:
        if not self._agreeing_shown or opened is not self.opened or compared != self.compared:
            return
        overlays: dict[Place, list[Overlay]] = defaultdict(list)
        for edition, block, start, end in spots:
            overlays[edition, block].append(Overlay(start, end, "mark.agrees"))
        self.columns.set_overlays(Layer.AGREEING, overlays)
