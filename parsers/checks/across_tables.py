"""Tables across editions: cells that differ, rows and columns that one edition lacks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

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
from parsers.model import Table

_GROUPS = re.compile(r"\d+")
_MOST_CELLS = 40_000
"""Rows of one table times rows of the other up to which unequal rows are aligned."""


@dataclass(frozen=True)
class _Pair:
    """Two tables that face each other, and which of their rows do."""

    editions: tuple[int, int]
    left: Text
    right: Text
    rows: tuple[tuple[int | None, int | None], ...]

    @property
    def tables(self) -> tuple[Table, Table]:
        """The tables themselves."""
        left, right = self.left.block, self.right.block
        if not isinstance(left, Table) or not isinstance(right, Table):
            raise TypeError("no tables")
        return left, right


def _table_pairs(context: Context) -> Iterator[_Pair]:
    for a, b in edition_pairs(context):
        for bead in context.beads:
            if len(bead.sides[a]) != 1 or len(bead.sides[b]) != 1:
                continue
            left, right = context.text(a, bead.sides[a][0]), context.text(b, bead.sides[b][0])
            if not isinstance(left.block, Table) or not isinstance(right.block, Table):
                continue
            if left.block.all_rows and right.block.all_rows and compared(context, bead, a, b):
                yield _Pair((a, b), left, right, tuple(_facing_rows(left.block, right.block)))


def digits(cell: str) -> tuple[str, ...]:
    """Return the groups of digits of a cell: the same in “1,250.5 km” and “1.250,5 km”."""
    return tuple(_GROUPS.findall(cell))


def _signature(table: Table, number: int) -> tuple[tuple[str, ...], ...]:
    return tuple(digits(cell) for cell in table.all_rows[number].cells)


def _facing_rows(left: Table, right: Table) -> Iterator[tuple[int | None, int | None]]:
    """Yield which rows face each other: all in order, or by their figures where one lacks some.

    Equal rows at the beginning and the end are settled first; what lies between is aligned.
    """
    m, n = len(left.all_rows), len(right.all_rows)
    if m == n:
        yield from ((i, i) for i in range(m))
        return
    a = [_signature(left, i) for i in range(m)]
    b = [_signature(right, j) for j in range(n)]
    head = 1 if left.header is not None and right.header is not None else 0
    while head < min(m, n) and a[head] == b[head]:
        head += 1
    tail = 0
    while tail < min(m, n) - head and a[m - 1 - tail] == b[n - 1 - tail]:
        tail += 1
    yield from ((i, i) for i in range(head))
    if (m - head - tail) * (n - head - tail) <= _MOST_CELLS:
        for i, j in _aligned(
            [(left.all_rows[i].cells[:1], a[i]) for i in range(head, m - tail)],
            [(right.all_rows[j].cells[:1], b[j]) for j in range(head, n - tail)],
        ):
            yield None if i is None else i + head, None if j is None else j + head
    yield from ((m - tail + k, n - tail + k) for k in range(tail))


_Record = tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]
"""The first cell of a row, and the digits of each of its cells."""


def _aligned(a: list[_Record], b: list[_Record]) -> Iterator[tuple[int | None, int | None]]:
    """Align rows so that the cells with equal digits are as many as can be.

    Needleman and Wunsch (1970), without a penalty for gaps.
    """
    m, n = len(a), len(b)

    def likeness(i: int, j: int) -> float:
        same = sum(bool(x) and x == y for x, y in zip(a[i][1], b[j][1], strict=False))
        place = abs(i * n - j * m) / (m * n)
        return same + (a[i][0] == b[j][0]) + 0.01 - 0.001 * place

    best = [[0.0] * (n + 1) for _ in range(m + 1)]
    for i in range(m - 1, -1, -1):
        for j in range(n - 1, -1, -1):
            best[i][j] = max(best[i + 1][j], best[i][j + 1], best[i + 1][j + 1] + likeness(i, j))
    i = j = 0
    while i < m and j < n:
        if best[i][j] == best[i + 1][j + 1] + likeness(i, j):
            yield i, j
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            yield i, None
            i += 1
        else:
            yield None, j
            j += 1
    yield from ((k, None) for k in range(i, m))
    yield from ((None, k) for k in range(j, n))


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
        left, right = pair.tables
        if left.width != right.width:
            continue
        wrong: list[tuple[Value, Value]] = []
        compared_cells = 0
        for i, j in pair.rows:
            if i is None or j is None:
                continue
            cells = zip(left.all_rows[i].cells, right.all_rows[j].cells, strict=False)
            for column, (one, two) in enumerate(cells):
                if not (digits(one) or digits(two)):
                    continue
                compared_cells += 1
                if digits(one) != digits(two):
                    wrong.extend(_unequal(context, pair, (i, j), column))
        if wrong and len(wrong) <= max(3, compared_cells // 3):
            for one_value, two_value in wrong:
                yield Draft(
                    f"“{one_value.text}” in {_name(context, pair, 0)} faces "
                    f"“{two_value.text}” in {_name(context, pair, 1)}",
                    (one_value.place, two_value.place),
                    computation=f"{one_value.text} ≠ {two_value.text}",
                    primary=2,
                )
        elif not wrong and compared_cells:
            yield Draft(
                f"{compared_cells} cells with figures agree in both editions",
                (_header(pair.left), _header(pair.right)),
                computation=f"{compared_cells} of {compared_cells} cells",
                kind="holds",
                primary=2,
            )


def _name(context: Context, pair: _Pair, side: int) -> str:
    return edition_name(context, pair.editions[side])


def _header(text: Text) -> Place:
    table = text.block
    width = len("\t".join(table.all_rows[0].cells)) if isinstance(table, Table) else 0
    return text.place(0, width)


def _unequal(
    context: Context, pair: _Pair, rows: tuple[int, int], column: int
) -> Iterator[tuple[Value, Value]]:
    """Yield the figures of two cells that are of one kind and differ."""
    sides: list[list[Value]] = []
    for edition, text, table, row in zip(
        pair.editions, (pair.left, pair.right), pair.tables, rows, strict=True
    ):
        language = language_of_page(context.pages[edition])
        start = table.cell_offset(row, column)
        first = text.place(start, start)
        sides.append(
            [
                Value(q, first._replace(start=start + q.start, end=start + q.end))
                for q in quantities_of(table.all_rows[row].cells[column], language)
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
    explanation="Rows are matched by the figures in them, and by their first cell. What has no "
    "partner is quoted.",
    fails="five rows in Czech, four in Slovak",
    holds="five rows in both",
)
def rows_missing(context: Context) -> Iterator[Draft]:
    """Report rows without a partner, and tables of another width: one finding a table."""
    for pair in _table_pairs(context):
        left, right = pair.tables
        names = _name(context, pair, 0), _name(context, pair, 1)
        for side, table, text in ((0, left, pair.left), (1, right, pair.right)):
            alone = [
                row
                for rows in pair.rows
                if (row := rows[side]) is not None and rows[1 - side] is None
            ]
            if not alone:
                continue
            noun = "row is" if len(alone) == 1 else "rows are"
            keys = ", ".join(
                f"“{table.all_rows[row].cells[0] if table.all_rows[row].cells else ''}”"
                for row in alone[:5]
            )
            other = pair.right if side == 0 else pair.left
            yield Draft(
                f"{len(alone)} {noun} missing in {names[1 - side]}: {keys}",
                (*(_row(text, table, row) for row in alone[:5]), _header(other)),
                computation=f"{len(left.rows)} rows in {names[0]}, {len(right.rows)} in {names[1]}",
                primary=len(alone[:5]),
            )
        if left.width != right.width:
            yield Draft(
                f"the table has {left.width} columns in {names[0]}, {right.width} in {names[1]}",
                (_header(pair.left), _header(pair.right)),
                primary=2,
            )


def _row(text: Text, table: Table, row: int) -> Place:
    start = table.cell_offset(row, 0)
    return text.place(start, start + len("\t".join(table.all_rows[row].cells)))
