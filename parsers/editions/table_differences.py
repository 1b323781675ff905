"""In what two tables that face each other differ: rows, columns, their order, and cells."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from parsers.editions.cell_values import compare_cells
from parsers.editions.cells import TableMatch, match_tables
from parsers.editions.inline import Piece
from parsers.editions.numbers import Spot
from parsers.model import Table

TableKind = Literal["row_missing", "column_missing", "rows_reordered", "cell"]
Finding = tuple[TableKind, tuple[Spot, ...], int | None]
"""What differs, where it is there, and the edition that lacks it (None: both have another)."""


def table_differences(
    pieces: tuple[Piece, Piece], tables: tuple[Table, Table]
) -> Iterator[Finding]:
    """Yield the differences of two tables, each the only block of its piece."""
    found = match_tables(*tables)
    yield from _missing_rows(pieces, tables, found)
    yield from _missing_columns(pieces, tables, found)
    if found.reordered:
        spots = tuple(
            (piece.edition, piece.blocks[0], 0, len(table.flat))
            for piece, table in zip(pieces, tables, strict=True)
        )
        yield "rows_reordered", spots, None
    compared = compare_cells(*tables, found, (pieces[0].language, pieces[1].language))
    if compared.of_one_state:
        for cell in compared.differing:
            one, other = (
                _cell(pieces[0], tables[0], *cell.left),
                _cell(pieces[1], tables[1], *cell.right),
            )
            yield "cell", tuple(spot for spot in (one, other) if spot is not None), None


def _missing_rows(
    pieces: tuple[Piece, Piece], tables: tuple[Table, Table], found: TableMatch
) -> Iterator[Finding]:
    for pair in found.rows:
        for side in (0, 1):
            row = pair[side]
            if row is None or pair[1 - side] is not None:
                continue
            start = tables[side].cell_offset(row, 0)
            end = start + len("\t".join(tables[side].all_rows[row].cells))
            spot = (pieces[side].edition, pieces[side].blocks[0], start, end)
            yield "row_missing", (spot,), pieces[1 - side].edition


def _missing_columns(
    pieces: tuple[Piece, Piece], tables: tuple[Table, Table], found: TableMatch
) -> Iterator[Finding]:
    for pair in found.columns:
        for side in (0, 1):
            column = pair[side]
            if column is None or pair[1 - side] is not None:
                continue
            cells = [
                _cell(pieces[side], tables[side], row, column)
                for row in range(len(tables[side].all_rows))
            ]
            spots = tuple(cell for cell in cells if cell is not None)
            yield "column_missing", spots, pieces[1 - side].edition


def _cell(piece: Piece, table: Table, row: int, column: int) -> Spot | None:
    cells = table.all_rows[row].cells
    if column >= len(cells):
        return None
    start = table.cell_offset(row, column)
    return piece.edition, piece.blocks[0], start, start + len(cells[column])
