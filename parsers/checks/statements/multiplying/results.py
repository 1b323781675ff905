"""What so much each makes of so many, told as the result of it (for N302).

"At 14 cents a kilowatt-hour, 5,200 kilowatt-hours come to €728": the rate names what it is per,
the sentence counts just that, and a word makes the amount behind it what comes out. So it is with
a rate by the month and one by the year, where a word says that the one is the other. On texts that
are right, the three agreed in all of 22 such sentences.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from parsers.checks.analysis.around import (
    Item,
    adopted,
    allowed,
    amounts,
    around,
    before,
    unit_printed,
)
from parsers.checks.analysis.miswritten import meant_for
from parsers.checks.analysis.patterns import as_written, in_any_case
from parsers.checks.analysis.phrases import Phrase
from parsers.checks.analysis.values import Interval, exact
from parsers.checks.drafts import Draft
from parsers.checks.lexicon import derived, results
from parsers.checks.statements.multiplying.rates import multiplied
from parsers.checks.statements.rated import Rate, Times, rates, times_of
from parsers.expressions import deferred

_WIDE = ("zh", "ja", "ko")
_NEAR = {True: 12, False: 30}
"""Code points at most between a word for a result and its amount, in wide scripts too."""
_AMOUNTS = deferred("[\ue000-\ue004;:；：]")
_CUT = deferred("[;；]")
_PERIODS = {
    ("month", "year"): 12.0,
    ("quarter", "year"): 4.0,
    ("day", "week"): 7.0,
    ("hour", "day"): 24.0,
}
"""How often a span of time goes into another, where that is told exactly."""


class Result(NamedTuple):
    """A rate, how many times it is taken, and the amount that is told to come out."""

    rate: Item
    number: Times
    whole: Item

    @property
    def made(self) -> Interval:
        """What comes out."""
        return self.rate.interval.times(self.number.interval)

    @property
    def holds(self) -> bool:
        """Whether the three agree, as loosely as writers round."""
        return allowed(self.rate).times(self.number.interval).meets(allowed(self.whole))

    @property
    def refuted(self) -> bool:
        """Whether they disagree and yet are near enough to be meant for each other."""
        near = meant_for(self.whole.value, unit_printed(self.whole.quantity), self.made)
        return near and not self.holds and abs(self.made.value / self.whole.value - 1) > _CLOSE


_CLOSE = 0.02
"""A product this near to what is stated, as a part of it, is rounded."""


def results_of(phrase: Phrase) -> Iterator[Draft]:
    """Test each amount of a sentence that is told to come out of a rate."""
    listed = results.RESULT.get(phrase.language)
    if listed is None or _pattern(listed, phrase.language).search(phrase.masked) is None:
        return
    found = [*_over_periods(phrase), *_of_named(phrase)]
    for result in found:
        if result.holds:
            yield _draft(result, "holds")
        elif len(found) == 1 and result.refuted and not _is_told_otherwise(phrase, result):
            yield _draft(result, "fail")


@cache
def _pattern(listed: str, language: str) -> re.Pattern[str]:
    if language in _WIDE:
        return as_written(f"(?:{listed})")
    return in_any_case(rf"(?<!\w)(?:{listed})(?!\w)")


def _comes_out(whole: Item, since: int) -> bool:
    """Tell whether a word for a result stands before an amount, and nothing else between."""
    phrase = whole.phrase
    pattern = _pattern(results.RESULT[phrase.language], phrase.language)
    since = max(since, *(cut.end() for cut in _CUT.finditer(phrase.masked, since, whole.at)), 0)
    wide = phrase.language in _WIDE
    for match in pattern.finditer(phrase.masked, since, whole.at):
        between = phrase.masked[match.end() : whole.at]
        if len(between) <= _NEAR[wide] and not _AMOUNTS.search(between):
            return True
    behind = results.RESULT_BEHIND.get(phrase.language)
    if behind is None:
        return False
    return as_written(rf"\s?(?:{behind})").match(phrase.masked, whole.at + 1) is not None


# --- by the month and by the year -----------------------------------------------------------------


def _over_periods(phrase: Phrase) -> Iterator[Result]:
    """Yield an amount by one span of time that is said to be another by a longer one."""
    told = amounts(phrase)
    for rate, other in pairwise(told):
        whole = adopted(other, rate)
        if whole is None or rate.value <= 0 or not _comes_out(whole, rate.at + 1):
            continue
        for (short, long), times in _PERIODS.items():
            if short in rate.quantity.per and _is_by(other, long):
                yield Result(rate, Times(exact(times), f"{times:.0f}", None, of_it=True), whole)


def _is_by(item: Item, span: str) -> bool:
    """Tell whether an amount is by a span of time, which may stand right behind it."""
    if span in item.quantity.per:
        return True
    listed = derived.YEAR.get(item.phrase.language) if span == "year" else None
    if listed is None or item.quantity.per:
        return False
    behind = item.phrase.masked[item.at + 1 :][:12]
    return re.match(rf"\s(?:\w+\s){{0,2}}(?:{listed})", behind) is not None


# --- of so many that the sentence counts ----------------------------------------------------------


def _of_named(phrase: Phrase) -> Iterator[Result]:
    """Yield what a rate makes of the only things of its kind that the sentence counts."""
    told = [phrase, *before(phrase, 2)]
    for teller in told:
        known = [rate for rate in rates(teller) if rate.named or (rate.apiece and rate.of)]
        for rate in known:
            counts = [n for n in times_of(rate, [phrase]) if n.of_it and n.place is not None]
            own = rate.item.phrase is phrase
            wholes = [
                whole
                for whole in _wholes(phrase, rate)
                if _comes_out(whole, rate.item.at + 1 if own and rate.item.at < whole.at else 0)
            ]
            if len(counts) == 1 and len(wholes) == 1:
                yield Result(rate.item, counts[0], wholes[0])
        if known:
            return  # what is told nearest is meant


def _wholes(phrase: Phrase, rate: Rate) -> Iterator[Item]:
    """Yield the larger amounts of a sentence that a rate may make, none of them a rate itself."""
    for other in amounts(phrase):
        if other.phrase is rate.item.phrase and other.at == rate.item.at:
            continue
        whole = adopted(other, rate.item)
        if whole is None or whole.value <= rate.item.value or whole.unit == "number":
            continue
        if other.quantity.per and not set(other.quantity.per) <= set(rate.item.quantity.per):
            continue
        yield whole


def _is_told_otherwise(phrase: Phrase, result: Result) -> bool:
    """Tell whether another number near by makes the result, of the rate or of another amount."""
    rate, whole = result.rate, result.whole
    for teller in around(phrase):
        for other in amounts(teller):
            if other.place in (rate.place, whole.place):
                continue
            alike = adopted(other, rate)
            if alike is not None and _makes(alike.interval.times(result.number.interval), whole):
                return True
            if other.value > 0 and _makes(rate.interval.scaled(other.value), whole):
                return True
            if alike is not None and _makes(result.made.plus(alike.interval), whole):
                return True
    return False


def _makes(made: Interval, whole: Item) -> bool:
    return made.meets(allowed(whole))


def _draft(result: Result, kind: str) -> Draft:
    number = result.number
    return multiplied(number.words, number.place, result.rate, result.whole, result.made, kind)
