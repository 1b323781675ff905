"""N312: a change told in prose against the dated column (or row) of a table that it speaks of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import NamedTuple

from parsers.checks.analysis.grid import Grid, grids, unit_of, years_in
from parsers.checks.analysis.gridcells import Cell
from parsers.checks.analysis.headerunits import bare
from parsers.checks.analysis.miswritten import meant_for
from parsers.checks.analysis.moving import moves
from parsers.checks.analysis.phrases import AMOUNT, PERCENT, POINT, Phrase, all_phrases
from parsers.checks.analysis.rowcourse import courses_told
from parsers.checks.analysis.rownames import positions
from parsers.checks.analysis.shapes import end_slipped, is_small_multiple, value_slipped
from parsers.checks.analysis.telling import Words, header_words_of, stems_of, telling_words
from parsers.checks.analysis.values import (
    Interval,
    digits_of,
    exact,
    interval,
    is_open,
    rate,
    shown,
)
from parsers.checks.context import Context
from parsers.checks.drafts import Draft, Place
from parsers.checks.lexicon import headers, portions, prose
from parsers.checks.registry import rule
from parsers.checks.statements.comparing.changes import (
    change_window,
    in_points,
    is_change,
    of_each_year,
)
from parsers.checks.statements.comparing.multiples import factors

MAX_DISTANCE = 10
"""A change is held against a table at most this many blocks away."""
MAX_YEARS = 30
_BESIDE = 25
"""Characters, at most, between an amount and the change that it has undergone."""


class Point(NamedTuple):
    """A cell of a course, with its year and its place."""

    year: int
    cell: Cell
    place: Place


class Course(NamedTuple):
    """Values of one thing over the years, by the words of its header or row name."""

    grid: Grid
    name: str
    words: frozenset[str]
    points: tuple[Point, ...]
    own: frozenset[str]
    """The words of its own name, without those of the header that it shares with others."""

    @property
    def percent(self) -> bool:
        """Whether the values are percentages themselves."""
        return unit_of(self.points[0].cell.quantity) == "percent"


class Told(NamedTuple):
    """A change as told: its interval, how it is measured, its words and where they stand."""

    interval: Interval
    measure: str
    """ "percent", "points" or "factor"."""
    words: str
    place: Place
    yearly: bool
    sign: int
    """1 where the words say it rises, −1 where it falls, 0 where they say neither."""


@rule(
    "N312",
    "change-over-years",
    "error",
    "A change in the text that no two years of the table's column give.",
    explanation="A sentence near a table by year that has the words of one column's header and a "
    "change (in per cent, in points, a yearly rate, “doubled”) tells how that column changed. The "
    "change must be that between two years of the column; where the sentence names years, or the "
    "one before it, between those. A sentence with names that the table does not know is left "
    "alone. A clause that says no more of a row than by what factor it grows (“China would grow "
    "sixfold”) is held against any two years.",
    fails="| 2022 | 40 | … | 2025 | 50 | under Passengers: “Passengers rose by 52% since 2022.”",
    holds="“Passengers rose by 25% since 2022.”",
    recomputed=True,
)
def change_over_years(context: Context) -> Iterable[Draft]:
    """Hold the changes of each sentence against the courses near it."""
    known = [(grid, list(courses(grid))) for grid in grids(context.tables())]
    known = [(grid, found) for grid, found in known if found]
    if not known:
        return
    before: Phrase | None = None
    for phrase in all_phrases(context):
        earlier = before if before is not None and before.text is phrase.text else None
        before = phrase
        if phrase.text.role not in ("lead", "body", "summary") or moves(phrase):
            continue
        told = list(_told(phrase))
        near = [
            course
            for grid, found in known
            for course in found
            if abs(grid.text.first.block - phrase.text.first.block) <= MAX_DISTANCE
            and grid.text.first.edition == phrase.text.first.edition
            and grid.language == phrase.text.language
        ]
        drafts = list(_held(context, phrase, earlier, told[0], near)) if len(told) == 1 else []
        yield from drafts or courses_told(context, phrase)


def courses(grid: Grid) -> Iterator[Course]:
    """Yield the columns of a table by year, and the rows of one whose columns are years."""
    rows = range(grid.first_row, min(grid.height, MAX_YEARS))
    named = {row: years for row in rows if (years := years_in(grid.row_name(row)))}
    if len(named) >= 2 and len(named) >= 0.75 * len(rows):
        for line in grid.columns:
            points = [
                Point(named[row][-1], cell, grid.place(row, line.at))
                for row in named
                if (cell := grid.number(row, line.at)) is not None
            ]
            if len({point.year for point in points}) == len(points) >= 2:
                head = header_words_of(bare(line.name), grid.language)
                words = head.names | head.others
                yield Course(grid, line.name, words, _sorted(points), words)
        return
    dated = [(years[0], line) for line in grid.columns if len(years := years_in(line.name)) == 1]
    groups: dict[frozenset[str], list[tuple[int, int]]] = {}
    for year, line in dated:
        head = header_words_of(bare(line.name), grid.language)
        groups.setdefault(head.names | head.others, []).append((year, line.at))
    for head_words, columns in groups.items():
        if len(columns) < 2 or len(columns) != len({year for year, _ in columns}):
            continue
        for row in rows:
            points = [
                Point(year, cell, grid.place(row, at))
                for year, at in columns
                if (cell := grid.number(row, at)) is not None
            ]
            if len(points) >= 2:
                name = grid.row_name(row)
                words, own = (_name_words(each, grid) for each in (name, bare(name)))
                if words:
                    yield Course(grid, name, words | head_words, _sorted(points), own)


def _name_words(name: str, grid: Grid) -> frozenset[str]:
    words = telling_words(name, grid.language, starts=False)
    return words.names | words.others | {each[:7] for each in words.names}


def _sorted(points: list[Point]) -> tuple[Point, ...]:
    return tuple(sorted(points, key=lambda point: point.year))


def _told(phrase: Phrase) -> Iterator[Told]:
    for at, quantity in phrase.at.items():
        value = interval(quantity)
        sign = phrase.masked[at]
        pointed = sign == POINT or (sign == AMOUNT and in_points(phrase, at))
        if not (pointed or sign == PERCENT) or value is None or value.value == 0:
            continue
        if is_open(quantity) or quantity.is_range or quantity.approximate:
            continue
        window = change_window(phrase, at)
        if not is_change(phrase, *window):
            continue
        up, down = (phrase.says(words, *window) for words in (prose.UP, prose.DOWN))
        if sign == PERCENT and _is_share(phrase, at):
            continue
        yearly = of_each_year(phrase, quantity, *window)
        text, measure = quantity.text.strip(), "points" if pointed else "percent"
        yield Told(value, measure, text, phrase.place(quantity), yearly, int(up) - int(down))
    if any(phrase.masked[at] in AMOUNT and q.kind != "duration" for at, q in phrase.at.items()):
        return
    for factor in factors(phrase):
        start = phrase.text.text.find(factor.words, phrase.sentence.start)
        if start >= 0:
            place = phrase.text.place(start, start + len(factor.words))
            yield Told(factor.interval, "factor", factor.words.strip(), place, False, 0)


def _is_share(phrase: Phrase, at: int) -> bool:
    """Tell whether a percentage is of something: "40% of the members have more than one"."""
    of = portions.OF.get(phrase.language)
    return (
        of is not None
        and re.match(rf"\s(?:{of})\b(?!\s(?:que|qu|quanto)\b)", phrase.masked[at + 1 :]) is not None
    )


def _changes(told: Told, course: Course) -> Iterator[tuple[Point, Point, Interval, str]]:
    """Yield the change between each two years of a course, in the measure of the one told."""
    for first, last in combinations(course.points, 2):
        a, b = first.cell, last.cell
        texts = (a.quantity.text.strip(), b.quantity.text.strip())
        if course.percent and told.measure != "factor":
            points = b.interval.minus(a.interval)
            yield first, last, points, f"{texts[1]} − {texts[0]} = {shown(points.value)} points"
        ratio = b.interval.over(a.interval) if a.interval.low > 0 else None
        if ratio is None or ratio.low <= 0:
            continue
        if told.measure == "factor":
            yield first, last, ratio, f"{texts[1]} / {texts[0]} = {shown(ratio.value)}"
            inverse = a.interval.over(b.interval)
            if inverse is not None:
                yield first, last, inverse, f"{texts[0]} / {texts[1]} = {shown(inverse.value)}"
        elif told.measure == "percent":
            change = ratio.shifted(-1).scaled(100)
            working = f"({texts[1]} / {texts[0]}) − 1 = {shown(change.value)} %"
            yield first, last, change, working
            periods = last.year - first.year
            grown = rate(a.interval, b.interval, periods) if periods > 1 else None
            if grown is not None:
                yearly = grown.scaled(100)
                root = f"^(1/{periods}) − 1 = {shown(yearly.value)} %"
                yield first, last, yearly, f"({texts[1]} / {texts[0]}){root}"


def _meets(told: Told, computed: Interval) -> bool:
    return computed.meets(told.interval) or (
        told.measure != "factor" and computed.meets(-told.interval)
    )


def _is_cell(told: Told, grid: Grid) -> bool:
    """Tell whether a table has a percentage told, which then is of what its column has."""
    return told.measure == "percent" and any(
        cell is not None and cell.interval.meets(told.interval)
        for line in grid.columns
        if line.unit == "percent"
        for row in range(grid.first_row, min(grid.height, MAX_YEARS))
        for cell in (grid.number(row, line.at),)
    )


def _share(course: Course, words: frozenset[str]) -> float:
    return len(course.words & words) / len(course.words) if course.words else 0.0


def _held(
    context: Context, phrase: Phrase, earlier: Phrase | None, told: Told, near: list[Course]
) -> Iterator[Draft]:
    said = telling_words(phrase.words, phrase.text.language)
    words = stems_of(said)
    near = [course for course in near if not headers.says(headers.CHANGE, course.name)]
    if earlier is not None and not any(course.words & words for course in near):
        words = stems_of(telling_words(earlier.words, earlier.text.language))
    about = [course for course in near if course.words & words]
    for course in about:
        pair = _pair(phrase, told, course)
        for first, last, computed, working in _changes(told, course):
            if _meets(told, computed) and (pair is None or pair == (first.year, last.year)):
                yield Draft(
                    f"{told.words}: as “{course.name}” changes from {first.year} to {last.year}",
                    (told.place, first.place, last.place),
                    f"{working}, stated {told.words}",
                    "holds",
                )
                return
    best = max((_share(course, words) for course in about), default=0.0)
    meant = [course for course in about if _share(course, words) == best]
    if meant and not meant[0].own & words:
        return  # of all the rows, or of something that the header alone knows
    if len(meant) != 1 or best < 0.5 or not _known(context, said, meant[0]):
        return
    if _is_of_another(phrase, told, meant[0]) or _is_cell(told, meant[0].grid):
        return
    name, told_words = meant[0].name.casefold(), phrase.words.casefold()
    if name in told_words and not positions(name, told_words):
        return  # it is the middle of another name
    if _is_named_behind(phrase, told, name):
        return
    yield from _refuted(phrase, earlier, told, meant[0])


def _is_named_behind(phrase: Phrase, told: Told, name: str) -> bool:
    """Tell whether a sentence names a course only in a clause behind the one that has the change.

    "The market grew by 17.3%, with Asia in the lead" says nothing of how much Asia grew.
    """
    words = phrase.words.casefold()
    ends = told.place.end - phrase.sentence.start
    named = positions(name, words)
    return bool(named) and all(
        at >= ends and re.search("[,;，；、]", words[ends:at]) is not None for at in named
    )


def _is_of_another(phrase: Phrase, told: Told, course: Course) -> bool:
    """Tell whether the amount right before a change is none of a course's.

    "It took in €3.7 billion, 16% more than in 2024" is how those 3.7 billion have changed.
    """
    before = [
        q
        for at, q in phrase.at.items()
        if phrase.masked[at] == AMOUNT
        and q.kind != "duration"
        and 0 < told.place.start - q.end <= _BESIDE
        and len(digits_of(q.text)) >= 2
    ]
    value = interval(before[-1]) if before else None
    if value is None or is_open(before[-1]):
        return False
    digits = digits_of(before[-1].text)
    return not any(
        point.cell.interval.meets(value) or digits_of(point.cell.quantity.text) == digits
        for point in course.points
    )


def _refuted(phrase: Phrase, earlier: Phrase | None, told: Told, course: Course) -> Iterator[Draft]:
    """Report a change that is none of the course's, where it is plain which one is meant."""
    pair = _pair(phrase, told, course)
    by_year = {point.year: point for point in course.points}
    first, last = (
        _span(phrase, earlier, course) if pair is None else (by_year[pair[0]], by_year[pair[1]])
    )
    if first is None or last is None or (told.yearly and told.measure != "percent"):
        return
    changes = list(_changes(told, course))
    clear = all(
        computed.refutes(told.interval, 1.5) and computed.refutes(-told.interval, 1.5)
        if told.measure != "factor"
        else computed.refutes(told.interval, 1.3)
        for a, b, computed, _ in changes
        if pair is None or (a is first and b is last)
    )
    own = [entry for entry in changes if entry[0] is first and entry[1] is last]
    if not clear or not own:
        return
    _, _, computed, working = own[-1] if told.yearly else own[0]
    if told.sign and (computed.value > 0) != (told.sign > 0):
        return
    size = computed if computed.value > 0 else -computed
    if not meant_for(abs(told.interval.value), told.interval.width, size):
        return
    unit = {"percent": " %", "points": " points", "factor": " times"}[told.measure]
    yield Draft(
        f"“{course.name}” changes by {shown(round(computed.value, 2))}{unit} from {first.year} to "
        f"{last.year}, stated {told.words}",
        (told.place, first.place, last.place),
        f"{working}, stated {told.words}",
        severity=None if _looks_slipped(told, size, first.cell, last.cell) else "info",
    )


