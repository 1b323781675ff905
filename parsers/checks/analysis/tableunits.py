"""The unit that what stands around a table gives to all of its numbers.

Tables are headed "Revenue by division, £m", led up to by "…, in thousands of pounds:", or noted
with "단위: 억원" or "Angaben in Mio. Euro".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from parsers.checks.analysis.headerunits import label_unit
from parsers.checks.lexicon import headers as header_words
from parsers.compiled import compiled
from parsers.expressions import deferred
from parsers.model import Quantity

_BRACKETS = compiled(r"[(\[（]([^()\[\]（）]{1,30})[)\]）]")
_STOP = deferred(r"[,，;；:：.。()（）\n–—]")
_SENTENCE = compiled(r"[.。!?！？]\s*$")

_LAST_SENTENCE = compiled(r"(?<=\w{5})[.!?] |[。！？]")
_FIGURE = compiled(r"\d")
_SCALE = compiled(r"(?<!\d)1?[.,\u00a0 '’]?000s?(?!\d)")
"""Digits that tell a scale, and are no amount: "£'000", "× 1,000"."""

_LONGEST = 200

_CAPTION = 120
"""Code points beyond which a paragraph is no caption."""

_NOTE = 40
"""Code points that a note of a unit may have."""

_WORDS = 5
"""Words that a note of a unit may have: "in thousands of US dollars"."""


def unit_around(above: str, below: str, language: str) -> Quantity | None:
    """Return the unit given by the block above a table, or else by the note below it."""
    return _unit_in(above, language) or (
        _unit_in(below, language) if len(below) <= _CAPTION else None
    )


@lru_cache(maxsize=512)
def _unit_in(text: str, language: str) -> Quantity | None:
    """Read the unit that a caption, or the last sentence before a table, gives to its numbers.

    In a caption a unit stands in brackets, after a comma or after "in"; a sentence may speak of
    euros in passing, but hardly of thousands of them at its end.
    """
    caption = len(text) <= _CAPTION and not _SENTENCE.search(text)
    text = _LAST_SENTENCE.split(text.rstrip(" .。:：*_")[-_LONGEST:])[-1]
    for note, sure in _notes(text, language):
        unit, whole = _read(note, language)
        if unit is None or unit.value is None or not (whole or unit.kind == "currency"):
            continue
        if sure or (caption and (unit.value > 1 or unit.kind in ("currency", "percent"))):
            return unit
        if unit.value > 1 and unit.kind == "currency" and text.endswith(note):
            return unit
    return None


def _notes(text: str, language: str) -> Iterator[tuple[str, bool]]:
    """Yield what may be a unit in a text, and whether it is said to be one."""
    told = header_words.UNIT_TOLD.search(text)
    if told is not None:
        yield _cut(text[told.end() :]), True
    for match in reversed(list(_BRACKETS.finditer(text))):
        yield match.group(1), False
    listed = header_words.UNIT_IN.get(language.split("-")[0].lower())
    if listed is not None:
        for match in reversed(list(_after(listed).finditer(text))[-3:]):
            yield _cut(text[match.end() :]), False
    tail = re.split(r"[,，;；:：–—]\s*", text)[-1]
    if tail != text:
        yield tail, False


@lru_cache(maxsize=32)
def _after(listed: str) -> re.Pattern[str]:
    return compiled(rf"(?<![^\W_])(?:{listed})\s+", re.IGNORECASE)


def _cut(note: str) -> str:
    stop = _STOP.search(note.lstrip(" :："))
    note = note.lstrip(" :：")
    return note[: stop.start()] if stop is not None and stop.start() > 3 else note


def _read(note: str, language: str) -> tuple[Quantity | None, bool]:
    """Read the unit that a note begins with, and tell whether it is all of the note."""
    words = [] if _FIGURE.search(_SCALE.sub("", note)) else note.strip()[:_NOTE].split()
    for count in range(min(len(words), _WORDS), 0, -1):
        unit = label_unit(f"x ({' '.join(words[:count])})", language)
        if unit is not None and unit.kind in ("currency", "dimension", "number", "percent"):
            return unit, count == len(words)
    return None, False
