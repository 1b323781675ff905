"""What stands around a number and says what it counts: currency, percent, units, nouns."""

from __future__ import annotations

from decimal import Decimal

from parsers.compiled import compiled
from parsers.expressions import deferred
from parsers.quantities.folding import Folded, is_letter
from parsers.quantities.lexicon import Lexicon
from parsers.quantities.numerals import Number
from parsers.quantities.reading import Reading

TIME = frozenset(
    [
        "century",
        "decade",
        "year",
        "quarter",
        "month",
        "week",
        "day",
        "hour",
        "minute",
        "second",
        "millisecond",
        "microsecond",
        "nanosecond",
    ]
)
_CODE = compiled(r"[A-Za-z]{3}(?![A-Za-z0-9])")
_DOLLARS = {
    "us": "USD", "u.s.": "USD", "c": "CAD", "ca": "CAD", "a": "AUD", "au": "AUD", "hk": "HKD",
    "nz": "NZD", "nt": "TWD", "s": "SGD", "sg": "SGD", "mx": "MXN",
}  # fmt: skip
_DOLLAR_LETTERS = compiled(
    r"(?<![^\W_'])(?<!\w')((?:us|u\.s\.|c|hk|nz|nt)(?= ?$)|(?:ca|au?|sg?|mx)(?=$)) ?$"
)
_SCALED_CODE = compiled(r"(k|T|M|Md|md|B)([A-Z]{3})(?![A-Za-z0-9])")
_STERLING = deferred("£|sterling|gbp|파운드화|英ポンド|lb ")
_SPEEDS = frozenset(
    ("kilometer-per-hour", "mile-per-hour", "meter-per-second", "kilometer-per-second")
)
_MONEY_LETTERS = compiled(r"(?:Mds?|md|m|M|t)(?![A-Za-z])")
_COMPACT = compiled(r"(Mds?|md|m|M|k|K|t)(?=[€$£])")
_PLOIDY = ("体", "體")
"""What makes of "四倍" how many sets of chromosomes a cell has."""
_SCALES = frozenset("MmtkK")
"""What a magnitude of money in letters begins with."""


