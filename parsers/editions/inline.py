"""What differs inside two running texts that face each other: names, links and code."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from parsers.editions.figures import language_of_page
from parsers.editions.names import is_tag
from parsers.editions.numbers import Spot
from parsers.model import Page, block_text

InlineKind = Literal["name", "link", "code"]
Finding = tuple[InlineKind, tuple[Spot, ...], int | None]
"""What differs, where it is there, and the edition that lacks it (None: both have another)."""

_LETTER = "A-Za-z0-9_\u00c0-\u024f"
_NAME = re.compile(
    rf"(?<![{_LETTER}.@/-])(?:[A-Z][a-z]+[A-Z][{_LETTER}]*|[a-z]+[A-Z][{_LETTER}]+|[A-Z]{{2,}}\d*"
    rf"|[A-Za-z]+-?\d+[A-Za-z]*)(?![{_LETTER}/@])"
)
"""A word whose capitals or digits mark it as a name: OpenStreet, eBook, NATO, H100, GPT-5.

Letters of other scripts may stand right beside it, as Korean particles do.
"""


@dataclass(frozen=True)
class Edition:
    """An edition with what is looked up in the whole of it."""

    number: int
    page: Page

    @cached_property
    def names(self) -> frozenset[str]:
        """The names of the page as it spells them."""
        return frozenset(
            name for placed in self.page.flow for name in _NAME.findall(block_text(placed.block))
        )

    @cached_property
    def targets(self) -> frozenset[str]:
        """The addresses that the page links to, see `_bare`."""
        return frozenset(
            _bare(mark.target)
            for placed in self.page.flow
            for mark in placed.block.marks
            if mark.kind == "link" and mark.target
        )


@dataclass(frozen=True)
class Piece:
    """One side of a bead."""

    whole: Edition
    blocks: tuple[int, ...]
    texts: tuple[str, ...]
    cut: bool
    """Whether it is known to stop before its end."""

    @property
    def edition(self) -> int:
        """Index into the article's editions."""
        return self.whole.number

    @property
    def page(self) -> Page:
        """The page that it is a part of."""
        return self.whole.page

    @property
    def language(self) -> str:
        """The language that its numbers are read in."""
        for block in self.blocks:
            found = self.page.flow[block].block.language
            if found is not None:
                return found
        return language_of_page(self.page)


def inline_differences(left: Piece, right: Piece) -> Iterator[Finding]:
    """Yield the differences inside two texts."""
    for here, there in ((left, right), (right, left)):
        yield from _names(here, there)
        yield from _code(here, there)
    yield from _links(left, right)


def _names(here: Piece, there: Piece) -> Iterator[Finding]:
    """Yield names that the other text lacks, though its page spells them so elsewhere.

    A name that the other page never spells so is transliterated or translated there.
    """
    present = "\n".join(there.texts).casefold()
    told: set[str] = set()
    for block, text in zip(here.blocks, here.texts, strict=True):
        if here.page.flow[block].block.kind == "code":
            continue
        for match in _NAME.finditer(text):
            name = match.group()
            if name in told or name.casefold() in present or name not in there.whole.names:
                continue
            told.add(name)
            yield "name", ((here.edition, block, match.start(), match.end()),), there.edition


def _code(here: Piece, there: Piece) -> Iterator[Finding]:
    present = "\n".join(there.texts)
    for block, text in zip(here.blocks, here.texts, strict=True):
        for mark in here.page.flow[block].block.marks:
            if mark.kind != "code":
                continue
            code = text[mark.start : mark.end].strip()
            if code and code not in present:
                yield "code", ((here.edition, block, mark.start, mark.end),), there.edition


def _links(left: Piece, right: Piece) -> Iterator[Finding]:
    """Yield links without a partner, where one side has more of them."""
    sides = [
        [
            ((piece.edition, block, mark.start, mark.end), _bare(mark.target))
            for block in piece.blocks
            for mark in piece.page.flow[block].block.marks
            if mark.kind == "link" and mark.target
        ]
        for piece in (left, right)
    ]
    surplus = len(sides[0]) - len(sides[1])
    if not surplus:
        return
    more, less = (0, 1) if surplus > 0 else (1, 0)
    rest = Counter(target for _, target in sides[less])
    lacking = (left, right)[less]
    for spot, target in sides[more]:
        if rest[target]:
            rest[target] -= 1
        elif target not in lacking.whole.targets:
            yield "link", (spot,), lacking.edition


def _bare(target: str) -> str:
    """Return an address without what a translation may change in it: languages, the protocol."""
    address = target.split("://", 1)[-1].rstrip("/").casefold()
    parts = re.split(r"([/.?#=&])", address)
    return "".join(part for part in parts if not is_tag(part))
