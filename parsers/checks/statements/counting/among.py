"""N307: how many there are of which one is told, and parts that something is divided into."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from parsers.checks.analysis.grid import Grid
from parsers.checks.analysis.headerunits import bare
from parsers.checks.analysis.patterns import in_any_case
from parsers.checks.analysis.phrases import Phrase
from parsers.checks.analysis.rownames import Nearby, keys_of, rows_named, total_key
from parsers.checks.analysis.sumrows import sum_row
from parsers.checks.context import Context
from parsers.checks.drafts import Draft
from parsers.checks.lexicon import headers as header_words
from parsers.checks.lexicon import listable, lists
from parsers.checks.statements.counted import Number, numbers
from parsers.checks.statements.counting.announcing import Announcement, announcements
from parsers.checks.statements.counting.listing import WIDE_TONGUES
from parsers.checks.statements.counting.nouns import noun_of, same_noun
from parsers.compiled import compiled
from parsers.expressions import deferred

_NEAR = 6
"""Blocks between a sentence and the table of whose rows it tells, at most."""
_LEAST, _MOST_ROWS = 3, 20
_ROLES = ("lead", "body", "summary")


class Among:
    """The tables of an article, to hold counts of all there are of a row's kind against."""

    def __init__(self, context: Context) -> None:
        self._near = Nearby(context, _NEAR)

    def of(self, phrase: Phrase) -> Iterator[Draft]:
        """Compare the counts of a sentence with the rows of the tables around it."""
        if phrase.text.role not in _ROLES or not self._near or not numbers(phrase):
            return
        whole = [number for number in numbers(phrase) if _of_the(phrase, number)]
        parts = [told for told in announcements(phrase) if _divides(told)]
        if not whole and not parts:
            return
        around = [
            grid
            for grid in self._near.of(phrase.text)
            if _LEAST <= grid.height <= _MOST_ROWS and len(rows_of(grid)) >= _LEAST
        ]
        for number in whole:
            yield from _one_of(phrase, number, around)
        for told in parts:
            yield from _divided(told, around)


def has_others(grid: Grid, rows: Iterable[int]) -> bool:
    """Tell whether a row is one of all others together, so that none knows how many there are."""
    return any(header_words.says(header_words.OTHER, grid.row_name(row)) for row in rows)


def rows_of(grid: Grid) -> list[int]:
    """Return the rows of a table that stand for one thing each: no totals and no averages."""
    if "rows of things" not in grid.memo:
        whole = sum_row(grid)
        grid.memo["rows of things"] = [
            row
            for row in range(grid.first_row, grid.height)
            if row != whole
            and not header_words.is_total(grid.row_name(row))
            and not header_words.has_word(header_words.AVERAGE, grid.row_name(row))
        ]
    found: list[int] = grid.memo["rows of things"]
    return found


def is_as_many(number: Number, grid: Grid) -> bool:
    """Tell whether a count is right of the rows of a table in some way of counting them.

    One may be of all others together, the first may be what the others are held against and so
    lack a value that they have, and only some may have numbers before their names.
    """
    if "ways of counting" not in grid.memo:
        rows = rows_of(grid)
        others = [row for row in rows if has_others(grid, [row])]
        numbered = [row for row in rows if _NUMBERED.match(grid.row_name(row))]
        names = {grid.row_name(row).casefold() for row in rows}
        without = (others, [row for row in rows if _lacks(grid, row)])
        grid.memo["ways of counting"] = {
            len(rows),
            *(len(rows) - len(each) for each in without if len(each) == 1),
            len(numbered),
            len(names),
        }
    ways: set[int] = grid.memo["ways of counting"]
    return number.value in ways


_NUMBERED = compiled(r"\(?\d{1,2}[.)、]")


def _lacks(grid: Grid, row: int) -> bool:
    """Tell whether a row has no value where a column of figures has them."""
    return any(grid.number(row, line.at) is None for line in grid.columns)


def _of_the(phrase: Phrase, number: Number) -> bool:
    """Tell whether a count is of all out of which some are told: "of the four", "四项中"."""
    if not _LEAST <= number.value <= _MOST_ROWS:
        return False
    before = phrase.text.text[phrase.sentence.start : number.place.start]
    after = phrase.text.text[number.place.end : phrase.sentence.end]
    if phrase.language in WIDE_TONGUES:
        among = lists.AMONG[phrase.language]
        one = r"(?!에?서?는?도? ?[\d一二三两한두세네])"  # "one in five" counts no rows
        return in_any_case(rf"[^、,，。：:]{{0,7}}?(?:{among}){one}").match(after) is not None
    listed = lists.OUT_OF.get(phrase.language)
    found = listed and in_any_case(rf"(?<!\w)(?:{listed})\s+$").search(before)
    return bool(found) and (_alone(after) or re.match(r"[\s\u00a0]+[^\W\d_]", after) is not None)


