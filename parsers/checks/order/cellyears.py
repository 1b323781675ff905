"""N509: an amount told of one year that a table has for another."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from parsers.checks.analysis.mentions import Mention, mentions
from parsers.checks.analysis.patterns import in_any_case
from parsers.checks.analysis.phrases import Phrase, all_phrases
from parsers.checks.context import Context
from parsers.checks.drafts import Draft
from parsers.checks.lexicon import apart as comparing
from parsers.checks.lexicon import spans as words
from parsers.checks.registry import rule
from parsers.model import Quantity

_ROLES = frozenset(("lead", "body", "summary"))
_WIDE = ("zh", "ja", "ko")
_FEW, _MANY = 3, 4
"""Digits, zeros at either end apart, that tell an amount from others, and surely so."""
_NEAR = 45
"""Characters between a year and an amount told of it, at most."""
_THOUSAND = 3


class Told(NamedTuple):
    """A year and an amount that stands beside it as what was so in that year."""

    phrase: Phrase
    year: Quantity
    amount: Quantity


@rule(
    "N509",
    "year-of-amount",
    "warning",
    "An amount told of one year that its table has for another year, and for that year only.",
    explanation="An amount of three digits or more right beside a year (“in 2023 there were 1,264 "
    "farms”) is looked for in the tables of the article. Where it stands there, and always under "
    "or beside one other year, while the table has the year told as well, one of the two is wrong.",
    fails="A table has 1,305 for 2021 and 1,264 for 2023; the text: “In 2023 there were 1,305.”",
    holds="“In 2021 there were 1,305.”",
)
def year_of_amount(context: Context) -> Iterable[Draft]:
    """Hold amounts beside years against the years of the cells that have them."""
    told = [
        each
        for phrase in all_phrases(context)
        if phrase.text.role in _ROLES and len(phrase.quantities) >= 2
        for each in _told(phrase)
    ]
    if not told:
        return
    cells: dict[tuple[int, str], list[Mention]] = defaultdict(list)
    prose: dict[str, list[Mention]] = defaultdict(list)
    years: dict[tuple[int, int], set[int]] = defaultdict(set)
    for mention in mentions(context):
        if not mention.in_table:
            prose[mention.digits].append(mention)
            continue
        cells[mention.text.first.edition, mention.digits].append(mention)
        years[mention.group[:2]] |= mention.years
    known = {
        (m.place.edition, m.place.block, m.place.start): m for ms in prose.values() for m in ms
    }
    for each in told:
        place = each.phrase.place(each.amount)
        amount = known.get(place[:3])
        if amount is not None and _tells(amount.digits) >= 1:
            alike = cells[place.edition, amount.digits]
            found = [cell for cell in alike if _same(amount, cell)]
            yield from _judged(each, found, prose[amount.digits], years)


def _tells(digits: str) -> int:
    """Return how well digits tell an amount: 2 surely, 1 if its table has the year told."""
    own = len(digits.strip("0"))
    if own >= _MANY or (own >= _FEW and len(digits) > _MANY):
        return 2
    return int(own >= _FEW or (own > 1 and len(digits) >= _MANY))


def _told(phrase: Phrase) -> Iterator[Told]:
    places = list(phrase.at.items())
    for number, (at, year) in enumerate(places):
        if year.kind != "year" or year.is_range or year.value is None:
            continue
        amounts = [
            places[other]
            for other in (number - 1, number + 1)
            if 0 <= other < len(places) and _is_amount(places[other][1])
        ]
        for place, amount in amounts:
            if _right_before(phrase, place, at) if place < at else _behind(phrase, at, place):
                yield Told(phrase, year, amount)
                break


def _is_amount(quantity: Quantity) -> bool:
    kinds = ("number", "count", "currency", "dimension", "percent")
    return quantity.kind in kinds and quantity.value is not None and not quantity.is_range


def _right_before(phrase: Phrase, amount: int, year: int) -> bool:
    """Tell whether an amount stands right before its year: "1,264 farms in 2023"."""
    listed = words.IN_YEAR.get(phrase.language)
    between = phrase.masked[amount + 1 : year]
    if listed is None or phrase.language in _WIDE:
        return False
    than = comparing.THAN.get(phrase.language)
    if than and in_any_case(rf"(?<!\w)(?:{than})(?!\w)").search(between[:-3]):
        return False  # "44.8% more than in 2024"
    return in_any_case(rf"^\s?(?:[^\W\d_]+\s){{0,2}}(?:{listed})\s$").match(between) is not None


def _behind(phrase: Phrase, year: int, amount: int) -> bool:
    """Tell whether an amount stands behind its year: "in 2023 there were 1,264"."""
    between = phrase.masked[year + 1 : amount]
    having = words.HAVING.get(phrase.language)
    if having and in_any_case(rf"^,\s(?:{having})\s$").match(between):
        return True
    if len(between) > _NEAR or re.search(r"[.;:()。；：（）,，、–—]", between):
        return False
    other = words.OTHER_YEAR.get(phrase.language)
    wide = phrase.language in (*_WIDE, "tr", "hi")
    start, end = ("", "") if wide else (r"(?<!\w)", r"(?!\w)")
    apart = in_any_case(rf"{start}(?:{other}){end}") if other else None
    if apart is None or apart.search(between) or apart.search(phrase.masked[amount + 1 :][:5]):
        return False
    before = phrase.masked[max(year - 16, 0) : year]
    listed = words.IN_YEAR.get(phrase.language)
    than = comparing.THAN.get(phrase.language)
    if than and listed and in_any_case(rf"(?<!\w)(?:{than})\s(?:{listed})\s$").search(before):
        return False  # "$100 million less than in 2024 and ended at $10.8 billion"
    if wide or not before.strip():
        return apart.search(before[-3:]) is None
    return bool(listed) and in_any_case(rf"(?:^|(?<!\w))(?:{listed})\s$").search(before) is not None


def _same(mention: Mention, cell: Mention) -> bool:
    """Tell whether an amount is that of a cell, which may be in thousands or millions."""
    one, other = mention.interval.value, cell.interval.value
    if one <= 0 or other <= 0 or (mention.unit == "percent") != (cell.unit == "percent"):
        return False
    apart = math.log10(one / other)
    return abs(apart - _THOUSAND * round(apart / _THOUSAND)) < 1e-6


def _judged(
    told: Told,
    cells: list[Mention],
    alike: list[Mention],
    years: dict[tuple[int, int], set[int]],
) -> Iterator[Draft]:
    said = int(told.year.value or 0)
    if not cells or any(len(cell.years) != 1 for cell in cells):
        return
    of = {year for cell in cells for year in cell.years}
    places = (
        told.phrase.place(told.year),
        told.phrase.place(told.amount),
        *(cell.place for cell in cells[:3]),
    )
    amount = told.amount.text.strip()
    if said in of:
        yield Draft(f"{amount} is that of {said}", places, f"{said}: {amount}", "holds")
        return
    there = any(said in years[cell.group[:2]] for cell in cells)
    sure = bool(alike) and _tells(alike[0].digits) == 2
    repeated = any(m.years == {said} and m.place != told.phrase.place(told.amount) for m in alike)
    if len(of) != 1 or repeated or not (there or sure):
        return
    (right,) = of
    message = f"{amount} is that of {right} in the table, not of {said}"
    yield Draft(message, places, f"{right}: {amount}; told of {said}")
