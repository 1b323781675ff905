"""Cells of two tables that face each other and say different figures.

The rules across editions report these, and the reader marks the same. A cell that is a power of
ten or a sign away from its partner, or empty, differs where most others of its column agree: two
editions may count in other units, and then all of a column is away.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from parsers.compiled import compiled
from parsers.editions.cells import TableMatch
from parsers.editions.numbers import Value, compare_values
from parsers.expressions import deferred
from parsers.frozen import dataclass
from parsers.model import Quantity, Table

CellAt = tuple[int, int]
"""Row (in `all_rows`) and column."""

_GROUPS = compiled(r"\d+")
_NEGATIVE = deferred(
    r"\s*\D{0,4}?(?:[-\u2212\u2013\ufe63\uff0d\u25b3\u25b2]\s?\D{0,4}\d|\(\D{0,4}\d.*\)\s*$)"
)
"""A minus before the first digit, an accountant's parentheses, or a Japanese triangle."""

_CLOCK = compiled(r"\s*(?:[01]?\d|2[0-4])\D{1,4}[0-5]\d\D{0,4}\s*")
"""A time of day, however it is printed: "23.35", "23 h 35", "23:35 Uhr", "23시 35분"."""

_FEW = 3
_SHARE = 3
"""Of this many cells with figures one may differ (and always a few) before two tables are taken
to be of different states, and nothing is said of their cells."""

_CHUNK = 2000


@dataclass(frozen=True)
class CellDifference:
    """Two cells that face each other and differ."""

    left: CellAt
    right: CellAt
    figures: tuple[tuple[Quantity, Quantity], ...]
    """The quantities that differ, with offsets in the cells' texts; none where a cell is empty."""


@dataclass(frozen=True)
class CellComparison:
    """What became of the cells of two tables."""

    differing: tuple[CellDifference, ...]
    with_figures: int
    """Pairs of cells of which one has a figure."""
    complete: bool = True
    """Whether no row was left out."""

    @property
    def of_one_state(self) -> bool:
        """Whether so few cells differ that each is a mistake."""
        return len(self.differing) <= max(_FEW, self.with_figures // _SHARE)


@dataclass(frozen=True)
class _Verdict:
    """What two texts of cells are to each other."""

    figures: tuple[tuple[Quantity, Quantity], ...] = ()
    sure: bool = True
    """Whether it holds whatever the rest of the column says."""
    differs: bool = False


_AGREE = _Verdict()


def compare_cells(
    left: Table,
    right: Table,
    match: TableMatch,
    languages: tuple[str | None, str | None],
    stopped: Callable[[], bool] = lambda: False,
) -> CellComparison:
    """Compare the cells of two tables that a match lets face each other, row by row.

    Where `stopped` says so, what was found by then is returned.
    """
    known: dict[tuple[str, str], _Verdict] = {}
    found: list[tuple[CellDifference, bool]] = []
    agreeing: Counter[int] = Counter()
    with_figures = 0
    complete = True
    rows = [(i, j) for i, j in match.rows if i is not None and j is not None]
    columns = [(c, d) for c, d in match.columns if c is not None and d is not None]
    for count, (i, j) in enumerate(rows):
        if count % _CHUNK == 0 and stopped():
            complete = False
            break
        own, other = left.all_rows[i].cells, right.all_rows[j].cells
        for c, d in columns:
            texts = own[c] if c < len(own) else "", other[d] if d < len(other) else ""
            if not any(map(_GROUPS.search, texts)):
                continue
            with_figures += 1
            verdict = known.get(texts)
            if verdict is None:
                verdict = known[texts] = _judged(texts, languages)
            if verdict.differs:
                found.append((CellDifference((i, c), (j, d), verdict.figures), verdict.sure))
            else:
                agreeing[c] += 1
    unsure = Counter(cell.left[1] for cell, sure in found if not sure)
    return CellComparison(
        tuple(
            cell for cell, sure in found if sure or agreeing[cell.left[1]] > unsure[cell.left[1]]
        ),
        with_figures,
        complete,
    )


def _judged(texts: tuple[str, str], languages: tuple[str | None, str | None]) -> _Verdict:
    """Compare the texts of two cells of which one at least has a digit."""
    if texts[0].strip() == texts[1].strip():
        return _AGREE
    from parsers.tables import is_empty

    empty = [is_empty(text) for text in texts]
    if any(empty):
        return _Verdict(sure=False, differs=empty[0] != empty[1])
    if not all(map(_GROUPS.search, texts)):
        return _AGREE
    sides = [_values(text, language) for text, language in zip(texts, languages, strict=True)]
    digits = [tuple(_GROUPS.findall(text)) for text in texts]
    if digits[0] == digits[1]:
        dated = any(value.quantity.kind in _DATED for side in sides for value in side)
        signs = [not dated and _NEGATIVE.match(text) is not None for text in texts]
        if signs[0] != signs[1] and all(len(side) == 1 for side in sides):
            return _Verdict(((sides[0][0].quantity, sides[1][0].quantity),), False, True)
        return _AGREE
    if _spans_the_other(*sides):
        return _AGREE
    result = compare_values(*sides)
    apart = list(result.other_unit)
    if len(result.left) == len(result.right):
        apart += zip(result.left, result.right, strict=True)
    if not apart and all(map(_CLOCK.fullmatch, texts)):
        return _Verdict(sure=False, differs=True)
    figures = tuple((one.quantity, two.quantity) for one, two in apart)
    sure = any(_significant(one) != _significant(two) for one, two in apart)
    return _Verdict(figures, sure, bool(figures))


_DATED = ("year", "date")


def _spans_the_other(left: list[Value], right: list[Value]) -> bool:
    """Tell whether the years of one cell are among those of the other: "2023–24" and "2024"."""
    if not left or not right or any(v.quantity.kind not in _DATED for v in (*left, *right)):
        return False
    own, other = (
        {digits[-2:] for value in side for digits in value.written if len(digits) in (2, 4)}
        for side in (left, right)
    )
    return bool(own and other) and own != other and (own < other or other < own)


def _values(text: str, language: str | None) -> list[Value]:
    from parsers.quantities import find

    return [Value(each, (0, 0, each.start, each.end)) for each in find(text, language)]


def _significant(value: Value) -> str:
    """Return the digits of a figure that do not change with its scale."""
    return "".join(value.written).strip("0")
