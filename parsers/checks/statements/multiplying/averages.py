"""N313: averages told in prose, against the values they are of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from parsers.checks.analysis.around import unit_printed
from parsers.checks.analysis.grid import Grid, Line, grids, unit_of, years_in
from parsers.checks.analysis.gridcells import Cell
from parsers.checks.analysis.headerunits import bare
from parsers.checks.analysis.miswritten import slip_from
from parsers.checks.analysis.phrases import (
    AMOUNT,
    PERCENT,
    Phrase,
    phrase_pattern,
    phrases,
    stem_pattern,
)
from parsers.checks.analysis.pointed import pointed
from parsers.checks.analysis.telling import header_words_of, stems_of, telling_words
from parsers.checks.analysis.values import Interval, exact, interval, is_open, like, total
from parsers.checks.context import Context, quantities_of
from parsers.checks.drafts import Draft, Place
from parsers.checks.lexicon import averages, headers, prose
from parsers.checks.registry import rule
from parsers.checks.statements.adding.told import cause_between
from parsers.checks.statements.multiplying.averaged import of_listed
from parsers.checks.statements.multiplying.perunit import shares
from parsers.expressions import deferred
from parsers.model import Quantity

MAX_DISTANCE = 14
"""An average is held against a table at most this many blocks away."""
_PLAUSIBLE = (0.25, 4.0)
"""Beyond this an average and what was computed are not taken for the same thing."""


_WIDE_TONGUES = ("zh", "ja", "ko")


class Whole(NamedTuple):
    """A column added up: its sum, and how many rows make it."""

    line: Line
    unit: str
    sum: Interval
    printed: float
    """The sum as printed, without the header's unit: of kilometres where `sum` is of metres."""
    rows: int
    cells: tuple[tuple[int, Cell], ...]


class Mean(NamedTuple):
    """An average that a table gives: of a column's rows, or one column's sum by another's."""

    computed: Interval
    of: Whole
    by: Whole | None


@rule(
    "N313",
    "average-told",
    "error",
    "An average in the text that the values it is of do not give.",
    explanation="The average of amounts listed in the same sentence, of a column of a table near "
    "by, or of one column by another (what all cost, by how many there are). A table is meant "
    "where the sentence has the header of its first column (“a plant costs on average”) or of the "
    "one that counts, and only one column has the unit of the average.",
    fails="| Plant | Cost (€ million) | Arlo | 30 | Bilt | 50 |: “On average a plant costs €60 "
    "million.”",
    holds="“On average a plant costs €40 million.”",
    recomputed=True,
)
def averages_told(context: Context) -> Iterable[Draft]:
    """Test each sentence that tells one average."""
    tables: list[tuple[Grid, list[Whole]]] | None = None
    for phrase in phrases(context):
        if phrase.text.role not in ("lead", "body", "summary"):
            continue
        claim = _claim(phrase)
        if claim is None:
            continue
        listed = list(of_listed(phrase, *claim))
        yield from listed
        if listed:
            continue
        if tables is None:
            tables = [(g, _wholes(g)) for g in grids(context.tables()) if g.height <= 60]
        near = [
            (grid, wholes)
            for grid, wholes in tables
            if abs(grid.text.first.block - phrase.text.first.block) <= MAX_DISTANCE
            and grid.text.first.edition == phrase.text.first.edition
            and grid.language == phrase.text.language
        ]
        yield from _of_tables(context, phrase, claim[1], near)


def _claim(phrase: Phrase) -> tuple[int, Quantity] | None:
    """Return the amount that a sentence calls an average, with its offset."""
    word = phrase.find(averages.AVERAGE)
    if word is None:
        return None
    found = [
        (at, quantity)
        for at, quantity in phrase.at.items()
        if phrase.masked[at] == AMOUNT and interval(quantity) is not None
    ]
    together = prose.TOGETHER.get(phrase.language)
    # "64 a day on average, so that all together make 76,800": the sum is no average.
    summed = phrase_pattern(together).search(phrase.masked, word.end()) if together else None
    end = summed.start() if summed is not None else len(phrase.masked)
    after = [entry for entry in found if word.end() <= entry[0] < end]
    before = [
        entry
        for entry in found
        if entry[0] < word.start()
        and word.start() - entry[0] < 16
        and not any(stop in phrase.masked[entry[0] : word.start()] for stop in ";:")
    ]
    if phrase.language in _WIDE_TONGUES:
        before = []  # where the word leads, what stands before it counts what has the average
    chosen = before[-1:] or after[:1] if not after or len(found) == 1 else after
    if not chosen or len(after) > 3:
        return None
    at, quantity = chosen[-1] if chosen is after else chosen[0]
    if quantity.unit in averages.AGES.get(phrase.language, ()):
        return None
    if is_open(quantity) or quantity.is_range or quantity.value is None or quantity.value <= 1:
        return None
    if chosen is after and _is_nearer(phrase, word.end(), at):
        return None
    return at, quantity


