"""Lists across editions: items and related articles that one edition has more of than another."""

from __future__ import annotations

from collections.abc import Iterator

from parsers.checks.across.facing import edition_name, edition_pairs
from parsers.checks.context import Context
from parsers.checks.drafts import Draft, Place
from parsers.checks.registry import rule
from parsers.model import ListBlock


@rule(
    "X203",
    "list-items-missing",
    "warning",
    "A list has more items in one edition than in another.",
    explanation="Lists that face each other are counted, item by item. The items of the longer "
    "one are quoted.",
    fails="four points in Swedish, three in Finnish",
    holds="four points in both",
)
def list_items_missing(context: Context) -> Iterator[Draft]:
    """Report lists of unequal length: one finding for the lists that face one another."""
    unequal: dict[int, list[tuple[int, int, int, int]]] = {}
    for a, b in edition_pairs(context):
        for number, bead in enumerate(context.beads):
            if len(bead.sides[a]) != 1 or len(bead.sides[b]) != 1:
                continue
            left, right = (context.text(e, bead.sides[e][0]) for e in (a, b))
            one, two = left.block, right.block
            if not isinstance(one, ListBlock) or not isinstance(two, ListBlock):
                continue
            counts = [sum(bool(i.marker) for i in block.items) for block in (one, two)]
            if counts[0] == counts[1] or max(counts) > 2 * min(counts) + 2 or not all(counts):
                continue
            unequal.setdefault(number, []).append((a, b, counts[0], counts[1]))
    for number, found in unequal.items():
        first, count = found[0][0], found[0][2]
        counted = [(first, count), *((b, other) for _, b, _, other in found)]
        told = [f"{count} in {edition_name(context, edition)}" for edition, count in counted[1:]]
        sides = context.beads[number].sides
        yield Draft(
            f"the list has {count} items in {edition_name(context, first)}, {', '.join(told)}",
            tuple(
                Place(
                    edition,
                    sides[edition][0],
                    0,
                    len(context.text(edition, sides[edition][0]).text),
                )
                for edition, _ in counted
            ),
            primary=len(counted),
        )


@rule(
    "X204",
    "related-missing",
    "warning",
    "An edition points to fewer related articles than another.",
    explanation="Related articles are counted. How much of each teaser is shown depends on where "
    "it was cut, so teasers are not compared beyond the cut.",
    fails="four related articles in Hungarian, three in Romanian",
    holds="four in both",
)
def related_missing(context: Context) -> Iterator[Draft]:
    """Report unequal numbers of related articles, or that they are equal."""
    for a, b in edition_pairs(context):
        counts = [len(context.pages[edition].related) for edition in (a, b)]
        if not all(counts):
            continue
        names = [edition_name(context, edition) for edition in (a, b)]
        places = tuple(
            Place(edition, n, 0, len(block.text))
            for edition in (a, b)
            for n, (role, block) in enumerate(context.pages[edition].flow)
            if role == "related_title"
        )
        if counts[0] == counts[1]:
            yield Draft(
                f"both editions point to {counts[0]} related articles",
                places,
                kind="holds",
                primary=len(places),
            )
        else:
            yield Draft(
                f"{counts[0]} related articles in {names[0]}, {counts[1]} in {names[1]}",
                places,
                primary=len(places),
            )
