"""N506: anniversaries and ages told with the year they are reached in, begun in one told before.

"Founded in 1956 … In 2016 it marked its 60th anniversary": 60 years before 2016 lies a year that
the article tells. Without it, one of the years, or the number, is a slip of the pen.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from typing import NamedTuple

from parsers.checks.analysis.dates import UNIT_DAYS, Dated
from parsers.checks.analysis.patterns import in_any_case
from parsers.checks.analysis.phrases import Phrase
from parsers.checks.context import Context, quantities_of
from parsers.checks.drafts import Draft
from parsers.checks.lexicon import anniversaries as words
from parsers.checks.lexicon import relations
from parsers.checks.order.between import is_slip, years_told
from parsers.checks.order.elapsed import has_begun, repeats
from parsers.checks.order.lengths import is_age, is_before, is_of_all, is_of_others, length_of

_LEAST = 8
"""Years from which on no chance makes a length lead from one year of an article to another."""
_BACK = 2
"""Sentences before its own in which the beginning is sought."""
_WIDE = ("zh", "ja", "ko")


class _Told(NamedTuple):
    """A number of years that have gone by, as it is told, at `start:end` of the text."""

    years: int
    said: str
    start: int
    end: int


def reached(
    context: Context, sentences: Sequence[Phrase], told: Sequence[list[Dated]], number: int
) -> Iterator[Draft]:
    """Compare an anniversary of a sentence and its year with the years told before it."""
    phrase = sentences[number]
    numbered = _numbered(phrase)
    if numbered is not None and len(told[number]) == 2:
        yield from _in_one_sentence(phrase, told[number], numbered)
        return
    if len(told[number]) != 1:
        return
    gone = numbered or _gone(phrase)
    if gone is None or gone.years < _LEAST:
        return
    years = years_told(context, phrase.text.first.edition)
    own = _year(told[number][0])
    if own is None or any(abs(abs(own - year) - gone.years) <= 1 for year in years):
        return
    for began in _begun_before(sentences, told, number):
        first = _year(began)
        if first is None or not first < own:
            continue
        if is_slip(own - first, gone.years) or is_slip(own, first + gone.years):
            places = (
                phrase.text.place(gone.start, gone.end),
                phrase.place(told[number][0].quantity),
                began.text.place(began.quantity.start, began.quantity.end),
            )
            message = f"{own - first} years lie between {first} and {own}, not {gone.years}"
            working = f"{own} − {first} = {own - first}, stated {gone.said}"
            yield Draft(message, places, working)
            return


def _in_one_sentence(phrase: Phrase, dates: Sequence[Dated], gone: _Told) -> Iterator[Draft]:
    """Compare an anniversary with the two years of its sentence."""
    years = sorted((year, each) for each in dates if (year := _year(each)) is not None)
    if len(years) < len(dates) or years[0][0] == years[-1][0]:
        return
    (first, began), (own, reached_in) = years[0], years[-1]
    places = (
        phrase.text.place(gone.start, gone.end),
        phrase.place(began.quantity),
        phrase.place(reached_in.quantity),
    )
    working = f"{own} − {first} = {own - first}, stated {gone.said}"
    if abs(own - first - gone.years) <= 1:
        yield Draft(f"{gone.said}: from {first} to {own}", places, working, "holds")
    elif is_slip(own - first, gone.years) or is_slip(own, first + gone.years):
        message = f"{own - first} years lie between {first} and {own}, not {gone.years}"
        yield Draft(message, places, working)


def _numbered(phrase: Phrase) -> _Told | None:
    """Return the anniversary that a sentence names by its number, if it names but one.

    That of something, "the 25th anniversary of its museum", need not be that of what is dated.
    """
    found = []
    for pattern, value in _named(phrase.language):
        for match in pattern.finditer(phrase.words):
            years = value or _count(next(filter(None, match.groups())), phrase.language)
            start = phrase.sentence.start + match.start()
            end = phrase.sentence.start + match.end()
            found.append(_Told(years, match.group(), start, end))
    if len(found) != 1 or found[0].years <= 1:
        return None
    of = relations.OF.get(phrase.language)
    behind = phrase.words[found[0].end - phrase.sentence.start :]
    named = of is not None and in_any_case(rf"\s(?:{of})(?!\w)").match(behind) is not None
    return None if named and phrase.language not in _WIDE else found[0]


@cache
def _named(language: str) -> tuple[tuple[re.Pattern[str], int], ...]:
    """Return patterns for anniversaries, with the years of those whose number is a word."""
    edge = "" if language in _WIDE else r"(?<!\w)"
    numbered, kept = words.NUMBERED.get(language), words.KEPT.get(language)
    found = [(in_any_case(f"{edge}(?:{numbered})"), 0)] if numbered else []
    for word, years in words.ROUND.get(language, ()) if kept else ():
        found.append((in_any_case(rf"{edge}{word}[a-z]{{0,2}} (?:{kept})"), years))
    return tuple(found)


def _count(digits: str, language: str) -> int:
    if digits.isdecimal():
        return int(digits)
    if len(digits) == 1:
        return _DIGITS.find(digits) + 1
    values = [q.value for q in quantities_of(f"{digits}人", language) if q.value is not None]
    return int(values[0]) if values else 0


_DIGITS = "一二三四五六七八九十"


def _gone(phrase: Phrase) -> _Told | None:
    """Return the years of the anniversary or age that a sentence tells, if it tells but one."""
    found = []
    for years, listed in words.CENTENARIES.get(phrase.language, ()):
        edge = "" if phrase.language in _WIDE else r"(?<!\w)"
        for match in in_any_case(f"{edge}(?:{listed})").finditer(phrase.words):
            start = phrase.sentence.start + match.start()
            end = phrase.sentence.start + match.end()
            found.append(_Told(years, match.group(), start, end))
    length = length_of(phrase)
    if length is None or length.unit != UNIT_DAYS["year"]:
        return found[0] if len(found) == 1 and length is None else None
    if found or length.first.approximate or repeats(phrase, length.at):
        return None
    if is_of_others(phrase, length) or is_before(phrase, -1, length):
        return None
    if not (is_age(phrase, length) or is_of_all(phrase, length)):
        return None
    return _Told(round(length.years), length.text, length.first.start, length.last.end)


def _begun_before(
    sentences: Sequence[Phrase], told: Sequence[list[Dated]], number: int
) -> Iterator[Dated]:
    """Yield the years right before a sentence that say when something began."""
    text = sentences[number].text
    for at in range(number - 1, max(number - _BACK, 0) - 1, -1):
        before = sentences[at]
        if before.text is not text:
            return
        for place, quantity in before.at.items():
            dates = [each for each in told[at] if each.quantity is quantity]
            if dates and has_begun(before, place):
                yield dates[0]


def _year(each: Dated) -> int | None:
    return date.fromordinal(each.first).year if each.day is None else None
