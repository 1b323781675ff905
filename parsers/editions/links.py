"""What an alignment consists of: units of two sides that face each other."""

from __future__ import annotations

from parsers.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Link:
    """Units of two sides that face each other; one side may be empty."""

    left: tuple[int, ...]
    right: tuple[int, ...]
    score: float
    moved: bool = False
