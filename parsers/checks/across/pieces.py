"""Pieces across editions: blocks that one edition has and another lacks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from parsers.checks.across.facing import edition_names, edition_pairs
from parsers.checks.across.gaps import Gap, body_size, gaps_between, is_piece
from parsers.checks.context import Context
from parsers.checks.drafts import Draft, Place
from parsers.checks.registry import rule
from parsers.editions.cuts import end_of_cut
from parsers.editions.parties import components

_ABRIDGED = 0.25
"""Share of its blocks that an edition may lack before it is called a shorter version."""

_GAPS = 4
"""Gaps that are told one by one."""


@rule(
    "X201",
    "blocks-missing",
    "warning",
    "A paragraph, list or table of one edition has nothing that faces it in another.",
    explanation="The editions are aligned block by block, by their figures, names, order and "
    "lengths. Blocks in a row without a partner are one finding, and an edition that lacks many is "
    "called a shorter version once. Blocks that stand elsewhere in the other edition are not "
    "missing, and nothing is beyond the place where a text is cut off: that it is, is information. "
    "So is a gap where the alignment around it is in doubt.",
    fails="nine paragraphs in Turkish, eight in Azerbaijani",
    holds="nine paragraphs in both",
)
def blocks_missing(context: Context) -> Iterator[Draft]:
    """Report blocks without a partner, gap by gap; that there is none is reported as holding.

    Blocks that several editions lack, or that several have where others have nothing, are one
    finding.
    """
    missing = _Missing(context)
    whole: dict[int, list[int]] = {edition: [] for edition in range(len(context.pages))}
    for a, b in edition_pairs(context):
        totals = [body_size(context, edition) for edition in (a, b)]
        if min(totals) == 0:
            if max(totals) > 2:
                missing.add_bare(a if totals[0] == 0 else b, a if totals[0] else b)
            continue
        found = [missing.compare(here, there) for here, there in ((a, b), (b, a))]
        if not any(found):
            whole[a].append(b)
            whole[b].append(a)
    yield from missing.drafts()
    for group in components(whole):
        yield from _whole(context, sorted(group))


@dataclass
class _Shorter:
    """Editions that lack much of others, by and large the same."""

    having: list[int]
    lacking: list[int]
    blocks: list[int]
    """What they lack, in the first edition that has it."""
    beads: set[int]

    def covers(self, here: int, there: int, beads: set[int]) -> bool:
        """Tell whether another pair of editions shows the same."""
        alike = 2 * len(self.beads & beads) >= len(self.beads | beads)
        return alike and here not in self.lacking and there not in self.having


@dataclass
class _MissingBead:
    """A bead that some editions lack: what the others have, and where it would stand."""

    blocks: dict[int, list[int]] = field(default_factory=dict)
    """The blocks of the editions that have it."""
    before: dict[int, int | None] = field(default_factory=dict)
    """Of the editions that lack it, the block before the gap."""
    follows: set[int] = field(default_factory=set)
    """Beads that stand right before it in the same gap."""
    sure: bool = True
    """Whether the alignment leaves no doubt that it is what is missing."""

    def concerns_the_same(self, other: _MissingBead) -> bool:
        """Tell whether the same editions have and lack another bead."""
        return (
            self.blocks.keys() == other.blocks.keys() and self.before.keys() == other.before.keys()
        )


class _Missing:
    """What is missing in which editions, gathered from all pairs of them."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.bare: dict[int, list[int]] = {}
        self.cut: dict[int, dict[int, list[int]]] = {}
        """Of an edition that is cut off, what others have beyond."""
        self.shorter: list[_Shorter] = []
        self.beads: defaultdict[int, _MissingBead] = defaultdict(_MissingBead)
        self._bead_of = {
            (edition, n): number
            for number, bead in enumerate(context.beads)
            for edition, side in enumerate(bead.sides)
            for n in side
        }

    def add_bare(self, without: int, having: int) -> None:
        """Note that an edition has no body where another has one."""
        self.bare.setdefault(having, []).append(without)

    def compare(self, here: int, there: int) -> bool:
        """Note what an edition has that another lacks, and tell whether there is any."""
        end = end_of_cut(self.context.pages[there])
        gaps: list[Gap] = []
        for gap in gaps_between(self.context, here, there):
            if end is not None and gap.before == end:
                self.cut.setdefault(there, {})[here] = list(gap.blocks)
            else:
                gaps.append(gap)
        blocks = [n for gap in gaps for n in gap.blocks]
        if not blocks:
            return there in self.cut
        total = body_size(self.context, here)
        if len(blocks) > max(3, _ABRIDGED * total) or len(gaps) > _GAPS:
            beads = {self._bead_of[here, n] for n in blocks}
            known = next((s for s in self.shorter if s.covers(here, there, beads)), None)
            if known is None:
                self.shorter.append(_Shorter([here], [there], blocks, beads))
            else:
                known.having.append(here)
                known.lacking.append(there)
            return True
        for blocks, before, sure in gaps:
            earlier: int | None = None
            for n in blocks:
                bead = self._bead_of[here, n]
                entry = self.beads[bead]
                entry.blocks.setdefault(here, [])
                if n not in entry.blocks[here]:
                    entry.blocks[here].append(n)
                entry.before.setdefault(there, before)
                entry.sure = entry.sure and sure
                if earlier is not None and earlier != bead:
                    entry.follows.add(earlier)
                earlier = bead
        return True

    def drafts(self) -> Iterator[Draft]:
        """Yield what is to be reported: each gap, shorter version and empty page once."""
        bare = list(dict.fromkeys(e for editions in self.bare.values() for e in editions))
        if bare:
            yield from _no_body(self.context, bare, next(iter(self.bare)))
        for edition, beyond in self.cut.items():
            yield _cut_off(self.context, edition, beyond)
        for shorter in self.shorter:
            yield _shorter(self.context, shorter)
            for number in shorter.beads & self.beads.keys():
                for edition in shorter.lacking:
                    self.beads[number].before.pop(edition, None)
        runs: dict[int, list[_MissingBead]] = {}
        for number in sorted(self.beads):
            entry = self.beads[number]
            for edition in entry.blocks:
                entry.before.pop(edition, None)
            if not entry.before:
                continue
            for earlier in sorted(entry.follows & runs.keys()):
                if runs[earlier][-1].concerns_the_same(entry):
                    runs[number] = runs[earlier]
                    break
            runs.setdefault(number, []).append(entry)
        for run in {id(run): run for run in runs.values()}.values():
            yield _gap_draft(self.context, run)


