"""In what the tables of all editions differ that face one another: each difference once.

Tables are matched and their cells compared two by two (`cells`, `cell_values`); here the pairs are
joined. The rules across editions report these, and the reader marks the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import NamedTuple

from parsers.editions.cell_values import CellAt, compare_cells
from parsers.editions.cells import TableMatch, match_tables
from parsers.editions.figures import SURE, language_of_figures, says_the_same
from parsers.editions.parties import Dispute, Lack, components, disputes, lacks
from parsers.model import Bead, Page, Quantity, Table


class Cell(NamedTuple):
    """A figure in a cell of an edition's table, or the whole of a cell without one."""

    edition: int
    block: int
    start: int
    """Code points in `Table.flat`."""
    end: int
    text: str


class Line(NamedTuple):
    """A row (as counted in `Table.all_rows`) or a column of an edition's table."""

    edition: int
    block: int
    number: int


@dataclass(frozen=True)
class TablesTold:
    """What is to be told of the tables of one bead."""

    bead: int
    tables: dict[int, Table]
    """The table of each edition that is compared."""
    cells: tuple[Dispute[Cell], ...]
    rows: tuple[Lack[Line], ...]
    columns: tuple[Lack[Line], ...]
    reordered: tuple[Dispute[int], ...]
    """Editions whose rows stand in another order."""
    agreeing: tuple[tuple[tuple[int, ...], int], ...]
    """Editions whose cells agree, and how many cells have figures."""


@dataclass
class _Pairs:
    """What comparing the tables of a bead two by two has given."""

    cells: list[tuple[Cell, Cell]]
    reordered: list[tuple[int, int]]
    agreeing: dict[int, list[int]]
    counts: dict[int, int]
    missing: tuple[list[tuple[Line, int]], list[tuple[Line, int]]]
    """Rows and columns, with the edition that lacks them."""
    matched: tuple[list[tuple[Line, Line]], list[tuple[Line, Line]]]
    """Rows and columns that face each other."""


def compare_tables(pages: Sequence[Page], beads: Sequence[Bead]) -> Iterator[TablesTold]:
    """Yield what is to be told of the tables of each bead that faces two or more."""
    for number, bead in enumerate(beads):
        tables: dict[int, Table] = {}
        for edition, side in enumerate(bead.sides):
            block = pages[edition].flow[side[0]].block if len(side) == 1 else None
            if isinstance(block, Table) and block.all_rows:
                tables[edition] = block
        if len(tables) < 2 or bead.score < SURE:
            continue
        found = _Pairs([], [], {}, {}, ([], []), ([], []))
        for a, b in combinations(tables, 2):
            if says_the_same(pages, bead, a, b):
                _compare(pages, bead, (a, b), (tables[a], tables[b]), found)
        lines = [
            tuple(lacks(missing, matched, lambda line: line.edition))
            for missing, matched in zip(found.missing, found.matched, strict=True)
        ]
        yield TablesTold(
            number,
            tables,
            tuple(disputes(found.cells, lambda cell: cell.edition)),
            lines[0],
            lines[1],
            tuple(disputes(found.reordered, lambda edition: edition)),
            tuple(
                (tuple(sorted(group)), max(found.counts[edition] for edition in group))
                for group in components(found.agreeing)
            ),
        )


def _compare(
    pages: Sequence[Page],
    bead: Bead,
    editions: tuple[int, int],
    tables: tuple[Table, Table],
    found: _Pairs,
) -> None:
    """Add what two tables are to each other."""
    match = match_tables(*tables)
    blocks = tuple(bead.sides[edition][0] for edition in editions)
    _add_lines(match, editions, blocks, found)
    if match.reordered:
        found.reordered.append(editions)
    languages = [
        language_of_figures(pages[edition], table)
        for edition, table in zip(editions, tables, strict=True)
    ]
    compared = compare_cells(*tables, match, (languages[0], languages[1]))
    if compared.of_one_state:
        for each in compared.differing:
            for pair in each.figures or ((None, None),):
                one, two = (
                    _cell(edition, block, table, at, figure)
                    for edition, block, table, at, figure in zip(
                        editions, blocks, tables, (each.left, each.right), pair, strict=True
                    )
                )
                found.cells.append((one, two))
    if not compared.differing and compared.with_figures:
        for edition, other in (editions, editions[::-1]):
            found.agreeing.setdefault(edition, []).append(other)
            known = found.counts.get(edition, 0)
            found.counts[edition] = max(known, compared.with_figures)


def _add_lines(
    match: TableMatch, editions: tuple[int, int], blocks: Sequence[int], found: _Pairs
) -> None:
    for pairs, missing, matched in zip(
        (match.rows, match.columns), found.missing, found.matched, strict=True
    ):
        for pair in pairs:
            lines = [
                None if index is None else Line(edition, block, index)
                for edition, block, index in zip(editions, blocks, pair, strict=True)
            ]
            if lines[0] is not None and lines[1] is not None:
                matched.append((lines[0], lines[1]))
                continue
            for line, there in zip(lines, reversed(editions), strict=True):
                if line is not None:
                    missing.append((line, there))


def _cell(edition: int, block: int, table: Table, at: CellAt, figure: Quantity | None) -> Cell:
    """Return a figure of a cell, or the cell; nothing at the end of the row where it has none."""
    row, column = at
    cells = table.all_rows[row].cells
    if column >= len(cells):
        _, end = row_span(table, row)
        return Cell(edition, block, end, end, "")
    start = table.cell_offset(row, column)
    text = cells[column]
    if figure is None:
        return Cell(edition, block, start, start + len(text), text)
    return Cell(edition, block, start + figure.start, start + figure.end, figure.text)


def row_span(table: Table, row: int) -> tuple[int, int]:
    """Return where a row begins and ends in `Table.flat`."""
    start = table.cell_offset(row, 0)
    return start, start + len("\t".join(table.all_rows[row].cells))


def column_spans(table: Table, column: int) -> Iterator[tuple[int, int]]:
    """Yield where the cells of a column begin and end in `Table.flat`."""
    for row, record in enumerate(table.all_rows):
        if column < len(record.cells):
            start = table.cell_offset(row, column)
            yield start, start + len(record.cells[column])
