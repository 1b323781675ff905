"""Related articles that a page lists by link, in its last section."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from parsers.expressions import deferred
from parsers.formats.drafts import Draft
from parsers.formats.tail import part
from parsers.formats.tail_labels import kind_of_label
from parsers.model import Block, ListBlock, ListItem, Passage, Related

_MOST: Final = 400
"""Code points of an item: a title and what is said of it, no paragraph with a link in it."""

_BETWEEN: Final = deferred(r"[\s:\uff1a,.\u3002\u2013\u2014-]*")
"""What stands between a title and what is said of it."""


def take_listed(draft: Draft) -> None:
    """Take the last section for related articles if its heading says so, and all it has is links.

    Every item of its lists must begin with a link; then the section becomes the page's related
    articles, each with its target. Anything else stays a section.
    """
    last = draft.sections[-1] if draft.sections else None
    if last is None or last.heading is None or kind_of_label(last.heading.text) != "related":
        return
    found = _related(last.blocks)
    if found:
        draft.sections = draft.sections[:-1]
        heading = last.heading
        draft.related_label = Passage(text=heading.text, runs=heading.runs, marks=heading.marks)
        draft.related = found


def _related(blocks: Sequence[Block]) -> list[Related]:
    """Return what the items of lists lead to; nothing if there is anything else."""
    found: list[Related] = []
    for block in blocks:
        items = block.items if isinstance(block, ListBlock) else ()
        entries = [_entry(item) for item in items]
        kept = [entry for entry in entries if entry is not None]
        if not kept or len(kept) < len(items):
            return []
        found += kept
    return found


def _entry(item: ListItem) -> Related | None:
    link = next((mark for mark in item.marks if mark.kind == "link"), None)
    if link is None or item.text[: link.start].strip() or len(item.text) > _MOST or item.depth:
        return None
    between = _BETWEEN.match(item.text, link.end)
    rest = between.end() if between is not None else link.end
    teaser = part(item, rest, len(item.text)) if item.text[rest:].strip() else None
    return Related(title=part(item, link.start, link.end), teaser=teaser, target=link.target)
