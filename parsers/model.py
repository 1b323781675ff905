"""The article model: what a page says, where it says it, and what was found in it.

Everything is frozen. A piece of text is a `Passage`: plain text (markup is kept beside it as
`Mark`s), with `runs` that lead from any offset in it back to the file. Offsets are code points;
lines and columns are 1-based and point into the file as it lies on disk.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cached_property
from typing import Any, ClassVar, Literal, NamedTuple, Self

from parsers.frozen import dataclass

SCHEMA_VERSION = 1


class Frozen:
    """Base of every model class: immutable, and strict about unknown fields when read from data."""

    __slots__ = ()
    __pydantic_config__: ClassVar[dict[str, Any]] = {
        "extra": "forbid",
        "use_attribute_docstrings": True,
    }

    def model_copy(self, *, update: Mapping[str, Any]) -> Self:
        """Return the same with some fields changed."""
        own = {name: getattr(self, name) for name in getattr(self, "__dataclass_fields__", ())}
        return type(self)(**(own | dict(update)))

    @classmethod
    def model_validate(cls, data: object) -> Self:
        """Return one read from plain data.

        Raises pydantic.ValidationError where the data does not fit.
        """
        from pydantic import TypeAdapter

        return TypeAdapter(cls).validate_python(data)


class Run(NamedTuple):
    """A stretch of a passage that lies unbroken in the file.

    From offset `at` of the passage on, until the next run, the text continues from offset `start`
    of the page's safe text, which is `line`, `column` of the file.
    """

    at: int
    start: int
    line: int
    column: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Span(Frozen):
    """Where a piece of text stands in the page's file; the end is exclusive."""

    start: int
    """First code point, in the page's safe text."""
    end: int
    """One past the last code point, in the page's safe text."""
    line: int
    """1-based line in the file."""
    column: int
    """1-based column in the file, in code points."""
    end_line: int
    end_column: int


MarkKind = Literal[
    "emphasis", "strong", "strike", "code", "link", "image", "footnote", "label", "math", "marker"
]


@dataclass(frozen=True, kw_only=True, slots=True)
class Mark(Frozen):
    """An inline style over `text[start:end]` of its passage."""

    start: int
    end: int
    kind: MarkKind
    target: str | None = None
    """Address of a link or image, or note name."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Passage(Frozen):
    """Plain text with its way back to the file."""

    text: str
    runs: tuple[Run, ...]
    """Ascending in `at`; the first has at == 0."""
    language: str | None = None
    """BCP 47, as found for this text."""
    marks: tuple[Mark, ...] = ()

    @property
    def line(self) -> int:
        """The line of the file on which the passage begins."""
        return self.runs[0].line if self.runs else 1

    def _at(self, offset: int) -> Run:
        index = bisect_right(self.runs, offset, key=lambda run: run.at) - 1
        run = self.runs[max(index, 0)]
        step = offset - run.at
        return Run(offset, run.start + step, run.line, run.column + step)

    def locate(self, start: int, end: int) -> Span:
        """Return the file position of `text[start:end]`; the end is that of its last character."""
        if not self.runs:
            return Span(start=0, end=0, line=1, column=1, end_line=1, end_column=1)
        first = self._at(start)
        if end <= start:
            last = first
        else:
            before = self._at(end - 1)
            last = Run(end, before.start + 1, before.line, before.column + 1)
        return Span(
            start=first.start,
            end=last.start,
            line=first.line,
            column=first.column,
            end_line=last.line,
            end_column=last.column,
        )


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


@dataclass(frozen=True, kw_only=True, slots=True)
class Section(Frozen):
    """A heading and the blocks under it; the heading is missing only before the first one."""

    heading: Heading | None
    blocks: tuple[Block, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class PublicationDate(Frozen):
    """A date as printed, and what it means as far as it goes."""

    printed: Passage
    value: str
    """"2026", "2026-04" or "2026-04-24"."""
    precision: Literal["year", "month", "day"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Cut(Frozen):
    """That a text stops at a fixed length, in code points (an ellipsis not counted)."""

    length: int
    of: str | None = None
    """What it is the beginning of, where that is on the page: "lead"."""
    evident: bool = True
    """The text itself breaks off, in mid-word or mid-sentence."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Notice(Frozen):
    """A remark of the site about the page, not of the article."""

    passage: Passage
    kind: Literal["body_not_translated", "other"] = "other"


@dataclass(frozen=True, kw_only=True, slots=True)
class Counted(Frozen):
    """A name and a count that the page prints together: a topic, a month of the archive."""

    name: Passage
    count: int
    raw: Passage


