"""How much of two sequences of sentences each other's words explain.

Beside the soft cosine (see `similarity`), which sums over all pairs of tokens, stands the share of
either side that has a counterpart: each token counts as far as the likest token of the other side
translates it, once, however many do. The geometric mean of both shares is taken, as for precision
and recall; it is sharper about where a bead ends, and the cosine about which beads belong together.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import accumulate

import numpy as np

from parsers.editions.parameters import SHAPES
from parsers.editions.stacking import Floats, Ints, of_columns, of_rows, picked, stacked
from parsers.editions.tokens import Units

_TALLEST = max(a for a, _ in SHAPES)
_BUFFER = 400_000
"""Pairs of tokens that are gathered before they are written."""

_FEW = 4
"""Pairs of units up to which a loop is faster than arrays."""

_TINY = np.float32(1e-3)


def cost(left: Units, right: Units) -> int:
    """Return how many numbers are held for two sides (4 bytes each, twice while they are made)."""
    tokens = [sum(map(len, units.weights)) for units in (left, right)]
    return len(left) * tokens[1] + len(right) * tokens[0]


class Coverage:
    """The shares of the tokens of two sides that have a counterpart, for all beads.

    Memory is one number for each token of a side and unit of the other: for texts of some hundred
    sentences.
    """

    def __init__(self, left: Units, right: Units, alike: Mapping[str, Mapping[str, float]]) -> None:
        slots = _Slots(left), _Slots(right)
        self.sums = slots[0].sums(), slots[1].sums()
        across, down = _matches(slots, (len(left), len(right)), alike)
        self.right_by = _covered(across, slots[1])
        """Element a - 1, of shape (rows, columns + 1): what the a left units up to a row cover of
        the right units before a column."""
        self.left_by = [each.T.copy() for each in _covered(down, slots[0])]
        """Element b - 1, of shape (rows + 1, columns): what the b right units up to a column cover
        of the left units before a row."""

    def of_pairs(self, i: Ints, j: Ints) -> Floats:
        """Return the mean coverage of the pairs of units (i[k], j[k])."""
        right_by, left_by = self.right_by[0], self.left_by[0]
        covered = (right_by[i, j + 1] - right_by[i, j]) * (left_by[i + 1, j] - left_by[i, j])
        left, right = self.sums
        return _mean(covered, (left[i + 1] - left[i]) * (right[j + 1] - right[j]))


def overlaps(
    covers: Sequence[Coverage], shape: tuple[int, int], i: Ints, j: Ints
) -> list[Floats | None]:
    """Return the mean coverage of the beads that end at rows i and columns j, by shape.

    They are those of several pairs of sides, none larger than `shape`; see `terms.measure`.
    """
    rows, columns = shape
    left = stacked([each.sums[0] for each in covers], (rows + 1,), np.float32)
    right = stacked([each.sums[1] for each in covers], (columns + 1,), np.float32)
    right_by = [
        stacked([each.right_by[k] for each in covers], (rows, columns + 1), np.float32)
        for k in range(_TALLEST)
    ]
    left_by = [
        stacked([each.left_by[k] for each in covers], (rows + 1, columns), np.float32)
        for k in range(_TALLEST)
    ]
    found: list[Floats | None] = []
    for a, b in SHAPES:
        if not a or not b:
            found.append(None)
            continue
        of_right, of_left = right_by[a - 1], left_by[b - 1]
        covered = (picked(of_right, i - 1, j) - picked(of_right, i - 1, j - b)) * (
            picked(of_left, i, j - 1) - picked(of_left, i - a, j - 1)
        )
        whole = (of_rows(left, i) - of_rows(left, i - a)) * (
            of_columns(right, j) - of_columns(right, j - b)
        )
        found.append(_mean(covered, np.maximum(whole, 0)))  # it is below beyond a shorter side
    return found


def _mean(covered: Floats, whole: Floats) -> Floats:
    """Return the geometric mean of two shares, of the products of what is covered and of all."""
    mean = np.sqrt(np.maximum(covered, 0)) / (np.sqrt(whole) + _TINY)
    return np.minimum(mean, np.float32(1.0)).astype(np.float32, copy=False)


class _Slots:
    """The distinct tokens of all units of a side, one after the other."""

    def __init__(self, units: Units) -> None:
        counts = [len(weights) for weights in units.weights]
        self.starts: Ints = np.array([0, *accumulate(counts)], np.intp)
        """Where the slots of each unit begin, and the end."""
        self.weights: Floats = np.array(
            [weight for unit in units.weights for weight in unit.values()], np.float32
        )
        self.where: dict[str, tuple[list[int], list[int]]] = {}
        """Of each token the units it stands in, and its slots."""
        slot = 0
        for number, weights in enumerate(units.weights):
            for token in weights:
                entry = self.where.setdefault(token, ([], []))
                entry[0].append(number)
                entry[1].append(slot)
                slot += 1

    def sums(self) -> Floats:
        """Return the weights of all slots before each unit, and of all."""
        total = np.concatenate(([0.0], np.cumsum(self.weights, dtype=np.float64)))
        return total[self.starts].astype(np.float32)


def _matches(
    slots: tuple[_Slots, _Slots], shape: tuple[int, int], alike: Mapping[str, Mapping[str, float]]
) -> tuple[Floats, Floats]:
    """Return how well each left unit covers each right slot, and each right unit each left slot."""
    across = np.zeros((shape[0], len(slots[1].weights)), np.float32)
    down = np.zeros((shape[1], len(slots[0].weights)), np.float32)
    pieces: list[tuple[Ints, Ints, Ints, Ints, Floats]] = []
    single: list[tuple[int, int, int, int, float]] = []
    size = 0

    def flush() -> None:
        if single:
            *numbers, weights = zip(*single, strict=True)
            i, p, j, q = (np.array(part, np.intp) for part in numbers)
            pieces.append((i, p, j, q, np.array(weights, np.float32)))
            single.clear()
        i, p, j, q, weight = (np.concatenate(part) for part in zip(*pieces, strict=True))
        pieces.clear()
        # Of several values for one place the last is kept: the greatest.
        order = np.argsort(weight, kind="stable")
        i, p, j, q, weight = i[order], p[order], j[order], q[order], weight[order]
        across[i, q] = np.maximum(across[i, q], weight)
        down[j, p] = np.maximum(down[j, p], weight)

    for token, others in alike.items():
        units, mine = slots[0].where[token]
        for other, weight in others.items():
            there, theirs = slots[1].where[other]
            count = len(units) * len(there)
            if count <= _FEW:
                single += [
                    (i, p, j, q, weight)
                    for i, p in zip(units, mine, strict=True)
                    for j, q in zip(there, theirs, strict=True)
                ]
            else:
                i, p = (np.repeat(np.array(each, np.intp), len(there)) for each in (units, mine))
                j, q = (np.tile(np.array(each, np.intp), len(units)) for each in (there, theirs))
                pieces.append((i, p, j, q, np.full(count, weight, np.float32)))
            size += count
            if size > _BUFFER:
                flush()
                size = 0
    if pieces or single:
        flush()
    return across, down


def _covered(matches: Floats, slots: _Slots) -> list[Floats]:
    """Return what 1, 2, … units of one side, up to each, cover of the other side's units.

    `matches` is of shape (units, slots of the other side). Each result is of shape (units, units of
    the other side + 1), summed along the row from a zero on.
    """
    matches *= slots.weights
    filled = np.flatnonzero(np.diff(slots.starts))
    best = matches.copy()
    found: list[Floats] = []
    for height in range(_TALLEST):
        if height:
            np.maximum(best[height:], matches[:-height], out=best[height:])
        summed = np.zeros((len(matches), len(slots.starts)), np.float32)
        if len(filled):
            summed[:, filled + 1] = np.add.reduceat(best, slots.starts[filled], axis=1)
        found.append(np.cumsum(summed, axis=1, out=summed))
    return found
