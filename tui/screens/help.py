"""All keys, from the one table."""

from __future__ import annotations

from typing import ClassVar

from rich.table import Table as Grid
from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Static

from tui.keys.actions import ACTIONS, LIBRARY, SELECTION, keys_of
from tui.keys.labels import key_label

_NOTE = (
    "1 \u2026 9 choose the edition of the active pane. "
    "In the sidebar, \u2190 \u2192 turn its pages. "
    "In the margin, \u2717 and ! mark a warning, \u2260 a difference between the editions shown. "
    "Between the panes, and in the margin of interleaved text: = is the same in every edition, "
    "\u2195 stands elsewhere in one, \u256a was pinned by hand; ? and a dotted rule: the pairing "
    "is in doubt, and no differences of such a passage are told."
)
_COPYING = (
    "What is copied goes through the terminal (OSC 52), also over SSH; terminals do not tell "
    "whether they took it, and some refuse until their settings allow it (xterm: "
    "disallowedWindowOps). In tmux: set -g set-clipboard on. In mosh: version 1.4 or newer. "
    "Where nothing arrives, --clipboard-file PATH writes it to a file as well."
)


class HelpScreen(ModalScreen[None]):
    """A page of keys, closed by any of its own."""

    DEFAULT_CSS = """
    HelpScreen { align: center middle; }
    HelpScreen > VerticalScroll {
        width: 100%;
        max-width: 100;
        height: 100%;
        background: $surface;
        padding: 0 2;
        scrollbar-size-vertical: 1;
    }
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,enter", "dismiss", "Close", show=False),
        Binding("q", "dismiss", show=False, id="quit"),
        Binding("question_mark,f1", "dismiss", show=False, id="help"),
        Binding("j", "scroll(1)", show=False, id="line_down"),
        Binding("k", "scroll(-1)", show=False, id="line_up"),
        Binding("space", "scroll(15)", show=False, id="page_down"),
        Binding("b", "scroll(-15)", show=False, id="page_up"),
    ]

    def compose(self) -> ComposeResult:
        """Lay out the table of keys."""
        with VerticalScroll():
            yield Static(_keys(), markup=False)

    def action_scroll(self, lines: int) -> None:
        """Scroll the page."""
        self.query_one(VerticalScroll).scroll_relative(y=lines, animate=False)


def _keys() -> Grid:
    grid = Grid.grid(padding=(0, 2), expand=True)
    grid.add_column(no_wrap=True, justify="right", style="bold")
    grid.add_column(ratio=1)
    group = ""
    for action in (*ACTIONS, *SELECTION, *LIBRARY):
        if action.group != group:
            group = action.group
            grid.add_row("", "")
            grid.add_row("", Text(group, style="bold underline"))
        grid.add_row("  ".join(key_label(key) for key in keys_of(action)), action.title)
    grid.add_row("", "")
    grid.add_row("", Text(_NOTE, style="italic"))
    grid.add_row("", "")
    grid.add_row("", Text(_COPYING, style="italic"))
    return grid
