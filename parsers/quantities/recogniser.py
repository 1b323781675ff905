"""The recogniser: from a text to the quantities in it, in one pass from left to right."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import get_args

from parsers.model import Quantity, QuantityKind
from parsers.quantities.bounds import Bounds, interval
from parsers.quantities.dates import FIRST_YEAR, LAST_YEAR, Date, Dates
from parsers.quantities.folding import fold, is_joined, is_letter
from parsers.quantities.lexicon import Lexicon
from parsers.quantities.names import Names
from parsers.quantities.numerals import Number, Numerals
from parsers.quantities.ranges import Ranges
from parsers.quantities.reading import Reading, nearest
from parsers.quantities.units import Units, apply_currency

KINDS: tuple[QuantityKind, ...] = get_args(QuantityKind)
_FRACTION = re.compile(r"(\d{1,4}) ?/ ?(\d{1,4})(?![\d/.])")
_GLUED = re.compile(r"[A-Za-z][A-Za-z0-9]{0,24}")
_CENTS = re.compile(r"\d{2}(?![\w%€$£.,:/-]\w)(?![\w%€$£])")
_CLOSE = re.compile(r"\s*(?:[.!?;)]|$)")
_DENOMINATORS = frozenset((2, 3, 4, 5, 6, 8, 10, 12, 16, 32, 64, 100, 1000))


class Recogniser:
    """Reads one text in one language."""

    def __init__(self, text: str, lexicon: Lexicon) -> None:
        self._text = text
        self._folded = fold(text)
        self._cased, self._lower = self._folded
        self._lexicon = lexicon
        self._numerals = Numerals(self._folded, lexicon)
        self._names = Names(self._folded, lexicon)
        self._dates = Dates(self._folded, lexicon)
        self._units = Units(self._folded, lexicon)
        self._bounds = Bounds(self._folded, lexicon)
        self._ranges = Ranges(self._folded, lexicon)
        self._named: list[tuple[int, int]] = []

    def names(self) -> list[tuple[int, int]]:
        """Return the spans of names and versions with digits, in text order."""
        self._scan()
        return self._named

    def quantities(self) -> list[Quantity]:
        """Return the quantities, in text order, without overlap."""
        readings = self._ranges.join(self._scan())
        floor = 0
        found: list[Quantity] = []
        for reading in readings:
            self._bounds.apply(reading, floor)
            floor = reading.end
            found.append(self._finished(reading))
        return found

    def _finished(self, reading: Reading) -> Quantity:
        low, high = interval(reading)
        return Quantity(
            text=self._text[reading.start : reading.end],
            start=reading.start,
            end=reading.end,
            kind=KINDS[KINDS.index(reading.kind)],  # type: ignore[arg-type]
            value=None if reading.value is None else nearest(reading.value),
            low=None if low is None else nearest(low),
            high=None if high is None else nearest(high),
            unit=reading.unit,
            per=reading.per,
            approximate=reading.approximate,
            is_range=reading.is_range,
            date=reading.date,
        )

    # --- the pass -------------------------------------------------------------------------------

    def _scan(self) -> list[Reading]:
        readings: list[Reading] = []
        resume = 0
        search = self._lexicon.anchors.search
        while True:
            match = search(self._lower, resume)
            if match is None:
                return readings
            position = match.start()
            end = self._names.protected(position)
            if end:
                if self._dates_clock(position) is None:
                    self._named.append((position, end))
                    resume = end
                    continue
            reading, resume = self._at(position, match.end(), readings)
            if reading is not None:
                readings.append(reading)

    def _dates_clock(self, position: int) -> Date | None:
        return self._dates.read(position) if ":" in self._lower[position : position + 3] else None

    def _at(self, position: int, word_end: int, before: list[Reading]) -> tuple[Reading | None, int]:
        """Return what is read at an anchor, and where to go on."""
        floor = before[-1].end if before else 0
        is_digit = self._lower[position].isdigit()
        if not is_digit and not self._lexicon.unspaced:
            previous = self._lower[position - 1] if position else " "
            if is_letter(previous) or previous.isdigit():
                return None, self._word_over(word_end)
        if not is_digit and self._lexicon.unspaced:
            share = self._lexicon.share_before.at(self._lower, position)
            if share is not None:
                return None, share[0]
        glued_run = self._glued_to_month(position)
        if glued_run:
            return None, glued_run
        date = self._dates.read(position)
        if date is not None and date.start >= floor and not self._inside_number(position, date):
            return self._dated(date), date.end
        if is_digit:
            name = self._names.glued(position)
            if name is not None:
                self._named.append((max(name[0], floor), name[1]))
                return None, max(name[1], position + 1)
        return self._number(position, word_end, floor)

    def _word_over(self, end: int) -> int:
        """Return where the word that an anchor was only a part of is over."""
        limit = min(len(self._lower), end + 40)
        while end < limit and is_letter(self._lower[end]):
            end += 1
        return end

    def _inside_number(self, position: int, date: Date) -> bool:
        return date.kind == "year" and self._cased[position - 1 : position] in (".", ",")

    def _glued_to_month(self, position: int) -> int:
        """Return where digits end that run on after a month and year ("May 20251200"), or 0."""
        run = re.compile(r"(?:19|20)\d{3,30}").match(self._lower, position)
        if run is None or not position or self._lower[position - 1] != " ":
            return 0
        return run.end() if self._lexicon.months.before(self._lower, position - 1) else 0

    @staticmethod
    def _dated(date: Date) -> Reading:
        value = low = high = None
        if date.year is not None:
            value, low = Decimal(date.year), Decimal(date.year)
            if date.last is not None:
                high = Decimal(date.last)
                value = (low + high) / 2
        return Reading(
            date.start, date.end, date.kind, value, date=date.date, low=low, high=high,
            is_range=date.last is not None, number_end=date.end, lead=date.start,
        )  # fmt: skip

    # --- numbers --------------------------------------------------------------------------------

    def _number(self, position: int, word_end: int, floor: int) -> tuple[Reading | None, int]:
        number = self._fraction(position) or self._numerals.read(position)
        if number is None:
            digits = re.compile(r"\d+").match(self._lower, position)
            if digits is not None:
                return None, digits.end()
            return None, max(word_end, position + 1)
        if number.plain and self._marks_item(number):
            return None, number.end
        number = self._leading_point(self._divided(number), floor)
        before = self._units.before(number)
        if before is not None and before[0] < floor:
            before = None
        number = self._money_suffix(number, before)
        after = self._units.after(number) if before is None or before[1] != "percent" else None
        reading = self._read(number, before, after)
        if reading is None:
            end = self._rejected(number, floor)
            return None, end
        self._signed(reading, floor)
        return reading, max(reading.end, position + 1)

    def _marks_item(self, number: Number) -> bool:
        """Tell whether a number is the marker of a list item: "2. Text" at a line's beginning."""
        if number.value >= 1000 or self._cased[number.end : number.end + 2] not in (". ", ") "):
            return False
        before = self._cased[max(0, number.start - 12) : number.start]
        return not before.rpartition("\n")[2].strip()

    def _rejected(self, number: Number, floor: int) -> int:
        """Return where to go on after a number that is none, noting the name it is part of."""
        if not number.digits:
            return self._word_over(number.end)
        begin = self._names.referred(number.start, number.end)
        start = number.start if begin is None else max(begin, floor)
        tail = _GLUED.match(self._cased, number.end)
        end = tail.end() if tail is not None else number.end
        if begin is not None or tail is not None:
            self._named.append((start, end))
        return end

    def _fraction(self, position: int) -> Number | None:
        """Read "1/4", "10 1/2"; "24/7" and "50/50" are no fractions."""
        whole = re.compile(r"(\d{1,4}) (?=\d{1,2} ?/ ?\d)").match(self._lower, position)
        match = _FRACTION.match(self._lower, whole.end() if whole else position)
        if match is None:
            return None
        top, bottom = int(match[1]), int(match[2])
        if not 0 < top < bottom or bottom not in _DENOMINATORS:
            return None
        value = Decimal(top) / Decimal(bottom) + (int(whole[1]) if whole else 0)
        return Number(position, match.end(), value, Decimal(1) / Decimal(bottom))

    def _divided(self, number: Number) -> Number:
        """Read fractions said the East Asian way: "3分の1", "350又3分の1"."""
        if not self._lexicon.unspaced:
            return number
        start = self._past_blank(number.end)
        link = self._lexicon.fraction_join.at(self._lower, start)
        if link is not None:
            bottom = self._numerals.read(self._past_blank(link[0]))
            if bottom is None:
                return number
            part = self._divided(bottom)
            if part is bottom:
                return number
            return part._replace(
                start=number.start, value=number.value + part.value, plain=False, digits=True
            )
        over = self._lexicon.fraction.at(self._lower, start)
        if over is None or not number.value:
            return number
        begin = self._past_blank(over[0])
        minus = self._lexicon.minus.at(self._lower, begin)
        top = self._numerals.read(minus[0] if minus is not None else begin)
        if top is None:
            return number
        value = (-top.value if minus is not None else top.value) / number.value
        return Number(number.start, top.end, value, 1 / number.value)

    def _past_blank(self, position: int) -> int:
        while self._cased[position : position + 1] == " ":
            position += 1
        return position

    def _leading_point(self, number: Number, floor: int) -> Number:
        """Take in a decimal mark without a zero before it: ".25"."""
        start = number.start - 1
        if not number.plain or start < floor or self._cased[start] not in ".,":
            return number
        if self._cased[start] == "," and self._lexicon.decimal != ",":
            return number
        if start and self._cased[start - 1] not in " -+(":
            return number
        scale = Decimal(1).scaleb(-(number.end - number.start))
        return number._replace(start=start, value=number.value * scale, step=scale, plain=False)

    def _money_suffix(self, number: Number, before: tuple[int, str] | None) -> Number:
        """Take in a letter that is a magnitude only in money: "$5m"."""
        if before is None or before[1] == "percent" or number.large:
            return number
        match = re.compile(r" ?(Mds?|md|m|M|t|B|K|k)(?![A-Za-z0-9])").match(self._cased, number.end)
        if match is None:
            return number
        factor = self._lexicon.money_suffixes.get(match[1]) or self._lexicon.suffixes[match[1]]
        scale = Decimal(factor)
        return number._replace(
            end=match.end(), value=number.value * scale, step=number.step * scale, factor=scale
        )

    def _read(
        self, number: Number, before: tuple[int, str] | None, after: tuple[int, str, str] | None
    ) -> Reading | None:
        """Decide what a number is, from what stands around it."""
        reading = Reading(
            number.start, number.end, "number", number.value, number.step, factor=number.factor,
            plain=number.plain, digits=number.digits, number_end=number.end, lead=number.start,
        )  # fmt: skip
        if before is not None and before[1] == "percent":
            reading.start, reading.kind, reading.unit = before[0], "percent", "percent"
            return reading
        if before is not None:
            reading.start = before[0]
            apply_currency(reading, before[1])
            if after is not None and after[1] == "currency" and after[2].startswith(reading.unit):
                reading.end = after[0]
            reading.end, reading.per = self._units.per(reading.end, "currency")
            return reading
        if after is not None and self._after_holds(number, after):
            return self._with_unit(reading, number, after)
        return self._bare(reading, number)

    def _after_holds(self, number: Number, after: tuple[int, str, str]) -> bool:
        """Tell whether a unit belongs to a number that could also be a year."""
        if not self._is_year(number):
            return True
        end, kind, _ = after
        if self._lexicon.unspaced and self._lexicon.year_after.at(self._lower, number.end):
            return False
        if self._lexicon.year_after.at(self._lower, number.end + 1):
            return False
        short = end - number.end <= 3
        if kind in ("percent", "points") or (kind == "currency" and not short):
            return True
        return not (self._after_year_word(number.start) or (short and kind != "currency"))

    def _with_unit(
        self, reading: Reading, number: Number, after: tuple[int, str, str]
    ) -> Reading | None:
        end, kind, unit = after
        reading.end = end
        if kind == "currency":
            apply_currency(reading, unit)
            self._trailing_cents(reading, number)
        elif kind in ("points", "basis"):
            reading.kind, reading.unit = "percentage_point", "percent"
            if kind == "basis" and reading.value is not None:
                reading.value, reading.step = reading.value / 100, reading.step / 100
        elif kind in ("tenths", "discounts"):
            reading.kind, reading.unit = "percent", "percent"
            if reading.value is not None and (kind == "tenths" or reading.value < 10):
                reading.value, reading.step = reading.value * 10, reading.step * 10
        else:
            reading.kind = kind
            reading.unit, _, divisor = unit.partition("/")
            reading.per = (divisor,) if divisor else ()
        if not number.digits and self._too_short(number):
            return None
        if not number.digits and number.value in (0, 1) and number.factor == 1:
            if kind not in ("percent", "points"):
                return None
        if kind != "multiplier":
            reading.end, per = self._units.per(reading.end, reading.kind)
            reading.per += per
        return reading

    def _too_short(self, number: Number) -> bool:
        """Tell whether a Sino-Korean syllable alone, or inside a word, is taken for a number."""
        if self._lexicon.name != "ko" or self._lexicon.numbers.at(self._lower, number.start):
            return False
        before = self._cased[number.start - 1 : number.start]
        if before and is_letter(before):
            return True
        return number.end - number.start < 2

    def _trailing_cents(self, reading: Reading, number: Number) -> None:
        """Take in cents without a word: "15 dollars 50", "25 euros con 50"."""
        if reading.factor != 1 or reading.step != 1 or reading.value is None or not number.digits:
            return
        if self._cased[reading.end : reading.end + 1] != " ":
            return
        start = reading.end + 1
        joined = self._lexicon.join.at(self._lower, start)
        if joined is not None:
            start = self._past_blank(joined[0])
        match = _CENTS.match(self._cased, start)
        if match is None:
            return
        if joined is not None and not _CLOSE.match(self._cased, match.end()):
            return
        found = Number(start, match.end(), Decimal(match.group()), Decimal(1), plain=True)
        if self._units.after(found) is not None or self._units.noun(match.end()):
            return
        reading.value += found.value / 100
        reading.step, reading.end = Decimal("0.01"), match.end()

    def _bare(self, reading: Reading, number: Number) -> Reading | None:
        """Read a number with no unit: a year, a count, an ordinal, a name's number, or just so."""
        if self._is_year(number) and self._year_here(number):
            year = self._lexicon.year_after.at(self._lower, number.end)
            reading.kind, reading.date = "year", str(number.value)
            if year is not None and self._lexicon.unspaced:
                reading.end = year[0]
            return reading
        counter = self._units.counter(number.end) if self._lexicon.unspaced else None
        if counter is not None:
            if number.digits or self._counts_spelled(number, counter[0]):
                reading.end, reading.unit, reading.kind = counter[0], counter[1], "count"
                return reading
            return None
        ordinal = self._ordinal(number)
        if ordinal is not None:
            reading.start, reading.end = ordinal
            reading.kind = "ordinal"
            return reading
        if number.digits and not self._stands_free(number):
            return None
        if number.plain and self._names.referred(number.start, number.end) is not None:
            return None
        if not number.plain and not number.large and number.digits:
            if self._names.referred(number.start, number.end) is not None:
                return None
        noun = self._units.noun(number.end)
        if noun:
            reading.kind, reading.unit = "count", noun
            reading.end, reading.per = self._with_noun_per(reading.end, noun)
        if number.digits:
            return reading
        return reading if self._spelled_holds(number, noun) else None

    def _with_noun_per(self, end: int, noun: str) -> tuple[int, tuple[str, ...]]:
        """Read denominators after a counted noun: "36 frames per second"."""
        stop = self._cased.find(noun, end) + len(noun)
        after, per = self._units.per(stop, "count")
        return (after, per) if per else (end, ())

    def _spelled_holds(self, number: Number, noun: str) -> bool:
        """Tell whether a number in words is a quantity: it counts a noun, or is a large number."""
        if self._lexicon.unspaced:
            return False
        if number.large:
            return number.value >= 1000 and number.factor >= 1000 and number.value != number.factor
        word = self._lower[number.start : number.end]
        return bool(noun) and word not in self._lexicon.ambiguous and number.value > 1

    def _counts_spelled(self, number: Number, end: int) -> bool:
        """Tell whether ideographs or Korean words before a measure word are a count."""
        if number.value < 2:
            return False
        native = self._lexicon.numbers.at(self._lower, number.start)
        before = self._lower[number.start - 1 : number.start]
        if native is not None:
            return not (before and is_letter(before))
        following = self._lower[end : end + 1]
        single = number.end - number.start == 1
        if self._lexicon.name == "ja" and single:
            return not ("\u4e00" <= following <= "\u9fff")
        return not self._lexicon.numbers

    def _ordinal(self, number: Number) -> tuple[int, int] | None:
        if not number.plain:
            return None
        prefix = self._lexicon.ordinal_prefixes.before(self._lower, number.start)
        if prefix is not None:
            return prefix[0], number.end
        suffix = self._lexicon.ordinal_suffixes.at(self._lower, number.end)
        if suffix is not None:
            return number.start, suffix[0]
        if self._cased[number.end : number.end + 2] == ". " and self._lexicon.ordinal_dot.at(
            self._lower, number.end + 2
        ):
            return number.start, number.end + 1
        return None

    def _stands_free(self, number: Number) -> bool:
        """Tell whether a number ends where a word ends, and does not run into letters."""
        following = self._cased[number.end : number.end + 1]
        if following in ("_", "#", "/"):
            return False
        if following and is_letter(following) and not is_joined(following):
            return False
        if following == "-" and self._cased[number.end + 1 : number.end + 2].isalpha():
            return True
        return True

    # --- years and signs ------------------------------------------------------------------------

    @staticmethod
    def _is_year(number: Number) -> bool:
        return number.plain and number.end - number.start == 4 and (
            FIRST_YEAR <= number.value <= LAST_YEAR
        )

    def _after_year_word(self, start: int) -> bool:
        word = re.compile(r"([^\W\d_][^\s\d]{0,11})[ ]$").search(self._lower[max(0, start - 14) : start])
        return word is not None and word[1].strip("(\"'“") in self._lexicon.year_words

    def _year_here(self, number: Number) -> bool:
        if self._lexicon.year_after.at(self._lower, number.end) or self._lexicon.year_after.at(
            self._lower, number.end + 1
        ):
            return True
        if self._after_year_word(number.start):
            return True
        if not 1800 <= number.value <= 2100:
            return False
        if self._lexicon.unspaced:
            return self._units.counter(number.end) is None
        round_number = number.value % 100 == 0 and number.value != 2000
        return not (round_number and self._units.noun(number.end))

    def _opens_sign(self, position: int) -> bool:
        """Tell whether a dash behind this offset is a sign, and not between two numbers."""
        if position < 0:
            return True
        char = self._cased[position]
        if char == " ":
            return not self._cased[max(0, position - 1)].isdigit()
        return char in "(\n\t|$€£¥:[" or is_joined(char)

    def _signed(self, reading: Reading, floor: int) -> None:
        """Take in a minus sign or word before the quantity."""
        if reading.value is None or reading.kind in ("year", "ordinal"):
            return
        for start in (reading.start, reading.lead):
            if start - 1 < floor:
                continue
            if self._cased[start - 1] in "-–" and self._opens_sign(start - 2):
                reading.start = min(reading.start, start - 1)
                reading.value = -reading.value
                return
        end = reading.start - (self._cased[reading.start - 1 : reading.start] == " ")
        word = self._lexicon.minus.before(self._lower, end)
        if word is not None and word[0] >= floor and reading.digits:
            free = not (word[0] and self._lower[word[0] - 2 : word[0] - 1].isdigit())
            if free:
                reading.start, reading.value = word[0], -reading.value
