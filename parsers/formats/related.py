"""Splitting a line of further reading that prints titles and teasers with nothing between them.

Teasers are cut at one fixed length, so a title's end counts only where a seam lies that length
further on too. Dynamic programming over the titles' ends finds the best reading; it is trusted only
where it is clearly better than any other.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from parsers.compiled import compiled
from parsers.formats.seams import FINAL, Seams, tokens_of

USUAL_CUT = 120
"""Code points of a teaser in the family of page dumps this was first seen in."""

OTHER_CUTS = (100, 140, 150, 155, 160, 180, 200, 220, 240, 250, 255, 256, 280, 300)
"""Lengths that are tried where the usual one gives nothing."""

MIN_TITLE, MAX_TITLE = 6, 200
MIN_TEASER = 30
MAX_ITEMS = 40
MAX_LENGTH = 12_000
"""Bounds: code points of a title, of a teaser; items; code points of a line."""


class Known(NamedTuple):
    """What is known about a line from elsewhere.

    `titles` are titles of other pages; `items` the texts of the items that a sister edition lists
    in the same place, in order: there are as many here, with the same names and numbers.
    """

    titles: Sequence[str] = ()
    items: Sequence[str] = ()


class Trust(NamedTuple):
    """What a reading must have to be believed.

    `score`: per item; `margin`: over the next best reading; `weakest`: the seams of any one item.
    """

    score: float
    margin: float
    weakest: float


_USUAL_TRUST = Trust(3.0, 2.0, 1.0)
_OTHER_TRUST = Trust(5.0, 3.0, 3.0)
_SISTER_TRUST = Trust(3.0, 2.0, -1.5)
"""With the usual cut; with another, for among many lengths one may fit by chance; and where a
sister edition tells how many items there are and what is in them."""

NOTHING = Known()

_LINE_END, _UNCUT, _KNOWN = 2.0, -3.0, 14.0
"""Scores of a teaser that ends with the line, of one shorter than the cut, of a known title."""

_INNER_STOP = compiled(r"[.!\u3002\u06d4\u0964](?:\s|(?<=\u3002))")


class Item(NamedTuple):
    """A title, `line[start:middle]`, and its teaser, `line[middle:end]`."""

    start: int
    middle: int
    end: int


class Split(NamedTuple):
    """A reading of a line: its items, the length teasers are cut at, and how far to trust it.

    `margin` is by how much the score is better than that of the next best reading, `weakest` the
    score of the seams of the item whose seams are worst.
    """

    items: tuple[Item, ...]
    cut: int
    score: float
    margin: float
    weakest: float


def split(line: str, known: Known = NOTHING) -> Split | None:
    """Split a glued line, or return None where no reading can be trusted."""
    if not 2 * MIN_TITLE < len(line) <= MAX_LENGTH:
        return None
    seams = Seams(line)
    for cut in (USUAL_CUT, *OTHER_CUTS):
        trust = _OTHER_TRUST if cut != USUAL_CUT else _SISTER_TRUST if known.items else _USUAL_TRUST
        found = _Splitter(seams, cut, known, trust.weakest - 1.0).best()
        enough = found is not None and (cut == USUAL_CUT or len(found.items) > 1)
        if found is not None and enough and _trusted(found, trust):
            return found
    return None


def _trusted(found: Split, trust: Trust) -> bool:
    return (
        found.score >= trust.score * len(found.items)
        and found.margin >= trust.margin
        and found.weakest >= trust.weakest
    )


class _State(NamedTuple):
    """A reading of the line up to some place."""

    score: float
    items: tuple[Item, ...]


class _Splitter:
    """The search for one length of cut.

    Items whose seams score `floor` or less together are not considered: they lead nowhere.
    """

    def __init__(self, seams: Seams, cut: int, known: Known, floor: float) -> None:
        self.seams, self.line, self.cut = seams, seams.line, cut
        self.size = len(self.line)
        self.floor = floor
        self.titles = {title for title in known.titles if len(title) >= MIN_TITLE}
        self.sisters = [tokens_of(text) for text in known.items]
        places = [
            match.span()
            for title in self.titles
            if title in self.line
            for match in re.finditer(re.escape(title), self.line)
        ]
        self.known_starts = sorted(start for start, _ in places)
        ends = {end for _, end in places}
        self.middles = [
            place
            for place in range(MIN_TITLE, self.size)
            if seams.title_end[place] is not None or place in ends
        ]

    def best(self) -> Split | None:
        """Return the best reading, with its margin over the next."""
        count = len(self.sisters)
        states: list[list[_State]] = [[] for _ in range(self.size + 1)]
        states[0] = [_State(0.0, ())]
        for start in range(self.size):
            if not states[start]:
                continue
            for middle, end, score in self._items(start):
                item = Item(start, middle, end)
                for state in states[start]:
                    at = len(state.items)
                    if at >= (count or MAX_ITEMS):
                        continue
                    total = state.score + score
                    if count:
                        total += self._like_sister(at, start, end)
                    _keep(states[end], _State(total, (*state.items, item)), 8 if count else 2)
        complete = [s for s in states[-1] if count in (0, len(s.items))]
        if not complete:
            return None
        margin = complete[0].score - complete[1].score if len(complete) > 1 else math.inf
        weakest = min(map(self._seam_score, complete[0].items))
        return Split(complete[0].items, self.cut, complete[0].score, margin, weakest)

    def _seam_score(self, item: Item) -> float:
        if self.line[item.start : item.middle] in self.titles:
            return _KNOWN
        after = _LINE_END if item.end == self.size else self.seams.cut_end[item.end] or 0.0
        return (self.seams.title_end[item.middle] or 0.0) + after

    def _like_sister(self, at: int, start: int, end: int) -> float:
        """Score the names and numbers that an item shares with the same item of a sister."""
        own, other = self.seams.tokens(start, end), self.sisters[at]
        return 1.5 * min(len(own & other), 4) - 0.3 * len(other - own)

    def _items(self, start: int) -> Iterator[tuple[int, int, float]]:
        """Yield (middle, end, score) of the items that could begin at `start`."""
        line, seams = self.line, self.seams
        first = bisect_left(self.middles, start + MIN_TITLE)
        last = bisect_right(self.middles, start + MAX_TITLE)
        for middle in self.middles[first:last]:
            known = line[start:middle] in self.titles
            score = _KNOWN if known else seams.title_end[middle] or 0.0
            ends = self._ends(middle)
            ends = [(end, after) for end, after in ends if score + after > self.floor]
            if ends:
                score += 0.0 if known else self._title(start, middle)
                for end, after in ends:
                    yield middle, end, score + after

    def _ends(self, middle: int) -> list[tuple[int, float]]:
        """Return where a teaser from `middle` on may end, with scores: never past a known title."""
        line, seams, cut, size = self.line, self.seams, self.cut, self.size
        ends: list[tuple[int, float]] = []
        end = middle + cut
        at = bisect_right(self.known_starts, middle)
        limit = self.known_starts[at] if at < len(self.known_starts) else size
        if limit < size and middle + MIN_TEASER <= limit <= end:
            return [(limit, _KNOWN / 2)]
        if end < size and (after := seams.cut_end[end]) is not None:
            ends.append((end, after))
        elif end == size:
            ends.append((end, _LINE_END))
        elif end > size >= middle + MIN_TEASER and line[-1] in FINAL:
            ends.append((size, _LINE_END + _UNCUT))
        stop = min(end, size)
        after_middle = bisect_left(seams.stops, middle + MIN_TEASER)
        shorter = seams.stops[after_middle : bisect_left(seams.stops, stop)]
        ends += [(short, (seams.cut_end[short] or 0.0) + _UNCUT) for short in shorter]
        return [(end, after) for end, after in ends if end <= limit]

    def _title(self, start: int, middle: int) -> float:
        """Score `line[start:middle]` as a title of the text that follows it."""
        title = self.line[start:middle]
        score = -((math.log(len(title) / self.seams.usual_title)) ** 2) / 0.6
        score -= 2.5 * len(_INNER_STOP.findall(title))
        glued = self.seams.glued
        score -= 2.0 * (bisect_left(glued, middle) - bisect_right(glued, start))
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
