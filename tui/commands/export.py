"""`diglot export`: articles for other programs."""

from __future__ import annotations

import click

from tui.commands.common import paths_argument, read_library, say_errors, write

_FORMATS = ["json", "markdown", "html", "csv", "tmx"]


@click.command("export")
@paths_argument
@click.option("--format", "form", type=click.Choice(_FORMATS), default="json", show_default=True)
@click.option("--table", type=click.IntRange(1), help="One table only, counted from 1 (csv).")
@click.option("--editions", metavar="LANGUAGES", help="Languages to write, in order: nl,ko")
@click.option("--output", metavar="FILE", help="Write here instead of to standard output.")
def export_command(
    paths: tuple[str, ...],
    form: str,
    table: int | None,
    editions: str | None,
    output: str | None,
) -> int:
    """Write articles as JSON, Markdown, HTML, CSV or TMX."""
    from parsers.reports import export

    library = read_library(paths)
    say_errors(library.errors)
    chosen = [tag.strip() for tag in editions.split(",")] if editions else None
    try:
        text = export.write(library.articles, form, table=table, languages=chosen)
    except ValueError as error:
        raise click.UsageError(str(error)) from error
    write(text, output)
    return 2 if library.errors else 0
