"""N301: parts told in prose that make a whole."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise

from parsers.checks.analysis.grid import unit_of
from parsers.checks.analysis.moving import moves
from parsers.checks.analysis.phrases import PERCENT, Phrase, phrase_pattern, phrases
from parsers.checks.analysis.shapes import looks_slipped
from parsers.checks.analysis.values import (
    Interval,
    interval,
    scale_of,
    total,
)
from parsers.checks.context import Context
from parsers.checks.drafts import Draft
from parsers.checks.lexicon import prose
from parsers.checks.registry import rule
from parsers.checks.statements.adding.hundred import hundred
from parsers.checks.statements.adding.off_by_tens import off_by_tens
from parsers.checks.statements.adding.told import (
    SILENT,
    Value,
    are_counted,
    by_unit,
    cause_between,
    count_before,
    in_brackets,
    scaled_like,
    tight,
)

SURELY = 0.85
"""How much of their roundings the numbers of a sum may use up; all of it together is no chance."""
_NEARLY = 0.8
"""Parts that make more than this share of a whole are taken to be meant as all of it."""


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
        for values in by_unit(phrase):
            if unit_of(values[0].quantity) == "percent":
                yield from hundred(phrase, values)
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
        slipped = looks_slipped(whole.quantity, computed) or are_counted(phrase, parts)
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
    if ":" in head and count_before(phrase, values[0].at) == len(values):
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


def _told_as_parts(phrase: Phrase, parts: list[Value]) -> bool:
    """Tell whether the words say that the later amounts are parts of the first."""
    each = phrase.find(prose.EACH)
    if len(parts) < 2 or phrase.has(prose.REST):
        return False
    if each is not None and not in_brackets(phrase.masked, each.start()):
        return False
    before = phrase.masked[: parts[0].at]
    listed = prose.WHOLE.get(phrase.language)
    gaps = [phrase.masked[a.at + 1 : b.at] for a, b in pairwise(parts)]
    announced = ":" in before and count_before(phrase, parts[0].at) == len(parts)
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
    return are_counted(phrase, parts)


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
