"""Pairs of values told with their difference: "135 GWh, after 90, a rise of 45 GWh or 50 %".

That two values near by lie apart by just the amount that a percentage is told of, or that a word
says something rose or fell by, is no chance: they are what the percentage is of, and which one it
is measured by is plain, as it is where the same sentence tells the percentage and both.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from parsers.checks.analysis.deltas import amount_before, rise_by
from parsers.checks.analysis.pairing.likeness import Around, Pair, ordered, scaled
from parsers.checks.analysis.pool import Operand, amounts
from parsers.checks.analysis.ratios import Claim
from parsers.checks.analysis.values import Interval

WITH_DIFFERENCE = "told with its difference"
_SCORE = 8.0
_MOST = 14
"""Amounts of one unit near a claim up to which every two of them are held against a difference."""


def told_with_difference(claim: Claim, around: Around) -> Iterator[Pair]:
    """Yield the pairs that lie apart by the amount that a percentage of change is told of."""
    if claim.cue != "change":
        return
    own = amounts(claim.phrase, "sentence", 0)
    told = _difference(claim, own)
    near = [*own, *(o for d, p in enumerate(around.before, 1) for o in amounts(p, "before", d))]
    differences = [told] if told is not None else [o for o in near if _is_summed_up(claim, o)]
    near += [o for o in around.lead if o.place not in {n.place for n in near}]
    for difference in differences:
        yield from _apart(difference, near)


def _difference(claim: Claim, own: list[Operand]) -> Operand | None:
    """Return the amount that a percentage is apposed to as the same rise or fall."""
    at = amount_before(claim.phrase, claim.start)
    if at is None:
        return None
    found = next((o for o in own if o.at == at), None)
    if found is None or not (found.delta or rise_by(claim.phrase, at)):
        return None
    return found


def _is_summed_up(claim: Claim, operand: Operand) -> bool:
    """Tell whether a sentence that tells nothing else sums up a rise or fall told before it."""
    lone = len(claim.phrase.valued) == 1
    return lone and operand.where == "before" and operand.distance == 1 and operand.delta


def _apart(difference: Operand, near: list[Operand]) -> Iterator[Pair]:
    told = [o for o in near if o.place != difference.place and not o.delta]
    others = [scaled(o, difference) if o.where == "sentence" else o for o in told]
    alike = [o for o in others if o.unit == difference.unit]
    if len(alike) > _MOST:
        return
    for a, b in combinations(alike, 2):
        small, large = sorted((a, b), key=lambda operand: operand.interval.value)
        if _is_exact(large.interval, small.interval, difference.interval):
            yield from ordered(a, b, _SCORE, WITH_DIFFERENCE)


def _is_exact(large: Interval, small: Interval, difference: Interval) -> bool:
    """Tell whether two values lie apart by a difference as printed."""
    apart = large.value - small.value
    half = min(difference.width, large.width, small.width) / 2
    return abs(apart - difference.value) <= max(half, 1e-9 * large.value)
