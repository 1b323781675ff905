"""Pieces across editions: blocks that one edition has and another lacks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from statistics import median

from parsers.checks.across.facing import edition_name, edition_pairs
from parsers.checks.analysis.wording import weight
from parsers.checks.context import Context
from parsers.checks.drafts import Draft, Place
from parsers.checks.registry import rule
from parsers.model import Bead, Role

_BODY_ROLES: frozenset[Role] = frozenset(("lead", "body", "footnote"))
_PIECES = ("paragraph", "callout", "list", "quote", "table", "code")

_SHORT = 40
"""Letters below which a block alone is not called missing: a caption, a stray line."""

_ABRIDGED = 0.25
"""Share of its blocks that an edition may lack before it is called a shorter version."""

_GAPS = 4
"""Gaps that are told one by one."""

_TAKEN_IN = 0.6
"""Share of a block's length by which its neighbour must be longer to have taken it in."""

_MOST = 10
"""Blocks of one place among which those that have a partner are looked for."""

_SWALLOWED = 1.5
"""How many times longer than usual one side of a bead of several blocks is, if one is missing."""


@rule(
    "X201",
    "blocks-missing",
    "warning",
    "A paragraph, list or table of one edition has nothing that faces it in another.",
    explanation="The editions are aligned block by block, by their figures, names, order and "
    "lengths. Blocks in a row without a partner are one finding, and an edition that lacks many is "
    "called a shorter version once. Blocks that stand elsewhere in the other edition are not "
    "missing.",
    fails="nine paragraphs in Turkish, eight in Azerbaijani",
    holds="nine paragraphs in both",
)
def blocks_missing(context: Context) -> Iterator[Draft]:
    """Report blocks without a partner, gap by gap; that there is none is reported as holding.

    Blocks that several editions lack in the same place, or that several have where the first has
    nothing, are one finding.
    """
    bead_of = {
        (edition, n): number
        for number, bead in enumerate(context.beads)
        for edition, side in enumerate(bead.sides)
        for n in side
    }
    lacking: dict[tuple[bool, tuple[int, ...]], list[_Gap]] = {}
    for a, b in edition_pairs(context):
        silent = True
        totals = [_body_size(context, edition) for edition in (a, b)]
        if min(totals) == 0:
            if max(totals) > 2:
                yield from _no_body(context, a if totals[0] == 0 else b, a if totals[0] else b)
            continue
        for here, there in ((a, b), (b, a)):
            gaps = list(_gaps(context, here, there))
            missing = sum(len(gap) for gap, _ in gaps)
            if not missing:
                continue
            silent = False
            if missing > max(3, _ABRIDGED * _body_size(context, here)) or len(gaps) > _GAPS:
                yield _shorter(context, here, there, [n for gap, _ in gaps for n in gap])
                continue
            for gap, before in gaps:
                beads = tuple(bead_of[here, n] for n in gap)
                lacking.setdefault((here == a, beads), []).append(_Gap(here, there, gap, before))
        if silent:
            yield from _whole(context, a, b)
    for alike in lacking.values():
        yield _gap_draft(context, alike)


@dataclass(frozen=True)
class _Gap:
    """Blocks of one edition that another lacks, and the block of that other before the gap."""

    here: int
    there: int
    blocks: Sequence[int]
    before: int | None


def _body_size(context: Context, edition: int) -> int:
    return sum(
        role in _BODY_ROLES and block.kind in _PIECES for role, block in context.pages[edition].flow
    )


def _no_body(context: Context, without: int, having: int) -> Iterator[Draft]:
    flow = context.pages[without].flow
    numbers = [n for n, (role, _) in enumerate(flow) if role in ("summary", "title")]
    other = next(
        n
        for n, (role, block) in enumerate(context.pages[having].flow)
        if role in _BODY_ROLES and block.kind in _PIECES
    )
    if numbers:
        yield Draft(
            f"the edition in {edition_name(context, without)} has no body",
            (
                Place(without, numbers[-1], 0, len(flow[numbers[-1]].block.text)),
                Place(having, other, 0, 0),
            ),
        )


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


def _gaps(context: Context, here: int, there: int) -> Iterator[tuple[list[int], int | None]]:
    """Yield runs of blocks of `here` that `there` lacks, and the block of `there` before each.

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
            yield run, before
        near = slots[at : at + 2]
        if slot.after is not None and not any(each.alone[there] for each in near):
            swallowed = _swallowed(context, slot.after, here, there, usual)
            if swallowed:
                yield swallowed, slot.after.sides[there][-1]


def _unfaced(context: Context, slot: _Slot, here: int, there: int, usual: float) -> list[int]:
    """Return the blocks of a slot that the other edition's blocks in it cannot be."""
    mine, theirs = _without_code(context, slot, here, there)
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


