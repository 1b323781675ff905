"""Numbers across editions: what one edition says in figures, the other must say too."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import partial
from weakref import WeakKeyDictionary

from parsers.checks.across.facing import edition_name, edition_pairs, place, values_of
from parsers.checks.context import Context
from parsers.checks.drafts import Draft
from parsers.checks.registry import rule
from parsers.editions.figures import FacedFigures, face_figures, figures_said
from parsers.editions.numbers import Spot, Value
from parsers.model import Quantity

_KNOWN: WeakKeyDictionary[Context, tuple[FacedFigures, ...]] = WeakKeyDictionary()


def _faced(context: Context) -> tuple[FacedFigures, ...]:
    """Return the compared beads; figures that found a partner in another bead are taken out."""
    if context not in _KNOWN:
        values = partial(values_of, context)
        pairs = edition_pairs(context)
        _KNOWN[context] = tuple(face_figures(context.pages, context.beads, pairs, values))
    return _KNOWN[context]


@rule(
    "X101",
    "numbers-differ",
    "error",
    "A number, a date or an amount differs between two editions.",
    explanation="In texts that face each other, amounts, percentages, counts and years are read "
    "with their units and matched by value, so that “2.5 billion euros” and “25 hundred million "
    "euros” are the same. Where one edition has a figure left that the other lacks, and the other "
    "has one of the same kind left, one of the two is wrong. Figures that are written in words, "
    "cut texts and figures that moved to another paragraph are left alone.",
    fails="en: “opens in 2027” · da: “åbner i 2029”",
    holds="en: “2.5 billion euros” · ko: “25억 유로”",
)
def numbers_differ(context: Context) -> Iterator[Draft]:
    """Report beads whose figures differ; figures that agree are reported as holding."""
    alike: dict[tuple[int, frozenset[Spot]], list[FacedFigures]] = defaultdict(list)
    for faced in _faced(context):
        pairs = faced.differing
        if pairs:
            alike[faced.number, frozenset(one.spot for one, _ in pairs)].append(faced)
        elif faced.agrees:
            agreed = faced.comparison.matched
            noun = "figure agrees" if len(agreed) == 1 else "figures agree"
            yield Draft(
                f"{len(agreed)} {noun} in both editions",
                tuple(place(value) for pair in agreed for value in pair),
                computation="; ".join(f"{one.text} = {two.text}" for one, two in agreed),
                kind="holds",
                primary=2 * len(agreed),
            )
    for group in alike.values():
        yield _differing(context, group)


def _differing(context: Context, group: Sequence[FacedFigures]) -> Draft:
    """Report figures of the first edition, and what one or more others say in their place."""
    pairs = list(dict.fromkeys(pair for faced in group for pair in faced.differing))
    first, others = group[0].editions[0], [faced.editions[1] for faced in group]
    if len(group) == 1:
        shown = "; ".join(f"“{one.text}” and “{two.text}”" for one, two in pairs)
        names = f"{edition_name(context, first)} and {edition_name(context, others[0])}"
        message = f"{names} differ: {shown}"
    else:
        said = "; ".join(
            f"{edition_name(context, faced.editions[1])}: "
            + ", ".join(f"“{two.text}”" for _, two in faced.differing)
            for faced in group
        )
        own = ", ".join(f"“{one.text}”" for one, _ in group[0].differing)
        message = f"the editions differ: {edition_name(context, first)}: {own}; {said}"
    places = tuple(dict.fromkeys(place(value) for pair in pairs for value in pair))
    return Draft(
        message,
        places,
        computation="\n".join(f"{_plain(x)} ≠ {_plain(y)}" for x, y in pairs),
        primary=len(places),
    )


def _plain(value: Value) -> str:
    """Return a quantity as value and unit."""
    quantity: Quantity = value.quantity
    if quantity.date is not None:
        return quantity.date
    number = "?" if quantity.value is None else f"{quantity.value.normalize():f}"
    return f"{number} {quantity.unit}".rstrip()


@rule(
    "X103",
    "units-differ",
    "error",
    "An amount has the same figure in two editions, but another currency or unit.",
    explanation="“$40 million” and “40 miljoen euro” have one figure and two currencies: one of "
    "them is wrong, or the sum was not converted.",
    fails="en: “$40 million” · nl: “40 miljoen euro”",
    holds="en: “€40 million” · nl: “40 miljoen euro”",
)
def units_differ(context: Context) -> Iterator[Draft]:
    """Report amounts with one figure and two units."""
    for faced in _faced(context):
        for one, two in faced.other_unit:
            yield Draft(
                f"“{one.text}” faces “{two.text}”: the figure is the same, the unit is not",
                (place(one), place(two)),
                computation=f"{_plain(one)} ≠ {_plain(two)}",
                primary=2,
            )


@rule(
    "X105",
    "figure-missing",
    "warning",
    "A figure of one edition stands nowhere in another.",
    explanation="An amount or a percentage of a text that the text facing it has not, and the "
    "rest of that edition neither: a sentence was left out, or added. Counts and years are left "
    "alone, for they are often told in words, and measures, for they are converted.",
    fails="en: “It cost €40 million, 12% less.” · sv: “Den kostade 40 miljoner euro.”",
    holds="the same figures in both",
)
def figure_missing(context: Context) -> Iterator[Draft]:
    """Report figures that only one edition has: one finding a bead and edition."""
    said: dict[int, set[object]] = {}

    def said_in(edition: int) -> set[object]:
        if edition not in said:
            page = context.pages[edition]
            said[edition] = figures_said(page, values_of(context, edition, range(len(page.flow))))
        return said[edition]

    for faced in _faced(context):
        for there, alone in faced.lacking(said_in):
            noun = "stands" if len(alone) == 1 else "stand"
            shown = ", ".join(f"“{value.text}”" for value in alone)
            yield Draft(
                f"{shown} {noun} nowhere in {edition_name(context, there)}",
                tuple(place(value) for value in alone),
                primary=len(alone),
            )
