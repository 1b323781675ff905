"""Finding text: case-smart, and blind to accents and character widths.

A text is folded with one table for all characters, and only a text in which something was found
is ever asked which of its own characters the folded ones were: so five megabytes take a fraction
of a second the first time, and next to nothing after that.
"""

from __future__ import annotations

import math
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

from parsers.frozen import dataclass
from parsers.model import Page, block_text

MOST = 20_000
"""Matches that are listed; of a letter in a long text there are more than anybody goes through."""

_PIECE = 200
"""Blocks looked through before what was found in them is handed over."""


@dataclass(frozen=True, slots=True)
class Match:
    """Where a text was found."""

    edition: int
    block: int
    start: int
    end: int


def _is_mark(char: str) -> bool:
    """Tell whether a character only decorates another one.

    Accents, the points of Hebrew and Arabic: a reader leaves them out. The vowels of Thai and
    Hindi and the voicing marks of Japanese are letters, whatever Unicode calls them.
    """
    return (
        "\u0300" <= char <= "\u036f"
        or "\u0591" <= char <= "\u05c7"
        or "\u064b" <= char <= "\u065f"
        or char == "\u0670"
    )


def _fold_one(char: str, *, keep_case: bool) -> str:
    if "\uac00" <= char <= "\ud7a3" or char in "йЙ":
        return char if keep_case else char.lower()  # their parts are letters, and no accents
    decomposed = unicodedata.normalize("NFKD", char)
    bare = "".join(part for part in decomposed if not _is_mark(part))
    composed = unicodedata.normalize("NFC", bare)
    return composed if keep_case else composed.casefold()


class _Table(dict[int, str]):
    """What every character becomes, found out when one is first met."""

    def __init__(self, *, keep_case: bool) -> None:
        super().__init__()
        self._keep_case = keep_case

    def __missing__(self, code: int) -> str:
        folded = self[code] = _fold_one(chr(code), keep_case=self._keep_case)
        return folded


_TABLES = {keep_case: _Table(keep_case=keep_case) for keep_case in (False, True)}


def fold(text: str, *, keep_case: bool) -> str:
    """Return a text without accents and widths, and without case unless that is kept."""
    if text.isascii():
        return text if keep_case else text.lower()
    return text.translate(_TABLES[keep_case])


class Folded:
    """A text made comparable, with the way back to its own offsets."""

    def __init__(self, text: str, *, keep_case: bool) -> None:
        self._own = text
        self._table = _TABLES[keep_case]
        self.text = fold(text, keep_case=keep_case)

    def _ends(self) -> list[int] | None:
        """Return where what became of each character ends, None where each became one."""
        if self._own.isascii():
            return None
        lengths = [len(self._table[ord(char)]) for char in self._own]
        return None if lengths.count(1) == len(lengths) else list(accumulate(lengths))

    def find_all(self, wanted: str) -> Iterator[tuple[int, int]]:
        """Yield (start, end) in the original text of each occurrence; they do not overlap."""
        start = self.text.find(wanted) if wanted else -1
        if start < 0:
            return
        ends = self._ends()
        while start >= 0:
            end = start + len(wanted)
            if ends is None:
                yield start, end
            else:
                last = bisect_right(ends, end - 1) + 1
                # Marks that belong to the last letter go with it.
                while last < len(ends) and ends[last] == ends[last - 1]:
                    last += 1
                yield bisect_right(ends, start), last
            start = self.text.find(wanted, end)


class Finder:
    """The texts of an article's editions, folded when they are first looked through.

    Threads may share one: what two of them fold at the same time is folded twice at worst.
    """

    def __init__(self, editions: Sequence[Page]) -> None:
        self._editions = editions
        self._folded: dict[tuple[int, int, bool], Folded] = {}

    def _in_block(self, edition: int, block: int, wanted: str, keep_case: bool) -> list[Match]:
        key = edition, block, keep_case
        folded = self._folded.get(key)
        if folded is None:
            text = block_text(self._editions[edition].flow[block].block)
            folded = self._folded[key] = Folded(text, keep_case=keep_case)
        return [Match(edition, block, start, end) for start, end in folded.find_all(wanted)]

    def search(self, shown: Sequence[int], query: str) -> Iterator[list[Match]]:
        """Yield what is found in the editions shown, piece by piece, in reading order.

        Edition after edition; at most `MOST` matches. A query with a capital letter is taken to
        the letter; one without finds both cases.
        """
        wanted, keep_case = folded_query(query)
        if not wanted.strip():
            return
        count = 0
        for edition in shown:
            blocks = len(self._editions[edition].flow)
            for first in range(0, blocks, _PIECE):
                piece: list[Match] = []
                for block in range(first, min(first + _PIECE, blocks)):
                    piece += self._in_block(edition, block, wanted, keep_case)
                piece = piece[: MOST - count]
                count += len(piece)
                yield piece
                if count >= MOST:
                    return

    def first_from(
        self, edition: int, block: int, offset: int, query: str, most: float = math.inf
    ) -> tuple[Match | None, bool]:
        """Return the first match at or after a place of an edition, and whether all was seen.

        No more than `most` characters are looked through; what is beyond is not seen.
        """
        wanted, keep_case = folded_query(query)
        if not wanted.strip():
            return None, True
        for index in range(block, len(self._editions[edition].flow)):
            for match in self._in_block(edition, index, wanted, keep_case):
                if index > block or match.start >= offset:
                    return match, True
            most -= len(self._folded[edition, index, keep_case].text)
            if most < 0:
                return None, False
        return None, True


def folded_query(query: str) -> tuple[str, bool]:
    """Return a query as it is compared, and whether its case counts."""
    keep_case = query != query.lower()
    return fold(query, keep_case=keep_case), keep_case
