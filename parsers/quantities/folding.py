"""One shape for many spellings: digits of all scripts, full-width forms, blanks, letter case.

Folding never changes the length of a text, so an offset in the folded text is one in the text.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import NamedTuple

from parsers.compiled import compiled

BLANKS = "\u00a0\u1680" + "".join(map(chr, range(0x2000, 0x200B))) + "\u202f\u205f\u3000"
_FIXED_GROUPS = compiled(
    "(?<![0-9])[1-9][0-9]{0,2}(?:[\u00a0\u2007\u2009\u202f][0-9]{3})+(?![0-9])"
)
"""Digits in threes with blanks at which no line breaks: nobody writes two numbers so."""
_FULL_WIDTH_COMMA = compiled("(?<=[\uff10-\uff19])\uff0c(?=[\uff10-\uff19])")


class Folded(NamedTuple):
    """A text with one spelling for each sign: `cased` keeps letter case, `lower` does not."""

    cased: str
    lower: str


@cache
def _table() -> dict[int, str]:
    table: dict[int, str] = {}
    for code in range(0xFF01, 0xFF5F):
        table[code] = chr(code - 0xFEE0)
    del table[0xFF0C]  # between words it is a comma, not a separator of digits
    table.update(dict.fromkeys(map(ord, BLANKS), " "))
    table.update(dict.fromkeys(map(ord, "\u2019\u02bc\u2032"), "'"))
    table.update(dict.fromkeys(map(ord, "\u2212\ufe63\u2010\u2011"), "-"))
    table.update({0x66A: "%", 0x66B: ".", 0x66C: ",", 0x130: "i"})
    for start in _DECIMAL_ZEROS:
        for value in range(10):
            table[start + value] = str(value)
    return table


@cache
def _to_translate() -> re.Pattern[str]:
    return compiled(f"[{re.escape(''.join(map(chr, _table())))}]")


# First digit of every block of decimal digits in the Basic Multilingual Plane, and the
# mathematical and other digits beyond it that writing systems in use today have.
_DECIMAL_ZEROS = (
    0x660, 0x6F0, 0x7C0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66, 0xCE6, 0xD66, 0xDE6,
    0xE50, 0xED0, 0xF20, 0x1040, 0x1090, 0x17E0, 0x1810, 0x1946, 0x19D0, 0x1A80, 0x1A90, 0x1B50,
    0x1BB0, 0x1C40, 0x1C50, 0xA620, 0xA8D0, 0xA900, 0xA9D0, 0xA9F0, 0xAA50, 0xABF0, 0xFF10,
)  # fmt: skip


def fold(text: str) -> Folded:
    """Return the folded forms, each exactly as long as `text`."""
    if text.isascii():
        return Folded(text, text.lower())
    if "\uff0c" in text:
        text = _FULL_WIDTH_COMMA.sub(",", text)
    if "\u060c" in text:
        text = re.sub(
            "(?<=[\u0660-\u0669\u06f0-\u06f9])\u060c(?=[\u0660-\u0669\u06f0-\u06f9]{3})", ",", text
        )
    # The apostrophe groups digits in every language; a blank only where that is the custom.
    text = _FIXED_GROUPS.sub(lambda match: "'".join(re.split("[^0-9]", match.group())), text)
    # To translate takes some time for each character, to see that nothing is to be hardly any.
    cased = text.translate(_table()) if _to_translate().search(text) is not None else text
    lower = cased.lower()
    if len(lower) != len(cased):
        lower = "".join(low if len(low := char.lower()) == 1 else char for char in cased)
    return Folded(cased, lower)


def is_letter(char: str) -> bool:
    """Tell whether a character belongs to a word: a letter, or a mark that sits on one."""
    return char.isalpha() or (char > "\u02ff" and unicodedata.category(char)[0] == "M")


def is_katakana(char: str) -> bool:
    """Tell whether a character is katakana or its mark of a long vowel."""
    return "\u30a0" <= char <= "\u30ff" and char != "\u30fb"


def is_joined(char: str) -> bool:
    """Tell whether a character is of a script written without blanks, or with endings added."""
    return (
        "\u2e80" <= char <= "\u303f"
        or "\u3041" <= char <= "\u309f"
        or "\u3400" <= char <= "\u9fff"
        or "\uac00" <= char <= "\ud7a3"
        or "\uf900" <= char <= "\ufaff"
    )
