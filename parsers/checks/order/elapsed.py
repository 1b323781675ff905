"""N506: lengths told with a period's two ends, and years that have passed since a year told."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from parsers.checks.analysis.dates import UNIT_DAYS, Dated, dated, days_between
from parsers.checks.analysis.patterns import in_any_case
from parsers.checks.analysis.phrases import AMOUNT, Phrase
from parsers.checks.analysis.values import is_open
from parsers.checks.context import Context
from parsers.checks.drafts import Draft, Place
from parsers.checks.lexicon import elapsed as words
from parsers.checks.lexicon import lists, prose, spans, timelines
from parsers.compiled import compiled
from parsers.model import Quantity

_WIDE = ("zh", "ja", "ko")
_CLOSE = 40
"""Characters, at most, between a length of time and the period or the date it belongs to."""
_FEW_WORDS = 3
"""Words, at most, between the sign behind a period and its length: ", a total of 26 days"."""
_LEAST_YEARS = 3
_BACK = 4
"""Sentences before its own in which the beginning of what lasted until a date is sought."""
_SLACK = {"day": 1.0, "week": 0.5, "month": 0.75, "year": 0.75}
"""Units that a length may be off at either end; a period of whole days may count both ends."""
_UNITS = frozenset(_SLACK)


class Period(NamedTuple):
    """Two dates that are the ends of one period, at `start:end` of the masked sentence."""

    first: Dated
    last: Dated
    start: int
    end: int


def periods_told(sentences: Sequence[Phrase], number: int) -> Iterator[Draft]:
    """Compare a period of a sentence with the length told beside it, or at the next one's start."""
    phrase = sentences[number]
    if len(phrase.quantities) < 2:
        return
    for period in _periods(phrase):
        told = _length_beside(phrase, period)
        if told is None and number + 1 < len(sentences):
            told = _length_of_those(phrase, sentences[number + 1])
        if told is not None:
            yield from _judged(period, *told)


def lasted_until(sentences: Sequence[Phrase], number: int) -> Iterator[Draft]:
    """Compare "for 33 days, until 8 March" with the one date told before it."""
    phrase = sentences[number]
    for at, length in phrase.at.items():
        if not _is_length(length) or repeats(phrase, at):
            continue
        behind = phrase.masked[at + 1 : at + 1 + _CLOSE]
        found = _pattern(words.UNTIL, phrase.language, r"^[^.;:\ue000-\ue004]{0,3}(?:", r")\b")
        if found is None or not found.search(behind):
            continue
        end = next((q for p, q in phrase.at.items() if at < p <= at + _CLOSE), None)
        last = dated(end, phrase.text) if end is not None else None
        if last is None or not last.precise:
            continue
        earlier = [
            each
            for other in sentences[max(number - _BACK, 0) : number]
            if other.text.first.edition == phrase.text.first.edition
            for quantity in other.quantities
            if (each := dated(quantity, other.text)) is not None and each.precise
        ]
        if not earlier or any(_fits(each, last, length) for each in earlier):
            continue
        if len(earlier) == 1:
            yield from _judged(Period(earlier[0], last, 0, 0), phrase, length)


def repeats(phrase: Phrase, at: int) -> bool:
    """Tell whether a length is how often something comes: "every two weeks until 16 January"."""
    found = _pattern(words.EVERY, phrase.language, r"(?:^|(?<!\w))(?:", r")\s?$")
    return found is not None and found.search(phrase.masked[max(at - 16, 0) : at]) is not None


def _is_length(quantity: Quantity) -> bool:
    return (
        quantity.kind == "duration"
        and quantity.unit in _UNITS
        and not quantity.per
        and not quantity.is_range
        and quantity.value is not None
        and quantity.low is not None
        and quantity.high is not None
        and not is_open(quantity)
    )


def _pattern(
    table: Mapping[str, str], language: str, before: str, behind: str
) -> re.Pattern[str] | None:
    listed = table.get(language)
    return in_any_case(before + listed + behind) if listed else None


