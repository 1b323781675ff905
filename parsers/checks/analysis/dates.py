"""Dates of a text as stretches of days, and lengths of time in days."""

from __future__ import annotations

import calendar
from datetime import date
from typing import NamedTuple

from parsers.checks.analysis.patterns import in_any_case
from parsers.checks.context import Text
from parsers.checks.lexicon import seasons
from parsers.compiled import compiled
from parsers.model import Quantity

_ISO = compiled(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$")
_QUARTER = compiled(r"(\d{4})-Q([1-4])$")
_HALF = compiled(r"(\d{4})-H([12])$")
_DAY_OF_YEAR = compiled(r"--(\d\d)-(\d\d)$")

UNIT_DAYS = {"day": 1.0, "week": 7.0, "month": 365.25 / 12, "year": 365.25, "decade": 3652.5}
"""Days of a unit of time, in the mean."""


class Dated(NamedTuple):
    """A date: the first and last day that it may mean, as proleptic ordinals, where it stands.

    A date without a year has `day` (month, day of the month) and no ordinals.
    """

    quantity: Quantity
    text: Text
    first: int
    last: int
    day: tuple[int, int] | None = None

    @property
    def precise(self) -> bool:
        """Whether it names a day or a month."""
        return self.day is not None or self.last - self.first < 31

    @property
    def of_season(self) -> bool:
        """Whether it names a day, a month, a season or another part of a year."""
        return self.day is not None or self.last - self.first < 190


def dated(quantity: Quantity, text: Text) -> Dated | None:
    """Return the days that a date, year or quarter may mean; None for what names none."""
    if quantity.kind not in ("date", "year", "quarter") or quantity.date is None:
        return None
    if quantity.is_range:
        return None
    known: dict[int, Dated | None] = text.memo.setdefault("dated", {})
    if quantity.start not in known:
        known[quantity.start] = _dated(quantity, quantity.date, text)
    return known[quantity.start]


def _dated(quantity: Quantity, printed: str, text: Text) -> Dated | None:
    yearless = _DAY_OF_YEAR.match(printed)
    if yearless:
        month, day = int(yearless[1]), int(yearless[2])
        valid = 1 <= month <= 12 and 1 <= day <= 31
        return Dated(quantity, text, 0, 0, (month, day)) if valid else None
    quarter = _QUARTER.match(printed)
    if quarter:
        year, month = int(quarter[1]), 3 * int(quarter[2])
        last = date(year, month, calendar.monthrange(year, month)[1])
        return Dated(quantity, text, date(year, month - 2, 1).toordinal(), last.toordinal())
    half = _HALF.match(printed)
    if half:
        return Dated(quantity, text, *_months(int(half[1]), 6 * int(half[2]) - 5, 6 * int(half[2])))
    found = _ISO.match(printed)
    if not found:
        return None
    year = int(found[1])
    try:
        if found[3]:
            at = date(year, int(found[2]), int(found[3])).toordinal()
            return Dated(quantity, text, at, at)
        if found[2]:
            month = int(found[2])
            last = date(year, month, calendar.monthrange(year, month)[1])
            return Dated(quantity, text, date(year, month, 1).toordinal(), last.toordinal())
        return Dated(quantity, text, *_months(year, *_part_of_year(quantity, text)))
    except ValueError:  # the 31st of June
        return None


def _months(year: int, first: int, last: int) -> tuple[int, int]:
    """Return the first day of one month of a year and the last day of another, as ordinals."""
    end = calendar.monthrange(year, last)[1]
    return date(year, first, 1).toordinal(), date(year, last, end).toordinal()


_BEFORE_YEAR, _BEHIND_YEAR = 20, 5


def _part_of_year(quantity: Quantity, text: Text) -> tuple[int, int]:
    """Return the months of a year that a word beside it leaves: "spring 2026", "2027年底"."""
    language = text.language.split("-")[0].lower()
    parts = seasons.PARTS.get(language, ())
    wide = language in ("zh", "ja", "ko")
    if wide:
        beside = text.text[quantity.end : quantity.end + _BEHIND_YEAR]
    else:
        beside = text.text[max(quantity.start - _BEFORE_YEAR, 0) : quantity.start]
    for word, months in parts:
        pattern = rf"\s?(?:{word})" if wide else rf"(?<!\w)(?:{word})[\s\u00a0’'-]$"
        if (in_any_case(pattern).match if wide else in_any_case(pattern).search)(beside):
            return months
    return 1, 12


def days_between(earlier: Dated, later: Dated) -> tuple[int, int] | None:
    """Return the least and the most days from one date to another.

    Dates without a year are taken to lie in one year, or in two that follow one another; a later
    one without it behind a full date in the first year in which it can. None where only the later
    one has a year.
    """
    if later.day is not None and earlier.day is None and earlier.first == earlier.last:
        year = date.fromordinal(earlier.first).year
        ends = [date(each, later.day[0], min(later.day[1], 28)) for each in (year, year + 1)]
        shift = max(later.day[1] - 28, 0)
        apart = next(
            end.toordinal() + shift - earlier.first
            for end in ends
            if end.toordinal() + shift >= earlier.first or end is ends[1]
        )
        return apart, apart
    if (earlier.day is None) != (later.day is None):
        return None
    if earlier.day is None or later.day is None:
        return later.first - earlier.last, later.last - earlier.first
    ordinals = [
        date(2001, month, min(day, 28)).toordinal() for month, day in (earlier.day, later.day)
    ]
    apart = ordinals[1] - ordinals[0]
    if apart < 0:
        apart += 365
    return apart - 4, apart + 4


def days_of(duration: Quantity, slack: float = 1.0) -> tuple[float, float] | None:
    """Return the least and most days that a length of time stands for.

    `slack` is how many of its units it may be off at either end: people count both ends or none,
    and round.
    """
    days = UNIT_DAYS.get(duration.unit)
    if duration.kind != "duration" or days is None or duration.value is None:
        return None
    if duration.is_range or duration.low is None or duration.high is None:
        return None
    off = slack - 0.5
    low, high = float(duration.low) - off, float(duration.high) + off
    return low * days, high * days
