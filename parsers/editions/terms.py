"""What speaks for each bead that may be: how long its sides are, how alike, and of which kinds.

All beads are measured at once, those of several short pairs of sides together: of small arrays the
calls take longer than the arithmetic.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from parsers.editions.coverage import overlaps
from parsers.editions.parameters import SHAPES
from parsers.editions.similarity import Band, Similarity
from parsers.editions.stacking import (
    Floats,
    Ints,
    from_zero,
    of_columns,
    of_rows,
    picked,
    stacked,
)
from parsers.editions.tokens import Units
from parsers.frozen import dataclass

TALLEST = max(a for a, _ in SHAPES)
_STEPS_PER_SIGMA = 64
_TAIL = np.array(
    [
        math.log(max(math.erfc(step / _STEPS_PER_SIGMA / math.sqrt(2)), math.exp(-25)))
        for step in range(8 * _STEPS_PER_SIGMA)
    ],
    np.float32,
)
"""log of the two-sided tail of the normal distribution, by steps of 1/64 of a deviation."""

_TYPICAL = 20.0
"""Length, in code points, by which lengths are scaled where they enter a logarithm."""


@dataclass(frozen=True)
class Window:
    """Of each row i of the programme, the columns `low[i]` up to `low[i] + width`."""

    low: Ints
    width: int

    @classmethod
    def full(cls, rows: int, columns: int) -> Window:
        """Return the window that leaves nothing out."""
        return cls(np.zeros(rows + 1, np.intp), columns + 1)

    @classmethod
    def around(cls, path: Sequence[tuple[int, int]], rows: int, columns: int, reach: int) -> Window:
        """Return the window of `reach` columns to both sides of a path.

        `path` holds (row, column) points, ascending in both, and ends at (rows, columns).
        """
        points = np.array([(0, 0), *path], np.float64)
        at = np.arange(rows + 1)
        # Where one row spans many columns, both ends have to be inside.
        first = np.interp(at, points[:, 0], points[:, 1])
        jumps = np.diff(points[:, 1]).max(initial=0.0)
        width = min(int(2 * reach + jumps + 1), columns + 1)
        low = np.clip((first - width / 2).astype(np.intp), 0, columns + 1 - width)
        return cls(np.maximum.accumulate(low), width)

    def columns(self, columns: int) -> Ints:
        """Return the columns of each row, or those of all rows where all have the same."""
        if self.width > columns:
            return np.arange(columns + 1)
        found: Ints = np.minimum(self.low[:, None] + np.arange(self.width), columns)
        return found

    def band(self, rows: int, columns: int) -> Band | None:
        """Return the pairs of units that beads ending inside the window join; None if all."""
        if self.width > columns:
            return None
        reach = TALLEST
        at = np.arange(rows)
        low = np.maximum(self.low[np.minimum(at + 1, rows)] - reach, 0)
        high = np.minimum(self.low[np.minimum(at + reach, rows)] + self.width, columns)
        return Band(low, high)


@dataclass(frozen=True)
class Terms:
    """What speaks for each bead, apart, so that weights can be changed without counting anew.

    Each list has an array of shape (pairs, rows + 1, window width) for each shape of `SHAPES`, of
    the bead that ends at the cell; shapes with an empty side have none but the cost of the units,
    of shape (pairs, units). What lies beyond the end of a shorter pair means nothing.
    """

    window: Window
    sizes: list[tuple[int, int]]
    """How many units the sides of each pair have."""
    length: list[Floats | None]
    overlap: list[Floats | None]
    size: list[Floats | None]
    fit: list[Floats | None]
    left_alone: Floats
    right_alone: Floats


def measure(
    sides: Sequence[tuple[Units, Units]],
    shared: Sequence[Similarity] | None,
    ratio: float,
    variance: float,
    window: Window,
    penalties: Sequence[Floats] | None = None,
    least_tail: float = -25.0,
) -> Terms:
    """Compute the terms of all beads within a window, of one pair of sides or of several.

    Of several the window is that which leaves nothing out of the largest. `ratio` is the expected
    length of the right per length of the left; each of the `penalties`, if given, is of shape
    (len(left), len(right) + 1), summed along rows from a zero on: how ill two units' kinds agree, 0
    or less. Without `shared` beads are judged by length and kinds alone. No length is less likely
    than `least_tail`, a logarithm.
    """
    sizes = [(len(left), len(right)) for left, right in sides]
    rows, columns = (max(each) for each in zip(*sizes, strict=True))
    left = stacked([np.array(one.lengths) for one, _ in sides], (rows,), np.float64)
    right = stacked([np.array(other.lengths) for _, other in sides], (columns,), np.float64)
    a_sum, b_sum = from_zero(left), from_zero(right)
    i = np.arange(rows + 1)
    j = window.columns(columns)
    lengths: list[Floats | None] = []
    spans: list[Floats | None] = []
    for a, b in SHAPES:
        if not a or not b:
            lengths.append(None)
            spans.append(None)
            continue
        long_left = (of_rows(a_sum, i) - of_rows(a_sum, i - a)) * np.float32(ratio)
        long_right = of_columns(b_sum, j) - of_columns(b_sum, j - b)
        spread = np.sqrt(variance * (long_left + long_right) / 2 + 1)
        deviation = np.abs(long_right - long_left) / spread
        step = np.minimum(deviation * _STEPS_PER_SIGMA, len(_TAIL) - 1).astype(np.intp)
        lengths.append(np.maximum(_TAIL[step], np.float32(least_tail)))
        spans.append(np.log1p(np.sqrt(long_left * long_right) / _TYPICAL).astype(np.float32))
    none: list[Floats | None] = [None] * len(SHAPES)
    return Terms(
        window,
        sizes,
        lengths,
        none if shared is None else _overlaps(shared, i, j, (rows, columns)),
        spans,
        none
        if penalties is None
        else _fits(stacked(penalties, (rows, columns + 1), np.float32), i, j),
        np.log1p(left.astype(np.float32) * np.float32(ratio) / _TYPICAL),
        np.log1p(right.astype(np.float32) / _TYPICAL),
    )


def _overlaps(
    shared: Sequence[Similarity], i: Ints, j: Ints, shape: tuple[int, int]
) -> list[Floats | None]:
    """Return the similarities of all beads, by shape."""
    rows, columns = shape
    a_norm = from_zero(stacked([each.left for each in shared], (rows,), np.float32))
    b_norm = from_zero(stacked([each.right for each in shared], (columns,), np.float32))
    prefix = stacked([each.prefix for each in shared], (rows, columns + 1), np.float32)
    found: list[Floats | None] = []
    for (a, b), dot in zip(SHAPES, _block_sums(prefix, i, j), strict=True):
        if dot is None:
            found.append(None)
            continue
        left = of_rows(a_norm, i) - of_rows(a_norm, i - a)
        right = of_columns(b_norm, j) - of_columns(b_norm, j - b)
        dot /= np.sqrt(left * right) + np.float32(1e-3)
        found.append(np.minimum(dot, np.float32(1.0), out=dot))
    covers = [each.coverage for each in shared if each.coverage is not None]
    if not covers:
        return found
    covered = overlaps(covers, shape, i, j)
    return [
        None if cosine is None or share is None else (cosine + share) * np.float32(0.5)
        for cosine, share in zip(found, covered, strict=True)
    ]


def _fits(penalties: Floats, i: Ints, j: Ints) -> list[Floats | None]:
    """Return how ill the kinds of all beads agree, by shape."""
    return [
        None if total is None else total / np.float32(math.sqrt(a * b))
        for (a, b), total in zip(SHAPES, _block_sums(penalties, i, j), strict=True)
    ]


def _block_sums(prefix: Floats, i: Ints, j: Ints) -> list[Floats | None]:
    """Sum the rows i-a … i-1 of the columns j-b … j-1 for all shapes (a, b) with two sides.

    `prefix` holds arrays summed along their rows from a zero on.
    """
    totals: list[Floats | None] = [None] * len(SHAPES)
    tallest = {b: max(a for a, other in SHAPES if other == b) for _, b in SHAPES if b}
    ends: dict[int, Floats] = {}
    for b, most in tallest.items():
        running = np.zeros(1, np.float32)
        for a in range(1, most + 1):
            if a not in ends:
                ends[a] = picked(prefix, i - a, j)
            running = running + ends[a] - picked(prefix, i - a, j - b)
            if (a, b) in SHAPES:
                totals[SHAPES.index((a, b))] = running.copy()
    return totals
