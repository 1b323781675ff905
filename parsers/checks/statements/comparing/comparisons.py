"""N308 and N309: comparisons of two rows of a table, and products that a table states."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import permutations
from typing import NamedTuple

from parsers.checks.analysis.comparedcells import ratio_of_rows
from parsers.checks.analysis.comparedrows import is_percent
from parsers.checks.analysis.grid import Grid, Line, grids, unit_of
from parsers.checks.analysis.gridcells import Cell
from parsers.checks.analysis.headerunits import bare
from parsers.checks.analysis.phrases import (
    MULTIPLIER,
    PERCENT,
    TIME,
    Phrase,
    all_phrases,
    phrase_pattern,
)
from parsers.checks.analysis.ratios import claims
from parsers.checks.analysis.rownames import Key, Nearby, keys_of, positions
from parsers.checks.analysis.slips import slip_between_values
from parsers.checks.analysis.telling import header_words_of, stems_of, telling_words
from parsers.checks.analysis.values import Interval, interval, is_open, like, shown, shown_percent
from parsers.checks.context import Context
from parsers.checks.drafts import Draft, Place
from parsers.checks.lexicon import prose, ranks, standings
from parsers.checks.registry import rule
from parsers.checks.statements.comparing.multiples import factors
from parsers.checks.statements.counted import numbers
from parsers.model import Quantity

MAX_DISTANCE = 8
"""A comparison is held against a table at most this many blocks away."""


class Stated(NamedTuple):
    """A factor or a percentage that compares: its interval, its words, where it stands."""

    interval: Interval
    words: str
    place: Place
    percent: bool


@rule(
    "N308",
    "comparison-against-table",
    "error",
    "Two rows of a table compared by a factor or a percentage that their cells do not give.",
    explanation="A sentence that says that one row of a table is measured by another (“half as "
    "much as Meridian”, “a third of Bilt's”), or names two rows and a word of one column's header, "
    "compares two cells by its factor, fraction or percentage. Their ratio, one way or the other, "
    "must be the one stated: in the column of a cell that the sentence repeats, else in any.",
    fails="“The output of Arlo is three times that of Bilt” beside 48 and 24",
    holds="“The output of Arlo is twice that of Bilt” beside 48 and 24",
    recomputed=True,
)
def comparisons(context: Context) -> Iterable[Draft]:
    """Hold each comparison against the tables near it."""
    tables = Nearby(context, MAX_DISTANCE)
    if not tables:
        return
    for phrase in all_phrases(context):
        if phrase.text.role not in ("lead", "body", "summary"):
            continue
        around = tables.of(phrase.text)
        linked = list(_of_linked(context, phrase)) if around else []
        yield from linked
        stated = _stated(phrase) if around and not linked else None
        if stated is None:
            continue
        for grid in around:
            yield from _held(phrase, stated, grid, keys_of(grid))


def _of_linked(context: Context, phrase: Phrase) -> Iterator[Draft]:
    """Test the ratios of a sentence whose words say that one row is measured by another."""
    for claim in claims(phrase):
        outcome = ratio_of_rows(context, claim)
        if outcome is None:
            continue
        one, other = outcome.names
        header = bare(outcome.compared.grid.headers[outcome.column]).strip()
        said = f"“{claim.words}”: {one} against {other}" + (f", “{header}”" if header else "")
        made = "; ".join((outcome.formula, *outcome.others[:_SHOWN]))
        working = f"{made}; stated “{claim.words}”"
        places = (claim.place, *outcome.places)
        if outcome.kind == "holds":
            yield Draft(said, places, working, "holds")
            if is_percent(claim):
                rows = (outcome.compared.row, outcome.compared.others[0])
                grid = outcome.compared.grid
                yield from _in_points(
                    grid, rows, outcome.column, claim.words, places, outcome.formula
                )
        elif outcome.others:
            told = f"{said}: {outcome.formula}, and no other column makes it"
            yield Draft(told, places, working, linked=True)
        else:
            yield Draft(f"{said}: {outcome.formula}", places, working, linked=True)


_SHOWN = 4
"""Columns besides the likeliest of which it is shown what they make."""


def _stated(phrase: Phrase) -> Stated | None:
    """Return the one factor or percentage of a sentence that compares."""
    found: list[Stated] = []
    for factor in factors(phrase):
        start = phrase.text.text.find(factor.words, phrase.sentence.start)
        if start >= 0:
            place = phrase.text.place(start, start + len(factor.words))
            found.append(Stated(factor.interval, factor.words.strip(), place, percent=False))
    for at, quantity in phrase.at.items():
        value = interval(quantity)
        if phrase.masked[at] != PERCENT or value is None or is_open(quantity):
            continue
        around = (max(at - 24, 0), at + 26)
        if phrase.says(prose.UP, *around) or phrase.says(prose.DOWN, *around):
            place = phrase.place(quantity)
            found.append(Stated(value, quantity.text.strip(), place, percent=True))
    amounts = [at for at in phrase.at if phrase.masked[at] not in MULTIPLIER + PERCENT + TIME]
    return found[0] if len(found) == 1 and len(amounts) <= 2 else None


def _named(phrase: Phrase, keys: list[Key]) -> list[Key]:
    lowered = "".join(c.lower() if len(c.lower()) == 1 else c for c in phrase.words)
    found = [(at[0], key) for key in keys if (at := positions(key.name, lowered))]
    found = [
        (at, key)
        for at, key in found
        if not any(o.name != key.name and key.name in o.name for _, o in found)
    ]
    return [key for _, key in sorted(found, key=lambda pair: pair[0])]


def _columns(phrase: Phrase, grid: Grid) -> list[tuple[int, Line]]:
    said = telling_words(phrase.words, phrase.text.language)
    words = stems_of(said)
    found = []
    for line in grid.columns:
        head = header_words_of(bare(line.name), grid.language)
        shared = len((head.names | head.others) & words)
        if shared:
            found.append((shared, line))
    return sorted(found, key=lambda pair: -pair[0])


def _held(phrase: Phrase, stated: Stated, grid: Grid, keys: list[Key]) -> Iterator[Draft]:
    named = _named(phrase, keys)
    columns = _columns(phrase, grid)
    if len(named) not in (2, 3) or not columns:
        return
    for _, line in columns:
        for one in named:
            for other in named:
                ratio = _ratio(grid, one, other, line)
                if ratio is None or one is other:
                    continue
                if _agrees(ratio, stated):
                    yield from _holds(stated, grid, one, other, line, ratio)
                    return
    top = columns[0]
    unique = len(columns) == 1 or top[0] > columns[1][0]
    hedged = any(
        (hedges := listed.get(phrase.language)) is not None
        and phrase_pattern(hedges).search(phrase.words) is not None
        for listed in (ranks.HEDGED, standings.PER)
    )
    ratio = _ratio(grid, named[0], named[1], top[1]) if len(named) == 2 else None
    if not unique or hedged or ratio is None or stated.percent:
        return
    larger = ratio if ratio.value >= 1 else _ratio(grid, named[1], named[0], top[1])
    if larger is not None and larger.value >= 1 and _refuted(larger, stated.interval):
        if _crosswise(grid, named, stated) or _second_dimension(phrase, grid, top[1]):
            return
        one, other = (named[0], named[1]) if larger is ratio else (named[1], named[0])
        a, b = grid.words(one.row, top[1].at), grid.words(other.row, top[1].at)
        yield Draft(
            f"“{stated.words}”: by “{top[1].name}” {grid.row_name(one.row)} ({a}) is "
            f"{shown(larger.value)} times {grid.row_name(other.row)} ({b})",
            _places(stated, grid, one, other, top[1]),
            f"{a} / {b} = {shown(larger.value)}, stated “{stated.words}”",
        )


def _second_dimension(phrase: Phrase, grid: Grid, line: Line) -> bool:
    """Tell whether the header of a column shares a word said of it with another column's."""
    said = stems_of(telling_words(phrase.words, phrase.text.language))
    heads = [header_words_of(bare(header), grid.language) for header in grid.headers]
    own = heads[line.at].names | heads[line.at].others
    others = (head for column, head in enumerate(heads) if column != line.at)
    return any((head.names | head.others) & own & said for head in others)


