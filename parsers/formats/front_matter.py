"""Front matter: the names and values between two `---` lines at the top of a file.

A small part of YAML is read: `name: value`, lists, one level of nesting and folded text. Nothing
is interpreted, so no value can do anything; what is not understood is kept as it stands.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from parsers.formats.source import Line, Piece, trim

MAX_LINES = 400
"""Lines that front matter may have."""

_ENTRY = re.compile(
    r"(?P<indent>\s*)(?P<name>[^\s:#\"'\-](?:[^:]|:(?=[^\s:]))*?|\"[^\"]+\")\s*:(?:\s+(?P<value>.*))?$"
)
_ITEM = re.compile(r"\s*-\s+(?P<value>.*)$")
_BLOCK = re.compile(r"[|>][+-]?\d?\s*(?:#.*)?")


class Entry(NamedTuple):
    """One value of the front matter, as pieces: one for each line that it is folded over."""

    name: str
    pieces: tuple[Piece, ...]

    @property
    def value(self) -> str:
        """The whole value; its lines are joined by the blanks among the pieces."""
        return "".join(piece.text for piece in self.pieces)


class FrontMatter(NamedTuple):
    """The entries, and the number of lines that they take with both fences."""

    entries: tuple[Entry, ...]
    length: int

    def first(self, *names: str) -> Entry | None:
        """Return the first entry of the first name that there is."""
        for name in names:
            for entry in self.entries:
                if entry.name.casefold() == name and entry.value:
                    return entry
        return None

    def all(self, *names: str) -> list[Entry]:
        """Return all entries of some names."""
        return [entry for entry in self.entries if entry.name.casefold() in names and entry.value]


def read_front_matter(lines: Sequence[Line]) -> FrontMatter | None:
    """Return the front matter at the top of a file, or None."""
    if not lines or lines[0].text.rstrip() != "---":
        return None
    end = next(
        (line.row for line in lines[1:MAX_LINES] if line.text.rstrip() in ("---", "...")), None
    )
    if end is None:
        return None
    inner = [line for line in lines[1:end] if not line.blank]
    first = next((line for line in inner if not line.text.lstrip().startswith("#")), None)
    if first is not None and _ENTRY.match(first.text) is None:
        return None
    entries: list[Entry] = []
    parents: list[tuple[int, str]] = []
    for line in inner:
        _read_line(line, entries, parents)
    return FrontMatter(tuple(entries), end + 1)


def _read_line(line: Line, entries: list[Entry], parents: list[tuple[int, str]]) -> None:
    if line.text.lstrip().startswith("#"):
        return
    item = _ITEM.match(line.text)
    if item is not None and parents:
        _add(entries, _path(parents), item["value"], line.start + item.start("value"))
        return
    match = _ENTRY.match(line.text)
    indent = len(line.text) - len(line.text.lstrip())
    if match is None or (parents and indent > parents[-1][0] and _folded(entries, parents)):
        # A further line of the value before it.
        if entries:
            before = entries[-1].pieces
            start, end = trim(line.start, line.text)
            joint = (Piece(" ", start - 1),) if before else ()
            more = (*joint, Piece(line.text.strip(), start)) if end > start else ()
            entries[-1] = entries[-1]._replace(pieces=(*before, *more))
        return
    while parents and parents[-1][0] >= indent:
        parents.pop()
    parents.append((indent, match["name"].strip().strip('"')))
    value = match["value"] or ""
    start = line.start + (match.start("value") if match["value"] else len(line.text))
    if value.startswith("[") and value.rstrip().endswith("]"):
        for part in re.finditer(r"\"[^\"]*\"|'[^']*'|[^,\[\]]+", value):
            _add(entries, _path(parents), part[0], start + part.start())
    else:
        _add(entries, _path(parents), value, start)


def _folded(entries: list[Entry], parents: list[tuple[int, str]]) -> bool:
    """Tell whether the last entry opened a block of text (`|` or `>`)."""
    return bool(entries) and entries[-1].name == _path(parents) and entries[-1].value != ""


def _path(parents: Sequence[tuple[int, str]]) -> str:
    return ".".join(name for _, name in parents)


def _add(entries: list[Entry], name: str, value: str, start: int) -> None:
    start += len(value) - len(value.lstrip())
    value = value.strip()
    if value[:1] in "\"'" and len(value) > 1 and value.endswith(value[0]):
        start, value = start + 1, value[1:-1]
    elif _BLOCK.fullmatch(value):
        value = ""
    else:
        value = re.sub(r"\s+#.*$", "", value)
    if value or not (entries and entries[-1].name == name):
        entries.append(Entry(name, (Piece(value, start),) if value else ()))
