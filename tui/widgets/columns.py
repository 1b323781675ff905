"""The panes: one scrolling view that draws every edition's column, so that rows cannot drift."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from parsers.model import Bead, Page
from tui.layout.block import Options, cells_of, offset_at
from tui.layout.spread import PaneLine, Place, Spread
from tui.layout.table import TableView
from tui.theme import Look

MARGIN = 2
"""Cells left of the text of a pane: the sign of a warning, and a blank."""

SET_AT_ONCE = 300_000
"""Characters up to which an article is typeset without a word: some hundredths of a second."""

MINIMUM_MEASURE, MAXIMUM_MEASURE = 30, 140


@dataclass(frozen=True, slots=True)
class Overlay:
    """A style laid over `start:end` of a block when it is drawn.

    `sign`, in the style `sign_style`, stands in the margin of the line where it begins.
    """

    start: int
    end: int
    style: str
    sign: str = ""
    sign_style: str = ""


@dataclass(frozen=True, slots=True)
class Position:
    """Where a reader is: a place in an edition's text, and how far down the screen it stands."""

    edition: int
    block: int
    offset: int
    down: int = 0


class Columns(ScrollView, can_focus=True, inherit_bindings=False):
    """The columns of an article, row by row."""

    DEFAULT_CSS = """
    Columns {
        width: 1fr;
        height: 1fr;
        overflow-x: hidden;
        overflow-y: scroll;
        scrollbar-size-vertical: 1;
        scrollbar-color: $foreground 35%;
        scrollbar-background: $background;
    }
    """

    class Moved(Message):
        """The text on screen is another one: scrolled, resized, or set anew."""

    class HeaderClicked(Message):
        """A click on a column's head of a table."""

        def __init__(self, edition: int, block: int, column: int) -> None:
            self.edition = edition
            self.block = block
            self.column = column
            super().__init__()

    class PaneClicked(Message):
        """A click into a pane, on a place of its text if there is one."""

        def __init__(self, pane: int, block: int | None, offset: int) -> None:
            self.pane = pane
            self.block = block
            self.offset = offset
            super().__init__()

    def __init__(self, look: Look, options: Options, measure: int = 80) -> None:
        super().__init__()
        self.look = look
        self.options = options
        self.measure = measure
        self.panes: tuple[int, ...] = ()
        self.locked = True
        self.active = 0
        self.views: dict[Place, TableView] = {}
        self.waiting = ""
        self._editions: Sequence[Page] = ()
        self._beads: Sequence[Bead] = ()
        self._spreads: list[Spread] = []
        self._tops: list[int] = []
        self._kept: tuple[Position, int] | None = None
        self._setting = 0
        self._wanted: Position | None = None
        self._overlays: list[Mapping[Place, Sequence[Overlay]]] = [{}, {}, {}]

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
        self._overlays = [{}, {}, {}]
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

    def set_look(self, look: Look) -> None:
        """Change the theme."""
        self.look = look
        self.refresh()

    def set_overlays(self, layer: int, overlays: Mapping[Place, Sequence[Overlay]]) -> None:
        """Replace a layer: 0 the warnings, 1 the matches of a search, 2 what is shown just now."""
        self._overlays[layer] = overlays
        self.refresh()

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

    # --- drawing --------------------------------------------------------------------------

    def render_line(self, y: int) -> Strip:
        """Draw one line of the screen, all panes."""
        width = self.scrollable_content_region.width
        base = self.rich_style + self.look.style("text")
        if not self._spreads or not self.panes:
            if y == 1 and self.waiting:
                text = Segment("  " + self.waiting, base + self.look.style("muted"))
                return Strip([text]).adjust_cell_length(width, base)
            return Strip.blank(width, base)
        segments: list[Segment] = []
        for pane in range(len(self.panes)):
            if pane:
                segments.append(self._rule_between(y, base))
            segments.extend(self._pane_segments(pane, y, base))
        return Strip(segments).adjust_cell_length(width, base)

    def _rule_between(self, y: int, base: Style) -> Segment:
        """Draw the rule between two panes; "=" where a row is the same in all of them."""
        plain = "|" if self.options.ascii else "\u2502"
        style = base + self.look.style("pane.rule")
        if self.locked:
            spread = self._spreads[0]
            line = y + self.scroll_offset.y
            if line < spread.height:
                row = spread.row_at(line)
                bead = spread.rows[row]
                if bead.shared and line == spread.offsets[row]:
                    return Segment("=", base + self.look.style("pane.shared"))
                if bead.moved and line == spread.offsets[row]:
                    sign = "~" if self.options.ascii else "\u2195"
                    return Segment(sign, base + self.look.style("pane.different"))
        return Segment(plain, style)

    def _pane_segments(self, pane: int, y: int, base: Style) -> Iterable[Segment]:
        spread, index = self._spread_of(pane)
        here = spread.pane_line(index, y + self._top(pane))
        width, indent = self.pane_width, self.pane_indent
        if here is None:
            return [Segment(" " * width, base)]
        edition = self.panes[pane]
        strip = Strip(
            [
                Segment(fragment.text, base + self.look.style(fragment.style))
                for fragment in here.line
            ]
        )
        sign = Segment(" " * indent, base)
        for layer in self._overlays:
            for overlay in layer.get((edition, here.block), ()):
                ranges = cells_of(here.line, overlay.start, overlay.end)
                if not ranges:
                    continue
                if overlay.style:
                    strip = self._lay_over(strip, ranges, overlay.style)
                if overlay.sign and cells_of(here.line, overlay.start, overlay.start + 1):
                    mark = overlay.sign.rjust(indent - 1)[: indent - 1] + " "
                    sign = Segment(mark, base + self.look.style(overlay.sign_style))
        strip = strip.adjust_cell_length(width - indent, base)
        return [sign, *strip]

    def _lay_over(self, strip: Strip, ranges: Sequence[tuple[int, int]], style: str) -> Strip:
        laid = self.look.style(style)
        total = strip.cell_length
        for start, end in ranges:
            end = min(end, total)
            if start >= end:
                continue
            left, middle, right = strip.crop(0, start), strip.crop(start, end), strip.crop(end)
            dressed = Strip([Segment(text, (own or Style()) + laid) for text, own, _ in middle])
            strip = Strip.join([left, dressed, right])
        return strip

    # --- mouse ----------------------------------------------------------------------------

    def _under(self, x: int, y: int) -> tuple[int, PaneLine | None, int]:
        """Return (pane, its line, cell within the text) at a cell of the widget."""
        pane = min(x // (self.pane_width + 1), len(self.panes) - 1)
        spread, index = self._spread_of(pane)
        here = spread.pane_line(index, y + self._top(pane))
        return pane, here, x - pane * (self.pane_width + 1) - self.pane_indent

    def on_click(self, event: events.Click) -> None:
        """Sort by a head that was clicked; else make the pane active."""
        if not self._spreads:
            return
        pane, here, cell = self._under(event.x, event.y)
        if here is None:
            self.post_message(self.PaneClicked(pane, None, -1))
            return
        covered = 0
        for fragment in here.line:
            covered += Segment(fragment.text).cell_length
            if cell < covered:
                if "table.head" in fragment.style and fragment.column >= 0:
                    edition = self.panes[pane]
                    self.post_message(self.HeaderClicked(edition, here.block, fragment.column))
                    return
                break
        self.post_message(self.PaneClicked(pane, here.block, offset_at(here.line, cell)))
