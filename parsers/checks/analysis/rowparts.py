"""Which part of a table's total a sentence says that its rows make: "Arlo and Bilt carry 88%".

A clause that begins with names of rows, and tells a portion of all, is about the rows' cells in
some column and the total's. On texts that are right it held in all of 35 cases.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from parsers.checks.analysis.around import amounts
from parsers.checks.analysis.comparand import is_earlier
from parsers.checks.analysis.comparedcells import CLAUSE, NEAR, of_years, shared_words
from parsers.checks.analysis.comparedrows import Mention, mentions, spread
from parsers.checks.analysis.grid import Grid, unit_of, years_in
from parsers.checks.analysis.headerunits import bare
from parsers.checks.analysis.pairing.beside import of_what
from parsers.checks.analysis.pairing.parted import is_of_all
from parsers.checks.analysis.patterns import as_written, in_any_case
from parsers.checks.analysis.phrases import Phrase, all_phrases, stem_pattern
from parsers.checks.analysis.pointed import nearby, values
from parsers.checks.analysis.pool import amounts as told_in
from parsers.checks.analysis.ratios import Claim, claims
from parsers.checks.analysis.rownames import keys_of, total_key
from parsers.checks.analysis.telling import header_words_of
from parsers.checks.analysis.values import Interval, shown_percent, total
from parsers.checks.context import Context
from parsers.checks.drafts import Draft, Place
from parsers.checks.lexicon import comparands, compared, prose, relations
from parsers.compiled import compiled

_WIDE = ("ja", "zh", "ko")
_BEHIND, _AHEAD = 30, 12
"""Code points behind a portion, and before it in wide scripts, in which a word says "of all"."""
_MOST_ROWS = 3
_WHOLE = (98.0, 102.0)
"""What a column of shares adds up to, rounded."""


class Part(NamedTuple):
    """What rows are of all in a column."""

    rows: list[int]
    column: int
    made: Interval
    formula: str
    places: tuple[Place, ...]
    added_up: float = 0.0
    """The sum of the column, where the table has no total of its own."""


def parts_told(context: Context, phrase: Phrase) -> Iterator[Draft]:
    """Test each portion of all that a clause beginning with rows of a table tells of them.

    A portion "of it" is of what was told before: it may be that of all, and holds if it is.
    """
    for claim in claims(phrase):
        if claim.cue != "share" or claim.level:
            continue
        of_all = _is_of_all(claim) or accounts_for(claim)
        draft = _tested(context, claim) if of_all or _is_of_it(claim) else None
        if draft is not None and (of_all or draft.kind == "holds"):
            yield draft


def _is_of_all(claim: Claim) -> bool:
    """Tell whether a portion is said to be of all there is."""
    phrase, listed = claim.phrase, relations.ALL.get(claim.phrase.language)
    if listed is None:
        return False
    start, end = clause_of(claim)
    if phrase.language in _WIDE:
        start, end = max(start, claim.start - _AHEAD), claim.start
    else:
        start, end = claim.end, min(end, claim.end + _BEHIND)
    return stem_pattern(listed).search(phrase.masked, start, end) is not None


def _is_of_it(claim: Claim) -> bool:
    """Tell whether a portion is said to be of what was named just before."""
    language = claim.phrase.language
    of, itself = relations.OF.get(language), comparands.ITSELF.get(language)
    if of is None or itself is None or language in _WIDE:
        return False
    behind = rf"\s(?:(?:{of})\s)?(?:{itself})(?!\w)"
    return in_any_case(behind).match(claim.phrase.masked, claim.end) is not None


def clause_of(claim: Claim) -> tuple[int, int]:
    """Return the stretch of the masked sentence that is the clause of a claim."""
    masked = claim.phrase.masked
    start = max((cut.end() for cut in CLAUSE.finditer(masked, 0, claim.start)), default=0)
    stop = CLAUSE.search(masked, claim.end)
    return start, stop.start() if stop is not None else len(masked)


def _tested(context: Context, claim: Claim) -> Draft | None:
    phrase = claim.phrase
    tables = nearby(context).of(phrase.text)
    tables.sort(key=lambda grid: distance(phrase, grid))
    failing: Draft | None = None
    for grid in tables:
        named = subjects(claim, grid) or only_row(claim, grid)
        rows = list(dict.fromkeys(mention.row for mention in named))
        made = list(_parts(grid, rows)) if rows else []
        columns = repeated(claim, grid, rows) if made else None
        if columns:
            made = [part for part in made if part.column in columns]
        for part in made:
            if part.made.meets(claim.value):
                return _draft(claim, grid, rows, part, "holds")
        if failing is None and made and distance(phrase, grid) <= NEAR:
            failing = _failed(context, claim, grid, made, columns)
    return failing


def distance(phrase: Phrase, grid: Grid) -> int:
    """Return how many blocks a table is away from a sentence."""
    return abs(grid.text.first.block - phrase.text.first.block)


def subjects(claim: Claim, grid: Grid) -> list[Mention]:
    """Return the rows with whose names a claim's clause begins, joined by "and"."""
    phrase = claim.phrase
    start, end = spread(phrase, clause_of(claim)[0]), spread(phrase, claim.start)
    named = [m for m in mentions(grid, phrase) if start <= m.start and m.end <= end]
    if not 1 <= len(named) <= _MOST_ROWS:
        return []
    article = compared.ARTICLES.get(phrase.language)
    begins = rf"\W*(?:(?:{article})\s?)?" if article else r"\W*"
    lead = _HEADING.sub("", phrase.words[start : named[0].start])
    if in_any_case(begins).fullmatch(lead) is None:
        return []
    for one, other in pairwise(named):
        if not _joins(phrase, phrase.words[one.end : other.start]):
            return []
    return named


