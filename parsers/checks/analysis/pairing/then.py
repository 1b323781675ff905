"""Values told with what there was at the time that a ratio is measured by: "… in 1994, when 400".

"14,400 students, four times as many as in 1994, when 3,600 were enrolled": the clause behind the
time tells the one value, and the amount that the ratio stands beside is the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from parsers.checks.analysis.comparand import is_earlier
from parsers.checks.analysis.pairing.likeness import Around, Pair, is_bare, ordered, scaled
from parsers.checks.analysis.patterns import in_any_case
from parsers.checks.analysis.phrases import AMOUNT, MULTIPLIER, PERCENT, POINT, TIME
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
    found = _clause(claim.phrase.language).match(claim.phrase.masked, claim.end)
    if found is None:
        return
    time, start = found.group(1), claim.end
    spans = [q for at, q in claim.phrase.at.items() if start <= at < start + len(time)]
    if any(quantity.kind not in ("duration", "year", "date", "quarter") for quantity in spans):
        return
    if TIME not in time and not spans and not is_earlier(claim.phrase.language, time):
        return
    then = next((o for o in own if o.at == found.end() - 1), None)
    if then is None or then.delta:
        return
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
