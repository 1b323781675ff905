"""A few lines below the text that answer a question, gone with the next key."""

from __future__ import annotations

from rich.text import Text
from textual.content import Content
from textual.widgets import Static


class NoteBar(Static):
    """What a link leads to, what a note says, where the reader is."""

    DEFAULT_CSS = """
    NoteBar {
        display: none;
        height: auto;
        max-height: 9;
        padding: 0 1;
        background: $surface;
        border-top: solid $panel-lighten-2;
        border-title-color: $text-muted;
        overflow-y: auto;
    }
    NoteBar.shown { display: block; }
    """

    def __init__(self) -> None:
        super().__init__(markup=False)

    def show(self, title: str, text: Text) -> None:
        """Show a text under a title."""
        self.border_title = Content(title)
        self.update(text)
        self.add_class("shown")

    def hide(self) -> None:
        """Take the bar away."""
        self.remove_class("shown")
