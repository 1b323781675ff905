"""Which cells of a table differ from those that face them in another edition."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from parsers.editions.cells import match_tables
from parsers.editions.numbers import cells_differ
from parsers.languages import same
from parsers.model import Page, Quantity, Table
from parsers.tables import TypedTable, is_empty, type_table

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
    """Return the language of the text of a table."""
    return table.language or page.body_language or page.language


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
    one_language = same(*languages) or languages[0] == languages[1]
    differing: set[tuple[int, int]] = set()
    known: dict[tuple[str, str], bool] = {}
    for count, (row, facing_row) in enumerate(facing.rows.items()):
        if count % _CHUNK == 0 and stopped():
            facing.differing = frozenset(differing)
            return facing
        for column, left, right in _pairs(facing, here, there, row, facing_row):
            if left == right:
                continue
            verdict = known.get((left, right))
            if verdict is None:
                verdict = known[left, right] = _differ(left, right, languages, one_language)
            if verdict:
                differing.add((row, column))
    typed = type_table(here, languages[0]), type_table(there, languages[1])
    differing |= _off_in_agreeing_columns(facing, *typed, stopped)
    facing.differing = frozenset(differing)
    return facing


def _off_in_agreeing_columns(
    facing: Facing, here: TypedTable, there: TypedTable, stopped: Callable[[], bool]
) -> set[tuple[int, int]]:
    """Return cells whose amounts are apart, in columns where most of the others agree.

    `cells_differ` passes over signs and powers of ten, for two editions may count in other units.
    Where most amounts of two columns are the same, they do not.
    """
    found: set[tuple[int, int]] = set()
    for column, facing_column in facing.columns.items():
        kinds = here.column(column).kind, there.column(facing_column).kind
        if None in kinds:
            continue
        apart: set[tuple[int, int]] = set()
        agreeing = 0
        for count, (row, facing_row) in enumerate(facing.rows.items()):
            if count % _CHUNK == 0 and stopped():
                return found
            left, right = here.text(row, column), there.text(facing_row, facing_column)
            if left == right:
                agreeing += not is_empty(left)
                continue
            one, other = here.amount(row, column), there.amount(facing_row, facing_column)
            if one is None or other is None or one.value is None or other.value is None:
                continue
            if _overlap(one, other):
                agreeing += 1
            elif one.unit == other.unit:
                apart.add((row, column))
        if agreeing > len(apart):
            found |= apart
    return found


def _overlap(one: Quantity, other: Quantity) -> bool:
    """Tell whether two amounts can be the same: each stands for an interval."""
    if one.value == other.value:
        return True
    before = one.high is not None and other.low is not None and one.high <= other.low
    behind = other.high is not None and one.low is not None and other.high <= one.low
    return not before and not behind


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


def _differ(
    left: str, right: str, languages: tuple[str | None, str | None], one_language: bool
) -> bool:
    if is_empty(left) or is_empty(right):
        return is_empty(left) != is_empty(right)
    if any(map(str.isdigit, left)) and any(map(str.isdigit, right)):
        return cells_differ(left, right, languages)
    return one_language and " ".join(left.split()) != " ".join(right.split())