@dataclass(frozen=True, kw_only=True, slots=True)
class Related(Frozen):
    """A pointer to another article: its title and the beginning of its summary."""

    title: Passage
    teaser: Passage | None
    cut: Cut | None = None
    target: str | None = None
    """Path or address, where the page has one."""


@dataclass(frozen=True, kw_only=True, slots=True)
class QuestionAnswer(Frozen):
    """A question and its answer."""

    question: Passage
    answer: tuple[Passage, ...]
    cut: Cut | None = None
    """Of the answer."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Footnote(Frozen):
    """A note and the name by which the text refers to it."""

    name: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Problem(Frozen):
    """Something that could not be read as it stands; the rest was."""

    line: int
    column: int
    message: str
    code: Literal["encoding", "control", "table", "structure", "limit"] = "structure"
    count: int = 1


Role = Literal[
    "title",
    "date",
    "tags",
    "summary",
    "notice",
    "lead",
    "body",
    "label",
    "related_title",
    "teaser",
    "question",
    "answer",
    "counted",
    "footnote",
    "unread",
]


class Placed(NamedTuple):
    """A block of the page in reading order, and what it is there for."""

    role: Role
    block: Block


@dataclass(frozen=True, kw_only=True)
class Page(Frozen):
    """One file as read: one language edition of an article."""

    path: str
    """As given, with control characters made visible."""
    format: str
    """Name of the reader of formats that read it."""
    sha256: str
    byte_count: int
    character_count: int
    """Code points of the safe text."""
    line_count: int
    encoding: str
    declared_language: str | None = None
    """BCP 47: front matter, markup or file name."""
    language: str | None = None
    """Of title and summary: the edition's."""
    body_language: str | None = None
    """Of lead and sections."""
    title: Passage | None = None
    original_title: Passage | None = None
    """Title in the original language, where the page quotes it."""
    date: PublicationDate | None = None
    source: Passage | None = None
    details: tuple[Passage, ...] = ()
    """Further lines of the head: stars, author, tags as printed."""
    topics: tuple[Passage, ...] = ()
    archive: Passage | None = None
    head_line: Passage | None = None
    """Source, topics and archive as printed, where glued in one line."""
    summary: tuple[Passage, ...] = ()
    notices: tuple[Notice, ...] = ()
    lead: tuple[Block, ...] = ()
    sections: tuple[Section, ...] = ()
    related_topics_label: Passage | None = None
    related_topics: tuple[Counted, ...] = ()
    archives_label: Passage | None = None
    archives: tuple[Counted, ...] = ()
    related_label: Passage | None = None
    related_raw: tuple[Passage, ...] = ()
    """The lines that `related` was split out of."""
    related: tuple[Related, ...] = ()
    questions_label: Passage | None = None
    questions: tuple[QuestionAnswer, ...] = ()
    footnotes: tuple[Footnote, ...] = ()
    unread: tuple[Unread, ...] = ()
    """Lines outside the body that no reader understood."""
    metadata: tuple[tuple[str, str], ...] = ()
    """Front matter as name and value, nested names joined by dots."""
    problems: tuple[Problem, ...] = ()

    @cached_property
    def flow(self) -> tuple[Placed, ...]:
        """All blocks in reading order; a block's index here is its number everywhere else."""
        return tuple(_flow(self))

    @property
    def body(self) -> Iterator[Block]:
        """The blocks of lead and sections, headings included."""
        yield from self.lead
        for section in self.sections:
            if section.heading is not None:
                yield section.heading
            yield from section.blocks


def _as_paragraph(passage: Passage) -> Paragraph:
    last = passage.locate(0, len(passage.text)).end_line
    return Paragraph(
        text=passage.text,
        runs=passage.runs,
        language=passage.language,
        marks=passage.marks,
        end_line=last,
    )


def _as_heading(passage: Passage, level: int) -> Heading:
    if isinstance(passage, Heading):
        return passage
    last = passage.locate(0, len(passage.text)).end_line
    return Heading(
        text=passage.text,
        runs=passage.runs,
        language=passage.language,
        marks=passage.marks,
        end_line=last,
        level=level,
    )


def _flow(page: Page) -> Iterator[Placed]:
    """Yield the page's blocks as a reader meets them."""
    yield from _head(page)
    for block in page.lead:
        yield Placed("lead", block)
    for section in page.sections:
        if section.heading is not None:
            yield Placed("body", section.heading)
        for block in section.blocks:
            yield Placed("body", block)
    yield from _counted(page.related_topics_label, page.related_topics)
    yield from _counted(page.archives_label, page.archives)
    yield from _related(page)
    yield from _questions(page)
    for note in page.footnotes:
        for block in note.blocks:
            yield Placed("footnote", block)
    for unread in page.unread:
        yield Placed("unread", unread)


