"""Amounts of a sentence as the rules that add them up take them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from parsers.checks.analysis.grid import unit_of
from parsers.checks.analysis.phrases import Phrase, phrase_pattern
from parsers.checks.analysis.values import (
    Interval,
    interval,
    is_open,
    like,
    slip_of,
)
from parsers.checks.lexicon import counting
from parsers.expressions import deferred
from parsers.model import Quantity

SILENT = ("teaser", "related_title", "answer", "question", "title")
MAX_PARTS = 12


class Value(NamedTuple):
    """An amount of a sentence: the quantity, its interval and its offset in the masked form."""

    quantity: Quantity
    interval: Interval
    at: int


def by_unit(phrase: Phrase) -> Iterator[list[Value]]:
    """Yield the amounts of a sentence, unit by unit, where there are three at least.

    What is in brackets behind an amount of the same unit is told of that one.
    """
    found: dict[str, list[Value]] = {}
    for at, quantity in phrase.at.items():
        value = interval(quantity)
        if value is None or quantity.kind in ("year", "date", "quarter", "ordinal"):
            continue
        if quantity.kind == "duration" or quantity.is_range or is_open(quantity):
            continue
        if signed(phrase, quantity):
            continue
        found.setdefault(unit_of(quantity), []).append(Value(quantity, value, at))
    _adopt(found)
    for unit, values in found.items():
        apart = [value for value in values if not in_brackets(phrase.masked, value.at)]
        found[unit] = apart if len(apart) >= 3 else values
    for values in found.values():
        if 3 <= len(values) <= MAX_PARTS:
            yield values


def in_brackets(masked: str, at: int) -> bool:
    """Tell whether a bracket that is opened before an offset is closed behind it."""
    ahead, behind = masked[:at], masked[at:]
    opened = max(ahead.rfind(sign) for sign in "(（")
    if opened < 0 or max(ahead.rfind(sign) for sign in ")）") > opened:
        return False
    return any(sign in behind for sign in ")）")


def is_name(phrase: Phrase, quantity: Quantity) -> bool:
    """Tell whether a number is part of a reference: "arXiv:2406.10279"."""
    before = phrase.text.text[max(quantity.start - 2, 0) : quantity.start]
    return re.fullmatch(r"[A-Za-z]:", before) is not None


def signed(phrase: Phrase, quantity: Quantity) -> bool:
    """Tell whether a plus sign makes an amount a change: "661 members (+119)"."""
    before = phrase.text.text[max(quantity.start - 2, 0) : quantity.start]
    return quantity.text.lstrip().startswith("+") or (
        "+" in before and _PLUS.search(before) is not None
    )


_PLUS = deferred(r"(?:^|[\s(,，（])\+$")


def one_currency(quantities: Iterable[Quantity]) -> str:
    """Return the currency of some amounts, "" where they have none or several."""
    found = {quantity.unit for quantity in quantities if quantity.kind == "currency"}
    return found.pop() if len(found) == 1 else ""


def in_currency(quantity: Quantity, value: float, unit: str) -> Quantity:
    """Give bare millions the currency beside them: "€1.5 million each, 9 million in all"."""
    if not unit or quantity.kind != "number" or value < _MILLIONS:
        return quantity
    return quantity.model_copy(update={"kind": "currency", "unit": unit})


_MILLIONS = 100_000
"""A bare number from which on it may be of money."""


def _adopt(found: dict[str, list[Value]]) -> None:
    """Give bare millions the currency of the one amount beside them: "$9 million, 5 million"."""
    priced = [unit for unit in found if unit.startswith("currency")]
    bare = [value for value in found.get("number", []) if value.interval.value >= 100_000]
    if len(priced) == 1 and bare:
        found["number"] = [value for value in found["number"] if value not in bare]
        joined = [*found[priced[0]], *bare]
        found[priced[0]] = sorted(joined, key=lambda value: value.at)


def cause_between(quantity: Quantity, value: float, right: float) -> str | None:
    """Name the slip between a printed quantity and the value that would be right."""
    if right <= 0 or value <= 0:
        return None
    printed = re.search(r"\d[\d.,'\u00a0\u202f ]*", quantity.text)
    mantissa = float(re.sub(r"\D", "", printed.group()) if printed else 1)
    if mantissa == 0:
        return None
    scaled = round(right / value * mantissa, 6)
    text = str(int(scaled)) if scaled == int(scaled) else str(scaled)
    return slip_of(mantissa, scaled, str(int(mantissa)), text)


def tight(computed: Interval, whole: Interval) -> bool:
    """Tell whether intervals are narrow enough for their meeting to mean something."""
    return computed.width + whole.width < 0.25 * abs(whole.value)


def scaled_like(whole: Value, value: float) -> str:
    """Write a value the way the whole is written."""
    return like(whole.quantity, value)


def are_counted(phrase: Phrase, parts: list[Value]) -> bool:
    """Tell whether a sentence says how many parts there are, and a colon opens them."""
    number = count_before(phrase, parts[0].at)
    return number == len(parts) and ":" in phrase.masked[: parts[0].at]


def count_before(phrase: Phrase, end: int) -> int | None:
    """Return the small number that a sentence states before an offset: "three sources"."""
    words = counting.NUMBER_WORDS.get(phrase.language, {})
    found: int | None = None
    for word, number in words.items():
        if phrase_pattern(re.escape(word)).search(phrase.masked[:end]):
            found = number
    for at, quantity in phrase.at.items():
        value = quantity.value
        if at < end and value is not None and value == int(value) and 2 <= value <= MAX_PARTS:
            found = int(value)
    return found
