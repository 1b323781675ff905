"""Pairs of values in the sentence of a ratio itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from parsers.checks.analysis.comparand import comparand
from parsers.checks.analysis.moving import SUBJECT, moves, only_one_moves, own_subject
from parsers.checks.analysis.pairing.apposed import is_apposed
from parsers.checks.analysis.pairing.likeness import (
    APART,
    CUT,
    VALUE,
    WIDE,
    Pair,
    breaks,
    comparable,
    gap_to,
    is_part,
    joined,
    leading_pattern,
    ordered,
    whole_pattern,
)
from parsers.checks.analysis.phrases import phrase_pattern
from parsers.checks.analysis.pool import Operand, stems
from parsers.checks.analysis.ratios import Claim, claims
from parsers.checks.lexicon import portions, prose, relations
from parsers.compiled import compiled

_ANOTHER_SUBJECT = 2.0
"""How much less natural two values are of which the second has a subject of its own."""
_EACH_ITS_OWN = 3.0
"""How much less natural two values are of which each has a ratio of its own."""
_CONTRASTED = compiled("[,，；;]\\s?(?:而|但)[^,，]{1,12}则")
"""How a Chinese clause begins that is told of something else."""
_CLOSE = 6
"""Characters between a ratio and an amount at most that stands right beside it."""
_NOT_CLOSE = 2.5
"""How much less natural two values are where a third one stands right beside the ratio."""
_NO_CHANGE = 3.0
"""How much less natural a share is of the two ends of a change."""
_OTHER_WAY = 3.0
"""How much less natural two values are of which a fall is told, where a ratio is of a rise."""
_CLAIM = compiled("[\ue001\ue002\ue004]")


def inside(claim: Claim, own: list[Operand], attached: list[Operand]) -> Iterator[Pair]:
    """Yield the pairs of the sentence; words between two may set the one against the other."""
    masked, language = claim.phrase.masked, claim.phrase.language
    others = [c for c in claims(claim.phrase) if c is not claim]
    close = [o for o in attached if len(gap_to(claim, o)) <= _CLOSE]
    for a, b in combinations(own, 2):
        if not comparable(claim, a, b):
            continue
        between = masked[a.at + 1 : b.at]
        if a.at == b.at and claim.sign != (1 if b.interval.value > a.interval.value else -1):
            continue  # the ends of a range, not of a change
        if a.at == b.at and claim.cue == "rate" and not _are_ends(claim, a, b):
            continue  # "of women from 30 to 44"
        if a.at == b.at and claim.cue == "factor" and "percent" in (a.unit, b.unit):
            continue  # "growth of 5 to 6 %, twice as fast as …"
        score = 2.0
        linked = a.at == b.at or _links(claim, b, between) or _of_which(claim, a, between)
        linked = linked or _multiplies(claim, a, b)
        if language == "zh" and _CONTRASTED.search(masked, a.at + 1, max(claim.start, a.at + 1)):
            score -= _ANOTHER_SUBJECT
        if SUBJECT.search(between) and not (linked and _of_which(claim, a, between)):
            linked = False
            score -= _ANOTHER_SUBJECT
        if not linked and ("/" in a.unit) != ("/" in b.unit):
            continue
        if not linked and "percent" in (a.unit, b.unit) and (a.unit != b.unit or not _both(claim)):
            continue
        if _parallel(claim, a, b, others):
            linked = False
            score -= _EACH_ITS_OWN
        score += 2.0 if linked else 0.0
        score += 1.0 if a in attached or b in attached else -1.0
        alike = sum(1 for o in own if o.unit in (a.unit, b.unit))
        score += 1.0 if alike == 2 else 0.0
        low, high = min(a.at, claim.start), max(b.at, claim.end)
        score -= sum(1 for o in own if low < o.at < high and o is not a and o is not b)
        if close and a not in close and b not in close:
            score -= _NOT_CLOSE
        elif attached and a not in attached and b not in attached:
            score -= 1.5
        score -= _OTHER_WAY if _moves_other_way(claim, a, b) else 0.0
        score -= _NO_CHANGE if claim.cue == "share" and _are_ends(claim, a, b) else 0.0
        score -= sum(1 for c in others if low <= c.start < high and c.start not in (a.at, b.at))
        gap = _nearest_gap(claim, a, b)
        apart = APART.search(gap[:-2] if b.at < claim.start else gap) is not None
        score -= 2.0 if apart and not (linked and _concludes(language, gap)) else 0.0
        score -= 1.0 if CUT.search(gap) else 0.0
        if breaks(language, gap):
            ahead = claim.end <= a.at
            score -= 1.0 if not linked else 1.5 if ahead or len(gap) > 40 else 0.0
        score -= 3.0 if a.at > claim.start and own_subject(gap) else 0.0
        score += 0.5 * _told_of(claim, a) + 0.5 * _told_of(claim, b)
        score -= 2.0 if CUT.search(between) and not linked else 0.0
        score -= 2.0 if any(is_part(claim.phrase, o, claim) for o in (a, b)) else 0.0
        score -= 2.0 if only_one_moves(claim.phrase, a.quantity, b.quantity) else 0.0
        yield from ordered(a, b, score, "in the sentence" + (", linked" if linked else ""))


def _multiplies(claim: Claim, a: Operand, b: Operand) -> bool:
    """Tell whether an amount is said to be so many times another: "9 MW, three times the 3 MW"."""
    told = comparand(claim) if claim.cue == "factor" else None
    return told is not None and told.value == b.at and a.at < claim.start and is_apposed(claim, a)


def _concludes(language: str, gap: str) -> bool:
    """Tell whether what stands between values and a ratio draws a conclusion: "…: that is thus"."""
    lists = (prose.THUS.get(language), portions.EQUALS.get(language))
    return any(words is not None and phrase_pattern(words).search(gap) for words in lists)


def _moves_other_way(claim: Claim, a: Operand, b: Operand) -> bool:
    """Tell whether two values are the ends of a rise and a claim is of a fall, or the reverse."""
    if claim.cue != "change" or not claim.sign:
        return False
    places = (a.quantity.start, b.quantity.start)
    return any(
        (move.a.start, move.b.start) in (places, places[::-1])
        and (move.last.value - move.first.value) * claim.sign < 0
        for move in moves(claim.phrase)
    )


def _are_ends(claim: Claim, a: Operand, b: Operand) -> bool:
    """Tell whether two amounts are what something rises or falls from and to."""
    ends = {a.quantity.start, b.quantity.start}
    return any({move.a.start, move.b.start} == ends for move in moves(claim.phrase))


def _both(claim: Claim) -> bool:
    """Tell whether percentages are what a claim is of: points, or a multiple of one."""
    return claim.cue in ("points", "factor")


def _told_of(claim: Claim, operand: Operand) -> bool:
    """Tell whether the words right around a claim are also those around an amount."""
    masked = claim.phrase.masked
    near = f"{masked[max(claim.start - 24, 0) : claim.start]} {masked[claim.end :][:30]}"
    return bool(operand.words & stems(VALUE.sub(" ", near), claim.phrase.text.language))


def _nearest_gap(claim: Claim, a: Operand, b: Operand) -> str:
    masked = claim.phrase.masked
    if b.at < claim.start:
        return masked[b.at + 1 : claim.start]
    return masked[claim.end : a.at if a.at >= claim.end else b.at]


def _of_which(claim: Claim, a: Operand, between: str) -> bool:
    """Tell whether a sentence takes a part out of a whole: "of the 412 patients, 338 …"."""
    if claim.cue != "share" or len(between) > 40 or CUT.search(between):
        return False
    language = claim.phrase.language
    of, which = relations.OF.get(language), relations.OF_WHICH.get(language)
    before = claim.phrase.masked[max(a.at - 30, 0) : a.at]
    if language not in WIDE and of is not None:
        taken = leading_pattern(of).search(before)
        if taken is not None and _leads_clause(language, before[: taken.start()], a.at):
            return True
    pattern = whole_pattern if language in WIDE else leading_pattern
    return which is not None and pattern(which).search(between) is not None


def _leads_clause(language: str, before: str, at: int) -> bool:
    """Tell whether what stands before a word is where a clause begins: "and of the 412 …"."""
    if not before.strip(" “\"'«(") and at <= 30:
        return True
    joins = prose.BREAK.get(language)
    if re.search(r"[,;:(–—]\s?$", before):
        return True
    return joins is not None and re.search(rf"(?<!\w)(?:{joins})\s?$", before) is not None


def _parallel(claim: Claim, a: Operand, b: Operand, others: list[Claim]) -> bool:
    """Tell whether each of two values has a ratio of its own: "50 ms gives 2.5x, 150 ms 3.5x"."""
    alike = [c for c in others if c.cue == claim.cue or _both_in_percent(c, claim)]
    if not alike:
        return False

    for other in alike:
        marks = sorted(((a.at, 0), (b.at, 0), (claim.start, 1), (other.start, 1)))
        if [kind for _, kind in marks] in ([0, 1, 0, 1], [1, 0, 1, 0]):
            return True

    def nearest(operand: Operand) -> Claim:
        return min((claim, *alike), key=lambda c: (len(gap_to(c, operand)), -c.start))

    one, other_one = nearest(a), nearest(b)
    return one is not other_one and claim in (one, other_one)


def _both_in_percent(one: Claim, other: Claim) -> bool:
    return all(c.quantity is not None and c.quantity.kind == "percent" for c in (one, other))


_COMPARING = {"zh": "高于|低于|超过|多于|少于|大于|小于|不及|比|较"}


def _compares(language: str, clause: str) -> bool:
    """Tell whether words set a value against another, where "of" is part of its name: "高于…的"."""
    words = _COMPARING.get(language)
    return words is not None and re.search(words, clause) is not None


def _links(claim: Claim, b: Operand, between: str) -> bool:
    """Tell whether words between two values set the one against the other, as a cue asks for."""
    language = claim.phrase.language
    share = claim.cue == "share"
    if len(between) > (34 if share else 60) or CUT.search(between):
        return False
    if claim.end <= b.at and joined(language, claim.phrase.masked[claim.end : b.at]):
        return False
    of, against = (words.get(language) for words in (relations.OF, relations.AGAINST))
    stripped = _CLAIM.sub("", between)
    pattern = whole_pattern if language in WIDE else leading_pattern
    clause = re.split("[,，]", stripped)[-1] if language in WIDE else stripped
    if share and of is not None and pattern(of).search(clause):
        return not _compares(language, clause)
    if (share and claim.sure) or against is None:
        return False
    if language not in WIDE:
        listed = prose.BREAK.get(language)
        if listed is not None and re.search(rf"\s(?:{listed})\s?$", stripped):
            return False  # "50 px to the left and 40 px up"
        return leading_pattern(against).search(stripped) is not None
    behind = claim.phrase.masked[b.at + 1 : b.at + 8]
    return any(whole_pattern(against).search(words) is not None for words in (stripped, behind))
