"""Tables: header, rule, rows of cells, each fragment with its column and place in the text.

`arrange` settles widths and heights without drawing; its result draws any lines asked for. So a
table of a hundred thousand rows costs what the rows on the screen cost.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from functools import cached_property

from parsers.model import Row, Table
from tui.layout.cells import INVISIBLE, cell_len, measure
from tui.layout.direction import in_visual_order, is_right_to_left, may_reorder
from tui.layout.grid import Grid, TableView
from tui.layout.inline import draw_ranges, style_runs
from tui.layout.line import Fragment, Line, line_of, line_width
from tui.layout.options import Options
from tui.layout.wrap import Range, wrap

__all__ = ["TableLayout", "TableView", "arrange", "lay_out_rows"]

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


class TableLayout(Grid):
    """A table in a width: heights at once, lines on demand."""

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
        return {row: position for position, row in enumerate(self.order)}

    # --- drawing ------------------------------------------------------------------------------

    def lines(self, first: int, last: int) -> list[Line]:
        """Return the lines [first, last) of the table, those outside of it left out."""
        first, last = max(first, 0), min(last, self.height)
        found = self._top[first:last]
        body = self.top + self.row_starts[-1]
        line = max(first, self.top)
        while line < min(last, body):
            position = bisect_right(self.row_starts, line - self.top) - 1
            start = self.top + self.row_starts[position]
            drawn = self._row(self.order[position])
            if self.ruled and position + 1 < len(self.order):
                drawn.append(self._row_rule())
            found += drawn[line - start : last - start]
            line = start + len(drawn)
        if first <= body < last and not self.fit.whole:
            found.append(self._position())
        return found

    @cached_property
    def _top(self) -> list[Line]:
        """Caption, header and rule."""
        if not self.columns:
            return []
        caption = self.table.caption or ""
        lines: list[Line] = [
            (Fragment(caption[start:end], "table.caption"),) for start, end in self.captions
        ]
        return [*lines, *self._header(), self._rule()]

    def _style(self, column: int) -> str:
        if column == self.columns[0]:
            return "table.cell table.key"
        return "table.cell table.number" if self.numeric[column] else "table.cell"

    def _aligned(
        self, body: list[Fragment], size: int, column: int, text: str, pad: int = 0
    ) -> list[Fragment]:
        """Pad one line of a cell to the width of its column, `pad` cells of it on the right."""
        gap = size - line_width(tuple(body))
        if gap <= 0:
            return body
        given = self.table.alignments
        side = given[column] if column < len(given) else None
        if side is None:
            right = self.numeric[column] or is_right_to_left(text, self.options)
            side = "right" if right else "left"
        left = {"left": 0, "right": max(gap - pad, 0), "centre": gap // 2}[side]
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
        height = self.header_height
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
        start, end = wrap(self.head(column), size)[-1]
        return cell_len(self.head(column)[start:end]) + 2 <= size

    def _with_arrow(self, body: list[Fragment], column: int, last: bool) -> list[Fragment]:
        size = self.width_of(column)
        if last and column == self.view.sorted_by and self._arrow_in_header():
            body = [*body, Fragment(" " + self._arrow(), "table.head table.arrow", -1, column)]
        return self._aligned(body, size, column, self.head(column))

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
            style = "table.rule.cursor" if cursor else "table.rule"
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
        height = self.row_heights.get(row, 1)
        lines: list[Line] = []
        for number in range(height):
            fragments: list[Fragment] = []
            for place, column in enumerate(self.visible):
                if place:
                    fragments.append(Fragment(self._gap(), "table.rule"))
                drawn = cells[column]
                body = drawn[number] if number < len(drawn) else []
                text = record.cells[column] if column < len(record.cells) else ""
                pad = 0
                if column in self.decimals and len(drawn) == 1:
                    pad = self.decimals[column].pad(text)
                fragments += self._aligned(body, self.width_of(column), column, text, pad)
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
