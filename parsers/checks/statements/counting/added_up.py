"""N307: how many things have so much together, where a column of a table makes that sum.

The table need not tell its total, and what is counted need not be called as in its header: the sum
of all its rows, to the printed digit, tells that they are meant. "Three cables for $2.35 billion"
stands above a table of three whose costs add up to that. On 480 articles without errors 117 such
sentences count as many as there are rows, and none is one or two off.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from parsers.checks.analysis.around import Item, amounts, telling
from parsers.checks.analysis.grid import Grid, years_in
from parsers.checks.analysis.patterns import in_any_case
from parsers.checks.analysis.phrases import Phrase
from parsers.checks.analysis.pointed import Value, nearby, values
from parsers.checks.analysis.values import digits_of, total
from parsers.checks.context import Context
from parsers.checks.drafts import Draft
from parsers.checks.lexicon import derived, fractions, prose
from parsers.checks.statements.counted import Number, numbers
from parsers.checks.statements.counting.among import has_others, rows_of
from parsers.checks.statements.counting.announcing import leads
from parsers.checks.statements.counting.beyond import is_open
from parsers.checks.statements.counting.listing import counts_things

_LEAST, _MOST = 3, 12
_MANY = 2
"""Amounts of its unit in the sentence, at most, beside which a sum is still the one of all."""
_FAR = 2
_ROLES = ("title", "lead", "body", "summary")
_JOINED = 30
"""Code points behind a counted noun in which another thing may be added to those counted."""


def counts_added_up(context: Context, phrase: Phrase) -> Iterator[Draft]:
    """Compare the only count of a sentence with the rows of a column that makes an amount of it."""
    if phrase.text.role not in _ROLES:
        return
    counted = [number for number in numbers(phrase) if 2 <= number.value <= _MOST]
    counted = [number for number in counted if counts_things(phrase, number)]
    if len(counted) != 1 or counted[0].value < _LEAST or _is_loose(phrase, counted[0]):
        return
    told = [item for item in amounts(phrase) if item.place.start != counted[0].place.start]
    told = [item for item in told if _is_sum(phrase, counted[0], item)]
    if not told:
        return
    around = [grid for grid in nearby(context).of(phrase.text) if grid.headers]
    for item in told:
        beside = [other for other in told if other.unit == item.unit]
        made = [cells for grid in around for cells in _columns(grid, item)]
        if made and len(beside) <= _MANY and not _fits(counted[0], around, made[0][0].grid):
            yield from _miscounted(counted[0], item, made[0])
            return


def _fits(number: Number, around: Sequence[Grid], summed: Grid) -> bool:
    """Tell whether a table has as many rows as are counted, with a row of others or without."""
    return any(
        len(rows) == number.value
        for grid in around
        for rows in ((own(grid),) if grid is summed else (rows_of(grid), own(grid)))
    )


def _is_sum(phrase: Phrase, number: Number, item: Item) -> bool:
    """Tell whether an amount is so long, or so told, that no chance makes it a column's sum."""
    if item.quantity.approximate:
        return False
    summed = phrase.says(derived.SUM, 0, len(phrase.masked))
    if item.unit == "percent" and not summed:
        return False  # four whole shares make many a share by chance
    summed = summed or leads(phrase, number)
    digits = digits_of(item.quantity.text)
    if item.unit == "number":
        return summed and len(digits) >= _LONG
    if summed and item.unit != "percent" and len(digits) >= _LONG:
        return True
    return telling(item) and (summed or len(digits.strip("0")) >= _LONG)


_LONG = 3
"""Digits that count of an amount that no word says is of several things together."""


def own(grid: Grid) -> list[int]:
    """Return the rows of a table that stand for one thing each, and not for others together."""
    return [row for row in rows_of(grid) if not has_others(grid, [row])]


def _is_loose(phrase: Phrase, number: Number) -> bool:
    """Tell whether a count is of parts of a thing, or of not all there are: "three quarters"."""
    if is_open(phrase, number):
        return True
    after = phrase.text.text[number.place.end : phrase.sentence.end]
    parts = fractions.PARTS.get(phrase.language)
    if parts and in_any_case(rf"{parts.joint}(?:{'|'.join(parts.denominators)})\b").match(after):
        return True
    joins = prose.AND.get(phrase.language)
    joined = rf"\s\S+\s(?:{joins})\s" if joins else None  # "four libraries and the bus"
    if joined and in_any_case(joined).match(after[:_JOINED]):
        return True
    return re.search(r"[:：]\s*\S", after) is not None or after.endswith((":", "："))


def _columns(grid: Grid, item: Item) -> Iterator[tuple[Value, ...]]:
    """Yield the cells of each column that make an amount together, all rows but those of others."""
    rows = own(grid)
    if not _LEAST <= len(rows) <= _MOST or _is_course(grid, rows):
        return
    shares = item.unit == "percent"
    if shares and len(rows) == len(rows_of(grid)):
        return  # rates of growth make no sum
    cells = list(values(grid, item, rows))
    for column in dict.fromkeys(cell.column for cell in cells):
        found = tuple(cell for cell in cells if cell.column == column)
        if len(found) == len(rows) and total(c.interval for c in found).meets(item.interval):
            yield found


def _is_course(grid: Grid, rows: Sequence[int]) -> bool:
    """Tell whether the rows of a table are years, or have no name."""
    return any(years_in(grid.row_name(row)) or not grid.row_name(row).strip() for row in rows)


def _miscounted(number: Number, item: Item, cells: Sequence[Value]) -> Iterator[Draft]:
    count = len(cells)
    far = 1 if item.unit == "number" else _FAR
    if not 1 <= abs(number.value - count) <= far:
        return
    grid = cells[0].grid
    rows = (grid.place(cell.row, grid.key_column) for cell in cells)
    working = f"{' + '.join(cell.words for cell in cells)} = {item.words}; stated {number.text}"
    message = f"{number.text} with {item.words}, which {count} rows of the table make together"
    yield Draft(message, (number.place, item.place, *rows), working, severity="warning")
