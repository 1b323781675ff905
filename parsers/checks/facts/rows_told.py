"""N102: an amount that is a slip of a cell in a row of which its sentence repeats other cells.

Prose comes back to the rows of a table, most of all to its totals, without naming row and column:
"carried 34.2 million passengers, 15.3 per cent more than the year before". What tells the row is
what else the sentence repeats of it; what tells the cell are its digits.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from parsers.checks.analysis.grid import Cell, Grid, unit_of
from parsers.checks.analysis.mentions import Mention
from parsers.checks.analysis.rownames import MAX_ROWS, Sentences, Stated, is_stated, keys_of
from parsers.checks.analysis.slips import slip_between
from parsers.checks.analysis.telling import stems_of
from parsers.checks.analysis.values import Interval, interval, is_open, shown
from parsers.checks.drafts import Draft, Place
from parsers.checks.facts.evidence import is_multiplied, precision
from parsers.checks.facts.subjects import subject_before, subject_of
from parsers.checks.lexicon import headers as header_words
from parsers.model import Quantity

ENOUGH = 4
"""What the evidence must weigh.

Of the amounts of an article that have three digits, about one in three hundred is by chance what
a given cell would be after a slip; so digits, the row and the words are weighed together. What
tells the row best is another of its cells in the same sentence, then its name.
"""

_HERE = 2
"""The weight of a name in the sentence itself."""

MAX_CELLS = 2000
"""Tables of more cells than this are data, which no article tells one by one."""


class Address(NamedTuple):
    """A cell that an amount may be a slip of."""

    grid: Grid
    row: int
    column: int
    cell: Cell


def slips_of_rows(
    tables: Sequence[Grid],
    mentions: Sequence[Mention],
    sentences: Sentences,
    stated: Mapping[str, Stated],
) -> Iterator[Draft]:
    """Yield amounts of prose that are slips of cells in rows that their sentences tell of."""
    cells = _by_digits(tables)
    if not cells:
        return
    told = [mention for mention in mentions if not mention.in_table]
    of_cell = {mention.place: mention for mention in mentions if mention.in_table}
    in_prose: dict[str, list[Mention]] = defaultdict(list)
    for mention in told:
        in_prose[mention.unit].append(mention)
    for mention in told:
        if mention.text.role in ("teaser", "question", "answer") or precision(mention) < 2:
            continue
        near = [address for mark in _marks(mention.digits) for address in cells.get(mark, ())]
        found = [
            (weight, address, cause)
            for address in dict.fromkeys(near)
            if (cause := _slip(mention, address)) is not None
            and (weight := _weight(mention, address, cause, sentences, of_cell)) >= ENOUGH
        ]
        if not found or _is_told(mention, stated, in_prose[mention.unit]):
            continue
        found.sort(key=lambda entry: -entry[0])
        weight, address, cause = found[0]
        rivals = {entry[1].cell.interval.value for entry in found if entry[0] == weight}
        if len(rivals) == 1:
            yield _draft(mention, address, cause)


def _marks(digits: str) -> tuple[str, ...]:
    """Return what the digits of an amount share with those of its slips."""
    bare_digits = digits.strip("0")
    return tuple({"=" + bare_digits, "".join(sorted(digits.rstrip("0").replace("0", "")))})


def _by_digits(tables: Sequence[Grid]) -> dict[str, list[Address]]:
    """Return the cells of tables by what slips leave of their digits."""
    found: dict[str, list[Address]] = defaultdict(list)
    for grid in tables:
        if grid.height * grid.table.width > MAX_CELLS:
            continue
        for row in range(grid.first_row, min(grid.height, MAX_ROWS)):
            for column in range(len(grid.table.all_rows[row].cells)):
                if column == grid.key_column:
                    continue
                cell = grid.meaning(row, column)
                if cell is None or not cell.alone or not _is_amount(cell.quantity):
                    continue
                digits = "".join(filter(str.isdecimal, cell.quantity.text)).lstrip("0")
                for mark in _marks(digits):
                    found[mark].append(Address(grid, row, column, cell))
    return found


def _is_amount(quantity: Quantity) -> bool:
    return quantity.kind not in ("year", "date", "quarter", "ordinal") and not is_open(quantity)


def _slip(mention: Mention, address: Address) -> str | None:
    """Name the slip that leads from a cell to an amount of the same unit."""
    grid, cell = address.grid, address.cell
    if grid.text.first.edition != mention.text.first.edition:
        return None
    unit = unit_of(cell.quantity)
    if unit == mention.unit or _leaves_unit_out(mention, unit):
        cause = slip_between(mention, cell)
        return cause if cause != "one digit differs" else None
    quantity = mention.quantity
    if unit == "number" and mention.unit.startswith("dimension") and quantity.value is not None:
        # nothing tells the unit of the cell: the digits must be the same but for two of them
        printed = float(quantity.value)
        same = 0.1 < printed / cell.interval.value < 10 if cell.interval.value else False
        cause = slip_between(mention, cell._replace(interval=mention.interval)) if same else None
        return cause if cause == "digits swapped" else None
    return None


def _leaves_unit_out(mention: Mention, unit: str) -> bool:
    """Tell whether an amount in words of a power of ten leaves its unit out: "63 million"."""
    scaled = mention.quantity.kind == "number" and abs(mention.interval.value) >= 1e5
    return scaled and unit.startswith(("currency", "dimension")) and "/" not in unit


def _weight(
    mention: Mention,
    address: Address,
    cause: str,
    sentences: Sentences,
    of_cell: Mapping[Place, Mention],
) -> int:
    """Return how much speaks for an amount being a slip of a cell; 0 where something forbids it."""
    grid, row, column, cell = address
    years = set(grid.years_of(column))
    if years and mention.years and years.isdisjoint(mention.years):
        return 0
    sentence = mention.text.sentences[mention.group[2]]
    beside = mention.text.quantities_between(*sentence)
    values = [(q, value) for q in beside if (value := interval(q)) is not None]
    said = mention.text.quantities_between(0, len(mention.text.text))
    if any(
        _same_unit(q, cell.quantity)
        and (value := interval(q)) is not None
        and value.meets(cell.interval)
        for q in said
    ):
        return 0  # the paragraph has the cell's amount already: this is another one
    anchors = sum(
        _repeats_another(grid, row, column, q, value)
        for q, value in values
        if q.start != mention.place.start
    )
    name = _named(mention, grid, row, sentences)
    total = header_words.is_total(grid.row_name(row))
    if not (anchors or name or total) or is_multiplied(mention, cell.interval):
        return 0
    lasts = mention.unit == "percent" or mention.unit.startswith("duration")
    if lasts and not anchors:
        return 0
    place = grid.place(row, column)
    place = place._replace(
        start=place.start + cell.quantity.start, end=place.start + cell.quantity.end
    )
    other = of_cell.get(place)
    shared = len(stems_of(mention.all) & stems_of(other.all)) if other is not None else 0
    digits = precision(mention)
    weight = (digits >= 3) + 2 * (digits >= 4) + min(2 * anchors, 4) + name + 2 * total
    weight += min(shared, 2) + bool(years & mention.years) + _printed_alike(mention, cell)
    weight += 2 * (len(mention.noun) >= 2 and mention.noun in grid.headers[column].casefold())
    weight += not mention.unit.startswith("number")
    weight += mention.leading or mention.text.role in ("title", "summary")
    if not anchors:  # then few digits are alike by chance
        weight -= 2 * (digits < 3) + 2 * (name < _HERE)
        weight -= 2 * (name < _HERE and digits < 4 and cause == "digits swapped")
    return weight


def _printed_alike(mention: Mention, cell: Cell) -> bool:
    """Tell whether an amount and a cell are printed with the same figure: "8.78", not "878"."""
    printed = [_FIGURE.search(text) for text in (mention.quantity.text, cell.quantity.text)]
    one, other = (found.group().rstrip(".,") if found else "" for found in printed)
    return one == other and len(one) >= 2


_FIGURE = re.compile(r"\d[\d.,]*")


def _same_unit(one: Quantity, other: Quantity) -> bool:
    a, b = unit_of(one), unit_of(other)
    return a == b or "number" in (a, b)


def _named(mention: Mention, grid: Grid, row: int, sentences: Sentences) -> int:
    """Return how surely an amount is told of a row by name: 2 here, 1 in the sentence before."""
    keys = keys_of(grid)
    subject = subject_of(mention, keys, sentences)
    if subject is not None:
        return 2 * (subject.key.row == row)
    before = subject_before(mention, keys)
    return int(before is not None and before.row == row)


def _repeats_another(
    grid: Grid, row: int, column: int, quantity: Quantity, value: Interval
) -> bool:
    """Tell whether an amount is that of another cell of a row, and of no other row's."""
    if not _is_amount(quantity) or abs(value.value) < 2:
        return False
    for at in range(len(grid.table.all_rows[row].cells)):
        cell = grid.meaning(row, at) if at not in (column, grid.key_column) else None
        if cell is None or not _meets(cell, quantity, value):
            continue
        return not any(
            other != row and (same := grid.meaning(other, at)) and _meets(same, quantity, value)
            for other in range(grid.first_row, min(grid.height, MAX_ROWS))
        )
    return False