def _is_nearer(phrase: Phrase, start: int, at: int) -> bool:
    """Tell whether a share stands between the word for an average and the first amount."""
    return any(start <= other < at and phrase.masked[other] == PERCENT for other in phrase.at)


def _base(quantity: Quantity) -> str:
    return unit_of(quantity).partition("/")[0]


def _wholes(grid: Grid) -> list[Whole]:
    """Return the columns of a table that can be added up."""
    rows = [
        row
        for row in range(grid.first_row, grid.height)
        if not headers.begins(headers.TOTAL, grid.row_name(row).strip(" *~:"))
        and not headers.says(headers.AVERAGE, grid.row_name(row))
    ]
    if len(rows) > 3 and _adds_up_others(grid, rows):
        rows.pop()
    found = []
    for line in grid.columns:
        cells = [(row, cell) for row in rows if (cell := grid.meaning(row, line.at)) is not None]
        units = {_base(cell.quantity) for _, cell in cells}
        if len(cells) < 2 or len(units) != 1 or len(cells) < len(rows) or units == {"percent"}:
            continue
        whole = total(cell.interval for _, cell in cells)
        unit = units.pop()
        plain = [cell for row in rows if (cell := grid.number(row, line.at)) is not None]
        measured = unit.startswith("dimension")
        printed = sum(cell.interval.value for cell in plain) if measured else whole.value
        found.append(Whole(line, unit, whole, printed, len(cells), tuple(cells)))
    return found


def _adds_up_others(grid: Grid, rows: list[int]) -> bool:
    """Tell whether the last row is a total by another name: a region below its provinces."""
    for line in grid.columns:
        cells = [grid.number(row, line.at) for row in rows]
        known = [cell.interval for cell in cells if cell is not None]
        whole = len(known) == len(rows) and known[-1].value > 0
        if whole and total(known[:-1]).meets(known[-1]) and min(v.value for v in known) >= 0:
            return True
    return False


def _means(wholes: list[Whole], unit: str) -> Iterator[Mean]:
    for whole in wholes:
        if whole.unit != unit:
            continue
        if not headers.says(headers.AVERAGE, whole.line.name):
            yield Mean(whole.sum.scaled(1 / whole.rows), whole, None)
        for other in wholes:
            if other is not whole and other.sum.low > 0 and not _is_other_year(whole, other):
                ratio = whole.sum.over(exact(other.printed))
                if ratio is not None:
                    yield Mean(ratio, whole, other)


def _of_tables(
    context: Context, phrase: Phrase, claim: Quantity, near: list[tuple[Grid, list[Whole]]]
) -> Iterator[Draft]:
    own = interval(claim)
    if own is None:
        return
    if _is_quotient(phrase, own, _base(claim)):
        return
    if "year" in claim.per:  # the rows of what is averaged are years
        near = [(grid, wholes) for grid, wholes in near if _has_years(grid)]
    for grid, wholes in near:
        for mean in _means(wholes, _base(claim)):
            if mean.computed.meets(own):
                yield _draft(phrase, claim, grid, mean, "holds", "")
                return
    rounded = _as_round(context, phrase, claim, own, near)
    if rounded is not None:
        cause = cause_between(claim, own.value, rounded[1].computed.value) or ""
        yield _draft(phrase, claim, *rounded, "fail", cause)
        return
    if phrase.find(prose.YEARLY) is not None and not _without_yearly(phrase, claim):
        return
    meant = [
        (grid, spoken)
        for grid, wholes in near
        if (spoken := _meant(phrase, claim, grid, wholes)) is not None
        and not any(found.grid is grid and found.rows for found in pointed(context, phrase))
    ]
    if len(meant) != 1:
        return
    grid, mean = meant[0]
    told = [interval(q) for q in phrase.quantities if _base(q) == _base(claim)]
    if any(value is not None and _in_column(grid, mean.of.line, value) for value in told):
        return  # weighted by another column, and shown in the table
    if _is_told(context, mean, claim):
        return  # the average is told, and this is that of something else
    cause = cause_between(claim, own.value, mean.computed.value) or ""
    if mean.computed.refutes(own) and (_off(own, mean) or _slipped(claim, own, mean)):
        yield _draft(phrase, claim, grid, mean, "fail", cause)


def _has_years(grid: Grid) -> bool:
    return any(years_in(grid.row_name(row)) for row in range(grid.first_row, grid.height))


