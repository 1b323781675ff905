"""Lexicons pooled over a folder: what all its pairs of editions teach of their two languages.

One article alone has too few words to learn a lexicon from; several of the same two languages
teach one another. Their blocks are aligned by themselves first, and blocks that surely face each
other are cut into sentences, which face each other as they follow: one by one where they are as
many, else by where they stand. What is learned from these helps to align the blocks anew, and any
sentences. (To align those sentences properly before learning takes twenty times as long, and the
blocks come out hardly better.)

What comes out must depend on nothing but what goes in:

- A pool is made of the articles that are read together, and of nothing that was read before. The
  same files give the same alignment, and the same findings, on any machine and in any order of
  their names; one file of a folder checked by itself may be aligned otherwise than in the folder.
- A cache holds what would be learned anew, under a key of all it is learned from: the texts, this
  package's own code, and the versions of Python and numpy. With a cold cache, a warm one, a damaged
  one or none the lexicon is the same to the last digit; only the time differs.
- Dictionaries of the system have no part in it: they are added where sentences are aligned.

Learning is bounded: of many pairs, as many are taken as hold `_ENOUGH` characters (less where there
are many pairs of languages), those whose texts come first by their hash.
"""

from __future__ import annotations

import hashlib
import sys
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from functools import cache
from importlib.metadata import version
from itertools import accumulate, combinations
from operator import itemgetter
from pathlib import Path
from typing import TYPE_CHECKING

from parsers.editions.blocks import align_units, needs_search, units_of
from parsers.editions.levels import sentences_within
from parsers.editions.pool import Pool, Tongues, tongue
from parsers.editions.stored import stored
from parsers.editions.tokens import Units
from parsers.model import Article, Page

if TYPE_CHECKING:
    from parsers.editions.similarity import Lexicon

FEWEST = 3
"""Pairs of editions from which a pool is made."""

_ENOUGH = 300_000
"""Characters of both sides together that a lexicon is learned from at most."""

_ALTOGETHER = 600_000
"""The same of all lexicons together."""

_LONGEST = 100_000
"""Characters of a pair beyond which it is a book, and takes too long to be aligned for this."""

_SURE = 0.6
"""Confidence of blocks from which their sentences are learned from."""

_FOLDER = "pools"
_KEPT = 64
"""Lexicons of pools that are kept on disk."""


Chosen = dict[Tongues, tuple[tuple[Page, Page], ...]]
"""The pairs of editions to learn from, by their languages and in the order of these."""


def pool_of(articles: Iterable[Article]) -> Pool:
    """Return the pool of all pairs of editions of some articles. Slow: a second or two."""
    return learn_pool(choose(pairs_of(articles)))


def pairs_of(articles: Iterable[Article]) -> Iterator[tuple[Page, Page]]:
    """Yield the pairs of editions of some articles."""
    for article in articles:
        yield from combinations(article.editions, 2)


