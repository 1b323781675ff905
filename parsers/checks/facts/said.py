"""N102: an amount said of a row of a table, in what ways it may be, and what is told of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from math import inf, log2
from typing import NamedTuple

from parsers.checks.analysis.grid import Grid, unit_of
from parsers.checks.analysis.gridcells import Cell
from parsers.checks.analysis.mentions import Mention
from parsers.checks.analysis.rownames import MAX_ROWS, Sentences, Stated, is_stated
from parsers.checks.analysis.sameunit import in_unit_of
from parsers.checks.analysis.shapes import looks_slipped
from parsers.checks.analysis.slips import slip_between
from parsers.checks.analysis.values import interval, shown
from parsers.checks.drafts import Draft, Place
from parsers.checks.facts.attributed import attributed
from parsers.checks.facts.cited import cites
from parsers.checks.facts.evidence import (
    NO_SLIPS,
    in_scale_beside,
    is_apart,
    is_multiplied,
    is_of_no_word,
)
from parsers.checks.facts.misread import misread
from parsers.checks.facts.singled import singled_out
from parsers.checks.facts.subjects import Subject


class Candidate(NamedTuple):
    """A cell that a mention may repeat, with the header words that they share."""

    column: int
    cell: Cell
    shared: frozenset[str]
    asked: int
    dated: bool = False


class Article(NamedTuple):
    """What an amount is looked up with: the values of all tables, and the amounts of prose.

    `several` tells that the sentence of the amount names rows of several tables.
    """

    everything: Mapping[str, Stated]
    sentences: Sentences
    told: Sequence[Mention]
    several: bool = False


def said_of_row(
    mention: Mention, subject: Subject, found: list[Candidate], around: Article
) -> Iterator[Draft]:
    """Yield an amount that is cited of a row, or that a sentence says of no other."""
    told = list(_cited(mention, subject, found, around))
    told = told or list(_attributed(mention, subject, found, around))
    told = told or list(_singled_out(mention, subject, found, around))
    yield from told or misread_of(mention, subject, found, around)


def misread_of(
    mention: Mention, subject: Subject, found: list[Candidate], around: Article
) -> Iterator[Draft]:
    """Yield an amount said of a row alone that is the cell of another row."""
    if around.several or not subject.alone or in_quotes(mention) or _is_again(mention, around):
        return
    cells = [(each.column, each.cell) for each in found]
    read = misread(mention, subject.key, cells, around.sentences)
    for each in found if read is not None else ():
        if read is not None and each.column == read[0]:
            yield draft_of(mention, subject, each, "fail", f"as of “{read[1]}”")


def is_cited(mention: Mention, subject: Subject, found: list[Candidate], around: Article) -> bool:
    """Tell whether an amount is cited of a row, in one of the columns found."""
    alone = subject.alone and not around.several
    columns = [each.column for each in found]
    return cites(mention, subject.key, columns, around.sentences, alone=alone)


def _cited(
    mention: Mention,
    subject: Subject,
    found: list[Candidate],
    around: Article,
) -> Iterator[Draft]:
    """Yield an amount that is cited of a row, where no cell nor any other sentence has it."""
    if not found or not is_cited(mention, subject, found, around):
        return
    best = min(found, key=lambda each: (not each.dated, -len(each.shared), how_far(mention, each)))
    if is_multiplied(mention, best.cell.interval):
        return  # "1,762 Wh, or 86% of what is announced"
    if any(each.cell.interval.meets(mention.interval) for each in found):
        yield draft_of(mention, subject, best, "holds", "")
        return
    if is_elsewhere(mention, best.cell, around):
        return
    if stands_in(subject.key.grid, mention):
        return
    cause = slip_between(mention, best.cell) or ""
    if in_quotes(mention) or is_of_no_word(mention, cause):
        return
    off = how_far(mention, best)
    near = off < 1 or cause not in ("", "one digit differs")
    if best.cell.interval.clearly_apart(mention.interval) and near:
        yield draft_of(mention, subject, best, "fail", cause)


def _attributed(
    mention: Mention, subject: Subject, found: list[Candidate], around: Article
) -> Iterator[Draft]:
    columns = [each.column for each in found]
    if not found or around.several or mention.unit.startswith(_UNTOLD):
        return
    way = attributed(mention, subject.key, columns, around.sentences)
    if way is None or any(each.cell.interval.meets(mention.interval) for each in found):
        return
    slips = {each.column: slip_between(mention, each.cell) or "" for each in found}
    best = min(found, key=lambda each: (not slips[each.column], how_far(mention, each)))
    cause, off = slips[best.column], how_far(mention, best)
    grid, row = subject.key.grid, subject.key.row
    if cause == "one digit differs" and off >= 1:
        cause = ""
    measured = mention.unit.startswith(("currency", "dimension"))
    beside = way == "beside another cell" and measured and len(found) == 1
    sure = cause or (beside and off < 1)
    if not sure or cause in NO_SLIPS or is_of_no_word(mention, cause):
        return
    if is_elsewhere(mention, best.cell, around) or stands_in(grid, mention):
        return
    if in_quotes(mention) or is_apart(mention, grid, row):
        return
    if is_multiplied(mention, best.cell.interval) or in_scale_beside(
        mention, best.cell.interval, grid.headers[best.column], grid
    ):
        return
    if best.cell.interval.clearly_apart(mention.interval):
        yield draft_of(mention, subject, best, "fail", cause)


def _singled_out(
    mention: Mention, subject: Subject, found: list[Candidate], around: Article
) -> Iterator[Draft]:
    """Yield an amount that is a cell of the only row its sentence names, but for a digit."""
    if around.several or any(each.cell.interval.meets(mention.interval) for each in found):
        return
    cells = [(each.column, each.cell) for each in found]
    for column, cell, cause in singled_out(mention, subject.key, cells, around.sentences):
        if is_elsewhere(mention, cell, around) or stands_in(subject.key.grid, mention):
            continue
        if not in_quotes(mention):
            best = next(each for each in found if each.column == column)
            yield draft_of(mention, subject, best, "fail", cause)
            return


_UNTOLD = ("multiplier", "duration")
"""Units of amounts that say how rows compare, or how long something takes."""


def is_elsewhere(mention: Mention, cell: Cell, around: Article) -> bool:
    """Tell whether another place has an amount, or its own the cell, so that the two are apart."""
    if _is_again(mention, around):
        return True
    return is_stated(mention, around.everything) or repeated(mention, cell)


def _is_again(mention: Mention, around: Article) -> bool:
    return any(
        other.unit == mention.unit
        and other.group != mention.group
        and other.interval.meets(mention.interval)
        for other in around.told
    )


def stands_in(grid: Grid, mention: Mention) -> bool:
    """Tell whether any cell of a table is an amount that leaves its unit out."""
    return any(
        (cell := in_unit_of(grid.meaning(row, column), mention.quantity, mention.interval))
        is not None
        and cell.interval.low < mention.interval.value < cell.interval.high
        for row in range(grid.first_row, min(grid.height, MAX_ROWS))
        for column in range(len(grid.table.all_rows[row].cells))
    )


def how_far(mention: Mention, candidate: Candidate) -> float:
    """Return how many times of two an amount is above or below a cell: 1 is half or the double."""
    cell = candidate.cell.interval.value
    ratio = mention.interval.value / cell if cell else 0.0
    return abs(log2(ratio)) if ratio > 0 else inf


def repeated(mention: Mention, cell: Cell) -> bool:
    """Tell whether another amount here is the cell's, so that this one is not.

    Here is the sentence of an amount and the one before it. The other may leave its unit out: “had
    58 decibels; Arlo has 78”.
    """
    number = mention.group[2]
    sentences = mention.text.sentences
    start, end = sentences[max(number - 1, 0)].start, sentences[number].end
    return any(
        (q.kind == "number" and q.value == cell.quantity.value)
        or (
            unit_of(q) == mention.unit
            and (value := interval(q)) is not None
            and value.meets(cell.interval)
        )
        for q in mention.text.quantities_between(start, end)
        if q.start != mention.place.start
    )


def in_quotes(mention: Mention) -> bool:
    """Tell whether an amount stands in quotation marks: what somebody says may be a plan."""
    start = mention.text.sentences[mention.group[2]].start
    before = mention.text.text[start : mention.place.start]
    opened = sum(before.count(sign) for sign in _OPENING)
    return opened > sum(before.count(sign) for sign in _CLOSING) or before.count('"') % 2 == 1


_OPENING, _CLOSING = "“«「『„", "”»」』"


def draft_of(
    mention: Mention, subject: Subject, candidate: Candidate, kind: str, cause: str
) -> Draft:
    """Tell that an amount is the cell of a row, or that it is not and by what slip."""
    grid, row = subject.key.grid, subject.key.row
    header = grid.headers[candidate.column]
    stated, cell = mention.quantity.text.strip(), grid.words(row, candidate.column)
    places: tuple[Place, ...] = (mention.place, grid.place(row, candidate.column))
    where = f"“{grid.row_name(row)}”, “{header}”"
    if kind == "holds":
        return Draft(f"{stated}: as in the table, {where}", places, f"{stated} = {cell}", "holds")
    ratio = (
        mention.interval.value / candidate.cell.interval.value
        if candidate.cell.interval.value
        else 0.0
    )
    alone = (bool(candidate.shared) or len(grid.columns) == 1) and _is_all_told(mention)
    shape = alone or looks_slipped(mention.quantity, candidate.cell.interval)
    return Draft(
        f"{stated} here, {cell} in the table ({where})" + (f": {cause}" if cause else ""),
        (*places, grid.place(0, candidate.column)),
        f"{stated} / {cell} = {shown(ratio)}",
        severity="error" if cause else "warning" if shape else "info",
        primary=2,
    )


def _is_all_told(mention: Mention) -> bool:
    """Tell whether an amount is the only one of its sentence, which then can be of no other."""
    at = mention.place.start
    within = [s for s in mention.text.sentences if s.start <= at < s.end]
    return bool(within) and not any(
        within[0].start <= quantity.start < within[0].end
        and quantity.start != at
        and quantity.kind not in ("year", "date")
        for quantity in mention.text.quantities
    )
