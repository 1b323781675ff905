"""Pairs of values of which one or both are cells of a table that the sentence speaks of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from parsers.checks.analysis.headerunits import label_unit
from parsers.checks.analysis.pairing.likeness import (
    APART,
    CUT,
    WIDE,
    Pair,
    alike,
    gap_to,
    is_bare,
    ordered,
)
from parsers.checks.analysis.phrases import Phrase
from parsers.checks.analysis.pool import Board, Line, Operand, stems
from parsers.checks.analysis.ratios import Claim, claims


def in_name(phrase: Phrase, operand: Operand, near: list[Board]) -> bool:
    """Tell whether a number is part of the name of a row or a column: "the AX 14"."""
    if operand.unit != "number":
        return False
    start, end = operand.place.start, operand.place.end
    text = phrase.text.text
    word = re.search(r"[^\W\d_]{2,}[\s-]$", text[max(start - 16, 0) : start])
    label = f"{word.group()}{operand.text}".casefold() if word else ""
    for board in near:
        for line in (*board.rows, *board.columns):
            name = line.label
            if len(name) > len(operand.text) and operand.text in name and not line.years:
                if label and label in line.folded:
                    return True
                at = text.find(name, max(start - len(name), 0), end + len(name))
                if 0 <= at <= start and end <= at + len(name):
                    return True
    return False


def _as_cells(claim: Claim, a: Operand, b: Operand) -> bool:
    """Tell whether two cells can be set against each other for a claim."""
    if a.unit == "percent" and claim.cue in ("share", "change", "rate"):
        return False
    return alike(a, b) and not _of_unlike_columns(a, b)


def _of_unlike_columns(a: Operand, b: Operand) -> bool:
    """Tell whether the headers of two cells give them different units: "(億円)", "(万人)"."""
    if a.grid is None or a.grid is not b.grid or a.column == b.column:
        return False
    units = [label_unit(a.grid.headers[each.column], a.grid.language) for each in (a, b)]
    told = [(unit.kind, unit.unit) for unit in units if unit is not None and unit.kind != "number"]
    return len(told) > 1 and told[0] != told[1]


def anchored(
    claim: Claim, own: list[Operand], attached: list[Operand], near: list[Board]
) -> Iterator[Pair]:
    """Pair a cell that the sentence repeats with others of its row and column."""
    said = _Said.of(claim.phrase)
    for one in own:
        if one.unit.startswith("duration") or (one.unit == "percent" and claim.cue != "points"):
            continue
        beside = one in attached
        if not beside and len(attached) > 0:
            continue
        for rank, board in enumerate(near):
            cells = board.anchors(one)
            if not cells:
                continue
            rated = [
                (said.names(board.row_at[c.row]), said.names(board.column_at[c.column]), c, exactly)
                for c, exactly in cells
            ]
            best = max(2 * bool(r) + bool(c) + exactly for r, c, _, exactly in rated)
            digits = len(re.sub(r"\D", "", one.quantity.text).strip("0"))
            for row_named, column_named, cell, exactly in rated:
                if 2 * bool(row_named) + bool(column_named) + exactly < best:
                    continue
                if (not exactly and not row_named) or (digits < 2 and one.unit == "number"):
                    continue
                if not row_named and not column_named and digits < 3:
                    continue
                sure = 0.5 * bool(row_named) + 0.5 * bool(column_named) - 0.3 * rank
                sure -= 0.0 if beside else 1.8
                same = [1 for r, c, _, e in rated if 2 * bool(r) + bool(c) + e == best]
                sure -= 0.5 * (len(same) - 1)
                gap = gap_to(claim, one)
                sure -= 1.0 if beside and APART.search(gap) else 0.0
                sure -= 0.5 if beside and CUT.search(gap) else 0.0
                yield from _of_cell(claim, board, cell, said, sure)


class _Said:
    """The words of a sentence, to be asked for the rows and columns that they name."""

    def __init__(self, phrase: Phrase) -> None:
        self.folded = phrase.words.casefold()
        self.stems = stems(phrase.words, phrase.text.language)
        self.years = {int(q.value) for q in phrase.quantities if q.kind == "year" and q.value}
        self.language = phrase.language

    @classmethod
    def of(cls, phrase: Phrase) -> _Said:
        """Return those of a sentence, worked out once."""
        if "said of rows" not in phrase.memo:
            phrase.memo["said of rows"] = cls(phrase)
        known: _Said = phrase.memo["said of rows"]
        return known

    def names(self, line: Line) -> float:
        """Tell how surely a sentence names a row or a column: 1 by its name, 0.5 by a word."""
        if line.years and not self.years.isdisjoint(line.years):
            return 1.0
        if line.folded and self._has(line.folded):
            return 1.0
        if self.stems.isdisjoint(line.words):
            return 0.0
        return 0.2 if self.stems.isdisjoint(line.own) else 0.5

    def _has(self, name: str) -> bool:
        """Tell whether a sentence has a name where a word begins; wide scripts know no words."""
        if self.language in WIDE:
            return len(name) > 1 and name in self.folded
        at = self.folded.find(name)
        while at > 0 and (self.folded[at - 1].isalnum() or self.folded[at - 1] == "_"):
            at = self.folded.find(name, at + 1)
        return at >= 0


def _of_cell(claim: Claim, board: Board, cell: Operand, said: _Said, sure: float) -> Iterator[Pair]:
    row = next(line for line in board.rows if line.place == cell.row)
    column = next(line for line in board.columns if line.place == cell.column)
    across = [
        (line, other)
        for line in board.columns
        if line.place != cell.column
        and (other := board.cell(cell.row, line.place)) is not None
        and _as_cells(claim, cell, other)
    ]
    kin = [entry for entry in across if entry[0].words & column.words or entry[0].years]
    for line, other in across:
        named = said.names(line)
        score = 2.5 + sure
        if claim.cue == "share":
            score = 1.0 + sure + (1.6 if named else 0.0)
        else:
            score += 0.7 if len(across) == 1 or (line, other) in kin[:1] == kin else 0.0
            score += 0.7 if named else 0.0
            score -= 0.0 if (line, other) in kin or cell.unit != "number" else 1.5
            following = abs(line.place - cell.column) == 1
            score += 0.3 if following else 0.0
        yield from ordered(cell, other, score, "row")
    for line in board.rows:
        other_cell = board.cell(line.place, cell.column)
        if line.place == cell.row or other_cell is None:
            continue
        named = said.names(line)
        if line.total:
            score = (3.2 if claim.cue == "share" else 1.5) + sure
        elif claim.cue == "share":
            score = 0.8 + sure + (1.2 if named else 0.0)
        else:
            follows = abs(line.place - cell.row) == 1 and bool(row.years or line.years)
            score = 1.5 + sure + (1.7 * named if named else 0.0) + (1.0 if follows else 0.0)
        yield from ordered(cell, other_cell, score, "column")


def named(claim: Claim, attached: list[Operand], near: list[Board]) -> Iterator[Pair]:
    """Pair cells of the rows (or columns) that a sentence names without repeating a value."""
    said = _Said.of(claim.phrase)
    for rank, board in enumerate(near[:4]):
        rows = [(line, n) for line in board.rows if (n := said.names(line))]
        columns = [(line, n) for line in board.columns if (n := said.names(line))]
        others = sum(1 for c in claims(claim.phrase) if c is not claim)
        away = -0.4 * rank - (0.7 if attached else 0.0) - 0.5 * min(others, 2)
        yield from _beside_named(board, rows, columns, attached, -0.4 * rank)
        yield from _named_rows(claim, board, rows, columns, away)
        if claim.cue in ("factor", "change", "points"):
            for (a, sure_a), (b, sure_b) in combinations(columns, 2):
                for row in board.rows:
                    one, other = board.cell(row.place, a.place), board.cell(row.place, b.place)
                    if one is not None and other is not None:
                        named = said.names(row)
                        score = 1.2 + 0.5 * (sure_a + sure_b) + 1.2 * bool(named) + away
                        yield from ordered(one, other, score, "two columns")


def _kin(board: Board, one: int, other: int) -> bool:
    """Tell whether two columns are headed alike, years apart: they are one thing at two times."""
    if one == other:
        return True
    a, b = (next(line for line in board.columns if line.place == at) for at in (one, other))
    if a.years and b.years:
        return True
    alike = len(a.words - b.words) == len(b.words - a.words) == 1
    return alike and bool(a.words & b.words)


def _beside_named(
    board: Board,
    rows: list[tuple[Line, float]],
    columns: list[tuple[Line, float]],
    attached: list[Operand],
    away: float,
) -> Iterator[Pair]:
    """Pair an amount beside a claim with the cell of the row and column that are named."""
    for line, sure in rows:
        for column, clear in columns:
            cell = board.cell(line.place, column.place)
            if cell is None:
                continue
            for one in attached if cell.unit != "percent" else ():
                score = 1.2 + 0.9 * (sure + clear) + away
                if cell.unit == one.unit:
                    yield from ordered(one, cell, score, "named cell")
                elif is_bare(cell) and one.unit != "percent":
                    whole = cell._replace(unit=one.unit)
                    yield from ordered(one, whole, score, "named cell")


def _named_rows(
    claim: Claim,
    board: Board,
    rows: list[tuple[Line, float]],
    columns: list[tuple[Line, float]],
    away: float,
) -> Iterator[Pair]:
    chosen = frozenset(line.place for line, _ in columns)
    for line, sure in rows:
        clear = sure + away
        if claim.cue == "share":
            yield from _shares(claim, board, line, chosen, clear - 0.4 * (len(rows) - 1))
        else:
            less = 1.0 if claim.cue == "factor" else 0.5
            yield from _across(claim, board, line, chosen, clear - less * (len(rows) - 1))
    for (a, sure_a), (b, sure_b) in combinations(rows, 2):
        for column in board.columns:
            one, other = board.cell(a.place, column.place), board.cell(b.place, column.place)
            if one is None or other is None or not _as_cells(claim, one, other):
                continue
            score = 1.2 + 0.6 * (sure_a + sure_b) + away - 0.6 * (len(rows) - 2)
            score += 0.8 if column.place in chosen else 0.0
            yield from ordered(one, other, score, "two rows")


def _across(
    claim: Claim, board: Board, line: Line, chosen: frozenset[int], clear: float
) -> Iterator[Pair]:
    """Pair the cells of a row, those of one thing at two times before others."""
    cells = board.cells_of(line)
    for a, b in combinations(cells, 2):
        if not _as_cells(claim, a, b):
            continue
        kin = _kin(board, a.column, b.column)
        alike = [c for c in cells if c.unit == a.unit and _kin(board, a.column, c.column)]
        score = 1.5 + clear + (1.0 if kin and len(alike) == 2 else 0.0)
        score += 0.5 if kin else -0.7
        score -= 0.0 if {a.column, b.column} & chosen else 0.6
        score -= 0.9 if claim.cue == "points" and not claim.sign else 0.0
        score += 0.4 * sum(1 for c in (a, b) if c.column in chosen)
        yield from ordered(a, b, score, "named row")


def _shares(
    claim: Claim, board: Board, line: Line, chosen: frozenset[int], clear: float
) -> Iterator[Pair]:
    """Pair the cells of a row with their totals, and those of two columns that are named."""
    cells = board.cells_of(line)
    for total in board.rows:
        for cell in cells if total.total else ():
            whole = board.cell(total.place, cell.column)
            if whole is None or whole.place == cell.place:
                continue
            if _as_cells(claim, cell, whole):
                score = 1.7 + clear + 0.4 * (cell.column in chosen)
                yield from ordered(cell, whole, score, "share of total")
    for a, b in combinations(cells, 2):
        if _as_cells(claim, a, b) and {a.column, b.column} <= chosen:
            yield from ordered(a, b, 1.5 + clear, "two named columns")
