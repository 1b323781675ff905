"""A TOML file with the line of every key."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path

from parsers.frozen import dataclass
from tui.configuration.problems import ConfigurationError, Origin, Problem

Step = str | int

_MOST_BYTES = 1 << 20

_TOKEN = re.compile(
    r'"""(?:\\.|[^\\])*?"{3,5}'
    r"|'''.*?'{3,5}"
    r'|"(?:\\.|[^"\\\n])*"'
    r"|'[^'\n]*'"
    r"|\#[^\n]*"
    r"|[\[{]|[\]}]|=|\n|[^\"'\#\[\]{}=\n]+|.",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Document:
    """A file that was read: its values, and the lines (1-based) on which they are set."""

    path: Path
    data: Mapping[str, object]
    lines: Mapping[tuple[Step, ...], int]

    def origin(self, *path: Step) -> Origin:
        """Return where a key is set; where that is not known, the table it is in."""
        while path and path not in self.lines:
            path = path[:-1]
        return Origin(str(self.path), self.lines.get(path, 1))


def read_document(path: Path) -> Document:
    """Read a file. Raises ConfigurationError where it cannot be read or is not TOML."""
    try:
        with path.open("rb") as file:
            raw = file.read(_MOST_BYTES + 1)
    except OSError as error:
        raise _refused(path, f"cannot be read: {error.strerror or error}") from error
    if len(raw) > _MOST_BYTES:
        raise _refused(path, "longer than a configuration can be (1 MiB)")
    try:
        text = raw.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise _refused(path, "not UTF-8", line) from error
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        words = str(error)
        found = re.search(r" \(at line (\d+), column \d+\)$", words)
        line = int(found[1]) if found else text.rstrip().count("\n") + 1
        said = re.sub(r" \(at [^()]*\)$", "", words)
        raise _refused(path, f"not TOML: {said}", line) from error
    except RecursionError as error:
        raise _refused(path, "not TOML: nested too deeply") from error
    return Document(path, data, lines_of(text))


def _refused(path: Path, message: str, line: int = 0) -> ConfigurationError:
    return ConfigurationError([Problem(Origin(str(path), line), message)])


def lines_of(text: str) -> dict[tuple[Step, ...], int]:
    """Return the line of every table and key of a TOML text that is known to be right.

    The n-th `[[name]]` is ("name", n), from 0. What stands in an inline table or an array has the
    line of the key before it, and is not listed.
    """
    lines: dict[tuple[Step, ...], int] = {}
    counts: dict[tuple[Step, ...], int] = {}
    table: tuple[Step, ...] = ()
    for line, head, is_key in _statements(text):
        if is_key:
            path = _resolved((*table, *_steps(head)), counts)
        elif head.startswith("[["):
            name = _resolved(_steps(head[2:-2]), counts, last=False)
            counts[name] = counts.get(name, -1) + 1
            path = table = (*name, counts[name])
            lines.setdefault(name, line)
        else:
            path = table = _resolved(_steps(head[1:-1]), counts)
        for length in range(1, len(path) + 1):
            lines.setdefault(path[:length], line)
    return lines


def _statements(text: str) -> Iterator[tuple[int, str, bool]]:
    """Yield (line, head, whether it is a key) of each statement; a head is a key or [table]."""
    line, started, depth, head, is_key = 1, 1, 0, "", False
    for match in _TOKEN.finditer(text):
        piece = match.group()
        if piece == "\n" and depth <= 0:
            if head.strip():
                yield started, head.strip(), is_key
            head, is_key, depth = "", False, 0
        elif piece.startswith("#"):
            continue
        elif not is_key:
            if not head.strip():
                started = line
            if piece == "=":
                is_key = True
            else:
                head += piece
        elif piece in "[{":
            depth += 1
        elif piece in "]}":
            depth -= 1
        line += piece.count("\n")
    if head.strip():
        yield started, head.strip(), is_key


def _steps(name: str) -> tuple[Step, ...]:
    """Return the parts of a dotted name, quotes taken off."""
    try:
        inside: object = tomllib.loads(f"{name} = 0")
    except tomllib.TOMLDecodeError:
        return ()
    steps: list[Step] = []
    while isinstance(inside, dict):
        ((step, inside),) = inside.items()
        steps.append(step)
    return tuple(steps)


def _resolved(
    path: tuple[Step, ...], counts: Mapping[tuple[Step, ...], int], *, last: bool = True
) -> tuple[Step, ...]:
    """Put the number of the element that is being written after the name of each array."""
    found: tuple[Step, ...] = ()
    for number, step in enumerate(path):
        found = (*found, step)
        follows = path[number + 1] if number + 1 < len(path) else None
        if found in counts and not isinstance(follows, int) and (last or follows is not None):
            found = (*found, counts[found])
    return found
