"""Alignment at the level that is asked for: blocks, sentences, or the lines of plain texts.

Many pairs are aligned in one run: those of the same two languages learn one lexicon together.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

from parsers.editions.blocks import align_pair
from parsers.editions.links import Link
from parsers.editions.tokens import Units
from parsers.frozen import dataclass
from parsers.languages import detect, primary
from parsers.model import Code, Page, Placed, Table, block_text
from parsers.sentences import split

if TYPE_CHECKING:
    from parsers.editions.aligner import Scored
    from parsers.editions.pool import Pool
    from parsers.editions.similarity import Lexicon

Level = Literal["block", "sentence", "line"]

_PASSES = 5


@dataclass(frozen=True, slots=True)
class Unit:
    """What is aligned: a block, a sentence or a line."""

    line: int
    """1-based line of the file on which it begins."""
    text: str
    block: int = 0
    """Index into the page's flow; the line's index where the level is lines."""
    start: int = 0
    """Where it begins in the text of the block, in code points."""
    end: int = 0


@dataclass(frozen=True, slots=True)
class Side:
    """One text of an alignment, cut into units in reading order."""

    path: str
    language: str | None
    units: tuple[Unit, ...]


@dataclass(frozen=True, slots=True)
class Alignment:
    """Two texts and what faces what: each unit of either is in exactly one link."""

    level: Level
    left: Side
    right: Side
    links: tuple[Link, ...]


def align_pages(
    pairs: Sequence[tuple[Page, Page]],
    level: Literal["block", "sentence"] = "block",
    pool: Pool | None = None,
) -> list[Alignment]:
    """Align pairs of pages, in the order given; `pool` is what is known of their languages."""
    known = [pool.between(*pair) if pool is not None else None for pair in pairs]
    links = [align_pair(*pair, lexicon) for pair, lexicon in zip(pairs, known, strict=True)]
    if level == "block":
        return [
            Alignment("block", _blocks(left), _blocks(right), found)
            for (left, right), found in zip(pairs, links, strict=True)
        ]
    cut = [(sentences_within(left), sentences_within(right)) for left, right in pairs]
    pooled: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for number, (left, right) in enumerate(cut):
        pooled[_tongue(left), _tongue(right)].append(number)
    results: dict[int, Alignment] = {}
    for tongues, numbers in pooled.items():
        lexicon = known[numbers[0]]
        found = _sentence_links(
            [cut[n] for n in numbers], [links[n] for n in numbers], tongues, lexicon
        )
        for n, beads in zip(numbers, found, strict=True):
            results[n] = Alignment("sentence", cut[n][0], cut[n][1], tuple(beads))
    return [results[n] for n in range(len(pairs))]


def align_inside(
    left: Side, right: Side, links: Sequence[Link], lexicon: Lexicon | None = None
) -> Alignment:
    """Align sentences inside links of blocks that are known: those shown, or a part of them.

    The sides hold the sentences of the blocks linked (see `sentences_within`); the blocks of each
    side of a link follow one another in the flow. `lexicon` is what is known of the languages.
    """
    tongues = _tongue(left), _tongue(right)
    (found,) = _sentence_links([(left, right)], [links], tongues, lexicon)
    return Alignment("sentence", left, right, tuple(found))


def align_lines(pairs: Sequence[tuple[tuple[str, str], tuple[str, str]]]) -> list[Alignment]:
    """Align pairs of plain texts line by line, in the order given.

    A text is (path, text). Every line is a unit, empty ones too, which face nothing.
    """
    sides = [(lines_of(*left), lines_of(*right)) for left, right in pairs]
    pooled: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for number, (left, right) in enumerate(sides):
        pooled[_tongue(left), _tongue(right)].append(number)
    results: dict[int, Alignment] = {}
    for tongues, numbers in pooled.items():
        kept = [(_filled(sides[n][0]), _filled(sides[n][1])) for n in numbers]
        jobs = [
            (_units(sides[n][0], a), _units(sides[n][1], b))
            for n, (a, b) in zip(numbers, kept, strict=True)
        ]
        for n, (a, b), beads in zip(numbers, kept, _search(jobs, tongues), strict=True):
            links = [
                Link(tuple(a[i] for i in bead.left), tuple(b[j] for j in bead.right), bead.score)
                for bead in beads
            ]
            results[n] = Alignment("line", *sides[n], tuple(_with_empty(links, sides[n], a, b)))
    return [results[n] for n in range(len(pairs))]


def lines_of(path: str, text: str) -> Side:
    """Return the lines of a plain text as units; a line feed at the end begins no line."""
    lines = text.split("\n")
    if lines and not lines[-1]:
        lines.pop()
    units = tuple(Unit(number + 1, line, number, 0, len(line)) for number, line in enumerate(lines))
    return Side(path, detect(text), units)


def _filled(side: Side) -> list[int]:
    return [number for number, unit in enumerate(side.units) if unit.text.strip()]


def _units(side: Side, numbers: Sequence[int]) -> Units:
    return Units([side.units[number].text for number in numbers], sentences=True)


def _tongue(side: Side) -> str:
    return primary(side.language) if side.language is not None else ""


def _search(
    jobs: Sequence[tuple[Units, Units]], tongues: tuple[str, str], lexicon: Lexicon | None = None
) -> list[list[Scored]]:
    """Align pairs of units of two languages, with what dictionaries the system has."""
    from parsers.editions.aligner import align_sets
    from parsers.editions.dictionaries import dictionary
    from parsers.editions.lexicon import merged
    from parsers.editions.parameters import SENTENCES

    known: Lexicon = dictionary(*tongues)
    if lexicon:
        known = merged(known, lexicon)
    return align_sets(jobs, SENTENCES, known=known, passes=_PASSES)[0]


def _with_empty(
    links: Sequence[Link], sides: tuple[Side, Side], left: Sequence[int], right: Sequence[int]
) -> list[Link]:
    """Add the empty lines, each where it stands."""
    extra = [Link((i,), (), 1.0) for i in sorted(set(range(len(sides[0].units))) - set(left))]
    other = [Link((), (j,), 1.0) for j in sorted(set(range(len(sides[1].units))) - set(right))]
    merged: list[Link] = []
    for link in links:
        while extra and link.left and extra[0].left[0] < link.left[0]:
            merged.append(extra.pop(0))
        while other and link.right and other[0].right[0] < link.right[0]:
            merged.append(other.pop(0))
        merged.append(link)
    return [*merged, *extra, *other]


def _blocks(page: Page) -> Side:
    units = tuple(
        Unit(placed.block.line, block_text(placed.block), number, 0, len(block_text(placed.block)))
        for number, placed in enumerate(page.flow)
    )
    return Side(page.path, page.language, units)


def sentences_within(page: Page, blocks: Sequence[int] | None = None) -> Side:
    """Return the sentences of some blocks of a page, ascending; None: of all."""
    numbers = range(len(page.flow)) if blocks is None else blocks
    units = [unit for number in numbers for unit in sentences_of(number, page.flow[number])]
    return Side(page.path, page.language, tuple(units))


def sentences_of(number: int, placed: Placed) -> list[Unit]:
    """Return the sentences of a block; the cells of a table, row by row; a listing as a whole."""
    block = placed.block
    text = block_text(block)
    if isinstance(block, Table):
        spans = []
        for row, record in enumerate(block.all_rows):
            for column, cell in enumerate(record.cells):
                if cell.strip():
                    start = block.cell_offset(row, column)
                    spans.append((start, start + len(cell)))
    elif isinstance(block, Code):
        spans = [(0, len(text))]
    else:
        spans = split(text, block.language)
    if not spans:
        spans = [(0, len(text))]
    return [
        Unit(block.locate(start, end).line, text[start:end], number, start, end)
        for start, end in spans
    ]


@dataclass(frozen=True, slots=True)
class _Piece:
    """The units in a link of blocks, and which search, if any, aligns them."""

    link: Link
    left: range
    right: range
    job: int | None


def _sentence_links(
    cut: Sequence[tuple[Side, Side]],
    links: Sequence[Sequence[Link]],
    tongues: tuple[str, str],
    lexicon: Lexicon | None,
) -> list[list[Link]]:
    """Align the sentences inside the links of blocks, all of them together."""
    jobs: list[tuple[Units, Units]] = []
    plans: list[list[_Piece]] = []
    for (left, right), found in zip(cut, links, strict=True):
        wholes = (_units(left, range(len(left.units))), _units(right, range(len(right.units))))
        starts = (_starts(left), _starts(right))
        plan: list[_Piece] = []
        for link in found:
            a, b = _range(starts[0], link.left)
            c, d = _range(starts[1], link.right)
            job: int | None = None
            if a < b and c < d and (b - a, d - c) != (1, 1):
                same = [u.text for u in left.units[a:b]] == [u.text for u in right.units[c:d]]
                if not same:
                    job = len(jobs)
                    jobs.append((wholes[0].part(a, b), wholes[1].part(c, d)))
            plan.append(_Piece(link, range(a, b), range(c, d), job))
        plans.append(plan)
    searched = _search(jobs, tongues, lexicon) if jobs else []
    return [[bead for piece in plan for bead in _inside(piece, searched)] for plan in plans]


def _starts(side: Side) -> dict[int, tuple[int, int]]:
    """Return for each block the range of its units."""
    found: dict[int, tuple[int, int]] = {}
    for number, unit in enumerate(side.units):
        first, _ = found.get(unit.block, (number, number))
        found[unit.block] = (first, number + 1)
    return found


def _range(starts: dict[int, tuple[int, int]], blocks: Sequence[int]) -> tuple[int, int]:
    if not blocks:
        return 0, 0
    return starts[blocks[0]][0], starts[blocks[-1]][1]


def _inside(piece: _Piece, searched: Sequence[Sequence[Scored]]) -> list[Link]:
    """Return the links of the sentences in a link of blocks."""
    link, left, right = piece.link, piece.left, piece.right
    if piece.job is not None:
        return [
            Link(
                tuple(left[i] for i in bead.left),
                tuple(right[j] for j in bead.right),
                round(bead.score * link.score, 4),
                link.moved,
            )
            for bead in searched[piece.job]
        ]
    if left and right:
        return [Link((i,), (j,), link.score, link.moved) for i, j in zip(left, right, strict=True)]
    return [Link((i,), (), link.score) for i in left] + [Link((), (j,), link.score) for j in right]
