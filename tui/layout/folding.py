"""Which rows of the table of text are shown, and which are folded into one line."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence

from parsers.frozen import dataclass
from parsers.model import Bead


@dataclass(frozen=True, slots=True)
class Fold:
    """Beads in a row that are not shown: one line stands for them."""

    sides: tuple[tuple[int, ...], ...]
    """All that is folded away, as the sides of one bead."""
    beads: tuple[int, ...]
    """Their numbers."""
    shared: bool = False
    moved: bool = False
    score: float = 1.0


Row = Bead | Fold

SURE = 0.55
"""Confidence from which a pairing is taken as right, and its differences are told."""


def in_doubt(row: Row) -> bool:
    """Tell whether blocks that face each other may not belong together."""
    return row.score < SURE and sum(map(bool, row.sides)) > 1


def folded(
    beads: Sequence[Bead], shown: Collection[int], is_heading: Callable[[Bead], bool]
) -> Iterator[Row]:
    """Yield the beads whose numbers are in `shown`, each under its heading, and folds between.

    The heading is the nearest one above; a heading that leads to nothing shown is folded with
    the rest.
    """
    context: set[int] = set()
    above: int | None = None
    for number, bead in enumerate(beads):
        if is_heading(bead):
            above = number
        if number in shown and above is not None:
            context.add(above)
    hidden: list[int] = []
    for number, bead in enumerate(beads):
        if number in shown or number in context:
            if hidden:
                yield _fold(beads, hidden)
                hidden = []
            yield bead
        else:
            hidden.append(number)
    if hidden:
        yield _fold(beads, hidden)


def _fold(beads: Sequence[Bead], hidden: Sequence[int]) -> Fold:
    width = len(beads[hidden[0]].sides)
    sides = tuple(
        tuple(block for number in hidden for block in beads[number].sides[edition])
        for edition in range(width)
    )
    return Fold(sides, tuple(hidden))


def fold_words(count: int, width: int, *, ascii_only: bool = False) -> str:
    """Return what the line of a fold says of `count` passages, in at most `width` cells."""
    dots = "..." if ascii_only else "\u22ef"
    noun = "passage" if count == 1 else "passages"
    for words in (f"{count} {noun} without a difference found", f"{count} without a difference"):
        text = f"{dots} {words} {dots}"
        if len(text) <= width:
            return text
    return f"{dots} {count} {dots}"[:width]
