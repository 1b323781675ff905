"""So much each, so many, and so much together, all told in a sentence or two (for N302).

An amount that a word right beside it makes that of each thing ("€3 million apiece", "an average of
1,800 a day", "je 200 Millionen", "每宗7亿元") is held against the larger amounts of its unit and
the counts of things that its sentence tells, or else the sentence before. If any count of any of
them makes any other, it holds. Where none does, it fails only if but one count and one amount
together are near enough to be meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain
from typing import NamedTuple

from parsers.checks.analysis.around import (
    Item,
    adopted,
    allowed,
    allowed_for_one,
    amounts,
    before,
    unit_printed,
)
from parsers.checks.analysis.miswritten import meant_for
from parsers.checks.analysis.patterns import in_any_case
from parsers.checks.analysis.phrases import AMOUNT, TIME, Phrase
from parsers.checks.analysis.pool import is_delta
from parsers.checks.analysis.ratios import claims
from parsers.checks.analysis.values import Interval, base_unit, is_open, scale_of
from parsers.checks.context import quantities_of
from parsers.checks.drafts import Draft
from parsers.checks.lexicon import counting, derived, prose, spans
from parsers.checks.statements.counted import Number, is_of_others, numbers
from parsers.checks.statements.multiplying.rates import (
    is_of_more,
    is_of_which,
    may_sum_up,
    multiplied,
    same_noun,
)
from parsers.checks.statements.rated import priced, rates
from parsers.compiled import compiled
from parsers.expressions import deferred

_WIDE = ("zh", "ja", "ko")
_KINDS = ("currency", "dimension", "number", "count")
_SPANS = ("second", "minute", "hour", "day", "week", "month", "quarter", "year")
_PAUSE = deferred("[,;，；、:：。]")


class Trio(NamedTuple):
    """A count of things, what each has, and what all have."""

    number: Number
    each: Item
    whole: Item

    @property
    def made(self) -> Interval:
        """What so many of each make."""
        return self.each.interval.scaled(self.number.value)

    @property
    def holds(self) -> bool:
        """Whether the three agree, as loosely as writers round."""
        quotient = self.whole.interval.scaled(1 / self.number.value)
        return self.made.meets(allowed(self.whole)) or quotient.meets(allowed_for_one(self.each))

    @property
    def apart(self) -> bool:
        """Whether the three disagree by more than rounding and "about" can make up for."""
        each = allowed(self.each).scaled(self.number.value)
        return not each.meets(allowed(self.whole)) and not self.made.meets(_rounded(self))

    @property
    def near(self) -> bool:
        """Whether the whole may be meant for what so many of each make."""
        return meant_for(self.whole.value, unit_printed(self.whole.quantity), self.made)


def apiece_of(phrase: Phrase) -> Iterator[Draft]:
    """Test each amount of a sentence that is said to be that of each of some things."""
    for each in amounts(phrase):
        if phrase.masked[each.at] != AMOUNT or each.value <= 0 or each.quantity.kind not in _KINDS:
            continue
        if is_open(each.quantity) or not _is_of_each(each) or _is_short(each):
            continue
        if each.quantity.kind == "number":
            each = priced(each)
        yield from _tested(each, [phrase], before(phrase, 1))


def _is_short(item: Item) -> bool:
    """Tell whether a number without unit and noun has so few digits that it may be of anything."""
    bare = item.quantity.kind == "number" and scale_of(item.quantity) == 1
    return bare and item.value < _SHORT


_SHORT = 100


def _tested(each: Item, own: Sequence[Phrase], earlier: Sequence[Phrase]) -> Iterator[Draft]:
    here = [_wholes(each, own), _wholes(each, earlier)]
    counts = [_counts(each, own), _counts(each, earlier)]
    every = [Trio(n, each, w) for w in chain(*here) for n in chain(*counts) if n.place != w.place]
    for trio in every:
        if trio.holds:
            yield _draft(trio, "holds")
            return
    if not counts[0] and not here[0]:
        return  # the sentence tells neither
    start, end = _part(each)
    wholes = [w for w in here[0] if start <= w.at < end] or here[0] or here[1]
    if len(wholes) != 1 or (here[0] and not may_sum_up(wholes[0], each)):
        return
    free = [n for n in counts[0] or counts[1] if n.place != wholes[0].place]
    if not here[0]:  # "the other two have 12 each": what was told before is of another thing
        free = [n for n in free if not is_of_others(each.phrase, n.place)]
    inside = [n for n in free if start <= _offset(each.phrase, n) < end] if counts[0] else []
    near = [trio for n in inside or free if (trio := Trio(n, each, wholes[0])).near]
    if len(near) == 1 and not is_open(wholes[0].quantity) and near[0].apart:
        yield _draft(near[0], "fail")


def _part(item: Item) -> tuple[int, int]:
    """Return the stretch between semicolons in which an amount stands, in the masked sentence."""
    masked = item.phrase.masked
    start = max(masked.rfind(";", 0, item.at), masked.rfind("；", 0, item.at)) + 1
    ends = [at for sign in ";；" if (at := masked.find(sign, item.at)) >= 0]
    return start, min(ends, default=len(masked))


def _offset(phrase: Phrase, number: Number) -> int:
    """Return where a number stands in the masked sentence, whose amounts are one sign long."""
    begin = phrase.sentence.start
    shorter = sum(
        len(q.text) - 1
        for q in phrase.quantities
        if q.start < number.place.start and q.start >= begin
    )
    return number.place.start - begin - shorter


def _rounded(trio: Trio) -> Interval:
    """Return where a whole may lie that so much each, rounded, makes."""
    value = trio.whole.value
    return Interval(value, value * (1 - _CLOSE), value * (1 + _CLOSE))


_CLOSE = 0.02
"""A product this near to what is told, as a part of it, is rounded and no slip."""


def _wholes(each: Item, window: Sequence[Phrase]) -> list[Item]:
    """Return the larger amounts of the unit that may be what all things have together."""
    found = []
    for phrase in window:
        for other in amounts(phrase):
            if phrase is each.phrase and other.at == each.at:
                continue
            whole = adopted(other, each)
            if whole is None or whole.value <= each.value:
                continue
            if whole.unit != other.unit and scale_of(other.quantity) == 1:
                continue  # "18, at €3.1 million apiece"
            if whole.unit == "number" and each.quantity.unit and not same_noun(whole, each):
                continue
            if not set(whole.quantity.per) <= set(each.quantity.per):
                continue
            if is_of_more(whole, each):
                continue
            if _is_of_each(whole) or is_of_which(phrase, other.at) or is_change(phrase, other.at):
                continue
            found.append(whole)
    return found


def is_change(phrase: Phrase, at: int) -> bool:
    """Tell whether words beside an amount make it what something rose or fell by."""
    ahead, behind = phrase.masked[max(at - 20, 0) : at], phrase.masked[at + 1 : at + 20]
    return is_delta(phrase.language, _PAUSE.split(ahead)[-1], _PAUSE.split(behind)[0])


def _counts(each: Item, window: Sequence[Phrase]) -> list[Number]:
    """Return the counts of things other than those that an amount is of."""
    found = []
    own = each.quantity.unit if each.quantity.kind == "count" else ""
    for phrase in window:
        # "half of 560" is not 560
        ratios = [(c.start, c.end + 6 * (c.cue == "share")) for c in claims(phrase)]
        units = {q.start: q.unit for q in phrase.quantities if q.kind == "count"}
        for number in numbers(phrase):
            start, unit = _offset(phrase, number), units.get(number.place.start, "")
            if number.place == each.place:
                continue
            if own and unit == own:
                continue
            if any(first - 1 <= start < last for first, last in ratios):
                continue
            if _is_name(phrase, number, unit):
                continue
            found.append(number)
    return found


def _is_name(phrase: Phrase, number: Number, unit: str) -> bool:
    """Tell whether a number is what one of several things is called by."""
    behind = phrase.text.text[number.place.end : number.place.end + 1]
    listed = counting.NAMES.get(phrase.language, ())
    return unit in listed or behind in listed


def _is_of_each(item: Item) -> bool:
    """Tell whether a word right beside an amount makes it that of each of some things.

    What is by the hour or the kilometre is not: of hours and kilometres there are fractions.
    """
    phrase, language = item.phrase, item.phrase.language
    if any(per in _SPANS or _is_measure(base_unit(per)[0]) for per in item.quantity.per):
        return False
    if item.quantity.per:
        return True
    ahead, behind = phrase.masked[max(item.at - 24, 0) : item.at], phrase.masked[item.at + 1 :][:24]
    if TIME in ahead[-3:] or TIME in behind[:3]:
        return False
    ahead = ahead[max(map(ahead.rfind, "\ue000\ue001\ue002\ue003\ue004,;，；。")) + 1 :]
    found = _behind(language).match(behind) or _ahead(language).search(ahead)
    return found is not None and not _is_span(found, phrase) and not _is_by_measure(item)


def _is_by_measure(item: Item) -> bool:
    """Tell whether an amount is by the kilometre or the gigajoule, told in words."""
    return any(
        _is_measure(name)
        for rate in rates(item.phrase)
        if rate.item.at == item.at
        for name in rate.of
    )


@cache
def _is_measure(name: str) -> bool:
    named = name.replace("-", " ")
    return any(quantity.kind == "dimension" for quantity in quantities_of(f"2 {named}", "en"))


def _is_span(match: re.Match[str], phrase: Phrase) -> bool:
    """Tell whether an amount is by a span of time: "per month", "每月"."""
    listed = spans.ONE.get(phrase.language)
    return listed is not None and in_any_case(listed).search(match.group()) is not None


@cache
def _behind(language: str) -> re.Pattern[str]:
    """Compile what stands right behind an amount that is of each."""
    wide = derived.EACH_BEHIND_WIDE.get(language)
    if language in _WIDE:
        return compiled(rf"\s?(?:{wide})" if wide else "(?!)")
    apiece, per = derived.APIECE.get(language, "(?!)"), derived.PER.get(language, "(?!)")
    return compiled(rf"\s(?:(?:{apiece})(?!\w)|(?:{per})\s[^\W\d_]+)", re.IGNORECASE)


@cache
def _ahead(language: str) -> re.Pattern[str]:
    """Compile what stands right before an amount that is of each."""
    wide = derived.EACH_AHEAD_WIDE.get(language)
    if wide is not None:
        return compiled(rf"(?:{wide})$")
    words = "|".join(
        filter(
            None,
            (
                derived.EACH_AHEAD.get(language),
                prose.EACH.get(language),
                derived.APIECE.get(language),
            ),
        )
    )
    return compiled(rf"(?<!\w)(?:{words})\s(?:[^\W\d_]{{1,12}}\s){{0,2}}$", re.IGNORECASE)


def _draft(trio: Trio, kind: str) -> Draft:
    number, each, whole = trio
    return multiplied(number.text, number.place, each, whole, trio.made, kind)
