"""A small application to drive: two panes that scroll together, a sidebar, themes, a text box.

Run as a module with the driver's name (`stock`, `plain`, `diff` or `auto`).
"""

import os
import sys
import time
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.app import App, ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.events import Resize
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.widgets import Footer, Input, Static

from tui.terminal.driver import PlainDriver, choose_driver

_TEXT = "the old mill turns slowly where café lights — dim “gold” — fall on wet stones"
_TEXT_WIDE = "강가의 오래된 물레방아는 천천히 돌고 불빛은 젖은 돌 위에 내린다 あ。漢字"
NARROW = _TEXT.split()
WIDE = _TEXT_WIDE.split()


class Pane(ScrollView, can_focus=True):
    BINDINGS: ClassVar[list[BindingType]] = [
        ("j", "scroll_down", "down"),
        ("k", "scroll_up", "up"),
        ("space", "page_down", "page"),
        ("b", "page_up", "back"),
        ("G", "scroll_end", "end"),
    ]

    def __init__(self, words: list[str], name: str) -> None:
        super().__init__(id=name)
        self.words = words
        self.marked = -1

    def on_mount(self) -> None:
        self.virtual_size = Size(40, 300)

    def render_line(self, y: int) -> Strip:
        y += self.scroll_offset.y
        base = self.rich_style
        words = " ".join(self.words[(y * 5 + i * i) % len(self.words)] for i in range(8))
        if y % 7 == 0:
            segments: list[Segment] = []
        elif y % 7 == 1:
            segments = [
                Segment(f"{y}. ", base + Style(italic=True)),
                Segment(words[:20], bold(base)),
            ]
        else:
            segments = [Segment(words, base)]
        if y == self.marked:
            base += Style(reverse=True)
            segments = [Segment(segment.text, base) for segment in segments]
        return Strip(segments).adjust_cell_length(self.size.width, base)


def bold(style: Style) -> Style:
    return style + Style(bold=True, color="#ff8800")


class Sample(App[None]):
    CSS = """
    Pane { width: 1fr; }
    #side { width: 20; border-left: solid green; }
    .hidden { display: none; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        ("q", "quit", "quit"),
        ("s", "side", "side"),
        ("d", "look", "look"),
        ("m", "mark", "mark"),
        ("i", "ask", "ask"),
        ("x", "fail", "fail"),
        ("f", "freeze", "freeze"),
        ("r", "redraw", "redraw"),
        ("ctrl+z", "suspend_process", "stop"),
    ]

    def compose(self) -> ComposeResult:
        with Horizontal():
            yield Pane(NARROW, "left")
            yield Pane(WIDE, "right")
            yield Static("\n".join(f"{n}. note" for n in range(40)), id="side", classes="hidden")
        yield Input(id="box", classes="hidden")
        yield Footer()

    def on_mount(self) -> None:
        left, right = self.query(Pane)
        self.watch(left, "scroll_y", lambda y: right.scroll_to(y=y, animate=False))
        left.focus()

    def on_resize(self, event: Resize) -> None:
        self.query_one("#side", Static).border_title = f"{event.size.width}x{event.size.height}"

    def action_side(self) -> None:
        self.query_one("#side").toggle_class("hidden")

    def action_ask(self) -> None:
        self.query_one("#box").toggle_class("hidden")

    def action_look(self) -> None:
        self.theme = "textual-dark" if self.theme == "textual-light" else "textual-light"

    def action_mark(self) -> None:
        for pane in self.query(Pane):
            pane.marked += 1
            pane.refresh()

    def action_redraw(self) -> None:
        if isinstance(self._driver, PlainDriver):
            self._driver.repaint()

    def action_fail(self) -> None:
        raise RuntimeError("failed on purpose")

    def action_freeze(self) -> None:
        while True:
            time.sleep(0.1)


if __name__ == "__main__":
    chosen = sys.argv[1]
    os.environ["TEXTUAL_ANIMATIONS"] = "none"
    driver = (
        None
        if chosen == "stock"
        else choose_driver("plain" if chosen == "plain" else "diff" if chosen == "diff" else "auto")
    )
    PlainDriver.grace = 1.0
    app = Sample(driver_class=driver)
    app.animation_level = "none"
    app.run()
    sys.exit(app.return_code)
