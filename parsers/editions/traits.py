"""What a page is recognised by in another language: numbers, names, links, code, and its shape."""

from __future__ import annotations

import hashlib
import math
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache

from parsers.compiled import compiled
from parsers.editions.blocks import weight
from parsers.editions.built import Built
from parsers.editions.kinds import kind_of
from parsers.editions.names import bare_address
from parsers.editions.sounds import sounds_in
from parsers.editions.titles import Title, code_of, is_foreign, title_of
from parsers.expressions import deferred
from parsers.fragments import names_of_headings
from parsers.frozen import dataclass
from parsers.model import Block, Page, block_text

_NUMBER = deferred(
    r"(?<!\d)\d{1,3}(?:[ \u00a0\u2009\u202f'\u2019]\d{3})+(?!\d)(?:,\d+)?|\d+(?:[.,]\d+)*"
)
_LATIN = deferred(r"[A-Za-z\u00c0-\u024f]{3,}")
_WORD = compiled(r"(?<![A-Za-z0-9_])[A-Za-z][A-Za-z0-9_]+")
_IDENTIFIER = compiled(r"[A-Za-z]+\d|[A-Za-z0-9]*(?:_[A-Za-z0-9]|(?<=[a-z])[A-Z])")
"""How a word begins that is an identifier: with a figure, a line or a capital inside."""

_YEAR = compiled(r"1[5-9]00|20[0-9]0|(?!\d\d00)[0-9]{4}")
"""A number that may be a year: 1200 is rather 12 million, told in 10,000s."""

_SEPARATOR = deferred(r"[., \u00a0\u2009\u202f'\u2019]")

_READ = 40_000
"""Code points of a page that are compared."""

_LONG = 40
"""Code points from which on a text hardly stands in two pages by chance."""

_CODE_LINE = 9
_LINK_NAME = 4
"""Letters from which on a line of code, or the last part of an address, tells anything."""

_OPENING = 240
"""Letters of prose at the beginning of a page that tell best what it is about."""

_NO_PROSE = ("code", "unread", "table", "rule", "image")

_STEP = 0.7
_LEAST_LENGTH = 20
"""Lengths of blocks are told apart by steps of this logarithm, of no more than this anyway."""

_MORE = 8
"""Letters that a block is taken to be longer, so that one or two do not tell much."""

Shape = tuple[tuple[str, int], ...]
Shapes = tuple[Shape, Shape]
"""Kinds and lengths of the blocks of a page, twice (see `shapes_of`)."""


@dataclass(frozen=True)
class Traits:
    """A page with what it is compared by.

    A token begins with the letter of its kind: N a number, L the last part of a link's address,
    H the name of a heading in addresses,
    X an identifier ("H100", "read_page", "webServer"), w a word in Latin letters, c a line of code,
    B a whole block.
    """

    language: str
    tokens: dict[str, float]
    """Token -> 1 + log of how often it stands there."""
    opening: frozenset[str]
    """Numbers, identifiers and words of the first prose on the page."""
    sounds: frozenset[str]
    """How the words of it sound."""
    title: Title | None
    """What the page is called, if it begins with a title."""
    title_numbers: frozenset[str]
    kept: frozenset[str]
    """Those of its tokens that translators keep: numbers, identifiers, words in code, and on a page
    in other letters all words in Latin ones."""
    shapes: Shapes
    built: tuple[Built, ...]


def traits_of(page: Page, language: str) -> Traits:
    """Return what a page is compared by."""
    counts: Counter[str] = Counter()
    texts: list[str] = []
    read = 0
    for _, block in page.flow:
        text = block_text(block)
        if read > _READ:
            break
        read += len(text)
        texts.append(text)
        if len(text) > _LONG:
            counts["B:" + hashlib.sha256(text.encode()).hexdigest()[:16]] += 1
        if block.kind in ("code", "unread"):
            lines = map(str.strip, text.split("\n"))
            counts.update("c:" + line for line in lines if len(line) >= _CODE_LINE)
        for mark in block.marks:
            if mark.kind == "link" and mark.target is not None:
                name = _last_part(mark.target)
                if len(name) >= _LINK_NAME:
                    counts["L:" + name] += 1
    counts.update("H:" + name for _, name in names_of_headings(page) if len(name) >= _LINK_NAME)
    counts += _tokens_in("\n".join(texts))
    opening = _opening(page)
    title = title_of(page, opening)
    built = built_of(page)
    return Traits(
        language,
        {token: 1 + math.log(count) for token, count in counts.items()},
        frozenset(_tokens_in(opening)) & counts.keys(),
        sounds_in(opening),
        title,
        frozenset(_digits(number) for number in _NUMBER.findall(title.numerals if title else "")),
        _kept(page, counts, opening),
        _shapes(built),
        built,
    )


