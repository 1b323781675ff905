"""N102: an amount of a sentence that speaks of one row of a table and of nothing else.

“Lumen is the youngest, with 80 MW and 720 million” names one row. Where another of its amounts is a
cell of that row, or where nothing else in the sentence is measured in the unit, the amount was a
cell of the row wherever it was tried on clean articles, or else no slip of one: so what is a slip
is taken to be one. Where another cell stands beside it and one column alone is in its unit, it need
not be a slip.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from parsers.checks.analysis.grid import unit_of
from parsers.checks.analysis.mentions import Mention
from parsers.checks.analysis.plainwords import words_left
from parsers.checks.analysis.rownames import Key, Sentences, keys_of, positions, rows_named
from parsers.checks.facts.cited import (
    NEAR,
    is_a_part,
    is_made,
    is_measured_by,
    is_numbered,
    is_of_another_time,
    is_of_purpose,
    is_of_row,
    is_share,
    is_supposed,
    says_all,
)
from parsers.expressions import deferred

Way = Literal["beside another cell", "alone"]


def attributed(
    mention: Mention, key: Key, columns: Sequence[int], sentences: Sentences
) -> Way | None:
    """Tell in what way an amount is said of a row of a table, if it is surely.

    `columns` are those of the table that are in the unit of the amount.
    """
    grid, text = key.grid, mention.text
    if key.year is not None or abs(text.first.block - grid.text.first.block) > NEAR:
        return None
    if mention.quantity.approximate or mention.of_range or is_share(mention, grid, columns):
        return None
    sentence = text.sentences[mention.group[2]]
    said = text.quantities_between(*sentence)
    others = [q for q in said if q.start != mention.place.start]
    if any(unit_of(q) == mention.unit for q in others):
        return None
    whole = text.text[sentence.start : sentence.end]
    named = [other for other in rows_named(whole, keys_of(grid)) if other.year is None]
    if [other.row for other in named] != [key.row] or _is_apart_from(mention, named[0], sentences):
        return None
    if is_measured_by(mention, named[0], sentences):
        return None
    if is_supposed(mention):
        return None
    if mention.unit == "number" and _counts_another(mention, key, columns):
        return None
    if is_of_another_time(mention, grid, columns) or is_made(mention, key, columns, ()):
        return None
    measured = [q for q in others if q.kind not in ("year", "date", "quarter")]
    if any(is_of_row(key, q) for q in measured):
        return "beside another cell"
    told = [grid.row_name(key.row), *(grid.headers[at] for at in columns)]
    return None if is_of_purpose(mention, told) else "alone"


def _counts_another(mention: Mention, key: Key, columns: Sequence[int]) -> bool:
    """Tell whether what a bare number counts is in no header: “3,900 buses” under “Cars”."""
    grid, text = key.grid, mention.text
    language = text.language.split("-")[0].lower()
    after = _CLAUSE.split(text.text[mention.place.end :], maxsplit=1)[0]
    told = [grid.row_name(key.row), *(grid.headers[at] for at in columns)]
    counted = mention.quantity.unit if mention.quantity.kind == "count" else ""
    return bool(words_left(f"{counted} {after}", told, language))


_CLAUSE = deferred(r"[,;:.()，。；、！？]|\s[-–—]\s")


def _is_apart_from(mention: Mention, key: Key, sentences: Sentences) -> bool:
    """Tell whether something between a row's name and an amount makes it one of another thing."""
    start, words = sentences.of(mention)
    here = mention.place.start - start
    after = here + mention.place.end - mention.place.start
    places = positions(key.name, words)
    if any(at <= here < at + len(key.name) for at in places):
        return True  # a number of the name: “Arlo 20K”
    before = [at for at in places if at < here]
    at = before[-1] if before else places[0] if places else None
    if at is None or is_a_part(words[after:]) or is_numbered(words, at, key.name):
        return True
    ends = at + len(key.name)
    between = words[ends:here] if at < here else words[after:at]
    return says_all(between, mention.text.language.split("-")[0].lower())
