"""What several amounts make together, told over some sentences (for N311)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain, pairwise
from typing import NamedTuple

from parsers.checks.analysis.around import (
    Item,
    adopted,
    allowed,
    amounts,
    before,
    clause,
    is_loose,
    unit_printed,
)
from parsers.checks.analysis.miswritten import Slip, slip_from
from parsers.checks.analysis.phrases import AMOUNT, PERCENT, Phrase
from parsers.checks.analysis.pointed import Value, nearby, pointed, values
from parsers.checks.analysis.values import Interval, like, scale_of, total
from parsers.checks.context import Context
from parsers.checks.drafts import Draft
from parsers.checks.lexicon import derived
from parsers.checks.statements.counted import numbers
from parsers.checks.statements.counting.all_told import slipped_parts, totals_told
from parsers.compiled import compiled

MAX_PARTS = 9


class Sum(NamedTuple):
    """Parts that a reader takes to make a whole."""

    parts: tuple[Item | Value, ...]
    made: Interval
    """What they make."""
    whole: bool = False
    """Whether they are all the cells of a line of a table."""

    @classmethod
    def of(cls, parts: Sequence[Item | Value], *, whole: bool = False) -> Sum:
        """Add up some parts."""
        return cls(tuple(parts), total(part.interval for part in parts), whole)


def _stretches(
    parts: Sequence[Item | Value], least: int, most: int, wanted: Interval
) -> Iterator[Sum]:
    """Yield the stretches of at least and at most so many parts that may make what is wanted.

    Of many stretches few do: the others are left out before anything is made of them.
    """
    intervals = [part.interval for part in parts]
    slack = _SLACK * (abs(wanted.value) + sum(abs(own) for own, _, _ in intervals))
    top, bottom = wanted.high + slack, wanted.low - slack
    rising = all(low >= 0 for _, low, _ in intervals)
    for start in range(len(parts)):
        value = below = above = 0.0
        for end, (own, own_low, own_high) in enumerate(intervals[start : start + most], start + 1):
            value, below, above = value + own, below + own_low, above + own_high
            if below > top:
                if rising:
                    break
            elif above >= bottom and end >= start + least:
                made = Interval(value, below, above)
                yield Sum(tuple(parts[start:end]), made, end - start == len(parts))


_SLACK = 1e-6
"""More than what is wanted may be missed by for rounding, as a part of all there is."""


def sums_of(context: Context, phrase: Phrase) -> Iterator[Draft]:
    """Test each amount of a sentence that is said to be what others make together."""
    for item in amounts(phrase):
        if phrase.masked[item.at] not in (AMOUNT, PERCENT) or item.value <= 0:
            continue
        if (item.unit == "number" and item.value < 10) or item.quantity.per:
            continue  # so much a month is no sum of what months have
        start, end = clause(item)
        if phrase.says(derived.SUM, _before_count(item, start), end):
            yield from _tested(context, item)


def _before_count(item: Item, start: int) -> int:
    """Return where a clause begins that a count of things cuts: "In all, the three firms spend"."""
    ahead = [other for other in amounts(item.phrase) if other.at < item.at]
    cut = ahead[-1] if ahead and ahead[-1].at + 1 == start else None
    count = cut is not None and cut.unit == "number" and 2 <= cut.value <= MAX_PARTS
    return clause(cut)[0] if cut is not None and count else start


def _tested(context: Context, item: Item) -> Iterator[Draft]:
    here = [
        found
        for other in amounts(item.phrase)
        if other.at != item.at and (found := adopted(other, item)) is not None
    ]
    beside = [other for other in here if other.at < item.at]
    behind = [other for other in here if other.at > item.at]
    earlier = [
        [
            found
            for other in amounts(phrase)
            if (found := adopted(other, item)) is not None and found.value > 0.01 * item.value
        ]
        for phrase in before(item.phrase)
    ]
    told = [other for items in reversed(earlier) for other in items] + beside
    limits = allowed(item if not _ADDS_UP.search(_ahead(item)) else _plainly(item))
    if any(other.interval.meets(item.interval) for other in told):
        return  # told again
    times = [number.value for number in numbers(item.phrase) if number.value > 1]
    if any(other.interval.scaled(each).meets(limits) for other in told for each in times):
        return  # so many times so much
    large = [other for other in told if other.value > 0.01 * item.value]
    for part, cell, why in slipped_parts(context, item, large):
        yield _part(item, part, cell, why.name)
    named, lines = list(_named(context, item)), _lines(context, item)
    for parts in chain(_runs(told + behind, limits), named, _columns(lines, limits)):
        if parts.made.meets(limits):
            yield _draft(item, parts, "holds", "")
            return
    if is_loose(item) and not _ADDS_UP.search(_ahead(item)):
        return
    best: tuple[Slip, Sum] | None = None
    counts = _counts(item)
    natural = list(_natural(item, beside, behind, earlier, counts))
    whole = [Sum.of(cells, whole=True) for cells in totals_told(context, item)]
    trials = [
        *natural,
        *((parts, 0) for parts in whole),
        *((parts, 1) for parts in named),
        *((parts, 2) for parts in _stray(lines, counts)),
    ]
    for parts, least in trials:
        slip = _slip(item, parts)
        if slip is None or slip.weight < max(least, _is_slight(item, slip, parts)):
            continue
        if best is None or slip.weight > best[0].weight:
            best = (slip, parts)
    if best is not None:
        yield _draft(item, best[1], "fail", best[0].name)


def _is_slight(item: Item, slip: Slip, parts: Sum) -> bool:
    """Tell whether one digit of a sum of two is off, which chance shows in many a pair.

    A word for a sum right before it says that it is of them.
    """
    phrase = item.phrase
    said = phrase.says(derived.SUM, max(item.at - _RIGHT_BEFORE, 0), item.at)
    return slip.name == "one digit differs" and len(parts.parts) == _PAIR and not said


_PAIR = 2
_RIGHT_BEFORE = 8
_ADDS_UP = compiled(r"(?<!\w)(?:add|sum)(?:s|ed|ing)? up to$")
"""Words whose "up to" sets no bound."""


def _ahead(item: Item) -> str:
    text, start = item.phrase.text.text, item.place.start
    return text[max(start - 20, 0) : start].rstrip()


def _plainly(item: Item) -> Item:
    """Return an amount without its bounds."""
    value = item.quantity.value
    return item._replace(quantity=item.quantity.model_copy(update={"low": value, "high": value}))


def _counts(item: Item) -> set[int]:
    """Return how many things a sentence says, before a sum, that the sum is of."""
    return {
        int(number.value)
        for number in numbers(item.phrase)
        if 2 <= number.value <= MAX_PARTS and number.place.start < item.place.start
    }


def _runs(told: Sequence[Item], wanted: Interval) -> Iterator[Sum]:
    """Yield the stretches of at least two of the amounts told, in their order, that may make it."""
    yield from _stretches(told, 2, MAX_PARTS, wanted)
    for one, other in pairwise(range(len(told))):
        for third in range(other + 1, len(told)):
            yield Sum.of((told[one], told[third]))


def _natural(
    item: Item,
    beside: list[Item],
    behind: list[Item],
    earlier: list[list[Item]],
    counts: set[int],
) -> Iterator[tuple[Sum, int]]:
    """Yield the amounts that a reader takes a sum to be of, with how telling a slip must be.

    So many as are named before the sum need the least, then a list in the same sentence.
    """
    told = [other for items in reversed(earlier) for other in items] + beside
    for count in sorted(counts):
        if len(told) >= count:
            yield Sum.of(told[-count:]), 0
    if len(behind) in counts:
        yield Sum.of(behind), 0
    if item.unit == "percent":
        return
    if not told and 3 <= len(behind) <= MAX_PARTS:
        yield Sum.of(behind), 1
    if 2 <= len(beside) <= MAX_PARTS:
        yield Sum.of(beside), 1
    elif not beside and earlier and 2 <= len(earlier[0]) <= MAX_PARTS:
        yield Sum.of(earlier[0]), 1
    elif 2 <= len(told) <= MAX_PARTS and earlier and earlier[0]:
        yield Sum.of(told), 1


def _named(context: Context, item: Item) -> Iterator[Sum]:
    """Yield the cells of the rows that a sentence names, two at least, column by column."""
    for found in pointed(context, item.phrase):
        if len(found.rows) < 2:
            continue
        cells = list(values(found.grid, item, found.rows))
        for column in sorted({cell.column for cell in cells}):
            parts = tuple(cell for cell in cells if cell.column == column)
            if len(parts) == len(found.rows):
                yield Sum.of(parts)


class _Lines(NamedTuple):
    """The cells of a table that may be parts of an amount, line by line."""

    columns: list[list[Value]]
    rows: list[list[Value]]


def _lines(context: Context, item: Item) -> list[_Lines]:
    """Return what the tables near by have of which an amount may be made."""
    found: list[_Lines] = []
    for grid in nearby(context).of(item.phrase.text):
        if grid.height > 30:
            continue
        columns: dict[int, list[Value]] = defaultdict(list)
        rows: dict[int, list[Value]] = defaultdict(list)
        for cell in values(grid, item):
            columns[cell.column].append(cell)
            rows[cell.row].append(cell)
        found.append(_Lines(*([lines[n] for n in sorted(lines)] for lines in (columns, rows))))
    return found


def _columns(tables: list[_Lines], wanted: Interval) -> Iterator[Sum]:
    """Yield each stretch of a column that may make what is wanted, and each row as a whole."""
    for lines in tables:
        for line in lines.columns:
            yield from _stretches(line, 1, len(line), wanted)
        for line in lines.rows:
            if len(line) <= MAX_PARTS:
                yield Sum.of(line, whole=True)


def _stray(tables: list[_Lines], counts: set[int]) -> Iterator[Sum]:
    """Yield each stretch of a column of as many cells as are counted, and all of each line."""
    for lines in tables:
        for line in lines.columns:
            size = len(line)
            for start in range(size):
                for end in range(start + 2, size + 1):
                    if end - start in counts or end - start == size:
                        yield Sum.of(line[start:end], whole=end - start == size)
        for line in lines.rows:
            if 2 <= len(line) <= MAX_PARTS:
                yield Sum.of(line, whole=True)


def _slip(item: Item, parts: Sum) -> Slip | None:
    """Return the slip in a sum or in one of its parts that keeps them from agreeing."""
    made = parts.made
    unit = unit_printed(item.quantity)
    largest = max(part.interval.value for part in parts.parts)
    if largest >= item.value or not _of_one_kind(item, parts):
        return None
    found = slip_from(item.value, unit, made)
    if found is not None:
        return None if _leaves_scale_out(item, parts) else found
    for part in parts.parts:
        if isinstance(part, Item):
            right = item.interval.minus(made.minus(part.interval))
            slip = slip_from(part.value, unit_printed(part.quantity), right)
            if slip is not None and slip.weight >= 2:
                return slip
    return None


def _leaves_scale_out(item: Item, parts: Sum) -> bool:
    """Tell whether parts are told in the scale of their sum: "612 million: 236, 208 and 168"."""
    scale = scale_of(item.quantity)
    bare = all(scale_of(part.quantity) == 1 for part in parts.parts if isinstance(part, Item))
    return scale > 1 and bare and parts.made.scaled(scale).meets(item.interval)


def _of_one_kind(item: Item, parts: Sum) -> bool:
    """Tell whether small counts are all of one named thing, or the numbers no small counts."""
    if item.unit != "number" or item.value >= 100:
        return True
    nouns = {part.quantity.unit for part in parts.parts if isinstance(part, Item)}
    return len(nouns) <= 1 and nouns != {""}


def _draft(item: Item, parts: Sum, kind: str, why: str) -> Draft:
    right = like(item.quantity, parts.made.value)
    texts = " + ".join(part.words.strip() for part in parts.parts)
    working = f"{texts} = {right}, stated {item.words}"
    places = (item.place, *(part.place for part in parts.parts))
    if kind == "holds":
        return Draft(f"{texts} make {item.words}", places, working, "holds")
    return Draft(f"{texts} make {right}, stated {item.words} ({why})", places, working)


def _part(item: Item, part: Item, cell: Value, why: str) -> Draft:
    """Report a part of a total that is not the cell of its row."""
    right = like(part.quantity, cell.interval.value)
    name = cell.grid.row_name(cell.row)
    message = (
        f"{part.words} of {item.words} in all; “{name}” has {cell.words} of it in the table ({why})"
    )
    working = f"{item.words} is with {right}, stated {part.words}"
    return Draft(message, (part.place, cell.place, item.place), working)
