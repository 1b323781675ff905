"""What the commands share: reading the library, and saying what could not be read."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from parsers.library import Library

paths_argument = click.argument("paths", nargs=-1, metavar="[PATH]...", type=str)


def read_library(paths: Sequence[str], *, jobs: int = 1) -> Library:
    """Read files, folders, globs or `-`; with none, the bundled sample."""
    from parsers.library import load

    stdin = sys.stdin.buffer.read() if "-" in paths else None
    return load(list(paths), stdin=stdin, jobs=jobs)


def say_errors(library: Library) -> None:
    """Say on standard error what could not be read, and the way out."""
    for error in library.errors:
        line = f":{error.line}" if error.line else ""
        hint = f" ({error.hint})" if error.hint else ""
        click.echo(f"diglot: {error.path}{line}: {error.message}{hint}", err=True)


def write(text: str, output: str | None) -> None:
    """Write to a file, whole or not at all, or to standard output. UTF-8 always."""
    if output is None or output == "-":
        sys.stdout.buffer.write(text.encode("utf-8"))
        sys.stdout.buffer.flush()
        return
    target = Path(output)
    draft = target.with_name(f".{target.name}.part")
    try:
        draft.write_text(text, encoding="utf-8")
        draft.replace(target)
    except OSError as error:
        raise click.ClickException(f"{output}: {error.strerror or error}") from error
