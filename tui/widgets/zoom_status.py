"""The last line of the full-screen table: where the cursor is, and the keys that help."""

from __future__ import annotations

from rich.cells import cell_len
from rich.text import Text
from textual.widgets import Static

from tui.keys.zoom import ZOOM_ACTIONS
from tui.widgets.status import key_hints

_FIRST = ("zoom_help", "leave_zoom")
"""What is hinted at even where there is little room: help, and the way back."""


class ZoomStatus(Static):
    """A line of two parts: place at the left; news or else hints at the right."""

    DEFAULT_CSS = """
    ZoomStatus {
        height: 1; background: $panel; color: $foreground; width: 1fr; padding: 0 1;
    }
    """

    def __init__(self) -> None:
        super().__init__(markup=False)
        self._place = ""
        self._news = ""

    def show(self, place: str) -> None:
        """Say where the cursor is."""
        self._place = place
        self._draw()

    def tell(self, news: str) -> None:
        """Say something in place of the hints, until the next time or an empty text."""
        self._news = news
        self._draw()

    def on_resize(self) -> None:
        """Choose hints for the new width."""
        self._draw()

    def _draw(self) -> None:
        width = self.size.width - 2
        if width <= 0:
            return
        text = Text(no_wrap=True, overflow="ellipsis", end="")
        place = self._place
        if self._news and cell_len(place) + cell_len(self._news) + 2 > width:
            place = ""
        text.append(place)
        room = width - cell_len(place) - 2
        right = (
            Text(self._news, style="bold") if self._news else key_hints(ZOOM_ACTIONS, _FIRST, room)
        )
        text.append(" " * max(width - cell_len(place) - cell_len(right.plain), 0))
        text.append(right)
        self.update(text, layout=False)
