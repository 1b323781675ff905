"""Pairs of values that a stated ratio may be of, each with how natural it is to read it so.

The pool is structured, for pairs of everything would satisfy anything by chance: two values of the
sentence, one beside the ratio and one told before, a cell that the sentence repeats and another
of its row or column, the cells of rows that the sentence names.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from parsers.checks.analysis.comparand import comparand, fits
from parsers.checks.analysis.pairing.beside import beside, told_after, told_before
from parsers.checks.analysis.pairing.cells import anchored, in_name, named
from parsers.checks.analysis.pairing.differing import told_with_difference
from parsers.checks.analysis.pairing.inside import inside
from parsers.checks.analysis.pairing.likeness import Around, Pair, is_attached, usable
from parsers.checks.analysis.pairing.parted import part_of_named
from parsers.checks.analysis.pairing.then import told_of_then
from parsers.checks.analysis.phrases import all_phrases
from parsers.checks.analysis.pool import Board, Operand, amounts, boards
from parsers.checks.analysis.ratios import Claim
from parsers.checks.context import Context
from parsers.checks.drafts import Place

_MOST_POINTS = 100
"""Points from which on they are no percentage points, but those of an index or a game."""


def pairs(context: Context, claim: Claim, around: Around) -> list[Pair]:
    """Return the pairs of values that a claim may be of, the most natural first."""
    found: dict[tuple[object, object], Pair] = {}
    for pair in _pairs(context, claim, around):
        units = {pair.small.unit, pair.large.unit}
        if claim.cue == "points" and (units != {"percent"} or claim.value.value >= _MOST_POINTS):
            continue
        if claim.cue == "points" and pair.small.delta != pair.large.delta:
            continue  # "8.5 % more than" is no level
        pair = _measured(claim, pair)
        key = (pair.small.place, pair.large.place)
        known = found.get(key)
        if known is None or known.score < pair.score:
            found[key] = pair
    return sorted(found.values(), key=lambda pair: -pair.score)


def _measured(claim: Claim, pair: Pair) -> Pair:
    """Return a pair, less natural where its ratio is said to be measured by something else."""
    if comparand(claim) is None:
        return pair
    small, large = fits(claim, pair.small, pair.large), fits(claim, pair.large, pair.small)
    if claim.cue == "share":
        found = large
    elif claim.cue == "factor":
        found = small if claim.value.value >= 1 and claim.sign >= 0 else large
    else:
        found = small if claim.sign > 0 else large if claim.sign < 0 else max(small, large)
    return pair._replace(score=pair.score + found) if found else pair


def _pairs(context: Context, claim: Claim, around: Around) -> Iterator[Pair]:
    near = boards(context, claim.phrase)
    own = [
        o
        for o in amounts(claim.phrase, "sentence", 0)
        if usable(claim, o) and not _is_name(context, claim, o, near)
    ]
    attached = [o for o in own if is_attached(claim, o)]
    yield from told_with_difference(claim, around)
    yield from part_of_named(context, claim, attached)
    yield from told_of_then(claim, own, around)
    yield from inside(claim, own, attached)
    yield from beside(context, claim, attached, around)
    yield from told_before(claim, own, around)
    if not own:
        yield from told_after(claim, around)
    yield from anchored(claim, own, attached, near)
    yield from named(claim, attached, near)


def _is_name(context: Context, claim: Claim, operand: Operand, near: list[Board]) -> bool:
    """Tell whether an amount of a sentence belongs to a name; worked out once for all claims."""
    known: dict[Place, bool] = claim.phrase.memo.setdefault("amounts in names", {})
    if operand.place not in known:
        known[operand.place] = in_name(claim.phrase, operand, near) or _names(context, operand)
    return known[operand.place]


_REPEATED = 4
"""How often a measure of one kind must be printed to be one that things are called by."""


def _names(context: Context, operand: Operand) -> bool:
    """Tell whether a measure is what things are called by: "8-inch wafers", "300 mm lines".

    A name is repeated all over an article where a fact is told once or twice.
    """
    if operand.quantity.kind != "dimension":
        return False
    if "measures printed" not in context.memo:
        context.memo["measures printed"] = Counter(
            (phrase.text.first.edition, quantity.text.strip())
            for phrase in all_phrases(context)
            for quantity in phrase.quantities
            if quantity.kind == "dimension"
        )
    printed: Counter[tuple[int, str]] = context.memo["measures printed"]
    return printed[operand.place.edition, operand.text] >= _REPEATED
