"""The person's own editor: how it is called for a line of a file, and giving the terminal to it."""

import os
import shlex
import shutil
import signal
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from types import FrameType
from typing import Final

_PLUS: Final = frozenset(
    {
        *("vi", "vim", "nvim", "view", "gvim", "elvis", "nvi", "vile", "kak", "joe", "jmacs"),
        *("mg", "ne", "jed", "zile", "pico", "ed", "ex", "emacs", "emacsclient", "gedit", "mcedit"),
        *("nano", "rnano", "micro", "neovide"),
    }
)
"""Editors that take `+LINE` before the name of the file."""

_PLUS_COLUMN: Final = {
    **dict.fromkeys(("emacs", "emacsclient", "kak", "micro"), ":"),
    **dict.fromkeys(("nano", "rnano", "pico"), ","),
}
"""What parts line and column in `+LINE`, of editors that take a column there."""

_GOTO: Final = frozenset({"code", "code-insiders", "codium", "vscodium", "cursor", "windsurf"})
"""Editors of the family of Visual Studio Code; they return at once unless told to wait."""

_COLON: Final = frozenset({"hx", "helix", "zed", "zeditor", "subl", "sublime_text", "lapce"})
"""Editors that take `FILE:LINE:COLUMN`."""

_WAIT: Final = frozenset({"zed", "zeditor", "subl", "sublime_text"})

_FALLBACKS: Final = ("sensible-editor", "nano", "vi")


def editor_command(
    path: str, line: int, column: int, environ: Mapping[str, str] | None = None
) -> list[str] | None:
    """Return the command that edits a file at a line and column (from 1); None without an editor.

    The editor is that of VISUAL, of EDITOR, or one that is commonly there. An editor that is not
    known gets the name of the file alone.
    """
    environ = os.environ if environ is None else environ
    chosen = next(filter(str.strip, map(environ.get, ("VISUAL", "EDITOR"), ("", ""))), "")
    if not chosen:
        chosen = next(filter(shutil.which, _FALLBACKS), "")
    if not chosen:
        return None
    try:
        words = shlex.split(chosen) or [chosen]
    except ValueError:  # a quote that is not closed
        words = [chosen]
    # An absolute name is never taken for an option.
    return [*words, *_place(_name(words[0]), str(Path(path).absolute()), line, column)]


def _name(program: str) -> str:
    return Path(program).name.removesuffix(".exe").partition("-nox")[0]


def _place(name: str, path: str, line: int, column: int) -> Iterator[str]:
    if name in _PLUS:
        parting = _PLUS_COLUMN.get(name)
        yield f"+{line}{parting}{column}" if parting else f"+{line}"
        yield path
    elif name in _GOTO:
        yield from ("--wait", "--goto", f"{path}:{line}:{column}")
    elif name in _COLON:
        if name in _WAIT:
            yield "--wait"
        yield f"{path}:{line}:{column}"
    else:
        yield path


def run_editor(command: Sequence[str]) -> str:
    """Run a program on the terminal, which has been given up; return what went wrong, or ""."""
    with _terminal_input() as source, _signals_for_it():
        try:
            code = subprocess.run(command, stdin=source, check=False).returncode  # noqa: S603
        except OSError as error:
            return f"{command[0]} does not start: {error.strerror}; set VISUAL or EDITOR"
    return f"{command[0]} ended with code {code}" if code else ""


@contextmanager
def _terminal_input() -> Iterator[int | None]:
    """Give the terminal as standard input where that is a pipe, from which a text was read."""
    if os.isatty(0):
        yield None
        return
    number = None
    with suppress(OSError):
        number = os.open("/dev/tty", os.O_RDWR | os.O_NOCTTY)
    try:
        yield number
    finally:
        if number is not None:
            os.close(number)


@contextmanager
def _signals_for_it() -> Iterator[None]:
    """Leave the keys that send signals to the editor.

    Ctrl-C is not for this program meanwhile. Ctrl-Z in an editor stops all that runs in the
    terminal, so that the shell comes back: this program must stop with it.
    """

    def ignore(_number: int, _frame: FrameType | None) -> None:
        """Do nothing: a signal that is ignored would be so in the editor, too."""

    before = {}
    with suppress(ValueError):  # not in the main thread
        before[signal.SIGINT] = signal.signal(signal.SIGINT, ignore)
        before[signal.SIGQUIT] = signal.signal(signal.SIGQUIT, ignore)
        before[signal.SIGTSTP] = signal.signal(signal.SIGTSTP, signal.SIG_DFL)
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
            signal.siginterrupt(number, False)
