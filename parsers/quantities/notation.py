"""Numbers that a page writes otherwise than its language does: "18.6" and "798,000" in Spanish."""

from __future__ import annotations

from parsers.model import Page
from parsers.quantities.lexicon import MARKS, lexicon

_NAMES = {mark: name for name, mark in MARKS.items()}


def notated(tag: str, page: Page) -> str:
    """Return the tag of a language in which the numbers of a page are to be read.

    Where the page plainly has the other decimal mark, a private subtag says so (BCP 47, section
    2.2.7): "es-x-point".
    """
    mark = page.decimal_mark
    if mark is None or "-x-" in tag or lexicon(tag).decimal == mark:
        return tag
    return f"{tag}-x-{_NAMES[mark]}"