def _kept(page: Page, tokens: Iterable[str], opening: str) -> frozenset[str]:
    """Return those of a page's tokens that translators keep."""
    kinds = "NXw" if is_foreign(opening) else "NX"
    coded = {"w:" + _plain(word) for word in set(_LATIN.findall(code_of(page)))}
    return frozenset(t for t in tokens if t[0] in kinds or t in coded)


def _tokens_in(text: str) -> Counter[str]:
    """Return the numbers, words and identifiers of a text, with how often they stand there."""
    counts: Counter[str] = Counter()
    for number, count in Counter(_NUMBER.findall(text)).items():
        if len(number) > 1:
            counts["N:" + _digits(number)] += count
    for word, count in Counter(_LATIN.findall(text)).items():
        counts["w:" + _plain(word)] += count
    for word, count in Counter(_WORD.findall(text)).items():
        if not (word.islower() and word.isalpha()) and _IDENTIFIER.match(word) is not None:
            counts["X:" + word.lower()] += count
    return counts


def _opening(page: Page) -> str:
    """Return the beginning of what a page says in prose and headings."""
    texts: list[str] = []
    left = float(_OPENING)
    for _, block in page.flow:
        if left <= 0:
            break
        if block.kind not in _NO_PROSE:
            text = block_text(block)[: math.ceil(left)]
            said = weight(text)
            texts.append(text if said <= left else text[: int(len(text) * left / said)])
            left -= said
    return " ".join(texts)


def built_of(page: Page) -> tuple[Built, ...]:
    """Return the blocks of a page as they are built."""
    return tuple(
        Built(kind_of(placed), math.log(weight(text) + _MORE), _parts(placed.block, text))
        for placed in page.flow
        for text in (block_text(placed.block),)
    )


def _parts(block: Block, text: str) -> int:
    if block.kind == "list":
        return len(block.items)
    return text.count("\n") + 1 if block.kind in ("code", "table") else 0


def shapes_of(page: Page) -> Shapes:
    """Return the kinds of a page's blocks, and how long they are beside its mean, in steps.

    The steps are at two places: what falls asunder in one is together in the other.
    """
    return _shapes(built_of(page))


def _shapes(built: Sequence[Built]) -> Shapes:
    lengths = [math.log(math.exp(block.length) + _LEAST_LENGTH - _MORE) for block in built]
    mean = sum(lengths) / max(len(lengths), 1)
    one, other = (
        tuple(
            (block.kind, math.floor((length - mean + shift) / _STEP))
            for block, length in zip(built, lengths, strict=True)
        )
        for shift in (0.0, _STEP / 2)
    )
    return one, other


@lru_cache(maxsize=1 << 15)
def _plain(word: str) -> str:
    """Return a word in lower case without accents."""
    word = word.lower()
    if word.isascii():
        return word
    parts = unicodedata.normalize("NFKD", word)
    return "".join(char for char in parts if not unicodedata.combining(char))


@lru_cache(maxsize=1 << 15)
def _digits(number: str) -> str:
    """Return what languages leave of a number: 1,250 and 1.250 and 12.5억 are alike, 2.5.8 is not.

    Years and versions stay as they are.
    """
    if _YEAR.fullmatch(number) is not None:
        return number
    parts = _SEPARATOR.split(number)
    if number.count(".") > 1 and any(len(part) != 3 for part in parts[1:]):
        return number
    return "".join(parts).strip("0") or "0"


def _last_part(target: str) -> str:
    address = bare_address(target.split("#")[0])
    return address.rstrip("/").rsplit("/", 1)[-1]


def alike_in_order(one: Shapes, other: Shapes) -> float:
    """Return the share of blocks, 0 to 1, that follow each other alike in kind and in length.

    It is the longest common subsequence, found for all blocks of one page at once in the bits of a
    number (Crochemore et al. 2001, in the form of Hyyrö 2004).
    """
    total = len(one[0]) + len(other[0])
    if not total:
        return 0.0
    return sum(_common(a, b) for a, b in zip(one, other, strict=True)) / total


def _common(one: Shape, other: Shape) -> int:
    places: dict[tuple[str, int], int] = {}
    for number, item in enumerate(one):
        places[item] = places.get(item, 0) | 1 << number
    full = (1 << len(one)) - 1
    unmatched = full
    for item in other:
        met = unmatched & places.get(item, 0)
        unmatched = ((unmatched + met) | (unmatched - met)) & full
    return len(one) - unmatched.bit_count()
