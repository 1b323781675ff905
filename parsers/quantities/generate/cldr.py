"""What CLDR says of numbers, currencies, units and months in a language, as plain tables."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from babel import Locale
from babel.core import get_global
from unicode_rbnf import RbnfEngine

from parsers.compiled import compiled

# Withdrawn currencies that news and archives still speak of.
HISTORIC = ("ATS", "BEF", "DEM", "ESP", "FIM", "FRF", "GRD", "IEP", "ITL", "NLG", "PTE", "BTC")
MAJOR = ("USD", "EUR", "GBP", "JPY", "CNY", "KRW", "INR", "RUB", "TRY", "PLN", "BRL", "SEK", "CHF")
# What a bare family name ("dollar", "franc") most often stands for, and who shares that name.
FAMILIES = {
    "USD": ("USD", "CAD", "AUD", "NZD", "SGD", "HKD"),
    "CHF": ("CHF", "XOF", "DJF", "RWF", "BIF"),
    "INR": ("INR", "PKR", "LKR", "NPR"),
    "MXN": ("MXN", "ARS", "CLP", "COP"),
}
CATEGORIES = frozenset(
    [
        "angle",
        "area",
        "digital",
        "duration",
        "electric",
        "energy",
        "force",
        "frequency",
        "length",
        "light",
        "mass",
        "power",
        "pressure",
        "speed",
        "temperature",
        "volume",
    ]
)
UNWANTED = compiled(
    r"person|imperial|metric$|scandinavian|solar|earth|light-speed|beaufort|dessert|jigger|pinch"
    r"|drop$|dunam|generic|point$|grain|therm|foodcalorie|consumption|100-kilometer|ofhg|fathom"
    r"|furlong|parsec|duration-quarter|^length-rin|bushel|dalton|night|-bar$|duration-century"
)
KEEP = frozenset(("duration-century", "pressure-bar"))
SCRIPTS = {"zh": "zh-Hans"}
WIDTHS = ("long", "short", "narrow")
BLANKS = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u200f": "", "\u200e": "", "\u061c": ""})


def cldr() -> str:
    """Return the version of CLDR the data come from."""
    return str(get_global("cldr")["version"])


def currency_codes() -> list[str]:
    """Return the ISO 4217 codes in use today, and the historic ones of `HISTORIC`."""
    current = {
        code
        for rows in get_global("territory_currencies").values()
        for code, _start, end, tender in rows
        if end is None and tender
    }
    return sorted(current | set(HISTORIC))


def symbols() -> dict[str, str]:
    """Return currency symbols that mean the same everywhere ("€", "R$")."""
    found: dict[str, str] = {}
    for tag in ("en", "en_CA", "de"):
        for code, symbol in Locale.parse(tag).currency_symbols.items():
            if not symbol.isascii() or symbol.endswith("$"):
                found.setdefault(symbol.translate(BLANKS), code)
    return {symbol: code for symbol, code in found.items() if code in currency_codes()}


def from_cldr(tag: str, more: Iterable[str] = ()) -> dict[str, Any]:
    """Return the CLDR part of a language's record; `more` names locales to add words from."""
    locale = Locale.parse(SCRIPTS.get(tag, tag), sep="-")
    locales = [locale, *(Locale.parse(name, sep="-") for name in more)]
    number_symbols = locale.number_symbols.get("latn", locale.number_symbols)
    record: dict[str, Any] = {
        "decimal": number_symbols["decimal"],
        "group": number_symbols["group"].translate(BLANKS),
        "magnitudes": {},
        "currencies": {},
        "units": {},
        "percent": [],
        "months": {},
        "numbers": _spelled(tag),
    }
    for one in locales:
        for key, found in (
            ("magnitudes", _magnitudes(one)),
            ("currencies", _currencies(one)),
            ("units", _units(one)),
            ("months", _months(one)),
        ):
            for word, meaning in found.items():
                record[key].setdefault(word, meaning)
    record["percent"] = sorted(_literals(locale, "concentr-percent"))
    return record


def _magnitudes(locale: Locale) -> dict[str, int]:
    """Words of the compact formats ("0 miljoen" for 1000000), each with its factor."""
    found: dict[str, int] = {}
    for width in ("long", "short"):
        for patterns in locale.compact_decimal_formats.get(width, {}).values():
            for power, pattern in patterns.items():
                text = pattern.pattern.replace("'", "").translate(BLANKS)
                zeros = re.search("0+", text)
                if zeros is None:
                    continue
                word = (text[: zeros.start()] + text[zeros.end() :]).strip().lower()
                factor = 10 ** (len(power) - len(zeros.group()))
                if len(word) > 1 or (word and not word.isascii()):
                    found.setdefault(word, factor)
    return found


