"""N401: places that sentences give to a row by an ordinal alone: "came third", "in second place".

What they are measured by is not said. The place must be that of the row in one of the columns,
counted from the most (of times from the least, too), in the order of the changes between two of
them, or the order in which the table has its rows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from parsers.checks.analysis.grid import Grid
from parsers.checks.analysis.patterns import in_any_case
from parsers.checks.analysis.phrases import Phrase, phrase_pattern
from parsers.checks.analysis.rownames import Key, keys_of, positions, rows_named
from parsers.checks.analysis.sameunit import in_unit_of
from parsers.checks.analysis.telling import is_common
from parsers.checks.analysis.values import interval
from parsers.checks.drafts import Draft
from parsers.checks.lexicon import dominance, placed, prose, superlatives
from parsers.checks.lexicon import measures as words
from parsers.checks.order.growth import changes
from parsers.checks.order.kinds import shared_with
from parsers.checks.order.measures import by_column
from parsers.checks.order.rivals import CELL, Measure

_LEAST, _MOST = 3, 12
_COMPARED = rf"(?<!\w)(?:{superlatives.COMPARED})\s(?:\w{{1,3}}\s)?$|(?:比|次于)$"
_COMPARED_BEHIND = (
    rf"\s?(?:{superlatives.COMPARED_BEHIND}|에 이어|에 뒤이어|に次|に続|之后)|"
    r"['’]?\w{0,5}\s(?:ardından|gerisinde|arkasında|sonra)"
)


def ordinals_told(phrase: Phrase, around: Sequence[Grid]) -> Iterator[Draft]:
    """Hold the place that a sentence gives to the only row that it names against its table."""
    told = list(_told(phrase))
    if len(told) != 1:
        return
    rank, start, end = told[0]
    for grid in around:
        keys = keys_of(grid)
        if not _LEAST <= len(keys) <= _MOST:
            continue
        named = [key for key in rows_named(phrase.words, keys) if not _is_compared(phrase, key)]
        if not named:
            continue
        key = named[0] if len(named) == 1 else _beside(phrase, named, start, end)
        if key is not None and key.year is None and rank <= len(keys):
            yield from _judged(phrase, key, keys, rank, (start, end))
        return


def _beside(phrase: Phrase, named: Sequence[Key], start: int, end: int) -> Key | None:
    """Return the only row named right before a place, or right behind it."""
    folded = phrase.words.casefold()
    near = []
    for key in named:
        for at in positions(key.name, folded):
            gap = start - at - len(key.name) if at < start else at - end
            if 0 <= gap <= _CLOSE and not re.search(
                r"[;:.]", folded[min(at, end) : max(at, start)]
            ):
                near.append((at > start, key))
    before = [key for behind, key in near if not behind]
    found = before or [key for _, key in near]
    return found[0] if len({key.row for key in found}) == 1 else None


_CLOSE = 14
"""Characters, at most, between a place and the row that it is said of, of several named."""


def _told(phrase: Phrase) -> Iterator[tuple[int, int, int]]:
    pattern = placed.PLACED.get(phrase.language)
    if pattern is None:
        return
    any_place, each_place = _patterns(phrase.language)
    if in_any_case(any_place).search(phrase.words) is None:
        return  # told at once of most
    for rank, match in each_place:
        for found in in_any_case(match).finditer(phrase.words):
            yield rank, found.start(), found.end()


@cache
def _patterns(language: str) -> tuple[str, list[tuple[int, str]]]:
    """Return a pattern for any of the places that words give, and for each with its rank."""
    pattern, listed = placed.PLACED[language], placed.ORDINALS[language]
    wide = language in ("zh", "ja", "ko")
    edge = "" if wide else r"(?<!\w)"
    numbers = placed.CARDINALS.get(language, listed)

    def place(ordinal: str, number: str) -> str:
        told = pattern.replace("{n}", f"(?:{ordinal})").replace("{c}", f"(?:{number})")
        return f"{edge}(?:{told})"

    each_place = [
        (rank, place(ordinal, number))
        for rank, (ordinal, number) in enumerate(zip(listed, numbers, strict=True), start=2)
    ]
    return place("|".join(listed), "|".join(numbers)), each_place


def _is_compared(phrase: Phrase, key: Key) -> bool:
    """Tell whether a row is one that another is behind, or before."""
    folded = phrase.words.casefold()
    places = positions(key.name, folded)
    before, behind = in_any_case(_COMPARED), in_any_case(_COMPARED_BEHIND)
    return bool(places) and all(
        before.search(phrase.words[:at]) or behind.match(phrase.words, at + len(key.name))
        for at in places
    )


def _is_of_others(phrase: Phrase, grid: Grid, start: int, end: int) -> bool:
    """Tell whether a place may be one among others than the rows, at another time, or supposed.

    What it is measured by, if the sentence says so, must be a header of the table.
    """
    said = phrase.words
    if in_any_case(placed.AMONG_OTHERS).search(said) or _is_hedged(phrase, start, end):
        return True
    years = {int(q.date[:4]) for q in phrase.quantities if q.date and q.date[:4].isdigit()}
    known = {year for line in grid.columns for year in grid.years_of(line.at)}
    if years - known or phrase.has(prose.EACH):
        return True
    if shared_with(said, grid) or len({line.unit for line in grid.columns}) == 1:
        return False
    if phrase.language in _WIDE:
        return True
    if in_any_case(rf"\s(?:{superlatives.COMPARED})\s").match(said, end):
        return False
    rest = re.split(r"[,.;:()]|\s[–—]\s", said[end:])[0]
    return any(
        len(word) >= _LONG and not is_common(word) for word in re.findall(r"[^\W\d_]+", rest)
    )


_WIDE = ("zh", "ja", "ko")
_LONG = 4


def _is_hedged(phrase: Phrase, start: int, end: int) -> bool:
    listed = dominance.HEDGED.get(phrase.language)
    said = phrase.words[:start] + " " + phrase.words[end:]
    return listed is not None and phrase_pattern(listed).search(said) is not None


def _orders(key: Key) -> Iterator[Measure]:
    grid = key.grid
    for line in grid.columns:
        for measure in (words.NUMBER, words.SPEED, words.RATE):
            for sign in (1, -1):
                if sign < 0 and not _is_of_time(line.unit):
                    continue
                yield from by_column(line.at, measure, sign, grid, key)
    yield from changes(words.GROWTH, 1, grid, key)


def _columns_told(phrase: Phrase, key: Key, at: tuple[int, int]) -> set[int]:
    """Return the columns of a row's cells that an amount right beside a place is.

    "With 31,350 visitors it came third" tells what the place is measured by.
    """
    grid, start = key.grid, phrase.sentence.start
    found = set()
    for quantity in phrase.quantities:
        here, after = quantity.start - start, quantity.end - start
        gap = phrase.words[min(after, at[1]) : max(here, at[0])]
        if at[0] <= here < at[1] or len(gap) > _BESIDE or re.search(r"[.;:。；]", gap):
            continue
        value = interval(quantity)
        for line in grid.columns:
            cell = grid.meaning(key.row, line.at)
            own = in_unit_of(cell, quantity, value) if cell is not None and value else None
            if own is not None and value is not None and own.interval.meets(value):
                found.add(line.at)
    return found


_BESIDE = 24
"""Characters, at most, between a place and the amount that it is measured by."""


def _is_of_time(unit: str) -> bool:
    return unit.startswith(("duration", "year", "date"))


def _judged(
    phrase: Phrase, key: Key, keys: Sequence[Key], rank: int, at: tuple[int, int]
) -> Iterator[Draft]:
    grid = key.grid
    orders = [(each, place) for each in _orders(key) if (place := each.places(key.row))]
    told = _columns_told(phrase, key, at)
    if told and told.issuperset(line.at for line in shared_with(phrase.words, grid)):
        orders = [(each, place) for each, place in orders if each.at in told and each.kind == CELL]
    said = phrase.words[at[0] : at[1]]
    start = phrase.sentence.start
    where = phrase.text.place(start + at[0], start + at[1])
    name = grid.row_name(key.row)
    if not orders:
        return
    fitting = [each for each, place in orders if place[0] <= rank <= place[1]]
    listed = sorted(each.row for each in keys).index(key.row) + 1
    if fitting:
        measure = fitting[0]
        message = f"“{said}”: {name} is, by “{measure.name}”"
        yield Draft(message, (where, grid.place(key.row, measure.at)), message, "holds")
    elif listed != rank and not _is_of_others(phrase, grid, *at):
        measure, place = orders[0]
        shown = ", ".join(measure.shown(other) for other, _ in measure.ordered()[:6])
        message = f"“{said}”: by “{measure.name}” {name} has place {place[0]}, not {rank}"
        yield Draft(message, (where, grid.place(key.row, measure.at)), shown)
