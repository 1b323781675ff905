"""Pins: blocks that a person has set to face each other, and how they are found again.

A pin is kept with the text of its blocks, as a digest: in a file that was edited, the blocks are
where their texts are now. A pin whose text is gone, or stands twice, holds no more.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from itertools import combinations

from parsers.model import Bead, Page, block_text

Pin = tuple[tuple[int, int], ...]
"""(edition, block) of each block that is pinned, at most one an edition, by edition."""

Side = tuple[str, int, str]
"""Path, block, and digest of the block's text: a side of a pin as it is kept."""


def path_of(page: Page) -> str:
    """Return the name that a page's pins are kept under, "" for one that has no file (`-`)."""
    return "" if page.path == "-" else os.path.realpath(page.path)


def sides_of(pin: Pin, editions: Sequence[Page]) -> list[Side]:
    """Return a pin as it is kept."""
    return [
        (path_of(editions[edition]), block, _digest(editions[edition], block))
        for edition, block in pin
    ]


def found_again(sides: Sequence[Side], editions: Sequence[Page]) -> Pin | None:
    """Return the pin that was kept, as far as its texts are still there; None if two are not."""
    numbers = {path_of(page): edition for edition, page in enumerate(editions)}
    pin = []
    for path, block, digest in sides:
        edition = numbers.get(path) if path else None
        if edition is None:
            continue
        now = _block(editions[edition], block, digest)
        if now is not None:
            pin.append((edition, now))
    return tuple(sorted(pin)) if len(pin) > 1 else None


def clash(pins: Sequence[Pin], new: Pin) -> Pin | None:
    """Return the pin that a new one contradicts: it crosses it, or pairs a block otherwise."""
    for pin in pins:
        for a, b in combinations(sorted({e for e, _ in pin} & {e for e, _ in new}), 2):
            (a1, b1), (a2, b2) = ((dict(each)[a], dict(each)[b]) for each in (pin, new))
            if (a1 - a2) * (b1 - b2) <= 0 and (a1, b1) != (a2, b2):
                return pin
    return None


def held(pin: Pin, beads: Sequence[Bead]) -> bool:
    """Tell whether an alignment has the blocks of a pin face each other."""
    return any(all(block in bead.sides[edition] for edition, block in pin) for bead in beads)


def widened(pins: Sequence[Pin], beads: Sequence[Bead], editions: Sequence[Page]) -> list[Pin]:
    """Return the pins, those that `beads` do not hold with a block of the pivot added.

    Editions are aligned with the one that has the most blocks; a pin between two others needs a
    block of that one, and the one that faces either of them is taken.
    """
    pivot = max(range(len(editions)), key=lambda number: (len(editions[number].flow), -number))
    wide = [pin for pin in pins if held(pin, beads)]
    for pin in pins:
        if pin in wide:
            continue
        faced = (
            bead.sides[pivot][0]
            for edition, block in pin
            for bead in beads
            if block in bead.sides[edition] and bead.sides[pivot]
        )
        more = (tuple(sorted((*pin, (pivot, block)))) for block in faced)
        wide.append(next((each for each in more if clash(wide, each) is None), pin))
    return wide


def _block(page: Page, block: int, digest: str) -> int | None:
    """Return where a text stands now: at its old place, or at the only one that has it."""
    if block < len(page.flow) and _digest(page, block) == digest:
        return block
    places = [n for n in range(len(page.flow)) if _digest(page, n) == digest]
    return places[0] if len(places) == 1 else None


def _digest(page: Page, block: int) -> str:
    import hashlib  # loads a library of the system: not before the first page is up

    text = block_text(page.flow[block].block)
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:24]
