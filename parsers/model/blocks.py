"""Blocks: what a page is made of, from headings to tables."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from typing import Literal

from parsers.frozen import dataclass
from parsers.model.passages import Frozen, Passage, Run, Span


@dataclass(frozen=True, kw_only=True, slots=True)
class BlockBase(Passage):
    """What all blocks share; `text` is the whole block flattened, so one offset addresses it."""

    end_line: int
    """Last line of the block in the file."""
    quoted: int = 0
    """How many block quotes enclose it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Heading(BlockBase):
    """A heading; level 1 is the title."""

    kind: Literal["heading"] = "heading"
    level: int
    """1 to 6."""
    anchor: str | None = None
    """The name in addresses that the page itself gives it: `## Aufbau {#setup}`."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Paragraph(BlockBase):
    """Running text. A run-in label ("Harbour: …") stays in the text and is measured beside it."""

    kind: Literal["paragraph"] = "paragraph"
    label: str | None = None
    """Run-in label, without its colon."""
    body_start: int = 0
    """Where the text after the label begins."""

    @property
    def body(self) -> str:
        """The text after the label."""
        return self.text[self.body_start :]


@dataclass(frozen=True, kw_only=True, slots=True)
class Callout(BlockBase):
    """A set-off remark ("Key figure: …"); `about` counts the blocks back to what it is about."""

    kind: Literal["callout"] = "callout"
    label: str | None = None
    body_start: int = 0
    about: int | None = None
    """1: the block just before this one (a table, say)."""

    @property
    def body(self) -> str:
        """The text after the label."""
        return self.text[self.body_start :]


@dataclass(frozen=True, kw_only=True, slots=True)
class ListItem(Passage):
    """One item; `start` is where its text begins in the text of the list."""

    start: int
    depth: int = 0
    marker: str
    """"1." or "-"; empty for a further paragraph of the same item."""
    checked: bool | None = None
    """Of a task list."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ListBlock(BlockBase):
    """A list; its text is the items' texts joined by line feeds."""

    kind: Literal["list"] = "list"
    ordered: bool = False
    first: int | None = None
    """Number of the first item if ordered."""
    items: tuple[ListItem, ...]


Alignment = Literal["left", "right", "centre"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Row(Frozen):
    """One row of a table: its cells' plain texts, and where each begins.

    `starts[i]` is the offset of cell i in the safe text of the page, `columns[i]` its column in
    the file; a row lies on one line. `rich` holds, by index, the few cells with inline styles.
    """

    cells: tuple[str, ...]
    starts: tuple[int, ...]
    columns: tuple[int, ...]
    line: int
    rich: tuple[tuple[int, Passage], ...] = ()


@dataclass(frozen=True, kw_only=True)
class Table(BlockBase):
    """A table. `text` is derived: cells joined by tabs, rows by line feeds, the header first.

    A row may be shorter or longer than the header (a ragged table); `width` is the widest.
    """

    kind: Literal["table"] = "table"
    text: str = ""
    """Empty in the record; use `flat`."""
    header: Row | None
    rows: tuple[Row, ...]
    alignments: tuple[Alignment | None, ...] = ()
    caption: str | None = None

    @cached_property
    def all_rows(self) -> tuple[Row, ...]:
        """Header (if any) and rows, in the order of the file."""
        return (self.header, *self.rows) if self.header is not None else self.rows

    @cached_property
    def width(self) -> int:
        """Number of columns of the widest row."""
        return max((len(row.cells) for row in self.all_rows), default=0)

    @cached_property
    def flat(self) -> str:
        """The whole table as text; every cell is addressed by an offset in it."""
        return "\n".join("\t".join(row.cells) for row in self.all_rows)

    @cached_property
    def _row_offsets(self) -> list[int]:
        offsets, total = [], 0
        for row in self.all_rows:
            offsets.append(total)
            total += sum(map(len, row.cells)) + max(len(row.cells) - 1, 0) + 1
        return offsets

    def cell_offset(self, row: int, column: int) -> int:
        """Return where a cell begins in `flat`; `row` counts in `all_rows`."""
        cells = self.all_rows[row].cells
        return self._row_offsets[row] + sum(len(cell) + 1 for cell in cells[:column])

    def cell_at(self, offset: int) -> tuple[int, int, int]:
        """Return (row in `all_rows`, column, offset within the cell) of an offset in `flat`."""
        row = max(bisect_right(self._row_offsets, offset) - 1, 0)
        rest = offset - self._row_offsets[row]
        cells = self.all_rows[row].cells
        for column, cell in enumerate(cells):
            if rest <= len(cell):
                return row, column, rest
            rest -= len(cell) + 1
        return row, max(len(cells) - 1, 0), len(cells[-1]) if cells else 0

    def cell(self, row: int, column: int) -> Passage:
        """Return a cell as a passage; `row` counts in `all_rows`."""
        record = self.all_rows[row]
        for index, passage in record.rich:
            if index == column:
                return passage
        run = Run(0, record.starts[column], record.line, record.columns[column])
        return Passage(text=record.cells[column], runs=(run,), language=self.language)

    def locate(self, start: int, end: int) -> Span:
        """Return the file position of `flat[start:end]`."""
        if not self.all_rows:
            return Passage.locate(self, start, end)
        row, column, offset = self.cell_at(start)
        last_row, last_column, last_offset = self.cell_at(max(end - 1, start))
        if not self.all_rows[row].cells or not self.all_rows[last_row].cells:
            return Passage.locate(self, 0, 0)
        first = self.cell(row, column).locate(offset, offset + 1 if end > start else offset)
        last = self.cell(last_row, last_column).locate(last_offset, last_offset + 1)
        if end <= start:
            return first
        return first.model_copy(
            update={"end": last.end, "end_line": last.end_line, "end_column": last.end_column}
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class Code(BlockBase):
    """Preformatted text."""

    kind: Literal["code"] = "code"
    info: str = ""
    """Language of the code, as declared."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Quote(BlockBase):
    """A paragraph inside a block quote (`quoted` ≥ 1)."""

    kind: Literal["quote"] = "quote"


@dataclass(frozen=True, kw_only=True, slots=True)
class Image(BlockBase):
    """A picture on its own; `text` is its alternative text or caption."""

    kind: Literal["image"] = "image"
    target: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Rule(BlockBase):
    """A thematic break."""

    kind: Literal["rule"] = "rule"


@dataclass(frozen=True, kw_only=True, slots=True)
class Unread(BlockBase):
    """Lines that no reader of the format understood, kept as they are."""

    kind: Literal["unread"] = "unread"
    reason: str


Block = Heading | Paragraph | Callout | ListBlock | Table | Code | Quote | Image | Rule | Unread


def block_text(block: Block) -> str:
    """Return the text that offsets in this block count in."""
    return block.flat if isinstance(block, Table) else block.text
