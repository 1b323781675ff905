"""What is to be thought of a claim, by what the pairs of values around it make of it.

Each reading has a score, how natural it is to take the claim for one of that pair. A slip of the
pen between what a pair makes and what is stated, or that the two agree, is evidence that the pair
is meant: the more, the less likely chance is to show it in one of the readings as natural.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Literal, NamedTuple

from parsers.checks.analysis.around import unit_printed
from parsers.checks.analysis.miswritten import Slip, slip_from
from parsers.checks.analysis.moving import moves
from parsers.checks.analysis.pairing.differing import WITH_DIFFERENCE
from parsers.checks.analysis.pairing.likeness import Pair
from parsers.checks.analysis.pairing.parted import WHOLE_NAMED
from parsers.checks.analysis.pairing.then import THEN
from parsers.checks.analysis.pool import Operand
from parsers.checks.analysis.ratios import Claim
from parsers.checks.analysis.shapes import (
    is_common_fraction,
    is_small_multiple,
    looks_slipped,
    operand_slipped,
)
from parsers.checks.analysis.values import (
    Interval,
    digits_of,
    digits_printed,
    exact,
    slip_of,
    swapped,
)
from parsers.compiled import compiled

_NATURAL = 2.6
"""How natural a reading must be for its ratio to count as the one that was meant."""
_CLEAR = 3.5
"""How natural a reading must be for a ratio that is far off to be told of its values."""
TOLD_OF = ("in the sentence", "1 before", "lead", "row", "column")
"""The pairs of which one value stands in the sentence itself."""
_OF_HEADING = 4.5
"""How natural a reading of a heading must be, which sums up what follows."""
_MARGIN = 1.2
"""How much more natural it must be than one that makes the ratio right."""
_LEAST = 2.0
"""How natural a reading must be in itself, whatever evidence there is beside it."""
_TELLING = 2.5
"""The evidence at most that a slip, or a ratio that is right, adds to a reading."""
_IN = "in the sentence"
_TOLD_IN = 3.0
"""How much more natural it is that two values told in one sentence are those of its ratio."""


_SET_AGAINST = 6.5
"""How natural a reading must be for its sentence to set two values against each other plainly."""


_ALL = 0.97
"""The part of a value by which no other one is said to be less."""
_OPERANDS = 3
"""Two values and the ratio of them."""


class Formula(NamedTuple):
    """How a ratio was worked out of two values; put into words only where it is told."""

    written: str
    """The formula with {a} for the smaller of the values as printed, {b} for the larger."""
    pair: Pair
    value: float
    show: Callable[[float], str]

    @property
    def made(self) -> str:
        """What comes out."""
        return self.show(self.value)

    def __str__(self) -> str:
        values = {"a": self.pair.small.text, "b": self.pair.large.text}
        return f"{self.written.format(**values)} = {self.made}"

    @property
    def falls(self) -> bool:
        """Whether it is by how much less one value is than the other."""
        return self.written.startswith("1 −")


class Reading(NamedTuple):
    """A pair with what it makes of a claim: the ratio in the claim's measure, and its formula."""

    pair: Pair
    score: float
    computed: Interval
    formula: Formula
    meets: bool
    refuted: bool
    plain: bool = True


class Verdict(NamedTuple):
    """What became of a claim: by which reading it holds or fails, and whether it holds surely."""

    kind: Literal["holds", "fail"]
    reading: Reading
    sure: bool
    weight: float = 0.0


def reading_of(claim: Claim, pair: Pair, computed: Interval, formula: Formula) -> Reading:
    """Return what a pair of values makes of a claim."""
    meets = _meets(claim, computed)
    refuted = not meets and _refutes(claim, computed, closely=pair.why == WHOLE_NAMED)
    return Reading(pair, pair.score, computed, formula, meets, refuted)


def _meets(claim: Claim, computed: Interval) -> bool:
    """Tell whether a computed ratio is the stated one, as printed or as rounded.

    What whole numbers of one digit might have been before rounding is no excuse for a factor.
    """
    if claim.cue == "factor" or claim.quantity is None:
        computed = computed.widened(0.4)
    return computed.meets(claim.value)


def _refutes(claim: Claim, computed: Interval, *, closely: bool) -> bool:
    """Tell whether a computed ratio rules out the stated one, with room for loose rounding.

    There is little of it where a sentence `closely` ties the amount to its portion.
    """
    value = claim.value
    slack = 0.25 * value.width
    if claim.exact and claim.cue in ("share", "change", "rate") and claim.quantity is not None:
        tens = abs(value.value * 10 - round(value.value * 10)) < 1e-6 and not closely
        slack = (0.05 if value.value >= 0.3 else 0.025) if tens else min(0.005, 0.5 * value.width)
    elif claim.cue == "factor" or claim.quantity is None:
        slack = 0.05 * value.value
    wide = Interval(value.value, value.low - slack, value.high + slack)
    return not computed.meets(wide)


