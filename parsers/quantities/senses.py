"""What a number is, from what stands around it: money, a share, a count, a year, or no quantity."""

from __future__ import annotations

from decimal import Decimal

from parsers.compiled import compiled
from parsers.expressions import deferred
from parsers.quantities.dates import FIRST_YEAR, LAST_YEAR
from parsers.quantities.figures import Figures
from parsers.quantities.folding import Folded, is_joined, is_letter
from parsers.quantities.lexicon import Lexicon
from parsers.quantities.names import Names
from parsers.quantities.nouns import Nouns
from parsers.quantities.numerals import Number
from parsers.quantities.reading import Reading
from parsers.quantities.units import Units, apply_currency

_CENTS = deferred(r"\d{2}(?![\w%€$£.,:/-]\w)(?![\w%€$£])")
_CLOSE = compiled(r"\s*(?:[.!?;)]|$)")
_VAGUE = frozenset("数數几幾何上수몇")
_WIDE = deferred(r"[\u3040-\u9fff\uac00-\ud7af]")
"""Signs of scripts in which a unit of one or two is a whole word: "1480톤", "1120公里"."""
_HUNDREDTHS = {sign: Decimal(n) for n, sign in enumerate("一二三四五六七八九", 1)} | {
    "半": Decimal(5)
}
_MEASURED = frozenset("个個年月天日次家种種点點成人名款位间間台臺季周週倍")
_WORD_BEFORE = compiled(r"([^\W\d_][^\s\d]{0,11})[ ]$")


class Senses:
    """Decides what the numbers of one text are."""

    def __init__(self, folded: Folded, lexicon: Lexicon, names: Names) -> None:
        self._cased, self._lower = folded
        self._lexicon = lexicon
        self._names = names
        self._units = Units(folded, lexicon)
        self._nouns = Nouns(folded, lexicon)

    def noun(self, number: Number) -> str:
        """Return the noun a number counts, as written, or ""."""
        return self._nouns.noun(number.end)

    def read(self, number: Number, floor: int, figures: Figures) -> Reading | None:
        """Decide what a number is; None if it is no quantity.

        Nothing before `floor` is looked at: it belongs to the quantity before.
        """
        if not number.digits and self._lexicon.unspaced and self._is_vague(number.start):
            return None
        before = self._units.before(number)
        if before is not None and before[0] < floor:
            before = None
        if before is not None and before[1] != "percent":
            number = figures.with_money(number)
        after = self._units.after(number) if before is None or before[1] != "percent" else None
        return self._decide(number, before, after)

    def _is_vague(self, start: int) -> bool:
        """Tell whether a numeral in words is left open: "数百万", "수십"."""
        return self._lower[start - 1 : start] in _VAGUE and start > 0

    def _decide(
        self, number: Number, before: tuple[int, str] | None, after: tuple[int, str, str] | None
    ) -> Reading | None:
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
            reading.end, reading.per = self._nouns.per(reading.end, "currency")
            return reading
        if after is not None and self._after_holds(number, after):
            if after[1] == "dimension":
                reading.start = self._units.rate_start(number.start)
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
        short = end - number.end <= 3 and not _WIDE.search(self._cased, number.end, end)
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
                self._add_hundredths(reading, kind)
        else:
            reading.kind = kind
            reading.unit, _, divisor = unit.partition("/")
            reading.per = (divisor,) if divisor else ()
        if not number.digits and self._too_short(number):
            return None
        article = not number.digits and number.value in (0, 1) and number.factor == 1
        if article and kind not in ("percent", "points"):
            return None
        if kind != "multiplier":
            end, per = self._nouns.per(reading.end, reading.kind)
            if not (per and self._is_purpose(reading.end, number)):
                reading.end, reading.per = end, reading.per + per
        return reading

    def _add_hundredths(self, reading: Reading, kind: str) -> None:
        """Read what stands behind tenths as well: "三成半" is 35 %, "三成五" too."""
        behind, next_ = (self._lower[reading.end + n : reading.end + n + 1] for n in (0, 1))
        if behind != "半" and next_ and next_ in _MEASURED:
            return  # "三成一年内": within a year
        if kind == "tenths" and behind and behind in _HUNDREDTHS:
            reading.value = (reading.value or 0) + _HUNDREDTHS[behind]
            reading.step, reading.end = reading.step / 10, reading.end + 1

    def _is_purpose(self, end: int, number: Number) -> bool:
        """Tell whether "per" says what millions are for: "96 milioni di euro per funivie"."""
        if self._lexicon.name != "it" or number.factor < 10**6:
            return False
        return self._lower[end : end + 5] == " per " and not self._lexicon.units.at(
            self._lower, end + 5
        )

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
        if self._units.after(found) is not None or self._nouns.noun(match.end()):
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
        counter = self._nouns.counter(number.end) if self._lexicon.unspaced else None
        if counter is not None:
            if number.digits or self._counts_spelled(number, counter[0]):
                reading.end, reading.unit, reading.kind = counter[0], counter[1], "count"
                if self._cased[number.end : number.end + 1] in ("여", "余", "餘", "多"):
                    reading.sign = ">"
                if counter[1] == "번째":
                    reading.unit, reading.kind = "", "ordinal"
                return reading
            return None
        ordinal = self._ordinal(number)
        if ordinal is not None:
            reading.start, reading.end = ordinal
            reading.kind = "ordinal"
            return reading
        if number.digits and not self._stands_free(number):
            return None
        noun = self._nouns.noun(number.end)
        may_name = number.digits and not number.large
        if may_name and self._names.referred(number.start, number.end, noun) is not None:
            return None
        if noun:
            reading.kind, reading.unit = "count", noun
            reading.end, reading.per = self._with_noun_per(reading.end, noun)
        if number.digits:
            return reading
        return reading if self._spelled_holds(number, noun) else None

    def _with_noun_per(self, end: int, noun: str) -> tuple[int, tuple[str, ...]]:
        """Read denominators after a counted noun: "36 frames per second"."""
        stop = self._cased.find(noun, end) + len(noun)
        after, per = self._nouns.per(stop, "count")
        return (after, per) if per else (end, ())

    def _spelled_holds(self, number: Number, noun: str) -> bool:
        """Tell whether a number in words is a quantity: it counts a noun, or is a large number."""
        if self._lexicon.unspaced:
            return False
        if number.large:
            said = self._lexicon.numbers.at(self._lower, number.start) is not None
            said = said or self._lexicon.articles.at(self._lower, number.start) is not None
            return (said and number.value >= 1000) or bool(noun)
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
        korean = bool(self._lexicon.numbers)
        return not korean or (number.large and not single and not (before and is_letter(before)))

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

    @staticmethod
    def _is_year(number: Number) -> bool:
        return (
            number.plain
            and number.end - number.start == 4
            and (FIRST_YEAR <= number.value <= LAST_YEAR)
        )

    def _after_year_word(self, start: int) -> bool:
        word = _WORD_BEFORE.search(self._lower[max(0, start - 14) : start])
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
            return self._nouns.counter(number.end) is None
        round_number = number.value % 100 == 0
        return not (round_number and self._nouns.noun(number.end))

    def _past_blank(self, position: int) -> int:
        while self._cased[position : position + 1] == " ":
            position += 1
        return position

    def _opens_sign(self, position: int) -> bool:
        """Tell whether a dash behind this offset is a sign, and not between two numbers."""
        if position < 0:
            return True
        char = self._cased[position]
        if char == " ":
            return not self._cased[max(0, position - 1)].isdigit()
        return char in "(\n\t|$€£¥:[" or is_joined(char)

    def sign(self, reading: Reading, floor: int) -> None:
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
