"""Editions side by side: what is compared of them, and how an edition is called in a message."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from parsers.checks.analysis.wording import language_name
from parsers.checks.context import Context, quantities_of, without_code
from parsers.checks.drafts import Place
from parsers.editions.figures import has_figures, language_of_figures, says_the_same
from parsers.editions.numbers import Value
from parsers.languages import same
from parsers.model import Bead


def compared(context: Context, bead: Bead, a: int, b: int) -> bool:
    """Tell whether a bead faces two texts of editions `a` and `b` that should say the same.

    Texts that are the same to the letter say nothing of each other, and nothing can be said of
    what lies beyond a cut.
    """
    return says_the_same(context.pages, bead, a, b)


def values_of(context: Context, edition: int, numbers: Iterable[int]) -> list[Value]:
    """Return the quantities of some blocks of an edition (tables have none here)."""
    page = context.pages[edition]
    found: list[Value] = []
    for number in numbers:
        text = context.text(edition, number)
        if not has_figures(text.block):
            continue
        known = (
            text.quantities
            if text.language == (language := language_of_figures(page, text.block))
            else without_code(text.block, quantities_of(text.text, language))
        )
        found += [Value(each, (edition, number, each.start, each.end)) for each in known]
    return found


def place(value: Value) -> Place:
    """Return where a quantity stands."""
    return Place(*value.spot)


def edition_name(context: Context, edition: int) -> str:
    """Return the language of an edition, or its path where another edition has the language too."""
    tags = [page.declared_language or page.language for page in context.pages]
    if tags[edition] is None or sum(same(tag, tags[edition]) for tag in tags) > 1:
        return context.pages[edition].path
    return language_name(tags[edition])


def edition_names(context: Context, editions: Iterable[int]) -> str:
    """Return what some editions are called, one after the other."""
    names = [edition_name(context, edition) for edition in dict.fromkeys(editions)]
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def whose(context: Context, editions: Sequence[int]) -> str:
    """Return what some editions are called, all of them for short."""
    if len(editions) < len(context.pages):
        return edition_names(context, editions)
    return "both editions" if len(editions) == 2 else f"all {len(editions)} editions"


def edition_pairs(context: Context) -> Iterator[tuple[int, int]]:
    """Yield the pairs of editions to compare: each with each."""
    return combinations(range(len(context.pages)), 2)


def contradiction(
    context: Context, parties: Sequence[Sequence[int]], odd: int, quotes: Sequence[Sequence[str]]
) -> str:
    """Return in words what the parties of a dispute say.

    `parties` holds the editions of each, of which the first `odd` are in the minority (see
    `parties.Dispute`), and each of `quotes` what the parties say of one thing.
    """
    if len(parties) == 2 and (odd or sum(map(len, parties)) == 2):
        shown = "; ".join(
            f"“{one}” {'against' if odd else 'and'} “{other}”" for one, other in quotes
        )
        one, other = (edition_names(context, party) for party in parties)
        return (
            f"{one} differs from {other}: {shown}" if odd else f"{one} and {other} differ: {shown}"
        )
    said = "; ".join(
        f"{edition_names(context, party)}: " + ", ".join(f"“{each[number]}”" for each in quotes)
        for number, party in enumerate(parties)
    )
    return f"the editions differ: {said}"
