"""The modules that declare rules, in the order in which they run."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from importlib.util import find_spec

FAMILIES = (
    "parsers.checks.facts",
    "parsers.checks.cells",
    "parsers.checks.trends",
    "parsers.checks.courses",
    "parsers.checks.rows",
    "parsers.checks.growth",
    "parsers.checks.tables",
    "parsers.checks.relations",
    "parsers.checks.sequences",
    "parsers.checks.parts",
    "parsers.checks.sums",
    "parsers.checks.products",
    "parsers.checks.averages",
    "parsers.checks.counts",
    "parsers.checks.changes",
    "parsers.checks.multiples",
    "parsers.checks.portions",
    "parsers.checks.wholes",
    "parsers.checks.ranks",
    "parsers.checks.comparisons",
    "parsers.checks.plausible",
    "parsers.checks.lost_text",
    "parsers.checks.language",
    "parsers.checks.across",
)


@cache
def load() -> None:
    """Import every family once, so that its rules are in the registry."""
    for name in FAMILIES:
        if find_spec(name) is not None:
            import_module(name)
