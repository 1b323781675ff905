"""How likely two pages are built alike: block by block, by kind, length and count.

Translations of a text are about as long as it is, and the longer the text, the surer (Gale and
Church 1993). Of two blocks that face each other, the logarithm of the odds is taken that they are
as far apart in length as translations are, against any two blocks; blocks may be left out.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

_MOST = 150
"""Blocks of a page that are compared."""

_TRANSLATED = 0.28
_ANY = 1.0
"""Standard deviations of the logarithm of two lengths' ratio: of translations, of any blocks."""

_FAR = 2.0
"""Difference of logarithms from which a greater one says no more."""

_LEAST = -2.5
_LEFT_OUT = -0.7
_OTHER_KIND = -3.0
"""Logarithms of odds: of lengths, at the least; of a block that faces none; of other kinds."""

_NO_PARAGRAPH = 0.5
_SAME_COUNT = 1.0
_OTHER_COUNT = -0.7
"""What is added where the blocks are no paragraphs, and where they are of as many parts, or not."""

BEST = 3.0
"""More than pages can be built alike."""


class Built(NamedTuple):
    """A block as it is built."""

    kind: str
    """See `kinds`."""
    length: float
    """Logarithm of its letters, and a few more."""
    parts: int
    """Items of a list, lines of code, rows of a table; else 0."""


def built_alike(one: Sequence[Built], other: Sequence[Built]) -> float:
    """Return the logarithm of the odds, a block, that two pages are built as editions are."""
    one, other = one[:_MOST], other[:_MOST]
    if not one or not other:
        return 0.0
    import numpy as np  # which two pages whose names tell enough need not wait for

    odds = _odds(one, other)
    skips = np.arange(len(other) + 1) * _LEFT_OUT
    best = skips
    for number, row in enumerate(odds, start=1):
        faced = np.concatenate(
            ([number * _LEFT_OUT], np.maximum(best[:-1] + row, best[1:] + _LEFT_OUT))
        )
        best = np.maximum.accumulate(faced - skips) + skips
    return float(best[-1]) / max(len(one), len(other))


def _odds(one: Sequence[Built], other: Sequence[Built]) -> npt.NDArray[np.float64]:
    """Return the logarithm of the odds of each block of a page and each of the other."""
    import numpy as np

    lengths = [np.array([block.length for block in page]) for page in (one, other)]
    ratio = math.log(np.exp(lengths[0]).sum() / np.exp(lengths[1]).sum())
    apart = lengths[0][:, None] - lengths[1][None, :]
    code = _both(one, other, lambda block: "code" in block.kind)
    apart = np.where(code, apart, apart - ratio)  # code is as long in any language
    odds = math.log(_ANY / _TRANSLATED) - np.minimum(apart**2, _FAR**2) / 2 * (
        1 / _TRANSLATED**2 - 1 / _ANY**2
    )
    odds = np.maximum(odds, _LEAST)
    odds += _both(one, other, lambda block: ":paragraph" not in block.kind) * _NO_PARAGRAPH
    parts = [np.array([block.parts for block in page]) for page in (one, other)]
    same = parts[0][:, None] == parts[1][None, :]
    several = (parts[0][:, None] > 1) | (parts[1][None, :] > 1)
    odds += np.where(several, np.where(same, _SAME_COUNT, _OTHER_COUNT), 0.0)
    kinds = {kind: number for number, kind in enumerate({b.kind for b in (*one, *other)})}
    numbers = [np.array([kinds[block.kind] for block in page]) for page in (one, other)]
    alike = numbers[0][:, None] == numbers[1][None, :]
    return np.where(alike, odds, _OTHER_KIND)


def _both(
    one: Sequence[Built], other: Sequence[Built], is_one: Callable[[Built], bool]
) -> npt.NDArray[np.bool_]:
    import numpy as np

    left, right = ([is_one(block) for block in page] for page in (one, other))
    return np.array(left, np.bool_)[:, None] & np.array(right, np.bool_)[None, :]
