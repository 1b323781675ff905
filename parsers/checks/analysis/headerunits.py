"""The unit that the label of a column, a row or a whole table gives to the numbers below it."""

from __future__ import annotations

import re
from functools import lru_cache

from parsers.checks.context import quantities_of
from parsers.checks.lexicon import headers as header_words
from parsers.compiled import compiled
from parsers.expressions import deferred
from parsers.model import Quantity

_BRACKETED = compiled(r"[(\[（]([^()\[\]（）]{1,30})[)\]）]\s*$")
_SYMBOL_FIRST = compiled(r"([$€£¥₩₹₽₺]|[A-Z]{1,3}\$)\s*(\S.*)?$")
_OF_A_YEAR = compiled(r"\W*[^\W\d_]{0,3}\W?(?:1[89]|20|21)\d\d\s?(?:年度?|년도?|г\.?|год)?\W*")
"""Labels of years, whose words are no units: 度 of "2024年度" is no degree."""
_DIGIT = compiled(r"\d")
_COMMA = compiled(r"[,，、;；]\s*")
_UNITLESS = ("number", "count")
_IN = compiled(r"^(?:[x×✕]|in|en|em|w|i|в)\s+(?=\S{3})", re.IGNORECASE)
"""What may stand before a unit: "x miljoen", "in Tausend", "en milliers"."""
_THINGS = deferred(r"[^\W\d_]+(?:[ '’][^\W\d_]+){0,3}")
"""What so many millions are of, in a few words: "millones de pasajeros"."""
_THOUSANDS = compiled(r"([(,]\s?)([$€£¥₩]?\s?)'?(?:1[,.]?)?000s?\b")


def bare(header: str) -> str:
    """Return a label without the unit that it gives in brackets."""
    return _BRACKETED.sub("", header)


@lru_cache(maxsize=2048)
def label_unit(label: str, language: str) -> Quantity | None:
    """Read the unit that a label gives: "Cost (€ million)" and "€ million" are one million euros.

    A unit stands in brackets at the end, first of what is there ("Noise (dB, 1 m)"), or is the
    whole label.
    """
    if _OF_A_YEAR.fullmatch(label):
        return None
    found = _BRACKETED.search(label)
    inside = found.group(1).strip() if found else ""
    english = language.partition("-")[0] == "en"
    if inside == "m" and english and not header_words.says(header_words.LENGTH, label):
        return label_unit(f"{bare(label)}(million)", "en")
    for note in dict.fromkeys((inside, *_COMMA.split(inside, maxsplit=1)[:1])):
        numbered = _DIGIT.search(note) is not None
        unit = _scaled(note, language) if numbered else _one_of(note, language)
        if unit is None and numbered and _SYMBOL_FIRST.match(note):
            unit = _one_of(note, language)  # "€ per 100 kg"
        if unit is not None:
            return unit
    if found is None and len(label) <= _LABEL and not _DIGIT.search(label):
        whole = _one_of(label.strip(" *:"), language)
        if whole is not None and whole.kind == "currency" and whole.per:
            return whole  # "Euro per kilo"
    return _noted_unit(label, language)


_LABEL = 30
"""Code points of a label that is a unit and nothing else, at most."""


def _scaled(note: str, language: str) -> Quantity | None:
    """Read a unit that is told with its number: "10억 달러", "100 t"."""
    for quantity in quantities_of(note, language)[:1]:
        whole = quantity.start == 0 and quantity.end == len(note)
        power = quantity.value is not None and str(quantity.value.normalize()).startswith("1E+")
        if whole and power and not quantity.is_range and quantity.kind not in ("year", "date"):
            return quantity
    return None


def _one_of(note: str, language: str) -> Quantity | None:
    """Read the unit of "1" and what the brackets hold."""
    note = _IN.sub("", note)
    symbol = _SYMBOL_FIRST.match(note)
    trials = [f"1 {note}", f"1{note}"] if note else []
    if symbol:
        rest = symbol.group(2) or ""
        trials = [f"{symbol.group(1)}1 {rest}".strip(), f"{symbol.group(1)}1{rest}"]
    for trial in trials:
        for quantity in quantities_of(trial, language)[:1]:
            scaled = quantity.value is not None and quantity.value > 1
            rest = trial[quantity.end :].strip()
            below = _reckoned_by(rest, language) if quantity.kind == "currency" else ""
            if below and not quantity.per:
                return quantity.model_copy(update={"per": (below,)})
            counted = scaled and quantity.kind in _UNITLESS and _THINGS.fullmatch(rest)
            whole = len(rest) <= 1 or counted
            if quantity.start == 0 and whole and (scaled or quantity.kind not in _UNITLESS):
                return _of_things(quantity, rest, language) if counted else quantity
    return None


def _of_things(scale: Quantity, things: str, language: str) -> Quantity:
    """Return a scale with the measure that its things are: "migliaia di tonnellate"."""
    word = things.split()[-1]
    readings = (
        q for trial in (f"2 million {word}", f"2 {word}") for q in quantities_of(trial, language)
    )
    for measure in readings:  # two pounds may be a weight, two million of them are money
        if measure.kind in ("dimension", "currency"):
            return measure.model_copy(
                update={name: getattr(scale, name) for name in ("value", "low", "high", "text")}
            )
    return scale.model_copy(update={"kind": "number", "unit": ""})


def _reckoned_by(rest: str, language: str) -> str:
    """Return what an amount is reckoned by, told behind it: "100 kg" of "per 100 kg"."""
    from parsers.quantities.lexicon import lexicon  # only where a label has more than a unit

    found = lexicon(language).per.at(rest.lower(), 0) if rest else None
    return rest[found[0] :].strip() if found is not None else ""


def _noted_unit(label: str, language: str) -> Quantity | None:
    """Read a unit that is noted in other ways: "Cost, $ million", "Staff (000s)", "€ million"."""
    from parsers.quantities.headers import read_header  # only where a label has such a note

    read = read_header(_THOUSANDS.sub(r"\1\2thousand", label), language)
    if read.kind in (None, "percent", "year", "date") and read.scale == 1:
        whole = read_header(f"({label.strip(' *')})", language)
        if whole.kind not in ("currency", "dimension") and whole.scale == 1:
            return None
        read = whole
    return Quantity(
        text=label,
        start=0,
        end=len(label),
        kind=read.kind or "number",
        value=read.scale,
        low=read.scale,
        high=read.scale,
        unit=read.unit,
        per=read.per,
        approximate=False,
        is_range=False,
        date=None,
    )
