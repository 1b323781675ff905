"""Counts of things in a sentence, in figures or in words: how many of what each has so much."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from parsers.checks.analysis.patterns import in_any_case
from parsers.checks.analysis.phrases import Phrase, phrase_pattern
from parsers.checks.drafts import Place
from parsers.checks.lexicon import counting, hedges, lists
from parsers.compiled import compiled


class Number(NamedTuple):
    """A count of things: how many, and where it says so."""

    value: float
    place: Place
    text: str


def numbers(phrase: Phrase) -> list[Number]:
    """Return the counts of a sentence, in figures or in words."""
    if "numbers" not in phrase.memo:
        phrase.memo["numbers"] = list(_numbers(phrase))
    known: list[Number] = phrase.memo["numbers"]
    return known


@cache
def _number_words(language: str) -> re.Pattern[str] | None:
    """Compile the words for small numbers of a language that are counts of things."""
    words = counting.NUMBER_WORDS.get(language)
    if not words or language in ("zh", "ja"):
        return None
    listed = "|".join(re.escape(word) for word in words)
    if language == "ko":  # "세" is a number before a blank, and part of a word elsewhere
        return compiled(rf"(?<![\w])(?:{listed})(?= )")
    return phrase_pattern(listed)


def _numbers(phrase: Phrase) -> Iterator[Number]:
    for quantity in phrase.quantities:
        value = quantity.value
        whole = value is not None and value == int(value) and 2 <= value <= 100_000
        if whole and value is not None and quantity.kind in ("number", "count"):
            yield Number(float(value), phrase.place(quantity), quantity.text.strip())
    pattern = _number_words(phrase.language)
    if pattern is None:
        return
    words = counting.NUMBER_WORDS[phrase.language]
    covered = [(q.start, q.end) for q in phrase.quantities]
    for match in pattern.finditer(phrase.words):
        start = phrase.sentence.start + match.start()
        end = phrase.sentence.start + match.end()
        if not any(start < b and a < end for a, b in covered):
            spelled = float(words[match.group().casefold().replace("i\u0307", "i")])
            yield Number(spelled, phrase.text.place(start, end), match.group())


def is_of_others(phrase: Phrase, place: Place) -> bool:
    """Tell whether words beside a count, at a place, set its things apart: "the other three"."""
    listed = lists.FURTHER.get(phrase.language)
    if listed is None or place.end - place.start > 24:
        return False
    text = phrase.text.text
    before = text[max(phrase.sentence.start, place.start - 16) : place.start]
    after = text[place.end : min(phrase.sentence.end, place.end + 12)]
    return (
        re.search(rf"(?<!\w)(?:{listed})[\s\u00a0]*$", before, re.IGNORECASE) is not None
        or re.match(rf"[\s\u00a0]*(?:{listed})(?!\w)", after, re.IGNORECASE) is not None
    )


def is_bounded(phrase: Phrase, number: Number) -> bool:
    """Tell whether a count is told as no exact one: "more than three"."""
    before = phrase.text.text[phrase.sentence.start : number.place.start]
    return any(
        (listed := table.get(phrase.language)) is not None
        and in_any_case(rf"(?<!\w)(?:{listed})\s*$").search(before) is not None
        for table in (lists.BOUNDED, hedges.OVER, hedges.AT_LEAST)
    )
