"""The values that a statement may be about, by how near they stand to it.

A reader resolves the operands of a statement from a small neighbourhood: its clause, its
sentence, the sentences before, the rows and columns of a table that the sentence names or of
which it repeats a value, and what the article begins with.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from parsers.checks.analysis.deltas import rise_by
from parsers.checks.analysis.grid import Grid, grids, unit_of, years_in
from parsers.checks.analysis.gridcells import Cell
from parsers.checks.analysis.headerunits import bare
from parsers.checks.analysis.patterns import in_any_case
from parsers.checks.analysis.phrases import AMOUNT, PERCENT, TIME, Phrase, stem_pattern
from parsers.checks.analysis.telling import STEM, header_words_of, stems_of, telling_words
from parsers.checks.analysis.values import Interval, interval, is_open, is_rank
from parsers.checks.context import Context, quantities_of
from parsers.checks.drafts import Place
from parsers.checks.lexicon import counting, headers, prose, relations
from parsers.compiled import compiled
from parsers.lazily import cached_property
from parsers.model import Quantity

MAX_TABLES = 6
"""Tables of an article beyond this many are not looked into for one statement: the nearest are."""
_TALLEST = 60
_POWERS = (3, 4, 6, 7, 8, 9, 11, 12)
_FACTORS = frozenset(10.0**power for power in (0, *_POWERS, *(-power for power in _POWERS)))
"""How the scales of a table and of the text may differ, and both from that of a base unit."""
Where = Literal["sentence", "before", "after", "lead", "cell"]


class Operand(NamedTuple):
    """A value that a statement may be about.

    `distance` counts sentences (0 for the same one, for cells 0 too); `at` is the offset in the
    masked sentence, −1 for cells; `row` and `column` address a cell of `grid`.
    """

    quantity: Quantity
    interval: Interval
    unit: str
    place: Place
    where: Where
    distance: int
    at: int
    words: frozenset[str]
    grid: Grid | None = None
    row: int = -1
    column: int = -1
    noun: str = ""
    delta: bool = False
    """Whether words say that it is by how much something is more or less: "14 more than"."""

    @property
    def text(self) -> str:
        """The value as printed."""
        return self.quantity.text.strip()


@lru_cache(maxsize=4096)
def stems(text: str, language: str) -> frozenset[str]:
    """Return the stems of the telling words of a stretch of text."""
    found = stems_of(telling_words(text, language, starts=False))
    return frozenset(word.lstrip("?")[:STEM] for word in found)


def amounts(phrase: Phrase, where: Where, distance: int) -> list[Operand]:
    """Return the amounts of a sentence (percentages too), each with the words around it."""
    known: dict[tuple[Where, int], list[Operand]] = phrase.memo.setdefault("amounts", {})
    found = known.get((where, distance))
    if found is None:
        if not known:
            known["sentence", 0] = list(_amounts(phrase))
        own = known["sentence", 0]
        found = [Operand._make((*operand[:4], where, distance, *operand[6:])) for operand in own]
        known[where, distance] = found
    return found


def _amounts(phrase: Phrase) -> Iterator[Operand]:
    masked = phrase.masked
    places = sorted(phrase.at)
    currency = {q.unit for q in phrase.quantities if q.kind == "currency"}
    labelled = set(_LABELLED.findall(phrase.text.text)) if places else set()
    for number, at in enumerate(places):
        if masked[at] not in AMOUNT + PERCENT + TIME:
            continue
        since = places[number - 1] + 1 if number else 0
        until = places[number + 1] if number + 1 < len(places) else len(masked)
        ahead, behind = masked[since:at], masked[at + 1 : until]
        for quantity in _ends(phrase, phrase.at[at]):
            value = interval(quantity)
            if value is None or value.value <= 0:
                continue
            if is_open(quantity):
                value = _bounded(value)
            elif not quantity.approximate:
                value = _close(value)
            if _FRACTION.search(quantity.text) or not _counts(masked[at], quantity):
                continue
            if _of_a_cohort(phrase, quantity) or is_rank(quantity, phrase.language):
                continue
            before = phrase.text.text[max(quantity.start - 2, 0) : quantity.start]
            if before.rstrip()[-1:] == "第":
                continue  # "第三次": the third time
            if quantity.kind == "number" and quantity.text in labelled:
                continue  # "HTTP 404", "RFC 2616"
            following = PAUSE.split(behind, 1)[0]
            near = f"{PAUSE.split(ahead)[-1]} {following}"
            noun = quantity.unit if quantity.kind == "count" else ""
            yield Operand(
                quantity,
                value,
                _unit(quantity, currency, value.value),
                phrase.place(quantity),
                "sentence",
                0,
                at,
                stems(near, phrase.text.language),
                noun=noun.casefold()[:STEM],
                delta=is_delta(phrase.language, ahead, following) or rise_by(phrase, at) != 0,
            )


_LABELLED = compiled(r"(?<![A-Za-z])[A-Z]{3,6}[ -](\d+)(?![\d.,])")
"""An abbreviation right before a number, which is then a code, wherever its text tells it."""


def _close(value: Interval) -> Interval:
    """Narrow what a round number may stand for: 40,000 is not anything from 35 to 45 thousand."""
    reach = _ROUNDED * value.value
    return Interval(
        value.value, max(value.low, value.value - reach), min(value.high, value.value + reach)
    )


def _bounded(value: Interval) -> Interval:
    """Close the open end of a bound: "more than 115" is told of what is a little more."""
    low, high = (1 - _BOUND) * value.value, (1 + _BOUND) * value.value
    return Interval(value.value, max(value.low, low), min(value.high, high))


_BOUND = 0.12


def _of_a_cohort(phrase: Phrase, quantity: Quantity) -> bool:
    """Tell whether a number of tens is an age ("20대", "40代"), or one that of a generation."""
    age, after = counting.GENERATIONS.get(phrase.language, ("", ""))
    if age and quantity.text.endswith(age) and phrase.text.text.startswith(after, quantity.end):
        return True
    sign = counting.COHORTS.get(phrase.language)
    tens = quantity.value is not None and 10 <= quantity.value <= 90 and quantity.value % 10 == 0
    if sign is None or not tens:
        return False
    return sign in quantity.text or phrase.text.text.startswith(sign, quantity.end)


_ROUNDED = 0.025
PAUSE = compiled("[,;，；、:：。]|[.]\\s")
"""Where what is told of an amount ends."""


def _ends(phrase: Phrase, quantity: Quantity) -> Iterator[Quantity]:
    """Yield a quantity, or both ends where "from A to B" was read as one range."""
    if not quantity.is_range:
        yield quantity
        return
    words = prose.RANGE_TO.get(phrase.language)
    middle = re.search(words, quantity.text) if words else None
    if middle is None:
        return
    start = quantity.start
    for low, high in ((0, middle.start()), (middle.end(), len(quantity.text))):
        for part in quantities_of(quantity.text[low:high], phrase.text.language)[:1]:
            moved = {"start": part.start + start + low, "end": part.end + start + low}
            yield _as_one(part, quantity).model_copy(update=moved)


def _as_one(part: Quantity, whole: Quantity) -> Quantity:
    """Return an end of a range in the unit and at the scale that are printed once behind both."""
    if part.kind != "number" or whole.kind == "number" or not part.value or not whole.low:
        return part
    named = {"kind": whole.kind, "unit": whole.unit, "per": whole.per}
    scale = whole.low / part.value
    if scale == 1 or float(scale) not in _FACTORS:
        return part.model_copy(update=named)
    ends = {name: getattr(part, name) for name in ("value", "low", "high")}
    scaled = {name: value * scale for name, value in ends.items() if value is not None}
    return part.model_copy(update=named | scaled)


def _unit(quantity: Quantity, currency: set[str], value: float) -> str:
    """Return the unit of an amount; bare millions take the currency of their sentence."""
    if quantity.kind == "year":
        return "number"
    if quantity.kind == "percent" and value > 1000:
        return "number"
    unit = unit_of(quantity)
    if quantity.kind == "number" and len(currency) == 1 and value >= 100_000:
        return f"currency:{min(currency)}"
    return _per(unit, quantity)


def is_delta(language: str, ahead: str, behind: str) -> bool:
    """Tell whether a word of more or less stands right behind an amount (in Chinese, before).

    Or words before it say that it is what is added or taken away: "up 301 MW".
    """
    added = relations.ADDED.get(language)
    if added and in_any_case(rf"(?:^|\s)(?:{added})\s$").search(ahead):
        return True
    near = ahead[-2:] if language == "zh" else behind[:18]
    if language == "zh" and near[-1:] in "到至为為":
        return False  # what it fell to
    if language == "ja" and (near[:1] in ("に", "へ") or near[:2] in ("から", "まで")):
        return False  # what it fell to or from
    listed = _of_change(language)
    return listed != "" and stem_pattern(listed).search(near) is not None


@cache
def _of_change(language: str) -> str:
    """Return all stems of words of more and less of a language."""
    lists = (prose.UP, relations.UP_MORE, prose.DOWN, relations.DOWN_MORE)
    return " ".join(words[language] for words in lists if words.get(language))


def _per(unit: str, quantity: Quantity) -> str:
    """Return a unit with what it is by: 640 trees a year are no 640 trees."""
    return (
        unit
        if "/" in unit or unit == "percent" or not quantity.per
        else "/".join((unit, *quantity.per))
    )


_FRACTION = compiled("分の|分之|분의|[½⅓¼⅔¾]|^[1-9]/[1-9]$")


def _counts(sign: str, quantity: Quantity) -> bool:
    """Tell whether a quantity is an amount; four digits that are no year of our time are one."""
    if sign == TIME:
        value = quantity.value
        return quantity.kind == "year" and value is not None and not 1500 <= value <= 2100
    return True


# --- tables ---------------------------------------------------------------------------------------


class Line(NamedTuple):
    """A row (or a column) of a table with the words by which a text may call it.

    `label` is its name without unit and marks, `folded` that in lower case; `own` are the words
    that no other row (or column) has.
    """

    place: int
    label: str
    folded: str
    words: frozenset[str]
    own: frozenset[str]
    years: tuple[int, ...]
    total: bool


class Board:
    """A table as a pool of values: its rows and columns with their words."""

    def __init__(self, grid: Grid) -> None:
        self.grid = grid
        rows = range(grid.first_row, min(grid.height, _TALLEST))
        self.rows = self._lines((row, grid.row_name(row)) for row in rows)
        self.columns = self._lines(
            (column, grid.headers[column] if grid.headers else "")
            for column in range(min(grid.table.width, 20))
            if column != grid.key_column
        )
        self.row_at = {line.place: line for line in self.rows}
        self.column_at = {line.place: line for line in self.columns}

    def _lines(self, names: Iterable[tuple[int, str]]) -> list[Line]:
        lines = [self._line(place, name) for place, name in names]
        times = Counter(word for line in lines for word in line.words)
        return [
            line._replace(own=frozenset(word for word in line.words if times[word] == 1))
            for line in lines
        ]

    def _line(self, place: int, name: str) -> Line:
        label = bare(name)
        words = header_words_of(label, self.grid.language)
        found = frozenset(word.lstrip("?")[:STEM] for word in stems_of(words))
        total = headers.begins(headers.TOTAL, name.strip(" *~:_").casefold())
        label = label.strip(" *~:_")
        return Line(place, label, label.casefold(), found, found, years_in(name), total)

    def cell(self, row: int, column: int) -> Operand | None:
        """Return a cell as an operand."""
        return self._cells.get((row, column))

    @cached_property
    def _cells(self) -> dict[tuple[int, int], Operand]:
        cells = (
            self._cell(row.place, column.place) for row in self.rows for column in self.columns
        )
        return {(cell.row, cell.column): cell for cell in cells if cell is not None}

    def _cell(self, row: int, column: int) -> Operand | None:
        found: Cell | None = self.grid.number(row, column)
        if found is None or found.interval.value <= 0:
            return None
        return Operand(
            found.quantity,
            found.interval,
            unit_of(found.quantity),
            self.grid.place(row, column),
            "cell",
            0,
            -1,
            frozenset(),
            self.grid,
            row,
            column,
        )

    def cells_of(self, line: Line) -> list[Operand]:
        """Return the numbers of a row."""
        cells = (self.cell(line.place, column.place) for column in self.columns)
        return [cell for cell in cells if cell is not None]

    def cells_under(self, line: Line) -> list[Operand]:
        """Return the numbers of a column."""
        cells = (self.cell(row.place, line.place) for row in self.rows)
        return [cell for cell in cells if cell is not None]

    def anchors(self, value: Operand) -> list[tuple[Operand, bool]]:
        """Return the cells that a value of the prose repeats, and whether it does so exactly.

        The table may have any scale, and the value of the prose may be the rounded one.
        """
        percent = value.unit == "percent"
        money = value.unit if value.unit.startswith("currency") else ""
        found = []
        for cell in self._cells.values():
            if (cell.unit == "percent") != percent:
                continue
            if money and cell.unit != money and cell.unit.startswith("currency"):
                continue
            known = _same(cell.interval.value, value.interval)
            if known is not None:
                found.append((cell, known))
        return found


def _same(cell: float, value: Interval) -> bool | None:
    """Tell whether a value repeats a cell: True exactly, False rounded, None not at all."""
    ratio = cell / value.value
    factor = 10.0 ** round(math.log10(ratio)) if ratio > 0 else 0.0
    if factor not in _FACTORS:
        return None
    cell /= factor
    if abs(cell / value.value - 1) < 1e-9:
        return True
    close = abs(cell / value.value - 1) < 0.03
    return False if close and value.low <= cell <= value.high else None


def boards(context: Context, phrase: Phrase) -> list[Board]:
    """Return the tables nearest to a sentence in its edition and language."""
    key = "boards"
    if key not in context.memo:
        context.memo[key] = [Board(grid) for grid in grids(context.tables()) if grid.height <= 200]
    every: list[Board] = context.memo[key]
    at = phrase.text.first
    near = [
        board
        for board in every
        if board.grid.text.first.edition == at.edition
        and board.grid.language == phrase.text.language
    ]
    near.sort(key=lambda board: abs(board.grid.text.first.block - at.block))
    return near[:MAX_TABLES]
