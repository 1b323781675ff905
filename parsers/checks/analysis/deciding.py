"""Whether an amount holds against what a sentence may have worked it out from.

A reader who recomputes a statement looks for the amounts that the words point to. Those are the
*natural* workings; whatever else near by gives the amount explains it as well. An amount that
nothing explains is wrong where the natural working is one and plain, and otherwise only where a
slip of the pen leads from one of them to what is printed.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

from parsers.checks.analysis.around import Item, allowed, is_loose, unit_printed, zeros
from parsers.checks.analysis.miswritten import Slip, meant_for, slip_from
from parsers.checks.analysis.values import Interval, exact
from parsers.checks.drafts import Place


class Working(NamedTuple):
    """A way in which an amount may have been worked out.

    `sure` is one to which the words of the sentence point so plainly that no slip need explain why
    the amount is another. `least` is how telling a slip must be where it is not. `plain` is one
    of two amounts that the words set against each other and say the amount to lie between.
    """

    made: Interval
    words: str
    places: tuple[Place, ...]
    sure: bool = False
    least: int = 1
    plain: bool = False


class Verdict(NamedTuple):
    """What became of an amount: the working that gives it, or the one that it should be of."""

    kind: Literal["holds", "fail"]
    working: Working
    why: str = ""


def decide(
    item: Item, natural: Sequence[Working], others: Iterable[Working] = ()
) -> Verdict | None:
    """Return whether an amount holds or fails, or None where that cannot be told."""
    limits, narrow = allowed(item), _printed(item)
    plain = any(one.sure for one in natural)
    others = [] if any(one.plain and one.sure for one in natural) else others
    led = len(natural) == 1 and plain and _is_led_to(item, natural[0])
    for working in natural:
        if working.made.meets(narrow if working.sure else limits):
            return Verdict("holds", working)
    for working in others:
        # Where the sentence leads from two values to the amount, another working that only the
        # rounding of its values makes right is chance.
        made = exact(working.made.value) if led else working.made
        if made.meets(narrow if plain else limits):
            return Verdict("holds", working)
    unit = unit_printed(item.quantity)
    if is_loose(item):
        natural = [one for one in natural if one.sure and one.made.clearly_apart(limits)]
    sure = _distinct([one for one in natural if one.sure])
    meant = len(sure) == 1 and (
        meant_for(item.value, unit, sure[0].made) or _is_of_its_size(item, sure[0])
    )
    if meant:
        slip = slip_from(item.value, unit, sure[0].made)
        return Verdict("fail", sure[0], slip.name if slip is not None and slip.weight else "")
    best: tuple[Slip, Working] | None = None
    for working in natural if not is_loose(item) else ():
        slip = slip_from(item.value, unit, working.made)
        if slip is None or slip.weight < (1 if working.sure else working.least):
            continue
        if best is None or slip.weight > best[0].weight:
            best = slip, working
    return None if best is None else Verdict("fail", best[1], best[0].name)


_APART = 8.0


def _is_of_its_size(item: Item, working: Working) -> bool:
    """Tell whether a plain working gives an amount of about the size of what is printed."""
    return working.plain and 1 / _APART < working.made.value / item.value < _APART


def _is_led_to(item: Item, working: Working) -> bool:
    """Tell whether the values of a working stand in the sentence of an amount, ahead of it."""
    start, block = item.phrase.sentence.start, item.phrase.text.first.block
    return all(
        place.block == block and start <= place.start < item.quantity.start
        for place in working.places
    )


def _printed(item: Item) -> Interval:
    """Return where the amount lies that is printed, rounded at its zeros or not at all."""
    if is_loose(item):
        return allowed(item)
    unit, rounded = unit_printed(item.quantity), zeros(item)
    slack = rounded / 2 if rounded > unit else unit / 2
    return Interval(item.value, item.value - slack, item.value + slack)


def _distinct(workings: Sequence[Working]) -> list[Working]:
    """Return the workings that give different results, the first of each."""
    found: list[Working] = []
    for working in workings:
        if not any(working.made.meets(other.made) for other in found):
            found.append(working)
    return found
