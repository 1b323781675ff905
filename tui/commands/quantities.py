"""`diglot quantities`: every value with unit and interval, a JSON line each."""

from __future__ import annotations

import json
import sys
from bisect import bisect_right
from collections.abc import Callable
from typing import TYPE_CHECKING

import click

from tui.commands.common import paths_argument, read_library, say_errors

if TYPE_CHECKING:
    from parsers.model import Block


@click.command("quantities")
@paths_argument
@click.option("--language", metavar="TAG", help="Language of a plain text (BCP 47).")
@click.option("--format", "form", type=click.Choice(["jsonl"]), default="jsonl")
@click.option(
    "--jsonl-input", is_flag=True, help='Standard input holds {"id","language","text"} a line.'
)
def quantities_command(
    paths: tuple[str, ...],
    language: str | None,
    form: str,
    jsonl_input: bool,
) -> int:
    """List every quantity of the pages, or of the texts on standard input."""
    del form  # there is one so far
    if jsonl_input:
        return _answer_lines()
    if paths == ("-",):
        return _plain_text(language)
    from parsers.model import block_text
    from parsers.quantities.jsonl import records
    from parsers.quantities.notation import notated

    library = read_library(paths)
    say_errors(library.errors)
    for article in library.articles:
        for page in article.editions:
            for placed in page.flow:
                block = placed.block
                own = language or block.language or page.body_language or page.language
                text = block_text(block)
                read_as = notated(own, page) if own else own
                for record in records(text, read_as, _lines_of(block)):
                    _print(record | {"path": page.path, "language": own})
    return 2 if library.errors else 0


def _lines_of(block: Block) -> Callable[[int], int]:
    return lambda offset: block.locate(offset, offset + 1).line


def _plain_text(language: str | None) -> int:
    from parsers.quantities.jsonl import records
    from parsers.text import NotTextError, read_text

    try:
        safe = read_text(sys.stdin.buffer.read())
    except NotTextError as error:
        raise click.ClickException(f"standard input: {error}") from error
    starts = [offset for offset, _ in safe.lines()]
    for record in records(safe.text, language, lambda at: bisect_right(starts, at)):
        _print(record)
    return 0


def _answer_lines() -> int:
    from parsers.quantities.jsonl import answer

    code = 0
    for number, raw in enumerate(sys.stdin.buffer, start=1):
        line = raw.decode("utf-8", errors="replace")
        if not line.strip():
            continue
        try:
            _print(answer(line))
        except ValueError as error:
            from parsers.text import safe_line

            click.echo(safe_line(f"diglot: standard input:{number}: {error}"), err=True)
            code = 2
    return code


def _print(record: object) -> None:
    from parsers.text import safe_json

    sys.stdout.write(safe_json(json.dumps(record, ensure_ascii=False)) + "\n")