def _meets(cell: Cell, quantity: Quantity, value: Interval) -> bool:
    own, other = unit_of(cell.quantity), unit_of(quantity)
    if own != other:
        if own != "number" or quantity.value is None or not other.startswith("dimension"):
            return False
        value = Interval(float(quantity.value), float(quantity.value), float(quantity.value))
    return cell.interval.meets(value) or (-cell.interval).meets(value)


def _is_told(mention: Mention, stated: Mapping[str, Stated], alike: Sequence[Mention]) -> bool:
    """Tell whether another place of the article has the amount, be it a cell or prose."""
    return is_stated(mention, stated) or any(
        other.group != mention.group and other.interval.meets(mention.interval) for other in alike
    )


def _draft(mention: Mention, address: Address, cause: str) -> Draft:
    grid, row, column, cell = address
    said, right = mention.quantity.text.strip(), grid.words(row, column)
    ratio = mention.interval.value / cell.interval.value if cell.interval.value else 0.0
    where = f"“{grid.row_name(row)}”, “{grid.headers[column]}”"
    return Draft(
        f"{said} here, {right} in the table ({where}): {cause}",
        (mention.place, grid.place(row, column), grid.place(0, column)),
        f"{said} / {right} = {shown(ratio)}",
        severity="error",
        primary=2,
    )
