"""Which units prose and tables may write for one another: left out, or with what they are per."""

from __future__ import annotations

from parsers.checks.analysis.grid import unit_of
from parsers.checks.analysis.gridcells import Cell
from parsers.checks.analysis.values import Interval
from parsers.model import Quantity

_IN_WORDS = 1e5
"""Numbers from here on are told in words of a power of ten, which stand for their unit."""


def one_unit(one: str, other: str) -> bool:
    """Tell whether two units are one, where one of them may leave out what it is reckoned by.

    A column "Fee (€)" holds what prose calls "545 euros a month". The units are those that
    `unit_of` returns.
    """
    if one == other:
        return True
    (a, _, below), (b, _, under) = one.partition("/"), other.partition("/")
    return a == b and a != "number" and not (below and under)


def leaves_unit_out(quantity: Quantity, value: Interval, unit: str) -> bool:
    """Tell whether an amount in words of a power of ten may leave a unit out: "63 million"."""
    scaled = quantity.kind == "number" and abs(value.value) >= _IN_WORDS
    return scaled and unit.startswith(("currency", "dimension")) and "/" not in unit


def without_unit(cell: Cell) -> Cell:
    """Return a cell as what leaves its unit out has it: 1,246 million of whatever it counts.

    The interval of a cell is in base units, grams where it is headed "million kg".
    """
    value = float(cell.quantity.value or 0)
    if value == 0 or cell.interval.value in (0, value):
        return cell
    return cell._replace(interval=cell.interval.scaled(value / cell.interval.value))


def leaves_base_out(one: str, other: str) -> bool:
    """Tell whether a unit leaves out what another is reckoned by: “1.50 euros” of “€ per kg”."""
    return "/" not in one and other.startswith(f"{one}/") and one.startswith(_RECKONED)


_RECKONED = ("currency", "dimension")


def in_unit_of(cell: Cell | None, quantity: Quantity, value: Interval) -> Cell | None:
    """Return a cell in the unit of an amount, else None.

    The amount may leave the unit out, "53 million", or what it is reckoned by.
    """
    if cell is None or unit_of(cell.quantity) == unit_of(quantity):
        return cell
    if leaves_base_out(unit_of(quantity), unit_of(cell.quantity)):
        return cell
    return without_unit(cell) if leaves_unit_out(quantity, value, unit_of(cell.quantity)) else None
