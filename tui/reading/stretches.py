"""What is pointed at in the text of one edition: a spot in a block, or a stretch of it."""

from __future__ import annotations

from typing import NamedTuple


class Spot(NamedTuple):
    """A place between two characters of an edition's text."""

    block: int
    offset: int


class Stretch(NamedTuple):
    """A stretch of one block's text."""

    block: int
    start: int
    end: int
