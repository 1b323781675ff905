"""Why a page is taken for an edition of the article that others are editions of."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from parsers.editions.names import keys
from parsers.model import Page

Tie = Literal["key", "address", "path", "slug", "original", "content"]
"""What pages share: the name of an article in front matter, an address of their alternatives, a
file's name but for its language, a slug, a title that one was translated from; else what they say
and how they are built."""

_SUREST: tuple[Tie, ...] = ("key", "address", "path", "slug", "original")


def tie(page: Page, others: Sequence[Page]) -> Tie:
    """Return what surest ties a page to one of some others that it was grouped with."""
    own = _named(page)
    found: Tie = "content"
    for kind in reversed(_SUREST):
        for other in map(_named, others):
            translated = kind == "original" and (
                own["original"] & other["title"] or own["title"] & other["original"]
            )
            if translated or own[kind] & other[kind]:
                found = kind
    return found


def _named(page: Page) -> dict[str, set[str]]:
    """Return what a page may share, by kind."""
    found: dict[str, set[str]] = {kind: set() for kind in (*_SUREST, "title")}
    for kind, value in keys(page):
        found[kind].add(value)
    return found
