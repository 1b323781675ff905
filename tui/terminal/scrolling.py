"""Finding rows that moved: which lines of the screen are better scrolled than written again.

Rows are compared in upright strips of a few columns. A pane that scrolls beside one that stands
still gives itself away by the strips it covers, scrollbars and borders do not disturb it, and what
the move does to the columns that stood still is counted against it.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from operator import is_not
from typing import Final, NamedTuple

from tui.terminal.cells import Cell, Row

_STRIP: Final = 20
"""Columns of a strip: wide enough to be telling, narrow enough to fit between borders."""

_MOST_ALIKE: Final = 4
"""Strips that look alike in more rows than this tell nothing about where a row went."""

_SHIFTS_TRIED: Final = 2

_ROW_BYTES: Final = 12.0
_CELL_BYTES: Final = 1.6
_SCROLL_BYTES: Final = 16.0
"""Estimates: to begin a row, to write one cell (styles included), to scroll."""


class Scroll(NamedTuple):
    """Rows `top` to `bottom` (both included, from 0) move up by `shift` (down if negative)."""

    top: int
    bottom: int
    shift: int

    def applied(self, rows: Sequence[Row], blank: Row) -> list[Row]:
        """Return the rows as they stand after the scroll, `blank` where lines came in."""
        size = abs(self.shift)
        region = list(rows[self.top : self.bottom + 1])
        filling = [blank] * size
        moved = region[size:] + filling if self.shift > 0 else filling + region[:-size]
        return [*rows[: self.top], *moved, *rows[self.bottom + 1 :]]


def find_scroll(
    before: Sequence[Row], after: Sequence[Row], changed: Sequence[int], blank: Row
) -> Scroll | None:
    """Return the scroll after which `before` becomes `after` with fewest bytes, None for none.

    `changed` are the rows that differ; `blank` is a row as it comes in. Costs are estimates.
    """
    if len(changed) < 4:
        return None
    cost = _Cost()
    plain = sum(cost(before[y], after[y]) for y in changed)
    best, cheapest = None, plain
    for shift in _likely_shifts(before, after, changed):
        scroll = _best_region(before, after, shift, cost)
        if scroll is None:
            continue
        moved = scroll.applied(before, blank)
        total = _SCROLL_BYTES + sum(
            cost(moved[y], after[y]) for y in range(len(after)) if moved[y] is not after[y]
        )
        if total < cheapest:
            best, cheapest = scroll, total
    return best


class _Cost:
    """Estimated bytes to turn one row into another, each pair computed once."""

    def __init__(self) -> None:
        self._known: dict[tuple[int, int], float] = {}

    def __call__(self, before: Row, after: Row) -> float:
        key = id(before), id(after)
        cost = self._known.get(key)
        if cost is None:
            # Equal cells are almost always the same object; the few that are not only make the
            # estimate a little higher.
            cells = sum(map(is_not, before, after))
            cost = self._known[key] = _ROW_BYTES + _CELL_BYTES * cells if cells else 0.0
        return cost


def _likely_shifts(
    before: Sequence[Row], after: Sequence[Row], changed: Sequence[int]
) -> list[int]:
    """Return the shifts that most strips of the changed rows agree on."""
    width = len(after[0])
    places: dict[tuple[Cell, ...], list[int]] = defaultdict(list)
    votes: Counter[int] = Counter()
    for start in range(0, width, _STRIP):
        end = start + _STRIP
        places.clear()
        for y in changed:
            strip = tuple(before[y][start:end])
            if strip.count(strip[0]) < len(strip):
                places[strip].append(y)
        if not places:
            continue
        for y in changed:
            found = places.get(tuple(after[y][start:end]), ())
            if len(found) <= _MOST_ALIKE:
                votes.update([source - y for source in found])
    del votes[0]
    return [shift for shift, count in votes.most_common(_SHIFTS_TRIED) if count > 1]


def _best_region(
    before: Sequence[Row],
    after: Sequence[Row],
    shift: int,
    cost: Callable[[Row, Row], float],
) -> Scroll | None:
    """Return the run of rows that gains most from moving by `shift` (Kadane's maximal sum)."""
    rows = len(after)
    best = best_start = best_end = 0
    gain = 0.0
    best_gain = 0.0
    start = max(0, -shift)
    for y in range(start, min(rows, rows - shift)):
        if gain <= 0:
            gain, start = 0.0, y
        gain += cost(before[y], after[y]) - cost(before[y + shift], after[y])
        if gain > best_gain:
            best_gain, best_start, best_end = gain, start, y
            best = 1
    if not best:
        return None
    return Scroll(min(best_start, best_start + shift), max(best_end, best_end + shift), shift)
