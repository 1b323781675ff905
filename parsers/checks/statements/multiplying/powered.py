"""So many times so much, and an amount that is just that but for a power of ten (for N302).

A digit too many, or "billion" for "million", leaves the figures of an amount as they are. Where a
sentence tells an amount, a number of things and another amount of the same unit, and the figures of
the one are those of the product of the others and only the power of ten is not, a word or a zero is
wrong. No word for "each" has to say so, as chance hardly makes it: on 142 texts that are right,
some 150 such products held within a sentence or two, and none in one sentence was off by a power of
ten.
Of a number of one digit, saved pages had three that were ten times off by chance.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import NamedTuple

from parsers.checks.analysis.around import Item, allowed, amounts, is_loose
from parsers.checks.analysis.phrases import Phrase
from parsers.checks.analysis.values import Interval, base_unit, exact
from parsers.checks.drafts import Draft, Place
from parsers.checks.lexicon import portions, prose, results
from parsers.checks.statements.counted import numbers
from parsers.checks.statements.multiplying.apiece import is_change
from parsers.checks.statements.multiplying.forall import in_unit_of
from parsers.checks.statements.multiplying.perunit import mass_in, shares
from parsers.checks.statements.multiplying.rates import is_from_to, is_of_which, multiplied
from parsers.checks.statements.multiplying.triples import powers_of
from parsers.checks.statements.rated import is_portion

_CLOSE = 0.02
"""A product this near to what is told, as a part of it, is rounded."""
_SAME = 0.006
"""How far figures may be from those of a product, as a part of them, to be the same."""
_KINDS = ("currency", "dimension", "count")
_FIGURES = {True: 3, False: 5}
"""Figures that the three must have, where words tie them and where none does."""
_TIES = (portions.EQUALS, portions.MAKES, prose.TOGETHER, prose.EACH, results.RESULT)
_BESIDE = 14
"""Code points at most between a number and the amount of each: "four halls of 300 m²"."""


class Times(NamedTuple):
    """How many times, in how many of the unit that an amount is per, and where that is told."""

    interval: Interval
    words: str
    place: Place
    at: int


class Product(NamedTuple):
    """An amount, another of its unit, and a number that may lead from this one to that."""

    whole: Item
    each: Item
    times: Times

    @property
    def made(self) -> Interval:
        """What so many times the other amount make."""
        return self.each.interval.times(self.times.interval)

    @property
    def holds(self) -> bool:
        """Whether the three agree, as loosely as writers round."""
        return (
            self.made.meets(allowed(self.whole))
            or abs(self.whole.value / self.made.value - 1) < _CLOSE
        )

    @property
    def power(self) -> int:
        """By which power of ten alone the amount is not what is made; 0 for none."""
        exponent = math.log10(self.whole.value / self.made.value)
        power = round(exponent)
        if abs(power) not in powers_of(self.whole.phrase.language):
            return 0
        if abs(10 ** (exponent - power) - 1) > _SAME:
            return 0
        return power if self.made.meets(self.whole.interval.scaled(10.0**-power)) else 0

    @property
    def telling(self) -> bool:
        """Whether the three have so many figures that chance hardly makes them agree."""
        figures = [
            _figures(value)
            for value in (self.whole.value, self.each.value, self.times.interval.value)
        ]
        if "1" in figures[1:]:
            return False  # ten times as much says nothing
        if abs(self.power) == 1 and len(figures[2]) == 1:
            return False  # a few of anything are ten times something else by chance
        return sum(map(len, figures)) >= _FIGURES[self.tied]

    @property
    def tied(self) -> bool:
        """Whether words or their places join a number to an amount, or that to another."""
        phrase = self.whole.phrase
        between = phrase.masked[self.times.at + 1 : self.each.at]
        if self.times.at < self.each.at and len(between) <= _BESIDE and "," not in between:
            return True
        if any(share.item.place == self.each.place and share.named for share in shares(phrase)):
            return True
        return any(phrase.has(words) for words in _TIES)


def _figures(value: float) -> str:
    """Return the digits of a number that are no zeros at its ends."""
    return f"{value:.6g}".partition("e")[0].replace(".", "").strip("0")


def powered_of(phrase: Phrase) -> Iterator[Draft]:
    """Test the amounts of a sentence for products that only a power of ten keeps from holding."""
    known = list(_products(phrase))
    held = {place for product in known if product.holds for place in _places(product)}
    found = [
        product
        for product in known
        if held.isdisjoint(_places(product)) and product.power and product.telling
    ]
    if len({frozenset(_places(product)) for product in found}) == 1:
        whole, each, times = found[0]
        yield multiplied(
            times.words, times.place, each, whole, found[0].made, "fail", _cause(found[0].power)
        )


def _cause(power: int) -> str:
    return f"{'×' if power > 0 else '÷'}{10 ** abs(power):,}"


def _places(product: Product) -> tuple[Place, ...]:
    return product.whole.place, product.each.place, product.times.place


def _products(phrase: Phrase) -> Iterator[Product]:
    told = [
        item
        for item in amounts(phrase)
        if item.value > 0 and not (is_loose(item) or is_change(phrase, item.at))
    ]
    measured = {share.item.place: share.measure for share in shares(phrase) if share.measure}
    for each in told:
        if each.quantity.kind not in _KINDS:
            continue
        times = list(_times(phrase, measured.get(each.place)))
        for other in told:
            whole = None if other is each else in_unit_of(other, each)
            if whole is None or not _may_be_whole(whole, each):
                continue
            for number in times:
                if number.place not in (whole.place, each.place):
                    yield Product(whole, each, number)


def _may_be_whole(whole: Item, each: Item) -> bool:
    """Tell whether an amount may be so many times another: by nothing else, and no part of it."""
    return (
        whole.quantity.kind in _KINDS
        and whole.value != each.value
        and set(whole.quantity.per) <= set(each.quantity.per)
        and not is_from_to(each, whole)
        and not is_of_which(whole.phrase, whole.at)
    )


def _times(phrase: Phrase, measure: tuple[str, float] | None) -> Iterator[Times]:
    """Yield how many things, or spans of time, or of the unit an amount is per, are told."""
    if measure is not None:
        for item in amounts(phrase):
            if item.quantity.kind == "dimension" and item.value > 0:
                unit, by = mass_in(base_unit(item.quantity.unit)[0], 1.0)
                if unit == measure[0]:
                    value = item.interval.scaled(by / measure[1])
                    yield Times(value, item.words, item.place, item.at)
        return
    for item in amounts(phrase):
        quantity = item.quantity
        if quantity.kind not in ("count", "duration") or not quantity.unit or item.value <= 1:
            continue
        if not (is_loose(item) or is_portion(phrase, item.place)):
            value = exact(item.value) if item.value == int(item.value) else item.interval
            yield Times(value, item.words, item.place, item.at)
    covered = [(q.start, q.end) for q in phrase.quantities]
    for number in numbers(phrase):
        place = number.place
        if not any(place.start < end and start < place.end for start, end in covered):
            yield Times(exact(number.value), number.text, place, -1)
