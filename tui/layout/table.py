"""Tables: header, rule, rows of cells, each fragment with its column and place in the text.

`arrange` settles widths and heights without drawing; its result draws any lines asked for. So a
table of a hundred thousand rows costs what the rows on the screen cost.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate

from parsers.model import Row, Table
from tui.layout.cells import INVISIBLE, cell_len, measure
from tui.layout.columns import Column, Fit, fit_columns, looks_numeric, measure_column, sampled_rows
from tui.layout.direction import in_visual_order, is_right_to_left, may_reorder
from tui.layout.inline import draw_ranges, style_runs
from tui.layout.line import Fragment, Line, line_of, line_width
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


_DEFAULT_VIEW = TableView()
_DEFAULT_OPTIONS = Options()


def arrange(
    table: Table,
    width: int,
    options: Options = _DEFAULT_OPTIONS,
    view: TableView | None = None,
) -> TableLayout:
    """Settle how a table is laid out in `width` cells."""
    return TableLayout(table, width, options, view or _DEFAULT_VIEW)


def lay_out_rows(
    table: Table,
    width: int,
    view: TableView,
    first: int,
    last: int,
    options: Options = _DEFAULT_OPTIONS,
) -> list[Line]:
    """Return the lines of the rows [first, last), counted in the view's order."""
    laid = arrange(table, width, options, view)
    return laid.lines(laid.line_of_row(first), laid.line_of_row(last))


