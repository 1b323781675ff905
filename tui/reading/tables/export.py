"""Rows of a table as CSV, Markdown or JSON, for use elsewhere."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Sequence
from pathlib import Path

FORMATS: tuple[str, ...] = ("csv", "tsv", "md", "json")
"""Endings of file names, each with its format."""

_MARKDOWN = re.compile(r"([\\`*_\[\]<>|~&])")


class ExportError(ValueError):
    """The name or the place does not do; the message says so to the person."""


def format_of(name: str) -> str:
    """Return the format that a file name asks for.

    Raises:
        ExportError: the name has an ending that stands for no format.
    """
    ending = Path(name).suffix.lower().lstrip(".")
    ending = {"markdown": "md", "tab": "tsv"}.get(ending, ending)
    if ending not in FORMATS:
        raise ExportError("the name must end in .csv, .tsv, .md or .json")
    return ending


def export(
    name: str,
    header: Sequence[str],
    rows: Sequence[Sequence[str]],
    right: Sequence[bool],
    *,
    replace: bool = False,
) -> Path:
    """Write rows to a file and return its path; an existing file only with `replace`.

    `right` tells which columns are set to the right in Markdown. "~" is the home folder.

    Raises:
        ExportError: an unknown ending, or a place that cannot be written.
        FileExistsError: there is such a file.
    """
    kind = format_of(name)
    try:
        path = Path(name).expanduser()
        text = render(kind, header, rows, right)
        with path.open("w" if replace else "x", encoding="utf-8", newline="") as file:
            file.write(text)
    except FileExistsError:
        raise
    except (OSError, RuntimeError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise ExportError(f"not written: {reason}") from error
    return path


def render(
    kind: str, header: Sequence[str], rows: Sequence[Sequence[str]], right: Sequence[bool]
) -> str:
    """Return rows in one of the `FORMATS`; short rows are filled up with empty cells."""
    width = len(header)
    full = [[*row, *[""] * (width - len(row))] for row in rows]
    if kind == "json":
        return json.dumps({"columns": list(header), "rows": full}, ensure_ascii=False) + "\n"
    if kind == "md":
        return _markdown(header, full, right)
    return _separated(header, full, "\t" if kind == "tsv" else ",")


def _separated(header: Sequence[str], rows: Sequence[Sequence[str]], mark: str) -> str:
    """Return RFC 4180 text, lines ended by line feeds."""
    stream = io.StringIO()
    writer = csv.writer(stream, delimiter=mark, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    return stream.getvalue()


def _markdown(header: Sequence[str], rows: Sequence[Sequence[str]], right: Sequence[bool]) -> str:
    rules = [
        "---:" if column < len(right) and right[column] else "---"
        for column, _ in enumerate(header)
    ]
    lines = [_line([_escaped(cell) for cell in header]), _line(rules)]
    lines += [_line([_escaped(cell) for cell in row]) for row in rows]
    return "\n".join(lines) + "\n"


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _escaped(text: str) -> str:
    return _MARKDOWN.sub(r"\\\1", " ".join(text.split()))
