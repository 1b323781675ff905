"""How likely two pages are editions of one article, by what they say.

What both have is weighted by how rare it is, and counts for as much as the two languages could have
in common at all: of the words of an English page, only those that Korean pages of the folder use.
Each page's two best partners in a language are found so. Which of them is likelier, and whether it
is one, is a logistic regression of some figures (see `Evidence`). It was fitted on pages of 37
public sites in many languages whose names and front matter were taken away, once with and once
without their titles, and half of whose articles had been left without a partner: each site as one
folder, and many folders of two to six of its pages, in which nothing tells what the site says
everywhere; among few pages it is a little stricter than was fitted. Sites with several versions of
a guide were left out: pages of two versions are editions of each other but for their age. What
tells most is what a page does not share with the next best one in its language, what translators
would have kept and is not there, and the numbers and names of titles: release notes and manual
pages are alike but for that.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from parsers.editions.built import BEST, built_alike
from parsers.editions.titles import Comparison, compare
from parsers.editions.traits import Traits, alike_in_order
from parsers.frozen import dataclass

_BACKGROUND = 100
"""Pages that are imagined beside the given ones, so that rarity means something among a few."""

_MOST = 40
_MOST_SHARE = 50
"""Pages, at most, that a token is in which is compared: so many, or one of so many."""

_HARD = "NX"
_NUMBERS = "N"
_NAMES = "LXH"
_CODE = "c"
"""Kinds of tokens that translators leave, or hardly change."""

_DOUBT = 20.0
_PRIOR = 0.5
"""Square of a weight that is imagined beside what was seen, half of it as shared, so that little
evidence is weak evidence, and none at all no evidence."""

_FAINT = 5.0
"""The same for what tells a page from its rival."""

_LIKELY = 0.71
"""Probability from which two pages are taken for editions: a wrong pair costs more than none."""

_FEW = 10
_MANY = 0.02
"""Pages that are few, and a share of them in all that is next to none: how pages are built is not
asked among so many."""

_PARTNERS = 2
"""Pages of a language, the most alike ones, that are looked at as a page's partner."""

_BLOCK = 1.5
"""Weight of a block that is the same to the letter."""


