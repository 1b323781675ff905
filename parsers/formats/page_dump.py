"""Page dumps: the text of an article page, line by line, with the page's furniture around it.

The head is a title, a date line, a glued line of source, topics and archive, a summary and perhaps
a notice; then the article; then lists of topics, archives and further reading, and questions with
answers. The parts are told by their shape and place, the labels by a table of words only where
their content leaves doubt.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from parsers.formats.addresses import day_of_path
from parsers.formats.blocks import BlockReader
from parsers.formats.cuts import answer_cuts
from parsers.formats.dates import FoundDate, find_date
from parsers.formats.drafts import Draft, sections_of
from parsers.formats.glue import Bounds, read_head_line, segment
from parsers.formats.labels import label_blocks
from parsers.formats.source import Line, Source
from parsers.formats.tail import Tail, find_tail, read_tail
from parsers.formats.tongues import QUOTED
from parsers.languages import detect, same
from parsers.model import Block, Notice, Page, Paragraph, Passage, PublicationDate

_DATE_LINE = 80
"""Code points that a date line may have."""

_NOTICES = (
    "The article body is currently shown in English by default.",
    "当前正文默认显示英文版",
    "目前正文預設顯示英文版",
)
"""How the notice begins that the body is shown untranslated."""


@dataclass
class _Head:
    """The lines above the article, by what they are."""

    title: Line
    date: Line
    found: FoundDate
    details: list[Line] = field(default_factory=list)
    head_line: Line | None = None
    summary: list[Line] = field(default_factory=list)
    notices: list[Line] = field(default_factory=list)
    end: int = 0


def sniff(source: Source) -> float:
    """Return how surely the text is a page dump: it has a title, a date line and a glued line."""
    head = _read_head(source.lines[:60])
    if head is None:
        return 0.0
    return 1.0 if head.head_line is not None else 0.7 if find_tail(source.lines, head.end) else 0.0


def read(source: Source) -> Page:
    """Read a page dump; only for texts that `sniff` accepts."""
    head = _read_head(source.lines)
    if head is None:
        raise ValueError("not a page dump: no title and date line")
    draft = Draft(source)
    tail = find_tail(source.lines, head.end)
    stop = tail.start if tail is not None else len(source.lines)
    _write_head(draft, head)
    reader = BlockReader(source)
    blocks = label_blocks(reader.read(source.lines[head.end : stop]))
    draft.problems += reader.problems
    draft.lead, draft.sections = sections_of(blocks)
    _settle_notice(draft, blocks)
    if tail is not None:
        read_tail(draft, tail)
    _settle_topics(draft)
    _find_original_title(draft, tail)
    page = draft.page("page_dump")
    return page.model_copy(update={"questions": answer_cuts(page)}) if page.questions else page


def _read_head(lines: Sequence[Line]) -> _Head | None:
    filled = [line for line in lines if not line.blank][:8]
    if len(filled) < 3:
        return None
    title, date = filled[:2]
    found = find_date(date.text)
    if found is None or len(date.text) > _DATE_LINE or date.text[found.end :].strip():
        return None
    head = _Head(title, date, found, end=date.row + 1)
    prefix = date.text[: found.start].strip() or None
    for at, line in enumerate(filled[2:5]):
        if read_head_line(line.text, prefix) is not None:
            head.details, head.head_line = filled[2 : 2 + at], line
            head.end = line.row + 1
            break
    else:
        return head
    _read_summary(head, lines)
    return head


def _read_summary(head: _Head, lines: Sequence[Line]) -> None:
    """Take the lines up to the blank one; a digest's summary is a raw cut of the body that follows.

    Then it may hold blank lines, and ends where the body begins with the same words.
    """
    at = head.end
    while at < len(lines) and lines[at].blank and at < head.end + 2:
        at += 1
    if at > head.end:  # a blank line at once: there is no summary
        return
    first = lines[at].text.strip() if at < len(lines) else ""
    block = at
    while block < len(lines) and not lines[block].blank:
        block += 1
    again = next(
        (
            line.row
            for line in lines[at + 1 : at + 40]
            if len(first) > 3 and line.text.strip().startswith(first)
        ),
        None,
    )
    end = again if again is not None and again >= block else block
    rows = [line for line in lines[at:end] if not line.blank]
    head.notices = [row for row in rows if row.text.strip().startswith(_NOTICES)]
    head.summary = [row for row in rows if row not in head.notices]
    head.end = end


def _write_head(draft: Draft, head: _Head) -> None:
    source = draft.source
    draft.title = source.trimmed(head.title)
    found = head.found
    day = day_of_path(source.path)
    if found.precision == "month" and day is not None and day.startswith(found.value):
        found = found._replace(value=day, precision="day")
    draft.date = PublicationDate(
        printed=source.passage(head.date.start + found.start, head.date.start + found.end),
        value=found.value,
        precision=found.precision,
    )
    prefix = head.date.text[: head.found.start].strip()
    if prefix:
        begin = head.date.start + head.date.text.index(prefix)
        draft.publisher = source.passage(begin, begin + len(prefix))
    draft.details = [source.trimmed(line) for line in head.details]
    if head.head_line is not None:
        draft.head_line = source.trimmed(head.head_line)
        parts = read_head_line(head.head_line.text, prefix or None)
        if parts is not None:
            start = head.head_line.start
            draft.archive = source.passage(start + parts.archive.start, start + parts.archive.end)
            draft.topics_at = Bounds(start + parts.topics.start, start + parts.topics.end)
    draft.summary = [source.trimmed(line) for line in head.summary]
    draft.notices = [
        Notice(passage=source.trimmed(line), kind="body_not_translated") for line in head.notices
    ]


def _settle_notice(draft: Draft, blocks: Sequence[Block]) -> None:
    """Take the second of two summary lines for a notice if only the body speaks its language."""
    if draft.notices or len(draft.summary) != 2 or draft.title is None:
        return
    last = draft.summary[1]
    texts = [block.text for block in blocks if isinstance(block, Paragraph)]
    body = detect("\n".join(texts[:6]))
    edition = detect(f"{draft.title.text}\n{draft.summary[0].text}")
    if body and len(last.text) <= 250 and not same(body, edition) and same(detect(last.text), body):
        draft.summary.pop()
        draft.notices.append(Notice(passage=last, kind="body_not_translated"))


def _settle_topics(draft: Draft) -> None:
    if draft.topics_at is None:
        return
    start, end = draft.topics_at
    text = draft.source.safe.text
    names = [counted.name.text for counted in draft.related_topics]
    draft.topics = [
        draft.source.passage(start + part.start, start + part.end)
        for part in segment(text[start:end], names, text[end:])
    ]


def _find_original_title(draft: Draft, tail: Tail | None) -> None:
    """Take the quotation in the first question for the original title, if it can be one."""
    if tail is None or not draft.questions:
        return
    question: Passage = draft.questions[0].question
    match = QUOTED.search(question.text)
    if match is None:
        return
    group = match.lastindex or 0
    quoted = match[group]
    title = draft.title.text if draft.title is not None else ""
    if quoted != title and quoted in title:  # a name out of the title
        return
    shared = set(_words(quoted)) & set(_words(title))
    if len(quoted) >= 8 and (shared or len(quoted.split()) >= 4):
        span = question.locate(match.start(group), match.end(group))
        draft.original_title = draft.source.passage(span.start, span.end)


def _words(text: str) -> list[str]:
    return [word.strip(".,:;!?'\"()").casefold() for word in text.split() if len(word) > 1]
