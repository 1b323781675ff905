"""Amounts that may be for all of what an amount is for one of (for N302)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from parsers.checks.analysis.around import Item, adopted, amounts
from parsers.checks.analysis.phrases import Phrase
from parsers.checks.analysis.values import base_unit, is_open, scale_of
from parsers.checks.lexicon import perunit
from parsers.checks.statements.multiplying.apiece import is_change
from parsers.checks.statements.multiplying.howmany import alike
from parsers.checks.statements.multiplying.perunit import WIDE, Share, mass_in, shares
from parsers.checks.statements.multiplying.rates import is_from_to, is_of_which


def wholes_of(share: Share, phrase: Phrase) -> Iterator[tuple[Item, bool]]:
    """Yield the larger amounts of the unit of a share, and whether they may be for all."""
    own = {other.item.place: other for other in shares(phrase)}
    for item in amounts(phrase):
        if item.place == share.item.place:
            continue
        whole = in_unit_of(item, share.item)
        here = phrase is share.item.phrase
        bare = None if whole is not None or not here else adopted(item, share.item)
        if bare is not None and bare.value > share.item.value:
            yield bare, False  # "11.2 of the 16.5 million"
        if whole is None or whole.value == share.item.value or is_open(item.quantity):
            continue
        other = own.get(item.place)
        for_one = other is not None and (
            other.things
            or other.measure
            or other.head
            or other.mean
            or (other.span == share.span and not (share.things or share.head))
        )
        no_whole = (
            for_one
            or _is_of_part(item)
            or is_from_to(share.item, item)
            or is_of_which(phrase, item.at)
            or is_change(phrase, item.at)
            or _is_compared(item)
            or any(alike(item.quantity.unit, thing) for thing in share.things)
        )
        yield whole, not no_whole


def _is_of_part(item: Item) -> bool:
    """Tell whether a bare number right before an amount is a part of it: "11.2 of the 16.5 t"."""
    return any(
        0 < item.at - other.at <= _NEXT and other.quantity.kind == "number"
        for other in amounts(item.phrase)
        if "," not in item.phrase.masked[other.at : item.at]
    )


_NEXT = 9
"""Code points between a part and the whole that it is of."""


def in_unit_of(item: Item, model: Item) -> Item | None:
    """Return an amount in the unit of another: tonnes of kilograms, litres of cubic metres."""
    if item.quantity.kind == model.quantity.kind == "count":
        return item if _of_one_kind(item, model) else None
    found = adopted(item, model)
    if found is None and model.quantity.kind == "number" and item.phrase is model.phrase:
        return _bare(item, model)
    if found is not None:
        if found.unit != item.unit and scale_of(item.quantity) == 1:
            return None
        return found
    if item.quantity.kind == model.quantity.kind == "dimension":
        unit, grams = mass_in(base_unit(item.quantity.unit)[0], 1.0)
        other, by = mass_in(base_unit(model.quantity.unit)[0], 1.0)
        if unit == other:
            scale = grams / by
            return item._replace(interval=item.interval.scaled(scale), unit=model.unit)
    return None


def _of_one_kind(item: Item, model: Item) -> bool:
    """Tell whether two counts are of things of one name, or either of people."""
    one, other = item.quantity.unit, model.quantity.unit
    people = perunit.PEOPLE.get(model.phrase.language, "(?!)")
    told = [re.fullmatch(people, word, re.IGNORECASE) is not None for word in (one, other)]
    both = model.phrase.language in WIDE  # where what is counted has no name but its measure word
    return alike(one, other) or (all(told) if both else any(told))


def _is_compared(item: Item) -> bool:
    """Tell whether something else is measured by an amount: "9 % more than the 400,000"."""
    phrase, language = item.phrase, item.phrase.language
    ahead, behind = perunit.COMPARED.get(language), perunit.COMPARED_BEHIND.get(language)
    if ahead is not None:
        near = re.split(f"[{_MARKS}]", phrase.masked[max(item.at - 44, 0) : item.at])[-1]
        if re.search(rf"(?<!\w)(?:{ahead})\s(?:\w{{1,4}}\s){{0,2}}$", near, re.IGNORECASE):
            return True
    if behind is None:
        return False
    end = item.quantity.end
    return re.match(behind, phrase.text.text[end : end + 14]) is not None


_MARKS = "\ue000\ue001\ue002\ue004;:"
"""Signs of other amounts, and stops."""


def _bare(item: Item, model: Item) -> Item | None:
    """Return an amount without its unit, which a bare number of its sentence may share."""
    if item.quantity.kind not in ("currency", "dimension") or scale_of(model.quantity) == 1:
        return None
    factor = base_unit(item.quantity.unit)[1] if item.quantity.kind == "dimension" else 1.0
    return item._replace(interval=item.interval.scaled(1 / factor), unit=model.unit)
