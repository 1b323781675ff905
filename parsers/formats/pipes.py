"""Pipe tables: rows of cells between vertical bars, with exact places of every cell."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import partial

from parsers.compiled import compiled
from parsers.formats.source import Line, Piece, Source, code_marks
from parsers.model import Alignment, Passage, Problem, Row, Run, Table, Unread

MAX_COLUMNS = 256
"""Columns a table may have; what stands beyond is kept unsplit in the last of them."""

MAX_ROWS = 200_000
"""Rows a table may have; those beyond are kept as unread lines."""

CellReader = Callable[[Line, int, int], Passage | None]
"""Reads the cell at [start, end) of a line; None where it is the plain text as it stands."""

_SEPARATOR = compiled(r"\s*\|?(\s*:?-+:?\s*\|)*\s*:?-+:?\s*\|?\s*")
_BAR = compiled(r"\\.|\{\{[^{}\n]*\}\}|\|", re.DOTALL)


def is_separator(text: str) -> bool:
    """Tell whether a line is the `|---|---|` under a table's header."""
    return "-" in text and "|" in text and _SEPARATOR.fullmatch(text) is not None


def is_row(text: str) -> bool:
    """Tell whether a line begins and ends with a bar."""
    stripped = text.strip()
    return len(stripped) > 2 and stripped.startswith("|") and stripped.endswith("|")


def table_length(lines: Sequence[Line], at: int) -> int:
    """Return how many lines, from index `at` on, are a table; 0 for none."""
    first = lines[at].text
    if "|" not in first or is_separator(first):
        return 0
    following = lines[at + 1].text if at + 1 < len(lines) else ""
    headed = is_separator(following)
    if not headed and not (is_row(first) and is_row(following)):
        return 0
    end = at + 1
    barred = is_row(first)
    while end < len(lines) and not lines[end].blank:
        text = lines[end].text
        if not (text.lstrip().startswith("|") if barred else "|" in text):
            break
        end += 1
    return end - at


def split_row(text: str, *, framed: bool = True) -> list[tuple[int, int]]:
    """Return (start, end) of each cell of a row, blanks at its ends left out.

    In a table that is not `framed`, a bar at an end of the row has an empty cell beside it.
    """
    first, last = 0, len(text)
    bars = [match.start() for match in _BAR.finditer(text) if match[0] == "|"]
    if framed and bars and not text[: bars[0]].strip():
        first = bars.pop(0) + 1
    if framed and bars and not text[bars[-1] + 1 :].strip():
        last = bars.pop()
    if len(bars) >= MAX_COLUMNS:
        del bars[MAX_COLUMNS - 1 :]
    cells: list[tuple[int, int]] = []
    for end in (*bars, last):
        cell = text[first:end]
        stripped = cell.strip()
        start = first + (len(cell) - len(cell.lstrip()) if stripped else min(1, len(cell)))
        cells.append((start, start + len(stripped)))
        first = end + 1
    return cells


def plain_cell(source: Source, line: Line, start: int, end: int) -> Passage | None:
    """Read a cell of plain text: a bar after a backslash is text, backticks mark code."""
    text = line.text[start:end]
    if "\\|" not in text:
        marks = code_marks(text)
        if not marks:
            return None
        return Passage(
            text=text, runs=source.safe.runs(line.start + start, line.start + end), marks=marks
        )
    pieces: list[Piece] = []
    at = line.start + start
    for index, part in enumerate(text.split("\\|")):
        if index:
            pieces.append(Piece("|", at + 1))
            at += 2
        pieces.append(Piece(part, at))
        at += len(part)
    text, runs = source.woven(pieces)
    return Passage(text=text, runs=runs, marks=code_marks(text))


