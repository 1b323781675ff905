"""What an amount is per, and how many there are of it: so much for each of so many (for N302)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from parsers.checks.analysis.around import Item, adopted, amounts, clause
from parsers.checks.analysis.phrases import AMOUNT, Phrase, phrase_pattern
from parsers.checks.analysis.values import Interval, base_unit, exact
from parsers.checks.context import quantities_of
from parsers.checks.drafts import Place
from parsers.checks.lexicon import averages, counting, derived, lists
from parsers.compiled import compiled

MAX_TIMES = 10_000_000
STEM = 3
"""Letters of a name by which a thing is known again."""


class Times(NamedTuple):
    """How many there are of what a rate is of."""

    interval: Interval
    words: str
    place: Place | None
    of_it: bool
    """Whether it counts the very thing that the rate is said to be per."""


class Rate(NamedTuple):
    """An amount that each of some things has, and the things as far as the words name them."""

    item: Item
    of: dict[str, float]
    """The things by stem, or the base unit with the factor of the unit that the rate is per."""
    named: bool
    """Whether it is surely per what is named; else a thing named may be just what is told of."""
    apiece: bool
    """Whether it is said to be that of each, or an average."""


def rates(phrase: Phrase) -> list[Rate]:
    """Return the amounts of a sentence that are said to be of each of some things."""
    if "rates" not in phrase.memo:
        phrase.memo["rates"] = _rates(phrase)
    known: list[Rate] = phrase.memo["rates"]
    return known


def _rates(phrase: Phrase) -> list[Rate]:
    found = []
    for item in amounts(phrase):
        if phrase.masked[item.at] != AMOUNT or item.value <= 0 or item.unit in _NO_RATES:
            continue
        if item.quantity.kind == "number":
            item = priced(item)
        if item.quantity.kind == "duration" or (item.unit == "number" and not item.quantity.unit):
            continue
        rate = _rate(item)
        if rate is not None:
            found.append(rate)
    return found


_NO_RATES = (
    "percent",
    "multiplier",
    "dimension:celsius",
    "dimension:fahrenheit",
    "dimension:degree",
)


def priced(item: Item) -> Item:
    """Return bare millions in the one currency beside them: "€96 million, 12 million each"."""
    priced = [other for other in amounts(item.phrase) if other.quantity.kind == "currency"]
    if item.value < 10_000 or len({other.unit for other in priced}) != 1:
        return item
    return adopted(item, priced[0]) or item


def _rate(item: Item) -> Rate | None:
    """Return an amount with what it is per (stems and units); None if it is no rate."""
    phrase = item.phrase
    language = phrase.text.language
    start, end = clause(item)
    ahead, behind = phrase.masked[start : item.at], phrase.masked[item.at + 1 : end]
    found = {key: factor for per in item.quantity.per for key, factor in _of_unit(per)}
    one = _one_before(item)
    if one is not None:
        found.setdefault(*one)
    named = bool(found)
    wide = derived.PER_WIDE.get(phrase.language)
    if wide is not None:
        for match in re.finditer(wide, ahead[-8:]):
            found |= dict(_key(group, language) for group in match.groups() if group)
            named = True
    else:
        for words in (derived.PER, derived.SINGLE):
            pattern = _before_things(words.get(phrase.language, "per"))
            for stretch in (ahead, behind) if words is derived.PER else (ahead,):
                found |= dict(_key(match.group(1), language) for match in pattern.finditer(stretch))
            named = named or (words is derived.PER and bool(found))
    if wide is not None:
        start, end = max(start, item.at - 4), min(end, item.at + 4)
    since = max((m.end() for m in _COMMA.finditer(phrase.masked, start, item.at)), default=start)
    apiece = any(
        (listed := words.get(phrase.language)) is not None
        and phrase_pattern(listed).search(phrase.masked, since, end) is not None
        for words in (derived.APIECE, averages.AVERAGE)
    )
    if item.unit == "number" and not (apiece or item.quantity.per or one):
        return None
    ahead_only = derived.EACH_AHEAD.get(phrase.language)
    if ahead_only is not None and phrase_pattern(ahead_only).search(phrase.masked, start, item.at):
        apiece = True
    return Rate(item, found, named, apiece) if found or apiece else None


_COMMA = compiled(r",\s")


def _one_before(item: Item) -> tuple[str, float] | None:
    """Return the measure word of "1基" right before an amount: so much for one."""
    for other in amounts(item.phrase):
        near = 0 < item.at - other.at <= 6
        if near and other.value == 1 and other.quantity.kind == "count":
            return _key(other.quantity.unit, item.phrase.text.language)
    return None


_SHORT_SPANS = "(?:an|år|ay)"
"""Words of two letters for a year or a month."""


@cache
def _before_things(listed: str) -> re.Pattern[str]:
    thing = rf"[^\W\d_]{{3,}}|{_SHORT_SPANS}\b"
    return compiled(rf"(?<!\w)(?:{listed})(?:(?<=['’])|\s+)({thing})", re.IGNORECASE)


def _of_unit(per: str) -> Iterator[tuple[str, float]]:
    """Yield what a unit that a rate is per is known by: a measure, or a thing by its name."""
    yield base_unit(per)
    yield per.casefold()[:STEM], 1.0


@cache
def _key(word: str, language: str) -> tuple[str, float]:
    """Return what a thing is known by: its base unit with its factor, or how its name begins."""
    for quantity in quantities_of(f"2 {word}", language)[:1]:
        if quantity.kind == "dimension":
            return base_unit(quantity.unit)
        if quantity.kind == "duration":
            return quantity.unit, 1.0
    return word.casefold()[:STEM], 1.0


def is_portion(phrase: Phrase, place: Place) -> bool:
    """Tell whether a number says out of how many some are: "one in five", "每10股"."""
    text, start, language = phrase.text.text, place.start, phrase.language
    before = text[max(start - _CLOSE, 0) : start]
    if before.endswith(("每", "毎")):
        return True
    of = lists.OF.get(language)
    some = re.search(rf"(\w+)\s(?:{of})\s$", before, re.IGNORECASE) if of else None
    if some is None:
        return False
    word = some[1].casefold()
    known = counting.NUMBER_WORDS.get(language, {})
    return word.isdecimal() or word in known or bool(re.fullmatch(_ONES, word))


_ONES = r"one|één|eén|een|eine?[rs]?|une?|un[ao]|uma?|en|ett|jeden"
_CLOSE = 24
"""Characters before a number within which "one in" stands."""


def times_of(rate: Rate, window: list[Phrase]) -> Iterator[Times]:
    """Yield the numbers of things near a rate, with those that it is said to be per marked."""
    for phrase in window:
        for other in amounts(phrase):
            quantity = other.quantity
            if quantity.kind not in ("count", "dimension", "duration"):
                continue
            if other.unit == rate.item.unit and other.unit != "number":
                continue
            if (other.at == rate.item.at and phrase is rate.item.phrase) or is_portion(
                other.phrase, other.place
            ):
                continue
            if quantity.kind in ("dimension", "duration"):
                measured = quantity.kind == "dimension"
                name = base_unit(quantity.unit)[0] if measured else quantity.unit
                if name not in rate.of:
                    continue
                value, of_it = other.interval.scaled(1 / rate.of[name]), True
                if not measured and value.value == int(value.value):
                    value = exact(value.value)
            else:
                thing = quantity.unit.casefold()
                of_it = any(name and (thing or "-").startswith(name[:STEM]) for name in rate.of)
                value = exact(other.value) if other.value == int(other.value) else other.interval
            if 2 <= value.value <= MAX_TIMES:
                yield Times(value, other.words, other.place, of_it)
