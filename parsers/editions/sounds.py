"""How words sound, in whatever script: names and loanwords that languages write each in its own.

A word is reduced to the classes of its consonants, as linguists do to find related words
(Dolgopolsky 1964; Turchin, Peiros and Gell-Mann, "Analyzing genetic connections between languages
by matching consonant classes", 2010). Voice, vowels and an r that ends a syllable are lost between
scripts, so "container", "コンテナ", "컨테이너" and "контейнер" come out alike. What a letter sounds
like is taken from its name in Unicode: that of タ is "KATAKANA LETTER TA". Chinese characters tell
no sound.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from parsers.compiled import compiled
from parsers.expressions import deferred

_CLASSES = {
    letter: kind
    for letters, kind in (
        ("PFBV", "P"),
        ("TD", "T"),
        ("SZXJ", "S"),
        ("KGQC", "K"),
        ("LR", "L"),
        ("MN", "N"),
    )
    for letter in letters
}

_WORD = deferred(
    r"[A-Za-z\u00c0-\u024f]{3,}"
    r"|[\u0370-\u03ff\u0400-\u052f\u0590-\u06ff\u0900-\u0dff]{3,}"
    r"|[\u30a1-\u30ff]{3,}|[\uac00-\ud7a3]{2,}"
)
"""Words in Latin letters, other alphabets, Katakana (hiragana is grammar) and Hangul."""

_LEAST = 3
_MOST = 4
"""Consonants that a word must have to be told apart, and of which no more are looked at: endings
and particles differ."""

_R = (" ER", " RA", " REH", " RHO", " RESH")
"""How the names of the letters r end."""

_DOUBLED = compiled(r"(.)\1+")


def sounds_in(text: str) -> frozenset[str]:
    """Return the sounds of the words of a text, each as the letters of up to four classes."""
    found = (_sound(word) for word in set(_WORD.findall(text)))
    return frozenset(sound for sound in found if len(sound) >= _LEAST)


@lru_cache(maxsize=1 << 15)
def _sound(word: str) -> str:
    base = _without_accents(word.upper())
    sound = _spelled(base) if base.isascii() else _named(word.lower())
    return _DOUBLED.sub(r"\1", sound)[:_MOST]


def _without_accents(word: str) -> str:
    if word.isascii() or ord(word[0]) > 0x24F:  # the last Latin letter here
        return word
    parts = unicodedata.normalize("NFKD", word)
    return "".join(char for char in parts if not unicodedata.combining(char))


def _spelled(word: str) -> str:
    """Return the classes of a word in capital Latin letters."""
    found = ""
    for char, after in zip(word, (*word[1:], ""), strict=True):
        if char == "R" and (not after or after not in "AEIOUY"):
            continue
        if char == "C" and after and after in "EIYH":
            found += "S"
        elif char == "G" and after == "H":
            continue
        else:
            found += "KS" if char == "X" else _CLASSES.get(char, "")
    return found


def _named(word: str) -> str:
    """Return the classes of a word in another script."""
    found = ""
    for char, after in zip(word, (*word[1:], ""), strict=True):
        kind = _class(char)
        if kind == "L" and _is_r(char) and (not after or _class(after)):
            continue
        found += kind
    return found


@lru_cache(maxsize=1 << 12)
def _is_r(char: str) -> bool:
    name = unicodedata.name(char, "")
    return "KANA" not in name and name.endswith(_R)


@lru_cache(maxsize=1 << 14)
def _class(char: str) -> str:
    """Return the classes of the consonants that a character stands for: of Hangul, up to two."""
    name = unicodedata.name(char, "").split(" WITH ")[0]
    last = name.rsplit(" ", 1)[-1]
    if last in ("SIGN", "VIRAMA", "MARK") or ("SMALL" in name and "KANA" in name):
        return ""
    if "KANA" in name and last == "HU":
        return "P"
    if name.startswith("CYRILLIC") and last in ("I", "U", "YU", "YA", "YE", "YERU", "IE"):
        return ""
    found = "".join(_CLASSES.get(letter, "") for letter in last.replace("NG", "N"))
    if name.startswith("HANGUL"):
        return f"{found[:-1]}T" if last.endswith("S") and len(found) > 1 else found
    return found[:1]
