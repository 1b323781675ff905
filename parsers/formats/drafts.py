"""A page in the making: what a format fills in, and how it becomes a `Page`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from parsers.formats.glue import Bounds
from parsers.formats.source import Source
from parsers.formats.tongues import with_languages
from parsers.model import (
    Block,
    Counted,
    Footnote,
    Heading,
    Notice,
    Page,
    Passage,
    Problem,
    PublicationDate,
    QuestionAnswer,
    Related,
    Section,
    Unread,
)


@dataclass
class Draft:
    """The parts of a page as far as they are known; the names are those of `Page`."""

    source: Source
    title: Passage | None = None
    original_title: Passage | None = None
    date: PublicationDate | None = None
    publisher: Passage | None = None
    details: list[Passage] = field(default_factory=list)
    topics: list[Passage] = field(default_factory=list)
    topics_at: Bounds | None = None
    archive: Passage | None = None
    head_line: Passage | None = None
    summary: list[Passage] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)
    lead: Sequence[Block] = ()
    sections: Sequence[Section] = ()
    related_topics_label: Passage | None = None
    related_topics: list[Counted] = field(default_factory=list)
    archives_label: Passage | None = None
    archives: list[Counted] = field(default_factory=list)
    related_label: Passage | None = None
    related_raw: list[Passage] = field(default_factory=list)
    related: list[Related] = field(default_factory=list)
    questions_label: Passage | None = None
    questions: list[QuestionAnswer] = field(default_factory=list)
    footnotes: list[Footnote] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)
    metadata: list[tuple[str, str]] = field(default_factory=list)
    declared_language: str | None = None
    problems: list[Problem] = field(default_factory=list)

    def page(self, name: str) -> Page:
        """Return the finished page, its languages found; `name` is that of the format."""
        source = self.source
        page = Page(
            path=source.path,
            format=name,
            sha256=source.sha256,
            byte_count=source.byte_count,
            character_count=len(source.safe.text),
            line_count=len(source.lines),
            encoding=source.safe.encoding,
            declared_language=self.declared_language or source.declared_language,
            title=self.title,
            original_title=self.original_title,
            date=self.date,
            source=self.publisher,
            details=tuple(self.details),
            topics=tuple(self.topics),
            archive=self.archive,
            head_line=self.head_line,
            summary=tuple(self.summary),
            notices=tuple(self.notices),
            lead=tuple(self.lead),
            sections=tuple(self.sections),
            related_topics_label=self.related_topics_label,
            related_topics=tuple(self.related_topics),
            archives_label=self.archives_label,
            archives=tuple(self.archives),
            related_label=self.related_label,
            related_raw=tuple(self.related_raw),
            related=tuple(self.related),
            questions_label=self.questions_label,
            questions=tuple(self.questions),
            footnotes=tuple(self.footnotes),
            unread=tuple(self.unread),
            metadata=tuple(self.metadata),
            problems=tuple(
                sorted((*source.safe.problems, *self.problems), key=lambda p: (p.line, p.column))
            ),
        )
        return with_languages(page)


def sections_of(blocks: Sequence[Block]) -> tuple[list[Block], list[Section]]:
    """Split blocks at the headings: what stands before the first one is the lead."""
    lead: list[Block] = []
    sections: list[Section] = []
    heading: Heading | None = None
    current: list[Block] = lead
    for block in blocks:
        if isinstance(block, Heading):
            if heading is not None:
                sections.append(Section(heading=heading, blocks=tuple(current)))
            heading, current = block, []
        else:
            current.append(block)
    if heading is not None:
        sections.append(Section(heading=heading, blocks=tuple(current)))
    return lead, sections