def judge(claim: Claim, readings: list[Reading]) -> Verdict | None:
    """Weigh the readings of a claim; None where none is natural enough to tell."""
    readings = sorted(readings, key=_score, reverse=True)
    apart = [r for r in readings if r.plain and r.pair.why == WITH_DIFFERENCE]
    if apart and all(r.refuted for r in apart):
        return Verdict("fail", apart[0], sure=False, weight=apart[0].score)
    meeting = partial(_meeting, claim, readings=readings)
    held, right = _weightiest((r for r in readings if r.meets), meeting, _TELLING + _TOLD_IN)
    untold = claim.level or (claim.cue == "share" and claim.value.value >= 1)
    if right is None and untold:
        return None
    telling = partial(_telling, claim, readings=readings)
    # What weighs less than this comes to the same as nothing.
    least = (_NATURAL if right is None else held + _MARGIN) - 1e-9
    weight, wrong = _weightiest((r for r in readings if not r.meets), telling, _TELLING, least)
    if right is not None and (wrong is None or held >= weight - _MARGIN):
        natural = right.plain and right.score >= _NATURAL - 1
        return Verdict("holds", right, sure=natural or right.pair.why.startswith(_IN))
    if wrong is None or untold:
        return None
    if claim.phrase.text.block.kind == "heading" and wrong.score < _OF_HEADING:
        return None
    if not wrong.refuted or wrong.score < _LEAST or weight < _NATURAL:
        return None
    if any(r.meets and _turned(r.pair, wrong.pair) for r in readings):
        return None
    return Verdict("fail", wrong, sure=False, weight=weight)


def _turned(one: Pair, other: Pair) -> bool:
    """Tell whether two pairs are the same durations: "38% faster" is said of 38% less time."""
    if not one.large.unit.startswith("duration"):
        return False
    return one.small.place == other.small.place and one.large.place == other.large.place


def _score(reading: Reading) -> float:
    return reading.score


def _weightiest(
    readings: Iterable[Reading],
    evidence: Callable[[Reading], float | None],
    most: float,
    least: float = -math.inf,
) -> tuple[float, Reading | None]:
    """Return the one of the readings, the most natural first, that weighs most with its evidence.

    The evidence is `most` at most, and None where a reading is none of the claim. It is looked for
    only where a reading could still weigh more than those before, and more than `least`.
    """
    best: tuple[float, Reading | None] = (-math.inf, None)
    for reading in readings:
        if reading.score + most <= max(best[0], least):
            break
        found = evidence(reading)
        if found is not None and reading.score + found > best[0]:
            best = reading.score + found, reading
    return best


def _rivals(reading: Reading, readings: list[Reading]) -> int:
    """Count the pairs that are as natural as that of a reading, itself among them."""
    return len({id(r.pair) for r in readings if r.score >= reading.score - 0.5})


def _meeting(claim: Claim, reading: Reading, readings: list[Reading]) -> float:
    """Return the evidence that a reading makes a ratio right other than by chance.

    Ratios of unrelated values that are near enough to be told spread over a factor of five; what
    is told by the way can be read in several ways.
    """
    width = claim.value.width + min(reading.computed.width, claim.value.width)
    chance = width / claim.value.value / math.log(5) * (1 if reading.plain else 4)
    found = _evidence(chance * _rivals(reading, readings))
    told = reading.plain and reading.pair.why.startswith(_IN)
    return found + (_TOLD_IN if told else 0.0)


def _evidence(chance: float) -> float:
    """Return how unlikely something is by chance, as a power of ten within bounds."""
    return min(max(-math.log10(max(chance, 1e-9)), 0.0), _TELLING)


def _telling(claim: Claim, reading: Reading, readings: list[Reading]) -> float | None:
    """Return the evidence that a slip of the pen leads from a reading to what is stated.

    It is how unlikely chance is to show such a slip in one of the readings as natural, as a power
    of ten, and 0 where there is no slip; None where the two are too far apart to be of one thing.
    """
    if not _plausible(claim, reading):
        return None
    slip = slip_to(claim, reading)
    if slip is None:
        return 0.0
    return _evidence(slip.chance * _rivals(reading, readings))


