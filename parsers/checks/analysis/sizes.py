"""Which columns of a table are of amounts, in what unit, and which of them are sizes."""

from __future__ import annotations

import re

from parsers.checks.analysis.grid import Grid, Line, unit_of
from parsers.checks.analysis.headerunits import bare
from parsers.checks.lexicon import headers as header_words
from parsers.compiled import compiled
from parsers.expressions import deferred

_VERSION = compiled(
    r"\b(?:versi|wersj|верси|sürüm|نسخ)|\b(?:release|tag|build)s?\b|버전|バージョン|版本",
    re.IGNORECASE,
)


def names_versions(header: str) -> bool:
    """Tell whether a column is of names that look like numbers: none is bigger than another."""
    return _VERSION.search(header) is not None


def unit_in(line: Line, grid: Grid) -> str:
    """Return the unit of a column, be it told in its header."""
    for row in range(grid.first_row, grid.height):
        cell = grid.meaning(row, line.at)
        if cell is not None:
            return unit_of(cell.quantity)
    return line.unit


_TIMES = deferred(
    r"[/／]\s?(?:h|d|s|day|year|month|week|hour|Tag|Jahr|Monat|jour|an|mois|día|dia|año|ano|mes|mês|"
    r"giorno|anno|mese|dag|jaar|maand|år|rok|gün|yıl|年|月|日|天)(?![^\W\d_])|"
    r"\b(?:per|pro|par|por|al|je) (?:day|year|month|Tag|Jahr|Monat|dag|jaar|maand|an|jour|mois|"
    r"año|día|mes|ano|dia|mês|anno|giorno|mese|år|rok)\b"
)
"""What makes of an amount one over a time, which is a size like others."""


_RATED = compiled(r"[/／]\s?[^\W\d_]|\bper\b|\bpro\b|\bje\b|\bpar\b|\bpor\b|당|每|毎|あたり|当たり")


def is_rated(line: Line, grid: Grid) -> bool:
    """Tell whether a column is of amounts of each, or is an average, which are no sizes."""
    name = _TIMES.sub("", line.name)
    return (
        ("/" in unit_in(line, grid) and name == line.name)
        or _RATED.search(name) is not None
        or header_words.says(header_words.NOT_ADDITIVE, bare(line.name))
    )


def is_ranked(line: Line) -> bool:
    """Tell whether a column is of values that can be best: no dates, and no names like numbers."""
    dated = line.unit.partition(":")[0] in ("year", "date", "quarter")
    return not dated and not names_versions(line.name)


def amounts(grid: Grid) -> list[Line]:
    """Return the columns of amounts that may be called large: no years, changes or shares of 1."""
    return [
        line
        for line in grid.columns
        if is_ranked(line)
        and line.unit.partition(":")[0] not in ("multiplier", "percent")
        and not header_words.says(header_words.CHANGE, bare(line.name))
    ]
