"""The values told with a superlative: in which columns its row has them, and whose they are."""

from __future__ import annotations

from typing import NamedTuple

from parsers.checks.analysis.grid import Grid, Line, unit_of
from parsers.checks.analysis.patterns import in_any_case
from parsers.checks.analysis.rownames import Key, keys_of, rows_named
from parsers.checks.analysis.sizes import names_versions
from parsers.checks.analysis.standing import Standing, stretch
from parsers.checks.analysis.values import Interval, digits_of, interval
from parsers.checks.lexicon import measures as words
from parsers.checks.lexicon import ranks
from parsers.checks.lexicon import standings as around_words
from parsers.checks.order.columns import is_named
from parsers.checks.order.growth import CHANGES, changes
from parsers.checks.order.measures import by_column
from parsers.checks.order.rivals import GAP, Measure
from parsers.checks.order.values import is_amount, repeats
from parsers.compiled import compiled
from parsers.model import Quantity

_STRONG = compiled(r"[;:；：。()（）]|\s[-–—]\s|—")
_REACH = 60
"""A value of another row stands at most so many code points from the superlative."""
_WITH = "with|met|mit|avec|con|com|med|z|ze|с|со"
_EXACT = 3
"""Digits of a figure from which on it tells whose it is by itself."""
_SEGMENT = compiled(
    r"(?:^|(?<!\d)[,:]|[,:](?!\d)|[，、：])\s?([^\W\d_]*)(?:[^,，、;；:：.。()（）]|(?<=\d)[.,](?=\d))*"
)


class Quoted(NamedTuple):
    """The orders by which a row has a value told, and a value that is another row's alone."""

    own: list[Measure]
    other: tuple[Quantity, Measure, Key] | None
    strange: bool
    """Whether a value with a unit is told that no row has."""


def quoted(standing: Standing, grid: Grid, key: Key) -> Quoted:
    """Look for the values told with a superlative in the columns of a table."""
    phrase = standing.phrase
    begin = phrase.sentence.start
    start, end = stretch(standing)
    aside = not is_named(phrase.words[start:end], key)
    if not aside:  # else what follows signs is not of it
        start, end = stretch(standing, _STRONG)
    own: list[Measure] = []
    other: list[tuple[Quantity, Measure, Key]] = []
    strange = False
    closest = len(phrase.words)
    nearest = _nearest(standing, aside)
    gaps = _gaps(standing, grid, key)
    for quantity in phrase.quantities:
        at = quantity.start - begin
        value = interval(quantity)
        if not standing.first <= at < standing.last:
            continue
        near = nearest[0] <= at < nearest[1]
        if not (near or start <= at < end) or value is None or not is_amount(quantity):
            continue
        if not any(map(str.isdigit, quantity.text)) and quantity.kind == "percent":
            continue  # "三成半以上": no figure of a table
        if quantity.text.casefold() in key.name or standing.start <= at < standing.end:
            continue
        found, others = _holders(quantity, value, standing, grid, key)
        for gap in gaps:
            rows = [k for k, v in gap.values if _is_gap(quantity, value, v, gap)]
            if key in rows:
                found.append(gap)
            elif len(rows) == 1 and abs(value.value) >= 10:
                others.append((gap, rows[0]))
        if standing.measure in (words.PLACE, words.ANY) and found:
            distance = abs(at - standing.start)
            own = found if distance < closest else own
            closest = min(distance, closest)
        else:
            own += found
        strange |= start <= at < end and not found and not others and _is_of_table(quantity, grid)
        far = at - standing.end if at > standing.end else standing.start - at
        others = [(by, row) for by, row in others if not is_named(phrase.words, row)]
        if not found and len(others) == 1 and near and far <= _REACH:
            other.append((quantity, *others[0]))
    return Quoted(own, other[0] if len(other) == 1 and not own else None, strange)


def owner_of(standing: Standing, grid: Grid) -> Key | None:
    """Return the one row that has a figure told near a superlative, where no row is named."""
    phrase = standing.phrase
    begin = phrase.sentence.start
    if not any(is_amount(quantity) for quantity in phrase.quantities):
        return None
    keys = keys_of(grid)
    first, last = _nearest(standing)
    if rows_named(phrase.words[first : stretch(standing)[1]], keys):
        return None
    owners: set[int] = set()
    for quantity in phrase.quantities:
        value = interval(quantity)
        if not first <= quantity.start - begin < last or value is None or not is_amount(quantity):
            continue
        if len(digits_of(quantity.text)) < _EXACT:
            continue
        for line in grid.columns:
            owners |= {key.row for key in keys if has_value(grid, key, line, quantity, value)}
    return next(key for key in keys if key.row in owners) if len(owners) == 1 else None