def choose(editions: Iterable[tuple[Page, Page]]) -> Chosen:
    """Return the pairs of pages to learn from: few enough, and the same in whatever order."""
    pairs: dict[Tongues, dict[str, tuple[Page, Page]]] = defaultdict(dict)
    for left, right in editions:
        tongues = tongue(left), tongue(right)
        if tongues[0] == tongues[1] or not all(tongues):
            continue
        one, other = (left, right) if tongues[0] < tongues[1] else (right, left)
        pairs[min(tongues), max(tongues)][_digest((one.sha256, other.sha256))] = (one, other)
    several = [(tongues, found) for tongues, found in pairs.items() if len(found) >= FEWEST]
    several.sort(key=lambda entry: (-len(entry[1]), entry[0]))
    enough = min(_ENOUGH, _ALTOGETHER // max(len(several), 1))
    chosen: Chosen = {}
    rest = _ALTOGETHER
    for tongues, found in several:
        taken: list[tuple[Page, Page]] = []
        size = 0
        for _, pair in sorted(found.items(), key=itemgetter(0)):
            length = sum(page.character_count for page in pair)
            if length > _LONGEST:
                continue
            if len(taken) >= FEWEST and size + length > enough:
                break
            taken.append(pair)
            size += length
        if len(taken) >= FEWEST and size <= rest:
            chosen[tongues] = tuple(taken)
            rest -= size
    return chosen


def learn_pool(chosen: Chosen) -> Pool:
    """Return what chosen pairs of pages teach.

    Of two languages nothing is learned where kinds and identical texts alone tell which blocks face
    each other.
    """
    lexicons: dict[Tongues, Lexicon] = {}
    for tongues, pairs in chosen.items():
        sides = [(units_of(left), units_of(right)) for left, right in pairs]
        if any(needs_search(*each) for each in sides):
            learned = _learned(tongues, list(zip(sides, pairs, strict=True)))
            if learned:
                lexicons[tongues] = learned
    return Pool(lexicons)


def _learned(
    tongues: Tongues, pairs: Sequence[tuple[tuple[Units, Units], tuple[Page, Page]]]
) -> Lexicon:
    """Return the lexicon that pairs of editions teach, from the cache if it is there."""
    said = [
        part
        for sides, _ in pairs
        for units in sides
        for part in (str(len(units)), *units.texts, *units.kinds)
    ]
    return stored(("pool", *tongues, _code(), _digest(said)), lambda: _learn(pairs), _FOLDER, _KEPT)


def _learn(
    pairs: Sequence[tuple[tuple[Units, Units], tuple[Page, Page]]],
) -> dict[str, dict[str, float]]:
    # numpy is loaded here and not above: mostly there is nothing to be learned.
    from parsers.editions.lexicon import learn
    from parsers.editions.parameters import SENTENCES

    beads: list[tuple[list[str], list[str]]] = []
    for sides, (left, right) in pairs:
        for link in align_units(*sides):
            if not (link.left and link.right and link.score >= _SURE):
                continue
            inside = [
                Units([unit.text for unit in sentences_within(page, blocks).units], sentences=True)
                for page, blocks in ((left, link.left), (right, link.right))
            ]
            if inside[0].texts != inside[1].texts:
                beads += [
                    (
                        [token for i in here for token in inside[0].tokens[i]],
                        [token for j in there for token in inside[1].tokens[j]],
                    )
                    for here, there in facing(inside[0].texts, inside[1].texts)
                ]
    return learn(beads, SENTENCES)


def facing(left: Sequence[str], right: Sequence[str]) -> list[tuple[list[int], list[int]]]:
    """Return which sentences of two texts face each other, told by where they stand.

    As many as the shorter side has are returned, or fewer; each sentence of the longer side goes
    with that of the shorter in which its middle lies, both texts taken as equally long.
    """
    if len(left) == len(right):
        return [([i], [i]) for i in range(len(left))]
    few, many = sorted((left, right), key=len)
    ends = list(accumulate(len(text) / max(sum(map(len, few)), 1) for text in few))
    groups: list[list[int]] = [[] for _ in few]
    total, at = max(sum(map(len, many)), 1), 0
    for number, text in enumerate(many):
        middle = (at + len(text) / 2) / total
        at += len(text)
        groups[min(bisect_left(ends, middle), len(few) - 1)].append(number)
    pairs = [([number], group) for number, group in enumerate(groups) if group]
    return pairs if few is left else [(there, here) for here, there in pairs]


def _digest(parts: Iterable[str]) -> str:
    digest = hashlib.sha256()
    for part in parts:
        data = part.encode("utf-8", "surrogatepass")
        digest.update(b"%d:" % len(data))
        digest.update(data)
    return digest.hexdigest()


@cache
def _code() -> str:
    """Return a hash of the code that a lexicon is learned by, and of what runs it."""
    digest = hashlib.sha256(f"{sys.version} {version('numpy')}".encode())
    here = Path(__file__).resolve().parent
    for path in sorted((*here.glob("*.py"), *here.parent.glob("*.py"))):
        with suppress(OSError):
            digest.update(path.read_bytes())
    return digest.hexdigest()
