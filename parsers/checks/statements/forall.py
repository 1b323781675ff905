"""Amounts that may be for all of what an amount is for one of (for N302)."""

from __future__ import annotations

from collections.abc import Iterator

from parsers.checks.analysis.around import Item, adopted, amounts
from parsers.checks.analysis.phrases import Phrase
from parsers.checks.analysis.values import base_unit, is_open, scale_of
from parsers.checks.statements.apiece import is_change
from parsers.checks.statements.howmany import alike
from parsers.checks.statements.perunit import Share, mass_in, shares
from parsers.checks.statements.rates import is_from_to, is_of_which


def wholes_of(share: Share, phrase: Phrase) -> Iterator[tuple[Item, bool]]:
    """Yield the larger amounts of the unit of a share, and whether they may be for all."""
    own = {other.item.place: other for other in shares(phrase)}
    for item in amounts(phrase):
        if item.place == share.item.place:
            continue
        whole = in_unit_of(item, share.item)
        bare = None if whole is not None else adopted(item, share.item)
        if bare is not None and bare.value > share.item.value:
            yield bare, False  # "11.2 of the 16.5 million"
        if whole is None or whole.value <= share.item.value or is_open(item.quantity):
            continue
        other = own.get(item.place)
        for_one = other is not None and (
            other.things or other.measure or other.head or other.mean or other.span == share.span
        )
        no_whole = (
            for_one
            or _is_of_part(item)
            or is_from_to(share.item, item)
            or is_of_which(phrase, item.at)
            or is_change(phrase, item.at)
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
    found = adopted(item, model)
    if found is None and model.quantity.kind == "number" and item.phrase is model.phrase:
        return _bare(item, model)
    if found is not None:
        if found.unit != item.unit and scale_of(item.quantity) == 1:
            return None
        kinds = item.quantity.kind, model.quantity.kind
        if kinds == ("count", "count") and not alike(item.quantity.unit, model.quantity.unit):
            return None
        return found
    if item.quantity.kind == model.quantity.kind == "dimension":
        unit, grams = mass_in(base_unit(item.quantity.unit)[0], 1.0)
        other, by = mass_in(base_unit(model.quantity.unit)[0], 1.0)
        if unit == other:
            scale = grams / by
            return item._replace(interval=item.interval.scaled(scale), unit=model.unit)
    return None


def _bare(item: Item, model: Item) -> Item | None:
    """Return an amount without its unit, which a bare number of its sentence may share."""
    if item.quantity.kind not in ("currency", "dimension") or scale_of(model.quantity) == 1:
        return None
    factor = base_unit(item.quantity.unit)[1] if item.quantity.kind == "dimension" else 1.0
    return item._replace(interval=item.interval.scaled(1 / factor), unit=model.unit)
