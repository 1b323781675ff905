"""What the cells of two rows make of a claim that compares them: a multiple, a difference.

A claim holds where the cells of any column make it. It fails where none does and nothing in its
sentence speaks of what the table has not: an amount that is no cell of the rows, another year.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from parsers.checks.analysis import ratios
from parsers.checks.analysis.around import Item, adopted, allowed, amounts, unit_printed
from parsers.checks.analysis.comparand import comparand, is_earlier
from parsers.checks.analysis.comparedrows import (
    Compared,
    compared_rows,
    is_percent,
    measure_of,
    mentions,
    spans_of,
)
from parsers.checks.analysis.gapclaims import Claim as GapClaim
from parsers.checks.analysis.grid import Grid, unit_of, years_in
from parsers.checks.analysis.headerunits import bare
from parsers.checks.analysis.miswritten import meant_for
from parsers.checks.analysis.phrases import Phrase
from parsers.checks.analysis.pointed import values
from parsers.checks.analysis.ratios import Claim
from parsers.checks.analysis.telling import header_words_of, stems_of, telling_words
from parsers.checks.analysis.values import Interval, shown, shown_percent
from parsers.checks.context import Context
from parsers.checks.drafts import Place
from parsers.checks.lexicon import compared as words
from parsers.compiled import compiled

NEAR = 3
"""A claim fails against a table at most this many blocks away; it may hold by any other."""
_MOST = 3
"""Columns at most of which a difference without an anchor may be meant, for it to fail."""


class Outcome(NamedTuple):
    """What became of a claim: by which cells, and how they make what."""

    kind: Literal["holds", "fails"]
    compared: Compared
    column: int
    made: Interval
    formula: str
    places: tuple[Place, ...]
    others: tuple[str, ...] = ()
    """What other columns make, where the words do not tell which one is meant."""

    @property
    def names(self) -> tuple[str, str]:
        """The names of the row that the claim is about and of the first it is measured by."""
        grid = self.compared.grid
        return grid.row_name(self.compared.row), grid.row_name(self.compared.others[0])


class _Made(NamedTuple):
    """What the cells of one column make, the way that comes nearest to the claim."""

    column: int
    made: Interval
    formula: str
    meets: bool
    apart: bool


# --- ratios ---------------------------------------------------------------------------------------


def ratio_of_rows(context: Context, claim: Claim) -> Outcome | None:
    """Return what the cells make of a ratio that compares two rows, None where it cannot be told.

    A ratio of two cells may be told either way round: "twice as many" of what is half the price.
    """
    if claim.cue in ("points", "rate"):
        return None
    told = comparand(claim) if claim.cue == "share" else None
    if told is not None and told.value >= 0:
        return None  # "seven in ten of the 4,050 that all have"
    every = [c for c in compared_rows(context, claim.phrase, claim.start) if c.how != "pair"]
    tried = [(one, list(_ratios(one, claim))) for one in every]
    return _decided(_Stated(claim.phrase, claim.start, claim.value.value), tried)


def _ratios(compared: Compared, claim: Claim) -> Iterator[_Made]:
    grid = compared.grid
    for column in range(grid.table.width):
        cells = [grid.meaning(row, column) for row in (compared.row, *compared.others)]
        if column == grid.key_column or not cells or any(c is None or not c.alone for c in cells):
            continue
        known = [cell for cell in cells if cell is not None]
        if len({unit_of(cell.quantity) for cell in known}) != 1:
            continue
        one = known[0].interval
        words = [grid.words(row, column).strip() for row in (compared.row, *compared.others)]
        for other, said in _measures([cell.interval for cell in known[1:]], words[1:]):
            ratio = one.over(other)
            if ratio is not None and ratio.low > 0:
                yield _nearest(column, list(_told(claim, ratio, words[0], said)), claim)


def _measures(others: Sequence[Interval], words: Sequence[str]) -> Iterator[tuple[Interval, str]]:
    """Yield what something is measured by: each of the others, and both together."""
    yield from zip(others, words, strict=True)
    if len(others) == 2:
        yield others[0].plus(others[1]), f"({words[0]} + {words[1]})"


def _told(claim: Claim, ratio: Interval, a: str, b: str) -> Iterator[tuple[Interval, str]]:
    """Yield what a ratio may be told as, with how it is worked out, the plainest first."""
    inverse = Interval(1 / ratio.value, 1 / ratio.high, 1 / ratio.low)
    ways = [(ratio, f"{a} / {b}"), (inverse, f"{b} / {a}")]
    if not is_percent(claim):
        for made, words in ways:
            yield made, f"{words} = {shown(made.value)}"
    if claim.cue == "change" or (claim.sign > 0 if claim.cue == "factor" else is_percent(claim)):
        for made, words in ways:
            more = made.shifted(-1) if made.value >= 1 else (-made).shifted(1)
            sign = f"{words} − 1" if made.value >= 1 else f"1 − {words}"
            yield more, f"{sign} = {shown_percent(more.value)}"
    if claim.cue != "factor" and is_percent(claim):
        for made, words in ways:
            yield made, f"{words} = {shown_percent(made.value)}"


def _nearest(column: int, ways: list[tuple[Interval, str]], claim: Claim) -> _Made:
    stated = claim.value
    for made, formula in ways:
        if made.meets(stated):
            return _Made(column, made, formula, meets=True, apart=False)
    plain = ways[0] if (ways[0][0].value >= 1) == (stated.value >= 1) else ways[1]
    if claim.cue == "change":
        plain = ways[0]
    slack = 1.3 if claim.exact else 2.0
    apart = all(made.refutes(stated, slack) for made, _ in ways)
    return _Made(column, *plain, meets=False, apart=apart)


# --- differences ----------------------------------------------------------------------------------


def gap_of_rows(context: Context, claim: GapClaim) -> Outcome | None:
    """Return what the cells make of a difference between two rows, None where that is open."""
    item = claim.item
    every = [
        one
        for one in compared_rows(context, item.phrase, item.at)
        if one.how in ("than", "of") or (claim.close and _is_between(claim))
    ]
    tried = [(one, list(_gaps(one, _with_unit(item)))) for one in every]
    found = _decided(_Stated(item.phrase, item.at, item.value, item.unit), tried)
    if found is None or found.kind == "holds":
        return found
    return found if meant_for(item.value, unit_printed(item.quantity), found.made) else None


def _is_between(claim: GapClaim) -> bool:
    """Tell whether nothing says that a difference is to something else than a row named before."""
    phrase = claim.item.phrase
    return not claim.elsewhere and not phrase.has(words.JOINTLY)


def _gaps(compared: Compared, item: Item) -> Iterator[_Made]:
    grid = compared.grid
    limits = allowed(item)
    cells = {row: {v.column: v for v in values(grid, item, [row])} for row in _rows(compared)}
    for column, one in cells[compared.row].items():
        others = [found[column] for row in compared.others if (found := cells[row]).get(column)]
        if len(others) != len(compared.others):
            continue
        words = [other.words.strip() for other in others]
        for other, said in _measures([each.interval for each in others], words):
            made = one.interval.minus(other)
            a, b = one.words.strip(), said
            if made.value < 0:
                made, a, b = -made, b, a
            yield _Made(column, made, f"{a} − {b}", made.meets(limits), made.clearly_apart(limits))


def _with_unit(item: Item) -> Item:
    """Return a bare number in the unit of the amount before it: "shipped 41 GWh, 17 fewer"."""
    if item.quantity.kind != "number":
        return item
    model = next(iter(reversed(_levels(item.phrase, item.at))), None)
    return (adopted(item, model) if model is not None else None) or item


def _rows(compared: Compared) -> tuple[int, ...]:
    return (compared.row, *compared.others)


# --- what is meant --------------------------------------------------------------------------------


class _Stated(NamedTuple):
    """A claim: where it stands in its masked sentence, its value, and the unit of a difference."""

    phrase: Phrase
    at: int
    value: float
    unit: str = ""


def _decided(stated: _Stated, tried: list[tuple[Compared, list[_Made]]]) -> Outcome | None:
    """Return the column by which a claim holds, or the one of the nearest table by which it fails.

    Where the sentence repeats a cell of the rows, that cell's column is meant.
    """
    phrase, at, value, unit = stated
    tried = [(compared, made) for compared, made in tried if made]
    tried.sort(key=lambda each: _distance(phrase, each[0].grid))
    for compared, made in tried:
        meant = _repeated(phrase, at, compared)
        for one in made:
            if one.meets and (not meant or one.column in meant):
                return _outcome("holds", compared, one)
    if not tried or any(one.meets and not _repeated(phrase, at, c) for c, m in tried for one in m):
        return None
    compared, made = tried[0]
    if _distance(phrase, compared.grid) > NEAR:
        return None
    meant = _repeated(phrase, at, compared)
    if not (compared.sure or meant) or _of_another(phrase, at, compared):
        return None
    kept = of_years(phrase, compared.grid, [one.column for one in made])
    made = [one for one in made if one.column in kept and (not meant or one.column in meant)]
    if not meant and (unit or compared.how == "again"):
        made = _fitting(phrase, at, compared, made, unit)
    if not made or not all(one.apart for one in made):
        return None
    likeliest = _likeliest(phrase, at, compared.grid, made, value)
    more = [one.formula for one in made if one.column != likeliest.column]
    return _outcome("fails", compared, likeliest)._replace(others=tuple(dict.fromkeys(more)))


def _outcome(kind: Literal["holds", "fails"], compared: Compared, made: _Made) -> Outcome:
    places = tuple(compared.grid.place(row, made.column) for row in _rows(compared))
    return Outcome(kind, compared, made.column, made.made, made.formula, places)


def _distance(phrase: Phrase, grid: Grid) -> int:
    return abs(grid.text.first.block - phrase.text.first.block)


def _levels(phrase: Phrase, at: int) -> list[Item]:
    """Return the amounts of a sentence before a claim that are no comparisons themselves."""
    compare = {c.start for c in ratios.claims(phrase) if c.cue != "share" or c.quantity is None}
    return [item for item in amounts(phrase) if item.at < at and item.at not in compare]


def _repeated(phrase: Phrase, at: int, compared: Compared) -> set[int]:
    """Return the columns of the cell that a sentence repeats last before a claim."""
    for item in reversed(_levels(phrase, at)):
        columns = _columns(compared, item)
        if columns:
            return columns
    return set()


def _columns(compared: Compared, item: Item) -> set[int]:
    return {
        value.column
        for value in values(compared.grid, item, _rows(compared))
        if value.interval.meets(item.interval)
    }


def _of_another(phrase: Phrase, at: int, compared: Compared) -> bool:
    """Tell whether a sentence speaks of what the table has not, before a claim or of a time."""
    if is_earlier(phrase.language, phrase.words):
        return True
    if any(not _columns(compared, item) for item in _in_brackets(phrase, at)):
        return True
    linked = {span.at for span in spans_of(phrase) if _compares(phrase, span.at, compared)}
    return any(
        item.at not in linked and not _columns(compared, item) for item in _levels(phrase, at)
    )


def _in_brackets(phrase: Phrase, at: int) -> list[Item]:
    """Return the amounts in the brackets behind a claim, which tell what it is of."""
    found = _BRACKETS.search(phrase.masked, at)
    inside = found.span() if found is not None else (0, 0)
    return [item for item in amounts(phrase) if inside[0] < item.at < inside[1]]


_BRACKETS = compiled(r"[(（][^()（）]*[)）]")


def _compares(phrase: Phrase, at: int, compared: Compared) -> bool:
    """Tell whether an amount is itself a comparison of rows of a table."""
    named = mentions(compared.grid, phrase)
    return any(
        span.at == at and measure_of(phrase, span, named) is not None for span in spans_of(phrase)
    )


def of_years(phrase: Phrase, grid: Grid, columns: list[int]) -> list[int]:
    """Return the columns of the years that a sentence names; all of them where it names none."""
    named = {
        int(quantity.value)
        for quantity in phrase.quantities
        if quantity.kind == "year" and quantity.value is not None
    }
    rows = {
        year for row in range(grid.first_row, grid.height) for year in years_in(grid.row_name(row))
    }
    named -= rows
    if not named:
        return columns
    return [column for column in columns if named & set(years_in(grid.headers[column]))]


def _fitting(
    phrase: Phrase, at: int, compared: Compared, made: list[_Made], unit: str
) -> list[_Made]:
    """Return the columns that a claim may be of: of its unit, or named in its clause."""
    grid = compared.grid
    alike = [
        one
        for one in made
        if (cell := grid.meaning(compared.row, one.column)) is not None
        and unit_of(cell.quantity).partition("/")[0] == unit != "number"
    ]
    made = alike or made
    named = [one for one in made if shared_words(phrase, at, grid, one.column)]
    return named or alike or (made if unit and len(made) <= _MOST else [])


def _likeliest(phrase: Phrase, at: int, grid: Grid, made: list[_Made], stated: float) -> _Made:
    """Return the column with most words in common with a claim's clause, or nearest to it."""

    def likely(one: _Made) -> tuple[int, float]:
        near = stated / one.made.value if one.made.value and stated else 0.0
        return shared_words(phrase, at, grid, one.column), -abs(
            math.log(near)
        ) if near > 0 else -9.0

    return max(made, key=likely)


def shared_words(phrase: Phrase, at: int, grid: Grid, column: int) -> int:
    """Return how many words the header of a column and the clause of a claim have in common."""
    start = max((cut.end() for cut in CLAUSE.finditer(phrase.masked, 0, at)), default=0)
    cut = CLAUSE.search(phrase.masked, at)
    clause = phrase.masked[start : cut.start() if cut is not None else len(phrase.masked)]
    said = stems_of(telling_words(clause, phrase.text.language, starts=False))
    head = header_words_of(bare(grid.headers[column]), grid.language)
    return len(said & (head.names | head.others))


CLAUSE = compiled(r"[;:；：，、。—–]|,\s")
