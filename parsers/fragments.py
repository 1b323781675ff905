"""Names that headings have in addresses, behind the "#": given by the page, or made of their words.

Translators keep what a page gives (`## Aufbau {#setup}`), so that links go on leading there, and
give the name that the original's renderer makes of its heading: what "Setup" and "Aufbau" have in
common is `setup`.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from parsers.model import Heading, Page


def names_of_headings(page: Page) -> Iterator[tuple[int, str]]:
    """Yield the headings of a page, by their numbers in its flow, with their names."""
    seen: dict[str, int] = {}
    for number, placed in enumerate(page.flow):
        block = placed.block
        if not isinstance(block, Heading):
            continue
        slug = slug_of(block.text)
        count = seen.get(slug, 0)
        seen[slug] = count + 1
        yield number, block.anchor or (f"{slug}-{count}" if count else slug)


def gives_names(page: Page) -> bool:
    """Tell whether a page gives any of its headings a name itself."""
    return any(isinstance(p.block, Heading) and p.block.anchor for p in page.flow)


def slug_of(heading: str) -> str:
    """Return the name that a heading has in addresses, as the common renderers make it.

    Letters small, blanks to hyphens; of the rest, letters, digits, hyphens and underscores stay.
    """
    kept = (
        "-" if letter.isspace() else letter
        for letter in heading.strip().lower()
        if letter in "-_ " or unicodedata.category(letter)[0] in "LMN" or letter.isspace()
    )
    return "".join(kept)