def _periods(phrase: Phrase) -> Iterator[Period]:
    between = _pattern(
        words.TO, phrase.language, r"\s?(?:", r")(?:\s(?:the|den|dem|il|le|el|o))?\s?"
    )
    if between is None:
        return
    opens = _pattern(
        words.FROM, phrase.language, r"(?:^|(?<!\w))(?:", r")(?:\s(?:the|de|le|el|il))?\s?$"
    )
    places = list(phrase.at.items())
    for (start, one), (end, other) in pairwise(places):
        last = dated(other, phrase.text)
        if (
            last is None
            or not last.precise
            or not between.fullmatch(phrase.masked[start + 1 : end])
        ):
            continue
        if opens is not None and not opens.search(phrase.masked[max(start - 24, 0) : start]):
            continue
        first = _first_end(one, last, phrase)
        if first is not None:
            yield Period(*_in_one_year(first, last), start, end + 1)


def _in_one_year(first: Dated, last: Dated) -> tuple[Dated, Dated]:
    """Return two dates without a year as of one year, or of two that follow, no leap years."""
    if first.day is None or last.day is None:
        return first, last
    later = 2001 if last.day >= first.day else 2002
    days = [
        date(year, each[0], 1).toordinal() + each[1] - 1
        for year, each in ((2001, first.day), (later, last.day))
    ]
    one, other = (
        each._replace(first=day, last=day, day=None)
        for each, day in zip((first, last), days, strict=True)
    )
    return one, other


def _first_end(quantity: Quantity, last: Dated, phrase: Phrase) -> Dated | None:
    """Return the first date of a period; it may leave out what the last one has: "22 to 26 May"."""
    first = dated(quantity, phrase.text)
    if first is None and quantity.kind in ("number", "ordinal") and quantity.value is not None:
        day = int(quantity.value)
        if last.day is not None and 1 <= day < last.day[1]:
            return Dated(quantity, phrase.text, 0, 0, (last.day[0], day))
        if last.day is None and last.first == last.last:
            at = date.fromordinal(last.last)
            if 1 <= day < at.day:
                earlier = at.replace(day=day).toordinal()
                return Dated(quantity, phrase.text, earlier, earlier)
        return None
    if first is None or not first.precise:
        return None
    if first.day is not None and last.day is None and last.first == last.last:
        at = date.fromordinal(last.last)
        year = at.year if first.day <= (at.month, at.day) else at.year - 1
        try:
            earlier = date(year, *first.day).toordinal()
        except ValueError:
            return None
        return Dated(quantity, phrase.text, earlier, earlier)
    return first


def _length_beside(phrase: Phrase, period: Period) -> tuple[Phrase, Quantity] | None:
    """Return the one length of a sentence, if nothing but few words part it from the period."""
    lengths = [(at, q) for at, q in phrase.at.items() if q.kind == "duration"]
    if len(lengths) != 1 or not _is_length(lengths[0][1]):
        return None
    at, length = lengths[0]
    if is_later(phrase, at, timelines.LATER):
        return None  # “six years later, from 6 October to 2 November”
    if at < period.start:
        between = phrase.masked[at + 1 : period.start]
        near = "," in between or phrase.language in _WIDE or len(between.split()) <= 2
    else:
        between = phrase.masked[period.end : at]
        near = re.match(r"[^,，:：(（、–—]{0,25}[,，:：(（、–—]|\D{0,4}$", between) is not None
        near = near and len(re.split(r"[,，:：(（、–—]", between)[-1].split()) <= _FEW_WORDS
        lasts = spans.LENGTH_FOR.get(phrase.language) if phrase.language in _WIDE else None
        if lasts and in_any_case(rf"\s?(?:{lasts})").match(phrase.masked, at + 1):
            near = near or re.search(r"[,，、]", between) is None
    if len(between) > _CLOSE or not near or re.search(r"[.;。；]", between):
        return None
    return phrase, length


def _length_of_those(phrase: Phrase, following: Phrase) -> tuple[Phrase, Quantity] | None:
    """Return the length that the next sentence begins with: "Those six weeks …"."""
    if following.text.first.edition != phrase.text.first.edition or not following.at:
        return None
    if following.text is not phrase.text or any(q.kind == "duration" for q in phrase.quantities):
        return None
    at, length = next(iter(following.at.items()))
    those = _pattern(words.THOSE, phrase.language, r"\W*(?:", r")\s?")
    if those is None or not _is_length(length) or not those.fullmatch(following.masked[:at]):
        return None
    return following, length


