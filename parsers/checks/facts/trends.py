"""N103: a change told in prose against the column of the table whose first and last it repeats."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from parsers.checks.analysis.grid import Grid, Line, grids, unit_of, years_in
from parsers.checks.analysis.gridcells import Cell
from parsers.checks.analysis.headerunits import bare
from parsers.checks.analysis.moving import Move, moves
from parsers.checks.analysis.phrases import phrases
from parsers.checks.analysis.telling import header_words_of, stems_of, telling_words
from parsers.checks.analysis.values import Interval, slip_of
from parsers.checks.context import Context
from parsers.checks.drafts import Draft
from parsers.checks.registry import rule
from parsers.model import Quantity

MAX_DISTANCE = 10
"""A change is held against a table at most this many blocks away."""


@rule(
    "N103",
    "change-against-table",
    "error",
    "A change in the text of which only one end stands in the column that it repeats.",
    explanation="“From A to B” beside a table by year repeats two cells of a column if it has most "
    "words of the column's header and one of its ends is a cell of that column. The other end must "
    "then be one too.",
    fails="| 2022 | 12 | … | 2025 | 84 | under Energy (GWh): “energy rose from 12 GWh to 48 GWh”",
    holds="the same with 48 in the table",
)
def change_against_table(context: Context) -> Iterable[Draft]:
    """Look up the changes of the prose in the dated columns near them."""
    dated = [grid for grid in grids(context.tables()) if _dated(grid)]
    if not dated:
        return
    for phrase in phrases(context):
        if phrase.text.role in ("teaser", "related_title", "answer", "question"):
            continue
        for move in moves(phrase):
            for grid in dated:
                near = abs(grid.text.first.block - phrase.text.first.block) <= MAX_DISTANCE
                same = grid.text.first.edition == phrase.text.first.edition
                if near and same and grid.language == phrase.text.language:
                    yield from _held(move, grid)


def _dated(grid: Grid) -> bool:
    rows = range(grid.first_row, min(grid.height, 60))
    return len(rows) >= 2 and all(years_in(grid.row_name(row)) for row in rows)


def _column(move: Move, grid: Grid) -> Line | None:
    said = telling_words(move.phrase.words, move.phrase.text.language)
    words = stems_of(said)
    best: list[tuple[float, Line]] = []
    for line in grid.columns:
        head = header_words_of(bare(line.name), grid.language)
        asked = head.names | head.others
        cell = next(iter(_cells(grid, line)), None)
        if not asked or cell is None or unit_of(cell[1].quantity) != unit_of(move.b):
            continue
        share = len(asked & words) / len(asked)
        if share >= 0.6:
            best.append((share + 0.01 * len(asked & words), line))
    best.sort(key=lambda pair: -pair[0])
    if not best or (len(best) > 1 and best[0][0] == best[1][0]):
        return None
    return best[0][1]


def _cells(grid: Grid, line: Line) -> Iterator[tuple[int, Cell]]:
    for row in range(grid.first_row, min(grid.height, 60)):
        cell = grid.meaning(row, line.at)
        if cell is not None:
            yield row, cell


def _held(move: Move, grid: Grid) -> Iterator[Draft]:
    line = _column(move, grid)
    if line is None:
        return
    cells = list(_cells(grid, line))
    first, last = cells[0], cells[-1]
    starts = first[1].interval.meets(move.first)
    ends = last[1].interval.meets(move.last)
    a, b = move.a.text.strip(), move.b.text.strip()
    places = (
        move.phrase.place(move.a),
        move.phrase.place(move.b),
        grid.place(first[0], line.at),
        grid.place(last[0], line.at),
    )
    working = f"{grid.words(first[0], line.at)} → {grid.words(last[0], line.at)}, stated {a} → {b}"
    if starts and ends:
        message = f"from {a} to {b}: as under “{line.name}”"
        yield Draft(message, places, working, "holds", primary=2)
        return
    if starts == ends:
        return
    wrong, value = (move.b, move.last) if starts else (move.a, move.first)
    row, cell = last if starts else first
    if any(other.interval.meets(value) for _, other in cells):
        return
    cause = _cause(wrong, value, cell)
    if not _allowed(move, grid, row) or not (cause or _named(move, grid, row)):
        return
    message = (
        f"{wrong.text.strip()} here, {grid.words(row, line.at)} in the table "
        f"(“{grid.row_name(row)}”, “{line.name}”)" + (f": {cause}" if cause else "")
    )
    evidence = tuple(place for place in places if place != move.phrase.place(wrong))
    yield Draft(
        message,
        (move.phrase.place(wrong), grid.place(row, line.at), *evidence),
        working,
        primary=2,
        severity="error" if cause else "warning",
    )


def _years(move: Move) -> set[int]:
    """Return the years that a sentence names; "in 2021 to 43 GWh" is no span of years."""
    read = (q.value for q in move.phrase.quantities if q.kind == "year")
    return {int(value) for value in read if value is not None}


def _allowed(move: Move, grid: Grid, row: int) -> bool:
    """Tell whether the years of a sentence, if it has any, are all in the table and allow a row."""
    years = _years(move)
    rows = range(grid.first_row, min(grid.height, 60))
    known = {year for at in rows for year in years_in(grid.row_name(at))}
    return not years or (years <= known and bool(years & set(years_in(grid.row_name(row)))))


def _named(move: Move, grid: Grid, row: int) -> bool:
    """Tell whether a sentence names the year of a row."""
    years = _years(move)
    return bool(years & set(years_in(grid.row_name(row))))


def _cause(quantity: Quantity, value: Interval, cell: Cell) -> str:
    cause = slip_of(value.value, cell.interval.value, quantity.text, cell.quantity.text)
    return cause or ""
