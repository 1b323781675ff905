"""Places of a text: where they stand in the file, and how to find them again when it changed."""

from __future__ import annotations

from bisect import bisect_right

from parsers.model import Page, Span, Table, block_text

QUOTED = 48
"""Characters that are kept of a place, to know it again."""


def source_of(page: Page, block: int, offset: int) -> Span:
    """Return where in the page's file an offset of a block stands."""
    whole = page.flow[min(max(block, 0), len(page.flow) - 1)].block
    end = min(offset + 1, len(block_text(whole)))
    return whole.locate(min(offset, end), end)


def last_line(page: Page) -> int:
    """Return the number of lines of the page's file."""
    return max(page.line_count, 1)


def place_of_line(page: Page, line: int) -> tuple[int, int] | None:
    """Return (block, offset) of the text on a line of the file, or else of the next below it.

    A page may show its pieces in another order than the file has them, so all are looked at.
    None of a page without text.
    """
    best: tuple[int, int, int] | None = None
    last: tuple[int, int, int] | None = None
    for number, placed in enumerate(page.flow):
        block = placed.block
        if block.line <= line <= block.end_line:
            return number, _offset_of_line(page, number, line)
        if block.line > line and (best is None or block.line < best[0]):
            best = block.line, number, 0
        if block.end_line < line and (last is None or block.end_line >= last[0]):
            last = block.end_line, number, 0
    found = best or last
    return found[1:] if found is not None else None


def _offset_of_line(page: Page, number: int, line: int) -> int:
    """Return the offset in a block of the first text on a line of the file, or after it."""
    block = page.flow[number].block
    if isinstance(block, Table):
        rows = block.all_rows
        row = next((n for n, record in enumerate(rows) if record.line >= line), len(rows) - 1)
        return block.cell_offset(row, 0) if rows else 0
    # A passage may have thousands of runs, in the order of its text, and so of its lines.
    return next((run.at for run in block.runs if run.line >= line), block.runs[-1].at)


def quote_at(page: Page, block: int, offset: int) -> str:
    """Return the words from a place on, to know it again by; of a table, those of its cell."""
    if not 0 <= block < len(page.flow):
        return ""
    whole = page.flow[block].block
    if isinstance(whole, Table) and whole.all_rows:
        # The text of a long table is not put together for this.
        row, column, rest = whole.cell_at(offset)
        return "".join(whole.all_rows[row].cells[column : column + 1])[rest : rest + QUOTED]
    return block_text(whole)[offset : offset + QUOTED]


def find_again(page: Page, block: int, offset: int, quote: str) -> tuple[int, int] | None:
    """Return (block, offset) of words that stood at a place, wherever they stand by now.

    Of several such places, it is the one nearest to the old one. None where the words are gone.
    """
    if 0 <= block < len(page.flow) and quote_at(page, block, offset) == quote:
        return block, offset
    if not quote.strip():
        return None
    best: tuple[int, int, int, int] | None = None
    for number, placed in enumerate(page.flow):
        text = block_text(placed.block)
        at = text.find(quote)
        while at >= 0:
            found = abs(number - block), abs(at - offset), number, at
            best = found if best is None else min(best, found)
            at = text.find(quote, at + 1)
    return best[2:] if best is not None else None


def section_path(page: Page, block: int) -> list[str]:
    """Return the headings that a block stands under, the outermost first, the title left out."""
    path: list[tuple[int, str]] = []
    for placed in page.flow[: block + 1]:
        heading = placed.block
        if heading.kind == "heading" and placed.role in ("body", "lead", "label"):
            while path and path[-1][0] >= heading.level:
                path.pop()
            path.append((heading.level, heading.text))
    return [text for _, text in path]


def part_read(page: Page, block: int, offset: int) -> int:
    """Return how many per cent of the text of a page stand before a place."""
    lengths = [len(block_text(placed.block)) for placed in page.flow]
    before = sum(lengths[:block]) + offset
    return round(100 * before / max(sum(lengths), 1))


def place_of_part(page: Page, part: float) -> tuple[int, int]:
    """Return (block, offset) before which `part` (0 to 1) of the text of a page stands."""
    sums = [0]
    for placed in page.flow:
        sums.append(sums[-1] + len(block_text(placed.block)))
    wanted = round(sums[-1] * min(max(part, 0.0), 1.0))
    block = min(max(bisect_right(sums, wanted) - 1, 0), len(page.flow) - 1)
    return block, min(wanted - sums[block], max(sums[block + 1] - sums[block] - 1, 0))
