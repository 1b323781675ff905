"""The one length of time of a sentence, and how its words bind it to the dates told with it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from parsers.checks.analysis.dates import UNIT_DAYS
from parsers.checks.analysis.patterns import in_any_case
from parsers.checks.analysis.phrases import Phrase, phrase_pattern
from parsers.checks.lexicon import anniversaries, lists, prose, spans, timelines
from parsers.checks.lexicon import elapsed as words
from parsers.checks.order.elapsed import has_begun, is_later
from parsers.compiled import compiled
from parsers.expressions import deferred
from parsers.model import Quantity

_ENDS = 2
_JOINED = 8
"""Characters, at most, between the two parts of a length: "4 years and 9 months"."""
_CLOSE = 70
"""Characters, at most, between a length and the dates that it is bound to."""
_FEW_WORDS = 3
_WIDE = ("zh", "ja", "ko")
_JUBILEE = compiled(r"[年년]")
_FEW_SIGNS = 4
_LEAST = 2.0


class Length(NamedTuple):
    """A length of time, which may have two parts, in days, and the days of its unit."""

    at: int
    first: Quantity
    last: Quantity
    days: float
    unit: float

    @property
    def text(self) -> str:
        """The length as it is told."""
        if self.last is self.first:
            return self.first.text.strip()
        return f"{self.first.text.strip()} {self.last.text.strip()}"

    @property
    def years(self) -> float:
        """The length in years."""
        return self.days / UNIT_DAYS["year"]


def length_of(phrase: Phrase) -> Length | None:
    """Return the only length of time of a sentence, of years where it is an anniversary."""
    found = [
        (at, q)
        for at, q in phrase.at.items()
        if q.kind == "duration" and q.unit in UNIT_DAYS and q.value is not None
    ]
    if not found:
        return _jubilee(phrase)
    if len(found) > _ENDS or any(q.is_range or q.per for _, q in found):
        return None
    at, first = found[0]
    unit = UNIT_DAYS[_unit(phrase, first)]
    days, last = float(first.value or 0) * unit, first
    if len(found) > 1:
        last = found[1][1]
        less = UNIT_DAYS[last.unit]
        if not 0 <= last.start - first.end <= _JOINED or less >= unit:
            return None
        days, unit = days + float(last.value or 0) * less, less
    if float(first.value or 0) < _LEAST and last is first:
        return None
    if unit == UNIT_DAYS["day"] and phrase.language in _WIDE:
        return None  # "5일" is a day of a month as well
    return Length(at, first, last, days, unit)


def _jubilee(phrase: Phrase) -> Length | None:
    """Return the years of the only anniversary of a sentence: "its 120-year jubilee", "50th"."""
    listed = words.JUBILEE.get(phrase.language)
    if listed is None:
        return None
    yearly = spans.YEARLY.get(phrase.language, listed)
    pattern = in_any_case(rf"(?:{yearly}|{_ORDINAL}[\s-]?(?:{listed}))")
    found = [
        (at, q)
        for at, q in phrase.at.items()
        if q.kind in ("ordinal", "number", "count", "date")
        and q.value is not None
        and pattern.match(phrase.masked, at + 1)
    ]
    if len(found) != 1 or not _LEAST <= float(found[0][1].value or 0) <= _MOST:
        return None
    at, only = found[0]
    year = UNIT_DAYS["year"]
    return Length(at, only, only, float(only.value or 0) * year, year)


_ORDINAL = "(?:st|nd|rd|th|e|ste|de|º|ª|°|\\.|:e|:a)?"
_MOST = 1500
"""Years of an anniversary, at most."""


def _unit(phrase: Phrase, length: Quantity) -> str:
    """Return the unit of a length; an anniversary ("130周年") has the sign of weeks in it."""
    behind = phrase.text.text[length.end : length.end + 1]
    return "year" if length.unit == "week" and _JUBILEE.match(behind) else length.unit


def goes_by(phrase: Phrase, length: Length) -> bool:
    """Tell whether words beside a length say that it has gone by."""
    before = phrase.masked[max(length.at - 30, 0) : length.at]
    behind = phrase.masked[length.at + 1 : length.at + 24]
    if _unit(phrase, length.first) != length.first.unit or length.first.kind != "duration":
        return True
    wide = phrase.language in _WIDE
    if wide:
        listed = spans.GONE_BY.get(phrase.language)
        return listed is not None and in_any_case(rf"\s?(?:{listed})").match(behind) is not None
    for table in (words.FOR_YEARS, spans.AFTER_LENGTH, spans.GONE_BY):
        listed = table.get(phrase.language)
        if listed and in_any_case(rf"(?<!\w)(?:{listed})\s(?:\w+\s){{0,2}}$").search(before):
            return True
    listed = spans.OLD.get(phrase.language)
    return listed is not None and in_any_case(rf"^\W{{0,2}}(?:{listed})").match(behind) is not None


def is_before(phrase: Phrase, at: int, length: Length) -> bool:
    """Tell whether a length had gone by when something began: "joined in 2015 after nine years"."""
    between = phrase.masked[at + 1 : length.at] if at < length.at else ","
    return "," not in between and _ends_with(spans.AFTER_LENGTH, phrase, length)


def is_bound(phrase: Phrase, length: Length, ends: Sequence[Quantity]) -> bool:
    """Tell whether the only length of a sentence must be what lies between its two dates."""
    places = sorted(at for at, q in phrase.at.items() if any(q is each for each in ends))
    first, last = places[0], places[-1]
    if is_of_others(phrase, length):
        return False
    if _is_period(phrase, first, last):
        return _is_beside_period(phrase, length, first, last)
    if _expires(phrase, length, first, last):
        return True
    if is_attribute(phrase, length) or length.at < first:
        return False
    if is_celebrated(phrase, length) or _took(phrase, length) or _lasts(phrase, length, first):
        return True
    if length.at > last:
        return _is_bound_behind(phrase, length, phrase.masked[last + 1 : length.at], first)
    behind = phrase.masked[length.at + 1 : last]
    if is_later(phrase, length.at) or _starts(spans.UNTIL_BEHIND, phrase, behind, r"^[\s,，]{0,2}"):
        return True
    if not has_begun(phrase, first):
        return False
    if _starts(spans.THROUGH, phrase, behind, r"^[^,，、。]{0,6}?"):
        return True
    if _ends_with(spans.AFTER_LENGTH, phrase, length):
        return is_of_all(phrase, length)
    return goes_by(phrase, length) and not _is_while(phrase, length)


def _expires(phrase: Phrase, length: Length, first: int, last: int) -> bool:
    """Tell whether what was agreed upon for a length at one date ends at the other."""
    before, between = phrase.masked[:last], phrase.masked[first + 1 : last]
    return (
        length.at < last
        and _starts(spans.EXPIRES, phrase, between, r"(?<!\w)")
        and _starts(spans.AGREED, phrase, before, r"(?<!\w)")
    ) or (
        phrase.language == "tr"
        and length.at < last
        and _starts(spans.EXPIRES, phrase, phrase.masked[last:], r"(?<!\w)")
        and _starts(spans.AGREED, phrase, before, r"(?<!\w)")
    )


def is_celebrated(phrase: Phrase, length: Length) -> bool:
    """Tell whether a number of years is what someone celebrates: "marked its 40 years"."""
    before = phrase.masked[max(length.at - 30, 0) : length.at]
    listed = anniversaries.FEAST.get(phrase.language)
    pattern = rf"(?<!\w)(?:{listed}),?\s(?:\w+,?\s){{0,2}}$"
    return listed is not None and in_any_case(pattern).search(before) is not None


def _took(phrase: Phrase, length: Length) -> bool:
    """Tell whether a length is how long something took that was finished at one of the dates."""
    finished = _starts(spans.LAST, phrase, phrase.masked, r"(?<!\w)")
    behind = phrase.masked[length.at + 1 :]
    return finished and (
        _ends_with(spans.TOOK, phrase, length)
        or _starts(spans.TOOK_BEHIND, phrase, behind, r"^\s?")
    )


def _lasts(phrase: Phrase, length: Length, first: int) -> bool:
    """Tell whether a length is how long something takes that begins at the first of the dates."""
    if not _ends_with(spans.TOOK, phrase, length) or length.unit < _SHORTEST:
        return False
    before = phrase.masked[max(first - _BEGUN, 0) : first]
    return has_begun(phrase, first) or _starts(spans.FIRST, phrase, before, r"(?<!\w)")


_BEGUN = 40
"""Characters, at most, between what begins and its date."""
_SHORTEST = UNIT_DAYS["month"]
"""A unit of time; what takes days or weeks may well be but a part of it."""


def is_of_others(phrase: Phrase, length: Length) -> bool:
    """Tell whether a length comes on top of others, or is one before: "for another two years"."""
    before = phrase.masked[max(length.at - 24, 0) : length.at]
    behind = phrase.masked[length.at + 1 : length.at + 24]
    for table in (spans.ANOTHER, lists.FURTHER):
        listed = table.get(phrase.language)
        edge = "" if phrase.language in _WIDE else r"(?:^|\b)"
        if listed and in_any_case(rf"{edge}(?:{listed})\W*$").search(before):
            return True
    return _starts(spans.PREVIOUS, phrase, behind, r"^\W{0,2}")


def is_attribute(phrase: Phrase, length: Length) -> bool:
    """Tell whether a length says of what kind a thing is, as of a "ten-year contract"."""
    if _is_anniversary(phrase, length):
        return False
    behind = phrase.masked[length.at + 1 :]
    text = length.first.text.strip()
    yearly = re.search(r"[^\W\d_]$", text) is not None and _YEARLY.search(text) is not None
    return yearly and not _starts(spans.OLD, phrase, behind, r"^\W{0,2}")


_YEARLY = deferred(
    r"-(?:year|month|week|day)$|jarig|jährig|monatig|wöchig|tägig|årig|letni|летн|lık$|lik$|luk$|lük$",
    re.IGNORECASE,
)
"""The end of a length that is an adjective."""


def _is_period(phrase: Phrase, first: int, last: int) -> bool:
    """Tell whether two dates are the ends of one period: "from 2019 to 2024"."""
    if first == last:
        return True
    listed = words.TO.get(phrase.language)
    between = phrase.masked[first + 1 : last]
    pattern = rf"\W{{0,2}}(?:{listed})\W{{0,2}}"
    return listed is not None and in_any_case(pattern).fullmatch(between) is not None


def _is_beside_period(phrase: Phrase, length: Length, first: int, last: int) -> bool:
    """Tell whether few words part a length from a period: "in four years, from 2022 to 2025"."""
    ahead = length.at < first
    between = phrase.masked[length.at + 1 : first] if ahead else phrase.masked[last + 1 : length.at]
    if len(between) > _CLOSE or re.search(r"[.;。；]", between) or _goes_on(phrase, between):
        return False
    if phrase.language in _WIDE:
        return not re.search("[,，、]", between) or len(between) <= _FEW_SIGNS
    if ahead:
        return len(between.split()) <= _FEW_WORDS
    parts = re.split("[,(–—]", between)
    near = len(parts[-1].split()) <= _FEW_WORDS or _ends_with(spans.TOOK, phrase, length)
    return near and (len(parts) > 1 or not _is_while(phrase, length))


def _is_bound_behind(phrase: Phrase, length: Length, between: str, first: int) -> bool:
    """Tell whether a length behind two dates tells how long it was from one to the other."""
    if len(between) > _CLOSE or re.search(r"[.;:。；：]", between) or _goes_on(phrase, between):
        return False
    behind = phrase.masked[length.at + 1 :]
    if is_later(phrase, length.at):
        return re.match(r"\s?[,(–—，、]\s?(?:[^\W\d_]+\s){0,2}$", between) is not None
    if _starts(timelines.AFTER, phrase, behind, r"^\s") or _starts(
        timelines.BEFORE, phrase, behind, r"^\s"
    ):
        return _starts(spans.BEGINNING, phrase, behind, r"^\s")
    if _ends_with(spans.AFTER_LENGTH, phrase, length):
        short = len(between.split()) <= _FEW_WORDS - 1
        return short and has_begun(phrase, first) and is_of_all(phrase, length)
    if is_age(phrase, length):
        return has_begun(phrase, first) or has_begun(phrase, first, _BEGUN)
    lasted = timelines.LASTED.get(phrase.language)
    if lasted and phrase_pattern(lasted).search(between) is not None:
        return True
    within = _ends_with(spans.WITHIN, phrase, length) or _starts(
        spans.WITHIN_BEHIND, phrase, behind, "^"
    )
    return within and len(phrase.amounts) > _ENDS and not _is_while(phrase, length)


def is_of_all(phrase: Phrase, length: Length) -> bool:
    """Tell whether what happens after a length ends all of it: "after 39 years of service"."""
    behind = phrase.masked[length.at + 1 :]
    return (
        _starts(spans.OLD, phrase, behind, r"^\W{0,2}")
        or _starts(spans.WORKS, phrase, behind, r"^\W{0,2}")
        or re.match(r"\W*$|\s?[,.;:)]", behind) is not None
    )


def _is_while(phrase: Phrase, length: Length) -> bool:
    """Tell whether something was so for a length that may be part of a longer time."""
    behind = phrase.masked[length.at + 1 :]
    return _ends_with(spans.WHILE, phrase, length) or _starts(
        spans.WHILE_BEHIND, phrase, behind, "^"
    )


def _goes_on(phrase: Phrase, between: str) -> bool:
    """Tell whether another clause begins in a stretch: ", and tickets were valid for"."""
    listed = prose.AND.get(phrase.language)
    if listed is None:
        return False
    return in_any_case(rf"\s(?:{listed})\s").search(between) is not None


def _starts(table: Mapping[str, str], phrase: Phrase, stretch: str, before: str) -> bool:
    listed = table.get(phrase.language)
    return listed is not None and in_any_case(rf"{before}(?:{listed})").search(stretch) is not None


def _ends_with(table: Mapping[str, str], phrase: Phrase, length: Length) -> bool:
    listed = table.get(phrase.language)
    before = phrase.masked[max(length.at - 30, 0) : length.at]
    pattern = rf"(?<!\w)(?:{listed})\s(?:\w+\s)?$"
    return listed is not None and in_any_case(pattern).search(before) is not None


def _is_anniversary(phrase: Phrase, length: Length) -> bool:
    return length.first.kind != "duration" or _unit(phrase, length.first) != length.first.unit


def is_age(phrase: Phrase, length: Length) -> bool:
    """Tell whether a length is an anniversary or an age, which may be of something else."""
    behind = phrase.masked[length.at + 1 :]
    if _is_anniversary(phrase, length) or _starts(spans.OLD, phrase, behind, r"^\W{0,2}"):
        return True
    if is_celebrated(phrase, length):
        return True
    spent = _is_while(phrase, length) or _ends_with(spans.AFTER_LENGTH, phrase, length)
    return not spent and goes_by(phrase, length)
