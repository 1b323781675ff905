"""Drivers for Textual: one that writes only what changed, and the plain one.

Textual repaints whole widgets. `DifferenceDriver` keeps a shadow of the screen and writes what
differs from what the terminal shows already; to the application nothing changes. `PlainDriver` is
Textual's own way, for terminals of which too little is known. Both end well: see `endings`.
"""

import os
import re
import signal
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from types import FrameType
from typing import TYPE_CHECKING, Any, Final, Literal, TextIO, cast

from textual import events
from textual.driver import Driver
from textual.drivers.linux_driver import LinuxDriver
from textual.message import Message

from tui.terminal.capabilities import Capabilities, detect
from tui.terminal.difference import Difference, without_young_sequences
from tui.terminal.endings import GRACE, Endings, LossTolerantFile
from tui.terminal.environment import locale_encoding
from tui.terminal.styles import Styles

if TYPE_CHECKING:
    from textual.app import App

DriverName = Literal["auto", "diff", "plain"]

SYNC_START: Final = "\x1b[?2026h"
SYNC_END: Final = "\x1b[?2026l"

MARGINS_QUESTION: Final = "\x1b[?69h\x1b[3;9s\x1b[3;5H\r\x1b[6n\x1b[s\x1b[?69l"
"""Goes left of a left margin, if there can be one, and asks where the cursor is. No description of
terminals tells of margins, and names are borrowed; behaviour is not."""

_AT_THE_MARGIN: Final = (2, 2)
"""The column and row that a terminal with margins answers; another answers column 0."""

DIRECTIONS: Final = re.compile("[\u202a-\u202e\u2066-\u2069]")
"""Embeddings, overrides and isolates. The text is laid out in the order it is read in; half a pair,
which a cut or a partial write leaves, would turn round what stands beside it."""

_COLOUR_CODES: Final = re.compile(r"\x1b\[([0-9;:]*)m")

_SEEN_AT_ONCE: Final = 80
"""Bytes that a terminal shows at once also without being told that they belong together."""

_REPAINT_AFTER: Final = 0.15
"""Seconds Textual has for a frame of its own when the screen has to be drawn anew."""


class PlainDriver(LinuxDriver):
    """Textual's driver for Unix, made to survive a lost connection, signals and odd streams.

    Keys are read from the controlling terminal where standard input is a pipe, and written to
    standard output where standard error is none.
    """

    capabilities: Capabilities | None = None
    """What the terminal can do; detected from the environment if None."""

    grace: float = GRACE
    """Seconds the application has to end by itself when it is asked to."""

    def __init__(
        self,
        app: "App[Any]",
        *,
        debug: bool = False,
        mouse: bool = True,
        size: tuple[int, int] | None = None,
    ) -> None:
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        output = _terminal_stream()
        self.terminal = self.capabilities or detect(os.environ)
        self.encoding = locale_encoding(os.environ, output.encoding or "utf-8")
        self._active = False
        self._own_input: int | None = None
        if not self.input_tty:
            with suppress(OSError):
                self._own_input = self.fileno = os.open("/dev/tty", os.O_RDWR | os.O_NOCTTY)
                self.input_tty = True
        self.endings = Endings(self._leave, self.fileno, output, self.grace)
        self._file = cast("Any", LossTolerantFile(output, self.endings.lost))
        # Textual stops its threads in the handler of these signals. Between two steps of the event
        # loop that is safe; inside a write it would wait for itself.
        with suppress(ValueError, RuntimeError, NotImplementedError):
            self._loop.add_signal_handler(signal.SIGTSTP, self._sigtstp_application)
            self._loop.add_signal_handler(signal.SIGCONT, self._sigcont_application)

    def start_application_mode(self) -> None:
        """Take the terminal over."""
        self._active = True
        self.endings.begin()
        start: Callable[[], None] = super().start_application_mode
        start()

    def stop_application_mode(self) -> None:
        """Give the terminal back as it was."""
        if self._mouse_pixels:
            self.write("\x1b[?1016l")
        super().stop_application_mode()
        self._active = False

    def close(self) -> None:
        """Write out what is pending and stop."""
        super().close()
        self.endings.end()

    def write(self, data: str) -> None:
        """Write a frame or a control sequence of the application."""
        data = DIRECTIONS.sub("", data)
        if not self.terminal.control_strings:
            data = without_young_sequences(data)
        if not self.terminal.colours:
            data = _COLOUR_CODES.sub(_without_colours, data)
        if self.encoding:
            data = data.encode(self.encoding, "replace").decode(self.encoding)
        self._send(data)

    def repaint(self) -> None:
        """Draw the whole screen again, whatever the terminal shows."""
        self._app.refresh(layout=True)

    def _leave(self, code: int) -> None:
        """Ask the application, from another thread, to end with a code for the shell."""
        with suppress(RuntimeError):  # its loop has ended
            self._loop.call_soon_threadsafe(lambda: self._app.exit(return_code=code))

    def _sigcont_application(self, *_: object) -> None:
        # Continued without having been suspended (stopped by SIGSTOP): the terminal may have been
        # another program's meanwhile.
        if self._active and self._auto_restart:
            self.suspend_application_mode()
        super()._sigcont_application()

    def run_input_thread(self) -> None:
        """Read keys; a terminal that is gone ends the application."""
        try:
            super().run_input_thread()
        except OSError:
            self.endings.lost()

    def _send(self, data: str) -> None:
        """Write to the terminal what needs no further thought."""
        super().write(data)


