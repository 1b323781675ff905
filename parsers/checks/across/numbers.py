"""Numbers across editions: what one edition says in figures, the other must say too."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from weakref import WeakKeyDictionary

from parsers.checks.across.facing import (
    contradiction,
    edition_names,
    edition_pairs,
    place,
    values_of,
    whose,
)
from parsers.checks.analysis.values import scale_of
from parsers.checks.context import Context
from parsers.checks.drafts import Draft
from parsers.checks.registry import rule
from parsers.editions.figures import FacedFigures, face_figures, figures_said
from parsers.editions.figures_told import (
    FiguresAlone,
    FiguresApart,
    agreeing,
    differing,
    lacking,
    other_units,
)
from parsers.editions.numbers import Value
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
    faced = _faced(context)
    for apart in differing(faced):
        yield _differing(context, apart)
    for agreed in agreeing(faced):
        count = len(agreed.figures)
        noun = "figure agrees" if count == 1 else "figures agree"
        places = tuple(place(value) for figure in agreed.figures for value in figure)
        yield Draft(
            f"{count} {noun} in {whose(context, agreed.editions)}",
            places,
            computation="; ".join(
                " = ".join(value.text for value in figure) for figure in agreed.figures
            ),
            kind="holds",
            primary=len(places),
        )


def _differing(context: Context, apart: FiguresApart) -> Draft:
    """Report figures of a bead that the same editions say differently."""
    spoken = [[party[0] for party in dispute.parties] for dispute in apart.disputes]
    message = contradiction(
        context,
        apart.editions,
        apart.disputes[0].odd,
        [[value.text for value in values] for values in spoken],
    )
    return _draft(apart, message, spoken)


def _draft(apart: FiguresApart, message: str, spoken: Sequence[Sequence[Value]]) -> Draft:
    first = [v for each in apart.disputes for v in each.members[: each.told_first]]
    rest = [v for each in apart.disputes for v in each.members[each.told_first :]]
    return Draft(
        message,
        tuple(place(value) for value in (*first, *rest)),
        computation="\n".join(" ≠ ".join(map(_plain, values)) for values in spoken),
        primary=len(first),
    )


def _plain(value: Value) -> str:
    """Return a quantity as value and unit."""
    quantity: Quantity = value.quantity
    if quantity.date is not None:
        return quantity.date
    number = "?" if quantity.value is None else f"{quantity.value.normalize():f}"
    return f"{number} {quantity.unit}".rstrip()


def _in_cents(value: Value) -> bool:
    """Tell whether an amount of money is in hundredths, which many currencies call alike."""
    quantity: Quantity = value.quantity
    return quantity.kind == "currency" and scale_of(quantity) < 1


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
    for apart in other_units(_faced(context)):
        for dispute in apart.disputes:
            spoken = [party[0] for party in dispute.parties]
            if any(map(_in_cents, spoken)):
                continue  # "60 cents" are of the currency of the article, which others name
            facing = " faces " if len(spoken) == 2 else ", "
            message = facing.join(f"“{value.text}”" for value in spoken)
            if len(dispute.members) > 2:
                message = contradiction(
                    context, apart.editions, dispute.odd, [[value.text for value in spoken]]
                )
            yield _draft(
                FiguresApart(apart.bead, (dispute,)),
                f"{message}: the figure is the same, the unit is not",
                [spoken],
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
    for alone in figures_alone(context):
        figures = alone.lack.having
        noun = "stands" if len(figures) == 1 else "stand"
        shown = ", ".join(f"“{figure[0].text}”" for figure in figures)
        places = tuple(place(value) for figure in figures for value in figure)
        yield Draft(
            f"{shown} {noun} nowhere in {edition_names(context, alone.lack.lacking)}",
            places,
            primary=len(places),
        )


def figures_alone(context: Context) -> list[FiguresAlone]:
    """Return the figures that some editions have and others nowhere."""
    said: dict[int, set[object]] = {}

    def said_in(edition: int) -> set[object]:
        if edition not in said:
            page = context.pages[edition]
            said[edition] = figures_said(page, values_of(context, edition, range(len(page.flow))))
        return said[edition]

    return list(lacking(_faced(context), said_in))
