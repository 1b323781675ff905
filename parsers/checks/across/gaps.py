"""What one edition has and another lacks: runs of blocks without a partner, two editions at a time.

Blocks that a neighbour has taken in, or that something of the other edition in the same place may
be a freer translation of, are not missing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import NamedTuple

from parsers.checks.context import Context
from parsers.editions.figures import SURE
from parsers.editions.tokens import tokens
from parsers.model import Bead, Block, Role

_BODY_ROLES: frozenset[Role] = frozenset(("lead", "body", "footnote"))
_PIECES = ("paragraph", "callout", "list", "quote", "table", "code")

_SHORT = 40
"""Letters below which a block alone is not called missing: a caption, a stray line."""

_TAKEN_IN = 0.6
"""Share of a block's length by which its neighbour must be longer to have taken it in."""

_MOST = 10
"""Blocks of one place among which those that have a partner are looked for."""

_GROWN = 0.25
"""The same, of a neighbour that has as many more sentences as the block has."""

_SWALLOWED = 1.5
"""How many times longer than usual one side of a bead of several blocks is, if one is missing."""

_PAIRED = ("code", "list", "table")
"""Kinds of blocks that are compared piece by piece where one faces another of its kind."""

_TELLING = ("N:", "U:", "w:")
"""Beginnings of tokens that a text and its translation may share: figures, addresses, names."""


class Gap(NamedTuple):
    """Blocks in a row that another edition lacks."""

    blocks: list[int]
    before: int | None
    """The block of the other edition before the gap."""
    sure: bool
    """Whether the alignment around it leaves no doubt which blocks these are."""


def is_piece(role: Role, block: Block) -> bool:
    """Tell whether a block is a piece of the body: no heading, no picture."""
    return role in _BODY_ROLES and block.kind in _PIECES


def body_size(context: Context, edition: int) -> int:
    """Return how many pieces the body of an edition has."""
    return sum(is_piece(role, block) for role, block in context.pages[edition].flow)


@dataclass
class _Slot:
    """What stands between two beads that both editions have, and has no partner."""

    before: Bead | None
    after: Bead | None
    alone: dict[int, list[int]]


def _slots(context: Context, a: int, b: int) -> Iterator[_Slot]:
    slot = _Slot(None, None, {a: [], b: []})
    for bead in context.beads:
        if bead.sides[a] and bead.sides[b]:
            slot.after = bead
            yield slot
            slot = _Slot(bead, None, {a: [], b: []})
        elif not bead.moved:
            for edition in (a, b):
                slot.alone[edition] += [
                    n for n in bead.sides[edition] if _counts(context, edition, n)
                ]
    yield slot


def gaps_between(context: Context, here: int, there: int) -> Iterator[Gap]:
    """Yield runs of blocks of `here` that `there` lacks.

    A run that a neighbour has taken in is none: what faces the neighbour is then longer than usual
    by about as much as the run is long. Nor are blocks that blocks of `there` in the same place
    may be a freer translation of.
    """
    usual = _usual_ratio(context, here, there)
    slots = list(_slots(context, here, there))
    for at, slot in enumerate(slots):
        before = slot.before.sides[there][-1] if slot.before is not None else None
        run = _unfaced(context, slot, here, there, usual)
        around = [each for each in slots[max(at - 2, 0) : at + 3] if each is not slot]
        if (
            run
            and not _taken_in(context, slot, run, here, there, usual)
            and not _shifted(context, around, run, here, there, usual)
        ):
            yield Gap(run, before, _is_sure(context, slot, run, here))
        near = slots[at : at + 2]
        if slot.after is not None and not any(each.alone[there] for each in near):
            swallowed, sure = _swallowed(context, slot.after, here, there, usual)
            if swallowed:
                yield Gap(swallowed, slot.after.sides[there][-1], sure)


def _unfaced(context: Context, slot: _Slot, here: int, there: int, usual: float) -> list[int]:
    """Return the blocks of a slot that the other edition's blocks in it cannot be."""
    mine, theirs = _without_paired(context, slot, here, there)
    if not mine or not theirs:
        return mine
    lengths = [_length(context, here, [n]) / usual for n in mine]
    facing = [_length(context, there, [n]) for n in theirs]
    if len(mine) <= len(theirs) or len(mine) > _MOST:
        return mine if sum(facing) < 0.5 * sum(lengths) else []
    kept = min(
        combinations(range(len(mine)), len(theirs)),
        key=lambda chosen: sum(
            abs(lengths[i] - length) for i, length in zip(chosen, facing, strict=True)
        ),
    )
    return [n for i, n in enumerate(mine) if i not in kept]


