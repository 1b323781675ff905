"""What a row of a table is told to become between two of its columns: "would grow eightfold".

A clause that begins with the name of a row, and has nothing but a verb of change with its factor,
is about the cells of that row in two columns of different years.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from parsers.checks.analysis.comparand import is_earlier
from parsers.checks.analysis.comparedcells import NEAR
from parsers.checks.analysis.comparedrows import compared_rows, spread
from parsers.checks.analysis.grid import Grid, unit_of
from parsers.checks.analysis.patterns import as_written, in_any_case
from parsers.checks.analysis.phrases import Phrase, phrase_pattern, stem_pattern
from parsers.checks.analysis.pointed import dated, nearby
from parsers.checks.analysis.ratios import Claim, claims
from parsers.checks.analysis.rowparts import clause_of, distance, repeated, subjects
from parsers.checks.analysis.telling import is_common
from parsers.checks.analysis.values import Interval, shown
from parsers.checks.context import Context
from parsers.checks.drafts import Draft, Place
from parsers.checks.lexicon import compared, hedges, plans, prose, relations
from parsers.compiled import compiled

_WIDE = ("ja", "zh", "ko")
_AUXILIARY = 16
"""Code points before a factor in which the verb may stand that makes a verb of it."""


class Course(NamedTuple):
    """What a row has become from one year to another."""

    years: tuple[int, int]
    made: Interval
    formula: str
    places: tuple[Place, ...]


def courses_told(context: Context, phrase: Phrase) -> Iterator[Draft]:
    """Test each factor by which a row of a table is told to have changed."""
    for claim in claims(phrase):
        if claim.cue == "factor" and _is_of_course(claim):
            draft = _tested(context, claim)
            if draft is not None:
                yield draft


def _is_of_course(claim: Claim) -> bool:
    """Tell whether a factor is the verb of its clause, or stands with a verb of change."""
    phrase, listed = claim.phrase, compared.BECOMES.get(claim.phrase.language)
    if listed is not None:
        said = phrase.masked[max(claim.start - _AUXILIARY, 0) : claim.end]
        if in_any_case(rf"(?:{listed})$").search(said) is not None:
            return True
    start, end = clause_of(claim)
    return any(phrase.says(words, start, end) for words in _MOVES)


_MOVES = (prose.UP, prose.DOWN)


def _tested(context: Context, claim: Claim) -> Draft | None:
    phrase = claim.phrase
    if any(one.how in ("than", "of") for one in compared_rows(context, phrase, claim.start)):
        return None  # measured by another row
    failing: Draft | None = None
    tables = sorted(nearby(context).of(phrase.text), key=lambda grid: distance(phrase, grid))
    for grid in tables:
        named = subjects(claim, grid)
        if len(named) != 1:
            continue
        row = named[0].row
        made = list(_courses(claim, grid, row))
        for course in made:
            if any(way.meets(claim.value) for way in _ways(claim, course.made)):
                return _draft(claim, grid, row, course, "holds")
        near = distance(phrase, grid) <= NEAR
        told = near and failing is None and bool(made)
        if told and repeated(claim, grid, [row]) is not None and _is_plain(claim, named[0].end):
            failing = _failed(claim, grid, row, made)
    return failing


def _courses(claim: Claim, grid: Grid, row: int) -> Iterator[Course]:
    """Yield what a row has become between any two years, of those that the sentence names."""
    years = {
        int(q.value) for q in claim.phrase.quantities if q.kind == "year" and q.value is not None
    }
    for (early, first), (late, last) in combinations(dated(grid), 2):
        a, b = grid.meaning(row, first), grid.meaning(row, last)
        if early == late or a is None or b is None or not years <= {early, late}:
            continue
        if unit_of(a.quantity) != unit_of(b.quantity) or unit_of(a.quantity) == "percent":
            continue
        ratio = b.interval.over(a.interval)
        if ratio is not None and ratio.low > 0:
            words = f"{grid.words(row, last).strip()} / {grid.words(row, first).strip()}"
            formula = f"{words} = {shown(ratio.value)}"
            places = (grid.place(row, first), grid.place(row, last))
            yield Course((early, late), ratio, formula, places)


def _ways(claim: Claim, ratio: Interval) -> list[Interval]:
    """Return what a course may be told as: "halved" and "fell to half", "three times more"."""
    inverse = Interval(1 / ratio.value, 1 / ratio.high, 1 / ratio.low)
    return [ratio, inverse] + ([ratio.shifted(-1)] if claim.sign > 0 else [])


def _is_plain(claim: Claim, named: int) -> bool:
    """Tell whether a clause says nothing besides: of an object of the verb anything may be told."""
    phrase, language = claim.phrase, claim.phrase.language
    if is_earlier(language, phrase.words):
        return False
    end = clause_of(claim)[1]
    between = phrase.words[named : spread(phrase, claim.start)]
    if language in _WIDE:
        topic = compared.TOPIC.get(language, "")
        return (
            as_written(rf"(?:市場|市场|시장)?{topic}\s?(?:약\s|約|约)?").fullmatch(between)
            is not None
        )
    for listed in (plans.WILL, hedges.OVER, hedges.UNDER, hedges.ABOUT):
        words = listed.get(language)
        between = phrase_pattern(words).sub(" ", between) if words else between
    for stems in (*_MOVES, relations.UP_MORE, relations.DOWN_MORE):
        words = stems.get(language)
        between = re.sub(rf"{stem_pattern(words).pattern}\w*", " ", between) if words else between
    if any(not is_common(word) and len(word) > 3 for word in _WORD.findall(between)):
        return False
    onward = compared.ONWARD.get(language)
    behind = phrase.masked[claim.end : end]
    if not behind.strip(" .!?"):
        return True
    return onward is not None and in_any_case(rf"\s(?:{onward})(?!\w)").match(behind) is not None


_WORD = compiled(r"[^\W\d_]+")


def _failed(claim: Claim, grid: Grid, row: int, made: list[Course]) -> Draft | None:
    slack = 1.3 if claim.exact else 2.0
    if not all(way.refutes(claim.value, slack) for one in made for way in _ways(claim, one.made)):
        return None
    return _draft(claim, grid, row, max(made, key=_length), "fail")


def _length(course: Course) -> int:
    return course.years[1] - course.years[0]


def _draft(claim: Claim, grid: Grid, row: int, course: Course, kind: str) -> Draft:
    first, last = course.years
    name = grid.row_name(row).strip()
    working = f"{course.formula}, stated {claim.words}"
    places = (claim.place, *course.places)
    if kind == "holds":
        return Draft(f"{claim.words}: {name}, {first} to {last}", places, working, "holds")
    times = shown(course.made.value)
    message = f"{name}: {last} is {times} times {first}, stated {claim.words}"
    return Draft(message, places, working)
