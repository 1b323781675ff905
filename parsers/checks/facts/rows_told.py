"""N102: an amount that is a slip of a cell in a row of which its sentence repeats other cells.

Prose comes back to the rows of a table, most of all to its totals, without naming row and column:
"carried 34.2 million passengers, 15.3 per cent more than the year before". What tells the row is
what else the sentence repeats of it; what tells the cell are its digits.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from parsers.checks.analysis.ends import with_ends
from parsers.checks.analysis.grid import Grid, unit_of, years_in
from parsers.checks.analysis.gridcells import Cell
from parsers.checks.analysis.mentions import Mention
from parsers.checks.analysis.rownames import (
    MAX_ROWS,
    Sentences,
    Stated,
    is_stated,
    keys_of,
    rows_named,
)
from parsers.checks.analysis.sameunit import leaves_unit_out, one_unit, without_unit
from parsers.checks.analysis.slips import slip_between
from parsers.checks.analysis.telling import stems_of
from parsers.checks.analysis.values import Interval, digits_of, exact, interval, is_open, shown
from parsers.checks.drafts import Draft, Place
from parsers.checks.facts.cited import is_of_purpose
from parsers.checks.facts.evidence import (
    BY_TEN,
    NO_SLIPS,
    counts_another,
    counts_others,
    in_scale_beside,
    is_apart,
    is_multiplied,
    is_of_another_thing,
    is_of_no_word,
    precision,
)
from parsers.checks.facts.related import tells_relation
from parsers.checks.facts.subjects import subject_before, subject_of
from parsers.checks.lexicon import headers as header_words
from parsers.compiled import compiled
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
        if is_of_another_thing(mention):
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
    told = digits.rstrip("0")
    marks = {"=" + digits.strip("0"), "".join(sorted(told.replace("0", "")))}
    if len(told) >= _TELLING:
        marks.update(f"{told[:at]}?{told[at + 1 :]}" for at in range(len(told)))
    return tuple(marks)


_TELLING = 3
"""Digits of which one may be mistyped: of fewer, every other amount would be a slip."""


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
    if mention.quantity.kind == "percentage_point" != cell.quantity.kind:
        return None  # a difference of two percentages is neither of them
    header = grid.headers[address.column]
    if counts_another(mention, header) or in_scale_beside(mention, cell.interval, header, grid):
        return None
    if one_unit(unit, mention.unit):
        return slip_between(mention, cell)
    if leaves_unit_out(mention.quantity, mention.interval, unit):
        return slip_between(mention, without_unit(cell))
    quantity = mention.quantity
    measured = mention.unit.startswith(("dimension", "currency"))
    if (
        unit == "number"
        and measured
        and quantity.value is not None
        and not _has_unit(mention, address)
    ):
        # nothing tells the unit of the cell: the digits must be the same but for two of them
        printed = float(quantity.value)
        same = 0.1 < printed / cell.interval.value < 10 if cell.interval.value else False
        cause = slip_between(mention, cell._replace(interval=mention.interval)) if same else None
        return cause if cause == "digits swapped" else None
    return None


def _has_unit(mention: Mention, address: Address) -> bool:
    """Tell whether the row has the unit of an amount in another column, where it would be meant."""
    grid, row = address.grid, address.row
    cells = (grid.meaning(row, at) for at in range(len(grid.table.all_rows[row].cells)))
    return any(cell is not None and unit_of(cell.quantity) == mention.unit for cell in cells)


def _weight(
    mention: Mention,
    address: Address,
    cause: str,
    sentences: Sentences,
    of_cell: Mapping[Place, Mention],
) -> int:
    """Return how much speaks for an amount being a slip of a cell; 0 where something forbids it."""
    grid, row, column, cell = address
    if _of_another_year(mention, grid, row, column):
        return 0
    sentence = mention.text.sentences[mention.group[2]]
    beside = with_ends(mention.text, mention.text.quantities_between(*sentence))
    values = [(q, value) for q in beside if (value := interval(q)) is not None]
    said = with_ends(mention.text, mention.text.quantities)
    if any(
        _same_unit(q, cell.quantity)
        and (value := interval(q)) is not None
        and (value.meets(cell.interval) or value.meets(without_unit(cell).interval))
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
    if not anchors and (name or total):
        anchors = _around(mention, address, values, mistyped=cause == "one digit differs")
    if not (anchors or name or total) or is_multiplied(mention, cell.interval):
        return 0
    lasts = mention.unit == "percent" or mention.unit.startswith("duration")
    if cause in NO_SLIPS or is_of_no_word(mention, cause) or is_apart(mention, grid, row):
        return 0
    significant = len(digits_of(mention.quantity.text).strip("0"))
    if (
        cause == "digits swapped"
        and significant <= _FEW
        and (
            not (anchors or _dated(mention, grid, row, column))
            or counts_others(mention, grid, row, column)
        )
    ):
        return 0
    mistyped = cause == "one digit differs"
    if (lasts or mistyped or mention.of_range) and not anchors:
        return 0
    place = grid.place(row, column)
    place = place._replace(
        start=place.start + cell.quantity.start, end=place.start + cell.quantity.end
    )
    other = of_cell.get(place)
    shared = len(stems_of(mention.all) & stems_of(other.all)) if other is not None else 0
    digits = precision(mention)
    measured = mention.unit.startswith("dimension")
    if cause in BY_TEN and digits < _TELLING and measured and not (anchors or total):
        return 0  # "with a 36 W charger" beside 3.6 W in its row
    weight = (digits >= 3) + 2 * (digits >= 4) + min(2 * anchors, 4) + name + 2 * total
    weight += min(shared, 2) + _dated(mention, grid, row, column) + _printed_alike(mention, cell)
    weight += 2 * (len(mention.noun) >= 2 and mention.noun in grid.headers[column].casefold())
    weight += not mention.unit.startswith("number")
    weight += mention.leading or mention.text.role in ("title", "summary")
    weight += _only_column(grid, row, column)
    told = [grid.row_name(row), grid.headers[column]]
    if not anchors and digits < _TELLING and is_of_purpose(mention, told):
        return 0
    if not anchors:  # then few digits are alike by chance
        weight -= 2 * (digits < 3) + 2 * (name < _HERE)
        weight -= 2 * (name < _HERE and digits < 4 and cause == "digits swapped")
    if mistyped:  # as one amount in thirty does by chance
        weight -= 3
    return weight


def _around(
    mention: Mention,
    address: Address,
    values: Sequence[tuple[Quantity, Interval]],
    *,
    mistyped: bool,
) -> int:
    """Return how many amounts of a sentence tell that a cell is meant, though they are of others.

    They say how it stands to another cell, or are those of other rows in its column: “1.52 million
    in 2024, against 1.23 million in 2021”. The latter is no sign of a digit `mistyped`, as two
    cells of a column differ in one often enough.
    """
    grid, row, column, _ = address
    start, end = mention.text.sentences[mention.group[2]]
    keys = keys_of(grid)
    years = set(years_in(mention.text.text[start:end]))
    named = {key.row for key in rows_named(mention.text.text[start:end], keys)}
    named |= {key.row for key in keys if key.year in years}
    unit = mention.unit
    alike = [(q, value) for q, value in values if q.start >= mention.place.end]
    nearest = next((q for q, _ in alike if unit_of(q) == unit), None)
    found = 0
    for q, value in values:
        if q.start == mention.place.start:
            continue
        if unit_of(q) == unit and row in named and not mistyped:
            cells = (grid.meaning(other, column) for other in named if other != row)
            if any(cell is not None and _meets(cell, q, value) for cell in cells):
                found += 1
                continue
        behind = q is nearest or q.kind == "percent"
        found += behind and tells_relation(grid, (row, column), q, value, mention.quantity, named)
    return found


_FEW = 2
"""Digits of which two are swapped by chance: 6,100 and 1,600."""


def _of_another_year(mention: Mention, grid: Grid, row: int, column: int) -> bool:
    """Tell whether the year of an amount is none of those that a cell is of."""
    return any(
        years and mention.years and years.isdisjoint(mention.years)
        for years in (set(grid.years_of(column)), set(_years_of_row(grid, row)))
    )


def _years_of_row(grid: Grid, row: int) -> tuple[int, ...]:
    years = years_in(grid.row_name(row))
    return years if len(grid.row_name(row)) <= _DATED else ()


_DATED = 10
"""Code points of a row's name that is a year and little else: "2024", "2024 (plan)"."""


