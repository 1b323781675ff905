"""N316: ratios told in prose against the two values that they are most naturally read of."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from parsers.checks.analysis.around import unit_printed
from parsers.checks.analysis.miswritten import Slip, slip_from
from parsers.checks.analysis.moving import moves
from parsers.checks.analysis.pairing import pairs
from parsers.checks.analysis.pairing.likeness import Around, Pair
from parsers.checks.analysis.phrases import Phrase, all_phrases
from parsers.checks.analysis.pool import Operand, amounts
from parsers.checks.analysis.ratios import Claim, claims
from parsers.checks.analysis.values import Interval, exact, shown, shown_percent, slip_of
from parsers.checks.context import Context
from parsers.checks.drafts import Draft
from parsers.checks.lexicon import prose
from parsers.checks.registry import rule

SILENT = ("teaser", "related_title", "answer", "question")
_NATURAL = 2.6
"""How natural a reading must be for its ratio to count as the one that was meant."""
_RECORD = 2
"""How many ratios must hold for each that does not, for an article to be one that adds up."""
_CERTAIN = 6.0
"""How natural a reading must be in any other article."""
_CLEAR = 3.5
"""How natural a reading must be for a ratio that is far off to be told of its values."""
_TOLD_OF = ("in the sentence", "1 before", "lead", "row", "column")
"""The pairs of which one value stands in the sentence itself."""
_IN_HEADING = 4.5
"""How natural a reading of a heading must be, which sums up what follows."""
_MARGIN = 1.2
"""How much more natural it must be than one that makes the ratio right."""
_LEAST = 2.0
"""How natural a reading must be in itself, whatever evidence there is beside it."""
_TELLING = 2.5
"""The evidence at most that a slip, or a ratio that is right, adds to a reading."""
_SHAPED = 0.3
"""The evidence of a slip below which a ratio has the shape of none: one digit may be any other."""
_BAR = {True: 3.25, False: 4.3}
"""How natural a reading must be, with its evidence, for a ratio with the shape of a slip, and with
none, to be more than a note. In articles that nothing was fitted to, three of four of the less
natural readings were right; that is too few for a warning
(`python -m tests.benchmarks.planted --press`)."""
_IN = "in the sentence"
_TOLD_IN = 3.0
"""How much more natural it is that two values told in one sentence are those of its ratio."""


class Reading(NamedTuple):
    """A pair with what it makes of a claim: the ratio in the claim's measure, and its formula."""

    pair: Pair
    score: float
    computed: Interval
    formula: str
    meets: bool
    refuted: bool
    plain: bool = True


class Verdict(NamedTuple):
    """What became of a claim: by which reading it holds or fails, and whether it holds surely."""

    kind: Literal["holds", "fail"]
    reading: Reading
    sure: bool
    weight: float = 0.0
    told: bool = True


@rule(
    "N316",
    "ratio-told",
    "error",
    "A share, change or multiple that the values it is told of do not make.",
    explanation="A percentage, a fraction or a factor is held against the pairs of values around "
    "it: in its sentence, in those before, in the rows and columns of the tables that the "
    "sentence names or repeats a value of. If a natural pair makes it right, it holds; it is "
    "reported where the most natural pair rules it out, none that is nearly as natural makes it "
    "right, and most other ratios of the article can be recomputed in the same way.",
    fails="The club has 4,000 members. 2,400 of them, 60%, are women. Another 440 members, 11%, "
    "are children. And a third of the members, 1,000, are students.",
    holds="The same with “a quarter of the members”.",
)
def ratios_told(context: Context) -> Iterable[Draft]:
    """Test each ratio of the prose."""
    every = [phrase for phrase in all_phrases(context) if phrase.text.role not in SILENT]
    lead = _lead(every)
    read: list[tuple[Claim, list[Reading]]] = []
    for number, phrase in enumerate(every):
        stated = claims(phrase)
        if stated:
            around = _around(every, number, lead)
            read += [(c, list(_readings(c, pairs(context, c, around)))) for c in stated]
    judged = list(_judged(read))
    judged = _unused(judged)
    holding = sum(1 for _, v in judged if v.kind == "holds" and v.sure)
    failing = sum(1 for _, v in judged if v.kind == "fail")
    # An article of which most ratios can be recomputed is one whose author gives what they rest
    # on; in another, that the values near a ratio do not make it says little, and it is a note: on
    # pages that nothing was fitted to, two of 21 such were right.
    trusted = holding >= _RECORD * failing and holding >= 2
    for claim, verdict in judged:
        if verdict.kind == "holds" or trusted or verdict.weight >= _CERTAIN:
            yield _draft(claim, verdict._replace(told=verdict.told and trusted))


