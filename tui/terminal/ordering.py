"""In which order the styles of a frame are best written.

A change of style takes up to forty bytes in true colour, a jump about seven. Where a style comes
and goes all over the screen (signs, rules, the first words of entries), it is cheaper to leave its
cells out at first and to write them together afterwards.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Final

from tui.terminal.cells import Row
from tui.terminal.styles import Style, Styles

_MANY_CHANGES: Final = 7
"""From so many changes of style in a row on, it is tried to write one style after the others."""

_FEW_RUNS: Final = 12
"""Runs of one style below which the order does not matter."""

_JUMP: Final = 8
_SKIP: Final = 4
"""Bytes to go to another row, and to go on in one."""

_WORTH: Final = 24
"""Bytes that leaving a style for later must save by the estimate."""

_MOST_LATER: Final = 3


def changed_styles(shown: Row, wanted: Row) -> list[Style]:
    """Return the styles of the runs of letters to be written in a row, in their order."""
    styles = [
        cell.style
        for old, cell in zip(shown, wanted, strict=True)
        if old is not cell and not cell.blank
    ]
    return [style for style, _ in groupby(styles)]


def styles_apart(rows: Iterable[Sequence[Style]], styles: Styles) -> list[Style]:
    """Return the styles that are better written after all others, in their order.

    `rows` are the styles of the runs of each row; blanks take the style around them.
    """
    order = [(style, row) for row, runs in enumerate(rows) for style in runs]
    later: list[Style] = []
    while len(later) < _MOST_LATER and len(order) >= _FEW_RUNS:
        style = _costliest(order, styles)
        if style is None:
            break
        later.append(style)
        order = [run for run, _ in groupby(run for run in order if run[0] is not style)]
    return later


def _costliest(order: list[tuple[Style, int]], styles: Styles) -> Style | None:
    """Return the style that saves most if it is left for later, None if none saves enough."""
    gains: defaultdict[Style, int] = defaultdict(int)
    change = styles.change
    for before, (style, row), after in zip(
        [order[0], *order], order, [*order[1:], order[-1]], strict=False
    ):
        gain = len(change(before[0], style)) + len(change(style, after[0]))
        gain -= len(change(before[0], after[0])) + _JUMP
        gains[style] += gain - (_SKIP if after[1] == row else 0)
    style = max(gains, key=gains.__getitem__)
    return style if gains[style] >= _WORTH and len(gains) > 1 else None


def style_apart(shown: Row, wanted: Row) -> Style | None:
    """Return the style of most short runs in a row whose style changes often, None for none."""
    styles = [
        cell.style
        for old, cell in zip(shown, wanted, strict=True)
        if old is not cell and not cell.blank
    ]
    if len(set(styles)) < 2:
        return None
    cells = Counter(styles)
    runs: Counter[Style] = Counter()
    for style, _ in groupby(styles):
        runs[style] += 1
    if runs.total() < _MANY_CHANGES:
        return None
    return min(runs, key=lambda style: cells[style] / runs[style] - runs[style])
