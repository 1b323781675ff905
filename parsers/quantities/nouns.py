"""What a number counts, and what it is reckoned by: measure words, nouns, denominators."""

from __future__ import annotations

from parsers.compiled import compiled
from parsers.quantities.folding import Folded
from parsers.quantities.lexicon import Lexicon
from parsers.quantities.units import TIME

_NOUN = compiled(r"[^\W\d_][^\s\d.,;:!?()\[\]{}\"“”«»|/…、。؛،؟।]{0,30}")
_PAST = compiled(
    r" (?:ago|earlier|later|previously|prior|before(?=\s*(?:[.,;:)]|$))|zuvor|davor|vorher|danach|"
    r"später|prima|dopo|precedente|successivo|scors[oa]|passat[oa]|anterior|siguiente|pasad[oa]|"
    r"passad[oa]|seguinte|dernière?|passée?|précédente?|suivante?)\b"
)
"""What tells behind a span that it is a time: "paid $5 a year ago", "5 Euro im Jahr zuvor"."""
_MORE = frozenset("여余餘多")
_ELIDED = compiled(r"(?:l|all)'")
_ALWAYS = frozenset(("per", "pro", "por", "par", "प्रति", "لكل"))


class Nouns:
    """Reads the nouns behind the numbers of one text."""

    def __init__(self, folded: Folded, lexicon: Lexicon) -> None:
        self._cased, self._lower = folded
        self._lexicon = lexicon

    def counter(self, start: int) -> tuple[int, str] | None:
        """Return (end, word) of a measure word after a number, in scripts without blanks."""
        skip = start
        if self._cased[skip : skip + 1] in _MORE and self._cased[skip : skip + 1]:
            skip += 1 + (self._cased[skip + 1 : skip + 2] == "り")
        skip += self._cased[skip : skip + 1] == " "
        return self._lexicon.counters.at(self._lower, skip)

    def noun(self, end: int) -> str:
        """Return the noun a number counts, as written, or ""."""
        if self._lexicon.unspaced:
            return ""
        position = end
        for _ in range(4):
            if self._cased[position : position + 1] not in (" ", "-"):
                break
            match = _NOUN.match(self._cased, position + 1)
            if match is None:
                break
            word = match.group().rstrip("'’-।")
            if not word or word.lower() in self._lexicon.functions:
                break
            if self._is_counted(word):
                return word
            position = match.end()
        return ""

    def _is_counted(self, word: str) -> bool:
        """Tell whether a word after a number is the noun it counts, and no adjective before it."""
        if self._lexicon.counts_singular:
            return not (word[0].isupper() or word.lower().endswith(self._lexicon.not_nouns))
        if self._lexicon.noun_capital:
            return word[:1].isupper()
        if word[0].isupper() or len(word) < 3 or word.endswith("ss"):
            return False
        return word.lower().endswith(self._lexicon.plurals) if self._lexicon.plurals else False

    # --- denominators ---------------------------------------------------------------------------

    def per(self, end: int, kind: str) -> tuple[int, tuple[str, ...]]:
        """Return (end, denominators) of "/cluster/year", "per cluster per year"."""
        found: list[str] = []
        while len(found) < 3:
            step = self._denominator(end, kind)
            if step is None:
                break
            end, word = step
            found.append(word)
        return end, tuple(found)

    def _denominator(self, end: int, kind: str) -> tuple[int, str] | None:
        text = self._lower
        sign = text[end : end + 1]
        if kind == "percent" and sign != " ":
            return None
        if sign == "/" or text[end : end + 2] == " /":
            start = end + 1 + (sign == " ")
            start += text[start : start + 1] == " "
            return self._divisor(start, kind, known=False)
        if sign != " ":
            return None
        for word_end, word in self._per_words(end + 1):
            start = word_end + (text[word_end : word_end + 1] == " ")
            if start == word_end and not word.endswith("'"):
                continue
            known = word not in _ALWAYS
            if known and kind not in ("currency", "count", "dimension", "number", "percent"):
                continue
            divisor = self._divisor(start, kind, known=known or kind == "percent")
            if divisor is not None and not _PAST.match(text, divisor[0]):
                return divisor
        return None

    def _per_words(self, start: int) -> list[tuple[int, str]]:
        found = self._lexicon.per.at(self._lower, start)
        if found is None:
            match = _ELIDED.match(self._lower, start)
            return [(match.end(), match.group())] if match and self._lexicon.of else []
        return [found]

    def _divisor(self, start: int, kind: str, *, known: bool) -> tuple[int, str] | None:
        unit = self._lexicon.units.at(self._lower, start)
        if unit is not None and (not known or kind == "currency" or unit[1] in TIME):
            return unit
        symbol = self._lexicon.unit_symbols.at(self._cased, start)
        if symbol is not None and not known:
            return symbol
        if known:
            return None
        noun = _NOUN.match(self._cased, start)
        if noun is None:
            return None
        word = noun.group().rstrip("'’-").lower()
        number = self._lexicon.numbers.at(self._lower, start)
        if word in self._lexicon.functions or (number and number[0] == start + len(word)):
            return None  # "96 milioni di euro per tre funivie" is no rate
        return start + len(word), word
