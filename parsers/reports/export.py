"""Articles for other programs: JSON that reads back equal, Markdown, HTML, CSV and TMX."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from parsers.model import Article, Table
from parsers.reports.article_markdown import choose_editions, page_to_markdown, to_markdown

__all__ = [
    "from_json",
    "page_to_markdown",
    "table_to_csv",
    "tables_of",
    "to_json",
    "to_markdown",
    "write",
]


def write(
    articles: Sequence[Article],
    form: str,
    *,
    table: int | None = None,
    languages: Sequence[str] | None = None,
) -> str:
    """Return articles in a form; `languages` are the editions wanted, `table` one table (csv).

    Raises ValueError, with a message for the user, where there is no such edition, table or form.
    """
    kept = [
        article.model_copy(update={"editions": tuple(pages)})
        for article in articles
        if (pages := choose_editions(article, languages))
    ]
    if articles and not kept:
        raise ValueError(f"no edition in {', '.join(languages or ())}")
    if table is not None and form != "csv":
        raise ValueError("one table alone is written as csv: --format csv --table N")
    if form == "json":
        return to_json(kept)
    if form == "markdown":
        return "\n\n".join(map(to_markdown, kept))
    if form == "csv":
        return _csv(kept, table)
    if form == "html":
        from parsers.reports.article_html import to_html  # aligning takes numpy

        return to_html(kept)
    if form == "tmx":
        return _tmx(kept)
    raise ValueError(f"no form {form!r}")


def to_json(articles: Sequence[Article]) -> str:
    """Return articles as JSON, everything that was read of them."""
    from parsers.records import to_json as dump  # pydantic is slow to import

    return dump(tuple(articles))


def from_json(text: str) -> tuple[Article, ...]:
    """Return the articles that `to_json` wrote, equal to what they were.

    Raises pydantic.ValidationError where the text is no such export.
    """
    from parsers.records import from_json as read

    return read(text)


def tables_of(article: Article) -> list[Table]:
    """Return the tables of an article's editions, in reading order, edition by edition."""
    return [
        placed.block
        for page in article.editions
        for placed in page.flow
        if isinstance(placed.block, Table)
    ]


def table_to_csv(table: Table) -> str:
    """Return a table as CSV (RFC 4180), the header first."""
    out = io.StringIO()
    writer = csv.writer(out)
    for row in table.all_rows:
        writer.writerow(row.cells)
    return out.getvalue()


def _csv(articles: Sequence[Article], number: int | None) -> str:
    tables = [table for article in articles for table in tables_of(article)]
    if not tables:
        raise ValueError("there is no table")
    if number is None:
        return "\r\n".join(map(table_to_csv, tables))
    if not 1 <= number <= len(tables):
        raise ValueError(f"there is no table {number}: there are {len(tables)}")
    return table_to_csv(tables[number - 1])


def _tmx(articles: Sequence[Article]) -> str:
    from parsers.editions.levels import align_pages
    from parsers.editions.pooling import choose, learn_pool
    from parsers.reports import tmx

    pairs = [(article.editions[0], other) for article in articles for other in article.editions[1:]]
    if not pairs:
        raise ValueError("a translation memory needs an article with two editions")
    return tmx.render(align_pages(pairs, "block", learn_pool(choose(pairs))))