def _head(page: Page) -> Iterator[Placed]:
    if page.title is not None:
        yield Placed("title", _as_heading(page.title, 1))
    if page.date is not None:
        yield Placed("date", _as_paragraph(page.date.printed))
    for detail in page.details:
        yield Placed("tags", _as_paragraph(detail))
    if page.head_line is not None:
        yield Placed("tags", _as_paragraph(page.head_line))
    for line in page.summary:
        yield Placed("summary", _as_paragraph(line))
    for notice in page.notices:
        yield Placed("notice", _as_paragraph(notice.passage))


def _related(page: Page) -> Iterator[Placed]:
    if page.related_label is not None:
        yield Placed("label", _as_heading(page.related_label, 2))
    for related in page.related:
        yield Placed("related_title", _as_heading(related.title, 3))
        if related.teaser is not None:
            yield Placed("teaser", _as_paragraph(related.teaser))
    if not page.related:
        for raw in page.related_raw:
            yield Placed("teaser", _as_paragraph(raw))


def _questions(page: Page) -> Iterator[Placed]:
    if page.questions_label is not None:
        yield Placed("label", _as_heading(page.questions_label, 2))
    for pair in page.questions:
        yield Placed("question", _as_heading(pair.question, 3))
        for answer in pair.answer:
            yield Placed("answer", _as_paragraph(answer))


def _counted(label: Passage | None, entries: tuple[Counted, ...]) -> Iterator[Placed]:
    if label is not None:
        yield Placed("label", _as_heading(label, 2))
    for entry in entries:
        yield Placed("counted", _as_paragraph(entry.raw))


QuantityKind = Literal[
    "number",
    "percent",
    "percentage_point",
    "currency",
    "dimension",
    "duration",
    "multiplier",
    "count",
    "ordinal",
    "year",
    "quarter",
    "date",
]


@dataclass(frozen=True, kw_only=True, slots=True)
class Quantity(Frozen):
    """A value found in a text, with its unit and the interval its wording stands for.

    `start`, `end` are code points in the text that was read. The interval is half-open,
    [low, high); None means unbounded on that side. A range ("12-18 months") has its ends as `low`
    and `high` and the middle as `value`, and `is_range` set.
    """

    text: str
    start: int
    end: int
    kind: QuantityKind
    value: Decimal | None
    """None only for dates that are not plain numbers."""
    low: Decimal | None
    high: Decimal | None
    unit: str = ""
    """ISO 4217 ("USD"), "percent", CLDR unit ("megawatt"), or the counted noun."""
    per: tuple[str, ...] = ()
    """Denominators of a compound: ("cluster", "year")."""
    approximate: bool = False
    is_range: bool = False
    date: str | None = None
    """ISO 8601 as far as known: "2027-Q1"."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Bead(Frozen):
    """Aligned blocks or sentences; one side per edition, in the editions' order."""

    sides: tuple[tuple[int, ...], ...]
    """Ascending indices into each edition's flow (or sentence list)."""
    score: float
    """Confidence, 0 to 1."""
    moved: bool = False
    """Stands elsewhere in one of the editions."""
    shared: bool = False
    """The same text, to the letter, in all editions."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Article(Frozen):
    """The editions that belong together."""

    id: str
    editions: tuple[Page, ...]

    @property
    def title(self) -> str:
        """The first edition's title, or its path."""
        first = self.editions[0]
        return first.title.text if first.title is not None else first.path


Severity = Literal["error", "warning", "info"]
Verdict = Literal["confirmed", "dismissed"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Location(Frozen):
    """One place that a finding rests on, quoted."""

    path: str
    line: int
    column: int
    end_line: int
    end_column: int
    language: str | None
    quote: str
    role: Literal["primary", "evidence"]
    edition: int
    """Index into the article's editions."""
    block: int
    """Index into the edition's flow."""
    start: int
    """Code points in the block's text."""
    end: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Finding(Frozen):
    """What a rule reports: a relation that fails, or one that was checked and holds."""

    code: str
    """Letter and three digits: "N201"."""
    rule: str
    """Name of the rule: "growth-rate"."""
    severity: Severity
    kind: Literal["fail", "holds"]
    message: str
    computation: str = ""
    """The formula with the numbers in it."""
    fingerprint: str
    """Stable under moved lines: rule and quoted evidence."""
    locations: tuple[Location, ...]
    verdict: Verdict | None = None
