"""Which values can be set against one another, and where they stand beside a ratio."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from parsers.checks.analysis.patterns import in_any_case, whole_words
from parsers.checks.analysis.phrases import Phrase, phrase_pattern
from parsers.checks.analysis.pool import Operand
from parsers.checks.analysis.ratios import Claim, claims
from parsers.checks.analysis.values import base_unit, scale_of
from parsers.checks.lexicon import prose, relations
from parsers.compiled import compiled
from parsers.expressions import deferred

_ATTACHED = 48
"""Characters between a ratio and an amount at most, for the one to be told of the other."""
WIDE = ("ja", "zh", "ko")
VALUE = compiled("[\ue000\ue001\ue002\ue004]")
CUT = deferred("[;；。]")
APART = compiled(r"[:;；：。—–]")
_STOP = compiled("[。]")
_DECIMAL = compiled(r"\d[.,]\d{1,2}$")
_APART_BARE = 20.0
"""How many times another value a number without a unit may be, or the other way, to be like it."""
_ATTRIBUTE = compiled(r"\d[-\u2010\u2011][^\W\d_]")
"""A measure that is an attribute, no value: "8-inch wafers"."""
_MEASURES = ("currency", "dimension", "duration")


ALONE = ", alone"
"""Said of pairs of which no other value of the sentences before could take the place."""


class Pair(NamedTuple):
    """Two values, the smaller first, and how natural it is that a ratio is theirs."""

    small: Operand
    large: Operand
    score: float
    why: str


class Around(NamedTuple):
    """What stands around a claim: the sentences before (nearest first) and after, and the lead."""

    before: tuple[Phrase, ...]
    after: tuple[Phrase, ...]
    lead: tuple[Operand, ...]


def usable(claim: Claim, operand: Operand) -> bool:
    """Tell whether an amount may be one of those that a claim is of."""
    if claim.start <= operand.at < claim.end or _is_percentage(claim, operand):
        return False
    percent = operand.unit == "percent"
    if claim.cue == "points":
        return (percent or is_bare(operand)) and not _is_change(claim, operand)
    if claim.cue == "factor" and operand.delta:
        return False  # "80 more than one and three times the other"
    if claim.cue == "share" and (percent or operand.unit.startswith("duration")):
        return False
    if claim.cue == "share" and is_bare(operand) and _DECIMAL.search(operand.text):
        return operand.interval.value >= 100  # else it is as like another percentage
    return not (percent and claim.quantity is not None and claim.quantity.kind == "percent") or (
        claim.cue in ("change", "rate")
    )


def _is_change(claim: Claim, operand: Operand) -> bool:
    """Tell whether a percentage is a change itself, and no end of one in points."""
    return any(
        other.cue == "change" and other.start == operand.at and not other.level
        for other in claims(claim.phrase)
    )


def _is_percentage(claim: Claim, operand: Operand) -> bool:
    """Tell whether a bare number shares the sign of a percentage: "60 and 40 per cent"."""
    joins = prose.AND.get(claim.phrase.language)
    if joins is None or not is_bare(operand) or claim.quantity is None:
        return False
    if claim.quantity.kind != "percent" or operand.at >= claim.start:
        return False
    between = claim.phrase.masked[operand.at + 1 : claim.start].strip()
    return re.fullmatch(rf"{joins}|[,、]", between, re.IGNORECASE) is not None


def usable_there(claim: Claim, operand: Operand) -> bool:
    """Tell whether an amount of another sentence may be one of those that a claim is of."""
    percent = operand.unit == "percent"
    if claim.cue == "points":
        return percent
    return not (claim.cue == "share" and (percent or operand.unit.startswith("duration")))


def alike(a: Operand, b: Operand) -> bool:
    """Tell whether two values can be set against each other."""
    return a.unit == b.unit


def _unlike_nouns(a: Operand, b: Operand) -> bool:
    """Tell whether two counts are of different things: 712 people, 54 trains."""
    return a.unit == "number" and bool(a.noun and b.noun) and a.noun[:4] != b.noun[:4]


def comparable(claim: Claim, a: Operand, b: Operand) -> bool:
    """Tell whether two values of one sentence can be set against each other.

    A bare number takes the unit of the other: "from 18 to 36 hours", "88.4 to 91.0 per cent".
    """
    if a.unit == b.unit:
        return True
    if ("/" in a.unit) != ("/" in b.unit) and a.unit.partition("/")[0] == b.unit.partition("/")[0]:
        return True
    if is_bare(a) == is_bare(b) or any(_ATTRIBUTE.search(o.text) for o in (a, b)):
        return False
    unit = b.unit if is_bare(a) else a.unit
    return unit == "percent" if claim.cue == "points" else unit.startswith(_MEASURES)


def is_bare(operand: Operand) -> bool:
    """Tell whether an amount is a number without a unit or a noun."""
    return operand.unit == "number" and operand.quantity.kind == "number"


def scaled(one: Operand, other: Operand) -> Operand:
    """Give a bare number the unit and scale of the value beside it: "126 kilowatts, … only 70"."""
    if not is_bare(one):
        return one
    factor = scale_of(other.quantity)
    if scale_of(one.quantity) != 1:  # "2.31 million tonnes from 2.42 million"
        dimension = other.quantity.kind == "dimension"
        factor = base_unit(other.quantity.unit)[1] if dimension else 1.0
    return one._replace(interval=one.interval.scaled(factor), unit=other.unit)


def priced(one: Operand, other: Operand) -> Operand:
    """Give a bare number the time of one told before, one of thousands its currency.

    "It carried 50,000 people a day; now it carries 62,000."
    """
    if is_bare(one) and other.unit.startswith("number/"):
        return one._replace(unit=other.unit)
    if not is_bare(one) or one.interval.value < 1000 or not other.unit.startswith("currency"):
        return one
    return one._replace(unit=other.unit)


def ordered(a: Operand, b: Operand, score: float, why: str) -> Iterator[Pair]:
    """Yield two values as a pair; counts of different or unnamed things are less natural."""
    if a.unit != b.unit:
        a, b = scaled(a, b), scaled(b, a)
        apart = a.interval.value / b.interval.value
        if not 1 / _APART_BARE < apart < _APART_BARE:
            return
    if a.interval.value == b.interval.value:
        return
    small, large = sorted((a, b), key=lambda operand: operand.interval.value)
    if is_bare(small) and small.interval.value == 1:
        return  # "at 14 to 1", which is itself a ratio
    if a.unit == b.unit == "number" and "cell" not in (a.where, b.where):
        score -= 1.5 if _unlike_nouns(a, b) else 0.0
        score -= 1.0 if small.interval.value < 3 else 0.0
        if large.interval.value < 10 and not (small.noun or large.noun):
            return
        score -= 2.5 if _spelled(small) != _spelled(large) and small.noun != large.noun else 0.0
        if not (a.noun and b.noun) and not (a.words & b.words) and why[:2] != "in":
            score -= 1.0
    yield Pair(small, large, score, why)


def _spelled(operand: Operand) -> bool:
    """Tell whether an amount is a word: "five" of something is seldom a part of 72.4."""
    return not any(map(str.isdigit, operand.text))


def is_attached(claim: Claim, operand: Operand) -> bool:
    """Tell whether an amount stands beside a claim, with no other value between them."""
    gap = gap_to(claim, operand)
    return len(gap) <= _ATTACHED and not VALUE.search(gap) and not _STOP.search(gap)


def gap_to(claim: Claim, operand: Operand) -> str:
    """Return what stands between an amount of the sentence and a claim."""
    masked = claim.phrase.masked
    if operand.at < claim.start:
        return masked[operand.at + 1 : claim.start]
    return masked[claim.end : operand.at]


def is_part(phrase: Phrase, operand: Operand, claim: Claim | None = None) -> bool:
    """Tell whether an amount is what another ratio of its sentence says is a portion."""
    for other in claims(phrase):
        if other is claim or other.cue != "share" or other.start == operand.at:
            continue
        gap = gap_to(other, operand)
        if len(gap) <= 14 and not VALUE.search(gap):
            return True
    return False


def breaks(language: str, between: str) -> bool:
    """Tell whether a stretch of a sentence begins another clause."""
    listed = prose.BREAK.get(language)
    if joined(language, between):
        return True
    return listed is not None and phrase_pattern(listed).search(between) is not None


def joined(language: str, between: str) -> bool:
    """Tell whether a word in a stretch ends a clause, as endings do in Korean and Japanese."""
    joins = relations.JOINS.get(language)
    return joins is not None and in_any_case(joins).search(between) is not None


@cache
def whole_pattern(listed: str) -> re.Pattern[str]:
    """Compile whole words and phrases separated by bars."""
    return whole_words(listed)


@cache
def leading_pattern(listed: str) -> re.Pattern[str]:
    """Compile words that stand right before a value, or with a few words between."""
    return compiled(rf"(?<!\w)(?:{listed})(?:\s[^\W\d_]{{1,14}}){{0,3}}\s?$", re.IGNORECASE)
