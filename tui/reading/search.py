"""Finding text: case-smart, and blind to accents and character widths."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from parsers.model import Page, block_text


@dataclass(frozen=True, slots=True)
class Match:
    """Where a text was found."""

    edition: int
    block: int
    start: int
    end: int


class Folded:
    """A text made comparable, with the way back to its own offsets."""

    def __init__(self, text: str, *, keep_case: bool) -> None:
        if text.isascii():
            self.text = text if keep_case else text.lower()
            self._origin: list[int] | None = None
            return
        pieces: list[str] = []
        origin: list[int] = []
        for index, char in enumerate(text):
            folded = fold(char, keep_case=keep_case)
            pieces.append(folded)
            origin.extend([index] * len(folded))
        origin.append(len(text))
        self.text = "".join(pieces)
        self._origin = origin

    def find_all(self, wanted: str) -> Iterator[tuple[int, int]]:
        """Yield (start, end) in the original text of each occurrence; they do not overlap."""
        if not wanted:
            return
        start = self.text.find(wanted)
        while start >= 0:
            end = start + len(wanted)
            if self._origin is None:
                yield start, end
            else:
                yield self._origin[start], self._origin[end - 1] + 1
            start = self.text.find(wanted, end)


@lru_cache(maxsize=1 << 14)
def fold(text: str, *, keep_case: bool) -> str:
    """Return a text without accents and widths, and without case unless that is kept."""
    if "\uac00" <= text <= "\ud7a3" and len(text) == 1:
        return text  # Hangul syllables come apart in NFKD, and their letters are no accents
    decomposed = unicodedata.normalize("NFKD", text)
    bare = "".join(char for char in decomposed if not unicodedata.combining(char))
    composed = unicodedata.normalize("NFC", bare or text)
    return composed if keep_case else composed.casefold()


def find(editions: Sequence[Page], shown: Sequence[int], query: str) -> list[Match]:
    """Find a text in the editions shown, in reading order, edition after edition.

    A query with a capital letter is taken to the letter; one without finds both cases.
    """
    keep_case = query != query.lower()
    wanted = "".join(fold(char, keep_case=keep_case) for char in query)
    if not wanted.strip():
        return []
    found: list[Match] = []
    for edition in shown:
        for block, placed in enumerate(editions[edition].flow):
            folded = Folded(block_text(placed.block), keep_case=keep_case)
            found.extend(
                Match(edition, block, start, end) for start, end in folded.find_all(wanted)
            )
    return found
