"""Ratios apposed to an amount that name nothing they are measured by: "$45 million, a quarter".

One of the two values is then certain: the amount. The other is what was told just before it, or
all there is. On texts that are right, the pair that its place makes natural made such a ratio in
150 of 165 cases; in the other fifteen another value of the article made it, the sentence told of
another time, the amount was by how much something changed, or the other had a ratio of its own.
Where none of that is so, a ratio that fails is wrong.
"""

from __future__ import annotations

import re
from functools import cache

from parsers.checks.analysis.comparand import comparand, is_earlier
from parsers.checks.analysis.pairing.likeness import ALONE, VALUE, WIDE, Pair, gap_to, is_bare
from parsers.checks.analysis.patterns import as_written, in_any_case, word_before
from parsers.checks.analysis.phrases import Phrase, all_phrases
from parsers.checks.analysis.pool import Operand, amounts, boards, stems
from parsers.checks.analysis.ratios import Claim, claims
from parsers.checks.analysis.values import Interval
from parsers.checks.context import Context
from parsers.checks.lexicon import portions, relations
from parsers.expressions import deferred

_NEAR = {True: 6, False: 22}
"""Code points at most between a ratio and the amount that it is apposed to, in wide scripts too."""
_PARTED = deferred("[;:。；：]")
_SIGN = r"[,，、(（–—]"
_DEGREES = frozenset(("dimension:celsius", "dimension:fahrenheit"))


def is_elliptical(context: Context, claim: Claim, pair: Pair) -> bool:
    """Tell whether a ratio is apposed to one value of a pair and surely measured by the other."""
    near = [o for o in (pair.small, pair.large) if is_apposed(claim, o)]
    if not near or claim.level or claim.cue not in ("share", "factor", "change"):
        return False
    one = min(near, key=lambda operand: len(gap_to(claim, operand)))
    other = pair.large if one is pair.small else pair.small
    if _DEGREES & {one.unit, other.unit}:
        return False
    if _of_another_time(claim) or one.delta or other.delta or _is_change(claim, one):
        return False
    if not _is_told_of(claim, pair, other):
        return False
    return not has_its_own(context, claim, other) and not explained(context, claim, one)


def is_part_of_total(context: Context, claim: Claim, pair: Pair) -> bool:
    """Tell whether a share of the total is apposed to a cell of a row named, of which it is one.

    On texts that are right, the cell of the row of totals made it in all of 23 cases.
    """
    large, phrase = pair.large, claim.phrase
    if claim.cue != "share" or large.where != "cell" or not of_the_total(claim):
        return False
    board = next((each for each in boards(context, phrase) if each.grid is large.grid), None)
    if board is None or not board.row_at[large.row].total:
        return False
    own = [o for o in amounts(phrase, "sentence", 0) if is_apposed(claim, o)]
    rows = [
        board.row_at[anchor.row]
        for o in own
        for anchor, _ in board.anchors(o)
        if anchor.column == large.column and anchor.row != large.row
    ]
    named = [r for r in rows if r.folded in phrase.words.casefold() or r.own & _said(phrase)]
    return bool(named) and not any(explained(context, claim, o) for o in own)


def _said(phrase: Phrase) -> frozenset[str]:
    return stems(phrase.words, phrase.text.language)


def _is_told_of(claim: Claim, pair: Pair, other: Operand) -> bool:
    """Tell whether the place of the other value leaves no doubt that a ratio is measured by it."""
    if claim.cue == "share":
        if of_the_total(claim):
            return pair.why == "lead"
        bare = comparand(claim) is None
        return bare and (pair.why == "lead" or pair.why.startswith("1 before"))
    if comparand(claim) is not None:
        return False
    if other.where == "sentence":
        return other.at < claim.start and _only_two(claim, pair)
    return claim.cue == "factor" and pair.why == f"1 before{ALONE}"


def _only_two(claim: Claim, pair: Pair) -> bool:
    """Tell whether a sentence has no third amount that could stand for one of a pair."""
    units = {o.unit for o in (pair.small, pair.large) if not is_bare(o)}
    alike = [o for o in amounts(claim.phrase, "sentence", 0) if o.unit in units or is_bare(o)]
    return len([o for o in alike if not claim.start <= o.at < claim.end]) == 2


def _of_another_time(claim: Claim) -> bool:
    """Tell whether a sentence names a time, so that its amount may not be that of those before."""
    phrase = claim.phrase
    dated = any(q.kind in ("year", "date") for q in phrase.quantities)
    return dated or is_earlier(phrase.language, phrase.words)


def _is_change(claim: Claim, one: Operand) -> bool:
    """Tell whether an amount is by how much something changed: "shrunk by 0.7 million, a third"."""
    ahead = claim.phrase.masked[max(one.at - 16, 0) : one.at]
    return word_before(relations.BY, claim.phrase.language, ahead, r"\s?", apart=False) is not None


