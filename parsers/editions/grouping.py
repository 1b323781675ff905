"""Which pages are editions of one article.

What files and their metadata say decides (see `names`). For the rest, numbers, addresses, names
and whole identical blocks are compared, weighted by how rare they are; two pages belong together
where each is the other's best partner and their blocks follow each other alike. An article has at
most one page a language.
"""

from __future__ import annotations

import hashlib
import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from parsers.editions.kinds import kind_of
from parsers.editions.names import keys, language_of, meant_language
from parsers.languages import primary, same
from parsers.model import Article, Page, block_text

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]{3,}")

_READ = 40_000
"""Code points of a page that are compared."""

_BACKGROUND = 20
"""Pages that are imagined beside the given ones, so that rarity means something among a few."""

_LEAST_LIKENESS = 0.07
"""Likeness that a pair must have however alike its blocks follow each other."""

_LEAST_ORDER = 0.5
"""Agreement in the order of blocks that a pair must have, unless it is as alike as `_SURE`."""

_EXCHANGE = 0.75
"""Likeness that makes up for a disagreement in order."""

_SURE = 0.5

_GRAM = 4

_LONG = 40
"""Code points from which on a text hardly stands in two pages by chance."""


@dataclass
class _Candidate:
    """A page with what it is compared by."""

    page: Page
    language: str
    features: dict[str, float] = field(default_factory=dict)
    order: Counter[tuple[str, ...]] = field(default_factory=Counter)


class _Groups:
    """Disjoint sets of pages that hold at most one page a language."""

    def __init__(self, languages: Sequence[str]) -> None:
        self._parent = list(range(len(languages)))
        self._members = {i: [i] for i in range(len(languages))}
        self._languages = list(languages)

    def find(self, i: int) -> int:
        """Return the set a page is in."""
        while self._parent[i] != i:
            self._parent[i] = self._parent[self._parent[i]]
            i = self._parent[i]
        return i

    def members(self, i: int) -> list[int]:
        """Return the pages in a page's set."""
        return self._members[self.find(i)]

    def join(self, i: int, j: int) -> bool:
        """Unite the sets of two pages if no language would be there twice."""
        a, b = sorted((self.find(i), self.find(j)))
        if a == b:
            return True
        held = {self._languages[k] for k in self._members[a]}
        if any(self._languages[k] in held for k in self._members[b]):
            return False
        self._parent[b] = a
        self._members[a] += self._members.pop(b)
        return True

    def apart(self, pages: Sequence[int]) -> bool:
        """Tell whether each of some pages is in a language of its own."""
        return len({self._languages[i] for i in pages}) == len(pages)

    def rival(self, i: int, j: int) -> tuple[int, int] | None:
        """Return a page of each set that are in one language and keep them apart, if any do."""
        held = {self._languages[k]: k for k in self.members(i)}
        for k in self.members(j):
            if self._languages[k] in held:
                return held[self._languages[k]], k
        return None

    def call(self, i: int, language: str) -> None:
        """Let a page count as one in another language, that it is meant to be in."""
        self._languages[i] = language

    def sets(self) -> Iterable[list[int]]:
        """Return the sets, in the order of their first pages."""
        return [sorted(members) for _, members in sorted(self._members.items())]


def group(pages: Sequence[Page]) -> list[Article]:
    """Return the articles that the pages are editions of, in the order of their first pages.

    Editions keep the order of the pages. Every page is in exactly one article; a page without a
    partner is an article of its own. The id of an article is derived from its first page's path.
    """
    languages = [
        primary(language) if (language := language_of(page)) else f"?{number}"
        for number, page in enumerate(pages)
    ]
    groups = _Groups(languages)
    _by_keys(pages, groups)
    alone = [members[0] for members in groups.sets() if len(members) == 1]
    if len(alone) > 1:
        _by_content([_candidate(pages[i], languages[i]) for i in alone], alone, groups)
    return [
        Article(id=_identity(pages[members[0]]), editions=tuple(pages[i] for i in members))
        for members in groups.sets()
    ]


def _identity(page: Page) -> str:
    return hashlib.sha256(page.path.encode("utf-8", "replace")).hexdigest()[:12]


def _by_keys(pages: Sequence[Page], groups: _Groups) -> None:
    holders: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for i, page in enumerate(pages):
        for key in dict.fromkeys(keys(page)):
            holders[key].append(i)
    for (kind, value), members in list(holders.items()):
        if kind == "original":
            members += [i for i in holders.get(("title", value), ()) if i not in members]
    order = {"key": 0, "address": 1, "path": 2, "slug": 3, "original": 4}
    for (kind, _), members in sorted(holders.items(), key=lambda item: order.get(item[0][0], 9)):
        if kind == "title" or (kind in ("slug", "original") and not groups.apart(members)):
            continue
        for i in members[1:]:
            if not groups.join(members[0], i):
                _as_copies(pages, groups, members[0], i)