def _judged(read: list[tuple[Claim, list[Reading]]]) -> Iterator[tuple[Claim, Verdict]]:
    """Judge the claims of an article; a whole of which one portion is told is likely that of more.

    So a claim of which nothing can be said alone is weighed again with the wholes of those that
    hold in its paragraph.
    """
    verdicts = [(claim, readings, judge(claim, readings)) for claim, readings in read]
    wholes = {
        (claim.phrase.text.first.block, verdict.reading.pair.large.place)
        for claim, _, verdict in verdicts
        if verdict is not None and verdict.kind == "holds" and claim.cue == "share"
    }
    for claim, readings, verdict in verdicts:
        if verdict is None and claim.cue == "share":
            block = claim.phrase.text.first.block
            verdict = judge(
                claim,
                [
                    r._replace(score=r.score + _SAME_WHOLE)
                    if (block, r.pair.large.place) in wholes and r.pair.why.startswith(_TOLD_OF)
                    else r
                    for r in readings
                ],
            )
        if verdict is not None:
            yield claim, verdict


_SAME_WHOLE = 0.6
"""How much more natural a whole is of which another portion is told beside it."""


def _unused(judged: list[tuple[Claim, Verdict]]) -> list[tuple[Claim, Verdict]]:
    """Leave out what fails by two values that another ratio of the sentence is rightly of."""
    taken = {
        (claim.phrase.sentence, verdict.reading.pair.small.place, verdict.reading.pair.large.place)
        for claim, verdict in judged
        if verdict.kind == "holds" and verdict.reading.plain
    }
    return [
        (claim, verdict)
        for claim, verdict in judged
        if verdict.kind == "holds"
        or (
            claim.phrase.sentence,
            verdict.reading.pair.small.place,
            verdict.reading.pair.large.place,
        )
        not in taken
    ]


MAX_LEAD = 60
"""Amounts up to which the beginning of an article is a lead: each is held against each ratio."""


def _lead(every: list[Phrase]) -> tuple[Operand, ...]:
    """Return the amounts of the title, the summary and the first paragraph, if they are few."""
    found: list[Operand] = []
    paragraphs: set[int] = set()
    for phrase in every:
        text = phrase.text
        if text.role not in ("title", "summary"):
            if text.block.kind == "heading":
                continue
            paragraphs.add(text.first.block)
            if len(paragraphs) > 1:
                break
        found += amounts(phrase, "lead", 9)
        if len(found) > MAX_LEAD:
            return ()
    return tuple(found)


def _around(every: list[Phrase], number: int, lead: tuple[Operand, ...]) -> Around:
    phrase = every[number]
    before: list[Phrase] = []
    if phrase.text.block.kind == "heading" or phrase.text.role in ("title", "summary"):
        return Around((), (), lead)
    for other in reversed(every[max(number - 3, 0) : number]):
        gap = phrase.text.first.block - other.text.first.block
        if other.text is not phrase.text and (gap > 1 or other.text.block.kind == "heading"):
            break
        if other.text is phrase.text and phrase.text.block.kind == "list":
            break  # another item
        before.append(other)
    after = every[number + 1 : number + 2]
    return Around(tuple(before), tuple(p for p in after if p.text is phrase.text), lead)


# --- what a pair makes ----------------------------------------------------------------------------


def _readings(claim: Claim, found: list[Pair]) -> Iterator[Reading]:
    for pair in found:
        for computed, formula in _measures(claim, pair):
            meets = _meets(claim, computed)
            yield Reading(
                pair, pair.score, computed, formula, meets, not meets and _refutes(claim, computed)
            )
        rest = claim.cue == "share" and claim.phrase.has(prose.REST)
        for computed, formula in _by_the_way(claim, pair):
            if computed.meets(claim.value):
                less = 2.2 if claim.sure else 1.0
                less = 0.0 if rest else 1.0 if " ± " in formula else less
                formula = formula.replace(" ± ", " + ")
                yield Reading(pair, pair.score - less, computed, formula, True, False, plain=False)


