"""Tables across editions: cells that differ, rows and columns that one edition lacks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from parsers.checks.context import Context, Text, quantities_of
from parsers.checks.facing import (
    Value,
    compare,
    compared,
    edition_name,
    edition_pairs,
    language_of_page,
)
from parsers.checks.registry import Draft, Place, rule
from parsers.editions.cells import TableMatch, match_tables
from parsers.model import Table

_GROUPS = re.compile(r"\d+")


@dataclass(frozen=True)
class _Pair:
    """Two tables that face each other, and which of their rows and columns do."""

    editions: tuple[int, int]
    texts: tuple[Text, Text]
    tables: tuple[Table, Table]
    match: TableMatch


_KNOWN: WeakKeyDictionary[Context, tuple[_Pair, ...]] = WeakKeyDictionary()


def _table_pairs(context: Context) -> tuple[_Pair, ...]:
    if context not in _KNOWN:
        _KNOWN[context] = tuple(_matched_tables(context))
    return _KNOWN[context]


def _matched_tables(context: Context) -> Iterator[_Pair]:
    for a, b in edition_pairs(context):
        for bead in context.beads:
            if len(bead.sides[a]) != 1 or len(bead.sides[b]) != 1:
                continue
            left, right = context.text(a, bead.sides[a][0]), context.text(b, bead.sides[b][0])
            one, two = left.block, right.block
            if not isinstance(one, Table) or not isinstance(two, Table):
                continue
            if one.all_rows and two.all_rows and compared(context, bead, a, b):
                yield _Pair((a, b), (left, right), (one, two), match_tables(one, two))


def digits(cell: str) -> tuple[str, ...]:
    """Return the groups of digits of a cell: the same in “1,250.5 km” and “1.250,5 km”."""
    return tuple(_GROUPS.findall(cell))


@rule(
    "X102",
    "cells-differ",
    "error",
    "A cell of a table has another value in another edition.",
    explanation="Tables that face each other are compared cell by cell. Cells with the same digits "
    "are equal; others are read with their units, so that “1.5 million” and “1500 Tsd.” are equal "
    "too.",
    fails="en: | Oslo | 45 | · no: | Oslo | 54 |",
    holds="en: | Oslo | 1,250 | · no: | Oslo | 1 250 |",
)
def cells_differ(context: Context) -> Iterator[Draft]:
    """Report cells with figures that differ; tables that agree are reported as holding."""
    for pair in _table_pairs(context):
        wrong: list[tuple[Value, Value]] = []
        with_figures = 0
        for one, two in _facing_cells(pair):
            texts = [_cell(pair, side, cell) for side, cell in enumerate((one, two))]
            if not any(map(digits, texts)):
                continue
            with_figures += 1
            if digits(texts[0]) != digits(texts[1]):
                wrong.extend(_unequal(context, pair, (one, two)))
        if wrong and len(wrong) <= max(3, with_figures // 3):
            for left, right in wrong:
                yield Draft(
                    f"“{left.text}” in {edition_name(context, pair.editions[0])} faces "
                    f"“{right.text}” in {edition_name(context, pair.editions[1])}",
                    (left.place, right.place),
                    computation=f"{left.text} ≠ {right.text}",
                    primary=2,
                )
        elif not wrong and with_figures:
            yield Draft(
                f"{with_figures} cells with figures agree in both editions",
                tuple(_row(text, table, 0) for text, table in _sides(pair)),
                computation=f"{with_figures} of {with_figures} cells",
                kind="holds",
                primary=2,
            )


_CellAt = tuple[int, int]
"""Row (in `all_rows`) and column."""


def _sides(pair: _Pair) -> Iterator[tuple[Text, Table]]:
    return zip(pair.texts, pair.tables, strict=True)


def _facing_cells(pair: _Pair) -> Iterator[tuple[_CellAt, _CellAt]]:
    left, right = pair.tables
    for i, j in pair.match.rows:
        for c, d in pair.match.columns:
            if i is None or j is None or c is None or d is None:
                continue
            if c < len(left.all_rows[i].cells) and d < len(right.all_rows[j].cells):
                yield (i, c), (j, d)


def _cell(pair: _Pair, side: int, at: _CellAt) -> str:
    return pair.tables[side].all_rows[at[0]].cells[at[1]]


def _unequal(
    context: Context, pair: _Pair, cells: tuple[_CellAt, _CellAt]
) -> Iterator[tuple[Value, Value]]:
    """Yield the figures of two cells that are of one kind and differ."""
    sides: list[list[Value]] = []
    for side, at in enumerate(cells):
        language = language_of_page(context.pages[pair.editions[side]])
        start = pair.tables[side].cell_offset(*at)
        first = pair.texts[side].place(start, start)
        sides.append(
            [
                Value(q, first._replace(start=start + q.start, end=start + q.end))
                for q in quantities_of(_cell(pair, side, at), language)
            ]
        )
    result = compare(*sides)
    yield from result.other_unit
    if len(result.left) == len(result.right):
        yield from zip(result.left, result.right, strict=True)


@rule(
    "X202",
    "rows-missing",
    "warning",
    "A table has a row or a column that it lacks in another edition.",
    explanation="Rows and columns are matched by the figures and names in them, in order or not. "
    "What has no partner is quoted.",
    fails="five rows in Czech, four in Slovak",
    holds="five rows in both",
)
def rows_missing(context: Context) -> Iterator[Draft]:
    """Report rows and columns without a partner: one finding a table and side."""
    for pair in _table_pairs(context):
        for side, (text, table) in enumerate(_sides(pair)):
            there = edition_name(context, pair.editions[1 - side])
            rows = _alone(pair.match.rows, side)
            if rows:
                noun = "row is" if len(rows) == 1 else "rows are"
                keys = ", ".join(f"“{''.join(table.all_rows[row].cells[:1])}”" for row in rows[:5])
                yield Draft(
                    f"{len(rows)} {noun} missing in {there}: {keys}",
                    (
                        *(_row(text, table, row) for row in rows[:5]),
                        _row(pair.texts[1 - side], pair.tables[1 - side], 0),
                    ),
                    computation=_counts(context, pair, [len(t.rows) for t in pair.tables], "rows"),
                    primary=len(rows[:5]),
                )
            columns = _alone(pair.match.columns, side)
            if columns:
                noun = "column is" if len(columns) == 1 else "columns are"
                heads = table.all_rows[0].cells
                keys = ", ".join(f"“{heads[c]}”" for c in columns[:5] if c < len(heads))
                yield Draft(
                    f"{len(columns)} {noun} missing in {there}: {keys}",
                    tuple(_row(*each, 0) for each in _sides(pair)),
                    computation=_counts(context, pair, [t.width for t in pair.tables], "columns"),
                    primary=2,
                )


def _alone(match: Sequence[tuple[int | None, int | None]], side: int) -> list[int]:
    return [index for pair in match if (index := pair[side]) is not None and pair[1 - side] is None]


def _counts(context: Context, pair: _Pair, counts: Sequence[int], noun: str) -> str:
    names = [edition_name(context, edition) for edition in pair.editions]
    return f"{counts[0]} {noun} in {names[0]}, {counts[1]} in {names[1]}"


def _row(text: Text, table: Table, row: int) -> Place:
    start = table.cell_offset(row, 0)
    return text.place(start, start + len("\t".join(table.all_rows[row].cells)))
