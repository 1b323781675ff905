"""What rules that count listed things share: a list beside a count, and what counts nothing."""

from __future__ import annotations

import re
from typing import NamedTuple

from parsers.checks.analysis.phrases import Phrase
from parsers.checks.context import Text
from parsers.checks.lexicon import lists
from parsers.checks.statements.counted import Number
from parsers.compiled import compiled

WIDE_TONGUES = ("zh", "ja", "ko")
BRACKETS = compiled(r"\s*\([^()]*\)|\s*（[^（）]*）")
ARROWS = compiled(r"[→⇒➔➜⟶]|[-=]>")
"""Signs between things that follow from one another, which are not listed by commas."""
MAX_COUNT = 12
"""Counts above this many are not held against what is listed."""


class Listing(NamedTuple):
    """Items listed beside a count: how many, where, and whether a colon opens the list."""

    items: tuple[str, ...]
    start: int
    end: int
    colon: bool
    set_off: bool = False


def counts_things(phrase: Phrase, number: Number) -> bool:
    """Tell whether a number may count what is listed: it is small, and no part of a name."""
    text = phrase.text.text
    return (
        2 <= number.value <= MAX_COUNT
        and not _is_ordinal(phrase, number)
        and not in_name(phrase, number)
        and not _is_version(number)
        and not is_numbered(phrase, number)
        and not _is_of_a_fraction(phrase, number)
        and not (phrase.language == "tr" and _OUT_OF_THEM.match(text, number.place.end))
    )


_NAMED = compiled(r"[A-Z][\w.+#-]*[\s\u00a0]$")
"""A name before a figure, which is then its version or number: “Scala 3 macros”, “Phase 5”."""
_CLOSED = ("》", "」", "』", "】")
_OUT_OF_THEM = compiled(r"\s\w+[dt][ae]n\b")
"""A Turkish noun that says that some of what is counted are told of: "üç koşuldan ikisi"."""
_COMPOUND = compiled(r"-[A-Za-z]{3}")
"""What a figure is written together with to say of what kind one thing is: "a 4-reviewer audit"."""


def is_numbered(phrase: Phrase, number: Number) -> bool:
    """Tell whether a number tells which of some things is meant: "P3 lamps", "week two is"."""
    text = phrase.text.text
    if re.search(r"[A-Za-z_-]$", text[phrase.sentence.start : number.place.start]):
        return True
    if number.text.isdigit() and _COMPOUND.match(text, number.place.end):
        return True
    if text.startswith(_CLOSED, number.place.end):
        return True  # the end of a title: 《愤怒的铁拳 4》
    if number.text.isdigit() and _follows_name(phrase, number):
        return True
    listed = lists.COPULAS.get(phrase.language)
    behind = text[number.place.end : phrase.sentence.end]
    return listed is not None and re.match(rf"\s+(?:{listed})(?!\w)", behind) is not None


def _follows_name(phrase: Phrase, number: Number) -> bool:
    """Tell whether a figure stands behind a name, which it is part of.

    In German all nouns have a capital, and elsewhere a sentence's first word, but where a wide
    script has Latin words in it.
    """
    before = phrase.text.text[phrase.sentence.start : number.place.start]
    if phrase.language in WIDE_TONGUES:
        return re.search(r"[A-Za-z][\w.+#-]*[\s\u00a0]$", before) is not None
    named = _NAMED.search(before)
    return named is not None and phrase.language != "de" and named.start() > 0


def whole_marks(text: Text) -> str:
    """Return a text with no comma inside of what is set in bold, italics or code, or is a link.

    What is set apart so is one item, whatever it is made of; the length stays.
    """
    value = text.text
    for mark in text.block.marks:
        if mark.kind in ("strong", "emphasis", "code", "link") and "," in value:
            inner = value[mark.start : mark.end].replace(",", "‚")
            value = value[: mark.start] + inner + value[mark.end :]
    return value


def _is_ordinal(phrase: Phrase, number: Number) -> bool:
    """Tell whether a figure of Korean, Japanese or Chinese is part of a word: "2차"."""
    text = phrase.text.text
    return phrase.language in WIDE_TONGUES and (
        text.startswith(("차", "번째", "세대", "次", "世代", "番目"), number.place.end)
        or text[: number.place.start].rstrip().endswith(("第", "제"))
    )


def _is_version(number: Number) -> bool:
    """Tell whether a figure has decimals or is a range, as no count is: "2.0", "1 to 5"."""
    joined = re.search(r"\d(?:[.,~～–-]|\s\S{1,3}\s)\d", number.text)
    return joined is not None and number.value < 1000


def in_name(phrase: Phrase, number: Number) -> bool:
    """Tell whether a number in words begins a name inside a sentence: "the Three Crows"."""
    return number.text[0].isupper() and number.place.start > phrase.sentence.start


_UNDER = compiled(r"\+?/\d")


def _is_of_a_fraction(phrase: Phrase, number: Number) -> bool:
    """Tell whether a stroke makes a number part of a mark or a fraction: "from 6.5/10 to 8/10"."""
    text, place = phrase.text.text, number.place
    return text.endswith("/", 0, place.start) or _UNDER.match(text, place.end) is not None


def is_definite(phrase: Phrase, number: Number) -> bool:
    """Tell whether a count is of things spoken of before: "the two", "these three"."""
    listed = lists.DEFINITE.get(phrase.language)
    before = phrase.text.text[phrase.sentence.start : number.place.start]
    return (
        listed is not None
        and re.search(rf"(?<!\w)(?:{listed})\s+$", before, re.IGNORECASE) is not None
    ) or before.endswith(lists.POINTED)
