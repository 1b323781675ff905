"""Texts that stop at a fixed length."""

from __future__ import annotations

from collections.abc import Iterable

from parsers.compiled import compiled
from parsers.model import Cut, Page, Passage, QuestionAnswer

ELLIPSES = ("\u2026", "...", "\u22ef")

_COMPLETE = compiled(
    r"[.!?\u3002\uff01\uff1f\u061f\u06d4\u0964][\"')\]\u201d\u2019\u300d\u00bb]*\s*$"
)


def breaks_off(text: str) -> bool:
    """Tell whether a text ends in mid-sentence."""
    return _COMPLETE.search(text) is None


def fixed_length(texts: Iterable[str]) -> int | None:
    """Return the length at which several of the texts were cut, or None.

    It is a cut if two or more are exactly that long, none is longer, and one breaks off.
    """
    texts = list(texts)
    longest = max(map(len, texts), default=0)
    same = [text for text in texts if len(text) == longest]
    if len(same) > 1 and any(breaks_off(text) for text in same):
        return longest
    return None


def teaser_cut(text: str, length: int | None) -> Cut | None:
    """Return the cut of a teaser, `length` being where its list cuts."""
    if length is None or len(text) != length:
        return None
    return Cut(length=length, evident=breaks_off(text))


def without_ellipsis(text: str) -> str | None:
    """Return a text without the ellipsis at its end, or None if it has none."""
    bare = text.rstrip()
    for ellipsis in ELLIPSES:
        if bare.endswith(ellipsis):
            return bare[: -len(ellipsis)]
    return None


def answer_cuts(page: Page) -> tuple[QuestionAnswer, ...]:
    """Return the page's questions with the cuts of their answers.

    An answer is cut where it ends in an ellipsis; what it is the beginning of is looked for on the
    page.
    """
    named = list(_openings(page))
    return tuple(_with_cut(pair, named) for pair in page.questions)


def _with_cut(pair: QuestionAnswer, named: list[tuple[str, str]]) -> QuestionAnswer:
    if not pair.answer:
        return pair
    text = passages_text(pair.answer)
    bare = without_ellipsis(text)
    if bare is None or len(bare) < 20:
        return pair
    whole = next(
        (name for name, other in named if len(other) > len(bare) and other.startswith(bare)), None
    )
    return pair.model_copy(update={"cut": Cut(length=len(bare), of=whole)})


def _openings(page: Page) -> Iterable[tuple[str, str]]:
    for passage in page.summary:
        yield "summary", passage.text
    for block in page.lead:
        yield "lead", block.text
    for number, section in enumerate(page.sections, start=1):
        for block in section.blocks:
            yield f"section {number}", block.text


def passages_text(passages: Iterable[Passage]) -> str:
    """Return the texts of several passages, line by line."""
    return "\n".join(passage.text for passage in passages)