def slip_to(claim: Claim, reading: Reading) -> Slip | None:
    """Return the slip that keeps a ratio and its two values from agreeing, if there is one.

    It may be in the ratio as stated or in one of the values.
    """
    computed, quantity = reading.computed, claim.quantity
    if quantity is None or quantity.value is None or claim.words.strip()[:1] in "½⅓¼":
        own = _another(computed)
    else:
        scale = 100 if claim.cue in ("share", "change", "rate") else 1
        stated, unit = abs(float(quantity.value)), unit_printed(quantity)
        own = slip_from(stated, unit, computed.scaled(scale if computed.value > 0 else -scale))
    if own is None and of_wrong_base(claim, reading):
        own = Slip("the wrong base", 0.1)
    found = [slip for slip in (own, *_in_values(claim, reading)) if slip is not None]
    return min(found, key=lambda slip: slip.chance, default=None)


def has_shape(claim: Claim, reading: Reading, *, certain: bool = False) -> bool:
    """Tell whether a ratio that two values do not make looks like a slip, of it or of one of them.

    One multiple is written for another; a fraction in words, for another one, only where the
    sentence itself sets the two values against each other, or where it is `certain` that it is of
    them.
    """
    computed, quantity = reading.computed, claim.quantity
    if reading.formula.falls and computed.value > _ALL:
        return False  # one value is nothing beside the other: they are of different things
    if claim.cue == "factor" and claim.value.value >= 1:
        halves = 2 if quantity is None and claim.value.value % 1 == 0.5 else 1
        if is_small_multiple(computed.value * halves):
            return True
    if of_wrong_base(claim, reading) or by_tens(claim, reading):
        return True
    linked = reading.pair.why == f"{_IN}, linked" and reading.score >= _SET_AGAINST
    if linked and len(claim.phrase.valued) <= _OPERANDS:
        return True  # the sentence tells nothing else
    if quantity is None or quantity.kind != "percent":
        linked = linked or reading.pair.why == "1 before, alone"
        if (linked or certain) and is_common_fraction(abs(computed.value)):
            return True
    if quantity is None:
        return False
    scale = 0.01 if claim.cue in ("share", "change", "rate") else 1.0
    return looks_slipped(quantity, computed, scale) or any(
        operand_slipped(value.quantity, value.interval.value, wanted)
        for value, wanted in _wanted(claim, reading)
    )


def of_wrong_base(claim: Claim, reading: Reading) -> bool:
    """Tell whether a ratio is what its values make where it is measured by the wrong one.

    A rise by its end, a fall by its start, a part by the rest: 25 % for 20, a third for a quarter.
    So is what is left of something for what it lost, and a multiple for a rise: 250 % for 150.
    """
    computed, value = reading.computed, claim.value
    if not claim.exact or not reading.plain or not computed.value > 0:
        return False
    one = exact(1.0)
    if claim.cue == "change" and claim.sure and claim.sign and reading.pair.why in _TWO_ENDS:
        left = one.minus(computed) if reading.formula.falls else one.plus(computed)
        if left.low > 0 and left.meets(value):
            return True
    if claim.cue == "change":
        other = computed.over(one.minus(computed) if reading.formula.falls else one.plus(computed))
    elif claim.cue == "share" and computed.value < 1:
        other = computed.over(one.minus(computed))
    else:
        return False
    return other is not None and other.low > 0 and other.meets(value)


_TWO_ENDS = (f"{_IN}, linked", "1 before, alone")
"""The pairs of which a change is told plainly enough for what is left to be none of them."""


def _in_values(claim: Claim, reading: Reading) -> Iterator[Slip]:
    """Yield the slips that make either value of what the other and the ratio ask for."""
    for value, wanted in _wanted(claim, reading):
        yield from _in_value(value, wanted)


def _wanted(claim: Claim, reading: Reading) -> Iterator[tuple[Operand, Interval]]:
    """Yield each value of a reading with what the other and the ratio ask for in its place."""
    if not reading.plain or claim.cue in ("points", "rate"):
        return
    more = exact(1.0) if claim.cue == "change" else exact(0.0)
    sign = -1 if reading.formula.falls else 1
    told, made = (more.plus(ratio.scaled(sign)) for ratio in (claim.value, reading.computed))
    off = told.over(exact(made.value)) if made.value > 0 and told.low > 0 else None
    if off is None:
        return
    small, large = reading.pair.small, reading.pair.large
    risen = (claim.cue == "factor" and claim.value.value >= 1) or (more.value and sign > 0)
    upper, lower = (large, small) if risen else (small, large)
    for value, wanted in ((upper, off), (lower, exact(1.0).over(off))):
        if wanted is not None:
            yield value, wanted.scaled(value.interval.value)


def _in_value(value: Operand, right: Interval) -> Iterator[Slip]:
    slip = slip_from(value.interval.value, unit_printed(value.quantity), right)
    if slip is not None:
        yield slip._replace(name="", chance=min(_TRIED * slip.chance, 1.0))


