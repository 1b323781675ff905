"""Which row and which column of a table a claim about it speaks of."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from parsers.checks.analysis.grid import Grid, Line, unit_of
from parsers.checks.analysis.headerunits import bare
from parsers.checks.analysis.rownames import Key, Nearby, rows_named
from parsers.checks.analysis.telling import Words, header_words_of, stems_of, telling_words
from parsers.checks.analysis.values import interval, is_open
from parsers.checks.context import Context, Sentence, Text
from parsers.checks.lexicon import headers as header_words
from parsers.model import Quantity

MAX_DISTANCE = 8
"""A statement is held against a table at most this many blocks away."""


class Claim(NamedTuple):
    """A sentence that says something of one row: its `words`, from offset `clause` of the text.

    `superlative` are those that say it, at `start`.
    """

    text: Text
    sentence: Sentence
    words: str
    superlative: str
    start: int
    clause: int


def beside_tables(context: Context) -> Iterator[tuple[Text, list[Grid]]]:
    """Yield the texts of the body, the lead and the summary that have tables near them."""
    tables = Nearby(context, MAX_DISTANCE)
    for text in context.prose() if tables else ():
        if text.role in ("lead", "body", "summary"):
            around = tables.of(text)
            if around:
                yield text, around


def is_named(words: str, key: Key) -> bool:
    """Tell whether a stretch of text names a row, be it by a part of its name."""
    return any(found.row == key.row for found in rows_named(words, [key]))


def columns_told(claim: Claim, grid: Grid, keys: list[Key]) -> list[Line]:
    """Return the columns in which an amount of the claim stands, be it in another row."""
    amounts = [
        q
        for q in claim.text.quantities
        if claim.clause <= q.start < claim.clause + len(claim.words) and _is_amount(q, claim)
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


def _is_amount(quantity: Quantity, claim: Claim) -> bool:
    """Tell whether a quantity of a claim is an amount that can stand in a cell."""
    if quantity.kind in ("year", "date", "quarter", "ordinal") or is_open(quantity):
        return False
    if quantity.is_range or quantity.value is None:
        return False
    small = quantity.kind in ("number", "count") and abs(quantity.value) < 13
    return not small and quantity.start != claim.start


def columns_shared(claim: Claim, grid: Grid) -> list[Line]:
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