def _without_paired(
    context: Context, slot: _Slot, here: int, there: int
) -> tuple[list[int], list[int]]:
    """Take out code that faces other code, lists that face lists, and tables that face tables.

    One edition includes the code that another writes out, and shortens the list.
    """
    sides = [list(slot.alone[edition]) for edition in (here, there)]
    for kind in _PAIRED:
        alike = [
            [n for n in side if context.text(edition, n).block.kind == kind]
            for edition, side in zip((here, there), sides, strict=True)
        ]
        for one, other in zip(*alike, strict=False):
            sides[0].remove(one)
            sides[1].remove(other)
    return sides[0], sides[1]


def _is_sure(context: Context, slot: _Slot, run: Sequence[int], here: int) -> bool:
    """Tell whether the beads around a run, and those that leave it alone, are certain."""
    around = [bead for bead in (slot.before, slot.after) if bead is not None]
    alone = [bead for bead in context.beads if set(run) & set(bead.sides[here])]
    return all(bead.score >= SURE for bead in (*around, *alone))


def _taken_in(
    context: Context, slot: _Slot, run: Sequence[int], here: int, there: int, usual: float
) -> bool:
    length = _length(context, here, run) / usual
    count = _sentences(context, here, run)
    for near in (slot.before, slot.after):
        if near is None:
            continue
        mine, theirs = near.sides[here], near.sides[there]
        grown = _length(context, there, theirs) - _length(context, here, mine) / usual
        more = _sentences(context, there, theirs) - _sentences(context, here, mine)
        if grown >= (_GROWN if more >= count else _TAKEN_IN) * length:
            return True
    return False


def _sentences(context: Context, edition: int, numbers: Sequence[int]) -> int:
    return sum(len(context.text(edition, number).sentences) for number in numbers)


def _shifted(
    context: Context,
    around: Sequence[_Slot],
    run: Sequence[int],
    here: int,
    there: int,
    usual: float,
) -> bool:
    """Tell whether a block of about the same length is left over nearby on the other side.

    The two then face each other, and the alignment went wrong between them.
    """
    length = _length(context, here, run) / usual
    kinds = {context.text(here, n).block.kind for n in run}
    if kinds == {"code"} and any(
        context.text(there, n).block.kind == "code" for s in around for n in s.alone[there]
    ):
        return True
    others = [_length(context, there, slot.alone[there]) for slot in around]
    for slot in around:
        bead = slot.after
        if bead is not None and len(bead.sides[there]) > len(bead.sides[here]):
            others += [_length(context, there, [n]) for n in bead.sides[there]]
    return any(0.5 * length <= other <= 2 * length for other in others)


def _counts(context: Context, edition: int, number: int) -> bool:
    """Tell whether a block is long enough, and of a kind, to be missed."""
    role, block = context.pages[edition].flow[number]
    if not is_piece(role, block):
        return False
    return block.kind in ("table", "code") or context.text(edition, number).weight >= _SHORT


def _usual_ratio(context: Context, here: int, there: int) -> float:
    """Return how much longer texts of `here` are than those facing them, from pairs of blocks."""
    ratios = [
        _length(context, here, bead.sides[here])
        / max(_length(context, there, bead.sides[there]), 1)
        for bead in context.beads
        if len(bead.sides[here]) == 1 == len(bead.sides[there])
        and _length(context, here, bead.sides[here]) > _SHORT
    ]
    if not ratios:
        return 1.0
    from statistics import median  # it brings fractions and chance along

    return median(ratios)


def _length(context: Context, edition: int, numbers: Sequence[int]) -> float:
    return sum(context.text(edition, number).weight for number in numbers)


def _swallowed(
    context: Context, bead: Bead, here: int, there: int, usual: float
) -> tuple[list[int], bool]:
    """Return the block of a bead of several that the other side has no room for, and if surely.

    The block that stays has the most figures and names of the other side, or else its length.
    """
    mine, other = bead.sides[here], bead.sides[there]
    if len(mine) <= len(other) or not all(_counts(context, here, n) for n in mine):
        return [], False
    room = _length(context, there, other) * usual
    lengths = {n: _length(context, here, [n]) for n in mine}
    if sum(lengths.values()) < _SWALLOWED * room:
        return [], False
    facing = _telling(context, there, other)
    shared = {n: len(facing & _telling(context, here, [n])) for n in mine}
    kept = max(mine, key=lambda n: (shared[n], -abs(lengths[n] - room)))
    left = [n for n in mine if n != kept]
    sure = (
        bead.score >= SURE and shared[kept] > 1 and shared[kept] >= 2 * sum(shared[n] for n in left)
    )
    return left, sure


def _telling(context: Context, edition: int, numbers: Sequence[int]) -> set[str]:
    return {
        token
        for number in numbers
        for token in tokens(context.text(edition, number).text)
        if token.startswith(_TELLING)
    }
