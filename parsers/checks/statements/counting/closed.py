"""N303: how many things there are whose amounts, told one by one, make the total told of them.

"Three ports share 60 million: Aro takes 30, Bel 20 and Cor 10": what is left out would leave the
sum open, so that as many are counted as have amounts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from parsers.checks.analysis.around import Item, amounts, as_like, telling
from parsers.checks.analysis.phrases import Phrase
from parsers.checks.drafts import Draft
from parsers.checks.statements.counted import Number, is_bounded, numbers
from parsers.checks.statements.counting.listing import MAX_COUNT, counts_things
from parsers.compiled import compiled

_LEAST = 3
"""Amounts that make a total by no chance."""
_BEHIND = 3
"""Sentences behind a count in which the amounts of what it counts stand, at most."""
_FAR = 2
_NO_NAMES = ("de", "zh", "ja", "ko")
"""Languages whose names have no capital, or whose nouns have one, too."""
_NAME = compiled(r"[«„“\"'*]?[A-ZÀ-ÞА-ЯŁŚŻŹĆ][\w'’-]+")
_SPAN = 60
"""Characters between an amount and the next one of such a row, at most."""


def counts_closed(sentences: Sequence[Phrase], number: int) -> Iterator[Draft]:
    """Compare the counts of a sentence with the named amounts that make a total told with them."""
    phrase = sentences[number]
    counted = [each for each in numbers(phrase) if _counts(phrase, each)]
    if not counted:
        return
    behind = [
        each
        for at, each in enumerate(sentences[number : number + MAX_COUNT + _BEHIND])
        if (at <= _BEHIND and each.text is phrase.text) or _is_list_behind(phrase, each)
    ]
    told = [amounts(each) for each in behind]
    wholes = [item for items in told for item in items]
    for items in _rows(behind, told):
        for row in (items, items[:-1], items[1:]):
            whole = _whole(row, wholes) if len(row) >= _LEAST else None
            if whole is not None:
                yield from _judged(counted, row, whole)
                return


def _counts(phrase: Phrase, number: Number) -> bool:
    return (
        2 <= number.value <= MAX_COUNT
        and counts_things(phrase, number)
        and not is_bounded(phrase, number)
    )


def _is_list_behind(phrase: Phrase, other: Phrase) -> bool:
    """Tell whether a sentence is of the list right behind that of another."""
    one, two = phrase.text.first, other.text.first
    beside = one.edition == two.edition and two.block == one.block + 1
    return beside and other.text.block.kind == "list" and phrase.words.rstrip().endswith(":")


def _rows(behind: Sequence[Phrase], told: Sequence[list[Item]]) -> Iterator[list[Item]]:
    """Yield runs of amounts of one unit, each of another name: of a sentence, and of a list."""
    for phrase, items in zip(behind, told, strict=True):
        if phrase.language in _NO_NAMES or phrase.text.block.kind == "list":
            continue
        run: list[Item] = []
        for item in items:
            if run and not _follows(phrase, run[-1], item):
                if len(run) >= _LEAST:
                    yield run
                run = []
            if run or _is_named(phrase, item):
                run.append(item)
        if len(run) >= _LEAST:
            yield run
    listed = [
        items for each, items in zip(behind, told, strict=True) if each.text.block.kind == "list"
    ]
    if any("=" in each.words for each in behind if each.text.block.kind == "list"):
        return  # what is worked out there is no count
    firsts = [items[0] for items in listed if items]
    if len(firsts) >= _LEAST and len(firsts) == len(listed):
        yield firsts


def _is_named(phrase: Phrase, item: Item) -> bool:
    before = phrase.masked[max(item.at - _SPAN, 0) : item.at]
    return _NAME.search(before) is not None


def _follows(phrase: Phrase, one: Item, other: Item) -> bool:
    """Tell whether an amount is that of the next name of a row."""
    between = phrase.masked[one.at + 1 : other.at]
    unlike = one.unit != other.unit and other.unit != "number"
    if len(between) > _SPAN or unlike:
        return False
    return re.search(r"[,;]|\s\w{1,3}\s", between) is not None and _NAME.search(between) is not None


def _whole(items: list[Item], wholes: Sequence[Item]) -> Item | None:
    """Return the amount that a row of others makes, in its unit where they have none."""
    if all(item.value == 1 for item in items):
        return None  # "1 in 3 …, 1 in 4 …": any number is made of ones
    apart = {item.place[:3] for item in items}
    for whole in wholes:
        if whole.place[:3] in apart or (len(items) <= _LEAST and not telling(whole)):
            continue
        parts = [as_like(item, whole) for item in items]
        alike = [part for part in parts if part is not None]
        if len(alike) < len(items) or whole.value <= max(part.value for part in alike):
            continue
        if abs(sum(part.value for part in alike) / whole.value - 1) < _EXACT:
            return whole
    return None


_EXACT = 1e-6
"""What a sum of amounts may be off their total, as a share of it: nothing."""


def _judged(counted: Sequence[Number], items: list[Item], whole: Item) -> Iterator[Draft]:
    count = len(items)
    starts = {item.place[:3] for item in items}
    counted = [number for number in counted if number.place[:3] not in starts]
    counted.sort(key=lambda number: number.place.start)
    if not counted:
        return
    places = (counted[0].place, *(item.place for item in items), whole.place)
    working = f"{' + '.join(item.words for item in items)} = {whole.words}"
    if any(number.value == count for number in counted):
        yield Draft(f"{count} with {whole.words} together", places, working, "holds")
    elif 1 <= abs(counted[0].value - count) <= _FAR:
        message = f"{counted[0].text} counted, {count} make {whole.words}"
        yield Draft(message, places, f"{working}; stated {counted[0].text}", severity="warning")
