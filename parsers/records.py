"""The model as data: JSON out, JSON in, and the schema of both.

The classes of the model are plain dataclasses, for opening and checking a page needs no validation
of what the parsers themselves made, and importing pydantic costs more time than parsing both pages
of an article. Here, where data comes from outside or goes there, pydantic does the work.
"""

from __future__ import annotations

from typing import Any

from pydantic import TypeAdapter

from parsers.model import Article

_ARTICLE = TypeAdapter(Article)
_ARTICLES = TypeAdapter(tuple[Article, ...])


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema of an article."""
    return _ARTICLE.json_schema(mode="serialization")


def to_json(articles: tuple[Article, ...], *, indent: int | None = 2) -> bytes:
    """Return articles as a JSON array, UTF-8."""
    return _ARTICLES.dump_json(articles, indent=indent)


def from_json(data: str | bytes) -> tuple[Article, ...]:
    """Read what `to_json` wrote. Raises pydantic.ValidationError where it is something else."""
    return _ARTICLES.validate_json(data)
