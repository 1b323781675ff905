"""The last line: where the reader is, and the keys that help from here."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from rich.cells import cell_len
from rich.text import Text
from textual.widgets import Static

from tui.keys.actions import Action, keys_of
from tui.keys.labels import key_label


def key_hints(actions: Sequence[Action], first: Collection[str], room: int) -> Text:
    """Return as many hints of a table of actions as fit in `room` cells, in its order.

    Those named in `first` are taken before the others where there is little room.
    """
    hints = [action for action in actions if action.hint]
    hints.sort(key=lambda action: action.name not in first)
    chosen, used = [], 0
    for action in hints:
        length = cell_len(key_label(keys_of(action)[0])) + cell_len(action.hint) + 3
        if used + length <= room:
            chosen.append(action)
            used += length
    text = Text()
    for action in [each for each in actions if each in chosen]:
        text.append(f" {key_label(keys_of(action)[0])}", style="bold")
        text.append(f" {action.hint} ", style="dim")
    return text


class Status(Static):
    """A line of two parts: place at the left; news, or else hints at the right.

    The hints are of `actions`; those named in `first` are there even where there is little room.
    """

    DEFAULT_CSS = """
    Status { height: 1; background: $panel; color: $foreground; width: 1fr; padding: 0 1; }
    """

    def __init__(self, actions: Sequence[Action], first: Collection[str]) -> None:
        super().__init__(markup=False)
        self._actions = actions
        self._first = first
        self._place = ""
        self._news = ""
        self._outdated = False

    def show(self, place: str) -> None:
        """Say where the reader is."""
        if place != self._place:
            self._place = place
            self._draw()

    def tell(self, news: str) -> None:
        """Say something in place of the hints, until the next time or an empty text."""
        self._outdated = False
        if news != self._news:
            self._news = news
            self._draw()

    def forget_soon(self) -> None:
        """Take back what was told, unless what the present key does tells something by itself.

        To show the hints in between would send the whole line twice.
        """
        if self._news:
            self._outdated = True
            self.call_after_refresh(self._forget)

    def _forget(self) -> None:
        if self._outdated:
            self.tell("")

    def on_resize(self) -> None:
        """Choose hints for the new width."""
        self._draw()

    def _draw(self) -> None:
        width = self.size.width - 2
        if width <= 0:
            return
        text = Text(no_wrap=True, overflow="ellipsis", end="")
        place = self._place
        if cell_len(place) + cell_len(self._news) + 2 > width:
            # What was just said matters more than the section; the rest of the place is short.
            place = place.split(" \u00b7 ")[0]
        if cell_len(place) + cell_len(self._news) + 2 > width:
            place = ""
        text.append(place)
        room = width - cell_len(place) - 2
        right = (
            Text(self._news, style="bold")
            if self._news
            else key_hints(self._actions, self._first, room)
        )
        text.append(" " * max(width - cell_len(place) - cell_len(right.plain), 2))
        text.append(right)
        self.update(text, layout=False)