def _without_code(
    context: Context, slot: _Slot, here: int, there: int
) -> tuple[list[int], list[int]]:
    """Take out code that faces other code: one edition includes what the other writes out."""
    sides = [list(slot.alone[edition]) for edition in (here, there)]
    code = [
        [n for n in side if context.text(edition, n).block.kind == "code"]
        for edition, side in zip((here, there), sides, strict=True)
    ]
    for one, other in zip(*code, strict=False):
        sides[0].remove(one)
        sides[1].remove(other)
    return sides[0], sides[1]


def _taken_in(
    context: Context, slot: _Slot, run: Sequence[int], here: int, there: int, usual: float
) -> bool:
    length = _length(context, here, run) / usual
    return any(
        _length(context, there, near.sides[there])
        - _length(context, here, near.sides[here]) / usual
        >= _TAKEN_IN * length
        for near in (slot.before, slot.after)
        if near is not None
    )


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
    if role not in _BODY_ROLES or block.kind not in _PIECES:
        return False
    return block.kind in ("table", "code") or weight(block.text) >= _SHORT


def _usual_ratio(context: Context, here: int, there: int) -> float:
    """Return how much longer texts of `here` are than those facing them, from pairs of blocks."""
    ratios = [
        _length(context, here, bead.sides[here])
        / max(_length(context, there, bead.sides[there]), 1)
        for bead in context.beads
        if len(bead.sides[here]) == 1 == len(bead.sides[there])
        and _length(context, here, bead.sides[here]) > _SHORT
    ]
    return median(ratios) if ratios else 1.0


def _length(context: Context, edition: int, numbers: Sequence[int]) -> float:
    return sum(weight(context.text(edition, number).text) for number in numbers)


def _swallowed(context: Context, bead: Bead, here: int, there: int, usual: float) -> list[int]:
    """Return the block of a bead of several that the other side has no room for."""
    mine, other = bead.sides[here], bead.sides[there]
    if len(mine) <= len(other) or not all(_counts(context, here, n) for n in mine):
        return []
    room = _length(context, there, other) * usual
    lengths = {n: _length(context, here, [n]) for n in mine}
    if sum(lengths.values()) < _SWALLOWED * room:
        return []
    kept = min(mine, key=lambda n: abs(lengths[n] - room))
    return [n for n in mine if n != kept]


def _gap_draft(context: Context, alike: Sequence[_Gap]) -> Draft:
    """Report one gap, or one that several editions have or close in the same way."""
    first = alike[0]
    here, gap = first.here, first.blocks
    kinds = {context.text(here, n).block.kind for n in gap}
    noun = kinds.pop() if len(kinds) == 1 else "block"
    count = f"a {noun} is" if len(gap) == 1 else f"{len(gap)} {noun}s are"
    places = [Place(here, n, 0, min(len(context.text(here, n).text), 400)) for n in gap]
    for each in {each.there: each for each in alike}.values():
        if each.before is not None:
            end = len(context.text(each.there, each.before).text)
            places.append(Place(each.there, each.before, max(end - 40, 0), end))
    message = f"{count} missing in {_names(context, [each.there for each in alike])}"
    having = list(dict.fromkeys(each.here for each in alike))
    if len(having) > 1:
        message += f"; {_names(context, having)} have {'it' if len(gap) == 1 else 'them'}"
    return Draft(
        message, tuple(places), primary=len(gap), severity="info" if noun == "code" else None
    )


def _names(context: Context, editions: Sequence[int]) -> str:
    names = [edition_name(context, edition) for edition in dict.fromkeys(editions)]
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def _shorter(context: Context, here: int, there: int, missing: Sequence[int]) -> Draft:
    total = _body_size(context, here)
    places = tuple(Place(here, n, 0, min(len(context.text(here, n).text), 60)) for n in missing[:8])
    share = len(missing) / total
    return Draft(
        f"{len(missing)} of {total} blocks have no partner in {edition_name(context, there)}"
        + (": it is a shorter version" if share > _ABRIDGED else ""),
        places,
        computation=f"{total} blocks here, {_body_size(context, there)} there",
        primary=len(places),
    )


def _whole(context: Context, a: int, b: int) -> Iterator[Draft]:
    """Report as holding that every block has its partner, and how many are the same."""
    facing = [bead for bead in context.beads if bead.sides[a] and bead.sides[b]]
    same = sum(
        [context.text(a, n).text for n in bead.sides[a]]
        == [context.text(b, n).text for n in bead.sides[b]]
        for bead in facing
    )
    numbers = [
        n
        for n, (role, block) in enumerate(context.pages[a].flow)
        if role in _BODY_ROLES and block.kind in _PIECES
    ]
    if not numbers:
        return
    places = [Place(a, n, 0, min(len(context.text(a, n).text), 60)) for n in numbers]
    faced = {n for bead in facing for n in bead.sides[a]}
    if all(n in faced for n in numbers):
        yield Draft(
            f"every block of the body has its partner; {same} of {len(facing)} are the same text",
            tuple(places),
            computation=f"{len(numbers)} blocks",
            kind="holds",
            primary=len(places),
        )
