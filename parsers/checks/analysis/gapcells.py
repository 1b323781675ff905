"""The two cells of a table that a difference told in a sentence may be of."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from parsers.checks.analysis.around import Item, amounts, before, telling
from parsers.checks.analysis.comparand import is_earlier
from parsers.checks.analysis.comparedrows import compared_rows
from parsers.checks.analysis.deciding import Working
from parsers.checks.analysis.gapclaims import Claim
from parsers.checks.analysis.gaps import beside, earlier, set_against
from parsers.checks.analysis.grid import Grid, unit_of
from parsers.checks.analysis.moving import moves
from parsers.checks.analysis.patterns import in_any_case
from parsers.checks.analysis.phrases import Phrase
from parsers.checks.analysis.pointed import (
    Pointed,
    Value,
    dated,
    nearby,
    pointed,
    total_row,
    values,
)
from parsers.checks.analysis.values import Interval
from parsers.checks.context import Context
from parsers.checks.lexicon import apart, compared
from parsers.expressions import deferred

_TALLEST = 30
"""Rows of a table of which any two cells are tried."""


def _working(one: Item | Value, other: Item | Value, *, sure: bool = False) -> Working:
    more, less = (one, other) if one.interval.value >= other.interval.value else (other, one)
    words = f"{more.words.strip()} − {less.words.strip()}"
    value = more.interval.value - less.interval.value
    half = max(more.interval.width, less.interval.width) / 2
    made = Interval(value, value - half, value + half)
    return Working(made, words, (more.place, less.place), sure)


def in_tables(context: Context, claim: Claim) -> list[Working]:
    """Return the pairs of cells to which a sentence points, those that differences are told of."""
    found: list[Working] = []
    for table in pointed(context, claim.item.phrase):
        told = _since_then(table, claim) or _than_row(table, claim)
        told = told or _of_rows(context, table, claim)
        found += told
        if not any(one.sure for one in told):
            found += [*_of_row(table, claim), *_repeated(table, claim)]
    if not found:
        found += [
            one for table in _tables_before(context, claim) for one in _since_then(table, claim)
        ]
    return found


def _tables_before(context: Context, claim: Claim) -> list[Pointed]:
    """Return the tables of which the sentence before a difference repeats cells."""
    return [table for phrase in before(claim.item.phrase, 1) for table in pointed(context, phrase)]


def _level(claim: Claim) -> Item | None:
    """Return the amount that a difference is told of: the last before it, or the only other."""
    here = beside(claim)
    if here:
        ahead = [other for other in here if other.at < claim.item.at and telling(other)]
        return ahead[-1] if ahead else None
    past = earlier(claim)[:1]
    if past and past[0]:
        return past[0][-1]
    for phrase in before(claim.item.phrase, 1):
        for move in moves(phrase):
            unit = unit_of(move.b).partition("/")[0]
            if unit == claim.item.unit:
                return Item(phrase, move.b, move.last, move.end - 1, unit)
    return None


def _since_then(table: Pointed, claim: Claim) -> list[Working]:
    """Return what a level that is a cell has become since the time before: "12 more than then"."""
    item, level = claim.item, _level(claim)
    if level is None or not claim.elsewhere or claim.small:
        return []
    near = item.phrase.masked[max(item.at - _NEAR, 0) : item.at + _NEAR]
    if not is_earlier(item.phrase.language, near):
        return []
    grid = table.grid
    years = [column for _, column in dated(grid)]
    found = []
    for cell in values(grid, level):
        if cell.column not in years[1:] or not cell.interval.meets(level.interval):
            continue
        previous = years[years.index(cell.column) - 1]
        found += [
            _working(cell, other, sure=True)
            for other in values(grid, level, [cell.row])
            if other.column == previous
        ]
    return found if len(found) == 1 else []


def _than_row(table: Pointed, claim: Claim) -> list[Working]:
    """Return how far a level that is a cell lies from that of the row that it is measured by."""
    level = _level(claim)
    if level is None or claim.small or not telling(level):
        return []
    grid = table.grid
    found = []
    for start, row in table.named:
        if not _is_measure(claim, start, len(grid.row_name(row))):
            continue
        others = list(values(grid, level, [row]))
        for cell in values(grid, level):
            if cell.row == row or not cell.interval.meets(level.interval):
                continue
            found += [
                _working(cell, other, sure=True) for other in others if other.column == cell.column
            ]
    return found if len(found) == 1 else []


def _is_measure(claim: Claim, start: int, length: int) -> bool:
    """Tell whether a word for "than" says that a row named is what a difference is measured by."""
    item, language = claim.item, claim.item.phrase.language
    words, at = item.phrase.words, item.quantity.start - item.phrase.sentence.start
    if language in apart.THAN_BEHIND:
        behind = words[start + length : at]
        found = in_any_case(rf"\W{{0,2}}(?:{apart.THAN_BEHIND[language]})").match(behind)
        return start < at and found is not None and len(behind) < _NEAR
    if language in apart.THAN_AHEAD:
        ahead = words[:start]
        found = in_any_case(rf"(?:{apart.THAN_AHEAD[language]})\W{{0,2}}$").search(ahead)
        return found is not None and start < at and at - start < _NEAR
    than = apart.THAN.get(language)
    between = words[at + len(item.quantity.text) : start]
    if than is None or start < at or len(between) > _NEAR or _CUT.search(between):
        return False
    return in_any_case(rf"(?<!\w)(?:{than})\W(?:\w{{1,4}}\W){{0,2}}$").search(between) is not None


_CUT = deferred(r"[,;:.，；。]")


def _of_rows(context: Context, table: Pointed, claim: Claim) -> list[Working]:
    """Return the cells of two rows named, in the column that the sentence means."""
    if len(table.rows) != 2 or _apart(table, claim):
        return []
    grid, item = table.grid, claim.item
    first, second = (list(values(grid, item, [row])) for row in table.rows)
    pairs = [(a, b) for a in first for b in second if a.column == b.column]
    named = [pair for pair in pairs if pair[0].column in table.columns]
    told = beside(claim)
    repeated = [
        pair
        for pair in pairs
        if any(cell.interval.meets(one.interval) for cell in pair for one in told if telling(one))
    ]
    if named or repeated:
        pairs = named or repeated
    elif len(pairs) > 1:
        years = [column for _, column in dated(grid)]
        if years and {a.column for a, _ in pairs} <= set(years):
            pairs = [pair for pair in pairs if pair[0].column == years[-1]]
    sure = len(pairs) == 1 and (
        _is_of_rows(context, claim)
        or any(_is_measure(claim, at, len(grid.row_name(row))) for at, row in table.named)
    )
    return [_working(a, b, sure=sure) for a, b in pairs]


def _is_of_rows(context: Context, claim: Claim) -> bool:
    """Tell whether nothing but a row named is what a difference is to, and not to both together."""
    item = claim.item
    if not claim.elsewhere:
        return not item.phrase.has(compared.JOINTLY)
    return any(one.how == "than" for one in compared_rows(context, item.phrase, item.at))


def _apart(table: Pointed, claim: Claim) -> bool:
    """Tell whether two rows are told of one after the other, each with an amount of its own."""
    phrase = claim.item.phrase
    start = phrase.sentence.start
    first, last = (min(at for at, row in table.named if row == each) for each in table.rows)
    inside = [item for item in amounts(phrase) if first < item.quantity.start - start < last]
    return bool(inside) and not set_against(phrase, phrase.words[first:last])


def _of_row(table: Pointed, claim: Claim) -> list[Working]:
    """Return the two cells of a row named that tell what it was and what it is."""
    row = table.nearest(claim.item)
    if row is None:
        return []
    grid = table.grid
    cells = list(values(grid, claim.item, [row]))
    named = [cell for cell in cells if cell.column in table.columns]
    if len(named) == 2:
        return [_working(*named, sure=True)]
    years = [column for _, column in dated(grid)]
    timed = [cell for column in years for cell in cells if cell.column == column]
    if len(timed) == 2:
        return [_working(timed[0], timed[1], sure=not beside(claim))]
    if len(timed) > 2:
        return [_working(timed[-2], timed[-1]), _working(timed[0], timed[-1])]
    if len(cells) == 2 and not beside(claim):
        return [_working(cells[0], cells[1])]
    return []


def _repeated(table: Pointed, claim: Claim) -> list[Working]:
    """Return a cell that the sentence repeats with the one before it in time, or in a row named."""
    grid, item = table.grid, claim.item
    years = [column for _, column in dated(grid)]
    found = []
    for cell in table.cells:
        if not any(cell.interval.meets(other.interval) for other in beside(claim)):
            continue
        rows = [row for row in table.rows if row != cell.row]
        others = [other for other in values(grid, item, rows) if other.column == cell.column]
        found += [_working(cell, other) for other in others]
        if cell.column in years[1:]:
            previous = years[years.index(cell.column) - 1]
            same = [each for each in values(grid, item, [cell.row]) if each.column == previous]
            sure = len(same) == 1 and _is_of_then(claim, grid, previous)
            found += [_working(cell, other, sure=sure) for other in same]
    return found


def _is_of_then(claim: Claim, grid: Grid, column: int) -> bool:
    """Tell whether a difference is said to be from the time that heads a column: "than in 2023"."""
    item, phrase = claim.item, claim.item.phrase
    year = next((year for year, at in dated(grid) if at == column), None)
    near = phrase.masked[max(item.at - _NEAR, 0) : item.at + _NEAR]
    told = {
        int(q.value)
        for at, q in phrase.at.items()
        if q.kind == "year" and q.value is not None and abs(at - item.at) < _NEAR
    }
    if not any(0 < item.at - other.at < _BEHIND for other in beside(claim)):
        return False
    return year in told if told else claim.elsewhere and is_earlier(phrase.language, near)


_NEAR, _BEHIND = 40, 24


def cells_explaining(context: Context, claim: Claim) -> Iterator[Working]:
    """Yield the pairs of an amount and a cell, and of two cells, that may be behind a difference.

    A difference of one digit is explained by the cells that its sentence points to alone.
    """
    item = claim.item
    for table in pointed(context, item.phrase):
        for row in table.rows:
            for value in values(table.grid, item, [row]):
                for other in beside(claim):
                    yield _working(other, value)
        yield from _pointed_pairs(table, item)
    if not telling(item):
        return
    for phrase in before(item.phrase, 2):
        for table in pointed(context, phrase):
            yield from _pointed_pairs(table, item)
    for grid in nearby(context).of(item.phrase.text):
        if grid.height <= _TALLEST:
            yield from _any_two(grid, item)


def _pointed_pairs(table: Pointed, item: Item) -> Iterator[Working]:
    grid = table.grid
    total = total_row(grid)
    rows = {*table.rows, *(cell.row for cell in table.cells), *([] if total is None else [total])}
    columns = {*table.columns, *(cell.column for cell in table.cells)}
    for one, other in combinations(list(values(grid, item)), 2):
        in_row = one.row == other.row and (
            one.row in rows or one.column in columns or other.column in columns
        )
        in_column = one.column == other.column and (
            one.row in rows or other.row in rows or one.column in columns
        )
        if in_row or in_column:
            yield _working(one, other)


def _any_two(grid: Grid, item: Item) -> Iterator[Working]:
    """Yield two cells of a row or column that are apart by what an amount says."""
    lines: dict[tuple[str, int], list[Value]] = {}
    for cell in values(grid, item):
        lines.setdefault(("row", cell.row), []).append(cell)
        lines.setdefault(("column", cell.column), []).append(cell)
    for line in lines.values():
        for one, other in combinations(line, 2):
            if (one.interval.value - other.interval.value) ** 2 >= 0.8 * item.value**2:
                yield _working(one, other)


def _of_another_year(phrase: Phrase, grid: Grid) -> bool:
    """Tell whether a sentence speaks of a year that no column of a table is of."""
    known = {year for year, _ in dated(grid)}
    told = {int(q.value) for q in phrase.quantities if q.kind == "year" and q.value is not None}
    return not told <= known


def total_told(context: Context, phrase: Phrase, claim: Claim) -> list[Working]:
    """Return the last two years of the row of a total, of which a sentence without a row speaks."""
    found = []
    for grid in nearby(context).of(phrase.text):
        total, years = total_row(grid), [column for _, column in dated(grid)]
        if total is None or len(years) < 2 or _of_another_year(phrase, grid):
            continue
        cells = {cell.column: cell for cell in values(grid, claim.item, [total])}
        if years[-2] in cells and years[-1] in cells:
            found.append(_working(cells[years[-2]], cells[years[-1]]))
    return found
