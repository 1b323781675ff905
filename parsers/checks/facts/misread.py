"""N102: an amount said of one row of a table that is the cell of another: a wrong line read.

“Arlo took 35,000 guests” beside a table that gives Arlo 25,000 and Bilt 35,000. A sentence that
begins with the name of one row, names no other and has one amount of the unit tells of that row in
nearly all clean articles this was tried on; the others tell of all rows together, compare, or give
a difference that happens to be a cell.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from parsers.checks.analysis.grid import unit_of
from parsers.checks.analysis.gridcells import Cell
from parsers.checks.analysis.mentions import Mention
from parsers.checks.analysis.phrases import phrases_of
from parsers.checks.analysis.rownames import MAX_ROWS, Key, Sentences, positions, total_key
from parsers.checks.analysis.sameunit import in_unit_of
from parsers.checks.analysis.standing import standings
from parsers.checks.facts.evidence import is_apart, is_change, is_multiplied, precision
from parsers.checks.facts.singled import is_said_of_one
from parsers.expressions import deferred

_UNTOLD = ("percent", "multiplier", "duration")
_BEGINNING = 14
"""Code points before the name that a sentence begins with, at most: “On the island of”."""

_FEWEST = 2
_CLAUSE = deferred(r"[;；:：。()（）]|\s[-–—]\s")

Misread = tuple[int, str]
"""The column of the cell that an amount should be, and the name of the row that it is of."""


def misread(
    mention: Mention, key: Key, cells: Sequence[tuple[int, Cell]], sentences: Sentences
) -> Misread | None:
    """Return the column and the row of which an amount said of another row is the cell."""
    grid = key.grid
    if mention.unit.startswith(_UNTOLD) or mention.quantity.approximate or mention.of_range:
        return None
    if precision(mention) < _FEWEST and not mention.unit.startswith(("currency", "dimension")):
        return None
    if any(cell.interval.widened().meets(mention.interval) for _, cell in cells):
        return None
    found = [
        (column, row)
        for column, cell in cells
        for row in _rows_with(mention, key, column)
        if not is_multiplied(mention, cell.interval)
    ]
    columns = [column for column, _ in cells]
    start = mention.text.sentences[mention.group[2]].start
    told = (phrase for phrase in phrases_of(mention.text) if phrase.sentence.start == start)
    if found and any(map(standings, told)):
        return None  # the name may be the wrong one
    if len(found) != 1 or not _begins(mention, key, sentences) or not _is_only_one(mention):
        return None
    if not is_said_of_one(mention, key, columns, sentences):
        return None
    if is_apart(mention, grid, key.row) or is_change(mention, grid, key.row, columns):
        return None
    ((column, row),) = found
    total = total_key(grid)
    return None if total is not None and total.row == row else (column, grid.row_name(row))


def _rows_with(mention: Mention, key: Key, column: int) -> list[int]:
    """Return the other rows that have an amount in a column."""
    grid = key.grid
    return [
        row
        for row in range(grid.first_row, min(grid.height, MAX_ROWS))
        if row != key.row
        and (cell := in_unit_of(grid.meaning(row, column), mention.quantity, mention.interval))
        is not None
        and cell.interval.meets(mention.interval)
    ]


def _is_only_one(mention: Mention) -> bool:
    """Tell whether a sentence has an amount and no other of its unit."""
    said = mention.text.quantities_between(*mention.text.sentences[mention.group[2]])
    return not any(unit_of(q) == mention.unit for q in said if q.start != mention.place.start)


def _begins(mention: Mention, key: Key, sentences: Sentences) -> bool:
    """Tell whether a sentence begins with the name of a row, and an amount is in its clause."""
    start, words = sentences.of(mention)
    places = positions(key.name, words)
    here = mention.place.start - start
    if not places or places[0] > _BEGINNING or places[0] > here:
        return False
    before, between = words[: places[0]], words[places[0] + len(key.name) : here]
    return len(re.findall(r"\w+", before)) <= _WORDS and _CLAUSE.search(between) is None


_WORDS = 3
