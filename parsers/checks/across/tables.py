"""Tables across editions: cells that differ, rows and columns that one edition lacks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from weakref import WeakKeyDictionary

from parsers.checks.across.facing import contradiction, edition_name, edition_names, whose
from parsers.checks.context import Context
from parsers.checks.drafts import Draft, Place
from parsers.checks.registry import rule
from parsers.editions.parties import Dispute
from parsers.editions.tables_told import Cell, Line, TablesTold, compare_tables, row_span
from parsers.model import Severity, Table

_KNOWN: WeakKeyDictionary[Context, tuple[TablesTold, ...]] = WeakKeyDictionary()

_QUOTED = 5
"""Rows or columns that are quoted."""


def _compared(context: Context) -> tuple[TablesTold, ...]:
    if context not in _KNOWN:
        _KNOWN[context] = tuple(compare_tables(context.pages, context.beads))
    return _KNOWN[context]


@rule(
    "X102",
    "cells-differ",
    "error",
    "A cell of a table has another value in another edition.",
    explanation="Tables that face each other are compared cell by cell. Cells with the same digits "
    "are equal; others are read with their units, so that “1.5 million” and “1500 Tsd.” are equal "
    "too. A cell that is empty, or only a sign or a power of ten away, is reported where most of "
    "its column agrees. Of several editions, those that have most others against them are named.",
    fails="en: | Oslo | 45 | · no: | Oslo | 54 |",
    holds="en: | Oslo | 1,250 | · no: | Oslo | 1 250 |",
)
def cells_differ(context: Context) -> Iterator[Draft]:
    """Report cells with figures that differ; tables that agree are reported as holding."""
    for told in _compared(context):
        for dispute in told.cells:
            yield _differing(context, dispute)
        for editions, count in told.agreeing:
            yield Draft(
                f"{count} cells with figures agree in {whose(context, editions)}",
                tuple(_row(context, told, edition, 0) for edition in editions),
                computation=f"{count} of {count} cells",
                kind="holds",
                primary=len(editions),
            )


def _differing(context: Context, dispute: Dispute[Cell]) -> Draft:
    """Return what is said of cells that face one another: one finding a figure."""
    spoken = [party[0] for party in dispute.parties]
    names = [edition_name(context, cell.edition) for cell in spoken]
    empty = [cell for cell in dispute.members if not any(map(str.isdigit, cell.text))]
    if len(dispute.members) > 2:
        parties = [[cell.edition for cell in party] for party in dispute.parties]
        quotes = [[cell.text for cell in spoken]]
        message = contradiction(context, parties, dispute.odd, quotes)
    elif empty:
        there = spoken.index(empty[0])
        here = 1 - there
        message = f"“{spoken[here].text}” in {names[here]} faces an empty cell in {names[there]}"
    else:
        message = f"“{spoken[0].text}” in {names[0]} faces “{spoken[1].text}” in {names[1]}"
    return Draft(
        message,
        tuple(Place(*cell[:4]) for cell in dispute.members),
        computation="" if empty else " ≠ ".join(cell.text for cell in spoken),
        primary=dispute.told_first,
    )


@rule(
    "X202",
    "rows-missing",
    "warning",
    "A table has a row or a column that it lacks in another edition.",
    explanation="Rows and columns are matched by the figures and names in them, in order or not. "
    "What has no partner is quoted; what several editions lack is told once. Where the tables have "
    "equally many, none is missing: they say something else, which is information.",
    fails="five rows in Czech, four in Slovak",
    holds="five rows in both",
)
def rows_missing(context: Context) -> Iterator[Draft]:
    """Report rows and columns without a partner: one finding for those the same editions lack."""
    for told in _compared(context):
        for lack in told.rows:
            keys = [_key(told, line[0]) for line in lack.having]
            noun = "row is" if len(keys) == 1 else "rows are"
            places = [
                _row(context, told, line.edition, line.number)
                for lines in lack.having[:_QUOTED]
                for line in lines
            ]
            yield Draft(
                f"{len(keys)} {noun} missing in {edition_names(context, lack.lacking)}: "
                + ", ".join(keys[:_QUOTED]),
                (*places, *(_row(context, told, edition, 0) for edition in lack.lacking)),
                computation=_counts(context, told, lack.having[0], lack.lacking, "rows"),
                primary=len(places),
                severity=_severity(told, lack.having[0], lack.lacking, "rows"),
            )
        for lack in told.columns:
            heads = [_head(told, line[0]) for line in lack.having]
            noun = "column is" if len(heads) == 1 else "columns are"
            editions = sorted({*(line.edition for line in lack.having[0]), *lack.lacking})
            yield Draft(
                f"{len(heads)} {noun} missing in {edition_names(context, lack.lacking)}: "
                + ", ".join(filter(None, heads[:_QUOTED])),
                tuple(_row(context, told, edition, 0) for edition in editions),
                computation=_counts(context, told, lack.having[0], lack.lacking, "columns"),
                primary=len(editions),
                severity=_severity(told, lack.having[0], lack.lacking, "columns"),
            )


def _key(told: TablesTold, line: Line) -> str:
    return f"“{''.join(told.tables[line.edition].all_rows[line.number].cells[:1])}”"


def _head(told: TablesTold, line: Line) -> str:
    heads = told.tables[line.edition].all_rows[0].cells
    return f"“{heads[line.number]}”" if line.number < len(heads) else ""


def _severity(
    told: TablesTold, having: Sequence[Line], lacking: Sequence[int], noun: str
) -> Severity | None:
    """Make what is missing nowhere a note: all the tables have as many rows or columns."""
    editions = {*(line.edition for line in having), *lacking}
    return (
        "info" if len({_count(told.tables[edition], noun) for edition in editions}) == 1 else None
    )


def _count(table: Table, noun: str) -> int:
    return len(table.rows) if noun == "rows" else table.width


def _counts(
    context: Context, told: TablesTold, having: Sequence[Line], lacking: Sequence[int], noun: str
) -> str:
    """Return how many rows or columns the editions have."""
    of_count: dict[int, list[int]] = {}
    for edition in sorted({*(line.edition for line in having), *lacking}):
        of_count.setdefault(_count(told.tables[edition], noun), []).append(edition)
    counted = [
        f"{count} {noun} in {edition_names(context, editions)}"
        for count, editions in of_count.items()
    ]
    return ", ".join((counted[0], *(each.replace(f" {noun}", "", 1) for each in counted[1:])))


def _row(context: Context, told: TablesTold, edition: int, row: int) -> Place:
    block = context.beads[told.bead].sides[edition][0]
    return Place(edition, block, *row_span(told.tables[edition], row))
