"""Dates, years, quarters, half-years and times of day."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from parsers.compiled import compiled
from parsers.expressions import deferred
from parsers.quantities.folding import Folded, is_letter
from parsers.quantities.lexicon import Lexicon

FIRST_YEAR, LAST_YEAR = 1000, 2999

_RUN = compiled(r"\d+")
_MARKS = frozenset("./-")
_SHORT_QUARTER = compiled(r"([1-4])([QH])[ ']?((?:20)?\d\d)?(?!\w)")
_YEAR_LEAD = compiled(r"((?:19|20)\d\d)(?:[ -]|年度?|년 ?)?")
_CLOCK_MARKS = frozenset(":. ap时時시点點")
_ISO = compiled(r"(\d{4})-(\d{2})(?:-(\d{2}))?(?:T\d\d:\d\d(?::\d\d)?Z?)?(?![\d-])")
_NUMERIC = compiled(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?![\d/])")
_YEAR_FIRST = compiled(r"(\d{4})([./])(\d{1,2})\2(\d{1,2})(?!\d)")
_IDEOGRAPHIC = compiled(
    r"(?:(\d{4})[ ]?[年년][ ]?)?(\d{1,2})[ ]?[月월](?![个個間間달])(?:[ ]?(\d{1,2})[ ]?[日号號일])?"
)
_MONTHS = compiled(r"(\d{1,2}) ?[-–~〜～] ?(\d{1,2})[月월](?![个個間间달])")
_CLOCK = compiled(r"([01]?\d|2[0-4])[:.]([0-5]\d)(?::[0-5]\d)?(?: ?([ap])\.?m\.?(?![a-z]))?(?!\d)")
_CLOCK_SHORT = compiled(r"(1[0-2]|[1-9]) ?([ap])\.?m\.?(?![a-z])")
_CLOCK_POINT = compiled(r"([01]?\d|2[0-4])\.([0-5]\d)(?![\d.,%])")
_CLOCK_SPOKEN = compiled(r"([01]?\d|2[0-4]) ?[时時시](?![间間간계])(?: ?([0-5]?\d) ?[分분])?")
_CLOCK_HOUR = compiled(r"([01]?\d|2[0-4]) ?[点點](?: ?([0-5]?\d) ?分)?")
_OF_DAY = ("上午", "下午", "早上", "晚上", "凌晨", "清晨", "中午", "傍晚", "早晨")
"""What makes of 点, which is a point in most places, the hour."""
_AFTERNOON = ("오후", "下午", "午後", "午后", "晚上", "夜")
_YEAR = compiled(r"\d{4}(?!\d)")
_YEARS = compiled(r"(\d{4}) ?[-–—/~〜～] ?(\d{4}|\d{2})(?![\d-])(?!,\d)")
_DECADE = compiled(r"(\d{3}0)(?:'?s|er|ern|-?luvulla|-х|-e)(?!\w)")
_DAY = compiled(r"(\d{1,2})(?:st|nd|rd|th|er|º|°|\.|:[ae]|-го|-е)?(?: ?[-–—] ?(\d{1,2})\.?)?")
_LINK = compiled(r"[ ,.]{1,2}(?:(?:de|del|do|of|den|the|d') ?)?|-")
_YEAR_BEHIND = deferred(
    r"(?: (?:of|de|del|van|von|в|i|в)| dell'anno| do| av)? ((?:19|20)\d\d)(?!\d)"
)
_TAIL_YEAR = compiled(r"[ ,.'-]{1,2}(?:(?:de|del|do|of) )?(\d{4})(?!\d)")


@cache
def _quarters(letters: str) -> re.Pattern[str]:
    """Compile quarters and halves of a year by the letters for them: "Q1 2027", "H2"."""
    letters = re.escape(letters)
    return compiled(
        rf"(?<![\w-])([{letters}])([1-4])(?: ?[-–/] ?[{letters}]?([1-4]))?"
        rf"(?:(?: |/|-|'| de | del | of | '| FY)?((?:19|20)\d\d|(?<=')\d\d))?(?!\w)"
    )


class Date(NamedTuple):
    """A date as read. `date` is ISO 8601, as far as the text says; `year` is set for bare years."""

    start: int
    end: int
    kind: str
    date: str
    year: int | None = None
    last: int | None = None


class Dates:
    """Reads the dates of one text."""

    def __init__(self, folded: Folded, lexicon: Lexicon) -> None:
        self._cased, self._lower = folded
        self._lexicon = lexicon

    def read(self, position: int) -> Date | None:
        """Return the date whose first digit is at `position`, or None.

        It may begin before `position`: "May 5", "Q1 2027".
        """
        run = _RUN.match(self._lower, position)
        if run is None:
            return self._spelled_quarter(position)
        size = len(run.group())
        if size in (2, 4) and self._lower[max(0, position - 3) : position].strip(" (\n") == "fy":
            year = int(run.group()) + (2000 if size == 2 else 0)
            return Date(position - 2, run.end(), "year", str(year), year)
        if size > 4 or size == 3:
            return None
        if size == 4:
            found = self._iso(position) or self._ideographic(position)
        else:
            following = self._lower[run.end() : run.end() + 1]
            found = self._numeric(position) if following in _MARKS else None
            found = found or self._ideographic(position)
            if following in _CLOCK_MARKS:
                found = found or self._clock(position)
        return (
            found
            or self._quarter(position)
            or self._month_before(position)
            or (self._day(position) if size < 3 else self._years(position))
            or self._spelled_quarter(position)
        )

    # --- all digits -----------------------------------------------------------------------------

    def _iso(self, position: int) -> Date | None:
        match = _ISO.match(self._lower, position)
        if match is not None:
            year, month, day = match.groups()
            if 1 <= int(month) <= 12 and (day is None or 1 <= int(day) <= 31):
                if day is None and not 1900 <= int(year) <= 2100:
                    return None
                if day is None and self._is_year_range(year, month):
                    return None
                return Date(position, match.end(), "date", "-".join(filter(None, match.groups())))
        match = _YEAR_FIRST.match(self._lower, position)
        if match is not None:
            year, _, month, day = match.groups()
            if 1 <= int(month) <= 12 and 1 <= int(day) <= 31:
                date = f"{year}-{int(month):02}-{int(day):02}"
                return Date(position, match.end(), "date", date)
        return None

    @staticmethod
    def _is_year_range(year: str, last: str) -> bool:
        """Tell "2011-12" the season from "2011-12" the month: the next year's number."""
        return (int(year) + 1) % 100 == int(last)

    def _numeric(self, position: int) -> Date | None:
        match = _NUMERIC.match(self._lower, position)
        if match is None:
            return None
        first, mark, second, year = int(match[1]), match[2], int(match[3]), match[4]
        if len(year) == 2 and mark == "-":
            return None
        if len(year) == 2:
            year = ("20" if int(year) < 70 else "19") + year
        day, month = first, second
        if month > 12 or (self._lexicon.name in ("en", "") and mark == "/" and first <= 12):
            day, month = second, first
        if not (1 <= month <= 12 and 1 <= day <= 31 and FIRST_YEAR <= int(year) <= LAST_YEAR):
            return None
        return Date(position, match.end(), "date", f"{year}-{month:02}-{day:02}")

    def _ideographic(self, position: int) -> Date | None:
        if not self._lexicon.unspaced:
            return None
        months = _MONTHS.match(self._lower, position)
        if months is not None and 1 <= int(months[1]) < int(months[2]) <= 12:
            date = f"--{int(months[1]):02}/--{int(months[2]):02}"
            return Date(position, months.end(), "date", date)
        match = _IDEOGRAPHIC.match(self._lower, position)
        if match is None or not 1 <= int(match[2]) <= 12:
            return None
        year, month, day = match.groups()
        date = f"{year or '-'}-{int(month):02}"
        if day is not None and 1 <= int(day) <= 31:
            date += f"-{int(day):02}"
        return Date(position, match.end(), "date", date)

    def _clock(self, position: int) -> Date | None:
        if self._lexicon.unspaced:
            found = self._spoken_clock(position)
            if found is not None:
                return found
        match = _CLOCK.match(self._lower, position)
        if match is not None and (":" in match.group() or match[3]):
            hour = int(match[1]) % 12 + 12 if match[3] == "p" else int(match[1])
            if match[3] == "a":
                hour %= 12
            ambiguous = match[3] is None and len(match[1]) == 1
            if not ambiguous or self._lower[match.end() :][:1] != ":":
                return Date(position, match.end(), "date", f"T{hour:02}:{match[2]}")
        match = _CLOCK_POINT.match(self._lower, position)
        if match is not None and self._beside_clock_word(position, match.end()):
            return Date(position, match.end(), "date", f"T{int(match[1]):02}:{match[2]}")
        match = _CLOCK_SHORT.match(self._lower, position)
        if match is not None:
            hour = int(match[1]) % 12 + (12 if match[2] == "p" else 0)
            return Date(position, match.end(), "date", f"T{hour:02}")
        return None

    def _beside_clock_word(self, start: int, end: int) -> bool:
        words = self._lexicon.clock
        before = self._lower[max(0, start - 12) : start].split()
        after = self._lower[end : end + 6].split()
        return bool(
            words
            and ((before and before[-1] in words) or (after and after[0].strip(".,;") in words))
        )

    def _spoken_clock(self, position: int) -> Date | None:
        """Read "20時30分", "오후 3시", "上午9点"."""
        before = self._lower[max(0, position - 3) : position].rstrip()
        match = _CLOCK_SPOKEN.match(self._lower, position)
        if match is None and before.endswith(_OF_DAY):
            match = _CLOCK_HOUR.match(self._lower, position)
        if match is None:
            return None
        hour = int(match[1])
        late = before.endswith(_AFTERNOON)
        if hour < 12 and late:
            hour += 12
        return Date(
            position,
            match.end(),
            "date",
            f"T{hour:02}" + (f":{int(match[2]):02}" if match[2] else ""),
        )

    # --- months ---------------------------------------------------------------------------------

    def _month_at(self, start: int) -> tuple[int, int] | None:
        found = self._lexicon.months.at(self._lower, start)
        if found is None or (self._lexicon.capital_months and not self._cased[start].isupper()):
            return None
        end, month = found
        return end, month

    def _month_before(self, position: int) -> Date | None:
        """Read "May 5, 2026", "May 2026", "mei 2026"; the month stands before `position`."""
        link = 1 if self._lower[position - 1 : position] in (" ", "-") else 0
        if not link:
            return None
        stop = position - link
        for word in (" de", " del", " of", " do", "."):
            if self._lower.endswith(word, 0, stop):
                stop -= len(word)
                break
        found = self._lexicon.months.before(self._lower, stop)
        if found is None:
            return None
        start, month = found
        if self._lexicon.capital_months and not self._cased[start].isupper():
            return None
        year = _YEAR.match(self._lower, position)
        if year is not None and FIRST_YEAR <= int(year.group()) <= LAST_YEAR:
            return Date(start, year.end(), "date", f"{year.group()}-{month:02}")
        day = _DAY.match(self._lower, position)
        if day is None or not 1 <= int(day[1]) <= 31:
            return None
        if self._lower[day.end() : day.end() + 1].isalnum():
            return None
        after = _TAIL_YEAR.match(self._lower, day.end())
        if after is not None:
            return Date(start, after.end(), "date", f"{after[1]}-{month:02}-{int(day[1]):02}")
        if self._lexicon.name not in ("en", ""):
            return None
        end = day.end(1) if day[2] is None else day.end()
        return Date(start, end, "date", f"--{month:02}-{int(day[1]):02}")

    def _day(self, position: int) -> Date | None:
        """Read "5 May 2026", "5. Mai", "5 de mayo de 2026"."""
        day = _DAY.match(self._lower, position)
        if day is None or not 1 <= int(day[1]) <= 31:
            return None
        link = _LINK.match(self._lower, day.end())
        starts = [day.end() + 1] if self._lower[day.end() : day.end() + 1] == " " else [day.end()]
        if link is not None:
            starts.append(link.end())
        for start in starts:
            if start >= len(self._lower) or not is_letter(self._lower[start]):
                continue
            month = self._month_at(start)
            if month is None:
                continue
            end = month[0]
            dot = self._lower[end : end + 1] == "."
            year = _TAIL_YEAR.match(self._lower, end)
            if year is not None:
                date = f"{year[1]}-{month[1]:02}-{int(day[1]):02}"
                return Date(position, year.end(), "date", date)
            return Date(position, end + dot, "date", f"--{month[1]:02}-{int(day[1]):02}")
        return None

    # --- quarters -------------------------------------------------------------------------------

    @property
    def _quarter_pattern(self) -> re.Pattern[str]:
        return _quarters(self._lexicon.quarter_letters + self._lexicon.half_letters)

    def _quarter(self, position: int) -> Date | None:
        """Read "Q1 2027", "2027 Q1", "1Q27", "2027년 1분기", "1. Quartal 2027"."""
        if position and self._cased[position - 1] in (
            self._lexicon.quarter_letters + self._lexicon.half_letters
        ):
            match = self._quarter_pattern.match(self._cased, position - 1)
            if match is not None:
                return self._quarter_date(position - 1, match.end(), match[1], match[2], match[4])
        text = self._cased
        if text[position + 1 : position + 2] in ("Q", "H") and text[position] in "1234":
            match = _SHORT_QUARTER.match(text, position)
            if match is not None:
                year = match[3] if match[3] is None or len(match[3]) == 4 else "20" + match[3]
                return self._quarter_date(position, match.end(), match[2], match[1], year)
        year_match = _YEAR_LEAD.match(text, position)
        start = position
        year = None
        if year_match is not None:
            year = year_match[1]
            start = year_match.end()
            named = self._quarter_before(position, year)
            if named is not None:
                return named
            match = self._quarter_pattern.match(text, start)
            if match is not None and start < len(text) and match[4] is None:
                return self._quarter_date(position, match.end(), match[1], match[2], year)
            half = self._lexicon.half_words.at(self._lower, start)
            if half is not None:
                return Date(position, half[0], "quarter", f"{year}-H{half[1]}")
        if text[start : start + 1] in ("第", "제"):
            start += 1
        number = text[start : start + 1]
        if number in "1234" and number:
            return self._counted_quarter(position, start, number, year)
        if number and number in "一二三四" and year is not None:
            return self._counted_quarter(position, start, str("一二三四".index(number) + 1), year)
        return None

    def _quarter_before(self, position: int, year: str) -> Date | None:
        """Read "الربع الثالث 2024": the quarter's name, its ordinal, then the year."""
        end = position - 1
        for word in (" من عام", " لعام", " من"):
            if self._lower.endswith(word, 0, end):
                end -= len(word)
                break
        ordinal = self._lexicon.ordinal_phrases.before(self._lower, end)
        if ordinal is None or ordinal[0] < 2:
            return None
        word_found = self._lexicon.quarters.before(self._lower, ordinal[0] - 1)
        if word_found is None:
            return None
        return Date(word_found[0], position + 4, "quarter", f"{year}-Q{ordinal[1]}")

    def _counted_quarter(
        self, position: int, start: int, number: str, year: str | None
    ) -> Date | None:
        """Read "1분기", "第1四半期", "1. Quartal 2027" from the number on."""
        after = start + 1
        while after < start + 4 and self._cased[after : after + 1] in (" ", ".", "e", "°", "º"):
            after += 1
        word = self._lexicon.quarters.at(self._lower, after)
        if word is None:
            return None
        if after == start + 2 and self._cased[start + 1] == " " and not self._lexicon.unspaced:
            return None
        end = word[0]
        if year is None:
            end, year = self._year_after(end)
        if position and self._cased[position - 1] in ("第", "제"):
            position -= 1
        return self._quarter_date(position, end, "Q", number, year)

    def _year_after(self, end: int) -> tuple[int, str | None]:
        match = _YEAR_BEHIND.match(self._lower, end)
        return (match.end(), match[1]) if match is not None else (end, None)

    def _quarter_date(
        self, start: int, end: int, letter: str, number: str, year: str | None
    ) -> Date | None:
        half = letter in self._lexicon.half_letters
        if half and int(number) > 2:
            return None
        if year is not None and len(year) == 2:
            year = "20" + year
        return Date(start, end, "quarter", f"{year or '-'}-{'H' if half else 'Q'}{number}")

    def _spelled_quarter(self, position: int) -> Date | None:
        """Read "first quarter of 2027", "eerste kwartaal van 2027"."""
        found = self._lexicon.ordinal_phrases.at(self._lower, position)
        if found is None or (position and is_letter(self._lower[position - 1])):
            return None
        end, number = found
        if self._lower[end : end + 1] not in (" ", "-"):
            return None
        for words, letter in ((self._lexicon.quarters, "Q"), (self._lexicon.halves, "H")):
            word = words.at(self._lower, end + 1)
            if word is not None and (letter == "Q" or number <= 2):
                stop, year = self._year_after(word[0])
                if letter == "H" and year is None:
                    return None
                return Date(position, stop, "quarter", f"{year or '-'}-{letter}{number}")
        return None

    # --- years ----------------------------------------------------------------------------------

    def _years(self, position: int) -> Date | None:
        match = _YEARS.match(self._lower, position)
        if match is not None and self._free(position, match.end()):
            first = int(match[1])
            last = int(match[2])
            if len(match[2]) == 2:
                last += first - first % 100
            if 1500 <= first < last <= 2200 and (len(match[2]) == 4 or last - first < 30):
                return Date(position, match.end(), "year", f"{first}/{last}", first, last)
        match = _DECADE.match(self._lower, position)
        if match is not None and 1500 <= int(match[1]) <= 2100:
            first = int(match[1])
            return Date(position, match.end(), "year", f"{first}/{first + 9}", first, first + 9)
        return None

    def _free(self, start: int, end: int) -> bool:
        """Tell whether digits stand alone, not inside a longer number."""
        before = self._lower[start - 1 : start]
        after = self._lower[end : end + 2]
        return before not in (",", ".", "-") and not (after[:1] in ".," and after[1:].isdigit())
