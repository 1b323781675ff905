"""In what the editions of an article differ, as data: for rules, and for marks in the reader.

Nothing is said of a text beyond where it is known to be cut, nor of beads whose alignment is in
doubt. A body that is not translated is one difference and not one a block.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain, combinations
from typing import Literal

from parsers.editions.figures import (
    SURE,
    face_figures,
    figures_said,
    has_figures,
    language_of_page,
)
from parsers.editions.inline import Edition, Piece, inline_differences
from parsers.editions.numbers import Spot, Value
from parsers.editions.table_differences import table_differences
from parsers.languages import detect, same
from parsers.model import Article, Bead, Frozen, Page, Passage, Table, block_text

DifferenceKind = Literal[
    "missing",
    "untranslated",
    "body_untranslated",
    "merged",
    "moved",
    "number",
    "name",
    "link",
    "code",
    "row_missing",
    "column_missing",
    "rows_reordered",
    "cell",
    "related",
]


@dataclass(frozen=True, kw_only=True, slots=True)
class Mark(Frozen):
    """A stretch of a block of an edition."""

    edition: int
    """Index into the article's editions."""
    block: int
    """Index into the edition's flow."""
    start: int
    """Code points in the block's text."""
    end: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Difference(Frozen):
    """One way in which editions differ, and where it shows."""

    kind: DifferenceKind
    bead: int
    """Index into the beads; the first one, of several."""
    marks: tuple[Mark, ...]
    """What is there, in the editions that have it."""
    lacking: int | None = None
    """The edition that lacks it, where it is one."""
    announced: bool = False
    """The page itself says so in a notice."""


_NOT_ARTICLE = frozenset(("date", "tags", "notice", "counted", "label", "unread"))
"""Roles that belong to the site and not to the article."""

_RELATED = frozenset(("related_title", "teaser"))
_BODY = frozenset(("lead", "body"))
_MOSTLY = 0.8
"""Share of the running text of a body that, untranslated, makes the whole body untranslated."""


def differences(article: Article, beads: Sequence[Bead]) -> tuple[Difference, ...]:
    """Return the differences between editions, in the order of the beads.

    `beads` are those of `align(article)`. Each pair of editions is compared; what differs between
    two pairs of one bead in the same way at the same place is told once.
    """
    found: dict[tuple[object, ...], Difference] = {}
    editions = [Edition(number, page) for number, page in enumerate(article.editions)]
    whole = _whole_bodies(article, beads)
    for difference in whole.values():
        found[difference.kind, difference.lacking] = difference
    told = [_of_bead(article, editions, n, bead, set(whole)) for n, bead in enumerate(beads)]
    for difference in chain(_figures(article, beads), *told):
        found.setdefault((difference.kind, difference.lacking, difference.marks), difference)
    return tuple(sorted(found.values(), key=lambda each: each.bead))


def _figures(article: Article, beads: Sequence[Bead]) -> Iterator[Difference]:
    """Tell of figures that differ, and of those that one edition lacks."""
    pages = article.editions
    known: dict[tuple[int, int], list[Value]] = {}

    def values_of(edition: int, blocks: Iterable[int]) -> list[Value]:
        found: list[Value] = []
        for block in blocks:
            if (edition, block) not in known:
                known[edition, block] = _values(pages[edition], edition, block)
            found += known[edition, block]
        return found

    @cache
    def said(edition: int) -> set[object]:
        page = pages[edition]
        return figures_said(page, values_of(edition, range(len(page.flow))))

    for faced in face_figures(pages, beads, combinations(range(len(pages)), 2), values_of):
        for pair in (*faced.differing, *faced.other_unit):
            yield _difference(faced.number, "number", [value.spot for value in pair], None)
        for there, values in faced.lacking(said):
            for value in values:
                yield _difference(faced.number, "number", [value.spot], there)


def _values(page: Page, edition: int, block: int) -> list[Value]:
    """Return the quantities of the running text of a block."""
    found = page.flow[block].block
    if not has_figures(found):
        return []
    from parsers.quantities import find

    language = found.language or language_of_page(page)
    return [
        Value(each, (edition, block, each.start, each.end))
        for each in find(block_text(found), language)
    ]


def _whole(edition: int, block: int, page: Page) -> Mark:
    text = block_text(page.flow[block].block)
    return Mark(edition=edition, block=block, start=0, end=len(text))


def _of_bead(
    article: Article, editions: Sequence[Edition], number: int, bead: Bead, whole: set[int]
) -> Iterator[Difference]:
    filled = [edition for edition, side in enumerate(bead.sides) if side]
    marks = {
        edition: tuple(
            _whole(edition, block, article.editions[edition]) for block in bead.sides[edition]
        )
        for edition in filled
    }
    everything = tuple(mark for edition in filled for mark in marks[edition])
    if bead.score < SURE:
        return
    yield from _missing(article, number, bead, everything)
    if bead.moved:
        yield Difference(kind="moved", bead=number, marks=everything)
    if len({len(bead.sides[edition]) for edition in filled}) > 1:
        yield Difference(kind="merged", bead=number, marks=everything)
    yield from _untranslated(article, number, bead, whole)
    for a, b in combinations(filled, 2):
        left, right = _piece(editions[a], bead), _piece(editions[b], bead)
        if left.texts != right.texts and not left.cut and not right.cut:
            yield from _compared(number, left, right)


