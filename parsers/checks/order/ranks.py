"""N401: superlatives and ranks in prose against the tables that they speak of."""

from __future__ import annotations

from collections.abc import Iterable

from parsers.checks.analysis.phrases import phrases_in
from parsers.checks.context import Context
from parsers.checks.drafts import Draft
from parsers.checks.order.columns import beside_tables
from parsers.checks.order.placed import ordinals_told
from parsers.checks.order.places import places_of
from parsers.checks.registry import rule


@rule(
    "N401",
    "superlative",
    "warning",
    "A superlative or rank that the table it speaks of does not bear out.",
    explanation="A sentence near a table that names one of its rows and a superlative (or "
    "“second”, “third”) says which place the row has. What it is measured by tell a value of the "
    "row beside it, the words of a header, or the superlative itself: “the most expensive” is of "
    "prices, “the quietest” of decibels, “grew fastest” of changes, told in a column or between "
    "two. A warning says that another row has the place in every column that may be meant, or "
    "that the value told is that of the row which has it. It is a note where “the largest” would "
    "be right by a column of another kind. A place told by an ordinal alone (“came third”) must be "
    "the row's in some order of the table. Hedged and conditional sentences are left alone, and "
    "such as are of other things than the rows, or of some of them.",
    fails="“Bilt has the highest output.” beside a table where Arlo has 48 MW and Bilt 31 MW",
    holds="“Arlo has the highest output.”",
)
def superlatives(context: Context) -> Iterable[Draft]:
    """Hold each plain superlative against the tables near it."""
    for text, around in beside_tables(context):
        for phrase in phrases_in(text):
            drafts = list(places_of(phrase, around))
            yield from drafts or ordinals_told(phrase, around)