def _looks_slipped(told: Told, made: Interval, first: Cell, last: Cell) -> bool:
    """Tell whether a change looks like a slip for what two cells make, or one of them does."""
    if told.measure == "factor":
        return is_small_multiple(made.value)
    if value_slipped(abs(told.interval.value), told.interval.width, made):
        return True
    if told.measure != "percent" or told.yearly or first.interval.value <= 0:
        return False
    rises = last.interval.value > first.interval.value
    by = exact(1.0).plus(told.interval.scaled(0.01 if rises else -0.01))
    ends = ((first.quantity, first.interval.value), (last.quantity, last.interval.value))
    return end_slipped(by, *ends)


def _pair(phrase: Phrase, told: Told, course: Course) -> tuple[int, int] | None:
    """Return the two years of a course that a sentence plainly compares.

    Of several, the one nearest before the change and the first of the sentence.
    """
    years = [(at, int(q.value)) for at, q in phrase.at.items() if q.kind == "year" and q.value]
    place = told.place.start - phrase.sentence.start
    before = [year for at, year in years if phrase.at[at].start - phrase.sentence.start < place]
    named = {year for _, year in years}
    if len(named) > 2 and len(before) >= 2:
        named = {before[0], before[-1]}
    if len(named) != 2 or not named <= {point.year for point in course.points}:
        return None
    return min(named), max(named)