def only_row(claim: Claim, grid: Grid) -> list[Mention]:
    """Return the one row that a sentence names before it tells what part of all that is.

    The verb says so: "On the coast line, which accounts for 30%", "auf die Küste entfielen 30 %".
    """
    phrase = claim.phrase
    if not accounts_for(claim):
        return []
    joint = phrase.find(compared.JOINTLY)
    if joint is not None and joint.start() < claim.start:
        return []
    whole = total_key(grid)
    end = spread(phrase, claim.start)
    before = [m for m in mentions(grid, phrase) if m.end <= end]
    before = [m for m in before if whole is None or m.row != whole.row]
    if len({mention.row for mention in before}) != 1 or years_in(grid.row_name(before[0].row)):
        return []
    gap = phrase.words[before[-1].end : end]
    others = [c for c in claims(phrase) if before[-1].end <= spread(phrase, c.start) < end]
    return before[-1:] if len(gap) <= _FAR and not others else []


_FAR = 60
"""Code points at most between the name of a row and the part of all that it is."""


def accounts_for(claim: Claim) -> bool:
    """Tell whether a verb says that something is a portion, and words of no change stand by it."""
    phrase = claim.phrase
    start, end = clause_of(claim)
    where = (claim.end, end) if phrase.language in ("ko", "ja") else (start, claim.start)
    if not phrase.says(compared.ACCOUNTS_FOR, *where):
        return False
    changes = (prose.UP, prose.DOWN, relations.UP_MORE, relations.DOWN_MORE)
    return not any(phrase.says(words, start, claim.start) for words in changes)


_HEADING = compiled(r"^[^:：]{2,24}[:：]\s*")
"""What a paragraph is headed with in its own line."""


def _joins(phrase: Phrase, between: str) -> bool:
    listed = compared.ALIKE.get(phrase.language)
    if listed is not None:
        return as_written(listed).fullmatch(between.strip()) is not None
    joined, article = prose.AND.get(phrase.language), compared.ARTICLES.get(phrase.language)
    if joined is None:
        return False
    names = rf"(?:(?:{article})\s)?" if article else ""
    return in_any_case(rf",?\s(?:{joined})\s{names}|,\s{names}").fullmatch(between) is not None