def _is_of_table(quantity: Quantity, grid: Grid) -> bool:
    """Tell whether a row should have a value: shares may be reckoned from any amounts."""
    unit = unit_of(quantity)
    return unit != "number" and (
        unit != "percent" or any(line.unit == "percent" for line in grid.columns)
    )


def _holders(
    quantity: Quantity, value: Interval, standing: Standing, grid: Grid, key: Key
) -> tuple[list[Measure], list[tuple[Measure, Key]]]:
    """Return the orders by columns in which the row has a value, and those where one other has."""
    own: list[Measure] = []
    others: list[tuple[Measure, Key]] = []
    for line in grid.columns:
        rows = [k for k in keys_of(grid) if has_value(grid, k, line, quantity, value)]
        if not rows or names_versions(line.name):
            continue
        exact = [k for k in rows if _is_exact(grid, k, line, value)]
        rows = exact or rows  # intervals of neighbours touch: 20 % and 21 %
        if key in rows:
            own += by_column(line.at, standing.measure, standing.sign, grid, key)
        else:
            measures = by_column(line.at, standing.measure, standing.sign, grid, rows[0])
            if len(rows) == 1 and measures:
                others.append((measures[0], rows[0]))
    return own, others


def _is_exact(grid: Grid, key: Key, line: Line, value: Interval) -> bool:
    cell = grid.meaning(key.row, line.at)
    if cell is None:
        return False
    apart = abs(abs(cell.interval.value) - abs(value.value))
    return apart <= 1e-9 * abs(value.value)


def has_value(grid: Grid, key: Key, line: Line, quantity: Quantity, value: Interval) -> bool:
    """Tell whether a row has an amount in a column, as printed or in another scale."""
    cell = grid.meaning(key.row, line.at)
    if cell is None:
        return False
    if repeats(quantity, value, cell):
        return True
    bare = unit_of(cell.quantity) == "number" and unit_of(quantity) != "percent"
    own, told = unit_of(cell.quantity), unit_of(quantity)
    if own != told and own.partition("/")[0] == told.partition("/")[0] != "number":
        return cell.interval.meets(value)  # "1,600 kilograms" in a column of kg/ha
    digits = digits_of(quantity.text)
    return bare and len(digits) >= 3 and digits == digits_of(cell.quantity.text)


def _gaps(standing: Standing, grid: Grid, key: Key) -> list[Measure]:
    """Return the differences between two columns that a superlative of change may tell."""
    if standing.measure not in CHANGES:
        return []
    return [
        each for each in changes(standing.measure, standing.sign, grid, key) if each.kind == GAP
    ]


def _is_gap(quantity: Quantity, value: Interval, gap: Interval, measure: Measure) -> bool:
    if not (gap.meets(value) or (-gap).meets(value)) or abs(value.value) < 10:
        return False
    cell = measure.grid.meaning(measure.values[0][0].row, measure.at)
    if cell is None:
        return False
    own, other = unit_of(cell.quantity), unit_of(quantity)
    return own == other or "number" in (own, other)


def _nearest(standing: Standing, aside: bool = False) -> tuple[int, int]:
    """Return the stretch of a superlative with what stands before and behind one sign.

    What begins with a word like "while" is of another thing; so is what follows with a verb where
    the superlative stands aside: "Arlo, the oldest, makes 48 MW".
    """
    start, end = stretch(standing)
    said, language = standing.phrase.words, standing.phrase.language
    joins = ranks.CLAUSE.get(language)
    preposition = around_words.SCOPE.get(language)
    for match in _SEGMENT.finditer(said):
        word = match.group(1)
        if joins and word and in_any_case(joins).fullmatch(word):
            continue
        if word and match.end() in (start - 1, start):
            start = match.start(1)
        elif match.start() == end:
            told = not word or (preposition and in_any_case(preposition).fullmatch(word))
            if told or not aside or in_any_case(_WITH).fullmatch(word):
                end = match.end()
            break
    return start, end
