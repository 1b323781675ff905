"""The amounts around a statement, from which it may have been worked out, tier by tier.

A statement such as "11 million more than this year" names a relation and one value; the others
stand in the clauses and sentences around it. `amounts` are those of one sentence, `before` those of
the sentences before it in the same text, and `clause` is what a sentence says of one amount.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from parsers.checks.analysis.grid import unit_of
from parsers.checks.analysis.phrases import AMOUNT, MULTIPLIER, PERCENT, POINT, Phrase, phrases_of
from parsers.checks.analysis.values import Interval, base_unit, interval, is_open, is_rank, scale_of
from parsers.checks.context import Text
from parsers.checks.drafts import Place
from parsers.compiled import compiled
from parsers.model import Quantity

_DATED = ("year", "date", "quarter", "ordinal")
_HEDGED = 0.05
"""How far "about" lets a value lie from what it is about, as a part of it."""
_MORE_THAN = 0.25
"""How far above a value may be that is "more than" it, as a part of it."""
_SIGNS = f"{AMOUNT}{PERCENT}{POINT}{MULTIPLIER}"
_CUTS = compiled(rf"[{_SIGNS};:；：。—–()（）]|\s-\s")
_CUTS_OR_COMMAS = compiled(rf"[{_SIGNS};:；：。—–()（）,，、]|\s-\s")
_STEM = 4


class Item(NamedTuple):
    """An amount of a sentence, and where it stands in the masked form of it.

    `unit` leaves out what the amount is per ("20 dollars a month" is of dollars), and `interval`
    is in the base unit. An amount that says "about" or "more than" is not `plain`.
    """

    phrase: Phrase
    quantity: Quantity
    interval: Interval
    at: int
    unit: str

    @property
    def place(self) -> Place:
        """Where the amount stands."""
        return self.phrase.place(self.quantity)

    @property
    def words(self) -> str:
        """The amount as printed."""
        return self.quantity.text.strip()

    @property
    def plain(self) -> bool:
        """Whether the amount is said without "about" and the like."""
        q = self.quantity
        return not (q.approximate or q.low is None or q.high is None)

    @property
    def value(self) -> float:
        """The value in the base unit."""
        return self.interval.value


def amounts(phrase: Phrase) -> list[Item]:
    """Return the amounts of a sentence in order: no dates, no ranges."""
    if "items" not in phrase.memo:
        phrase.memo["items"] = list(_amounts(phrase))
    known: list[Item] = phrase.memo["items"]
    return known


def _amounts(phrase: Phrase) -> Iterator[Item]:
    for at, quantity in phrase.at.items():
        value = interval(quantity)
        if value is None or quantity.kind in _DATED or quantity.is_range:
            continue
        if is_rank(quantity, phrase.language):
            continue
        if _FIGURE.search(quantity.text) is None and not _whole(value.value):
            continue  # a fraction in words
        if "/" not in quantity.text and not _in_name(phrase, quantity):
            yield Item(phrase, quantity, _printed(quantity, value), at, _unit(quantity))


def _in_name(phrase: Phrase, quantity: Quantity) -> bool:
    """Tell whether a number is the tail of a name: the 2 of "X2"."""
    before = phrase.text.text[quantity.start - 1 : quantity.start] if quantity.start else ""
    return quantity.text[:1].isdigit() and before.isascii() and before.isalpha()


def _whole(value: float) -> bool:
    return abs(value) < 1e15 and value == int(value)


_FIGURE = compiled(r"\d")


def _unit(quantity: Quantity) -> str:
    return unit_of(quantity).partition("/")[0]


def _printed(quantity: Quantity, value: Interval) -> Interval:
    """Return the interval of what is printed, without what "about" or "over" adds to it."""
    if not (quantity.approximate or quantity.low is None or quantity.high is None):
        return value
    half = unit_printed(quantity) / 2
    return Interval(value.value, value.value - half, value.value + half)


_NUMBER = compiled(r"\d[\d.,'’\u00a0\u202f ]*\d|\d")


def unit_printed(quantity: Quantity) -> float:
    """Return what one unit of the last printed digit stands for, in the base unit.

    Trailing zeros of whole numbers count as printed: of "240,000" it is 1, of "2.4 million"
    100,000.
    """
    try:
        return quantity.memo_printed
    except AttributeError:
        found = _unit_printed(quantity)
        object.__setattr__(quantity, "memo_printed", found)
        return found


def _unit_printed(quantity: Quantity) -> float:
    factor: float = base_unit(quantity.unit)[1] if quantity.kind == "dimension" else 1.0
    if not (quantity.approximate or quantity.low is None or quantity.high is None):
        width = float(quantity.high or 0) - float(quantity.low or 0)
        if width > 0 and quantity.kind not in ("year", "date"):
            return width * factor
    scale = scale_of(quantity) / factor
    printed = _NUMBER.search(quantity.text)
    if printed is None or quantity.value is None:
        return scale * factor
    number = float(quantity.value) / scale if scale else float(quantity.value)
    for decimals in range(5):
        if abs(number * 10.0**decimals - round(number * 10.0**decimals)) < 1e-6:
            return scale * factor / 10.0**decimals
    return scale * factor


def before(phrase: Phrase, sentences: int = 3) -> list[Phrase]:
    """Return the sentences with amounts that stand before one in its text, the nearest first.

    A line of its own (a heading in a text of lines, an item of a list) ends what goes on.
    """
    found: list[Phrase] = []
    memo = phrase.text.memo
    if "counted phrases" not in memo:
        memo["counted phrases"] = list(phrases_of(phrase.text))
    known: list[Phrase] = memo["counted phrases"]
    number = bisect_left(known, phrase.sentence.start, key=_start)
    for other in reversed(known[max(number - sentences, 0) : number]):
        if _apart(phrase.text, other, phrase):
            break
        found.append(other)
    return found


def around(phrase: Phrase, sentences: int = 3) -> list[Phrase]:
    """Return the sentences with amounts near one in its text, before and after it, and itself."""
    known = list(phrases_of(phrase.text))
    number = bisect_left(known, phrase.sentence.start, key=_start)
    return known[max(number - sentences, 0) : number + sentences + 1]


def _start(phrase: Phrase) -> int:
    return phrase.sentence.start


def _apart(text: Text, one: Phrase, other: Phrase) -> bool:
    return "\n" in text.text[one.sentence.end : other.sentence.start]


def clause(item: Item) -> tuple[int, int]:
    """Return the stretch of the masked sentence that speaks of one amount, around it.

    It ends at the next amount and at a stop inside the sentence; behind, a comma ends it too. Wide
    scripts say in eight signs what others say in some words.
    """
    known: dict[int, tuple[int, int]] = item.phrase.memo.setdefault("clauses", {})
    if item.at not in known:
        known[item.at] = _clause(item.phrase, item.at)
    return known[item.at]


def _clause(phrase: Phrase, at: int) -> tuple[int, int]:
    masked, wide = phrase.masked, phrase.language in ("zh", "ja", "ko")
    before, after = (10, 10) if wide else (45, 26)
    start, end = max(at - before, 0), min(at + 1 + after, len(masked))
    for cut in _CUTS.finditer(masked, start, at):
        start = cut.end()
    stop = _CUTS_OR_COMMAS.search(masked, at + 1, end)
    return start, end if stop is None else stop.start()


def alike(one: Item, other: Item) -> bool:
    """Tell whether two amounts may be added or set against each other: unit and thing agree.

    A bare number goes with any count; counts of different things do not go together.
    """
    if one.unit != other.unit:
        return False
    if one.quantity.kind == other.quantity.kind == "count":
        a, b = one.quantity.unit.casefold(), other.quantity.unit.casefold()
        return a[:_STEM] == b[:_STEM]
    if "multiplier" in (one.quantity.kind, other.quantity.kind):
        return one.quantity.kind == other.quantity.kind
    return True


def adopted(item: Item, model: Item) -> Item | None:
    """Return an amount as one of the unit of another: itself, or a bare number that left it out.

    "with 480 megawatts; next comes Arlo with 360", "€60 million, of which it pays 36".
    """
    if item.unit != model.unit and item.quantity.kind != "number":
        return None  # told at once of most
    if alike(item, model):
        return item
    if item.quantity.kind != "number" or model.quantity.kind not in ("currency", "dimension"):
        return None
    factor = base_unit(model.quantity.unit)[1] if model.quantity.kind == "dimension" else 1.0
    if scale_of(item.quantity) == 1.0:
        factor = scale_of(model.quantity)
    if not 0.001 < item.value * factor / (abs(model.value) or 1) < 1000:
        return None
    named = {
        "kind": model.quantity.kind,
        "unit": model.quantity.unit,
        "per": model.quantity.per,
    }
    quantity = item.quantity.model_copy(update=named)
    return item._replace(quantity=quantity, interval=item.interval.scaled(factor), unit=model.unit)


def as_like(item: Item, model: Item) -> Item | None:
    """Return an amount in the unit and scale of another, if it may have left them out."""
    scale = scale_of(model.quantity)
    bare = item.quantity.kind == "number" and scale_of(item.quantity) == 1
    if bare and scale > 1 and model.quantity.kind == "number" and _TWO_DIGITS.search(item.words):
        return item._replace(interval=item.interval.scaled(scale))
    found = adopted(item, model)
    adopts = found is not None and found.unit != item.unit and bare
    return None if adopts and _TWO_DIGITS.search(item.words) is None else found


_TWO_DIGITS = compiled(r"\d\D?\d")
"""Without two digits a number beside millions may be a count of anything: "six towns"."""


def is_loose(item: Item) -> bool:
    """Tell whether an amount is a bound or rough, so that no slip can be told in it."""
    return item.quantity.approximate or is_open(item.quantity)


def allowed(item: Item) -> Interval:
    """Return where a value may lie that an amount is said to be, as loosely as writers are.

    A plain amount may be cut or rounded, also at its trailing zeros; "about" gives a twentieth;
    "more than" and "less than" open one side by a quarter.
    """
    q, value = item.quantity, item.value
    unit = unit_printed(q)
    slack = max(unit, zeros(item) / 2)
    if q.approximate:
        slack = max(slack, _HEDGED * abs(value))
    low = value - slack if q.low is not None else value * (1 - _MORE_THAN) - slack
    high = value + slack if q.high is not None else value * (1 + _MORE_THAN) + slack
    return Interval(value, min(low, value), max(high, value))


def allowed_for_one(item: Item) -> Interval:
    """Return where an amount for one may lie: numbers of one digit are rounded, not cut."""
    if is_loose(item) or unit_printed(item.quantity) < _COARSE * item.value:
        return allowed(item)
    return item.interval


_COARSE = 0.08
"""Part of a number that one unit of its last digit is, from which on it has one digit."""


def zeros(item: Item) -> float:
    """Return the power of ten that the trailing zeros of an amount stand for, two digits kept."""
    unit = unit_printed(item.quantity)
    number = round(abs(item.value) / unit) if unit else 0
    power = 1
    while number >= 100 and number % 10 == 0:
        number //= 10
        power *= 10
    return unit * power


def telling(item: Item) -> bool:
    """Tell whether an amount has two digits that count, so that chance hardly repeats it."""
    digits = re.sub(r"\D", "", item.quantity.text).strip("0")
    return len(digits) >= 2
