"""Which rows and columns of two tables face each other.

Rows go by what their cells have in common (numbers, names, identical texts), in order where that
explains them as well as any other way; where nothing tells rows apart, by position. Columns
likewise. A header faces a header.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from parsers.editions.tokens import tokens
from parsers.frozen import dataclass
from parsers.model import Table

Match = tuple[int | None, int | None]
"""Index on the left and on the right; None where a side has no such row or column."""

_IN_PLACE = 0.15
"""What keeping the order is worth, for two rows that have nothing in common."""

_REORDERED = 1.3
"""How much more must be explained by another order before the order is given up."""

_LARGEST = 4_000_000
"""Pairs of rows beyond which rows are matched by position."""


@dataclass(frozen=True, slots=True)
class TableMatch:
    """The matching of two tables; rows count in `all_rows`."""

    rows: tuple[Match, ...]
    columns: tuple[Match, ...]
    reordered: bool
    """Whether the rows stand in another order."""


def match_tables(left: Table, right: Table) -> TableMatch:
    """Match the rows and columns of two tables."""
    columns, _ = _matched(_column_tokens(left), _column_tokens(right))
    paired = [(i, j) for i, j in columns if i is not None and j is not None]
    left_rows = [_row_tokens(left, row, [i for i, _ in paired]) for row in _body(left)]
    right_rows = [_row_tokens(right, row, [j for _, j in paired]) for row in _body(right)]
    rows, reordered = _matched(left_rows, right_rows)
    return TableMatch(_with_headers(left, right, rows), tuple(columns), reordered)


def _body(table: Table) -> range:
    return range(int(table.header is not None), len(table.all_rows))


def _with_headers(left: Table, right: Table, rows: Sequence[Match]) -> tuple[Match, ...]:
    skip, other = _body(left).start, _body(right).start
    shifted = [(None if i is None else i + skip, None if j is None else j + other) for i, j in rows]
    head: list[Match] = []
    if skip or other:
        head.append((0 if skip else None, 0 if other else None))
    return (*head, *shifted)


def _cell_tokens(text: str) -> list[str]:
    stripped = text.strip()
    return [*tokens(stripped), "=" + stripped] if stripped else []


def _row_tokens(table: Table, row: int, columns: Sequence[int]) -> Counter[str]:
    cells = table.all_rows[row].cells
    return Counter(
        f"{place}|{token}"
        for place, column in enumerate(columns)
        if column < len(cells)
        for token in _cell_tokens(cells[column])
    )


def _column_tokens(table: Table) -> list[Counter[str]]:
    found: list[Counter[str]] = [Counter() for _ in range(table.width)]
    for row in table.all_rows:
        for column, cell in enumerate(row.cells):
            found[column].update(_cell_tokens(cell))
    return found


def _likeness(a: Counter[str], b: Counter[str]) -> float:
    total = a.total() + b.total()
    return 2 * (a & b).total() / total if total else 0.0


def _matched(
    left: Sequence[Counter[str]], right: Sequence[Counter[str]]
) -> tuple[list[Match], bool]:
    """Match two sequences, in order unless another order explains clearly more."""
    if len(left) * len(right) > _LARGEST:
        return _by_position(len(left), len(right)), False
    cache: dict[tuple[int, int], float] = {}

    def like(i: int, j: int) -> float:
        if (i, j) not in cache:
            cache[i, j] = _likeness(left[i], right[j])
        return cache[i, j]

    if all(like(i, i) > 0.5 for i in range(min(len(left), len(right)))) and len(left) == len(right):
        return _by_position(len(left), len(right)), False
    ordered = _in_order(len(left), len(right), like)
    free = _best_first(len(left), len(right), like)
    explained = sum(like(i, j) for i, j in ordered)
    otherwise = sum(like(i, j) for i, j in free)
    pairs = ordered
    reordered = (
        otherwise > _REORDERED * explained
        and otherwise > explained + 0.3
        and len(free) > 0.7 * min(len(left), len(right))
    )
    if reordered:
        pairs = free
    return _filled(pairs, len(left), len(right)), reordered


def _by_position(rows: int, columns: int) -> list[Match]:
    return [
        (k if k < rows else None, k if k < columns else None) for k in range(max(rows, columns))
    ]


def _in_order(rows: int, columns: int, like: Callable[[int, int], float]) -> list[tuple[int, int]]:
    """Return the best matching that keeps the order (Needleman and Wunsch 1970)."""
    best = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    for i in range(1, rows + 1):
        for j in range(1, columns + 1):
            best[i][j] = max(
                best[i - 1][j],
                best[i][j - 1],
                best[i - 1][j - 1] + like(i - 1, j - 1) + _IN_PLACE,
            )
    pairs: list[tuple[int, int]] = []
    i, j = rows, columns
    while i and j:
        if best[i][j] == best[i - 1][j - 1] + like(i - 1, j - 1) + _IN_PLACE:
            pairs.append((i - 1, j - 1))
            i, j = i - 1, j - 1
        elif best[i][j] == best[i - 1][j]:
            i -= 1
        else:
            j -= 1
    return pairs[::-1]


def _best_first(
    rows: int, columns: int, like: Callable[[int, int], float]
) -> list[tuple[int, int]]:
    """Match the likest first, in any order."""
    pairs: list[tuple[int, int]] = []
    used: set[int] = set()
    taken: set[int] = set()
    scored = sorted(
        ((like(i, j), i, j) for i in range(rows) for j in range(columns)),
        key=lambda entry: (-entry[0], abs(entry[1] - entry[2]), entry[1]),
    )
    for value, i, j in scored:
        if value > 0 and i not in used and j not in taken:
            pairs.append((i, j))
            used.add(i)
            taken.add(j)
    return sorted(pairs)


def _filled(pairs: Sequence[tuple[int, int]], rows: int, columns: int) -> list[Match]:
    """Return the pairs in the left's order, with what is alone on either side where it stands."""
    partner = dict(pairs)
    facing = {j: i for i, j in pairs}
    found: list[Match] = []
    next_alone = 0
    for i in range(rows):
        j = partner.get(i)
        if j is not None:
            while next_alone < j:
                if next_alone not in facing:
                    found.append((None, next_alone))
                next_alone += 1
        found.append((i, j))
    found += [(None, j) for j in range(next_alone, columns) if j not in facing]
    return found
