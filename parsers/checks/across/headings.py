"""Headings across editions: one that an edition lacks where all around it faces something."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from parsers.checks.across.facing import edition_names, edition_pairs
from parsers.checks.context import Context
from parsers.checks.drafts import Draft, Place
from parsers.checks.registry import rule
from parsers.editions.cuts import end_of_cut
from parsers.editions.figures import SURE
from parsers.model import Bead

_FACED = 2
"""Headings that face each other, at least, in editions that are divided alike."""

_LACKED = 0.25
"""Share of its headings that an edition may lack before it is held to be divided otherwise."""


@rule(
    "X205",
    "heading-missing",
    "warning",
    "A heading of one edition has nothing that faces it in another.",
    explanation="Where two editions are divided alike, a heading without a partner is missing if "
    "the blocks before and after it surely face blocks that follow one another. Editions that "
    "divide their text otherwise are left alone, and so is what lies beyond a cut.",
    fails="Estonian has a heading between two paragraphs that follow each other in Latvian",
    holds="both have the heading, whatever its words",
)
def heading_missing(context: Context) -> Iterator[Draft]:
    """Report such headings; one that several editions lack, or have, is one finding."""
    missing: dict[int, dict[int, int]] = {}
    for a, b in edition_pairs(context):
        for here, there in ((a, b), (b, a)):
            for bead, before in _lacked(context, here, there):
                missing.setdefault(bead, {})[there] = before
    for bead, lacking in missing.items():
        having = [e for e, side in enumerate(context.beads[bead].sides) if side]
        heads = tuple(
            Place(e, n, 0, len(context.text(e, n).text))
            for e in having
            for n in context.beads[bead].sides[e]
        )
        ends = {e: len(context.text(e, n).text) for e, n in lacking.items()}
        yield Draft(
            f"a heading is missing in {edition_names(context, sorted(lacking))}",
            (*heads, *(Place(e, n, max(ends[e] - 40, 0), ends[e]) for e, n in lacking.items())),
            primary=len(heads),
        )


def _lacked(context: Context, here: int, there: int) -> Iterator[tuple[int, int]]:
    """Yield the beads of headings of `here` that `there` lacks, and the block before the place."""
    beads = context.beads
    heads = [n for n, bead in enumerate(beads) if _is_heading(context, bead, here)]
    alone = [n for n in heads if not beads[n].sides[there] and not beads[n].moved]
    faced = sum(_is_heading(context, beads[n], there) for n in heads)
    if faced < _FACED or len(alone) > max(1, _LACKED * len(heads)):
        return
    end = end_of_cut(context.pages[there])
    for number in alone:
        before = _beside(beads[:number][::-1], here, there)
        after = _beside(beads[number + 1 :], here, there)
        if before is None or after is None or not _follow(context, before, after, here, there):
            continue
        last = before.sides[there][-1]
        if end is None or last < end:
            yield number, last


def _is_heading(context: Context, bead: Bead, edition: int) -> bool:
    """Tell whether a bead has one block in an edition, and that a heading of the body."""
    side = bead.sides[edition]
    if len(side) != 1:
        return False
    role, block = context.pages[edition].flow[side[0]]
    return role == "body" and block.kind == "heading"


def _beside(beads: Sequence[Bead], here: int, there: int) -> Bead | None:
    """Return the first bead that either edition has a part in, if both have."""
    for bead in beads:
        if bead.sides[here] or bead.sides[there]:
            return bead if bead.sides[here] and bead.sides[there] else None
    return None


def _follow(context: Context, before: Bead, after: Bead, here: int, there: int) -> bool:
    """Tell whether two beads are certain, and the second follows the first with nothing between.

    The first heading of a page may be its title once more, so text of the body has to stand before
    it. What stands under the heading may not have more sentences there than here: the first of them
    could be the heading, run in.
    """
    if before.moved or after.moved or min(before.score, after.score) < SURE:
        return False
    if any(context.pages[e].flow[before.sides[e][-1]].role != "body" for e in (here, there)):
        return False
    if after.sides[there][0] != before.sides[there][-1] + 1:
        return False
    sentences = [
        sum(len(context.text(e, n).sentences) for n in after.sides[e]) for e in (here, there)
    ]
    return sentences[1] <= sentences[0]
