"""Finding rows that moved: which lines of the screen are better scrolled than written again.

Rows are compared in upright strips of a few columns. A pane that scrolls beside one that stands
still gives itself away by the strips it covers, scrollbars and borders do not disturb it, and what
the move does to the columns that stood still is counted against it. Where the terminal has left and
right margins, they stand still.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from operator import is_, is_not
from typing import Final, NamedTuple

from tui.terminal.cells import Cell, Row

_STRIP: Final = 20
"""Columns of a strip: wide enough to be telling, narrow enough to fit between borders."""

_MOST_ALIKE: Final = 4
"""Strips that look alike in more rows than this tell nothing about where a row went."""

_SHIFTS_TRIED: Final = 2

_VOTED: Final = 8
"""A shift is tried if more strips agree on it than one for so many changed rows."""

_GOOD: Final = 0.25
"""A scroll after which so little is left to write is taken without looking for a better one."""

_ROW_BYTES: Final = 12.0
_CELL_BYTES: Final = 1.6
_SCROLL_BYTES: Final = 16.0
_MARGINS_BYTES: Final = 26.0
"""Estimates: to begin a row, to write one cell (styles included), to scroll, to set margins."""


class Scroll(NamedTuple):
    """Rows `top` to `bottom` (both included, from 0) move up by `shift` (down if negative).

    Only the columns from `left` to before `right` move; all of them if `right` is None.
    """

    top: int
    bottom: int
    shift: int
    left: int = 0
    right: int | None = None

    def applied(self, rows: Sequence[Row], blank: Row) -> list[Row]:
        """Return the rows as they stand after the scroll, `blank` where lines came in."""
        size = abs(self.shift)
        region = list(rows[self.top : self.bottom + 1])
        filling = [blank] * size
        moved = region[size:] + filling if self.shift > 0 else filling + region[:-size]
        if self.right is not None:
            left, right = self.left, self.right
            moved = [
                [*old[:left], *new[left:right], *old[right:]]
                for old, new in zip(region, moved, strict=True)
            ]
        return [*rows[: self.top], *moved, *rows[self.bottom + 1 :]]


def find_scroll(
    before: Sequence[Row],
    after: Sequence[Row],
    changed: Sequence[int],
    blank: Row,
    *,
    margins: bool = False,
) -> Scroll | None:
    """Return the scroll after which `before` becomes `after` with fewest bytes, None for none.

    `changed` are the rows that differ; `blank` is a row as it comes in; with `margins` some columns
    can move alone. Costs are estimates.
    """
    if len(changed) < 4:
        return None
    cost = _Cost()
    plain = cheapest = sum(cost(before[y], after[y]) for y in changed)
    best = None
    for shift, span in _likely_shifts(before, after, changed):
        for find in (_between_margins, _best_region) if margins else (_best_region,):
            scroll = find(before, after, shift, span, cost)
            if scroll is None:
                continue
            moved = scroll.applied(before, blank)
            total = _SCROLL_BYTES + (0 if scroll.right is None else _MARGINS_BYTES)
            for y in range(len(after)):
                if moved[y] is not after[y] and total < cheapest:
                    total += cost(moved[y], after[y])
            if total < cheapest:
                best, cheapest = scroll, total
            if cheapest < _GOOD * plain:
                return best
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
) -> list[tuple[int, tuple[int, int]]]:
    """Return the shifts that most strips of the changed rows agree on.

    Each comes with the columns (start and end) over which strips agree on it.
    """
    width = len(after[0])
    places: dict[tuple[Cell, ...], list[int]] = defaultdict(list)
    votes: Counter[int] = Counter()
    spans: dict[int, tuple[int, int]] = {}
    for start in range(0, width, _STRIP):
        end = min(start + _STRIP, width)
        old = [tuple(before[y][start:end]) for y in changed]
        new = [tuple(after[y][start:end]) for y in changed]
        if old == new:
            continue
        places.clear()
        for y, strip in zip(changed, old, strict=True):
            if strip.count(strip[0]) < len(strip):
                places[strip].append(y)
        here: defaultdict[int, int] = defaultdict(int)
        for y, strip in zip(changed, new, strict=True):
            found = places.get(strip, ())
            if len(found) <= _MOST_ALIKE:
                for source in found:
                    here[source - y] += 1
        standing = here.pop(0, 0)
        for shift, count in here.items():
            votes[shift] += count
            if count > 1 and count > standing:
                spans[shift] = spans.get(shift, (start, 0))[0], end
    return [
        (shift, spans.get(shift, (0, width)))
        for shift, count in votes.most_common(_SHIFTS_TRIED)
        if count > max(1, len(changed) // _VOTED)
    ]


def _between_margins(
    before: Sequence[Row],
    after: Sequence[Row],
    shift: int,
    span: tuple[int, int],
    _: Callable[[Row, Row], float],
) -> Scroll | None:
    """Return the best scroll of some columns, about those of `span`; None if all should move."""
    start, end = span
    width = len(after[0])
    if end - start == width:
        return None
    old, new = [row[start:end] for row in before], [row[start:end] for row in after]
    region = _best_region(old, new, shift, span, _Cost())
    if region is None:
        return None
    top, bottom = region.top, region.bottom
    moving, standing = [], []
    for y in range(max(top, top - shift), min(bottom, bottom - shift) + 1):
        moving.append(list(map(is_, before[y + shift], after[y])))
        standing.append(list(map(is_, before[y], after[y])))
    gains = [
        sum(moved) - sum(stood)
        for moved, stood in zip(zip(*moving, strict=True), zip(*standing, strict=True), strict=True)
    ]
    left, right = _best_run(gains)
    rows = before[top : bottom + 1]
    # A wide letter would lose a half at a margin.
    while left < right and any(not row[left].text for row in rows):
        left += 1
    while left < right < width and any(not row[right].text for row in rows):
        right -= 1
    if right - left < 2 or right - left == width:
        return None
    return region._replace(left=left, right=right)


def _best_run(gains: Sequence[int]) -> tuple[int, int]:
    """Return start and end of the run with the greatest sum (Kadane's algorithm)."""
    best = best_start = best_end = 0
    gain = start = 0
    for at, value in enumerate(gains):
        if gain <= 0:
            gain, start = 0, at
        gain += value
        if gain > best:
            best, best_start, best_end = gain, start, at + 1
    return best_start, best_end


def _best_region(
    before: Sequence[Row],
    after: Sequence[Row],
    shift: int,
    _: tuple[int, int],
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
