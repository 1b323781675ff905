"""Dates of publication across editions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from parsers.checks.context import Context
from parsers.checks.drafts import Draft, Place
from parsers.checks.registry import rule
from parsers.model import Page


@rule(
    "X104",
    "dates-differ",
    "warning",
    "The date of publication differs between editions, or between places of one page.",
    explanation="Editions of one article carry one date; a date that is less precise than another "
    "does not contradict it. The months of the head line and of the archive must be that of the "
    "date.",
    fails="en: 3 May 2025 · fr: 3 juin 2025",
    holds="en: 3 May 2025 · fr: mai 2025",
)
def dates_differ(context: Context) -> Iterator[Draft]:
    """Report dates of publication that contradict one another, or that they agree."""
    dated: list[tuple[int, str, Place]] = []
    for edition, page in enumerate(context.pages):
        for number, (role, block) in enumerate(page.flow):
            if role == "date" and page.date is not None and page.date.printed.text == block.text:
                dated.append((edition, page.date.value, Place(edition, number, 0, len(block.text))))
    for edition, page in enumerate(context.pages):
        yield from _same_month(context, edition, page)
    if len(dated) < 2:
        return
    counts = Counter(value[:7] for _, value, _ in dated)
    usual = counts.most_common(1)[0][0]
    base = next(entry for entry in dated if entry[1].startswith(usual))
    odd = [e for e in dated if not (e[1].startswith(base[1]) or base[1].startswith(e[1]))]
    if odd:
        shown = ", ".join(f"{value} ({context.pages[e].path})" for e, value, _ in (base, *odd))
        yield Draft(
            f"the editions carry different dates: {shown}",
            (*(place for _, _, place in odd), base[2]),
            primary=len(odd),
        )


def _same_month(context: Context, edition: int, page: Page) -> Iterator[Draft]:
    """Report as holding that the month is printed alike in head, head line and archive."""
    if page.date is None:
        return
    printed = page.date.printed.text
    places: list[Place] = []
    for number, (role, block) in enumerate(page.flow):
        at = block.text.find(printed) if role in ("date", "tags", "counted") else -1
        if at >= 0:
            text = context.text(edition, number)
            if text.first.edition == edition:
                places.append(Place(edition, number, at, at + len(printed)))
    if len(places) > 1:
        yield Draft(
            f"{printed} stands in {len(places)} places alike",
            tuple(places),
            kind="holds",
            primary=len(places),
        )
