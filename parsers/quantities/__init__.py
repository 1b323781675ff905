"""Quantities: what every number in a text says, in the languages people publish in."""

from __future__ import annotations

from parsers.model import Quantity
from parsers.quantities.lexicon import languages, lexicon

__all__ = ["find", "languages", "names"]


def find(text: str, language: str | None = None) -> list[Quantity]:
    """Return the quantities of a text, in text order and without overlap.

    `language` is a BCP 47 tag; without it, or for a language with no lexicon, only what means the
    same everywhere is read. Offsets are code points of `text`. No string raises.
    """
    from parsers.quantities.recogniser import read

    return read(text, lexicon(language))


def names(text: str, language: str | None = None) -> list[tuple[int, int]]:
    """Return the (start, end) of names, versions and addresses with digits: never quantities."""
    from parsers.quantities.recogniser import Recogniser

    return Recogniser(text, lexicon(language)).names()
