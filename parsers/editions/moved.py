"""Blocks that stand elsewhere in the other edition."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from parsers.editions.kinds import penalty
from parsers.editions.links import Link
from parsers.editions.parameters import BLOCKS
from parsers.editions.similarity import Lexicon, similarity
from parsers.editions.tokens import Units

_LEAST_TOKENS = 3
"""Distinct tokens that a block must have to be recognised out of order."""

_LEAD = 1.5
"""How much better than any other partner the right one must fit."""

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

    A pair is taken where both are each other's best by far, their kinds agree, and they are at
    least as similar as the lower half of the blocks that face each other in order, or have two
    names or numbers in common that hardly another block has.
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
    if len(pairs) >= 5:
        both = np.array(pairs, np.intp)
        usual = float(np.median(shared.cosine(both[:, 0], both[:, 1])))
    least = max(0.2, min(usual, 0.6))
    found: dict[int, tuple[int, float]] = {}
    for row, i in enumerate(alone_left):
        column = int(cosine[row].argmax())
        best = float(cosine[row, column])
        if len(set(left.tokens[i])) < _LEAST_TOKENS:
            continue
        if best < least and not (best > 0 and _share_rare(left, right, i, alone_right[column])):
            continue
        others = np.concatenate((np.delete(cosine[row], column), np.delete(cosine[:, column], row)))
        rival = float(others.max(initial=0.0))
        if best > _LEAD * rival:
            found[i] = (alone_right[column], round(1 - rival / best, 3))
    return found


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