def _alone(after: str) -> bool:
    """Tell whether a count has no noun behind it: "the smallest of the five."."""
    return re.match(r"\s?(?:[.,;:)–—]\D|[.,;:)–—]?$)", after) is not None


def _is_bound(phrase: Phrase, number: Number, grid: Grid) -> bool:
    """Tell whether a count is of the rows of a table of which its sentence names one.

    They are called so in the header, or all there are, for the table has a total of them. A count
    alone is of what was counted before, if anything was in the same breath.
    """
    after = phrase.text.text[number.place.end : phrase.sentence.end]
    if phrase.language not in WIDE_TONGUES and _alone(after):
        before = phrase.text.text[phrase.sentence.start : number.place.start]
        again = number.text.casefold() in re.findall(r"\w+", before.casefold())
        return not again and total_key(grid) is not None
    noun = noun_of(phrase, number)
    named = noun is not None and bool(grid.headers)
    if named and same_noun(noun or "", bare(grid.headers[grid.key_column])):
        return True
    return total_key(grid) is not None


_ENDS = deferred(r"[\s\u00a0]+[^\W\d_][\w'’-]+(?:\s?[,.;:)–—]|$)")
"""A counted noun that no words behind it narrow."""


def _one_of(phrase: Phrase, number: Number, around: Sequence[Grid]) -> Iterator[Draft]:
    """Compare a count of all there are with the rows of the table that names one of them."""
    naming = [
        (grid, named) for grid in around if (named := rows_named(phrase.words, keys_of(grid)))
    ]
    if len(naming) != 1 or len(naming[0][1]) >= number.value:
        return
    grid, named = naming[0]
    rows = rows_of(grid)
    places = (number.place, *(grid.place(row, grid.key_column) for row in rows))
    name = grid.row_name(named[0].row)
    working = f"{len(rows)} rows, one of them {name}; stated {number.text}"
    if number.value == len(rows):
        message = f"{number.text}: as many as rows with {name}"
        yield Draft(message, places, working, "holds")
        return
    if _by_columns(number, grid) or is_as_many(number, grid):
        return
    if not _is_bound(phrase, number, grid):
        return
    others = has_others(grid, rows)
    after = phrase.text.text[number.place.end : phrase.sentence.end]
    wide = phrase.language in WIDE_TONGUES
    more = 1 <= number.value - len(rows) <= 2
    fewer = len(rows) - number.value == 1 and not others and (wide or _ENDS.match(after))
    if more or fewer:
        message = f"{number.text} with {name} here, the table has {len(rows)} rows"
        yield Draft(message, places, working, severity="warning")


def _by_columns(number: Number, grid: Grid) -> bool:
    """Tell whether a table has as many columns of figures, which may be what is counted."""
    sides = len(grid.headers) - 1
    return number.value == sides and len(grid.columns) >= sides


_BEHIND = ("tr", "hi", "ko", "ja")
"""Languages that say behind a count that something is divided into as many."""


def _divides(told: Announcement) -> bool:
    """Tell whether something is said to fall into as many parts: "in four waves"."""
    phrase, number = told.phrase, told.number
    listed = listable.DIVIDED.get(phrase.language)
    if listed is None or number.value < _LEAST:
        return False
    if not told.listable and phrase.language not in _BEHIND:
        return False
    if phrase.language in _BEHIND:
        return in_any_case(rf".{{0,8}}?(?:{listed})").match(told.after) is not None
    before = phrase.text.text[phrase.sentence.start : number.place.start]
    blank = r"\s*" if phrase.language == "zh" else r"\s+"
    return in_any_case(rf"(?:^|\b)(?:{listed}){blank}$").search(before) is not None


def _divided(told: Announcement, around: Sequence[Grid]) -> Iterator[Draft]:
    """Compare how many parts there are with the rows of the table right behind."""
    text = told.phrase.text
    behind = [grid for grid in around if grid.text.first.block == text.first.block + 1]
    if len(behind) != 1:
        return
    grid = behind[0]
    rows = rows_of(grid)
    places = (told.number.place, *(grid.place(row, grid.key_column) for row in rows))
    working = f"{len(rows)} rows; stated {told.number.text}"
    if told.number.value == len(rows):
        yield Draft(f"{told.number.text}: as many as rows", places, working, "holds")
    elif (
        abs(told.number.value - len(rows)) == 1
        and not _by_columns(told.number, grid)
        and not is_as_many(told.number, grid)
    ):
        message = f"{told.number.text} parts announced, the table has {len(rows)} rows"
        yield Draft(message, places, working, severity="warning")
