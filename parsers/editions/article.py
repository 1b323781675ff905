"""Align any number of editions: each to a pivot, then the rows merged.

The pivot is the edition with the most blocks. What the pivot lacks but several other editions have
is aligned among them, gap by gap.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from parsers.editions.blocks import align_units, units_of
from parsers.editions.links import Link
from parsers.editions.tokens import Units
from parsers.fragments import gives_names
from parsers.model import Article, Bead

if TYPE_CHECKING:
    from parsers.editions.pool import Pool


@dataclass
class _Row:
    """A bead under construction."""

    sides: list[tuple[int, ...]]
    scores: list[float] = field(default_factory=list)
    moved: bool = False


def align(
    article: Article,
    pins: Sequence[Sequence[tuple[int, int]]] = (),
    pool: Pool | None = None,
) -> tuple[Bead, ...]:
    """Align the editions of an article; indices count in each edition's `flow`.

    Every block of every edition is in exactly one bead. Beads are in reading order of the edition
    with the most blocks; what it lacks stands where the others have it. `shared` is set where all
    editions (two or more) have the same text. Each of `pins` lists blocks, as (edition, block),
    that a person has set to face each other. `pool` is what other articles teach of the languages.
    """
    named = any(map(gives_names, article.editions))
    sides = [units_of(page, named=named) for page in article.editions]
    if len(sides) == 1:
        return tuple(Bead(sides=((i,),), score=1.0) for i in range(len(sides[0])))
    pivot = max(range(len(sides)), key=lambda number: (len(sides[number]), -number))
    rows = _pivot_rows(len(sides[pivot]), pivot, len(sides))
    for number, side in enumerate(sides):
        if number != pivot:
            fixed = [
                (blocks[pivot], blocks[number])
                for blocks in map(dict, pins)
                if pivot in blocks and number in blocks
            ]
            pages = article.editions[pivot], article.editions[number]
            lexicon = pool.between(*pages) if pool is not None else None
            links = align_units(sides[pivot], side, lexicon, fixed)
            rows = _joined(rows, links, sides, pivot, number)
    return tuple(_bead(row, sides) for row in rows)


def _pivot_rows(count: int, pivot: int, width: int) -> list[_Row]:
    rows = []
    for i in range(count):
        row = _Row([()] * width)
        row.sides[pivot] = (i,)
        rows.append(row)
    return rows


def _joined(
    rows: list[_Row], links: Sequence[Link], sides: Sequence[Units], pivot: int, number: int
) -> list[_Row]:
    """Return the rows with one more edition, as its links to the pivot place it."""
    at = {i: index for index, row in enumerate(rows) for i in row.sides[pivot]}
    group = list(range(len(rows)))
    leftovers: dict[int, list[int]] = {}
    gains: dict[int, list[Link]] = {}
    place = -1
    for link in links:
        if link.left:
            first, last = at[link.left[0]], at[link.left[-1]]
            for index in range(first, last + 1):
                # Rows of other editions alone in between stay rows of their own.
                if rows[index].sides[pivot]:
                    group[index] = group[first]
            gains.setdefault(group[first], []).append(link)
            place = max(place, last)
        else:
            leftovers.setdefault(place, []).append(link.right[0])
    merged: dict[int, _Row] = {}
    out: list[_Row] = []
    placed: dict[int, int] = {}
    for index, row in enumerate(rows):
        head = group[index]
        if head == index:
            merged[head] = row
            out.append(row)
            for link in gains.get(head, ()):
                _gain(row, link, number)
        else:
            target = merged[head]
            target.sides = [a + b for a, b in zip(target.sides, row.sides, strict=True)]
            target.scores += row.scores
            target.moved = target.moved or row.moved
            for link in gains.get(index, ()):
                _gain(target, link, number)
        placed[index] = len(out)
    gaps: dict[int, list[int]] = {}
    for index in sorted(leftovers):
        # Rows that were merged into an earlier one end in its gap: one gap is aligned once.
        start = placed.get(index, 0)
        while start and not out[start - 1].sides[pivot]:
            start -= 1
        gaps.setdefault(start, []).extend(leftovers[index])
    for start in sorted(gaps, reverse=True):
        end = start
        while end < len(out) and not out[end].sides[pivot]:
            end += 1
        out[start:end] = _gap(out[start:end], sorted(gaps[start]), sides, number)
    return out


def _gain(row: _Row, link: Link, number: int) -> None:
    row.sides[number] = tuple(sorted({*row.sides[number], *link.right}))
    if link.right:
        row.scores.append(link.score)
        row.moved = row.moved or link.moved


def _gap(rows: list[_Row], alone: Sequence[int], sides: Sequence[Units], number: int) -> list[_Row]:
    """Merge blocks that the pivot lacks with those that other editions have in the same gap."""

    def single(j: int) -> _Row:
        row = _Row([()] * len(sides))
        row.sides[number] = (j,)
        return row

    if not rows:
        return [single(j) for j in alone]
    speaking = [next(k for k, side in enumerate(row.sides) if side) for row in rows]
    left = Units(
        [
            "\n".join(sides[k].texts[i] for i in row.sides[k])
            for k, row in zip(speaking, rows, strict=True)
        ],
        [sides[k].kinds[row.sides[k][0]] for k, row in zip(speaking, rows, strict=True)],
    )
    right = Units([sides[number].texts[j] for j in alone], [sides[number].kinds[j] for j in alone])
    out: list[_Row] = []
    for link in align_units(left, right):
        blocks = tuple(alone[j] for j in link.right)
        if not link.left:
            out += [single(j) for j in blocks]
            continue
        row = rows[link.left[0]]
        for other in link.left[1:]:
            row.sides = [
                tuple(sorted({*a, *b})) for a, b in zip(row.sides, rows[other].sides, strict=True)
            ]
        row.sides[number] = blocks
        if blocks:
            row.scores.append(link.score)
            row.moved = row.moved or link.moved
        out.append(row)
    return out


def _bead(row: _Row, sides: Sequence[Units]) -> Bead:
    texts = {
        tuple(side.texts[i] for i in blocks) for side, blocks in zip(sides, row.sides, strict=True)
    }
    return Bead(
        sides=tuple(tuple(sorted(set(side))) for side in row.sides),
        score=min(row.scores, default=1.0),
        moved=row.moved,
        shared=len(texts) == 1,
    )
