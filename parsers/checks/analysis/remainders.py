"""What may be left of a whole when the parts told are taken away: "the remaining 17 million"."""

from __future__ import annotations

from parsers.checks.analysis.around import Item, amounts, before, is_loose, telling
from parsers.checks.analysis.deciding import Working
from parsers.checks.analysis.gapclaims import Claim
from parsers.checks.analysis.gaps import alike_in, beside, earlier, is_near, working
from parsers.checks.analysis.phrases import Phrase, phrases_of
from parsers.checks.analysis.values import interval

_TWO = 2
_MOST_PARTS = 6


def remainders(claim: Claim) -> list[Working]:
    """Return what may be left of a whole when the parts told behind it are taken away."""
    if not claim.left:
        return []
    item = claim.item
    ahead = [other for other in beside(claim) if other.at < item.at]
    past = earlier(claim)
    found = []
    run, every = list(ahead), _of_its_unit(claim, item.phrase, item.at)
    sentences = before(item.phrase)
    for depth in range(-1, min(len(past), 3)):
        if depth >= 0:
            if not past[depth]:
                continue
            run = [*past[depth], *run]
            every += _of_its_unit(claim, sentences[depth], None)
        if len(run) < 2:
            continue
        whole, *parts = run
        if whole.value <= sum(part.value for part in parts) or len(parts) > 6:
            continue
        if not all(is_near(whole, part) for part in parts):
            continue
        made = whole.interval
        for part in parts:
            made = made.minus(part.interval)
        plain = depth >= 0 and every == len(run) and not any(is_loose(one) for one in run)
        plain = plain and len({one.quantity.per for one in run}) == 1
        shared = any(q.kind == "percent" for q in whole.phrase.quantities)
        plain = plain and not shared and whole.phrase is not parts[0].phrase
        words = " − ".join(one.words for one in run)
        places = tuple(one.place for one in run)
        found.append(Working(made, words, places, sure=plain and not claim.small))
    return [*_of_its_share(claim), *found, *_of_the_largest(ahead, past)]


def _of_the_largest(ahead: list[Item], past: list[list[Item]]) -> list[Working]:
    """Return the largest amount of the sentence before less the parts told since.

    Beside it may stand what is of each of some things: "2.4 billion, or 60 million a mile".
    """
    if not ahead or not past or len(past[0]) < _TWO:
        return []
    whole = max(past[0], key=lambda one: one.value)
    made = whole.interval
    for part in ahead:
        made = made.minus(part.interval)
    words = " − ".join(one.words for one in (whole, *ahead))
    places = tuple(one.place for one in (whole, *ahead))
    return [Working(made, words, places)] if made.value > 0 else []


def _of_its_share(claim: Claim) -> list[Working]:
    """Return what is left of a whole of which a part is told with its share: "90%, 86.4 million".

    Any amount of the unit told before is the whole if the part is just that share of it.
    """
    item = claim.item
    sentences = [item.phrase, *before(item.phrase, 1)]
    ahead = [
        [one for one in alike_in(claim, phrase) if phrase is not item.phrase or one.at < item.at]
        for phrase in sentences
    ]
    near = next(((at, ones) for at, ones in enumerate(ahead) if ones), None)
    if near is None or len(near[1]) > _TWO or claim.small:
        return []
    part, phrase = near[1][-1], sentences[near[0]]
    portions_told = [
        interval(quantity)
        for at, quantity in phrase.at.items()
        if quantity.kind == "percent" and (phrase is not item.phrase or at < item.at)
    ]
    if len(portions_told) != 1 or portions_told[0] is None or is_loose(part):
        return []
    wholes = [one for ones in ahead[near[0] :] for one in ones if one is not part]
    wholes += [one for one in _told_before(claim) if one.value > part.value]
    found = []
    for whole in wholes:
        share = part.interval.over(whole.interval)
        exactly = abs(part.value / whole.value * 100 - portions_told[0].value) < _SHARE
        if share is None or not exactly or not telling(part):
            continue
        found.append(working(whole, part, sure=True))
    return found[:1] if len({one.made.value for one in found}) == 1 else []


_SHARE = 0.06
"""How far a share may be from what a part is of its whole, in per cent, to tell that it is."""


def _told_before(claim: Claim) -> list[Item]:
    """Return the amounts of the unit in the paragraphs before that of a difference."""
    return [
        one
        for text in claim.texts
        for phrase in phrases_of(text)
        for one in alike_in(claim, phrase)
        if not one.quantity.per and not is_loose(one)
    ]


def _of_its_unit(claim: Claim, phrase: Phrase, end: int | None) -> int:
    """Count the amounts of a sentence in the unit of a claim, whatever they count."""
    found = [other for other in amounts(phrase) if other.unit == claim.item.unit]
    return sum(1 for other in found if end is None or other.at < end)
