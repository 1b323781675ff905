"""Labels laid over the panes: a letter or two beside each thing that can be gone to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from rich.segment import Segment
from textual.strip import Strip

from tui.layout.block import Options
from tui.layout.cells import cell_len
from tui.layout.line import cells_of, line_text
from tui.layout.spread import NOTE, PaneLine
from tui.theme import Look
from tui.widgets.panes import MARGIN, Panes


class Shown(NamedTuple):
    """A line of text on screen: its pane, its line of the widget, and where its text begins."""

    pane: int
    y: int
    left: int
    here: PaneLine
    shared: bool
    """The passage is the same in all editions."""


class Spot(NamedTuple):
    """Where something stands that gets a label: line and cell of the widget.

    `room` is how many cells before it are free, so that a label there covers less of it.
    """

    y: int
    cell: int
    room: int


class Labelled(Panes):
    """The panes, with labels over them while a person chooses one.

    Labels stand at cells of the widget, and do not move with the text: whoever set them takes
    them away when it moves.
    """

    look: Look

    def __init__(self, options: Options, measure: int = 80) -> None:
        super().__init__(options, measure)
        self._labels: Mapping[int, Sequence[tuple[int, str]]] = {}

    def set_labels(self, labels: Mapping[int, Sequence[tuple[int, str]]]) -> None:
        """Show labels: by line of the widget, (cell, letters) of each."""
        self._labels = labels
        self.refresh()

    @property
    def has_labels(self) -> bool:
        """Whether labels are shown."""
        return bool(self._labels)

    def lines_shown(self) -> Iterator[Shown]:
        """Yield the lines of text on screen, pane by pane."""
        if not self._spreads or not self.panes:
            return
        for pane in range(self.drawn):
            spread, column = self._spread_of(pane)
            left = pane * (self.pane_width + 1) + self.pane_indent
            for y in range(self.page_height):
                here = spread.pane_line(column, y + self._top(pane))
                if here is not None and here.block != NOTE:
                    row = spread.row_of(here.edition, here.block)
                    shared = row is not None and spread.rows[row].shared
                    yield Shown(pane, y, left, here, shared)

    def label_spot(self, shown: Shown, start: int, *, margin: bool) -> Spot | None:
        """Return where a label beside an offset of a line's text may stand.

        With `margin` that is in the place of the signs. None where the line does not show `start`.
        """
        if margin:
            return Spot(shown.y, max(shown.left - MARGIN, 0), 0)
        ranges = cells_of(shown.here.line, start, start + 1)
        if not ranges:
            return None
        cell = ranges[0][0]
        room = MARGIN if cell == 0 else 1 if _is_blank(shown.here, cell - 1) else 0
        return Spot(shown.y, shown.left + cell, room)

    def with_labels(self, strip: Strip, y: int) -> Strip:
        """Lay the labels of a line over it; half a wide letter that is left becomes a blank."""
        if not self._labels or y not in self._labels:
            return strip
        style = self.look.style("jump")
        total = strip.cell_length
        for cell, letters in self._labels[y]:
            end = cell + cell_len(letters)
            if cell >= 0 and end <= total:
                label = Strip([Segment(letters, self.rich_style + style)])
                strip = Strip.join([strip.crop(0, cell), label, strip.crop(end)])
        return strip


def _is_blank(here: PaneLine, cell: int) -> bool:
    text = line_text(here.line)
    left = 0
    for letter in text:
        if left == cell:
            return letter == " "
        left += cell_len(letter)
        if left > cell:
            return False
    return False
