"""So much each: a rate, how many times, and what that makes, over some sentences (for N302)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import combinations

from parsers.checks.analysis.around import (
    Item,
    adopted,
    allowed,
    allowed_for_one,
    amounts,
    around,
    before,
    clause,
    is_loose,
    telling,
    unit_printed,
)
from parsers.checks.analysis.miswritten import Slip, slip_from
from parsers.checks.analysis.moving import moves
from parsers.checks.analysis.patterns import word_before
from parsers.checks.analysis.phrases import Phrase, phrase_pattern
from parsers.checks.analysis.values import Interval, exact, like
from parsers.checks.drafts import Draft, Place
from parsers.checks.lexicon import derived, portions, prose, relations
from parsers.checks.lexicon.degrees import DEGREES
from parsers.checks.statements.counted import is_of_others
from parsers.checks.statements.rated import STEM, Rate, Times, rates, times_of
from parsers.expressions import deferred

_YEARLY = {"month": 12.0, "week": 52.0, "day": 365.0, "quarter": 4.0}
"""How often a span of time goes into a year."""
_CLOSE = 0.02
"""A product this near to what is stated, as a part of it, is rounded and no slip."""


def products_of(phrase: Phrase) -> Iterator[Draft]:
    """Test each rate of a sentence against what so many make, here and in the sentences before."""
    window = [*reversed(before(phrase, 3)), phrase]
    for teller in window:
        for rate in rates(teller):
            yield from _tested(rate, window, phrase)


def _tested(rate: Rate, window: list[Phrase], last: Phrase) -> Iterator[Draft]:
    item = rate.item
    wholes = [
        found
        for phrase in (window if item.phrase is last else (last,))
        for other in amounts(phrase)
        if not (other.at == item.at and phrase is item.phrase)
        and (found := adopted(other, item)) is not None
        and (found.unit != "number" or same_noun(found, item))
        and (found.value > item.value or item.quantity.per)
        and not is_from_to(item, other)
        and not is_of_which(other.phrase, other.at)
        and not is_of_more(found, item)
    ]
    if not wholes or (item.phrase is not last and _is_told_for(rate)):
        return
    times = list(times_of(rate, window))
    if _of_another(rate, window, times, wholes):
        return
    for whole in wholes:
        for count in [*_besides(times, whole), *_spans(rate, whole)]:
            made = item.interval.times(count.interval)
            if made.meets(allowed(whole)) or _quotient(whole, count).meets(allowed_for_one(item)):
                yield _draft(rate, count, whole, made, "holds", "")
                return
    if any(_made_of(rate, count, window) for count in times):
        return  # what the rate makes is told, and this is something else
    own = [whole for whole in wholes if whole.phrase is item.phrase]
    explicit = len(wholes) == 1 and (rate.named or rate.apiece)
    least = 1  # of two digits, anything is a slip, where it is guessed what is multiplied
    if len(wholes) > 1:
        wholes, least = (own, 1) if len(own) == 1 else (own or wholes, 2)
    best: tuple[Slip, Times, Item] | None = None
    for whole in wholes:
        meant = _meant(rate, _besides(times, whole))
        for count in [*_not_of_others(rate, meant, whole), *_spans(rate, whole)]:
            told = count.of_it or (count.place is not None and _in(item.phrase, count.place))
            plain = explicit and told and telling(whole) and may_sum_up(whole, item)
            slip = _slip(item, count, whole)
            if slip is None or slip.weight < (0 if plain and count.place is not None else least):
                continue
            if best is None or slip.weight > best[0].weight:
                best = (slip, count, whole)
    if best is not None:
        slip, count, whole = best
        slipped = (item, count, whole)
        beside = whole.phrase is item.phrase or (
            count.place is not None and _in(item.phrase, count.place)
        )
        if (beside or not is_of_the_first(item)) and not _with_another(slipped, last):
            yield _draft(rate, count, whole, item.interval.times(count.interval), "fail", slip.name)


def _is_told_for(rate: Rate) -> bool:
    """Tell whether the sentence of a rate, or those before it, tell what so many make."""
    item = rate.item
    window = [item.phrase, *before(item.phrase, 3)]
    times = list(times_of(rate, window))
    for other in (other for phrase in window for other in amounts(phrase)):
        whole = adopted(other, item)
        if whole is None or other.place == item.place:
            continue
        spans = [Times(exact(n), "", None, True) for per in rate.of for n in _whole_spans(per)]
        if any(
            item.interval.times(count.interval).meets(allowed(whole))
            for count in [*_besides(times, whole), *spans]
        ):
            return True
    return False


def _whole_spans(per: str) -> tuple[float, ...]:
    return (_YEARLY[per],) if per in _YEARLY else ()


def _not_of_others(rate: Rate, counts: Iterable[Times], whole: Item) -> list[Times]:
    """Leave out what is set apart from an amount told in a sentence before: "the other two"."""
    phrase = rate.item.phrase
    return [
        count
        for count in counts
        if whole.phrase is phrase
        or count.place is None
        or not (_in(phrase, count.place) and is_of_others(phrase, count.place))
    ]


def _with_another(told: tuple[Item, Times, Item], last: Phrase) -> bool:
    """Tell whether an amount near by is added to so many times so much: a fee to a price."""
    item, count, whole = told
    made = item.interval.times(count.interval)
    return any(
        made.plus(more.interval).meets(allowed(whole))
        for phrase in around(last)
        for other in amounts(phrase)
        if other.place not in (item.place, whole.place, count.place)
        and (more := adopted(other, item)) is not None
    )


def is_of_the_first(item: Item) -> bool:
    """Tell whether a sentence says, before an amount, which thing is the most or least of all.

    It is another one than that told of before.
    """
    start, end = item.phrase.sentence.start, item.quantity.start
    ahead = item.phrase.text.text[start:end]
    return any(
        phrase_pattern(degree[0]).search(ahead) is not None
        for degree in DEGREES.get(item.phrase.language, ())
    )


_BARE = deferred(r"[\d.,\s\u00a0\u202f]+")


def is_from_to(item: Item, other: Item) -> bool:
    """Tell whether two amounts are what something rises or falls from and to."""
    ends = {item.quantity.start, other.quantity.start}
    return item.phrase is other.phrase and any(
        {move.a.start, move.b.start} == ends for move in moves(item.phrase)
    )


def _is_apiece(item: Item, beside: Item) -> bool:
    """Tell whether an amount is itself what each of some things has.

    In the sentence of another amount, "per" may be of that one.
    """
    apart = item.phrase is not beside.phrase
    return any(
        rate.item.at == item.at and (rate.apiece or (rate.named and apart))
        for rate in rates(item.phrase)
    )


def is_of_more(whole: Item, each: Item) -> bool:
    """Tell whether what all things have is but a part of an amount: "84 million, of which …"."""
    same = whole.phrase is each.phrase
    if same and whole.at > each.at:
        return False
    language = each.phrase.language
    between = whole.phrase.masked[whole.at + 1 : each.at if same else None]
    return any(
        (listed := words.get(language)) is not None
        and phrase_pattern(listed).search(between) is not None
        for words in (relations.OF_WHICH, prose.INCLUDING)
    )


def may_sum_up(whole: Item, each: Item) -> bool:
    """Tell whether a larger amount may be that of all things of which each has so much.

    In one sentence it stands before ("€12 million, €3 million apiece"), or words join it to what
    each has.
    """
    if whole.phrase is not each.phrase or whole.at < each.at:
        return True
    masked = each.phrase.masked
    between = masked[each.at + 1 : whole.at]
    return any(
        (listed := words.get(each.phrase.language)) is not None
        and phrase_pattern(listed).search(between) is not None
        for words in (portions.EQUALS, prose.TOGETHER)
    )


def is_of_which(phrase: Phrase, at: int) -> bool:
    """Tell whether an amount is a part of the one before it: "20 matches, of which 10 at home"."""
    before = phrase.masked[max(at - 12, 0) : at]
    return word_before(relations.OF_WHICH, phrase.language, before, r"\s?") is not None


def _made_of(rate: Rate, count: Times, window: list[Phrase]) -> bool:
    """Tell whether some amount near by is so many times a rate."""
    made = rate.item.interval.times(count.interval)
    return any(
        found.place not in (rate.item.place, count.place) and made.meets(allowed(found))
        for phrase in window
        for other in amounts(phrase)
        if (found := adopted(other, rate.item)) is not None
    )


def _of_another(rate: Rate, window: list[Phrase], times: list[Times], wholes: list[Item]) -> bool:
    """Tell whether a whole is so many times another amount, or what it and the rate differ by.

    Or it is so many times so many of the rate.
    """
    others = [
        found
        for phrase in window
        for other in amounts(phrase)
        if (found := adopted(other, rate.item)) is not None and found.value != rate.item.value
    ]
    for one, two in combinations(times, 2):
        made = rate.item.interval.times(one.interval).times(two.interval)
        if any(made.meets(allowed(whole)) for whole in wholes):
            return True
    for other in others:
        gap = rate.item.interval.minus(other.interval)
        for each in (gap if gap.value > 0 else -gap, other.interval):
            if any(
                each.times(count.interval).meets(allowed(whole))
                for count in times
                for whole in wholes
                if whole.place != other.place
            ):
                return True
    return False


def _besides(times: list[Times], whole: Item) -> list[Times]:
    return [count for count in times if count.place != whole.place]


def _meant(rate: Rate, times: list[Times]) -> list[Times]:
    """Return the numbers of things that a reader takes a rate to be of.

    They are those of what it is said to be per, or else the only one that the sentence tells
    before it, the only one it tells, or the only one there is.
    """
    named = [count for count in times if count.of_it]
    if named or rate.named or not rate.apiece:
        return named
    own = rate.item.phrase
    here = [count for count in times if count.place and _in(own, count.place)]
    ahead = [count for count in here if count.place and count.place < rate.item.place]
    for found in (ahead, here, times):
        if found:
            return found if len(found) == 1 else []
    return []


def same_noun(one: Item, other: Item) -> bool:
    """Tell whether two amounts count things of one name, as far as its beginning tells."""
    return one.quantity.unit[:STEM] == other.quantity.unit[:STEM] != ""


def _in(phrase: Phrase, place: Place) -> bool:
    return phrase.sentence.start <= place.start < phrase.sentence.end


def _quotient(whole: Item, count: Times) -> Interval:
    return whole.interval.over(count.interval) or exact(0.0)


def _spans(rate: Rate, whole: Item) -> Iterator[Times]:
    """Yield how many of the spans of a rate are in that of the whole: months in a year."""
    for per in rate.of if "year" not in rate.of else ():
        if per in _YEARLY and ("year" in whole.quantity.per or _says_year(whole)):
            yield Times(exact(_YEARLY[per]), f"{_YEARLY[per]:.0f}", None, True)


def _says_year(item: Item) -> bool:
    start, end = clause(item)
    listed = derived.YEAR.get(item.phrase.language)
    return listed is not None and re.search(listed, item.phrase.masked[start:end]) is not None


def _slip(item: Item, count: Times, whole: Item) -> Slip | None:
    """Return the slip in a rate, a number or a product that keeps them from agreeing."""
    made = item.interval.times(count.interval)
    if not made.value or not whole.value or abs(made.value / whole.value - 1) < _CLOSE:
        return None
    if _is_apiece(whole, item) and not whole.quantity.per:
        return None
    if whole.value == count.interval.value:
        return None  # so many times one: "a litre each, 14 litres"
    if count.place is not None and (is_loose(whole) or is_loose(item)):
        return None
    tried = [slip_from(whole.value, unit_printed(whole.quantity), made)]
    each = whole.interval.over(count.interval)
    if each is not None:
        tried.append(slip_from(item.value, unit_printed(item.quantity), each))
    many = whole.interval.over(item.interval)
    if many is not None and count.place is not None and abs(many.value % 1 - 0.5) > 0.48:
        tried.append(slip_from(count.interval.value, 1.0, many))
    best = max((slip for slip in tried if slip), key=lambda slip: slip.weight, default=None)
    if best is not None and best.name[:1] in "×÷" and _BARE.fullmatch(whole.words):
        return None  # in a unit that is left out: "3,500 m³ a hectare, 11.9 in all"
    return best


def _draft(rate: Rate, count: Times, whole: Item, made: Interval, kind: str, why: str) -> Draft:
    return multiplied(count.words, count.place, rate.item, whole, made, kind, why)


def multiplied(
    count: str, counted: Place | None, each: Item, whole: Item, made: Interval, kind: str,
    why: str = "",
) -> Draft:  # fmt: skip
    """Return what is told of so many times so much each, beside what is stated to be all of it.

    `counted` is where the count stands, if it is told; `why` is the slip that explains a product
    that fails.
    """
    right, stated = like(whole.quantity, made.value), whole.words
    working = f"{count} × {each.words} = {right}, stated {stated}"
    places = (whole.place, each.place, *([counted] if counted else []))
    if kind == "holds":
        return Draft(f"{count} × {each.words} make {stated}", places, working, "holds")
    message = f"{count} × {each.words} make {right}, stated {stated}"
    return Draft(message + (f" ({why})" if why else ""), places, working, made=made.value)