def _as_copies(pages: Sequence[Page], groups: _Groups, one: int, other: int) -> None:
    """Unite two sets that a page keeps apart which was not translated yet.

    It is in another language than it says, and most of it is the text of its rival, to the letter.
    """
    rivals = groups.rival(one, other)
    if rivals is None or not _copied(pages[rivals[0]], pages[rivals[1]]):
        return
    for i in rivals:
        meant = meant_language(pages[i])
        if meant is not None and not same(meant, language_of(pages[i])):
            groups.call(i, primary(meant))
    groups.join(one, other)


def _copied(one: Page, other: Page) -> bool:
    """Tell whether half of the longer texts of the shorter page stand in the other, too."""
    texts = [
        {text for placed in page.flow if len(text := block_text(placed.block)) > _LONG}
        for page in (one, other)
    ]
    return 2 * len(texts[0] & texts[1]) > min(map(len, texts))


def _candidate(page: Page, language: str) -> _Candidate:
    found = _Candidate(page, language)
    counts: Counter[str] = Counter()
    read = 0
    kinds = ["^"]
    for placed in page.flow:
        text = block_text(placed.block)
        kinds.append(kind_of(placed))
        if read > _READ:
            continue
        read += len(text)
        if len(text) > _LONG:
            counts["B:" + hashlib.sha256(text.encode()).hexdigest()[:16]] += 1
        counts.update("N:" + number for number in _NUMBER.findall(text) if len(number) > 1)
        counts.update("w:" + word.lower() for word in _LATIN.findall(text))
        counts.update("U:" + mark.target for mark in placed.block.marks if mark.target is not None)
    found.features = {name: 1 + math.log(count) for name, count in counts.items()}
    found.order = Counter(
        tuple(kinds[i : i + _GRAM]) for i in range(max(len(kinds) - _GRAM + 1, 1))
    )
    return found


def _by_content(candidates: list[_Candidate], numbers: list[int], groups: _Groups) -> None:
    spread = Counter(gram for candidate in candidates for gram in candidate.order)
    total = len(candidates) + _BACKGROUND
    rarity = {gram: math.log(total / (count + 0.5)) for gram, count in spread.items()}
    accepted: list[tuple[int, int]] = []
    for likeness, i, j in sorted(_likely(candidates), key=lambda p: (-p[0], p[1], p[2])):
        order = _order(candidates[i], candidates[j], rarity)
        needed = _LEAST_LIKENESS + _EXCHANGE * max(0.95 - order, 0.0)
        if likeness >= _SURE or (order >= _LEAST_ORDER and likeness >= needed):
            accepted.append((numbers[i], numbers[j]))
    known = {frozenset(pair) for pair in accepted}
    for i, j in accepted:
        ours, theirs = groups.members(i), groups.members(j)
        links = sum(frozenset((a, b)) in known for a in ours for b in theirs)
        # One doubtful pair must not weld two articles together.
        if min(len(ours), len(theirs)) == 1 or 2 * links >= len(ours) * len(theirs):
            groups.join(i, j)


def _order(a: _Candidate, b: _Candidate, rarity: Mapping[tuple[str, ...], float]) -> float:
    """Return how alike the blocks of two pages follow each other, 0 to 1.

    It is the cosine of the 4-grams of block kinds, weighted by rarity (what all pages of a site
    have says nothing), less where one page is much longer.
    """

    def norm(counts: Counter[tuple[str, ...]]) -> float:
        return math.sqrt(sum((count * rarity[gram]) ** 2 for gram, count in counts.items()))

    dot = sum(count * b.order[gram] * rarity[gram] ** 2 for gram, count in a.order.items())
    both = norm(a.order) * norm(b.order)
    few, many = sorted((a.order.total(), b.order.total()))
    return dot / both * math.sqrt(few / many) if both else 0.0


def _likely(candidates: list[_Candidate]) -> list[tuple[float, int, int]]:
    """Return (likeness, i, j) of the pages that are each other's best in both languages."""
    frequency = Counter(name for candidate in candidates for name in candidate.features)
    total = len(candidates) + _BACKGROUND
    postings: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
    most = max(30, len(candidates) // 50)
    for i, candidate in enumerate(candidates):
        weighted = {
            name: weight * math.log(total / (frequency[name] + 0.5))
            for name, weight in candidate.features.items()
        }
        norm = math.sqrt(sum(weight * weight for weight in weighted.values())) or 1.0
        for name, weight in weighted.items():
            if 1 < frequency[name] <= most:
                postings[name].append((i, weight / norm))
    likeness: defaultdict[tuple[int, int], float] = defaultdict(float)
    for entries in postings.values():
        for at, (i, x) in enumerate(entries):
            for j, y in entries[at + 1 :]:
                if candidates[i].language != candidates[j].language:
                    likeness[i, j] += x * y
    best: dict[tuple[int, str], tuple[float, int]] = {}
    for (i, j), value in likeness.items():
        for one, other in ((i, j), (j, i)):
            key = (one, candidates[other].language)
            best[key] = max(best.get(key, (0.0, -1)), (value, -other - 1))
    found = []
    for (i, j), value in likeness.items():
        if value < _LEAST_LIKENESS:
            continue
        to_j = best[i, candidates[j].language]
        to_i = best[j, candidates[i].language]
        if to_j == (value, -j - 1) and to_i == (value, -i - 1):
            found.append((value, i, j))
    return found
