"""Where a text is known to be cut: nothing can be said of what would stand beyond.

Known are the cuts that a reader of formats has found (teasers, answers), and a body whose last
paragraph ends in an ellipsis, or without the stop that all its others end with: the file was cut.
"""

from __future__ import annotations

from parsers.compiled import compiled
from parsers.model import Page, block_text

_BODY = ("lead", "body")
_ELLIPSIS = compiled(r"(?:…|\.\.\.|⋯)[)\]）］]?\s*$")
_STOPPED = compiled(r"[.!?…:;。！？：；؟۔।][\"'“”’»›)\]）］」』*_]*\s*$")
_LONG = 40
"""Characters from which a paragraph is prose, and no caption or name."""

_HABIT = 2
"""Long paragraphs with a stop from which on it is the habit of a page."""


def is_cut(page: Page, number: int) -> bool:
    """Tell whether a block of a page's flow is known to stop before its end."""
    role, block = page.flow[number]
    text = block_text(block)
    if role == "teaser":
        return any(
            r.cut is not None and r.teaser is not None and r.teaser.text == text
            for r in page.related
        )
    if role == "answer":
        return any(
            q.cut is not None and any(answer.text == text for answer in q.answer)
            for q in page.questions
        )
    if role not in _BODY or block.kind != "paragraph" or not _ends_body(page, number):
        return False
    return number == end_of_cut(page)


def _ends_body(page: Page, number: int) -> bool:
    """Tell whether no block of the body follows one."""
    flow = page.flow
    return not any(flow[later].role in _BODY for later in range(number + 1, len(flow)))


def end_of_cut(page: Page) -> int | None:
    """Return the last block of a page's body if the body is cut off there."""
    body = [n for n, (role, _) in enumerate(page.flow) if role in _BODY]
    if not body:
        return None
    last = page.flow[body[-1]].block
    if last.kind != "paragraph" or not _breaks_off(last.text):
        return None
    if _ELLIPSIS.search(last.text):
        return body[-1]
    others = [page.flow[n].block for n in body[:-1]]
    prose = [b.text for b in others if b.kind == "paragraph" and len(b.text) >= _LONG]
    if len(prose) < _HABIT or not all(map(_STOPPED.search, prose)):
        return None
    return body[-1] if len(last.text) >= _LONG else None


def _breaks_off(text: str) -> bool:
    return bool(_ELLIPSIS.search(text)) or not _STOPPED.search(text)
