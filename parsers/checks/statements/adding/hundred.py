"""N301: percentages told in one sentence that are shares of one thing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations, pairwise

from parsers.checks.analysis.pairing.likeness import joined
from parsers.checks.analysis.patterns import word_before
from parsers.checks.analysis.phrases import PERCENT, Phrase, phrase_pattern
from parsers.checks.analysis.values import (
    exact,
    shown,
    total,
)
from parsers.checks.drafts import Draft
from parsers.checks.lexicon import apart, portions, prose, relations
from parsers.checks.statements.adding.told import Value, are_counted, cause_between

_HUNDRED = exact(100.0)
_LITTLE = 70
"""Shares that make no more leave much for a rest that is only named."""
_MANY = 4
_ABOUT = (85.0, 118.0)
"""What a list of shares alone makes that is meant to be all: on 240 articles without errors 31 such
lists made 100 %, one did not."""
_FEW = 5
"""Shares among which some that make all of it by themselves are no chance."""


def _one_by_one(phrase: Phrase) -> bool:
    """Tell whether each amount is of something named before: "A and B have 4% and 3%, each"."""
    listed = portions.RESPECTIVELY.get(phrase.language)
    return listed is not None and phrase_pattern(listed).search(phrase.masked) is not None


def hundred(phrase: Phrase, values: list[Value]) -> Iterator[Draft]:
    """Yield what some percentages of a sentence make, if they are, or should be, all of a thing."""
    computed = total(value.interval for value in values)
    texts = " + ".join(value.quantity.text.strip() for value in values)
    places = tuple(phrase.place(value.quantity) for value in values)
    working = f"{texts} = {shown(computed.value)} %"
    if any(value.interval.value <= 0 for value in values) or phrase.has(prose.YEARLY):
        return
    rough = any(value.quantity.approximate for value in values)
    if computed.meets(_HUNDRED):
        yield Draft("the shares make 100 %", places, working, "holds", primary=len(places))
        return
    if len(values) <= _FEW and any(
        total(value.interval for value in (*some, values[-1])).meets(_HUNDRED)
        for size in range(1, len(values) - 1)
        for some in combinations(values[:-1], size)
    ):
        return  # the others are parts of these: "60%, 15% of it at once, and the remaining 40%"
    first, *others = (value.interval for value in values)
    if phrase.has(relations.OF_WHICH) and total(others).meets(first):
        return  # one is what the others make: "two buy 58%, one of them 36%, the other 22%"
    gaps = [phrase.masked[a.at + 1 : b.at] for a, b in pairwise(values)]
    listed = all(
        re.search("[,;、，；]", gap) or gap is gaps[-1] or joined(phrase.language, gap)
        for gap in gaps
    )
    if rough or not (listed and all(gaps) and computed.refutes(_HUNDRED)):
        return
    against = apart.INSTEAD.get(phrase.language)
    if against and any(phrase_pattern(against).search(gap) for gap in gaps):
        return  # "7% of the one, against 11% of the other": shares of several things
    if phrase.has(prose.REST) and computed.value <= _LITTLE:
        return  # and what is left, of which no share is told
    counted = are_counted(phrase, values)
    only = 3 <= len(values) <= len(phrase.amounts) <= len(values) + counted
    rest = phrase.has(prose.REST) and not _one_by_one(phrase)
    shared = phrase.has(prose.SHARE_OF) or rest or _of_one(phrase, values)
    slips = []
    for value in values:
        right = value.interval.value - (computed.value - 100)
        cause = cause_between(value.quantity, value.interval.value, right)
        if cause is not None and cause != "one digit differs":
            slips.append((value, cause))
    over = computed.low > 100 and computed.value < 113
    moved = [value for value in values if _changing(phrase, [value])]
    alone = (only or len(values) >= _MANY) and all(phrase.masked[v.at] == PERCENT for v in values)
    # Less may leave something out that goes without saying.
    least = _ABOUT[0] if phrase.has(prose.REST) else _HUNDRED.value
    every = alone and not moved and least < computed.value < _ABOUT[1]
    meant = len(moved) <= 1 and (shared or (bool(slips) and only and not moved))
    wrong = len(slips) == 1 or over or (slips and only) or (rest and 70 < computed.value < 140)
    if every or (meant and wrong):
        told = f" ({slips[0][0].quantity.text.strip()}: {slips[0][1]})" if len(slips) == 1 else ""
        yield Draft(
            f"the shares make {shown(computed.value)} %, not 100 %{told}",
            places,
            working,
            primary=len(places),
        )


def _of_one(phrase: Phrase, values: list[Value]) -> bool:
    """Tell whether the first of some percentages is said to be of something."""
    at = values[0].at
    if phrase.language in ("zh", "ja", "ko"):
        return re.search(r"(?:的|の|의)\s?$", phrase.masked[:at]) is not None
    of = portions.OF.get(phrase.language)
    return of is not None and re.match(rf"\s(?:{of})\b", phrase.masked[at + 1 :]) is not None


def _changing(phrase: Phrase, values: list[Value]) -> bool:
    """Tell whether a word of rising or falling stands at one of some percentages, or "by"."""
    return any(
        phrase.says(words, max(value.at - 20, 0), value.at + 16)
        for value in values
        for words in (prose.UP, prose.DOWN)
    ) or any(word_before(_BY, phrase.language, phrase.masked[: value.at]) for value in values)


_BY = {language: prose.BY[language] for language in ("en", "de", "ru")}
"""Words that tell a change where they stand before a percentage; others give shares as well."""
