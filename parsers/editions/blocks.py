"""Which blocks of two pages face each other.

Identical blocks are anchors. What lies between is aligned by the dynamic programme, all pieces
together, so that they learn from each other; pieces whose kinds leave no doubt need none. A block
left alone on both sides that fits another out of order has been moved.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from parsers.compiled import compiled
from parsers.editions.anchors import anchors
from parsers.editions.kinds import codes, kind_of, penalty, role_of
from parsers.editions.links import Link
from parsers.editions.names import bare_address
from parsers.editions.tokens import Units
from parsers.fragments import gives_names, names_of_headings
from parsers.model import Page, block_text

if TYPE_CHECKING:
    from parsers.editions.similarity import Lexicon
    from parsers.editions.stacking import Floats

_ORDERED = {"body": 1, "summary": 3, "footnote": 1, "unread": 1}
"""Blocks in a row of one role whose equal number and kinds settle which face which."""

_MANY = 12
"""The same for all other roles: a list of related articles, say, keeps its order."""

_CERTAIN = 1.0
_BY_KIND = 0.9
_DOUBTLESS = 0.8
"""Confidence of all blocks from which no lexicon is needed to align them again."""

_DENSE = compiled("[\u3041-\u30ff\u3400-\u9fff\uf900-\ufaff]")
_DENSITY = 2.0
"""Further letters of an alphabet that an East Asian character is worth: "語" is "language"."""

_SHORT = 60
"""Length up to which a translation may be of any length."""

_UNEVEN = 3.0
"""Ratio of lengths at which a longer text is no translation of another."""


def units_of(page: Page, *, named: bool = False) -> Units:
    """Return the blocks of a page as units, in the order of its flow.

    With `named`, they have the names of the headings in addresses: a translation gives the names
    that the original has.
    """
    names = dict(names_of_headings(page)) if named else {}
    return Units(
        [block_text(placed.block) for placed in page.flow],
        [kind_of(placed) for placed in page.flow],
        targets=[
            [
                bare_address(mark.target)
                for mark in placed.block.marks
                if mark.kind in ("link", "image") and mark.target
            ]
            for placed in page.flow
        ],
        names=[names.get(number, "") for number in range(len(page.flow))] if names else (),
    )


def align_pair(
    left: Page,
    right: Page,
    lexicon: Lexicon | None = None,
    pins: Sequence[tuple[int, int]] = (),
) -> tuple[Link, ...]:
    """Align the blocks of two pages; indices count in each page's `flow`.

    Every block is in exactly one link. Links are in reading order of the left page, links of the
    right side alone where they stand in the right page; moved ones stand in the left's order.
    `lexicon` is what is known of the two languages beforehand (see `pooling`); it is asked where
    the blocks by themselves leave a doubt. `pins` are pairs of blocks that a person has set to face
    each other: they do, as far as they do not cross.
    """
    named = gives_names(left) or gives_names(right)
    return align_units(units_of(left, named=named), units_of(right, named=named), lexicon, pins)


def align_units(
    left: Units,
    right: Units,
    lexicon: Lexicon | None = None,
    pins: Sequence[tuple[int, int]] = (),
) -> tuple[Link, ...]:
    """Align two sequences of units with kinds, as `align_pair` does."""
    links: list[Link] = []
    open_pieces: list[tuple[int, int, int, int]] = []
    places: list[int] = []
    i = j = 0
    for a, b in [*anchors(left, right, pins), (len(left), len(right))]:
        piece = _settled(left, right, (i, a, j, b))
        if piece is None:
            open_pieces.append((i, a, j, b))
            places.append(len(links))
        else:
            links += piece
        if a < len(left):
            links.append(Link((a,), (b,), _CERTAIN))
        i, j = a + 1, b + 1
    if open_pieces:
        found = _searched(left, right, open_pieces, None)
        if lexicon and any(map(_doubtful, found)):
            found = _searched(left, right, open_pieces, lexicon)
        for place, beads in zip(reversed(places), reversed(found), strict=True):
            links[place:place] = beads
    return tuple(_with_moved(links, left, right, lexicon))


def _doubtful(links: Sequence[Link]) -> bool:
    """Tell whether some blocks face nothing or more than one, or may face others."""
    return any(
        len(link.left) != 1 or len(link.right) != 1 or link.score < _DOUBTLESS for link in links
    )


def needs_search(left: Units, right: Units) -> bool:
    """Tell whether kinds and identical texts leave it open which blocks face each other.

    Only then is a lexicon of use.
    """
    i = j = 0
    for a, b in [*anchors(left, right), (len(left), len(right))]:
        if _settled(left, right, (i, a, j, b)) is None:
            return True
        i, j = a + 1, b + 1
    return False


def _settled(left: Units, right: Units, piece: tuple[int, int, int, int]) -> list[Link] | None:
    """Return the links between two anchors where no search is needed, else None."""
    i, a, j, b = piece
    if i == a or j == b:
        return [Link((k,), (), _CERTAIN) for k in range(i, a)] + [
            Link((), (k,), _CERTAIN) for k in range(j, b)
        ]
    if list(left.kinds[i:a]) != list(right.kinds[j:b]):
        return None
    run = 0
    for k in range(a - i):
        role = role_of(left.kinds[i + k])
        same_role = k and role == role_of(left.kinds[i + k - 1])
        run = run + 1 if same_role else 1
        if run > _ORDERED.get(role, _MANY):
            return None
        if _uneven(left.texts[i + k], right.texts[j + k]):
            return None
    return [Link((i + k,), (j + k,), _BY_KIND) for k in range(a - i)]


def weight(text: str) -> float:
    """Return the length of a text in letters of an alphabet."""
    return len(text) + _DENSITY * len(_DENSE.findall(text))


def _uneven(left: str, right: str) -> bool:
    few, many = sorted((weight(left), weight(right)))
    return many > _SHORT and many > _UNEVEN * few


def _penalties(left: Units, right: Units) -> Floats | None:
    """Return the penalties of all pairs of units, summed along rows from a zero on."""
    if not left.kinds or not right.kinds:
        return None
    import numpy as np

    kinds, rows = codes(left.kinds)
    others, columns = codes(right.kinds)
    table = np.array([[penalty(kind, other) for other in others] for kind in kinds], np.float32)
    summed = np.zeros((len(left), len(right) + 1), np.float32)
    np.cumsum(table[np.ix_(rows, columns)], axis=1, out=summed[:, 1:])
    return summed


def _searched(
    left: Units,
    right: Units,
    pieces: Sequence[tuple[int, int, int, int]],
    lexicon: Lexicon | None,
) -> list[list[Link]]:
    """Align the pieces between anchors by the dynamic programme."""
    # numpy is loaded here and not above: two editions that mostly agree never come this far.
    from parsers.editions.aligner import align_sets
    from parsers.editions.lexicon import weighed
    from parsers.editions.parameters import BLOCKS, SENTENCES

    pairs = [(left.part(i, a), right.part(j, b)) for i, a, j, b in pieces]
    known = weighed(lexicon, BLOCKS.lexicon / SENTENCES.lexicon) if lexicon else None
    found, _ = align_sets(pairs, BLOCKS, fit=_penalties, known=known)
    return [
        [
            Link(tuple(i + k for k in bead.left), tuple(j + k for k in bead.right), bead.score)
            for bead in beads
        ]
        for (i, _, j, _), beads in zip(pieces, found, strict=True)
    ]


def _with_moved(
    links: list[Link], left: Units, right: Units, lexicon: Lexicon | None
) -> list[Link]:
    """Join blocks that are alone on either side but fit each other out of order."""
    alone_left = [link.left[0] for link in links if not link.right]
    alone_right = [link.right[0] for link in links if not link.left]
    if not alone_left or not alone_right:
        return links
    from parsers.editions.moved import find_moved

    moved = find_moved(left, right, alone_left, alone_right, links, lexicon)
    if not moved:
        return links
    taken = {j for j, _ in moved.values()}
    found: list[Link] = []
    for link in links:
        if not link.right and link.left[0] in moved:
            j, score = moved[link.left[0]]
            found.append(replace(link, right=(j,), score=score, moved=True))
        elif link.left or link.right[0] not in taken:
            found.append(link)
    return found
