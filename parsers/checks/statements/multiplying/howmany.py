"""How many there are, near an amount for one, of what it is of (for N302)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from parsers.checks.analysis.around import Item, amounts
from parsers.checks.analysis.phrases import Phrase
from parsers.checks.analysis.values import Interval, base_unit, exact
from parsers.checks.drafts import Place
from parsers.checks.statements.counted import numbers
from parsers.checks.statements.multiplying.perunit import Share, mass_in, shares
from parsers.checks.statements.rated import is_portion
from parsers.expressions import deferred

_GOES = {
    ("month", "year"): (12.0,),
    ("quarter", "year"): (4.0,),
    ("month", "quarter"): (3.0,),
    ("day", "year"): (365.0, 366.0),
    ("week", "year"): (52.0,),
    ("day", "week"): (7.0,),
    ("hour", "day"): (24.0,),
    ("hour", "week"): (168.0,),
    ("hour", "year"): (8760.0, 8784.0),
    ("minute", "hour"): (60.0,),
    ("day", "month"): (30.0, 31.0, 28.0, 29.0),
}
"""How often a span of time goes into another."""


class Many(NamedTuple):
    """How many there are of what a share is of."""

    interval: Interval
    words: str
    phrase: Phrase
    place: Place | None
    link: str
    """How it is linked to the share: `thing`, `span`, `implied`, `measure`, `any`."""
    counted: bool = True
    """Whether a noun or a word for a number says that things are counted."""
    usual: bool = True
    """Whether it is no day more or less than months and years mostly have."""


def counts_near(share: Share, phrase: Phrase) -> Iterator[Many]:
    """Yield the numbers of a sentence of what a share may be of."""
    for_one = {other.item.place for other in shares(phrase) if other.things or other.measure}
    for item in amounts(phrase):
        if item.place == share.item.place or (
            item.place in for_one and not _is_thing(share, _noun(item))
        ):
            continue
        quantity = item.quantity
        if quantity.kind == "duration" and share.span:
            yield from _of_span(share, item)
        elif quantity.kind == "dimension" and share.measure is not None:
            unit, by = mass_in(base_unit(quantity.unit)[0], 1.0)
            if unit == share.measure[0]:
                many = item.interval.scaled(by / share.measure[1])
                yield Many(many, item.words, phrase, item.place, "measure")
        elif is_portion(phrase, item.place):
            continue
        elif quantity.kind in ("count", "number") and item.value >= 2 and not share.span:
            link = "thing" if _is_thing(share, _noun(item)) else "any"
            value = exact(item.value) if item.value == int(item.value) else item.interval
            counted = quantity.kind == "count" and value.value == int(value.value)
            yield Many(value, item.words, phrase, item.place, link, counted)
        elif quantity.kind == "count" and share.span and _is_span_noun(quantity.unit, share.span):
            yield Many(exact(item.value), item.words, phrase, item.place, "span")
    covered = [(q.start, q.end) for q in phrase.quantities]
    for number in numbers(phrase):
        inside = any(number.place.start < b and a < number.place.end for a, b in covered)
        if inside or share.span or is_portion(phrase, number.place):
            continue
        behind = phrase.text.text[number.place.end : number.place.end + 40].split()
        noun = " ".join(behind[:2])
        link = "thing" if _is_thing(share, noun) else "any"
        yield Many(exact(number.value), number.text, phrase, number.place, link)
    if share.span == "year":
        yield from _of_years(phrase)


_RANGE = deferred(r"(?<!\d)((?:19|20)\d\d)\D{1,14}?((?:19|20)\d\d)(?!\d)")


def _of_years(phrase: Phrase) -> Iterator[Many]:
    for match in _RANGE.finditer(phrase.words):
        first, last = int(match.group(1)), int(match.group(2))
        if 1 <= last - first <= 60:
            start = phrase.sentence.start
            place = phrase.text.place(start + match.start(), start + match.end())
            for years in (last - first + 1, last - first):
                if years >= 2:
                    yield Many(exact(float(years)), match.group(), phrase, place, "range")


def _of_span(share: Share, item: Item) -> Iterator[Many]:
    unit = item.quantity.unit
    text = item.phrase.text.text
    if text.startswith(_DAY_ENDS, item.quantity.end) and item.words.endswith(_DAYS):
        return  # "from the 3rd to the 12th" of a month
    value = exact(item.value) if item.value == int(item.value) else item.interval
    if unit == share.span:
        if item.value >= 2:
            yield Many(value, item.words, item.phrase, item.place, "span")
        return
    if unit == "year" and share.span not in ("month", "quarter") and item.value != 1:
        return
    for rank, times in enumerate(_GOES.get((share.span, unit), ())):
        words = f"{item.words} × {times:.0f}"
        many = value.scaled(times)
        yield Many(many, words, item.phrase, item.place, "span", usual=rank == 0)


def implied(share: Share, long: str, link: str) -> Iterator[Many]:
    """Yield how often a span goes into a longer one that need not be told: months in a year."""
    for rank, each in enumerate(_GOES.get((share.span, long), ())):
        yield Many(exact(each), f"{each:.0f}", share.item.phrase, None, link, usual=rank == 0)


_DAY_ENDS = ("까지", "부터", "まで", "から")
_DAYS = ("일", "日")
"""A day of the month, in Korean and Japanese, where something begins or ends."""

_WIDE_SPANS = {
    "day": ("일", "日", "天"),
    "month": ("개월", "달", "カ月", "个月"),
    "year": ("년", "年"),
}


def _is_span_noun(unit: str, span: str) -> bool:
    return unit in _WIDE_SPANS.get(span, ())


def _noun(item: Item) -> str:
    unit = item.quantity.unit
    if unit:
        return unit
    text = item.phrase.text.text
    return " ".join(text[item.quantity.end : item.quantity.end + 40].split()[:2])


def _is_thing(share: Share, noun: str) -> bool:
    words = noun.casefold().split()
    return any(alike(word, thing) for word in words for thing in share.things)


def alike(one: str, other: str) -> bool:
    """Tell whether two words name one thing, their endings apart."""
    one, other = one.strip(".,;:!?()"), other.strip(".,;:!?()")
    if one == other:
        return True
    if not one or not other:
        return False
    if ord(one[0]) > 0x2E7F:
        return one[0] == other[0] and (len(one) == 1 or len(other) == 1 or one[:2] == other[:2])
    shorter = min(len(one), len(other))
    if shorter < 3:
        return False
    same = next((i for i in range(shorter) if one[i] != other[i]), shorter)
    return same >= max(3, shorter - 2) and max(len(one), len(other)) - same <= 4
