"""The way a reader took through articles, to go back and forward on as in a browser."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from parsers.frozen import dataclass

_MOST = 500
"""Places that are kept; older ones are forgotten."""


@dataclass(frozen=True, slots=True)
class Stop:
    """A place in an article: the article's id, and the place as the reader screen gives it."""

    article: str
    place: Mapping[str, Any]


class Journey:
    """Places that were left by a jump or for another article."""

    def __init__(self) -> None:
        self._past: list[Stop] = []
        self._ahead: list[Stop] = []

    def leave(self, stop: Stop) -> None:
        """Take note of a place that is left; what was ahead is not any more."""
        self._ahead.clear()
        if not self._past or self._past[-1] != stop:
            self._past.append(stop)
            del self._past[:-_MOST]

    def back(self, here: Stop | None) -> Stop | None:
        """Return the place before `here`, which is ahead from then on; None if there is none."""
        return self._step(self._past, self._ahead, here)

    def forward(self, here: Stop | None) -> Stop | None:
        """Return the place that was gone back from, None if there is none."""
        return self._step(self._ahead, self._past, here)

    @staticmethod
    def _step(source: list[Stop], other: list[Stop], here: Stop | None) -> Stop | None:
        while source:
            stop = source.pop()
            if stop != here:
                if here is not None:
                    other.append(here)
                return stop
        return None
