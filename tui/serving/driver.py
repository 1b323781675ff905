"""Textual's driver for a browser; it leaves out what the drivers for terminals leave out."""

from __future__ import annotations

from textual.drivers.web_driver import WebDriver

from tui.serving.sizes import clamped
from tui.terminal.driver import DIRECTIONS


class BrowserDriver(WebDriver):
    """Writes no direction controls, and takes no size for granted."""

    def write(self, data: str) -> None:
        """Write a frame or a control sequence of the application."""
        super().write(DIRECTIONS.sub("", data))

    def on_meta(self, packet_type: str, payload: dict[str, object]) -> None:
        """Take what the page says about its window."""
        if packet_type == "resize":
            payload = {
                "type": "resize",
                "width": clamped("COLUMNS", payload.get("width")),
                "height": clamped("ROWS", payload.get("height")),
            }
        super().on_meta(packet_type, payload)
