"""The two amounts of a text that a difference may be of, as a reader would take them.

They are the ends of a change in the same sentence, two amounts of which one is set against the
other, or those of the sentences before where the difference is all that a sentence tells.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from parsers.checks.analysis.around import (
    Item,
    adopted,
    amounts,
    before,
    clause,
    is_loose,
    unit_printed,
)
from parsers.checks.analysis.deciding import Working
from parsers.checks.analysis.deltas import percentage_behind
from parsers.checks.analysis.gapclaims import POINTS, WIDE, Claim, has_words, is_divided
from parsers.checks.analysis.grid import unit_of
from parsers.checks.analysis.moving import Move, moves
from parsers.checks.analysis.patterns import in_any_case
from parsers.checks.analysis.phrases import (
    AMOUNT,
    POINT,
    TIME,
    Phrase,
    phrase_pattern,
    phrases_of,
)
from parsers.checks.analysis.values import Interval, interval, like, scale_of, total
from parsers.checks.lexicon import apart, derived, portions
from parsers.expressions import deferred
from parsers.model import Quantity


def beside(claim: Claim) -> list[Item]:
    """Return the other amounts of the sentence that a difference may be of, in order."""
    return [item for item in alike_in(claim, claim.item.phrase) if not is_divided(item)]


def earlier(claim: Claim) -> list[list[Item]]:
    """Return those of the sentences before, the nearest first."""
    return [alike_in(claim, phrase) for phrase in before(claim.item.phrase)]


def alike_in(claim: Claim, phrase: Phrase) -> list[Item]:
    """Return the amounts of a sentence that a difference may be of, in its unit."""
    item = claim.item
    found: list[Item] = []
    every = amounts(phrase)
    for number, other in enumerate(every):
        if other.at == item.at and phrase is item.phrase:
            continue
        if claim.points:
            if other.quantity.kind == "percent":
                found.append(other)
            elif other.quantity.kind == "number" and _listed(
                phrase, other, every[number + 1 :][:1]
            ):
                named = {"kind": "percent", "unit": "percent"}
                quantity = other.quantity.model_copy(update=named)
                found.append(other._replace(quantity=quantity, unit="percent"))
            continue
        if other.quantity.kind == "number" and item.quantity.kind == "duration":
            if re.search(r"\d[.,]\d", other.words) and 0.1 < other.value / item.value < 20:
                quantity = other.quantity.model_copy(
                    update={"kind": "duration", "unit": item.quantity.unit}
                )
                found.append(other._replace(quantity=quantity, unit=item.unit))
            continue
        if _counts_nothing(phrase, other.quantity):
            continue
        if re.search(r"\d", item.words) and not re.search(r"\d", other.words):
            continue  # a number in words is not one of two that figures tell the gap of
        if item.unit == "number" and not _as_fine(item.quantity, other.quantity):
            continue
        if not phrase.masked[other.at + 1 : other.at + 3].strip(AMOUNT + " ") and (
            number + 1 < len(every) and every[number + 1].at - other.at <= 2
        ):
            continue  # the first digits of a number that blanks divide
        alike = adopted(other, item)
        if alike is None:
            continue
        if alike is not other and _named_so(other, alike, item):
            continue
        found.append(alike)
    return found


def _counts_nothing(phrase: Phrase, quantity: Quantity) -> bool:
    """Tell whether a number is one of points, or tells which of some things is meant: "2号线"."""
    if quantity.kind == "count" and POINTS.fullmatch(quantity.unit):
        return True
    return _NUMBERED.match(phrase.words, quantity.end - phrase.sentence.start) is not None


_NUMBERED = deferred("[号號호]")


def _as_fine(one: Quantity, other: Quantity) -> bool:
    """Tell whether bare numbers have equally many decimals: versions and grades often differ."""
    units = unit_printed(one), unit_printed(other)
    return min(units) >= 1 or units[0] == units[1]


def _named_so(other: Item, alike: Item, item: Item) -> bool:
    """Tell whether a bare number is rather a name or a step than an amount without its unit."""
    ahead = other.phrase.text.text[other.quantity.start - 1 : other.quantity.start]
    return ahead in ("/", "-", "#") or not 0.02 < alike.value / item.value < 50


def _listed(phrase: Phrase, number: Item, behind: Sequence[Item]) -> bool:
    """Tell whether a bare number takes the per cent of the amount behind it: "17.6 to 12.6 %"."""
    return (
        bool(behind)
        and behind[0].quantity.kind == "percent"
        and behind[0].at - number.at < 16
        and number.value <= 100
        and not re.search("[;.。；]", phrase.masked[number.at + 1 : behind[0].at])
    )


# --- workings -------------------------------------------------------------------------------------


def working(one: Item, other: Item, *, sure: bool = False, least: int = 1) -> Working:
    """Return how far two amounts are apart; a loss and a profit are apart by both together."""
    more, less = (one, other) if one.value >= other.value else (other, one)
    places = (more.place, less.place)
    sure = sure and not (is_loose(one) or is_loose(other))
    if _opposite(one, other):
        made = more.interval.plus(less.interval)
        return Working(made, f"{more.words} + {less.words}", places, sure, least)
    made = _gap(more.quantity, less.quantity, more.interval, less.interval)
    return Working(made, f"{more.words} − {less.words}", places, sure, least)


def _gap(more: Quantity, less: Quantity, upper: Interval, lower: Interval) -> Interval:
    """Return a difference as people work it out: of the values as printed.

    Whole things that are counted are exact; measures are as exact as the coarser of the two.
    """
    units = [unit_printed(more), unit_printed(less)]
    counted = all(q.kind in ("number", "count") for q in (more, less)) and max(units) == 1
    half = 0.0 if counted else max(units) / 2
    value = upper.value - lower.value
    return Interval(value, value - half, value + half)


def _opposite(one: Item, other: Item) -> bool:
    """Tell whether one of two amounts is a loss and the other a profit."""
    if one.quantity.kind not in ("currency", "number"):
        return False
    signs = [_sign(item) for item in (one, other)]
    return sorted(signs) == [-1, 1]


def _sign(item: Item) -> int:
    start, end = clause(item)
    if item.phrase.language in WIDE:
        end = min(end, item.at + 14)
    minus = has_words(item.phrase, apart.MINUS, start, end)
    return -1 if minus else 1 if has_words(item.phrase, apart.PLUS, start, end) else 0


def told(claim: Claim) -> list[Working]:
    """Return the pairs of amounts of the text that a difference is naturally of."""
    item, here = claim.item, beside(claim)
    signed = _loss_and_profit(claim)
    if signed is not None:
        return [signed]
    if not claim.left:
        moved = list(_moved(claim, item.phrase))
        if moved:
            return moved
    past = [_without_parts(items) for items in earlier(claim) if items]
    measured = _of_what_is_named(claim, here, past)
    if measured is not None:
        return [measured]
    if here:
        return _of_sentence(claim, here, past)
    return _of_those_before(claim, past) if past else []


def _of_sentence(claim: Claim, here: list[Item], past: list[list[Item]]) -> list[Working]:
    """Return the amounts of its own sentence, and the only one of that before, it may be of."""
    item = claim.item
    if len(here) > _TWO and claim.named:
        last = [other for other in here if other.at < item.at][-2:]
        stretch = item.phrase.masked[last[0].at + 1 : last[-1].at] if last else ""
        if len(last) == _TWO and _are_joined(item.phrase, stretch):
            return [working(*last)]
    if len(here) == _TWO:
        return list(_of_two(claim, here))
    if len(here) == 1 and past and len(past[0]) == 1:
        sure = _is_concluded(claim) and is_near(past[0][0], here[0])
        return [working(past[0][0], here[0], sure=sure)._replace(plain=sure)]
    return []


def _of_those_before(claim: Claim, past: list[list[Item]]) -> list[Working]:
    """Return those of the sentences before that a difference alone in its own is of."""
    item = claim.item
    sure = claim.close and _refers(claim) and not claim.small and not claim.elsewhere
    sure = sure and not (claim.named and _is_net(item))
    nearest = before(item.phrase)
    if not claim.left and nearest and earlier(claim)[0]:
        moved = list(_moved(claim, nearest[0]))
        if len(moved) == 1:
            return [moved[0]._replace(sure=moved[0].sure and sure)]
    if len(past[0]) == _TWO and is_near(*past[0]):
        made = working(*past[0], sure=sure)
        return [made._replace(sure=True, plain=True) if _has_its_rate(claim, *past[0]) else made]
    if len(past) >= _TWO and len(past[0]) == len(past[1]) == 1 and is_near(past[0][0], past[1][0]):
        made = working(past[1][0], past[0][0], sure=sure)
        return [made._replace(plain=made.sure and item.phrase.says(apart.BETWEEN, 0, item.at))]
    return []


def _is_concluded(claim: Claim) -> bool:
    """Tell whether a word right before a difference says that it follows: "or 4 million more"."""
    item = claim.item
    equals = portions.EQUALS.get(item.phrase.language)
    if equals is None or claim.small or claim.left or claim.elsewhere or not claim.close:
        return False
    if sum(other.unit in (item.unit, "number") for other in amounts(item.phrase)) > _TWO:
        return False
    ahead = item.phrase.masked[max(item.at - _CONCLUDING, 0) : item.at]
    return phrase_pattern(equals).search(ahead) is not None


_CONCLUDING = 14
_TWO = 2


def _without_parts(items: list[Item]) -> list[Item]:
    """Return the amounts of a sentence, or only the first if it is what the others make."""
    whole, *parts = items
    made = total(part.interval for part in parts)
    return [whole] if len(parts) > 1 and made.meets(whole.interval) else items


def _of_what_is_named(
    claim: Claim, here: Sequence[Item], past: Sequence[Sequence[Item]]
) -> Working | None:
    """Return the working of a difference from the amount that its sentence measures it by."""
    against = _measured_by(claim, here)
    if against is None:
        return None
    ahead = [one for one in here if one is not against] or (past[0] if past else [])
    ahead = ahead or _of_paragraph_before(claim)
    if len(ahead) != 1 or not is_near(ahead[0], against):
        return None
    return working(ahead[0], against, sure=not claim.small)._replace(plain=True)


def _of_paragraph_before(claim: Claim) -> list[Item]:
    """Return the only amount of the paragraph before, where a difference opens one of its own."""
    if not claim.texts or before(claim.item.phrase):
        return []
    told = [one for phrase in phrases_of(claim.texts[0]) for one in alike_in(claim, phrase)]
    return told[:1] if len({one.value for one in told}) == 1 else []


def _measured_by(claim: Claim, here: Sequence[Item]) -> Item | None:
    """Return the amount that words right beside a difference say that it is measured by.

    "6 million less than the 64 planned", "160 more than in May, when there were 720",
    "1,520명보다 180명 많다".
    """
    item, language = claim.item, claim.item.phrase.language
    masked = item.phrase.masked
    if claim.left:
        return None
    behind = apart.THAN.get(language)
    after = next((one for one in here if one.at > item.at), None)
    if behind is not None and after is not None and after.at - item.at <= _THAN_REACH:
        led = phrase_pattern(behind).search(masked, item.at + 1, after.at)
        if led is None or _PAUSED.search(masked, item.at + 1, led.start()):
            return None
        low, high = item.at + 1, led.start()
        if not any(item.phrase.says(words, low, high) for words in (derived.GAP, derived.CHANGE)):
            return None
        between = masked[led.end() : after.at]
        comma = between.rfind(",")
        when = apart.WHEN.get(language, "(?!)")
        if comma >= 0:
            said = in_any_case(rf"\s(?:{when})(?!\w)").match(between, comma + 1)
            return after if said is not None else None
        plain = len(between) <= _PLAINLY and TIME not in between
        return after if plain and not _JOINED.search(between) else None
    before_it = next((one for one in reversed(here) if one.at < item.at), None)
    marks = apart.THAN_BEHIND.get(language)
    if before_it is None or marks is None:
        return None
    between = masked[before_it.at + 1 : item.at]
    found = in_any_case(rf"\s?\w{{0,3}}?(?:{marks})[^{AMOUNT},、。]{{0,10}}$").match(between)
    return before_it if found is not None else None


_THAN_REACH = 64
_PLAINLY = 34
_PAUSED = deferred("[,;:.，；。]")
_JOINED = deferred(r"[;:.()]|\s(?:and|en|und|et|y|e|och|i|и|ve)\s")


_FAR = 1000.0


def is_near(one: Item, other: Item) -> bool:
    """Tell whether two amounts are near enough in size for their difference to be told."""
    small, large = sorted((one.value, other.value))
    return small > 0 and large / small < _FAR


def _loss_and_profit(claim: Claim) -> Working | None:
    """Return a loss and a profit where they are the last amounts told before a difference."""
    quantity = claim.item.quantity
    if quantity.kind != "currency" and (quantity.kind != "number" or scale_of(quantity) == 1):
        return None
    ahead = [other for other in beside(claim) if other.at < claim.item.at]
    last = [*(other for items in earlier(claim)[:1] for other in items), *ahead][-2:]
    if len(last) < 2 or not _opposite(*last):
        return None
    return working(*last, sure=True)._replace(plain=True)


def _moved(claim: Claim, phrase: Phrase) -> Iterator[Working]:
    """Yield the change of a sentence, if it tells one in the unit of a difference."""
    item = claim.item
    found = [move for move in moves(phrase) if _of_unit(move, claim)]
    if len(found) > 1 and phrase is item.phrase:
        ahead = [move for move in found if move.end <= item.at]
        found = ahead[-1:]
    if len(found) != 1:
        return
    move = found[0]
    between = sorted((move.end, item.at))
    if phrase is item.phrase and any(between[0] <= one.at < between[1] for one in beside(claim)):
        return
    if phrase is item.phrase and move.start < item.at < move.end - 1:
        inside = phrase.masked[move.start : move.end].count(phrase.masked[item.at])
        if inside != 2:
            return
    more, less = sorted((move.first, move.last), key=lambda value: -value.value)
    texts = sorted((move.a, move.b), key=lambda q: -(q.value or 0))
    places = tuple(phrase.place(q) for q in texts)
    words = " − ".join(q.text.strip() for q in texts)
    loose = any(q.approximate or q.low is None or q.high is None for q in texts)
    if item.place in places:
        return
    yield Working(_gap(texts[0], texts[1], more, less), words, places, sure=not loose)


def _of_unit(move: Move, claim: Claim) -> bool:
    unit = unit_of(move.b).partition("/")[0]
    if claim.points:
        return unit == "percent"
    if unit != claim.item.unit:
        return False
    if unit == "number" and not all(_as_fine(claim.item.quantity, q) for q in (move.a, move.b)):
        return False
    if claim.item.quantity.kind == "count" and move.b.kind == "count":
        return claim.item.quantity.unit[:3].casefold() == move.b.unit[:3].casefold()
    return True


def _of_two(claim: Claim, here: list[Item]) -> Iterator[Working]:
    """Yield the only two other amounts of a sentence."""
    item, masked = claim.item, claim.item.phrase.masked
    first, last = here
    if _leads_to(item, first) or _leads_to(item, last):
        return  # "rose by 4 to 36": the other amount is of something else
    ends = sorted((first.at, last.at, item.at))
    stretches = [masked[a + 1 : b] for a, b in pairwise(ends)]
    linked = any(set_against(item.phrase, stretch) for stretch in stretches)
    pointed = claim.points and item.at > last.at
    sure = (claim.named or (linked and claim.close) or pointed) and not claim.elsewhere
    sure = sure and is_near(first, last)
    if claim.small and not claim.named:
        sure = False
    if claim.left and not claim.named and item.at < last.at:
        return
    made = working(first, last, sure=sure, least=0 if claim.named else 1)
    less = item.value < max(first.value, last.value)  # else it is rather one of three levels
    yield made._replace(plain=sure and linked and claim.close and not claim.named and less)


def _has_its_rate(claim: Claim, one: Item, other: Item) -> bool:
    """Tell whether the percentage told with a difference is that of two amounts: "72, or 80 %"."""
    item = claim.item
    at = percentage_behind(item.phrase, item.at)
    stated = interval(item.phrase.at[at]) if at is not None else None
    if stated is None or item.unit == "percent":
        return False
    small, large = sorted((one.interval, other.interval), key=lambda each: each.value)
    ratio, part = large.over(small), small.over(large)
    if ratio is None or part is None:
        return False
    return ratio.shifted(-1).scaled(100).meets(stated) or (-part).shifted(1).scaled(100).meets(
        stated
    )


def _are_joined(phrase: Phrase, stretch: str) -> bool:
    """Tell whether words between two amounts set one against the other or lead from it there."""
    if set_against(phrase, stretch):
        return True
    to = apart.TO.get(phrase.language)
    joined = rf"(?<!\w)(?:{to}|ai|al|alla|ao|aos|al|au|aux|zum|zur)(?!\w)"
    return to is not None and in_any_case(joined).search(stretch) is not None


def _leads_to(item: Item, other: Item) -> bool:
    between = item.phrase.masked[item.at + 1 : other.at] if other.at > item.at else "-"
    to = apart.TO.get(item.phrase.language)
    return (
        to is not None
        and re.fullmatch(rf"[\s\w]{{0,12}}\s(?:{to})\s[\w\s]{{0,10}}", between) is not None
    )


def set_against(phrase: Phrase, stretch: str) -> bool:
    """Tell whether words between two amounts set one against the other."""
    listed = apart.AGAINST.get(phrase.language)
    if listed is None:
        return False
    if phrase.language in (*WIDE, "tr"):
        return in_any_case(listed).search(stretch) is not None
    return phrase_pattern(listed).search(stretch) is not None


def _is_net(item: Item) -> bool:
    """Tell whether an amount is only called "net", as of a profit, of which it is a level."""
    start, end = clause(item)
    gap = any(item.phrase.says(words, start, end) for words in (apart.BETWEEN, derived.GAP))
    return not gap and item.phrase.says(apart.NET, start, end)


def _refers(claim: Claim) -> bool:
    """Tell whether a difference is the first that its sentence tells, so that it looks back."""
    reach = 26 if claim.item.phrase.language in WIDE else 64
    ahead = claim.item.phrase.masked[: claim.item.at]
    return len(ahead) <= reach and not any(AMOUNT <= sign <= POINT for sign in ahead)


def explanations(claim: Claim, *, wide: bool) -> Iterator[Working]:
    """Yield whatever in the text would give a difference; with `wide`, from further away too."""
    here, past = beside(claim), earlier(claim)
    every = [*here, *(other for items in past[: 3 if wide else 1] for other in items)]
    for one, other in combinations(every, 2):
        if not (is_near(one, other) or _opposite(one, other)):
            continue  # "8.4 million, at 300 a piece": nobody takes one from the other
        yield working(one, other)
        if not _opposite(one, other) and wide:
            made = one.interval.plus(other.interval)
            yield Working(made, f"{one.words} + {other.words}", (one.place, other.place))


def told_again(claim: Claim) -> bool:
    """Tell whether another amount near by is the same."""
    every = [*beside(claim), *(other for items in earlier(claim) for other in items)]
    return any(other.value == claim.item.value for other in every)


def shown(claim: Claim, made: Interval) -> str:
    """Write a difference the way the claim is written."""
    return like(claim.item.quantity, made.value)
