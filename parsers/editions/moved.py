"""Blocks that stand elsewhere in the other edition."""

from __future__ import annotations

import math
from collections.abc import Sequence
from statistics import median

import numpy as np

from parsers.editions.kinds import penalty
from parsers.editions.links import Link
from parsers.editions.parameters import BLOCKS
from parsers.editions.similarity import Lexicon, similarity
from parsers.editions.tokens import Units

_LEAST_TOKENS = 3
"""Distinct tokens that a block must have to be recognised out of order."""

_LIKELY = 0.8
"""Probability from which two blocks are taken for one that has been moved."""

_FAINT = 0.05
"""Likeness, at least, that blocks which face each other are taken to have."""

_PADDING = 10.0
"""Letters added to both lengths, so that a word more in a short text is no great difference."""

_FEW_PAIRS = 5
"""Pairs of blocks in order below which nothing is known of how translations look here."""

_SHORT = 30
"""Letters up to which a text says nothing of how much longer the other language is."""

_TELLING = "NUwk"
"""Kinds of tokens that two languages share because they name or count the same thing."""

_RARE = 2
"""Blocks of one side, at most, that a token shared by chance would not stand in."""


def find_moved(
    left: Units,
    right: Units,
    alone_left: Sequence[int],
    alone_right: Sequence[int],
    links: Sequence[Link],
    lexicon: Lexicon | None,
) -> dict[int, tuple[int, float]]:
    """Return for blocks alone on the left the block alone on the right that is theirs, and a score.

    A pair is taken where both are each other's best, their kinds agree, and it is likely by how
    alike they are beside the blocks that face each other in order, by how well their lengths
    agree, by what comes next, and by names or numbers that hardly another block has. The weights
    are those of a logistic regression on real pairs of pages with blocks moved, deleted and
    inserted.
    """
    known = _lexicon(left, right, links, lexicon or {})
    shared = similarity(left, right, known, BLOCKS)
    rows = np.array(alone_left, np.intp)
    columns = np.array(alone_right, np.intp)
    cosine = shared.cosine(np.repeat(rows, len(columns)), np.tile(columns, len(rows))).reshape(
        len(rows), len(columns)
    )
    for row, i in enumerate(alone_left):
        for column, j in enumerate(alone_right):
            if left.texts[i] == right.texts[j]:
                cosine[row, column] = 1.0
            if left.kinds and penalty(left.kinds[i], right.kinds[j]) < -1.0:
                cosine[row, column] = 0.0
    pairs = [
        (link.left[0], link.right[0]) for link in links if len(link.left) == len(link.right) == 1
    ]
    usual = 0.5
    if len(pairs) >= _FEW_PAIRS:
        both = np.array(pairs, np.intp)
        usual = max(float(np.median(shared.cosine(both[:, 0], both[:, 1]))), _FAINT)
    growth = _growth(left, right, pairs)
    found: dict[int, tuple[int, float]] = {}
    for row, i in enumerate(alone_left):
        column = int(cosine[row].argmax())
        best = float(cosine[row, column])
        j = alone_right[column]
        if best <= 0.0 or int(cosine[:, column].argmax()) != row:
            continue
        words = len(set(left.tokens[i]))
        others = np.concatenate((np.delete(cosine[row], column), np.delete(cosine[:, column], row)))
        rival = float(others.max(initial=0.0))
        if words < _LEAST_TOKENS or rival >= best:
            continue
        probability = _probability(
            best / usual,
            abs(_grown(left.lengths[i], right.lengths[j]) - growth),
            math.log(best / max(rival, best * _FAINT)),
            math.log(words + 1),
            rare=_share_rare(left, right, i, j),
        )
        if probability >= _LIKELY:
            found[i] = (j, round(1 - rival / best, 3))
    return found


def _probability(likeness: float, uneven: float, lead: float, words: float, *, rare: bool) -> float:
    total = 0.43 + 1.45 * likeness - 3.64 * uneven + 0.15 * lead + 0.18 * words + 1.78 * rare
    return 1 / (1 + math.exp(-total))


def _grown(left: float, right: float) -> float:
    """Return the logarithm of how much longer the right text is."""
    return math.log((right + _PADDING) / (left + _PADDING))


def _growth(left: Units, right: Units, pairs: Sequence[tuple[int, int]]) -> float:
    """Return how much longer the right texts of pairs mostly are, as a logarithm."""
    lengths = [(left.lengths[i], right.lengths[j]) for i, j in pairs]
    grown = [_grown(one, other) for one, other in lengths if one > _SHORT]
    return median(grown) if grown else 0.0


def _share_rare(left: Units, right: Units, i: int, j: int) -> bool:
    """Tell whether two blocks share two rare names or numbers, one of which no other block has."""
    counts = [
        max(left.frequencies[token], right.frequencies[token])
        for token in set(left.tokens[i]) & set(right.tokens[j])
        if token[0] in _TELLING and len(token) > 3
    ]
    return sum(count <= _RARE for count in counts) > 1 and 1 in counts


def _lexicon(
    left: Units, right: Units, links: Sequence[Link], known: Lexicon
) -> dict[str, dict[str, float]]:
    from parsers.editions.lexicon import learn, merged

    beads = [
        (
            [token for i in link.left for token in left.tokens[i]],
            [token for j in link.right for token in right.tokens[j]],
        )
        for link in links
        if link.left and link.right
    ]
    return merged(known, learn(beads, BLOCKS))
