"""Words that two texts have in common, whatever their endings."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from parsers.compiled import compiled
from parsers.expressions import deferred

_STEM = 4
_WORD = compiled(r"[^\W\d_]{4,}")
_WIDE = deferred(r"[\u3040-\u9fff\uac00-\ud7af]+")


def shares(one: str, other: str) -> bool:
    """Tell whether two texts have a word in common; of wide scripts, two signs that follow."""
    return not _stems(one).isdisjoint(_stems(other))


@lru_cache(maxsize=512)
def _stems(name: str) -> frozenset[str]:
    folded = unicodedata.normalize("NFKC", name).casefold()
    wide = [run[i : i + 2] for run in _WIDE.findall(folded) for i in range(len(run) - 1)]
    narrow = [word[:_STEM] for word in _WORD.findall(_WIDE.sub(" ", folded))]
    return frozenset(narrow + wide)
