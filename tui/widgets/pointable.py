"""Places of the text under the mouse, and above and below one another."""

from __future__ import annotations

from typing import ClassVar, NamedTuple

from textual import events
from textual.geometry import Offset
from textual.message import Message

from tui.layout.block import Options
from tui.layout.cells import cell_len, measure
from tui.layout.folding import Fold
from tui.layout.line import cells_of
from tui.layout.spread import NOTE, PaneLine
from tui.widgets.panes import Panes

_FAR = 1 << 30


class Character(NamedTuple):
    """One character of an edition's text, as a person sees it: `start` to `end` of the block's."""

    edition: int
    block: int
    start: int
    end: int


class Pointable(Panes):
    """The panes, and what can be pointed at in them."""

    ALLOW_SELECT: ClassVar[bool] = False
    """Textual would select lines of the screen, across the panes."""

    class Dragged(Message):
        """The mouse was moved with its button down, within one pane; `done`: and let go."""

        def __init__(self, start: Character, to: Character, *, done: bool) -> None:
            self.start = start
            self.to = to
            self.done = done
            super().__init__()

    def __init__(self, options: Options, measure: int = 80) -> None:
        super().__init__(options, measure)
        self.dragged = False
        self._pressed: tuple[Offset, Character] | None = None
        self._reached: Character | None = None

    def _under(self, x: int, y: int) -> tuple[int, PaneLine | None, int]:
        """Return (pane, its line, cell within the text) at a cell of the widget."""
        pane = min(x // (self.pane_width + 1), self.drawn - 1)
        spread, column = self._spread_of(pane)
        here = spread.pane_line(column, y + self._top(pane))
        cell = x - pane * (self.pane_width + 1) - self.pane_indent
        if self.interleaved:
            pane = self.panes.index(here.edition) if here is not None else self.active
        return pane, here, cell

    def shown_blocks(self, edition: int) -> list[int]:
        """Return the blocks of an edition that are shown, in the order they stand in."""
        if edition not in self.panes or not self._spreads:
            return []
        spread = self._spread_of(self.panes.index(edition))[0]
        return [
            block
            for row in spread.rows
            if not isinstance(row, Fold)
            for block in row.sides[edition]
        ]

    # --- places -----------------------------------------------------------------------------

    def character_near(self, x: int, y: int) -> Character | None:
        """Return the character at a cell of the widget, or the nearest one of its line."""
        if not self._spreads or not self.panes:
            return None
        _, here, cell = self._under(x, y)
        return _nearest(here, cell)

    def first_character(self, *, last: bool = False) -> Character | None:
        """Return the first character on screen of the active edition, or that of the last line."""
        if not self._spreads or not self.panes:
            return None
        lines = range(self.page_height)
        edition = self.panes[self.active]
        for y in reversed(lines) if last else lines:
            here = self._line(self.scroll_offset.y + y)
            if here is not None and here.edition == edition:
                found = _first(here)
                if found is not None:
                    return found
        return None

    def _line(self, line: int) -> PaneLine | None:
        """Return an absolute line of the active pane."""
        spread, column = self._spread_of(self.active)
        return spread.pane_line(column, line)

    def lines_away(self, place: Character, lines: int, cell: int | None) -> Character | None:
        """Return the character some lines of text below (or above) another, in one edition.

        It is the one nearest to `cell`, counted from the beginning of the text of a line; None:
        to that of the place itself. At the end of the text it is the last that there is.
        """
        line = self.find(place.edition, place.block, place.start)
        if line is None:
            return None
        cell = self.cell_of(place) if cell is None else cell
        step = 1 if lines > 0 else -1
        found = None
        total = self.virtual_size.height
        while lines and 0 <= line + step < total:
            line += step
            here = self._line(line)
            if here is None or here.edition != place.edition:
                continue
            near = _nearest(here, cell)
            if near is not None:
                found, lines = near, lines - step
        return found

    def cell_of(self, place: Character) -> int:
        """Return at which cell of its line's text a character stands."""
        line = self.find(place.edition, place.block, place.start)
        here = self._line(line) if line is not None else None
        ranges = cells_of(here.line, place.start, place.end) if here is not None else []
        return ranges[0][0] if ranges else 0

    def stands_on_screen(self, edition: int, block: int, start: int, end: int) -> bool:
        """Tell whether any line of a stretch of text is on screen."""
        first, last = self.find(edition, block, start), self.find(edition, block, max(end - 1, 0))
        if first is None or last is None:
            return False
        top = self.scroll_offset.y
        return first < top + self.page_height and last >= top

    def reveal_whole(self, edition: int, block: int, start: int, end: int) -> None:
        """Bring a stretch of text onto the screen, as much of it as fits, if it is not there."""
        first, last = self.find(edition, block, start), self.find(edition, block, max(end - 1, 0))
        if first is None or last is None:
            return
        top, page = self.scroll_offset.y, self.page_height
        if not top <= first < top + page:
            self.reveal(edition, block, start)
        elif last >= top + page:
            self.jump(min(first, max(first - page // 3, last - page + 1)))

    # --- mouse --------------------------------------------------------------------------------

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Remember where a drag may begin."""
        self.dragged = False
        place = self.character_near(event.x, event.y) if event.button == 1 else None
        self._pressed = (event.offset, place) if place is not None else None

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Select from where the button was pressed."""
        if self._pressed is None or not event.button:
            return
        offset, start = self._pressed
        if not self.dragged:
            if event.offset == offset:
                return
            self.dragged = True
            self.capture_mouse()
        if event.y < 0 or event.y >= self.page_height:
            self.jump(self.scroll_offset.y + (1 if event.y > 0 else -1))
        to = self._dragged_to(offset.x, event.x, event.y, start.edition)
        if to is not None and to != self._reached:
            self._reached = to
            self.post_message(self.Dragged(start, to, done=False))

    def _dragged_to(self, from_x: int, x: int, y: int, edition: int) -> Character | None:
        """Return the place under the mouse, kept inside the pane where the drag began."""
        step = self.pane_width + 1
        pane = min(from_x // step, self.drawn - 1)
        x = min(max(x, pane * step), pane * step + self.pane_width - 1)
        y = min(max(y, 0), self.page_height - 1)
        for line in range(y, max(y - 4, -1), -1):
            # Between two paragraphs: the end of the one above.
            right = pane * step + self.pane_width - 1
            found = self.character_near(x if line == y else right, line)
            if found is not None:
                return found if found.edition == edition else None
        return None

    def on_mouse_up(self, _event: events.MouseUp) -> None:
        """End a drag."""
        pressed, self._pressed = self._pressed, None
        reached, self._reached = self._reached, None
        if self.dragged:
            self.release_mouse()
            if pressed is not None and reached is not None:
                self.post_message(self.Dragged(pressed[1], reached, done=True))


def _first(here: PaneLine) -> Character | None:
    starts = [fragment.start for fragment in here.line if fragment.start >= 0]
    if here.block == NOTE or not starts:
        return None
    start = min(starts)
    return Character(here.edition, here.block, start, start + 1)


def _nearest(here: PaneLine | None, cell: int) -> Character | None:
    """Return the character of a line that is nearest to a cell of its text."""
    if here is None or here.block == NOTE:
        return None
    best: Character | None = None
    distance = _FAR
    left = 0
    for fragment in here.line:
        width = cell_len(fragment.text)
        if fragment.start >= 0 and fragment.text:
            inside = min(max(cell, left), left + width - 1)
            if abs(cell - inside) < distance:
                distance = abs(cell - inside)
                starts, sums = measure(fragment.text)
                for index in range(len(sums) - 1):
                    if sums[index] <= inside - left < sums[index + 1]:
                        start, end = (
                            fragment.start + starts[index],
                            fragment.start + starts[index + 1],
                        )
                        best = Character(here.edition, here.block, start, end)
        left += width
    return best
