"""Amounts whose printed numbers add up, though one of them is in another scale (for N105).

“11 kilometres on one side and 7 on the other, 18 metres in all”: read in the scale of the other
two, the third makes their sum to the last digit, and as it is printed it makes none. No words need
say so. On some 190 consistent articles in 13 languages no three amounts near one another are so,
nor on 2,000 pages of news and technical sites.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from parsers.checks.analysis.around import Item, amounts
from parsers.checks.analysis.phrases import Phrase, phrases
from parsers.checks.analysis.values import digits_of, like, scale_of
from parsers.checks.context import Context
from parsers.checks.drafts import Draft

_WINDOW = 2
"""Sentences, one after another, in which the amounts of a sum stand."""
_MOST_PARTS = 6
_MOST = 30
"""Amounts of a window, at most, for a sum among them to say anything."""
_EXACT = 1e-9
_SILENT = ("teaser", "related_title")
_LEAST_SCALE = 1_000.0
"""Numbers without a unit are in a scale where a word for it is told: "140 thousand"."""
_TELLING, _MORE = 5, 3
"""Digits but for zeros at the end that three amounts have together, and each further one."""


class Printed(NamedTuple):
    """An amount with the scale that its word or its unit gives it, and its number in that scale."""

    item: Item
    scale: float
    number: float


def scaled_sums(context: Context) -> Iterator[Draft]:
    """Look at the amounts of one unit in sentences that follow one another in a text."""
    told: list[Phrase] = [p for p in phrases(context) if p.text.role not in _SILENT]
    seen: set[tuple[int, int, int, int]] = set()
    for at, phrase in enumerate(told):
        window = [p for p in told[at : at + _WINDOW] if p.text is phrase.text]
        units: dict[str, list[Printed]] = defaultdict(list)
        for item in (item for each in window for item in amounts(each)):
            if _is_measured(item):
                scale = scale_of(item.quantity)
                units[item.unit].append(Printed(item, scale, item.value / scale))
        for found in units.values():
            if 2 < len(found) <= _MOST:
                for odd, draft in _in_another_scale(found):
                    if odd.item.place not in seen:
                        seen.add(odd.item.place)
                        yield draft


def _is_measured(item: Item) -> bool:
    """Tell whether an amount is told in figures with a unit, or with a word for its scale."""
    if not item.plain or item.value <= 0 or item.quantity.per or not digits_of(item.words):
        return False
    if item.unit.startswith(("currency", "dimension")):
        return True
    return item.unit == "number" and scale_of(item.quantity) >= _LEAST_SCALE


def _in_another_scale(found: Sequence[Printed]) -> Iterator[tuple[Printed, Draft]]:
    """Yield each amount that others of one scale make once it is read in theirs."""
    for odd in found:
        for scale in sorted({each.scale for each in found} - {odd.scale}):
            others = [each for each in found if each.scale == scale]
            parts = _parts(odd, others)
            if parts is not None and not _holds(odd, found):
                yield odd, _draft(odd, parts)
                break


def _parts(odd: Printed, others: Sequence[Printed]) -> tuple[Printed, ...] | None:
    """Return the amounts of one scale that make a number: parts, or a whole and its other parts."""
    for run in _runs(others, 2):
        if _is(sum(each.number for each in run), odd.number) and _is_telling((odd, *run)):
            return run
    for whole in others:
        for run in _runs([each for each in others if each is not whole], 1):
            rest = whole.number - sum(each.number for each in run)
            if _is(rest, odd.number) and _is_telling((odd, whole, *run)):
                return (whole, *run)
    return None


def _runs(found: Sequence[Printed], least: int) -> Iterator[tuple[Printed, ...]]:
    """Yield the amounts that follow one another, and any two."""
    for size in range(least, min(_MOST_PARTS, len(found)) + 1):
        if size == 2:
            yield from combinations(found, 2)
            continue
        for start in range(len(found) - size + 1):
            yield tuple(found[start : start + size])


def _is(made: float, number: float) -> bool:
    return made > 0 and abs(made - number) <= _EXACT * number


def _is_telling(found: Sequence[Printed]) -> bool:
    """Tell whether the amounts of a sum have so many digits that no chance makes it."""
    digits = sum(len(digits_of(each.item.words).strip("0")) for each in found)
    return digits >= _TELLING + _MORE * (len(found) - 3)


def _holds(odd: Printed, found: Sequence[Printed]) -> bool:
    """Tell whether an amount makes a sum with others as it is printed, or is told again so."""
    others = [each for each in found if each is not odd]
    own, values = odd.item.value, [each.item.value for each in others]
    return any(_is(value, own) for value in values) or any(
        _is(one + two, own) or _is(one + own, two) or _is(two + own, one)
        for one, two in combinations(values, 2)
    )


def _draft(odd: Printed, parts: Sequence[Printed]) -> Draft:
    words = [part.item.words for part in parts]
    total = sum(part.number for part in parts)
    whole = _is(total, odd.number)
    sign = " + " if whole else " − "
    right = like(parts[0].item.quantity, odd.number * parts[0].scale)
    places = (odd.item.place, *(part.item.place for part in parts))
    message = f"{odd.item.words} here, where {sign.join(words)} is {right}"
    return Draft(
        message, places, f"{sign.join(words)} = {right}, stated {odd.item.words}", linked=True
    )
