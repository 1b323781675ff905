"""Sentences that tell the total of a table, and what else they then say of all of its rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from parsers.checks.analysis.around import Item, amounts, clause, telling, unit_printed
from parsers.checks.analysis.grid import Grid, unit_of
from parsers.checks.analysis.headerunits import bare
from parsers.checks.analysis.miswritten import Slip, slip_from
from parsers.checks.analysis.phrases import AMOUNT, Phrase
from parsers.checks.analysis.pointed import Value, nearby, pointed, total_row, values
from parsers.checks.analysis.stems import shares
from parsers.checks.analysis.values import total
from parsers.checks.context import Context
from parsers.checks.drafts import Draft
from parsers.checks.lexicon import derived
from parsers.checks.statements.counted import Number, numbers
from parsers.checks.statements.counting.among import has_others, rows_of
from parsers.checks.statements.counting.kinds import counts_rows_of

MAX_HEIGHT = 30
"""Rows of a table beyond which a sentence does not count them."""
_LEAST, _MOST = 2, 12
"""Counts of rows that are told."""
_ROLES = ("title", "lead", "body", "summary")


class Whole(NamedTuple):
    """A table with a row that is the total of the others."""

    grid: Grid
    row: int
    rows: tuple[int, ...]

    def told(self, phrase: Phrase) -> list[tuple[Item, Value]]:
        """Return the amounts of a sentence that are the total of a column, with the cell.

        A short one, "40 billion", must be in the unit of the column, whose name is said, too.
        """
        found: list[tuple[Item, Value]] = []
        for item in amounts(phrase):
            if phrase.masked[item.at] != AMOUNT:
                continue
            found += [
                (item, value)
                for value in values(self.grid, item, [self.row])
                if value.interval.meets(item.interval)
                and (telling(item) or self._said(phrase, item, value))
            ]
        return found

    def _said(self, phrase: Phrase, item: Item, value: Value) -> bool:
        named = shares(phrase.words, bare(self.grid.headers[value.column]))
        return named and item.unit != "number" and self.unit(value) == item.unit

    def parts(self, item: Item, total_of: Value) -> tuple[Value, ...]:
        """Return the cells that a total adds up, in the unit of an amount; none if it does not."""
        column = total_of.column
        cells = tuple(v for v in values(self.grid, item, self.rows) if v.column == column)
        made = total(cell.interval for cell in cells)
        whole = len(cells) == len(self.rows) and made.meets(total_of.interval)
        return cells if whole else ()

    def unit(self, value: Value) -> str:
        """Return the unit that the table itself gives a cell."""
        cell = self.grid.meaning(value.row, value.column)
        return unit_of(cell.quantity).partition("/")[0] if cell is not None else ""


def wholes(context: Context, phrase: Phrase) -> list[Whole]:
    """Return the tables near a sentence that have a total of what can be counted."""
    found = []
    for grid in nearby(context).of(phrase.text):
        row = total_row(grid) if grid.height <= MAX_HEIGHT else None
        if row is not None and grid.headers:
            found.append(Whole(grid, row, tuple(rows_of(grid))))
    return found


def counts_of_all(context: Context, phrase: Phrase) -> Iterator[Draft]:
    """Compare how many things have a total together with the rows that the table has of them."""
    counts = [number for number in numbers(phrase) if _LEAST <= number.value <= _MOST]
    if not counts or phrase.text.role not in _ROLES:
        return
    tables = [(whole, told) for whole in wholes(context, phrase) if (told := whole.told(phrase))]
    for number in counts:
        if any(len(whole.rows) == number.value for whole, _ in tables):
            continue
        named = [pair for pair in tables if counts_rows_of(phrase, number, pair[0].grid)]
        if len(named) == 1:
            yield from _miscounted(phrase, number, *named[0])


def _miscounted(
    phrase: Phrase, number: Number, whole: Whole, told: list[tuple[Item, Value]]
) -> Iterator[Draft]:
    told = [pair for pair in told if pair[0].place.start != number.place.start]
    count = len(whole.rows)
    others = has_others(whole.grid, whole.rows)
    if not told or others or not 1 <= abs(number.value - count) <= 2:
        return
    if number.value < count and not any(_is_of(phrase, number, item) for item, _ in told):
        return  # some of them may have much of it
    item, value = told[0]
    rows = (whole.grid.place(row, whole.grid.key_column) for row in whole.rows)
    message = (
        f"{number.text} with {item.words} together, which are those of {count} rows in the table"
    )
    working = f"{count} rows, {value.words} in all; stated {number.text}"
    yield Draft(
        message, (number.place, item.place, value.place, *rows), working, severity="warning"
    )


def _is_of(phrase: Phrase, number: Number, item: Item) -> bool:
    """Tell whether an amount behind a count is what the things counted have together."""
    return number.place.start < item.place.start and phrase.says(derived.SUM, *clause(item))


_NEAR = 3
"""Blocks between a sum and the table that it is the total of, at most."""


def totals_told(context: Context, item: Item) -> Iterator[tuple[Value, ...]]:
    """Yield the cells that a sum told in a sentence must be of, column by column.

    The sentence tells another total of the same table, or counts its rows; the column is in the
    unit of the sum.
    """
    phrase = item.phrase
    for whole in wholes(context, phrase):
        grid = whole.grid
        if abs(grid.text.first.block - phrase.text.first.block) > _NEAR:
            continue
        own = {
            value.column: cells
            for value in values(grid, item, [whole.row])
            if whole.unit(value) == item.unit and item.unit != "number"
            if (cells := whole.parts(item, value))
        }
        beside = [
            value for other, value in whole.told(phrase) if other.at != item.at and telling(other)
        ]
        counted = any(
            number.value == len(whole.rows) and counts_rows_of(phrase, number, grid)
            for number in numbers(phrase)
        )
        if len(own) == 1 and (counted or any(value.column not in own for value in beside)):
            yield from own.values()


def slipped_parts(
    context: Context, item: Item, told: Sequence[Item]
) -> Iterator[tuple[Item, Value, Slip]]:
    """Yield the amount told before a total that a slip keeps from being the cell of its column.

    All others told before it are cells of that column, and a slip leads to one of those left,
    whose row its sentence names; where there are no others, it must be a telling one.
    """
    for whole in wholes(context, item.phrase):
        if abs(whole.grid.text.first.block - item.phrase.text.first.block) > _NEAR:
            continue
        for cell in values(whole.grid, item, [whole.row]):
            meant = whole.unit(cell) == item.unit and cell.interval.meets(item.interval)
            left = list(whole.parts(item, cell)) if meant else []
            odd: list[Item] = []
            for other in told:
                same = next((part for part in left if part.interval.meets(other.interval)), None)
                if same is None:
                    odd.append(other)
                else:
                    left.remove(same)
            if len(odd) == 1 and len(told) <= len(whole.rows):
                yield from _slips(context, odd[0], left, least=0 if len(told) > 1 else 1)


def _slips(
    context: Context, odd: Item, left: Sequence[Value], *, least: int
) -> Iterator[tuple[Item, Value, Slip]]:
    named = [
        (found.grid, found.nearest(odd)) for found in pointed(context, odd.phrase) if found.named
    ]
    for part in left:
        slip = slip_from(odd.value, unit_printed(odd.quantity), part.interval)
        of_row = any(grid is part.grid and row == part.row for grid, row in named)
        if of_row and slip is not None and slip.weight >= least:
            yield odd, part, slip