@dataclass
class TableLayout:
    """A table in a width: heights at once, lines on demand.

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
        manual = dict(view.widths)
        measured = [
            self._resized(
                measure_column(column, self._head(column), texts[column], self.numeric[column]),
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

    def _head(self, column: int) -> str:
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
    def _order(self) -> Sequence[int]:
        return self.view.order if self.view.order is not None else range(len(self.table.rows))

    @property
    def row_count(self) -> int:
        """Rows shown."""
        return len(self._order)

    @cached_property
    def one_line(self) -> bool:
        """Whether rows are cut to one line each, for there are so many."""
        return len(self.table.rows) > self.options.one_line_rows

    @cached_property
    def _row_heights(self) -> dict[int, int]:
        """Lines of each row by its index; for a table of one-line rows only the others."""
        if self.one_line:
            rows = {row for row, _ in self.view.expanded if row < len(self.table.rows)}
            return {row: self._row_height(row) for row in rows}
        return {row: self._row_height(row) for row in self._order}

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
        return not self.one_line and any(count > 1 for count in self._row_heights.values())

    @cached_property
    def _row_starts(self) -> Sequence[int]:
        """Line at which each row begins, counted from the first row; one entry more at the end."""
        if not self.columns:
            return [0] * (len(self._order) + 1)
        rule = 1 if self.ruled else 0
        if self.one_line and not self._row_heights:
            return range(len(self._order) + 1)
        heights = self._row_heights
        starts = [0]
        starts.extend(accumulate(heights.get(row, 1) + rule for row in self._order))
        if rule and len(starts) > 1:
            starts[-1] -= 1
        return starts

    @cached_property
    def _top(self) -> list[Line]:
        """Caption, header and rule."""
        return [*self._caption(), *self._header(), self._rule()] if self.columns else []

    @cached_property
    def top(self) -> int:
        """Lines above the first row."""
        return len(self._top)

    @property
    def height(self) -> int:
        """Lines of the whole table."""
        return self.top + self._row_starts[-1] + (0 if self.fit.whole else 1)

    def line_of_row(self, position: int) -> int:
        """Return the first line of a row, by its position in the order shown."""
        return self.top + self._row_starts[min(max(position, 0), len(self._order))]

    def row_at(self, line: int) -> int | None:
        """Return the position, in the order shown, of the row at a line; None beside the rows."""
        line -= self.top
        if not 0 <= line < self._row_starts[-1]:
            return None
        return bisect_right(self._row_starts, line) - 1

    def line_of_offset(self, offset: int) -> int:
        """Return the line on which an offset of the table's text stands, or its row begins."""
        if not self.table.all_rows or not self.columns:
            return 0
        index, _, _ = self.table.cell_at(offset)
        row = index - (self.table.header is not None)
        if row < 0:
            return line_of(self._top, offset)
        position = self._position_of.get(row)
        if position is None:
            return 0
        first = self.line_of_row(position)
        return first + line_of(self._row(row), offset)

    @cached_property
    def _position_of(self) -> Mapping[int, int]:
        return {row: position for position, row in enumerate(self._order)}

    # --- drawing ------------------------------------------------------------------------------

    def lines(self, first: int, last: int) -> list[Line]:
        """Return the lines [first, last) of the table, those outside of it left out."""
        first, last = max(first, 0), min(last, self.height)
        found = self._top[first:last]
        body = self.top + self._row_starts[-1]
        line = max(first, self.top)
        while line < min(last, body):
            position = bisect_right(self._row_starts, line - self.top) - 1
            start = self.top + self._row_starts[position]
            drawn = self._row(self._order[position])
            if self.ruled and position + 1 < len(self._order):
                drawn.append(self._row_rule())
            found += drawn[line - start : last - start]
            line = start + len(drawn)
        if first <= body < last and not self.fit.whole:
            found.append(self._position())
        return found

    def _caption(self) -> list[Line]:
        caption = self.table.caption
        if not caption:
            return []
        return [
            (Fragment(caption[start:end], "table.caption"),)
            for start, end in wrap(caption, self.width)
        ]

    def _style(self, column: int) -> str:
        if column == self.columns[0]:
            return "table.cell table.key"
        return "table.cell table.number" if self.numeric[column] else "table.cell"

    def _aligned(self, body: list[Fragment], size: int, column: int, text: str) -> list[Fragment]:
        """Pad one line of a cell to the width of its column."""
        gap = size - line_width(tuple(body))
        if gap <= 0:
            return body
        given = self.table.alignments
        side = given[column] if column < len(given) else None
        if side is None:
            right = self.numeric[column] or is_right_to_left(text, self.options)
            side = "right" if right else "left"
        left = {"left": 0, "right": gap, "centre": gap // 2}[side]
        lead = [Fragment(" " * left, "table.cell", -1, column)] if left else []
        tail = [Fragment(" " * (gap - left), "table.cell", -1, column)] if gap > left else []
        return [*lead, *body, *tail]

    def _header(self) -> list[Line]:
        header = self.table.header
        if header is None:
            return []
        drawn = {
            column: self._cell(header, 0, column, self._head_style(column), whole=True)
            for column in self.visible
        }
        # Columns out of sight count too, or the header's height would change with scrolling.
        height = max(
            len(wrap(self._head(column), size))
            for column, size in zip(self.columns, self.fit.widths, strict=True)
        )
        lines: list[Line] = []
        for index in range(height):
            last = index == height - 1
            fragments: list[Fragment] = []
            for place, column in enumerate(self.visible):
                if place:
                    fragments.append(self._head_gap(last, place))
                # Headers stand on the rule: short ones have their empty lines above.
                own = index - height + len(drawn[column])
                body = drawn[column][own] if own >= 0 else []
                fragments += self._with_arrow(body, column, last)
            if last and self.more_right:
                fragments.append(Fragment(" " + self.signs.right, "table.sign"))
            lines.append(tuple(fragments))
        return lines

    def _head_style(self, column: int) -> str:
        style = "table.head"
        if column == self.view.sorted_by:
            style += " table.head.sorted"
        if column == self.view.cursor_column:
            style += " table.head.cursor"
        return style

    def _head_gap(self, last: bool, place: int) -> Fragment:
        gap = self._gap()
        if last and place == 1 and self.more_left:
            return Fragment(gap.replace(self.signs.column.strip(), self.signs.left), "table.sign")
        return Fragment(gap, "table.rule")

    def _gap(self) -> str:
        return self.signs.column if self.fit.gap > 1 else self.signs.column.strip()

    def _arrow(self) -> str:
        return self.signs.down if self.view.descending else self.signs.up

    def _arrow_in_header(self) -> bool:
        """Tell whether the sorted column's header has room for the arrow beside its last word."""
        column = self.view.sorted_by
        if column is None or column not in self.visible or self.table.header is None:
            return False
        size = self.width_of(column)
        start, end = wrap(self._head(column), size)[-1]
        return cell_len(self._head(column)[start:end]) + 2 <= size

    def _with_arrow(self, body: list[Fragment], column: int, last: bool) -> list[Fragment]:
        size = self.width_of(column)
        if last and column == self.view.sorted_by and self._arrow_in_header():
            body = [*body, Fragment(" " + self._arrow(), "table.head table.arrow", -1, column)]
        return self._aligned(body, size, column, self._head(column))

    def _rule(self) -> Line:
        """Return the rule under the header: heavy under the cursor, with the arrow if need be."""
        sign = self.signs
        fragments: list[Fragment] = []
        for place, column in enumerate(self.visible):
            if place:
                cross = sign.cross if self.fit.gap > 1 else sign.cross[1]
                fragments.append(Fragment(cross, "table.rule"))
            size = self.width_of(column)
            cursor = column == self.view.cursor_column
            dash = sign.cursor_rule if cursor else sign.head_rule
            style = "table.rule table.head.cursor" if cursor else "table.rule"
            arrow = column == self.view.sorted_by and not self._arrow_in_header()
            fragments.append(Fragment(dash * (size - arrow), style, -1, column))
            if arrow:
                fragments.append(Fragment(self._arrow(), "table.head table.arrow", -1, column))
        return tuple(fragments)

    def _row_rule(self) -> Line:
        fragments: list[Fragment] = []
        gap = self.signs.row_rule + self.signs.cross[1] + self.signs.row_rule
        for place, column in enumerate(self.visible):
            if place:
                fragments.append(Fragment(gap if self.fit.gap > 1 else gap[1], "table.rule"))
            fragments.append(
                Fragment(self.signs.row_rule * self.width_of(column), "table.rule", -1, column)
            )
        return tuple(fragments)

    def _row(self, row: int) -> list[Line]:
        record = self.table.rows[row]
        index = row + (self.table.header is not None)
        cells = {
            column: self._cell(
                record, index, column, self._style(column), (row, column) in self.view.expanded
            )
            for column in self.visible
        }
        height = self._row_heights.get(row, 1)
        lines: list[Line] = []
        for number in range(height):
            fragments: list[Fragment] = []
            for place, column in enumerate(self.visible):
                if place:
                    fragments.append(Fragment(self._gap(), "table.rule"))
                drawn = cells[column]
                body = drawn[number] if number < len(drawn) else []
                text = record.cells[column] if column < len(record.cells) else ""
                fragments += self._aligned(body, self.width_of(column), column, text)
            lines.append(tuple(fragments))
        return lines

    def _cell(
        self, record: Row, index: int, column: int, style: str, whole: bool = False
    ) -> list[list[Fragment]]:
        """Return the lines of a cell, cut if it has too many."""
        if column >= len(record.cells):
            return []
        text, size = record.cells[column], self.width_of(column)
        offset = self.table.cell_offset(index, column)
        limit = 0 if whole else 1 if self.one_line else self.options.cell_lines
        cut = False
        if limit == 1 and len(text) > 4 * size:
            # One line shows no more than this, however long the cell.
            ranges = wrap(text[: 4 * size], size)
            cut = True
        else:
            ranges = wrap(text, size)
            cut = 0 < limit < len(ranges)
        if cut:
            ranges = ranges[:limit]
            ranges[-1] = self._shortened(text, ranges[-1][0], size - cell_len(self.signs.cut))
        marks = next((passage.marks for place, passage in record.rich if place == column), ())
        lines = draw_ranges(text, ranges, style_runs(text, style, marks), offset, column)
        if self.options.visual_order and may_reorder(text):
            reverse = is_right_to_left(text, self.options)
            lines = in_visual_order(text, ranges, lines, offset, reverse)
        if cut:
            lines[-1].append(Fragment(self.signs.cut, "table.cell table.sign", -1, column))
        return lines

    @staticmethod
    def _shortened(text: str, start: int, size: int) -> Range:
        """Return as much of a line as fits in `size` cells, wherever that ends."""
        piece = text[start : start + 4 * max(size, 1)].replace("\n", " ").replace("\t", " ")
        starts, sums = measure(piece)
        unit = bisect_right(sums, max(size, 0)) - 1
        return start, start + len(piece[: starts[unit]].rstrip(" " + INVISIBLE))

    def _position(self) -> Line:
        """Return the line that tells which columns are seen."""
        shown = [self.columns.index(column) + 1 for column in self.visible[1:]]
        if not shown:
            return ()
        span = f"{shown[0]}" if len(shown) == 1 else f"{shown[0]}-{shown[-1]}"
        left = self.signs.left if self.more_left else " "
        right = self.signs.right if self.more_right else " "
        text = f"{left} {span}/{len(self.columns)} {right}"
        return (Fragment(text[: self.width], "table.sign"),)
