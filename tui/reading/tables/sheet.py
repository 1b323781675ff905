"""A table as it lies on the full screen: read for meaning, sorted, filtered."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from parsers.model import Page, Table
from parsers.tables import TypedTable, type_table
from tui.layout.columns import looks_numeric, sampled_rows
from tui.reading.tables.facing import Facing, table_language
from tui.reading.tables.filter import Filter, Matcher
from tui.reading.tables.order import sort_order
from tui.reading.tables.values import ColumnValues

LARGE = 4000
"""Cells from which on reading for meaning is work for another thread."""


@dataclass(frozen=True, slots=True)
class SheetView:
    """How a sheet is looked at. Rows count in `table.rows`, columns from 0.

    `order`: the rows shown, in this order (None: all, as in the file). `row` is a position in the
    order. `first_column` is where the columns beside the frozen one begin.
    """

    order: tuple[int, ...] | None = None
    filters: tuple[Filter, ...] = ()
    sorted_by: int | None = None
    descending: bool = False
    hidden: frozenset[int] = frozenset()
    widths: tuple[tuple[int, int], ...] = ()
    row: int = 0
    column: int = 0
    first_column: int = 0


@dataclass(slots=True)
class Sheet:
    """One edition's table, and what was learnt of it. Methods named so are slow for long ones."""

    page: Page
    table: Table
    typed: TypedTable = field(init=False)
    facing: dict[int, Facing] = field(default_factory=dict)
    """How it faces the other sheets, by their number; filled when known."""
    differing: frozenset[tuple[int, int]] = frozenset()
    """Cells (row, column) that differ from those of any other edition."""
    alone_rows: frozenset[int] = frozenset()
    alone_columns: frozenset[int] = frozenset()
    """Rows and columns that any other edition lacks."""
    numeric: tuple[bool, ...] = field(init=False)
    _values: dict[int, ColumnValues] = field(default_factory=dict)
    _matcher: Matcher = field(init=False)

    def __post_init__(self) -> None:
        self.typed = type_table(self.table, self.language)
        self._matcher = Matcher(self.typed, self.values)
        rows = [self.table.rows[row].cells for row in sampled_rows(self.table)]
        self.numeric = tuple(
            looks_numeric([cells[column] for cells in rows if column < len(cells)])
            for column in range(self.table.width)
        )

    @property
    def language(self) -> str | None:
        """Language of the table's text."""
        return table_language(self.page, self.table)

    @property
    def large(self) -> bool:
        """Whether reading it whole takes longer than a person should wait for a key."""
        return len(self.table.rows) * self.table.width > LARGE

    def read_types(self) -> None:
        """Learn which columns hold numbers, by meaning. Slow: a few hundred cells a column."""
        self.numeric = tuple(
            self.typed.is_numeric(column) or self.typed.column(column).kind == "year"
            for column in range(self.table.width)
        )

    def name(self, column: int) -> str:
        """Return the head of a column, or its number where it has none."""
        header = self.table.header
        text = header.cells[column] if header and column < len(header.cells) else ""
        return " ".join(text.split()) or f"column {column + 1}"

    def text(self, row: int, column: int) -> str:
        """Return a cell's text, "" where the row is too short."""
        return self.typed.text(row, column)

    def values(self, column: int) -> ColumnValues:
        """Return the reader of a column's cells."""
        if column not in self._values:
            self._values[column] = ColumnValues(self.typed, column)
        return self._values[column]

    def rows(self, view: SheetView) -> Sequence[int]:
        """Return the rows shown, in order."""
        return view.order if view.order is not None else range(len(self.table.rows))

    def set_facing(self, number: int, facing: Facing) -> None:
        """Take in how this sheet faces another."""
        self.facing = {**self.facing, number: facing}
        every = self.facing.values()
        self.differing = frozenset().union(*(each.differing for each in every))
        self.alone_rows = frozenset().union(*(each.alone_rows for each in every))
        self.alone_columns = frozenset().union(*(each.alone_columns for each in every))

    # --- other ways to look at it ---

    def sorted(self, view: SheetView, column: int, *, descending: bool) -> SheetView:
        """Return the view with the rows shown sorted by a column. Slow."""
        order: Iterable[int] = sort_order(self.typed, column, descending=descending)
        if view.filters and view.order is not None:
            shown = set(view.order)
            order = (row for row in order if row in shown)
        return replace(view, order=tuple(order), sorted_by=column, descending=descending, row=0)

    def unsorted(self, view: SheetView) -> SheetView:
        """Return the view with the rows in the order of the file."""
        order = tuple(sorted(view.order)) if view.filters and view.order is not None else None
        return replace(view, order=order, sorted_by=None, descending=False, row=0)

    def filtered(self, view: SheetView, wanted: Filter) -> tuple[SheetView, int]:
        """Return the view with a further filter, and how many cells had another unit. Slow."""
        kept, other = self._matcher.matching(wanted, self.rows(view))
        return replace(view, order=tuple(kept), filters=(*view.filters, wanted), row=0), other

    def unfiltered(self, view: SheetView) -> SheetView:
        """Return the view with all rows, sorted as before. Slow."""
        bare = replace(view, order=None, filters=(), row=0)
        if view.sorted_by is None:
            return bare
        return self.sorted(bare, view.sorted_by, descending=view.descending)


def faced(view: SheetView, own: Sheet, other: Sheet, number: int) -> SheetView:
    """Return how to look at the sheet `number`, so that what faces each other stays in place.

    Rows and columns go over by what faces them, where that is known, else by position. Rows that
    the first sheet lacks stand at the end, unless rows are filtered.
    """
    facing = own.facing.get(number)
    count, width = len(other.table.rows), other.table.width

    def row_to(row: int) -> int | None:
        there = facing.rows.get(row) if facing is not None else row
        return there if there is not None and there < count else None

    def column_to(column: int) -> int | None:
        there = facing.columns.get(column) if facing is not None else column
        return there if there is not None and there < width else None

    order: tuple[int, ...] | None = None
    if view.order is not None:
        moved = [there for there in map(row_to, view.order) if there is not None]
        if not view.filters:
            moved += sorted(set(range(count)) - set(moved))
        order = tuple(moved)
    shown: Sequence[int] = order if order is not None else range(count)
    here = own.rows(view)
    target = row_to(here[view.row]) if view.row < len(here) else None
    row = shown.index(target) if target is not None and target in shown else view.row
    hidden = {there for there in map(column_to, view.hidden) if there is not None}
    widths = [(column_to(column), cells) for column, cells in view.widths]
    first = column_to(view.first_column)
    column = column_to(view.column)
    by = column_to(view.sorted_by) if view.sorted_by is not None else None
    return replace(
        view,
        order=order,
        sorted_by=by,
        hidden=frozenset(hidden),
        widths=tuple((there, cells) for there, cells in widths if there is not None),
        row=max(min(row, len(shown) - 1), 0),
        column=column if column is not None else min(view.column, max(width - 1, 0)),
        first_column=first if first is not None else 0,
    )