def _span(
    phrase: Phrase, earlier: Phrase | None, course: Course
) -> tuple[Point | None, Point | None]:
    """Return the years that a sentence compares: those it names, or the sentence before it."""
    by_year = {point.year: point for point in course.points}
    years = _named(phrase)
    if len(years) > 2:
        return None, None
    if not years and earlier is not None:
        years = _named(earlier)
        if len(years) < 2:
            years = set()
    if not years:
        told = (*phrase.quantities, *(earlier.quantities if earlier is not None else ()))
        spans = any(q.kind == "duration" and q.unit == "year" for q in told)
        whole = spans or phrase.find(prose.YEARLY) is not None
        return (course.points[0], course.points[-1]) if whole else (None, None)
    if not years <= by_year.keys():
        return None, None
    if len(years) >= 2:
        return by_year[min(years)], by_year[max(years)]
    (year,) = years
    at = course.points.index(by_year[year])
    if at == len(course.points) - 1:
        return course.points[at - 1], course.points[at]
    return course.points[at], course.points[-1]


def _named(phrase: Phrase) -> set[int]:
    read = (q.value for q in phrase.quantities if q.kind == "year")
    return {int(value) for value in read if value is not None}


def _known(context: Context, said: Words, course: Course) -> bool:
    """Tell whether a sentence names nothing that the table, title and headings do not know."""
    key = f"names known to {course.grid.text.first}"
    if key not in context.memo:
        edition = course.grid.text.first.edition
        texts = [
            text.text
            for text in context.texts
            if edition in text.editions
            and (text.role in ("title", "summary", "lead") or text.block.kind == "heading")
        ]
        context.memo[key] = " ".join((course.grid.text.text, *texts)).casefold()
    known: str = context.memo[key]
    return all(name in known for name in said.names if name[0] != "?")
