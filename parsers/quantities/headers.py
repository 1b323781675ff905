"""What the header of a column says of its cells: "Revenue (in thousands of $)", "2024 Value"."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from parsers.compiled import compiled
from parsers.model import Quantity, QuantityKind
from parsers.quantities import find
from parsers.quantities.folding import fold, is_joined, is_letter
from parsers.quantities.lexicon import Lexicon, lexicon
from parsers.quantities.units import TIME

_BRACKETS = compiled(r"[(（\[]([^()（）\[\]]*)[)）\]]")
_LETTER_SCALE = compiled(r"(?<![^\W_])(k|K|M|B|T|bn|mn|mln|Mio|Mrd)(?![^\W_])")


class Header(NamedTuple):
    """What a header says: the column's name, and unit, scale, denominators and year if told."""

    name: str
    kind: QuantityKind | None = None
    unit: str = ""
    per: tuple[str, ...] = ()
    scale: Decimal = Decimal(1)
    year: int | None = None


def read_header(text: str, language: str | None) -> Header:
    """Read the header of one column. Units count only where a header puts them."""
    words = lexicon(language)
    quantities = find(text, language)
    years = [quantity for quantity in quantities if quantity.kind == "year"]
    year = int(years[0].value) if len(years) == 1 and years[0].value is not None else None
    per = tuple(
        _denominator(quantity)
        for quantity in quantities
        if quantity.kind in ("number", "count") and _after_per(text, quantity.start, words)
    )
    name, kind, unit, scale = text, None, "", Decimal(1)
    for note in _notes(text):
        note_without, divisor = _divided(note, words)
        found_kind, found_unit, found_scale = _unit_note(note_without, words)
        if found_kind is not None or found_scale != 1:
            kind, unit, scale = found_kind or kind, found_unit or unit, found_scale
            per += (divisor,) if divisor else ()
            name = _without(name, note)
    if kind is None and scale == 1:
        kind, unit = _sign(text)
    return Header(name.strip(" ,:"), kind, unit, per, scale, year)


def _notes(text: str) -> list[str]:
    """Return the parts of a header where a unit may stand alone: brackets, after a comma."""
    notes = [match.group(1) for match in _BRACKETS.finditer(text)]
    rest = _BRACKETS.sub("", text).strip()
    marks = (",", "，", "、", " in ", " / ")
    notes.extend(rest.rsplit(mark, 1)[1].strip() for mark in marks if mark in rest)
    return [note for note in notes if note]


def _divided(note: str, words: Lexicon) -> tuple[str, str]:
    """Split "$/month" into the unit and what it is reckoned by; "km/h" is one unit."""
    before, sign, after = note.rpartition("/")
    if not sign or words.unit_symbols.get(note.strip()) or words.units.get(note.strip().lower()):
        return note, ""
    word = after.strip()
    unit = words.units.get(word.lower()) or words.unit_symbols.get(word)
    return (before, unit or word.lower()) if before.strip() and word else (note, "")


def _unit_note(note: str, words: Lexicon) -> tuple[QuantityKind | None, str, Decimal]:
    """Read a note that is nothing but a unit and a scale; anything else says nothing."""
    note, scale = _thousands(note)
    cased, lower = fold(note)
    kind: QuantityKind | None = None
    unit = ""
    position, understood = 0, 0
    while position < len(lower):
        char = lower[position]
        if not (is_letter(char) or char in "$€£¥₩₹₽₺%‰°") or understood > position:
            position += 1
            continue
        if position and is_letter(lower[position - 1]) and not is_joined(char):
            position += 1
            continue
        step = _piece(cased, lower, position, words)
        if step is None:
            return None, "", Decimal(1)
        end, found_kind, meaning, factor = step
        kind, unit, scale = found_kind or kind, meaning or unit, scale * factor
        position = understood = end
    return kind, unit, scale


_THOUSANDS = compiled(
    r"(?:[×xX*]\s*)?(?<![\d.,])1(?P<mark>[.,' \u00a0\u202f]?)000(?:(?P=mark)000)*(?![\d.,])"
    r"(?:'?s(?![^\W\d_]))?"
)
"""A thousand or million that a column is given in: "(× € 1.000)", "(1 000 t)"."""


def _thousands(note: str) -> tuple[str, Decimal]:
    """Take the number that cells are multiples of out of a note: what is left, and the number."""
    match = _THOUSANDS.search(note)
    if match is None:
        return note, Decimal(1)
    rest = note[: match.start()] + note[match.end() :]
    return rest.replace("×", " "), Decimal(re.sub(r"\D", "", match.group()))


def _piece(
    cased: str, lower: str, position: int, words: Lexicon
) -> tuple[int, QuantityKind | None, str, Decimal] | None:
    one = Decimal(1)
    magnitude = words.magnitudes.at(lower, position)
    letter = _LETTER_SCALE.match(cased, position)
    currency = words.currencies.at(lower, position)
    symbol = words.symbols.at(cased, position)
    unit = words.units.at(lower, position) or words.unit_symbols.at(cased, position)
    share = words.shares.at(lower, position)
    counter = words.counters.at(lower, position)
    if magnitude is not None and (currency is None or currency[0] <= magnitude[0]):
        return magnitude[0], None, "", Decimal(magnitude[1])
    if currency is not None:
        code = currency[1].rstrip("?").partition("/")[0].partition("*")[0]
        return currency[0], "currency", code, one
    if symbol is not None:
        return symbol[0], "currency", symbol[1].partition("/")[0], one
    if share is not None:
        return share[0], "percent", "percent", one
    code = cased[position : position + 3]
    if code in words.codes and not cased[position + 3 : position + 4].isalpha():
        return position + 3, "currency", code, one
    if letter is not None:
        factor = words.suffixes.get(letter.group()) or {"Mio": 10**6, "Mrd": 10**9}[letter.group()]
        return letter.end(), None, "", Decimal(factor)
    if unit is not None:
        name = unit[1].partition("/")[0]
        return unit[0], "duration" if name in TIME else "dimension", name, one
    if counter is not None:
        return counter[0], "count", counter[1], one
    if lower.startswith(("in ", "en ", "em ", "i ", "w ", "в ", "de ", "of ", "di ", "단위")):
        match = compiled(r"(?:in|en|em|i|w|в|de|of|di|d|단위|単位|单位|單位)(?![^\W\d_])").match(
            lower, position
        )
        if match is not None:
            return match.end(), None, "", one
    match = compiled(r"(?:in|en|em|w|в|de|of|di|of us|us|单位|單位|単位|단위)(?![^\W\d_])").match(
        lower, position
    )
    return (match.end(), None, "", one) if match is not None else None


def _sign(text: str) -> tuple[QuantityKind | None, str]:
    """Read a lone sign anywhere in a header: "Growth %"."""
    if "%" in text or "％" in text:
        return "percent", "percent"
    return None, ""


def _after_per(text: str, start: int, words: Lexicon) -> bool:
    found = words.per.before(text.lower(), start - 1)
    return found is not None and text[start - 1 : start] == " "


def _denominator(quantity: Quantity) -> str:
    counted = quantity.unit if quantity.kind == "count" else ""
    return " ".join((quantity.text + " " + counted).split())


def _without(name: str, note: str) -> str:
    for opening, closing in (("(", ")"), ("（", "）"), ("[", "]")):
        name = name.replace(f"{opening}{note}{closing}", "")
    if name.endswith(note):
        name = name[: -len(note)].rstrip(" ,/")
        name = re.sub(r"\s+in$", "", name)
    return " ".join(name.split())
