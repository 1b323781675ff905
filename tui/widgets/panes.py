"""The panes: which editions are shown, how they are set, and where in them the reader is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView

from parsers.model import Bead, Page
from tui.layout.block import Options
from tui.layout.spread import Place, Spread
from tui.layout.table import TableView

MARGIN = 2
"""Cells left of the text of a pane: the sign of a warning, and a blank."""

SET_AT_ONCE = 300_000
"""Characters up to which an article is typeset without a word: some hundredths of a second."""

MINIMUM_MEASURE, MAXIMUM_MEASURE = 30, 140


@dataclass(frozen=True, slots=True)
class Position:
    """Where a reader is: a place in an edition's text, and how far down the screen it stands."""

    edition: int
    block: int
    offset: int
    down: int = 0


class Panes(ScrollView, can_focus=True, inherit_bindings=False):
    """The geometry of the columns; what they look like is up to whoever draws them."""

    class Moved(Message):
        """The text on screen is another one: scrolled, resized, or set anew."""

    def __init__(self, options: Options, measure: int = 80) -> None:
        super().__init__()
        self.options = options
        self.measure = measure
        self.panes: tuple[int, ...] = ()
        self.locked = True
        self.active = 0
        self.views: dict[Place, TableView] = {}
        self._editions: Sequence[Page] = ()
        self._beads: Sequence[Bead] = ()
        self._spreads: list[Spread] = []
        self._tops: list[int] = []
        self._kept: tuple[Position, int] | None = None
        self._setting = 0
        self._wanted: Position | None = None

    # --- what is shown --------------------------------------------------------------------

    def show(
        self,
        editions: Sequence[Page],
        beads: Sequence[Bead],
        panes: Sequence[int],
        views: dict[Place, TableView],
        at: Position | None = None,
    ) -> None:
        """Show an article, from `at` on if that is given.

        `panes` are indices of editions, `views` how the tables are shown.
        """
        self._editions, self._beads = editions, beads
        self.views = views
        self.panes = tuple(panes)
        self.active = 0
        self._kept = None
        self._set_type(at)
        self.scroll_to(y=0, animate=False, immediate=True)
        self.go_to(at)

    def set_panes(self, panes: Sequence[int], active: int) -> None:
        """Show other editions, the reader staying at the same place."""
        here = self.position()
        self.panes = tuple(panes)
        self.active = min(active, len(self.panes) - 1)
        if here is not None:
            here = self.counterpart(here, self.panes[self.active])
        self._set_type(here)
        self.go_to(here)

    def set_locked(self, locked: bool) -> None:
        """Lock the panes row by row, or let each scroll by itself."""
        here = self.position()
        self.locked = locked
        self._set_type(here)
        self.go_to(here)

    def set_measure(self, measure: int) -> None:
        """Set the widest line of text allowed, in cells."""
        here = self.position()
        self.measure = max(MINIMUM_MEASURE, min(MAXIMUM_MEASURE, measure))
        self._set_type(here)
        self.go_to(here)

    def change_view(self, views: Mapping[Place, TableView]) -> None:
        """Show tables in another way (sorted, scrolled sideways); the rest stays in place."""
        here = self.position()
        self.views.update(views)
        for spread in self._spreads:
            spread.forget(list(views))
        self._resize_virtual()
        self.go_to(here)
        self.refresh()

    # --- geometry -------------------------------------------------------------------------

    @property
    def set_in_type(self) -> bool:
        """Whether there is text, set for the present size."""
        return bool(self._spreads) and self._spreads[0].width == self.text_width

    @property
    def pane_width(self) -> int:
        """Cells that a pane takes, margins included."""
        count = max(len(self.panes), 1)
        return max((self.scrollable_content_region.width - (count - 1)) // count, MARGIN + 8)

    @property
    def text_width(self) -> int:
        """Cells of a line of text."""
        return min(self.pane_width - MARGIN - 1, self.measure)

    @property
    def page_height(self) -> int:
        """Lines on screen."""
        return max(self.scrollable_content_region.height, 1)

    @property
    def pane_indent(self) -> int:
        """Cells left of the text within a pane, so that a narrow measure stands in the middle."""
        return MARGIN + max((self.pane_width - MARGIN - 1 - self.text_width) // 2, 0)

    def _set_type(self, here: Position | None = None) -> None:
        """Typeset for the present width and panes; `here` is what will be on screen."""
        self._wanted = here
        if not self.panes or not self._editions or self.size.width == 0:
            return
        self._setting += 1
        size = sum(self._editions[edition].character_count for edition in self.panes)
        if size <= SET_AT_ONCE:
            self._adopt(self._spreads_of(self._beads))
            return
        # What is on screen is set at once, the whole in the background.
        here = self._wanted
        row = 0
        if here is not None:
            row = next(
                (n for n, bead in enumerate(self._beads) if here.block in bead.sides[here.edition]),
                0,
            )
        self._adopt(self._spreads_of(self._beads[max(row - 50, 0) : row + 150]))
        setting, beads = self._setting, self._beads
        self.run_worker(
            lambda: self._set_all(setting, beads), thread=True, group="type", exclusive=True
        )

    def _spreads_of(self, beads: Sequence[Bead]) -> list[Spread]:
        groups = [self.panes] if self.locked else [(pane,) for pane in self.panes]
        return [
            Spread(self._editions, beads, group, self.text_width, self.views, self.options)
            for group in groups
        ]

    def _set_all(self, setting: int, beads: Sequence[Bead]) -> None:
        """Set a long article (in a worker thread)."""
        spreads = self._spreads_of(beads)
        self.app.call_from_thread(self._adopt_all, setting, spreads)

    def _adopt_all(self, setting: int, spreads: list[Spread]) -> None:
        """Put the whole in the place of the part, unless it was set anew in the meantime."""
        if setting != self._setting:
            return
        here = self.position()
        self._adopt(spreads)
        self.go_to(here)
        self.post_message(self.Moved())

    def _adopt(self, spreads: list[Spread]) -> None:
        self._spreads = spreads
        self._tops = [0] * len(spreads)
        self._resize_virtual()
        self.refresh()

    def _resize_virtual(self) -> None:
        spread = self._spread_of(self.active)[0]
        self.virtual_size = Size(self.scrollable_content_region.width, spread.height)

    def _spread_of(self, pane: int) -> tuple[Spread, int]:
        """Return the spread that a pane is drawn from, and the pane's number in it."""
        return (self._spreads[0], pane) if self.locked else (self._spreads[pane], 0)

    def on_resize(self, _event: events.Resize) -> None:
        """Typeset anew when the width changed; the first word on screen stays."""
        if not self._spreads or self._spreads[0].width != self.text_width:
            here = self.position()
            self._set_type(here)
            self.go_to(here)
            self.post_message(self.Moved())

    # --- where the reader is --------------------------------------------------------------

    def _top(self, pane: int) -> int:
        """Return the absolute line at the top of a pane."""
        if self.locked or pane == self.active:
            return self.scroll_offset.y
        return self._tops[pane]

    def position(self) -> Position | None:
        """Return where the active pane is, or None before anything is shown."""
        if not self._spreads:
            return None
        kept = self._kept
        if kept is not None and kept[1] == self.scroll_offset.y:
            # Not moved since: the word itself, and not the line that happens to hold it now.
            return self.counterpart(kept[0], self.panes[self.active])
        order = [self.active, *(p for p in range(len(self.panes)) if p != self.active)]
        for pane in order:
            spread, index = self._spread_of(pane)
            top = self._top(pane)
            if top <= 0:
                return Position(self.panes[self.active], -1, 0)
            place = spread.place_at(index, top)
            if place is not None:
                line = spread.line_of(self.panes[pane], *place)
                return Position(self.panes[pane], *place, down=(line or top) - top)
        return None

    def go_to(self, position: Position | None) -> None:
        """Bring a position back to where it stood on the screen."""
        if position is None or not self._spreads:
            return
        if position.block < 0:
            self.scroll_to(y=0, animate=False, immediate=True)
            return
        line = self.find(position.edition, position.block, position.offset)
        if line is not None:
            self.jump(line - position.down)
            self._kept = (position, self.scroll_offset.y)

    def counterpart(self, position: Position, edition: int) -> Position:
        """Return the place in another edition that faces a position."""
        if position.edition == edition or position.block < 0:
            return Position(edition, position.block, position.offset, position.down)
        for bead in self._beads:
            if position.block in bead.sides[position.edition] and bead.sides[edition]:
                side = bead.sides[position.edition]
                other = bead.sides[edition]
                index = min(side.index(position.block), len(other) - 1)
                offset = position.offset if bead.shared else 0
                return Position(edition, other[index], offset, position.down)
        return position

    def find(self, edition: int, block: int, offset: int = 0) -> int | None:
        """Return the absolute line, in the active pane's spread, of a place in an edition."""
        if not self._spreads:
            return None
        spread = self._spread_of(self.active)[0]
        line = spread.line_of(edition, block, offset)
        if line is None:
            other = self.counterpart(Position(edition, block, offset), self.panes[self.active])
            line = spread.line_of(other.edition, other.block, other.offset)
        return line

    def jump(self, line: int) -> None:
        """Scroll so that an absolute line is at the top."""
        # Also before the scrollbar has learned of a new height, which would keep it from scrolling.
        self.scroll_to(y=max(line, 0), animate=False, force=True, immediate=True)

    def reveal(self, edition: int, block: int, offset: int) -> None:
        """Bring a place onto the screen, a third of the way down, unless it is there already."""
        line = self.find(edition, block, offset)
        if line is None:
            return
        top, page = self.scroll_offset.y, self.page_height
        if not top + 1 <= line < top + page - 3:
            self.jump(line - page // 3)
        if not self.locked:
            self._follow(line)

    def _follow(self, line: int) -> None:
        """With the panes unlocked, put the others beside what the active one was sent to."""
        spread, index = self._spread_of(self.active)
        place = spread.place_at(index, line)
        if place is None:
            return
        here = Position(self.panes[self.active], *place)
        for pane, edition in enumerate(self.panes):
            if pane != self.active:
                other = self.counterpart(here, edition)
                found = self._spreads[pane].line_of(edition, other.block, other.offset)
                if found is not None:
                    self._tops[pane] = max(found - self.page_height // 3, 0)

    def activate(self, pane: int) -> None:
        """Make a pane the active one."""
        if pane == self.active or not 0 <= pane < len(self.panes):
            return
        if not self.locked:
            self._tops[self.active] = self.scroll_offset.y
            top = self._tops[pane]
            self.active = pane
            self._resize_virtual()
            self.scroll_to(y=top, animate=False, immediate=True)
        self.active = pane
        self.refresh()
        self.post_message(self.Moved())

    def blocks_from_top(self) -> tuple[int, list[tuple[int, int]]]:
        """Return the active edition, and (absolute line, block) of each of its blocks in order."""
        if not self._spreads:
            return 0, []
        spread, _ = self._spread_of(self.active)
        edition = self.panes[self.active]
        found = []
        for row, bead in enumerate(spread.rows):
            line = spread.offsets[row]
            for block in bead.sides[edition]:
                found.append((line, block))
                line += spread.block_height(edition, block) if len(bead.sides[edition]) > 1 else 0
        return edition, found

    def on_screen(self, edition: int, block: int) -> bool:
        """Tell whether any line of a block is on screen."""
        line = self.find(edition, block)
        if line is None:
            return False
        spread = self._spread_of(self.active)[0]
        height = spread.block_height(edition, block) if edition in spread.panes else 1
        top = self.scroll_offset.y
        return line < top + self.page_height and line + height > top

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Tell the screen that the text moved."""
        super().watch_scroll_y(old_value, new_value)
        if round(old_value) != round(new_value):
            self.post_message(self.Moved())
