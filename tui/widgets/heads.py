"""The line above the panes: which edition stands in each."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len, set_cell_size
from rich.text import Text
from textual.widgets import Static

from parsers.model import Page
from tui.languages import language_name


class Heads(Static):
    """One head a pane, the active one marked."""

    DEFAULT_CSS = """
    Heads { height: 1; background: $panel; color: $foreground; width: 1fr; }
    """

    def __init__(self) -> None:
        super().__init__(markup=False)

    def show(
        self, editions: Sequence[Page], panes: Sequence[int], active: int, pane_width: int
    ) -> None:
        """Show the heads of the panes, each `pane_width` cells wide."""
        text = Text(no_wrap=True, end="")
        for index, edition in enumerate(panes):
            page = editions[edition]
            here = index == active
            name = f"{edition + 1} {language_name(page.language)}"
            mark = "\u25b8 " if here and len(panes) > 1 else "  "
            others = f" of {len(editions)}" if len(panes) == 1 and len(editions) > 1 else ""
            label = f"{mark}{name}{others}"
            file = f" \u00b7 {page.path.rsplit('/', 1)[-1]}"
            if cell_len(label + file) < pane_width:
                rest = set_cell_size(file, pane_width - cell_len(label))
            else:
                label = set_cell_size(label, pane_width)
                rest = ""
            if index:
                text.append(" ")
            text.append(label, style="bold" if here else "")
            text.append(rest, style="dim")
        self.update(text)
