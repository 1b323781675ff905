"""Which pages are editions of one article.

What files and their metadata say decides (see `names`). For the rest, two pages belong together
where each is the other's best partner by what they say and how they are built, and it is likely
enough that they are editions of one article at all (see `likeness`). An article has at most one
page a language.
"""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from parsers.editions.likeness import Likenesses
from parsers.editions.names import keys, language_of, meant_language
from parsers.editions.traits import Traits, traits_of
from parsers.languages import primary, same
from parsers.model import Article, Page, block_text

_LONG = 40
"""Code points from which on a text hardly stands in two pages by chance."""

_PROOF = 2
"""Pages in the language that their names say, from which on another page's name is believed."""


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
        _by_content([traits_of(pages[i], languages[i]) for i in alone], alone, groups)
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
    proven = Counter(
        primary(meant)
        for page in pages
        if (meant := meant_language(page)) is not None and same(meant, page.language)
    )
    for (kind, _), members in sorted(holders.items(), key=lambda item: order.get(item[0][0], 9)):
        if kind == "title" or (kind in ("slug", "original") and not groups.apart(members)):
            continue
        for i in members[1:]:
            if not groups.join(members[0], i):
                _as_untranslated(pages, groups, proven, members[0], i)


def _as_untranslated(
    pages: Sequence[Page], groups: _Groups, proven: Mapping[str, int], one: int, other: int
) -> None:
    """Unite two sets that a page keeps apart which was not translated yet.

    It is in another language than it says. Either most of it is the text of its rival, to the
    letter, or other pages that say the same of themselves are in that language indeed (`proven`
    counts them): then "no" is Norwegian, and no word.
    """
    rivals = groups.rival(one, other)
    if rivals is None:
        return
    meant = {i: meant_language(pages[i]) for i in rivals}
    untranslated = [
        i for i, tag in meant.items() if tag is not None and not same(tag, language_of(pages[i]))
    ]
    told = all(proven.get(primary(meant[i] or ""), 0) >= _PROOF for i in untranslated)
    if not untranslated or not (told or _copied(pages[rivals[0]], pages[rivals[1]])):
        return
    for i in untranslated:
        groups.call(i, primary(meant[i] or ""))
    groups.join(one, other)


def _copied(one: Page, other: Page) -> bool:
    """Tell whether half of the longer texts of the shorter page stand in the other, too."""
    texts = [
        {text for placed in page.flow if len(text := block_text(placed.block)) > _LONG}
        for page in (one, other)
    ]
    return 2 * len(texts[0] & texts[1]) > min(map(len, texts))


def _by_content(pages: Sequence[Traits], numbers: Sequence[int], groups: _Groups) -> None:
    """Join pages by what they say; `numbers` are theirs in the groups."""
    found = [(numbers[i], numbers[j]) for i, j in Likenesses(pages).likely()]
    known = {frozenset(pair) for pair in found}
    for i, j in found:
        ours, theirs = groups.members(i), groups.members(j)
        links = sum(frozenset((a, b)) in known for a in ours for b in theirs)
        # One doubtful pair must not weld two articles together, nor a page to an article.
        if len(ours) == len(theirs) == 1 or 2 * links >= len(ours) * len(theirs):
            groups.join(i, j)
