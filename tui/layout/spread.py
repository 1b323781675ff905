"""The table of text: one row a bead, one column a pane, as in a book printed in two languages.

A spread knows how high every row is and which line of which block stands where; it draws nothing.
All positions are absolute: line 0 is the first line of the article. Interleaved, there is one
column only, and the editions of a row stand in it one under another.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from itertools import accumulate

from parsers.frozen import dataclass
from parsers.model import Page, block_text
from tui.layout.block import Options
from tui.layout.folding import Fold, Row, fold_words
from tui.layout.line import Fragment, Line
from tui.layout.setting import Place, Setting
from tui.layout.table import TableView

__all__ = ["NOTE", "PaneLine", "Place", "Spread"]

NOTE = -1
"""In the place of a block: a line that says something of the texts and is none of them."""

_NOTE_HEIGHT = 2
"""Lines of a note, the blank one after it included."""


@dataclass(frozen=True, slots=True)
class PaneLine:
    """One line of one column: the block it belongs to, and its typeset text.

    `block` is `NOTE` for the line of a fold; `also` are the blocks of other editions that this one
    stands for as well, interleaved, because their text is the same.
    """

    block: int
    index: int
    line: Line
    edition: int
    also: tuple[Place, ...] = ()


class Spread:
    """Rows of beads set side by side, or one under another, at one width of column."""

    def __init__(
        self,
        editions: Sequence[Page],
        beads: Sequence[Row],
        panes: Sequence[int],
        width: int,
        views: Mapping[Place, TableView],
        options: Options | None = None,
        *,
        interleaved: bool = False,
        keep_empty: bool = False,
        setting: Setting | None = None,
    ) -> None:
        """Set the editions `panes` (indices) at `width` cells a column; `views` are the tables'.

        With `keep_empty`, beads of which no edition of `panes` has anything take a note's height.
        `setting` is one of the same width, to take the blocks from.
        """
        self.editions = editions
        self.panes = tuple(panes)
        self.width = width
        self.interleaved = interleaved
        self.setting = setting or Setting(editions, width, views, options or Options())
        self.rows: list[Row] = [
            row
            for row in beads
            if any(row.sides[pane] for pane in self.panes)
            or (keep_empty and not isinstance(row, Fold))
        ]
        self._row_of = {pane: array("i", [-1]) * len(editions[pane].flow) for pane in self.panes}
        for pane, row_of in self._row_of.items():
            for index, row in enumerate(self.rows):
                for block in row.sides[pane]:
                    row_of[block] = index
        self._twins: dict[Place, Place] = {}
        self._also: dict[Place, tuple[Place, ...]] = {}
        if interleaved and len(self.panes) > 1:
            self._find_twins()
        self.offsets: list[int] = []
        self._sum()

    # --- heights --------------------------------------------------------------------------

    @property
    def columns(self) -> int:
        """How many columns stand beside one another."""
        return 1 if self.interleaved else len(self.panes)

    def _find_twins(self) -> None:
        """Find the blocks that need not be printed, for their text is the same in all editions."""
        first, *others = self.panes
        for row in self.rows:
            counts = {len(row.sides[pane]) for pane in self.panes}
            if isinstance(row, Fold) or len(counts) > 1:
                continue
            pairs = [
                ((first, one), (pane, other))
                for pane in others
                for one, other in zip(row.sides[first], row.sides[pane], strict=True)
            ]
            if all(self._same(one, other) for one, other in pairs):
                for one, other in pairs:
                    self._twins[other] = one
                    self._also[one] = (*self._also.get(one, ()), other)

    def _same(self, one: Place, other: Place) -> bool:
        blocks = [self.editions[edition].flow[block].block for edition, block in (one, other)]
        return blocks[0].kind == blocks[1].kind and block_text(blocks[0]) == block_text(blocks[1])

    def _stack(self, row: Row, column: int) -> list[Place]:
        """Return the blocks of a row that stand one under another in a column."""
        if not self.interleaved:
            pane = self.panes[column]
            return [(pane, block) for block in row.sides[pane]]
        places = [(pane, block) for pane in self.panes for block in row.sides[pane]]
        return [place for place in places if place not in self._twins]

    def _sum(self) -> None:
        self.offsets = [0, *accumulate(map(self._row_height, self.rows))]

    def _row_height(self, row: Row) -> int:
        if isinstance(row, Fold):
            return _NOTE_HEIGHT
        heights = [
            sum(map(self.setting.height, self._stack(row, column)))
            for column in range(self.columns)
        ]
        return max(heights) or _NOTE_HEIGHT

    @property
    def height(self) -> int:
        """Number of lines of the whole spread."""
        return self.offsets[-1]

    def forget(self, places: Sequence[Place]) -> None:
        """Set these blocks anew, after the view of a table changed."""
        self.setting.forget(places)
        self._sum()

    # --- what stands where ----------------------------------------------------------------

    def row_at(self, line: int) -> int:
        """Return the row that a line belongs to, the last one for lines beyond the end."""
        return min(max(bisect_right(self.offsets, line) - 1, 0), max(len(self.rows) - 1, 0))

    def row_of(self, edition: int, block: int) -> int | None:
        """Return the row in which a block stands, if it is shown."""
        row_of = self._row_of.get(edition)
        if row_of is None or not 0 <= block < len(row_of) or row_of[block] < 0:
            return None
        return row_of[block]

    def fold_of(self, edition: int, block: int) -> Fold | None:
        """Return the fold that hides a block, if one does."""
        row = self.row_of(edition, block)
        found = self.rows[row] if row is not None else None
        return found if isinstance(found, Fold) else None

    def block_height(self, edition: int, block: int) -> int:
        """Return how many lines a block takes, the gap after it included."""
        return self.setting.height((edition, block))

    def pane_line(self, column: int, line: int) -> PaneLine | None:
        """Return what stands on an absolute line in a column, if anything."""
        if not 0 <= line < self.height:
            return None
        number = self.row_at(line)
        rest = line - self.offsets[number]
        row = self.rows[number]
        if isinstance(row, Fold):
            return self._fold_line(row, column) if rest == 0 else None
        for place in self._stack(row, column):
            block_height = self.setting.height(place)
            if rest < block_height:
                edition, block = place
                drawn = self.setting.line(place, rest)
                return PaneLine(block, rest, drawn, edition, self._also.get(place, ()))
            rest -= block_height
        return None

    def _fold_line(self, row: Fold, column: int) -> PaneLine:
        ascii_only = self.setting.options.ascii
        words = fold_words(len(row.beads), self.width, ascii_only=ascii_only)
        return PaneLine(NOTE, 0, (Fragment(words, "muted"),), self.panes[column])

    def line_of(self, edition: int, block: int, offset: int = 0) -> int | None:
        """Return the absolute line on which an offset of a block stands, if it is shown.

        Of a block that is folded away, it is the line of the fold.
        """
        line = self.top_of(edition, block)
        if line is None or self.fold_of(edition, block) is not None:
            return line
        place = self._twins.get((edition, block), (edition, block))
        return line + self.setting.line_of(place, offset)

    def top_of(self, edition: int, block: int) -> int | None:
        """Return the absolute line on which a block begins, without setting it, if it is shown."""
        number = self.row_of(edition, block)
        if number is None or isinstance(self.rows[number], Fold):
            return self.offsets[number] if number is not None else None
        line = self.offsets[number]
        wanted = self._twins.get((edition, block), (edition, block))
        for place in self._stack(self.rows[number], self._column_of(edition)):
            if place == wanted:
                break
            line += self.setting.height(place)
        return line

    def _column_of(self, edition: int) -> int:
        return 0 if self.interleaved else self.panes.index(edition)

    def at(self, column: int, line: int) -> tuple[int, int, int] | None:
        """Return (edition, block, offset) of the first text at or below a line of a column."""
        number = max(line, 0)
        while number < self.height:
            row = self.row_at(number)
            end = self.offsets[row + 1]
            fold = self.rows[row]
            if isinstance(fold, Fold):
                hidden = self._stack(fold, column)
                if hidden and number == self.offsets[row]:
                    return (*hidden[0], 0)
                number = end
                continue
            for each in range(number, end):
                here = self.pane_line(column, each)
                if here is None:
                    break  # nothing stands here any more in this row: go on with the next one
                for fragment in here.line:
                    if fragment.start >= 0:
                        return here.edition, here.block, fragment.start
            number = end
        return None

    def place_at(self, column: int, line: int) -> tuple[int, int] | None:
        """Return (block, offset) of the first text at or below a line of a column."""
        found = self.at(column, line)
        return found[1:] if found is not None else None