def _currencies(locale: Locale) -> dict[str, str]:
    names: dict[str, list[str]] = {}
    plurals = locale._data["currency_names_plural"]  # noqa: SLF001  Babel has no public way
    for code in currency_codes():
        forms = [locale.currencies.get(code, "")]
        if code in plurals:
            forms += [form for form in dict(plurals[code]).values() if isinstance(form, str)]
        names[code] = [form.translate(BLANKS).lower() for form in forms if form and form != code]
    found: dict[str, str] = {}
    for code in (*MAJOR, *names):
        for name in names.get(code, []):
            found.setdefault(name, code)
            plain = re.sub(r"\s*\([^)]*\)", "", name).strip()
            found.setdefault(plain, code)
    for code, family in FAMILIES.items():
        for name in _shared(names, family):
            found.setdefault(name, code)
    if locale.language in ("zh", "ja", "ko"):
        found.update(_without_country(locale, names, found))
    for code in ("EUR", "JPY", "CNY", "KRW"):
        for name in names.get(code, []):
            if " " not in name:
                found.setdefault(name, code)
    return {name: code for name, code in found.items() if len(name) > 1}


def _without_country(
    locale: Locale, names: Mapping[str, list[str]], known: Mapping[str, str]
) -> dict[str, str]:
    """Return names with the country taken off the front, where that leaves one currency."""
    countries = {name.translate(BLANKS).lower() for name in locale.territories.values()}
    bare: dict[str, set[str]] = {}
    for code, forms in names.items():
        for form in forms:
            for size in range(len(form) - 2, 1, -1):
                if form[:size] in countries:
                    bare.setdefault(form[size:].strip(" ・·"), set()).add(code)
    return {
        word: codes.pop()
        for word, codes in bare.items()
        if len(codes) == 1 and len(word) > 1 and word not in known
    }


def _shared(names: Mapping[str, list[str]], family: Iterable[str]) -> Iterator[str]:
    """Return the words that all names of a family share: "dollar" of USD, CAD, AUD."""
    word_sets = [{word for name in names.get(code, []) for word in name.split()} for code in family]
    common = set.intersection(*word_sets) if word_sets else set()
    return (word for word in sorted(common) if len(word) > 2)


def _literals(locale: Locale, key: str) -> set[str]:
    patterns = locale._data["unit_patterns"].get(key, {})  # noqa: SLF001
    found: set[str] = set()
    for width in WIDTHS:
        if width not in patterns:
            continue
        for form, pattern in dict(patterns[width]).items():
            if form in ("per", "gender") or not isinstance(pattern, str):
                continue
            if not pattern.translate(BLANKS).strip().startswith("{0}"):
                continue
            word = pattern.replace("{0}", "").translate(BLANKS).strip()
            if word and (width == "long" or len(word) > 1 or not word.isascii()):
                found.add(word.lower())
    return found


def _units(locale: Locale) -> dict[str, str]:
    found: dict[str, str] = {}
    keys = locale._data["unit_patterns"]  # noqa: SLF001
    for key in sorted(keys, key=lambda name: (len(name), name)):
        category, _, unit = key.partition("-")
        if category not in CATEGORIES or (UNWANTED.search(key) and key not in KEEP):
            continue
        for word in _literals(locale, key):
            found.setdefault(word, unit)
    return found


def _months(locale: Locale) -> dict[str, int]:
    found: dict[str, int] = {}
    for context in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            for number, name in locale.months[context][width].items():
                word = name.translate(BLANKS).lower().rstrip(".")
                if len(word) > 2 and not word[0].isdigit():
                    found.setdefault(word, number)
    return found


def _spelled(tag: str) -> dict[str, int]:
    """Return the cardinal words for 0 to 99 and the hundreds, in every gender and case."""
    language = tag.partition("-")[0]
    if language in ("zh", "ja", "ko"):
        return {}
    engine = RbnfEngine.for_language(language)
    found: dict[str, int] = {}
    for number in (*range(100), *range(100, 1000, 100)):
        for rules, text in engine.format_number(number).text_by_ruleset.items():
            if "cardinal" in rules or rules == "spellout-numbering":
                word = text.replace("\u00ad", "").translate(BLANKS).lower()
                if word and not any(character.isdigit() for character in word):
                    found.setdefault(word, number)
                    found.setdefault(word.replace("\u2010", "-"), number)
    return found
