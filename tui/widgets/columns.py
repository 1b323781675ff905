"""The columns of an article: one view draws every edition's, so that rows cannot drift."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.message import Message
from textual.strip import Strip

from parsers.model import Bead, Page
from tui.layout.block import Options, cells_of, offset_at
from tui.layout.spread import PaneLine, Place
from tui.layout.table import TableView
from tui.theme import Look
from tui.widgets.panes import Panes, Position


class Layer(IntEnum):
    """The layers of marks, those above last."""

    WARNINGS = 0
    MATCHES = 1
    SENTENCE = 2
    SHOWN = 3
    SELECTION = 4


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


class Columns(Panes):
    """The panes as drawn: text, marks laid over it, the rules between."""

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
        super().__init__(options, measure)
        self.look = look
        self.waiting = ""
        self._overlays: dict[Layer, Mapping[Place, Sequence[Overlay]]] = {}

    def show(
        self,
        editions: Sequence[Page],
        beads: Sequence[Bead],
        panes: Sequence[int],
        views: dict[Place, TableView],
        at: Position | None = None,
    ) -> None:
        """Show an article, without any marks yet."""
        self._overlays = {}
        super().show(editions, beads, panes, views, at)

    def set_look(self, look: Look) -> None:
        """Change the theme."""
        self.look = look
        self.refresh()

    def set_overlays(self, layer: Layer, overlays: Mapping[Place, Sequence[Overlay]]) -> None:
        """Replace the marks of a layer."""
        self._overlays[layer] = overlays
        self.refresh()

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
        shown = [fragment for fragment in here.line if fragment.start >= 0]
        first = min((fragment.start for fragment in shown), default=0)
        last = max((fragment.end for fragment in shown), default=0)
        for layer in sorted(self._overlays):
            for overlay in self._overlays[layer].get((edition, here.block), ()):
                if overlay.end <= first or overlay.start >= last:
                    continue  # the commonest case in a long block, and quickly seen
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