@dataclass(frozen=True)
class Evidence:
    """What speaks for a pair of pages."""

    shape: float
    """Share of the blocks that follow each other alike in kind and length."""
    numbers: float
    """Cosine of the numbers, one half where there are none."""
    names: float
    """The same of identifiers and links that both languages have."""
    code: float
    """The same of lines of code."""
    opening: float
    """The same of all that the pages begin with."""
    opening_hard: float
    """The same of the numbers and identifiers that they begin with, in whatever languages."""
    told: float
    """Share, of what one page has and the other's next best does not, that the other has: of the
    two ways to ask so, the one that speaks for the pair."""
    odds: float
    """Logarithm of how much more of it the other has than of what only its next best has: the one
    that speaks against the pair."""
    blocks: float
    """Logarithm of 1 + the blocks of the shorter page."""
    sounds: float
    """How alike the words sound that the pages begin with, one half where nothing is known."""
    few: float
    """How few pages there are, 1 to 0: among few, nothing tells what the site says everywhere."""
    unkept: float
    """How much of what translators keep one page has and the other lacks, of the two ways to ask so
    the one that speaks for the pair: the logarithm of 1 + its rarity."""
    titled: bool
    """Whether both have a title."""
    titles: Comparison

    def probability(self, built: float) -> float:
        """Return how likely the pages are editions of one article.

        `built` is the logarithm of the odds, a block, that they are built as editions are.
        """
        if self.titles.numbers:  # of 2,254 such pairs on those sites, one was one
            return 0.0
        among_few = -2.32 + 1.60 * built - 0.61 * self.unkept
        total = (
            -15.97
            + 3.91 * self.shape
            + 6.38 * self.names
            + 0.32 * self.numbers
            + 1.01 * self.code
            + 2.18 * self.opening
            + 1.91 * self.opening_hard
            + 5.45 * self.told
            + 0.42 * self.odds
            + 0.28 * self.blocks
            + 2.73 * self.sounds
            - 0.54 * self.unkept
            + self.few * among_few
            + 1.93 * self.titled
            + 0.11 * self.titles.a_number
            - 0.63 * self.titles.a_name
            - 0.64 * self.titles.names
            - 3.43 * self.titles.other_name
            + 6.29 * self.titles.same_name
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
        self._few = _FEW / (_FEW + len(pages))
        self._vectors = self._compared(frequency)
        self._spoken: defaultdict[str, set[str]] = defaultdict(set)
        """Token -> the languages that it is in."""
        self._rows = self._gathered()
        self._sounds = _voices(pages)
        self._names = frozenset(name for page in pages if page.title for name in page.title.names)

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
        spoken = self._spoken
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

    def pairs(self) -> Iterator[tuple[int, int, Evidence]]:
        """Yield the pairs of pages that are among each other's best, with what speaks for them."""
        for (i, _), row in self._rows.items():
            for _, j in row[:_PARTNERS]:
                back = self._rows[j, self.pages[i].language]
                if i < j and any(i == k for _, k in back[:_PARTNERS]):
                    yield i, j, self._evidence(i, j, (_rival(back, i), _rival(row, j)))

    def _evidence(self, i: int, j: int, rivals: tuple[int | None, int | None]) -> Evidence:
        """Return what speaks for a pair.

        The rival of a page is the other's best in its language but for it, if it has one.
        """
        one, other = self.pages[i], self.pages[j]
        ours, theirs = self._vectors[i], self._vectors[j]
        begun = [one.opening & ours.keys(), other.opening & theirs.keys()]
        hard = [{t for t in page.opening if t[0] in _HARD} for page in (one, other)]
        told = [self._told(i, j, rivals[0]), self._told(j, i, rivals[1])]
        return Evidence(
            shape=alike_in_order(one.shapes, other.shapes),
            numbers=_cosine(_of(ours, _NUMBERS), _of(theirs, _NUMBERS)),
            names=_cosine(_of(ours, _NAMES), _of(theirs, _NAMES)),
            code=_cosine(_of(ours, _CODE), _of(theirs, _CODE)),
            opening=_cosine(*map(self._weighed, begun)),
            opening_hard=_cosine(*map(self._weighed, hard)),
            told=max(share for share, _ in told),
            odds=min(odds for _, odds in told),
            blocks=math.log1p(min(len(one.shapes[0]), len(other.shapes[0]))),
            sounds=_cosine(*self._sounding(one, other)),
            few=self._few,
            unkept=min(self._lack(one.kept, other), self._lack(other.kept, one)),
            titled=one.title is not None and other.title is not None,
            titles=self._titles(one, other),
        )

    def _lack(self, tokens: Iterable[str], page: Traits) -> float:
        """Return how much of some tokens a page lacks: the logarithm of 1 + their rarity."""
        return math.log1p(sum(self._rarity[token] for token in tokens if token not in page.tokens))

    def _sounding(self, one: Traits, other: Traits) -> Iterator[dict[str, float]]:
        """Yield the sounds that two pages begin with, weighed, that both languages have."""
        for page, language in ((one, other.language), (other, one.language)):
            yield {
                sound: rarity
                for sound in page.sounds
                for rarity, languages in (self._sounds[sound],)
                if language in languages
            }

    def _titles(self, one: Traits, other: Traits) -> Comparison:
        if one.title is None or other.title is None:
            return Comparison()
        numbers = (one.title_numbers, other.title_numbers)
        return compare(one.title, other.title, numbers, self._names)

    def _weighed(self, tokens: Iterable[str]) -> dict[str, float]:
        return {token: self._rarity[token] for token in tokens}

    def _told(self, i: int, j: int, rival: int | None) -> tuple[float, float]:
        """Return how far a page has what only the first of two pages has.

        It is the share of that, and the logarithm of the odds against what only the rival has. Only
        what the page's language uses in the folder at all is asked for.
        """
        ours, theirs = self._vectors[i], self._vectors[j]
        others = self._vectors[rival] if rival is not None else {}
        language = self.pages[j].language
        own = [t for t in ours if t not in others and language in self._spoken[t]]
        foreign = [t for t in others if t not in ours and t in theirs]
        for_it = self._mass(t for t in own if t in theirs)
        share = (for_it + _FAINT) / (self._mass(own) + _DOUBT)
        return share, math.log((for_it + _FAINT) / (self._mass(foreign) + _FAINT))

    def _mass(self, tokens: Iterable[str]) -> float:
        return sum(self._rarity[token] ** 2 for token in tokens)

    def likely(self) -> list[tuple[int, int]]:
        """Return the pairs that are likely editions of one article, the likeliest first.

        Either page is the other's likeliest in its language.
        """
        found = sorted(
            (-self._probability(i, j, evidence), i, j)
            for i, j, evidence in self.pairs()
            if evidence.probability(BEST) >= _LIKELY
        )
        best: dict[tuple[int, str], int] = {}
        for _, i, j in found:
            best.setdefault((i, self.pages[j].language), j)
            best.setdefault((j, self.pages[i].language), i)
        return [
            (i, j)
            for unlikely, i, j in found
            if -unlikely >= _LIKELY
            and best[i, self.pages[j].language] == j
            and best[j, self.pages[i].language] == i
        ]

    def _probability(self, i: int, j: int, evidence: Evidence) -> float:
        one, other = self.pages[i], self.pages[j]
        alike = built_alike(one.built, other.built) if self._few > _MANY else 0.0
        return evidence.probability(alike)


def _voices(pages: Sequence[Traits]) -> dict[str, tuple[float, frozenset[str]]]:
    """Return each sound that pages begin with -> how rare it is, and the languages that have it."""
    languages: defaultdict[str, list[str]] = defaultdict(list)
    for page in pages:
        for sound in page.sounds:
            languages[sound].append(page.language)
    total = len(pages) + _BACKGROUND
    return {
        sound: (math.log(total / (len(found) + 0.5)), frozenset(found))
        for sound, found in languages.items()
    }


def _rival(row: Sequence[tuple[float, int]], page: int) -> int | None:
    return next((other for _, other in row[:2] if other != page), None)


def _of(vector: Mapping[str, float], kinds: str) -> dict[str, float]:
    return {token: x for token, x in vector.items() if token[0] in kinds}


def _cosine(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """Return how alike two weighted sets are, 0 to 1, and one half where nothing is known."""
    dot = sum(x * other[token] for token, x in one.items() if token in other)
    norms = [sum(x * x for x in vector.values()) for vector in (one, other)]
    return (dot + _PRIOR * _DOUBT) / (math.sqrt(norms[0] * norms[1]) + _DOUBT)
