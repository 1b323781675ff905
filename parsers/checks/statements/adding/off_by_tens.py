"""N301: amounts that are parts and their whole once a power of ten is off one of them.

“The ferry costs 3.6 million: the province pays 1.8 million, the state 1.2 million and the town
60,000.” No three of the numbers make the fourth; with 600,000 they do, to the last digit. Where the
amounts follow one another, as many as four, hardly anything else has that shape; of three, words
must say that some are parts, or what is left.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from parsers.checks.analysis.around import Item, amounts
from parsers.checks.analysis.moving import moves
from parsers.checks.analysis.phrases import Phrase, phrases
from parsers.checks.analysis.values import digits_of, like, scale_of, swapped
from parsers.checks.context import Context
from parsers.checks.drafts import Draft
from parsers.checks.lexicon import prose, relations

_SILENT = ("teaser", "related_title", "answer", "question", "title")
_POWERS = (-9, -8, -6, -4, -3, -2, -1, 1, 2, 3, 4, 6, 8, 9)
_EXACT = 1e-9
_LEAST_DIGITS = 5
"""Digits, but for zeros at the end, that the amounts have together, at least."""
_MOST = 8
_LEAST_PARTS = 3
"""Parts that need no word to be such."""
_CUES = (prose.REST, prose.WHOLE, prose.TOGETHER, relations.OF_WHICH)


class _Sum(NamedTuple):
    """A whole and its parts."""

    whole: Item
    parts: tuple[Item, ...]


def off_by_tens(context: Context) -> Iterator[Draft]:
    """Look at the amounts of one unit in each sentence, and in the one before it."""
    before: Phrase | None = None
    for phrase in phrases(context):
        earlier = before if before is not None and _follows(before, phrase) else None
        before = phrase
        if phrase.text.role in _SILENT or len(phrase.at) < 2:
            continue
        own = _measured(phrase)
        behind = _measured(earlier) if earlier is not None else {}
        for unit, items in own.items():
            yield from _draft(phrase, items, behind.get(unit, []))


def _follows(before: Phrase, phrase: Phrase) -> bool:
    """Tell whether a sentence follows another in its paragraph, or in the next one."""
    one, other = before.text, phrase.text
    return one is other or (
        one.section == other.section
        and one.block.kind == other.block.kind == "paragraph"
        and one.first.edition == other.first.edition
    )


def _measured(phrase: Phrase) -> dict[str, list[Item]]:
    """Return the amounts of a sentence, unit by unit, that are told in figures and no ends.

    Bare millions are of what the last amount with a unit is of.
    """
    if "measured" not in phrase.memo:
        ends = {q.start for move in moves(phrase) for q in (move.a, move.b)}
        found: dict[str, list[Item]] = defaultdict(list)
        unit = ""
        for item in amounts(phrase):
            if not _is_measured(item) or item.quantity.start in ends:
                continue
            if item.unit.startswith(("currency", "dimension")):
                unit = item.unit
            bare = item.unit == "number" and scale_of(item.quantity) >= _LARGE
            found[unit if bare and unit else item.unit].append(item)
        phrase.memo["measured"] = dict(found)
    known: dict[str, list[Item]] = phrase.memo["measured"]
    return known


def _is_measured(item: Item) -> bool:
    if item.value <= 0 or item.quantity.per or not digits_of(item.words) or not item.plain:
        return False
    return item.unit.startswith(("currency", "dimension", "count")) or (
        item.unit == "number" and item.value >= _LARGE
    )


_LARGE = 1000
"""A bare number from which on it is no count of a few things."""


def _draft(phrase: Phrase, own: Sequence[Item], behind: Sequence[Item]) -> Iterator[Draft]:
    """Yield the one amount that is off, where there is one that no other reading explains."""
    if not 2 <= len(own) <= _MOST or len(own) + len(behind) < 3:
        return
    every = [*behind[-_MOST:], *own]
    if len({item.value for item in every}) < len(every):
        return  # one of them is told twice, whatever else it is part of
    found = {
        (odd.place, power): (told, odd, power)
        for told in _sums(phrase, own, behind)
        for odd, power in _odd(told)
        if not _adds_up(odd, every)
    }
    if len(found) == 1:
        ((told, odd, power),) = found.values()
        yield _told(told, odd, power)


def _sums(phrase: Phrase, own: Sequence[Item], behind: Sequence[Item]) -> Iterator[_Sum]:
    """Yield the sums that the amounts of a sentence may be meant as."""
    cued = any(phrase.has(words) for words in _CUES) or _opens(phrase, own)
    least = 2 if cued else _LEAST_PARTS
    if cued and behind and len(own) == 2 and len(behind) == 1:
        yield _Sum(own[1], (behind[0], own[0]))
    if len(own) > least:
        yield _Sum(own[0], tuple(own[1:]))
        yield _Sum(own[-1], tuple(own[:-1]))
    if len(own) >= least:
        for whole in (
            {behind[0].place: behind[0], behind[-1].place: behind[-1]}.values() if (behind) else ()
        ):
            yield _Sum(whole, tuple(own))


def _opens(phrase: Phrase, own: Sequence[Item]) -> bool:
    """Tell whether a colon stands between the first amount and the others."""
    return any(sign in phrase.masked[own[0].at : own[1].at] for sign in ":：")


def _adds_up(odd: Item, items: Sequence[Item]) -> bool:
    """Tell whether an amount makes a sum with others as it is printed, as a part or a whole."""
    others = [item.value for item in items if item is not odd]
    for size in range(1, min(len(others), _MOST)):
        for some in combinations(others, size):
            made = sum(some)
            if size > 1 and _is(made, odd.value):
                return True
            if any(_is(made + odd.value, whole) for whole in others if whole not in some):
                return True
    return False


def _odd(told: _Sum) -> Iterator[tuple[Item, int]]:
    """Yield an amount of a sum that makes it right with a power of ten taken off, and the power."""
    digits = sum(len(digits_of(each.words).strip("0")) for each in (told.whole, *told.parts))
    if digits < _LEAST_DIGITS:
        return
    total = sum(part.value for part in told.parts)
    wanted = [(told.whole, total)]
    wanted += [(part, told.whole.value - (total - part.value)) for part in told.parts]
    for odd, right in wanted:
        if right <= 0:
            continue
        power = round(math.log10(odd.value / right))
        if power in _POWERS and _is(odd.value / 10.0**power, right):
            yield odd, power
        elif len(told.parts) >= _LEAST_PARTS and _is_swapped(odd, right):
            yield odd, 0


def _is_swapped(odd: Item, right: float) -> bool:
    """Tell whether an amount is the right one with two digits in each other's place."""
    return swapped(digits_of(odd.words), digits_of(like(odd.quantity, right)))


def _is(made: float, number: float) -> bool:
    return abs(made - number) <= _EXACT * abs(number)


def _right(told: _Sum, odd: Item) -> float:
    """Return what the other amounts of a sum make of one."""
    rest = sum(part.value for part in told.parts if part is not odd)
    return rest if odd is told.whole else told.whole.value - rest


def _told(told: _Sum, odd: Item, power: int) -> Draft:
    others = [each for each in (told.whole, *told.parts) if each is not odd]
    right = like(odd.quantity, _right(told, odd))
    parts = " + ".join(right if part is odd else part.words for part in told.parts)
    whole = right if told.whole is odd else told.whole.words
    sign, tens = ("×", power) if power > 0 else ("÷", -power)
    cause = f"{sign}{10**tens:,}" if power else "digits swapped"
    message = f"{odd.words} here, where the amounts beside it make {right} ({cause})"
    places = (odd.place, *(each.place for each in others))
    return Draft(message, places, f"{parts} = {whole}, stated {odd.words}")
