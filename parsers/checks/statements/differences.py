"""N315: differences told in prose, against the two amounts they are of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import NamedTuple

from parsers.checks.analysis.around import (
    Item,
    adopted,
    allowed,
    amounts,
    before,
    clause,
    is_loose,
    telling,
    unit_printed,
)
from parsers.checks.analysis.miswritten import Slip, slip_from
from parsers.checks.analysis.phrases import AMOUNT, Phrase, phrases
from parsers.checks.analysis.pointed import Value, dated, nearby, pointed, total_row, values
from parsers.checks.analysis.values import Interval, like
from parsers.checks.context import Context
from parsers.checks.drafts import Draft, Place
from parsers.checks.lexicon import derived
from parsers.checks.registry import rule

_ROLES = ("lead", "body", "summary", "title")


class Pair(NamedTuple):
    """Two values, the larger first, and how far apart they are."""

    more: Interval
    less: Interval
    places: tuple[Place, Place]
    words: tuple[str, str]

    @property
    def gap(self) -> Interval:
        """The difference."""
        return self.more.minus(self.less)


@rule(
    "N315",
    "difference-told",
    "error",
    "A difference in the text that is not that of the two amounts it is of.",
    explanation="An amount that is said to be more, less, saved, left over or the gap between two "
    "others is held against the only two amounts of its unit in the same sentence, in the one "
    "before, or one in each; or against two cells of a table of which the sentence names the row. "
    "Any two amounts near by whose difference it is will do to let it hold.",
    fails="The old pump draws 480 watts and the new one 310, which saves 270 watts.",
    holds="The old pump draws 480 watts and the new one 310, which saves 170 watts.",
)
def differences_told(context: Context) -> Iterable[Draft]:
    """Test each amount that is said to be a difference."""
    for phrase in phrases(context):
        if phrase.text.role not in _ROLES:
            continue
        for item in amounts(phrase):
            if phrase.masked[item.at] == AMOUNT and _enough(item) and _said(item):
                yield from _tested(context, item)


def _enough(item: Item) -> bool:
    """Tell whether an amount is more than a handful of things, which stand for no difference."""
    return item.value >= 10 if item.unit == "number" else item.value > 0


def _said(item: Item) -> bool:
    """Tell whether a word of a difference stands in the clause of an amount."""
    start, end = clause(item)
    return any(
        item.phrase.says(words, start, end) for words in (derived.GAP, derived.CHANGE, derived.REST)
    )


def _gap_named(item: Item) -> bool:
    """Tell whether the word is surely one of a difference, and not just of rising or falling."""
    start, end = clause(item)
    wide = item.phrase.language in ("zh", "ja", "ko")
    listed = (derived.GAP, derived.REST) if wide else (derived.GAP, derived.REST, derived.CHANGE)
    return any(item.phrase.says(words, start, end) for words in listed)


def _tested(context: Context, item: Item) -> Iterator[Draft]:
    beside = _like(item, item.phrase)
    earlier = [_like(item, phrase) for phrase in before(item.phrase)]
    every = [*beside, *(other for items in earlier for other in items)]
    if any(other.value == item.value for other in every):
        return  # told again
    limits = allowed(item)
    told = [_pair(one, other) for one, other in combinations(every, 2)]
    for pair in [*told, *_beside_cells(context, item, beside), *_anchored(context, item)]:
        if pair.gap.meets(limits):
            yield _draft(item, pair, "holds", "")
            return
    slips: list[tuple[Slip, Pair]] = []
    least = 0 if len(beside) == 2 and _gap_named(item) else 1
    if is_loose(item):
        return
    loose = {other.place for other in every if is_loose(other)}
    for pair in [*_natural(beside, earlier), *_of_rows(context, item, beside)]:
        slip = slip_from(item.value, unit_printed(item.quantity), pair.gap)
        if loose.intersection(pair.places):
            continue
        if slip is not None and slip.weight >= least and _comparable(pair, item):
            slips.append((slip, pair))
    if slips and not (max(slip.weight for slip, _ in slips) < 2 and _explained(context, item)):
        slip, pair = max(slips, key=lambda entry: entry[0].weight)
        yield _draft(item, pair, "fail", slip.name)


def _like(item: Item, phrase: Phrase) -> list[Item]:
    """Return the other amounts of a sentence that may be of the unit of one."""
    return [
        found
        for other in amounts(phrase)
        if not (other.at == item.at and other.phrase is item.phrase)
        and (found := adopted(other, item)) is not None
    ]


def _pair(one: Item | Value, other: Item | Value) -> Pair:
    more, less = (one, other) if one.interval.value >= other.interval.value else (other, one)
    places, words = (more.place, less.place), (more.words.strip(), less.words.strip())
    return Pair(more.interval, less.interval, places, words)


def _natural(beside: list[Item], earlier: list[list[Item]]) -> Iterator[Pair]:
    """Yield the two amounts of the text that a reader takes a difference to be of."""
    last = [items for items in earlier if items]
    if len(beside) == 2:
        yield _pair(beside[0], beside[1])
    elif len(beside) == 1 and earlier and len(earlier[0]) == 1:
        yield _pair(earlier[0][0], beside[0])
    elif not beside and last and len(last[0]) == 2:
        yield _pair(last[0][0], last[0][1])
    elif not beside and len(last) >= 2 and len(last[0]) == len(last[1]) == 1:
        yield _pair(last[1][0], last[0][0])


def _beside_cells(context: Context, item: Item, beside: list[Item]) -> Iterator[Pair]:
    """Yield the amounts of the sentence with the cells of rows and columns it names."""
    for found in pointed(context, item.phrase):
        for row in found.rows:
            for value in values(found.grid, item, [row]):
                for other in beside:
                    yield _pair(other, value)


def _anchored(context: Context, item: Item) -> Iterator[Pair]:
    """Yield the pairs of cells in the rows and columns that a sentence points to."""
    for found in pointed(context, item.phrase):
        total = total_row(found.grid)
        rows = {
            *found.rows,
            *(cell.row for cell in found.cells),
            *([] if total is None else [total]),
        }
        columns = {*found.columns, *(cell.column for cell in found.cells)}
        cells = list(values(found.grid, item))
        for one, other in combinations(cells, 2):
            in_row = one.row == other.row and (
                one.row in rows or one.column in columns or other.column in columns
            )
            in_column = one.column == other.column and (
                one.row in rows or other.row in rows or one.column in columns
            )
            if in_row or in_column:
                yield _pair(one, other)


def _of_rows(context: Context, item: Item, beside: list[Item]) -> Iterator[Pair]:
    """Yield the two cells of a table that a sentence compares by naming a row, or two."""
    for found in pointed(context, item.phrase):
        grid, years = found.grid, [column for _, column in dated(found.grid)]
        if len(found.rows) == 2:
            first, second = (list(values(grid, item, [row])) for row in found.rows)
            shared = [(a, b) for a in first for b in second if a.column == b.column]
            if len(shared) == 1:
                yield _pair(*shared[0])
        row = found.nearest(item)
        if row is not None:
            cells = list(values(grid, item, [row]))
            timed = [cell for column in years for cell in cells if cell.column == column]
            if len(timed) >= 2:
                yield _pair(timed[-2], timed[-1])
            elif len(cells) == 2 and not beside:
                yield _pair(cells[0], cells[1])
        for cell in found.cells:
            if cell.column in years[1:] and any(cell.interval.meets(o.interval) for o in beside):
                previous = years[years.index(cell.column) - 1]
                for other in values(grid, item, [cell.row]):
                    if other.column == previous:
                        yield _pair(cell, other)


def _explained(context: Context, item: Item) -> bool:
    """Tell whether any two cells of a row or column near by are apart by what an amount says."""
    if not telling(item):
        return False
    for grid in nearby(context).of(item.phrase.text):
        if grid.height > 30:
            continue
        cells = list(values(grid, item))
        for one, other in combinations(cells, 2):
            if (one.row == other.row or one.column == other.column) and _pair(one, other).gap.meets(
                item.interval
            ):
                return True
    return False


def _comparable(pair: Pair, item: Item) -> bool:
    """Tell whether a difference of two values may be what an amount was meant for."""
    return 0.02 * pair.more.value < pair.less.value and item.value < pair.more.value


def _draft(item: Item, pair: Pair, kind: str, why: str) -> Draft:
    right = like(item.quantity, pair.gap.value)
    more, less = pair.words
    working = f"{more} − {less} = {right}, stated {item.words}"
    places = (item.place, *pair.places)
    if kind == "holds":
        return Draft(f"{item.words}: {more} less {less}", places, working, "holds")
    message = f"between {more} and {less} lie {right}, stated {item.words} ({why})"
    return Draft(message, places, working)
