"""A drawn line: stretches of styled text that know where in their block they come from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from tui.layout.cells import cell_len, measure

STYLES = frozenset(
    {
        "text",
        "muted",
        "title",
        "heading.2",
        "heading.3",
        "heading.4",
        "heading.5",
        "heading.6",
        "heading.rule",
        "heading.label",
        "summary",
        "notice",
        "question",
        "answer",
        "related",
        "teaser",
        "counted",
        "footnote",
        "unread",
        "unread.bar",
        "label",
        "callout",
        "callout.bar",
        "quote",
        "quote.bar",
        "marker",
        "marker.done",
        "code.block",
        "code.sign",
        "code.info",
        "image",
        "image.sign",
        "rule",
        "hyphen",
        "emphasis",
        "strong",
        "strike",
        "code",
        "link",
        "footnote.mark",
        "math",
        "table.caption",
        "table.head",
        "table.head.sorted",
        "table.head.cursor",
        "table.arrow",
        "table.cell",
        "table.number",
        "table.key",
        "table.rule",
        "table.rule.cursor",
        "table.sign",
        "syntax.keyword",
        "syntax.name",
        "syntax.string",
        "syntax.number",
        "syntax.comment",
        "syntax.operator",
    }
)
"""Every name that a fragment's style may be made of: a theme that gives each a look is complete."""


class Fragment(NamedTuple):
    """A stretch of one line in one style.

    `text` is printable: no controls, tabs expanded. `style` holds names of `STYLES` joined by
    spaces, the most general first. `start` is the offset in `block_text(block)` of the first code
    point, and the others follow one for one; -1 stands for decoration that is not in the text.
    `column` is the index of the table column, -1 outside tables.
    """

    text: str
    style: str
    start: int = -1
    column: int = -1

    @property
    def end(self) -> int:
        """Offset one past the last code point; -1 for decoration."""
        return self.start + len(self.text) if self.start >= 0 else -1


Line = tuple[Fragment, ...]
"""The fragments of one line from left to right; the sum of their cells is at most the width."""


def line_width(line: Line) -> int:
    """Return how many terminal cells the line takes."""
    return sum(cell_len(fragment.text) for fragment in line)


def line_text(line: Line) -> str:
    """Return what the line looks like, without styles."""
    return "".join(fragment.text for fragment in line)


def offset_at(line: Line, cell: int) -> int:
    """Return the offset in the block's text under a cell (0-based), -1 outside of any text.

    Both cells of a wide character, and all code points of a cluster, give the cluster's start.
    """
    left = 0
    for fragment in line:
        right = left + cell_len(fragment.text)
        if left <= cell < right:
            if fragment.start < 0:
                return -1
            starts, sums = measure(fragment.text)
            for index in range(len(sums) - 1):
                if sums[index] <= cell - left < sums[index + 1]:
                    return fragment.start + starts[index]
            return -1
        left = right
    return -1


def cells_of(line: Line, start: int, end: int) -> list[tuple[int, int]]:
    """Return the cell ranges, ascending and merged, that show block offsets [start, end).

    A range that begins or ends inside a cluster covers the whole cluster.
    """
    ranges: list[tuple[int, int]] = []
    left = 0
    for fragment in line:
        width = cell_len(fragment.text)
        if fragment.start >= 0 and fragment.start < end and start < fragment.end:
            low, high = _covered(fragment, start, end)
            if low < high:
                if ranges and ranges[-1][1] == left + low:
                    ranges[-1] = (ranges[-1][0], left + high)
                else:
                    ranges.append((left + low, left + high))
        left += width
    return ranges


def _covered(fragment: Fragment, start: int, end: int) -> tuple[int, int]:
    starts, sums = measure(fragment.text)
    low = high = -1
    for index in range(len(sums) - 1):
        first, last = fragment.start + starts[index], fragment.start + starts[index + 1]
        if first < end and start < last:
            low = sums[index] if low < 0 else low
            high = sums[index + 1]
    return low, high


def line_of(lines: Sequence[Line], offset: int) -> int:
    """Return the index of the line that shows an offset.

    If none does (a space swallowed at a line's end, a hidden column), it is the line with the
    nearest text before it, else the first. So a position survives wrapping at another width.
    """
    best, best_end = 0, -1
    for index, line in enumerate(lines):
        for fragment in line:
            if fragment.start < 0:
                continue
            if fragment.start <= offset < fragment.end:
                return index
            if best_end < fragment.end <= offset:
                best, best_end = index, fragment.end
    return best


def source_fragments(lines: Iterable[Line]) -> list[Fragment]:
    """Return the fragments that show text of the block, by offset."""
    return sorted(
        (fragment for line in lines for fragment in line if fragment.start >= 0),
        key=lambda fragment: fragment.start,
    )
