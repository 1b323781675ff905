"""N315: differences told in prose, against the two amounts they are of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain, combinations

from parsers.checks.analysis import ratios
from parsers.checks.analysis.around import Item, allowed, amounts, before, unit_printed
from parsers.checks.analysis.comparedcells import Outcome, gap_of_rows
from parsers.checks.analysis.deciding import Verdict, Working, decide
from parsers.checks.analysis.gapcells import cells_explaining, in_tables, total_told
from parsers.checks.analysis.gapclaims import Claim, claims
from parsers.checks.analysis.gaps import beside, explanations, shown, told, told_again
from parsers.checks.analysis.patterns import word_before
from parsers.checks.analysis.phrases import TIME, Phrase, phrases
from parsers.checks.analysis.remainders import remainders
from parsers.checks.analysis.shapes import looks_slipped
from parsers.checks.analysis.told_anywhere import is_told, mention_at
from parsers.checks.analysis.values import Interval, scale_of
from parsers.checks.context import Context
from parsers.checks.drafts import Draft
from parsers.checks.lexicon import relations
from parsers.checks.registry import rule
from parsers.checks.statements.counted import numbers
from parsers.expressions import deferred

_ROLES = ("lead", "body", "summary", "title")


@rule(
    "N315",
    "difference-told",
    "error",
    "A difference in the text that is not that of the two amounts it is of.",
    explanation="An amount that is said to be more, less, saved, left over or the gap between two "
    "others is held against the change told in its sentence, the only two amounts of its unit in "
    "it or in the sentences before, a whole less the parts told since, or two cells of a table of "
    "which the sentence names the rows or columns. Percentage points are held against percentages, "
    "and a loss and a profit lie apart by both together. Where the words do not point to one pair "
    "plainly, only a slip of the pen is reported, and any two amounts near by whose difference it "
    "is will do to let it hold.",
    fails="The old pump draws 480 watts and the new one 310, which saves 270 watts.",
    holds="The old pump draws 480 watts and the new one 310, which saves 170 watts.",
    recomputed=True,
)
def differences_told(context: Context) -> Iterable[Draft]:
    """Test each amount that is said to be a difference."""
    for phrase in phrases(context):
        if phrase.text.role in _ROLES and len(phrase.quantities) < 30:
            for claim in claims(phrase):
                texts = context.before(phrase.text, _PARAGRAPHS)
                yield from _tested(context, phrase, claim._replace(texts=texts))


_PARAGRAPHS = 4
"""Paragraphs before that of a difference in which the whole of what is left may be told."""


def _tested(context: Context, phrase: Phrase, claim: Claim) -> Iterator[Draft]:
    natural = [*told(claim), *remainders(claim)]
    sure = [one for one in natural if one.sure]
    if not sure:
        if claim.small or told_again(claim):
            return
        between = gap_of_rows(context, claim)
        if between is not None:
            yield _of_rows(claim, between)
            return
        natural += in_tables(context, claim) or total_told(context, phrase, claim)
    others = explanations(claim, wide=not sure)
    claim = _scaled(claim, sure)
    verdict = decide(claim.item, natural, chain(others, cells_explaining(context, claim)))
    if verdict is None:
        return
    if verdict.kind == "holds" or not (
        _is_told(claim, verdict) or _is_of_another(context, claim, verdict)
    ):
        yield _draft(claim, verdict)


def _scaled(claim: Claim, sure: list[Working]) -> Claim:
    """Give a bare number the scale of what it is of: "from 3,140 to 3,385 million, 245 more"."""
    item = claim.item
    if item.quantity.kind != "number" or scale_of(item.quantity) != 1:
        return claim
    for working in sure:
        for power in (3, 6, 9, 12):
            value = item.interval.scaled(10.0**power)
            if working.made.meets(value):
                return claim._replace(item=item._replace(interval=value))
    return claim


def _is_told(claim: Claim, verdict: Verdict) -> bool:
    """Tell whether the sentence tells the difference itself, so that the claim is of another.

    "1.5 points of that 2.3-point gain".
    """
    item, working = claim.item, verdict.working
    if _in_a_series(claim, verdict) or _of_change_and_level(claim, verdict):
        return True
    if any(
        one.interval.plus(other.interval).value == item.interval.value
        for one, other in combinations(beside(claim), 2)
    ):
        return True  # "64 metres, 12 more than the 52 of the old one": what the others make
    off = abs(working.made.value - item.interval.value)
    counts = (number for each in (item.phrase, *before(item.phrase)) for number in numbers(each))
    if any(number.value == off for number in counts):
        return True  # "500, of which three are kept, and 12 for tests: 485"
    if any(_bare(item.words) == _bare(one) for one in working.words.split(" − ")):
        return True  # of a cell that has the amount itself
    sentence, block = item.phrase.sentence, item.phrase.text.first.block
    if claim.elsewhere and any(
        place.block == block and not sentence.start <= place.start < sentence.end
        for place in working.places
    ):
        return True
    return any(
        other.place not in (item.place, *working.places)
        and _like(other, item)
        and working.made.meets(allowed(other))
        for other in amounts(item.phrase)
    )


_TELLING = 100
"""From here on a number without a unit is that of another by no chance."""


def _is_of_another(context: Context, claim: Claim, verdict: Verdict) -> bool:
    """Tell whether an amount lies between one of two and a third, which the article tells, too."""
    if claim.named and claim.points and len(beside(claim)) == len(verdict.working.places):
        return False  # "60%, against 25%: a difference of 35 points" names its two
    own = claim.item.interval
    step = unit_printed(claim.item.quantity) / 2
    but = (claim.item.place, *verdict.working.places)
    for place in verdict.working.places:
        end = mention_at(context, place)
        if end is None or (end.unit == "number" and end.interval.value < _TELLING):
            continue
        for third in (end.interval.value + own.value, end.interval.value - own.value):
            if is_told(context, end.unit, Interval(third, third - step, third + step), but):
                return True
    return False


def _of_change_and_level(claim: Claim, verdict: Verdict) -> bool:
    """Tell whether points would lie between a percentage that changed something and a level."""
    if not claim.points:
        return False
    phrase = claim.item.phrase
    told = [
        stated
        for each in (phrase, *before(phrase))
        for stated in ratios.claims(each)
        if stated.place in verdict.working.places
    ]
    ends = [stated.level or _is_end(stated) for stated in told]
    apart = len({id(stated.phrase) for stated in told}) > 1
    return (
        apart
        and any(ends)
        and any(
            stated.cue == "change" and stated.sure and not end
            for stated, end in zip(told, ends, strict=True)
        )
    )


def _is_end(stated: ratios.Claim) -> bool:
    """Tell whether a percentage is what something rose or fell to."""
    ahead = stated.phrase.masked[: stated.start]
    return word_before(relations.TO, stated.phrase.language, ahead, r"\s?", apart=False) is not None


def _bare(words: str) -> str:
    """Return the number of an amount as printed, without its unit: "5,25" of "5,25 euros"."""
    found = _NUMBER.search(words)
    return found.group() if found is not None else words


_NUMBER = deferred(r"\d[\d万億亿千百만억천조.,'’\u00a0\u202f]*")


def _in_a_series(claim: Claim, verdict: Verdict) -> bool:
    """Tell whether an amount and one of those it would be of are each told of a time of its own.

    "Its lead, 222 million in 2023 and 161 million in 2024, is down to 42."
    """
    phrase = claim.item.phrase
    starts = {place.start for place in verdict.working.places}
    dated = [
        quantity.start
        for at, quantity in phrase.at.items()
        if TIME in phrase.masked[at + 1 : at + 8]
        and (at == claim.item.at or quantity.start in starts)
    ]
    return claim.item.quantity.start in dated and len(dated) > 1


def _like(other: Item, item: Item) -> bool:
    """Tell whether an amount may be told in the measure of another."""
    return other.unit == item.unit or {other.unit, item.unit} <= {"percent", "number"}


def _of_rows(claim: Claim, outcome: Outcome) -> Draft:
    """Tell what the cells of two rows make of a difference between them."""
    stated, right = claim.item.words, shown(claim, outcome.made)
    one, other = outcome.names
    places = (claim.item.place, *outcome.places)
    formula = f"{outcome.formula} = {right}, stated {stated}"
    if outcome.kind == "holds":
        return Draft(f"{stated}: {one} against {other}", places, formula, "holds")
    return Draft(f"between {one} and {other} lie {right}, stated {stated}", places, formula)


def _draft(claim: Claim, verdict: Verdict) -> Draft:
    stated, working = claim.item.words, verdict.working
    right = shown(claim, working.made)
    formula = f"{working.words} = {right}, stated {stated}"
    places = (claim.item.place, *working.places)
    if verdict.kind == "holds":
        return Draft(f"{stated}: {working.words}", places, formula, "holds")
    told = f" ({verdict.why})" if verdict.why else ""
    if working.words.count(" − ") == 1:
        more, less = working.words.split(" − ")
        message = f"between {more} and {less} lie {right}, stated {stated}{told}"
    else:
        message = f"{working.words} makes {right}, stated {stated}{told}"
    plain = working.sure and (
        _tells_no_others(claim.item.phrase, working) or _is_plain(claim, working)
    )
    slipped = plain or looks_slipped(claim.item.quantity, working.made)
    return Draft(message, places, formula, severity=None if slipped else "info", linked=plain)


def _is_plain(claim: Claim, working: Working) -> bool:
    """Tell whether a sentence has both amounts of a difference, or a table the cells it names.

    On texts that are right, differences of two amounts that their sentence sets against each other
    held in 55 cases of 56, and those of two cells that it points to in all of 14. The one was of
    quite another size.
    """
    item = claim.item
    apart = working.made.value / item.value if item.value else 0.0
    if claim.small or item.quantity.kind == "duration" or not 1 / _APART < apart < _APART:
        return False
    block, sentence = item.phrase.text.first.block, item.phrase.sentence
    inside = [
        place.block == block and sentence.start <= place.start < sentence.end
        for place in working.places
    ]
    in_table = all(place.block != block for place in working.places)
    return working.plain or (all(inside) and not claim.named) or in_table


_APART = 8.0


def _tells_no_others(phrase: Phrase, working: Working) -> bool:
    """Tell whether a difference and what it is of are all that the sentences about them tell."""
    blocks = {place.block for place in working.places}
    if blocks != {phrase.text.first.block}:
        return False
    start = min(place.start for place in working.places)
    told = [
        at for each in (phrase, *before(phrase)) if each.sentence.end > start for at in each.valued
    ]
    return len(told) <= len(working.places) + 1
