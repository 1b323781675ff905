"""N102: a change that prose tells of a row, of which one end is a cell and the other is none.

“Germany grows from 6.4 to 8.1 billion” beside columns of years repeats two cells of its row. Where
one end is the row's, the other was in all clean articles that it was tried on.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import permutations
from typing import NamedTuple

from parsers.checks.analysis.grid import Grid
from parsers.checks.analysis.gridcells import Cell
from parsers.checks.analysis.moving import Move, moves
from parsers.checks.analysis.phrases import Phrase
from parsers.checks.analysis.rownames import Key, keys_of, rows_named
from parsers.checks.analysis.sameunit import in_unit_of, without_unit
from parsers.checks.analysis.values import Interval, shown
from parsers.checks.drafts import Draft
from parsers.checks.lexicon import prose

NEAR = 8
"""Blocks between a table and the change told of it, at most."""


class Dated(NamedTuple):
    """A cell of a row in a column of a year."""

    column: int
    cell: Cell
    years: tuple[int, ...]


def ends_told(phrases: Sequence[Phrase], tables: Sequence[Grid]) -> Iterator[Draft]:
    """Yield changes told of a row: those of its cells, and those of which one end is none."""
    for phrase in phrases:
        told = [move for move in moves(phrase) if move.before is None]
        for grid in tables if told else ():
            keys = keys_of(grid) if _is_near(grid, phrase) else []
            if len(told) == 1:
                named = [key for key in rows_named(phrase.words, keys) if key.year is None]
                if len(named) == 1 and not phrase.has(prose.TOGETHER):
                    yield from _tested(told[0], named[0])
            elif keys:
                yield from _in_turn(told, keys)


def _in_turn(told: Sequence[Move], keys: list[Key]) -> Iterator[Draft]:
    """Yield the changes of a sentence that tells one of each of several rows.

    Each has its row before it, behind the one before, and no other.
    """
    phrase = told[0].phrase
    start = phrase.sentence.start
    behind = 0
    pairs: list[tuple[Move, Key]] = []
    for move in sorted(told, key=lambda move: min(move.a.start, move.b.start)):
        ahead = phrase.words[behind : min(move.a.start, move.b.start) - start]
        behind = max(move.a.end, move.b.end) - start
        named = [key for key in rows_named(ahead, keys) if key.year is None]
        if len(named) == 1:
            pairs.append((move, named[0]))
    if len(pairs) == len(told) == len({key.row for _, key in pairs}):
        for move, key in pairs:
            yield from _tested(move, key)


def _is_near(grid: Grid, phrase: Phrase) -> bool:
    one, other = grid.text.first, phrase.text.first
    near = abs(one.block - other.block) <= NEAR and one.edition == other.edition
    return near and grid.text.language == phrase.text.language


def _tested(move: Move, key: Key) -> Iterator[Draft]:
    cells = list(_dated(move, key)) or list(_dated(move, key, last=True))
    if len(cells) < 2 or move.a.approximate or move.b.approximate:
        return
    known = {year for each in cells for year in each.years}
    said = {
        int(q.value) for q in move.phrase.quantities if q.kind == "year" and q.value is not None
    }
    if said - known:
        return  # a change over other years
    first = [each for each in cells if each.cell.interval.meets(move.first)]
    last = [each for each in cells if each.cell.interval.meets(move.last)]
    if first and last:
        yield _draft(move, key, (first[0], last[-1]), None)
    elif first or last:
        right = first or last
        rest = [each for each in cells if each not in right]
        wrong = move.last if first else move.first
        meant = min(rest, key=lambda each: abs(each.cell.interval.value - wrong.value))
        if (
            meant.cell.interval.clearly_apart(wrong)
            and not _stands_there(key, wrong)
            and not _is_rise(cells, wrong)
        ):
            yield _draft(move, key, (right[0], meant), wrong)


def _dated(move: Move, key: Key, *, last: bool = False) -> Iterator[Dated]:
    """Yield the cells of a row under headers of years, in the unit of one end of a change."""
    quantity, value = (move.b, move.last) if last else (move.a, move.first)
    grid = key.grid
    for column in range(len(grid.table.all_rows[key.row].cells)):
        cell = in_unit_of(grid.meaning(key.row, column), quantity, value)
        years = grid.years_of(column)
        if cell is not None and years and column != grid.key_column and cell.alone:
            yield Dated(column, cell, tuple(years))


def _is_rise(cells: Sequence[Dated], value: Interval) -> bool:
    """Tell whether a value is by how much the row rose: “after a gain of 22 to 62 MW”."""
    pairs = permutations((each.cell.interval for each in cells), 2)
    return any(one.minus(other).meets(value) for one, other in pairs)


def _stands_there(key: Key, value: Interval) -> bool:
    """Tell whether any cell of the table has a value, as a number at least."""
    grid = key.grid
    return any(
        (cell := grid.meaning(row, column)) is not None
        and (cell.interval.meets(value) or without_unit(cell).interval.meets(value))
        for row in range(grid.first_row, grid.height)
        for column in range(len(grid.table.all_rows[row].cells))
    )


def _draft(move: Move, key: Key, cells: tuple[Dated, Dated], wrong: Interval | None) -> Draft:
    grid = key.grid
    a, b = move.phrase.place(move.a), move.phrase.place(move.b)
    places = tuple(grid.place(key.row, each.column) for each in cells)
    told = f"{move.a.text.strip()} → {move.b.text.strip()}"
    row = grid.row_name(key.row)
    shown_cells = " and ".join(grid.words(key.row, each.column) for each in cells)
    if wrong is None:
        message = f"{told}: as in the table, “{row}”"
        return Draft(message, (a, b, *places), f"{told} = {shown_cells}", "holds")
    said, place = (move.b, b) if wrong is move.last else (move.a, a)
    meant = cells[1]
    cell = grid.words(key.row, meant.column)
    ratio = wrong.value / meant.cell.interval.value if meant.cell.interval.value else 0.0
    return Draft(
        f"{said.text.strip()} here, {cell} in the table (“{row}”, “{grid.headers[meant.column]}”); "
        f"the other end, {told}, is a cell of the row",
        (place, places[1], places[0]),
        f"{said.text.strip()} / {cell} = {shown(ratio)}",
        severity="error",
        primary=2,
    )
