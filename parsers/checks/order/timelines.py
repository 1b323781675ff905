"""N506 and N507: lengths of time against the dates at their ends, weekdays against their dates."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from parsers.checks.analysis.dates import UNIT_DAYS, Dated, dated, days_between, days_of
from parsers.checks.analysis.phrases import Phrase, all_phrases
from parsers.checks.analysis.telling import telling_words
from parsers.checks.context import Context
from parsers.checks.drafts import Draft
from parsers.checks.lexicon import prose
from parsers.checks.lexicon import timelines as words
from parsers.checks.order.between import between_dates, since_begun
from parsers.checks.order.elapsed import lasted_until, periods_told, years_since
from parsers.checks.order.reached import reached
from parsers.checks.order.spans import spans_told
from parsers.checks.registry import rule
from parsers.compiled import compiled
from parsers.expressions import deferred
from parsers.model import Quantity

_ROLES = frozenset(("lead", "body", "summary"))
_CLOSE = 24
"""Characters, at most, between a length of time and the date at its end."""

_NEAR = 2
"""Blocks before its own in which the date may stand that a length of time is counted from."""

_SIGNS = deferred(r"[.;:!?。；：！？]")


class Span(NamedTuple):
    """A length of time, the date it leads to, and the one it is counted from."""

    phrase: Phrase
    length: Quantity
    start: Dated
    end: Dated


@rule(
    "N506",
    "time-between-dates",
    "warning",
    "A length of time that the dates at its ends do not bear out.",
    explanation="“27 months later” beside a date is counted from the date told before it; “two "
    "weeks before the election” from the one date that the article gives the election; what "
    "“lasted 21 months” from the first to the last of the two dates told with it; what goes on "
    "“for 75 years, until 2096” from the date told before it. The only length of a sentence with "
    "two dates is what lies between them, unless its words leave that open, and years since a "
    "beginning must reach a year that the article tells. One unit "
    "more or less is nothing: people count both ends, or none. Where another date of the article "
    "is at that distance, nothing is said.",
    fails="Work began in May 2023. The line opened in July 2025, 37 months later.",
    holds="Work began in May 2023. The line opened in July 2025, 26 months later.",
)
def time_between_dates(context: Context) -> Iterable[Draft]:
    """Hold each such length of time against the two dates."""
    sentences = [phrase for phrase in all_phrases(context) if phrase.text.role in _ROLES]
    told = [_dates(phrase) for phrase in sentences]
    for number, phrase in enumerate(sentences):
        settled = False
        for span in _spans(sentences, told, number):
            settled = True
            within, stated = days_between(span.start, span.end), days_of(span.length)
            if within is None or stated is None:
                continue
            places = (
                phrase.place(span.length),
                span.end.text.place(span.end.quantity.start, span.end.quantity.end),
                span.start.text.place(span.start.quantity.start, span.start.quantity.end),
            )
            first, last = span.start.quantity.text.strip(" .,"), span.end.quantity.text.strip(" .,")
            length = span.length.text.strip()
            if within[0] <= stated[1] and stated[0] <= within[1]:
                message = f"{length} lie between {first} and {last}"
                yield Draft(message, places, _working(span, within), "holds")
            elif not _at_that_distance(span, sentences, told):
                message = f"{_shown(span, within)} lie between {first} and {last}, not {length}"
                yield Draft(message, places, _working(span, within))
        if not settled:
            yield from _otherwise(context, sentences, told, number)


def _otherwise(
    context: Context, sentences: list[Phrase], told: list[list[Dated]], number: int
) -> Iterator[Draft]:
    """Yield what the first of several ways to bind the length of a sentence tells of it."""
    phrase = sentences[number]
    if not phrase.quantities:
        return
    drafts = [*periods_told(sentences, number), *lasted_until(sentences, number)]
    drafts = drafts or list(spans_told(context, sentences, told, number))
    drafts = drafts or list(years_since(context, phrase))
    drafts = drafts or list(between_dates(context, sentences, told, number))
    drafts = drafts or list(since_begun(context, phrase))
    drafts = drafts or list(reached(context, sentences, told, number))
    yield from drafts


def _dates(phrase: Phrase) -> list[Dated]:
    found = (dated(quantity, phrase.text) for quantity in phrase.quantities)
    return [each for each in found if each is not None]


def _spans(sentences: list[Phrase], told: list[list[Dated]], number: int) -> Iterator[Span]:
    phrase = sentences[number]
    yield from _between(sentences, told, number)
    if not told[number]:
        return
    for at, length in phrase.at.items():
        if length.kind != "duration" or length.approximate:
            continue
        if phrase.masked.endswith("了", 0, at):
            continue  # "stopped for three years and then": counted from a stop that is not told
        behind = phrase.masked[at + 1 : at + 40]
        for table, relation in (
            (words.LATER, "later"),
            (words.AFTER, "after"),
            (words.BEFORE, "before"),
        ):
            cue = _cue(table, phrase.language, behind)
            if cue is None:
                continue
            end = _beside(phrase, at, at + 1 + cue, told[number], relation)
            if end is None:
                break
            if relation == "later":
                start = _before(sentences, told, number, end, length)
            else:
                start = _of_event(sentences, told, number, at + 1 + cue, end)
            if start is not None and (start.precise or not end.precise):
                ends = (start, end) if relation != "before" else (end, start)
                yield Span(phrase, length, *ends)
            break


def _between(sentences: list[Phrase], told: list[list[Dated]], number: int) -> Iterator[Span]:
    """Yield the one length of time of a sentence that says how long it was between two dates.

    Both stand in it, or both in the sentence before it, or one in each; there are no others.
    """
    phrase = sentences[number]
    lengths = [q for q in phrase.quantities if q.kind == "duration"]
    if len(lengths) != 1 or lengths[0].approximate or not phrase.has(words.LASTED):
        return
    if phrase.has(prose.EACH):
        return
    dates = list(told[number])
    before = sentences[number - 1] if number else None
    if len(dates) < _ENDS and before is not None and before.text is phrase.text:
        dates = [*told[number - 1], *dates]
        if any(q.kind == "duration" and q.unit in UNIT_DAYS for q in before.quantities):
            return
    if len(dates) != _ENDS or not all(each.precise for each in dates):
        return
    start, end = dates
    if start.day is None and end.day is None and start.first > end.first:
        start, end = end, start
    elif start.day and end.day and start.day > end.day and (days_of(lengths[0]) or _LONG) < _LONG:
        start, end = end, start  # the end told before the beginning, not one of the next year
    yield Span(phrase, lengths[0], start, end)


_LONG = (180.0, 180.0)
"""Days of a period that may well end in the year after."""

_ENDS = 2
"""Dates at the ends of a length of time."""


def _cue(table: Mapping[str, str], language: str, behind: str) -> int | None:
    """Return where a word right behind a length of time ends."""
    listed = table.get(language)
    found = _right_behind(listed).match(behind) if listed else None
    return found.end() if found else None


@lru_cache(maxsize=64)
def _right_behind(listed: str) -> re.Pattern[str]:
    return compiled(rf"\s?(?:{listed})(?![A-Za-zÀ-ÿа-яё])", re.IGNORECASE)


def _beside(
    phrase: Phrase, start: int, end: int, dates: list[Dated], relation: str
) -> Dated | None:
    """Return the date of a sentence that a length of time leads to.

    It stands right before the length and its cue, which are at `start:end`, or, with “later”, right
    behind them.
    """
    known = {id(each.quantity): each for each in dates}
    places = [
        (at, known[id(quantity)]) for at, quantity in phrase.at.items() if id(quantity) in known
    ]
    behind = next((pair for pair in places if pair[0] >= end), None)
    before = next((pair for pair in reversed(places) if pair[0] < start), None)
    if relation == "later" and behind is not None and _joined(phrase.masked[end : behind[0]]):
        return behind[1]
    if before is not None:
        between = phrase.masked[before[0] + 1 : start]
        # “in May 2023 two years after …” tells of no date but its own.
        if _joined(between) and ("," in between or "、" in between):
            return before[1]
    return None


def _joined(between: str) -> bool:
    return len(between) <= _CLOSE and not _SIGNS.search(between)


def _before(
    sentences: list[Phrase],
    told: list[list[Dated]],
    number: int,
    end: Dated,
    length: Quantity,
) -> Dated | None:
    """Return the date that “later” counts from: the other one of the sentence, or the last.

    Of a period told behind it, "six years later, from 6 October to 2 November", it is neither end.
    """
    own = [each for each in told[number] if each.quantity is not end.quantity]
    if own:
        ahead = own[0].quantity.start < length.start or end.quantity.start < length.start
        return own[0] if len(own) == 1 and ahead else None
    for before in (number - 1, number - 2):
        if (
            before < 0
            or sentences[before].text.first.edition != sentences[number].text.first.edition
        ):
            return None
        if told[before]:
            return told[before][0] if len(told[before]) == 1 else None
    return None


def _of_event(
    sentences: list[Phrase], told: list[list[Dated]], number: int, at: int, end: Dated
) -> Dated | None:
    """Return the one date of the event that is named behind an offset of a sentence."""
    phrase = sentences[number]
    named = re.split(r"[,.;:!?()\ue000-\ue004]", phrase.masked[at : at + 60], maxsplit=1)[0]
    direct = [
        each
        for each in told[number]
        if each.quantity is not end.quantity
        and any(q is each.quantity and 0 <= p - at <= len(named) for p, q in phrase.at.items())
    ]
    if len(direct) == 1:
        return direct[0]
    event = telling_words(named, phrase.text.language, starts=False)
    wanted = event.names | event.others
    if not wanted:
        return None
    found: dict[str | None, Dated] = {}
    for other, dates in zip(sentences, told, strict=True):
        if other is phrase or other.text.first.edition != phrase.text.first.edition or not dates:
            continue
        said = telling_words(other.words, other.text.language)
        if wanted <= said.names | said.others | {name.lstrip("?") for name in said.names}:
            if len(dates) > 1:
                return None
            found[dates[0].quantity.date] = dates[0]
    return next(iter(found.values())) if len(found) == 1 else None


def _at_that_distance(span: Span, sentences: list[Phrase], told: list[list[Dated]]) -> bool:
    """Tell whether the length of time leads from or to another date told near by."""
    stated = days_of(span.length)
    at = span.phrase.text.first
    for phrase, dates in zip(sentences, told, strict=True):
        here = phrase.text.first
        if here.edition != at.edition or not -_NEAR <= here.block - at.block <= 0:
            continue
        for other in (each for each in dates if each.precise or not span.end.precise):
            for a, b in ((other, span.end), (span.start, other)):
                within = days_between(a, b)
                if within and stated and within[0] <= stated[1] and stated[0] <= within[1]:
                    return True
    return False


def _shown(span: Span, within: tuple[int, int]) -> str:
    unit = span.length.unit
    middle = (within[0] + within[1]) / 2 / UNIT_DAYS[unit]
    return f"about {middle:.0f} {unit}s" if round(middle) != 1 else f"about 1 {unit}"


def _working(span: Span, within: tuple[int, int]) -> str:
    first, last = span.start.quantity.date, span.end.quantity.date
    days = f"{within[0]} to {within[1]}" if within[0] != within[1] else f"{within[0]}"
    return f"{first} to {last}: {days} days, stated {span.length.text.strip()}"


@rule(
    "N507",
    "weekday",
    "warning",
    "A date that falls on another day of the week than the one it is told with.",
    explanation="A day of the week right beside a full date must be the date's own, by the "
    "Gregorian calendar.",
    fails="on Monday, 1 January 2025",
    holds="on Wednesday, 1 January 2025",
)
def weekdays(context: Context) -> Iterable[Draft]:
    """Compare weekdays with the dates they stand beside."""
    for phrase in all_phrases(context):
        names = words.WEEKDAYS.get(phrase.language)
        if names is None or phrase.text.role not in _ROLES:
            continue
        for at, quantity in phrase.at.items():
            each = dated(quantity, phrase.text)
            if each is None or each.day is not None or each.first != each.last:
                continue
            if date.fromordinal(each.first).year < 1900:
                continue
            said = _weekday_beside(phrase.masked, at, names)
            if said is None:
                continue
            right = (each.first - 1) % 7
            place = phrase.place(quantity)
            shown = quantity.text.strip(" .,")
            if right == said[0]:
                yield Draft(
                    f"{shown} is a {_ENGLISH[right]}", (place,), f"{quantity.date}", "holds"
                )
            else:
                yield Draft(
                    f"{shown} is a {_ENGLISH[right]}, not “{said[1]}”",
                    (place,),
                    f"{quantity.date} falls on a {_ENGLISH[right]}",
                )


_ENGLISH = words.WEEKDAYS["en"]


def _weekday_beside(masked: str, at: int, names: tuple[str, ...]) -> tuple[int, str] | None:
    """Return the weekday that stands right before or behind a date, and how it is written."""
    for number, name in enumerate(names):
        before = re.search(
            rf"(?<!\w)({name})[,.]?\s?(?:the |den |de |el |dia |il |dem |le )?$",
            masked[max(at - 24, 0) : at],
            re.IGNORECASE,
        )
        behind = re.match(
            rf"\s?[（(,]?\s?({name})(?![a-zà-ÿа-яё])", masked[at + 1 : at + 20], re.IGNORECASE
        )
        found = before or behind
        if found:
            return number, found.group(1)
    return None
