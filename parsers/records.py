"""The model as data: JSON out, JSON in, and the schema of both.

The classes of the model are plain dataclasses, for opening and checking a page needs no validation
of what the parsers themselves made, and importing pydantic costs more time than parsing both pages
of an article. Here, where data comes from outside or goes there, pydantic does the work.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from pydantic import TypeAdapter

from parsers.model import Article, Frozen


@dataclass(frozen=True, kw_only=True, slots=True)
class Export(Frozen):
    """What an export holds."""

    schema: Literal[1] = 1
    """Version of this form; it changes when a program that reads it would have to."""
    articles: tuple[Article, ...]


_EXPORT = TypeAdapter(Export)


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema of an export."""
    return _EXPORT.json_schema(mode="serialization")


def to_json(articles: tuple[Article, ...]) -> str:
    """Return articles as JSON."""
    return _EXPORT.dump_json(Export(articles=articles), indent=1).decode() + "\n"


def from_json(text: str | bytes) -> tuple[Article, ...]:
    """Read what `to_json` wrote. Raises pydantic.ValidationError where it is something else."""
    return _EXPORT.validate_json(text).articles
