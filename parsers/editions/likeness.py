"""How likely two pages are editions of one article, by what they say.

What both have is weighted by how rare it is, and counts for as much as the two languages could have
in common at all: of the words of an English page, only those that Korean pages of the folder use.
Whether a pair is one is a logistic regression of six figures (see `Evidence`), fitted on pages of
sixteen public sites in many languages whose names and front matter were taken away, half of whose
articles had been left without a partner.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from parsers.editions.traits import HARD, Traits, alike_in_order
from parsers.frozen import dataclass

_BACKGROUND = 100
"""Pages that are imagined beside the given ones, so that rarity means something among a few."""

_MOST = 40
_MOST_SHARE = 50
"""Pages, at most, that a token is in which is compared: so many, or one of so many."""

_DOUBT = 20.0
_HARD_DOUBT = 20.0
_HARD_PRIOR = 0.5
"""Squares of weights that are imagined as not shared, so that little evidence is weak evidence; of
numbers and links, half of them as shared: pages without any tell nothing."""

_FAINT = 1 / 20
"""Likeness of a rival, as a share of the pair's own, below which a further one is no better."""

_LIKELY = 0.7
"""Probability from which two pages are taken for editions: a wrong pair costs more than none."""

_BLOCK = 1.5
"""Weight of a block that is the same to the letter."""


@dataclass(frozen=True)
class Evidence:
    """What speaks for a pair of pages."""

    likeness: float
    """Cosine of the tokens that both languages use, less where these are few."""
    lead: float
    lead_back: float
    """Logarithm of how much more alike they are than the first with its next best in that language,
    and than the second with its own."""
    order: float
    """Cosine of the 4-grams of kinds of blocks, weighted by rarity; less if one is much longer."""
    shape: float
    """Share of the blocks that follow each other alike in kind and length."""
    hard: float
    """Cosine of numbers, identifiers and links, one half where there are none."""

    def probability(self) -> float:
        """Return how likely the pages are editions of one article."""
        total = (
            -12.35
            + 4.03 * self.likeness
            + 0.6 * self.lead
            + 0.34 * self.lead_back
            + 1.53 * self.order
            + 2.8 * self.shape
            + 8.08 * self.hard
        )
        return 1 / (1 + math.exp(-total))


class Likenesses:
    """The likenesses of all pages of different languages that have something rare in common."""

    def __init__(self, pages: Sequence[Traits]) -> None:
        self.pages = pages
        frequency = Counter(token for page in pages for token in page.tokens)
        self._rarity = {
            token: math.log((len(pages) + _BACKGROUND) / (count + 0.5))
            for token, count in frequency.items()
        }
        self._vectors = self._compared(frequency)
        self._rows = self._gathered()
        grams = Counter(gram for page in pages for gram in page.grams)
        self._gram_rarity = {
            gram: math.log((len(pages) + _BACKGROUND) / (count + 0.5))
            for gram, count in grams.items()
        }
        self._gram_norms = [
            math.sqrt(sum((n * self._gram_rarity[gram]) ** 2 for gram, n in page.grams.items()))
            for page in pages
        ]
        self._hard = [self._hard_of(page) for page in pages]
        self._hard_norms = [sum(x * x for x in vector.values()) for vector in self._hard]

    def _compared(self, frequency: Counter[str]) -> list[dict[str, float]]:
        """Return each page's tokens, weighted, that pages of several languages have."""
        most = max(_MOST, len(self.pages) // _MOST_SHARE)
        first: dict[str, str] = {}
        several: set[str] = set()
        for page in self.pages:
            for token in page.tokens:
                if frequency[token] > 1 and first.setdefault(token, page.language) != page.language:
                    several.add(token)
        return [
            {
                token: amount * self._rarity[token] * (_BLOCK if token[0] == "B" else 1.0)
                for token, amount in page.tokens.items()
                if token in several and frequency[token] <= most
            }
            for page in self.pages
        ]

    def _gathered(self) -> dict[tuple[int, str], list[tuple[float, int]]]:
        """Return (page, language) -> (likeness, page of that language), the most alike first."""
        languages = [page.language for page in self.pages]
        postings: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
        spoken: defaultdict[str, set[str]] = defaultdict(set)
        for i, vector in enumerate(self._vectors):
            for token, x in vector.items():
                postings[token].append((i, x))
                spoken[token].add(languages[i])
        norms: list[defaultdict[str, float]] = [defaultdict(float) for _ in self.pages]
        for i, vector in enumerate(self._vectors):
            for token, x in vector.items():
                for language in spoken[token]:
                    norms[i][language] += x * x
        dots: defaultdict[tuple[int, int], float] = defaultdict(float)
        for entries in postings.values():
            for at, (i, x) in enumerate(entries):
                for j, y in entries[at + 1 :]:
                    if languages[i] != languages[j]:
                        dots[i, j] += x * y
        rows: defaultdict[tuple[int, str], list[tuple[float, int]]] = defaultdict(list)
        for (i, j), dot in dots.items():
            both = math.sqrt(norms[i][languages[j]] * norms[j][languages[i]])
            likeness = dot / (both + _DOUBT)
            rows[i, languages[j]].append((likeness, j))
            rows[j, languages[i]].append((likeness, i))
        for row in rows.values():
            row.sort(key=lambda entry: (-entry[0], entry[1]))
        return rows

    def _hard_of(self, page: Traits) -> dict[str, float]:
        return {
            token: amount * self._rarity[token]
            for token, amount in page.tokens.items()
            if token[0] in HARD
        }

    def mutual(self) -> Iterator[tuple[int, int, Evidence]]:
        """Yield the pairs of pages that are each other's best in both languages."""
        for (i, _), row in self._rows.items():
            likeness, j = row[0]
            back = self._rows[j, self.pages[i].language]
            if i < j and back[0][1] == i:
                yield i, j, self._evidence(i, j, likeness, (_rival(row), _rival(back)))

    def _evidence(self, i: int, j: int, likeness: float, rivals: tuple[float, float]) -> Evidence:
        lead, lead_back = (math.log(likeness / max(r, likeness * _FAINT)) for r in rivals)
        shared = sum(x * self._hard[j].get(token, 0.0) for token, x in self._hard[i].items())
        hard = (shared + _HARD_PRIOR * _HARD_DOUBT) / (
            math.sqrt(self._hard_norms[i] * self._hard_norms[j]) + _HARD_DOUBT
        )
        shape = alike_in_order(self.pages[i].shapes, self.pages[j].shapes)
        return Evidence(likeness, lead, lead_back, self._order(i, j), shape, hard)

    def _order(self, i: int, j: int) -> float:
        """Return how alike the kinds of blocks follow each other, 0 to 1."""
        ours, theirs = self.pages[i].grams, self.pages[j].grams
        dot = sum(n * theirs[g] * self._gram_rarity[g] ** 2 for g, n in ours.items() if g in theirs)
        both = self._gram_norms[i] * self._gram_norms[j]
        few, many = sorted((ours.total(), theirs.total()))
        return dot / both * math.sqrt(few / many) if both else 0.0

    def likely(self) -> list[tuple[int, int]]:
        """Return the pairs that are likely editions of one article, the likeliest first."""
        found = [
            (-probability, i, j)
            for i, j, evidence in self.mutual()
            if (probability := evidence.probability()) >= _LIKELY
        ]
        return [(i, j) for _, i, j in sorted(found)]


def _rival(row: Sequence[tuple[float, int]]) -> float:
    return row[1][0] if len(row) > 1 else 0.0