class Units:
    """Reads currencies and units around the numbers of one text."""

    def __init__(self, folded: Folded, lexicon: Lexicon) -> None:
        self._cased, self._lower = folded
        self._lexicon = lexicon
        self._sterling: bool | None = None

    # --- in front of the number -----------------------------------------------------------------

    def before(self, number: Number) -> tuple[int, str] | None:
        """Return (start, meaning) of a currency or percent sign in front of a number."""
        end = number.start
        while end and end > number.start - 2 and self._cased[end - 1] == " ":
            end -= 1
        found = self._lexicon.symbols_before.before(self._cased, end)
        if found is not None and not self._joined_before(found[0]):
            return self._longer_symbol(found)
        found = self._code_before(end, number)
        if found is not None:
            return found
        share = self._lexicon.share_before.before(self._lower, end)
        if share is not None and not (share[1] == "%" and self._lexicon.name != "tr"):
            return share[0], "percent"
        if number.large or not number.plain or number.value >= 10_000:
            word = self._lexicon.currencies.before(self._lower, end)
            if word is not None and end < number.start and word[1].isalpha() and len(word[1]) == 3:
                return word
        return None

    def _joined_before(self, start: int) -> bool:
        """Tell whether a symbol of letters is the end of a longer word."""
        return start > 0 and self._cased[start].isalpha() and is_letter(self._cased[start - 1])

    def _longer_symbol(self, found: tuple[int, str]) -> tuple[int, str]:
        """Take in letters in front of the sign: "mxn$ 15", "hk $ 20"."""
        start, code = found
        if self._cased[start] == "$":
            match = _DOLLAR_LETTERS.search(self._lower[max(0, start - 5) : start])
            if match is not None:
                return start - len(match.group()), _DOLLARS[match[1]]
        if self._cased[start] == "$" and start >= 3:
            letters = self._lower[start - 3 : start]
            if letters.upper() in self._lexicon.codes and not (
                start > 3 and is_letter(self._lower[start - 4])
            ):
                return start - 3, letters.upper()
        return start, code

    def _code_before(self, end: int, number: Number) -> tuple[int, str] | None:
        code = self._cased[max(0, end - 3) : end]
        if len(code) < 3 or (end > 3 and self._cased[end - 4].isalnum()):
            return None
        if code in self._lexicon.codes:
            written = number.large or not number.plain
            if code in self._lexicon.word_codes and not written:
                return None
            return end - 3, code
        if code in self._lexicon.any_case:
            return end - 3, _canonical(code.upper())
        return None

    # --- behind the number ----------------------------------------------------------------------

    def _skip(self, end: int) -> int:
        """Return where the word after a number begins: after blanks or one hyphen."""
        start = end
        while start < end + 2 and self._cased[start : start + 1] == " ":
            start += 1
        if start == end and self._cased[start : start + 1] == "-":
            start += 1
        return start

    def after(self, number: Number) -> tuple[int, str, str] | None:
        """Return (end, kind, unit) of what follows a number, or None."""
        start = self._skip(number.end)
        of = self._after_of(start)
        best: tuple[int, str, str] | None = None
        for found in (
            self._share(start),
            self._currency(start, of, number),
            self._unit(start, of, number),
            self._times(start, number),
        ):
            if found is not None and (best is None or found[0] > best[0]):
                best = found
        return best

    def _share(self, start: int) -> tuple[int, str, str] | None:
        found = self._lexicon.shares.at(self._lower, start)
        if found is None:
            return None
        end, meaning = found
        return end, "percent" if meaning == "percent" else meaning, "percent"

    def _currency(self, start: int, of: int | None, number: Number) -> tuple[int, str, str] | None:
        """Read a currency at `start`, or behind the "of" there."""
        for skip in (start, of):
            if skip is None:
                continue
            word = self._lexicon.currencies.at(self._lower, skip)
            if word is not None:
                code = self._settled(word[1], number)
                if code:
                    return word[0], "currency", code
            symbol = self._lexicon.symbols.at(self._cased, skip)
            if symbol is not None and self._symbol_is_behind(symbol[0], skip):
                return symbol[0], "currency", symbol[1]
            if skip == start:
                money = self._money_letters(start)
                if money is not None:
                    return money
        return self._code_after(start, number) or self._scaled_code(start)

    def _scaled_code(self, start: int) -> tuple[int, str, str] | None:
        """Read "30 MUSD", "5 kEUR": a code with a magnitude letter before it."""
        match = _SCALED_CODE.match(self._cased, start)
        if match is None or match[2] not in self._lexicon.codes:
            return None
        scale = {"k": 10**3, "T": 10**3, "M": 10**6, "Md": 10**9, "md": 10**9, "B": 10**9}[match[1]]
        return match.end(), "currency", f"{_canonical(match[2])}*{scale}"

    def _symbol_is_behind(self, end: int, start: int) -> bool:
        """Tell whether a symbol belongs to the number before it, not to the one after it."""
        following = self._cased[end : end + 2]
        if self._cased[start] in "$£¥€₹₩" and following[:1].isdigit():
            return False
        return not (
            self._cased[start] in "$£¥"
            and self._cased[start - 1 : start] == " "
            and following[:1] == " "
            and following[1:].isdigit()
        )

    def _money_letters(self, start: int) -> tuple[int, str, str] | None:
        """Read "12 Md€": a magnitude letter that needs the symbol behind it."""
        if self._cased[start : start + 1] not in _SCALES:
            return None
        letters = _MONEY_LETTERS.match(self._cased, start)
        end = letters.end() if letters is not None else start
        if letters is None:
            compact = _COMPACT.match(self._cased, start)
            if compact is None:
                return None
            letters, end = compact, compact.end()
        stop = end + (self._cased[end : end + 1] == " ")
        symbol = self._lexicon.symbols.at(self._cased, stop)
        if symbol is None or not self._symbol_is_behind(symbol[0], stop):
            return None
        scale = self._lexicon.money_suffixes.get(letters.group(), 1000)
        return symbol[0], "currency", f"{symbol[1]}*{scale}"

    def _after_of(self, start: int) -> int | None:
        """Return where the noun begins after "de" in "millions de dollars", or None."""
        found = self._lexicon.of.at(self._lower, start)
        if found is None:
            for short in ("d'", "d’"):
                if self._lower.startswith(short, start) and self._lexicon.of:
                    return start + 2
            return None
        end = found[0]
        if self._lower[end - 1] == "'":
            return end
        return end + 1 if self._lower[end : end + 1] == " " else None

    def _settled(self, meaning: str, number: Number) -> str:
        """Decide a word that is a currency only in context: "pound", "won"."""
        if not meaning.endswith("?"):
            return meaning
        code = meaning[:-1]
        if number.value >= 1_000_000 and number.large:
            return code
        if code == "KRW":
            return code if number.value >= 1000 and not number.plain else ""
        if self._sterling is None:
            self._sterling = bool(_STERLING.search(self._lower))
        return code if self._sterling else ""

    def _code_after(self, start: int, number: Number) -> tuple[int, str, str] | None:
        match = _CODE.match(self._cased, start)
        if match is None:
            return None
        code = match.group()
        if code in self._lexicon.codes:
            if code in self._lexicon.word_codes and not (number.large or not number.plain):
                return None
            following = self._cased[match.end() : match.end() + 4]
            shouting = len(following) > 2 and following[0] == " " and following[1:3].isupper()
            if shouting and following[1:3].isalpha():
                return None
            return self._late_magnitude(match.end(), _canonical(code), number)
        if code in self._lexicon.any_case:
            return self._late_magnitude(match.end(), _canonical(code.upper()), number)
        return None

    def _late_magnitude(self, end: int, code: str, number: Number) -> tuple[int, str, str]:
        """Take in a magnitude behind the code: "75 USD million"."""
        if not number.large and self._cased[end : end + 1] == " ":
            found = self._lexicon.magnitudes.at(self._lower, end + 1)
            if found is not None and found[1] >= 1000:
                return found[0], "currency", f"{code}*{found[1]}"
        return end, "currency", code

    def _unit(self, start: int, of: int | None, number: Number) -> tuple[int, str, str] | None:
        """Read a unit at `start`, or behind the "of" there."""
        glued = start == number.end
        best: tuple[int, str] | None = None
        for skip in (start, None if number.plain else of):
            if skip is None:
                continue
            symbol = self._lexicon.unit_symbols.at(self._cased, skip)
            if symbol is not None and self._symbol_unit_holds(skip, symbol[0], glued):
                best = symbol
            word = self._lexicon.units.at(self._lower, skip)
            if word is not None and (best is None or word[0] > best[0]):
                best = word
            if best is not None:
                break
        if best is None:
            return None
        end, unit = best
        rate = self._rate(number.start)
        if rate and unit not in TIME:
            joint = f"{unit}-per-{rate}"
            unit = joint if joint in _SPEEDS else f"{unit}/{rate}"
        return end, "duration" if unit in TIME else "dimension", unit

    def _rate_before(self, start: int) -> tuple[int, str] | None:
        end = start
        while end and end > start - 2 and self._cased[end - 1] == " ":
            end -= 1
        return self._lexicon.rates.before(self._lower, end)

    def _rate(self, start: int) -> str:
        """Return the unit of time that a word before a number divides by: "時速", "saatte"."""
        found = self._rate_before(start)
        return found[1] if found is not None else ""

    def rate_start(self, start: int) -> int:
        """Return where a measured number begins, with the word that divides it by a time."""
        found = self._rate_before(start)
        return found[0] if found is not None else start

    def _symbol_unit_holds(self, start: int, end: int, glued: bool) -> bool:
        """Tell whether letters are a unit here, and no word, initial or elision."""
        following = self._cased[end : end + 1]
        if following == "'" or (following == "-" and end - start == 1):
            return False
        if end - start == 1 and self._cased[start].isalpha():
            if self._cased[start - 1] == "-":
                return False
            if glued and self._cased[start] == "s" and "." not in self._cased[start - 4 : start]:
                return False  # "the '90s", "747s"
            if not glued and self._cased[start] in "sthVW" and following == ".":
                return False
        return True

    def _times(self, start: int, number: Number) -> tuple[int, str, str] | None:
        sign = self._cased[start : start + 1]
        following = self._cased[start + 1 : start + 2]
        if sign in ("x", "X", "×") and start == number.end and not following.isalnum():
            return start + 1, "multiplier", ""
        if sign == "×" and not following.isalnum() and following != " ":
            return start + 1, "multiplier", ""
        for skip in (number.end, start) if start != number.end else (start,):
            found = self._lexicon.times.at(self._lower, skip)
            if found is not None and self._cased[found[0] : found[0] + 1] not in _PLOIDY:
                return found[0], "multiplier", ""
        return None


def apply_currency(reading: Reading, meaning: str) -> None:
    """Set the unit of a reading to a currency; "USD/100" and "SEK*1000" scale its value."""
    code, _, divisor = meaning.partition("/")
    code, _, multiplier = code.partition("*")
    scale = Decimal(multiplier or 1) / Decimal(divisor or 1)
    reading.unit, reading.kind = code, "currency"
    if reading.value is not None and scale != 1:
        reading.value, reading.step = reading.value * scale, reading.step * scale
        reading.factor = reading.factor * scale


def _canonical(code: str) -> str:
    return "CNY" if code in ("RMB", "CNH") else code
