"""The table of text: one row a bead, one column a pane, as in a book printed in two languages.

A spread knows how high every row is and which line of which block stands where; it draws nothing.
All positions are absolute: line 0 is the first line of the article.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from parsers.model import Bead, Page, Placed
from tui.layout.block import Options, Typeset, height, typeset
from tui.layout.line import Line
from tui.layout.table import TableView

_CACHED = 600
"""Blocks, and stretches of blocks, that are kept as they were last set."""

_STRETCH = 64
"""Lines drawn at a time, so that a table of a hundred thousand rows costs what is on screen."""

Place = tuple[int, int]
"""(edition, block): index of the edition in the article, of the block in the edition's flow."""


@dataclass(frozen=True, slots=True)
class PaneLine:
    """One line of one pane: the block it belongs to, and its typeset text."""

    block: int
    index: int
    line: Line


class Spread:
    """Rows of beads set side by side at one width of pane."""

    def __init__(
        self,
        editions: Sequence[Page],
        beads: Sequence[Bead],
        panes: Sequence[int],
        width: int,
        views: Mapping[Place, TableView],
        options: Options | None = None,
    ) -> None:
        """Set the editions `panes` (indices) at `width` cells a pane; `views` are the tables'."""
        self.editions = editions
        self.panes = tuple(panes)
        self.width = width
        self.views = views
        self.options = options or Options()
        self._lines: OrderedDict[tuple[Place, int], list[Line]] = OrderedDict()
        self._set: OrderedDict[Place, Typeset] = OrderedDict()
        self._heights: dict[Place, int] = {}
        self.rows: list[Bead] = [
            bead for bead in beads if any(bead.sides[pane] for pane in self.panes)
        ]
        self._row_of: dict[Place, int] = {
            (pane, block): index
            for index, bead in enumerate(self.rows)
            for pane in self.panes
            for block in bead.sides[pane]
        }
        self.offsets: list[int] = []
        self._sum()

    # --- heights --------------------------------------------------------------------------

    def _sum(self) -> None:
        self.offsets = [0, *accumulate(self._row_height(bead) for bead in self.rows)]

    def _row_height(self, bead: Bead) -> int:
        return max(
            sum(self._block_height((pane, block)) for block in bead.sides[pane])
            for pane in self.panes
        )

    def _block_height(self, place: Place) -> int:
        known = self._heights.get(place)
        if known is None:
            placed, following = self._placed(place)
            known = height(placed, self.width, self.options, self.views.get(place), following)
            self._heights[place] = known
        return known

    def _placed(self, place: Place) -> tuple[Placed, Placed | None]:
        """Return a block and the one after it, which decides on the gap between them."""
        edition, block = place
        flow = self.editions[edition].flow
        return flow[block], flow[block + 1] if block + 1 < len(flow) else None

    @property
    def height(self) -> int:
        """Number of lines of the whole spread."""
        return self.offsets[-1]

    def forget(self, places: Sequence[Place]) -> None:
        """Set these blocks anew, after the view of a table changed."""
        changed = set(places)
        for place in changed:
            self._set.pop(place, None)
            self._heights.pop(place, None)
        for key in [key for key in self._lines if key[0] in changed]:
            del self._lines[key]
        self._sum()

    # --- what stands where ----------------------------------------------------------------

    def row_at(self, line: int) -> int:
        """Return the row that a line belongs to, the last one for lines beyond the end."""
        return min(max(bisect_right(self.offsets, line) - 1, 0), max(len(self.rows) - 1, 0))

    def row_of(self, edition: int, block: int) -> int | None:
        """Return the row in which a block stands, if it is shown."""
        return self._row_of.get((edition, block))

    def block_height(self, edition: int, block: int) -> int:
        """Return how many lines a block takes, the gap after it included."""
        return self._block_height((edition, block))

    def _typeset(self, place: Place) -> Typeset:
        found = self._set.get(place)
        if found is None:
            placed, following = self._placed(place)
            found = typeset(placed, self.width, self.options, self.views.get(place), following)
            self._set[place] = found
            if len(self._set) > _CACHED:
                self._set.popitem(last=False)
        else:
            self._set.move_to_end(place)
        return found

    def _line(self, place: Place, index: int) -> Line:
        """Return one line of a block."""
        key = place, index // _STRETCH
        lines = self._lines.get(key)
        if lines is None:
            first = index // _STRETCH * _STRETCH
            lines = self._typeset(place).lines(first, first + _STRETCH)
            self._lines[key] = lines
            if len(self._lines) > _CACHED:
                self._lines.popitem(last=False)
        else:
            self._lines.move_to_end(key)
        return lines[index % _STRETCH]

    def pane_line(self, pane: int, line: int) -> PaneLine | None:
        """Return what stands on an absolute line in a pane (index into `panes`), if anything."""
        if not 0 <= line < self.height:
            return None
        row = self.row_at(line)
        rest = line - self.offsets[row]
        edition = self.panes[pane]
        for block in self.rows[row].sides[edition]:
            block_height = self._block_height((edition, block))
            if rest < block_height:
                return PaneLine(block, rest, self._line((edition, block), rest))
            rest -= block_height
        return None

    def line_of(self, edition: int, block: int, offset: int = 0) -> int | None:
        """Return the absolute line on which an offset of a block stands, if it is shown."""
        row = self.row_of(edition, block)
        if row is None:
            return None
        line = self.offsets[row]
        for other in self.rows[row].sides[edition]:
            if other == block:
                return line + self._typeset((edition, block)).line_of(offset)
            line += self._block_height((edition, other))
        return None

    def place_at(self, pane: int, line: int) -> tuple[int, int] | None:
        """Return (block, offset) of the first text at or below a line of a pane."""
        for number in range(max(line, 0), self.height):
            here = self.pane_line(pane, number)
            if here is None:
                # Nothing stands here any more in this row: go on with the next one.
                row = self.row_at(number)
                if all(
                    not self.rows[r].sides[self.panes[pane]] for r in range(row, len(self.rows))
                ):
                    return None
                continue
            for fragment in here.line:
                if fragment.start >= 0:
                    return here.block, fragment.start
        return None
