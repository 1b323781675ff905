"""Editions that are not compared with the others: they share nothing, or print two languages."""

from __future__ import annotations

from collections.abc import Iterator

from parsers.checks.across.facing import edition_name, edition_names
from parsers.checks.context import Context
from parsers.checks.drafts import Draft, Place
from parsers.checks.registry import rule
from parsers.editions.kinship import Reason


@rule(
    "X207",
    "unrelated-editions",
    "warning",
    "Two pages are put together as editions, but have nothing in common.",
    explanation="Neither numbers, names, links and code nor the order and lengths of the blocks "
    "agree. Then nothing else is said of what differs between them: either the files were put "
    "together by mistake, or one is of another article. An edition that shares nothing with any "
    "other is left out of the comparison of the others.",
    fails="a report on a lock in English, a recipe in German",
    holds="the report in both",
    whole=True,
)
def unrelated(context: Context) -> Iterator[Draft]:
    """Report editions that share nothing with any other, all in one finding."""
    apart = _apart(context, "unrelated")
    if not apart:
        return
    names = edition_names(context, apart)
    others = len(context.pages) - len(apart)
    message = (
        f"the pages in {names} share nothing: are they editions of one article?"
        if not others
        else f"{names} shares nothing with the other editions: is it one of this article?"
        if len(apart) == 1
        else f"{names} share nothing with the other editions: are they of this article?"
    )
    places = [_start(context, edition) for edition in apart]
    yield Draft(message, tuple(places), primary=len(places))


@rule(
    "X208",
    "bilingual-edition",
    "info",
    "An edition prints its text in two languages, one under the other.",
    explanation="Paragraph by paragraph or line by line, what is said in one language is said "
    "again in another. Such a page is not compared with editions in one language: each sentence of "
    "it would seem to be too many there.",
    fails="a poem with its translation under each line, beside the translation alone",
    holds="the poem and its translation in files of their own",
    whole=True,
)
def bilingual(context: Context) -> Iterator[Draft]:
    """Report editions that print two languages."""
    for edition in _apart(context, "bilingual"):
        yield Draft(
            f"{edition_name(context, edition)} prints its text in two languages, one under the "
            "other; it is not compared with the other editions",
            (_start(context, edition),),
        )


def _apart(context: Context, reason: Reason) -> list[int]:
    return [edition for edition, why in context.apart.items() if why == reason]


def _start(context: Context, edition: int) -> Place:
    """Return the beginning of an edition's text."""
    text = context.text(edition, 0)
    return Place(edition, 0, 0, min(len(text.text), 60))
