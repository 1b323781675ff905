"""A page laid over the full-screen table: keys, statistics, a chart, a long cell."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Static

from tui.layout.line import Line
from tui.theme import Look

Draw = Callable[[int, int], Sequence[Line]]
"""Returns the lines of a page for a width and a height in cells."""


def styled(lines: Sequence[Line], look: Look) -> Text:
    """Return lines as Rich text; nothing in them is markup."""
    text = Text(no_wrap=True, overflow="crop", end="")
    for number, line in enumerate(lines):
        if number:
            text.append("\n")
        for fragment in line:
            text.append(fragment.text, look.style(fragment.style))
    return text


class ZoomPage(ModalScreen[None]):
    """Lines that can be scrolled; closed by Escape, q, Enter or the key that opened it."""

    DEFAULT_CSS = """
    ZoomPage { align: center middle; }
    ZoomPage > VerticalScroll {
        width: 100%;
        max-width: 100%;
        height: auto;
        max-height: 100%;
        background: $surface;
        border: round $primary 60%;
        padding: 0 2;
        scrollbar-size-vertical: 1;
        scrollbar-color: $foreground 35%;
        scrollbar-background: $surface;
    }
    ZoomPage.narrow > VerticalScroll { width: auto; max-width: 100%; min-width: 40; }
    ZoomPage.ascii > VerticalScroll { border: ascii $primary 60%; }
    ZoomPage > VerticalScroll > Static { width: auto; height: auto; }
    """

    CSS = """
    ZoomPage.page { background: $background 50%; }
    ZoomPage.page:ansi { background: transparent; }
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,enter", "dismiss", "Close", show=False),
        Binding("j,down", "scroll(1)", show=False, id="line_down"),
        Binding("k,up", "scroll(-1)", show=False, id="line_up"),
        Binding("space,pagedown", "page(1)", show=False, id="page_down"),
        Binding("b,pageup", "page(-1)", show=False, id="page_up"),
        Binding("g,home", "edge(False)", show=False, id="top"),
        Binding("G,end", "edge(True)", show=False, id="end"),
    ]

    def __init__(
        self, draw: Draw, look: Look, *, ascii_only: bool, narrow: bool, keys: Sequence[str] = ()
    ) -> None:
        super().__init__(classes="page")
        self.set_class(narrow, "narrow")
        self.set_class(ascii_only, "ascii")
        self._draw_lines = draw
        self._look = look
        for key in keys:
            binding = Binding("comma" if key == "," else key, "dismiss", "Close", show=False)
            for made in Binding.make_bindings([binding]):
                self._bindings.bind(made.key, made.action, made.description, show=False)

    def compose(self) -> ComposeResult:
        """Lay out the page."""
        with VerticalScroll():
            yield Static(markup=False)

    def on_mount(self) -> None:
        """Draw for the size there is."""
        self._draw()

    def on_resize(self) -> None:
        """Draw for the new size."""
        self._draw()

    def _draw(self) -> None:
        width, height = self.app.size.width - 7, self.app.size.height - 2
        if width > 4 and height > 4:
            self.query_one(Static).update(styled(self._draw_lines(width, height), self._look))

    def action_scroll(self, lines: int) -> None:
        """Scroll by lines."""
        self.query_one(VerticalScroll).scroll_relative(y=lines, animate=False)

    def action_page(self, pages: int) -> None:
        """Scroll by pages."""
        view = self.query_one(VerticalScroll)
        view.scroll_relative(y=pages * max(view.size.height - 1, 1), animate=False)

    def action_edge(self, last: bool) -> None:
        """Go to the beginning or the end."""
        view = self.query_one(VerticalScroll)
        if last:
            view.scroll_end(animate=False)
        else:
            view.scroll_home(animate=False)
