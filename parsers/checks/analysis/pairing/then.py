"""Values told with what there was at the time that a ratio is measured by: "… in 1994, when 400".

"14,400 students, four times as many as in 1994, when 3,600 were enrolled": the clause behind the
time tells the one value, and the amount that the ratio stands beside is the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from parsers.checks.analysis.comparand import comparand, is_earlier
from parsers.checks.analysis.pairing.likeness import Around, Pair, is_bare, ordered, scaled
from parsers.checks.analysis.patterns import in_any_case
from parsers.checks.analysis.phrases import AMOUNT, MULTIPLIER, PERCENT, POINT, TIME, Phrase
from parsers.checks.analysis.pool import Operand, amounts
from parsers.checks.analysis.ratios import Claim, claims
from parsers.checks.lexicon import apart

THEN = "told of then"
_SCORE = 8.0
_SIZE = 20.0
"""How many times as large one value may be as the other."""


def told_of_then(claim: Claim, own: list[Operand], around: Around) -> Iterator[Pair]:
    """Yield the value of the time that a ratio is measured by with the one it is told of."""
    if claim.cue not in ("change", "factor"):
        return
    yield from _told_next(claim, own, around)
    yield from _told_first(claim, own, around)
    found = _clause(claim.phrase.language).match(claim.phrase.masked, claim.end)
    if found is None:
        return
    time, start = found.group(1), claim.end
    spans = [q for at, q in claim.phrase.at.items() if start <= at < start + len(time)]
    if any(quantity.kind not in ("duration", "year", "date", "quarter") for quantity in spans):
        return
    told_of = comparand(claim)
    named = told_of is not None and bool(told_of.words) and not told_of.years
    of_then = TIME in time or bool(spans) or is_earlier(claim.phrase.language, time)
    if not of_then and not named:
        return
    then = next((o for o in own if o.at == found.end() - 1), None)
    if then is None or then.delta or (not of_then and then.noun):
        return  # a thing that has so many of something else
    ahead = [o for o in own if o.at < claim.start]
    before = [o for phrase in around.before[:1] for o in amounts(phrase, "before", 1)]
    for told in (ahead, before):
        alike = [o for o in told if _is_like(o, then)]
        if len({o.interval.value for o in alike}) == 1:
            yield from ordered(alike[0], then, _SCORE, THEN)
        if told:
            return


def _told_next(claim: Claim, own: list[Operand], around: Around) -> Iterator[Pair]:
    """Yield the only value of a sentence that goes on with the time before: "in 2022 it was 40"."""
    for phrase in around.after[:1]:
        start = phrase.masked[:_START]
        earlier = is_earlier(claim.phrase.language, start)
        told = [o for o in amounts(phrase, "after", 1) if not o.delta]
        if not earlier or claims(phrase) or len(told) != 1:
            continue
        alike = [o for o in own if _is_like(o, told[0])]
        if len(alike) == 1 and len([o for o in own if o.unit == alike[0].unit]) == 1:
            yield from ordered(alike[0], told[0], _SCORE, THEN)


def _told_first(claim: Claim, own: list[Operand], around: Around) -> Iterator[Pair]:
    """Yield what a sentence begins with of an earlier time, and the one value before it.

    "It sold 640 boats in 2024. The year before it had sold 400, a rise of 60%."
    """
    phrase, before = claim.phrase, around.before[:1]
    own = [o for o in own if not o.unit.startswith("duration")]
    if len(own) != 1 or own[0].at > claim.start or own[0].delta or not before:
        return
    then, ahead = own[0], phrase.masked[: min(own[0].at, _START)]
    if comparand(claim) is not None:
        return
    if not is_earlier(phrase.language, ahead) and not _is_dated_earlier(phrase, before[0], ahead):
        return
    alike = [o for o in amounts(before[0], "before", 1) if _is_like(o, then)]
    if len({o.interval.value for o in alike}) == 1:
        yield from ordered(alike[0], then, _SCORE, THEN)


def _is_dated_earlier(phrase: Phrase, other: Phrase, ahead: str) -> bool:
    """Tell whether a sentence begins with a year, and the one before tells of a later one.

    A span of years that it tells too must be the one between them.
    """
    if TIME not in ahead:
        return False
    own, others = (
        {int(q.value) for q in each.quantities if q.kind == "year" and q.value}
        for each in (phrase, other)
    )
    if len(own) != 1 or len(others) != 1:
        return False
    years = others.pop() - own.pop()
    told = {
        int(q.value)
        for q in phrase.quantities
        if q.unit == "year" and q.kind == "duration" and q.value
    }
    return years > 0 and told <= {years}


_START = 30
"""Characters at the beginning of a sentence that say of which time it is."""


def _is_like(one: Operand, then: Operand) -> bool:
    """Tell whether a value may be told of now what another is told of then."""
    if one.delta or not (one.unit == then.unit or is_bare(one) != is_bare(then)):
        return False
    value, other = scaled(one, then).interval.value, scaled(then, one).interval.value
    return 1 / _SIZE < value / other < _SIZE


@cache
def _clause(language: str) -> re.Pattern[str]:
    when = apart.WHEN.get(language, "(?!)")
    others = f"{PERCENT}{POINT}{MULTIPLIER};.:"
    return in_any_case(
        rf"([^{others}]{{4,60}}?),\s(?:{when})(?!\w)[^{AMOUNT}{others},]{{0,48}}?{AMOUNT}"
    )
