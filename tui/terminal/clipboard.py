"""Copying text out of the program: to the terminal's clipboard, or to a file where it has none.

OSC 52 (xterm, "Manipulate Selection Data") hands text to the terminal at the person's side, also
across SSH. A terminal does not answer: whether it took the text cannot be known, so what is
reported is what was sent.
"""

import base64
import os
import tempfile
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from tui.terminal.environment import Environment

MOST_BYTES: Final = 74_994
"""Bytes of text that fit: terminals accept control strings of 100,000 bytes, and base64 needs 4
bytes for 3."""

_SCREEN_CHUNK: Final = 700
"""GNU Screen drops control strings longer than 768 bytes."""

_WITHOUT: Final = ("linux", "vt", "ansi", "pcansi", "cons", "wy", "sun", "dumb")
"""Kinds of terminal that have no clipboard, or show the text of control strings."""


@dataclass(frozen=True, slots=True)
class Copied:
    """Where a copied text went: to the terminal, to the file `path` (also or only), or nowhere.

    `message` says so in words that follow what was copied; of what was not, the whole sentence.
    """

    where: Literal["terminal", "file", "nowhere"]
    message: str
    path: Path | None = None


def copy(
    text: str,
    write: Callable[[str], object],
    environment: Environment,
    folder: Path,
    file: Path | None = None,
) -> Copied:
    """Copy `text` with `write`, which writes to the terminal, and to `file` if one is given.

    Where the terminal has no clipboard, or the text is too long for it, and no `file` is given, it
    goes to a file in `folder`. That file is readable for its owner only.
    """
    size = len(text.encode("utf-8", "replace"))
    through = has_clipboard(environment) and size <= MOST_BYTES
    if through:
        write(sequence(text, environment.multiplexer))
        if file is None:
            return Copied("terminal", "through the terminal")
    why = "the text is too long" if size > MOST_BYTES else "this terminal has no clipboard"
    try:
        path = _store(text, folder) if file is None else _write(text, file)
    except OSError as error:
        reason = error.strerror or str(error)
        if through:
            return Copied("terminal", f"through the terminal; {file} not written: {reason}")
        if file is not None:
            return Copied("nowhere", f"Not copied: {why}; {file} not written: {reason}.")
        return Copied("nowhere", f"Not copied: {why}, and no file can be written ({reason}).")
    if through:
        return Copied("terminal", f"through the terminal and to {path}", path)
    return Copied("file", f"to {path}" + (f": {why}" if file is None else ""), path)


def has_clipboard(environment: Environment) -> bool:
    """Whether the terminal can be expected to take OSC 52."""
    apple = os.environ.get("TERM_PROGRAM") == "Apple_Terminal" and not environment.multiplexer
    return not environment.terminal.startswith(_WITHOUT) and not apple


def sequence(text: str, multiplexer: str = "") -> str:
    """Return what puts `text` on the clipboard, through a multiplexer if one stands between.

    tmux takes the sequence itself if it is set to (`set-clipboard on`); else it hands on what is
    wrapped for the terminal outside (`allow-passthrough on`). It is told both ways.
    """
    plain = f"\x1b]52;c;{base64.b64encode(text.encode('utf-8', 'replace')).decode('ascii')}\x07"
    if multiplexer == "tmux":
        return plain + "\x1bPtmux;" + plain.replace("\x1b", "\x1b\x1b") + "\x1b\\"
    if multiplexer == "screen":
        chunks = range(0, len(plain), _SCREEN_CHUNK)
        return "".join(f"\x1bP{plain[at : at + _SCREEN_CHUNK]}\x1b\\" for at in chunks)
    return plain


def _write(text: str, file: Path) -> Path:
    """Write the text to the file a person named: a link is followed, a pipe or a device written.

    Raises:
        OSError: it cannot be written; a pipe is one that nobody reads.
    """
    path = Path(os.path.realpath(file.expanduser()))
    if path.exists() and not path.is_file():
        number = os.open(path, os.O_WRONLY | os.O_NONBLOCK)
        with os.fdopen(number, "wb") as stream:
            stream.write(text.encode("utf-8", "replace"))
        return file
    _store(text, path.parent, path.name)
    return file


def _store(text: str, folder: Path, called: str = "clipboard.txt") -> Path:
    """Write the text to a file of its own making, then give it its name: no link is followed.

    Raises:
        OSError: the folder or the file cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    number, name = tempfile.mkstemp(dir=folder)
    try:
        with os.fdopen(number, "w", encoding="utf-8", errors="replace") as stream:
            stream.write(text)
        return Path(name).replace(folder / called)
    except OSError:
        with suppress(OSError):
            Path(name).unlink()
        raise