def _parts(grid: Grid, rows: list[int]) -> Iterator[Part]:
    """Yield what rows are of a total in each column in which that can be told."""
    whole = total_key(grid)
    for column in range(grid.table.width):
        cells = [grid.meaning(row, column) for row in rows]
        known = [cell for cell in cells if cell is not None and cell.alone]
        units = {unit_of(cell.quantity) for cell in known}
        if column == grid.key_column or len(known) != len(rows) or len(units) != 1:
            continue
        unit = units.pop()
        every = [grid.meaning(key.row, column) for key in keys_of(grid)]
        all_known = [c.interval for c in every if c is not None and unit_of(c.quantity) == unit]
        complete = len(all_known) == len(every) > len(rows)
        told = grid.meaning(whole.row, column) if whole is not None else None
        places = tuple(grid.place(row, column) for row in rows)
        words = " + ".join(grid.words(row, column).strip() for row in rows)
        words = f"({words})" if len(rows) > 1 else words
        if unit == "percent":
            if complete and _WHOLE[0] <= total(all_known).value <= _WHOLE[1]:
                made = total(cell.interval for cell in known).scaled(0.01)
                yield Part(rows, column, made, f"{words} = {shown_percent(made.value)}", places)
            continue
        if whole is not None and told is not None and unit_of(told.quantity) == unit:
            by, said = told.interval, grid.words(whole.row, column).strip()
            places = (*places, grid.place(whole.row, column))
        elif whole is None and complete:
            by = total(all_known)
            said = "the sum of the column"
        else:
            continue
        part = total(cell.interval for cell in known).over(by)
        if part is not None and part.value <= 1.01:
            sum_ = by.value if whole is None else 0.0
            formula = f"{words} / {said} = {shown_percent(part.value)}"
            yield Part(rows, column, part, formula, places, sum_)


def _is_whole(context: Context, claim: Claim, grid: Grid, made: list[Part]) -> bool:
    """Tell whether a table has all there is: a total, shares of 100 %, or a sum that is told."""
    if total_key(grid) is not None or not all(part.added_up for part in made):
        return True
    edition = claim.phrase.text.first.edition
    told = {
        operand.interval.value
        for phrase in all_phrases(context)
        if phrase.text.first.edition == edition
        for operand in told_in(phrase, "sentence", 0)
    }
    return any(_repeats(part.added_up, value) for part in made for value in told)


def _repeats(made: float, told: float) -> bool:
    """Tell whether an amount is a sum, be it in thousands or millions."""
    power = round(math.log10(made / told))
    return power % 3 == 0 and abs(made / told / 10.0**power - 1) < _CLOSE


_CLOSE = 0.005


def _failed(
    context: Context, claim: Claim, grid: Grid, made: list[Part], columns: set[int] | None
) -> Draft | None:
    """Return what is wrong with a claim that no column makes, if it is surely of the rows."""
    phrase, rows = claim.phrase, made[0].rows
    if not _is_whole(context, claim, grid, made):
        return None
    alone = len(rows) == 1
    if columns is None or is_earlier(phrase.language, phrase.words):
        return None
    joint = phrase.find(compared.JOINTLY)
    if alone and joint is not None and joint.start() < claim.start:
        return None
    kept = of_years(phrase, grid, [part.column for part in made])
    made = [part for part in made if part.column in kept]
    slack = 1.3 if claim.exact else 2.0
    if not made or not all(part.made.refutes(claim.value, slack) for part in made):
        return None
    if not columns and not _is_of_the_table(claim, grid, made, alone=alone):
        return None
    if alone and _is_of_its_row(claim, grid, rows[0]):
        return None

    def likely(part: Part) -> tuple[int, float]:
        near = abs(math.log(claim.value.value / part.made.value)) if part.made.value > 0 else 9.0
        return shared_words(phrase, claim.start, grid, part.column), -near

    return _draft(claim, grid, rows, max(made, key=likely), "fail")


