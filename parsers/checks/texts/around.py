"""What stands around a text that has no end of its own: what it leads up to, what it belongs to."""

from __future__ import annotations

import re
import unicodedata

from parsers.checks.programs import PROGRAM
from parsers.compiled import compiled
from parsers.expressions import deferred
from parsers.model import Block, Page

_LISTED = deferred(r"\s*(?:[ivx]{1,4}|[a-zA-Z]|\d{1,2})[.)、]\s", re.IGNORECASE)
_CAPTION = deferred(r"\s*[^\W\d_]+\s\d+(?:[.-]\d+)*\s?[:：.]\s")
"""What captions of figures, tables and listings begin with: they end without a stop."""
_COMMAND = deferred(
    r"\s*(?:\[?[\w.-]+@[\w.-]+[^\]$#>]{0,40}[\]$#>]|[$#%>]\s|sudo\s|[A-Z][A-Z\d_]{2,}=)"
)
"""What a line for a shell begins with: a prompt, or a variable that is set."""
_OPENERS = "\"'“‘«„‹「『《【〈〔（([¿¡*_"
"""Signs with which a sentence may begin."""
_MENU = compiled(r"\s(?:->|→|>|›|»)\s")
"""What parts the steps of a way through menus."""
_PARAGRAPH_OPENS = compiled(r"<p\b[^<>]*>\s*", re.IGNORECASE)
_WITHIN = 12
"""Blocks back within which the `<p>` is looked for that a text stands in."""


def leads_on(page: Page, number: int) -> bool:
    """Tell whether what follows a block continues it: a list, a table, code, a quotation.

    So does what is no sentence of its own: a line for a shell, a sign, a way through a menu.
    """
    if number + 1 >= len(page.flow):
        return False
    after = page.flow[number + 1].block
    if any(
        mark.kind == "math"
        or (mark.kind == "code" and mark.end >= len(after.text.rstrip()))
        or (mark.kind == "strong" and _MENU.search(after.text[: mark.end]))
        for mark in after.marks
        if mark.start == 0
    ):
        return True
    if after.kind in ("list", "table", "code", "quote", "image", "unread"):
        return True
    if after.kind != "paragraph" or not after.text:
        return False
    first = after.text.lstrip()[:1]
    strange = not (first.isalnum() or first in _OPENERS or unicodedata.category(first) == "So")
    return first.islower() or strange or _COMMAND.match(after.text) is not None


def in_open_element(page: Page, number: int) -> bool:
    """Tell whether a block stands behind a `<p>` that is not closed before it.

    Between its tags HTML takes lines that blank lines part for one paragraph; Markdown does not.
    """
    for _, block in reversed(page.flow[max(number - _WITHIN, 0) : number]):
        if block.kind == "heading":
            return False
        if block.kind == "unread" and block.text.lstrip().startswith("<"):
            return _PARAGRAPH_OPENS.fullmatch(block.text.rsplit("\n", 1)[-1]) is not None
    return False


def _credits(block: Block, end: int) -> bool:
    """Tell whether what stands behind the last sentence is a link with few words, or set off.

    So do pages name who sent something in, and where it is from; and so do people tell a gesture.
    """
    behind = max((match.end() for match in _STOPS.finditer(block.text, 0, end)), default=0)
    return behind > 0 and any(
        (
            mark.kind == "link"
            and behind <= mark.start
            and 2 * (mark.end - mark.start) > end - behind
        )
        or (mark.kind in ("strong", "emphasis") and mark.start - behind <= 1 and mark.end >= end)
        for mark in block.marks
    )


_STOPS = deferred(r"[.!?…][\"”’»)]*\s+|[。！？][」』”）]?\s*|[!！]+[\"”]\s")
"""The end of a sentence, with what parts it from the next."""


def marked_end(page: Page, number: int) -> bool:
    """Tell whether a block is a caption, or ends in what needs no stop: a link, code, a note.

    So is what only a program reads.
    """
    block = page.flow[number].block
    end = len(block.text.rstrip())
    if _CAPTION.match(block.text) or block.text.rstrip().endswith(("——", "——”")):
        return True
    if re.match(r"\s*(?:--|–|—|[*+#|>-]\s)", block.text) or _LISTED.match(block.text):
        return True  # who said it, or one of a list
    if PROGRAM.search(block.text):
        return True
    before = page.flow[number - 1].block if number else block
    pictured = before.kind == "unread" and re.match(r"!\[|<(?:img|figure)\b", before.text)
    if (
        pictured
        or before.kind == "image"
        or any(mark.kind == "image" for mark in (*before.marks, *block.marks))
    ):
        return True  # a caption
    return (
        any(
            mark.end >= end and mark.kind in ("link", "code", "math", "footnote", "image")
            for mark in block.marks
        )
        or _credits(block, end)
        or bool(re.search(r"(?:https?://|www\.|[\w.]@)\S+$|\w\.[a-z]{2,4}$", block.text.rstrip()))
    )
