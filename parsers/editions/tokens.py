"""What of a text can be recognised in its translation: numbers, addresses, names, stems, Han.

A token is a kind letter and a value: `N:2026` a number, `U:` an address, `w:` a stem of a word in
an alphabet, `h:` Han characters and their pairs, `k:` Katakana, `j:` Hiragana, `g:` Hangul, `t:`
pairs of letters in scripts that write no spaces.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

_HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_HIRAGANA = "\u3041-\u309f"
_KATAKANA = "\u30a1-\u30ff"
_HANGUL = "\uac00-\ud7a3"
_UNSPACED = "\u0e01-\u0e5b\u0e81-\u0edf\u1000-\u109f\u1780-\u17ff"
_TOKEN = re.compile(
    rf"(?P<U>https?://[^\s)>\]\"]+)|(?P<N>\d+(?:[.,:]\d+)*)|(?P<h>[{_HAN}]+)|(?P<k>[{_KATAKANA}]+)"
    rf"|(?P<j>[{_HIRAGANA}]+)|(?P<g>[{_HANGUL}]+)|(?P<t>[{_UNSPACED}]+)"
    rf"|(?P<w>[^\W\d_{_HAN}{_HIRAGANA}{_KATAKANA}{_HANGUL}{_UNSPACED}]+)"
)
_GROUPED = re.compile(r"[.,](?=\d{3}(?:\D|$))")

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
    found: list[str] = []
    for match in _TOKEN.finditer(unicodedata.normalize("NFKC", text)):
        kind = match.lastgroup
        word = match.group()
        if kind == "w":
            folded = _fold(word)
            if len(folded) > 1 or not folded.isascii():
                found.append("w:" + folded[:STEM])
        elif kind == "N":
            found.append("N:" + _number(word))
        elif kind == "h":
            found += ["h:" + char for char in word]
            found += ["h:" + word[i : i + 2] for i in range(len(word) - 1)]
        elif kind == "g":
            found.append("g:" + word[:2])
        elif kind == "k":
            found.append("k:" + word)
        elif kind == "j":
            if len(word) > 1:
                found.append("j:" + word[:3])
        elif kind == "t":
            found += ["t:" + word[i : i + 2] for i in range(max(len(word) - 1, 1))]
        else:
            address = word.rstrip("/.").lower().split("://", 1)[-1]
            found.append("U:" + address)
    return found


@dataclass(frozen=True)
class Units:
    """One side of an alignment: texts in reading order, with what they are made of.

    `kinds` says of each unit what may face it (see `kinds.penalty`); empty where all are alike.
    `whole` is the text that the units are a part of; how rare a token is, is counted there.
    """

    texts: Sequence[str]
    kinds: Sequence[str] = ()
    whole: Units | None = None

    def __len__(self) -> int:
        return len(self.texts)

    @cached_property
    def tokens(self) -> list[list[str]]:
        """The tokens of each unit."""
        return [tokens(text) for text in self.texts]

    @cached_property
    def lengths(self) -> list[int]:
        """The length of each unit in code points, at least 1."""
        return [max(1, len(text.strip())) for text in self.texts]

    @cached_property
    def frequencies(self) -> Counter[str]:
        """In how many units of the whole each token stands."""
        if self.whole is not None:
            return self.whole.frequencies
        return Counter(token for unit in self.tokens for token in set(unit))

    @property
    def total(self) -> int:
        """Units of the whole."""
        return len(self) if self.whole is None else len(self.whole)

    def part(self, start: int, end: int) -> Units:
        """Return the units from `start` up to `end`."""
        return Units(self.texts[start:end], self.kinds[start:end], self.whole or self)
