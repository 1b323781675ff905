"""Which amounts of a sentence are said to be a difference, or what is left of a whole."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from parsers.checks.analysis.around import (
    Item,
    amounts,
    clause,
)
from parsers.checks.analysis.moving import moves
from parsers.checks.analysis.patterns import in_any_case, word_before
from parsers.checks.analysis.phrases import AMOUNT, PERCENT, POINT, Phrase, phrase_pattern
from parsers.checks.analysis.values import scale_of
from parsers.checks.context import Text
from parsers.checks.lexicon import apart, derived, hedges, relations
from parsers.compiled import compiled
from parsers.expressions import deferred

WIDE = ("ja", "zh", "ko")
_VALUES = AMOUNT + PERCENT + POINT
POINTS = compiled(r"punt[io]s?|points?|pontos?|punkt\w*|puan\w*|пункт\w*", re.IGNORECASE)
_FEW = 10
"""A bare number below this is a difference only where both its amounts stand beside it."""


class Claim(NamedTuple):
    """An amount that is said to be a difference.

    `named` tells whether a word names what lies between two amounts (“the gap”), `left` whether it
    is what is left of a whole, and `elsewhere` whether what it is measured by is named, but not by
    an amount ("3 more than planned").
    """

    item: Item
    named: bool
    left: bool
    elsewhere: bool
    close: bool
    """Whether the word that says so stands right beside it."""
    texts: tuple[Text, ...] = ()
    """The paragraphs before its own, the nearest first."""

    @property
    def points(self) -> bool:
        """Whether it is in percentage points."""
        return self.item.unit == "percent"

    @property
    def small(self) -> bool:
        """Whether it is a handful of things, of which anything may be said."""
        return self.item.unit == "number" and self.item.value < _FEW


def claims(phrase: Phrase) -> list[Claim]:
    """Return the amounts of a sentence that are said to be differences."""
    if "gap claims" not in phrase.memo:
        phrase.memo["gap claims"] = _claims(phrase)
    known: list[Claim] = phrase.memo["gap claims"]
    return known


def _claims(phrase: Phrase) -> list[Claim]:
    found = []
    for item in amounts(phrase):
        if phrase.masked[item.at] not in (AMOUNT, POINT) or item.value <= 0:
            continue
        if has_words(phrase, apart.EITHER_WAY, max(item.at - 16, 0), item.at + 6):
            continue
        if is_divided(item):
            continue
        item = _pointed(item)
        item = _priced(_uncounted(item))
        start, end = clause(item)
        if phrase.language in WIDE:
            end = min(end, item.at + 9)
        left = has_words(phrase, apart.LEFT, max(start, item.at - 24), min(end, item.at + 16))
        named = phrase.says(apart.NAMED, start, end)
        said = named or left or item.unit == "percent" or _by(item) or _is_compared(item)
        if not said and not any(
            phrase.says(words, start, end) for words in (derived.GAP, derived.CHANGE)
        ):
            continue
        if item.quantity.kind == "duration" and (
            has_words(phrase, apart.MINUS, start, end) or has_words(phrase, apart.PLUS, start, end)
        ):
            continue  # how long a loss or profit took
        if not (_is_end(item) or (_is_level(item) and not _is_named_so(item))):
            found.append(Claim(item, named, left, _elsewhere(item), named or _close(item)))
    return found


def is_divided(item: Item) -> bool:
    """Tell whether an amount is what a portion is of: half of "全年增量70亿元"."""
    return _OF_THAT.match(item.phrase.masked, item.at + 1) is not None


_OF_THAT = compiled(rf"[的の의]\s?(?:{PERCENT}|一半|半|[一二三四五六七八九十]+分之|절반)")
"""What makes of a difference the whole of a portion, in wide scripts."""


def _is_named_so(item: Item) -> bool:
    """Tell whether a difference is the subject of what comes to an amount: "the gap comes to 3"."""
    phrase = item.phrase
    ahead = [at for at in phrase.valued if at < item.at]
    start = clause(item)[0]
    wide = phrase.language in WIDE
    if not phrase.says(apart.BETWEEN, start if wide else 0, item.at):
        return False
    return wide or not ahead


_COMPARED = deferred(r"[比较較].{1,24}[高低长長短重轻輕快慢大小贵貴](?:出|了|出了)?$")


def _is_compared(item: Item) -> bool:
    """Tell whether a Chinese sentence says by how much one thing is longer than another."""
    phrase = item.phrase
    if phrase.language != "zh":
        return False
    return _COMPARED.search(phrase.masked, max(item.at - 30, 0), item.at) is not None


def _close(item: Item) -> bool:
    """Tell whether a word of more or less stands right beside an amount."""
    phrase, at = item.phrase, item.at
    start, end = clause(item)
    if item.unit == "percent" or _by(item) or _is_compared(item):
        return True
    reach = (4, 7) if phrase.language in WIDE else (12, 18)
    low, high = max(start, at - reach[0]), min(end, at + 1 + reach[1])
    return any(phrase.says(words, low, high) for words in (derived.GAP, derived.CHANGE))


def _is_level(item: Item) -> bool:
    """Tell whether an amount is one that something came to, or is set against another."""
    phrase, at, language = item.phrase, item.at, item.phrase.language
    ahead = phrase.masked[max(at - 14, 0) : at]
    if language in _LEVELS:
        before_it, behind_it = _LEVELS[language]
        behind = phrase.masked[at + 1 : at + 6]
        return bool(re.search(before_it, ahead)) or bool(re.match(behind_it, behind))
    if any(
        word_before(words, language, ahead, r"\s(?:\w+\s)?") for words in (apart.TO, apart.INSTEAD)
    ):
        return True
    # "one above the 13 needed", "länger als 61": what something is measured by
    than = word_before(apart.THAN, language, ahead, r"\s(?:\w{1,4}\s)?")
    return than is not None and not any(
        word_before(words, language, ahead, r"\s?") for words in (hedges.OVER, hedges.UNDER)
    )


_LEVELS = {
    "zh": (r"(?:到了?|至|为|達|达|达到)\s?$", r"(?!)"),
    "ko": (
        r"(?:늘어난|늘린|증가한|줄어든|줄인|감소한|오른|내린|상승한|하락한|커진|높아진|낮아진)\s?$",
        r"\s?(?:으로|로|까지|에서)(?!\w)",
    ),
    "ja": (
        r"(?:(?:[増減高安]|増加|減少)の|多い|少ない|高い|低い|上回る|下回る)\s?$",
        r"(?:に(?!は)|へ|から|まで)",
    ),
}
"""What stands before and behind an amount that something came to, or came from."""


def _by(item: Item) -> bool:
    """Tell whether "by" stands right before an amount in a sentence that tells a change."""
    ahead = item.phrase.masked[max(item.at - 8, 0) : item.at]
    by = word_before(relations.BY, item.phrase.language, ahead)
    return by is not None and bool(moves(item.phrase))


def _is_end(item: Item) -> bool:
    """Tell whether an amount is what something rose or fell from or to."""
    return any(
        quantity.start < item.quantity.end and item.quantity.start < quantity.end
        for move in moves(item.phrase)
        for quantity in (move.a, move.b)
    )


def has_words(phrase: Phrase, words: Mapping[str, str], start: int, end: int) -> bool:
    """Tell whether one of some words of the phrase's language stands in a stretch of it."""
    listed = words.get(phrase.language)
    found = phrase_pattern(listed).search(phrase.masked, start) if listed is not None else None
    return found is not None and found.end() <= end


