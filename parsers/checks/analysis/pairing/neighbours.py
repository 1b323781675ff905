"""The sentences around one, and the amounts that an article begins with."""

from __future__ import annotations

from parsers.checks.analysis.pairing.likeness import Around
from parsers.checks.analysis.phrases import Phrase
from parsers.checks.analysis.pool import Operand, amounts

MAX_LEAD = 60
"""Amounts up to which the beginning of an article is a lead: each is held against each ratio."""


def lead_of(every: list[Phrase]) -> tuple[Operand, ...]:
    """Return the amounts of the title, the summary and the first paragraph, if they are few."""
    found: list[Operand] = []
    paragraphs: set[int] = set()
    for phrase in every:
        text = phrase.text
        if text.role not in ("title", "summary"):
            if text.block.kind == "heading":
                continue
            paragraphs.add(text.first.block)
            if len(paragraphs) > 1:
                break
        found += amounts(phrase, "lead", 9)
        if len(found) > MAX_LEAD:
            return ()
    return tuple(found)


def around(every: list[Phrase], number: int, lead: tuple[Operand, ...]) -> Around:
    """Return what stands around a sentence: those before in its line, the one after, the lead."""
    phrase = every[number]
    before: list[Phrase] = []
    if phrase.text.block.kind == "heading" or phrase.text.role in ("title", "summary"):
        return Around((), (), lead)
    for other in reversed(every[max(number - 3, 0) : number]):
        gap = phrase.text.first.block - other.text.first.block
        if other.text is not phrase.text and (gap > 1 or other.text.block.kind == "heading"):
            break
        if other.text is phrase.text and phrase.text.block.kind == "list":
            break  # another item
        before.append(other)
    after = every[number + 1 : number + 2]
    return Around(tuple(before), tuple(p for p in after if p.text is phrase.text), lead)
