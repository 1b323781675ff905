"""The columns of an article: one view draws every edition's, so that rows cannot drift."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import IntEnum
from typing import ClassVar, NamedTuple, Self

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import BindingType
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip

from parsers.frozen import dataclass
from parsers.model import Bead, Page
from tui.keys.actions import selection_bindings
from tui.layout.block import Options, cells_of, offset_at
from tui.layout.folding import Fold, Row, in_doubt
from tui.layout.spread import NOTE, PaneLine, Place
from tui.layout.table import TableView
from tui.theme import Look
from tui.widgets.labelled import Labelled
from tui.widgets.panes import MARGIN, Position
from tui.widgets.pointable import Pointable

_LINES_KEPT = 400
"""Lines that are kept as drawn, for the next frame shows most of them again."""

_LONGEST_LINK = 300
"""Characters of a link's own text, in which it is looked for above the line."""


class Layer(IntEnum):
    """The layers of marks, those above last."""

    AGREEING = 0
    DIFFERENCES = 1
    WARNINGS = 2
    MATCHES = 3
    SENTENCE = 4
    SHOWN = 5
    SELECTION = 6


@dataclass(frozen=True, slots=True)
class Overlay:
    """A style laid over `start:end` of a block when it is drawn.

    `sign`, in the style `sign_style`, stands in the margin of the line where it begins; `bar`, in
    the same style, between the margin and the text of every line that it lies on.
    """

    start: int
    end: int
    style: str
    sign: str = ""
    sign_style: str = ""
    bar: str = ""


class _Ground(NamedTuple):
    """What every line of a frame is drawn on: sizes in cells, and the style of empty space."""

    width: int
    pane_width: int
    indent: int
    style: Style


