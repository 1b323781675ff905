"""A program in a real pseudo-terminal: send keys, wait for text, read its screen, count its bytes.

The terminal's side is pyte, an in-memory emulator of a VT220 with 24-bit colour; what pyte lacks
(scrolling by SU and SD, the kitty keyboard protocol, control strings) is added here, so that what
a test reads is what a person would see.
"""

import codecs
import errno
import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Self
from unicodedata import combining

import pyte
from wcwidth import wcwidth

INHERITED_SETTINGS = re.compile(r"^(TEXTUAL|SSH_|TMUX|STY$|NO_COLOR|COLOR|LC_|LANG|COLUMNS|LINES)")
"""Variables of the surrounding shell that would make a run depend on who starts it."""

DEFAULT_SETTINGS = {"TERM": "xterm-256color", "COLORTERM": "truecolor", "LC_ALL": "C.UTF-8"}

SYNCHRONIZED_OUTPUT_QUERY = b"\x1b[?2026$p"
SYNCHRONIZED_OUTPUT_ANSWER = b"\x1b[?2026;2$y"

_COMPLETE = re.compile(
    rb"\x1b[P_^X].*?\x1b\\"  # control strings: DCS, APC, PM, SOS
    rb"|\x1b\[[<>=][0-9;:]*[ -/]*[@-~]"  # private sequences that pyte would print
    rb"|\x1b\[[?]?[0-9;]*\$[@-~]",  # mode queries
    re.DOTALL,
)
_UNFINISHED = re.compile(rb"\x1b(?:[P_^X](?:(?!\x1b\\).)*|\[[<>=?]?[0-9;:]*[ -/]*)?\Z", re.DOTALL)


class EmulatedScreen(pyte.Screen):
    """A pyte screen that also scrolls by SU and SD, and that draws past zero-width characters."""

    def draw(self, data: str) -> None:
        """Draw text; joiners and variation selectors take no room and end nothing.

        A wide letter that loses one of its cells loses the other.
        """
        y, x = self.cursor.y, self.cursor.x
        data = "".join(c for c in data if wcwidth(c) > 0 or combining(c))
        if data and 0 < x < self.columns and wcwidth(data[0]) and not self.buffer[y][x].data:
            self._blank(y, x - 1)
        super().draw(data)
        y, x = self.cursor.y, self.cursor.x
        if data and x < self.columns and not self.buffer[y][x].data:
            self._blank(y, x)

    def _blank(self, y: int, x: int) -> None:
        self.buffer[y][x] = self.buffer[y][x]._replace(data=" ")

    def erase_in_display(self, how: int = 0, *_: Any, **__: Any) -> None:
        """ED: erase in the background in force, also cells that were never written to."""
        super().erase_in_display(how)
        before = range(self.cursor.y) if how else range(0)
        after = range(self.cursor.y + 1, self.lines) if how != 1 else range(0)
        whole = [self.cursor.y] if how in {2, 3} else []
        for y in (*before, *whole, *after):
            for x in range(self.columns):
                self.buffer[y][x] = self.cursor.attrs

    def delete_lines(self, count: int | None = None) -> None:
        """DL: also where the lines that move up were never written to."""
        for y in range(self.lines):
            self.buffer[y][0] = self.buffer[y][0]
        super().delete_lines(count)

    def scroll_up(self, count: int = 1, **_: Any) -> None:
        """SU: move the lines of the scrolling region up by `count`, blank lines at its end."""
        self._at_top_of_region(self.delete_lines, count)

    def scroll_down(self, count: int = 1, **_: Any) -> None:
        """SD: move the lines of the scrolling region down by `count`, blank lines at its top."""
        self._at_top_of_region(self.insert_lines, count)

    def _at_top_of_region(self, change: Callable[[int], None], count: int) -> None:
        column, line = self.cursor.x, self.cursor.y
        self.cursor.y = self.margins.top if self.margins else 0
        change(count or 1)
        self.cursor.x, self.cursor.y = column, line


class _ScrollingStream(pyte.Stream):
    events = pyte.Stream.events | {"scroll_up", "scroll_down"}

    def __init__(self, screen: pyte.Screen) -> None:
        self.csi = {**pyte.Stream.csi, "S": "scroll_up", "T": "scroll_down"}
        super().__init__(screen)