def _measures(claim: Claim, pair: Pair) -> Iterator[tuple[Interval, str]]:
    """Yield what two values make in the measure of a claim, the plainest first."""
    small, large = pair.small.interval, pair.large.interval
    a, b = pair.small.text, pair.large.text
    if claim.cue == "points":
        points = large.minus(small)
        yield points, f"{b} − {a} = {shown(points.value)} points"
    elif claim.cue == "share":
        yield from _share(pair)
    elif claim.cue == "factor":
        times = small.over(large) if claim.value.value < 1 else large.over(small)
        first, last = (a, b) if claim.value.value < 1 else (b, a)
        if times is not None:
            yield times, f"{first} / {last} = {shown(times.value)}"
    else:
        years = _years(claim)
        if claim.cue == "rate" and years:
            ratio = large.over(small)
            grown = ratio.root(years) if ratio is not None else None
            if grown is not None:
                rate = grown.shifted(-1)
                yield rate, f"({b} / {a})^(1/{years}) − 1 = {shown_percent(rate.value)}"
        if claim.cue == "change":
            yield from _change(pair, claim.sign)


def _share(pair: Pair) -> Iterator[tuple[Interval, str]]:
    part = pair.small.interval.over(pair.large.interval)
    if part is not None:
        yield part, f"{pair.small.text} / {pair.large.text} = {shown_percent(part.value)}"


def _change(pair: Pair, sign: int) -> Iterator[tuple[Interval, str]]:
    small, large = pair.small.interval, pair.large.interval
    a, b = pair.small.text, pair.large.text
    ratio, part = large.over(small), small.over(large)
    if ratio is None or part is None:
        return
    if pair.small.delta and small.value < 0.8 * large.value:
        if sign >= 0:
            yield part, f"{a} / {b} = {shown_percent(part.value)}"
        for base, joint in ((large.minus(small), "−"), (large.plus(small), "+")):
            grown = small.over(base)
            if grown is not None and sign in (0, 1 if joint == "−" else -1):
                yield grown, f"{a} / ({b} {joint} {a}) = {shown_percent(grown.value)}"
    up, down = ratio.shifted(-1), (-part).shifted(1)
    if sign >= 0:
        yield up, f"{b} / {a} − 1 = {shown_percent(up.value)}"
    if sign <= 0:
        yield down, f"1 − {a} / {b} = {shown_percent(down.value)}"


def _by_the_way(claim: Claim, pair: Pair) -> Iterator[tuple[Interval, str]]:
    """Yield what else two values make, by which a claim may be right but is never wrong.

    A part and the rest make the whole; a value and a difference make the other value; what is
    told as a share may be a change, and the other way about; "three times more" is four times as
    much to some.
    """
    small, large = pair.small.interval, pair.large.interval
    a, b = pair.small.text, pair.large.text
    if claim.cue == "points":
        return
    if claim.cue == "factor":
        if claim.sign:
            yield from _change(pair, 1)
        part = small.over(large)
        if part is not None:
            yield part, f"{a} / {b} = {shown(part.value)}"
        return
    if claim.cue == "share":
        yield from _change(pair, 0)
        told_with = pair.why == "in the sentence" or pair.small.where == pair.large.where
        if claim.phrase.has(prose.REST) or (told_with and not _linked(pair)):
            both = small.plus(large)
            for one, text in ((small, a), (large, b)):
                part = one.over(both)
                if part is not None:
                    yield part, f"{text} / ({a} + {b}) = {shown_percent(part.value)}"
        ratio = large.over(small)
        if ratio is not None and claim.value.value >= 1:
            yield ratio, f"{b} / {a} = {shown_percent(ratio.value)}"
        return
    yield from _change(pair, 0)
    yield from _share(pair)
    if pair.small.where != "cell" and not _linked(pair):
        for base, sign in ((large.minus(small), "−"), (large.plus(small), "±")):
            part = small.over(base)
            if part is not None:
                yield part, f"{a} / ({b} {sign} {a}) = {shown_percent(part.value)}"


