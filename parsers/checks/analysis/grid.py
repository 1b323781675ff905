"""A table as rules of arithmetic see it: header words, row names, and one number a cell."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from parsers.checks.analysis.gridcells import Cell, is_blank_cell, is_lone, number_of
from parsers.checks.analysis.headerunits import label_unit
from parsers.checks.analysis.tableunits import unit_around
from parsers.checks.analysis.values import base_unit
from parsers.checks.context import Text
from parsers.checks.drafts import Place
from parsers.checks.lexicon import headers as header_words
from parsers.compiled import compiled
from parsers.lazily import cached_property
from parsers.model import Quantity, Table

_DIGIT = compiled(r"\d")
_YEAR = compiled(r"(?<![\d.,])(1[89]\d\d|20\d\d|21\d\d)(?![\d.,]*\d)")
_SHORT_RANGE = compiled(r"(?<!\d)((?:19|20)\d\d)\s*[-–—/~～→to至から]+\s*((?:19|20)?\d\d)(?!\d)")
_SHORT_YEAR = compiled(r"(?<![\d.,])(\d\d)年(?=\d{1,2}月期|度)")
"""A business year of a Japanese company by its last two digits: 26年3月期."""
_IN_PERCENT = compiled(
    r"(?<!\d)(?<!\d[ \u00a0\u202f])[%％]|[(（](?:in |en |em |i |w |in de )?"
    r"(?:per ?cent|pct\.?|Prozent|procent|proc\.?|"
    r"pour ?cent|por ?ciento|por ?cento|per ?cento|проц(?:ент(?:ов|ы)?|\.)?|퍼센트|パーセント|"
    r"百分比)[)）]",
    re.IGNORECASE,
)
"""A header that gives its column in per cent; not a share in a name: "Light (40 %)"."""


class Line(NamedTuple):
    """A row or a column: its place in the grid, its name and its kind of number."""

    at: int
    name: str
    unit: str


class Grid:
    """The numbers of a table, addressed by row and column of `Table.all_rows`."""

    def __init__(self, text: Text, table: Table) -> None:
        self.text = text
        self.table = table
        self.language = text.language
        self.memo: dict[str, Any] = text.memo_of_part()
        """What modules of rules have worked out for the table, by their own names."""
        self._cache: dict[str, Cell | None] = {}
        self._numbers: dict[tuple[int, int], Cell | None] = {}
        self._meanings: dict[tuple[int, int], Cell | None] = {}
        self._row_units: dict[int, Quantity | None] = {}

    @cached_property
    def first_row(self) -> int:
        """The index of the first row that is no header."""
        headed = self.table.header is not None and not self._headless
        return 1 if headed or self._heads else 0

    @cached_property
    def _headless(self) -> bool:
        """Tell whether the header is the first row of amounts itself: "January | £952"."""
        head = self.table.header
        told = [each for each in head.cells[1:] if _WORD.search(each)] if head else []
        cells = [number_of(each, self.language) for each in told]
        return bool(cells) and all(
            cell is not None and cell.alone and cell.quantity.kind in _MEASURED for cell in cells
        )

    @cached_property
    def _heads(self) -> bool:
        """Tell whether the first row heads the others though nothing marks it: it has no number."""
        rows = [row.cells for row in self.table.all_rows[:_SAMPLE]]
        if self.table.header is not None or len(rows) < _SAMPLE or not all(rows[0][1:]):
            return False
        first, *others = ([is_lone(number_of(cell, self.language)) for cell in row] for row in rows)
        return not any(first) and all(map(any, others))

    @cached_property
    def height(self) -> int:
        """Number of rows, the header included."""
        return len(self.table.all_rows)

    @cached_property
    def headers(self) -> tuple[str, ...]:
        """The header words of each column; empty without a header row."""
        head = self.table.all_rows[0] if self._heads else self.table.header
        cells = head.cells if head is not None and not self._headless else ()
        return tuple(cells) + ("",) * (self.table.width - len(cells))

    @cached_property
    def key_column(self) -> int:
        """The column that names the rows: the first that is mostly not a lone number."""
        sample = range(self.first_row, min(self.height, self.first_row + 50))
        for column in range(min(self.table.width, 3)):
            cells = [cell for row in sample if (cell := self.words(row, column))]
            lone = sum(1 for row in sample if self._is_number(row, column))
            distinct = len(set(cells))
            if cells and lone <= len(cells) / 2 and distinct >= max(1, 0.6 * len(cells)):
                return column
        return 0

    def _is_number(self, row: int, column: int) -> bool:
        return is_lone(self.number(row, column))

    def words(self, row: int, column: int) -> str:
        """Return the text of a cell; empty where the row is too short."""
        cells = self.table.all_rows[row].cells
        return cells[column] if column < len(cells) else ""

    def row_name(self, row: int) -> str:
        """Return the name of a row."""
        return self.words(row, self.key_column)

    def place(self, row: int, column: int) -> Place:
        """Return a cell as a place; a cell that is not there is the row's last."""
        cells = self.table.all_rows[row].cells
        return self.text.cell_place(row, max(min(column, len(cells) - 1), 0))

    def number(self, row: int, column: int) -> Cell | None:
        """Return the number of a cell, or None if it has none that stands for the cell."""
        at = row, column
        if at not in self._numbers:
            self._numbers[at] = self._read(row, column)
        return self._numbers[at]

    def _read(self, row: int, column: int) -> Cell | None:
        if (row, column) in self._code:
            return None
        text = self.words(row, column)
        if text not in self._cache:
            self._cache[text] = number_of(text, self.language)
        found = self._cache[text]
        if found is not None and found.quantity.kind == "number":
            return self._with_header_unit(found, column)
        return found

    @cached_property
    def _code(self) -> frozenset[tuple[int, int]]:
        """The cells that are set as code as a whole: prefixes, flags, keys, but no amounts."""
        return frozenset(
            (number, column)
            for number, row in enumerate(self.table.all_rows)
            for column, cell in row.rich
            if any(m.kind == "code" and (m.start, m.end) == (0, len(cell.text)) for m in cell.marks)
        )

    @cached_property
    def _header_percent(self) -> tuple[bool, ...]:
        return tuple(_IN_PERCENT.search(header) is not None for header in self.headers)

    def _with_header_unit(self, cell: Cell, column: int) -> Cell:
        """Read a bare number under a header with a per cent sign as per cent."""
        if column < len(self._header_percent) and self._header_percent[column]:
            quantity = cell.quantity.model_copy(update={"kind": "percent", "unit": "percent"})
            return cell._replace(quantity=quantity)
        return cell

    def meaning(self, row: int, column: int) -> Cell | None:
        """Return the number of a cell with the unit and scale that its header gives it."""
        if (row, column) not in self._meanings:
            self._meanings[row, column] = self._meaning(row, column)
        return self._meanings[row, column]

    def _meaning(self, row: int, column: int) -> Cell | None:
        cell = self.number(row, column)
        bare_kinds = ("number", "count", "year")  # under "Capacity (Wh)" 2048 is no year
        if cell is None or cell.quantity.kind not in bare_kinds or row < self.first_row:
            return cell
        unit = self._column_units[column] or self._row_unit(row) or self._corner_unit
        if unit is None and not self._is_relative(row, column):
            unit = self.table_unit
        if unit is None or unit.value is None or cell.quantity.value is None:
            return cell
        factor = float(unit.value)
        if unit.kind == "dimension":
            factor *= base_unit(unit.unit)[1]
        quantity = cell.quantity.model_copy(
            update={
                "kind": unit.kind,
                "unit": unit.unit,
                "per": unit.per,
                "value": cell.quantity.value * unit.value,
            }
        )
        return Cell(quantity, cell.interval.scaled(factor), cell.alone)

    @cached_property
    def _column_units(self) -> tuple[Quantity | None, ...]:
        return tuple(label_unit(header, self.language) for header in self.headers)

    @cached_property
    def _corner_unit(self) -> Quantity | None:
        """The unit that the header of the row names gives, for cells that have no other."""
        return self._column_units[self.key_column] if self.headers else None

    @cached_property
    def table_unit(self) -> Quantity | None:
        """The unit that the caption or a note of the table gives to all of its numbers."""
        above, below = (*([self.table.caption] if self.table.caption else []), *self.text.around)[
            :2
        ]
        return unit_around(above, below, self.language) if above or below else None

    def _is_relative(self, row: int, column: int) -> bool:
        """Tell whether a cell is by its names a rate or a rank, of which no caption speaks."""
        names = [n for n in (self.headers[column], self.row_name(row)) if n and not years_in(n)]
        listed = (header_words.QUOTIENT, header_words.SHARE, header_words.NOT_ADDITIVE)
        return any(header_words.says(words, name) for words in listed for name in names)

    def _row_unit(self, row: int) -> Quantity | None:
        if row not in self._row_units:
            self._row_units[row] = label_unit(self.row_name(row), self.language)
        return self._row_units[row]

    @cached_property
    def columns(self) -> tuple[Line, ...]:
        """The columns with numbers (the key column left out), with the unit most cells have."""
        found = []
        for column in range(min(self.table.width, MAX_LINES)):
            if column == self.key_column and self.table.width > 1:
                continue
            down = [(row, column) for row in range(self.first_row, self.height)]
            unit = self._unit(down) or self._unit_of_ends(down)
            if unit:
                found.append(Line(column, self.headers[column], unit))
        return tuple(found)

    @cached_property
    def rows(self) -> tuple[Line, ...]:
        """The rows with numbers, with the unit most cells have."""
        found = []
        for row in range(self.first_row, min(self.height, self.first_row + MAX_LINES)):
            unit = self._unit(
                (row, column) for column in range(self.table.width) if column != self.key_column
            )
            if unit:
                found.append(Line(row, self.row_name(row), unit))
        return tuple(found)

    def _unit_of_ends(self, cells: Sequence[tuple[int, int]]) -> str:
        """Return the currency that the first and last of bare amounts have, as in accounts."""
        filled = [cell for cell in cells if not is_blank_cell(self.words(*cell))]
        numbers = [self.number(*cell) for cell in filled]
        units = [unit_of(cell.quantity) for cell in numbers if cell is not None]
        if len(units) < _ACCOUNT or len(units) < len(filled):
            return ""
        ends = units[0] == units[-1] and units[0].startswith("currency")
        bare = units.count("number")
        return units[0] if ends and bare >= 1 and set(units) == {units[0], "number"} else ""

    def _unit(self, cells: Iterable[tuple[int, int]]) -> str:
        units: Counter[str] = Counter()
        filled = 0
        for row, column in cells:
            if is_blank_cell(self.words(row, column)):
                continue
            filled += 1
            cell = self.number(row, column)
            if cell is not None:
                units[unit_of(cell.quantity)] += 1
        if not units:
            return ""
        unit, count = units.most_common(1)[0]
        return unit if count >= max(1, 0.6 * filled) else ""

    def years_of(self, column: int) -> tuple[int, ...]:
        """Return the years that a column's header names, a range as both ends."""
        return years_in(self.headers[column])