def repeated(claim: Claim, grid: Grid, rows: list[int]) -> set[int] | None:
    """Return the columns of which a clause repeats cells; None where it tells of what is none."""
    columns: set[int] = set()
    start = clause_of(claim)[0]
    for item in amounts(claim.phrase):
        if not start <= item.at < claim.start:
            continue
        cells = list(values(grid, item, rows))
        sums = {
            column: total(v.interval for v in cells if v.column == column)
            for column in {value.column for value in cells}
            if sum(v.column == column for v in cells) == len(rows)
        }
        met = {c for c, made in sums.items() if made.meets(item.interval)}
        if not met:
            return None
        columns |= met
    return columns


def _is_of_the_table(claim: Claim, grid: Grid, made: list[Part], *, alone: bool) -> bool:
    """Tell whether what a portion is of is surely what the table adds up.

    It is where a word of its clause is in a header, or the whole is called no more than that; of
    two rows named together it is right beside their table.
    """
    phrase = claim.phrase
    if any(shared_words(phrase, claim.start, grid, part.column) for part in made):
        return True
    of = of_what(claim)
    if accounts_for(claim) and (not of or is_of_all(claim) or _is_of_one(grid, made)):
        return True
    if phrase.language in relations.GENITIVE and any(_has(grid, p.column, of) for p in made):
        return True
    listed = compared.GENERIC.get(phrase.language)
    if listed is not None:
        if phrase.language in _WIDE:
            ahead = phrase.masked[max(claim.start - _AHEAD, 0) : claim.start]
            generic = as_written(rf"(?:{listed})[^\W\d_]{{0,3}}\s?$").search(ahead)
        else:
            lead = relations.OF.get(phrase.language, "")
            behind = rf"\s(?:(?:{lead})\s)?(?:{listed})(?!\w)"
            generic = in_any_case(behind).match(phrase.masked, claim.end)
        if generic is not None:
            return True
    return not alone and distance(phrase, grid) == 1


def _has(grid: Grid, column: int, of: frozenset[str]) -> bool:
    """Tell whether a header has a word in another case: "52% głosów" beside "Głosy"."""
    head = header_words_of(bare(grid.headers[column]), grid.language)
    known = {word.lstrip("?")[:_STEM] for word in head.names | head.others}
    return any(len(word) >= _STEM and word[:_STEM] in known for word in of)


_STEM = 4


def _is_of_one(grid: Grid, made: list[Part]) -> bool:
    """Tell whether the columns of a table tell of one thing: there is one, or each has its year."""
    return len(made) == 1 or all(years_in(grid.headers[part.column]) for part in made)


def _is_of_its_row(claim: Claim, grid: Grid, row: int) -> bool:
    """Tell whether two cells of a row make a portion: so much oil of the weight of its olives."""
    cells = [grid.meaning(row, column) for column in range(grid.table.width)]
    known = [cell.interval for cell in cells if cell is not None and cell.interval.value > 0]
    made = (one.over(other) for one in known for other in known if one.value < other.value)
    return any(part is not None and part.meets(claim.value) for part in made)


def _draft(claim: Claim, grid: Grid, rows: list[int], part: Part, kind: str) -> Draft:
    names = " + ".join(grid.row_name(row).strip() for row in rows)
    working = f"{part.formula}, stated “{claim.words}”"
    places = (claim.place, *part.places)
    if kind == "holds":
        return Draft(f"“{claim.words}”: {names} of all", places, working, "holds")
    return Draft(
        f"{names} make {shown_percent(part.made.value)} of all, stated “{claim.words}”",
        places,
        working,
    )