class Columns(Pointable, Labelled):
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

    BINDINGS: ClassVar[list[BindingType]] = [*selection_bindings()]

    class HeaderClicked(Message):
        """A click on a column's head of a table."""

        def __init__(self, edition: int, block: int, column: int) -> None:
            self.edition = edition
            self.block = block
            self.column = column
            super().__init__()

    class PaneClicked(Message):
        """A click into a pane, on a place of its text if there is one; `near` is the nearest."""

        def __init__(self, pane: int, block: int | None, offset: int, near: int = -1) -> None:
            self.pane = pane
            self.block = block
            self.offset = offset
            self.near = near
            super().__init__()

    def __init__(self, look: Look, options: Options, measure: int = 80) -> None:
        self._lines: dict[int, Strip] = {}
        self._ground = _Ground(0, 0, 0, Style())
        super().__init__(options, measure)
        self.look = look
        self.waiting = ""
        self._overlays: dict[Layer, Mapping[Place, Sequence[Overlay]]] = {}
        self._gaps: Mapping[tuple[int, Place], str] = {}
        self._pinned: frozenset[Place] = frozenset()

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
        self._gaps = {}
        super().show(editions, beads, panes, views, at)

    def set_look(self, look: Look) -> None:
        """Change the theme."""
        self.look = look
        self.refresh()

    def set_overlays(self, layer: Layer, overlays: Mapping[Place, Sequence[Overlay]]) -> None:
        """Replace the marks of a layer."""
        self._overlays[layer] = overlays
        self.refresh()

    def set_gaps(self, gaps: Mapping[tuple[int, Place], str]) -> None:
        """Say what stands nowhere: (edition that lacks it, place in one that has it) -> words."""
        self._gaps = gaps
        self.refresh()

    def set_pinned(self, places: Iterable[Place]) -> None:
        """Mark what a person has set to face each other."""
        pinned = frozenset(places)
        if pinned != self._pinned:
            self._pinned = pinned
            self.refresh()

    # --- drawing --------------------------------------------------------------------------

    def refresh(
        self,
        *regions: Region,
        repaint: bool = True,
        layout: bool = False,
        recompose: bool = False,
    ) -> Self:
        """Draw again what is on the screen; only scrolling says where, and changes no line."""
        if not regions:
            self._lines.clear()
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw lines of the screen; those drawn before in the same way are kept."""
        ground = _Ground(
            self.scrollable_content_region.width,
            self.pane_width,
            self.pane_indent,
            self.rich_style + self.look.style("text"),
        )
        if ground != self._ground or len(self._lines) > _LINES_KEPT:
            self._ground = ground
            self._lines.clear()
        return super().render_lines(crop)

    def render_line(self, y: int) -> Strip:
        """Draw one line of the screen, all panes."""
        width, base = self._ground.width, self._ground.style
        if not self._spreads or not self.panes:
            if y == 1 and self.waiting:
                text = Segment("  " + self.waiting, base + self.look.style("muted"))
                return Strip([text]).adjust_cell_length(width, base)
            return Strip.blank(width, base)
        if self.separate:
            return self.with_labels(self._drawn_line(y), y)
        line = y + self.scroll_offset.y
        strip = self._lines.get(line)
        if strip is None:
            strip = self._lines[line] = self._drawn_line(y)
        return self.with_labels(strip, y)

    def _drawn_line(self, y: int) -> Strip:
        width, base = self._ground.width, self._ground.style
        segments: list[Segment] = []
        for pane in range(self.drawn):
            if pane:
                segments.append(self._rule_between(y, base))
            segments.extend(self._pane_segments(pane, y, base))
        return Strip(segments).adjust_cell_length(width, base)

    def _rule_between(self, y: int, base: Style) -> Segment:
        """Draw the rule between two panes; a row's first line tells how the row is paired."""
        style = base + self.look.style("pane.rule")
        if not self.separate:
            line = y + self.scroll_offset.y
            spread = self._spreads[0]
            if line < spread.height:
                number = spread.row_at(line)
                row = spread.rows[number]
                sign, look = self._pairing(row)
                if sign and line == spread.offsets[number]:
                    return Segment(sign, base + self.look.style(look))
                if in_doubt(row):
                    return Segment(":" if self.options.ascii else "\u250a", style)
        return Segment("|" if self.options.ascii else "\u2502", style)

    def _pairing(self, row: Row) -> tuple[str, str]:
        """Return the sign for how a row's editions belong together, and its style; "" for none."""
        if self._pinned and any(
            (edition, block) in self._pinned
            for edition, side in enumerate(row.sides)
            for block in side
        ):
            return "+" if self.options.ascii else "\u256a", "pane.different"
        if row.shared:
            return "=", "pane.shared"
        if row.moved:
            return "~" if self.options.ascii else "\u2195", "pane.different"
        return ("?", "pane.different") if in_doubt(row) else ("", "")

    def _gap_note(self, pane: int, line: int) -> str:
        """Return what is to be said where a row has nothing in a pane, on its first line."""
        spread, _ = self._spread_of(pane)
        number = spread.row_at(line)
        edition = self.panes[pane]
        if not self._gaps or line != spread.offsets[number] or line >= spread.height:
            return ""
        row = spread.rows[number]
        if row.sides[edition] or isinstance(row, Fold):
            return ""
        places = ((other, block) for other, side in enumerate(row.sides) for block in side)
        return next((self._gaps[edition, p] for p in places if (edition, p) in self._gaps), "")

    def _margin(self, here: PaneLine, base: Style) -> tuple[Segment, Segment]:
        """Return what stands left of a line before any mark: the edition's name, the pairing."""
        label, sign, look = "", " ", ""
        if here.index == 0 and here.block >= 0 and self.drawn == 1:
            row = self._row_at(here)
            if self.interleaved:
                label = "=" if here.also else self.label_of(here.edition)
            if not row.shared and (not self.interleaved or self._is_second(row, here)):
                sign, look = self._pairing(row)
        room = self._ground.indent - MARGIN
        active = here.edition == self.panes[self.active]
        look_of_label = "label" if active else "muted"
        return (
            Segment(
                label.ljust(self.label_width).rjust(room), base + self.look.style(look_of_label)
            ),
            Segment(f"{sign or ' '} ", base + self.look.style(look)),
        )

    def _row_at(self, here: PaneLine) -> Row:
        spread, _ = self._spread_of(self.active)
        return spread.rows[spread.row_of(here.edition, here.block) or 0]

    def _is_second(self, row: Row, here: PaneLine) -> bool:
        """Tell whether a block is the first one of an edition that is not the row's first."""
        filled = [pane for pane in self.panes if row.sides[pane]]
        return here.edition in filled[1:] and here.block == row.sides[here.edition][0]

    def _pane_segments(self, pane: int, y: int, base: Style) -> Iterable[Segment]:
        spread, column = self._spread_of(pane)
        line = y + self._top(pane)
        here = spread.pane_line(column, line)
        width, indent = self._ground.pane_width, self._ground.indent
        if here is None:
            note = self._gap_note(pane, line)
            sign = Segment(" " * indent + note, base + self.look.style("muted"))
            return Strip([sign]).adjust_cell_length(width, base)
        strip = Strip(
            [
                Segment(fragment.text, base + self.look.style(fragment.style))
                for fragment in here.line
            ]
        )
        if any("link" in fragment.style for fragment in here.line):
            strip = self._linked(strip, here)
        label, sign = self._margin(here, base)
        shown = [fragment for fragment in here.line if fragment.start >= 0]
        first = min((fragment.start for fragment in shown), default=0)
        last = max((fragment.end for fragment in shown), default=0)
        bar: Segment | None = None
        for overlay in self._marks_of(here):
            if overlay.end <= first or overlay.start >= last:
                continue  # the commonest case in a long block, and quickly seen
            ranges = cells_of(here.line, overlay.start, overlay.end)
            if not ranges:
                continue
            if overlay.style:
                strip = self._lay_over(strip, ranges, self.look.style(overlay.style))
            if overlay.sign and cells_of(here.line, overlay.start, overlay.start + 1):
                sign = Segment(f"{overlay.sign} ", base + self.look.style(overlay.sign_style))
            if overlay.bar:
                bar = Segment(overlay.bar, base + self.look.style(overlay.sign_style))
        strip = strip.adjust_cell_length(width - indent, base)
        if bar is not None:
            return [label, Segment(sign.text[:1], sign.style), bar, *strip]
        return [label, sign, *strip]

    def _marks_of(self, here: PaneLine) -> Iterator[Overlay]:
        """Yield the marks that may lie on a line, those to be seen above the others last."""
        for layer in sorted(self._overlays):
            for place in ((here.edition, here.block), *here.also):
                yield from self._overlays[layer].get(place, ())

    def _linked(self, strip: Strip, here: PaneLine) -> Strip:
        """Tell the terminal where the links of a line lead, if it is to be told at all."""
        if not getattr(self.app, "hyperlinks", False) or here.block < 0:
            return strip
        from tui.reading.links import hyperlink
        from tui.reading.targets import targets_in

        starts = [fragment.start for fragment in here.line if fragment.start >= 0]
        ends = [fragment.end for fragment in here.line if fragment.start >= 0]
        # A link may have begun some lines before.
        low, high = max(min(starts) - _LONGEST_LINK, 0), max(ends)
        page = self._editions[here.edition]
        for target in targets_in(page, here.edition, here.block, low, high):
            address = hyperlink(target.value) if target.kind == "link" else None
            if address is not None:
                ranges = cells_of(here.line, target.start, target.end)
                strip = self._lay_over(strip, ranges, Style(link=address))
        return strip

    def _lay_over(self, strip: Strip, ranges: Sequence[tuple[int, int]], laid: Style) -> Strip:
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

    def on_click(self, event: events.Click) -> None:
        """Sort by a head or open a fold that was clicked; else make the pane active."""
        if not self._spreads or self.dragged:
            return
        pane, here, cell = self._under(event.x, event.y)
        if here is None or here.block == NOTE:
            if here is not None:
                self._open_fold(pane, event.y)
            self.post_message(self.PaneClicked(pane, None, -1))
            return
        covered = 0
        for fragment in here.line:
            covered += Segment(fragment.text).cell_length
            if cell < covered:
                if "table.head" in fragment.style and fragment.column >= 0:
                    place = here.edition, here.block
                    self.post_message(self.HeaderClicked(*place, fragment.column))
                    return
                break
        near = self.character_near(event.x, event.y)
        start = near.start if near is not None else -1
        self.post_message(self.PaneClicked(pane, here.block, offset_at(here.line, cell), start))

    def _open_fold(self, pane: int, y: int) -> None:
        spread, _ = self._spread_of(pane)
        row = spread.rows[spread.row_at(y + self._top(pane))]
        edition = next(edition for edition in spread.panes if row.sides[edition])
        self.unfold(edition, row.sides[edition][0], whole=True)
