"""How wide the columns of a table are.

Like the automatic table layout of CSS (CSS 2.1, section 17.5.2.2): each column has a least width
(its longest word) and a greatest one (its longest cell on one line), and shares what the pane has
between them. Two things differ. Headers are rather folded than cells, for they are often longer
than anything below them. And the room is not shared in proportion, but so that the row that takes
most lines takes as few as possible.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from parsers.frozen import dataclass
from parsers.model import Table
from tui.layout.cells import cell_len
from tui.layout.wrap import widest_word

SANE = 8
"""Cells below which no column of text is squeezed, if its content is longer."""

LONGEST_WORD = 18
"""Cells from which on a word no longer decides a column's least width: it is broken."""

_READABLE = 24
"""Cells that a column may take, though fewer columns are seen at once then."""

_SAMPLE = 1000
"""Rows that are measured in a long table: half at its beginning, half spread over the rest."""

_STAND_IN = 4
"""Characters that a cell without digits may have to pass for a missing figure."""

_NUMBER = re.compile(
    r"[\s~≈<>≤≥±+−–-]*[^\w\s.,;:()\[\]]{0,2}\s?\d[\d.,'’\u00a0\u202f\s]*\s?[^\W\d_]{0,3}[%‰°+]?"
)


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its index in the table, and the widths (cells) it could do with.

    `least`: no word is broken. `wanted`: no cell is folded. `better`: the header takes three lines
    at most. `most`: not even the header is folded.
    """

    index: int
    least: int
    wanted: int
    better: int
    most: int


@dataclass(frozen=True, slots=True)
class Fit:
    """Widths by position in the columns given, the gap between two, and whether all of them fit."""

    widths: tuple[int, ...]
    gap: int
    whole: bool


def sampled_rows(table: Table) -> Sequence[int]:
    """Return the indices of the rows to measure."""
    count = len(table.rows)
    if count <= _SAMPLE:
        return range(count)
    half = _SAMPLE // 2
    step = (count - half) // half
    return [*range(half), *range(half, count, step)]


def looks_numeric(texts: Iterable[str]) -> bool:
    """Tell whether a column is one of figures: most cells are a number and its unit.

    What stands for a missing figure ("n/a", a dash) speaks neither for nor against it.
    """
    filled = [text for text in texts if len(text) > _STAND_IN or any(map(str.isdigit, text))]
    numbers = sum(1 for text in filled if _NUMBER.fullmatch(text.strip()) is not None)
    return numbers > 0 and numbers * 4 >= len(filled) * 3


def measure_column(index: int, header: str, texts: Sequence[str], numeric: bool) -> Column:
    """Return what a column asks for."""
    widest = max(map(cell_len, texts), default=0)
    distinct = set(texts)
    word = max(map(widest_word, distinct), default=0)
    if numeric and widest <= LONGEST_WORD:
        word = widest
    head = cell_len(header)
    head_word = min(widest_word(header), LONGEST_WORD)
    least = max(min(word, LONGEST_WORD), head_word, min(SANE, widest), 2)
    wanted = max(least, widest)
    better = max(wanted, -(-head // 3))
    return Column(index, least, wanted, better, max(better, head))


def fit_columns(columns: Sequence[Column], width: int, wide_gap: int, tight_gap: int) -> Fit:
    """Choose the widths of columns in `width` cells.

    If even the least widths are too much, the first column gets about a quarter, the others what
    reads well; the caller shows as many beside the first as there is room for.
    """
    if len(columns) == 1:
        return Fit((min(columns[0].most, width),), wide_gap, True)
    for gap in (wide_gap, tight_gap):
        room = width - gap * (len(columns) - 1)
        if sum(column.least for column in columns) <= room:
            return Fit(_shared(columns, room), gap, True)
    return _scrolled(columns, width, wide_gap)


def _shared(columns: Sequence[Column], room: int) -> tuple[int, ...]:
    """Share `room` such that the tallest cell takes as few lines as possible."""
    lines = 1
    widths = [column.wanted for column in columns]
    while sum(widths) > room:
        lines += 1
        # Lines of a folded text end ragged: about an eighth of each is lost.
        widths = [
            max(column.least, -(-column.wanted * 9 // (8 * lines))) if lines < 60 else column.least
            for column in columns
        ]
        widths = [min(w, c.wanted) for w, c in zip(widths, columns, strict=True)]
    _fill_up(widths, [column.wanted for column in columns], room)
    _fill_up(widths, [column.better for column in columns], room)
    _fill_up(widths, [column.most for column in columns], room)
    return tuple(widths)


def _fill_up(widths: list[int], goals: Sequence[int], room: int) -> None:
    """Raise widths towards their goals, the smallest needs first."""
    spare = room - sum(widths)
    needy = sorted(range(len(widths)), key=lambda index: goals[index] - widths[index])
    for place, index in enumerate(needy):
        share = spare // (len(needy) - place)
        gain = min(max(goals[index] - widths[index], 0), share)
        widths[index] += gain
        spare -= gain


def _scrolled(columns: Sequence[Column], width: int, gap: int) -> Fit:
    """Choose widths where not all columns can be seen at once; two cells are for a sign."""
    room = width - 2
    first = columns[0]
    frozen = min(first.most, max(min(first.least, room * 3 // 5), room // 4))
    frozen = min(frozen, max(room - gap - 2, 1))
    rest = max(room - frozen - gap, 1)
    half = max((rest - gap) // 2, _READABLE)
    widths = [frozen]
    widths += [min(max(column.least, min(column.better, half)), rest) for column in columns[1:]]
    return Fit(tuple(widths), gap, False)
