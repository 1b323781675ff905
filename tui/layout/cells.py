"""How many terminal cells a text takes, and the units that must not be split.

The widths are those of `rich.cells`, for what is drawn is measured and cropped with them on its
way to the screen: a line that other tables call fitting would be cut. A unit is an extended
grapheme cluster of UAX #29, joined with the next where rich measures both as one (it takes
whatever follows a zero width joiner for a part of the same glyph). So the widths of units, or of
the pieces between them, always add up to the width of the whole.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from importlib import import_module
from itertools import accumulate

from rich.cells import cell_len, split_graphemes

__all__ = ["INVISIBLE", "cell_len", "is_plain", "measure"]

INVISIBLE = "\u00ad\u200b\u2060\ufeff"
"""Characters that say where a line may or may not be broken; they are never drawn as such."""

_PLAIN = re.compile(
    "[ -~\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0377\u037a-\u037f\u0384-\u038a\u038c\u038e-\u03a1"
    "\u03a3-\u0482\u048a-\u052f\u1e00-\u1eff\u2010-\u2027\u2030-\u203b\u20a0-\u20c0\u2190-\u21ff"
    "\u2200-\u22ff\u2500-\u259f]*"
)
"""One cell, one unit each, whatever stands beside them."""

_SINGLE = re.compile(
    "[ -~\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u052f\u0531-\u0589\u05d0-\u05ea"
    "\u05be\u05f3\u05f4\u0606-\u060f\u061b\u061d-\u064a"
    "\u0660-\u066f\u0671-\u06d3\u06f0-\u06ff\u10a0-\u10ff\u1e00-\u1fff\u2010-\u2027"
    "\u2030-\u203b\u2042-\u2048\u20a0-\u20c0\u2190-\u2199\u2200-\u22ff\u2460-\u25a9\u3000-\u3029"
    "\u3030-\u303c\u3041-\u3096\u309b-\u30ff\u3105-\u312f\u3131-\u318e\u31f0-\u31ff\u3400-\u4dbf"
    "\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff01-\uff9d\uffe0-\uffe6\U00020000-\U0003fffd]*"
)
"""Characters that are a unit of their own, as long as only such characters stand beside them."""


_FLAGS = re.compile("[\U0001f1e6-\U0001f1ff]{64}(?=[\U0001f1e6-\U0001f1ff])")
"""Where to divide long rows of flags, for which the search for clusters takes the square."""

_WIDEST = 4
"""Cells that a cluster may take; a longer one is split, so that any fits on a line."""


class _Widths(dict[str, int]):
    """Widths of characters and units met so far."""

    _BOUND = 100_000

    def __missing__(self, unit: str) -> int:
        if len(self) > self._BOUND:
            self.clear()
        width = 0 if unit in INVISIBLE else cell_len(unit)
        self[unit] = width
        return width


_WIDTHS = _Widths()


def is_plain(text: str) -> bool:
    """Tell whether every character is one cell wide and a unit of its own."""
    if text.isascii() and text.isprintable():
        return True
    return _PLAIN.fullmatch(text) is not None


def measure(text: str) -> tuple[Sequence[int], Sequence[int]]:
    """Return where the units begin and how many cells lie before each.

    Both sequences have one entry more than there are units: the length and the width of the
    text. Characters in `INVISIBLE` are units of no width. The text holds no line feeds or tabs.
    """
    if is_plain(text):
        every = range(len(text) + 1)
        return every, every
    if _SINGLE.fullmatch(text) is not None:
        sums = [0]
        sums.extend(accumulate(map(_WIDTHS.__getitem__, text)))
        return range(len(text) + 1), sums
    return _measure_units(text)


def _measure_units(text: str) -> tuple[list[int], list[int]]:
    regex = import_module("regex")  # slow to load, and not needed for most scripts

    units: list[str] = []
    for stretch in _FLAGS.sub("\\g<0>\n", text).split("\n"):
        for unit in regex.findall(r"\X(?:(?<=\u200d)\X)*", stretch):
            if len(unit) > _WIDEST and _WIDTHS[unit] > _WIDEST:
                # Spacing marks without end on one letter; no language writes so.
                units += [unit[start:end] for start, end, _ in split_graphemes(unit)[0]]
            else:
                units.append(unit)
    starts, sums = [0], [0]
    starts.extend(accumulate(map(len, units)))
    sums.extend(accumulate(map(_WIDTHS.__getitem__, units)))
    return starts, sums