class Emulator:
    """Feeds a screen with UTF-8 bytes, leaving out the sequences that pyte takes for text."""

    def __init__(self, screen: pyte.Screen) -> None:
        self._stream = _ScrollingStream(screen)
        self._decode = codecs.getincrementaldecoder("utf-8")("replace").decode
        self._rest = b""

    def feed(self, data: bytes) -> None:
        """Interpret the bytes; a sequence cut at the end waits for its rest."""
        data = _COMPLETE.sub(b"", self._rest + data)
        cut = _UNFINISHED.search(data)
        self._rest = data[cut.start() :] if cut else b""
        self._stream.feed(self._decode(data[: cut.start()] if cut else data))


def emulator(columns: int, rows: int) -> tuple[EmulatedScreen, Emulator]:
    """Return a blank screen and what feeds it."""
    screen = EmulatedScreen(columns, rows)
    return screen, Emulator(screen)


def emulate(output: bytes, columns: int, rows: int) -> EmulatedScreen:
    """Return the screen of `columns` by `rows` cells after the bytes `output`."""
    screen, terminal = emulator(columns, rows)
    terminal.feed(output)
    return screen


def lines_of(screen: pyte.Screen) -> list[str]:
    """Return the text of the screen's lines, trailing blanks removed."""
    return [
        "".join(screen.buffer[y][x].data for x in range(screen.columns)).rstrip()
        for y in range(screen.lines)
    ]


