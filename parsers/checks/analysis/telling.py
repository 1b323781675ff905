"""The words of a stretch of text that tell what it is about: names and other telling words."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from parsers.checks.analysis.patterns import whole_words
from parsers.checks.lexicon import context as lexicon
from parsers.compiled import compiled
from parsers.frozen import dataclass

_WORD = compiled(
    r"[^\W_\u3040-\u9fff\uac00-\ud7af]+(?:[-'’.&][^\W_\u3040-\u9fff\uac00-\ud7af]+)*"
    r"|[\u30a0-\u30ff]{2,}|[\u4e00-\u9fff\u3005]+|[\uac00-\ud7af]+|[\u3040-\u309f]+"
)
_ASCII_WORD = compiled(r"[A-Za-z0-9]+(?:[-'.&][A-Za-z0-9]+)*")
"""The same for texts of ASCII, where it takes a third of the time."""
_GENITIVE = compiled(r"['’]s?$")
_HAN = compiled(r"[\u4e00-\u9fff\u3005]")
_HANGUL = compiled(r"[\uac00-\ud7af]")
_KATAKANA = compiled(r"[\u30a0-\u30ff]")
_HIRAGANA = compiled(r"[\u3040-\u309f]")

STEM = 7
_COMMON = frozenset(lexicon.COMMON.split())
_WIDE_COMMON = frozenset(lexicon.CJK_COMMON.split())
_PARTICLES = tuple(sorted(lexicon.PARTICLES.split(), key=len, reverse=True))


@cache
def _synonyms() -> re.Pattern[str]:
    forms = sorted({f for group in lexicon.SYNONYMS.values() for f in group.split("|")}, key=len)
    joined = "|".join(re.escape(form) for form in reversed(forms))
    return whole_words(joined, wide=r"\u3040-\u9fff\uac00-\ud7af")


@cache
def _ideas() -> dict[str, str]:
    return {
        form.casefold(): idea
        for idea, group in lexicon.SYNONYMS.items()
        for form in group.split("|")
    }


_LETTERS = compiled(r"[^\W\d_]+")
_WIDE_FROM = "\u3005"
"""What the scripts begin with in which words for ideas may stand anywhere."""


@cache
def _first_words() -> frozenset[str]:
    return frozenset(word for form in _ideas() for word in _LETTERS.findall(form)[:1])


@cache
def _wide_forms() -> re.Pattern[str]:
    return compiled("|".join(form for form in _ideas() if form[0] >= _WIDE_FROM))


def _may_have_ideas(text: str, found: list[str]) -> bool:
    """Tell whether a text with these words may have one of those for an idea.

    Most have none, which is told sooner by the words than by a search for whole words.
    """
    firsts = _first_words()
    for word in found:
        if word.isalpha():
            if word[0] < _WIDE_FROM and word.casefold() in firsts:
                return True
        elif not word.isdigit() and not firsts.isdisjoint(_LETTERS.findall(word.casefold())):
            return True
    if text.isascii():
        return False
    return "\u0130" in text or _wide_forms().search(text) is not None


def forms_of(idea: str) -> tuple[str, ...]:
    """Return the words by which an idea ("capex") may stand in a text; none if it is a word."""
    listed = lexicon.SYNONYMS.get(idea)
    return tuple(sorted(listed.split("|"), key=len, reverse=True)) if listed else ()


@dataclass(frozen=True)
class Words:
    """What a stretch of text is about: proper names, other telling words (stemmed)."""

    names: frozenset[str]
    others: frozenset[str]

    def joined(self, more: Words) -> Words:
        """Return both together."""
        return Words(self.names | more.names, self.others | more.others)


_NO_WORDS = Words(frozenset(), frozenset())
_LETTER_OR_DIGIT = compiled(r"[^\W_]")


@lru_cache(maxsize=1024)
def header_words_of(header: str, language: str) -> Words:
    """Return the telling words of a header, whose capitals say nothing."""
    found = telling_words(header, language, starts=False)
    odd = {name for name in found.names if not name.isalpha()}
    return Words(frozenset(odd), found.others | {name[:STEM] for name in found.names - odd})


def stems_of(words: Words) -> frozenset[str]:
    """Return names and other words alike, each also by its stem, to be held against a header."""
    return words.names | words.others | {name.lstrip("?")[:STEM] for name in words.names}


def telling_words(text: str, language: str, *, starts: bool = True) -> Words:
    """Return the names and telling words of a stretch of text.

    With `starts`, the first word begins a sentence, so that its capital says nothing. German
    capitalises all nouns: there only words with a further capital or a digit are names.
    """
    if not _LETTER_OR_DIGIT.search(text):
        return _NO_WORDS
    names: set[str] = set()
    others: set[str] = set()
    tongue = language.split("-")[0].lower()

    def idea(match: re.Match[str]) -> str:
        others.add(_ideas()[match.group().casefold()])
        return " "

    words = (_ASCII_WORD if text.isascii() else _WORD).findall(text)
    if _may_have_ideas(text, words):
        words = _WORD.findall(_synonyms().sub(idea, text))
    first, german = starts, tongue == "de"
    for word in words:
        found = _told(word, german, first)
        first = False
        if found is not _NO_WORDS:
            names.update(found.names)
            others.update(found.others)
    return Words(frozenset(names), frozenset(others))


@lru_cache(maxsize=16384)
def _told(word: str, german: bool, first: bool) -> Words:
    """Return what one word tells; `first` in a sentence, its capital says nothing."""
    names: set[str] = set()
    others: set[str] = set()
    if _HAN.match(word):
        others.update(
            pair for i in range(len(word) - 1) if (pair := word[i : i + 2]) not in _WIDE_COMMON
        )
    elif _KATAKANA.match(word):
        names.add(word)
    elif _HANGUL.match(word):
        stem = _without_particle(word)
        if len(stem) >= 2 and stem not in _WIDE_COMMON:
            others.add(stem)
    elif not _HIRAGANA.match(word):
        _latin(word, german, first, names, others)
    return Words(frozenset(names), frozenset(others)) if names or others else _NO_WORDS


def _latin(word: str, german: bool, first: bool, names: set[str], others: set[str]) -> None:
    if word[-1] in "s'’":
        word = _GENITIVE.sub("", word)
    folded = word.lower() if word.isascii() else unicodedata.normalize("NFKC", word).casefold()
    if folded in _COMMON or folded.isdigit():
        return
    plain = word.isalpha() and word[1:].islower()
    inner = not plain and (any(map(str.isupper, word[1:])) or any(map(str.isdigit, word)))
    if (inner and len(word) >= 2 and not word[0].isdigit()) or (
        word[0].isupper() and not first and not german
    ):
        names.add(folded)
        if "-" in folded:
            names.update(part for part in folded.split("-") if len(part) >= 3 and part.isalpha())
    elif len(folded) >= 4 and not word[0].isdigit():
        others.add(folded[:STEM])
        if word[0].isupper() and first:
            names.add("?" + folded)


def is_common(word: str) -> bool:
    """Tell whether a word is one of those of a language that tell nothing by themselves."""
    return word.casefold() in _COMMON


def _without_particle(word: str) -> str:
    for particle in _PARTICLES:
        if word.endswith(particle) and len(word) - len(particle) >= 2:
            return word[: -len(particle)]
    return word
