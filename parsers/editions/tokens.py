"""What of a text can be recognised in its translation: numbers, addresses, names, stems, Han.

A token is a kind letter and a value: `N:2026` a number, `U:` an address, `w:` a stem of a word in
an alphabet, `h:` Han characters and their pairs, `k:` Katakana, `j:` Hiragana, `g:` Hangul, `t:`
pairs of letters in scripts that write no spaces. Of sentences, also `P:?`, `P:!` and `P:"`: what is
asked, called out or quoted here is so in the translation.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from itertools import chain
from sys import intern

from parsers.compiled import compiled
from parsers.expressions import deferred
from parsers.frozen import dataclass
from parsers.lazily import cached_property

_HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_HIRAGANA = "\u3041-\u309f"
_KATAKANA = "\u30a1-\u30ff"
_HANGUL = "\uac00-\ud7a3"
_UNSPACED = "\u0e01-\u0e5b\u0e81-\u0edf\u1000-\u109f\u1780-\u17ff"
_TOKEN = deferred(
    rf"https?://[^\s)>\]\"]+|\d+(?:[.,:]\d+)*|[{_HAN}]+|[{_KATAKANA}]+|[{_HIRAGANA}]+|[{_HANGUL}]+"
    rf"|[{_UNSPACED}]+|[^\W\d_{_HAN}{_HIRAGANA}{_KATAKANA}{_HANGUL}{_UNSPACED}]+"
)
_KINDS = tuple(
    (kind, stretch[0], stretch[2])
    for kind, stretches in (
        ("t", _UNSPACED), ("j", _HIRAGANA), ("k", _KATAKANA), ("h", _HAN), ("g", _HANGUL),
    )
    for stretch in re.findall(".-.", stretches)
)  # fmt: skip
"""The letters of the scripts that are tokens of a kind of their own."""
_GROUPED = compiled(r"[.,](?=\d{3}(?:\D|$))")

_MARK = deferred(
    r"[?!\uff1f\uff01\u061f\u055c\u055e\"\u201c-\u201f\u00ab\u00bb\u2039\u203a\u300c-\u300f]"
)
_MARKS = {
    "?": "?",
    "\uff1f": "?",
    "\u061f": "?",
    "\u055e": "?",
    "!": "!",
    "\uff01": "!",
    "\u055c": "!",
}
_QUOTED = '"'

_DENSE = deferred(f"[{_HIRAGANA}{_KATAKANA}{_HAN}]")
_DENSITY = 2.2
"""Further letters of an alphabet that an East Asian character is worth."""

STEM = 5
"""Letters that a stem keeps: inflected forms and cognates mostly agree in so many."""


@lru_cache(maxsize=65536)
def _fold(word: str) -> str:
    """Return a word in lower case without diacritics."""
    if word.isascii():
        return word.lower()
    bare = "".join(
        char
        for char in unicodedata.normalize("NFKD", word.lower())
        if not unicodedata.combining(char)
    )
    return bare.replace("ß", "ss").replace("œ", "oe").replace("æ", "ae")


def _number(digits: str) -> str:
    """Return a number with its group separators left out and its decimal mark a full stop."""
    return _GROUPED.sub("", digits.strip(".,:")).replace(",", ".")


def significant(number: str) -> str:
    """Return the significant digits of a number: "25000" and "2.5" give "25"."""
    return number.replace(".", "").strip("0")


def tokens(text: str) -> list[str]:
    """Return the tokens of a text, in order and with repetitions."""
    return list(_remembered(text) if len(text) <= _REMEMBERED else _tokens(text))


_REMEMBERED = 2_000
"""Code points up to which the tokens of a text are remembered: several steps ask for the same."""


def _tokens(text: str) -> list[str]:
    found: list[str] = []
    for word in _TOKEN.findall(unicodedata.normalize("NFKC", text)):
        found += _of_word(word)
    return found


@lru_cache(maxsize=1024)
def _remembered(text: str) -> tuple[str, ...]:
    return tuple(_tokens(text))


def marks(text: str) -> list[str]:
    """Return the marks of punctuation that a translation keeps, as tokens."""
    return ["P:" + _MARKS.get(mark, _QUOTED) for mark in _MARK.findall(text)]


@lru_cache(maxsize=65536)
def _of_word(word: str) -> tuple[str, ...]:
    """Return the tokens of what `_TOKEN` found; a long text repeats them often."""
    return tuple(map(intern, _of_kind(_kind(word), word)))


def _kind(word: str) -> str:
    """Return the letter of the kind of what `_TOKEN` found, which its first character tells."""
    if "://" in word:
        return "U"
    first = word[0]
    if first.isdecimal():
        return "N"
    if first < _KINDS[0][1]:
        return "w"
    return next((kind for kind, low, high in _KINDS if low <= first <= high), "w")


def _of_kind(kind: str, word: str) -> list[str]:
    if kind == "w":
        folded = _fold(word)
        return ["w:" + folded[:STEM]] if len(folded) > 1 or not folded.isascii() else []
    if kind == "N":
        return ["N:" + _number(word)]
    if kind == "h":
        pairs = ["h:" + word[i : i + 2] for i in range(len(word) - 1)]
        return ["h:" + char for char in word] + pairs
    if kind == "g":
        return ["g:" + word[:2]]
    if kind == "k":
        return ["k:" + word]
    if kind == "j":
        return ["j:" + word[:3]] if len(word) > 1 else []
    if kind == "t":
        return ["t:" + word[i : i + 2] for i in range(max(len(word) - 1, 1))]
    return ["U:" + word.rstrip("/.").lower().split("://", 1)[-1]]


def _telling(token: str) -> float:
    """Return how much more than a word a token tells that is as rare."""
    if token[0] == "U":
        return 2.0
    return 1.3 if token[0] == "N" and len(token) > 3 else 1.0


@dataclass(frozen=True)
class Units:
    """One side of an alignment: texts in reading order, with what they are made of.

    `kinds` says of each unit what may face it (see `kinds.penalty`); empty where all are alike.
    `whole` is the text that the units are a part of; how rare a token is, is counted there.
    `targets` are the addresses that each unit leads to or shows, as editions have in common (see
    `names.bare_address`); they count as tokens, too.
    `names` are those that headings have in addresses, empty for other units, where an edition gives
    them; a heading surely faces the one of its name.
    Of `sentences` marks of punctuation are tokens, and lengths count in letters of an alphabet, so
    that it is the same which of two languages is the left one.
    """

    texts: Sequence[str]
    kinds: Sequence[str] = ()
    whole: Units | None = None
    sentences: bool = False
    targets: Sequence[Sequence[str]] = ()
    names: Sequence[str] = ()

    def __len__(self) -> int:
        return len(self.texts)

    @cached_property
    def tokens(self) -> list[list[str]]:
        """The tokens of each unit."""
        if self.sentences:
            return [tokens(text) + marks(text) for text in self.texts]
        found = [tokens(text) for text in self.texts]
        for unit, targets in zip(found, self.targets, strict=False):
            unit += [intern("U:" + target) for target in targets]
        return found

    @cached_property
    def lengths(self) -> list[float]:
        """The length of each unit, at least 1: in code points, or in letters (of sentences)."""
        if self.sentences:
            return [
                max(1.0, len(text.strip()) + _DENSITY * len(_DENSE.findall(text)))
                for text in self.texts
            ]
        return [max(1.0, float(len(text.strip()))) for text in self.texts]

    @cached_property
    def frequencies(self) -> Counter[str]:
        """In how many units of the whole each token stands."""
        if self.whole is not None:
            return self.whole.frequencies
        return Counter(chain.from_iterable(map(set, self.tokens)))

    @cached_property
    def weights(self) -> list[dict[str, float]]:
        """The weight of each token in each unit, by how rare it is; tokens of all units left out.

        An address or a long number counts more than a word as rare: it hardly recurs by chance.
        """
        found: list[dict[str, float]] = []
        rarity: dict[str, float] = {}
        frequencies, above = self.frequencies, self.total + 1
        for unit in self.tokens:
            weights: dict[str, float] = {}
            for token, count in Counter(unit).items():
                rare = rarity.get(token)
                if rare is None:
                    rare = math.log(above / (frequencies[token] + 0.5)) * _telling(token)
                    rarity[token] = rare
                if rare > 0:
                    weights[token] = rare * (1 + 0.3 * (count - 1)) if count > 1 else rare
            found.append(weights)
        return found

    @cached_property
    def norms(self) -> list[float]:
        """The squared norm of each unit's weights."""
        return [sum([weight * weight for weight in unit.values()]) for unit in self.weights]

    @cached_property
    def postings(self) -> dict[str, tuple[list[int], list[float]]]:
        """For each token the units it stands in, ascending, and its weight in each."""
        found: dict[str, tuple[list[int], list[float]]] = {}
        for number, weights in enumerate(self.weights):
            for token, weight in weights.items():
                where, amounts = found.setdefault(token, ([], []))
                where.append(number)
                amounts.append(weight)
        return found

    @property
    def total(self) -> int:
        """Units of the whole."""
        return len(self) if self.whole is None else len(self.whole)

    def part(self, start: int, end: int) -> Units:
        """Return the units from `start` up to `end`."""
        return Units(
            self.texts[start:end],
            self.kinds[start:end],
            self.whole or self,
            self.sentences,
            self.targets[start:end],
            self.names[start:end],
        )