def _dated(mention: Mention, grid: Grid, row: int, column: int) -> bool:
    """Tell whether an amount is said to be of the year of a cell's column or row."""
    years = {*grid.years_of(column), *_years_of_row(grid, row)}
    return bool(years & mention.years)


def _only_column(grid: Grid, row: int, column: int) -> bool:
    """Tell whether a cell is the only one of its row in its unit, which is more than a number."""
    cell = grid.meaning(row, column)
    unit = unit_of(cell.quantity) if cell is not None else "number"
    return unit not in ("number", "percent") and not any(
        (other := grid.meaning(row, at)) is not None and unit_of(other.quantity) == unit
        for at in range(len(grid.table.all_rows[row].cells))
        if at not in (column, grid.key_column)
    )


def _printed_alike(mention: Mention, cell: Cell) -> bool:
    """Tell whether an amount and a cell are printed with the same figure: "8.78", not "878"."""
    printed = [_FIGURE.search(text) for text in (mention.quantity.text, cell.quantity.text)]
    one, other = (_without_zeros(found.group()) if found else "" for found in printed)
    return one == other and len(one) >= 2


def _without_zeros(figure: str) -> str:
    """Return a figure without the zeros behind its point: 25.5 for 25.50."""
    figure = figure.rstrip(".,")
    return _ZEROS.sub(r"\1", figure)


