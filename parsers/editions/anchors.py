"""Identical texts: where two editions certainly meet.

A text that stands once in each edition, to the letter, is an anchor, and so are headings of one
name in addresses. The heaviest chain of anchors in the same order on both sides is kept (the
patience method, with lengths as weights), and each is extended over neighbours that are identical
too. Between anchors, little is left to align.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence

from parsers.editions.kinds import penalty
from parsers.editions.tokens import Units

_TELLING = 40
"""Length from which an identical text is certain wherever it stands."""

_SLACK = 4
_WORTH = 2.0
"""Units that each anchor of a run may leave without a partner on either side of it."""

_MOST_MOVED = 50
"""Runs of anchors that are looked for elsewhere, at most."""

_STRETCH = 2.0
"""How many more units, or times as many, one side may have beside a shorter identical text."""


def chain(points: Sequence[tuple[int, int, float]]) -> list[tuple[int, int]]:
    """Return the heaviest subsequence of (i, j, weight) that ascends in both i and j.

    Time is O(n log n): a front of column -> best weight that ends there, kept ascending in both.
    """
    front_columns: list[int] = []
    front: list[tuple[float, int]] = []
    before: list[int] = []
    ordered = sorted(points, key=lambda point: (point[0], -point[1]))
    for index, (_, j, weight) in enumerate(ordered):
        at = bisect_left(front_columns, j)
        total, last = front[at - 1] if at else (0.0, -1)
        before.append(last)
        total += weight
        if at < len(front) and front_columns[at] == j and front[at][0] >= total:
            continue
        end = at
        while end < len(front) and front[end][0] <= total:
            end += 1
        front_columns[at:end] = [j]
        front[at:end] = [(total, index)]
    found: list[tuple[int, int]] = []
    index = front[-1][1] if front else -1
    while index >= 0:
        found.append(ordered[index][:2])
        index = before[index]
    return found[::-1]


def anchors(
    left: Units, right: Units, pins: Sequence[tuple[int, int]] = ()
) -> list[tuple[int, int]]:
    """Return where two sides certainly meet: at the pins, and at identical texts between them.

    Pins outside the sides are left out, and of pins that cross, as few as possible.
    """
    fixed = chain([(i, j, 1.0) for i, j in pins if 0 <= i < len(left) and 0 <= j < len(right)])
    if not fixed:
        return identical(left, right)
    found: list[tuple[int, int]] = []
    i = j = 0
    for a, b in [*fixed, (len(left), len(right))]:
        between = identical(left.part(i, a), right.part(j, b))
        found += [(i + x, j + y) for x, y in between]
        if a < len(left):
            found.append((a, b))
        i, j = a + 1, b + 1
    return found


def identical(left: Units, right: Units) -> list[tuple[int, int]]:
    """Return the anchors of two sides, ascending."""
    once_left = _once(left)
    once_right = _once(right)
    points = [
        (i, once_right[key], 1.0 + len(key[0])) for key, i in once_left.items() if key in once_right
    ]
    points += _named(left, right)
    found = chain(points)
    for _ in range(_MOST_MOVED):
        moved = set(_crossing(found, len(left), len(right)))
        if not moved:
            break
        points = [point for point in points if point[:2] not in moved]
        found = chain(points)
    return _extended(_plausible(found, left, right), left, right)


def _crossing(points: Sequence[tuple[int, int]], rows: int, columns: int) -> list[tuple[int, int]]:
    """Return a run of anchors that would leave more units without a partner than it is worth.

    They lie far off the course that is taken before and after them: they stand elsewhere in the
    other edition, and between them and their neighbours little could face anything.
    """
    runs: list[list[tuple[int, int]]] = []
    for point in points:
        if runs and _drift(point, runs[-1][-1]) <= _SLACK:
            runs[-1].append(point)
        else:
            runs.append([point])
    worst: list[tuple[int, int]] = []
    most = float(_SLACK)
    for before, run, after in zip(
        [[(-1, -1)], *runs], runs, [*runs[1:], [(rows, columns)]], strict=False
    ):
        detour = (
            _drift(run[0], before[-1]) + _drift(after[0], run[-1]) - _drift(after[0], before[-1])
        ) / 2
        if detour - _WORTH * len(run) > most:
            worst, most = run, detour - _WORTH * len(run)
    return worst


def _drift(point: tuple[int, int], other: tuple[int, int]) -> int:
    """Return how many more units one side has between two points."""
    return abs((point[0] - other[0]) - (point[1] - other[1]))


def _plausible(points: list[tuple[int, int]], left: Units, right: Units) -> list[tuple[int, int]]:
    """Leave out short texts that would stretch what lies beside them: a word said twice."""
    kept = [(-1, -1)]
    ends = [*points[1:], (len(left), len(right))][: len(points)]
    for (i, j), (next_i, next_j) in zip(points, ends, strict=True):
        before = _even(i - kept[-1][0], j - kept[-1][1])
        after = _even(next_i - i, next_j - j)
        if len(left.texts[i]) >= _TELLING or (before and after) or _one_name(left, right, i, j):
            kept.append((i, j))
    return kept[1:]


def _even(few: int, many: int) -> bool:
    """Tell whether two numbers of units can be the same stretch of text."""
    few, many = sorted((few, many))
    return many - few <= _SLACK or many <= _STRETCH * few


def _named(left: Units, right: Units) -> list[tuple[int, int, float]]:
    """Return where headings have one name in addresses that no other heading of their side has."""
    if not left.names or not right.names:
        return []
    often = [Counter(side.names) for side in (left, right)]
    places = {name: j for j, name in enumerate(right.names) if name and often[1][name] == 1}
    return [
        (i, places[name], float(_TELLING))
        for i, name in enumerate(left.names)
        if name in places and often[0][name] == 1
    ]


def _one_name(left: Units, right: Units, i: int, j: int) -> bool:
    return bool(left.names and right.names and left.names[i]) and left.names[i] == right.names[j]


def _once(units: Units) -> dict[tuple[str, str], int]:
    keys = [_key(units, i) for i in range(len(units))]
    counts = Counter(keys)
    return {key: i for i, key in enumerate(keys) if counts[key] == 1 and key[0]}


def _key(units: Units, i: int) -> tuple[str, str]:
    kind = units.kinds[i] if units.kinds else ""
    return units.texts[i], kind.rsplit(":", 1)[0]


def _extended(points: list[tuple[int, int]], left: Units, right: Units) -> list[tuple[int, int]]:
    """Add to each anchor the identical neighbours on both sides, as far as they reach."""
    found: list[tuple[int, int]] = []
    limits = [*points[1:], (len(left), len(right))][: len(points)]
    for (i, j), (end_i, end_j) in zip(points, limits, strict=True):
        floor_i, floor_j = found[-1] if found else (-1, -1)
        before: list[tuple[int, int]] = []
        a, b = i - 1, j - 1
        while a > floor_i and b > floor_j and _alike(left, right, a, b):
            before.append((a, b))
            a, b = a - 1, b - 1
        found += [*reversed(before), (i, j)]
        a, b = i + 1, j + 1
        while a < end_i and b < end_j and _alike(left, right, a, b):
            found.append((a, b))
            a, b = a + 1, b + 1
    return found


def _alike(left: Units, right: Units, i: int, j: int) -> bool:
    if left.texts[i] != right.texts[j]:
        return False
    return not left.kinds or penalty(left.kinds[i], right.kinds[j]) == 0.0
