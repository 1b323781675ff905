"""N102: an amount that is a cell but for a digit, in a sentence that names its row and no other.

In the clean articles this was tried on, of 180 amounts in the unit of a cell of the one row that
their sentence names, all that stand nowhere else either are such a cell or have not its digits but
for one. So what has them is taken for a slip, whatever the sentence calls the column, unless it
tells of another time, of a plan, of a purpose or of a difference. Percentages are no part of this:
a share and a growth rate look alike.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from parsers.checks.analysis.gridcells import Cell
from parsers.checks.analysis.mentions import Mention
from parsers.checks.analysis.patterns import in_any_case
from parsers.checks.analysis.phrases import stem_pattern
from parsers.checks.analysis.plainwords import WORD, is_told
from parsers.checks.analysis.rownames import Key, Sentences, keys_of, rows_named
from parsers.checks.analysis.slips import slip_between
from parsers.checks.analysis.values import digits_of
from parsers.checks.facts.cited import (
    NEAR,
    clause_around,
    is_a_part,
    is_measured_by,
    is_of_purpose,
    is_supposed,
    is_to_come,
    says,
    says_all,
)
from parsers.checks.facts.evidence import is_apart, is_change, is_multiplied, precision
from parsers.checks.lexicon import anybody, comparands, prose

_FEWEST = 3
"""Digits that are told of an amount, at least."""

_SLIPS = ("one digit differs", "digits swapped")
_UNTOLD = ("percent", "multiplier", "duration")

Slipped = tuple[int, Cell, str]
"""The column and cell that an amount was, and the slip."""


def singled_out(
    mention: Mention, key: Key, cells: Sequence[tuple[int, Cell]], sentences: Sentences
) -> Iterator[Slipped]:
    """Yield the cells of a row of which an amount is a slip, the one of its time first."""
    grid, text = key.grid, mention.text
    if mention.unit.startswith(_UNTOLD) or mention.quantity.approximate or mention.of_range:
        return
    if key.year is not None or abs(text.first.block - grid.text.first.block) > NEAR:
        return
    if len(digits_of(mention.quantity.text)) < _FEWEST:
        return
    found = [
        (column, cell, cause)
        for column, cell in cells
        if (cause := slip_between(mention, cell) or "") in _SLIPS
        and not is_multiplied(mention, cell.interval)
        and cell.interval.clearly_apart(mention.interval)
    ]
    if not found or not is_said_of_one(mention, key, [at for at, _, _ in found], sentences):
        return
    columns = [column for column, _ in cells]
    if is_apart(mention, grid, key.row) or is_change(mention, grid, key.row, columns):
        return
    yield from sorted(found, key=lambda each: mention.years.isdisjoint(grid.years_of(each[0])))


def is_said_of_one(
    mention: Mention, key: Key, columns: Sequence[int], sentences: Sentences
) -> bool:
    """Tell whether an amount is said of one row, of what columns may be of, and of its time."""
    if not _stands_for(mention, key, sentences) or is_supposed(mention):
        return False
    told = [key.grid.row_name(key.row), *(key.grid.headers[column] for column in columns)]
    counts = mention.unit != "number" or _counts_cells(mention, key, columns)
    return counts and not is_of_purpose(mention, told)


def _counts_cells(mention: Mention, key: Key, columns: Sequence[int]) -> bool:
    """Tell whether what a bare number counts may be what some columns do.

    It is so where a header has the word, where the word is one for anybody or anything, where the
    columns are but of years, and where four digits tell something.
    """
    grid, text = key.grid, mention.text
    if precision(mention) > _FEWEST or all(grid.years_of(column) for column in columns):
        return True
    language = text.language.split("-")[0].lower()
    counted = mention.quantity.unit if mention.quantity.kind == "count" else ""
    behind = WORD.match(text.text, mention.place.end + (text.text[mention.place.end :][:1] == " "))
    counted = counted or (behind.group() if behind is not None else "")
    told = [grid.row_name(key.row), *(grid.headers[column] for column in columns)]
    anything = anybody.ANYBODY.get(language)
    return (
        not counted
        or is_told(counted, told, language)
        or (anything is not None and in_any_case(anything).fullmatch(counted) is not None)
    )


def _is_difference(behind: str, language: str) -> bool:
    """Tell whether the words right behind an amount say that it is more or less than another."""
    near = behind[: _RIGHT_BEHIND.get(language, _WORDS_BEHIND)]
    return any(
        listed is not None and stem_pattern(listed).search(near) is not None
        for words in (prose.UP, prose.DOWN)
        if (listed := words.get(language)) is not None
    )


_RIGHT_BEFORE = 24
_WORDS_BEHIND = 24
_RIGHT_BEHIND = {"ja": 2, "zh": 2, "ko": 4}
"""Code points behind an amount that are right behind it."""


def _stands_for(mention: Mention, key: Key, sentences: Sentences) -> bool:
    """Tell whether a sentence names one row, and nothing around an amount is of another thing."""
    sentence = mention.text.sentences[mention.group[2]]
    whole = mention.text.text[sentence.start : sentence.end]
    named = [other.row for other in rows_named(whole, keys_of(key.grid)) if other.year is None]
    if named != [key.row]:
        return False
    clause, here, language = clause_around(mention)
    before, behind = clause[:here], clause[here + len(mention.quantity.text) :]
    if is_to_come(before, language) or says_all(before[-_RIGHT_BEFORE:], language):
        return False
    if is_a_part(behind) or _is_difference(behind, language):
        return False
    if says(comparands.EARLIER, language, clause) and not mention.years:
        return False
    return not is_measured_by(mention, key, sentences)
