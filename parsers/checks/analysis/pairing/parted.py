"""Parts told beside their portion, of a whole that the portion names: "a third of the trees, 400".

The noun behind the portion is said of one other amount of the text alone, which is then the whole,
or first of all of the largest.
That is so of things that are counted; a sum of money is one of several years or plans.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from parsers.checks.analysis.pairing.apposed import is_apposed
from parsers.checks.analysis.pairing.beside import of_what, told_elsewhere
from parsers.checks.analysis.pairing.likeness import WIDE, Pair, gap_to
from parsers.checks.analysis.patterns import in_any_case
from parsers.checks.analysis.pool import Operand
from parsers.checks.analysis.ratios import Claim
from parsers.checks.analysis.values import scale_of
from parsers.checks.context import Context
from parsers.checks.drafts import Place
from parsers.checks.lexicon import portions, relations

WHOLE_NAMED = "of a whole named"
_SCORE = 4.5


def part_of_named(context: Context, claim: Claim, attached: list[Operand]) -> Iterator[Pair]:
    """Yield the pair of the amount that a portion is apposed to, and of the whole it names."""
    if claim.cue != "share" or claim.level or claim.phrase.language in WIDE:
        return
    of = of_what(claim)
    if not of:
        return
    for one in attached:
        counted = one.unit == "number" and scale_of(one.quantity) == 1
        if not counted or not (is_apposed(claim, one) or _follows(claim, one)):
            continue
        wholes = {
            other.interval.value: other
            for other in told_elsewhere(context, claim, one)
            if other.words & of and not other.delta and other.at >= 0
        }
        told = sorted((o for o in wholes.values() if o.place < one.place), key=_place)
        if len(wholes) == 1 or (told and told[0].interval.value == max(wholes)):
            whole = told[0] if told else next(iter(wholes.values()))
            yield Pair(one, whole._replace(where="lead", distance=9), _SCORE, WHOLE_NAMED)


def _place(operand: Operand) -> Place:
    return operand.place


def _follows(claim: Claim, one: Operand) -> bool:
    """Tell whether an amount stands behind what its portion is of: "a third of them, or 400"."""
    if one.at < claim.end:
        return False
    return _behind(claim.phrase.language).fullmatch(gap_to(claim, one)) is not None


@cache
def _behind(language: str) -> re.Pattern[str]:
    of = relations.OF.get(language, "(?!)")
    equals = portions.EQUALS.get(language, "(?!)")
    return in_any_case(
        rf"\s?(?:{of})(?:\s?[^\W\d_]+){{1,4}}\s?[,(–—]\s?(?:(?:{equals}|nämlich|namely)\s)?"
    )
