"""N506: lengths of time that words bind to the date at their end, counted from one told before."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from parsers.checks.analysis.dates import UNIT_DAYS, Dated, days_between, days_of
from parsers.checks.analysis.patterns import in_any_case
from parsers.checks.analysis.phrases import Phrase
from parsers.checks.context import Context
from parsers.checks.drafts import Draft
from parsers.checks.lexicon import spans as words
from parsers.checks.lexicon import timelines
from parsers.model import Quantity

_CLOSE = 30
"""Characters, at most, between a length of time and the date at its end."""
_AROUND = 3
"""Sentences before and behind one, dates of which may be the ones that are meant."""
_LIKELY = (0.3, 3.4)
"""A length is told of two dates that are so many times as far apart, at least and at most."""
_WIDE = ("zh", "ja", "ko")


class Bound(NamedTuple):
    """A length of time with the dates at its ends.

    `own` tells that both stand in its own sentence; without that, only a slip of the pen is told.
    """

    phrase: Phrase
    length: Quantity
    start: Dated
    end: Dated
    own: bool


def spans_told(
    context: Context, sentences: Sequence[Phrase], told: Sequence[list[Dated]], number: int
) -> Iterator[Draft]:
    """Compare the one length of a sentence with the dates that words bind it to."""
    phrase = sentences[number]
    lengths = [
        (at, q)
        for at, q in phrase.at.items()
        if q.kind == "duration" and q.unit in UNIT_DAYS and not q.is_range and not q.per
    ]
    if len(lengths) != 1 or not told[number]:
        return
    at, length = lengths[0]
    near = _fine_enough(told, number, length.unit)
    if not 1 <= len(near[number]) <= 2:
        return
    bound = _bound(context, sentences, near, number, at, length)
    if bound is not None:
        yield from _judged(bound, sentences, near)


def _fine_enough(told: Sequence[list[Dated]], number: int, unit: str) -> dict[int, list[Dated]]:
    """Return the dates of a sentence and of those around it that a length in a unit can part."""
    return {
        at: [each for each in told[at] if _is_fine(each, unit)]
        for at in range(max(number - _AROUND, 0), min(number + _AROUND + 1, len(told)))
    }


def _is_fine(each: Dated, unit: str) -> bool:
    if unit in ("day", "week"):
        return each.precise
    return each.of_season or unit != "month"


def _bound(
    context: Context,
    sentences: Sequence[Phrase],
    told: Mapping[int, list[Dated]],
    number: int,
    at: int,
    length: Quantity,
) -> Bound | None:
    phrase = sentences[number]
    placed = {id(q): place for place, q in phrase.at.items()}
    dates = [(placed[id(each.quantity)], each) for each in told[number]]
    behind = [(place, each) for place, each in dates if at < place <= at + 1 + _CLOSE]
    earlier = [each for place, each in dates if place < at]
    between = phrase.masked[at + 1 : behind[0][0]] if behind else ""
    if behind and _said(words.UNTIL_BEHIND, phrase.language, r"^[\s,，]{0,2}(?:", r")\b", between):
        return _from_before(sentences, told, number, length, earlier, behind[0][1])
    spent = _said(words.OF_LENGTH, phrase.language, r"^\s(?:", r")\s", between)
    if _after(phrase, at) and behind and _told_again(between) and not spent:
        return _from_before(sentences, told, number, length, earlier, behind[0][1])
    if _goes_on_for(phrase, at) and len(dates) == 1 and not earlier:
        return _from_before(sentences, told, number, length, [], dates[0][1])
    return _until_today(context, phrase, at, length, dates)


def _said(table: Mapping[str, str], language: str, before: str, behind: str, stretch: str) -> bool:
    listed = table.get(language)
    return bool(listed) and in_any_case(f"{before}{listed}{behind}").search(stretch) is not None


def _after(phrase: Phrase, at: int) -> bool:
    """Tell whether what is told happens at the end of a length: "after twelve months"."""
    before = phrase.masked[max(at - 14, 0) : at]
    behind = phrase.masked[at + 1 : at + 8]
    return _said(
        words.AFTER_LENGTH, phrase.language, r"(?:^|(?<!\w))(?:", r")\s$", before
    ) or _said(words.LENGTH_LATER, phrase.language, r"^\s?(?:", ")", behind)


def _told_again(between: str) -> bool:
    """Tell whether what parts a length from a date lets the date tell the same: ", in"."""
    return len(between) <= _CLOSE and re.search(r"[.;:。；]", between) is None and "," in between


def _goes_on_for(phrase: Phrase, at: int) -> bool:
    """Tell whether what is told went on for a length: "for eight months", "8개월 동안"."""
    before = phrase.masked[max(at - 18, 0) : at]
    behind = phrase.masked[at + 1 : at + 8]
    return _said(words.FOR_LENGTH, phrase.language, r"(?:^|(?<!\w))(?:", r")\s$", before) or _said(
        words.LENGTH_FOR, phrase.language, r"^\s?(?:", ")", behind
    )


def _from_before(
    sentences: Sequence[Phrase],
    told: Mapping[int, list[Dated]],
    number: int,
    length: Quantity,
    earlier: list[Dated],
    end: Dated,
) -> Bound | None:
    """Return a length that ends at a date and begins at the one date told before it."""
    phrase = sentences[number]
    if len(earlier) == 1:
        return Bound(phrase, length, earlier[0], end, own=True)
    before = sentences[number - 1] if number else None
    if earlier or before is None or before.text is not phrase.text or len(told[number - 1]) != 1:
        return None
    return Bound(phrase, length, told[number - 1][0], end, own=False)


def _until_today(
    context: Context, phrase: Phrase, at: int, length: Quantity, dates: list[tuple[int, Dated]]
) -> Bound | None:
    """Return a length from the date of an event to the day of the article.

    "It is out today, six weeks after the first draft of 2 September."
    """
    behind = phrase.masked[at + 1 :]
    cue = _said(timelines.AFTER, phrase.language, r"^\s?(?:", r")(?!\w)", behind)
    published = context.pages[phrase.text.first.edition].date
    if not cue or published is None or published.value is None or published.precision != "day":
        return None
    if len(dates) != 1 or not at < dates[0][0] <= at + 60:
        return None
    if re.search(r"[.;:,]", phrase.masked[at + 1 : dates[0][0]]):
        return None
    if not _said(words.TODAY, phrase.language, r"(?<!\w)(?:", r")(?!\w)", phrase.masked[:at]):
        return None
    day = date.fromisoformat(published.value)
    start = _in_year(dates[0][1], day)
    if start is None or start.first != start.last:
        return None
    end = Dated(length, phrase.text, day.toordinal(), day.toordinal())
    return Bound(phrase, length, start, end, own=True)


def _in_year(each: Dated, until: date) -> Dated | None:
    """Return a date, one without a year as the last such day before another."""
    if each.day is None:
        return each
    try:
        found = date(until.year, *each.day)
        found = found if found <= until else date(until.year - 1, *each.day)
    except ValueError:
        return None
    return each._replace(first=found.toordinal(), last=found.toordinal(), day=None)


def _judged(
    bound: Bound, sentences: Sequence[Phrase], told: Mapping[int, list[Dated]]
) -> Iterator[Draft]:
    start, end, length = bound.start, bound.end, bound.length
    within, stated = days_between(start, end), days_of(length)
    if within is None or stated is None or within[1] <= 0:
        return
    phrase = bound.phrase
    unit = UNIT_DAYS[length.unit]
    first, last = start.quantity.text.strip(" .,"), end.quantity.text.strip(" .,")
    places = [phrase.place(length), start.text.place(start.quantity.start, start.quantity.end)]
    if end.quantity is not length:
        places.insert(1, end.text.place(end.quantity.start, end.quantity.end))
    else:
        last = date.fromordinal(end.first).isoformat()
    said = length.text.strip()
    working = f"{within[0]} to {within[1]} days, stated {said}"
    if within[0] <= stated[1] and stated[0] <= within[1]:
        yield Draft(f"{said} lie between {first} and {last}", tuple(places), working, "holds")
        return
    about = (within[0] + within[1]) / 2 / unit
    value = float(length.value or 0)
    if length.approximate:
        return
    if bound.own and not _LIKELY[0] < about / max(value, 0.1) < _LIKELY[1]:
        return
    if not bound.own and not _slip(value, within[0] / unit, within[1] / unit):
        return
    if _elsewhere(bound, sentences, told, stated) or _fits_another(bound, within):
        return
    shown = f"about {about:.0f} {length.unit}s lie between {first} and {last}, not {said}"
    yield Draft(shown, tuple(places), working)


def _slip(value: float, low: float, high: float) -> bool:
    """Tell whether a number is one of a stretch with a digit more, fewer, or two swapped."""
    stated = f"{value:.0f}"
    for right in range(max(int(low), 1), int(high) + 2):
        if right > high + 0.5 or right < low - 0.5:
            continue
        text = str(right)
        longer, shorter = (stated, text) if len(stated) > len(text) else (text, stated)
        if len(longer) == len(shorter) + 1 and any(
            longer[:at] + longer[at + 1 :] == shorter for at in range(len(longer))
        ):
            return True
        if len(stated) == len(text) == 2 and stated == text[::-1]:
            return True
    return False


def _fits_another(bound: Bound, within: tuple[float, float]) -> bool:
    """Tell whether another length of the sentence is that between the two dates.

    It is where it stands behind them, and the length that is looked at before them.
    """
    ends = {bound.start.quantity.start, bound.end.quantity.start}
    return any(
        (quantity.start > max(ends) and bound.length.start < min(ends))
        or (
            (days := days_of(quantity)) is not None
            and within[0] <= days[1]
            and days[0] <= within[1]
        )
        for quantity in bound.phrase.quantities
        if quantity.kind == "duration" and quantity.start != bound.length.start
    )


def _elsewhere(
    bound: Bound,
    sentences: Sequence[Phrase],
    told: Mapping[int, list[Dated]],
    stated: tuple[float, float],
) -> bool:
    """Tell whether the length leads from or to another date that is told near by."""
    edition = bound.phrase.text.first.edition
    for at, dates in told.items():
        if sentences[at].text.first.edition != edition:
            continue
        for other in dates:
            for a, b in ((other, bound.end), (bound.start, other)):
                within = days_between(a, b)
                if within and within[0] <= stated[1] and stated[0] <= within[1]:
                    return True
    return False
