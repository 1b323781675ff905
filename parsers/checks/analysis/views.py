"""A grid seen by its columns or by its rows, so that one rule serves both."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from parsers.checks.analysis.grid import MAX_LINES, Grid, unit_of
from parsers.checks.analysis.gridcells import Cell, is_blank_cell
from parsers.checks.drafts import Place


class View:
    """A grid seen by columns (`lines` are columns, `positions` rows) or, transposed, by rows."""

    def __init__(self, grid: Grid, transposed: bool) -> None:
        self.grid = grid
        self.transposed = transposed
        self.lines = grid.rows if transposed else grid.columns
        self.positions = (
            [c for c in range(min(grid.table.width, MAX_LINES)) if c != grid.key_column]
            if transposed
            else list(range(grid.first_row, grid.height))
        )

    def _address(self, line: int, position: int) -> tuple[int, int]:
        return (line, position) if self.transposed else (position, line)

    def cell(self, line: int, position: int) -> Cell | None:
        """Return the number at a position of a line."""
        return self.grid.number(*self._address(line, position))

    def place(self, line: int, position: int) -> Place:
        """Return the cell at a position of a line as a place."""
        return self.grid.place(*self._address(line, position))

    def name(self, position: int) -> str:
        """Return what a position is called: the row's name or the column's header."""
        return self.grid.headers[position] if self.transposed else self.grid.row_name(position)

    def line_name(self, line: int) -> str:
        """Return what a line is called."""
        return self.grid.row_name(line) if self.transposed else self.grid.headers[line]

    def is_blank(self, line: int, position: int) -> bool:
        """Tell whether a cell is empty, a dash or "n/a"."""
        return is_blank_cell(self.grid.words(*self._address(line, position)))

    def same_unit(self, first: Cell, second: Cell) -> bool:
        """Tell whether two numbers may be added; a bare number goes with any unit beside it."""
        a, b = unit_of(first.quantity), unit_of(second.quantity)
        return a == b or (not self.transposed and "number" in (a, b) and "percent" not in (a, b))


def views(grid: Grid) -> Iterator[View]:
    """Yield the grid by columns and, where it is not too long, by rows."""
    yield View(grid, transposed=False)
    if grid.height - grid.first_row <= MAX_LINES:
        yield View(grid, transposed=True)


def shorten(names: Sequence[str], limit: int = 4) -> str:
    """Join names for a message, the first few of many."""
    shown = [f"“{name}”" for name in names[:limit]]
    if len(names) > limit:
        shown.append(f"{len(names) - limit} more")
    return shown[0] if len(shown) == 1 else ", ".join(shown[:-1]) + " and " + shown[-1]
