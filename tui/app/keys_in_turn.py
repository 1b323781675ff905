"""What is typed ahead is taken in turn, each key where the one before it left the keyboard.

Over a slow line several keys arrive together. Textual hands each at once to the widget that has
the keyboard then, so that of `/`, `a`, `b` only the first would open the prompt and the others
would do what they do in the text: a comment typed quickly would dismiss a warning, and what is
pasted behind `/` would be pasted nowhere. Here a key, or what is pasted, waits until the key before
has been dealt with.
"""

from __future__ import annotations

import time
from collections import deque
from typing import Final, TypeAlias

from textual import events
from textual.app import App
from textual.driver import Driver
from textual.message import Message
from textual.widget import Widget

_ROUNDS: Final = 3
"""Times that a message goes the way of a key before the next one follows: what a key does may post
a message (a prompt is answered), whose handler posts another (the keyboard is to go back)."""

_LONGEST: Final = 0.3
"""Seconds after which the next key is taken in any case: its predecessor's widget may be gone."""


Typed: TypeAlias = events.Key | events.Paste
"""What goes to where the keyboard is."""


class KeysInTurn(App[None]):
    """An app that takes keys one at a time."""

    class Done(Message):
        """Follows a key through the same queues, and so reaches the app after it."""

    def __init__(self, driver_class: type[Driver] | None = None) -> None:
        super().__init__(driver_class=driver_class)
        self._waiting_keys: deque[Typed] = deque()
        self._rounds = 0
        self._until = 0.0

    async def on_event(self, event: events.Event) -> None:
        """Hold a key back while the one before is under way."""
        if not isinstance(event, Typed) or event.is_forwarded:
            await super().on_event(event)
        elif self._waiting_keys or (self._rounds and time.monotonic() < self._until):
            self._waiting_keys.append(event)
            self.set_timer(_LONGEST, self._take_overdue)
        else:
            await self._take(event)

    async def _take(self, key: Typed) -> None:
        self._rounds = _ROUNDS
        self._until = time.monotonic() + _LONGEST
        before = self._at_keyboard()
        await super().on_event(key)
        self._follow(before)

    def _at_keyboard(self) -> Widget | None:
        """Return what keys go to, None where no screen is left: the program is ending."""
        return (self.focused or self.screen) if self.screen_stack else None

    def _follow(self, widget: Widget | None = None) -> None:
        """Send a message after the key, to where the keyboard is, or was."""
        target = widget or self._at_keyboard()
        if target is None or not target.post_message(self.Done()):
            self._rounds = 0

    async def on_keys_in_turn_done(self, message: Done) -> None:
        """Take the next key, once enough rounds were made."""
        message.stop()
        self._rounds = max(self._rounds - 1, 0)
        if self._rounds:
            self._follow()
        elif self._waiting_keys:
            await self._take(self._waiting_keys.popleft())

    async def _take_overdue(self) -> None:
        """Go on where nothing came back from the key before, unless the program is ending."""
        if self._waiting_keys and self.screen_stack and time.monotonic() >= self._until:
            await self._take(self._waiting_keys.popleft())
