"""What two mentions of amounts share: names, other telling words, and years."""

from __future__ import annotations

from typing import NamedTuple

from parsers.checks.analysis.mentions import Mention
from parsers.compiled import compiled
from parsers.expressions import deferred

_WIDE = deferred(r"[\u3040-\u9fff\uac00-\ud7af]")
_QUARTER = compiled("[qhf][1-4]y?")
"""Names of spans of a year, which are no names of things."""


class Tie(NamedTuple):
    """What two mentions share: names, other telling words, and whether their years agree."""

    names: frozenset[str]
    others: frozenset[str]
    years: bool

    @property
    def weight(self) -> int:
        """How many telling words are shared."""
        return len(self.names) + len(self.others)


def tie(one: Mention, other: Mention) -> Tie:
    """Return what two mentions share; each word must be near the amount in one of them."""
    near, around = one.local, one.all
    other_near, other_around = other.local, other.all
    names = (near.names & other_around.names) | (around.names & other_near.names)
    names = frozenset(name for name in names if not _QUARTER.fullmatch(name))
    others = (near.others & other_around.others) | (around.others & other_near.others)
    others = _whole_words(others)
    same = bool(one.years & other.years)
    return Tie(names, others, same)


def _whole_words(shared: frozenset[str]) -> frozenset[str]:
    """Join pairs of Chinese characters that overlap to words; a pair by itself tells nothing."""
    pairs = {word for word in shared if len(word) == 2 and _WIDE.match(word) and word < "\uac00"}
    if not pairs:
        return shared
    found: set[str] = set()
    follows = {a: sorted(b for b in pairs if b != a and b[0] == a[1]) for a in pairs}
    for first in pairs - {b for listed in follows.values() for b in listed}:
        word, last, left = first, first, pairs - {first}
        while goes_on := [pair for pair in follows[last] if pair in left]:
            last = goes_on[0]
            word += last[1]
            left = left - {last}
        if len(word) > 2:
            found.add(word)
    return (shared - pairs) | found
