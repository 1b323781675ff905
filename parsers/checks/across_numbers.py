"""Numbers across editions: what one edition says in figures, the other must say too."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from parsers.checks.context import Context
from parsers.checks.facing import (
    Comparison,
    Value,
    comparable,
    compare,
    compared,
    edition_name,
    edition_pairs,
    in_digits,
    language_of_page,
    mistakable,
    values_of,
)
from parsers.checks.registry import Draft, rule
from parsers.model import Bead, Quantity, Table

_SURE = 0.55
"""Confidence of a bead from which its figures are compared."""

_MANY = 4
"""Unmatched figures on both sides of one bead from which on the texts are not translations."""


@dataclass
class _Facing:
    """The figures of one bead of two editions."""

    bead: Bead
    editions: tuple[int, int]
    comparison: Comparison
    left: list[Value]
    right: list[Value]


_KNOWN: WeakKeyDictionary[Context, tuple[_Facing, ...]] = WeakKeyDictionary()


def _facing(context: Context) -> tuple[_Facing, ...]:
    """Return the compared beads; figures that found a partner in another bead are taken out."""
    if context not in _KNOWN:
        _KNOWN[context] = tuple(_compared_beads(context))
    return _KNOWN[context]


def _compared_beads(context: Context) -> Iterator[_Facing]:
    for a, b in edition_pairs(context):
        found: list[_Facing] = []
        for bead in context.beads:
            if not compared(context, bead, a, b):
                continue
            left = values_of(context, a, bead.sides[a])
            right = values_of(context, b, bead.sides[b])
            comparison = compare(left, right)
            found.append(
                _Facing(bead, (a, b), comparison, list(comparison.left), list(comparison.right))
            )
        _settle(found)
        yield from found


def _settle(found: Sequence[_Facing]) -> None:
    """Take out figures whose partner stands in another bead: a sentence that was moved."""
    elsewhere: dict[object, list[tuple[_Facing, Value]]] = defaultdict(list)
    for facing in found:
        for value in facing.right:
            elsewhere[_what(value)].append((facing, value))
    for facing in found:
        for value in [each for each in facing.left if in_digits(each)]:
            for other, partner in elsewhere.get(_what(value), ()):
                if other is not facing and partner in other.right and comparable(value, partner):
                    facing.left.remove(value)
                    other.right.remove(partner)
                    break


def _what(value: Value) -> object:
    return value.quantity.date or value.quantity.value


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
    for facing in _facing(context):
        pairs = _mismatches(facing) if facing.bead.score >= _SURE else []
        pairs = _unread_words_aside(context, facing, _without_clocks(pairs))
        if pairs and len(pairs) <= _MANY:
            a, b = facing.editions
            names = edition_name(context, a), edition_name(context, b)
            shown = "; ".join(f"“{one.text}” and “{two.text}”" for one, two in pairs)
            yield Draft(
                f"{names[0]} and {names[1]} differ: {shown}",
                tuple(value.place for pair in pairs for value in pair),
                computation="\n".join(f"{_plain(x)} ≠ {_plain(y)}" for x, y in pairs),
                primary=2 * len(pairs),
            )
        elif not pairs and facing.comparison.matched and not facing.comparison.other_unit:
            agreed = facing.comparison.matched
            noun = "figure agrees" if len(agreed) == 1 else "figures agree"
            yield Draft(
                f"{len(agreed)} {noun} in both editions",
                tuple(value.place for pair in agreed for value in pair),
                computation="; ".join(f"{one.text} = {two.text}" for one, two in agreed),
                kind="holds",
                primary=2 * len(agreed),
            )


def _mismatches(facing: _Facing) -> list[tuple[Value, Value]]:
    """Return the figures left over that are of one kind, paired in the order of the text."""
    right = [value for value in facing.right if in_digits(value)]
    pairs: list[tuple[Value, Value]] = []
    for one in facing.left:
        if not in_digits(one):
            continue
        partner = next((two for two in right if mistakable(one, two)), None)
        if partner is not None and not _restated(one, partner):
            pairs.append((one, partner))
            right.remove(partner)
    return pairs


def _without_clocks(pairs: list[tuple[Value, Value]]) -> list[tuple[Value, Value]]:
    """Take out times of day, which change with the time zone, and the dates that go with them."""
    if not any("T" in (value.quantity.date or "") for pair in pairs for value in pair):
        return pairs
    return [pair for pair in pairs if not all(value.quantity.kind == "date" for value in pair)]


def _unread_words_aside(
    context: Context, facing: _Facing, pairs: list[tuple[Value, Value]]
) -> list[tuple[Value, Value]]:
    """Take out figures of one scale more, where the words of a language cannot be read.

    “20 million” and “20” differ by a word after the figure; it may be there.
    """
    from parsers.quantities.lexicon import resolve

    tags = [language_of_page(context.pages[edition]) for edition in facing.editions]
    if all(map(resolve, tags)):
        return pairs
    return [
        (one, two)
        for one, two in pairs
        if _mantissa("".join(one.written)) != _mantissa("".join(two.written))
    ]


def _restated(one: Value, two: Value) -> bool:
    """Tell whether a range on one side has the other's value within it."""
    a, b = one.quantity, two.quantity
    if not (a.is_range or b.is_range):
        return False
    return (
        a.low is not None
        and b.low is not None
        and a.high is not None
        and b.high is not None
        and a.low <= b.high
        and b.low <= a.high
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
    for facing in _facing(context):
        if facing.bead.score < _SURE:
            continue
        for one, two in facing.comparison.other_unit:
            yield Draft(
                f"“{one.text}” faces “{two.text}”: the figure is the same, the unit is not",
                (one.place, two.place),
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
    for facing in _facing(context):
        if facing.bead.score < _SURE or _mismatches(facing) or facing.comparison.other_unit:
            continue
        for values, there in zip(
            (facing.left, facing.right), reversed(facing.editions), strict=True
        ):
            if there not in said:
                said[there] = _said(context, there)
            alone = [
                value
                for value in values
                if value.quantity.kind in _TELLING
                and in_digits(value)
                and value.quantity.value not in said[there]
                and _mantissa("".join(value.written)) not in said[there]
            ]
            if 0 < len(alone) <= _MANY:
                noun = "stands" if len(alone) == 1 else "stand"
                shown = ", ".join(f"“{value.text}”" for value in alone)
                yield Draft(
                    f"{shown} {noun} nowhere in {edition_name(context, there)}",
                    tuple(value.place for value in alone),
                    primary=len(alone),
                )


_TELLING = frozenset(("currency", "percent", "percentage_point"))


def _mantissa(digits: str) -> str:
    """Return the digits that are left of a number however it is scaled."""
    return digits.strip("0") or "0"


def _said(context: Context, edition: int) -> set[object]:
    """Return the values of the figures in the prose of an edition, and the digits in its tables.

    A cell says its unit in the header; its digits alone must do.
    """
    page = context.pages[edition]
    values = values_of(context, edition, range(len(page.flow)))
    found: set[object] = {value.quantity.value for value in values}
    for _, block in page.flow:
        if isinstance(block, Table):
            for match in _NUMBER.finditer(block.flat):
                found.add(_mantissa("".join(re.findall(r"\d+", match.group()))))
    return found


_NUMBER = re.compile(r"\d+(?:[.,'’\u00a0\u202f]\d+)*")