class PtySession:
    """One program running in a pseudo-terminal of its own.

    Attributes:
        output: every byte the program wrote so far.
        terminal: the emulated screen, with colours and attributes in `terminal.buffer`.
        first_byte_at: seconds from the start to the first byte, or None.

    Raises:
        OSError: no pseudo-terminal, or the program cannot be started.
    """

    def __init__(
        self,
        argv: Sequence[str],
        columns: int = 80,
        rows: int = 24,
        env: Mapping[str, str | None] | None = None,
        *,
        answers: Mapping[bytes, bytes] | None = None,
        cwd: str | os.PathLike[str] | None = None,
    ) -> None:
        """Start `argv`; `env` is laid over the environment, None removes a variable.

        `answers` maps what the program asks of the terminal to what the terminal replies; by
        default the terminal says that it knows synchronized output.
        """
        self.output = b""
        self.terminal = EmulatedScreen(columns, rows)
        self.first_byte_at: float | None = None
        self._emulator = Emulator(self.terminal)
        self._answers = (
            {SYNCHRONIZED_OUTPUT_QUERY: SYNCHRONIZED_OUTPUT_ANSWER} if answers is None else answers
        )
        self._status: int | None = None
        self._started = time.perf_counter()
        settings: dict[str, str | None] = {
            **{k: v for k, v in os.environ.items() if not INHERITED_SETTINGS.match(k)},
            **DEFAULT_SETTINGS,
            **(env or {}),
        }
        environment = {k: v for k, v in settings.items() if v is not None}
        # The program must find its size at its first look, so it waits until the size is set.
        ready, go = os.pipe()
        self.pid, self._fd = pty.fork()
        if self.pid == 0:
            try:
                os.close(go)
                os.read(ready, 1)
                os.close(ready)
                if cwd is not None:
                    os.chdir(cwd)
                os.execvpe(argv[0], list(argv), environment)
            finally:
                os._exit(127)
        os.close(ready)
        self._set_size(columns, rows)
        os.close(go)

    @property
    def received(self) -> int:
        """The number of bytes the program wrote so far."""
        return len(self.output)

    def send(self, keys: str | bytes) -> None:
        """Type `keys`: text as UTF-8, control keys as their bytes."""
        os.write(self._fd, keys.encode() if isinstance(keys, str) else keys)

    def read(self, timeout: float = 0.05) -> bytes:
        """Take what the program writes within `timeout` seconds (one read), b"" for nothing."""
        if not select.select([self._fd], [], [], timeout)[0]:
            return b""
        try:
            data = os.read(self._fd, 65536)
        except OSError as error:
            if error.errno == errno.EIO:  # the program closed its side
                return b""
            raise
        if data and self.first_byte_at is None:
            self.first_byte_at = time.perf_counter() - self._started
        self.output += data
        self._emulator.feed(data)
        for question, answer in self._answers.items():
            if question in data:
                self.send(answer)
        return data

    def settle(self, quiet: float = 0.2, timeout: float = 10.0) -> bytes:
        """Read until nothing came for `quiet` seconds; return what came."""
        start = self.received
        end = time.monotonic() + timeout
        while time.monotonic() < end:
            if not self.read(quiet):
                break
        return self.output[start:]

    def wait_for(
        self, wanted: str | Callable[[list[str]], bool], timeout: float = 10.0
    ) -> list[str]:
        """Read until the screen shows `wanted`; return its lines.

        `wanted` is a text that must stand in one line, or a predicate over the lines.

        Raises:
            TimeoutError: it never came; the message shows the screen.
        """
        end = time.monotonic() + timeout
        while True:
            lines = self.screen()
            found = (
                any(wanted in line for line in lines) if isinstance(wanted, str) else wanted(lines)
            )
            if found:
                return lines
            if time.monotonic() > end:
                shown = "\n".join(lines)
                ended = "" if self.alive() else " before the program ended"
                raise TimeoutError(
                    f"{wanted!r} not seen in {timeout} s{ended}; the screen:\n{shown}"
                )
            if not self.read(0.05) and not self.alive():
                self.settle(0.05)
                end = 0.0

    def key(
        self, keys: str | bytes, quiet: float = 0.2, timeout: float = 10.0, first: float = 0.8
    ) -> bytes:
        """Type `keys`, wait until the program falls quiet, return what it wrote.

        A program that has written nothing after `first` seconds has nothing to say.
        """
        self.send(keys)
        answer = self.read(first)
        return answer + self.settle(quiet, timeout) if answer else b""

    def screen(self) -> list[str]:
        """Return the lines of the screen as text, trailing blanks removed."""
        return lines_of(self.terminal)

    def resize(self, columns: int, rows: int) -> None:
        """Change the size of the terminal and tell the program (SIGWINCH)."""
        self.terminal.resize(lines=rows, columns=columns)
        self._set_size(columns, rows)

    def signal(self, number: int) -> None:
        """Send a signal to the program."""
        os.kill(self.pid, number)

    def hang_up(self) -> None:
        """Close the terminal's side, as a lost connection does."""
        if self._fd >= 0:
            os.close(self._fd)
            self._fd = -1

    def echoes(self) -> bool:
        """Whether the terminal shows what is typed and acts on Ctrl-C, as it does for a shell."""
        flags = termios.tcgetattr(self._fd)[3]
        return all(flags & flag for flag in (termios.ECHO, termios.ICANON, termios.ISIG))

    def alive(self) -> bool:
        """Whether the program still runs."""
        return self._poll() is None

    def stopped(self) -> bool:
        """Whether the program is stopped by a signal, as after Ctrl-Z in a shell."""
        text = Path(f"/proc/{self.pid}/stat").read_text("ascii", "replace")
        return text.rpartition(")")[2].split()[0] == "T"

    def wait(self, timeout: float = 10.0) -> int:
        """Read until the program ends; return its exit code, negative for a signal.

        Raises:
            TimeoutError: it still runs.
        """
        end = time.monotonic() + timeout
        while (status := self._poll()) is None:
            if time.monotonic() > end:
                raise TimeoutError(f"still running after {timeout} s")
            if self._fd < 0 or not self.read(0.02):
                time.sleep(0.01)
        if self._fd >= 0:
            self.settle(0.05)
        return os.waitstatus_to_exitcode(status)

    def close(self) -> None:
        """End the program if it still runs, and give the pseudo-terminal back."""
        if self.alive():
            os.kill(self.pid, signal.SIGKILL)
            self._status = os.waitpid(self.pid, 0)[1]
        self.hang_up()

    def _poll(self) -> int | None:
        if self._status is None:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                self._status = status
        return self._status

    def _set_size(self, columns: int, rows: int) -> None:
        fcntl.ioctl(self._fd, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()
