"""The panes: which editions are shown, and where in them the reader is."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import NamedTuple

from textual import events
from textual.geometry import Size
from textual.message import Message

from parsers.frozen import dataclass
from parsers.model import Bead, Page
from tui.layout.block import Options
from tui.layout.folding import Fold
from tui.layout.spread import Place, Spread
from tui.layout.table import TableView
from tui.widgets.arranged import MARGIN, SET_AT_ONCE, Arranged

__all__ = ["MARGIN", "MAXIMUM_MEASURE", "MINIMUM_MEASURE", "SET_AT_ONCE", "Panes", "Position"]

MINIMUM_MEASURE, MAXIMUM_MEASURE = 30, 140


@dataclass(frozen=True, slots=True)
class Position:
    """Where a reader is: a place in an edition's text, and how far down the screen it stands."""

    edition: int
    block: int
    offset: int
    down: int = 0


class _Stand(NamedTuple):
    """Where the reader is, and by edition where each pane is that scrolls by itself."""

    here: Position | None
    seats: Mapping[int, Position]


class Panes(Arranged, can_focus=True, inherit_bindings=False):
    """The geometry of the columns; what they look like is up to whoever draws them."""

    class Moved(Message):
        """The text on screen is another one: scrolled, resized, or set anew."""

    def __init__(self, options: Options, measure: int = 80) -> None:
        super().__init__(options, measure)
        self._kept: tuple[Position, int] | None = None

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
        self._settings = {}
        self._take(editions, beads)
        self.views = views
        self.panes = tuple(panes)
        self.active = 0
        self._kept = None
        self._set_at(at)
        self.scroll_to(y=0, animate=False, immediate=True)
        self.go_to(at)

    def set_panes(
        self, panes: Sequence[int], active: int, *, interleaved: bool | None = None
    ) -> None:
        """Show other editions, the reader staying at the same place.

        With `interleaved`, also set them one under another, or (False) beside one another.
        """
        here, seats = self._stand()
        self.panes = tuple(panes)
        self.active = min(active, len(self.panes) - 1)
        if interleaved is not None:
            self.interleaved = interleaved
        if here is not None and here.edition not in self.panes:
            here = self.counterpart(here, self.panes[self.active])
        self._arrange(_Stand(here, seats))
        self.post_message(self.Moved())

    def set_locked(self, locked: bool) -> None:
        """Lock the panes row by row, or let each scroll by itself."""
        stand = self._stand()
        self.locked = locked
        self._arrange(stand)

    def show_only(self, beads: Collection[int] | None) -> None:
        """Show these beads and fold the others, by their numbers; None: show all."""
        stand = self._stand()
        self._fold_all_but(beads)
        self._arrange(stand)

    def set_beads(self, beads: Sequence[Bead]) -> None:
        """Show the same editions, aligned anew."""
        stand = self._stand()
        self._take(self._editions, beads)
        self._arrange(stand)

    def renew(
        self,
        editions: Sequence[Page],
        beads: Sequence[Bead],
        views: dict[Place, TableView],
        carry: Callable[[Position], Position],
    ) -> None:
        """Show the same editions, read again; `carry` tells where a place of before is now."""
        here, seats = self._stand()
        self._take(editions, beads)
        self.views = views
        self._kept = None
        seats = {edition: carry(seat) for edition, seat in seats.items()}
        self._arrange(_Stand(carry(here) if here is not None else None, seats))

    def set_measure(self, measure: int) -> None:
        """Set the widest line of text allowed, in cells."""
        stand = self._stand()
        self.measure = max(MINIMUM_MEASURE, min(MAXIMUM_MEASURE, measure))
        self._arrange(stand)

    def change_view(self, views: Mapping[Place, TableView]) -> None:
        """Show tables in another way (sorted, scrolled sideways); the rest stays in place."""
        here = self._here()
        self.views.update(views)
        if self._spreads:
            self._forget(views)
        self.go_to(here)
        self.refresh()

    def _stand(self) -> _Stand:
        """Return where the reader is, and each pane by itself where they are unlocked."""
        seats = {}
        if self.separate and self._spreads:
            for pane, edition in enumerate(self.panes):
                top = self._top(pane)
                place = self._spreads[pane].at(0, top)
                if place is not None:
                    line = self._spreads[pane].line_of(*place)
                    seats[edition] = Position(*place, down=(line or top) - top)
        return _Stand(self._here(), seats)

    def _arrange(self, stand: _Stand) -> None:
        """Set the text anew, and bring the reader back."""
        self._set_at(stand.here)
        self._bring_back(stand)

    def _bring_back(self, stand: _Stand) -> None:
        here, seats = stand
        self.go_to(here)
        if not self.separate or here is None or not self._spreads:
            return
        for pane, edition in enumerate(self.panes):
            if pane != self.active:
                seat = seats.get(edition) or self.counterpart(here, edition)
                line = self._spreads[pane].line_of(edition, seat.block, seat.offset)
                self._tops[pane] = max(line - seat.down, 0) if line is not None else 0

    def _set_at(self, here: Position | None) -> None:
        self._set_type((here.edition, here.block) if here is not None else None)

    def _whole_set(self, spreads: list[Spread]) -> None:
        stand = self._stand()
        self._adopt(spreads)
        self._bring_back(stand)
        self.post_message(self.Moved())

    def _size_updated(
        self, size: Size, virtual_size: Size, container_size: Size, layout: bool = True
    ) -> bool:
        """Typeset for a new width before a frame is drawn in it; the first word on screen stays.

        The message of a new size comes after that frame, which would show the text of the old
        width between the rules of the new one.
        """
        changed = super()._size_updated(size, virtual_size, container_size, layout)
        if self._spreads and not self.set_in_type:
            self._arrange(self._stand())
            self.post_message(self.Moved())
        return changed

    def on_resize(self, _event: events.Resize) -> None:
        """Typeset for the first time, or anew where the width changed in another way."""
        if not self._spreads or self._spreads[0].width != self.text_width:
            self._arrange(self._stand())
            self.post_message(self.Moved())

    # --- where the reader is --------------------------------------------------------------

    def _top(self, pane: int) -> int:
        """Return the absolute line at the top of a pane."""
        if not self.separate or pane == self.active:
            return self.scroll_offset.y
        return self._tops[pane]

    def position(self) -> Position | None:
        """Return where the reader is, or None before anything is shown.

        That is a place in the active pane's edition, or, interleaved, in the edition at the top.
        """
        here = self._here()
        if here is None or self.interleaved:
            return here
        return self.counterpart(here, self.panes[self.active])

    def _here(self) -> Position | None:
        """Return where the reader is, in whichever edition shown that is known exactly."""
        if not self._spreads:
            return None
        kept = self._kept
        if kept is not None and kept[1] == self.scroll_offset.y:
            # Not moved since: the word itself, and not the line that happens to hold it now.
            return kept[0]
        order = [self.active, *(p for p in range(len(self.panes)) if p != self.active)]
        for pane in order:
            spread, column = self._spread_of(pane)
            top = self._top(pane)
            if top <= 0:
                return Position(self.panes[pane], -1, 0)
            place = spread.at(column, top)
            if place is not None:
                line = spread.line_of(*place)
                return Position(*place, down=(line if line is not None else top) - top)
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

    def is_above(self, edition: int, block: int, offset: int) -> bool:
        """Tell whether a place is above the top of the screen; only blocks across it are set."""
        if not self._spreads:
            return False
        spread, top = self._spread_of(self.active)[0], self.scroll_offset.y
        start = spread.top_of(edition, block)
        if start is None:
            line = self.find(edition, block, offset)
            return line is not None and line < top
        if start >= top or start + spread.block_height(edition, block) <= top:
            return start < top
        return (spread.line_of(edition, block, offset) or 0) < top

    def jump(self, line: int) -> None:
        """Scroll so that an absolute line is at the top."""
        # Also before the scrollbar has learned of a new height, which would keep it from scrolling.
        self.scroll_to(y=max(line, 0), animate=False, force=True, immediate=True)

    def reveal(self, edition: int, block: int, offset: int) -> None:
        """Bring a place onto the screen, a third of the way down, unless it is there already.

        What is folded away there is unfolded.
        """
        self.unfold(edition, block)
        line = self.find(edition, block, offset)
        if line is None:
            return
        top, page = self.scroll_offset.y, self.page_height
        if not top + 1 <= line < top + page - 3:
            self.jump(line - page // 3)
        if self.separate:
            self._follow(line)

    def unfold(self, edition: int, block: int, *, whole: bool = False) -> None:
        """Show the bead of a block that is folded away, or with `whole` the whole fold."""
        if self._only is None or not self._spreads:
            return
        fold = self._spread_of(self.active)[0].fold_of(edition, block)
        number = self._bead_number(edition, block)
        if number is None or number in self._only | self._unfolded:
            return
        stand = self._stand()
        self._unfolded.update(fold.beads if whole and fold is not None else (number,))
        self._arrange(stand)

    def _follow(self, line: int) -> None:
        """With the panes unlocked, put the others beside what the active one was sent to."""
        spread, column = self._spread_of(self.active)
        place = spread.place_at(column, line)
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
        if self.separate:
            self._tops[self.active] = self.scroll_offset.y
            top = self._tops[pane]
            self.active = pane
            self._kept = None
            self._resize_virtual()
            self.scroll_to(y=top, animate=False, immediate=True)
        self.active = pane
        self.refresh()
        self.post_message(self.Moved())

    def tops(self) -> list[Place]:
        """Return the block at the top of each pane, as (edition, block); none of an empty one."""
        found: list[Place] = []
        for pane in range(len(self.panes)):
            spread, column = self._spread_of(pane)
            place = spread.at(column, self._top(pane))
            if place is not None:
                found.append(place[:2])
        return found

    def blocks_from_top(self) -> tuple[int, list[tuple[int, int]]]:
        """Return the active edition, and (absolute line, block) of each of its blocks in order."""
        if not self._spreads:
            return 0, []
        spread, _ = self._spread_of(self.active)
        edition = self.panes[self.active]
        found: list[tuple[int, int]] = []
        for row, bead in enumerate(spread.rows):
            if isinstance(bead, Fold):
                found.extend((spread.offsets[row], block) for block in bead.sides[edition][:1])
                continue
            for block in bead.sides[edition]:
                line = spread.top_of(edition, block)
                if line is not None:
                    found.append((line, block))
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
