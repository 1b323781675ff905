"""Tables across editions: cells that differ, rows and columns that one edition lacks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from parsers.checks.across.facing import compared, edition_name, edition_pairs
from parsers.checks.context import Context, Text
from parsers.checks.drafts import Draft, Place
from parsers.checks.registry import rule
from parsers.editions.cell_values import CellAt, CellDifference, compare_cells
from parsers.editions.cells import TableMatch, match_tables
from parsers.editions.figures import language_of_page
from parsers.model import Quantity, Table


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


@rule(
    "X102",
    "cells-differ",
    "error",
    "A cell of a table has another value in another edition.",
    explanation="Tables that face each other are compared cell by cell. Cells with the same digits "
    "are equal; others are read with their units, so that “1.5 million” and “1500 Tsd.” are equal "
    "too. A cell that is empty, or only a sign or a power of ten away, is reported where most of "
    "its column agrees.",
    fails="en: | Oslo | 45 | · no: | Oslo | 54 |",
    holds="en: | Oslo | 1,250 | · no: | Oslo | 1 250 |",
)
def cells_differ(context: Context) -> Iterator[Draft]:
    """Report cells with figures that differ; tables that agree are reported as holding."""
    for pair in _table_pairs(context):
        languages = [
            table.language or language_of_page(context.pages[edition])
            for edition, table in zip(pair.editions, pair.tables, strict=True)
        ]
        found = compare_cells(*pair.tables, pair.match, (languages[0], languages[1]))
        if found.differing and found.of_one_state:
            for cell in found.differing:
                yield from _told(context, pair, cell)
        elif not found.differing and found.with_figures:
            yield Draft(
                f"{found.with_figures} cells with figures agree in both editions",
                tuple(_row(text, table, 0) for text, table in _sides(pair)),
                computation=f"{found.with_figures} of {found.with_figures} cells",
                kind="holds",
                primary=2,
            )


def _told(context: Context, pair: _Pair, cell: CellDifference) -> Iterator[Draft]:
    """Yield what is said of two cells: one finding a figure."""
    names = [edition_name(context, edition) for edition in pair.editions]
    at = cell.left, cell.right
    if not cell.figures:
        texts = [_cell(pair, side, each) for side, each in enumerate(at)]
        filled = int(any(map(str.isdigit, texts[1])))
        yield Draft(
            f"“{texts[filled]}” in {names[filled]} faces an empty cell in {names[1 - filled]}",
            (_figure(pair, filled, at[filled]), _figure(pair, 1 - filled, at[1 - filled])),
            primary=2,
        )
    for one, other in cell.figures:
        yield Draft(
            f"“{one.text}” in {names[0]} faces “{other.text}” in {names[1]}",
            (_figure(pair, 0, at[0], one), _figure(pair, 1, at[1], other)),
            computation=f"{one.text} ≠ {other.text}",
            primary=2,
        )


def _sides(pair: _Pair) -> Iterator[tuple[Text, Table]]:
    return zip(pair.texts, pair.tables, strict=True)


def _cell(pair: _Pair, side: int, at: CellAt) -> str:
    cells = pair.tables[side].all_rows[at[0]].cells
    return cells[at[1]] if at[1] < len(cells) else ""


def _figure(pair: _Pair, side: int, at: CellAt, quantity: Quantity | None = None) -> Place:
    """Return the place of a figure in a cell, or of the cell; of the row where it has none."""
    text, table = pair.texts[side], pair.tables[side]
    if at[1] >= len(table.all_rows[at[0]].cells):
        return _row(text, table, at[0])
    start = table.cell_offset(*at)
    if quantity is not None:
        return text.place(start + quantity.start, start + quantity.end)
    return text.place(start, start + len(_cell(pair, side, at)))


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
