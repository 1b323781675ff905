"""Tables with things across and what is told of them downwards, seen as if turned over.

Reviews put what they compare side by side: a column is a thing, a row an attribute with its unit.
Turned over, such a table reads like any other: a row is what prose speaks of, a column has a
header and one kind of number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from parsers.checks.analysis.grid import MAX_LINES, Grid, grids, unit_of, years_in
from parsers.checks.analysis.phrases import phrase_pattern
from parsers.checks.context import Text
from parsers.checks.drafts import Place
from parsers.checks.lexicon import headers as header_words
from parsers.checks.lexicon import ranks
from parsers.compiled import compiled
from parsers.model import Row, Table


class Turned(Grid):
    """A grid whose rows are the columns of its table; places are those in the table."""

    def place(self, row: int, column: int) -> Place:
        """Return a cell as a place in the table as it stands."""
        cells = self.text.block.all_rows[column].cells if isinstance(self.text.block, Table) else ()
        return self.text.cell_place(column, max(min(row, len(cells) - 1), 0))


def turned(grid: Grid) -> Grid:
    """Return a grid turned over; the cells of short rows are empty."""
    if "turned" not in grid.memo:
        rows = grid.table.all_rows
        width = grid.table.width
        lines = [
            Row(
                cells=tuple(row.cells[at] if at < len(row.cells) else "" for row in rows),
                starts=(0,) * len(rows),
                columns=(0,) * len(rows),
                line=rows[0].line,
            )
            for at in range(width)
        ]
        table = grid.table
        grid.memo["turned"] = Turned(
            grid.text,
            Table(
                **{
                    name: getattr(table, name)
                    for name in table.__dataclass_fields__
                    if name not in ("header", "rows", "alignments")
                },
                header=lines[0],
                rows=tuple(lines[1:]),
            ),
        )
    found: Grid = grid.memo["turned"]
    return found


def has_things_across(grid: Grid) -> bool:
    """Tell whether the columns of a table are things and its rows what is told of them.

    The numbers of a row are of one kind then, those of a column of several. Columns that are
    years are no things.
    """
    if "across" not in grid.memo:
        grid.memo["across"] = _has_things_across(grid)
    known: bool = grid.memo["across"]
    return known


def _has_things_across(grid: Grid) -> bool:
    height, width = grid.height - grid.first_row, grid.table.width
    if grid.first_row != 1 or grid.key_column != 0 or height < 2 or width < 3:
        return False
    if height > MAX_LINES or width > MAX_LINES:
        return False
    if all(years_in(header) for header in grid.headers[1:]):
        return False
    mixed_rows, kinds = 0, []
    for row in range(grid.first_row, grid.height):
        units = _units(grid, [(row, column) for column in range(1, width)])
        mixed_rows += len(units) > 1
        if len(units) == 1:
            kinds.append(units.pop())
    mixed_columns = sum(
        len(_units(grid, [(row, column) for row in range(grid.first_row, grid.height)])) > 1
        for column in range(1, width)
    )
    return len(set(kinds)) > 1 and mixed_columns == width - 1 and mixed_rows <= len(kinds) / 4


_BRACKETED = compiled(r"[(（\[]([^()（）\[\]]+)[)）\]]")
_PERIOD = compiled(r"(?:Q[1-4]|[1-4]Q|[1-4]분기|H[12]|S[12])", re.IGNORECASE)


def is_even(grid: Grid) -> bool:
    """Tell whether the columns of a table are as much things as its rows are.

    Its cells are of one unit then, as prices of tariffs at several shops, or its columns periods.
    """
    if "even" not in grid.memo:
        grid.memo["even"] = _is_even(grid)
    known: bool = grid.memo["even"]
    return known


def _is_even(grid: Grid) -> bool:
    height, width = grid.height - grid.first_row, grid.table.width
    if isinstance(grid, Turned) or grid.first_row != 1 or grid.key_column != 0:
        return False
    if not (2 <= height <= MAX_LINES and 4 <= width <= MAX_LINES) or not all(grid.headers[1:]):
        return False
    if any(_is_told(header) for header in grid.headers[1:]):
        return False
    if all(years_in(header) or _PERIOD.search(header) for header in grid.headers[1:]):
        return True
    units = _units(
        grid, [(row, column) for row in range(1, grid.height) for column in range(1, width)]
    )
    told = {tuple(_BRACKETED.findall(header)) for header in grid.headers[1:]}
    return len(units) == 1 and ("number" not in units or (len(told) == 1 and told != {()}))


def _is_told(header: str) -> bool:
    """Tell whether a header names what is told of things, and no thing: a cost, a share."""
    told = (header_words.CHANGE, header_words.SHARE, header_words.TOTAL, header_words.NOT_ADDITIVE)
    return phrase_pattern(ranks.COST_COLUMN).search(header) is not None or any(
        header_words.says(listed, _BRACKETED.sub("", header)) for listed in told
    )


def _units(grid: Grid, places: list[tuple[int, int]]) -> set[str]:
    return {
        unit_of(cell.quantity)
        for row, column in places
        if (cell := grid.meaning(row, column)) is not None
    }


def faced(tables: Iterator[Text]) -> Iterator[Grid]:
    """Yield the grid of each table with its things as rows: turned over where they stand across."""
    for grid in grids(tables):
        yield turned(grid) if has_things_across(grid) else grid
