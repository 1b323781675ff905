"""The warning shown just now, with its working, below the text."""

from __future__ import annotations

from collections.abc import Sequence

from rich.text import Text
from textual.content import Content
from textual.widgets import Static

from parsers.model import Finding, Page
from tui.theme import Look
from tui.widgets.finding_text import finding_text, verdict_hint


class FindingBar(Static):
    """A few lines about one finding; not there when there is none."""

    DEFAULT_CSS = """
    FindingBar {
        display: none;
        height: auto;
        max-height: 7;
        padding: 0 1;
        background: $surface;
        border-top: solid $panel-lighten-2;
        border-title-color: $text-muted;
        overflow-y: auto;
    }
    FindingBar.shown { display: block; }
    """

    def __init__(self) -> None:
        super().__init__(markup=False)

    def show(
        self, finding: Finding, number: int, total: int, look: Look, editions: Sequence[Page]
    ) -> None:
        """Show a finding, the `number`th of `total`."""
        text = Text()
        text.append(f"{number}/{total} ", style="bold")
        text.append(finding_text(finding, look, editions))
        self.border_title = Content(f"{verdict_hint()}  w next  Esc close")
        self.update(text)
        self.add_class("shown")

    def hide(self) -> None:
        """Take the bar away."""
        self.remove_class("shown")
