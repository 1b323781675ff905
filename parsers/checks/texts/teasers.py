"""Cut teasers: the beginnings of related articles that stop before their sentence does."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from parsers.checks.context import Context
from parsers.checks.drafts import Draft, Place
from parsers.checks.registry import rule
from parsers.checks.texts.endings import has_end, last_words, tail
from parsers.model import Cut, Page, Related


@rule(
    "P201",
    "cut-teasers",
    "warning",
    "Teasers of related articles stop in the middle of a sentence.",
    explanation="Several texts of exactly the same length, none longer, and some of them breaking "
    "off in mid-word or mid-sentence, were cut by a program. Nothing beyond such a cut is called "
    "missing in another edition. So was one that ends without a stop where all others have one, in "
    "this edition and, at the same place, in the others.",
    fails="three teasers of 100 characters, one ending “the mayor ann”",
    holds="teasers that end with their sentences",
)
def cut_teasers(context: Context) -> Iterator[Draft]:
    """Report the cut teasers of each edition: one finding for those of one length."""
    for edition, page in enumerate(context.pages):
        yield from _broken_off(context, edition)
        by_length: dict[int, list[tuple[Place, str, Cut]]] = defaultdict(list)
        for place, text, cut in _cut_teasers(edition, page):
            by_length[cut.length].append((place, text, cut))
        for length, found in sorted(by_length.items()):
            evident = [(place, text) for place, text, cut in found if cut.evident]
            if not evident:
                continue
            ends = ", ".join(f"“…{last_words(text)}”" for _, text in evident[:6])
            noun = "teaser is" if len(found) == 1 else "teasers are"
            yield Draft(
                f"{len(found)} {noun} cut at {length} characters: {ends}",
                (
                    *(tail(place, text) for place, text in evident),
                    *(tail(p, text) for p, text, cut in found if not cut.evident),
                ),
                primary=len(evident),
            )


def _cut_teasers(edition: int, page: Page) -> Iterator[tuple[Place, str, Cut]]:
    for place, related in _teasers(edition, page):
        if related.teaser is not None and related.cut is not None:
            yield place, related.teaser.text, related.cut


def _teasers(edition: int, page: Page) -> Iterator[tuple[Place, Related]]:
    """Yield the related articles of a page that have a teaser, and where it stands."""
    numbers = (n for n, (role, _) in enumerate(page.flow) if role == "teaser")
    with_teaser = (related for related in page.related if related.teaser is not None)
    for number, related in zip(numbers, with_teaser, strict=False):
        if related.teaser is not None:
            yield Place(edition, number, 0, len(related.teaser.text)), related


_OTHERS = 2
"""Teasers with a stop that show how a page ends them."""
_OTHERS_LISTED = 5
"""The same where they are what a list says of its links, in words of somebody's own."""


def _broken_off(context: Context, edition: int) -> Iterator[Draft]:
    """Yield the one teaser of an edition that lacks its stop, if all others have theirs."""
    page = context.pages[edition]
    teasers = list(_teasers(edition, page))
    if any(related.cut is not None for _, related in teasers):
        return
    open_ended = [number for number, (place, _) in enumerate(teasers) if not _stops(context, place)]
    others = len(teasers) - 1
    if len(open_ended) != 1 or others < (_OTHERS if page.format == "page_dump" else _OTHERS_LISTED):
        return
    for other, sister in enumerate(context.pages):
        facing = list(_teasers(other, sister))
        same = other != edition and len(facing) == len(teasers)
        if same and not _stops(context, facing[open_ended[0]][0]):
            return
    place, related = teasers[open_ended[0]]
    text = related.teaser.text if related.teaser is not None else ""
    yield Draft(
        f"a teaser breaks off after “{last_words(text)}”; the other {others} end with a stop",
        (tail(place, text),),
    )


def _stops(context: Context, place: Place) -> bool:
    block = context.pages[place.edition].flow[place.block].block
    bare = block.text.rstrip()
    return not bare or has_end(block, bare)
