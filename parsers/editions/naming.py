"""The names in words of an edition: words with a capital, and the texts that they stand in."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from parsers.editions.figures import language_of_page
from parsers.editions.numbers import Spot
from parsers.expressions import deferred
from parsers.languages import primary
from parsers.lazily import cached_property
from parsers.model import Page, block_text
from parsers.sentences import split

_WORD = deferred(
    r"(?<![A-Za-z0-9_\u00c0-\u024f@#/.&=%-])[A-Z\u00c0-\u00d6\u00d8-\u00de\u0100-\u024f]"
    r"[A-Za-z\u00c0-\u024f]{3,}(?![A-Za-z0-9_\u00c0-\u024f@/]|[.:](?=\w)|['’]\w{2})"
)
"""A word of four Latin letters or more that begins with a capital, by itself."""

_SMALL = deferred(r"[A-Za-z\u00c0-\u024f]+")
_STARTS = ".!?:;…»«\"“”„'‘’()[]{}<>–—-•|*/\n\u3000。！？「」『』"
"""What the first word of a sentence, a quotation or a cell may stand behind."""

_NEAR = 8
"""Characters before a word that are looked at."""

_ELISION = deferred(r"(?<![^\W\d_])[^\W\d_]{1,4}['’]$")
"""An article or a preposition that has lost its vowel: “d’Oostrum”."""

_NOUNS = frozenset(("de", "lb"))
"""Languages that give capitals to all nouns."""

ENDING = 2
"""Letters that may differ at the end of a name: languages decline them."""


class Name(NamedTuple):
    """A word with a capital, and where it stands."""

    key: str
    text: str
    spot: Spot
    inside: bool
    """Whether it stands within a sentence, where only names have capitals."""
    plain: bool
    """Whether it stands in a paragraph and is not set off in it."""
    before: str
    after: str
    """The words with capitals right beside it, or nothing."""


class Side:
    """The names and the words of one side of a bead."""

    def __init__(self, names: Sequence[Name], text: str) -> None:
        self.all = tuple(names)
        self.names: dict[str, Name] = {}
        for name in names:
            self.names.setdefault(name.key, name)
        self.text = text
        """All that is said, folded."""

    @cached_property
    def words(self) -> str:
        """The words, each between blanks."""
        return " " + " ".join(dict.fromkeys(_SMALL.findall(self.text))) + " "

    def has(self, key: str) -> bool:
        """Tell whether a name stands here, declined or within another word."""
        return key in self.text or f" {key[: max(3, len(key) - ENDING)]}" in self.words


class Names:
    """The names in words of an edition."""

    def __init__(self, number: int, page: Page) -> None:
        self.number = number
        self.page = page
        self._spans: dict[int, Sequence[tuple[int, int]]] = {}
        self._sentences: dict[int, list[Side]] = {}

    @cached_property
    def of_blocks(self) -> list[Side]:
        """What each block of its flow says."""
        return [self._read(number) for number in range(len(self.page.flow))]

    @cached_property
    def text(self) -> str:
        """All that it says, folded."""
        return "\n".join(side.text for side in self.of_blocks)

    @cached_property
    def small(self) -> frozenset[str]:
        """The words that it writes with a small first letter anywhere."""
        return frozenset(
            folded(word)
            for _, block in self.page.flow
            for word in _SMALL.findall(block_text(block))
            if word[0].islower()
        )

    @cached_property
    def places(self) -> dict[str, list[int]]:
        """The blocks that each name stands in."""
        found: dict[str, list[int]] = defaultdict(list)
        for number, side in enumerate(self.of_blocks):
            for key in side.names:
                found[key].append(number)
        return found

    @cached_property
    def by_beginning(self) -> dict[str, list[str]]:
        """The same names by their first letters."""
        found: dict[str, list[str]] = defaultdict(list)
        for key in self.places:
            found[key[0]].append(key)
        return found

    @cached_property
    def certain(self) -> frozenset[str]:
        """The words that are names: never with a small letter, and once within a sentence."""
        inside = {key for side in self.of_blocks for key, n in side.names.items() if n.inside}
        return frozenset(inside - self.small)

    @cached_property
    def with_nouns(self) -> bool:
        """Whether the language gives capitals to all nouns."""
        return primary(language_of_page(self.page)) in _NOUNS

    def side(self, blocks: Iterable[int]) -> Side:
        """Return what some blocks say together."""
        read = [self.of_blocks[number] for number in blocks]
        if len(read) == 1:
            return read[0]
        return Side(
            [name for side in read for name in side.names.values()],
            "\n".join(side.text for side in read),
        )

    def spans(self, block: int) -> Sequence[tuple[int, int]]:
        """Return where the sentences of a block begin and end."""
        if block not in self._spans:
            text = block_text(self.page.flow[block].block)
            self._spans[block] = split(text, language_of_page(self.page)) or [(0, len(text))]
        return self._spans[block]

    def sentences(self, block: int) -> list[Side]:
        """Return what each sentence of a paragraph says; of other blocks, the block."""
        if self.page.flow[block].block.kind != "paragraph":
            return [self.of_blocks[block]]
        if block not in self._sentences:
            text, names = block_text(self.page.flow[block].block), self.of_blocks[block].all
            self._sentences[block] = [
                Side(
                    [name for name in names if start <= name.spot[2] < end],
                    folded(text[start:end]),
                )
                for start, end in self.spans(block)
            ]
        return self._sentences[block]

    def _read(self, number: int) -> Side:
        _, block = self.page.flow[number]
        text = block_text(block)
        plain = folded(text)
        if block.kind in ("code", "unread", "image", "rule"):
            return Side((), plain)
        formal = [mark for mark in block.marks if mark.kind in ("code", "math")]
        matches = [
            match
            for match in _WORD.finditer(text)
            if not any(mark.start < match.end() and match.start() < mark.end for mark in formal)
        ]
        names: list[Name] = []
        for place, match in enumerate(matches):
            last = matches[place - 1] if place else None
            following = matches[place + 1] if place + 1 < len(matches) else None
            left = text[max(match.start() - _NEAR, 0) : match.start()].rstrip(" ")
            names.append(
                Name(
                    folded(match.group()),
                    match.group(),
                    (self.number, number, *match.span()),
                    block.kind != "heading"
                    and bool(left)
                    and (left[-1] not in _STARTS or _ELISION.search(left) is not None),
                    block.kind == "paragraph"
                    and not any(
                        mark.start < match.end() and match.start() < mark.end
                        for mark in block.marks
                    ),
                    folded(last.group()) if last and _adjoin(text, last, match) else "",
                    folded(following.group())
                    if following and _adjoin(text, match, following)
                    else "",
                )
            )
        return Side(names, plain)


def _adjoin(text: str, one: re.Match[str], two: re.Match[str]) -> bool:
    return text[one.end() : two.start()] in (" ", "\u00a0", "-")


@lru_cache(maxsize=1 << 12)
def folded(text: str) -> str:
    """Return a text in small letters without accents."""
    if text.isascii():
        return text.lower()
    parts = unicodedata.normalize("NFKD", text.lower())
    return "".join(char for char in parts if not unicodedata.combining(char))
