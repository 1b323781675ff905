"""Splitting a line of further reading that prints titles and teasers with nothing between them.

Teasers are cut at one fixed length, so a title's end counts only where a seam lies that length
further on too. Dynamic programming over the titles' ends finds the best reading; it is trusted only
where it is clearly better than any other.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_left, insort
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from parsers.formats.seams import FINAL, Seams

USUAL_CUT = 120
"""Code points of a teaser in the family of page dumps this was first seen in."""

OTHER_CUTS = (100, 140, 150, 155, 160, 180, 200, 220, 240, 250, 255, 256, 280, 300)
"""Lengths that are tried where the usual one gives nothing."""

MIN_TITLE, MAX_TITLE = 6, 200
MIN_TEASER = 30
MAX_ITEMS = 40
MAX_LENGTH = 12_000
"""Bounds: code points of a title, of a teaser; items; code points of a line."""

_TRUSTED_SCORE, _TRUSTED_MARGIN = 2.0, 1.0
"""What a reading must score an item, and by how much it must beat the next, to be believed."""

_LINE_END, _UNCUT = 2.0, -3.0
"""Scores of a teaser that ends with the line, and of one shorter than the cut."""

_INNER_STOP = re.compile(r"[.\u3002\u06d4\u0964](?:\s|(?<=\u3002))")


class Item(NamedTuple):
    """A title, `line[start:middle]`, and its teaser, `line[middle:end]`."""

    start: int
    middle: int
    end: int


class Split(NamedTuple):
    """A reading of a line: its items, the length teasers are cut at, and how far to trust it.

    `margin` is by how much the score is better than that of the next best reading.
    """

    items: tuple[Item, ...]
    cut: int
    score: float
    margin: float


def split(line: str, titles: Sequence[str] = (), count: int | None = None) -> Split | None:
    """Split a glued line, or return None where no reading can be trusted.

    `titles` are known titles of other pages; `count` the number of items where a sister edition
    tells it.
    """
    if not 2 * MIN_TITLE < len(line) <= MAX_LENGTH:
        return None
    seams = Seams(line)
    for cut in (USUAL_CUT, *OTHER_CUTS):
        found = _Splitter(seams, cut, titles).best(count)
        if found is not None and _trusted(found):
            return found
    return None


def _trusted(found: Split) -> bool:
    return found.score >= _TRUSTED_SCORE * len(found.items) and found.margin >= _TRUSTED_MARGIN


class _State(NamedTuple):
    """A reading of the line up to some place."""

    score: float
    items: tuple[Item, ...]


class _Splitter:
    """The search for one length of cut."""

    def __init__(self, seams: Seams, cut: int, titles: Sequence[str]) -> None:
        self.seams, self.line, self.cut = seams, seams.line, cut
        self.size = len(self.line)
        self.titles = {title for title in titles if len(title) >= MIN_TITLE}
        self.middles = [p for p in range(MIN_TITLE, self.size) if seams.title_end[p] is not None]

    def best(self, count: int | None) -> Split | None:
        """Return the best reading, with its margin over the next."""
        states: list[list[_State]] = [[] for _ in range(self.size + 1)]
        states[0] = [_State(0.0, ())]
        for start in range(self.size):
            if not states[start]:
                continue
            for middle, end, score in self._items(start):
                item = Item(start, middle, end)
                for state in states[start]:
                    if len(state.items) < MAX_ITEMS:
                        new = _State(state.score + score, (*state.items, item))
                        _keep(states[end], new, 2 if count is None else 12)
        complete = [s for s in states[-1] if count is None or len(s.items) == count]
        if not complete:
            return None
        margin = complete[0].score - complete[1].score if len(complete) > 1 else math.inf
        return Split(complete[0].items, self.cut, complete[0].score, margin)

    def _items(self, start: int) -> Iterator[tuple[int, int, float]]:
        """Yield (middle, end, score) of the items that could begin at `start`."""
        line, seams, cut, size = self.line, self.seams, self.cut, self.size
        first = bisect_left(self.middles, start + MIN_TITLE)
        for middle in islice(self.middles, first, None):
            if middle > start + MAX_TITLE:
                break
            score = seams.title_end[middle] or 0.0
            ends: list[tuple[int, float]] = []
            end = middle + cut
            if end < size and (after := seams.cut_end[end]) is not None:
                ends.append((end, after))
            elif end == size:
                ends.append((end, _LINE_END))
            elif end > size >= middle + MIN_TEASER and line[-1] in FINAL:
                ends.append((size, _LINE_END + _UNCUT))
            stop = min(end, size)
            for short in islice(seams.stops, bisect_left(seams.stops, middle + MIN_TEASER), None):
                if short >= stop:
                    break
                ends.append((short, (seams.cut_end[short] or 0.0) + _UNCUT))
            if ends:
                score += self._title(start, middle)
                for end, after in ends:
                    yield middle, end, score + after

    def _title(self, start: int, middle: int) -> float:
        """Score `line[start:middle]` as a title of the text that follows it."""
        title = self.line[start:middle]
        if title in self.titles:
            return 12.0
        score = -((math.log(len(title) / self.seams.usual_title)) ** 2) / 0.6
        score -= 2.5 * len(_INNER_STOP.findall(title))
        if title[-1] in ".,;:-\u2013\u2014\u3001\u3002\uff0c":
            score -= 4.0
        shared = self.seams.tokens(start, middle) & self.seams.tokens(middle, middle + self.cut)
        return score + 1.2 * min(len(shared), 3)


def _keep(states: list[_State], new: _State, most: int) -> None:
    """Keep the best few of the readings up to one place, best first."""
    if len(states) == most and states[-1].score >= new.score:
        return
    insort(states, new, key=lambda state: -state.score)
    del states[most:]