_TRIED = 3
"""How many numbers a slip is looked for in: the ratio and its two values."""


def _another(computed: Interval) -> Slip | None:
    """Return the slip of one common fraction or multiple for another."""
    near = computed.value if computed.value <= 1 else 1 / computed.value
    exactly = computed.value > 0 and is_common_fraction(near)
    return Slip("another fraction", 0.15) if exactly else None


def _plausible(claim: Claim, reading: Reading) -> bool:
    """Tell whether a stated ratio is near enough to a computed one to be told of the same."""
    stated, computed = claim.value.value, abs(reading.computed.value)
    if stated <= 0 or computed <= 0:
        return False
    other_way = claim.cue == "factor" and _other_way(claim, reading)
    if not other_way and _is_near(claim, reading, stated, computed):
        return True
    if cause(claim, reading) or by_tens(claim, reading):
        return True
    return reading.pair.why in (*_TWO_ENDS, _IN) and of_wrong_base(claim, reading)


def _is_near(claim: Claim, reading: Reading, stated: float, computed: float) -> bool:
    """Tell whether a stated ratio is about as large as what is computed."""
    apart = stated / computed
    clear = reading.score >= _CLEAR and reading.pair.why.startswith(TOLD_OF)
    if clear and claim.cue in ("share", "factor", "points"):
        return 0.4 < apart < 2.5
    if claim.cue in ("change", "rate"):
        sign = -1 if reading.formula.falls else 1
        if sign < 0 and (computed >= 1 or stated >= 1):
            return False
        near = 3 if clear else 2.5
        return 1 / near < apart < near and 0.7 < (1 + sign * stated) / (1 + sign * computed) < 1.4
    return 0.45 < apart < 2.2


def by_tens(claim: Claim, reading: Reading) -> bool:
    """Tell whether a ratio of two values told beside it is off by a power of ten and by no more.

    A ratio in words ("three times") may be rounded: there the values must make it almost to the
    letter, once the power is off. With it, the smaller value may have become the larger one.
    """
    stated, computed = claim.value.value, abs(reading.computed.value)
    if not claim.exact or stated <= 0 or computed <= 0:
        return False
    power = round(math.log10(stated / computed))
    made = reading.computed.scaled(10.0**power)
    why = reading.pair.why
    if claim.quantity is not None and why.endswith("linked") and power and made.meets(claim.value):
        return True
    if claim.cue not in ("factor", "share") or not (why.startswith(_IN) or why in _BESIDE):
        return False
    measured = reading.pair.large.unit.startswith(("currency", "dimension"))
    tens = _TENS if measured and reading.pair.small.unit == reading.pair.large.unit else _TENS_NEAR
    return any(
        round(power) in tens and abs(power - round(power)) < _TO_THE_LETTER
        for power in (math.log10(stated / computed), math.log10(stated * computed))
    )


_TENS = (-6, -3, -2, -1, 1, 2, 3, 6)
_TENS_NEAR = (-2, -1, 1, 2)
"""Powers of ten that a slip is, the second of numbers that need not be of one thing."""
_TO_THE_LETTER = 0.005
"""Decimal logarithm of what is left to rounding, little more than a hundredth."""
_BESIDE = ("1 before, alone", THEN)
"""Pairs of values told in two sentences of which no other value is told."""


def _other_way(claim: Claim, reading: Reading) -> bool:
    """Tell whether values fall while a multiple says more: "from 12 to 4 doubles the time"."""
    falling = any(m.a.start == reading.pair.large.place.start for m in moves(claim.phrase))
    return falling and claim.value.value > 1 and claim.sign >= 0


def cause(claim: Claim, reading: Reading) -> str:
    """Name the slip of what a reading makes that a claim is, in brackets, if it is telling."""
    quantity = claim.quantity
    if quantity is None or quantity.value is None:
        return ""
    found = _DECIMALS.search(quantity.text)
    decimals = len(found.group(1)) if found else 0
    unit = 100 if claim.cue in ("share", "change", "rate") else 1
    right = round(abs(reading.computed.value) * unit, decimals)
    text = f"{right:.{decimals}f}"
    if len(text.replace(".", "").strip("0")) < 2 or math.isinf(right):
        return ""  # of one digit, anything is a slip
    stated = abs(float(quantity.value))
    if 0.11 < stated / right < 9:  # no power of ten, so nothing but digits that changed places
        changed = swapped(digits_printed(quantity.text), digits_of(text))
        return " (digits swapped)" if changed else ""
    cause = slip_of(stated, right, quantity.text, text)
    return f" ({cause})" if cause and cause != "one digit differs" else ""


_DECIMALS = compiled(r"[.,]\s?(\d{1,2})(?!\d)")
