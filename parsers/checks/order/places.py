"""N401: the place that a superlative gives a row, held against every order that may be meant.

The row named with a superlative must have its place in one of the orders; it fails only where
another row has that place in all of them, or where the value told with it is that of the row
which has the place.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from parsers.checks.analysis.grid import Grid
from parsers.checks.analysis.patterns import in_any_case
from parsers.checks.analysis.phrases import Phrase
from parsers.checks.analysis.rownames import Key, keys_of, rows_named
from parsers.checks.analysis.sizes import is_rated
from parsers.checks.analysis.standing import WIDE_TONGUES, Standing, standings, stretch
from parsers.checks.analysis.turned import is_even, turned
from parsers.checks.analysis.values import Interval, interval
from parsers.checks.drafts import Draft
from parsers.checks.lexicon import headers
from parsers.checks.lexicon import measures as words
from parsers.checks.lexicon import standings as around_words
from parsers.checks.order.columns import is_named
from parsers.checks.order.explained import is_subject, unexplained
from parsers.checks.order.growth import CHANGES
from parsers.checks.order.kinds import is_whole, shared_with, tells_column
from parsers.checks.order.measures import by_column, measures_of
from parsers.checks.order.quoted import Quoted, has_value, owner_of, quoted
from parsers.checks.order.rivals import GROWN, Measure
from parsers.checks.order.scope import BARE, NARROWED, UNKNOWN, bound_of, quarter_of, row_of
from parsers.checks.order.values import is_amount
from parsers.compiled import compiled
from parsers.model import Quantity

_LEAST_ROWS = 3
_OF_TWO = frozenset((words.HIGH, words.NUMBER, words.COST, *CHANGES))
"""What a superlative measures so surely that two rows will do."""
_BRIEF = 5
"""Words, or wide letters, of a clause that says no more than that something is best."""
_WHOLE = frozenset((words.SIZE, words.TRAFFIC, words.SOUND, words.BEST))
"""What a superlative measures that need not be what the value told beside it is of."""
_AFTER_COMMA = compiled(r"[,，]\s([^\W\d_]+)\s[^,;.。，]*")
_VAGUE = frozenset((words.SIZE, words.HIGH, words.NUMBER, words.BEST, words.ANY))
"""What a superlative measures that leaves open which column it is of: "the largest", "the most".

