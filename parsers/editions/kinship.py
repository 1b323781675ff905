"""Pages that are put together but cannot be compared: nothing in common, or two languages in one.

Two pages share nothing where neither numbers, names, links and code nor the order and the lengths
of their blocks agree; of some thousand real pairs of editions, next to none do so, of pages that
have nothing to do with each other most. A page is bilingual where it prints every paragraph, or
every line, in one language and then again in another.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import Literal, NamedTuple

from parsers.compiled import compiled
from parsers.editions.blocks import weight
from parsers.editions.traits import alike_in_order, shapes_of, traits_of
from parsers.languages import detect, primary
from parsers.model import Article, Bead, Block, Page, block_text

Reason = Literal["unrelated", "bilingual"]

_FEW = 4
"""Blocks that both pages must have for anything to be said of them."""

_UNLIKE = 0.4
"""Share of blocks in the same order below which two pages are built differently."""

_SOMEWHAT_UNLIKE = 0.7
"""The same, where one page has many names or numbers and the other none of them."""

_KEPT = "NLXc"
"""Kinds of tokens that translators leave as they are."""

_NOTHING = 0.2
_SOME = 5
"""Share of what one page could have in common with another that says nothing; so many more names
are imagined that are not shared. More than so many are many."""

_TELLING = 3
"""Names, numbers and links of the poorer page below which they may be written otherwise in the
other: that it has none at all says more than that one or two are not found there."""

_WORD = 7
"""Letters, with the kind and the colon, of a word that unlike languages share only as a name."""

_PROSE = ("paragraph", "callout", "quote", "list", "heading")
_LEAST_PAIRS = 4
_MOSTLY = 0.7
"""Share of a page's text that is printed twice, one language after the other."""

_UNEVEN = 3.0
_LONG = 12
"""Letters of a line that has a language."""

_DIGITS = compiled(r"\d+")


class Comparable(NamedTuple):
    """What is left of an article without the editions that are set apart."""

    article: Article
    beads: tuple[Bead, ...]
    editions: tuple[int, ...]
    """The number in the whole article of each edition that is left."""
    numbers: tuple[int, ...]
    """The number in the whole article of each bead that is left."""


def share_nothing(one: Page, other: Page) -> bool:
    """Tell whether two pages have nothing in common that editions of one article would."""
    if min(len(one.flow), len(other.flow)) < _FEW:
        return False
    order = alike_in_order(shapes_of(one), shapes_of(other))
    if order >= _SOMEWHAT_UNLIKE:
        return False
    names = [
        {token for token in traits.tokens if token[0] != "w" or len(token) >= _WORD}
        for traits in (traits_of(one, ""), traits_of(other, ""))
    ]
    few, many = sorted(sum(token[0] in _KEPT for token in each) for each in names)
    if 0 < few < _TELLING:
        return False
    shared = names[0] & names[1]
    if order < _UNLIKE and len(shared) < _NOTHING * (few + _SOME):
        return True
    words = sum(token[0] == "w" for token in shared)
    return many > _SOME and words == len(shared) <= 1


def is_bilingual(page: Page) -> bool:
    """Tell whether a page prints most of its text in one language and then again in another."""
    lines = [line for _, block in page.flow for line in _lines(block)]
    if len(lines) < 2 * _LEAST_PAIRS:
        return False
    most_alone = (1 - _MOSTLY) * len(lines)
    pairs = alone = at = 0
    order: set[tuple[str, str]] = set()
    while at < len(lines) and alone <= most_alone and len(order) < 2:
        found = _twice(lines[at : at + 2])
        if found is None:
            alone += 1
            at += 1
        else:
            order.add(found)
            pairs += 1
            at += 2
    return len(order) == 1 and pairs >= _LEAST_PAIRS and alone <= most_alone


def _lines(block: Block) -> list[_Line]:
    """Return the lines of a block that are long enough to have a language.

    Only lines that are broken by hand may be in other languages than their block.
    """
    if block.kind not in _PROSE:
        return []
    lines = block_text(block).split("\n")
    broken = len(lines) > 1 and block.kind != "list"
    return [_Line(line, None if broken else block) for line in lines if weight(line) >= _LONG]


class _Line(NamedTuple):
    text: str
    block: Block | None
    """The block, where the line is in its language."""

    def language(self) -> str | None:
        found = self.block.language if self.block is not None else detect(self.text)
        return primary(found) if found is not None else None


def _twice(lines: Sequence[_Line]) -> tuple[str, str] | None:
    """Return the two languages that two lines may say the same in, if they do."""
    if len(lines) < 2:
        return None
    few, many = sorted(weight(line.text) for line in lines)
    figures = [set(_DIGITS.findall(line.text)) for line in lines]
    if many > _UNEVEN * few or figures[0] != figures[1]:
        return None
    one, other = (line.language() for line in lines)
    return (one, other) if one is not None and other is not None and one != other else None


def set_apart(article: Article) -> dict[int, Reason]:
    """Return the editions that are not compared with the others, and why.

    Of two editions that share nothing, both are.
    """
    pages = article.editions
    if len(pages) < 2:
        return {}
    found: dict[int, Reason] = {
        n: "bilingual" for n, page in enumerate(pages) if is_bilingual(page)
    }
    rest = [n for n in range(len(pages)) if n not in found]
    akin = {
        edition
        for pair in combinations(rest, 2)
        if not share_nothing(pages[pair[0]], pages[pair[1]])
        for edition in pair
    }
    if len(rest) > 1:
        found.update((n, "unrelated") for n in rest if n not in akin)
    return found


def without(article: Article, beads: Sequence[Bead], apart: Mapping[int, Reason]) -> Comparable:
    """Return an article and its beads without the editions that are set apart."""
    kept = tuple(n for n in range(len(article.editions)) if n not in apart)
    left = article.model_copy(update={"editions": tuple(article.editions[n] for n in kept)})
    numbers, found = [], []
    for number, bead in enumerate(beads):
        sides = tuple(bead.sides[n] for n in kept)
        if any(sides):
            numbers.append(number)
            found.append(bead.model_copy(update={"sides": sides}))
    return Comparable(left, tuple(found), kept, tuple(numbers))
