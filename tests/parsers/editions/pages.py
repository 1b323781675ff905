"""Invented pages for the tests, built without any reader of formats."""

from __future__ import annotations

from collections.abc import Sequence

from parsers.model import (
    Block,
    Callout,
    Code,
    Heading,
    ListBlock,
    ListItem,
    Page,
    Paragraph,
    Passage,
    QuestionAnswer,
    Related,
    Row,
    Run,
    Section,
    Table,
)


def passage(text: str, line: int = 1, language: str | None = None) -> Passage:
    return Passage(text=text, runs=(Run(0, 0, line, 1),), language=language)


def block(source: str, line: int, language: str | None = None) -> Block:
    """Return a block from a line of shorthand.

    "# " headings, "> " callouts, "``` " code, "- a / b" lists, "| a | b // c | d" tables.
    """
    runs = (Run(0, 0, line, 1),)
    if source.startswith("#"):
        marks, text = source.split(" ", 1)
        return Heading(text=text, runs=runs, end_line=line, level=len(marks), language=language)
    if source.startswith("> "):
        return Callout(text=source[2:], runs=runs, end_line=line, language=language)
    if source.startswith("``` "):
        return Code(text=source[4:], runs=runs, end_line=line)
    if source.startswith("- "):
        return _list(source[2:].split(" / "), line, language)
    if source.startswith("| "):
        return _table(source[2:].split(" // "), line, language)
    return Paragraph(text=source, runs=runs, end_line=line, language=language)


def _list(texts: Sequence[str], line: int, language: str | None) -> ListBlock:
    items, start = [], 0
    for text in texts:
        items.append(ListItem(text=text, runs=(Run(0, 0, line, 1),), start=start, marker="-"))
        start += len(text) + 1
    return ListBlock(
        text="\n".join(texts),
        runs=(Run(0, 0, line, 1),),
        end_line=line,
        items=tuple(items),
        language=language,
    )


def _table(lines: Sequence[str], line: int, language: str | None) -> Table:
    rows = []
    for number, text in enumerate(lines):
        cells = tuple(cell.strip() for cell in text.split("|"))
        starts, at = [], 0
        for cell in cells:
            starts.append(at)
            at += len(cell) + 3
        rows.append(
            Row(
                cells=cells,
                starts=tuple(starts),
                columns=tuple(start + 1 for start in starts),
                line=line + number,
            )
        )
    return Table(
        runs=(Run(0, 0, line, 1),),
        end_line=line + len(rows),
        header=rows[0],
        rows=tuple(rows[1:]),
        language=language,
    )


def page(
    path: str,
    language: str | None,
    title: str | None = None,
    body: Sequence[str] = (),
    *,
    summary: Sequence[str] = (),
    related: Sequence[Related | str] = (),
    questions: Sequence[tuple[str, str]] = (),
    metadata: Sequence[tuple[str, str]] = (),
    body_language: str | None = None,
) -> Page:
    """Return a page; `body` is a sequence of shorthand blocks."""
    spoken = body_language or language
    blocks = [block(source, 10 + 2 * n, spoken) for n, source in enumerate(body)]
    sections: list[Section] = []
    lead: list[Block] = []
    for each in blocks:
        if isinstance(each, Heading):
            sections.append(Section(heading=each, blocks=()))
        elif sections:
            last = sections[-1]
            sections[-1] = Section(heading=last.heading, blocks=(*last.blocks, each))
        else:
            lead.append(each)
    return Page(
        path=path,
        format="test",
        sha256="0" * 64,
        byte_count=0,
        character_count=0,
        line_count=0,
        encoding="utf-8",
        language=language,
        body_language=spoken,
        title=passage(title, 1, language) if title is not None else None,
        summary=tuple(passage(text, 3, language) for text in summary),
        lead=tuple(lead),
        sections=tuple(sections),
        related=tuple(
            Related(title=passage(item, 500, language), teaser=None)
            if isinstance(item, str)
            else item
            for item in related
        ),
        questions=tuple(
            QuestionAnswer(
                question=passage(question, 600, language), answer=(passage(answer, 601, language),)
            )
            for question, answer in questions
        ),
        metadata=tuple(metadata),
    )
