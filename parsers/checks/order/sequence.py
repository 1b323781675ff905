"""N508: what is first or begins after what is last or ends."""

from __future__ import annotations

import re
from collections.abc import Iterable

from parsers.checks.analysis.dates import Dated, dated
from parsers.checks.analysis.patterns import in_any_case
from parsers.checks.analysis.phrases import Phrase, all_phrases
from parsers.checks.context import Context
from parsers.checks.drafts import Draft
from parsers.checks.lexicon import spans as words
from parsers.checks.registry import rule

_ROLES = frozenset(("lead", "body", "summary"))
_BEHIND = ("tr", "hi", "ko", "ja", "zh")
"""Languages that tell a date before what happens at it."""
_ENDS = 2
_NEAR = 10
"""Signs behind a date among which such languages tell what happens at it."""


@rule(
    "N508",
    "first-after-last",
    "warning",
    "A first of several, or a beginning, that is dated after the last or the end told with it.",
    explanation="A sentence with two dates and no others that says of one what is first or begins, "
    "and of the other what is last or ends, tells them in that order of time.",
    fails="The first are due in spring 2029 and the last by the end of 2028.",
    holds="The first are due in spring 2026 and the last by the end of 2028.",
)
def first_after_last(context: Context) -> Iterable[Draft]:
    """Compare the two dates of such sentences."""
    for phrase in all_phrases(context):
        if phrase.text.role not in _ROLES or len(phrase.quantities) < _ENDS:
            continue
        placed = [
            (at, each)
            for at, quantity in phrase.at.items()
            if (each := dated(quantity, phrase.text)) is not None
        ]
        if len(placed) != _ENDS:
            continue
        pair = _first_and_last(phrase, placed)
        if pair is None:
            continue
        first, last = pair
        if (first.day is None) != (last.day is None):
            continue
        places = tuple(phrase.place(each.quantity) for each in (first, last))
        shown = [each.quantity.text.strip(" .,") for each in (first, last)]
        working = f"{first.quantity.date} and {last.quantity.date}"
        if first.day is None and first.first > last.last:
            yield Draft(f"{shown[0]}, told as the first, is after {shown[1]}", places, working)
        elif first.day is None and first.last <= last.first:
            yield Draft(f"{shown[0]} is before {shown[1]}", places, working, "holds")


def _first_and_last(phrase: Phrase, placed: list[tuple[int, Dated]]) -> tuple[Dated, Dated] | None:
    """Return the dates of what is first and what is last, each told in its own stretch."""
    (one, a), (other, b) = placed
    between, behind = phrase.masked[one + 1 : other], phrase.masked[other + 1 :]
    if re.search(r"[;；。]", between):
        return None
    if phrase.language in _BEHIND:
        if len(between) > _NEAR:
            return None
        kinds = [_kind(phrase.language, between), _kind(phrase.language, behind[:_NEAR])]
    else:
        before = re.split(r"[,;:]", phrase.masked[:one])[-1]
        kinds = [_kind(phrase.language, before), _alone(phrase.language, between)]
    if kinds == ["first", "last"]:
        return a, b
    return (b, a) if kinds == ["last", "first"] else None


def _alone(language: str, between: str) -> str | None:
    """Tell what a stretch says of the date behind it, if it tells of nothing that is not known.

    "… and the last by the end of": few words lead to it, and it is followed by those of a date.
    """
    beside = words.BESIDE_DATE.get(language)
    for name, table in (("first", words.FIRST), ("last", words.LAST)):
        listed = table.get(language)
        if not listed or not beside:
            return None
        pattern = rf"^,?\s(?:\S+\s){{0,2}}(?:{listed})(?:\s(?:{beside})\b.{{0,24}})?\s?$"
        if in_any_case(pattern).match(between):
            return name
    return None


def _kind(language: str, stretch: str) -> str | None:
    """Tell what a stretch says of its date: that something is first, or last, and not both."""
    end = "" if language in _BEHIND else r"(?!\w)"
    start = "" if language in _BEHIND else r"(?<!\w)"
    found = [
        name
        for name, table in (("first", words.FIRST), ("last", words.LAST))
        if (listed := table.get(language))
        and in_any_case(rf"{start}(?:{listed}){end}").search(stretch)
    ]
    return found[0] if len(found) == 1 else None
