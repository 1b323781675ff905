"""From wrapped text to fragments: inline styles, and characters that cannot be drawn as such."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise

from parsers.model import Mark
from tui.layout.line import Fragment
from tui.layout.wrap import SOFT_HYPHEN, Range

StyleRun = tuple[int, int, str]
"""Start, end, style: the runs of a text are ascending and leave no gap."""

_MARK_STYLES = {
    "emphasis": "emphasis",
    "strong": "strong",
    "strike": "strike",
    "code": "code",
    "link": "link",
    "image": "image",
    "footnote": "footnote.mark",
    "label": "label",
    "math": "math",
    "marker": "marker",
}

_ODD = re.compile("[\x00-\x1f\x7f-\x9f\u00ad\u200b\u2028\u2029\u2060\ufeff\ud800-\udfff]")
_STAND_IN = "\ufffd"


def style_runs(
    text: str, base: str, marks: Iterable[Mark] = (), extra: Iterable[StyleRun] = ()
) -> list[StyleRun]:
    """Return the style runs of a text: `base`, and over it the marks and `extra` styles.

    A mark that begins or ends inside a cluster is moved to the cluster's start.
    """
    layers = [(start, end, style) for start, end, style in extra if start < end]
    layers += [
        (_snap(text, mark.start), _snap(text, mark.end), _MARK_STYLES[mark.kind])
        for mark in marks
        if mark.start < mark.end
    ]
    if not layers:
        return [(0, len(text), base)]
    # A sweep over the text: what begins and ends at each cut, and the layers open between two.
    events: dict[int, tuple[list[int], list[int]]] = {0: ([], []), len(text): ([], [])}
    for number, (start, end, _) in enumerate(layers):
        events.setdefault(min(max(start, 0), len(text)), ([], []))[0].append(number)
        events.setdefault(min(max(end, 0), len(text)), ([], []))[1].append(number)
    runs: list[StyleRun] = []
    opened: set[int] = set()
    for start, end in pairwise(sorted(events)):
        opened.update(events[start][0])
        opened.difference_update(events[start][1])
        names = (layers[number][2] for number in sorted(opened))
        runs.append((start, end, " ".join(dict.fromkeys((base, *names)))))
    return runs or [(0, len(text), base)]


def _snap(text: str, at: int) -> int:
    while 0 < at < len(text) and (
        text[at] in "\u200d\ufe0e\ufe0f"
        or text[at - 1] == "\u200d"
        or (text[at] > "\u02ff" and unicodedata.category(text[at])[0] == "M")
        or "\U0001f3fb" <= text[at] <= "\U0001f3ff"
    ):
        at -= 1
    return at


def draw_ranges(
    text: str,
    ranges: Iterable[Range],
    runs: Sequence[StyleRun],
    offset: int = 0,
    column: int = -1,
) -> list[list[Fragment]]:
    """Return the fragments of each line of a wrapped text; `offset` is that of the text's start.

    A soft hyphen at the end of a line is drawn if the word goes on, with "hyphen" in its style.
    """
    if len(runs) == 1:
        style = runs[0][2]
        return [_drawn(text, start, end, style, offset, column, end) for start, end in ranges]
    lines: list[list[Fragment]] = []
    for start, end in ranges:
        line: list[Fragment] = []
        place = bisect_right(runs, start, key=lambda run: run[1])
        while place < len(runs) and runs[place][0] < end:
            low, high, style = runs[place]
            line += _drawn(text, max(low, start), min(high, end), style, offset, column, end)
            place += 1
        lines.append(line)
    return lines


def _drawn(
    text: str,
    start: int,
    end: int,
    style: str,
    offset: int,
    column: int,
    line_end: int,
) -> list[Fragment]:
    """Return the fragments of one stretch in one style."""
    if start >= end:
        return []
    piece = text[start:end]
    if piece.isprintable() or _ODD.search(piece) is None:
        return [Fragment(piece, style, offset + start, column)]
    fragments: list[Fragment] = []
    at = 0
    last = len(piece) - 1 if line_end == end and _goes_on(text, end) else -1
    for match in _ODD.finditer(piece):
        index, odd = match.start(), match.group()
        if odd not in "\u00ad\u200b\u2060\ufeff":
            continue
        if index > at:
            fragments.append(
                Fragment(_visible(piece[at:index]), style, offset + start + at, column)
            )
        if odd == SOFT_HYPHEN and index == last:
            fragments.append(Fragment("-", f"{style} hyphen", offset + start + index, column))
        at = index + 1
    if at < len(piece):
        fragments.append(Fragment(_visible(piece[at:]), style, offset + start + at, column))
    return fragments


def _goes_on(text: str, end: int) -> bool:
    """Tell whether a word goes on after `end`, so that a soft hyphen there is to be seen."""
    return end < len(text) and not text[end].isspace()


def _visible(piece: str) -> str:
    """Draw tabs as spaces, and so whatever slipped past the safe-text boundary."""
    return _ODD.sub(lambda match: _STAND_IN if match.group() >= "\ud800" else " ", piece)
