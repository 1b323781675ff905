"""Pairs of values of which one or both stand in other sentences than the ratio."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from parsers.checks.analysis.comparand import comparand
from parsers.checks.analysis.moving import only_one_moves
from parsers.checks.analysis.pairing.likeness import (
    ALONE,
    APART,
    VALUE,
    WIDE,
    Around,
    Pair,
    alike,
    breaks,
    comparable,
    gap_to,
    is_part,
    leading_pattern,
    ordered,
    priced,
    usable_there,
)
from parsers.checks.analysis.phrases import (
    AMOUNT,
    Phrase,
    all_phrases,
    phrase_pattern,
    stem_pattern,
)
from parsers.checks.analysis.pool import Operand, amounts, stems
from parsers.checks.analysis.ratios import Claim, claims
from parsers.checks.context import Context
from parsers.checks.lexicon import portions, prose, relations
from parsers.expressions import deferred

_APPOSED = deferred(r"\s?(?:[,，、(（]|[–—-]\s)\s?")
"""What stands between a portion and the amount that it is: "90 per cent, €671,400"."""
_LOOSE = 12
"""Characters between a portion and an amount beyond which words must say that it is a portion."""
_ALL_VALUES = "\ue000\ue001\ue002\ue003\ue004"


def beside(
    context: Context, claim: Claim, attached: list[Operand], around: Around
) -> Iterator[Pair]:
    """Pair an amount beside a claim with those of other sentences and of the lead."""
    said = stems(claim.phrase.words, claim.phrase.text.language)
    share = claim.cue == "share"
    whole = _of_all(claim)
    of = of_what(claim)
    for amount in attached:
        one = amount
        gap = gap_to(claim, one)
        itself = bool(of & one.words)
        told_of = comparand(claim) if claim.cue in ("change", "factor") else None
        measure = told_of is not None and told_of.value == one.at
        them = share and _is_of_them(claim, one)
        apart = -1.0 if breaks(claim.phrase.language, gap) or APART.search(gap) else 0.0
        apart -= 1.0 if _nearer(claim, one, gap) else 0.0
        apart -= 0.7 if share and not claim.sure and len(gap) > _LOOSE else 0.0
        apart += 0.7 if share and _APPOSED.fullmatch(gap) else 0.0
        for distance, phrase in enumerate(around.before, start=1):
            told = [o for o in amounts(phrase, "before", distance) if usable_there(claim, o)]
            same = _of_its_kind(one, [o for o in told if o.unit == priced(one, o).unit])
            then = _OTHER_YEAR if share and _of_another_year(claim, phrase) else 0.0
            then += _OTHER_PARAGRAPH if phrase.text is not claim.phrase.text else 0.0
            for other in same:
                if _is_start(claim.phrase, one) and _is_start(phrase, other):
                    continue  # each is what something rose or fell from
                one = priced(one, other)
                score = 3.0 - 0.7 * (distance - 1) + apart - (1.0 if share and whole else 0.0)
                score -= then
                score += 0.5 if len(same) == 1 else -0.3 * min(len(same) - 1, 4)
                score += _OF_THEM if them and distance == 1 and len(same) == 1 else 0.0
                score += 1.0 if other.words & said else 0.0
                score += _MEASURE if distance == 1 and len(same) == 1 and measure else 0.0
                score -= _ANOTHER_CHANGE if _has_own_change(claim, phrase, other) else 0.0
                if share:
                    score -= 1.5 if other.interval.value < one.interval.value else 0.0
                    largest = max(o.interval.value for o in same)
                    score += 0.5 if other.interval.value == largest else -0.5
                    score -= 2.0 if is_part(phrase, other) else 0.0
                    score -= 0.8 if of and not whole and not of & other.words else 0.0
                    score -= 2.0 if itself and other.interval.value > one.interval.value else 0.0
                only = ALONE if len(same) == 1 else ""
                yield from ordered(one, other, score, f"{distance} before{only}")
        for phrase in around.after:
            for other in amounts(phrase, "after", 1):
                if usable_there(claim, other) and alike(one, other):
                    score = 1.5 + apart + (1.0 if other.words & said else 0.0)
                    yield from ordered(one, other, score, "after")
        lead = [o for o in around.lead if o.unit == one.unit and usable_there(claim, o)]
        alone = len({o.interval.value for o in lead}) == 1
        for other in lead if share or claim.cue == "factor" else ():
            if share and other.interval.value < one.interval.value:
                continue
            score = 2.6 + apart + (1.0 if whole else 0.0) + (0.7 if other.words & said else 0.0)
            score -= 0.8 if of and not whole and not of & other.words else 0.0
            score -= 2.0 if itself else 0.0
            score += 0.5 if alone else 0.0
            yield from ordered(one, other, score, "lead")
        for other in told_elsewhere(context, claim, one):
            shared = len(other.words & said)
            if one.unit == "number" and (not one.noun or one.noun != other.noun):
                shared -= 1
            if shared > 0:
                score = 1.2 + apart + min(shared, 3) * 0.6 + (0.5 if whole else 0.0)
                score += 0.6 if of & other.words else 0.0
                far = other._replace(where="lead", distance=_ELSEWHERE)
                yield from ordered(one, far, score, "elsewhere")


_MEASURE = 0.7
"""How much more natural the only value before is where a sentence tells what it is measured by."""
_ELSEWHERE = 9
"""How many sentences off an amount is taken to be that is told anywhere in the article."""


_OF_THEM = 2.0
"""How much more natural a whole is where its part is said to be "of them"."""


def _is_of_them(claim: Claim, one: Operand) -> bool:
    """Tell whether an amount is taken out of what the sentence before tells: "of them, 18"."""
    phrase = claim.phrase
    which = relations.OF_WHICH.get(phrase.language)
    ahead = phrase.masked[: one.at]
    if which is None or len(ahead) > _AHEAD_OF_PART or VALUE.search(ahead):
        return False
    return phrase_pattern(which).search(ahead) is not None


_AHEAD_OF_PART = 40


def _is_start(phrase: Phrase, operand: Operand) -> bool:
    """Tell whether an amount of a Korean sentence is what a change starts from."""
    return phrase.language == "ko" and phrase.masked.startswith("에서", operand.at + 1)


def _has_own_change(claim: Claim, phrase: Phrase, operand: Operand) -> bool:
    """Tell whether an amount is where another change than one claimed led: "fell 40% to 942"."""
    if claim.cue != "change":
        return False
    led = [c for c in claims(phrase) if c.cue == "change" and 0 <= operand.at - c.end <= _LED]
    return any(not VALUE.search(phrase.masked[c.end : operand.at]) for c in led)


_LED = 6
"""Characters between a change and the amount that it leads to, at most."""
_ANOTHER_CHANGE = 2.0
"""How much less natural a value is for a change that is told as the end of another one."""
_OTHER_PARAGRAPH = 0.6
"""How much less natural a value is that another paragraph tells."""
_OTHER_YEAR = 2.0
"""How much less natural a whole is that is told of another year than its portion."""


def _of_its_kind(one: Operand, same: list[Operand]) -> list[Operand]:
    """Return the amounts that count the same as one, if any do; else all."""
    alike = [o for o in same if one.noun and o.noun[:_NOUN] == one.noun[:_NOUN]]
    return alike or same


_NOUN = 4


def _of_another_year(claim: Claim, other: Phrase) -> bool:
    """Tell whether two sentences each name years, and none that both name.

    A portion of what there was then is of another year: "a third of its peak".
    """
    told = comparand(claim)
    if told is not None and told.earlier:
        return False
    own, others = (
        {q.value for q in phrase.quantities if q.kind == "year"} for phrase in (claim.phrase, other)
    )
    return bool(own and others) and own.isdisjoint(others)


def _nearer(claim: Claim, one: Operand, gap: str) -> bool:
    """Tell whether another ratio of the same kind stands nearer to an amount."""
    own = (len(gap), claim.start)
    return any(
        other.cue == claim.cue and (len(gap_to(other, one)), other.start) < own
        for other in claims(claim.phrase)
        if other is not claim
    )


def of_what(claim: Claim) -> frozenset[str]:
    """Return the words for what a portion is said to be of: "a third of the round"."""
    masked, language = claim.phrase.masked, claim.phrase.language
    bare = language in relations.GENITIVE
    if claim.cue != "share" or not (claim.sure or bare):
        return frozenset()
    listed = relations.OF.get(language)
    if listed is None:
        return frozenset()
    if language in WIDE:
        stretch = re.search(
            rf"([^{_ALL_VALUES},，、。]{{2,12}})(?:{listed})\s?$", masked[: claim.start]
        )
    else:
        lead = rf"\s(?:(?:{listed})\s)?" if bare else rf"\s(?:{listed})\s"
        stretch = re.match(rf"{lead}([^{_ALL_VALUES},;.:]{{3,30}})", masked[claim.end :])
    return stems(stretch.group(1), claim.phrase.text.language) if stretch else frozenset()


_ALL_VALUES = "\ue000\ue001\ue002\ue003\ue004"


def told_elsewhere(context: Context, claim: Claim, one: Operand) -> list[Operand]:
    """Return the larger amounts of one unit that the article tells anywhere."""
    if one.unit == "percent":
        return []
    key = f"told {claim.phrase.text.first.edition}"
    if key not in context.memo:
        found: dict[str, list[Operand]] = {}
        for phrase in all_phrases(context):
            if phrase.text.first.edition == claim.phrase.text.first.edition:
                for operand in amounts(phrase, "sentence", 0):
                    found.setdefault(operand.unit, []).append(operand)
        context.memo[key] = found
    every: dict[str, list[Operand]] = context.memo[key]
    known = every.get(one.unit, [])
    return [] if len(known) > 150 else [o for o in known if o.interval.value > one.interval.value]


def _of_all(claim: Claim) -> bool:
    """Tell whether a portion is said to be of all there is."""
    language = claim.phrase.language
    masked = claim.phrase.masked
    listed, named = relations.ALL.get(language), portions.OF_ALL.get(language)
    if language in WIDE:
        before = masked[max(claim.start - 14, 0) : claim.start]
        words = "|".join((*(listed or "").split(), named or "(?!)"))
        return re.search(rf"(?:{words})\w{{0,3}}?(?:の|的|의)?\s?$", before) is not None
    stretch = VALUE.split(masked[claim.end : claim.end + 26])[0]
    if listed is not None and stem_pattern(listed).search(stretch):
        return True
    return named is not None and phrase_pattern(named).search(stretch) is not None


def told_before(claim: Claim, own: list[Operand], around: Around) -> Iterator[Pair]:
    """Pair values of the sentences before, for a claim that has no amount beside it."""
    masked = claim.phrase.masked
    language = claim.phrase.text.language
    of = stems(masked[claim.end :][:60], language)
    lone = not any(o.unit[:8] != "duration" for o in own) and not any(
        masked[at] == AMOUNT and q.kind != "duration" and not claim.start <= at < claim.end
        for at, q in claim.phrase.at.items()
    )
    since = max((c.end for c in claims(claim.phrase) if c.end <= claim.start), default=0)
    subject = stems(masked[since : claim.start], language)
    told = {o.interval.value for o in own}
    sentences = [
        [o for o in amounts(p, "before", d) if usable_there(claim, o)]
        for d, p in enumerate(around.before[:2], start=1)
    ]
    flat = [o for told in sentences for o in told]
    for a, b in combinations(flat, 2):
        if not alike(a, b) or (claim.cue == "share" and (a.at, a.distance) == (b.at, b.distance)):
            continue  # the ends of a range are no part and whole
        small, large = sorted((a, b), key=lambda operand: operand.interval.value)
        unit = a.unit.partition("/")[0]
        count = len([o for o in flat if o.unit.partition("/")[0] == unit])
        score = 1.8 + (1.2 if _sums_up(claim) else 0.0) if lone else -1.0
        others = sum(1 for c in claims(claim.phrase) if c is not claim)
        score -= 2.0 if lone and divides(claim) else 0.0
        score -= 1.5 if claim.quantity is None and not claim.sure else 0.0
        score -= others * (0.7 if small.words & subject else 1.0)
        difference = large.interval.value - small.interval.value
        score += 2.5 if any(abs(difference / d - 1) < 0.02 for d in told) else 0.0
        score += 1.0 if count == 2 else -0.25 * min(count - 2, 4)
        score -= 0.5 * (min(a.distance, b.distance) - 1)
        score -= _MOVES_APART if _of_two_moves(a, b, around) else 0.0
        if claim.cue == "share":
            score += 1.0 if small.words & subject else -0.8
            score += 1.0 if large.words & (of or subject) else -0.3
        else:
            both = subject | of
            score += 0.5 * bool(a.words & both) + 0.5 * bool(b.words & both)
        yield from ordered(a, b, score, f"before{ALONE if count == 2 else ''}")


_MOVES_APART = 3.0
"""How much less natural two values are that are ends of two changes."""


def _of_two_moves(a: Operand, b: Operand, around: Around) -> bool:
    """Tell whether one of two values told before is an end of a change that the other is not."""
    told = [phrase for d, phrase in enumerate(around.before, 1) if d in (a.distance, b.distance)]
    return any(only_one_moves(phrase, a.quantity, b.quantity) for phrase in told)


def divides(claim: Claim) -> bool:
    """Tell whether a sentence divides something into shares, of which this is one."""
    shares = [c.value.value for c in claims(claim.phrase) if c.cue == "share"]
    return len(shares) >= 2 and abs(sum(shares) - 1) < 0.015


def told_after(claim: Claim, around: Around) -> Iterator[Pair]:
    """Pair two values of the next sentence that it sets against each other: "from 65 to 52"."""
    for phrase in around.after:
        told = [o for o in amounts(phrase, "after", 1) if usable_there(claim, o)]
        stated = claims(phrase)
        for a, b in combinations(told, 2):
            between = phrase.masked[a.at + 1 : b.at]
            against = relations.AGAINST.get(phrase.language)
            if stated or not against or len(between) >= 40 or not comparable(claim, a, b):
                continue
            if leading_pattern(against).search(between):
                yield from ordered(a, b, 3.0, "after")


def _sums_up(claim: Claim) -> bool:
    """Tell whether a sentence draws the sum of the one before: "that is a fall of 5 %"."""
    phrase = claim.phrase
    brief = claim.start <= 24 and len(phrase.masked) <= 70
    return brief or phrase.has(prose.THUS) or phrase.has(portions.EQUALS)