def _linked(pair: Pair) -> bool:
    return pair.why.endswith("linked")


def _years(claim: Claim) -> int:
    """Return the years between the values of a claim, where its sentence tells them; else 0."""
    told = claim.phrase.quantities
    spans = {int(q.value) for q in told if q.kind == "duration" and q.unit == "year" and q.value}
    years = {int(q.value) for q in told if q.kind == "year" and q.value}
    if len(years) >= 2:
        return max(years) - min(years)
    return spans.pop() if len(spans) == 1 else 0


def _meets(claim: Claim, computed: Interval) -> bool:
    """Tell whether a computed ratio is the stated one, as printed or as rounded.

    What whole numbers of one digit might have been before rounding is no excuse for a factor.
    """
    if claim.cue == "factor" or claim.quantity is None:
        computed = computed.widened(0.4)
    return computed.meets(claim.value)


def _refutes(claim: Claim, computed: Interval) -> bool:
    """Tell whether a computed ratio rules out the stated one, with room for loose rounding."""
    value = claim.value
    slack = 0.25 * value.width
    if claim.exact and claim.cue in ("share", "change", "rate") and claim.quantity is not None:
        tens = abs(value.value * 10 - round(value.value * 10)) < 1e-6
        slack = (0.05 if value.value >= 0.3 else 0.025) if tens else min(0.005, 0.5 * value.width)
    elif claim.cue == "factor" or claim.quantity is None:
        slack = 0.05 * value.value
    wide = Interval(value.value, value.low - slack, value.high + slack)
    return not computed.meets(wide)


# --- the decision ---------------------------------------------------------------------------------


def judge(claim: Claim, readings: list[Reading]) -> Verdict | None:
    """Weigh the readings of a claim; None where none is natural enough to tell."""
    holding = [(r.score + _meeting(claim, r, readings), r) for r in readings if r.meets]
    held, right = max(holding, key=_first, default=(-math.inf, None))
    likely = [r for r in readings if not r.meets and _plausible(claim, r)]
    failing = [(r.score + _telling(claim, r, readings), r) for r in likely]
    weight, wrong = max(failing, key=_first, default=(-math.inf, None))
    if right is not None and (wrong is None or held >= weight - _MARGIN):
        natural = right.plain and right.score >= _NATURAL - 1
        return Verdict("holds", right, sure=natural or right.pair.why.startswith(_IN))
    if wrong is None or claim.level or (claim.cue == "share" and claim.value.value >= 1):
        return None
    if claim.phrase.text.block.kind == "heading" and wrong.score < _IN_HEADING:
        return None
    if not wrong.refuted or wrong.score < _LEAST or weight < _NATURAL:
        return None
    slipped = weight - wrong.score >= _SHAPED
    return Verdict("fail", wrong, sure=False, weight=weight, told=weight >= _BAR[slipped])


def _first(weighed: tuple[float, Reading]) -> float:
    return weighed[0]


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


def _telling(claim: Claim, reading: Reading, readings: list[Reading]) -> float:
    """Return the evidence that a slip of the pen leads from a reading to what is stated.

    It is how unlikely chance is to show such a slip in one of the readings as natural, as a power
    of ten, and 0 where there is no slip.
    """
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
    found = [slip for slip in (own, *_in_values(claim, reading)) if slip is not None]
    return min(found, key=lambda slip: slip.chance, default=None)


def _in_values(claim: Claim, reading: Reading) -> Iterator[Slip]:
    """Yield the slips that make either value of what the other and the ratio ask for."""
    if not reading.plain or claim.cue in ("points", "rate"):
        return
    more = exact(1.0) if claim.cue == "change" else exact(0.0)
    sign = -1 if reading.formula.startswith("1 −") else 1
    told, made = (more.plus(ratio.scaled(sign)) for ratio in (claim.value, reading.computed))
    off = told.over(exact(made.value)) if made.value > 0 and told.low > 0 else None
    if off is None:
        return
    small, large = reading.pair.small, reading.pair.large
    risen = (claim.cue == "factor" and claim.value.value >= 1) or (more.value and sign > 0)
    upper, lower = (large, small) if risen else (small, large)
    for value, wanted in ((upper, off), (lower, exact(1.0).over(off))):
        if wanted is None:
            continue
        right = wanted.scaled(value.interval.value)
        slip = slip_from(value.interval.value, unit_printed(value.quantity), right)
        if slip is not None:
            yield slip._replace(name="", chance=min(_TRIED * slip.chance, 1.0))


