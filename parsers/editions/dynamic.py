"""The monotone alignment of two sequences of units that scores best.

A dynamic programme over bead shapes, as Gale and Church (1993) proposed it, with similarity beside
length. Everything but the last step is computed for all cells at once; cells lie in a window of
each row, so that long texts cost a corridor and not the whole square.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from parsers.editions.parameters import SHAPES, Parameters
from parsers.editions.similarity import Band, Similarity
from parsers.editions.tokens import Units
from parsers.frozen import dataclass

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.intp]
Pair = tuple[tuple[int, ...], tuple[int, ...]]
"""The units of the left and of the right that a bead joins."""

_TALLEST = max(a for a, _ in SHAPES)
_NEVER = np.float32(-1e9)
_STEPS_PER_SIGMA = 64
_TAIL = np.array(
    [
        math.log(max(math.erfc(step / _STEPS_PER_SIGMA / math.sqrt(2)), math.exp(-25)))
        for step in range(8 * _STEPS_PER_SIGMA)
    ],
    np.float32,
)
"""log of the two-sided tail of the normal distribution, by steps of 1/64 of a deviation."""

_TOGETHER = 100_000
"""Cells of all runs together up to which they are solved at once."""

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

    def band(self, rows: int, columns: int) -> Band | None:
        """Return the pairs of units that beads ending inside the window join; None if all."""
        if self.width > columns:
            return None
        reach = _TALLEST
        at = np.arange(rows)
        low = np.maximum(self.low[np.minimum(at + 1, rows)] - reach, 0)
        high = np.minimum(self.low[np.minimum(at + reach, rows)] + self.width, columns)
        return Band(low, high)


@dataclass(frozen=True)
class Terms:
    """What speaks for each bead, apart, so that weights can be changed without counting anew.

    Each list has an array of shape (rows + 1, window width) for each shape of `SHAPES`, of the
    bead that ends at the cell; shapes with an empty side have none but the cost of the units.
    """

    window: Window
    length: list[Floats | None]
    overlap: list[Floats | None]
    size: list[Floats | None]
    fit: list[Floats | None]
    left_alone: Floats
    right_alone: Floats


def measure(
    left: Units,
    right: Units,
    shared: Similarity | None,
    ratio: float,
    variance: float,
    window: Window,
    penalties: Floats | None = None,
    least_tail: float = -25.0,
) -> Terms:
    """Compute the terms of all beads within a window.

    `ratio` is the expected length of the right per length of the left; `penalties`, if given, is
    of shape (len(left), len(right) + 1), summed along rows from a zero on: how ill two units'
    kinds agree, 0 or less. Without `shared` beads are judged by length and kinds alone. No length
    is less likely than `least_tail`, a logarithm.
    """
    rows, columns = len(left), len(right)
    a_sum = np.concatenate(([0.0], np.cumsum(left.lengths))).astype(np.float32)
    b_sum = np.concatenate(([0.0], np.cumsum(right.lengths))).astype(np.float32)
    i = np.arange(rows + 1)[:, None]
    j = window.low[:, None] + np.arange(window.width)[None, :]
    j = np.minimum(j, columns)
    lengths: list[Floats | None] = []
    sizes: list[Floats | None] = []
    for a, b in SHAPES:
        if not a or not b:
            lengths.append(None)
            sizes.append(None)
            continue
        long_left = (a_sum[i] - a_sum[np.maximum(i - a, 0)]) * np.float32(ratio)
        long_right = b_sum[j] - b_sum[np.maximum(j - b, 0)]
        spread = np.sqrt(variance * (long_left + long_right) / 2 + 1)
        deviation = np.abs(long_right - long_left) / spread
        step = np.minimum(deviation * _STEPS_PER_SIGMA, len(_TAIL) - 1).astype(np.intp)
        lengths.append(np.maximum(_TAIL[step], np.float32(least_tail)))
        sizes.append(np.log1p(np.sqrt(long_left * long_right) / _TYPICAL).astype(np.float32))
    return Terms(
        window,
        lengths,
        [None] * len(SHAPES) if shared is None else _overlaps(shared, i, j),
        sizes,
        [None] * len(SHAPES) if penalties is None else _fits(penalties, i, j),
        np.log1p(np.array(left.lengths, np.float32) * np.float32(ratio) / _TYPICAL),
        np.log1p(np.array(right.lengths, np.float32) / _TYPICAL),
    )


def _overlaps(shared: Similarity, i: Ints, j: Ints) -> list[Floats | None]:
    """Return the similarities of all beads, by shape."""
    a_norm = np.concatenate(([0.0], np.cumsum(shared.left))).astype(np.float32)
    b_norm = np.concatenate(([0.0], np.cumsum(shared.right))).astype(np.float32)
    found: list[Floats | None] = []
    for (a, b), dot in zip(SHAPES, _block_sums(shared.prefix, i, j), strict=True):
        if dot is None:
            found.append(None)
            continue
        left = a_norm[i] - a_norm[np.maximum(i - a, 0)]
        right = b_norm[j] - b_norm[np.maximum(j - b, 0)]
        dot /= np.sqrt(left * right) + np.float32(1e-3)
        found.append(np.minimum(dot, np.float32(1.0), out=dot))
    if shared.coverage is None:
        return found
    covered = shared.coverage.overlaps(i, j)
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

    `prefix` is an array summed along its rows from a zero on.
    """
    totals: list[Floats | None] = [None] * len(SHAPES)
    tallest = {b: max(a for a, other in SHAPES if other == b) for _, b in SHAPES if b}
    ends: dict[int, Floats] = {}
    for b, most in tallest.items():
        start = np.maximum(j - b, 0)
        running = np.zeros(j.shape, np.float32)
        for a in range(1, most + 1):
            row = np.maximum(i - a, 0)
            if a not in ends:
                ends[a] = prefix[row, j]
            running = running + ends[a] - prefix[row, start]
            if (a, b) in SHAPES:
                totals[SHAPES.index((a, b))] = running.copy()
    return totals


