"""Dates as pages print them, in many languages, found in a line of text."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from parsers.compiled import compiled
from parsers.formats.months import month_number

_NUMERIC = compiled(r"(?<![\d.,/-])(\d{4})([-/.])(\d{1,2})(?:\2(\d{1,2}))?(?![\d%])")
_DAY_FIRST = compiled(r"(?<!\d)(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})(?!\d)")
_EAST_ASIAN = compiled(
    r"(?<!\d)(\d{4})\s*[\u5e74\ub144]\s*(\d{1,2})\s*[\u6708\uc6d4](?:\s*(\d{1,2})\s*[\u65e5\uc77c\u53f7\u865f])?"
)
_VIETNAMESE = compiled(
    r"(?:ngày\s+)?(?:(\d{1,2})\s+)?tháng\s+(\d{1,2})(?:,?\s+năm|,)?\s+(\d{4})(?!\d)", re.IGNORECASE
)
_WORD = r"(?P<month>[^\s\d.,;:/()|\u2019'\uff1a\uff0c\uff08\uff09\u3002]{2,16})\.?"
_LINK = r"(?:\s+(?:de|del|di|of)|,)?\s+"
_WORDED = compiled(
    rf"(?:(?<!\d)(?P<day>\d{{1,2}})(?:st|nd|rd|th|er|º|ª|\.)?(?:\s+(?:de|di|of))?\s+(?:d['\u2019])?)?"
    rf"{_WORD}(?:\s+(?P<late>\d{{1,2}})(?:st|nd|rd|th)?,)?{_LINK}(?P<year>\d{{4}})(?!\d)",
    re.IGNORECASE,
)
_YEAR_FIRST = compiled(rf"(?<!\d)(?P<year>\d{{4}})\.?\s+{_WORD}(?:\s+(?P<day>\d{{1,2}})\.?)?(?!\d)")

_BUDDHIST = 543
"""Years by which the Thai calendar is ahead."""


class FoundDate(NamedTuple):
    """A date in a text: `text[start:end]`, its ISO 8601 value and how far it goes."""

    start: int
    end: int
    value: str
    precision: Literal["month", "day"]


def find_date(text: str, language: str | None = None) -> FoundDate | None:
    """Return the first date with at least a month in a text, or None.

    "24 April 2026", "April 24, 2026", "2026-04-24", "24.4.2026", "2026年4月24日", "2026년 4월" and
    their like. 4/5/2026 is no date: who wrote it decides what it means.
    """
    found = [date for date in _candidates(text, language) if date is not None]
    return min(found, key=lambda date: (date.start, -date.end)) if found else None


def _candidates(text: str, language: str | None) -> list[FoundDate | None]:
    dates = [
        _date(match, match[1], match[3], match[4])
        for match in _NUMERIC.finditer(text)
        if match[4] or match[2] != "."
    ]
    dates += [_date(match, match[3], match[2], match[1]) for match in _DAY_FIRST.finditer(text)]
    dates += [_date(match, match[1], match[2], match[3]) for match in _EAST_ASIAN.finditer(text)]
    dates += [_date(match, match[3], match[2], match[1]) for match in _VIETNAMESE.finditer(text)]
    for match in _WORDED.finditer(text):
        month = month_number(match["month"], language)
        if month is not None:
            day = match["late"] or match["day"]
            dates.append(_date(match, match["year"], str(month), day))
    for match in _YEAR_FIRST.finditer(text):
        month = month_number(match["month"], language)
        if month is not None:
            dates.append(_date(match, match["year"], str(month), match["day"]))
    return dates


def _date(match: re.Match[str], year: str, month: str, day: str | None) -> FoundDate | None:
    if int(year) > 2400:
        year = str(int(year) - _BUDDHIST)
    if not (1000 <= int(year) <= 2400 and 1 <= int(month) <= 12):
        return None
    value = f"{int(year):04}-{int(month):02}"
    if day is None:
        return FoundDate(match.start(), match.end(), value, "month")
    if not 1 <= int(day) <= 31:
        return None
    return FoundDate(match.start(), match.end(), f"{value}-{int(day):02}", "day")
