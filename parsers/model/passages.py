"""Pieces of text, and where in the file they stand."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from typing import Any, ClassVar, Literal, NamedTuple, Self

from parsers.frozen import dataclass


class Frozen:
    """Base of every model class: immutable, and strict about unknown fields when read from data."""

    __slots__ = ()
    __pydantic_config__: ClassVar[dict[str, Any]] = {
        "extra": "forbid",
        "use_attribute_docstrings": True,
    }

    def model_copy(self, *, update: Mapping[str, Any]) -> Self:
        """Return the same with some fields changed."""
        own = {name: getattr(self, name) for name in getattr(self, "__dataclass_fields__", ())}
        return type(self)(**(own | dict(update)))

    @classmethod
    def model_validate(cls, data: object) -> Self:
        """Return one read from plain data.

        Raises pydantic.ValidationError where the data does not fit.
        """
        from pydantic import TypeAdapter

        return TypeAdapter(cls).validate_python(data)


class Run(NamedTuple):
    """A stretch of a passage that lies unbroken in the file.

    From offset `at` of the passage on, until the next run, the text continues from offset `start`
    of the page's safe text, which is `line`, `column` of the file.
    """

    at: int
    start: int
    line: int
    column: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Span(Frozen):
    """Where a piece of text stands in the page's file; the end is exclusive."""

    start: int
    """First code point, in the page's safe text."""
    end: int
    """One past the last code point, in the page's safe text."""
    line: int
    """1-based line in the file."""
    column: int
    """1-based column in the file, in code points."""
    end_line: int
    end_column: int


MarkKind = Literal[
    "emphasis", "strong", "strike", "code", "link", "image", "footnote", "label", "math", "marker"
]


@dataclass(frozen=True, kw_only=True, slots=True)
class Mark(Frozen):
    """An inline style over `text[start:end]` of its passage."""

    start: int
    end: int
    kind: MarkKind
    target: str | None = None
    """Address of a link or image, or note name."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Passage(Frozen):
    """Plain text with its way back to the file."""

    text: str
    runs: tuple[Run, ...]
    """Ascending in `at`; the first has at == 0."""
    language: str | None = None
    """BCP 47, as found for this text."""
    marks: tuple[Mark, ...] = ()

    @property
    def line(self) -> int:
        """The line of the file on which the passage begins."""
        return self.runs[0].line if self.runs else 1

    def _at(self, offset: int) -> Run:
        index = bisect_right(self.runs, offset, key=lambda run: run.at) - 1
        run = self.runs[max(index, 0)]
        step = offset - run.at
        return Run(offset, run.start + step, run.line, run.column + step)

    def locate(self, start: int, end: int) -> Span:
        """Return the file position of `text[start:end]`; the end is that of its last character."""
        if not self.runs:
            return Span(start=0, end=0, line=1, column=1, end_line=1, end_column=1)
        first = self._at(start)
        if end <= start:
            last = first
        else:
            before = self._at(end - 1)
            last = Run(end, before.start + 1, before.line, before.column + 1)
        return Span(
            start=first.start,
            end=last.start,
            line=first.line,
            column=first.column,
            end_line=last.line,
            end_column=last.column,
        )
