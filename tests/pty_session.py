"""A program in a real pseudo-terminal: send keys, wait for text, read its screen, count its bytes.

The terminal's side is emulated in memory, see `tests.emulated_terminal`.
"""

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
from typing import Self

from tests.emulated_terminal import EmulatedScreen, Emulator, lines_of

INHERITED_SETTINGS = re.compile(r"^(TEXTUAL|SSH_|TMUX|STY$|NO_COLOR|COLOR|LC_|LANG|COLUMNS|LINES)")
"""Variables of the surrounding shell that would make a run depend on who starts it."""

DEFAULT_SETTINGS = {"TERM": "xterm-256color", "COLORTERM": "truecolor", "LC_ALL": "C.UTF-8"}

SYNCHRONIZED_OUTPUT_QUERY = b"\x1b[?2026$p"
SYNCHRONIZED_OUTPUT_ANSWER = b"\x1b[?2026;2$y"


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
        margins: bool = True,
    ) -> None:
        """Start `argv`; `env` is laid over the environment, None removes a variable.

        `answers` maps what the program asks of the terminal to what the terminal replies; by
        default the terminal says that it knows synchronized output. It has left and right margins
        if `margins`.
        """
        self.output = b""
        self.terminal = EmulatedScreen(columns, rows)
        self.terminal.has_margins = margins
        self.terminal.answer = self.send
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
