"""N202: rows whose names end in a word for all: “Aufwand gesamt”, “Recettes totales”.

They sum what stands right above them, as far up as their own kind goes, which the names do not
tell: costs below a row of revenue. The parts are those that add up in some column or, where the
table has one column only, those of which the sum is stated with a slip.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from parsers.checks.analysis.gridcells import Cell
from parsers.checks.analysis.slips import cause_of
from parsers.checks.analysis.values import Interval, digits_of, total
from parsers.checks.analysis.views import View
from parsers.checks.lexicon.additive import ends_in_total, is_total, not_additive


class Run(NamedTuple):
    """What stands right above a row in a column, with its sum."""

    line: int
    position: int
    stated: Cell
    parts: tuple[int, ...]
    computed: Interval


def runs(view: View) -> Iterator[tuple[Run, bool]]:
    """Yield the sums above each row that is so named, and whether they are what it says."""
    if view.transposed:
        return
    for position in view.positions:
        name = view.name(position)
        if is_total(name) or not ends_in_total(name):
            continue
        found = [
            run
            for line in view.lines
            if line.unit not in ("percent", "multiplier") and not not_additive(line.name)
            for run in _above(view, line.at, position)
        ]
        good = [run for run in found if run.computed.meets(run.stated.interval)]
        yield from ((run, True) for run in good)
        lengths = {run.parts for run in good}
        if len(lengths) == 1:
            (parts,) = lengths
            yield from ((run, False) for run in found if run.parts == parts and run not in good)
        elif not good and len({run.line for run in found}) == 1:
            slipped = [run for run in found if _slip(run)]
            if len(slipped) == 1:
                yield slipped[0], False


_PARTS = 3
_LONGEST = 30


def _above(view: View, line: int, position: int) -> Iterator[Run]:
    """Yield the sums of what stands right above a row, of three rows and more."""
    stated = view.cell(line, position)
    if stated is None or len(digits_of(stated.quantity.text).rstrip("0")) < _PARTS:
        return  # round sums are made by chance
    cells: list[Cell] = []
    parts: list[int] = []
    for above in reversed([p for p in view.positions if p < position][-_LONGEST:]):
        cell = view.cell(line, above)
        if cell is None or not view.same_unit(cell, stated):
            return
        cells.append(cell)
        parts.append(above)
        if len(parts) >= _PARTS:
            computed = total(each.interval for each in cells)
            yield Run(line, position, stated, tuple(reversed(parts)), computed)


def _slip(run: Run) -> bool:
    """Tell whether a sum is stated with digits swapped or off by a power of ten."""
    cause = cause_of(run.stated, run.computed.value) or ""
    return cause == "digits swapped" or cause[:1] in ("×", "÷")