def _is_quotient(phrase: Phrase, own: Interval, unit: str) -> bool:
    """Tell whether a sentence has what an average is of, and of how many: "630 MWh at 28 sites"."""
    told = [(_base(q), value) for q in phrase.quantities if (value := interval(q)) is not None]
    return any(
        (average := whole.over(exact(count.value))) is not None and average.meets(own)
        for base, whole in told
        if base == unit and whole.value > own.value
        for kind, count in told
        if kind == "number" and count.value > 1 and count.value == int(count.value)
    )


_ROUND = {True: 0.02, False: 0.006}
"""How seldom a mean may be as round by chance, where words name its column and where none do."""
_LIKELY = (0.55, 1.8)


def _as_round(
    context: Context,
    phrase: Phrase,
    claim: Quantity,
    own: Interval,
    near: list[tuple[Grid, list[Whole]]],
) -> tuple[Grid, Mean] | None:
    """Return the only mean near a stated one that is exactly as round, which chance hardly makes.

    Of four whole numbers, the mean is a multiple of a hundred once in four hundred times.
    """
    if not any(s.mean and s.item.quantity is claim for s in shares(phrase)):
        return None
    printed = round(own.value / unit_printed(claim))
    tens = len(str(printed)) - len(str(printed).rstrip("0"))
    step = unit_printed(claim) * 10.0**tens
    said = stems_of(telling_words(phrase.words, phrase.text.language, starts=False))
    found = []
    for grid, wholes in near:
        for mean in _means(wholes, _base(claim)):
            name = mean.of.line.name
            ratio = mean.computed.value / own.value
            if not _LIKELY[0] < ratio < _LIKELY[1] or not _is_whole(mean.computed.value / step):
                continue
            if headers.says(headers.QUOTIENT, name) or stem_pattern(averages.EXTREME).search(name):
                continue
            named = _shares(name, said, grid.language)
            if mean.by is not None:
                named = _shares(mean.by.line.name, said, grid.language)
            if _chance(mean, step) < _ROUND[named] and (named or mean.by is None):
                found.append((grid, mean))
    if len({mean.computed.value for _, mean in found}) != 1 or _is_told(
        context, found[0][1], claim
    ):
        return None
    return found[0]


def _is_whole(value: float) -> bool:
    return abs(value - round(value)) < 1e-9 * max(abs(value), 1.0)


def _chance(mean: Mean, step: float) -> float:
    """Return how often chance makes a mean a multiple of a step."""
    if mean.by is not None:
        return 1.0 / mean.by.sum.value if mean.by.sum.value else 1.0
    finest = min(unit_printed(cell.quantity) for _, cell in mean.of.cells)
    return finest / (mean.of.rows * step)


def _is_told(context: Context, mean: Mean, claim: Quantity) -> bool:
    """Tell whether some sentence with a word for an average tells that of a table."""
    return any(
        _base(share.item.quantity) == _base(claim) and mean.computed.meets(share.item.interval)
        for phrase in phrases(context)
        for share in shares(phrase)
        if share.mean
    )


def _off(own: Interval, mean: Mean) -> bool:
    """Tell whether an average is none that any weights of the values would give.

    What is so far from them that it is not told of them is not.
    """
    ratio = own.value / mean.computed.value if mean.computed.value else 0.0
    if not _PLAUSIBLE[0] < ratio < _PLAUSIBLE[1]:
        return False
    if mean.by is not None:
        return True
    values = [cell.interval for _, cell in mean.of.cells]
    return own.high < min(v.low for v in values) or own.low > max(v.high for v in values)


def _slipped(claim: Quantity, own: Interval, mean: Mean) -> bool:
    """Tell whether an average is a telling slip of the mean, or a slip of one that is as round.

    The mean of unequal values is hardly ever as round as what people print of it by chance.
    """
    slip = slip_from(own.value, unit_printed(claim), mean.computed)
    if slip is None:
        return False
    printed = own.value / unit_printed(claim)
    tens = len(str(round(printed))) - len(str(round(printed)).rstrip("0"))
    step = mean.computed.value / (unit_printed(claim) * 10.0**tens)
    return slip.weight > 0 or (tens > 0 and abs(step - round(step)) < 1e-6)


def _in_column(grid: Grid, line: Line, own: Interval) -> bool:
    """Tell whether an average stands in the column itself, in the row of its total."""
    cells = (grid.meaning(row, line.at) for row in range(grid.first_row, grid.height))
    return any(cell is not None and cell.interval.meets(own) for cell in cells)