@dataclass(frozen=True)
class Weights:
    """The weights of one run of the programme over given terms."""

    parameters: Parameters
    similarity: float
    threshold: float
    length: float
    empty: float = 1.0
    """Factor on the cost of leaving units alone."""


def solve(terms: Terms, weights: Weights, rows: int, columns: int) -> list[Pair]:
    """Return the beads, in order, of the best path from the first cell to the last."""
    return solve_each(terms, [weights], rows, columns)[0]


def solve_each(terms: Terms, runs: Sequence[Weights], rows: int, columns: int) -> list[list[Pair]]:
    """Return what `solve` does for each of several weights.

    Short texts cost next to nothing but the steps of the programme, which all runs take together;
    of long ones the scores of one run at a time are held.
    """
    if len(runs) > 1 and len(runs) * (rows + 1) * terms.window.width > _TOGETHER:
        return [solve(terms, weights, rows, columns) for weights in runs]
    low = terms.window.low
    width = terms.window.width
    alone_costs = [_alone(terms, weights) for weights in runs]
    right_alone = np.stack([right for _, right in alone_costs])
    scores = np.stack(
        [
            [_score(terms, index, weights, left) for index in range(len(SHAPES))]
            for weights, (left, _) in zip(runs, alone_costs, strict=True)
        ]
    )
    # Four rows above the first and a column at either end stand for what lies outside.
    best = np.full((len(runs), _TALLEST + rows + 1, width + 2), _NEVER, np.float64)
    back = np.zeros((len(runs), rows + 1, width), np.int8)
    drop_right = SHAPES.index((0, 1))
    offsets = np.arange(width)
    tall = np.array([a for a, _ in SHAPES])
    wide = np.array([b for _, b in SHAPES])
    shifted: list[int] = []
    for i in range(rows + 1):
        # Column j of this row is cell j - low[i]; a bead starts at cell j - b - low[i - a].
        shift = low[i] - low[np.maximum(i - tall, 0)] - wide + 1
        if shifted != shift.tolist():
            shifted = shift.tolist()
            at = np.clip(shift[:, None] + offsets, 0, width + 1)
        row = best[:, (_TALLEST + i - tall)[:, None], at] + scores[:, :, i]
        if i == 0:
            row[:, 0, 0] = 0.0
        choice = row.argmax(axis=1)
        top = row.max(axis=1)
        run = right_alone[:, np.minimum(low[i] + offsets, columns)]
        reached = np.maximum.accumulate(top - run, axis=1) + run
        alone = reached > top + 1e-9
        best[:, _TALLEST + i, 1:-1] = np.where(alone, reached, top)
        back[:, i] = np.where(alone, drop_right, choice)
    return [_trace(each, low, rows, columns) for each in back]


def _alone(
    terms: Terms, weights: Weights
) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    """Return what each left unit alone scores, and the right units summed from a zero on."""
    cost = weights.parameters.empty * weights.empty
    drop = weights.parameters.empty_length * weights.empty
    left: npt.NDArray[np.float64] = cost - drop * terms.left_alone.astype(np.float64)
    return left, np.concatenate(([0.0], np.cumsum(cost - drop * terms.right_alone)))


def _score(
    terms: Terms, index: int, weights: Weights, left_alone: npt.NDArray[np.float64]
) -> Floats:
    """Return the scores of one shape in all cells; those of (0, 1) are added along rows later."""
    length, overlap, size = terms.length[index], terms.overlap[index], terms.size[index]
    if length is None or size is None:
        alone = np.full((len(left_alone) + 1, terms.window.width), _NEVER, np.float32)
        if SHAPES[index] == (1, 0):
            alone[1:] = left_alone[:, None]
        return alone
    score = (
        np.float32(weights.parameters.prior(SHAPES[index])) + np.float32(weights.length) * length
    )
    if overlap is not None:
        score += np.float32(weights.similarity) * (overlap - np.float32(weights.threshold)) * size
    fit = terms.fit[index]
    return score if fit is None else score + fit


def _trace(back: npt.NDArray[np.int8], low: Ints, rows: int, columns: int) -> list[Pair]:
    i, j = rows, columns
    beads: list[Pair] = []
    while i > 0 or j > 0:
        a, b = SHAPES[back[i, j - low[i]]] if i else (0, 1)
        if a > i or b > j:
            a, b = (1, 0) if i else (0, 1)
        beads.append((tuple(range(i - a, i)), tuple(range(j - b, j))))
        i, j = i - a, j - b
        if i and not 0 <= j - low[i] < back.shape[1]:
            # Only a window that the true path leaves can bring us here; walk to its edge.
            while i and j < low[i]:
                i -= 1
                beads.append(((i,), ()))
            while i and j >= low[i] + back.shape[1]:
                j -= 1
                beads.append(((), (j,)))
    return beads[::-1]
