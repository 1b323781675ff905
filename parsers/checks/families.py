"""The modules that declare rules, in the order in which they run."""

from __future__ import annotations

from functools import cache
from importlib import import_module

FAMILIES = (
    "parsers.checks.facts.amounts",
    "parsers.checks.facts.cells",
    "parsers.checks.facts.currencies",
    "parsers.checks.facts.scales",
    "parsers.checks.facts.trends",
    "parsers.checks.statements.comparing.courses",
    "parsers.checks.statements.counting.rows",
    "parsers.checks.tables.growth",
    "parsers.checks.tables.totals",
    "parsers.checks.tables.shares",
    "parsers.checks.tables.relations",
    "parsers.checks.tables.sequences",
    "parsers.checks.statements.adding.parts",
    "parsers.checks.statements.adding.sums",
    "parsers.checks.statements.adding.differences",
    "parsers.checks.statements.multiplying.products",
    "parsers.checks.statements.multiplying.averages",
    "parsers.checks.statements.counting.counts",
    "parsers.checks.statements.counting.numbering",
    "parsers.checks.statements.comparing.changes",
    "parsers.checks.statements.comparing.multiples",
    "parsers.checks.statements.comparing.portions",
    "parsers.checks.statements.comparing.wholes",
    "parsers.checks.statements.comparing.ratios",
    "parsers.checks.order.ranks",
    "parsers.checks.order.rankings",
    "parsers.checks.order.dominance",
    "parsers.checks.statements.comparing.comparisons",
    "parsers.checks.order.plausible",
    "parsers.checks.order.cellyears",
    "parsers.checks.order.sequence",
    "parsers.checks.order.timelines",
    "parsers.checks.texts.glued",
    "parsers.checks.texts.cut",
    "parsers.checks.texts.teasers",
    "parsers.checks.texts.brackets",
    "parsers.checks.texts.broken",
    "parsers.checks.texts.leftovers",
    "parsers.checks.languages.untranslated",
    "parsers.checks.languages.stated",
    "parsers.checks.across.kinship",
    "parsers.checks.across.numbers",
    "parsers.checks.across.tables",
    "parsers.checks.across.pieces",
    "parsers.checks.across.sentences",
    "parsers.checks.across.headings",
    "parsers.checks.across.lists",
    "parsers.checks.across.names",
    "parsers.checks.across.dates",
)


@cache
def load() -> None:
    """Import every family once, so that its rules are in the registry."""
    for name in FAMILIES:
        import_module(name)
