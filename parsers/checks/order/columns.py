"""Which row and which column of a table a claim about it speaks of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from parsers.checks.analysis.grid import Grid, Line, unit_of
from parsers.checks.analysis.headerunits import bare
from parsers.checks.analysis.phrases import phrase_pattern
from parsers.checks.analysis.rownames import Key, Nearby, rows_named
from parsers.checks.analysis.telling import Words, header_words_of, stems_of, telling_words
from parsers.checks.analysis.values import interval, is_open
from parsers.checks.context import Context, Text
from parsers.checks.lexicon import headers as header_words
from parsers.checks.lexicon import ranks
from parsers.checks.order.claims import Claim, until_comma
from parsers.model import Quantity

MAX_DISTANCE = 8
"""A statement is held against a table at most this many blocks away."""


def beside_tables(context: Context) -> Iterator[tuple[Text, list[Grid]]]:
    """Yield the texts of the body, the lead and the summary that have tables near them."""
    tables = Nearby(context, MAX_DISTANCE)
    for text in context.prose() if tables else ():
        if text.role in ("lead", "body", "summary"):
            around = tables.of(text)
            if around:
                yield text, around


class Column(NamedTuple):
    """The column that a claim is about, and whether an amount of the claim stands in it."""

    line: Line
    told: bool


def row_named(claim: Claim, keys: list[Key]) -> Key | None:
    """Return the one row that a claim names: in its clause, up to a comma, or its sentence."""
    at = claim.words.find(claim.superlative)
    if claim.aside:
        return _row_before(claim, keys)
    named = rows_named(claim.words, keys)
    if len(named) > 1:
        named = rows_named(until_comma(claim.words, at + len(claim.superlative)), keys)
    if not named and not claim.beside:
        sentence = claim.text.text[claim.sentence.start : claim.sentence.end]
        named = rows_named(sentence, keys)
    return named[0] if len(named) == 1 else None


def own_clause(claim: Claim) -> Claim:
    """Return a claim without the clauses that a word for "and" or a colon parts from its own."""
    joins = ranks.CLAUSE.get(claim.text.language.split("-")[0].lower(), "$^")
    at = claim.start - claim.clause
    signs = rf"[,;]\s(?:{joins})\s|[:：;；]\s?|[.!?]\s(?=[A-ZÀ-ÞА-Я])"
    cuts = [match.end() for match in re.finditer(signs, claim.words[:at])]
    if not cuts or claim.aside:
        return claim
    return claim._replace(words=claim.words[cuts[-1] :], clause=claim.clause + cuts[-1])


def _row_before(claim: Claim, keys: list[Key]) -> Key | None:
    """Return the row that an apposition follows at once: "Arlo, still the largest, …"."""
    before = claim.words[: claim.start - claim.clause]
    words = before[: max(before.rfind(sign) for sign in ",，、")].rstrip()
    found = [key for key in rows_named(words, keys) if words.casefold().endswith(key.name)]
    return found[0] if len(found) == 1 else None


def column_of(claim: Claim, grid: Grid, keys: list[Key]) -> Column | None:
    """Return the one column that a claim is about."""
    if claim.meaning in ("cost", "change"):
        line = column_meant(claim, grid)
        return Column(line, line in columns_told(claim, grid, keys)) if line is not None else None
    if claim.meaning == "size" and phrase_pattern(ranks.COST_COLUMN).search(claim.words):
        line = column_meant(claim._replace(meaning="cost"), grid)
        if line is not None:
            return Column(line, True)
    told = columns_told(claim, grid, keys)
    shared = columns_shared(claim, grid)
    if told:
        best = [line for line in told if shared and line.at == shared[0].at] or told
        return Column(best[0], True) if len(best) == 1 else None
    if len(shared) == 1 and not _may_be_wider(claim, shared[0], grid):
        return Column(shared[0], False)
    return None


def _may_be_wider(claim: Claim, line: Line, grid: Grid) -> bool:
    """Tell whether a claim lacks a word of a header that sets its column off from a like one.

    "Most users" need not be of the column "Paying users" where another has their number.
    """
    if not any(other.unit == line.unit and other.at != line.at for other in grid.columns):
        return False
    if claim.text.language.split("-")[0] not in ("ko", "ja", "zh"):
        return False
    told = stems_of(telling_words(claim.words, claim.text.language))
    head: Words = header_words_of(bare(re.sub(r"[(（].*?[)）]", "", line.name)), grid.language)
    return not (head.names | head.others) <= told


def column_meant(claim: Claim, grid: Grid) -> Line | None:
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
