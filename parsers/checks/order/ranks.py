"""N401: superlatives and ranks in prose against the column of the table that they speak of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from parsers.checks.analysis.grid import Cell, Grid, Line, bare, unit_of
from parsers.checks.analysis.phrases import phrase_pattern
from parsers.checks.analysis.rownames import Key, Nearby, keys_of, positions
from parsers.checks.analysis.telling import Words, header_words_of, stems_of, telling_words
from parsers.checks.analysis.values import interval, is_open
from parsers.checks.context import Context
from parsers.checks.drafts import Draft
from parsers.checks.lexicon import headers as header_words
from parsers.checks.lexicon import ranks
from parsers.checks.order.claims import Claim, claims, until_comma
from parsers.checks.registry import rule
from parsers.model import Quantity

MAX_DISTANCE = 8
"""A superlative is held against a table at most this many blocks away."""


class Column(NamedTuple):
    """The column that a claim is about, and whether an amount of the claim stands in it."""

    line: Line
    told: bool


@rule(
    "N401",
    "superlative",
    "warning",
    "A superlative or rank that the table it speaks of does not bear out.",
    explanation="A sentence near a table that names one of its rows and a superlative (or "
    "“second”, “third”) says which place the row has in a column: the one of which it repeats "
    "a value or a word of the header, or whose kind the superlative tells (“the most expensive”). "
    "“The largest” alone is reported only where the row is the largest in no column. Hedged and "
    "conditional sentences are left alone.",
    fails="“Bilt has the highest output.” beside a table where Arlo has 48 MW and Bilt 31 MW",
    holds="“Arlo has the highest output.”",
)
def superlatives(context: Context) -> Iterable[Draft]:
    """Hold each plain superlative against the tables near it."""
    tables = Nearby(context, MAX_DISTANCE)
    if not tables:
        return
    for text in context.prose():
        if text.role not in ("lead", "body", "summary"):
            continue
        around = tables.of(text)
        for claim in claims(text) if around else ():
            for grid in around:
                yield from _held(claim, grid, keys_of(grid))


def _held(claim: Claim, grid: Grid, keys: list[Key]) -> Iterator[Draft]:
    key = _subject(claim, keys)
    if key is None or len(keys) < 2:
        return
    column = _column(claim, grid, keys)
    if column is None:
        if claim.meaning == "size" and claim.rank == 1:
            yield from _largest_of_all(claim, grid, keys, key)
        return
    if claim.meaning in ("cost", "change") and _narrowed(claim, key, column):
        return
    if claim.rank > 1 and not (column.told or _ranks(claim)):
        return
    yield from _placed(claim, grid, keys, key, column.line)


def _subject(claim: Claim, keys: list[Key]) -> Key | None:
    """Return the one row that a claim names: in its clause, up to a comma, or its sentence."""
    named = _named(claim.words, keys)
    if len(named) > 1:
        at = claim.words.find(claim.superlative)
        named = _named(until_comma(claim.words, at + len(claim.superlative)), keys)
    if not named:
        sentence = claim.text.text[claim.sentence.start : claim.sentence.end]
        named = _named(sentence, keys)
    return named[0] if len(named) == 1 else None


def _named(words: str, keys: list[Key]) -> list[Key]:
    lowered = "".join(c.lower() if len(c.lower()) == 1 else c for c in words)
    found = [key for key in keys if positions(key.name, lowered)]
    return [
        key
        for key in found
        if not any(other.name != key.name and key.name in other.name for other in found)
    ]


def _column(claim: Claim, grid: Grid, keys: list[Key]) -> Column | None:
    """Return the one column that a claim is about."""
    if claim.meaning in ("cost", "change"):
        line = _meant(claim, grid)
        return Column(line, line in _told(claim, grid, keys)) if line is not None else None
    if claim.meaning == "size" and phrase_pattern(ranks.COST_COLUMN).search(claim.words):
        line = _meant(claim._replace(meaning="cost"), grid)
        if line is not None:
            return Column(line, True)
    told = _told(claim, grid, keys)
    shared = _shared(claim, grid)
    if told:
        best = [line for line in told if shared and line.at == shared[0].at] or told
        return Column(best[0], True) if len(best) == 1 else None
    if len(shared) == 1:
        return Column(shared[0], False)
    return None


def _meant(claim: Claim, grid: Grid) -> Line | None:
    """Return the one column of the kind that a superlative is about."""
    if claim.meaning == "cost":
        pattern = phrase_pattern(ranks.COST_COLUMN)
        found = [line for line in grid.columns if pattern.search(line.name)]
        found = [line for line in found if line.unit != "percent"]
    else:
        found = [
            line
            for line in grid.columns
            if line.unit == "percent" and header_words.says(header_words.CHANGE, line.name)
        ]
    return found[0] if len(found) == 1 else None


def _told(claim: Claim, grid: Grid, keys: list[Key]) -> list[Line]:
    """Return the columns in which an amount of the claim stands, be it in another row."""
    amounts = [
        q
        for q in claim.text.quantities
        if claim.clause <= q.start < claim.clause + len(claim.words) and _plain(q, claim)
    ]
    found = []
    for line in grid.columns:
        cells = [cell for key in keys if (cell := grid.meaning(key.row, line.at)) is not None]
        for quantity in amounts:
            value = interval(quantity)
            if value is not None and any(
                unit_of(cell.quantity).partition("/")[0] == unit_of(quantity).partition("/")[0]
                and (cell.interval.meets(value) or (-cell.interval).meets(value))
                for cell in cells
            ):
                found.append(line)
                break
    return found


def _plain(quantity: Quantity, claim: Claim) -> bool:
    """Tell whether a quantity of a claim is an amount that can stand in a cell."""
    if quantity.kind in ("year", "date", "quarter", "ordinal") or is_open(quantity):
        return False
    if quantity.is_range or quantity.value is None:
        return False
    small = quantity.kind in ("number", "count") and abs(quantity.value) < 13
    return not small and quantity.start != claim.start


def _shared(claim: Claim, grid: Grid) -> list[Line]:
    """Return the columns whose headers share most words with a claim."""
    words = stems_of(telling_words(claim.words, claim.text.language))
    growing = header_words.says(header_words.CHANGE, claim.superlative) or (
        "grow" in claim.superlative.casefold()
    )
    best: list[tuple[int, Line]] = []
    for line in grid.columns:
        head: Words = header_words_of(bare(line.name), grid.language)
        shared = len((head.names | head.others) & words)
        rate = line.unit == "percent" and (
            header_words.says(header_words.COMPOUND, line.name)
            or header_words.says(header_words.CHANGE, line.name)
        )
        if growing:
            shared = 3 if rate else 0
        elif rate and not shared and header_words.says(header_words.CHANGE, claim.words):
            shared = 1
        if shared:
            best.append((shared, line))
    most = max((count for count, _ in best), default=0)
    return [line for count, line in best if count == most]


def _placed(claim: Claim, grid: Grid, keys: list[Key], key: Key, line: Line) -> Iterator[Draft]:
    """Compare the place that a row is said to have in a column with the one it has."""
    cells = [
        (other, cell) for other in keys if (cell := grid.number(other.row, line.at)) is not None
    ]
    own = next((cell for other, cell in cells if other.row == key.row), None)
    if own is None or len(cells) < max(2, claim.rank):
        return
    falling = all(cell.interval.value <= 0 for _, cell in cells) and claim.meaning != "change"
    sign = -1 if falling else 1
    ranked = sorted(cells, key=lambda pair: pair[1].interval.value * sign, reverse=claim.highest)
    right_key, right = ranked[claim.rank - 1]
    place = claim.text.place(claim.start, claim.start + len(claim.superlative))
    own_text, right_text = grid.words(key.row, line.at), grid.words(right_key.row, line.at)
    if own.interval.value == right.interval.value:
        alone = sum(cell.interval.value == own.interval.value for _, cell in cells) == 1
        after = next((pair for pair in ranked if pair[0].row != key.row), ranked[0])
        if alone or claim.rank > 1:
            beside = grid.words(after[0].row, line.at)
            relation = ">" if own.interval.value > after[1].interval.value else "<"
            yield Draft(
                f"“{claim.superlative}”: {grid.row_name(key.row)} is, by “{line.name}”",
                (place, grid.place(key.row, line.at), grid.place(after[0].row, line.at)),
                f"{own_text} {relation} {beside} ({grid.row_name(after[0].row)})",
                "holds",
            )
    elif not right.interval.meets(own.interval):
        relation = ">" if right.interval.value > own.interval.value else "<"
        yield Draft(
            f"“{claim.superlative}”: by “{line.name}” it is {grid.row_name(right_key.row)} "
            f"({right_text}), not {grid.row_name(key.row)} ({own_text})",
            (
                place,
                grid.place(key.row, line.at),
                grid.place(right_key.row, line.at),
                grid.place(0, line.at),
            ),
            f"{right_text} {relation} {own_text}",
        )


def _largest_of_all(claim: Claim, grid: Grid, keys: list[Key], key: Key) -> Iterator[Draft]:
    """Report a row that is called the largest and is so in no column."""
    if not _of_the_kind(claim, grid):
        return
    beaten: list[tuple[Line, Key, Cell, Cell]] = []
    for line in grid.columns:
        if line.unit in ("percent", "multiplier") or line.unit.startswith("year"):
            continue
        cells = [(k, c) for k in keys if (c := grid.number(k.row, line.at)) is not None]
        own = next((cell for other, cell in cells if other.row == key.row), None)
        dated = any(cell.quantity.kind in ("year", "date", "quarter") for _, cell in cells)
        if own is None or len(cells) < 2 or dated:
            continue
        top_key, top = max(cells, key=lambda pair: pair[1].interval.value)
        if top.interval.meets(own.interval):
            return
        beaten.append((line, top_key, top, own))
    if beaten:
        line, top_key, _, _ = beaten[0]
        place = claim.text.place(claim.start, claim.start + len(claim.superlative))
        own_text, top_text = grid.words(key.row, line.at), grid.words(top_key.row, line.at)
        yield Draft(
            f"“{claim.superlative}”: {grid.row_name(key.row)} is the largest in no column; by "
            f"“{line.name}” it is {grid.row_name(top_key.row)} ({top_text})",
            (
                place,
                *(grid.place(key.row, entry[0].at) for entry in beaten),
                *(grid.place(entry[1].row, entry[0].at) for entry in beaten),
            ),
            f"{top_text} > {own_text}",
        )


def _of_the_kind(claim: Claim, grid: Grid) -> bool:
    """Tell whether “the largest” is said of what the rows are: “largest plant”, “of the five”."""
    head = header_words_of(bare(grid.headers[grid.key_column]), grid.language)
    said = stems_of(telling_words(claim.words, claim.text.language, starts=False))
    for word in head.names | head.others:
        if any(word[:4] == other[:4] and len(word) >= 2 for other in said):
            return True
    at = claim.words.find(claim.superlative) + len(claim.superlative)
    return (
        re.match(r"\s(?:[^\W\d]+\s)?(?:of|der|van|des|de|del|delle|dei|из)\b", claim.words[at:])
        is not None
    )


def _narrowed(claim: Claim, key: Key, column: Column) -> bool:
    """Tell whether numbers in a clause, other than the row's name, narrow what it says."""
    if column.told:
        return False
    rest = claim.words.casefold().replace(key.name, "")
    return any(char.isdigit() for char in rest) and not _amounts_only(claim, key)


def _amounts_only(claim: Claim, key: Key) -> bool:
    """Tell whether all numbers of a clause are amounts that its row has."""
    grid = key.grid
    inside = [
        q
        for q in claim.text.quantities
        if claim.sentence.start <= q.start < claim.sentence.start + len(claim.words)
    ]
    cells = [grid.meaning(key.row, line.at) for line in grid.columns]
    return all(
        any(
            cell is not None
            and (value := interval(q)) is not None
            and unit_of(cell.quantity) == unit_of(q)
            and cell.interval.meets(value)
            for cell in cells
        )
        for q in inside
        if q.text.casefold() not in key.name
    )


def _ranks(claim: Claim) -> bool:
    """Tell whether words for a rank say by themselves that something is measured."""
    return " " in claim.superlative.strip() or not claim.superlative.isascii()
