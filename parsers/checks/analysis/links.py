"""How plainly a text says of which two values a ratio is, and whether it is wrong where they fail.

The place of the two values, and how natural it is to take them for those of the ratio, make
classes of links. On texts that are right, some of these hold practically always: a change told in
the sentence of both its ends, or the change that the next sentence tells of the only two values
before it. There a ratio that its values do not make is an error, whatever it looks like: of some
1,300 clean texts, changes whose ends their sentence sets against each other held in 108 cases of
109, those told with their difference in all 15, and those with a clause on what there was then in
all 13. In the other classes something else may be meant, and a ratio must look like a slip as
well: one digit or two swapped, one multiple or fraction for another, the change measured by the
wrong end.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from parsers.checks.analysis.comparand import Comparand, comparand
from parsers.checks.analysis.deltas import amount_before
from parsers.checks.analysis.grid import unit_of, years_in
from parsers.checks.analysis.headerunits import bare
from parsers.checks.analysis.judging import Reading, by_tens, has_shape
from parsers.checks.analysis.moving import is_on_top
from parsers.checks.analysis.pairing.apposed import explained, has_its_own, is_apposed
from parsers.checks.analysis.pairing.beside import divides
from parsers.checks.analysis.pairing.differing import WITH_DIFFERENCE
from parsers.checks.analysis.pairing.likeness import (
    ALONE,
    WIDE,
    Pair,
    breaks,
    is_bare,
    leading_pattern,
)
from parsers.checks.analysis.pairing.parted import WHOLE_NAMED
from parsers.checks.analysis.pairing.then import THEN
from parsers.checks.analysis.pairing.unrelated import is_of_others
from parsers.checks.analysis.patterns import in_any_case
from parsers.checks.analysis.phrases import all_phrases, phrase_pattern
from parsers.checks.analysis.pool import Operand, amounts, stems
from parsers.checks.analysis.ratios import Claim
from parsers.checks.analysis.shapes import is_small_multiple
from parsers.checks.analysis.values import is_open
from parsers.checks.context import Context
from parsers.checks.lexicon import apart, comparands, hedges, portions, prose, relations
from parsers.compiled import compiled
from parsers.expressions import deferred

_NEVER = 99.0


class Least(NamedTuple):
    """How natural the values of a failing ratio must be for it to be an error."""

    plainly: float
    """Where nothing else speaks for an error."""
    slipped: float
    """Where it looks like a slip."""


_IN, _LINKED = "in the sentence", "in the sentence, linked"
_ONE, _ONE_ALONE = "1 before", f"1 before{ALONE}"
_BEFORE_ALONE = f"before{ALONE}"
_WORDS = 3.4
"""How natural the values of a fraction in words must be, which sentences tell of anything."""
_LEAST: dict[str, dict[str, Least]] = {
    "change": {
        _LINKED: Least(4.5, 3.5),
        _IN: Least(4.0, 3.0),
        _ONE_ALONE: Least(3.5, 2.5),
        _ONE: Least(4.5, 3.5),
        _BEFORE_ALONE: Least(3.0, 2.0),
        "row": Least(4.0, 3.0),
        "named row": Least(_NEVER, 2.2),
        WITH_DIFFERENCE: Least(3.0, 3.0),
        THEN: Least(5.0, 4.0),
    },
    "rate": {_LINKED: Least(_NEVER, 3.5)},
    "factor": {
        THEN: Least(5.0, 4.0),
        _LINKED: Least(6.0, 3.5),
        _IN: Least(_NEVER, 3.0),
        _ONE_ALONE: Least(4.0, 2.5),
        _ONE: Least(_NEVER, 3.0),
        _BEFORE_ALONE: Least(4.0, 3.0),
        "row": Least(_NEVER, 4.0),
        "lead": Least(_NEVER, 3.5),
        "two rows": Least(_NEVER, 2.4),
    },
    "share": {
        WHOLE_NAMED: Least(4.0, 4.0),
        _LINKED: Least(7.0, 4.0),
        _IN: Least(_NEVER, 3.0),
        _ONE_ALONE: Least(4.5, 2.4),
        _ONE: Least(_NEVER, 3.0),
        _BEFORE_ALONE: Least(_NEVER, 2.4),
        "lead": Least(4.2, 2.6),
        "share of total": Least(_NEVER, 2.6),
    },
    "points": {_LINKED: Least(4.0, 3.5), _BEFORE_ALONE: Least(3.0, 2.5)},
}
"""By what a ratio tells and where its two values stand."""


def is_certain(context: Context, claim: Claim, reading: Reading) -> bool:
    """Tell whether a ratio that two values do not make is wrong, and not that of other values."""
    pair = reading.pair
    least = _LEAST.get(claim.cue, {}).get(pair.why)
    if least is None or reading.score < least.slipped:
        return False
    if claim.cue == "change" and pair.why in ("row", "column") and not _is_moved(claim):
        return False
    percent = claim.quantity is not None and claim.quantity.kind == "percent"
    if pair.why == _IN and claim.cue == "share" and not percent and reading.score < _WORDS:
        return False
    plain = reading.score >= least.plainly and claim.exact and not _is_loose(claim, pair)
    if not plain and not (_is_telling(claim, reading) and has_shape(claim, reading, certain=True)):
        return False
    return not _is_doubtful(claim, pair) and not _is_of_more(context, claim, pair)


def _is_moved(claim: Claim) -> bool:
    """Tell whether the words right at a percentage say that something rises or falls by it.

    "The share was 55% and rose by 11 points": there it is a level.
    """
    phrase, at = claim.phrase, claim.start
    if phrase.masked[at - 1 : at] in ("占", "佔"):
        return False
    windows = ((at - _REACH, at), (claim.end, claim.end + _RIGHT_BEHIND))
    lists = (prose.UP, relations.UP_MORE, prose.DOWN, relations.DOWN_MORE)
    return any(phrase.says(words, *window) for words in lists for window in windows)


_REACH, _RIGHT_BEHIND = 40, 8


def _is_telling(claim: Claim, reading: Reading) -> bool:
    """Tell whether a slip says anything: any digit alone is one, where no multiple is meant."""
    if claim.cue != "factor" or claim.quantity is None or by_tens(claim, reading):
        return True
    digits = [sign for sign in claim.quantity.text if sign.isdigit()]
    return len(digits) != 1 or is_small_multiple(2 * reading.computed.value)


def _is_loose(claim: Claim, pair: Pair) -> bool:
    """Tell whether values are told in a clause of their own, or are as like scores as amounts."""
    told = [o for o in (pair.small, pair.large) if o.where != "cell"]
    if pair.why in (THEN, WITH_DIFFERENCE):
        return False
    bare = any(is_bare(o) and _DECIMALS.search(o.text) for o in told)
    return bare or breaks(claim.phrase.language, _gap_behind(claim, pair))


def _gap_behind(claim: Claim, pair: Pair) -> str:
    """Return what stands between a ratio and the first of two values that is told after it.

    What is measured by is none of a clause of its own: "30% more than the year before with 80".
    """
    at = [o.at for o in (pair.small, pair.large) if o.where == "sentence" and o.at >= claim.end]
    gap = claim.phrase.masked[claim.end : min(at)] if at else ""
    than = apart.THAN.get(claim.phrase.language)
    if than is None or claim.cue != "change" or "," in gap:
        return gap
    found = in_any_case(rf"(\s(?:[^\W\d_]+\s){{1,2}})(?:{than})(?!\w)").match(gap)
    return found.group(1) if found is not None else gap


_DECIMALS = deferred(r"\d[.,]\d{1,2}$")


def _is_doubtful(claim: Claim, pair: Pair) -> bool:
    """Tell whether anything in its sentence speaks for other values, however natural these are."""
    small, large = pair.small, pair.large
    if is_open(small.quantity) or is_open(large.quantity):
        return True
    units = {unit_of(small.quantity), unit_of(large.quantity)}
    inside = pair.why.startswith(_IN)
    if units == {"percent"} and claim.cue not in ("points", "factor"):
        return True
    apart = claim.cue == "change" and {small.where, large.where} == {"sentence", "before"}
    if (claim.cue == "factor" or apart) and not inside and _is_no_amount(small, large):
        return True
    if (inside and _is_one_of_several(claim)) or (not inside and _is_out_of(pair)):
        return True
    if is_of_others(claim, (small, large)) or is_that_part(claim, pair):
        return True
    beside = [_stands_beside(claim, operand) for operand in (small, large)]
    of_part = claim.cue == "share" and not pair.why.endswith("linked")
    if of_part and beside == [False, True] and not _is_taken_from(claim, large):
        return True  # what a portion stands beside is the part
    gap, which = _gap_behind(claim, pair), relations.OF_WHICH.get(claim.phrase.language)
    if claim.cue != "share" and which is not None and phrase_pattern(which).search(gap):
        return True
    if pair.why == _IN and claim.cue == "change" and breaks(claim.phrase.language, gap):
        return True
    if inside and claim.cue == "change" and _comes_on_top(claim):
        return True
    if claim.cue == "share" and _is_of_itself(claim):
        return True
    if inside and _is_bracketed(claim) and min(small.at, large.at) > claim.start:
        return True  # what stands in brackets is of what stands before them
    if inside and _is_measured_by_another(claim, pair):
        return True
    return inside and not pair.why.endswith("linked") and divides(claim)


def _is_one_of_several(claim: Claim) -> bool:
    """Tell whether a ratio is listed with amounts of which the same is told.

    "$20 off the one, $50 off the other, and 30% off a third".
    """
    masked = claim.phrase.masked
    own = _NEXT.match(masked, claim.end)
    if own is None:
        return False
    beside = [_NEXT.match(masked, at + 1) for at in claim.phrase.at if at != claim.start]
    return sum(word is not None and word.group() == own.group() for word in beside) >= _SEVERAL


_NEXT = compiled(r"\s(?:off|rabatt|korting|descuento|desconto|sconto)(?!\w)", re.IGNORECASE)
"""What is taken off a price."""
_SEVERAL = 2


def _comes_on_top(claim: Claim) -> bool:
    """Tell whether a change is one more than the one told before, no value between."""
    ahead = claim.phrase.masked[max(claim.start - _REACH, 0) : claim.start]
    return is_on_top(claim.phrase.language, _ANY_VALUE.split(ahead)[-1])


_ANY_VALUE = compiled("[\ue000-\ue004]")


def _is_of_itself(claim: Claim) -> bool:
    """Tell whether a share is one of a market, or above a price: "13% of the market"."""
    listed = portions.OF_ITSELF.get(claim.phrase.language)
    around = claim.phrase.masked[max(claim.start - 24, 0) : claim.end + 16]
    return listed is not None and phrase_pattern(listed).search(around) is not None


def _stands_beside(claim: Claim, operand: Operand) -> bool:
    """Tell whether a ratio says again what an amount is: "460 million, or 23 %"."""
    if operand.where != "sentence":
        return False
    return is_apposed(claim, operand) or amount_before(claim.phrase, claim.start) == operand.at


def _is_taken_from(claim: Claim, whole: Operand) -> bool:
    """Tell whether a portion is of the value that it stands beside: "of 2,700 trees, half"."""
    language, masked = claim.phrase.language, claim.phrase.masked
    of = relations.OF.get(language)
    if of is None:
        return False
    if language in WIDE:
        return in_any_case(of).search(masked, whole.at + 1, claim.start) is not None
    return leading_pattern(of).search(masked[max(whole.at - _OF_REACH, 0) : whole.at]) is not None


_OF_REACH = 30


def _is_bracketed(claim: Claim) -> bool:
    """Tell whether a ratio stands in brackets by itself."""
    masked = claim.phrase.masked
    return masked[: claim.start].rstrip()[-1:] in "(（" and masked[claim.end :][:1] in ")）"


def _is_of_more(context: Context, claim: Claim, pair: Pair) -> bool:
    """Tell whether the text has other values that a ratio may be of."""
    small, large = pair.small, pair.large
    if pair.why == WHOLE_NAMED:
        return False  # nothing that the article tells makes the ratio
    if large.grid is not None:
        return _is_named_later(claim, large) or (
            claim.cue == "share" and _is_of_another_column(claim, large)
        )
    if pair.why.endswith(ALONE) and _has_rates(context, claim, pair):
        return True
    if pair.why == _BEFORE_ALONE and claim.cue != "points" and not _goes_on(claim, pair):
        return True
    if claim.cue != "share" or pair.why.startswith(_IN):
        return False
    return has_its_own(context, claim, large) or explained(context, claim, small)


def _goes_on(claim: Claim, pair: Pair) -> bool:
    """Tell whether a sentence without amounts speaks of those before it, or draws their sum."""
    phrase = claim.phrase
    of = relations.OF.get(phrase.language)
    first = _FIRST_CHANGE if claim.cue == "change" else _FIRST
    first = _FIRST_WIDE if phrase.language in WIDE else first
    if of is not None and phrase.language not in WIDE:
        named = in_any_case(rf"\W?(?:{of})\s[^,]{{3,}},").match(phrase.masked[: claim.start])
        if named is not None:
            return False  # "Of the sales of Arlo, 12 %"
    if phrase.has(prose.THUS) or phrase.has(portions.EQUALS) or claim.start <= first:
        return True
    hedged = stems(hedges.ABOUT.get(phrase.language, "").replace("|", " "), phrase.text.language)
    said = stems(phrase.words, phrase.text.language) - hedged
    return bool(said & (pair.small.words | pair.large.words))


def _is_out_of(pair: Pair) -> bool:
    """Tell whether two values are a ratio themselves: "eight out of ten firms"."""
    beside = abs(pair.small.place.start - pair.large.place.start) <= _BESIDE
    return beside and pair.large.interval.value in _ROUND and pair.large.unit == "number"


_BESIDE, _ROUND = 24, (5.0, 10.0, 100.0)
_FIRST, _FIRST_CHANGE, _FIRST_WIDE = 12, 24, 3
"""Characters before a portion, or a change, at most that a sentence begins with."""


def _has_rates(context: Context, claim: Claim, pair: Pair) -> bool:
    """Tell whether a rate in the unit of two values is told beside them: "150 dollars a head"."""
    unit = pair.large.unit.partition("/")[0]
    blocks = {o.place.block for o in (pair.small, pair.large)}
    return claim.cue == "factor" and any(
        o.unit != pair.large.unit and o.unit.partition("/")[0] == unit
        for phrase in all_phrases(context)
        if phrase.text.first.block in blocks
        for o in amounts(phrase, "sentence", 0)
    )


def _is_named_later(claim: Claim, cell: Operand) -> bool:
    """Tell whether the row of a cell is named behind a ratio, and so in another clause."""
    grid, words = cell.grid, claim.phrase.words.casefold()
    name = grid.row_name(cell.row).strip(" *").casefold() if grid is not None else ""
    at = words.find(name) if name else -1
    return at > claim.place.start - claim.phrase.sentence.start


def _is_of_another_column(claim: Claim, total: Operand) -> bool:
    """Tell whether a share of a total may be that of any of several columns of a table."""
    grid = total.grid
    if grid is None or len(grid.columns) < 2:
        return False
    told = comparand(claim)
    head = stems(bare(grid.headers[total.column]), grid.language) if grid.headers else frozenset()
    said = stems(claim.phrase.words, claim.phrase.text.language)
    if head & (told.words if told is not None and told.words else said):
        return False
    return not all(years_in(line.name) for line in grid.columns)


def _is_measured_by_another(claim: Claim, pair: Pair) -> bool:
    """Tell whether words say what a ratio is measured by, and none is said of that value."""
    told = comparand(claim) if claim.cue in ("share", "factor") else None
    if told is None or told.value >= 0 or told.earlier or told.years or not told.words:
        return False
    if claim.cue == "share" and pair.why.endswith("linked"):
        return False
    whole = claim.cue == "share" or claim.value.value < 1
    if _is_dimension(claim, told) and not _has_others(claim, pair):
        return False
    return not told.words & (pair.large if whole else pair.small).words


def _is_dimension(claim: Claim, told: Comparand) -> bool:
    """Tell whether a ratio is said to be of no more than a length, a weight or a price."""
    listed = comparands.DIMENSIONS.get(claim.phrase.language)
    text = claim.phrase.masked[told.start : told.end]
    return listed is not None and phrase_pattern(listed).search(text) is not None


def _has_others(claim: Claim, pair: Pair) -> bool:
    """Tell whether a sentence has more values of the unit of two."""
    unit = pair.large.unit
    own = [o for o in amounts(claim.phrase, "sentence", 0) if o.unit == unit]
    return len([o for o in own if not claim.start <= o.at < claim.end]) > _PAIR


_PAIR = 2


def _is_no_amount(small: Operand, large: Operand) -> bool:
    """Tell whether values are percentages or times, of which a multiple told apart is seldom."""
    return any(o.unit == "percent" or o.unit.startswith("duration") for o in (small, large))


def is_that_part(claim: Claim, pair: Pair) -> bool:
    """Tell whether a fraction in words is just that part, whatever follows: "three quarters"."""
    part = pair.small.interval.over(pair.large.interval)
    return claim.quantity is None and part is not None and part.meets(claim.value)