def _pointed(item: Item) -> Item:
    """Return "20 points" as percentage points, which a word alone does not tell it to be."""
    quantity = item.quantity
    if quantity.kind != "count" or not POINTS.fullmatch(quantity.unit):
        return item
    known = {"kind": "percentage_point", "unit": "percent"}
    return item._replace(quantity=quantity.model_copy(update=known), unit="percent")


def _priced(item: Item) -> Item:
    """Return bare millions in the one currency of a sentence: "21.4 million euros, 2.9 less"."""
    if item.quantity.kind != "number" or scale_of(item.quantity) < _MILLION:
        return item
    priced = {o.unit: o.quantity for o in amounts(item.phrase) if o.quantity.kind == "currency"}
    if len(priced) != 1:
        return item
    ((unit, model),) = priced.items()
    named = {"kind": model.kind, "unit": model.unit}
    return item._replace(unit=unit, quantity=item.quantity.model_copy(update=named))


_MILLION = 1e6


def _uncounted(item: Item) -> Item:
    """Return "five fewer" as a bare number: what it counts is told with the amounts it is of."""
    quantity, language = item.quantity, item.phrase.language
    if quantity.kind != "count":
        return item
    if quantity.unit.casefold().startswith(_stems_of_more(language)):
        plain = quantity.model_copy(update={"kind": "number", "unit": ""})
        return item._replace(quantity=plain)
    return item


@cache
def _stems_of_more(language: str) -> tuple[str, ...]:
    """Return how words of more, less and what is left begin, as far as that is plain text."""
    lists = (derived.GAP, derived.CHANGE, derived.REST, apart.NAMED)
    return tuple(
        stem.partition("(")[0] for words in lists for stem in words.get(language, "").split()
    )


_PAUSE = deferred("[,;:.，；。]")


def _elsewhere(item: Item) -> bool:
    """Tell whether words, and no amount, say what an amount is more or less than."""
    phrase, language = item.phrase, item.phrase.language
    masked = phrase.masked
    behind = apart.THAN.get(language)
    if behind is not None:
        found = phrase_pattern(behind).search(masked, item.at + 1, item.at + 40)
        if found is not None and not _PAUSE.search(masked, item.at + 1, found.start()):
            stretch = masked[found.end() : found.end() + 30]
            return not any(sign in _VALUES for sign in stretch)
    ahead = apart.THAN_AHEAD.get(language)
    start = max(item.at - 24, 0)
    if ahead is not None:
        found = in_any_case(ahead).search(masked, start, item.at)
        if found is not None:
            return not any(sign in _VALUES for sign in masked[found.end() : item.at])
    back = apart.THAN_BEHIND.get(language)
    if back is not None:
        found = in_any_case(back).search(masked, start, item.at)
        if found is not None:
            return not any(
                sign in _VALUES for sign in masked[max(found.start() - 6, 0) : found.start()]
            )
    return False
