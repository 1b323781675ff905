"""Numbers that may be ratios: percentages, points, factors, and fractions and factors in words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Literal, NamedTuple

from parsers.checks.analysis.patterns import beginnings, followed, in_any_case, word_before
from parsers.checks.analysis.phrases import (
    AMOUNT,
    MULTIPLIER,
    PERCENT,
    POINT,
    Phrase,
    phrase_pattern,
)
from parsers.checks.analysis.values import interval
from parsers.checks.lexicon import factors as factor_words
from parsers.checks.lexicon import fractions as fraction_words
from parsers.checks.lexicon import prose
from parsers.compiled import compiled
from parsers.model import Quantity

_WIDE = ("ja", "zh", "ko")


class Number(NamedTuple):
    """A number as stated, `masked[start:end]`, with half a unit of its last digit."""

    start: int
    end: int
    value: float
    half: float
    words: str
    kind: Literal["percent", "points", "fraction", "factor"]
    quantity: Quantity | None
    bound: int
    """−1 where the number itself is read as an upper bound, 1 where as a lower one."""


def numbers(phrase: Phrase) -> Iterator[Number]:
    """Yield the numbers of a sentence that may be ratios, no two over one stretch."""
    taken: list[tuple[int, int]] = []
    words = _any_worded(phrase.language)
    worded = words is None or words.search(phrase.masked) is not None
    for found in (*(_worded(phrase) if worded else ()), *_printed(phrase)):
        if not any(found.start < end and start < found.end for start, end in taken):
            taken.append((found.start, found.end))
            yield found


def _printed(phrase: Phrase) -> Iterator[Number]:
    for at, quantity in phrase.at.items():
        read = interval(quantity)
        if read is None or quantity.is_range or read.value == 0:
            continue
        sign = phrase.masked[at]
        bound = 1 if quantity.high is None else -1 if quantity.low is None else 0
        text = quantity.text
        half = _half(text)
        if sign == PERCENT:
            if _TENTHS.search(text):
                half = 5.0 * (1 if half >= 0.5 else 0.1)
            value, half = abs(read.value) / 100, half / 100
            if value < 10:
                yield Number(at, at + 1, value, half, text, "percent", quantity, bound)
        elif sign == POINT:
            yield Number(at, at + 1, abs(read.value), half, text, "points", quantity, bound)
        elif sign == MULTIPLIER and read.value > 0:
            half = min(half, max(0.25, 0.08 * read.value))
            more = _half_more(phrase, at + 1)
            if more is not None:
                value, text = read.value + 0.5, f"{text} {more.group().strip()}"
                yield Number(at, more.end(), value, value * 0.06, text, "factor", None, 0)
                continue
            yield Number(at, at + 1, read.value, half, text, "factor", quantity, bound)
        elif sign == AMOUNT and _FRACTION_SIGN.search(text) and 0 < read.value < 1:
            half = read.value * 0.06
            yield Number(at, at + 1, read.value, half, text, "fraction", quantity, bound)
        elif sign == AMOUNT and quantity.kind in ("number", "count"):
            if quantity.kind == "count" and _POINT_WORD.fullmatch(quantity.unit):
                yield Number(at, at + 1, abs(read.value), half, text, "points", quantity, bound)
                continue
            behind = prose.POINTS.get(phrase.language)
            if behind is not None and in_any_case(rf"[\s-]?(?:{behind})(?!\w)").match(
                phrase.masked, at + 1
            ):
                yield Number(at, at + 1, abs(read.value), half, text, "points", quantity, bound)
                continue
            ahead = phrase.masked[:at]
            if word_before(factor_words.BY, phrase.language, ahead, apart=False):
                yield Number(at, at + 1, read.value, half, text, "factor", quantity, bound)


def _half_more(phrase: Phrase, at: int) -> re.Match[str] | None:
    """Find the half that is added to a factor: "deux fois et demie"."""
    listed = factor_words.HALF_MORE.get(phrase.language)
    if listed is None:
        return None
    return in_any_case(rf"\s(?:{listed})(?!\w)").match(phrase.masked, at)


_FRACTION_SIGN = compiled("分の|分之|분의|[½⅓¼⅔¾]|^[1-9]/[1-9]$")
_POINT_WORD = compiled(r"punt[io]s?|points?|pontos?|punkt\w*|puan\w*", re.IGNORECASE)


_TENTHS = compiled("[割成할]")
_DECIMALS = compiled(r"[.,]\s?(\d{1,2})(?!\d)")


def _half(text: str) -> float:
    """Return half a unit of the last digit of a printed number."""
    found = _DECIMALS.search(text)
    return 0.5 / 10 ** len(found.group(1)) if found else 0.5


def _worded(phrase: Phrase) -> Iterator[Number]:
    """Yield fractions and factors that are words."""
    masked, language = phrase.masked, phrase.language
    yield from _with_half(phrase)
    pattern = _one_in(language)
    if pattern is not None:
        small = fraction_words.NUMBERS[language]
        for match in pattern.finditer(masked):
            a, b = (_looked_up(word, small) for word in match.group("a", "b"))
            if a and b and a < b:
                yield _word(match, a / b, "fraction")
    pattern = _fractions(language)
    parts = fraction_words.PARTS.get(language)
    if pattern is not None and parts is not None:
        for match in pattern.finditer(masked):
            above = _looked_up(match.group("n"), parts.numerators)
            below = _looked_up(match.group("d"), parts.denominators)
            if above and below and above < below and not _ordinal(phrase, match):
                yield _word(match, above / below, "fraction")
    for words, value in phrase.told(fraction_words.WHOLE_WORDS):
        for match in phrase_pattern(words).finditer(masked):
            yield _word(match, value, "fraction")
    for words, value in factor_words.FACTORS.get(language, ()):
        for match in _beginnings(words).finditer(masked):
            end = _WORD_END.match(masked, match.end())
            stop = end.end() if end is not None and language not in _WIDE else match.end()
            text = masked[match.start() : stop]
            yield Number(match.start(), stop, value, value * 0.06, text, "factor", None, 0)
    times = _times(language)
    if times is not None:
        spelled = factor_words.NUMBERS[language]
        for match in times.finditer(masked):
            word = match.group("a") or match.group("b")
            value = _looked_up(word, spelled)
            if value:
                yield _word(match, value, "factor")


@cache
def _any_worded(language: str) -> re.Pattern[str] | None:
    """Compile one pattern that is found wherever `_worded` finds something, or None."""
    lists: list[tuple[str, str]] = []
    joint, small = fraction_words.ONE_IN.get(language), fraction_words.NUMBERS.get(language)
    if joint is not None and small is not None:
        lists.append(("|".join(small), rf"{_NOUN}\s{joint}\s"))
    parts = fraction_words.PARTS.get(language)
    if parts is not None:
        first, last = ("|".join(each) for each in (parts.numerators, parts.denominators))
        if parts.reversed:
            first, last = last, first
        lists.append((first, f"{parts.joint}(?:{last})"))
    for entries in (fraction_words.WHOLE_WORDS, factor_words.FACTORS):
        lists += [(words, "") for words, _ in entries.get(language, ())]
    numbers, times = factor_words.NUMBERS.get(language), factor_words.TIMES.get(language)
    if numbers is not None and times is not None:
        words = "|".join(numbers)
        lists.append((words, rf"[\s-]?(?:{times})"))
        by = factor_words.BY.get(language)
        lists += [(by, rf"\s(?:{words})")] if by is not None else []
    half = factor_words.AND_A_HALF.get(language)
    lists += [("|".join(_halved(language)), half)] if half is not None else []
    blanks = [(words.replace("_", r"\s"), behind.replace("_", r"\s")) for words, behind in lists]
    return followed(blanks)


_WORD_END = compiled(r"\w*")


def _with_half(phrase: Phrase) -> Iterator[Number]:
    """Yield factors in words to which a half is added: "two and a half times"."""
    pattern = _and_a_half(phrase.language)
    for match in pattern.finditer(phrase.masked) if pattern is not None else ():
        whole = _looked_up(match.group("n"), _halved(phrase.language))
        yield _word(match, whole + 0.5, "factor")


def _halved(language: str) -> dict[str, float]:
    """Return the numbers to which a half may be added: "one and a half times"."""
    one = factor_words.ONE.get(language)
    return {**({one: 1.0} if one is not None else {}), **factor_words.NUMBERS[language]}


@cache
def _and_a_half(language: str) -> re.Pattern[str] | None:
    behind = factor_words.AND_A_HALF.get(language)
    if behind is None:
        return None
    numbers = "|".join(sorted(_halved(language), key=len, reverse=True))
    pattern = rf"(?<!\w)(?P<n>{numbers}){behind}(?!\w)".replace("_", r"\s")
    return compiled(pattern, re.IGNORECASE)


@cache
def _beginnings(alternatives: str) -> re.Pattern[str]:
    return beginnings(alternatives)


def _word(match: re.Match[str], value: float, kind: Literal["fraction", "factor"]) -> Number:
    half = value * 0.06 if kind == "fraction" or value < 4 else 0.25
    if kind == "factor" and value >= 4:
        half = 0.5
    return Number(match.start(), match.end(), value, half, match.group(), kind, None, 0)


def _looked_up(word: str, patterns: Mapping[str, float]) -> float:
    for pattern, value in patterns.items():
        if in_any_case(pattern.replace("_", r"\s")).fullmatch(word):
            return value
    return 0


@cache
def _fractions(language: str) -> re.Pattern[str] | None:
    parts = fraction_words.PARTS.get(language)
    if parts is None:
        return None
    above = "|".join(sorted(parts.numerators, key=len, reverse=True))
    below = "|".join(sorted(parts.denominators, key=len, reverse=True))
    first, last = f"(?P<n>{above})", f"(?P<d>{below})"
    if parts.reversed:
        first, last = last, first
    pattern = rf"(?<!\w){first}{parts.joint}{last}(?!\w)".replace("_", r"\s")
    return compiled(pattern, re.IGNORECASE)


_NOUN = r"(?:\s[^\W\d_]{3,14})?"
"""What may stand between the numbers: "un passeggero su cinque"."""


@cache
def _one_in(language: str) -> re.Pattern[str] | None:
    joint = fraction_words.ONE_IN.get(language)
    if joint is None:
        return None
    words = "|".join(sorted(fraction_words.NUMBERS[language], key=len, reverse=True))
    return compiled(rf"(?<!\w)(?P<a>{words}){_NOUN}\s{joint}\s(?P<b>{words})(?!\w)", re.IGNORECASE)


@cache
def _times(language: str) -> re.Pattern[str] | None:
    numbers = factor_words.NUMBERS.get(language)
    times = factor_words.TIMES.get(language)
    if numbers is None or times is None:
        return None
    words = "|".join(sorted(numbers, key=len, reverse=True)).replace("_", r"\s")
    by = factor_words.BY.get(language)
    behind = rf"|(?:{by})\s(?P<b>{words})(?!\w)" if by else "|(?P<b>(?!))"
    return compiled(rf"(?<!\w)(?:(?P<a>{words})[\s-]?(?:{times})(?!\w){behind})", re.IGNORECASE)


def _ordinal(phrase: Phrase, match: re.Match[str]) -> bool:
    """Tell whether what looks like a fraction is an ordinal: "a third ship", "un quarto treno"."""
    listed = fraction_words.BEHIND.get(phrase.language)
    if listed is None or match.group("n").casefold() in ("two", "three", "four"):
        return False
    behind = _NEXT_WORD.match(phrase.masked, match.end())
    return behind is not None and in_any_case(listed).fullmatch(behind.group(1)) is None


_NEXT_WORD = compiled(r"\s([^\W\d_]+)")