def _fits(first: Dated, last: Dated, length: Quantity) -> bool:
    within = days_between(first, last)
    if within is None:
        return True
    low, high = _days(length, not (first.last > first.first))
    return within[0] + _whole(first)[0] <= high and low <= within[1] + _whole(first)[1]


def _whole(first: Dated) -> tuple[int, int]:
    """Return what may be added to the days between two dates: the last day is one more."""
    return (0, 1) if first.first == first.last else (0, 0)


def _days(length: Quantity, daily: bool) -> tuple[float, float]:
    value = float(length.value or 0)
    least, most = float(length.low or value), float(length.high or value)
    days = UNIT_DAYS[length.unit]
    slack = _SLACK[length.unit] * (2 if length.approximate else 1)
    if not daily:
        slack = max(slack, 0.5)
    low = min(value - slack, least - slack / 2)
    high = max(value + slack, most + slack / 2)
    return low * days, high * days


def _judged(period: Period, phrase: Phrase, length: Quantity) -> Iterator[Draft]:
    within = days_between(period.first, period.last)
    if within is None or within[1] < 1:
        return
    first, last = period.first, period.last
    places = (
        phrase.place(length),
        last.text.place(last.quantity.start, last.quantity.end),
        first.text.place(first.quantity.start, first.quantity.end),
    )
    shown = f"{first.quantity.text.strip(' .,')} to {last.quantity.text.strip(' .,')}"
    stated = length.text.strip()
    more = _whole(first)
    working = f"{within[0]} to {within[1] + more[1]} days, stated {stated}"
    if _fits(first, last, length):
        yield Draft(f"{shown}: {stated}", places, working, "holds")
        return
    unit = UNIT_DAYS[length.unit]
    about = (within[0] + within[1] + more[1]) / 2 / unit
    yield Draft(f"{shown} is about {about:.0f} {length.unit}s, not {stated}", places, working)


def years_since(context: Context, phrase: Phrase) -> Iterator[Draft]:
    """Compare years that have passed with the year they are counted from and the one they reach.

    They reach another year of the sentence, or the one in which the article was published.
    """
    if len(phrase.quantities) < 2:
        return
    years = [
        (at, q, year) for at, q in phrase.at.items() if (year := _year(phrase, at, q)) is not None
    ]
    if not 1 <= len({year for _, _, year in years}) <= 2:
        return
    passed = [(at, q) for at, q in phrase.at.items() if _counts_years(phrase, at, q)]
    spans = [q for q in phrase.quantities if q.kind == "duration" and q.unit == "year"]
    if len(passed) != 1 or len(spans) > 1 or _apart(phrase, years[0][0], passed[0][0]):
        return
    yield from _reached(context, phrase, years, *passed[0])


def _apart(phrase: Phrase, year: int, length: int) -> bool:
    """Tell whether a length belongs to a clause of its own: "built in 1983, which ran for 31"."""
    listed = lists.RELATIVE.get(phrase.language)
    if length < year:
        return _PAUSE.search(phrase.masked, length, year) is not None
    between = phrase.masked[year:length]
    return listed is not None and re.search(rf",\s(?:{listed})\b", between) is not None


_PAUSE = compiled("[,;，；、。:：]")


def _year(phrase: Phrase, at: int, quantity: Quantity) -> int | None:
    """Return the year that a date names, or a number right behind "founded"."""
    if quantity.is_range:
        return None
    if quantity.kind in ("year", "date") and quantity.date and quantity.date[:4].isdigit():
        return int(quantity.date[:4])
    plain = quantity.kind == "number" and re.fullmatch(r"1[4-9]\d\d|20\d\d", quantity.text.strip())
    return int(quantity.text) if plain and has_begun(phrase, at, 0) else None


