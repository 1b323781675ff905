"""N401: superlatives and ranks in prose against the column of the table that they speak of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from parsers.checks.analysis.grid import Cell, Grid, Line, unit_of
from parsers.checks.analysis.headerunits import bare
from parsers.checks.analysis.rownames import Key, keys_of
from parsers.checks.analysis.telling import header_words_of, stems_of, telling_words
from parsers.checks.analysis.values import interval
from parsers.checks.context import Context
from parsers.checks.drafts import Draft
from parsers.checks.order.claims import Claim, claims
from parsers.checks.order.columns import (
    Column,
    beside_tables,
    column_of,
    own_clause,
    row_named,
)
from parsers.checks.order.measured import measured, ranked_rows, superlatives_in
from parsers.checks.order.values import names_versions, so_by_another
from parsers.checks.registry import rule


@rule(
    "N401",
    "superlative",
    "warning",
    "A superlative or rank that the table it speaks of does not bear out.",
    explanation="A sentence near a table that names one of its rows and a superlative (or "
    "“second”, “third”) says which place the row has in a column: the one of which it repeats "
    "a value or a word of the header, or whose kind the superlative tells (“the most expensive”). "
    "“The largest” alone is reported only where the row is the largest in no column. Hedged and "
    "conditional sentences are left alone.",
    fails="“Bilt has the highest output.” beside a table where Arlo has 48 MW and Bilt 31 MW",
    holds="“Arlo has the highest output.”",
)
def superlatives(context: Context) -> Iterable[Draft]:
    """Hold each plain superlative against the tables near it."""
    for text, around in beside_tables(context):
        settled: set[int] = set()
        for said in superlatives_in(text):
            for grid in around:
                draft = measured(said, grid, keys_of(grid))
                if draft is not None:
                    settled.update(range(said.at, said.at + len(said.said)))
                    yield draft
                    break
        for claim in claims(text):
            for grid in around if claim.start not in settled else ():
                yield from _held(claim, grid, keys_of(grid))


def _held(claim: Claim, grid: Grid, keys: list[Key]) -> Iterator[Draft]:
    key = row_named(claim, keys)
    if key is None:
        claim = own_clause(claim)
        key = row_named(claim, keys)
    if key is None or len(keys) < 2:
        return
    if claim.aside:  # which column it is about, no word beside it tells
        if claim.meaning == "size":
            yield from _largest_of_all(claim, grid, keys, key)
        return
    column = column_of(claim, grid, keys)
    if column is None:
        if claim.meaning == "size" and claim.rank == 1:
            yield from _largest_of_all(claim, grid, keys, key)
        return
    if claim.meaning in ("cost", "change") and _narrowed(claim, key, column):
        return
    if claim.rank > 1 and not (column.told or _ranks(claim)):
        return
    yield from _placed(claim, grid, keys, key, column.line)


def _placed(claim: Claim, grid: Grid, keys: list[Key], key: Key, line: Line) -> Iterator[Draft]:
    """Compare the place that a row is said to have in a column with the one it has."""
    if names_versions(line.name):
        return
    cells = ranked_rows(
        [(other, cell) for other in keys if (cell := grid.number(other.row, line.at)) is not None],
        key,
    )
    own = next((cell for other, cell in cells if other.row == key.row), None)
    if own is None or len(cells) < max(2, claim.rank):
        return
    falling = all(cell.interval.value <= 0 for _, cell in cells) and claim.meaning != "change"
    sign = -1 if falling else 1
    ranked = sorted(cells, key=lambda pair: pair[1].interval.value * sign, reverse=claim.highest)
    right_key, right = ranked[claim.rank - 1]
    place = claim.text.place(claim.start, claim.start + len(claim.superlative))
    own_text, right_text = grid.words(key.row, line.at), grid.words(right_key.row, line.at)
    if own.interval.value == right.interval.value:
        alone = sum(cell.interval.value == own.interval.value for _, cell in cells) == 1
        after = next((pair for pair in ranked if pair[0].row != key.row), ranked[0])
        if alone or claim.rank > 1:
            beside = grid.words(after[0].row, line.at)
            relation = ">" if own.interval.value > after[1].interval.value else "<"
            yield Draft(
                f"“{claim.superlative}”: {grid.row_name(key.row)} is, by “{line.name}”",
                (place, grid.place(key.row, line.at), grid.place(after[0].row, line.at)),
                f"{own_text} {relation} {beside} ({grid.row_name(after[0].row)})",
                "holds",
            )
    elif not right.interval.meets(own.interval) and not so_by_another(
        claim.text, claim.sentence, grid, keys, key.row, line, claim.rank, claim.highest
    ):
        relation = ">" if right.interval.value > own.interval.value else "<"
        yield Draft(
            f"“{claim.superlative}”: by “{line.name}” it is {grid.row_name(right_key.row)} "
            f"({right_text}), not {grid.row_name(key.row)} ({own_text})",
            (
                place,
                grid.place(key.row, line.at),
                grid.place(right_key.row, line.at),
                grid.place(0, line.at),
            ),
            f"{right_text} {relation} {own_text}",
        )


def _largest_of_all(claim: Claim, grid: Grid, keys: list[Key], key: Key) -> Iterator[Draft]:
    """Report a row that is called the largest and is so in no column."""
    if not _of_the_kind(claim, grid):
        return
    beaten: list[tuple[Line, Key, Cell, Cell]] = []
    for line in grid.columns:
        if line.unit in ("percent", "multiplier") or line.unit.startswith("year"):
            continue
        cells = ranked_rows(
            [(k, c) for k in keys if (c := grid.number(k.row, line.at)) is not None], key
        )
        own = next((cell for other, cell in cells if other.row == key.row), None)
        dated = any(cell.quantity.kind in ("year", "date", "quarter") for _, cell in cells)
        if own is None or len(cells) < 2 or dated:
            continue
        top_key, top = max(cells, key=lambda pair: pair[1].interval.value)
        if top.interval.meets(own.interval):
            return
        beaten.append((line, top_key, top, own))
    if beaten:
        line, top_key, _, _ = beaten[0]
        place = claim.text.place(claim.start, claim.start + len(claim.superlative))
        own_text, top_text = grid.words(key.row, line.at), grid.words(top_key.row, line.at)
        yield Draft(
            f"“{claim.superlative}”: {grid.row_name(key.row)} is the largest in no column; by "
            f"“{line.name}” it is {grid.row_name(top_key.row)} ({top_text})",
            (
                place,
                *(grid.place(key.row, entry[0].at) for entry in beaten),
                *(grid.place(entry[1].row, entry[0].at) for entry in beaten),
            ),
            f"{top_text} > {own_text}",
        )


def _of_the_kind(claim: Claim, grid: Grid) -> bool:
    """Tell whether “the largest” is said of what the rows are: “largest plant”, “of the five”."""
    head = header_words_of(bare(grid.headers[grid.key_column]), grid.language)
    said = stems_of(telling_words(claim.words, claim.text.language, starts=False))
    for word in head.names | head.others:
        if any(word[:4] == other[:4] and len(word) >= 2 for other in said):
            return True
    at = claim.words.find(claim.superlative) + len(claim.superlative)
    return (
        re.match(r"\s(?:[^\W\d]+\s)?(?:of|der|van|des|de|del|delle|dei|из)\b", claim.words[at:])
        is not None
    )


def _narrowed(claim: Claim, key: Key, column: Column) -> bool:
    """Tell whether numbers in a clause, other than the row's name, narrow what it says."""
    if column.told:
        return False
    rest = claim.words.casefold().replace(key.name, "")
    return any(char.isdigit() for char in rest) and not _amounts_only(claim, key)


def _amounts_only(claim: Claim, key: Key) -> bool:
    """Tell whether all numbers of a clause are amounts that its row has."""
    grid = key.grid
    inside = [
        q
        for q in claim.text.quantities
        if claim.sentence.start <= q.start < claim.sentence.start + len(claim.words)
    ]
    cells = [grid.meaning(key.row, line.at) for line in grid.columns]
    return all(
        any(
            cell is not None
            and (value := interval(q)) is not None
            and unit_of(cell.quantity) == unit_of(q)
            and cell.interval.meets(value)
            for cell in cells
        )
        for q in inside
        if q.text.casefold() not in key.name
    )


def _ranks(claim: Claim) -> bool:
    """Tell whether words for a rank say by themselves that something is measured."""
    return " " in claim.superlative.strip() or not claim.superlative.isascii()
