"""The warning shown just now, with its working, below the text."""

from __future__ import annotations

from rich.text import Text
from textual.widgets import Static

from parsers.model import Finding
from tui.keys import ACTIONS
from tui.theme import Look
from tui.widgets.sidebar import finding_text
from tui.widgets.status import key_label


class FindingBar(Static):
    """A few lines about one finding; not there when there is none."""

    DEFAULT_CSS = """
    FindingBar {
        display: none;
        height: auto;
        max-height: 7;
        padding: 0 1;
        background: $surface;
        border-top: solid $panel;
        overflow-y: auto;
    }
    FindingBar.shown { display: block; }
    """

    def __init__(self) -> None:
        super().__init__(markup=False)

    def show(self, finding: Finding, number: int, total: int, look: Look, *, brief: bool) -> None:
        """Show a finding, the `number`th of `total`; `brief` where the sidebar has the rest."""
        keys = {action.name: key_label(action.keys[0]) for action in ACTIONS}
        text = Text()
        text.append(f"{number}/{total} ", style="bold")
        text.append(finding_text(finding, look, places=not brief))
        text.append(
            f"\n{keys['confirm']} confirm  {keys['dismiss']} dismiss  {keys['comment']} comment"
            f"  {keys['next_warning']} next  Esc close",
            style="dim",
        )
        self.update(text)
        self.add_class("shown")

    def hide(self) -> None:
        """Take the bar away."""
        self.remove_class("shown")