def _no_body(context: Context, bare: Sequence[int], having: int) -> Iterator[Draft]:
    places: list[Place] = []
    for edition in bare:
        flow = context.pages[edition].flow
        heads = [n for n, (role, _) in enumerate(flow) if role in ("summary", "title")]
        if heads:
            places.append(Place(edition, heads[-1], 0, len(flow[heads[-1]].block.text)))
    other = next(
        n for n, (role, block) in enumerate(context.pages[having].flow) if is_piece(role, block)
    )
    if places:
        editions, verb = ("edition", "has") if len(bare) == 1 else ("editions", "have")
        yield Draft(
            f"the {editions} in {edition_names(context, bare)} {verb} no body",
            (*places, Place(having, other, 0, 0)),
            primary=len(places),
        )


def _gap_draft(context: Context, run: Sequence[_MissingBead]) -> Draft:
    """Report blocks in a row that some editions have and others lack."""
    having, lacking = sorted(run[0].blocks), sorted(run[0].before)
    here = having[0]
    gap = [n for entry in run for n in entry.blocks[here]]
    kinds = {context.text(here, n).block.kind for n in gap}
    noun = kinds.pop() if len(kinds) == 1 else "block"
    count = f"a {noun} is" if len(gap) == 1 else f"{len(gap)} {noun}s are"
    places = [
        Place(edition, n, 0, min(len(context.text(edition, n).text), 400))
        for edition in having
        for entry in run
        for n in entry.blocks[edition]
    ]
    primary = len(places)
    for edition in lacking:
        before = run[0].before[edition]
        if before is not None:
            end = len(context.text(edition, before).text)
            places.append(Place(edition, before, max(end - 40, 0), end))
    message = f"{count} missing in {edition_names(context, lacking)}"
    if len(having) > 1:
        it = "it" if len(gap) == 1 else "them"
        message += f"; {edition_names(context, having)} have {it}"
    doubtful = noun == "code" or not all(entry.sure for entry in run)
    return Draft(message, tuple(places), primary=primary, severity="info" if doubtful else None)


def _shorter(context: Context, shorter: _Shorter) -> Draft:
    here, missing = shorter.having[0], shorter.blocks
    lacking = sorted(set(shorter.lacking))
    total = body_size(context, here)
    places = tuple(Place(here, n, 0, min(len(context.text(here, n).text), 60)) for n in missing[:8])
    version = "it is a shorter version" if len(lacking) == 1 else "they are shorter versions"
    there = " and ".join(str(body_size(context, edition)) for edition in lacking)
    return Draft(
        f"{len(missing)} of {total} blocks have no partner in {edition_names(context, lacking)}"
        + (f": {version}" if len(missing) > _ABRIDGED * total else ""),
        places,
        computation=f"{total} blocks here, {there} there",
        primary=len(places),
    )


def _cut_off(context: Context, edition: int, beyond: Mapping[int, Sequence[int]]) -> Draft:
    """Report that an edition is cut off, and which go on: what they have beyond is not missing."""
    blocks = next(iter(beyond.values()))
    end = end_of_cut(context.pages[edition]) or 0
    size = len(context.text(edition, end).text)
    verb = "goes" if len(beyond) == 1 else "go"
    count = "a block" if len(blocks) == 1 else f"{len(blocks)} blocks"
    first = (Place(other, found[0], 0, 0) for other, found in beyond.items())
    return Draft(
        f"the text in {edition_names(context, [edition])} is cut off; "
        f"{edition_names(context, beyond)} {verb} on for {count}",
        (Place(edition, end, max(size - 40, 0), size), *first),
        severity="info",
    )


def _whole(context: Context, editions: Sequence[int]) -> Iterator[Draft]:
    """Report as holding that every block has its partner, and how many are the same."""
    a = editions[0]
    numbers = [n for n, (role, block) in enumerate(context.pages[a].flow) if is_piece(role, block)]
    if not numbers or len(editions) < 2:
        return
    facing = [bead for bead in context.beads if all(bead.sides[edition] for edition in editions)]
    same = sum(
        len({tuple(context.text(e, n).text for n in bead.sides[e]) for e in editions}) == 1
        for bead in facing
    )
    faced = {n for bead in facing for n in bead.sides[a]}
    if all(n in faced for n in numbers):
        several = "" if len(editions) == 2 else f" in {len(editions)} editions"
        places = [Place(a, n, 0, min(len(context.text(a, n).text), 60)) for n in numbers]
        yield Draft(
            f"every block of the body has its partner{several}; "
            f"{same} of {len(facing)} are the same text",
            tuple(places),
            computation=f"{len(numbers)} blocks",
            kind="holds",
            primary=len(places),
        )
