"""A picture on the whole screen: two pixels a cell in colour, or shades where there is none."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.color import Color
from textual.screen import Screen
from textual.strip import Strip
from textual.widget import Widget
from textual.widgets import Static

from tui.reading.pictures import PictureError, Pixels, brightness, decode

_SHADES = " \u2591\u2592\u2593\u2588"
_ASCII_SHADES = " .:-=+*#%@"


class _Canvas(Widget):
    """Draws the pixels of a picture, in the middle."""

    DEFAULT_CSS = "_Canvas { height: 1fr; width: 1fr; }"

    def __init__(self, shades: str) -> None:
        super().__init__()
        self.shades = shades
        self.pixels: Pixels = []

    def render_line(self, y: int) -> Strip:
        """Draw one line of cells."""
        width = self.size.width
        height = len(self.pixels) if self.shades else (len(self.pixels) + 1) // 2
        row = y - (self.size.height - height) // 2
        if not 0 <= row < height:
            return Strip.blank(width, self.rich_style)
        if self.shades:
            last = len(self.shades) - 1
            tones = (round(brightness(pixel) * last) for pixel in self.pixels[row])
            cells = [Segment("".join(self.shades[tone] for tone in tones), self.rich_style)]
        else:
            cells = self._half_blocks(row)
        left = (width - sum(cell.cell_length for cell in cells)) // 2
        return Strip([Segment(" " * left, self.rich_style), *cells]).adjust_cell_length(
            width, self.rich_style
        )

    def _half_blocks(self, row: int) -> list[Segment]:
        upper = self.pixels[2 * row]
        last = 2 * row + 1 >= len(self.pixels)
        lower = [None] * len(upper) if last else self.pixels[2 * row + 1]
        cells = []
        for above, below in zip(upper, lower, strict=True):
            style = self.rich_style + Style(color="#{:02x}{:02x}{:02x}".format(*above))
            if below is not None:
                style += Style(bgcolor="#{:02x}{:02x}{:02x}".format(*below))
            cells.append(Segment("\u2580", style))
        return cells


class PictureScreen(Screen[None]):
    """One picture and what it shows; any key goes back."""

    DEFAULT_CSS = """
    PictureScreen > Static { height: auto; max-height: 3; padding: 0 1; background: $panel; }
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss", "Close", show=False)]

    def __init__(self, path: Path, caption: str, *, coloured: bool, ascii_only: bool) -> None:
        super().__init__()
        self._path = path
        self._caption = caption
        shades = _ASCII_SHADES if ascii_only else _SHADES
        self._shades = "" if coloured and not ascii_only else shades

    def compose(self) -> ComposeResult:
        """Lay out the picture and its caption."""
        yield _Canvas(self._shades)
        yield Static(f"{self._caption}\n{self._path.name}  any key goes back", markup=False)

    def on_resize(self) -> None:
        """Decode for the size of the window."""
        canvas = self.query_one(_Canvas)
        width, height = self.size.width, max(self.size.height - 2, 2)
        behind = Color.parse(self.app.theme_variables.get("background", "#000000")).rgb
        # A cell is about twice as high as it is wide.
        pixels = (width // 2 if self._shades else width), (height if self._shades else 2 * height)
        self.run_worker(lambda: self._decode(canvas, pixels, behind), thread=True, exclusive=True)

    def _decode(self, canvas: _Canvas, size: tuple[int, int], behind: tuple[int, int, int]) -> None:
        """Decode the picture (in a worker thread)."""
        try:
            pixels = decode(self._path, *size, behind)
        except PictureError as error:
            self.app.call_from_thread(self.query_one(Static).update, f"Not shown: {error}.")
            return
        if self._shades:
            pixels = [[pixel for pixel in row for _ in range(2)] for row in pixels]
        self.app.call_from_thread(self._show, canvas, pixels)

    def _show(self, canvas: _Canvas, pixels: Pixels) -> None:
        canvas.pixels = pixels
        canvas.refresh()

    def on_key(self, event: events.Key) -> None:
        """Go back."""
        event.stop()
        event.prevent_default()
        self.dismiss()
