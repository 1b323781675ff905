"""N101: how often chance makes two amounts of an article as much alike as two are.

Of two numbers of one size with the same three digits told, one is the other with two neighbouring
digits exchanged about once in 450 pairs, with four digits once in 3,000; the same two digits stand
in two scales once in some 3,000 pairs of amounts of money or measures. An article has the more of
such pairs the more amounts of one unit it has: of three digits told one article in twenty has two
by chance, of four one in five hundred. Telling words that the two have in common, and few pairs of
the article, make it rarer. What is expected far less than once is a slip.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable
from itertools import combinations

from parsers.checks.analysis.mentions import Mention
from parsers.checks.analysis.phrases import phrase_pattern, stem_pattern
from parsers.checks.analysis.values import power_of_ten, swapped
from parsers.checks.facts.evidence import are_two, precision, prominence
from parsers.checks.facts.ties import Tie, tie
from parsers.checks.lexicon import comparands, prose
from parsers.lazily import cached_property

_MANY = 4
"""Digits from which on two amounts need no more than these to be one."""

_TOLD = 2
"""What else must speak for it otherwise: words in common, a title or the beginning."""

_KNOWN = 0.1
"""Pairs of which one is spoken of as told before, of those that chance makes."""

_SAMPLE = 40
"""Amounts of which the words are held against one another, at most."""

RARE = 0.004
"""Coincidences in an article from which on two amounts may be alike by chance."""

_SCALES = frozenset(sign * power for sign in (1, -1) for power in (3, 4, 6, 8))
_IN_TWO_SCALES = 0.0003
_NOT_HELD = ("percent", "multiplier", "duration")
_FEWEST = 3
"""Digits of which two that are exchanged tell something."""


class Coincidences:
    """The amounts of an article, by which it is told what chance makes of them."""

    def __init__(self, found: Iterable[Mention]) -> None:
        self._found = found = list(found)
        self._sizes: dict[tuple[str, int, int], dict[float, bool]] = defaultdict(dict)
        self._values: dict[str, set[float]] = defaultdict(set)
        for mention in found:
            value = mention.interval.value
            if value > 0 and not mention.unit.startswith(_NOT_HELD):
                places = self._sizes[mention.unit, _size(value), len(_told(mention))]
                places[value] = places.get(value, False) or not mention.in_table
                self._values[mention.unit].add(value)

    def tell(self, wrong: Mention, usual: Mention, shared: Tie) -> bool:
        """Tell whether two amounts are too much alike for chance."""
        if wrong.in_table:
            return False
        if wrong.unit.startswith(_NOT_HELD):
            return False
        expected = self._expected(wrong, usual)
        if math.isinf(expected) or are_two(wrong, usual):
            return False
        weight = shared.weight + 2 * bool(wrong.quantity.per)  # what they are by is shared
        known = is_known(wrong) or is_known(usual)
        if expected * self._share(weight) * (_KNOWN if known else 1.0) >= RARE:
            return False
        scaled = power_of_ten(wrong.interval.value, usual.interval.value) is not None
        if min(map(precision, (wrong, usual))) >= (_FEWEST if scaled else _MANY):
            return True
        return (
            known
            or (scaled and weight > 0)
            or weight + max(prominence(wrong), prominence(usual)) >= _TOLD
        )

    def _share(self, weight: int) -> float:
        """Return how many pairs of the article share so many telling words, or more."""
        if not weight:
            return 1.0
        told = [mention for mention in self._found if not mention.in_table][:_SAMPLE]
        pairs = [
            min(tie(one, other).weight, weight)
            for one, other in combinations(told, 2)
            if one.group != other.group
        ]
        return (pairs.count(weight) + 1) / (len(pairs) + 2)

    def _expected(self, wrong: Mention, usual: Mention) -> float:
        """Return how many pairs of the article are expected to be as alike by chance."""
        measured = wrong.unit.startswith(("currency", "dimension"))
        exponent = power_of_ten(wrong.interval.value, usual.interval.value)
        if exponent is not None:
            if exponent not in _SCALES or not measured or wrong.in_table or usual.in_table:
                return math.inf  # what of a table is meant is told by its rows
            if min(precision(wrong), precision(usual)) < _FEWEST - 1:
                return math.inf
            count = len(self._values[wrong.unit])
            return count * (count - 1) / 2 * _IN_TWO_SCALES
        digits = _told(wrong)
        if len(digits) < _FEWEST or not swapped(digits, _told(usual)):
            return math.inf
        if not measured and _moves(wrong) != _moves(usual):
            return math.inf
        told = is_known(wrong) or is_known(usual)
        told = told or (len(digits) >= _MANY and not usual.in_table)
        if not measured and not told and wrong.noun != usual.noun:
            return math.inf
        return sum(
            expected for length, expected in self._exchanged.items() if length >= len(digits)
        )

    @cached_property
    def _exchanged(self) -> dict[int, float]:
        """How many pairs are expected that two digits exchanged make of one another, by length."""
        expected: dict[int, float] = defaultdict(float)
        for (_, _, length), places in self._sizes.items():
            said = sum(places.values())
            pairs = said * (said - 1) / 2 + said * (len(places) - said)
            expected[length] += pairs * (length - 1) / (9.0 * 10 ** (length - 1))
        return expected


def is_known(mention: Mention) -> bool:
    """Tell whether an amount is spoken of as told before: “of those 4,380”, not “than the 4,380”.

    What is measured by an amount, or is of another time, may tell this for the first time.
    """
    if not mention.definite or mention.in_table:
        return False
    text, place = mention.text.text, mention.place
    language = mention.text.language.partition("-")[0].lower()
    stretch = text[max(place.start - _BEFORE, 0) : place.end + _BEFORE]
    than, earlier = prose.CONTRAST.get(language), comparands.EARLIER.get(language)
    return not any(
        listed is not None and phrase_pattern(listed).search(stretch) for listed in (than, earlier)
    )


_BEFORE = 24


def _told(mention: Mention) -> str:
    """Return the digits of an amount that tell something: zeros at its end do not."""
    return mention.digits.rstrip("0")


def _size(value: float) -> int:
    return math.floor(math.log10(value) + 1e-9)


def _moves(mention: Mention) -> bool:
    """Tell whether words around an amount are of a change, which is none of a level."""
    if mention.in_table:
        return False
    text, place = mention.text.text, mention.place
    language = mention.text.language.partition("-")[0].lower()
    return any(
        stem_pattern(listed).search(text, max(place.start - _NEAR, 0), place.end + _NEAR)
        for words in (prose.UP, prose.DOWN)
        if (listed := words.get(language))
    )


_NEAR = 16
