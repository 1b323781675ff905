"""Parts that a sentence sets off as all of a whole, with no other amount among them (for N311).

Three ways of writing leave no doubt about what is added up: a list of three or more behind a colon
("78 offices: 41 in the north, 22 in the east and 15 in the south"), a sentence of parts that
begins with "of these", and two or three amounts with what they make "together". On 240 articles
without errors 35 of 36 such sums hold, so that no slip need explain one that does not.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import prod
from typing import NamedTuple

from parsers.checks.analysis.around import Item, allowed, amounts, as_like, before, is_loose
from parsers.checks.analysis.moving import moves
from parsers.checks.analysis.patterns import in_any_case
from parsers.checks.analysis.phrases import Phrase, phrase_pattern
from parsers.checks.analysis.values import Interval, like, total
from parsers.checks.drafts import Draft
from parsers.checks.lexicon import prose, relations
from parsers.checks.statements.adding.parts import SURELY
from parsers.checks.statements.rated import priced
from parsers.compiled import compiled
from parsers.expressions import deferred

_NEAR = (0.7, 1.4)
"""Between which factors of a whole parts are meant to make it."""
_LEAST_LISTED, _LEAST_OF_THESE = 3, 2
_TOGETHER = 14
"""Characters between a word for "together" and the amount that it makes of others, at most."""
_GAP = 40


class Parts(NamedTuple):
    """A whole and what a sentence says are its parts."""

    whole: Item
    parts: list[Item]

    @property
    def sum(self) -> Interval:
        """What the parts make."""
        return total(part.interval for part in self.parts)


def enumerated(phrase: Phrase) -> Iterator[Draft]:
    """Add up the parts that a sentence sets off."""
    told = amounts(phrase)
    if len(told) < _LEAST_OF_THESE:
        return
    items = [priced(item) for item in told]
    found = _behind_colon(phrase, items) or _of_these(phrase, items) or _together(phrase, items)
    if found is None or _is_vague(phrase, found):
        return
    sum_, whole = found.sum, found.whole
    if sum_.widened(SURELY).meets(allowed(whole)):
        yield _draft(found, "holds")
    elif whole.value and _NEAR[0] < sum_.value / whole.value < _NEAR[1]:
        yield _draft(found, "fail")


def _is_vague(phrase: Phrase, found: Parts) -> bool:
    ends = {q.start for move in moves(phrase) for q in (move.a, move.b)}
    every = (found.whole, *found.parts)
    if any(is_loose(item) or item.value <= 0 or item.quantity.start in ends for item in every):
        return True
    if phrase.has(prose.EACH) or phrase.has(prose.YEARLY):
        return True
    return any(item.quantity.per or item.quantity.text.lstrip()[:1] in "+±" for item in every)


def _behind_colon(phrase: Phrase, items: Sequence[Item]) -> Parts | None:
    """Return what a list behind a colon is of: the last larger amount before the colon."""
    colon = _COLON.search(phrase.masked)
    if colon is None:
        return None
    tail = [item for item in items if item.at > colon.start()]
    head = [item for item in items if item.at < colon.start() and item.value != len(tail)]
    if not head or len(tail) < _LEAST_LISTED or tail[0].at - colon.end() > _GAP:
        return None
    parts = _like(tail, head[-1])
    if len(parts) < len(tail) or not _listed(phrase, parts):
        return None
    return _strict(head[-1], parts)


def _of_these(phrase: Phrase, items: Sequence[Item]) -> Parts | None:
    """Return the last amount of the sentence before and all those of one that parts it."""
    listed = relations.OF_WHICH.get(phrase.language)
    earlier = before(phrase, 1)
    if listed is None or not earlier or len(items) < _LEAST_OF_THESE:
        return None
    if in_any_case(rf"\W*(?:[^\W\d_]+\s)?(?:{listed})(?!\w)").match(phrase.masked) is None:
        return None
    told = amounts(earlier[0])
    if not told:
        return None
    parts = _like(items, told[-1])
    if len(parts) < len(items) or not _listed(phrase, parts) or phrase.has(prose.REST):
        return None
    return _strict(told[-1], parts)


def _together(phrase: Phrase, items: Sequence[Item]) -> Parts | None:
    """Return the amount that a word right before it makes that of all the sentence told before."""
    together = prose.TOGETHER.get(phrase.language)
    for number, whole in enumerate(items):
        if not 2 <= number <= _LEAST_LISTED or together is None:
            continue
        gap = phrase.masked[items[number - 1].at + 1 : whole.at]
        said = phrase_pattern(together).search(gap[-_TOGETHER:])
        parts = _like(items[:number], whole)
        if said is not None and len(parts) == number and not _multiplied(whole, parts):
            return _strict(whole, parts)
    return None


def _multiplied(whole: Item, parts: Sequence[Item]) -> bool:
    """Tell whether an amount is what others make multiplied: "5 rows of 3 points, 15 in all"."""
    made = prod(part.value for part in parts)
    return abs(made - whole.value) <= _CLOSE * abs(whole.value)


_CLOSE = 0.05


def _like(items: Sequence[Item], model: Item) -> list[Item]:
    """Return the amounts that may be added up to one of a unit, as ones of that unit."""
    return [found for item in items if (found := as_like(item, model)) is not None]


def _strict(whole: Item, parts: list[Item]) -> Parts | None:
    return Parts(whole, parts) if all(part.value < whole.value for part in parts) else None


def _listed(phrase: Phrase, parts: Sequence[Item]) -> bool:
    """Tell whether commas or "and" stand between all parts."""
    joins = prose.AND.get(phrase.language)
    joint = phrase_pattern(joins) if joins else None
    gaps = [phrase.masked[a.at + 1 : b.at] for a, b in pairwise(parts)]
    return all(
        _COMMA.search(gap) is not None or (joint is not None and joint.search(gap) is not None)
        for gap in gaps
    )


_COLON = compiled("[:：]")
_COMMA = deferred("[,;、，；]")


def _draft(found: Parts, kind: str) -> Draft:
    whole, parts = found
    made, stated = like(whole.quantity, found.sum.value), whole.words
    working = f"{' + '.join(part.words for part in parts)} = {made}, stated {stated}"
    places = (whole.place, *(part.place for part in parts))
    if kind == "holds":
        return Draft(f"the parts make {stated}", places, working, "holds")
    return Draft(f"the parts make {made}, stated {stated}", places, working)
