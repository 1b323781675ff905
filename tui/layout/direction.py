"""Text that reads from right to left: which it is, and its letters in the order of the screen."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from tui.layout.bidi import mirrored, resolve_levels, visual_units
from tui.layout.line import Fragment
from tui.layout.options import Options
from tui.layout.wrap import Range

_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\u200f\u202b\u2067\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff"
    "\U0001e800-\U0001efff]"
)
_DIRECTION_MARKS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def may_reorder(text: str) -> bool:
    """Tell whether anything in a text may read from right to left."""
    return not text.isascii() and _RIGHT_TO_LEFT.search(text) is not None


def is_right_to_left(text: str, options: Options) -> bool:
    """Tell a text's direction: that of its first strong letter (UAX #9, rules P2 and P3)."""
    if options.direction != "auto":
        return options.direction == "rtl"
    if not may_reorder(text):
        return False
    depth = 0
    for char in text:
        kind = unicodedata.bidirectional(char)
        if kind in ("LRI", "RLI", "FSI"):
            depth += 1
        elif kind == "PDI":
            depth = max(depth - 1, 0)
        elif depth == 0 and kind in ("R", "AL"):
            return True
        elif depth == 0 and kind == "L":
            return False
    return False


def in_visual_order(
    text: str,
    ranges: Sequence[Range],
    drawn: Sequence[list[Fragment]],
    offset: int,
    reverse: bool,
) -> list[list[Fragment]]:
    """Return lines with their letters in the order in which they stand on the screen.

    What reads from right to left comes as one fragment for each cluster, so that inside any
    fragment offsets still ascend; brackets in it are mirrored, direction marks left out.
    """
    lines: list[list[Fragment]] = []
    levels: list[int] = []
    for paragraph in text.split("\n"):
        levels += [*resolve_levels(paragraph, int(reverse)), int(reverse)]
    for (start, end), fragments in zip(ranges, drawn, strict=True):
        if not any(level != 0 for level in levels[start:end]):
            lines.append(list(fragments))
            continue
        line: list[Fragment] = []
        for low, high, turned in visual_units(text, start, end, levels, int(reverse)):
            line += _pieces(fragments, offset + low, offset + high, turned)
        lines.append(line)
    return lines


def _pieces(fragments: Sequence[Fragment], low: int, high: int, turned: bool) -> list[Fragment]:
    """Return what the fragments of a line show of [low, high)."""
    found: list[Fragment] = []
    for fragment in fragments:
        start, end = max(low, fragment.start), min(high, fragment.end)
        if start >= end:
            continue
        piece = fragment.text[start - fragment.start : end - fragment.start]
        if _DIRECTION_MARKS.search(piece) is None:
            shown = "".join(map(mirrored, piece)) if turned else piece
            found.append(fragment._replace(text=shown, start=start))
            continue
        for match in re.finditer(f"[^{_DIRECTION_MARKS.pattern[1:]}+", piece):
            shown = "".join(map(mirrored, match.group())) if turned else match.group()
            found.append(fragment._replace(text=shown, start=start + match.start()))
    return found