def _crosswise(grid: Grid, named: list[Key], stated: Stated) -> bool:
    """Tell whether cells of different columns come near a factor: two dimensions are compared."""
    about = stated.interval.scaled(0.85).value, stated.interval.scaled(1.15).value
    for one in named:
        for other in named:
            for a, b in permutations(grid.columns, 2):
                over = (grid.number(one.row, a.at), grid.number(other.row, b.at))
                if over[0] is None or over[1] is None or not over[1].interval.value:
                    continue
                if unit_of(over[0].quantity) != unit_of(over[1].quantity):
                    continue
                if about[0] <= over[0].interval.value / over[1].interval.value <= about[1]:
                    return True
    return False


def _refuted(ratio: Interval, stated: Interval) -> bool:
    inverse = (
        Interval(1 / stated.value, 1 / stated.high, 1 / stated.low) if stated.low > 0 else None
    )
    return ratio.refutes(stated, 1.3) and (inverse is None or ratio.refutes(inverse, 1.3))


def _ratio(grid: Grid, one: Key, other: Key, line: Line) -> Interval | None:
    a, b = grid.number(one.row, line.at), grid.number(other.row, line.at)
    if a is None or b is None or unit_of(a.quantity) != unit_of(b.quantity):
        return None
    ratio = a.interval.over(b.interval)
    return ratio if ratio is not None and ratio.low > 0 else None


def _agrees(ratio: Interval, stated: Stated) -> bool:
    if stated.percent:
        return ratio.shifted(-1).scaled(100).meets(stated.interval) or (
            (-ratio.shifted(-1)).scaled(100).meets(stated.interval)
        )
    return ratio.meets(stated.interval)


