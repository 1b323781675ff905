"""Leaving the terminal as it was found, however the program ends.

Signals that ask a program to end make the application exit in its own way, so that it stores and
restores what it has to. When it does not get there in time the terminal is restored without it. A
connection that is lost counts as a hang-up; nothing written to it afterwards does harm.
"""

import os
import select
import signal
import termios
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from types import FrameType
from typing import Any, Final, TextIO

RESTORE: Final = (
    "\x1b[?2026l"  # no frame is pending
    "\x1b[m"  # the default style
    "\x1b[?69l\x1b[r"  # no margins, no scrolling region
    "\x1b[?7h"  # lines wrap
    "\x1b[?1000l\x1b[?1003l\x1b[?1015l\x1b[?1006l\x1b[?1016l"  # no mouse reports
    "\x1b[?2004l"  # no brackets around pasted text
    "\x1b[?2048l\x1b[?1004l"  # no reports of size and focus
    "\x1b[<u"  # the keyboard protocol that was in force before
    "\x1b[?1049l"  # the main screen
    "\x1b[?25h"  # the cursor
)
"""What sets a terminal right whatever state the program left it in."""

GRACE: Final = 5.0
"""Seconds the application has to end by itself after it was asked to."""

_ENDING_SIGNALS: Final = (signal.SIGTERM, signal.SIGHUP, signal.SIGINT)


class LossTolerantFile:
    """A text stream to a terminal that may vanish: writing to nothing is reported, never raised."""

    def __init__(self, stream: TextIO, lost: Callable[[], None]) -> None:
        self._stream = stream
        self._lost = lost
        self._gone = False

    def write(self, text: str) -> int:
        """Write, unless the other end is gone."""
        return self._attempt(lambda: self._stream.write(text))

    def flush(self) -> None:
        """Flush, unless the other end is gone."""
        self._attempt(self._stream.flush)

    def fileno(self) -> int:
        """Return the number of the file descriptor."""
        return self._stream.fileno()

    def isatty(self) -> bool:
        """Whether this is a terminal."""
        return not self._gone and self._stream.isatty()

    def _attempt(self, action: Callable[[], int | None]) -> int:
        if self._gone:
            return 0
        try:
            return action() or 0
        except (OSError, ValueError):
            self._gone = True
            self._lost()
            return 0


class Endings:
    """Turns signals and a lost connection into an orderly exit of the application.

    A thread of its own, asleep until something happens, asks the application to leave and counts
    the time it takes: the application's own thread may be the one that hangs.
    """

    def __init__(
        self,
        leave: Callable[[int], object],
        terminal: int,
        output: TextIO,
        grace: float = GRACE,
    ) -> None:
        """Watch over an application.

        `leave`, called in the watching thread, asks it to end with a code for the shell; its
        keyboard is the terminal with descriptor `terminal`. It has `grace` seconds for it.
        """
        self._leave = leave
        self._terminal = terminal
        self._output = output
        self._grace = grace
        self._settings: list[Any] | None = None
        self._handlers: dict[signal.Signals, Any] = {}
        self._wake: int | None = None

    def begin(self) -> None:
        """Watch from now on."""
        if self._wake is not None:
            return
        with suppress(termios.error):
            self._settings = termios.tcgetattr(self._terminal)
        news, self._wake = os.pipe()
        thread = threading.Thread(
            target=self._watch, args=(news,), name="terminal-watch", daemon=True
        )
        thread.start()
        # Signals can be handled in the main thread only; elsewhere whoever owns that does it.
        with suppress(ValueError):
            for number in _ENDING_SIGNALS:
                self._handlers[number] = signal.signal(number, self._on_signal)

    def end(self) -> None:
        """Stop watching; the terminal is as it was."""
        for number, handler in self._handlers.items():
            if signal.getsignal(number) == self._on_signal:
                signal.signal(number, handler)
        self._handlers.clear()
        if self._wake is not None:
            os.close(self._wake)
            self._wake = None

    def lost(self) -> None:
        """Tell that the terminal is gone; may be called from any thread."""
        self._tell(signal.SIGHUP)

    def _on_signal(self, number: int, _: FrameType | None) -> None:
        self._tell(number)

    def _tell(self, number: int) -> None:
        if self._wake is not None:
            with suppress(OSError):
                os.write(self._wake, bytes([number]))

    def _watch(self, news: int) -> None:
        """Wait for a signal, a lost connection or the end; `news` tells of the first and last."""
        poll = select.poll()
        poll.register(news, select.POLLIN)
        # The input thread would not tell: a terminal that hung up reads as an endless nothing.
        poll.register(self._terminal, 0)
        code: int | None = None
        deadline = 0.0
        try:
            while True:
                left = max(deadline - time.monotonic(), 0.0) if code is not None else None
                ready = dict(poll.poll(None if left is None else left * 1000))
                if code is not None and not ready:
                    self._end_without_it(code)
                number = signal.SIGHUP.value
                if self._terminal in ready:
                    poll.unregister(self._terminal)
                if news in ready:
                    told = os.read(news, 1)
                    if not told:
                        return
                    number = told[0]
                if code is None:
                    code = 128 + number
                    deadline = time.monotonic() + self._grace
                    self._leave(code)
        finally:
            os.close(news)

    def _end_without_it(self, code: int) -> None:
        """Restore the terminal and leave at once: the application hangs."""
        with suppress(OSError, ValueError, termios.error):
            number = self._output.fileno()
            if select.select([], [number], [], 0.2)[1]:
                os.write(number, RESTORE.encode("ascii"))
            if self._settings is not None:
                termios.tcsetattr(self._terminal, termios.TCSANOW, self._settings)
        os._exit(code)
