"""Statistics of a column: how many cells, and least, greatest, sum and mean by unit."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from tui.reading.tables.values import DATED, Amount, ColumnValues


class Measured(NamedTuple):
    """What cells of one unit amount to.

    `least_row` and `greatest_row` are the rows of the extremes. `total` and `mean` are None for
    times, of which there is no sum; ranges count with their middle, `ranged` says how many do.
    """

    unit: str
    cells: int
    least: str | Decimal
    least_row: int
    greatest: str | Decimal
    greatest_row: int
    total: Decimal | None
    mean: Decimal | None
    ranged: int


class Statistics(NamedTuple):
    """A column in figures. `words` are cells that hold something, but no quantity."""

    rows: int
    empty: int
    words: int
    distinct: int
    measured: tuple[Measured, ...]

    @property
    def filled(self) -> int:
        """Cells that are not empty."""
        return self.rows - self.empty

    @property
    def mixed(self) -> bool:
        """Whether there is more than one unit, so that sums of all would mean nothing."""
        return len(self.measured) > 1


def column_statistics(values: ColumnValues, rows: Sequence[int]) -> Statistics:
    """Count and measure the cells of a column in the rows given; the commonest unit first."""
    groups: dict[str, list[tuple[int, Amount]]] = {}
    empty = words = 0
    numeric = values.typed.column(values.column).kind is not None
    texts: set[str] = set()
    for row in rows:
        if values.empty(row):
            empty += 1
            continue
        texts.add(values.typed.text(row, values.column))
        # A number somewhere in a column of text is not what the cell is about.
        amount = values.amount(row) if numeric else None
        if amount is None:
            words += 1
        else:
            groups.setdefault(_group(amount), []).append((row, amount))
    ordered = sorted(groups.items(), key=lambda group: -len(group[1]))
    measured = tuple(_measured(unit, members) for unit, members in ordered)
    return Statistics(len(rows), empty, words, len(texts), measured)


def _group(amount: Amount) -> str:
    if amount.kind in DATED:
        return "date" if amount.value is None else amount.kind
    return amount.measure


def _measured(unit: str, members: list[tuple[int, Amount]]) -> Measured:
    first = members[0][1]
    if first.value is None:
        dated = [(amount.date or "", row) for row, amount in members]
        least, greatest = min(dated), max(dated, key=lambda pair: pair[0])
        return Measured(unit, len(members), *least, *greatest, None, None, 0)
    least_value, least_row = min(
        (amount.low if amount.ranged and amount.low is not None else amount.value, -index)
        for index, (_, amount) in enumerate(members)
        if amount.value is not None
    )
    greatest_value, greatest_row = max(
        (amount.high if amount.ranged and amount.high is not None else amount.value, -index)
        for index, (_, amount) in enumerate(members)
        if amount.value is not None
    )
    numbers = [amount.value for _, amount in members if amount.value is not None]
    total = sum(numbers, Decimal(0))
    summable = first.kind not in DATED and first.kind != "ordinal"
    return Measured(
        unit,
        len(members),
        least_value,
        members[-least_row][0],
        greatest_value,
        members[-greatest_row][0],
        total if summable else None,
        total / len(numbers) if summable else None,
        sum(amount.ranged for _, amount in members),
    )