def read_table(
    source: Source, lines: Sequence[Line], problems: list[Problem], cell: CellReader | None = None
) -> list[Table | Unread]:
    """Read the lines of one table; report what is ragged or beyond a bound."""
    headed = len(lines) > 1 and is_separator(lines[1].text)
    # Markdown takes bars at the ends of a row for its frame, whatever those of other rows are.
    bare = _width_of_bare(lines[0].text) if headed and cell is None else 0
    cell = cell or partial(plain_cell, source)
    alignments = _alignments(lines[1].text) if headed else ()
    body = lines[2:] if headed else lines
    rows = [_row(source, line, cell, bare) for line in body[:MAX_ROWS]]
    header = _row(source, lines[0], cell) if headed else None
    if header is None and _looks_like_header(rows):
        header = rows.pop(0)
    table = Table(
        text="",
        runs=(Run(0, lines[0].start, lines[0].number, 1),),
        end_line=lines[min(len(lines), MAX_ROWS + 2) - 1].number,
        header=header,
        rows=tuple(rows),
        alignments=alignments,
    )
    _report(lines, table, problems)
    if len(body) <= MAX_ROWS:
        return [table]
    rest = body[MAX_ROWS:]
    problems.append(
        Problem(
            line=rest[0].number,
            column=1,
            code="limit",
            message=f"a table of more than {MAX_ROWS} rows: the further ones are kept unread",
            count=len(rest),
        )
    )
    start, end = rest[0].start, rest[-1].end
    return [
        table,
        Unread(
            text=source.safe.text[start:end],
            runs=source.safe.runs(start, end),
            end_line=rest[-1].number,
            reason="beyond the rows that a table may have",
        ),
    ]


def _width_of_bare(header: str) -> int:
    """Return how many cells a header without bars at its ends has; 0 if it has such bars."""
    stripped = header.strip()
    return 0 if stripped.startswith("|") or stripped.endswith("|") else len(split_row(header))


def _row(source: Source, line: Line, cell: CellReader, bare: int = 0) -> Row:
    """Read a row; `bare` is how many cells the header of a table without a frame has, else 0."""
    bounds = split_row(line.text)
    if bare and len(bounds) < bare:
        unframed = split_row(line.text, framed=False)
        bounds = unframed if len(unframed) == bare else bounds
    # A row that normalisation changed has its columns shifted; only then ask for each.
    shifted = len(source.safe.runs(line.start, line.end)) > 1
    rich: list[tuple[int, Passage]] = []
    cells: list[str] = []
    for index, (start, end) in enumerate(bounds):
        special = cell(line, start, end)
        if special is not None:
            rich.append((index, special))
            cells.append(special.text)
        else:
            cells.append(line.text[start:end])
            if shifted and len(runs := source.safe.runs(line.start + start, line.start + end)) > 1:
                rich.append((index, Passage(text=cells[-1], runs=runs)))
    return Row(
        cells=tuple(cells),
        starts=tuple(line.start + start for start, _ in bounds),
        columns=tuple(
            source.safe.position(line.start + start)[1] if shifted else start + 1
            for start, _ in bounds
        ),
        line=line.number,
        rich=tuple(rich),
    )


def _alignments(separator: str) -> tuple[Alignment | None, ...]:
    found: list[Alignment | None] = []
    for start, end in split_row(separator):
        dashes = separator[start:end]
        if dashes.startswith(":") and dashes.endswith(":") and len(dashes) > 1:
            found.append("centre")
        elif dashes.endswith(":"):
            found.append("right")
        else:
            found.append("left" if dashes.startswith(":") else None)
    return tuple(found)


def _looks_like_header(rows: list[Row]) -> bool:
    """Tell whether the first row of a table without `|---|` names the columns: no digits in it."""
    if len(rows) < 2 or any(char.isdigit() for cell in rows[0].cells for char in cell):
        return False
    return any(char.isdigit() for row in rows[1:] for cell in row.cells for char in cell)


def _report(lines: Sequence[Line], table: Table, problems: list[Problem]) -> None:
    wide = [row for row in table.all_rows if len(row.cells) == MAX_COLUMNS and "|" in row.cells[-1]]
    if wide:
        problems.append(
            Problem(
                line=wide[0].line,
                column=1,
                code="limit",
                message=f"a table of more than {MAX_COLUMNS} columns: "
                "what stands beyond is kept in the last of them",
                count=len(wide),
            )
        )
    width = len(table.header.cells) if table.header is not None else table.width
    ragged = [row for row in table.rows if len(row.cells) != width]
    if ragged:
        first = ragged[0]
        problems.append(
            Problem(
                line=first.line,
                column=1,
                code="table",
                message=f"the row has {len(first.cells)} cells, the table {width} columns",
                count=len(ragged),
            )
        )
    last = lines[-1].text.strip()
    if len(lines) > 2 and lines[0].text.strip().endswith("|") and not last.endswith("|"):
        problems.append(
            Problem(
                line=lines[-1].number,
                column=len(lines[-1].text) + 1,
                code="table",
                message="the last row of the table breaks off",
            )
        )
