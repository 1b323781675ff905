"""The values of a sentence in the cells of a row, and the rank that it has by them."""

from __future__ import annotations

from parsers.checks.analysis.grid import unit_of
from parsers.checks.analysis.gridcells import Cell
from parsers.checks.analysis.values import Interval, is_open
from parsers.model import Quantity


def is_amount(quantity: Quantity) -> bool:
    """Tell whether a quantity is one value of something, and no time, place or bound."""
    return (
        quantity.value is not None
        and quantity.kind not in ("year", "date", "quarter", "ordinal", "multiplier")
        and not quantity.is_range
        and not is_open(quantity)
    )


def repeats(quantity: Quantity, value: Interval, cell: Cell) -> bool:
    """Tell whether a value is that of a cell; a bare number may leave the unit out."""
    own, other = unit_of(cell.quantity), unit_of(quantity)
    if own != other and other != "number":
        return False
    if own != other and abs(value.value) < 10:
        return False
    met = cell.interval.meets(value) or (-cell.interval).meets(value)
    return met and (abs(value.value) >= 10 or own != "number" or value.value != int(value.value))
