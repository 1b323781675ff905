"""Filters of a table: a text anywhere in the row, or a comparison on one column.

A comparison goes by meaning: "> 10B" holds for "$12.5 billion", and in a column "in millions" for
12,500. An operand without unit or magnitude ("> 10") is compared with the numbers as they are
written, one with a unit ("<= 5 %") with cells of that unit only. A range holds where any part of
it does.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal

from parsers.quantities import find
from parsers.tables import TypedTable
from tui.reading.search import fold
from tui.reading.tables.values import DATED, Amount, ColumnValues, amount_of

_COMPARISON = re.compile(r"\s*(>=|<=|!=|<>|==|≥|≤|≠|>|<|=)\s*(.*?)\s*", re.DOTALL)
_SIGNS = {"≥": ">=", "≤": "<=", "≠": "!=", "<>": "!=", "==": "="}
_BARE = re.compile(r"[-−+]?[\d.,'’\s\u00a0\u202f]*\d[\d.,'’\s\u00a0\u202f]*")


class FilterError(ValueError):
    """A comparison whose operand is no quantity; the message says so to the person."""


@dataclass(frozen=True, slots=True)
class Filter:
    """One filter. `sign` is empty for a text, whose folded words must all be in the row.

    `operand` is the quantity compared with, None where the text of the cell must be equal.
    """

    label: str
    words: tuple[str, ...] = ()
    sign: str = ""
    column: int = -1
    operand: Amount | None = None
    bare: bool = False


def parse_filter(text: str, column: int, name: str, language: str | None) -> Filter | None:
    """Read a filter as typed; None where there is nothing in it.

    `column` is the one a comparison is on, `name` what it is called.

    Raises:
        FilterError: "<" or ">" and the like before something that is no quantity.
    """
    match = _COMPARISON.fullmatch(text)
    if match is None:
        words = tuple(_folded(text).split())
        return Filter(" ".join(text.split()), words) if words else None
    sign, operand = _SIGNS.get(match[1], match[1]), match[2]
    if not operand:
        raise FilterError(f"nothing to compare with after {match[1]}")
    label = f"{name} {match[1]} {operand}"
    amount = _operand(operand, language)
    if amount is not None:
        bare = _BARE.fullmatch(operand) is not None
        return Filter(label, (), sign, column, amount, bare)
    if sign in ("=", "!="):
        return Filter(label, (_folded(operand),), sign, column)
    raise FilterError(f"no number in “{operand}”")


def _operand(text: str, language: str | None) -> Amount | None:
    """Read what to compare with, in the table's language or else in English."""
    for tongue in (language, "en"):
        for quantity in find(text, tongue):
            if quantity.start == 0 and quantity.end == len(text):
                return amount_of(quantity)
    return None


class Matcher:
    """Applies filters to the rows of one table, keeping what it has read."""

    def __init__(self, typed: TypedTable, values: Callable[[int], ColumnValues]) -> None:
        self._typed = typed
        self._values = values
        self._texts: dict[int, str] = {}

    def matching(self, wanted: Filter, rows: Iterable[int]) -> tuple[list[int], int]:
        """Return the rows that hold, in the order given, and how many could not be compared."""
        if not wanted.sign:
            return [row for row in rows if self._has_words(row, wanted.words)], 0
        if wanted.operand is None:
            same = wanted.sign == "="
            text = self._typed.text
            return [
                row
                for row in rows
                if (_folded(text(row, wanted.column)).strip() == wanted.words[0]) == same
            ], 0
        kept, other = [], 0
        values = self._values(wanted.column)
        for row in rows:
            amount = values.amount(row)
            if amount is None:
                continue
            verdict = compare(amount, wanted)
            if verdict is None:
                other += 1
            elif verdict:
                kept.append(row)
        return kept, other

    def _has_words(self, row: int, words: tuple[str, ...]) -> bool:
        text = self._texts.get(row)
        if text is None:
            text = self._texts[row] = _folded("\t".join(self._typed.table.rows[row].cells))
        return all(word in text for word in words)


def compare(amount: Amount, wanted: Filter) -> bool | None:
    """Tell whether a comparison holds for an amount; None where the two cannot be compared."""
    operand = wanted.operand
    if operand is None:
        return None
    if amount.date is not None and amount.kind in DATED:
        return _compare_dates(amount, operand, wanted.sign)
    if operand.value is None:
        return None
    if wanted.bare:
        if amount.written is None or amount.value is None:
            return None
        factor = amount.value / amount.written if amount.written else Decimal(1)
        goal = operand.value * factor
    else:
        if operand.measure and operand.measure != amount.measure:
            return None
        goal = operand.value
    if amount.low is None or amount.high is None:
        return None
    return {
        ">": amount.high > goal,
        ">=": amount.high >= goal,
        "<": amount.low < goal,
        "<=": amount.low <= goal,
        "=": amount.low <= goal <= amount.high,
        "!=": not amount.low <= goal <= amount.high,
    }[wanted.sign]


def _compare_dates(amount: Amount, operand: Amount, sign: str) -> bool | None:
    """Compare two times to the precision of the coarser one."""
    if operand.date is None or amount.date is None:
        return None
    one, other = _time(amount.date), _time(operand.date)
    length = min(len(one), len(other))
    one, other = one[:length], other[:length]
    return {
        ">": one > other,
        ">=": one >= other,
        "<": one < other,
        "<=": one <= other,
        "=": one == other,
        "!=": one != other,
    }[sign]


def _time(date: str) -> str:
    """Return a date as a string that sorts as time does; a quarter by its first month."""
    first = date.partition("/")[0]
    match = re.fullmatch(r"(\d{4})-([QH])(\d)", first)
    if match is None:
        return first
    return f"{match[1]}-{(int(match[3]) - 1) * (3 if match[2] == 'Q' else 6) + 1:02}"


def _folded(text: str) -> str:
    return fold(text, keep_case=False)
