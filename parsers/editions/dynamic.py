"""The monotone alignment of two sequences of units that scores best.

A dynamic programme over bead shapes, as Gale and Church (1993) proposed it, with similarity beside
length (see `terms`). Cells lie in a window of each row, so that long texts cost a corridor and not
the whole square.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from parsers.editions.parameters import SHAPES, Parameters
from parsers.editions.stacking import Floats, Ints
from parsers.editions.terms import TALLEST, Terms
from parsers.frozen import dataclass

Pair = tuple[tuple[int, ...], tuple[int, ...]]
"""The units of the left and of the right that a bead joins."""

_NEVER = np.float32(-1e9)
_TOGETHER = 100_000
"""Cells of all runs together up to which they are solved at once."""


@dataclass(frozen=True)
class Weights:
    """The weights of one run of the programme over given terms."""

    parameters: Parameters
    similarity: float
    threshold: float
    length: float
    empty: float = 1.0
    """Factor on the cost of leaving units alone."""


def solve(terms: Terms, weights: Weights) -> list[list[Pair]]:
    """Return for each pair the beads, in order, of the best path through its cells."""
    return solve_each(terms, [weights])[0]


def solve_each(terms: Terms, runs: Sequence[Weights]) -> list[list[list[Pair]]]:
    """Return what `solve` does for each of several weights.

    Short texts cost next to nothing but the steps of the programme, which all runs and pairs take
    together; of long ones the scores of one run at a time are held.
    """
    low, width = terms.window.low, terms.window.width
    pairs, rows, columns = len(terms.sizes), len(low) - 1, terms.right_alone.shape[1]
    if len(runs) > 1 and len(runs) * pairs * (rows + 1) * width > _TOGETHER:
        return [solve(terms, weights) for weights in runs]
    alone_costs = [_alone(terms, weights) for weights in runs]
    right_alone = np.concatenate([right for _, right in alone_costs])
    scores = np.concatenate(
        [
            np.stack([_score(terms, index, weights, left) for index in range(len(SHAPES))], axis=1)
            for weights, (left, _) in zip(runs, alone_costs, strict=True)
        ]
    )
    # Four rows above the first and a column at either end stand for what lies outside.
    best = np.full((len(scores), TALLEST + rows + 1, width + 2), _NEVER, np.float64)
    back = np.zeros((len(scores), rows + 1, width), np.int8)
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
        row = best[:, (TALLEST + i - tall)[:, None], at] + scores[:, :, i]
        if i == 0:
            row[:, 0, 0] = 0.0
        choice = row.argmax(axis=1)
        top = row.max(axis=1)
        run = right_alone[:, np.minimum(low[i] + offsets, columns)]
        reached = np.maximum.accumulate(top - run, axis=1) + run
        alone = reached > top + 1e-9
        best[:, TALLEST + i, 1:-1] = np.where(alone, reached, top)
        back[:, i] = np.where(alone, drop_right, choice)
    found = [_trace(each, low, *terms.sizes[number % pairs]) for number, each in enumerate(back)]
    return [found[at : at + pairs] for at in range(0, len(found), pairs)]


def _alone(
    terms: Terms, weights: Weights
) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    """Return what each left unit alone scores, and the right units summed from a zero on."""
    cost = weights.parameters.empty * weights.empty
    drop = weights.parameters.empty_length * weights.empty
    left: npt.NDArray[np.float64] = cost - drop * terms.left_alone.astype(np.float64)
    summed = np.cumsum(cost - drop * terms.right_alone, axis=1)
    return left, np.concatenate((np.zeros((len(summed), 1)), summed), axis=1)


def _score(
    terms: Terms, index: int, weights: Weights, left_alone: npt.NDArray[np.float64]
) -> Floats:
    """Return the scores of one shape in all cells; those of (0, 1) are added along rows later."""
    length, overlap, size = terms.length[index], terms.overlap[index], terms.size[index]
    if length is None or size is None:
        pairs, rows = left_alone.shape
        alone = np.full((pairs, rows + 1, terms.window.width), _NEVER, np.float32)
        if SHAPES[index] == (1, 0):
            alone[:, 1:] = left_alone[:, :, None]
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
