"""What faces a sentence in the other editions: aligned when first wanted, in pieces, and kept."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from parsers.editions.levels import Alignment, Side, Unit, align_inside, sentences_within
from parsers.editions.links import Link
from parsers.editions.pool import Pool
from parsers.model import Bead, ListBlock, Page, Placed, Table, block_text
from tui.reading.stretches import Stretch
from tui.reading.tables.facing import Facing, face_rows
from tui.reading.units import index_at, sentences

SURE = 0.55
"""Confidence from which a link of sentences is shown without a doubt; as for differences."""

_PIECE = 60_000
"""Characters of an edition that are aligned at once: a second or two."""

_LONG = 15_000
"""Characters from which that is better done elsewhere, so that no key waits."""

Lexicon = Mapping[str, Mapping[str, float]]
"""What is known of two languages, see `similarity.Lexicon`."""

Elsewhere = Callable[
    [
        Callable[[Side, Side, Sequence[Link], Lexicon | None], Alignment],
        Side,
        Side,
        list[Link],
        Lexicon | None,
    ],
    Alignment,
]
"""Calls a function with its arguments in another process."""

Pair = tuple[int, int]
"""Two editions, the lesser index first."""


@dataclass(frozen=True, slots=True)
class Counterpart:
    """What faces a stretch of text in another edition.

    `here` and `there` are the sentences (rows of a table, items of a list) that belong together.
    With `whole`, the sentences are not aligned (yet) and `there` are whole blocks.
    """

    here: tuple[Stretch, ...]
    there: tuple[Stretch, ...]
    score: float
    whole: bool = False

    @property
    def sure(self) -> bool:
        """Whether it can be relied upon."""
        return self.score >= SURE


class _Piece:
    """The sentences of some beads, aligned."""

    def __init__(self, alignment: Alignment, tables: dict[Pair, Facing]) -> None:
        self.alignment = alignment
        self.tables = tables
        self.units: tuple[dict[int, list[int]], dict[int, list[int]]] = (
            defaultdict(list),
            defaultdict(list),
        )
        self.link_of: tuple[dict[int, Link], dict[int, Link]] = {}, {}
        for side, own in enumerate((alignment.left, alignment.right)):
            for number, unit in enumerate(own.units):
                self.units[side][unit.block].append(number)
        for link in alignment.links:
            self.link_of[0].update(dict.fromkeys(link.left, link))
            self.link_of[1].update(dict.fromkeys(link.right, link))


class Counterparts:
    """The editions of an article and what is known of how their sentences face each other.

    `learn` is slow and for a worker thread; everything else answers at once.
    """

    def __init__(
        self, editions: Sequence[Page], beads: Sequence[Bead], pool: Pool | None = None
    ) -> None:
        """Know nothing yet; `pool` is what other articles teach of the languages."""
        self.editions = editions
        self.pool = pool
        self.beads = beads
        self._bead_of = {
            (edition, block): number
            for number, bead in enumerate(beads)
            for edition, side in enumerate(bead.sides)
            for block in side
        }
        self._part_of = self._parts()
        self._pieces: dict[tuple[Pair, int], _Piece] = {}
        self._failed: set[tuple[Pair, int]] = set()

    def _parts(self) -> list[int]:
        """Return for each bead the number of the piece that it is aligned in."""
        found: list[int] = []
        sizes = [0] * len(self.editions)
        part = 0
        for bead in self.beads:
            for edition, side in enumerate(bead.sides):
                for block in side:
                    sizes[edition] += len(block_text(self.editions[edition].flow[block].block))
            if max(sizes) > _PIECE:
                part, sizes = part + 1, [0] * len(self.editions)
            found.append(part)
        return found

    def _key(self, edition: int, block: int, other: int) -> tuple[Pair, int] | None:
        bead = self._bead_of.get((edition, block))
        if bead is None or edition == other:
            return None
        return (min(edition, other), max(edition, other)), self._part_of[bead]

    def known(self, edition: int, block: int, other: int) -> bool:
        """Tell whether the sentences of a block are aligned with those of another edition."""
        key = self._key(edition, block, other)
        return key is None or key in self._pieces or key in self._failed

    def learn(self, edition: int, block: int, other: int, elsewhere: Elsewhere) -> None:
        """Align the sentences of a block and its surroundings with those of another edition.

        Where they are many, `elsewhere` does it.
        """
        key = self._key(edition, block, other)
        if key is None or key in self._pieces:
            return
        try:
            self._pieces[key] = self._aligned(*key, elsewhere)
        except Exception:  # the blocks that face each other can still be shown
            self._failed.add(key)

    def _aligned(self, pair: Pair, part: int, elsewhere: Elsewhere) -> _Piece:
        left, right = (self.editions[edition] for edition in pair)
        links = []
        tables: dict[Pair, Facing] = {}
        for bead, number in zip(self.beads, self._part_of, strict=True):
            here, there = bead.sides[pair[0]], bead.sides[pair[1]]
            if number != part or not _unbroken(here) or not _unbroken(there):
                continue
            one, two = left.flow[here[0]].block, right.flow[there[0]].block
            if isinstance(one, Table) and isinstance(two, Table) and len(here + there) == 2:
                tables[here[0], there[0]] = face_rows(one, two)
                continue
            links.append(Link(here, there, bead.score, bead.moved))
        sides = (
            sentences_within(left, sorted({block for link in links for block in link.left})),
            sentences_within(right, sorted({block for link in links for block in link.right})),
        )
        lexicon = self.pool.between(left, right) if self.pool is not None else None
        if max(sum(len(unit.text) for unit in side.units) for side in sides) > _LONG:
            return _Piece(elsewhere(align_inside, *sides, links, lexicon), tables)
        return _Piece(align_inside(*sides, links, lexicon), tables)

    # --- asking -----------------------------------------------------------------------------

    def facing(self, edition: int, stretch: Stretch, other: int) -> Counterpart:
        """Return what faces a stretch in another edition, as far as it is known."""
        number = self._bead_of.get((edition, stretch.block))
        if number is None:
            return Counterpart((stretch,), (), 1.0)
        bead = self.beads[number]
        if not bead.sides[other]:
            return Counterpart((stretch,), (), bead.score)
        key = self._key(edition, stretch.block, other)
        piece = self._pieces.get(key) if key is not None else None
        found = None
        if piece is not None:
            found = self._row(piece, edition, stretch, other, bead)
            found = found or self._sentences(piece, edition, stretch, other)
        return found or Counterpart((stretch,), self._whole(other, bead), bead.score, whole=True)

    def _placed(self, edition: int, block: int) -> Placed:
        return self.editions[edition].flow[block]

    def _whole(self, edition: int, bead: Bead) -> tuple[Stretch, ...]:
        flow = self.editions[edition].flow
        texts = ((block, block_text(flow[block].block)) for block in bead.sides[edition])
        return tuple(Stretch(block, 0, len(text)) for block, text in texts if text)

    def _row(
        self, piece: _Piece, edition: int, stretch: Stretch, other: int, bead: Bead
    ) -> Counterpart | None:
        """Return the row that faces a row, where two tables face each other."""
        if len(bead.sides[edition]) != 1 or len(bead.sides[other]) != 1:
            return None
        there = bead.sides[other][0]
        turned = edition > other
        facing = piece.tables.get((there, stretch.block) if turned else (stretch.block, there))
        one = self.editions[edition].flow[stretch.block].block
        two = self.editions[other].flow[there].block
        if facing is None or not isinstance(one, Table) or not isinstance(two, Table):
            return None
        heads = int(one.header is not None), int(two.header is not None)
        row = one.cell_at(stretch.start)[0] - heads[0]
        if row < 0:
            index = 0 if heads[1] else None
        else:
            pairs = {b: a for a, b in facing.rows.items()} if turned else facing.rows
            index = pairs[row] + heads[1] if row in pairs else None
        there_rows = sentences(self._placed(other, there))
        rows = () if index is None else (Stretch(there, *there_rows[index]),)
        return Counterpart((stretch,), rows, bead.score)

    def _sentences(
        self, piece: _Piece, edition: int, stretch: Stretch, other: int
    ) -> Counterpart | None:
        side = int(edition > other)
        sides = piece.alignment.left, piece.alignment.right
        own, far = sides[side], sides[1 - side]
        touched = [
            number
            for number in piece.units[side].get(stretch.block, ())
            if own.units[number].start < stretch.end and stretch.start < own.units[number].end
        ]
        links = {id(link): link for n in touched if (link := piece.link_of[side].get(n))}.values()
        if not links:
            return None
        here = (n for link in links for n in (link.right if side else link.left))
        there = (n for link in links for n in (link.left if side else link.right))
        return Counterpart(
            self._widened(edition, (own.units[n] for n in here)),
            self._widened(other, (far.units[n] for n in there)),
            min(link.score for link in links),
        )

    def _widened(self, edition: int, units: Iterable[Unit]) -> tuple[Stretch, ...]:
        """Return the stretches of units: of a cell its row, of a part of an item the item."""
        found: dict[Stretch, None] = {}
        for unit in units:
            stretch = Stretch(unit.block, unit.start, unit.end)
            placed = self._placed(edition, unit.block)
            if isinstance(placed.block, Table | ListBlock):
                rows = sentences(placed)
                if rows:
                    stretch = Stretch(unit.block, *rows[index_at(rows, unit.start)])
            if stretch.start < stretch.end:
                found[stretch] = None
        return tuple(sorted(found))


def _unbroken(side: Sequence[int]) -> bool:
    """Tell whether blocks follow one another without a gap, and there are any."""
    return bool(side) and side[-1] - side[0] + 1 == len(side)
