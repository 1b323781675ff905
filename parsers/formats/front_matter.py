"""Front matter: the names and values at the top of a file.

They stand between two `---` lines (YAML) or two `+++` lines (TOML, as Hugo and Zola have it), or
before the first blank line, with no fence or one that is never closed (MultiMarkdown, Pelican). A
small part of YAML and TOML is read: `name: value` or `name = value`, lists, one level of nesting
and folded text. Nothing is interpreted, so no value can do anything; what is not understood is kept
as it stands.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from parsers.compiled import compiled
from parsers.expressions import deferred
from parsers.formats.source import Line, Piece, trim

MAX_LINES = 400
"""Lines that front matter may have."""

_ENTRY = deferred(
    r"(?P<indent>\s*)(?P<name>[^\s:#\"'\-](?:[^:]|:(?=[^\s:]))*?|\"[^\"]+\")\s*:(?:\s+(?P<value>.*))?$"
)
_ITEM = compiled(r"\s*-\s+(?P<value>.*)$")
_BLOCK = compiled(r"[|>][+-]?\d?\s*(?:#.*)?")
_TOML_ENTRY = compiled(r"(?P<indent>\s*)(?P<name>[\w.-]+|\"[^\"]+\")\s*=\s*(?P<value>\S.*)?$")
_TOML_TABLE = compiled(r"\s*\[\[?[\w.\s\"-]+\]\]?\s*")
_FENCES = {"---": ("---", "..."), "+++": ("+++",)}
_OPEN_ENTRY = compiled(r"[A-Za-z][\w -]{0,30}:(?:\s+\S.*|\s*)$")
_TELLING_NAMES = frozenset({"title", "date", "author", "authors", "slug", "tags", "category"})
"""Names of which two at least must stand in a head that no fence sets apart."""


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
    fence = lines[0].text.rstrip() if lines else ""
    if fence not in _FENCES:
        return None
    end = next(
        (line.row for line in lines[1:MAX_LINES] if line.text.rstrip() in _FENCES[fence]), None
    )
    if end is None:
        return read_open_head(lines)
    entry = _TOML_ENTRY if fence == "+++" else _ENTRY
    if fence == "---" and _runs_into_text(lines[1:end]):
        return read_open_head(lines)
    inner = [line for line in lines[1:end] if not line.blank]
    if entry is _TOML_ENTRY:
        inner = [line for line in inner if not _TOML_TABLE.fullmatch(line.text)]
    first = next((line for line in inner if not line.text.lstrip().startswith("#")), None)
    if first is not None and entry.match(first.text) is None:
        return None
    return FrontMatter(_entries(inner, entry), end + 1)


def _runs_into_text(inner: Sequence[Line]) -> bool:
    """Tell whether the fence that was found is a rule in the text: text stands before it."""
    after_blank = (line for before, line in pairwise(inner) if before.blank and not line.blank)
    return any(
        not line.text[:1].isspace()
        and not line.text.startswith("#")
        and _ENTRY.match(line.text) is None
        and _ITEM.match(line.text) is None
        for line in after_blank
    )


def read_open_head(lines: Sequence[Line]) -> FrontMatter | None:
    """Return the names and values before the first blank line, where no fence closes them."""
    first = 1 if lines and lines[0].text.rstrip() == "---" else 0
    last = next((line.row for line in lines[first:MAX_LINES] if line.blank), len(lines))
    inner = lines[first:last]
    names = {line.text.partition(":")[0].strip().casefold() for line in inner}
    if len(names & _TELLING_NAMES) < 2 or not all(_OPEN_ENTRY.match(line.text) for line in inner):
        return None
    return FrontMatter(_entries(inner, _ENTRY), last)


def _entries(inner: Sequence[Line], entry: re.Pattern[str]) -> tuple[Entry, ...]:
    entries: list[Entry] = []
    parents: list[tuple[int, str]] = []
    for line in inner:
        _read_line(line, entries, parents, entry)
    return tuple(_unquoted(each) if len(each.pieces) > 1 else each for each in entries)


def _unquoted(entry: Entry) -> Entry:
    """Take the quotation marks off a value that is quoted over several lines.

    In double ones a backslash at a line's end joins the next without a blank (YAML 1.2, 7.3.1).
    """
    first, last = entry.pieces[0], entry.pieces[-1]
    quote = first.text[:1]
    if quote not in ("'", '"') or not last.text.endswith(quote):
        return entry
    pieces = [first._replace(text=first.text[1:], start=first.start + 1), *entry.pieces[1:-1]]
    pieces.append(last._replace(text=last.text[:-1]))
    if quote == '"':
        for at in range(len(pieces) - 1):
            if pieces[at].text.endswith("\\") and pieces[at + 1].text == " ":
                pieces[at] = pieces[at]._replace(text=pieces[at].text[:-1])
                pieces[at + 1] = pieces[at + 1]._replace(text="")
    return entry._replace(pieces=tuple(piece for piece in pieces if piece.text))


def _read_line(
    line: Line, entries: list[Entry], parents: list[tuple[int, str]], entry: re.Pattern[str]
) -> None:
    if line.text.lstrip().startswith("#"):
        return
    item = _ITEM.match(line.text)
    if item is not None and parents:
        _add(entries, _path(parents), item["value"], line.start + item.start("value"))
        return
    match = entry.match(line.text)
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
