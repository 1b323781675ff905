"""N316: ratios told in prose against the two values that they are most naturally read of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from parsers.checks.analysis.judging import (
    TOLD_OF,
    Formula,
    Reading,
    Verdict,
    cause,
    has_shape,
    judge,
    reading_of,
)
from parsers.checks.analysis.links import is_certain, is_that_part
from parsers.checks.analysis.pairing import pairs
from parsers.checks.analysis.pairing.apposed import is_elliptical, is_part_of_total
from parsers.checks.analysis.pairing.likeness import Pair
from parsers.checks.analysis.pairing.neighbours import around, lead_of
from parsers.checks.analysis.pairing.unrelated import is_of_others
from parsers.checks.analysis.patterns import in_any_case, word_before
from parsers.checks.analysis.phrases import all_phrases
from parsers.checks.analysis.pool import Operand
from parsers.checks.analysis.ratios import Claim, claims
from parsers.checks.analysis.values import Interval, is_open, shown, shown_percent
from parsers.checks.context import Context
from parsers.checks.drafts import Draft
from parsers.checks.lexicon import prose, relations
from parsers.checks.registry import rule

SILENT = ("teaser", "related_title", "answer", "question")
_RECORD = 2
"""How many ratios must hold for each that does not, for an article to be one that adds up."""
_BESIDE = "in the sentence"


@rule(
    "N316",
    "ratio-told",
    "error",
    "A share, change or multiple that the values it is told of do not make.",
    explanation="A percentage, a fraction or a factor is held against the pairs of values around "
    "it: in its sentence, in those before, in the rows and columns of the tables that the "
    "sentence names or repeats a value of. If a natural pair makes it right, it holds; it is "
    "reported where the most natural pair rules it out and none that is nearly as natural makes it "
    "right. It is an error where the text plainly says of which values it is (a change told with "
    "both its ends or with its difference, a share of what was just told), or where it looks like "
    "a slip and the values stand near by; else a note, in articles of which most ratios hold.",
    fails="The club has 4,000 members. 2,400 of them, 60%, are women. Another 440 members, 11%, "
    "are children. And a third of the members, 1,000, are students.",
    holds="The same with “a quarter of the members”.",
    recomputed=True,
)
def ratios_told(context: Context) -> Iterable[Draft]:
    """Test each ratio of the prose."""
    every = [phrase for phrase in all_phrases(context) if phrase.text.role not in SILENT]
    lead = lead_of(every)
    read: list[tuple[Claim, list[Reading]]] = []
    for number, phrase in enumerate(every):
        stated = claims(phrase)
        if stated:
            near = around(every, number, lead)
            read += [(c, list(_readings(c, pairs(context, c, near)))) for c in stated]
    judged = _unused(list(_judged(read)), read)
    holding = sum(1 for _, v in judged if v.kind == "holds" and v.sure)
    failing = sum(1 for _, v in judged if v.kind == "fail")
    # An article of which most ratios can be recomputed is one whose author gives what they rest
    # on; in another, that the values near a ratio do not make it says little: then it is not told
    # unless their link is plain.
    trusted = holding >= _RECORD * (failing - 1) and holding >= 2
    met = {claim.place for claim, readings in read if any(map(_is_before, readings))}
    for claim, verdict in judged:
        afar = verdict.reading.pair.why in _AFAR and claim.place in met
        sure = (verdict.kind == "fail" and not afar) and (
            is_certain(context, claim, verdict.reading)
            or (
                trusted
                and has_shape(claim, verdict.reading, certain=True)
                and _is_certain(context, claim, verdict)
            )
        )
        if verdict.kind == "holds" or trusted or sure:
            yield _draft(claim, verdict, sure)


_AFAR = ("lead", "row", "column")
"""Pairs with a value that is told far off, for which one told together before makes up."""


def _is_before(reading: Reading) -> bool:
    """Tell whether two values of one sentence before make a ratio right."""
    return reading.meets and reading.plain and reading.pair.why.startswith(("before", "1 before"))


def _is_certain(context: Context, claim: Claim, verdict: Verdict) -> bool:
    """Tell whether a ratio is apposed to one value, and measured by the only one there is."""
    pair = verdict.reading.pair
    if is_open(pair.small.quantity) or is_open(pair.large.quantity):
        return False
    if is_of_others(claim, (pair.small, pair.large)) or is_that_part(claim, pair):
        return False
    return is_elliptical(context, claim, pair) or is_part_of_total(context, claim, pair)


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
            again = [
                r._replace(score=r.score + _SAME_WHOLE)
                if (block, r.pair.large.place) in wholes and r.pair.why.startswith(TOLD_OF)
                else r
                for r in readings
            ]
            if again != readings:  # else it would come out the same
                verdict = judge(claim, again)
        if verdict is not None:
            yield claim, verdict


_SAME_WHOLE = 0.6
"""How much more natural a whole is of which another portion is told beside it."""


def _unused(
    judged: list[tuple[Claim, Verdict]], read: list[tuple[Claim, list[Reading]]]
) -> list[tuple[Claim, Verdict]]:
    """Leave out what fails by two values that another ratio of the text is rightly of."""
    taken = {
        (verdict.reading.pair.small.place, verdict.reading.pair.large.place)
        for _, verdict in judged
        if verdict.kind == "holds" and verdict.reading.plain
    }
    told = {
        (claim.place, reading.pair.small.place, reading.pair.large.place)
        for claim, readings in read
        for reading in readings
        if reading.meets and reading.plain and reading.pair.why == f"{_BESIDE}, linked"
    }
    for claim, verdict in judged:
        pair = (verdict.reading.pair.small.place, verdict.reading.pair.large.place)
        if any(one[1:] == pair and one[0] != claim.place for one in told):
            taken.add(pair)
    return [
        (claim, verdict)
        for claim, verdict in judged
        if verdict.kind == "holds"
        or (verdict.reading.pair.small.place, verdict.reading.pair.large.place) not in taken
    ]


# --- what a pair makes ----------------------------------------------------------------------------


def _readings(claim: Claim, found: list[Pair]) -> Iterator[Reading]:
    for pair in found:
        for computed, formula in _measures(claim, pair):
            yield reading_of(claim, pair, computed, formula)
        rest = claim.cue == "share" and claim.phrase.has(prose.REST)
        for computed, formula in _by_the_way(claim, pair):
            if computed.meets(claim.value):
                less = 2.2 if claim.sure else 1.0
                less = 0.0 if rest else 1.0 if " ± " in formula.written else less
                formula = formula._replace(written=formula.written.replace(" ± ", " + "))
                yield Reading(pair, pair.score - less, computed, formula, True, False, plain=False)


def _measures(claim: Claim, pair: Pair) -> Iterator[tuple[Interval, Formula]]:
    """Yield what two values make in the measure of a claim, the plainest first."""
    small, large = pair.small.interval, pair.large.interval
    if claim.cue == "points":
        points = large.minus(small)
        yield points, Formula("{b} − {a}", pair, points.value, _points)
    elif claim.cue == "share":
        yield from _share(pair)
    elif claim.cue == "factor":
        times = small.over(large) if claim.value.value < 1 else large.over(small)
        written = "{a} / {b}" if claim.value.value < 1 else "{b} / {a}"
        if times is not None:
            yield times, Formula(written, pair, times.value, shown)
            if claim.sign > 0 and claim.phrase.language == "zh":  # "增加了两倍": to three times
                yield times.shifted(-1), Formula(f"{written} − 1", pair, times.value - 1, shown)
    else:
        years = _years(claim)
        if claim.cue == "rate" and years:
            ratio = large.over(small)
            grown = ratio.root(years) if ratio is not None else None
            if grown is not None:
                rate = grown.shifted(-1)
                written = f"({{b}} / {{a}})^(1/{years}) − 1"
                yield rate, Formula(written, pair, rate.value, shown_percent)
        if claim.cue == "change":
            yield from _change(claim, pair, claim.sign)
            if _is_taken_out(claim, pair):
                yield from _share(pair)


def _is_taken_out(claim: Claim, pair: Pair) -> bool:
    """Tell whether a sentence says one value to be of the other: "775 of 1,065 more"."""
    listed = relations.OF.get(claim.phrase.language)
    small, large = pair.small, pair.large
    if listed is None or {small.where, large.where} != {"sentence"} or small.at >= large.at:
        return False
    between = claim.phrase.masked[small.at + 1 : large.at]
    return re.fullmatch(rf"\s?(?:{listed})\s(?:\w{{1,4}}\s)?", between, re.IGNORECASE) is not None


def _share(pair: Pair) -> Iterator[tuple[Interval, Formula]]:
    part = pair.small.interval.over(pair.large.interval)
    if part is not None:
        yield part, Formula("{a} / {b}", pair, part.value, shown_percent)


def _points(value: float) -> str:
    return f"{shown(value)} points"


def _is_old(claim: Claim, value: Operand) -> bool:
    """Tell whether a value is what there was before a change: "from 20 by 3", "20から3増え"."""
    behind = relations.ENDS_BEHIND.get(claim.phrase.language)
    if behind is None or value.where != "sentence":
        return False
    return in_any_case(behind).match(claim.phrase.masked, value.at + 1) is not None


def _change(claim: Claim, pair: Pair, sign: int) -> Iterator[tuple[Interval, Formula]]:
    small, large = pair.small.interval, pair.large.interval
    ratio, part = large.over(small), small.over(large)
    if ratio is None or part is None:
        return
    if pair.small.delta and small.value < 0.8 * large.value:
        yield part, Formula("{a} / {b}", pair, part.value, shown_percent)
        if _is_old(claim, pair.large):
            return
        for base, joint in ((large.minus(small), "−"), (large.plus(small), "+")):
            grown = small.over(base)
            if grown is not None and sign in (0, 1 if joint == "−" else -1):
                written = f"{{a}} / ({{b}} {joint} {{a}})"
                yield grown, Formula(written, pair, grown.value, shown_percent)
    up, down = ratio.shifted(-1), (-part).shifted(1)
    if sign >= 0:
        yield up, Formula("{b} / {a} − 1", pair, up.value, shown_percent)
    if sign <= 0:
        yield down, Formula("1 − {a} / {b}", pair, down.value, shown_percent)


def _by_the_way(claim: Claim, pair: Pair) -> Iterator[tuple[Interval, Formula]]:
    """Yield what else two values make, by which a claim may be right but is never wrong.

    A part and the rest make the whole; a value and a difference make the other value; what is
    told as a share may be a change, and the other way about; "three times more" is four times as
    much to some.
    """
    small, large = pair.small.interval, pair.large.interval
    if claim.cue == "points":
        return
    if claim.cue == "factor":
        if claim.sign:
            yield from _change(claim, pair, 1)
        part = small.over(large)
        if part is not None:
            yield part, Formula("{a} / {b}", pair, part.value, shown)
        return
    if claim.cue == "share":
        yield from _change(claim, pair, 0)
        grown = small.over(large.minus(small)) if _is_by(claim, pair.small) else None
        if grown is not None:  # "it grew by 4.4 million, or 17.7 %" to the 29.2 million told before
            yield grown, Formula("{a} / ({b} − {a})", pair, grown.value, shown_percent)
        told_with = pair.why == "in the sentence" or pair.small.where == pair.large.where
        if claim.phrase.has(prose.REST) or (told_with and not _linked(pair)):
            both = small.plus(large)
            for one, written in ((small, "{a} / ({a} + {b})"), (large, "{b} / ({a} + {b})")):
                part = one.over(both)
                if part is not None:
                    yield part, Formula(written, pair, part.value, shown_percent)
        ratio = large.over(small)
        if ratio is not None and claim.value.value >= 1:
            yield ratio, Formula("{b} / {a}", pair, ratio.value, shown_percent)
        return
    yield from _change_by_the_way(claim, pair)


def _is_by(claim: Claim, operand: Operand) -> bool:
    """Tell whether an amount of the sentence is by how much something has grown: "um 4,4 Mio."."""
    if operand.where != "sentence":
        return False
    ahead = claim.phrase.masked[max(operand.at - _AHEAD, 0) : operand.at]
    return operand.delta or word_before(relations.BY, claim.phrase.language, ahead) is not None


_AHEAD = 12


def _change_by_the_way(claim: Claim, pair: Pair) -> Iterator[tuple[Interval, Formula]]:
    """Yield what else two values of which a change is told make, by which it may be right.

    A rise is of what was there before, and of nothing else; but "38% faster" is 38% less time.
    """
    small, large = pair.small.interval, pair.large.interval
    told = claim.sure and claim.sign != 0 and not pair.large.unit.startswith("duration")
    if told and _linked(pair) and not pair.small.delta:
        return
    if not told:
        yield from _change(claim, pair, 0)
    yield from _share(pair)
    if pair.small.where != "cell" and not _linked(pair):
        for base, sign in ((large.minus(small), "−"), (large.plus(small), "±")):
            part = small.over(base)
            if part is not None and claim.sign != (-1 if sign == "−" else 1):
                written = f"{{a}} / ({{b}} {sign} {{a}})"
                yield part, Formula(written, pair, part.value, shown_percent)


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


def _draft(claim: Claim, verdict: Verdict, sure: bool) -> Draft:
    """Tell what became of a claim; one that fails is a note unless that is `sure`."""
    reading = verdict.reading
    places = (claim.place, reading.pair.small.place, reading.pair.large.place)
    working = f"{reading.formula}, stated “{claim.words}”"
    a, b = reading.pair.small.text, reading.pair.large.text
    if verdict.kind == "holds":
        return Draft(f"“{claim.words}” is what {a} and {b} make", places, working, "holds")
    message = (
        f"{a} and {b} make {reading.formula.made}, stated “{claim.words}”{cause(claim, reading)}"
    )
    return Draft(message, places, working, severity=None if sure else "info", linked=sure)
