"""N306: the numbering of lists."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from parsers.checks.context import Context, Text
from parsers.checks.drafts import Draft, Place
from parsers.checks.registry import rule
from parsers.model import ListBlock


@rule(
    "N306",
    "list-numbering",
    "warning",
    "A numbered list that skips or repeats a number.",
    explanation="The numbers printed before the items of a list must run on by one. A list whose "
    "items all bear the same number is numbered by whoever displays it.",
    fails="1. … 2. … 4. …",
    holds="1. … 2. … 3. …",
)
def list_numbering(context: Context) -> Iterable[Draft]:
    """Read the markers of each ordered list."""
    for text in context.texts:
        block = text.block
        if not isinstance(block, ListBlock) or not block.ordered:
            continue
        for depth in {item.depth for item in block.items}:
            marked = [
                (int(found.group()), item)
                for item in block.items
                if item.depth == depth and (found := re.match(r"\d{1,4}", item.marker))
            ]
            if depth == 0 and len(marked) >= 2:
                entries = [(n, item.start, item.text) for n, item in marked]
                yield from _numbered(text, entries, _introduction(context, text))


def _introduction(context: Context, text: Text) -> tuple[Place, ...]:
    """Return the paragraph before a list that ends in a colon."""
    place = text.first
    if place.block == 0:
        return ()
    before = context.text(place.edition, place.block - 1)
    if not before.text.rstrip().endswith((":", "：")):
        return ()
    last = before.sentences[-1]
    return (before.place(last.start, last.end),)


def _numbered(
    text: Text, marked: list[tuple[int, int, str]], introduction: tuple[Place, ...]
) -> Iterator[Draft]:
    values = [number for number, _, _ in marked]
    if len(set(values)) == 1:
        return
    working = " ".join(map(str, values[:20]))
    broken = [i for i in range(1, len(values)) if values[i] != values[i - 1] + 1]
    if not broken:
        places = tuple(text.place(start, start + len(item)) for _, start, item in marked[:20])
        message = f"the list runs from {values[0]} to {values[-1]}"
        all_places = (*places, *introduction)
        yield Draft(message, all_places, working, "holds", primary=len(places))
        return
    if len(broken) == 1 and values[broken[0]] != 1:
        number, start, item = marked[broken[0]]
        message = f"number {number} follows {values[broken[0] - 1]}"
        yield Draft(message, (text.place(start, start + len(item)),), working)
