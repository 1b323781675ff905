"""Footnotes: which blocks of a page are notes, and by what name the text refers to each."""

from __future__ import annotations

from parsers.model import Page


def note_places(page: Page) -> list[tuple[str, int]]:
    """Return (name, first block) of the notes of a page, in their order."""
    if not page.footnotes:
        return []
    at = next((n for n, placed in enumerate(page.flow) if placed.role == "footnote"), 0)
    found = []
    for note in page.footnotes:
        if note.blocks:
            found.append((note.name, at))
        at += len(note.blocks)
    return found
