"""Leaving the terminal as it was found, however the program ends.

Signals that ask a program to end make the application exit in its own way, so that it stores and
restores what it has to. When it does not get there in time the terminal is restored without it. A
connection that is lost counts as a hang-up; nothing written to it afterwards does harm.
"""

import asyncio
import os
import select
import signal
import termios
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import Any, Final, TextIO

RESTORE: Final = (
    "\x1b[?2026l"  # no frame is pending
    "\x1b[m"  # the default style
    "\x1b[r"  # no scrolling region
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
    """Turns signals and a lost connection into an orderly exit of the application."""

    def __init__(
        self,
        leave: Callable[[int], object],
        loop: asyncio.AbstractEventLoop,
        terminal: int,
        output: TextIO,
    ) -> None:
        """Watch over an application.

        `leave` asks it, in `loop`, to end with a code for the shell; its keyboard is the terminal
        with descriptor `terminal`.
        """
        self._leave = leave
        self._loop = loop
        self._terminal = terminal
        self._output = output
        self._settings: list[Any] | None = None
        self._deadline: threading.Timer | None = None
        self._wake: int | None = None

    def begin(self) -> None:
        """Watch from now on."""
        with suppress(termios.error):
            self._settings = termios.tcgetattr(self._terminal)
        # Signals can be handled in the main thread only; elsewhere whoever owns that does it.
        with suppress(ValueError, RuntimeError, NotImplementedError):
            for number in _ENDING_SIGNALS:
                self._loop.add_signal_handler(number, self._exit, 128 + number)
        self._watch_connection()

    def end(self) -> None:
        """Stop watching; the terminal is as it was."""
        with suppress(ValueError, RuntimeError, NotImplementedError):
            for number in _ENDING_SIGNALS:
                self._loop.remove_signal_handler(number)
        if self._deadline is not None:
            self._deadline.cancel()
            self._deadline = None
        if self._wake is not None:
            os.close(self._wake)
            self._wake = None

    def lost(self) -> None:
        """Tell that the terminal is gone; may be called from any thread."""
        with suppress(RuntimeError):  # the loop has ended: nothing is left to be told
            self._loop.call_soon_threadsafe(self._exit, 128 + signal.SIGHUP)

    def _exit(self, code: int) -> None:
        if self._deadline is not None:
            return
        self._deadline = threading.Timer(GRACE, self._end_without_it, (code,))
        self._deadline.daemon = True
        self._deadline.start()
        self._leave(code)

    def _end_without_it(self, code: int) -> None:
        """Restore the terminal and leave at once: the application hangs."""
        with suppress(OSError, ValueError, termios.error):
            number = self._output.fileno()
            if select.select([], [number], [], 0.2)[1]:
                os.write(number, RESTORE.encode("ascii"))
            if self._settings is not None:
                termios.tcsetattr(self._terminal, termios.TCSANOW, self._settings)
        os._exit(code)

    def _watch_connection(self) -> None:
        """Wait, in a thread that sleeps, for the other end of the terminal to go away.

        The input thread alone would not tell: a terminal that hung up reads as an endless nothing.
        """
        if self._wake is not None or not hasattr(select, "poll"):
            return
        sleeping, self._wake = os.pipe()
        poll = select.poll()
        poll.register(sleeping, select.POLLHUP)
        try:
            poll.register(self._terminal, select.POLLHUP)
        except (OSError, ValueError):
            os.close(sleeping)
            return

        def watch() -> None:
            try:
                gone = [number for number, _ in poll.poll()]
            finally:
                os.close(sleeping)
            if sleeping not in gone:
                self.lost()

        threading.Thread(target=watch, name="terminal-watch", daemon=True).start()