class DifferenceDriver(PlainDriver):
    """Keeps a shadow of the screen and writes only what differs from what the terminal shows."""

    def __init__(
        self,
        app: "App[Any]",
        *,
        debug: bool = False,
        mouse: bool = True,
        size: tuple[int, int] | None = None,
    ) -> None:
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        # The input thread writes too, and handlers of signals interrupt a write.
        self._lock = threading.RLock()
        self._held: list[str] | None = None
        self._difference = Difference(self.terminal, *app.size, self.encoding)
        self._asked = False

    def start_application_mode(self) -> None:
        """Take the terminal over; of its screen nothing is known."""
        self._difference.invalidate()
        super().start_application_mode()
        if self.input_tty and self.terminal.control_strings and self.terminal.scroll == "scroll":
            self._asked = True
            self._send(MARGINS_QUESTION)
        resize = signal.getsignal(signal.SIGWINCH)

        def on_resize(number: int, frame: FrameType | None) -> None:
            self._loop.call_soon_threadsafe(self._screen_disturbed)
            if callable(resize):
                resize(number, frame)

        signal.signal(signal.SIGWINCH, on_resize)
        self._loop.call_later(_REPAINT_AFTER, self._repaint_if_pending)

    def write(self, data: str) -> None:
        """Write what a frame changes; pass what is no frame through."""
        with self._lock:
            if data == SYNC_START:
                self._held = []
            elif data == SYNC_END:
                held = "".join(self._held or ())
                self._held = None
                if len(held) > _SEEN_AT_ONCE:
                    held = f"{SYNC_START}{held}{SYNC_END}"
                if held:
                    self._send(held)
            else:
                size = self._app.size
                if size != self._difference.size:
                    self._difference.resize(*size)
                self._emit(self._difference.write(DIRECTIONS.sub("", data)))

    def repaint(self) -> None:
        """Draw the whole screen again, whatever the terminal shows."""
        with self._lock:
            self._emit(self._difference.repaint())

    def process_message(self, message: Message) -> None:
        """Pass a message on; a change of size reported by the terminal disturbs its screen.

        The answer to our own question is for nobody else.
        """
        if isinstance(message, events.CursorPosition) and self._asked:
            self._asked = False
            with self._lock:
                self._difference.set_margins(known=(message.x, message.y) == _AT_THE_MARGIN)
            return
        if isinstance(message, events.Resize):
            self._loop.call_soon_threadsafe(self._screen_disturbed)
        super().process_message(message)

    def _emit(self, out: str) -> None:
        if self._held is not None:
            self._held.append(out)
        elif out:
            self._send(out)

    def _screen_disturbed(self) -> None:
        """Draw the screen anew after the terminal changed its size.

        Textual draws anew when the size it knows has changed. A size that changed and changed back
        went unnoticed, yet the terminal cut its lines.
        """
        with self._lock:
            self._difference.invalidate()
        self._loop.call_later(_REPAINT_AFTER, self._repaint_if_pending)

    def _repaint_if_pending(self) -> None:
        if self._active and not self._difference.known:
            self.repaint()


def choose_driver(name: DriverName) -> type[Driver]:
    """Return the driver class for an application.

    `auto` takes the one that writes differences where the terminal is known well enough, `diff`
    wherever the terminal can place its cursor, `plain` is Textual's way in any case.
    """
    if name == "plain" or not detect(os.environ).addressable:
        return PlainDriver
    return DifferenceDriver


def _terminal_stream() -> TextIO:
    """Return the stream that leads to the terminal: standard error as in Textual, or output."""
    error, output = sys.__stderr__, sys.__stdout__
    if error is None or (output is not None and not error.isatty() and output.isatty()):
        error = output
    if error is None:
        raise OSError("no standard stream leads to a terminal")
    return error


def _without_colours(match: re.Match[str]) -> str:
    return COLOURLESS.change(COLOURLESS.default, COLOURLESS.get(match[1])) or "\x1b[m"


COLOURLESS: Final = Styles(colours=False)
