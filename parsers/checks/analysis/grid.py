"""A table as rules of arithmetic see it: header words, row names, and one number a cell."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import Any, Literal, NamedTuple

from parsers.checks.analysis.headerunits import label_unit
from parsers.checks.analysis.tableunits import unit_around
from parsers.checks.analysis.values import Interval, base_unit, interval, is_open
from parsers.checks.context import Text, quantities_of
from parsers.checks.drafts import Place
from parsers.checks.lexicon import headers as header_words
from parsers.lazily import cached_property
from parsers.model import Quantity, Table
from parsers.quantities.accounts import in_accounts

_DIGIT = re.compile(r"\d")
_YEAR = re.compile(r"(?<![\d.,])(1[89]\d\d|20\d\d|21\d\d)(?![\d.,]*\d)")
_SHORT_RANGE = re.compile(r"(?<!\d)((?:19|20)\d\d)\s*[-–—/~～→to至から]+\s*((?:19|20)?\d\d)(?!\d)")
_SHORT_YEAR = re.compile(r"(?<![\d.,])(\d\d)年(?=\d{1,2}月期|度)")
"""A business year of a Japanese company by its last two digits: 26年3月期."""
_EMPTY = re.compile(
    r"^\W*(?:n\s*/?\s*a|none|tbd|nil|k\.\s*a\.|n\.\s*b\.|s/o|н/д)?\W*$", re.IGNORECASE
)
_IN_PERCENT = re.compile(
    r"(?<!\d)(?<!\d[ \u00a0\u202f])[%％]|[(（](?:in |en |em |i |w |in de )?"
    r"(?:per ?cent|pct\.?|Prozent|procent|proc\.?|"
    r"pour ?cent|por ?ciento|por ?cento|per ?cento|проц(?:ент(?:ов|ы)?|\.)?|퍼센트|パーセント|"
    r"百分比)[)）]",
    re.IGNORECASE,
)
"""A header that gives its column in per cent; not a share in a name: "Light (40 %)"."""
_LEAD_WORDS = re.compile(r"[^\W\d_]{3,}")


class Cell(NamedTuple):
    """The number of a cell. `alone`: nothing but the number, its unit and brackets is there."""

    quantity: Quantity
    interval: Interval
    alone: bool


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
        cells = [_number(each, self.language) for each in told]
        return bool(cells) and all(
            cell is not None and cell.alone and cell.quantity.kind in _MEASURED for cell in cells
        )

    @cached_property
    def _heads(self) -> bool:
        """Tell whether the first row heads the others though nothing marks it: it has no number."""
        rows = [row.cells for row in self.table.all_rows[:_SAMPLE]]
        if self.table.header is not None or len(rows) < _SAMPLE or not all(rows[0][1:]):
            return False
        first, *others = ([_is_lone(_number(cell, self.language)) for cell in row] for row in rows)
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
        return _is_lone(self.number(row, column))

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
            self._cache[text] = _number(text, self.language)
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
_WORD = re.compile(r"\w")
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


_COMMA_DECIMAL = frozenset(
    ("de", "nl", "fr", "es", "pt", "it", "ru", "pl", "sv", "da", "nb", "nn", "no", "fi", "cs", "tr")
)
_INTEGER = re.compile(r"\d{1,15}")
_GROUPED = re.compile(r"[1-9]\d{0,2}(?:,\d{3})+")
_POINTED = re.compile(r"\d{1,12}\.\d{1,6}")
_COMMA_READ = frozenset(("de", "nl", "fr", "es", "pt", "it", "ru", "pl", "sv", "tr"))
_DOT_GROUPED = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+")
_COMMA = re.compile(r"(?:0|[1-9]\d{0,11}),\d{1,6}")
_BLANK_READ = frozenset(("fr", "ru", "pl", "sv"))
_BLANKS = re.compile(r"[1-9][0-9]{0,2}(?:[\u00a0\u202f][0-9]{3})+")
_PERCENT = re.compile(r"((?:0|[1-9]\d{0,2})(?:[.,]\d{1,2})?) ?%")


def plain_number(text: str, language: str) -> Cell | None:
    """Read a cell of digits alone without the full recogniser; None for all that needs it.

    Long tables are made of such cells. What could be a year, or is written in the manner of
    another language, is left to the recogniser.
    """
    if not text or not text[0].isdigit():
        return None
    if not text.isascii():
        return _blank_grouped(text, language)
    percent = _PERCENT.fullmatch(text)
    tongue = language.partition("-")[0].lower()
    if percent is not None:
        digits = percent.group(1).replace(",", ".")
        places = len(digits.partition(".")[2])
    elif _INTEGER.fullmatch(text):
        if len(text) == 4 or (len(text) > 1 and text[0] == "0"):
            return None
        digits, places = text, 0
    elif tongue in _COMMA_DECIMAL:
        if tongue not in _COMMA_READ or "-x-" in language:
            return None
        if _DOT_GROUPED.fullmatch(text):
            digits, places = text.replace(".", ""), 0
        elif _COMMA.fullmatch(text):
            digits, places = text.replace(",", "."), len(text.partition(",")[2])
        else:
            return None
    elif "-x-" in language:
        return None
    elif _GROUPED.fullmatch(text):
        digits, places = text.replace(",", ""), 0
    elif _POINTED.fullmatch(text):
        digits, places = text, len(text.partition(".")[2])
    else:
        return None
    return _as_printed(text, digits, places, "number" if percent is None else "percent")


def _blank_grouped(text: str, language: str) -> Cell | None:
    """Read digits in groups that narrow or firm blanks part, in the languages that write so."""
    if language.partition("-")[0].lower() in _BLANK_READ and _BLANKS.fullmatch(text):
        return _as_printed(text, re.sub("[\u00a0\u202f]", "", text), 0, "number")
    return None


def _as_printed(text: str, digits: str, places: int, kind: Literal["number", "percent"]) -> Cell:
    """Return the cell of a number with so many decimals that is all of a text."""
    value = Decimal(digits)
    half = Decimal(5).scaleb(-1 - places)
    quantity = Quantity(
        text=text,
        start=0,
        end=len(text),
        kind=kind,
        value=value,
        low=value - half,
        high=value + half,
        unit="percent" if kind == "percent" else "",
        per=(),
        approximate=False,
        is_range=False,
        date=None,
    )
    number = Interval(float(value), float(value - half), float(value + half))
    return Cell(quantity, number, True)


def _number(text: str, language: str) -> Cell | None:
    plain = plain_number(text, language)
    if plain is not None:
        return plain
    if not _DIGIT.search(text) or len(text) > 120:
        return None
    negative = in_accounts(text)
    if negative is not None:
        cell = _number(negative, language)
        own = {"text": text.strip(), "start": 0, "end": len(text)}
        return cell and cell._replace(quantity=cell.quantity.model_copy(update=own))
    found = [q for q in quantities_of(text, language) if q.value is not None]
    if not found:
        return None
    quantity = found[0]
    if quantity.is_range or is_open(quantity) or quantity.kind in ("date", "quarter"):
        return None
    if re.match(r"[.,]\d", text[quantity.end :]):
        return None  # "$101,2000": mistyped, and no telling what for
    if quantity.kind == "duration" and re.match(r"\s?\d", text[quantity.end :]):
        return None  # "6 h 15"
    before = text[: quantity.start]
    if _LEAD_WORDS.search(before) or _DIGIT.search(before):
        return None
    value = interval(quantity)
    if value is None:
        return None
    if value.value > 0 and (_IN_BRACKETS.fullmatch(text) or before.strip() in _DASHES):
        quantity, value = _negated(quantity), -value
    rest = re.sub(r"\([^()]*\)|\[[^\[\]]*\]|（[^（）]*）", "", text[quantity.end :])
    alone = not _DIGIT.search(rest) and len(rest.split()) <= 2
    return Cell(quantity, value, alone)


_DASHES = frozenset("–−‒-")
"""Signs that stand for a minus, with a blank before the number or none."""
_IN_BRACKETS = re.compile(r"\s*[(（][^()（）%]*\d[)）]\s*")
"""An amount in brackets alone: how accounts write what is below zero."""


def _negated(quantity: Quantity) -> Quantity:
    """Return a quantity below zero that is printed without a minus."""
    value, low, high = quantity.value, quantity.low, quantity.high
    return quantity.model_copy(
        update={
            "value": None if value is None else -value,
            "low": None if high is None else -high,
            "high": None if low is None else -low,
        }
    )


def _is_lone(cell: Cell | None) -> bool:
    """Tell whether a cell has a number and nothing else, and none of a calendar."""
    return cell is not None and cell.alone and cell.quantity.kind not in ("year", "date")


def grids(tables: Iterator[Text]) -> Iterator[Grid]:
    """Yield the grid of each table that has at least one row and two columns."""
    for text in tables:
        if isinstance(text.block, Table) and text.block.width >= 2 and text.block.rows:
            if "grid" not in text.memo:
                text.memo["grid"] = Grid(text, text.block)
            grid: Grid = text.memo["grid"]
            yield grid


def is_blank_cell(words: str) -> bool:
    """Tell whether a cell is empty, a dash or "n/a"."""
    return _EMPTY.match(words) is not None
