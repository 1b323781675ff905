"""The row or column of a table that is a year, beside those of its quarters, halves or months."""

from __future__ import annotations

from parsers.checks.analysis.grid import years_in
from parsers.checks.analysis.views import View
from parsers.checks.lexicon import headers as words
from parsers.checks.lexicon import periods
from parsers.compiled import compiled

_PARTS = (
    (periods.YEAR, periods.QUARTER, 4),
    (periods.YEAR, periods.HALF, 2),
    (periods.YEAR, periods.MONTH, 12),
    (periods.NINE_MONTHS, periods.QUARTER, 3),
    (periods.HALF, periods.QUARTER, 2),
    (periods.HALF, periods.MONTH, 6),
    (periods.QUARTER, periods.MONTH, 3),
)
"""What a span of time is called, what its parts are, and how many of them it has."""
_NUMBERED = compiled(periods.NUMBERED_MONTH)
_FIGURES = compiled(r"\W*(?:(?:19|20)\d\d(?:\s?[/–-]\s?\d{2,4})?)\s?(?:年度?|년)?\W*$")


def spans_of(view: View) -> dict[int, tuple[int, ...]]:
    """Return each position that is a whole span, with the positions right before that it has.

    There must be all of them, of one year: four quarters of a year, three months of a quarter.
    Their names say so or, where they are numbered or of months, the header above them does.
    """
    key = f"spans of {'columns' if view.transposed else 'rows'}"
    if key not in view.grid.memo:
        view.grid.memo[key] = _spans(view) if len(view.positions) <= _MOST else {}
    found: dict[int, tuple[int, ...]] = view.grid.memo[key]
    return found


_MOST = 200
"""Positions of a table beyond which no spans of time are looked for."""


def _spans(view: View) -> dict[int, tuple[int, ...]]:
    header = view.grid.headers[view.grid.key_column] if view.grid.headers else ""
    found = {}
    for number, position in enumerate(view.positions):
        whole = view.name(position)
        for called, named, count in _PARTS:
            parts = tuple(view.positions[max(number - count, 0) : number])
            if len(parts) < count or not _is(called, whole):
                continue
            names = [view.name(part) for part in parts]
            headed = not view.transposed and count == number and words.says(named, header)
            if not headed and not all(words.says(named, name) for name in names):
                continue
            if not any(_is(called, name) for name in names) and _of_one_year([*names, whole]):
                found[position] = parts
                break
    return found


def is_dated(view: View, position: int) -> bool:
    """Tell whether a position is called by a year or by a part of one."""
    name = view.name(position)
    parts = (periods.QUARTER, periods.HALF)
    return (
        bool(years_in(name))
        or any(words.says(part, name) for part in parts)
        or words.begins(periods.MONTH_NAMES, name)
        or _NUMBERED.match(name) is not None
    )


def _is(called: str, name: str) -> bool:
    """Tell whether a name is one for a span of time, a year in figures one for a year."""
    in_figures = called == periods.YEAR and _FIGURES.match(name) is not None
    return in_figures or words.begins(called, name)


def _of_one_year(names: list[str]) -> bool:
    return len({year for name in names for year in years_in(name)}) <= 1
