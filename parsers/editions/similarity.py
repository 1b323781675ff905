"""How much two sequences of units have in common, token by token.

The similarity is a soft cosine (Sidorov et al. 2014): tokens weigh by inverse document frequency,
and two different tokens count as alike as far as a lexicon, or their spelling, says. Numbers that
agree in their significant digits only ("25 billion", "250억") count half. Of sentences, unless they
are too many, the mean of the cosine and of the coverage is taken (see `coverage`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

import numpy as np
import numpy.typing as npt

from parsers.editions.coverage import Coverage, cost
from parsers.editions.parameters import Parameters
from parsers.editions.tokens import Units, significant
from parsers.frozen import dataclass

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.intp]
Lexicon = Mapping[str, Mapping[str, float]]
"""Left token -> right token -> how surely they translate each other, 0 to 1."""

_SPELT_ALIKE = {"N": 1.0, "U": 1.0, "P": 1.0, "h": 0.8, "k": 1.0, "j": 0.2, "g": 0.5, "t": 0.5}
_SHORT_STEM = 5
"""Length of a token, kind letter and colon included, under which spelling is weak evidence."""

_FEW = 4
"""Pairs of units up to which a loop is faster than arrays."""

_AFFORDABLE = 24_000_000
"""Numbers that the coverage may take in memory, see `coverage.cost`."""

_TINY = np.float32(1e-3)


@dataclass(frozen=True)
class Band:
    """Of each left unit, the right units (from `low` up to `high`) that are compared with it."""

    low: Ints
    high: Ints


@dataclass(frozen=True)
class Similarity:
    """Soft dot products of pairs of units, summed along each row.

    `prefix[i, j]` is the sum of the products of left unit i with the right units before j, those
    outside the band left out; `left` and `right` hold the squared norms of the units.
    """

    prefix: Floats
    left: Floats
    right: Floats
    sides: tuple[Units, Units]
    alike: Mapping[str, Mapping[str, float]]
    coverage: Coverage | None = None
    """Of sentences, all of which are compared: it is averaged with the cosine."""

    def cosine(self, i: Ints, j: Ints) -> Floats:
        """Return the similarities of the pairs (i[k], j[k]), each inside the band."""
        dot = self.prefix[i, j + 1] - self.prefix[i, j]
        norm: Floats = np.sqrt(self.left[i] * self.right[j]) + _TINY
        cosine: Floats = dot / norm
        return cosine if self.coverage is None else _mean(cosine, self.coverage.of_pairs(i, j))

    def any_cosine(self, i: Ints, j: Ints) -> Floats:
        """Return the similarities of a few pairs (i[k], j[k]), wherever they lie."""
        width = len(self.right)
        asked, places = np.unique(i * width + j, return_inverse=True)  # of short sides, few differ
        weights = self.sides[1].weights
        row = -1
        products: list[float] = []
        for pair in asked.tolist():
            if pair // width != row:
                row = pair // width
                translated = self._translated(row)
            there = weights[pair % width]
            products.append(sum([x * there[token] for token, x in translated if token in there]))
        dots = np.array(products, np.float32)[places]
        norm: Floats = np.sqrt(self.left[i] * self.right[j]) + _TINY
        cosine: Floats = dots / norm
        return cosine if self.coverage is None else _mean(cosine, self.coverage.of_pairs(i, j))

    def _translated(self, row: int) -> list[tuple[str, float]]:
        """Return the tokens of the right side that a left unit speaks of, with their weights."""
        return [
            (other, x * weight)
            for token, x in self.sides[0].weights[row].items()
            if token in self.alike
            for other, weight in self.alike[token].items()
        ]


def _mean(one: Floats, other: Floats) -> Floats:
    mean: Floats = (one + other) * np.float32(0.5)
    return mean


def spelt_alike(left: Units, right: Units, parameters: Parameters) -> dict[str, dict[str, float]]:
    """Return for each token of the left those of the right that are the same, or nearly."""
    columns = right.postings
    by_digits: defaultdict[str, list[str]] = defaultdict(list)
    for token in columns:
        if token[0] == "N":
            by_digits[significant(token[2:])].append(token)
    found: dict[str, dict[str, float]] = {}
    for token in left.postings:
        kind = token[0]
        pairs: dict[str, float] = {}
        if token in columns:
            if kind == "w":
                weight = parameters.cognate * (0.4 if len(token) < _SHORT_STEM else 1.0)
            else:
                weight = _SPELT_ALIKE[kind]
            pairs[token] = weight
        if kind == "N":
            digits = significant(token[2:])
            if len(digits) > 1:
                for other in by_digits.get(digits, ()):
                    pairs.setdefault(other, 0.5)
        if pairs:
            found[token] = pairs
    return found


def _alike(
    left: Units, right: Units, lexicon: Lexicon, spelt: Mapping[str, Mapping[str, float]]
) -> Mapping[str, Mapping[str, float]]:
    """Return for each token of the left those of the right that count as alike, with how much."""
    if not lexicon:
        return spelt
    columns = right.postings
    found: dict[str, Mapping[str, float]] = {}
    for token in left.postings:
        same, known = spelt.get(token), lexicon.get(token)
        if known is None:
            if same is not None:
                found[token] = same
            continue
        pairs = dict(same or ())
        for other, weight in known.items():
            if other in columns:
                pairs[other] = min(pairs.get(other, 0.0) + weight, 1.0)
        if pairs:
            found[token] = pairs
    return found


def similarity(
    left: Units,
    right: Units,
    lexicon: Lexicon,
    parameters: Parameters,
    band: Band | None = None,
    spelt: Mapping[str, Mapping[str, float]] | None = None,
) -> Similarity:
    """Compare the units of two sides: all of them, or those inside a band.

    `spelt` is what `spelt_alike` gives for them, where it is known already.
    """
    dense = np.zeros((len(left), len(right) + 1), np.float32)
    if spelt is None:
        spelt = spelt_alike(left, right, parameters)
    alike = _alike(left, right, lexicon, spelt)
    arrays: dict[str, tuple[Ints, Floats]] = {}

    def column_arrays(token: str) -> tuple[Ints, Floats]:
        if token not in arrays:
            where, amounts = right.postings[token]
            arrays[token] = np.array(where, np.intp), np.array(amounts, np.float32)
        return arrays[token]

    for token, others in alike.items():
        units, amounts = left.postings[token]
        rows = np.array(units, np.intp)
        x = np.array(amounts, np.float32)
        for other, weight in others.items():
            where, other_amounts = right.postings[other]
            if len(units) * len(where) <= _FEW:
                for i, a in zip(units, amounts, strict=True):
                    for j, b in zip(where, other_amounts, strict=True):
                        dense[i, j + 1] += weight * a * b
            elif band is None:
                columns, y = column_arrays(other)
                dense[rows[:, None], columns[None, :] + 1] += weight * x[:, None] * y[None, :]
            else:
                _add_inside(dense, (rows, weight * x), column_arrays(other), band)
    np.cumsum(dense, axis=1, out=dense)
    norms = np.array(left.norms, np.float32), np.array(right.norms, np.float32)
    coverage = None
    if left.sentences and band is None and cost(left, right) < _AFFORDABLE:
        coverage = Coverage(left, right, alike)
    return Similarity(dense, *norms, (left, right), alike, coverage)


def _add_inside(
    dense: Floats, left: tuple[Ints, Floats], right: tuple[Ints, Floats], band: Band
) -> None:
    """Add the outer product of two sparse vectors, inside the band only."""
    rows, x = left
    columns, y = right
    first = np.searchsorted(columns, band.low[rows])
    counts = np.searchsorted(columns, band.high[rows]) - first
    total = int(counts.sum())
    if not total:
        return
    which = np.repeat(np.arange(len(rows)), counts)
    before = np.cumsum(counts) - counts
    at = np.arange(total) - before[which] + first[which]
    dense[rows[which], columns[at] + 1] += x[which] * y[at]
