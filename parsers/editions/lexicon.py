"""A lexicon of translations learned from aligned texts.

IBM Model 1 (Brown et al. 1993) trained both ways over the beads of a first pass; a pair's weight is
the geometric mean of both probabilities (Liang et al. 2006 call it agreement), less for pairs seen
few times.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

import numpy as np
import numpy.typing as npt

from parsers.editions.parameters import Parameters
from parsers.editions.similarity import Lexicon

_LONGEST = 60
"""Distinct tokens of a bead that are looked at."""

_LEAST_WEIGHT = 0.05
_CHUNK = 4_000_000
_DENSE = 2_000_000
"""Pairs of tokens up to which a table of all of them is kept: to look something up in it takes a
step, and to search for it as many as its number has digits."""

_UNEXPLAINED = 0.15
"""Weight of the empty word, which takes what nothing translates."""

Ints = npt.NDArray[np.int64]
TokenPair = tuple[Iterable[str], Iterable[str]]


def learn(
    beads: Sequence[TokenPair], parameters: Parameters, iterations: int = 4
) -> dict[str, dict[str, float]]:
    """Return the lexicon of the tokens of aligned beads, weighted up to `parameters.lexicon`."""
    data, words, others = _indexed(beads)
    if not data:
        return {}
    width = len(others)
    pairs, occurrences = _candidates(data, len(words), width, parameters)
    if not len(pairs):
        return {}
    forward, backward = _train(data, pairs, (len(words), width), iterations)
    weights = parameters.lexicon * np.sqrt(forward * backward) * (1 - 0.7 / occurrences)
    found: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for index in np.flatnonzero(weights > _LEAST_WEIGHT):
        pair = int(pairs[index])
        found[words[pair // width]][others[pair % width]] = float(weights[index])
    return dict(found)


def merged(*lexicons: Lexicon) -> dict[str, dict[str, float]]:
    """Return what any of the lexicons holds, with the greatest weight."""
    found: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for lexicon in lexicons:
        for word, translations in lexicon.items():
            entry = found[word]
            for other, weight in translations.items():
                entry[other] = max(weight, entry.get(other, 0.0))
    return dict(found)


def weighed(lexicon: Lexicon, factor: float) -> dict[str, dict[str, float]]:
    """Return a lexicon with all weights times a factor: what was learned for another level."""
    return {
        word: {other: weight * factor for other, weight in others.items()}
        for word, others in lexicon.items()
    }


def _indexed(beads: Sequence[TokenPair]) -> tuple[list[tuple[Ints, Ints]], list[str], list[str]]:
    """Return the beads as arrays of token numbers, tokens met only once left out."""
    sets = [(sorted(set(a))[:_LONGEST], sorted(set(b))[:_LONGEST]) for a, b in beads]
    left = Counter(token for a, _ in sets for token in a)
    right = Counter(token for _, b in sets for token in b)
    words = [token for token, count in left.items() if count > 1]
    others = [token for token, count in right.items() if count > 1]
    word_ids = {token: number for number, token in enumerate(words)}
    other_ids = {token: number for number, token in enumerate(others)}
    data = []
    for a, b in sets:
        x = np.array([word_ids[t] for t in a if t in word_ids], np.int64)
        y = np.array([other_ids[t] for t in b if t in other_ids], np.int64)
        if len(x) and len(y):
            data.append((x, y))
    return data, words, others


def _candidates(
    data: list[tuple[Ints, Ints]], height: int, width: int, parameters: Parameters
) -> tuple[Ints, Ints]:
    """Return the pairs (as one number each) that meet often enough, and how often."""
    left = np.bincount(np.concatenate([x for x, _ in data]), minlength=height)
    right = np.bincount(np.concatenate([y for _, y in data]), minlength=width)
    if height * width <= _DENSE:
        meetings = np.concatenate([(x[:, None] * width + y).ravel() for x, y in data])
        count = np.bincount(meetings, minlength=height * width)
        key = np.flatnonzero(count >= max(parameters.least_count, 1))
        count = count[key]
    else:
        key, count = _counted(data, width)
    dice = 2 * count / (left[key // width] + right[key % width])
    keep = (count >= parameters.least_count) & (dice > parameters.least_dice)
    return key[keep], count[keep]


def _counted(data: list[tuple[Ints, Ints]], width: int) -> tuple[Ints, Ints]:
    """Return all pairs that meet, ascending, and how often; in bounded memory."""
    keys: list[Ints] = []
    counts: list[Ints] = []
    buffer: list[Ints] = []
    size = 0

    def flush() -> None:
        key, count = np.unique(np.concatenate(buffer), return_counts=True)
        keys.append(key)
        counts.append(count.astype(np.int64))
        buffer.clear()

    for x, y in data:
        buffer.append((x[:, None] * width + y[None, :]).ravel())
        size += len(buffer[-1])
        if size > _CHUNK:
            flush()
            size = 0
    if buffer:
        flush()
    key, inverse = np.unique(np.concatenate(keys), return_inverse=True)
    return key, np.bincount(inverse, weights=np.concatenate(counts)).astype(np.int64)


def _train(
    data: list[tuple[Ints, Ints]], pairs: Ints, shape: tuple[int, int], iterations: int
) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    """Return p(right | left) and p(left | right) of each pair.

    `shape` is how many tokens there are of either side.
    """
    width = shape[1]
    places: Ints | None = None
    if shape[0] * width <= _DENSE:
        places = np.full(shape[0] * width, -1, np.int64)
        places[pairs] = np.arange(len(pairs))
    numbers: list[Ints] = []
    by_right: list[Ints] = []
    by_left: list[Ints] = []
    slots = 0
    for x, y in data:
        key = x[:, None] * width + y[None, :]
        if places is not None:
            at = places[key]
            row, column = np.nonzero(at >= 0)
        else:
            at = np.minimum(np.searchsorted(pairs, key), len(pairs) - 1)
            row, column = np.nonzero(pairs[at] == key)
        numbers.append(at[row, column])
        by_right.append(slots + column)
        by_left.append(slots + row)
        slots += max(len(x), len(y))
    number = np.concatenate(numbers)
    probabilities = []
    for slot, word in (
        (np.concatenate(by_right), pairs // width),
        (np.concatenate(by_left), pairs % width),
    ):
        table = np.ones(len(pairs))
        for _ in range(iterations):
            given = table[number]
            total = np.bincount(slot, weights=given, minlength=slots) + _UNEXPLAINED
            expected = np.bincount(number, weights=given / total[slot], minlength=len(pairs))
            sums = np.bincount(word, weights=expected)
            table = expected / (sums[word] + 0.5)
        probabilities.append(table)
    return probabilities[0], probabilities[1]
