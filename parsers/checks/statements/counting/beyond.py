"""N307: counts of more things than the table has that tells of them.

A sentence may tell of some of the rows, but of no more than there are. On 480 articles without
errors 430 counts of what a table's rows are, in whatever place, are as many as the rows, 80 are
fewer, and two are more than them: the table leaves one out, or is of others. Of 75 headings that
begin with a count and have one table below, 66 count its rows, whatever they call them, and none
counts more.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from parsers.checks.analysis.around import amounts, telling
from parsers.checks.analysis.grid import Grid, years_in
from parsers.checks.analysis.patterns import in_any_case, word_before
from parsers.checks.analysis.phrases import Phrase, all_phrases, phrase_pattern
from parsers.checks.analysis.pointed import values
from parsers.checks.analysis.rownames import Nearby
from parsers.checks.analysis.values import total
from parsers.checks.context import Context
from parsers.checks.drafts import Draft
from parsers.checks.lexicon import hedges, lists
from parsers.checks.statements.counted import Number, numbers
from parsers.checks.statements.counting.among import has_others, is_as_many, rows_of
from parsers.checks.statements.counting.announcing import leads
from parsers.checks.statements.counting.kinds import (
    counted_nouns,
    counts_rows_of,
    is_across,
    names_models,
)
from parsers.checks.statements.counting.listing import WIDE_TONGUES, counts_things, is_definite
from parsers.expressions import deferred

_LEAST = 3
_MOST_ROWS = 20
_FAR = 2
"""By more than this the table is of other things than those counted."""
_REACH = 40
"""Blocks between a count and a table headed by what it counts, at most."""
_NEAR = 36
"""Code points behind a count in which words say that it is open, or of others."""
_ROLES = ("title", "lead", "body", "summary")


def beyond_rows(context: Context, phrase: Phrase) -> Iterator[Draft]:
    """Compare the counts of a sentence with the tables whose rows are of that kind."""
    if phrase.text.role not in _ROLES:
        return
    told = [
        number
        for number in numbers(phrase)
        if number.value >= _LEAST
        and counts_things(phrase, number)
        and not is_open(phrase, number)
        and not _is_a_figure(phrase, number)
        and not _are_listed(phrase, number)
    ]
    if not told:
        return
    around = _tables(context, phrase)
    for number in told:
        headed = [grid for grid in around if counts_rows_of(phrase, number, grid)]
        if not headed:
            headed = _announced(phrase, number, around)
        if headed:
            yield from _beyond(context, phrase, number, headed, around)


def _is_a_figure(phrase: Phrase, number: Number) -> bool:
    """Tell whether a count is a figure of no known things: "5 claim(s)", "No. 10: a lamp".

    Prose has words for small counts; wide scripts have figures, with what is counted behind them.
    """
    if not number.text[:1].isdigit():
        return False
    if phrase.language in WIDE_TONGUES:
        behind = number.text + phrase.text.text[number.place.end : number.place.end + 2]
        return re.match(r"\d+\s?[^\W\d_]", behind) is None
    return not (is_definite(phrase, number) or _is_out_of(phrase, number))


def _are_listed(phrase: Phrase, number: Number) -> bool:
    """Tell whether a colon behind a count opens a list of as many: these are known by it."""
    after = phrase.text.text[number.place.end : phrase.sentence.end]
    _, colon, rest = after.partition(":" if ":" in after else "：")
    signs = len(re.findall(r"[,，、;；]\s?", rest))
    return bool(colon) and 0 < number.value - signs <= _WITH_AND


_WITH_AND = 2
"""By how many the signs of a list are fewer than its items, whose last one "and" may part."""


def _tables(context: Context, phrase: Phrase) -> list[Grid]:
    if "tables of things" not in context.memo:
        context.memo["tables of things"] = Nearby(context, _REACH)
    near: Nearby = context.memo["tables of things"]
    return [
        grid
        for grid in near.of(phrase.text)
        if grid.headers and _LEAST - 1 <= len(rows_of(grid)) <= _MOST_ROWS
    ]


def _beyond(
    context: Context,
    phrase: Phrase,
    number: Number,
    headed: Sequence[Grid],
    around: Sequence[Grid],
) -> Iterator[Draft]:
    names = {grid.row_name(row).casefold() for grid in headed for row in rows_of(grid)}
    if not 1 <= number.value - len(names) <= _FAR:
        return
    if any(has_others(grid, rows_of(grid)) for grid in headed):
        return  # no telling how many there are
    if any(is_across(number, grid, around) or is_as_many(number, grid) for grid in headed):
        return
    if _is_said_again(context, phrase, number, headed[0]):
        return
    known = is_definite(phrase, number) or _is_out_of(phrase, number)
    if not known and all(_has_other_amounts(phrase, grid) for grid in headed):
        return
    grid = headed[0]
    rows = rows_of(grid)
    places = (number.place, *(grid.place(row, grid.key_column) for row in rows))
    working = f"{len(rows)} rows; stated {number.text}"
    message = f"{number.text} here, the table has {len(rows)} rows"
    yield Draft(message, places, working, severity="warning")


def _announced(phrase: Phrase, number: Number, around: Sequence[Grid]) -> list[Grid]:
    """Return the table that a sentence right before it, or a heading, is about.

    A title tells of all that a table of models, or of products, compares.
    """
    text = phrase.text
    if text.role == "title":
        behind = [grid for grid in around if names_models(grid)] if _heads(phrase, number) else []
    elif text.block.kind == "heading":
        if not _heads(phrase, number):
            return []
        behind = [grid for grid in around if grid.text.section == text.section]
        if len(behind) != 1:
            return []
    elif _announces(phrase, number):
        behind = [grid for grid in around if grid.text.first.block == text.first.block + 1]
    else:
        return []
    return [] if _fits_another(number, around) or _is_course(behind) else behind


def _heads(phrase: Phrase, number: Number) -> bool:
    """Tell whether a heading is about as many things as it counts: "Four fleets, two models"."""
    if phrase.sentence.start or not leads(phrase, number):
        return False
    if number.place.start > _LEADING:
        return False
    counted = [each for each in numbers(phrase) if each.value >= _LEAST]
    first = counted[0].place.start == number.place.start
    return first and (phrase.language in WIDE_TONGUES or bool(counted_nouns(phrase, number)))


_LEADING = 6
"""Code points before a count that still begins its heading: "The four"."""
_FEW = 3
"""Words, at most, between a count and the end of a sentence that ends with it."""


def _announces(phrase: Phrase, number: Number) -> bool:
    """Tell whether the last sentence before a table is about things that it counts.

    It counts nothing else, they are no things spoken of before, and no preposition stands before
    them: "Every figure is the median of five runs."
    """
    text = phrase.text
    if text.block.kind != "paragraph" or phrase.sentence != text.sentences[-1]:
        return False
    if len(numbers(phrase)) != 1 or is_definite(phrase, number):
        return False
    before = text.text[phrase.sentence.start : number.place.start]
    after = text.text[number.place.end : phrase.sentence.end]
    if phrase.language in WIDE_TONGUES:
        return False
    if word_before(lists.LEADS, phrase.language, before, r"\s+") is not None:
        return False
    if _TURNS.match(after) or re.search(r"[:;]\s*\S", after):
        return False
    if not counted_nouns(phrase, number):
        return False
    return leads(phrase, number) or len(after.split()) <= _FEW


_TURNS = deferred(
    r"\s+(?:times?|runs?|people|keer|maal|Mal|fois|personnes|veces|personas|vezes|pessoas|volte|"
    r"persone|gånger|personer|razy|osob|раз|человек|kez|kişi)\b",
    re.IGNORECASE,
)
"""What is counted of how often and by whom something was done, of which no table has rows."""


def _fits_another(number: Number, around: Sequence[Grid]) -> bool:
    return any(len(rows_of(grid)) == number.value for grid in around)


def _is_course(grids: Sequence[Grid]) -> bool:
    """Tell whether the rows of a table are years."""
    return any(
        years_in(grid.row_name(row)) or grid.row_name(row)[:1].isdigit()
        for grid in grids
        for row in rows_of(grid)[:1]
    )


def is_open(phrase: Phrase, number: Number) -> bool:
    """Tell whether words beside a count say that it is no exact one, or is of others."""
    before = phrase.text.text[phrase.sentence.start : number.place.start]
    after = phrase.text.text[number.place.end : number.place.end + _NEAR]
    language = phrase.language
    for table in (lists.BOUNDED, hedges.OVER):
        listed = table.get(language)
        if listed and in_any_case(rf"(?<!\w)(?:{listed})\s*$").search(before):
            return True
    behind = hedges.OVER_BEHIND.get(language)
    if behind and in_any_case(rf"\S{{0,4}}?(?:{behind})").match(after):
        return True
    relative = lists.RELATIVE.get(language)
    noun = re.match(r"\s+[^\W\d_][\w'’-]*\s+([^\W\d_]+)", after)
    narrows = relative and noun and in_any_case(relative).fullmatch(noun.group(1))
    if narrows and not _is_out_of(phrase, number):
        return True  # "the five plants that closed" are in no table of those at work
    elsewhere = lists.ELSEWHERE.get(language)
    if elsewhere and phrase_pattern(elsewhere).search(after) is not None:
        return True
    others = lists.FURTHER.get(language)
    near = before[-4:] if language in WIDE_TONGUES else before[-14:] + " " + after[:14]
    return others is not None and phrase_pattern(others).search(near) is not None


def _has_other_amounts(phrase: Phrase, grid: Grid) -> bool:
    """Tell whether a sentence has an amount that is in no column of its unit, nor what one makes.

    What it counts may then be others: "Orders at four plants grew to $615 million."
    """
    for item in amounts(phrase):
        cells = [cell for cell in values(grid, item) if telling(item) and item.unit != "number"]
        columns = {cell.column for cell in cells}
        made = [total(c.interval for c in cells if c.column == column) for column in columns]
        known = (*(cell.interval for cell in cells), *made)
        if cells and not any(each.meets(item.interval) for each in known):
            return True
    return False


def _is_out_of(phrase: Phrase, number: Number) -> bool:
    """Tell whether some of what is counted are told of: "the oldest of the four"."""
    before = phrase.text.text[phrase.sentence.start : number.place.start]
    return word_before(lists.OUT_OF, phrase.language, before, r"\s+") is not None


def _is_said_again(context: Context, phrase: Phrase, number: Number, grid: Grid) -> bool:
    """Tell whether another sentence counts as many of the same."""
    return any(
        other.value == number.value and counts_rows_of(each, other, grid)
        for each in all_phrases(context)
        if each is not phrase and each.text.first.edition == phrase.text.first.edition
        for other in numbers(each)
    )
