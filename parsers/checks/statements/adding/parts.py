"""N301: parts told in prose that make a whole."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import combinations, pairwise
from typing import NamedTuple

from parsers.checks.analysis.grid import unit_of
from parsers.checks.analysis.moving import moves
from parsers.checks.analysis.pairing.likeness import joined
from parsers.checks.analysis.patterns import word_before
from parsers.checks.analysis.phrases import PERCENT, Phrase, phrase_pattern, phrases
from parsers.checks.analysis.shapes import looks_slipped
from parsers.checks.analysis.values import (
    Interval,
    exact,
    interval,
    is_open,
    like,
    scale_of,
    shown,
    slip_of,
    total,
)
from parsers.checks.context import Context
from parsers.checks.drafts import Draft
from parsers.checks.lexicon import apart, counting, portions, prose, relations
from parsers.checks.registry import rule
from parsers.checks.statements.adding.off_by_tens import off_by_tens
from parsers.expressions import deferred
from parsers.model import Quantity

SILENT = ("teaser", "related_title", "answer", "question", "title")
MAX_PARTS = 12
SURELY = 0.85
"""How much of their roundings the numbers of a sum may use up; all of it together is no chance."""
_NEARLY = 0.8
"""Parts that make more than this share of a whole are taken to be meant as all of it."""


class Value(NamedTuple):
    """An amount of a sentence: the quantity, its interval and its offset in the masked form."""

    quantity: Quantity
    interval: Interval
    at: int


def _by_unit(phrase: Phrase) -> Iterator[list[Value]]:
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
        apart = [value for value in values if not _in_brackets(phrase.masked, value.at)]
        found[unit] = apart if len(apart) >= 3 else values
    for values in found.values():
        if 3 <= len(values) <= MAX_PARTS:
            yield values


def _in_brackets(masked: str, at: int) -> bool:
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


@rule(
    "N301",
    "parts-and-whole",
    "error",
    "Parts told in a sentence that do not make the whole it names.",
    explanation="A sentence that names a whole and then its parts in one unit, joined by commas "
    "and an “and”, is added up. It is reported where one part or the whole is the right value "
    "after a slip, or where the parts exceed the whole or are said to be all of it. Percentages "
    "that are said to be shares of one thing must make 100 %. Amounts of one unit that follow one "
    "another and make a sum once a power of ten is off one of them, or two of its digits change "
    "places, need no word for parts.",
    fails="The budget of $30 million includes $15 million for roads, $9 million for bridges and "
    "$60 million for signals: 60 for 6",
    holds="… and $6 million for signals.",
    recomputed=True,
)
def parts_and_whole(context: Context) -> Iterable[Draft]:
    """Add up the amounts of each sentence."""
    sentences = list(phrases(context))
    for phrase, behind in pairwise((*sentences, None)):
        if phrase is None or phrase.text.role in SILENT:
            continue
        for values in _by_unit(phrase):
            if unit_of(values[0].quantity) == "percent":
                yield from _hundred(phrase, values)
                continue
            more = behind is not None and behind.text is phrase.text and behind.has(prose.REST)
            yield from _whole(context, phrase, values, more)
    yield from off_by_tens(context)


def _whole(context: Context, phrase: Phrase, values: list[Value], more: bool) -> Iterator[Draft]:
    """Hold a whole against its parts; where `more` of them are told next, it may exceed them."""
    values = _in_one_scale(values)
    trials = [(values[0], values[1:])]
    if not _told_as_parts(phrase, values[1:]):
        if len(values) >= 4:
            trials += [(values[1], values[2:]), (values[0], values[1:-1])]
        trials.append((values[-1], values[:-1]))
    for whole, parts in trials:
        computed = total(part.interval for part in parts)
        strict = all(part.interval.value < whole.interval.value for part in parts)
        if strict and _meets(computed, whole.interval) and tight(computed, whole.interval):
            yield _added(phrase, whole, parts, computed, "holds", "")
            return
    whole, parts = values[0], values[1:]
    if not _told_as_parts(phrase, parts) or _changes(phrase, values):
        return
    computed = total(part.interval for part in parts)
    if _meets(computed, whole.interval) or _all_parts(context, phrase, values):
        return
    cause = _slip(whole, parts, computed)
    if any(part.interval.value == 0 for part in parts):
        return  # "from 1 to 0": no parts of anything
    if cause is not None:
        culprit, why = cause
        yield _added(phrase, whole, parts, computed, "fail", why, culprit)
    elif not more and _exceeds(phrase, whole, parts, computed):
        draft = _added(phrase, whole, parts, computed, "fail", "")
        slipped = looks_slipped(whole.quantity, computed) or _are_counted(phrase, parts)
        yield draft if slipped else replace(draft, severity="info")


def _in_one_scale(values: list[Value]) -> list[Value]:
    """Give bare parts the scale of their whole: "612 million: 236, 208 and 168"."""
    whole, *parts = values
    scale = scale_of(whole.quantity)
    bare = [v for v in parts if _is_bare(v)]
    if scale == 1 or not bare or any(v.interval.value >= scale for v in bare):
        return values
    scaled = (v._replace(interval=v.interval.scaled(scale)) if _is_bare(v) else v for v in parts)
    return [whole, *scaled]


def _is_bare(value: Value) -> bool:
    """Tell whether an amount is a number in digits with no word of scale behind it."""
    quantity = value.quantity
    return quantity.kind == "number" and quantity.text[:1].isdigit() and scale_of(quantity) == 1


def _changes(phrase: Phrase, values: list[Value]) -> bool:
    """Tell whether an amount is what something rises or falls from or to, and so no part."""
    ends = {q.start for move in moves(phrase) for q in (move.a, move.b)}
    return any(value.quantity.start in ends for value in values)


def _all_parts(context: Context, phrase: Phrase, values: list[Value]) -> bool:
    """Tell whether the first amount is itself a part: the whole was told before, or all counted.

    "The money comes from three sources: 31 million, 21 million and 12 million."
    """
    head = phrase.masked[: values[0].at]
    if ":" in head and _count_before(phrase, values[0].at) == len(values):
        return True
    place = phrase.text.first
    told = [q for q in phrase.text.quantities if q.start < phrase.sentence.start]
    if place.block:
        told += context.text(place.edition, place.block - 1).quantities
    every = total(value.interval for value in values)
    bare = all(v.quantity.kind == "number" and scale_of(v.quantity) == 1 for v in values)
    return any(
        (own := interval(quantity)) is not None
        and own.value > 0
        and (
            (unit_of(quantity) == unit_of(values[0].quantity) and _meets(every, own))
            or (bare and _meets(every.scaled(scale_of(quantity)), own))
        )
        for quantity in told
    )


def _meets(computed: Interval, whole: Interval) -> bool:
    """Tell whether parts make a whole, unless every rounding had gone the same way."""
    return computed.widened(SURELY).meets(whole.widened(SURELY))


def tight(computed: Interval, whole: Interval) -> bool:
    """Tell whether intervals are narrow enough for their meeting to mean something."""
    return computed.width + whole.width < 0.25 * abs(whole.value)


def _told_as_parts(phrase: Phrase, parts: list[Value]) -> bool:
    """Tell whether the words say that the later amounts are parts of the first."""
    each = phrase.find(prose.EACH)
    if len(parts) < 2 or phrase.has(prose.REST):
        return False
    if each is not None and not _in_brackets(phrase.masked, each.start()):
        return False
    before = phrase.masked[: parts[0].at]
    listed = prose.WHOLE.get(phrase.language)
    gaps = [phrase.masked[a.at + 1 : b.at] for a, b in pairwise(parts)]
    announced = ":" in before and _count_before(phrase, parts[0].at) == len(parts)
    named = listed is not None and phrase_pattern(listed).search(before[-70:]) is not None
    late = listed is not None and ":" in before and phrase_pattern(listed).search(before)
    if not (announced or named or late or _colon(phrase, parts)):
        return False
    joins = prose.AND.get(phrase.language, "")
    last = gaps[-1]
    joined = (
        phrase_pattern(joins).search(last) is not None or re.search("[、,，;]", last) is not None
    )
    joint = phrase_pattern(joins) if joins else None
    separate = all(
        re.search("[,;、，；]", gap) or gap is last or (joint and joint.search(gap)) for gap in gaps
    )
    return joined and separate and all(len(gap) <= 90 for gap in gaps)


def _colon(phrase: Phrase, parts: list[Value]) -> bool:
    """Tell whether a colon right before the parts sets them off as what makes the whole."""
    before = phrase.masked[: parts[0].at]
    head, colon, tail = before.rpartition(":" if ":" in before else "：")
    if not colon or len(tail) > 30 or not phrase.at.keys() & set(range(len(head))):
        return False
    together = prose.TOGETHER.get(phrase.language)
    said = together is not None and phrase_pattern(together).search(before) is not None
    return len(parts) >= 3 or said


def _exceeds(phrase: Phrase, whole: Value, parts: list[Value], computed: Interval) -> bool:
    """Tell whether parts surely are too much, or, being said to be all, too little."""
    ratio = computed.value / whole.interval.value if whole.interval.value else 0.0
    counted = {v.quantity.unit for v in (whole, *parts) if v.quantity.kind == "count"}
    if len(counted) > 2 and phrase.language in ("zh", "ja", "ko"):
        return False  # measure words of different things
    if not 0.6 < ratio < 1.6 or any(part.quantity.approximate for part in parts):
        return False
    if ratio > 1 and any(sign == PERCENT for sign in phrase.masked) and not _colon(phrase, parts):
        return False
    if ratio > 1:
        return ":" in phrase.masked[: parts[0].at] or len(parts) >= 3
    if ratio > _NEARLY and len(parts) >= (2 if _colon(phrase, parts) else 3):
        examples = prose.INCLUDING.get(phrase.language)
        before = phrase.masked[: parts[0].at]
        if examples is None or not phrase_pattern(examples).search(before):
            return True
    return _are_counted(phrase, parts)


def _are_counted(phrase: Phrase, parts: list[Value]) -> bool:
    """Tell whether a sentence says how many parts there are, and a colon opens them."""
    number = _count_before(phrase, parts[0].at)
    return number == len(parts) and ":" in phrase.masked[: parts[0].at]


def _count_before(phrase: Phrase, end: int) -> int | None:
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


def _slip(whole: Value, parts: list[Value], computed: Interval) -> tuple[Value, str] | None:
    """Find the one amount whose slip explains the difference, the whole before the parts."""
    found: list[tuple[Value, str]] = []
    for value in (whole, *parts):
        sign = -1 if value is whole else 1
        gap = computed.value - whole.interval.value
        right = value.interval.value - sign * gap
        cause = cause_between(value.quantity, value.interval.value, right)
        if cause is not None and cause != "one digit differs":
            found.append((value, cause))
    if len(found) > 1 and found[0][0] is not whole:
        return whole, ""
    return found[0] if found else None


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


def _added(
    phrase: Phrase,
    whole: Value,
    parts: list[Value],
    computed: Interval,
    kind: str,
    why: str,
    culprit: Value | None = None,
) -> Draft:
    texts = " + ".join(part.quantity.text.strip() for part in parts)
    stated = whole.quantity.text.strip()
    working = f"{texts} = {scaled_like(whole, computed.value)}, stated {stated}"
    ordered = [whole, *parts]
    if culprit is not None and culprit is not whole:
        ordered = [culprit, *(value for value in ordered if value is not culprit)]
    places = tuple(phrase.place(value.quantity) for value in ordered)
    if kind == "holds":
        return Draft(f"the parts make {stated}", places, working, "holds")
    told = f" ({culprit.quantity.text.strip()}: {why})" if culprit is not None and why else ""
    message = f"the parts make {scaled_like(whole, computed.value)}, stated {stated}{told}"
    return Draft(message, places, working)


def scaled_like(whole: Value, value: float) -> str:
    """Write a value the way the whole is written."""
    return like(whole.quantity, value)


_HUNDRED = exact(100.0)
_LITTLE = 70
"""Shares that make no more leave much for a rest that is only named."""
_MANY = 4
_ABOUT = (85.0, 118.0)
"""What a list of shares alone makes that is meant to be all: on 240 articles without errors 31 such
lists made 100 %, one did not."""
_FEW = 5
"""Shares among which some that make all of it by themselves are no chance."""


def _one_by_one(phrase: Phrase) -> bool:
    """Tell whether each amount is of something named before: "A and B have 4% and 3%, each"."""
    listed = portions.RESPECTIVELY.get(phrase.language)
    return listed is not None and phrase_pattern(listed).search(phrase.masked) is not None


def _hundred(phrase: Phrase, values: list[Value]) -> Iterator[Draft]:
    computed = total(value.interval for value in values)
    texts = " + ".join(value.quantity.text.strip() for value in values)
    places = tuple(phrase.place(value.quantity) for value in values)
    working = f"{texts} = {shown(computed.value)} %"
    if any(value.interval.value <= 0 for value in values) or phrase.has(prose.YEARLY):
        return
    rough = any(value.quantity.approximate for value in values)
    if computed.meets(_HUNDRED):
        yield Draft("the shares make 100 %", places, working, "holds", primary=len(places))
        return
    if len(values) <= _FEW and any(
        total(value.interval for value in (*some, values[-1])).meets(_HUNDRED)
        for size in range(1, len(values) - 1)
        for some in combinations(values[:-1], size)
    ):
        return  # the others are parts of these: "60%, 15% of it at once, and the remaining 40%"
    first, *others = (value.interval for value in values)
    if phrase.has(relations.OF_WHICH) and total(others).meets(first):
        return  # one is what the others make: "two buy 58%, one of them 36%, the other 22%"
    gaps = [phrase.masked[a.at + 1 : b.at] for a, b in pairwise(values)]
    listed = all(
        re.search("[,;、，；]", gap) or gap is gaps[-1] or joined(phrase.language, gap)
        for gap in gaps
    )
    if rough or not (listed and all(gaps) and computed.refutes(_HUNDRED)):
        return
    against = apart.INSTEAD.get(phrase.language)
    if against and any(phrase_pattern(against).search(gap) for gap in gaps):
        return  # "7% of the one, against 11% of the other": shares of several things
    if phrase.has(prose.REST) and computed.value <= _LITTLE:
        return  # and what is left, of which no share is told
    counted = _are_counted(phrase, values)
    only = 3 <= len(values) <= len(phrase.amounts) <= len(values) + counted
    rest = phrase.has(prose.REST) and not _one_by_one(phrase)
    shared = phrase.has(prose.SHARE_OF) or rest or _of_one(phrase, values)
    slips = []
    for value in values:
        right = value.interval.value - (computed.value - 100)
        cause = cause_between(value.quantity, value.interval.value, right)
        if cause is not None and cause != "one digit differs":
            slips.append((value, cause))
    over = computed.low > 100 and computed.value < 113
    moved = [value for value in values if _changing(phrase, [value])]
    alone = (only or len(values) >= _MANY) and all(phrase.masked[v.at] == PERCENT for v in values)
    # Less may leave something out that goes without saying.
    least = _ABOUT[0] if phrase.has(prose.REST) else _HUNDRED.value
    every = alone and not moved and least < computed.value < _ABOUT[1]
    meant = len(moved) <= 1 and (shared or (bool(slips) and only and not moved))
    wrong = len(slips) == 1 or over or (slips and only) or (rest and 70 < computed.value < 140)
    if every or (meant and wrong):
        told = f" ({slips[0][0].quantity.text.strip()}: {slips[0][1]})" if len(slips) == 1 else ""
        yield Draft(
            f"the shares make {shown(computed.value)} %, not 100 %{told}",
            places,
            working,
            primary=len(places),
        )


def _of_one(phrase: Phrase, values: list[Value]) -> bool:
    """Tell whether the first of some percentages is said to be of something."""
    at = values[0].at
    if phrase.language in ("zh", "ja", "ko"):
        return re.search(r"(?:的|の|의)\s?$", phrase.masked[:at]) is not None
    of = portions.OF.get(phrase.language)
    return of is not None and re.match(rf"\s(?:{of})\b", phrase.masked[at + 1 :]) is not None


def _changing(phrase: Phrase, values: list[Value]) -> bool:
    """Tell whether a word of rising or falling stands at one of some percentages, or "by"."""
    return any(
        phrase.says(words, max(value.at - 20, 0), value.at + 16)
        for value in values
        for words in (prose.UP, prose.DOWN)
    ) or any(word_before(_BY, phrase.language, phrase.masked[: value.at]) for value in values)


_BY = {language: prose.BY[language] for language in ("en", "de", "ru")}
"""Words that tell a change where they stand before a percentage; others give shares as well."""