def _counts_years(phrase: Phrase, at: int, quantity: Quantity) -> bool:
    """Tell whether a number is of years that have passed: "27 years later", "its 30th birthday"."""
    if quantity.value is None or quantity.value < _LEAST_YEARS or quantity.value > 1500:
        return False
    behind = phrase.masked[at + 1 : at + 24]
    jubilee = _pattern(
        words.JUBILEE, phrase.language, r"^(?:st|nd|rd|th|e|ste|de|º|ª|°|\.|:e)?[\s-]?(?:", ")"
    )
    if quantity.kind in ("ordinal", "number", "count", "date"):
        return jubilee is not None and jubilee.search(behind) is not None
    if quantity.kind != "duration" or quantity.unit != "year" or quantity.per:
        return False
    if is_later(phrase, at):
        return True
    before = phrase.masked[max(at - 30, 0) : at]
    during = _pattern(words.FOR_YEARS, phrase.language, r"(?:^|(?<!\w))(?:", r")\s$")
    return during is not None and during.search(before) is not None


def is_later(phrase: Phrase, at: int, listed: Mapping[str, str] = words.LATER_YEARS) -> bool:
    """Tell whether a length is one after which something was so: "27 years later"."""
    end = "" if phrase.language in _WIDE else r"(?!\w)"
    later = _pattern(listed, phrase.language, r"^\s?(?:", ")" + end)
    return later is not None and later.search(phrase.masked[at + 1 : at + 24]) is not None


_BESIDE = 25
"""Characters, at most, between a year and the word that says what began in it."""


def has_begun(phrase: Phrase, at: int, behind: int = _BESIDE) -> bool:
    """Tell whether a word beside a year says that something began in it."""
    start = "" if phrase.language in _WIDE else r"(?<!\w)"
    end = "" if phrase.language in _WIDE else r"(?!\w)"
    began = _pattern(words.BEGAN, phrase.language, start + "(?:", rf"){end}(?!\s?{AMOUNT})")
    stretch = phrase.masked[max(at - _BESIDE, 0) : at + 1 + behind]
    return began is not None and began.search(stretch) is not None


def _reached(
    context: Context,
    phrase: Phrase,
    years: list[tuple[int, Quantity, int]],
    at: int,
    passed: Quantity,
) -> Iterator[Draft]:
    first = min(year for _, _, year in years)
    last = max(year for _, _, year in years)
    from_quantity = next(q for _, q, year in years if year == first)
    places: tuple[Place, ...] = (phrase.place(from_quantity), phrase.place(passed))
    if last > first:
        near = [p for p, _, year in years if year == last and abs(p - at) <= _CLOSE]
        begun = any(year == first and has_begun(phrase, p) for p, _, year in years)
        if not near or not (begun or is_later(phrase, at)):
            return  # “the wettest for ten years” is counted from none of the years told
        if _is_of_third(phrase, near[-1], at):
            return
        reached = last
        places = (*places, *(phrase.place(q) for _, q, year in years if year == last))
    else:
        published = context.pages[phrase.text.first.edition].date
        if (
            published is None
            or published.value is None
            or not any(has_begun(phrase, p) for p, _, _ in years)
        ):
            return
        reached = int(str(published.value)[:4])
    stated = int(passed.value or 0)
    working = f"{reached} − {first} = {reached - first}, stated {passed.text.strip()}"
    if abs(reached - first - stated) <= 1:
        yield Draft(f"{stated} years from {first} to {reached}", places, working, "holds")
    elif first < reached and not passed.approximate and slipped(first, reached - stated):
        message = f"{first} is {reached - first} years before {reached}, not {stated}"
        yield Draft(message, places, working)


def _is_of_third(phrase: Phrase, last: int, at: int) -> bool:
    """Tell whether a length behind the later year tells of a third thing: "and closed in 3 years".

    It is counted from that year then.
    """
    joins = prose.AND.get(phrase.language)
    return (
        joins is not None
        and in_any_case(rf"\s(?:{joins})\s").search(phrase.masked, last + 1, max(at, last + 1))
        is not None
    )


def slipped(year: int, right: int) -> bool:
    """Tell whether a year is another one mistyped: two digits have changed places, or one differs.

    The years counted may be one more or fewer.
    """
    for other in (right - 1, right, right + 1):
        one, two = str(year), str(other)
        differing = [i for i in range(4) if one[i : i + 1] != two[i : i + 1]]
        if len(one) == len(two) and len(differing) == 1:
            return True
        if len(differing) == 2 and sorted(one) == sorted(two) and differing[1] - differing[0] == 1:
            return True
    return False