_TRIED = 3
"""How many numbers a slip is looked for in: the ratio and its two values."""


def _another(computed: Interval) -> Slip | None:
    """Return the slip of one common fraction or multiple for another."""
    near = computed.value if computed.value <= 1 else 1 / computed.value
    exactly = any(abs(near / common - 1) < 0.015 for common in _COMMON)
    return Slip("another fraction", 0.15) if exactly and computed.value > 0 else None


_COMMON = (1 / 2, 1 / 3, 1 / 4, 1 / 5, 1 / 6, 1 / 8, 1 / 10, 2 / 3, 3 / 4, 2 / 5, 3 / 5, 4 / 5)


def _apart(one: Reading, other: Reading) -> bool:
    """Tell whether two readings make different ratios."""
    return abs(one.computed.value / other.computed.value - 1) > 0.05


def _plausible(claim: Claim, reading: Reading) -> bool:
    """Tell whether a stated ratio is near enough to a computed one to be told of the same."""
    stated, computed = claim.value.value, abs(reading.computed.value)
    if stated <= 0 or computed <= 0:
        return False
    if _slip(claim, reading):
        return True
    if claim.cue == "factor" and _other_way(claim, reading):
        return False
    apart = stated / computed
    clear = reading.score >= _CLEAR and reading.pair.why.startswith(_TOLD_OF)
    if clear and claim.cue in ("share", "factor", "points"):
        return 0.2 < apart < 5
    if claim.cue in ("change", "rate"):
        sign = -1 if reading.formula.startswith("1 −") else 1
        if sign < 0 and (computed >= 1 or stated >= 1):
            return False
        near = 3 if clear else 2.5
        return 1 / near < apart < near and 0.7 < (1 + sign * stated) / (1 + sign * computed) < 1.4
    return 0.45 < apart < 2.2


def _other_way(claim: Claim, reading: Reading) -> bool:
    """Tell whether values fall while a multiple says more: "from 12 to 4 doubles the time"."""
    falling = any(m.a.start == reading.pair.large.place.start for m in moves(claim.phrase))
    return falling and claim.value.value > 1 and claim.sign >= 0


def _slip(claim: Claim, reading: Reading) -> bool:
    return _cause(claim, reading) != ""


def _cause(claim: Claim, reading: Reading) -> str:
    quantity = claim.quantity
    if quantity is None or quantity.value is None:
        return ""
    found = re.search(r"[.,]\s?(\d{1,2})(?!\d)", quantity.text)
    decimals = len(found.group(1)) if found else 0
    unit = 100 if claim.cue in ("share", "change", "rate") else 1
    right = round(abs(reading.computed.value) * unit, decimals)
    text = f"{right:.{decimals}f}"
    if len(re.sub(r"\D", "", text).strip("0")) < 2:
        return ""  # of one digit, anything is a slip
    cause = slip_of(abs(float(quantity.value)), right, quantity.text, text) if right else None
    return f" ({cause})" if cause and cause != "one digit differs" else ""


def _draft(claim: Claim, verdict: Verdict) -> Draft:
    reading = verdict.reading
    places = (claim.place, reading.pair.small.place, reading.pair.large.place)
    working = f"{reading.formula}, stated “{claim.words}”"
    a, b = reading.pair.small.text, reading.pair.large.text
    if verdict.kind == "holds":
        return Draft(f"“{claim.words}” is what {a} and {b} make", places, working, "holds")
    made = reading.formula.rpartition(" = ")[2]
    message = f"{a} and {b} make {made}, stated “{claim.words}”{_cause(claim, reading)}"
    return Draft(message, places, working, severity=None if verdict.told else "info")
