"""Walking through the differences between the editions shown."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from tui.languages import language_name
from tui.layout.spread import Place
from tui.screens.desk import Desk
from tui.widgets.columns import Layer, Overlay

if TYPE_CHECKING:
    from parsers.editions.differences import Difference

_WORDS = {
    "missing": "is missing",
    "untranslated": "is the same text in both languages",
    "body_untranslated": "the body is not translated",
    "merged": "is joined or split",
    "moved": "stands elsewhere",
    "number": "a number differs",
    "name": "a name is missing",
    "link": "a link differs",
    "code": "code differs",
    "row_missing": "a row is missing",
    "column_missing": "a column is missing",
    "rows_reordered": "the rows are in another order",
    "cell": "a cell differs",
    "related": "related articles differ",
}


class Comparing(Desk):
    """The actions on differences."""

    difference_index: int = -1

    def _shown(self) -> list[Difference]:
        """Return the differences that concern the editions shown, in reading order."""
        if self.opened is None:
            return []
        panes = set(self.columns.panes)
        return [
            difference
            for difference in self.opened.differences
            if any(mark.edition in panes for mark in difference.marks)
        ]

    def _walk_differences(self, step: int) -> None:
        if self.opened is None or len(self.opened.editions) < 2:
            self.tell("this article has one edition only")
            return
        if not self.opened.checked:
            self.tell("still comparing")
            return
        shown = self._shown()
        if not shown:
            self.tell("no difference found")
            return
        if self.difference_index < 0 and step < 0:
            self.difference_index = 0
        self.difference_index = (self.difference_index + step) % len(shown)
        self._show_difference(shown[self.difference_index], len(shown))

    def _show_difference(self, difference: Difference, count: int) -> None:
        marks = sorted(
            (mark for mark in difference.marks if mark.edition in self.columns.panes),
            key=lambda mark: mark.edition != self.edition,
        )
        overlays: dict[Place, list[Overlay]] = defaultdict(list)
        sign = "!" if self.columns.options.ascii else "\u2260"
        for mark in marks:
            # A whole paragraph is marked by the sign alone, so that it can be read.
            style = "mark.current" if mark.end - mark.start <= 100 else ""
            overlays[mark.edition, mark.block].append(
                Overlay(mark.start, max(mark.end, mark.start + 1), style, sign, "pane.different")
            )
        self.columns.set_overlays(Layer.SHOWN, overlays)
        self.columns.reveal(marks[0].edition, marks[0].block, marks[0].start)
        words = _WORDS.get(difference.kind, difference.kind)
        if difference.lacking is not None and self.opened is not None:
            page = self.opened.editions[difference.lacking]
            words += f" ({language_name(page.language)})"
        if difference.announced:
            words += ", as the page says"
        self.tell(f"difference {self.difference_index + 1} of {count}: {words}")

    def action_next_difference(self) -> None:
        """Go to the next difference between the editions shown."""
        self._walk_differences(1)

    def action_previous_difference(self) -> None:
        """Go to the difference before."""
        self._walk_differences(-1)
