"""The monotone alignment of two sequences of units that scores best.

A dynamic programme over bead shapes, as Gale and Church (1993) proposed it, with similarity beside
length. Everything but the last step is computed for all cells at once; cells lie in a window of
each row, so that long texts cost a corridor and not the whole square.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from parsers.editions.parameters import SHAPES, Parameters
from parsers.editions.similarity import Similarity
from parsers.editions.tokens import Units

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.intp]
Pair = tuple[tuple[int, ...], tuple[int, ...]]
"""The units of the left and of the right that a bead joins."""

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
    shared: Similarity,
    ratio: float,
    variance: float,
    window: Window,
    penalties: Floats | None = None,
) -> Terms:
    """Compute the terms of all beads within a window.

    `ratio` is the expected length of the right per length of the left; `penalties`, if given, is
    of shape (len(left), len(right) + 1), summed along rows from a zero on: how ill two units'
    kinds agree, 0 or less.
    """
    rows, columns = len(left), len(right)
    a_sum = np.concatenate(([0.0], np.cumsum(left.lengths))).astype(np.float32)
    b_sum = np.concatenate(([0.0], np.cumsum(right.lengths))).astype(np.float32)
    a_norm = np.concatenate(([0.0], np.cumsum(shared.left))).astype(np.float32)
    b_norm = np.concatenate(([0.0], np.cumsum(shared.right))).astype(np.float32)
    i = np.arange(rows + 1)[:, None]
    j = window.low[:, None] + np.arange(window.width)[None, :]
    j = np.minimum(j, columns)
    lengths: list[Floats | None] = []
    overlaps: list[Floats | None] = []
    sizes: list[Floats | None] = []
    fits: list[Floats | None] = []
    for a, b in SHAPES:
        if not a or not b:
            for terms in (lengths, overlaps, sizes, fits):
                terms.append(None)
            continue
        start_i = np.maximum(i - a, 0)
        start_j = np.maximum(j - b, 0)
        long_left = (a_sum[i] - a_sum[start_i]) * np.float32(ratio)
        long_right = b_sum[j] - b_sum[start_j]
        spread = np.sqrt(variance * (long_left + long_right) / 2 + 1)
        deviation = np.abs(long_right - long_left) / spread
        step = np.minimum(deviation * _STEPS_PER_SIGMA, len(_TAIL) - 1).astype(np.intp)
        lengths.append(_TAIL[step])
        dot = _block_sum(shared.prefix, i, j, a, b)
        norm = np.sqrt((a_norm[i] - a_norm[start_i]) * (b_norm[j] - b_norm[start_j]))
        overlaps.append(np.minimum(dot / (norm + np.float32(1e-3)), 1.0).astype(np.float32))
        sizes.append(np.log1p(np.sqrt(long_left * long_right) / _TYPICAL).astype(np.float32))
        if penalties is None:
            fits.append(None)
        else:
            fit = _block_sum(penalties, i, j, a, b) / np.float32(math.sqrt(a * b))
            fits.append(fit.astype(np.float32))
    return Terms(
        window,
        lengths,
        overlaps,
        sizes,
        fits,
        np.log1p(np.array(left.lengths, np.float32) * np.float32(ratio) / _TYPICAL),
        np.log1p(np.array(right.lengths, np.float32) / _TYPICAL),
    )


def _block_sum(prefix: Floats, i: Ints, j: Ints, a: int, b: int) -> Floats:
    """Sum the rows i-a … i-1 of the columns j-b … j-1, of arrays summed along rows."""
    start = np.maximum(j - b, 0)
    total = np.zeros(j.shape, np.float32)
    for back in range(1, a + 1):
        row = np.maximum(i - back, 0)
        total += prefix[row, j] - prefix[row, start]
    return total


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
    low = terms.window.low
    width = terms.window.width
    parameters = weights.parameters
    scores = [_score(terms, index, weights) for index in range(len(SHAPES))]
    cost = parameters.empty * weights.empty
    drop = parameters.empty_length * weights.empty
    left_alone = cost - drop * terms.left_alone
    right_alone = np.concatenate(([0.0], np.cumsum(cost - drop * terms.right_alone)))
    best = np.full((rows + 1, width), _NEVER, np.float64)
    back = np.zeros((rows + 1, width), np.int8)
    drop_right = SHAPES.index((0, 1))
    offsets = np.arange(width)
    for i in range(rows + 1):
        row = np.full((len(SHAPES), width), _NEVER, np.float64)
        if i == 0:
            row[0, 0] = 0.0
        for index, (a, b) in enumerate(SHAPES):
            if not a or i < a:
                continue
            # Column j of this row is cell j - low[i]; the bead starts at cell j - b - low[i - a].
            shift = int(low[i] - low[i - a]) - b
            first = max(0, -shift)
            last = min(width, width - shift)
            if first >= last:
                continue
            before = best[i - a, first + shift : last + shift]
            score = scores[index]
            row[index, first:last] = before + (
                left_alone[i - 1] if score is None else score[i, first:last]
            )
        choice = row.argmax(axis=0)
        top = row[choice, offsets]
        run = right_alone[np.minimum(low[i] + offsets, columns)]
        reached = np.maximum.accumulate(top - run) + run
        alone = reached > top + 1e-9
        best[i] = np.where(alone, reached, top)
        back[i] = np.where(alone, drop_right, choice)
    return _trace(back, low, rows, columns)


def _score(terms: Terms, index: int, weights: Weights) -> Floats | None:
    length, overlap, size = terms.length[index], terms.overlap[index], terms.size[index]
    if length is None or overlap is None or size is None:
        return None
    score = (
        np.float32(weights.parameters.prior(SHAPES[index]))
        + np.float32(weights.length) * length
        + np.float32(weights.similarity) * (overlap - np.float32(weights.threshold)) * size
    )
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
