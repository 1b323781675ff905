"""Lists across editions: items and related articles that one edition has more of than another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

from parsers.checks.across.facing import edition_names, whose
from parsers.checks.context import Context
from parsers.checks.drafts import Draft, Place
from parsers.checks.registry import rule
from parsers.editions.parties import Dispute, disputes
from parsers.model import ListBlock

_SURE = 0.85
"""Confidence of a bead from which its lists are held to be one: where editions were rewritten,
lists face each other that have nothing to do with each other, and do so less certainly."""


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
    for bead in context.beads:
        if bead.score < _SURE:
            continue
        counts: dict[int, int] = {}
        for edition, side in enumerate(bead.sides):
            block = context.text(edition, side[0]).block if len(side) == 1 else None
            if isinstance(block, ListBlock):
                counts[edition] = sum(bool(item.marker) for item in block.items)
        unequal = [(a, b) for a, b in combinations(counts, 2) if _comparable(counts[a], counts[b])]
        for dispute in _by_count(counts, unequal):
            told = [
                f"{counts[party[0]]} {'' if number else 'items '}in "
                + edition_names(context, party)
                for number, party in enumerate(dispute.parties)
            ]
            yield Draft(
                f"the list has {', '.join(told)}",
                tuple(
                    Place(edition, block, 0, len(context.text(edition, block).text))
                    for edition in dispute.members
                    for block in bead.sides[edition]
                ),
                primary=dispute.told_first,
            )


def _comparable(one: int, two: int) -> bool:
    """Tell whether two lists are unequal, but so little that they should be one."""
    return one != two and min(one, two) > 0 and max(one, two) <= 2 * min(one, two) + 2


def _by_count(counts: Mapping[int, int], unequal: Iterable[tuple[int, int]]) -> list[Dispute[int]]:
    """Return the editions of equal counts as parties."""
    return disputes(unequal, lambda edition: edition, lambda a, b: counts[a] == counts[b])


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
    counts = {e: len(page.related) for e, page in enumerate(context.pages) if page.related}
    unequal = [(a, b) for a, b in combinations(counts, 2) if counts[a] != counts[b]]
    for dispute in _by_count(counts, unequal):
        told = [
            f"{counts[party[0]]} {'' if number else 'related articles '}in "
            + edition_names(context, party)
            for number, party in enumerate(dispute.parties)
        ]
        odd = dispute.members[: dispute.told_first]
        places = [_related(context, edition) for edition in dispute.members]
        yield Draft(
            ", ".join(told),
            tuple(place for each in places for place in each),
            primary=sum(map(len, places[: len(odd)])),
        )
    if len(counts) > 1 and not unequal:
        places_alike = tuple(place for edition in counts for place in _related(context, edition))
        yield Draft(
            f"{whose(context, list(counts))} point to {counts[min(counts)]} related articles",
            places_alike,
            kind="holds",
            primary=len(places_alike),
        )


def _related(context: Context, edition: int) -> list[Place]:
    return [
        Place(edition, number, 0, len(block.text))
        for number, (role, block) in enumerate(context.pages[edition].flow)
        if role == "related_title"
    ]
