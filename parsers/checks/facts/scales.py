"""N105: an amount a thousand times what the same sentence sets it against, for its scale word.

“26.8 million, against 27.8 billion a year earlier” has one word wrong: what a sentence measures by
an earlier value is near it, unless it says by how many times it grew. In the clean articles this
was tried on no two amounts set against one another are told in scales so far apart but for one of
each and one of all.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import pairwise

from parsers.checks.analysis.mentions import Mention, mentions
from parsers.checks.analysis.phrases import phrases_of
from parsers.checks.analysis.told_numbers import Number, numbers
from parsers.checks.analysis.values import Interval, exact, scale_of, shown, shown_power
from parsers.checks.context import Context
from parsers.checks.drafts import Draft
from parsers.checks.facts.scaled_sums import scaled_sums
from parsers.checks.lexicon import against as words
from parsers.checks.registry import rule
from parsers.compiled import compiled
from parsers.expressions import deferred

_SCALES = (3, 6)
_SCALES_WIDE = (3, 4, 6, 8)
"""Powers of ten that words for scales, or prefixes of units, are apart in."""

_NEAR = 0.5
"""Powers of ten that two amounts are apart in, at most, once the scale is mended."""

_REACH = 70
"""Code points between two amounts of which one is set against the other, at most."""

_BEFORE = 24
_LARGEST_CHANGE = 3.0
"""Changes beyond this are told of what has grown many times over."""


@rule(
    "N105",
    "scale-off",
    "error",
    "An amount in another scale than the one it is set against, or than those it adds up with.",
    explanation="Two amounts of one unit of which a sentence sets one against the other (“from … "
    "to …”, “against …”, “compared with …”) are of one size, unless they say by how many times it "
    "has grown. Where one is in millions and the other in billions, or one in MW and the other in "
    "GW, and the digits are near one another, one of the two words is wrong. So it is where the "
    "printed numbers of amounts near one another add up to the last digit, but one of them is in "
    "another scale: 11 kilometres, 7 kilometres, and 18 metres in all.",
    fails="Sales came to $26.8 million, against $27.8 billion a year earlier.",
    holds="Sales came to $26.8 billion, against $27.8 billion a year earlier.",
)
def scale_off(context: Context) -> Iterable[Draft]:
    """Look at the amounts of one unit that follow one another in a sentence."""
    sentences: dict[tuple[tuple[int, int, int], str], list[Mention]] = defaultdict(list)
    for mention in mentions(context):
        measured = not mention.unit.startswith(("percent", "multiplier", "duration"))
        if measured and not mention.in_table and mention.interval.value > 0 and _is_whole(mention):
            money = _is_money(mention)
            if money or mention.unit.startswith("dimension"):
                sentences[mention.group, "" if money else mention.unit].append(mention)
    yield from scaled_sums(context)
    for found in sentences.values():
        for one, other in pairwise(sorted(found, key=lambda each: each.place.start)):
            exponent = _off(one, other)
            alike = one.unit == other.unit or "number" in (one.unit, other.unit)
            if exponent and alike and not one.quantity.per and not other.quantity.per:
                yield from _compared(one, other, exponent)


def _is_whole(mention: Mention) -> bool:
    """Tell whether an amount is told with its unit: “from 1,200 to 2,070 thousand tonnes”."""
    return any(map(str.isalpha, mention.quantity.text))


def _is_money(mention: Mention) -> bool:
    """Tell whether an amount is told in thousands or more, of a currency or of no unit.

    The second of two amounts may leave the currency out: "£4 million, against 3 million in 2024".
    """
    counted = mention.unit == "number" or mention.unit.startswith("currency")
    return counted and scale_of(mention.quantity) >= _LEAST


_LEAST = 1e3


def _off(one: Mention, other: Mention) -> int:
    """Return the power of ten by which two amounts in different scales are apart, or 0."""
    size = math.log10(other.interval.value / one.interval.value)
    if abs(size) < _SCALES[0] - _NEAR or one.text.role == "teaser":
        return 0
    wide = one.text.language.partition("-")[0].lower() in ("zh", "ja", "ko")
    exponent = min(_SCALES_WIDE if wide else _SCALES, key=lambda power: abs(abs(size) - power))
    if abs(abs(size) - exponent) > _NEAR:
        return 0
    scales = [scale_of(mention.quantity) for mention in (one, other)]
    apart = round(math.log10(scales[1] / scales[0]))
    if apart and (abs(apart) != exponent or (apart > 0) != (size > 0)):
        return 0
    if not apart and (exponent != _SCALES[0] or not one.unit.startswith("dimension")):
        return 0
    return exponent if size > 0 else -exponent


def _compared(one: Mention, other: Mention, exponent: int) -> Iterator[Draft]:
    text = one.text.text
    language = one.text.language.partition("-")[0].lower()
    sentence = one.text.sentences[one.group[2]]
    before = text[max(sentence.start, one.place.start - _BEFORE) : one.place.start]
    between = text[one.place.end : other.place.start]
    behind = text[other.place.end : min(sentence.end, other.place.end + _BEFORE)]
    if len(between) > _REACH or _has(words.EACH, language, between + " " + behind[:_BEFORE]):
        return
    sizes = one.unit.startswith(_MEMORY) and min(map(_digits, (one, other))) < _TELLING
    if sizes or _NOT.search(between):
        return
    told = _ratios(one)
    if any(number.kind == "factor" or number.value > _LARGEST_CHANGE for number in told):
        return  # it has grown many times over
    changes = [
        Interval(number.value, number.value - number.half, number.value + number.half)
        for number in told
        if number.kind != "points"
    ]
    mended = other.interval.scaled(10.0**-exponent)
    borne_out = any(_leads(one.interval, mended, change) for change in changes)
    told_apart = scale_of(one.quantity) != scale_of(other.quantity)
    if borne_out or (told_apart and _is_set_against(one, language, before, between, changes)):
        yield _draft(one, other, exponent)  # where no word is another, a change must tell of it


def _ratios(mention: Mention) -> list[Number]:
    """Return the numbers of the sentence of an amount that may be ratios."""
    start = mention.text.sentences[mention.group[2]].start
    return [
        number
        for phrase in phrases_of(mention.text)
        if phrase.sentence.start == start
        for number in numbers(phrase)
    ]


def _leads(first: Interval, last: Interval, change: Interval) -> bool:
    """Tell whether a change leads from one amount to another, or back."""
    return any(
        made.meets(end)
        for factor in (exact(1.0).plus(change), exact(1.0).minus(change))
        for made, end in ((first.times(factor), last), (last.times(factor), first))
    )


def _is_set_against(
    one: Mention, language: str, before: str, between: str, changes: list[Interval]
) -> bool:
    """Tell whether words, or a bracket that is of another time, set an amount against another."""
    if _has(words.AGAINST, language, between) or _ASIDE.fullmatch(between) is not None:
        return True
    return bool(changes) and _from_to(language, before, one, between)


_NOT = deferred(
    r"(?<!\w)(?:not|instead|rather|niet|nicht|statt|pas|non|no|não|inte|nie|не)(?!\w)|而不是|而非|不是|아니라|ではなく",
    re.IGNORECASE,
)
"""What corrects an amount, or sets one against another that might have been."""
_MEMORY = ("dimension:byte", "dimension:bit")
"""Sizes of memory, of which one is well told beside another in another scale."""


_TELLING = 2
"""Digits from which on two sizes are not of one size by chance."""


def _digits(mention: Mention) -> int:
    """Return how many digits of an amount tell anything."""
    return len(mention.digits.rstrip("0"))


_ASIDE = compiled(r"[^.;()（）]{0,30}[(（][^()（）.;]{2,24}[:：]\s?")


def _from_to(language: str, before: str, one: Mention, between: str) -> bool:
    behind = words.FROM_BEHIND.get(language)
    if behind is not None:
        return re.search(rf"{behind}\s?[、,，]?$|^{behind}", between[:12]) is not None or (
            re.search(rf"{behind}$", one.quantity.text) is not None
        )
    return _has(words.FROM, language, before) and _has(words.TO, language, between)


def _has(listed: dict[str, str], language: str, stretch: str) -> bool:
    pattern = _pattern(listed[language], language) if language in listed else None
    return pattern is not None and pattern.search(stretch) is not None


@cache
def _pattern(listed: str, language: str) -> re.Pattern[str]:
    edges = ("", "") if language in ("zh", "ja", "ko") else (r"(?<!\w)", r"(?!\w)")
    return compiled(f"{edges[0]}(?:{listed}){edges[1]}", re.IGNORECASE)


def _draft(one: Mention, other: Mention, exponent: int) -> Draft:
    a, b = one.quantity.text.strip(), other.quantity.text.strip()
    ratio = other.interval.value / one.interval.value
    return Draft(
        f"{a} here is set against {b} ({shown_power(-exponent)})",
        (one.place, other.place),
        f"{b} / {a} = {shown(ratio)}",
        primary=2,
    )