def _missing(
    article: Article, number: int, bead: Bead, marks: tuple[Mark, ...]
) -> Iterator[Difference]:
    for edition, side in enumerate(bead.sides):
        if side or not marks:
            continue
        roles = {article.editions[mark.edition].flow[mark.block].role for mark in marks}
        if roles <= _NOT_ARTICLE or not article.editions[edition].flow:
            continue
        kind: DifferenceKind = "related" if roles <= _RELATED else "missing"
        yield Difference(kind=kind, bead=number, marks=marks, lacking=edition)


def _piece(edition: Edition, bead: Bead) -> Piece:
    blocks = bead.sides[edition.number]
    placed = [edition.page.flow[block] for block in blocks]
    return Piece(
        whole=edition,
        blocks=blocks,
        texts=tuple(block_text(each.block) for each in placed),
        cut=any(_is_cut(edition.page, each.block) for each in placed),
    )


def _is_cut(page: Page, block: Passage) -> bool:
    known = [
        related.teaser
        for related in page.related
        if related.cut is not None and related.teaser is not None
    ]
    known += [
        answer
        for question in page.questions
        if question.cut is not None
        for answer in question.answer
    ]
    return any(text.text == block.text and text.line == block.line for text in known)


def _foreign(article: Article, edition: int, text: str) -> bool:
    """Tell whether a text is in another language than the edition."""
    language = article.editions[edition].language
    found = detect(text, language)
    return found is not None and language is not None and not same(found, language)


def _untranslated(
    article: Article, number: int, bead: Bead, whole: set[int]
) -> Iterator[Difference]:
    """Tell of blocks that are the same to the letter in an edition of another language."""
    found: list[Mark] = []
    for edition, side in enumerate(bead.sides):
        page = article.editions[edition]
        others = {
            block_text(other.flow[block].block)
            for number, other in enumerate(article.editions)
            if number != edition and not same(other.language, page.language)
            for block in bead.sides[number]
        }
        for block in side:
            placed = page.flow[block]
            if placed.role in _NOT_ARTICLE or placed.block.kind in ("code", "table", "image"):
                continue
            text = block_text(placed.block)
            if text not in others or (placed.role in _BODY and edition in whole):
                continue
            if _foreign(article, edition, text):
                found.append(_whole(edition, block, page))
    if found:
        lacking = {mark.edition for mark in found}
        yield Difference(
            kind="untranslated",
            bead=number,
            marks=tuple(found),
            lacking=lacking.pop() if len(lacking) == 1 else None,
        )


def _whole_bodies(article: Article, beads: Sequence[Bead]) -> dict[int, Difference]:
    """Return the editions whose body as a whole is in another language than their head."""
    found: dict[int, Difference] = {}
    first_bead = {
        (edition, block): number
        for number, bead in enumerate(beads)
        for edition, side in enumerate(bead.sides)
        for block in side
    }
    for edition, page in enumerate(article.editions):
        running = [
            (block, placed.block.text)
            for block, placed in enumerate(page.flow)
            if placed.role in _BODY
            and placed.block.kind in ("paragraph", "callout", "quote", "list")
        ]
        size = sum(len(text) for _, text in running)
        if not size or page.language is None:
            continue
        foreign = [(b, text) for b, text in running if _foreign(article, edition, text)]
        if sum(len(text) for _, text in foreign) < _MOSTLY * size:
            continue
        found[edition] = Difference(
            kind="body_untranslated",
            bead=first_bead.get((edition, foreign[0][0]), 0),
            marks=tuple(_whole(edition, block, page) for block, _ in foreign),
            lacking=edition,
            announced=any(notice.kind == "body_not_translated" for notice in page.notices),
        )
    return found


def _compared(number: int, left: Piece, right: Piece) -> Iterator[Difference]:
    """Compare two texts that face each other and are not the same."""
    tables = [[piece.page.flow[block].block for block in piece.blocks] for piece in (left, right)]
    if len(tables[0]) == len(tables[1]) == 1:
        one, other = tables[0][0], tables[1][0]
        if isinstance(one, Table) and isinstance(other, Table):
            for each in table_differences((left, right), (one, other)):
                yield _difference(number, *each)
            return
    for finding in inline_differences(left, right):
        yield _difference(number, *finding)


def _difference(
    number: int, kind: DifferenceKind, spots: Sequence[Spot], lacking: int | None
) -> Difference:
    marks = tuple(
        Mark(edition=edition, block=block, start=start, end=end)
        for edition, block, start, end in spots
    )
    return Difference(kind=kind, bead=number, marks=marks, lacking=lacking)
