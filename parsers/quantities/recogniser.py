"""The recogniser: from a text to the quantities in it, in one pass from left to right."""

from __future__ import annotations

from decimal import Decimal

from parsers.compiled import compiled
from parsers.model import Quantity
from parsers.quantities.bounds import Bounds, interval
from parsers.quantities.dates import Date, Dates
from parsers.quantities.figures import Figures
from parsers.quantities.folding import Folded, fold, is_letter
from parsers.quantities.lexicon import Lexicon
from parsers.quantities.names import Names
from parsers.quantities.numerals import Number
from parsers.quantities.ranges import Ranges
from parsers.quantities.reading import KINDS, Reading, nearest
from parsers.quantities.senses import Senses

_GLUED = compiled(r"[A-Za-z][A-Za-z0-9]{0,24}")
_RUN = compiled(r"\d+")
_LONG_YEAR = compiled(r"(?:19|20)\d{3,30}")


def read(text: str, lexicon: Lexicon) -> list[Quantity]:
    """Return the quantities of a text; where nothing may be one, nothing is got ready for it."""
    folded = fold(text)
    if lexicon.anchors.search(folded.lower) is None:
        return []
    return Recogniser(text, lexicon, folded).quantities()


class Recogniser:
    """Reads one text in one language."""

    def __init__(self, text: str, lexicon: Lexicon, folded: Folded | None = None) -> None:
        """Read a text; `folded` is its folded form, where that is known already."""
        self._text = text
        self._folded = folded or fold(text)
        self._cased, self._lower = self._folded
        self._lexicon = lexicon
        self._names = Names(self._folded, lexicon)
        self._dates = Dates(self._folded, lexicon)
        self._figures = Figures(self._folded, lexicon)
        self._senses = Senses(self._folded, lexicon, self._names)
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
            kind=KINDS[reading.kind],
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
            end = self._names.address(position)
            if not end:
                end = self._names.chain(position)
                end = 0 if end and self._is_date(position, end) else end
            if end:
                self._named.append((position, end))
                resume = end
                continue
            reading, after = self._at(position, match.end(), readings)
            resume = max(after, position + 1)  # what is read may lie before the anchor
            if reading is not None:
                readings.append(reading)

    def _is_date(self, position: int, end: int) -> bool:
        """Tell whether what looks like a version or a ratio is a date or a time of day."""
        if self._lower[position:end].count(".") > 2 or not self._lower[position].isdigit():
            return False
        date = self._dates.read(position)
        return date is not None and date.start >= position and date.end >= end

    def _at(
        self, position: int, word_end: int, before: list[Reading]
    ) -> tuple[Reading | None, int]:
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
        run = _LONG_YEAR.match(self._lower, position)
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
        number = self._figures.read(position, floor)
        if number is None:
            digits = _RUN.match(self._lower, position)
            if digits is not None:
                return None, digits.end()
            return None, max(word_end, position + 1)
        if number.plain and self._marks_item(number):
            return None, number.end
        reading = self._senses.read(number, floor, self._figures)
        if reading is None:
            return None, self._rejected(number, floor)
        self._senses.sign(reading, floor)
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
        noun = self._senses.noun(number)
        begin = self._names.referred(number.start, number.end, noun)
        start = number.start if begin is None else max(begin, floor)
        tail = _GLUED.match(self._cased, number.end)
        end = tail.end() if tail is not None else number.end
        if begin is not None or tail is not None:
            self._named.append((start, end))
        return end
