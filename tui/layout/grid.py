"""The geometry of a table: which columns and rows are seen, and where. Nothing is drawn here."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate

from parsers.model import Table
from tui.layout.cells import cell_len
from tui.layout.columns import Column, Fit, fit_columns, looks_numeric, measure_column, sampled_rows
from tui.layout.decimals import Decimals, find_decimals
from tui.layout.options import Options, Signs, signs
from tui.layout.wrap import Range, wrap


@dataclass(frozen=True, slots=True)
class TableView:
    """How a table is being looked at. Rows count in `table.rows`, columns from 0.

    `order`: the rows to show, in this order (None: all, as in the file). `first_column`: where
    the columns beside the frozen column 0 begin, if not all fit. `expanded`: cells (row, column)
    that are shown whole. `numeric`: which columns are set to the right; empty: judged from the
    cells. `widths`: columns resized by hand, as (column, cells). `hidden`: columns left out.
    """

    order: tuple[int, ...] | None = None
    sorted_by: int | None = None
    descending: bool = False
    cursor_column: int | None = None
    first_column: int = 0
    expanded: frozenset[tuple[int, int]] = frozenset()
    numeric: tuple[bool, ...] = ()
    widths: tuple[tuple[int, int], ...] = ()
    hidden: frozenset[int] = frozenset()


@dataclass
class Grid:
    """A table in a width: what is seen of it, and how high everything is.

    The heights depend on neither the order of the rows, the cursor, the sorting nor the columns
    scrolled to; only on the width, the hidden and resized columns and the expanded cells.
    """

    table: Table
    width: int
    options: Options
    view: TableView
    signs: Signs = field(init=False)
    columns: tuple[int, ...] = field(init=False)
    """Columns that are not hidden, ascending."""
    fit: Fit = field(init=False)
    numeric: tuple[bool, ...] = field(init=False)
    """By table column."""
    decimals: dict[int, Decimals] = field(init=False)
    """How the numbers of a column are set one under another, where it matters."""

    def __post_init__(self) -> None:
        self.signs = signs(self.options)
        table, view = self.table, self.view
        self.columns = tuple(i for i in range(table.width) if i not in view.hidden)
        rows = [table.rows[index].cells for index in sampled_rows(table)]
        texts = {
            column: [cells[column] for cells in rows if column < len(cells)]
            for column in self.columns
        }
        self.numeric = tuple(
            view.numeric[column]
            if column < len(view.numeric)
            else looks_numeric(texts.get(column, ()))
            for column in range(table.width)
        )
        self.decimals = {
            column: found
            for column in self.columns
            if self.numeric[column] and (found := find_decimals(texts[column])) is not None
        }
        for column, decimals in self.decimals.items():
            texts[column] = [text + "0" * decimals.pad(text) for text in texts[column]]
        manual = dict(view.widths)
        measured = [
            self._resized(
                measure_column(column, self.head(column), texts[column], self.numeric[column]),
                manual.get(column),
            )
            for column in self.columns
        ]
        if measured:
            wide, tight = cell_len(self.signs.column), cell_len(self.signs.column.strip())
            self.fit = fit_columns(measured, self.width, wide, tight)
        else:
            self.fit = Fit((), 0, True)

    def _resized(self, column: Column, cells: int | None) -> Column:
        if cells is None:
            return column
        size = min(max(cells, 2), max(self.width // 2, 2))
        return Column(column.index, size, size, size, size)

    def head(self, column: int) -> str:
        """Return the text of a column's header."""
        header = self.table.header
        return header.cells[column] if header and column < len(header.cells) else ""

    # --- what is seen -------------------------------------------------------------------------

    @cached_property
    def visible(self) -> tuple[int, ...]:
        """The table columns that are shown at present, from left to right."""
        if self.fit.whole:
            return self.columns
        first = bisect_right(self.columns, self.view.first_column - 1)
        first = min(max(first, 1), self._last_start())
        return (self.columns[0], *self.columns[first : self._reach(first)])

    def _reach(self, first: int) -> int:
        """Return one past the last position that fits if those from `first` on are shown."""
        used = self.fit.widths[0]
        position = first
        while position < len(self.columns):
            used += self.fit.gap + self.fit.widths[position]
            if used > self.width - 2 and position > first:
                break
            position += 1
        return position

    def _last_start(self) -> int:
        first = len(self.columns) - 1
        while first > 1 and self._reach(first - 1) == len(self.columns):
            first -= 1
        return first

    def first_column_for(self, column: int) -> int:
        """Return the `first_column` with which a column can be seen, scrolling no further."""
        if self.fit.whole or column in self.visible or column not in self.columns:
            return self.view.first_column
        position = self.columns.index(column)
        first = position
        if column > self.visible[-1]:
            while first > 1 and self._reach(first - 1) > position:
                first -= 1
        return self.columns[first]

    @property
    def more_left(self) -> bool:
        """Whether columns are out of sight on the left."""
        return len(self.visible) > 1 and self.visible[1] != self.columns[1]

    @property
    def more_right(self) -> bool:
        """Whether columns are out of sight on the right."""
        return bool(self.visible) and self.visible[-1] != self.columns[-1]

    def width_of(self, column: int) -> int:
        """Return the cells of a column that is not hidden."""
        return self.fit.widths[self.columns.index(column)]

    # --- heights ------------------------------------------------------------------------------

    @cached_property
    def order(self) -> Sequence[int]:
        """The rows that are shown, in order."""
        return self.view.order if self.view.order is not None else range(len(self.table.rows))

    @property
    def row_count(self) -> int:
        """Rows shown."""
        return len(self.order)

    @cached_property
    def one_line(self) -> bool:
        """Whether rows are cut to one line each, for there are so many."""
        return len(self.table.rows) > self.options.one_line_rows

    @cached_property
    def row_heights(self) -> dict[int, int]:
        """Lines of each row by its index; for a table of one-line rows only the others."""
        if self.one_line:
            rows = {row for row, _ in self.view.expanded if row < len(self.table.rows)}
            return {row: self._row_height(row) for row in rows}
        return {row: self._row_height(row) for row in self.order}

    def _row_height(self, row: int) -> int:
        cells = self.table.rows[row].cells
        return max(
            (
                self._cell_height(cells[column], size, (row, column) in self.view.expanded)
                for column, size in zip(self.columns, self.fit.widths, strict=True)
                if column < len(cells)
            ),
            default=1,
        )

    def _cell_height(self, text: str, size: int, expanded: bool) -> int:
        if len(text) * 2 <= size and "\n" not in text:
            return 1
        if self.one_line and not expanded:
            return 1
        count = len(wrap(text, size))
        limit = self.options.cell_lines
        return count if expanded or not limit else min(count, limit)

    @cached_property
    def ruled(self) -> bool:
        """Whether rules part the rows: where rows take several lines, one must see which."""
        return not self.one_line and any(count > 1 for count in self.row_heights.values())

    @cached_property
    def row_starts(self) -> Sequence[int]:
        """Line at which each row begins, counted from the first row; one entry more at the end."""
        if not self.columns:
            return [0] * (len(self.order) + 1)
        rule = 1 if self.ruled else 0
        if self.one_line and not self.row_heights:
            return range(len(self.order) + 1)
        heights = self.row_heights
        starts = [0]
        starts.extend(accumulate(heights.get(row, 1) + rule for row in self.order))
        if rule and len(starts) > 1:
            starts[-1] -= 1
        return starts

    @cached_property
    def header_height(self) -> int:
        """Lines of the header; columns out of sight count, for it must not change by scrolling."""
        if self.table.header is None:
            return 0
        return max(
            len(wrap(self.head(column), size))
            for column, size in zip(self.columns, self.fit.widths, strict=True)
        )

    @cached_property
    def captions(self) -> list[Range]:
        """The lines of the caption."""
        return wrap(self.table.caption, self.width) if self.table.caption else []

    @property
    def top(self) -> int:
        """Lines above the first row: caption, header and rule."""
        return len(self.captions) + self.header_height + 1 if self.columns else 0

    @property
    def height(self) -> int:
        """Lines of the whole table."""
        return self.top + self.row_starts[-1] + (0 if self.fit.whole else 1)

    def line_of_row(self, position: int) -> int:
        """Return the first line of a row, by its position in the order shown."""
        return self.top + self.row_starts[min(max(position, 0), len(self.order))]

    def row_at(self, line: int) -> int | None:
        """Return the position, in the order shown, of the row at a line; None beside the rows."""
        line -= self.top
        if not 0 <= line < self.row_starts[-1]:
            return None
        return bisect_right(self.row_starts, line) - 1
