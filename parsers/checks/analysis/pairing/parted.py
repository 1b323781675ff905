"""Parts told with their portion of a whole that the article tells too: "400 oaks, a third of all".

A sentence ties an amount to its portion by a comma, by words for "that is", or by a verb: "makes up
a third of the trees". What the portion is of is then named: by a noun that is said of an amount
elsewhere, or as all there is. On texts that are right, the amount and one that its article tells
made the portion in 135 of 138 such sentences, most of them by the whole that is named; in the rest
the amount was by how much something had shrunk.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from functools import cache

from parsers.checks.analysis.around import before
from parsers.checks.analysis.grid import unit_of
from parsers.checks.analysis.pairing.apposed import explained, is_apposed, of_the_total
from parsers.checks.analysis.pairing.beside import of_what, told_elsewhere
from parsers.checks.analysis.pairing.likeness import VALUE, WIDE, Pair, breaks, gap_to
from parsers.checks.analysis.patterns import in_any_case
from parsers.checks.analysis.phrases import phrase_pattern
from parsers.checks.analysis.pool import Operand, amounts, boards
from parsers.checks.analysis.ratios import Claim
from parsers.checks.context import Context
from parsers.checks.drafts import Place
from parsers.checks.lexicon import portions, prose, relations
from parsers.compiled import compiled

WHOLE_NAMED = "of a whole named"
_SCORE = 8.0
_LEAST = 10
"""How large a part must be: of smaller numbers, most count those who have something."""
_COVERED = 0.3
"""How many of the words for a whole must be said of the amount that is it."""


def part_of_named(context: Context, claim: Claim, attached: list[Operand]) -> Iterator[Pair]:
    """Yield the pair of the amount that a portion is told of, and of the whole that it names."""
    if claim.cue != "share" or claim.level or not 0 < claim.value.value < 1 or _is_change(claim):
        return
    one = _part(claim, attached)
    if one is None:
        return
    wholes = list(_wholes(context, claim, one))
    if not wholes:
        return
    whole = min(wholes, key=lambda each: (*_far(one, each), _off(claim, one, each)))
    made = one.interval.over(whole.interval)
    if made is None or not (made.meets(claim.value) or not _is_explained(context, claim, one)):
        return
    if not made.meets(claim.value) and _leaves_its_unit_out(claim, one):
        return
    if whole.place not in {o.place for o in amounts(claim.phrase, "sentence", 0)}:
        whole = whole._replace(where="lead", distance=9)
    yield Pair(one, whole, _SCORE, WHOLE_NAMED)


def _leaves_its_unit_out(claim: Claim, one: Operand) -> bool:
    """Tell whether a bare number is that portion of an amount with a unit told shortly before.

    "7.2 million tonnes, against 6 million before. Of this 3.6 million, a half, is coal."
    """
    return one.unit == "number" and any(
        other.unit != one.unit
        and (made := one.interval.over(other.interval)) is not None
        and made.meets(claim.value)
        for phrase in (claim.phrase, *before(claim.phrase, _NEAR_BY))
        for other in amounts(phrase, "sentence", 0)
    )


_NEAR_BY = 3


def _far(one: Operand, whole: Operand) -> tuple[bool, bool]:
    """Tell whether a whole is told after its part, and in another paragraph."""
    return whole.place > one.place, whole.place.block != one.place.block


def _off(claim: Claim, one: Operand, whole: Operand) -> float:
    """Return how far the portion that an amount is of a whole is off that which is told."""
    return abs(math.log(one.interval.value / whole.interval.value / claim.value.value))


def _is_change(claim: Claim) -> bool:
    """Tell whether words at a portion make it one that is added or lost: "shrunk by a quarter"."""
    phrase, lists = claim.phrase, (prose.UP, relations.UP_MORE, prose.DOWN, relations.DOWN_MORE)
    start, end = claim.start - _NEAR, claim.start
    if phrase.says(relations.SHARE, start, end):
        return False  # "makes up"
    return any(phrase.says(words, start, end) for words in lists)


_NEAR = 24


# --- the part -------------------------------------------------------------------------------------


def _part(claim: Claim, attached: list[Operand]) -> Operand | None:
    """Return the amount of which a sentence tells what portion it is."""
    tied = [
        o
        for o in attached
        if not o.delta
        and o.interval.value >= _LEAST
        and any(map(str.isdigit, o.text))
        and (is_apposed(claim, o, _REACH) or _follows(claim, o) or _makes_up(claim, o))
    ]
    return min(tied, key=lambda o: len(gap_to(claim, o)), default=None)


_REACH = 40
"""Code points at most between an amount and the portion that it is said to be."""


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


def _makes_up(claim: Claim, one: Operand) -> bool:
    """Tell whether a verb ties an amount to its portion: "its 400 oaks make up a third of it"."""
    phrase, gap = claim.phrase, gap_to(claim, one)
    if one.at > claim.start or VALUE.search(gap) or _PARTED.search(gap):
        return False
    if phrase.language in WIDE:
        return in_any_case(_TIED[phrase.language]).fullmatch(gap) is not None
    if breaks(phrase.language, gap):
        return False
    return phrase.says(relations.SHARE, one.at, claim.start)


_PARTED = compiled("[;:。；：]")
_TIED = {
    "ko": r"[^\W\d_]{0,3}?(?:으?로|으?로서|이며|이고|인데|[은는이가])?,?\s?"
    r"(?:[^\s,]{1,8}\s){0,2}[^\s,]{1,8}의\s?",
    "ja": r"[^、]{0,6}?(?:で|と|となり|とな[りっ]て|[はが]|だが)、?[^、はが]{1,12}の",
    "zh": r"[^，,]{0,10}[，,]?(?:约|仅|只)?(?:占|相当于)[^，,]{1,12}",
}
"""What stands between an amount and the portion it is, up to the name of the whole, in wide
scripts."""


# --- the whole ------------------------------------------------------------------------------------


def is_of_all(claim: Claim) -> bool:
    """Tell whether a portion is said to be of all there is: of the total, the costs, the sum."""
    language = claim.phrase.language
    if of_the_total(claim):
        return True
    of = relations.OF.get(language)
    lists = (portions.OF_ALL.get(language), portions.COLLECTIVES.get(language))
    named = "|".join(words for words in lists if words)
    if of is None or not named or language in WIDE:
        return False
    behind = rf"\s(?:{of})(?:\s?[^\W\d_]{{1,4}}['’]?)?\s?(?:{named})(?=$|[.,;:)!?»”]|\s[^\W\d_]+)"
    return in_any_case(behind).match(claim.phrase.masked, claim.end) is not None


def _wholes(context: Context, claim: Claim, one: Operand) -> Iterator[Operand]:
    """Yield the amounts that a portion may be of by what it says that it is of."""
    of = of_what(claim)
    every = [o for o in told_elsewhere(context, claim, one) if not o.delta]
    own = [o for o in amounts(claim.phrase, "sentence", 0) if o.at < one.at and o in every]
    yield from (o for o in own if _takes_out(claim, o, one))
    yield from _taken_from(claim, every, one)
    if of:
        yield from (o for o in every if _shared(o.words, of) >= _COVERED * len(of))
    if is_of_all(claim):
        block = claim.phrase.text.first.block
        yield from (o for o in every if o.place.block == block or o.place.block < _FIRST)
    yield from _totals(context, claim, one, of)


_FIRST = 3
"""Blocks at the beginning of an article in which a whole may be told that needs no name."""


def _takes_out(claim: Claim, whole: Operand, one: Operand) -> bool:
    """Tell whether a sentence takes an amount out of one before it: "of 62 shops, 31"."""
    language, masked = claim.phrase.language, claim.phrase.masked
    between = masked[whole.at + 1 : one.at]
    if VALUE.search(between):
        return False
    which, of = relations.OF_WHICH.get(language), relations.OF.get(language)
    if which is not None and phrase_pattern(which).search(between) is not None:
        return True
    if of is None or language in WIDE:
        return (
            of is not None and in_any_case(rf"[^，,、]{{0,6}}(?:{of})").match(between) is not None
        )
    ahead = masked[: whole.at]
    return in_any_case(rf"(?:{of})(?:\s?[^\W\d_]{{1,5}})?\s?").fullmatch(ahead) is not None


def _taken_from(claim: Claim, every: list[Operand], one: Operand) -> Iterator[Operand]:
    """Yield the amount told last before a sentence that begins with "of them"."""
    phrase = claim.phrase
    which = relations.OF_WHICH.get(phrase.language)
    ahead = phrase.masked[: min(one.at, _AHEAD)]
    if which is None or VALUE.search(phrase.masked[: one.at]):
        return
    block, start = phrase.text.first.block, phrase.sentence.start
    before = [o for o in every if o.place.block == block and o.place.start < start]
    if before and phrase_pattern(which).search(ahead) is not None:
        yield max(before, key=_place)


_AHEAD = 24
"""Code points at the beginning of a sentence in which it is said what it takes something of."""


def _place(operand: Operand) -> Place:
    return operand.place


def _shared(told: frozenset[str], of: frozenset[str]) -> int:
    """Count the words for a whole that are said of an amount, be it as a verb: "treated 840"."""
    beginnings = {word[:_STEM] for word in told}
    return sum(word in told or (len(word) > _STEM and word[:_STEM] in beginnings) for word in of)


_STEM = 5


def _totals(context: Context, claim: Claim, one: Operand, of: frozenset[str]) -> Iterator[Operand]:
    """Yield the totals of columns that have an amount, of which its sentence tells a portion."""
    for board in boards(context, claim.phrase):
        columns = {anchor.column for anchor, exactly in board.anchors(one) if exactly}
        for row in board.rows if columns else ():
            for line in board.columns if row.total else ():
                cell = board.cell(row.place, line.place) if line.place in columns else None
                if cell is None or not (of & line.words or is_of_all(claim)):
                    continue
                anchor = next(a for a, _ in board.anchors(one) if a.column == line.place)
                scale = one.interval.value / anchor.interval.value
                if cell.interval.value > anchor.interval.value:
                    yield cell._replace(interval=cell.interval.scaled(scale), unit=one.unit)


def _is_explained(context: Context, claim: Claim, one: Operand) -> bool:
    """Tell whether anything that the article tells makes an amount its portion."""
    if explained(context, claim, one):
        return True
    totals = (
        cell
        for board in boards(context, claim.phrase)
        for row in board.rows
        if row.total
        for cell in board.cells_of(row)
        if unit_of(cell.quantity) != "percent"
    )
    return any(_of_some_scale(claim, one, cell) for cell in totals)


def _of_some_scale(claim: Claim, one: Operand, cell: Operand) -> bool:
    """Tell whether an amount is its portion of a cell that has a scale of its own."""
    made = one.interval.over(cell.interval)
    if made is None or not made.value > 0:
        return False
    power = round(math.log10(claim.value.value / made.value))
    return made.scaled(10.0**power).meets(claim.value)
