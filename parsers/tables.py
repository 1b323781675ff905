"""Tables with meaning: what a column holds, what a cell says, and in which order rows belong."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from parsers.compiled import compiled
from parsers.model import Quantity, QuantityKind, Table
from parsers.quantities import find
from parsers.quantities.accounts import in_accounts
from parsers.quantities.headers import Header, read_header
from parsers.quantities.jsonl import plain
from parsers.quantities.lexicon import absent_words, lexicon
from parsers.quantities.reading import nearest

SAMPLE = 200  # cells that decide what a column is
MAJORITY = 0.6

_DATED: frozenset[str] = frozenset(("year", "quarter", "date"))
_PARENTHESES = compiled(r"[(（\[][^()（）\[\]]*[)）\]]")
_DASHES = "-–—―−.…?*/ "
_ONE_NUMBER = compiled(r"([^\d-]{0,16})(-?)(\d{1,3}(?:[.,]\d{3})+|\d+)(?:([.,])(\d+))?(\D{0,24})")
_CHUNKS = compiled(r"(\d+)")


class Cell(NamedTuple):
    """What one cell says: its main quantity, further ones, and whether it is empty or N/A."""

    main: Quantity | None
    remarks: tuple[Quantity, ...] = ()
    empty: bool = False


class Column(NamedTuple):
    """What a column holds.

    `kind` is None for text. `scale` multiplies cells that carry no magnitude of their own ("in
    thousands": 1000); `unit` and `per` are the header's, or what most cells agree on.
    """

    name: str
    kind: QuantityKind | None
    unit: str = ""
    per: tuple[str, ...] = ()
    scale: Decimal = Decimal(1)
    year: int | None = None


class TypedTable:
    """A table read for meaning, column by column, when first asked. Rows count from 0, no header.

    Cells are read once for each different text, so that a long column costs little.
    """

    def __init__(self, table: Table, language: str | None) -> None:
        self.table = table
        self.language = language
        self._columns: dict[int, Column] = {}
        self._cells: dict[str, Cell] = {}

    @property
    def width(self) -> int:
        """Number of columns."""
        return self.table.width

    def text(self, row: int, column: int) -> str:
        """Return a cell's text, "" where the row is too short."""
        cells = self.table.rows[row].cells
        return cells[column] if column < len(cells) else ""

    def header(self, column: int) -> Header:
        """Return what the header of a column says."""
        row = self.table.header
        text = row.cells[column] if row is not None and column < len(row.cells) else ""
        return _header(text, self.language)

    def cell(self, row: int, column: int) -> Cell:
        """Return what a cell says, as written."""
        return self.read(self.text(row, column))

    def read(self, text: str) -> Cell:
        """Return what a cell with this text says."""
        cell = self._cells.get(text)
        if cell is None:
            cell = self._cells[text] = read_cell(text, self.language)
        return cell

    def amount(self, row: int, column: int) -> Quantity | None:
        """Return a cell's main quantity with the unit and scale of its column, or None."""
        main = self.cell(row, column).main
        if main is None:
            return None
        described = self.header(column)
        changes: dict[str, object] = {}
        bare = main.kind in ("number", "count") or main.unit == described.unit
        if described.unit and main.kind in ("number", "count"):
            changes["unit"] = described.unit
            changes["kind"] = described.kind or main.kind
        if described.per and not main.per:
            changes["per"] = described.per
        if described.scale != 1 and bare and not _has_magnitude(main):
            for field in ("value", "low", "high"):
                value = getattr(main, field)
                changes[field] = None if value is None else nearest(value * described.scale)
        return main.model_copy(update=changes) if changes else main

    def column(self, column: int) -> Column:
        """Return what a column holds, from its header and a sample of its cells."""
        if column not in self._columns:
            self._columns[column] = self._describe(column)
        return self._columns[column]

    def _describe(self, column: int) -> Column:
        header = self.header(column)
        mains: list[Quantity] = []
        filled = 0
        for text in self._sample(column):
            cell = self.read(text)
            if cell.empty:
                continue
            filled += 1
            if cell.main is not None and _leads(cell.main, text):
                mains.append(cell.main)
        kind: QuantityKind | None = None
        unit, per = header.unit, header.per
        if filled and len(mains) >= MAJORITY * filled:
            kinds = Counter(main.kind for main in mains)
            top, count = kinds.most_common(1)[0]
            if count >= MAJORITY * len(mains):
                kind = top
                units = Counter((main.unit, main.per) for main in mains if main.kind == top)
                (common, denominators), agreed = units.most_common(1)[0]
                if not unit and agreed >= MAJORITY * count:
                    unit = common
                per = per or denominators
        if kind in ("number", "count") and header.kind is not None:
            kind = header.kind
        return Column(header.name, kind, unit, per, header.scale, header.year)

    def _sample(self, column: int) -> Sequence[str]:
        rows = self.table.rows
        stride = max(1, len(rows) // SAMPLE)
        return [self.text(row, column) for row in range(0, len(rows), stride)][:SAMPLE]

    def is_numeric(self, column: int) -> bool:
        """Tell whether a column holds numbers, which read best aligned right."""
        kind = self.column(column).kind
        return kind is not None and kind not in _DATED

    def sort_order(self, column: int, reverse: bool = False) -> list[int]:
        """Return row numbers in the order of what the cells of a column mean.

        Numbers go by value, ranges by their low end, dates by time, text naturally and without
        regard to case. Equal rows keep their order; empty and N/A cells come last both ways.
        """
        meant = self.column(column).kind
        keys: list[tuple[tuple[int, object], int]] = []
        empty: list[int] = []
        memo: dict[str, tuple[int, object] | None] = {}
        shapes = _Shapes(self, meant)
        for row in range(len(self.table.rows)):
            text = self.text(row, column)
            if text in memo:
                key = memo[text]
            else:
                key = shapes.key(text) or self._key(text, meant)
                memo[text] = key
            if key is None:
                empty.append(row)
            else:
                keys.append((key, row))
        keys.sort(key=lambda pair: pair[0], reverse=reverse)
        return [row for _, row in keys] + empty

    def _key(self, text: str, kind: QuantityKind | None) -> tuple[int, object] | None:
        """Return the sort key of a cell: numbers before words; None for an empty cell."""
        if kind is None:
            return None if is_empty(text) else (1, natural_key(text))
        cell = self.read(text)
        if cell.empty:
            return None
        if cell.main is None:
            return 1, natural_key(text)
        if kind in ("date", "quarter") and cell.main.date is not None:
            return 0, _time_key(cell.main.date)
        value = _sort_value(cell.main)
        return (0, value) if value is not None else (1, natural_key(text))


class _Shapes:
    """Reads cells that differ only in their digits by one that was read in full.

    "$1,200.50" and "$900.10" have the shape ("$", ""); once the factor between the digits and the
    value is known for a shape, a further cell costs one match. Cells of more than one number, and
    separators that could be read two ways, are always read in full.
    """

    def __init__(self, table: TypedTable, kind: QuantityKind | None) -> None:
        self._table = table
        self._active = kind is not None and kind not in _DATED
        decimal = lexicon(table.language).decimal
        self._decimal, self._group = decimal, "," if decimal == "." else "."
        self._factors: dict[tuple[str, str, int], Decimal | None] = {}

    def key(self, text: str) -> tuple[int, object] | None:
        """Return the sort key of a plainly written cell, or None to have it read in full."""
        match = _ONE_NUMBER.fullmatch(text) if self._active else None
        if match is None:
            return None
        before, sign, whole, mark, places, after = match.groups()
        if self._decimal in whole or (mark is not None and mark != self._decimal):
            return None
        number = Decimal(sign + whole.replace(self._group, "") + (f".{places}" if places else ""))
        if not number or (len(whole) > 1 and whole[0] == "0") or len(text) > 40:
            return None
        # Four digits may be a year, so they are a shape of their own.
        shape = (before, sign + after, 4 if len(whole) == 4 and not places else 0)
        if shape not in self._factors:
            main = self._table.read(text).main
            value = _sort_value(main) if main is not None else None
            self._factors[shape] = None if value is None else value / number
        factor = self._factors[shape]
        return None if factor is None else (0, number * factor)


def type_table(table: Table, language: str | None) -> TypedTable:
    """Read a table for meaning; `language` is that of its text."""
    return TypedTable(table, language)


def is_empty(text: str) -> bool:
    """Tell whether a cell says nothing: blank, a dash, "N/A" or its like, remarks aside."""
    if _says_nothing(text):
        return True
    if len(text) < 80 and ("(" in text or "（" in text or "[" in text):
        bare = _PARENTHESES.sub("", text)
        return bool(bare.strip()) and _says_nothing(bare)
    return False


def _says_nothing(text: str) -> bool:
    bare = text.strip(" \t\u00a0*")
    return not bare.strip(_DASHES) or (len(bare) < 30 and _plain_word(bare) in absent_words())


def _plain_word(text: str) -> str:
    """Return a word as the list of words for "nothing" has it: "n. a." is "n.a"."""
    return " ".join(text.casefold().split()).replace(". ", ".").rstrip(".")


def read_cell(text: str, language: str | None) -> Cell:
    """Return what a cell's text says. The main quantity stands outside any parentheses."""
    if is_empty(text):
        return Cell(None, tuple(find(text, language)), empty=True)
    negative = in_accounts(text)
    if negative is not None:
        read = find(negative, language)
        if len(read) == 1:
            own = {"text": text.strip(), "start": 0, "end": len(text)}
            return Cell(read[0].model_copy(update=own), ())
    found = find(text, language)
    inside = [match.span() for match in _PARENTHESES.finditer(text)]
    main: Quantity | None = None
    remarks: list[Quantity] = []
    for quantity in found:
        outside = not any(start <= quantity.start < end for start, end in inside)
        if main is None and outside:
            main = quantity
        else:
            remarks.append(quantity)
    if main is None and remarks and inside and inside[0][0] == 0:
        main = remarks.pop(0)
    return Cell(main, tuple(remarks))


def natural_key(text: str) -> tuple[tuple[int, int, str], ...]:
    """Return a key that sorts text without regard to case and digits by value: a2 before a10."""
    parts: list[tuple[int, int, str]] = []
    for index, chunk in enumerate(_CHUNKS.split(text.strip().casefold())):
        if index % 2 and len(chunk) < 40:
            parts.append((0, int(chunk), ""))
        elif chunk:
            parts.append((1, 0, chunk))
    return tuple(parts)


@lru_cache(maxsize=512)
def _header(text: str, language: str | None) -> Header:
    return read_header(text, language)


def _leads(main: Quantity, text: str) -> bool:
    """Tell whether a quantity is what its cell is about, not a number somewhere in a sentence."""
    bare = _PARENTHESES.sub("", text).strip()
    opens = text[: main.start].strip(" ~≈<>≤≥+(\"'*") == ""
    return (opens and len(bare) < 60) or main.end - main.start >= 0.4 * len(bare)


def _has_magnitude(quantity: Quantity) -> bool:
    value = plain(quantity.value) or ""
    return bool(value.rstrip("0")) and len(value) > len(re.sub(r"\D", "", quantity.text)) + 1


def _sort_value(quantity: Quantity) -> Decimal | None:
    if quantity.is_range:
        return quantity.low
    return quantity.value


def _time_key(date: str) -> str:
    """Return a string that sorts as time does: "2027-Q3" between June and September."""
    first = date.partition("/")[0]
    match = re.fullmatch(r"(\d{4}|-)-([QH])(\d)", first)
    if match is not None:
        month = (int(match[3]) - 1) * (3 if match[2] == "Q" else 6) + 1
        return f"{match[1]}-{month:02}"
    return first
