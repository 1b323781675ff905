"""How much two sequences of units have in common, token by token.

The similarity is a soft cosine (Sidorov et al. 2014): tokens weigh by inverse document frequency,
and two different tokens count as alike as far as a lexicon, or their spelling, says. Numbers that
agree in their significant digits only ("25 billion", "250억") count half.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from parsers.editions.parameters import Parameters
from parsers.editions.tokens import Units, significant

Floats = npt.NDArray[np.float32]
Lexicon = Mapping[str, Mapping[str, float]]
"""Left token -> right token -> how surely they translate each other, 0 to 1."""

_SPELT_ALIKE = {"N": 1.0, "U": 1.0, "h": 0.8, "k": 1.0, "j": 0.2, "g": 0.5, "t": 0.5}
_SHORT_STEM = 5
"""Length of a token, kind letter and colon included, under which spelling is weak evidence."""


@dataclass(frozen=True)
class Similarity:
    """Soft dot products of all pairs of units, summed along each row.

    `prefix[i, j]` is the sum of the products of left unit i with the right units before j;
    `left` and `right` hold the squared norms of the units.
    """

    prefix: Floats
    left: Floats
    right: Floats

    def cosine(self, i: npt.NDArray[np.intp], j: npt.NDArray[np.intp]) -> Floats:
        """Return the cosines of the pairs (i[k], j[k])."""
        dot = self.prefix[i, j + 1] - self.prefix[i, j]
        norm: Floats = np.sqrt(self.left[i] * self.right[j]) + np.float32(1e-3)
        cosine: Floats = dot / norm
        return cosine


_Postings = dict[str, tuple[list[int], list[float]]]


def _postings(units: Units) -> tuple[_Postings, Floats]:
    """Return for each token the units it stands in with its weight there, and squared norms."""
    total = units.total
    norms = np.zeros(len(units), np.float32)
    found: _Postings = {}
    frequencies = units.frequencies
    for index, unit in enumerate(units.tokens):
        norm = 0.0
        for token, count in Counter(unit).items():
            rarity = math.log((total + 1) / (frequencies[token] + 0.5))
            if rarity <= 0:
                continue
            weight = rarity * (1 + 0.3 * (count - 1))
            if token[0] == "N" and len(token) > 3:
                weight *= 1.3
            where, weights = found.setdefault(token, ([], []))
            where.append(index)
            weights.append(weight)
            norm += weight * weight
        norms[index] = norm
    return found, norms


def _alike(
    left: Iterable[str], right: _Postings, lexicon: Lexicon, parameters: Parameters
) -> Iterable[tuple[str, str, float]]:
    """Yield the pairs of tokens that count as alike, with how much."""
    by_digits: defaultdict[str, list[str]] = defaultdict(list)
    for token in right:
        if token[0] == "N":
            by_digits[significant(token[2:])].append(token)
    for token in left:
        kind = token[0]
        pairs: dict[str, float] = {}
        if token in right:
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
        for other, weight in lexicon.get(token, {}).items():
            if other in right:
                pairs[other] = min(pairs.get(other, 0.0) + weight, 1.0)
        for other, weight in pairs.items():
            yield token, other, weight


def similarity(left: Units, right: Units, lexicon: Lexicon, parameters: Parameters) -> Similarity:
    """Compare all units of two sides."""
    rows, left_norms = _postings(left)
    columns, right_norms = _postings(right)
    dense = np.zeros((len(left), len(right) + 1), np.float32)
    for token, other, weight in _alike(rows, columns, lexicon, parameters):
        units, weights = rows[token]
        others, other_weights = columns[other]
        if len(units) * len(others) <= 4:
            for i, x in zip(units, weights, strict=True):
                for j, y in zip(others, other_weights, strict=True):
                    dense[i, j + 1] += weight * x * y
        else:
            dense[np.ix_(np.array(units), np.array(others) + 1)] += np.outer(
                np.array(weights, np.float32) * np.float32(weight),
                np.array(other_weights, np.float32),
            )
    np.cumsum(dense, axis=1, out=dense)
    return Similarity(dense, left_norms, right_norms)
