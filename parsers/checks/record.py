"""How much of what an article states can be recomputed, and what that says of what cannot.

Numbers stand beside one another in every text, and most of them have nothing to do with each other.
An author who gives the values that a ratio, a sum or a difference rests on does so again and again:
on 109 articles that do, one statement or more held for every eight amounts. On 5,900 pages by
other people, three of four statements that failed stood on pages where fewer than one in ten did,
and were told of something else.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from parsers.checks.analysis.phrases import phrases
from parsers.checks.context import Context
from parsers.checks.drafts import Draft
from parsers.checks.registry import Rule

AMOUNTS = 10
"""Amounts in the prose of an edition for each statement that holds, and as many to begin with, up
to which one that fails is more than a note."""

LINKED = 2
"""How many times as many amounts there may be where a text says of which values a statement is."""


def fails_by_record(rule: Rule, draft: Draft) -> bool:
    """Tell whether a draft is more than a note, and how grave it is depends on the record."""
    severity = draft.severity or rule.severity
    return rule.recomputed and draft.kind == "fail" and severity != "info"


def by_record(
    context: Context, drafts: Sequence[tuple[Rule, Draft]], held: Sequence[Draft]
) -> list[tuple[Rule, Draft]]:
    """Return drafts with what fails in an edition that mostly cannot be recomputed as notes.

    `held` are the statements that hold, of all rules that recompute what prose states.
    """
    trusted: dict[tuple[int, bool], bool] = {}
    result: list[tuple[Rule, Draft]] = []
    for rule, draft in drafts:
        if fails_by_record(rule, draft):
            edition, linked = draft.places[0].edition, draft.linked
            if (edition, linked) not in trusted:
                trusted[edition, linked] = adds_up(
                    context, edition, held, AMOUNTS * (LINKED if linked else 1)
                )
            if not trusted[edition, linked]:
                draft = replace(draft, severity="info")
        result.append((rule, draft))
    return result


def adds_up(context: Context, edition: int, held: Sequence[Draft], most: int = AMOUNTS) -> bool:
    """Tell whether so much of what an edition states holds that what fails in it is telling."""
    amounts = sum(len(p.amounts) for p in phrases(context) if edition in p.text.editions)
    if amounts <= most:
        return True
    holding = sum(any(place.edition == edition for place in draft.places) for draft in held)
    return amounts <= most * (holding + 1)
