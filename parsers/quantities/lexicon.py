"""What a language calls its numbers, currencies and units; loaded when first asked for."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from parsers.compiled import compiled
from parsers.lazily import cached_property
from parsers.quantities.folding import is_letter
from parsers.quantities.phrases import Phrases

_DATA = Path(__file__).resolve().parent / "data"
_ALIASES = {
    "zh-tw": "zh-Hant",
    "zh-hk": "zh-Hant",
    "zh-mo": "zh-Hant",
    "zh-hant": "zh-Hant",
    "yue": "zh-Hant",
    "cmn": "zh",
}
MARKS = {"point": ".", "comma": ","}
"""Decimal marks by the private subtags that ask for them: "es-x-point"."""
_POINTED = compiled(
    r"es-(?:419|mx|us|pr|gt|hn|ni|pa|pe|sv|do|cu)|(?:de|it)-(?:ch|li)", re.IGNORECASE
)
"""Regions that write a decimal point where their language has a comma (CLDR, numbers)."""


@cache
def languages() -> tuple[str, ...]:
    """Return the tags of the languages with a lexicon of their own, in alphabetical order."""
    return tuple(sorted(path.stem for path in _DATA.glob("*.json") if path.stem != "root"))


def resolve(tag: str | None) -> str:
    """Return the lexicon that serves a BCP 47 tag; "" (the neutral one) where none does."""
    if not tag:
        return ""
    parts = tag.replace("_", "-").lower().split("-")
    for size in range(len(parts), 0, -1):
        name = "-".join(parts[:size])
        name = _ALIASES.get(name, name)
        if name in languages():
            return name
    return ""


@cache
def lexicon(tag: str | None) -> Lexicon:
    """Return the lexicon for a language tag, or the neutral one."""
    return _load(resolve(tag), _mark(tag) if tag and "-" in tag else "")


def _mark(tag: str) -> str:
    """Return the decimal mark that a tag asks for by its region or a subtag; "" where by none."""
    asked = MARKS.get(tag.partition("-x-")[2])
    return asked or ("." if _POINTED.match(tag.replace("_", "-")) else "")


@cache
def _load(name: str, mark: str) -> Lexicon:
    record = _read(name) if name else {"decimal": ".", "group": ","}
    if mark and mark != record["decimal"]:
        group = {",": ".", ".": ","}.get(record["group"], record["group"])
        return Lexicon(name, {**record, "decimal": mark, "group": group}, _read("root"))
    return _load(name, "") if mark else Lexicon(name, record, _read("root"))


@cache
def _read(name: str) -> dict[str, Any]:
    record: dict[str, Any] = json.loads((_DATA / f"{name}.json").read_text(encoding="utf-8"))
    return record


@cache
def absent_words() -> frozenset[str]:
    """Return what a table writes where it has nothing to say, in any language: "n/a", "없음"."""
    return frozenset(_read("root")["absent"])


def _table(record: Mapping[str, Any], key: str) -> dict[str, Any]:
    table: dict[str, Any] = record.get(key, {})
    return table


def _phrases(entries: Iterable[str]) -> Phrases[str]:
    return Phrases({entry: entry for entry in entries})


def any_of(words: Iterable[str]) -> str:
    """Return a pattern for the longest of some words, written as a tree by their letters.

    Searching with it, the expression engine skips at once what begins none of the words, and
    compares a letter with each that may stand there rather than with the beginning of each word.
    """
    tree: dict[str, Any] = {}
    for word in words:
        node = tree
        for letter in word:
            node = node.setdefault(letter, {})
        node[""] = {}
    return _branches(tree)


def _branches(node: Mapping[str, Any]) -> str:
    ends = "" in node
    parts = [re.escape(letter) + _branches(below) for letter, below in node.items() if letter]
    if not parts:
        return ""
    joined = parts[0] if len(parts) == 1 and not ends else f"(?:{'|'.join(parts)})"
    return f"{joined}?" if ends else joined


class Lexicon:
    """The tables of one language. Words are in lower case, symbols are not."""

    def __init__(self, name: str, record: Mapping[str, Any], root: Mapping[str, Any]) -> None:
        self.name = name
        self._record = record
        self.decimal: str = record["decimal"]
        self.group: str = record["group"]
        self.unspaced: bool = record.get("unspaced", False)
        self.plurals: tuple[str, ...] = tuple(record.get("plural", ()))
        self.not_nouns: tuple[str, ...] = tuple(record.get("not_nouns", ()))
        self.plain_sums: bool = record.get("plain_sums", False)
        self.noun_capital: bool = record.get("noun_capital", False)
        self.capital_months: bool = record.get("capital_months", False)
        self.counts_singular: bool = record.get("counts_singular", False)
        self.digits: dict[str, int] = _table(record, "digits")
        self.ambiguous = frozenset(record.get("ambiguous", ()))
        self.functions = frozenset(record.get("functions", ()))
        self.references = frozenset(record.get("references", ()))
        self.year_words = frozenset(record.get("year_words", ()))
        self.ordinals: dict[str, int] = _table(record, "ordinals")
        self.suffixes: dict[str, int] = root["suffixes"]
        self.money_suffixes: dict[str, int] = root["money_suffixes"]
        self.codes = frozenset(root["codes"])
        self.word_codes = frozenset(root["word_codes"])
        self.any_case = frozenset(root["codes_any_case"])
        symbols = dict(root["symbols"])
        if name == "zh":
            symbols.update({"¥": "CNY", "￥": "CNY"})
        self.symbols: Phrases[str] = Phrases(symbols)
        self.symbols_before: Phrases[str] = Phrases(
            {**symbols, **{key: code for key, code in root["symbols_before"].items() if code}}
        )
        self.unit_symbols: Phrases[str] = Phrases(root["units"])
        borrowed = root["magnitudes"] if name else {}
        self.magnitudes: Phrases[int] = Phrases({**borrowed, **_table(record, "magnitudes")})
        self.currencies: Phrases[str] = Phrases(_table(record, "currencies"))
        self.units: Phrases[str] = Phrases(_table(record, "units"))
        self.months: Phrases[int] = Phrases(_table(record, "months"))
        self.numbers: Phrases[int] = Phrases(_table(record, "numbers"))

    def _words(self, key: str) -> Phrases[str]:
        return _phrases(self._record.get(key, ()))

    @cached_property
    def shares(self) -> Phrases[str]:
        """Words for percent, percentage points and basis points, each with its kind."""
        table = dict.fromkeys(("%", *self._record.get("percent", ())), "percent")
        table.update(dict.fromkeys(self._record.get("points", ()), "points"))
        table.update(dict.fromkeys(self._record.get("basis", ()), "basis"))
        table.update(dict.fromkeys(self._record.get("tenths", ()), "tenths"))
        table.update(dict.fromkeys(self._record.get("discounts", ()), "discounts"))
        table.update(dict.fromkeys(self._record.get("discounts_off", ()), "tenths"))
        return Phrases({key: value for key, value in table.items() if key != "％"})

    @cached_property
    def share_before(self) -> Phrases[str]:
        """Words for percent that stand in front of the number ("yüzde 5", "百分之五")."""
        return _phrases(("%", *self._record.get("percent_before", ())))

    @cached_property
    def bounds_before(self) -> Phrases[str]:
        """Words in front of a number that widen or bound it, each with its sign."""
        return Phrases(_table(self._record, "before"))

    @cached_property
    def bounds_after(self) -> Phrases[str]:
        """Words behind a quantity that widen or bound it, each with its sign."""
        return Phrases(_table(self._record, "after"))

    @cached_property
    def times(self) -> Phrases[str]:
        """Words that make a number a multiplier: "times", "-fold"."""
        return self._words("times")

    @cached_property
    def times_before(self) -> Phrases[str]:
        """Words in front of a multiplier: Russian "в 5 раз"."""
        return self._words("times_before")

    @cached_property
    def of(self) -> Phrases[str]:
        """Words between a magnitude and what is counted: "millions de dollars"."""
        return self._words("of")

    @cached_property
    def join(self) -> Phrases[str]:
        """Words that add the parts of a number: "three hundred and five"."""
        return self._words("join")

    @cached_property
    def minus(self) -> Phrases[str]:
        """Words for a negative sign."""
        return self._words("minus")

    @cached_property
    def to(self) -> Phrases[str]:
        """Words between the ends of a range."""
        return self._words("to")

    @cached_property
    def range_from(self) -> Phrases[str]:
        """Words that open a change ("from 5 to 7"), which is no range."""
        return self._words("from")

    @cached_property
    def between(self) -> dict[str, str]:
        """Words that open a range, each with the word that parts its ends."""
        return {opening: link for opening, link in self._record.get("between", ()) if opening}

    @cached_property
    def between_words(self) -> Phrases[str]:
        """The opening words of `between`, to be looked for in front of a number."""
        return _phrases(self.between)

    @cached_property
    def per(self) -> Phrases[str]:
        """Words for "per"."""
        return self._words("per")

    @cached_property
    def rates(self) -> Phrases[str]:
        """Words before a number that divide it by a time: "時速", "saatte"; each with that time."""
        return Phrases(_table(self._record, "rates"))

    @cached_property
    def bare(self) -> frozenset[str]:
        """Magnitudes that are a number by themselves: "mil", "honderd"."""
        return frozenset(self._record.get("bare", ()))

    @cached_property
    def vague(self) -> frozenset[str]:
        """Words before a magnitude that leave the number open: "several thousand"."""
        return frozenset(self._record.get("vague", ()))

    @cached_property
    def articles(self) -> Phrases[str]:
        """Words before a magnitude that stand for a number: "a million", "half a billion"."""
        return Phrases(_table(self._record, "articles"))

    @cached_property
    def half_after(self) -> Phrases[str]:
        """Words that add a half to the number before them: "two and a half million"."""
        return self._words("half_after")

    @cached_property
    def half_more(self) -> Phrases[str]:
        """Words that add half of the last magnitude: "3 milioni e mezzo"."""
        return self._words("half_more")

    @cached_property
    def counters(self) -> Phrases[str]:
        """Measure words that follow a number directly (Chinese, Japanese, Korean)."""
        return self._words("counters")

    @cached_property
    def year_after(self) -> Phrases[str]:
        """Words that make the number before them a year."""
        return self._words("year_after")

    @cached_property
    def ordinal_suffixes(self) -> Phrases[str]:
        """Endings of ordinals written with digits: "3rd", "3e", "3º"."""
        return self._words("ordinal_suffixes")

    @cached_property
    def ordinal_dot(self) -> Phrases[str]:
        """Words before which a number with a full stop is an ordinal: "20. Jahrhundert"."""
        return self._words("ordinal_dot")

    @cached_property
    def ordinal_prefixes(self) -> Phrases[str]:
        """Signs that make the number behind them an ordinal: "第"."""
        return self._words("ordinal_prefixes")

    @cached_property
    def fraction(self) -> Phrases[str]:
        """Words between denominator and numerator: "3分の1"."""
        return self._words("fraction")

    @cached_property
    def fraction_join(self) -> Phrases[str]:
        """Words between a whole number and its fraction."""
        return self._words("fraction_join")

    @cached_property
    def clock(self) -> frozenset[str]:
        """Words beside a time of day written with a full stop: "20.30 Uhr", "kl. 20.30"."""
        return frozenset(self._record.get("clock", ()))

    @cached_property
    def quarters(self) -> Phrases[str]:
        """Words for a quarter of a year."""
        return self._words("quarter")

    @cached_property
    def halves(self) -> Phrases[str]:
        """Words for half a year."""
        return self._words("half")

    @cached_property
    def half_words(self) -> Phrases[int]:
        """Words that are a half-year by themselves: "상반기"."""
        return Phrases(_table(self._record, "half_words"))

    @cached_property
    def ordinal_phrases(self) -> Phrases[int]:
        """Spelled ordinals 1 to 4, for quarters."""
        return Phrases(self.ordinals)

    @cached_property
    def quarter_letters(self) -> str:
        """Letters that stand for "quarter" in "Q1"."""
        return "Q" + "".join(self._record.get("quarter_letters", ()))

    @cached_property
    def half_letters(self) -> str:
        """Letters that stand for half a year in "H1"."""
        return "H" + "".join(self._record.get("half_letters", ()))

    @cached_property
    def anchors(self) -> re.Pattern[str]:
        """Where a quantity may begin: a digit, or a word for a number."""
        table: dict[str, Any] = {**_table(self._record, "numbers")}
        starts = {word.partition(" ")[0].partition("-")[0] for word in table}
        starts |= {word for word in self.ordinals if len(word) > 2 and word.isalpha()}
        if self.unspaced:
            starts |= {word for word in self.digits if word not in self.ambiguous}
            starts |= {word for word in _table(self._record, "magnitudes") if is_letter(word[0])}
        else:
            # A number may begin with a magnitude: "mil millones", "honderd", "a million".
            starts |= set(self._record.get("bare", ()))
            if self.articles:
                starts |= {word for word in _table(self._record, "magnitudes") if word.isalpha()}
        return compiled(any_of((*"0123456789", *starts)))