_ACCOUNT = 3
"""Amounts, at least, of which the first and last alone may have a currency."""
_WORD = compiled(r"\w")
_MEASURED = ("currency", "percent", "dimension")
"""Kinds of amounts of which no header consists."""
_SAMPLE = 3
"""Rows that tell whether the first of them is a header."""

MAX_LINES = 40
"""Columns, and rows taken as columns, beyond this many are not related with one another."""


def years_in(text: str) -> tuple[int, ...]:
    """Return the years a text names, "2024-28" as 2024 and 2028."""
    if "月期" in text or "年度" in text:
        text = _SHORT_YEAR.sub(r"20\1年", text)
    if not ("20" in text or "19" in text or "18" in text or "21" in text):
        return ()
    found = _SHORT_RANGE.search(text)
    if found:
        start, end = found.groups()
        last = int(end) if len(end) == 4 else int(start[:2] + end)
        if int(start) < last:
            return int(start), last
    return tuple(int(year) for year in _YEAR.findall(text))


def unit_of(quantity: Quantity) -> str:
    """Return a word for the unit that quantities must share to be added or compared."""
    kind = quantity.kind
    if kind in ("percent", "percentage_point"):
        return "percent"
    if kind in ("number", "count", "multiplier", "ordinal"):
        return "number" if kind != "multiplier" else "multiplier"
    return _unit_word(kind, quantity.unit, quantity.per)


@lru_cache(maxsize=1024)
def _unit_word(kind: str, unit: str, per: tuple[str, ...]) -> str:
    below = "/" + "/".join(per) if per else ""
    return f"{kind}:{base_unit(unit)[0] if kind == 'dimension' else unit}{below}"


def grids(tables: Iterator[Text]) -> Iterator[Grid]:
    """Yield the grid of each table that has at least one row and two columns."""
    for text in tables:
        if isinstance(text.block, Table) and text.block.width >= 2 and text.block.rows:
            if "grid" not in text.memo:
                text.memo["grid"] = Grid(text, text.block)
            grid: Grid = text.memo["grid"]
            yield grid
