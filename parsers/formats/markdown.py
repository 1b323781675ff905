"""Markdown: CommonMark with front matter, tables, task lists, strikethrough and footnotes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from parsers.compiled import compiled
from parsers.formats.dates import find_date
from parsers.formats.drafts import Draft, sections_of
from parsers.formats.front_matter import Entry, FrontMatter, read_front_matter, read_open_head
from parsers.formats.labels import label_blocks
from parsers.formats.listed import take_listed
from parsers.formats.preformatted import is_marked_up
from parsers.formats.source import Source
from parsers.model import Block, Heading, Page, Paragraph, Passage, PublicationDate, Unread

_EXTENSIONS = (".md", ".mdx", ".markdown", ".mdown", ".mkd")
_SIGNS = (
    compiled(r"^#{1,6} \S", re.MULTILINE),
    compiled(r"\[[^\[\]\n]{1,300}\]\([^()\s]+\)"),
    compiled(r"^(?:```|~~~)", re.MULTILINE),
    compiled(r"\*\*[^*\n]{1,300}\*\*"),
    compiled(r"^\[\^?[^\[\]\n]{1,300}\]:\s", re.MULTILINE),
    compiled(r"^[^\n]+\n(?:={3,}|-{3,})$", re.MULTILINE),
    compiled(r"^> \S", re.MULTILINE),
)
_DATE_LINE = 60
_STOPS = (".", "!", "?", "\u3002", "\uff01", "\uff1f", "\u061f", "\u0964")


def sniff(source: Source) -> float:
    """Return how surely a text is Markdown: by its name, or by two kinds of its markup."""
    if source.path.lower().endswith(_EXTENSIONS):
        return 0.9
    sample = source.safe.text[:20_000]
    if ".. " in sample and is_marked_up(sample.split("\n")):
        return 0.0  # reStructuredText, whose titles may be underlined as Markdown's
    kinds = sum(1 for sign in _SIGNS if sign.search(sample))
    if read_front_matter(source.lines[:400]) is not None:
        return 0.85
    headings = len(_SIGNS[0].findall(sample))
    return 0.8 if kinds >= 3 else 0.6 if kinds == 2 and headings else 0.5 if headings > 2 else 0.0


def read(source: Source) -> Page:
    """Read any text as Markdown; every text is some Markdown."""
    from parsers.formats.markdown_blocks import MarkdownReader  # slow to import

    draft = Draft(source)
    front = read_front_matter(source.lines) or read_open_head(source.lines)
    reader = MarkdownReader(source, front.length if front is not None else 0)
    blocks, draft.footnotes = reader.read()
    draft.problems += reader.problems
    if front is not None:
        _take_front_matter(draft, front)
    blocks = _take_head(draft, blocks)
    draft.lead, draft.sections = sections_of(label_blocks(_bold_labels(blocks)))
    take_listed(draft)
    return draft.page("markdown")


def _take_front_matter(draft: Draft, front: FrontMatter) -> None:
    draft.metadata = [(entry.name, entry.value) for entry in front.entries]

    def passage(entry: Entry) -> Passage:
        text, runs = draft.source.woven(entry.pieces)
        return Passage(text=text, runs=runs)

    title = front.first("title")
    draft.title = passage(title) if title else None
    summary = front.first("summary", "description", "abstract", "excerpt")
    draft.summary = [passage(summary)] if summary else []
    source = front.first("source", "publisher", "site", "publication")
    draft.publisher = passage(source) if source else None
    original = front.first("original_title", "original-title", "originaltitle")
    draft.original_title = passage(original) if original else None
    draft.topics = [
        passage(entry) for entry in front.all("tags", "topics", "categories", "keywords")
    ]
    draft.details = [passage(entry) for entry in front.all("author", "authors", "byline")]
    language = front.first("lang", "language", "locale")
    if language is not None and re.fullmatch(
        r"[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*", language.value
    ):
        draft.declared_language = language.value.replace("_", "-")
    date = front.first("date", "published", "pubdate", "created")
    if date is not None:
        draft.date = _date_in(draft.source, passage(date))


def _date_in(source: Source, passage: Passage) -> PublicationDate | None:
    found = find_date(passage.text)
    if found is None:
        return None
    span = passage.locate(found.start, found.end)
    return PublicationDate(
        printed=source.passage(span.start, span.end), value=found.value, precision=found.precision
    )


def _take_head(draft: Draft, blocks: list[Block]) -> list[Block]:
    """Take the title from the first heading, and a date line after it.

    Imports, say, may stand before them; they are kept.
    """
    rest = list(blocks)
    at = next((n for n, block in enumerate(rest) if not isinstance(block, Unread)), 0)
    first = rest[at] if rest else None
    if isinstance(first, Heading) and (draft.title is None or first.text == draft.title.text):
        draft.title = Passage(text=first.text, runs=first.runs, marks=first.marks)
        rest.pop(at)
    following = rest[at] if at < len(rest) else None
    if not isinstance(following, Paragraph) or draft.title is None or draft.date is not None:
        return rest
    date = _date_in(draft.source, following) if len(following.text) <= _DATE_LINE else None
    if date is not None and not _is_sentence(following.text, date.printed.text):
        draft.date = date
        rest.pop(at)
        if date.printed.text != following.text.strip():
            line = Passage(text=following.text, runs=following.runs, marks=following.marks)
            draft.details = [*draft.details, line]
    return rest


def _is_sentence(text: str, date: str) -> bool:
    """Tell whether a text that has a date in it says more: scripts without blanks are short."""
    return text.rstrip().endswith(_STOPS) and len(text) > 2 * len(date)


def _bold_labels(blocks: Sequence[Block]) -> list[Block]:
    """Take a bold beginning with a colon for what it is: a run-in label."""
    return [_bold_label(block) if isinstance(block, Paragraph) else block for block in blocks]


def _bold_label(block: Paragraph) -> Paragraph:
    mark = next((mark for mark in block.marks if mark.kind == "strong"), None)
    if mark is None or mark.start != 0 or mark.end > 80:
        return block
    bold, after = block.text[: mark.end], block.text[mark.end :]
    colon = re.match(r"\s*[:\uff1a]\s*(?=\S)", after)
    if bold.rstrip().endswith((":", "\uff1a", ".")) and re.match(r"\s*\S", after):
        body = mark.end + len(after) - len(after.lstrip())
        label = bold.rstrip().rstrip(":\uff1a.").rstrip()
    elif colon is not None:
        body, label = mark.end + colon.end(), bold.strip()
    else:
        return block
    if not label:
        return block
    return block.model_copy(update={"label": label, "body_start": body})
