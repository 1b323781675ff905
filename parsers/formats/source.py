"""A file on its way to becoming a page: its safe text, line by line, and passages cut from it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import NamedTuple

from parsers.compiled import compiled
from parsers.frozen import dataclass
from parsers.model import Mark, Passage, Problem, Run
from parsers.text import SafeText


class Line(NamedTuple):
    """A line of the safe text; `start` is its offset there, `row` counts from 0."""

    row: int
    start: int
    text: str

    @property
    def number(self) -> int:
        """1-based line of the file."""
        return self.row + 1

    @property
    def end(self) -> int:
        """Offset one past its last character."""
        return self.start + len(self.text)

    @property
    def blank(self) -> bool:
        """Whether nothing is on it."""
        return not self.text or self.text.isspace()


@dataclass(frozen=True)
class Source:
    """What a format reads."""

    path: str
    sha256: str
    byte_count: int
    safe: SafeText
    declared_language: str | None = None

    @cached_property
    def lines(self) -> list[Line]:
        """All lines, blank ones too."""
        return [Line(index, start, text) for index, (start, text) in enumerate(self.safe.lines())]

    def passage(self, start: int, end: int) -> Passage:
        """Return `text[start:end]` as a passage, with inline code marked."""
        text = self.safe.text[start:end]
        return Passage(text=text, runs=self.safe.runs(start, end), marks=code_marks(text))

    def trimmed(self, line: Line) -> Passage:
        """Return a line as a passage, without blanks at its ends."""
        return self.passage(*trim(line.start, line.text))

    def woven(self, pieces: Iterable[Piece]) -> tuple[str, tuple[Run, ...]]:
        """Join pieces of text from several places into one text and its runs."""
        return weave(self.safe, pieces)

    def problem(self, line: Line, message: str, column: int = 1) -> Problem:
        """Return a problem of the page's structure at a line."""
        return Problem(line=line.number, column=column, message=message)


class Piece(NamedTuple):
    """A text and the offset in the safe text that it stands for."""

    text: str
    start: int


def weave(safe: SafeText, pieces: Iterable[Piece]) -> tuple[str, tuple[Run, ...]]:
    """Join pieces into one text and the runs that lead back from it.

    A piece need not equal the text it stands for (a blank for a line feed, a decoded entity):
    then only its beginning is exact.
    """
    texts: list[str] = []
    runs: list[Run] = []
    at = 0
    for text, start in pieces:
        if not text:
            continue
        texts.append(text)
        for run in safe.runs(start, start + len(text)):
            step = Run(at + run.at, run.start, run.line, run.column) if at else run
            if not runs or not _continues(runs[-1], step):
                runs.append(step)
        at += len(text)
    return "".join(texts), tuple(runs)


def _continues(before: Run, after: Run) -> bool:
    step = after.at - before.at
    return (
        after.start - before.start == step
        and after.line == before.line
        and after.column - before.column == step
    )


def trim(start: int, text: str) -> tuple[int, int]:
    """Return (start, end) of a text without the blanks at its ends; `start` is its offset."""
    stripped = text.strip()
    first = start + len(text) - len(text.lstrip()) if stripped else start
    return first, first + len(stripped)


_CODE = compiled(r"(?<!`)(`{1,3})(?!`)([^`\n]+)(?<!`)\1(?!`)")


def code_marks(text: str) -> tuple[Mark, ...]:
    """Mark what stands between backticks; the backticks stay in the text, outside the marks."""
    if "`" not in text:
        return ()
    return tuple(
        Mark(start=match.start(2), end=match.end(2), kind="code") for match in _CODE.finditer(text)
    )


def groups(lines: Sequence[Line]) -> list[list[Line]]:
    """Split lines at the blank ones."""
    found: list[list[Line]] = []
    open_group = False
    for line in lines:
        if line.blank:
            open_group = False
        elif open_group:
            found[-1].append(line)
        else:
            found.append([line])
            open_group = True
    return found