def _without_yearly(phrase: Phrase, claim: Quantity) -> bool:
    """Tell whether the word for "on average" is all that a sentence says of years."""
    rest = phrase.masked
    for pattern in (averages.AVERAGE.get(phrase.language, ""),):
        rest = phrase_pattern(pattern).sub(" ", rest) if pattern else rest
    yearly = prose.YEARLY.get(phrase.language)
    return yearly is None or phrase_pattern(yearly).search(rest) is None or bool(claim.per)


def _meant(phrase: Phrase, claim: Quantity, grid: Grid, wholes: list[Whole]) -> Mean | None:
    """Return the average of a table that a sentence speaks of, if it is plain which."""
    said = stems_of(telling_words(phrase.words, phrase.text.language, starts=False))
    columns = [whole for whole in wholes if whole.unit == _base(claim)]
    columns = [
        whole
        for whole in columns
        if not headers.says(headers.AVERAGE, whole.line.name)
        and stem_pattern(averages.EXTREME).search(whole.line.name) is None
    ]  # the averages of each, and the most of each, have none that means anything
    if len(columns) > 1:
        columns = _best(columns, said, grid.language)
    if len(columns) != 1:
        return None
    of = columns[0]
    counters = [
        whole
        for whole in wholes
        if whole is not of
        and not _is_other_year(of, whole)
        and (_shares(whole.line.name, said, grid.language) or _measured(whole, phrase))
    ]
    if len(counters) == 1:
        ratio = of.sum.over(exact(counters[0].printed))
        return Mean(ratio, of, counters[0]) if ratio is not None else None
    keyed = _shares(grid.headers[grid.key_column], said, grid.language)
    if not counters and (keyed or _shares(of.line.name, said, grid.language)):
        return Mean(of.sum.scaled(1 / of.rows), of, None)
    return None


def _is_other_year(one: Whole, other: Whole) -> bool:
    """Tell whether two columns are of one thing in two years, whose quotient is no average."""
    names = (_YEARS.sub("", whole.line.name).strip() for whole in (one, other))
    return next(names) == next(names) and one.unit == other.unit


_YEARS = deferred(r"\d{2,4}")


def _best(columns: list[Whole], said: frozenset[str], language: str) -> list[Whole]:
    shared = [whole for whole in columns if _shares(whole.line.name, said, language)]
    if len(shared) == 1:
        return shared
    dated = [(years[0], whole) for whole in columns if (years := years_in(whole.line.name))]
    latest = max((year for year, _ in dated), default=0)
    return [whole for year, whole in dated if year == latest] if dated else columns


def _shares(header: str, said: frozenset[str], language: str) -> bool:
    """Tell whether a sentence has a word of a header, number and ending apart."""
    head = header_words_of(bare(header), language)
    average = averages.AVERAGE.get(language.split("-")[0].lower())
    words = {
        word
        for word in head.names | head.others
        if not (average and phrase_pattern(average).match(word))
    }
    return any(_alike(word, other) for word in words for other in said)


def _alike(one: str, other: str) -> bool:
    if one == other:
        return True
    shorter = min(len(one), len(other))
    if not one.isascii() and shorter < 4:
        return False
    return (
        shorter >= 4
        and abs(len(one) - len(other)) <= 2
        and one[: shorter - 1] == other[: shorter - 1]
    )


def _measured(whole: Whole, phrase: Phrase) -> bool:
    """Tell whether a sentence names the unit of a column: "a kilometre costs"."""
    if not whole.unit.startswith("dimension"):
        return False
    words = [word for word in phrase.masked.split() if word.isalpha() and len(word) >= 4]
    return any(_unit_named(word, phrase.text.language) == whole.unit for word in words[:24])


@cache
def _unit_named(word: str, language: str) -> str:
    for quantity in quantities_of(f"2 {word}", language):
        if quantity.kind == "dimension":
            return unit_of(quantity)
    return ""


def _draft(phrase: Phrase, claim: Quantity, grid: Grid, mean: Mean, kind: str, cause: str) -> Draft:
    stated, right = claim.text.strip(), like(claim, mean.computed.value)
    places: list[Place] = [phrase.place(claim)]
    if mean.by is None:
        places += [grid.place(row, mean.of.line.at) for row, _ in mean.of.cells]
        working = f"the {mean.of.rows} rows of “{mean.of.line.name}” average {right}"
    else:
        for whole in (mean.of, mean.by):
            places += [grid.place(row, whole.line.at) for row, _ in whole.cells]
        working = f"all of “{mean.of.line.name}” by all of “{mean.by.line.name}” is {right}"
    if kind == "holds":
        return Draft(f"{stated}: {working}", tuple(places), f"{working}, stated {stated}", "holds")
    message = f"{working}, stated {stated}" + (f" ({cause})" if cause else "")
    return Draft(message, tuple(places), f"{working}, stated {stated}")
