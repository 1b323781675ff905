"""Which columns of a table a superlative of a kind may speak of: prices, sizes, lengths."""

from __future__ import annotations

import re

from parsers.checks.analysis.grid import Grid, Line, years_in
from parsers.checks.analysis.headerunits import bare
from parsers.checks.analysis.patterns import in_any_case
from parsers.checks.analysis.phrases import phrase_pattern
from parsers.checks.analysis.rownames import Key, keys_of, total_key
from parsers.checks.analysis.sizes import amounts, is_ranked, is_rated, unit_in
from parsers.checks.analysis.telling import header_words_of, stems_of, telling_words
from parsers.checks.analysis.values import total
from parsers.checks.lexicon import headers as header_words
from parsers.checks.lexicon import measures as words
from parsers.checks.lexicon import ranks
from parsers.checks.lexicon import standings as around_words
from parsers.checks.order.rivals import is_rest
from parsers.compiled import compiled
from parsers.expressions import deferred

_PERIOD = compiled(r"(?:Q[1-4]|[1-4]Q|[1-4]분기|H[12])", re.IGNORECASE)


def columns_of(measure: str, said: str, grid: Grid) -> list[Line]:
    """Return the columns that a superlative of a measure may mean."""
    shared = shared_with(said, grid)
    if measure == words.ANY:
        return []
    if measure == words.PLACE:
        return shared
    if measure == words.BEST:
        return shared or [line for line in grid.columns if is_ranked(line)]
    if measure == words.HIGH:
        found = _as_said(shared, said, grid)
        if not shared and phrase_pattern(ranks.COST_COLUMN).search(said):
            found = [line for line in amounts(grid) if _is_cost(line, grid)]
        return _of_year(found, said)
    if measure == words.NUMBER:
        found = [line for line in _as_said(shared, said, grid) if line in amounts(grid)]
        return _of_year(found or _one_kind(grid), said)
    found = _of_kind(measure, grid)
    each = around_words.PER.get(grid.language.split("-")[0].lower())
    if each and phrase_pattern(each).search(said):
        told = [line for line in shared if line in found or measure == words.SIZE]
        return told or (found if measure == words.SIZE else [])
    both = [line for line in found if line in shared]
    return _of_year(both or found, said)


def _of_kind(measure: str, grid: Grid) -> list[Line]:
    """Return the columns of a kind that a superlative tells by itself."""
    if measure == words.COST:
        return [line for line in amounts(grid) if _is_cost(line, grid)]
    if measure == words.SPEED:
        return [line for line in grid.columns if _is_speed(line, grid)]
    if measure == words.AGE:
        found = [line for line in grid.columns if _is_headed(line, words.AGE)]
        return [line for line in found if unit_in(line, grid).startswith(("year", "duration:year"))]
    if measure == words.LENGTH:
        return [line for line in grid.columns if unit_in(line, grid) == "dimension:meter"] or [
            line for line in grid.columns if header_words.says(header_words.LENGTH, line.name)
        ]
    if measure == words.WEIGHT:
        return [line for line in grid.columns if unit_in(line, grid) == "dimension:gram"]
    if measure == words.SOUND:
        found = [
            line for line in grid.columns if unit_in(line, grid).startswith("dimension:decibel")
        ]
        return found or _of_kind(words.TRAFFIC, grid)
    if measure == words.TRAFFIC:
        found = [line for line in amounts(grid) if _is_headed(line, words.TRAFFIC)]
        sizes = [line for line in _sizes(grid) if not unit_in(line, grid).startswith("currency")]
        return found or sizes
    return _sizes(grid)


def _sizes(grid: Grid) -> list[Line]:
    """Return the columns of amounts that make a whole together, or all that may do so.

    A row of totals tells which: "36 + 28 + 17 + 23 = 104" are of homes, rents have no total.
    """
    found = amounts(grid)
    found = [line for line in found if not is_rated(line, grid)] or found
    whole = total_key(grid)
    if whole is None:
        return found
    return [line for line in found if _adds_up(line, whole, grid)] or found


def _adds_up(line: Line, whole: Key, grid: Grid) -> bool:
    stated = grid.meaning(whole.row, line.at)
    parts = [cell.interval for k in keys_of(grid) if (cell := grid.meaning(k.row, line.at))]
    return stated is not None and bool(parts) and total(parts).widened().meets(stated.interval)


def _of_year(lines: list[Line], said: str) -> list[Line]:
    """Return the columns of the years that a sentence names, if it names any of theirs."""
    told = set(years_in(said))
    dated = [line for line in lines if told & set(years_in(line.name))]
    return dated or lines


def _one_kind(grid: Grid) -> list[Line]:
    """Return the columns of a table that has one thing told, of one time or of several."""
    found = [line for line in amounts(grid) if not is_rated(line, grid)]
    dated = [line for line in found if years_in(line.name) or _PERIOD.search(line.name)]
    return found if len(found) == 1 or len(dated) == len(found) else []


def _is_cost(line: Line, grid: Grid) -> bool:
    return (
        unit_in(line, grid).startswith("currency")
        or phrase_pattern(ranks.COST_COLUMN).search(line.name) is not None
    )


def _is_speed(line: Line, grid: Grid) -> bool:
    unit = unit_in(line, grid)
    if re.match(r"duration:(?:second|minute|hour|millisecond)", unit):
        return True
    timed = re.search(r"per-(?:hour|second)|/second|/hour", unit) is not None
    return timed or _is_headed(line, words.SPEED)


def _is_headed(line: Line, measure: str) -> bool:
    return in_any_case(words.HEADED[measure]).search(line.name) is not None


def shared_with(said: str, grid: Grid) -> list[Line]:
    """Return the columns whose headers share most words with a stretch of a sentence."""
    told = stems_of(telling_words(said, grid.language))
    counted: list[tuple[int, Line]] = []
    for line in grid.columns:
        head = header_words_of(bare(line.name), grid.language)
        common = len((head.names | head.others) & told)
        if common:
            counted.append((common, line))
    most = max((count for count, _ in counted), default=0)
    return [line for count, line in counted if count == most]


def _as_said(lines: list[Line], said: str, grid: Grid) -> list[Line]:
    """Return columns of which the sentence has all words; else all that may be meant as well.

    "Most users" need not be those of the column "Paying users".
    """
    told = stems_of(telling_words(said, grid.language))
    for line in lines:
        head = header_words_of(_BRACKETED.sub("", bare(line.name)), grid.language)
        if not (head.names | head.others) <= told:
            return [*lines, *(each for each in amounts(grid) if each not in lines)]
    return lines


_BRACKETED = deferred(r"[(（\[].*?[)）\]]|\d+")


def tells_column(measure: str, grid: Grid) -> bool:
    """Tell whether a table has columns of the kind that a superlative tells by itself."""
    return measure != words.SIZE and _of_kind(measure, grid) not in ([], _sizes(grid))


def is_whole(grid: Grid) -> bool:
    """Tell whether the rows of a table are parts of one thing, or have one kind of amount.

    Of such rows one can be the largest without a word that tells by what.
    """
    if total_key(grid) is not None or any(is_rest(key.name) for key in keys_of(grid)):
        return True
    if any(header_words.says(header_words.SHARE, line.name) for line in grid.columns):
        return True
    return len({unit_in(line, grid) for line in amounts(grid)}) == 1
