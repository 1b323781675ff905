"""What the cells of one column amount to, fast enough for a hundred thousand of them."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from parsers.model import Quantity, QuantityKind
from parsers.quantities.lexicon import lexicon
from parsers.tables import TypedTable, is_empty

DATED: frozenset[QuantityKind] = frozenset(("year", "quarter", "date"))
"""Kinds that stand for a time: they have an order, but no sum."""

_ONE_NUMBER = re.compile(r"([^\d-]{0,16})(-?)(\d{1,3}(?:[.,]\d{3})+|\d+)(?:([.,])(\d+))?(\D{0,24})")
_LONGEST = 40
_INFINITE = Decimal("Infinity")


class Amount(NamedTuple):
    """What a cell amounts to.

    `value` is None only for dates, which have `date`. `low` and `high` are the ends of a range,
    infinite on a side that is left open ("over 90"), and equal to `value` for a plain number.
    `written` is the value without the scale of the column's header.
    """

    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    written: Decimal | None
    kind: QuantityKind
    unit: str
    date: str | None
    ranged: bool

    @property
    def measure(self) -> str:
        """What must agree for two amounts to be added: the unit, or else the kind."""
        return self.unit or ("" if self.kind in ("number", "count") else self.kind)


class ColumnValues:
    """Reads the cells of one column; each different text once, and similar ones by one of them.

    "$1,200.50" and "$900.10" differ in their digits only: once the one was read in full, the other
    costs a match. What could be read in two ways is always read in full.
    """

    def __init__(self, typed: TypedTable, column: int) -> None:
        self.typed = typed
        self.column = column
        self._read: dict[str, Amount | None] = {}
        self._shapes: dict[tuple[str, str, int], tuple[Decimal, Decimal, Amount] | None] = {}
        kind = typed.column(column).kind
        self._similar = kind is not None and kind not in DATED
        decimal = lexicon(typed.language).decimal
        self._decimal, self._group = decimal, "," if decimal == "." else "."

    def empty(self, row: int) -> bool:
        """Tell whether a cell says nothing."""
        return is_empty(self.typed.text(row, self.column))

    def amount(self, row: int) -> Amount | None:
        """Return what a cell amounts to, with the unit and scale of its column, or None."""
        text = self.typed.text(row, self.column)
        if text in self._read:
            return self._read[text]
        found = self._by_shape(text, row) if self._similar else None
        if found is None:
            found = self._in_full(row)
        self._read[text] = found
        return found

    def _in_full(self, row: int) -> Amount | None:
        quantity = self.typed.amount(row, self.column)
        plain = self.typed.cell(row, self.column)
        if quantity is None or plain.main is None or plain.empty:
            return None
        return _amount(quantity, plain.main.value)

    def _by_shape(self, text: str, row: int) -> Amount | None:
        match = _ONE_NUMBER.fullmatch(text) if len(text) <= _LONGEST else None
        if match is None:
            return None
        before, sign, whole, mark, places, after = match.groups()
        if self._decimal in whole or (mark is not None and mark != self._decimal):
            return None
        if len(whole) > 1 and whole[0] == "0":
            return None
        number = Decimal(sign + whole.replace(self._group, "") + (f".{places}" if places else ""))
        if not number:
            return None
        # Four digits may be a year, so they are a shape of their own.
        shape = (before, sign + after, 4 if len(whole) == 4 and not places else 0)
        if shape not in self._shapes:
            first = self._in_full(row)
            self._shapes[shape] = _factors(first, number)
            return first
        known = self._shapes[shape]
        if known is None:
            return None
        factor, as_written, like = known
        value = number * factor
        low = value if like.low != -_INFINITE else like.low
        high = value if like.high != _INFINITE else like.high
        return like._replace(value=value, low=low, high=high, written=number * as_written)


def _factors(first: Amount | None, number: Decimal) -> tuple[Decimal, Decimal, Amount] | None:
    """Return what leads from the digits of a shape to its values, if anything does."""
    if first is None or first.value is None or first.written is None:
        return None
    if first.ranged or first.date is not None:
        return None
    return first.value / number, first.written / number, first


def _amount(quantity: Quantity, written: Decimal | None) -> Amount:
    value = quantity.value
    low = high = value
    if quantity.is_range:
        low, high = quantity.low, quantity.high
    elif value is not None and quantity.kind not in DATED:
        low = value if quantity.low is not None else -_INFINITE
        high = value if quantity.high is not None else _INFINITE
    unit = "/".join((quantity.unit, *quantity.per)).strip("/")
    return Amount(value, low, high, written, quantity.kind, unit, quantity.date, quantity.is_range)


def amount_of(quantity: Quantity) -> Amount:
    """Return a quantity of a text as an amount."""
    return _amount(quantity, quantity.value)
