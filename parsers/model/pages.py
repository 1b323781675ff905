"""Pages: one file as read, with everything that stands around its text."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Literal, NamedTuple

from parsers.frozen import dataclass
from parsers.model.blocks import Block, Heading, Paragraph, Unread, block_text
from parsers.model.decimals import DecimalMark, decimal_mark
from parsers.model.passages import Frozen, Passage


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

    @cached_property
    def decimal_mark(self) -> DecimalMark | None:
        """The mark that plainly sets off the decimals of its numbers, whatever its language."""
        return decimal_mark(block_text(block) for _, block in self.flow)

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
