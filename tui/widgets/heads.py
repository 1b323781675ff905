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
        self._said = Text()

    def show(
        self,
        editions: Sequence[Page],
        panes: Sequence[int],
        active: int,
        pane_width: int,
        arrangement: str = "",
    ) -> None:
        """Show the heads of the panes, each `pane_width` cells wide.

        `arrangement` says how the text stands, where that is not as usual. Where one column holds
        several editions, their names come first and the file of the active one after them.
        """
        text = Text(no_wrap=True, end="")
        if len(panes) > 1 and pane_width * len(panes) > max(self.size.width, 1):
            self._add_names(text, editions, panes, active)
            file = editions[panes[active]].path
            self._add_rest(text, file, arrangement, pane_width - cell_len(text.plain))
            self._say(text)
            return
        for index, edition in enumerate(panes):
            here = index == active
            mark = "\u25b8 " if here and len(panes) > 1 else "  "
            others = f" of {len(editions)}" if len(panes) == 1 and len(editions) > 1 else ""
            label = f"{mark}{edition + 1} {language_name(editions[edition].language)}{others}"
            if cell_len(label) > pane_width:
                label = set_cell_size(label, pane_width)
            if index:
                text.append(" ")
            text.append(label, style="bold" if here else "")
            room = pane_width - cell_len(label)
            self._add_rest(text, editions[edition].path, arrangement if here else "", room)
        self._say(text)

    def _say(self, text: Text) -> None:
        """Show a text if another one is shown; of one line it is in any case."""
        if text != self._said:
            self._said = text
            self.update(text, layout=False)

    @staticmethod
    def _add_names(text: Text, editions: Sequence[Page], panes: Sequence[int], active: int) -> None:
        for index, edition in enumerate(panes):
            here = index == active
            mark = "\u25b8 " if here else "  "
            name = f"{mark}{edition + 1} {language_name(editions[edition].language)} "
            text.append(name, style="bold" if here else "")

    @staticmethod
    def _add_rest(text: Text, path: str, arrangement: str, room: int) -> None:
        """Fill the room beside a name: how the text stands, and the file as far as it fits."""
        said = f" \u00b7 {arrangement}" if arrangement else ""
        if cell_len(said) > room:
            said = ""
        text.append(said)
        room -= cell_len(said)
        file = f" \u00b7 {path.rsplit('/', 1)[-1]}"
        if cell_len(file) >= room:
            file = ""
        text.append(set_cell_size(file, max(room, 0)), style="dim")
