"""Pages made by hand, for tests of rules that must not depend on a reader of formats."""

from __future__ import annotations

from parsers.model import (
    Article,
    Block,
    Heading,
    ListBlock,
    ListItem,
    Page,
    Paragraph,
    Passage,
    PublicationDate,
    Row,
    Run,
    Section,
    Table,
)


class Pen:
    """Writes a page line by line and keeps count of where everything stands."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.offset = 0

    def line(self, text: str) -> Run:
        run = Run(0, self.offset, len(self.lines) + 1, 1)
        self.lines.append(text)
        self.offset += len(text) + 1
        return run


def _table(pen: Pen, rows: list[str], language: str) -> Table:
    made: list[Row] = []
    first = None
    for number, line in enumerate(rows):
        run = pen.line(line)
        first = first or run
        if number == 1:
            continue
        cells, starts, columns, at = [], [], [], 1
        for cell in line.strip().strip("|").split("|"):
            lead = len(cell) - len(cell.lstrip())
            cells.append(cell.strip())
            starts.append(run.start + at + lead)
            columns.append(at + lead + 1)
            at += len(cell) + 1
        made.append(
            Row(cells=tuple(cells), starts=tuple(starts), columns=tuple(columns), line=run.line)
        )
    assert first is not None
    return Table(
        header=made[0],
        rows=tuple(made[1:]),
        runs=(first,),
        end_line=len(pen.lines),
        language=language,
    )


def _list(pen: Pen, items: list[str], language: str) -> ListBlock:
    made, runs, at = [], [], 0
    for item in items:
        marker, _, text = item.partition(" ")
        run = pen.line(item)
        moved = Run(0, run.start + len(marker) + 1, run.line, len(marker) + 2)
        made.append(ListItem(text=text, runs=(moved,), start=at, marker=marker, language=language))
        runs.append(Run(at, moved.start, moved.line, moved.column))
        at += len(text) + 1
    ordered = items[0][0].isdigit()
    return ListBlock(
        text="\n".join(item.text for item in made),
        runs=tuple(runs),
        end_line=len(pen.lines),
        ordered=ordered,
        first=int(made[0].marker.rstrip(".")) if ordered else None,
        items=tuple(made),
        language=language,
    )


def page(
    text: str,
    *,
    language: str = "en",
    path: str = "page.txt",
    date: str | None = None,
    metadata: tuple[tuple[str, str], ...] = (),
) -> Page:
    """Read a small Markdown: a title on the first line, headings, tables, lists, paragraphs."""
    pen = Pen()
    chunks = [chunk.strip("\n") for chunk in text.strip().split("\n\n")]
    title = Passage(text=chunks[0], runs=(pen.line(chunks[0]),), language=language)
    pen.line("")
    printed = None
    if date is not None:
        run = pen.line(date)
        precision = {4: "year", 7: "month", 10: "day"}[len(date)]
        printed = PublicationDate.model_validate(
            {
                "printed": Passage(text=date, runs=(run,)),
                "value": date,
                "precision": precision,
            }
        )
    heading: Heading | None = None
    blocks: list[Block] = []
    sections: list[Section] = []
    for chunk in chunks[1:]:
        rows = chunk.split("\n")
        if rows[0].startswith("## "):
            sections.append(Section(heading=heading, blocks=tuple(blocks)))
            blocks = []
            run = pen.line(rows[0])
            moved = Run(0, run.start + 3, run.line, 4)
            heading = Heading(
                text=rows[0][3:], runs=(moved,), end_line=run.line, level=2, language=language
            )
        elif rows[0].startswith("|"):
            blocks.append(_table(pen, rows, language))
        elif rows[0].startswith("- ") or rows[0][:2] == "1.":
            blocks.append(_list(pen, rows, language))
        else:
            run = pen.line(chunk.replace("\n", " "))
            blocks.append(
                Paragraph(text=pen.lines[-1], runs=(run,), end_line=run.line, language=language)
            )
        pen.line("")
    sections.append(Section(heading=heading, blocks=tuple(blocks)))
    whole = "\n".join(pen.lines)
    return Page(
        path=path,
        format="hand",
        sha256="0" * 64,
        byte_count=len(whole.encode()),
        character_count=len(whole),
        line_count=len(pen.lines),
        encoding="utf-8",
        language=language,
        body_language=language,
        title=title,
        date=printed,
        lead=sections[0].blocks if sections[0].heading is None else (),
        sections=tuple(s for s in sections if s.heading is not None),
        metadata=metadata,
    )


def article(text: str, language: str = "en", date: str | None = None) -> Article:
    """Return an article of one edition."""
    return Article(id="made", editions=(page(text, language=language, date=date),))
