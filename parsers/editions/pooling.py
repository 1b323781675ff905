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
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from functools import cache
from importlib.metadata import version
from itertools import accumulate, combinations
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
"""The same of all lexicons together, unless more are wanted `always`: a second or two."""

_SURE = 0.6
"""Confidence of blocks from which their sentences are learned from."""

_FOLDER = "pools"
_KEPT = 64
"""Lexicons of pools that are kept on disk."""


def pool_of(
    articles: Iterable[Article],
    *,
    always: bool = False,
    stopped: Callable[[], bool] = lambda: False,
) -> Pool:
    """Return the pool of all pairs of editions of some articles; see `pool_of_pairs`."""
    pairs = (pair for article in articles for pair in combinations(article.editions, 2))
    return pool_of_pairs(pairs, always=always, stopped=stopped)


def pool_of_pairs(
    editions: Iterable[tuple[Page, Page]],
    *,
    always: bool = False,
    stopped: Callable[[], bool] = lambda: False,
) -> Pool:
    """Return the pool of some pairs of pages. Slow: seconds for each pair of languages.

    Of two languages without a pair of editions whose blocks have to be searched for, nothing is
    learned unless `always`: where blocks leave no doubt, sentences alone have use for a lexicon.
    Where `stopped` says so, what was learned by then is returned.
    """
    pairs: dict[Tongues, dict[str, tuple[Page, Page]]] = defaultdict(dict)
    for left, right in editions:
        tongues = tongue(left), tongue(right)
        if tongues[0] == tongues[1] or not all(tongues):
            continue
        one, other = (left, right) if tongues[0] < tongues[1] else (right, left)
        pairs[min(tongues), max(tongues)][_digest((one.sha256, other.sha256))] = (one, other)
    texts = {
        tongues: {key: (units_of(one), units_of(other)) for key, (one, other) in found.items()}
        for tongues, found in sorted(pairs.items())
        if len(found) >= FEWEST
    }
    wanted = [
        tongues
        for tongues, known in texts.items()
        if always or any(needs_search(*sides) for sides in known.values())
    ]
    enough = _ENOUGH if always else min(_ENOUGH, _ALTOGETHER // max(len(wanted), 1))
    lexicons: dict[Tongues, Lexicon] = {}
    for tongues in wanted:
        if stopped():
            break
        taken = _taken(texts[tongues], enough)
        learned = _learned(tongues, [(texts[tongues][key], pairs[tongues][key]) for key in taken])
        if learned:
            lexicons[tongues] = learned
    return Pool(lexicons)


def _taken(texts: Mapping[str, tuple[Units, Units]], enough: int) -> list[str]:
    """Return the keys of the pairs to learn from, in their order."""
    taken: list[str] = []
    size = 0
    for key in sorted(texts):
        size += sum(len(text) for units in texts[key] for text in units.texts)
        if taken and size > enough:
            break
        taken.append(key)
    return taken


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