def _holds(
    stated: Stated, grid: Grid, one: Key, other: Key, line: Line, ratio: Interval
) -> Iterator[Draft]:
    a, b = grid.words(one.row, line.at), grid.words(other.row, line.at)
    places = _places(stated, grid, one, other, line)
    name, against = grid.row_name(one.row), grid.row_name(other.row)
    if stated.percent:
        working = f"({a} / {b}) − 1 = {shown_percent(ratio.value - 1)}, stated {stated.words}"
    else:
        working = f"{a} / {b} = {shown(ratio.value)}, stated “{stated.words}”"
    yield Draft(
        f"“{stated.words}”: {name} against {against}, “{line.name}”", places, working, "holds"
    )
    if stated.percent:
        yield from _in_points(grid, (one.row, other.row), line.at, stated.words, places, working)


def _in_points(
    grid: Grid, rows: tuple[int, int], column: int, said: str, places: tuple[Place, ...], why: str
) -> Iterator[Draft]:
    """Note how many points a relative difference between two percentages is."""
    one, other = (grid.number(row, column) for row in rows)
    if one is None or other is None or {unit_of(c.quantity) for c in (one, other)} != {"percent"}:
        return
    a, b = (grid.words(row, column) for row in rows)
    points = one.interval.value - other.interval.value
    yield Draft(
        f"{said} is relative; {b} to {a} is {shown(abs(points))} percentage points",
        places,
        f"{a} − {b} = {shown(points)} points; {why}",
        severity="info",
    )


def _places(stated: Stated, grid: Grid, one: Key, other: Key, line: Line) -> tuple[Place, ...]:
    return (stated.place, grid.place(one.row, line.at), grid.place(other.row, line.at))


@rule(
    "N309",
    "product-against-table",
    "error",
    "So many of so much each, and a cell of their row that is not the product.",
    explanation="A sentence that says how much each of a number of things has, under the name of a "
    "row of a table, states a product. A cell of that row in the same unit that is the product "
    "after a slip is reported.",
    fails="“Bilt: three sites, each of 150 MW” beside | Bilt | 540 MW |",
    holds="the same beside 450 MW",
)
def products_against_table(context: Context) -> Iterable[Draft]:
    """Look up the products of sentences with "each" in the row that they speak of."""
    tables = [(grid, keys_of(grid)) for grid in grids(context.tables()) if grid.height <= 200]
    if not tables:
        return
    for phrase in all_phrases(context):
        each = phrase.find(prose.EACH)
        if each is None or phrase.text.role not in ("lead", "body", "summary"):
            continue
        rates = [
            (quantity, value)
            for at, quantity in phrase.at.items()
            if each.start() <= at < each.end() + 30
            and (value := interval(quantity)) is not None
            and quantity.kind in ("currency", "dimension", "number", "count")
        ]
        if not rates:
            continue
        rate, value = rates[0]
        for grid, keys in tables:
            for key in _row_of(phrase, keys):
                for number in numbers(phrase):
                    if number.place == phrase.place(rate):
                        continue
                    product = value.scaled(number.value)
                    yield from _in_row(
                        phrase, grid, key, product, (number.place, rate, number.text)
                    )


def _row_of(phrase: Phrase, keys: list[Key]) -> list[Key]:
    label = (getattr(phrase.text.block, "label", None) or "").casefold()
    found = _named(phrase, keys) or [key for key in keys if label and positions(key.name, label)]
    return found if len(found) == 1 else []


def _in_row(
    phrase: Phrase, grid: Grid, key: Key, product: Interval, parts: tuple[Place, Quantity, str]
) -> Iterator[Draft]:
    number, rate, count = parts
    cells: list[tuple[int, Cell]] = []
    for column in range(len(grid.table.all_rows[key.row].cells)):
        cell = grid.meaning(key.row, column)
        if column == grid.key_column or cell is None:
            continue
        if unit_of(cell.quantity) == unit_of(rate):
            cells.append((column, cell))
    each = rate.text.strip()
    for column, cell in cells:
        text = grid.words(key.row, column)
        places = (phrase.place(rate), number, grid.place(key.row, column))
        working = f"{count} × {each} = {like(rate, product.value)}, stated {text}"
        if product.meets(cell.interval):
            yield Draft(f"{count} × {each} make {text}", places, working, "holds")
            return
    if len(cells) == 1:
        column, cell = cells[0]
        own = interval(rate)
        if own is not None and any(
            factor.meets(cell.interval) for factor in (own, product.over(own)) if factor is not None
        ):
            return  # the row tells how many there are, or how much each has
        cause = slip_between_values(product.value, cell)
        if cause is not None and cause != "one digit differs":
            text = grid.words(key.row, column)
            working = f"{count} × {each} = {like(rate, product.value)}, stated {text}"
            message = f"{count} × {each} make {like(rate, product.value)}, the table has {text}"
            places = (grid.place(key.row, column), phrase.place(rate), number)
            yield Draft(f"{message} ({cause})", places, working)