_FIGURE = compiled(r"\d[\d.,]*")
_ZEROS = compiled(r"^(\d+[.,]\d)0$")


def _same_unit(one: Quantity, other: Quantity) -> bool:
    a, b = unit_of(one), unit_of(other)
    return a == b or "number" in (a, b)


def _named(mention: Mention, grid: Grid, row: int, sentences: Sentences) -> int:
    """Return how surely an amount is told of a row by name: 2 here, 1 in the sentence before."""
    if len(mention.years) == 1 and set(_years_of_row(grid, row)) == mention.years:
        return _HERE
    keys = keys_of(grid)
    subject = subject_of(mention, keys, sentences)
    if subject is not None:
        return 2 * (subject.key.row == row)
    before = subject_before(mention, keys)
    return int(before is not None and before.row == row)


def _repeats_another(
    grid: Grid, row: int, column: int, quantity: Quantity, value: Interval
) -> bool:
    """Tell whether an amount is that of another cell of a row, and of no other row's.

    What a sentence says fell by 4 per cent may stand in the table with a sign before it.
    """
    if not _is_amount(quantity) or quantity.is_range or abs(value.value) < 2:
        return False
    for own in (value, -value):
        rows = {
            other
            for other in range(grid.first_row, min(grid.height, MAX_ROWS))
            for at in range(len(grid.table.all_rows[other].cells))
            if at != grid.key_column and (other, at) != (row, column)
            if (cell := grid.meaning(other, at)) is not None and _meets(cell, quantity, own)
        }
        if rows:
            return rows == {row}
    return False


def _meets(cell: Cell, quantity: Quantity, value: Interval) -> bool:
    own, other = unit_of(cell.quantity), unit_of(quantity)
    if leaves_unit_out(quantity, value, own):
        cell = without_unit(cell)
    elif not one_unit(own, other):
        if own != "number" or quantity.value is None or not other.startswith("dimension"):
            return False
        sign = -1 if value.value < 0 < quantity.value else 1
        value = exact(sign * float(quantity.value))
    known = cell.interval
    within = known.low <= value.value <= known.high or value.low <= known.value <= value.high
    return within and known.meets(value)  # 2.1 per cent is not 2.0 for touching it


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