def of_the_total(claim: Claim) -> bool:
    """Tell whether a portion is said to be of all there is, and of no kind of it."""
    listed, language = relations.ALL.get(claim.phrase.language), claim.phrase.language
    if listed is None:
        return False
    masked = claim.phrase.masked
    if language in WIDE:
        before = masked[max(claim.start - 10, 0) : claim.start]
        return (
            as_written(rf"(?:{'|'.join(listed.split())})\w?(?:の|的|의)?\s?$").search(before)
            is not None
        )
    of = relations.OF.get(language, "(?!)")
    behind = in_any_case(
        rf"\s(?:{of})(?:\s?\w{{1,4}}['’]?)?\s?(?:{listed})\w{{0,4}}(?:\s[^\W\d_]+)?\s?(?=$|[.,;:)!?»”])"
    )
    return behind.match(masked, claim.end) is not None


def has_its_own(context: Context, claim: Claim, other: Operand) -> bool:
    """Tell whether a value told before has a ratio apposed to it: "22 tonnes, 81 %; 10, 39 %"."""
    for phrase in all_phrases(context):
        if phrase.text.first.block != other.place.block or phrase is claim.phrase:
            continue
        if phrase.sentence.start <= other.place.start < phrase.sentence.end:
            own = [o for o in amounts(phrase, "sentence", 0) if o.place == other.place]
            alike = [told for told in claims(phrase) if told.cue == claim.cue]
            return any(is_apposed(told, o) for told in alike for o in own)
    return False


def is_apposed(claim: Claim, operand: Operand, reach: int = 0) -> bool:
    """Tell whether a ratio stands right beside an amount, as another way to say how much it is.

    At most `reach` code points may stand between them, where it is told.
    """
    if operand.where != "sentence" or claim.start <= operand.at < claim.end:
        return False
    gap, language = gap_to(claim, operand), claim.phrase.language
    if len(gap) > (reach or _NEAR[language in WIDE]) or VALUE.search(gap) or _PARTED.search(gap):
        return False
    pattern = _ahead(language) if operand.at < claim.start else _behind(language)
    return pattern.fullmatch(gap) is not None


@cache
def _ahead(language: str) -> re.Pattern[str]:
    equals = portions.EQUALS.get(language, "(?!)")
    if language in WIDE:
        return in_any_case(rf"(?:{_SIGN}|\w{{1,2}}\s)?\s?(?:{equals})?\w{{0,3}}\s?")
    words = r"(?:[^\W\d_]{1,12}\s){0,2}"
    return in_any_case(
        rf"(?:\s[^\W\d_]+){{0,3}}\s?(?:{_SIGN}\s?(?:(?:{equals})\s)?{words}|(?:{equals})\s{words})"
    )


@cache
def _behind(language: str) -> re.Pattern[str]:
    return in_any_case(rf"[,，、(（]\s?(?:(?:{portions.EQUALS.get(language, '(?!)')})\s?)?")


# --- what else makes it right ---------------------------------------------------------------------


def explained(context: Context, claim: Claim, one: Operand) -> bool:
    """Tell whether an amount and any other that its edition tells make a ratio right.

    A cell of a table has the scale of its column, so that it is held against cells of the row and
    the column of one that the amount repeats.
    """
    if any(_makes(claim, one, other) for other in _told(context, claim.phrase, one.unit)):
        return True
    for board in boards(context, claim.phrase):
        for anchor, _ in board.anchors(one):
            line, head = board.row_at[anchor.row], board.column_at[anchor.column]
            cells = [*board.cells_of(line), *board.cells_under(head)]
            if any(_makes(claim, anchor, cell) for cell in cells):
                return True
    return False


def _makes(claim: Claim, one: Operand, other: Operand) -> bool:
    """Tell whether an amount and another make the ratio that is told of the first."""
    if other.interval.value <= 0 or one.interval.value == other.interval.value:
        return False
    ratio, value = one.interval.over(other.interval), claim.value
    if ratio is None or ratio.low <= 0:
        return False
    if claim.cue == "share":
        return ratio.meets(value)
    inverse = Interval(1 / ratio.value, 1 / ratio.high, 1 / ratio.low)
    if claim.cue == "factor":
        made = [ratio, inverse] + ([ratio.shifted(-1)] if claim.sign else [])
        return any(each.widened(0.4).meets(value) for each in made)
    return (ratio.shifted(-1) if ratio.value > 1 else (-ratio).shifted(1)).meets(value)


def _told(context: Context, phrase: Phrase, unit: str) -> list[Operand]:
    """Return the amounts of one unit that the sentences of an edition tell."""
    edition = phrase.text.first.edition
    key = f"operands {edition}"
    if key not in context.memo:
        found: dict[str, list[Operand]] = {}
        for other in all_phrases(context):
            if other.text.first.edition == edition:
                for operand in amounts(other, "sentence", 0):
                    found.setdefault(operand.unit, []).append(operand)
        context.memo[key] = found
    known: dict[str, list[Operand]] = context.memo[key]
    return known.get(unit, [])