On texts not seen before, four such findings of nineteen were right, and ten of fourteen others.
"""
_NAMED = frozenset((words.HIGH, words.NUMBER))
"""What a superlative measures whose column words of its header tell."""


def places_of(phrase: Phrase, around: Sequence[Grid]) -> Iterator[Draft]:
    """Hold each superlative of a sentence against the tables near it."""
    found = standings(phrase)
    for standing in found:
        if standing.measure == words.ANY and not phrase.quantities:
            continue  # no more is known of it than a value tells
        draft = _held(standing, found, around)
        if draft is not None:
            yield draft


def _held(standing: Standing, found: list[Standing], around: Sequence[Grid]) -> Draft | None:
    measures: list[tuple[Measure, Key]] = []
    others: list[tuple[Quoted, Key]] = []
    for table in around:
        row = _row(standing, found, table)
        if row is None:
            continue
        key, bound = row
        grid = key.grid
        if _is_of_shares(standing, grid):
            continue
        if bound == NARROWED:
            return None
        told = quoted(standing, grid, key)
        if told.own and not _stands_aside(standing, grid, key, bound):
            said = _words_beside(standing, found, grid, key) if bound != UNKNOWN else None
            meant = _with_value(standing, told.own, grid, key, said)
            if said is not None or _judged_right(standing, meant, key):
                measures += [(each, key) for each in meant]
            continue
        if told.other is not None:
            others.append((told, key))
        if not told.strange and _is_of_rows(standing, grid, key, bound):
            said = _words_beside(standing, found, grid, key)
            meant = measures_of(standing.measure, standing.sign, said, grid, key)
            measures += [(each, key) for each in meant]
    swapped = _of_another(standing, found, *others[0]) if len(others) == 1 else None
    return swapped or _judged(standing, found, measures)


def _is_of_shares(standing: Standing, grid: Grid) -> bool:
    """Tell whether "the highest share" is told of a table that has no shares."""
    start, end = stretch(standing)
    said = standing.phrase.words[start:end]
    return headers.says(headers.SHARE, said) and not any(
        line.unit == "percent" or headers.says(headers.SHARE, line.name) for line in grid.columns
    )


def _is_of_rows(standing: Standing, grid: Grid, key: Key, bound: str) -> bool:
    """Tell whether a superlative without a value is surely said of the rows of a table."""
    if bound == UNKNOWN or (key.year and not _of_years(standing)):
        return False
    if bound != BARE:
        return True
    if standing.measure == words.BEST:
        start, end = stretch(standing)
        rest = _without(standing.phrase.words[start:end], key)
        if standing.phrase.language in WIDE_TONGUES:
            return len(rest) - len(standing.said) <= _BRIEF
        return len(rest.split()) <= _BRIEF
    sized = standing.measure in (words.SIZE, words.TRAFFIC, words.SOUND)
    return not sized or is_whole(grid) or tells_column(standing.measure, grid)


def _row(standing: Standing, found: list[Standing], table: Grid) -> tuple[Key, str] | None:
    """Return the row of a table that a superlative is said of, and how it is bound to the rows.

    A column will do where columns are as much things as rows are.
    """
    for grid in (table, *((turned(table),) if is_even(table) else ())):
        keys = keys_of(grid)
        if len(keys) >= (2 if standing.measure in _OF_TWO else _LEAST_ROWS):
            key = _named(standing, found, keys) or owner_of(standing, grid)
            if key is not None and standing.said.casefold() not in key.name:
                return key, bound_of(standing, grid, keys, key)
    return None


def _named(standing: Standing, found: list[Standing], keys: list[Key]) -> Key | None:
    """Return the row that a superlative is said of, if its sentence names any."""
    memo, word = standing.phrase.memo, f"rows named {id(keys)}"
    if word not in memo:
        memo[word] = bool(rows_named(standing.phrase.words, keys))
    return row_of(standing, found, keys) if memo[word] else quarter_of(standing, keys)


def _stands_aside(standing: Standing, grid: Grid, key: Key, bound: str) -> bool:
    """Tell whether what is told beside "Arlo, the smallest, …" need not be what it is said of."""
    start, end = stretch(standing)
    apart = bound == BARE and standing.measure == words.SIZE and not is_whole(grid)
    return apart and not is_named(standing.phrase.words[start:end], key)


def _with_value(
    standing: Standing, told: list[Measure], grid: Grid, key: Key, said: str | None
) -> list[Measure]:
    """Return the orders that a superlative with a value of its row may mean.

    `said` are its other words, None where its noun is unknown to the table.
    """
    if standing.measure in CHANGES:
        meant = measures_of(standing.measure, standing.sign, "", grid, key)
        places = {(each.at, each.kind) for each in told}
        return [each for each in meant if (each.at, each.kind) in places] or meant
    if said is not None:
        return [*told, *measures_of(standing.measure, standing.sign, said, grid, key)]
    return told


def _of_years(standing: Standing) -> bool:
    """Tell whether a superlative is said of a year, and not of something in that year."""
    listed = around_words.YEARS.get(standing.phrase.language)
    return listed is not None and in_any_case(listed).search(standing.phrase.words) is not None


def _words_beside(standing: Standing, found: list[Standing], grid: Grid, key: Key) -> str:
    """Return the words of a superlative's clause without its row's name.

    "Arlo has the highest rate; Bilt has the lowest": what the last one is of, the first one tells.
    """
    words_of = standing.phrase.words
    start, end = stretch(standing)
    said = _without(words_of[start:end], key)
    if shared_with(said, grid):
        return said
    behind = _AFTER_COMMA.match(words_of, end)
    scope = around_words.SCOPE.get(standing.phrase.language)
    if behind and scope and in_any_case(scope).fullmatch(behind.group(1)):
        said += " " + behind.group()
    for other in found if standing.measure in _NAMED else ():
        if other is not standing and other.measure in _NAMED:
            first, last = stretch(other)
            if shared_with(words_of[first:last], grid):
                return said + " " + words_of[first:last]
    return said


def _without(said: str, key: Key) -> str:
    folded = said.casefold()
    at = folded.find(key.name) if len(folded) == len(said) else -1
    return said[:at] + " " + said[at + len(key.name) :] if at >= 0 else said


def _judged(
    standing: Standing, found: list[Standing], measures: list[tuple[Measure, Key]]
) -> Draft | None:
    """Return what the orders that may be meant say of the place of their rows."""
    ranked = [
        (measure, key, places)
        for measure, key in measures
        if (places := measure.places(key.row)) is not None and len(measure.values) >= standing.rank
    ]
    lines = {(id(measure.grid), measure.at) for measure, _, _ in ranked}
    if not ranked or any((id(each.grid), each.at) not in lines for each, _ in measures):
        return None
    for measure, key, places in ranked:
        if places[0] <= standing.rank <= places[1]:
            return _draft(standing, [(measure, key)], True)
    winners = [
        {other.name for other in _at_rank(measure, standing.rank)} for measure, _, _ in ranked
    ]
    everywhere = {places for _, _, places in ranked}
    one = set.intersection(*winners)
    if not one and standing.rank > 1 and len(everywhere) > 1:
        return None
    if not one and standing.measure not in (words.BEST, *_WHOLE, *CHANGES):
        return None
    if _is_of_another(standing, ranked[0][0]) or _is_strange(standing, ranked):
        return None
    if standing.measure == words.COST and _has_place_in_rates(standing, ranked[0][1]):
        return None  # shares are dear by what they cost for a unit of profit
    if standing.measure in CHANGES and _turns(standing, ranked[0][0], ranked[0][1]):
        return None  # the greatest gain may be the greatest fall: of waiting times, of costs
    if unexplained(standing, found, ranked[0][1], [measure for measure, _, _ in ranked]):
        return None
    draft = _draft(standing, [(measure, key) for measure, key, _ in ranked], False)
    return replace(draft, severity="info") if _is_open(standing, found, ranked[0][1]) else draft


def _has_place_in_rates(standing: Standing, key: Key) -> bool:
    """Tell whether a row has the place of a superlative in a column of amounts of each."""
    return any(
        (places := measure.places(key.row)) is not None and places[0] <= standing.rank <= places[1]
        for line in key.grid.columns
        if "/" in line.name or is_rated(line, key.grid)
        for measure in by_column(line.at, standing.measure, standing.sign, key.grid, key)
    )


def _turns(standing: Standing, measure: Measure, key: Key) -> bool:
    """Tell whether a row falls by more than the one with the place rises."""
    own, first = measure.of(key.row), measure.ordered()[standing.rank - 1][1]
    return own is not None and own.value < 0 < first.value < -own.value


def _is_of_another(standing: Standing, measure: Measure) -> bool:
    """Tell whether a sentence names the row that has the place, so that it may be said of it."""
    return any(is_named(standing.phrase.words, key) for key in _at_rank(measure, standing.rank))


def _is_strange(standing: Standing, ranked: Sequence[tuple[Measure, Key, tuple[int, int]]]) -> bool:
    """Tell whether the amount right behind a superlative is none of the table's.

    "Arlo added the most: 2.8 million" is of what the table does not have, but "the smallest rise,
    12%" is of the row if that is its change between two columns.
    """
    grid = ranked[0][0].grid
    phrase = standing.phrase
    for quantity in phrase.quantities:
        at, value = quantity.start - phrase.sentence.start, interval(quantity)
        figure = any(map(str.isdigit, quantity.text))
        if at >= standing.end and figure and value is not None and is_amount(quantity):
            if any(_is_change(quantity, value, by, key) for by, key, _ in ranked):
                return False
            return at - standing.end <= _BEHIND and not any(
                has_value(grid, key, line, quantity, value)
                for key in keys_of(grid)
                for line in grid.columns
            )
    return False


def _is_change(quantity: Quantity, value: Interval, measure: Measure, key: Key) -> bool:
    """Tell whether a percentage is the change of a row between the two columns of a measure."""
    own = measure.of(key.row)
    return (
        quantity.kind == "percent"
        and measure.kind == GROWN
        and own is not None
        and (own.scaled(100).meets(value) or (-own.scaled(100)).meets(value))
    )


_BEHIND = 16


def _judged_right(standing: Standing, measures: list[Measure], key: Key) -> bool:
    """Tell whether a row has its place in one of some orders."""
    places = [found for each in measures if (found := each.places(key.row)) is not None]
    return any(best <= standing.rank <= worst for best, worst in places)


def _at_rank(measure: Measure, rank: int) -> list[Key]:
    ordered = measure.ordered()
    value = ordered[rank - 1][1]
    return [key for key, other in ordered if other.meets(value)]


def _of_another(standing: Standing, found: list[Standing], told: Quoted, key: Key) -> Draft | None:
    """Report a value that is that of the row which has the place, where another row is named."""
    if told.other is None:
        return None
    quantity, measure, owner = told.other
    if is_named(standing.phrase.words, owner) or not is_subject(standing, found, key):
        return None
    either = standing.measure in (words.ANY, words.BEST, *CHANGES)
    orders = [measure, measure._replace(sign=-measure.sign)] if either else [measure]
    if standing.measure in CHANGES:  # the value may be what the row has come to
        orders = measures_of(standing.measure, standing.sign, "", key.grid, key) or orders
    for by in orders:
        place, own = by.places(owner.row), by.places(key.row)
        if (
            place is not None
            and own is not None
            and place[0] <= standing.rank <= place[1]
            and not own[0] <= standing.rank <= own[1]
        ):
            return _swapped(standing, by, quantity, key, owner)
    return None


def _swapped(
    standing: Standing, measure: Measure, quantity: Quantity, key: Key, owner: Key
) -> Draft:
    phrase, grid = standing.phrase, measure.grid
    begin = phrase.sentence.start
    value = quantity.text.strip()
    return Draft(
        f"“{standing.said}”: {value} is {grid.row_name(owner.row)} by “{measure.name}”, "
        f"not {grid.row_name(key.row)} ({grid.words(key.row, measure.at) or '–'})",
        (
            phrase.text.place(begin + standing.start, begin + standing.end),
            phrase.place(quantity),
            grid.place(owner.row, measure.at),
            grid.place(key.row, measure.at),
        ),
        f"{value} ≠ {grid.words(key.row, measure.at) or '–'}",
    )


def _draft(standing: Standing, judged: list[tuple[Measure, Key]], holds: bool) -> Draft:
    phrase = standing.phrase
    begin = phrase.sentence.start
    where = phrase.text.place(begin + standing.start, begin + standing.end)
    measure, key = judged[0]
    grid = measure.grid
    ordered = measure.ordered()
    shown = ", ".join(measure.shown(other) for other, _ in ordered[: max(4, standing.rank)])
    own = (where, grid.place(key.row, measure.at))
    name = grid.row_name(key.row)
    if holds:
        return Draft(f"“{standing.said}”: {name} is, by “{measure.name}”", own, shown, "holds")
    right = ordered[standing.rank - 1][0]
    columns = " and ".join(f"“{name}”" for name in dict.fromkeys(e.name for e, _ in judged[:3]))
    return Draft(
        f"“{standing.said}”: by {columns} it is {measure.shown(right)}, not {measure.shown(key)}",
        (*own, grid.place(right.row, measure.at)),
        shown,
    )


def _is_open(standing: Standing, found: list[Standing], key: Key) -> bool:
    """Tell whether a row has its place by a column that nothing says is not the one meant."""
    grid = key.grid
    if standing.measure not in _VAGUE:
        return False
    if shared_with(_words_beside(standing, found, grid, key), grid):
        return False
    return any(
        (places := measure.places(key.row)) is not None and places[0] <= standing.rank <= places[1]
        for line in key.grid.columns
        for measure in by_column(line.at, standing.measure, standing.sign, key.grid, key)
    )
