"""Which cells of a table differ from those that face them in another edition."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from parsers.editions.cell_values import compare_cells
from parsers.editions.cells import TableMatch, match_tables
from parsers.languages import same
from parsers.model import Page, Table
from parsers.tables import is_empty

_LARGEST = 1_000_000
"""Pairs of rows up to which rows are matched by what they hold; beyond it by position."""

_CHUNK = 2000


@dataclass(slots=True)
class Facing:
    """How a table faces that of another edition. Rows count in `table.rows`, without the header.

    `rows` and `columns` lead from this table to the other; `alone_rows` and `alone_columns` have
    none to face. `differing` are cells (row, column) of this table that say something else.
    """

    rows: dict[int, int] = field(default_factory=dict)
    columns: dict[int, int] = field(default_factory=dict)
    differing: frozenset[tuple[int, int]] = frozenset()
    alone_rows: frozenset[int] = frozenset()
    alone_columns: frozenset[int] = frozenset()

    def turned(self, other: Table) -> Facing:
        """Return the same seen from the other table."""
        rows = {there: here for here, there in self.rows.items()}
        columns = {there: here for here, there in self.columns.items()}
        return Facing(
            rows,
            columns,
            frozenset((self.rows[row], self.columns[column]) for row, column in self.differing),
            frozenset(range(len(other.rows))) - rows.keys(),
            frozenset(range(other.width)) - columns.keys(),
        )


def table_language(page: Page, table: Table) -> str | None:
    """Return the language of a table, with the notation that its page's numbers are in."""
    language = table.language or page.body_language or page.language
    if language is None or page.decimal_mark is None:
        return language
    from parsers.quantities.notation import notated

    return notated(language, page)


def face(
    own: tuple[Page, Table],
    other: tuple[Page, Table],
    stopped: Callable[[], bool] = lambda: False,
) -> Facing:
    """Compare a table with that of another edition. Slow for long ones: for a worker thread.

    Cells that both hold quantities differ by value; others by their text if the editions are in
    one language, for a translation is no difference; and a cell differs from an empty one. Where
    `stopped` says so, what was found by then is returned.
    """
    here, there = own[1], other[1]
    facing = face_rows(here, there)
    languages = table_language(*own), table_language(*other)
    skip, behind = int(here.header is not None), int(there.header is not None)
    match = TableMatch(
        tuple((row + skip, facing_row + behind) for row, facing_row in facing.rows.items()),
        tuple(facing.columns.items()),
        reordered=False,
    )
    cells = compare_cells(here, there, match, languages, stopped)
    differing = {(cell.left[0] - skip, cell.left[1]) for cell in cells.differing}
    one_language = same(*languages) or languages[0] == languages[1]
    for count, (row, facing_row) in enumerate(facing.rows.items()):
        if not cells.complete or (count and count % _CHUNK == 0 and stopped()):
            break
        for column, left, right in _pairs(facing, here, there, row, facing_row):
            if left != right and _differ(left, right, one_language):
                differing.add((row, column))
    facing.differing = frozenset(differing)
    return facing


def face_rows(here: Table, there: Table) -> Facing:
    """Return which rows and columns of two tables face each other, without comparing them."""
    if len(here.rows) * len(there.rows) > _LARGEST:
        rows = {row: row for row in range(min(len(here.rows), len(there.rows)))}
        columns = {column: column for column in range(min(here.width, there.width))}
    else:
        match = match_tables(here, there)
        skip, other = int(here.header is not None), int(there.header is not None)
        rows = {
            i - skip: j - other
            for i, j in match.rows
            if i is not None and j is not None and i >= skip and j >= other
        }
        columns = {i: j for i, j in match.columns if i is not None and j is not None}
    return Facing(
        rows,
        columns,
        alone_rows=frozenset(range(len(here.rows))) - rows.keys(),
        alone_columns=frozenset(range(here.width)) - columns.keys(),
    )


def _pairs(
    facing: Facing, here: Table, there: Table, row: int, facing_row: int
) -> Iterator[tuple[int, str, str]]:
    own, other = here.rows[row].cells, there.rows[facing_row].cells
    for column, facing_column in facing.columns.items():
        left = own[column] if column < len(own) else ""
        right = other[facing_column] if facing_column < len(other) else ""
        yield column, left, right


def _differ(left: str, right: str, one_language: bool) -> bool:
    """Tell whether two cells differ in anything but figures."""
    if is_empty(left) or is_empty(right):
        return is_empty(left) != is_empty(right)
    if any(map(str.isdigit, left)) and any(map(str.isdigit, right)):
        return False
    return one_language and " ".join(left.split()) != " ".join(right.split())
