"""The source text of what was selected, as it is copied: not the lines of the screen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from parsers.model import Finding, ListBlock, Page, Row, Table, block_text
from tui.reading.stretches import Stretch
from tui.reading.tables.export import render
from tui.reading.walk import Walk


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A text to be copied, and what it holds, in words ("3 sentences")."""

    text: str
    holds: str


def counted(count: int, noun: str) -> str:
    """Return a number with its noun: "1 row", "2 rows"."""
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"


def excerpt(walk: Walk, stretches: Sequence[Stretch]) -> Excerpt:
    """Return the text of some stretches in the order given.

    Blocks are parted by blank lines, items of a list have their markers, rows of a table are lines
    of cells parted by tabs. A part of one cell, or of one item, is that part alone.
    """
    pieces: list[str] = []
    sentences = rows = 0
    for block, group in groupby(stretches, key=lambda stretch: stretch.block):
        own = list(group)
        placed = walk.page.flow[block].block
        if isinstance(placed, Table):
            pieces.append(_table(placed, own))
            rows += len(own)
        else:
            for stretch in own:
                pieces.append(_items(placed, stretch) if isinstance(placed, ListBlock) else "")
                pieces[-1] = pieces[-1] or block_text(placed)[stretch.start : stretch.end].strip()
                sentences += len(walk.sentences_in(stretch))
    parts = [counted(sentences, "sentence")] if sentences else []
    parts += [counted(rows, "row")] if rows else []
    return Excerpt("\n\n".join(filter(None, pieces)), " and ".join(parts) or "nothing")


def _table(table: Table, stretches: Sequence[Stretch]) -> str:
    rows = []
    for stretch in stretches:
        row, column, offset = table.cell_at(stretch.start)
        last_row, last_column, end = table.cell_at(stretch.end)
        if len(stretches) == 1 and (row, column) == (last_row, last_column):
            return table.all_rows[row].cells[column][offset:end].strip()
        rows.append(table.all_rows[row].cells)
    return table_text("tsv", rows)


def table_text(kind: str, rows: Sequence[Sequence[str]], right: Sequence[bool] = ()) -> str:
    """Return rows, the first of them as the head, in a format of `table_export`, unended."""
    width = max(map(len, rows))
    head = [*rows[0], *[""] * (width - len(rows[0]))]
    return render(kind, head, rows[1:], right).rstrip("\n")


def _items(block: ListBlock, stretch: Stretch) -> str:
    """Return the items of a list in a stretch; "" where they are not two at least."""
    lines = []
    for item in block.items:
        end = item.start + len(item.text)
        if item.start >= stretch.end or end <= stretch.start:
            continue
        text = item.text[max(stretch.start - item.start, 0) : stretch.end - item.start].strip()
        box = "" if item.checked is None else "[x] " if item.checked else "[ ] "
        marker = f"{item.marker} {box}" if item.marker and stretch.start <= item.start else ""
        indent = "  " * (item.depth + (not item.marker))
        lines.append(f"{indent}{marker}{text}")
    return "\n".join(lines) if len(lines) > 1 else ""


def whole_table(
    table: Table, order: Sequence[int] | None, kind: str, right: Sequence[bool] = ()
) -> Excerpt:
    """Return a table, header and rows in the order shown, in a format of `table_export`."""
    shown = table.rows if order is None else [table.rows[row] for row in order]
    rows: list[Row] = [table.header, *shown] if table.header is not None else list(shown)
    if table.header is None and kind == "md":
        # Markdown knows no table without a head.
        rows.insert(0, Row(cells=(), starts=(), columns=(), line=0))
    name = {"tsv": "as TSV", "md": "as Markdown"}.get(kind, kind)
    text = table_text(kind, [row.cells for row in rows], right) + "\n" if rows else ""
    return Excerpt(text, f"the table, {counted(len(shown), 'row')}, {name}")


def beside_one_another(
    walks: Sequence[Walk],
    groups: Iterable[tuple[Sequence[Stretch], ...]],
) -> Excerpt:
    """Return editions as columns: a line for each group of sentences that face one another.

    A group has one side for each of `walks`; tabs and line feeds in a text become blanks.
    """
    lines = [
        "\t".join(
            " ".join(_plain(walk, stretch) for stretch in side)
            for walk, side in zip(walks, group, strict=True)
        )
        for group in groups
    ]
    return Excerpt("\n".join([*lines, ""]) if lines else "", counted(len(lines), "pair"))


def _plain(walk: Walk, stretch: Stretch) -> str:
    return " ".join(walk.text(stretch.block)[stretch.start : stretch.end].split())


def finding_excerpt(finding: Finding, editions: Sequence[Page]) -> Excerpt:
    """Return a finding with its computation and every place quoted, as plain text."""
    lines = [f"{finding.code} {finding.rule} ({finding.severity}): {finding.message}"]
    if finding.kind == "holds":
        lines = [f"{finding.code} {finding.rule} (holds): {finding.message}"]
    if finding.computation:
        lines.append(finding.computation)
    for place in finding.locations:
        tag = editions[place.edition].language or "?" if len(editions) > 1 else ""
        where = f"{place.path}:{place.line}:{place.column}"
        lines.append(f"{where}{f' ({tag})' if tag else ''}: {place.quote}")
    return Excerpt("\n".join([*lines, ""]), f"the warning {finding.code}")


def paired(
    own: Sequence[Stretch], facing: Sequence[Sequence[Sequence[Stretch]]]
) -> list[tuple[Sequence[Stretch], ...]]:
    """Return groups of sentences that belong together: those of `own`, and what faces them.

    `facing` holds for each other edition what faces each of the sentences there. Neighbours that
    share a sentence there come into one group.
    """
    groups: list[tuple[list[Stretch], ...]] = []
    for number, sentence in enumerate(own):
        faced = [edition[number] for edition in facing]
        group = groups[-1] if groups else ()
        if not any(set(there) & set(known) for there, known in zip(faced, group[1:], strict=False)):
            group = tuple([] for _ in range(len(facing) + 1))
            groups.append(group)
        group[0].append(sentence)
        for side, there in zip(group[1:], faced, strict=True):
            side.extend(stretch for stretch in there if stretch not in side)
    return [tuple(group) for group in groups]
