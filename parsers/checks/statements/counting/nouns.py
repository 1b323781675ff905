"""The nouns that are counted, and whether they are those of a header."""

from __future__ import annotations

import re
import unicodedata

from parsers.checks.analysis.phrases import Phrase
from parsers.checks.statements.counted import Number
from parsers.compiled import compiled

STEM = 4
"""Letters that the forms of a noun have in common."""
WIDE = compiled(r"[\u3040-\u9fff\uac00-\ud7af]")
"""Signs of scripts that write words without blanks."""


def noun_of(phrase: Phrase, number: Number) -> str | None:
    """Return the word right after a count; of wide scripts, the sign or two that follow it."""
    after = phrase.text.text[number.place.end : phrase.sentence.end]
    if phrase.language in ("zh", "ja", "ko"):
        counted = re.search(r"[^\W\d_]{1,6}$", number.text)
        found = re.match(r"\s?(?:つの|个|個|개의? |개 )?([^\W\d_]{2,4})", after)
        return found.group(1) if found else counted.group() if counted else None
    found = re.match(r"[\s\u00a0]+([^\W\d_][\w'’-]{2,})", after)
    if found is None:
        counted = re.search(r"[^\W\d_][\w'’-]{2,}$", number.text)
        return counted.group().casefold() if counted and " " in number.text else None
    return found.group(1).casefold()


def folded(word: str) -> str:
    """Return a word without case and the marks on its letters: "Häuser" as "hauser"."""
    letters = unicodedata.normalize("NFD", word.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def same_noun(noun: str, header: str) -> bool:
    """Tell whether a noun is that of a header of one word, number and ending apart."""
    word = re.sub(r"\s*[(\[（].*", "", header).strip().casefold()
    if WIDE.search(word):
        return len(word) >= 2 and noun.startswith(word)
    word, noun = folded(word), folded(noun)
    if not word or " " in word or len(word) < STEM or len(noun) < STEM:
        return False
    shorter = min(len(word), len(noun))
    return abs(len(word) - len(noun)) <= 2 and word[: shorter - 1] == noun[: shorter - 1]
