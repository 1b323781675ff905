"""N102: what prose says of a row of a table, against the cell of that row."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from operator import itemgetter

from parsers.checks.analysis.grid import Grid, unit_of, years_in
from parsers.checks.analysis.gridcells import Cell
from parsers.checks.analysis.headerunits import bare
from parsers.checks.analysis.mentions import Mention, mentions
from parsers.checks.analysis.phrases import all_phrases, stem_pattern
from parsers.checks.analysis.rownames import (
    MAX_ROWS,
    Key,
    RowNames,
    Sentences,
    Stated,
    is_stated,
    keys_of,
    positions,
    total_key,
)
from parsers.checks.analysis.sameunit import in_unit_of
from parsers.checks.analysis.slips import slip_between
from parsers.checks.analysis.telling import Words, header_words_of, stems_of
from parsers.checks.analysis.turned import faced
from parsers.checks.analysis.values import Interval, digits_of
from parsers.checks.context import Context
from parsers.checks.drafts import Draft
from parsers.checks.facts.cited import (
    is_of_another_time,
    is_of_purpose,
    is_planned,
    is_supposed,
)
from parsers.checks.facts.ends_told import ends_told
from parsers.checks.facts.evidence import (
    BY_TEN,
    NO_SLIPS,
    counts_another,
    counts_others,
    in_scale_beside,
    is_apart,
    is_change,
    is_multiplied,
    is_of_another_thing,
    is_of_no_word,
)
from parsers.checks.facts.extremes import extremes_told
from parsers.checks.facts.rows_told import slips_of_rows
from parsers.checks.facts.said import (
    Article,
    Candidate,
    draft_of,
    in_quotes,
    is_cited,
    misread_of,
    repeated,
    said_of_row,
)
from parsers.checks.facts.subjects import Subject, subject_of
from parsers.checks.lexicon import headers as header_words
from parsers.checks.lexicon import prose
from parsers.checks.registry import rule


def _names_all(mention: Mention, keys: list[Key], sentences: Sentences) -> bool:
    """Tell whether a sentence names every row, so that it speaks of their total."""
    _, words = sentences.of(mention)
    return len(keys) >= 2 and all(positions(key.name, words) for key in keys)


def _dated(mention: Mention, keys: list[Key]) -> Subject | None:
    years = _years(mention)
    if len(years) != 1:
        return None
    (year,) = years
    found = [key for key in keys if key.year == year]
    return Subject(found[0], True) if len(found) == 1 else None


def _candidates(mention: Mention, key: Key, headers: list[Words]) -> list[Candidate]:
    found = []
    grid = key.grid
    for column in range(len(grid.table.all_rows[key.row].cells)):
        if column == grid.key_column or column >= len(headers):
            continue
        cell = in_unit_of(grid.meaning(key.row, column), mention.quantity, mention.interval)
        if cell is None or not cell.alone:
            continue
        if mention.quantity.kind == "percentage_point" and cell.quantity.kind == "percent":
            continue  # a difference of two percentages is neither of them
        if cell.quantity.kind == "percent" and cell.interval.value == _WHOLE:
            continue  # all of it is no value of anything
        if counts_another(mention, grid.headers[column]):
            continue
        years = set(grid.years_of(column))
        said = _years(mention) if years else frozenset()
        if years and said and years.isdisjoint(said):
            continue
        head = headers[column]
        near = mention.all
        shared = (head.names | head.others) & stems_of(near)
        dated = bool(years and said)
        if mention.unit == "percent" and not shared:
            dated = dated or _of_change(mention, grid, column)
        found.append(Candidate(column, cell, shared, len(head.names | head.others), dated))
    return found


_WHOLE = 100.0


def _of_change(mention: Mention, grid: Grid, column: int) -> bool:
    """Tell whether a percentage is said to be a change, and a column is of changes."""
    header = grid.headers[column]
    if not any(
        header_words.says(listed, header) for listed in (header_words.COMPOUND, header_words.CHANGE)
    ):
        return False
    language = mention.text.language.split("-")[0].lower()
    text, place = mention.text.text, mention.place
    return any(
        stem_pattern(listed).search(text, max(place.start - 30, 0), place.end + 20)
        for words in (prose.UP, prose.DOWN)
        if (listed := words.get(language))
    )


def _years(mention: Mention) -> frozenset[int]:
    """Return the years a mention is of, those of the sentence before it if its own has none."""
    if mention.years or not mention.group[2]:
        return mention.years
    before = mention.text.sentences[mention.group[2] - 1]
    found = frozenset(years_in(mention.text.text[before.start : before.end]))
    return found if len(found) == 1 else frozenset()


def _values(tables: Iterable[Grid]) -> dict[str, Stated]:
    """Return the values of all cells by their units."""
    found: dict[str, list[Interval]] = defaultdict(list)
    for grid in tables:
        for row in range(grid.first_row, min(grid.height, MAX_ROWS)):
            for column in range(len(grid.table.all_rows[row].cells)):
                cell = grid.meaning(row, column)
                if cell is not None:
                    found[unit_of(cell.quantity)].append(cell.interval)
    return {unit: Stated(intervals) for unit, intervals in found.items()}


@rule(
    "N102",
    "prose-against-table",
    "error",
    "An amount in the text that differs from the cell of the table which it repeats.",
    explanation="A sentence that names a row of a table, an amount with the unit of one of its "
    "columns and a word of that column's header repeats a cell. It is reported where its value is "
    "nowhere in the table and is the cell's after a slip (a power of ten, digits changing places, "
    "one digit), or, where the sentence speaks of nothing else, differs from it by less than half.",
    fails="| Plant | Output (MW) | with | Arlo | 48 |: “Arlo reaches an output of 84 MW.”",
    holds="“Arlo reaches an output of 48 MW.”",
)
def prose_against_table(context: Context) -> Iterable[Draft]:
    """Look up each amount of the prose in the tables whose rows its sentence names."""
    tables = [grid for grid in faced(context.tables()) if len(grid.columns) >= 1]
    if not tables:
        return
    told = [mention for mention in mentions(context) if not mention.in_table]
    sentences = Sentences()
    tables_of = RowNames(tables, sentences)
    everything = _values(tables)
    named_by = Counter(key.name for grid in tables for key in keys_of(grid))
    around = Article(everything, sentences, told)
    found: list[tuple[int, Draft]] = []
    for mention in told:
        if mention.text.role in ("teaser", "question") or mention.of_range:
            continue
        if is_of_another_thing(mention):
            continue
        near = tables_of.near(mention, _years(mention))
        named = {at: subject_of(mention, keys_of(tables[at]), sentences) for at in near}
        several = len({told.key.name for told in named.values() if told is not None}) > 1
        for number in near:
            grid = tables[number]
            keys = keys_of(grid)
            headers = [header_words_of(bare(h), grid.language) for h in grid.headers]
            subjects = [named[number], _dated(mention, keys)]
            if subjects == [None, None] or _names_all(mention, keys, sentences):
                total = total_key(grid)
                subjects = [Subject(total, False)] if total is not None else []
            for subject in subjects:
                if subject is not None:
                    if named_by[subject.key.name] > 1:
                        subject = subject._replace(alone=False)
                    drafts = _looked_up(mention, subject, headers, around._replace(several=several))
                    found += ((number, draft) for draft in drafts)
    yield from (draft for _, draft in sorted(found, key=itemgetter(0)))
    yield from extremes_told(told, tables, around)
    yield from slips_of_rows(tables, mentions(context), sentences, everything)
    told_in = [phrase for phrase in all_phrases(context) if phrase.text.role not in _NOT_TOLD]
    yield from ends_told(told_in, tables)


_NOT_TOLD = ("teaser", "related_title", "question", "answer")
"""Texts that repeat what others say, in part."""


def _looked_up(
    mention: Mention,
    subject: Subject,
    headers: list[Words],
    around: Article,
) -> Iterator[Draft]:
    everything = around.everything
    found = fitting = _candidates(mention, subject.key, headers)
    undated = {c.column for c in found if subject.key.grid.years_of(c.column) and not c.dated}
    siblings = len(undated) == len(found) and mention.unit not in ("number", "percent")
    found = [
        c
        for c in found
        if c.shared or c.dated or siblings or (len(found) == 1 and _tells(mention, subject.key))
    ]
    if not found:
        yield from said_of_row(mention, subject, fitting, around)
        return
    best = max(found, key=lambda candidate: len(candidate.shared))
    equal = [c for c in found if c.cell.interval.meets(mention.interval)]
    if equal:
        told_of_one = subject.alone and (equal[0].shared or mention.unit != "number")
        if told_of_one or is_cited(mention, subject, fitting, around):
            yield draft_of(mention, subject, equal[0], "holds", "")
        return
    if is_stated(mention, everything):
        yield from misread_of(mention, subject, fitting, around)
        return
    slipped = [
        (c, cause)
        for c in found
        if (cause := slip_between(mention, c.cell))
        and not _by_chance(mention, c.cell, cause, shared=bool(c.shared))
        and not is_of_no_word(mention, cause)
        and not (
            len(digits_of(mention.quantity.text)) <= _FEW
            and counts_others(mention, subject.key.grid, subject.key.row, c.column)
        )
        and not repeated(mention, c.cell)
        and not is_multiplied(mention, c.cell.interval)
        and not is_apart(mention, subject.key.grid, subject.key.row)
        and not is_change(mention, subject.key.grid, subject.key.row, [f.column for f in fitting])
        and not in_scale_beside(
            mention, c.cell.interval, subject.key.grid.headers[c.column], subject.key.grid
        )
    ]
    if len(slipped) == 1:
        candidate, cause = slipped[0]
        measured = mention.unit not in ("number", "percent")
        alone = subject.alone and not around.several
        mistyped = cause == "one digit differs"
        lone = len(found) == 1 and not mistyped and subject.key != total_key(subject.key.grid)
        sure = not mistyped or (alone and _plain(mention, candidate))
        tied = candidate.shared or candidate.dated or (measured and (subject.alone or lone))
        planned = not candidate.dated and is_planned(mention, subject.key.grid, [candidate.column])
        told = [
            subject.key.grid.row_name(subject.key.row),
            subject.key.grid.headers[candidate.column],
        ]
        planned = planned or is_supposed(mention)
        planned = planned or (not candidate.shared and is_of_purpose(mention, told))
        if sure and tied and not planned:
            yield draft_of(mention, subject, candidate, "fail", cause)
            return
    elif (
        subject.alone
        and not around.several
        and best.column not in undated
        and _plain(mention, best)
        and not is_multiplied(mention, best.cell.interval)
        and not is_of_another_time(mention, subject.key.grid, [best.column])
        and not is_supposed(mention)
    ):
        yield draft_of(mention, subject, best, "fail", "")
        return
    yield from said_of_row(mention, subject, fitting, around)


_FEW = 2
"""Digits of a number that chance swaps often."""


def _by_chance(mention: Mention, cell: Cell, cause: str, *, shared: bool) -> bool:
    """Tell whether a slip is one that chance makes of short amounts: 100 GB and 1 TB, 16 and 61.

    Where the sentence has a word of the header, ten times a figure of one digit still is.
    """
    digits = [digits_of(text).strip("0") for text in (mention.quantity.text, cell.quantity.text)]
    priced = mention.unit.startswith("currency")  # an attribute is measured, hardly ever priced
    if shared:
        return cause in BY_TEN and not priced and all(len(told) == 1 for told in digits)
    if cause == "digits swapped":
        return all(len(told) <= 2 for told in digits)
    short = 2 if cause in BY_TEN and not priced else 1
    return cause in NO_SLIPS or (cause[:1] in "×÷" and all(len(told) <= short for told in digits))


def _tells(mention: Mention, key: Key) -> bool:
    """Tell whether a row is told by its name, or by a year of which a sentence has one measure."""
    if key.year is None:
        return True
    sentence = mention.text.quantities_between(*mention.text.sentences[mention.group[2]])
    alike = [q for q in sentence if unit_of(q) == mention.unit]
    return mention.unit not in ("number", "percent") and len(alike) == 1


def _plain(mention: Mention, best: Candidate) -> bool:
    """Tell whether a sentence speaks of one cell and of nothing else."""
    ratio = mention.interval.value / best.cell.interval.value if best.cell.interval.value else 0.0
    sentence = mention.text.sentences[mention.group[2]]
    same_unit = [
        q for q in mention.text.quantities_between(*sentence) if unit_of(q) == mention.unit
    ]
    return (
        len(same_unit) == 1
        and not mention.quantity.approximate
        and 0.5 < ratio < 2
        and len(best.shared) >= max(1, 0.6 * best.asked)
        and best.cell.interval.clearly_apart(mention.interval)
        and not mention.unit.startswith("duration")
        and not in_quotes(mention)
    )
