"""Asking for one key more, and offering what Enter would do."""

from __future__ import annotations

from collections.abc import Callable

from rich.text import Text
from textual import events

from tui.keys.actions import ACTIONS, keys_of
from tui.screens.reader.desk import Desk
from tui.widgets.note_bar import NoteBar

KeyTaker = Callable[[str], bool]
"""Takes a typed character; tells whether it waits for another one."""


class Asking(Desk):
    """What the actions share that need a further key: a label, the letter of a mark, a yes."""

    _taker: KeyTaker | None = None
    _left: Callable[[], None] | None = None
    _offered: Callable[[], None] | None = None
    _bar: NoteBar | None = None

    # --- one key more -----------------------------------------------------------------------

    def ask_key(self, question: str, taker: KeyTaker, left: Callable[[], None]) -> None:
        """Hand what is typed next to `taker`, until it wants no more; `left` is called then.

        Escape, and any key that is no character, leaves.
        """
        self._taker = taker
        self._left = left
        self.tell(question)

    @property
    def asks_key(self) -> bool:
        """Whether the next key is an answer."""
        return self._taker is not None

    def leave_asking(self) -> None:
        """Take no more keys for an answer."""
        left, self._left = self._left, None
        self._taker = None
        if left is not None:
            left()

    def take_key(self, event: events.Key) -> bool:
        """Take a key that is an answer, so that it does nothing else; tell whether it was one."""
        taker = self._taker
        if taker is None:
            if self._offered is not None or self._bar_shown:
                self._end_offer(event.key)
            return False
        event.stop()
        event.prevent_default()
        self.tell("")
        character = event.character if event.is_printable else None
        if character is None or not taker(character):
            self.leave_asking()
        return True

    # --- something that Enter does ------------------------------------------------------------

    @property
    def _bar_shown(self) -> bool:
        return self._bar is not None and self._bar.has_class("shown")

    def offer(self, title: str, text: Text, act: Callable[[], None] | None = None) -> None:
        """Show a text below the article until the next key; Enter does `act`."""
        self._offered = act
        if self._bar is None:
            # Most readers never see one: it is made when it is first wanted.
            self._bar = NoteBar()
            self.mount(self._bar, before=self.prompt)
        self._bar.show(title, text)

    def withdraw(self) -> bool:
        """Take away what was offered; tell whether there was anything."""
        shown = self._bar_shown
        self._offered = None
        if self._bar is not None:
            self._bar.hide()
        return shown

    def accept(self) -> bool:
        """Do what was offered; tell whether there was anything to do."""
        act = self._offered
        shown = self.withdraw()
        if act is not None:
            act()
        return shown

    def _end_offer(self, key: str) -> None:
        """Take what was offered away at a key that is no answer to it."""
        answers = [a for a in ACTIONS if a.name in ("act", "close")]
        if key not in {each for action in answers for each in keys_of(action)}:
            self.withdraw()
