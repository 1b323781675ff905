"""In what the editions of an article differ, as data: for rules, and for marks in the reader.

Nothing is said of a text beyond where it is known to be cut, nor of beads whose alignment is in
doubt. A body that is not translated is one difference and not one a block.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import combinations
from typing import Literal

from parsers.editions import figures_told
from parsers.editions.code_told import compare_code
from parsers.editions.cuts import end_of_cut
from parsers.editions.figures import (
    SURE,
    face_figures,
    figures_said,
    has_figures,
    language_of_figures,
)
from parsers.editions.kinship import set_apart, without
from parsers.editions.links_told import compare_links
from parsers.editions.names_told import compare_names, compare_words
from parsers.editions.numbers import Spot, Value
from parsers.editions.parties import Dispute, T, disputes
from parsers.editions.tables_told import column_spans, compare_tables, row_span
from parsers.frozen import dataclass
from parsers.languages import detect, same
from parsers.model import Article, Bead, Frozen, Page, Role, block_text

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
    lacking: tuple[int, ...] = ()
    """The editions that lack it."""
    parties: tuple[tuple[int, ...], ...] = ()
    """The editions that say the same, where they contradict one another, the odd ones first (see
    `parties.Dispute`)."""
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

    `beads` are those of `align(article)`. What several editions lack, or say otherwise than the
    others, is one difference. Figures, cells, names, links and code are what the rules across
    editions report. Editions that cannot be compared have none (see `kinship`).
    """
    apart = set_apart(article)
    if not apart:
        return _compared(article, beads)
    left = without(article, beads, apart)
    if len(left.editions) < 2:
        return ()
    place = left.editions.__getitem__
    return tuple(
        each.model_copy(
            update={
                "bead": left.numbers[each.bead],
                "marks": tuple(
                    mark.model_copy(update={"edition": place(mark.edition)}) for mark in each.marks
                ),
                "lacking": tuple(map(place, each.lacking)),
                "parties": tuple(tuple(map(place, party)) for party in each.parties),
            }
        )
        for each in _compared(left.article, left.beads)
    )


def _compared(article: Article, beads: Sequence[Bead]) -> tuple[Difference, ...]:
    found: list[Difference] = []
    whole = _whole_bodies(article, beads)
    found += whole.values()
    found += _figures(article, beads)
    found += _tables(article, beads)
    found += _names(article, beads)
    found += _links(article, beads)
    found += _code(article, beads)
    ends = _ends(article, beads)
    for number, bead in enumerate(beads):
        reached = {edition for edition, end in ends.items() if number <= end}
        found += _of_bead(article, number, bead, set(whole), reached)
    return tuple(sorted(found, key=lambda each: each.bead))


def _figures(article: Article, beads: Sequence[Bead]) -> Iterator[Difference]:
    """Tell of figures that differ, and of those that some editions lack."""
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

    pairs = combinations(range(len(pages)), 2)
    faced = list(face_figures(pages, beads, pairs, values_of))
    for apart in (*figures_told.differing(faced), *figures_told.other_units(faced)):
        for dispute in apart.disputes:
            yield _contradiction("number", apart.bead, dispute, lambda value: value.spot)
    for alone in figures_told.lacking(faced, said):
        for figure in alone.lack.having:
            spots = [value.spot for value in figure]
            yield _difference(alone.bead, "number", spots, alone.lack.lacking)


def _tables(article: Article, beads: Sequence[Bead]) -> Iterator[Difference]:
    """Tell of cells that differ, of rows and columns that are missing, and of their order."""
    for told in compare_tables(article.editions, beads):
        for cells in told.cells:
            yield _contradiction("cell", told.bead, cells, lambda cell: cell[:4])
        for rows in told.rows:
            for row in rows.having:
                spots = [
                    (*line[:2], *row_span(told.tables[line.edition], line.number)) for line in row
                ]
                yield _difference(told.bead, "row_missing", spots, rows.lacking)
        for columns in told.columns:
            for column in columns.having:
                spots = [
                    (*line[:2], *span)
                    for line in column
                    for span in column_spans(told.tables[line.edition], line.number)
                ]
                yield _difference(told.bead, "column_missing", spots, columns.lacking)
        for order in told.reordered:
            wholes = {
                edition: (edition, beads[told.bead].sides[edition][0], 0, len(table.flat))
                for edition, table in told.tables.items()
            }
            yield _contradiction("rows_reordered", told.bead, order, wholes.__getitem__)


def _names(article: Article, beads: Sequence[Bead]) -> Iterator[Difference]:
    """Tell of names that are written otherwise, or missing."""
    bead_of = _bead_numbers(beads)
    told = compare_names(article.editions, beads)
    for names in (*told.mistyped, *compare_words(article.editions, beads)):
        bead = bead_of[names.members[0].spots[0][:2]]
        yield _contradiction("name", bead, names, lambda spelling: spelling.spots[0])
    for lack in told.nowhere:
        spots = [spot for spelling in lack.having[0] for spot in spelling.spots]
        bead = min(bead_of[spot[:2]] for spot in spots)
        yield _difference(bead, "name", spots, lack.lacking)
    for bead, lack in told.dropped:
        for name in lack.having:
            spots = [spot for spelling in name for spot in spelling.spots]
            yield _difference(bead, "name", spots, lack.lacking)


def _links(article: Article, beads: Sequence[Bead]) -> Iterator[Difference]:
    """Tell of links that lead elsewhere, or are missing."""
    bead_of = _bead_numbers(beads)
    told = compare_links(article.editions, beads)
    for links in told.changed:
        bead = bead_of[links.members[0].spot[:2]]
        yield _contradiction("link", bead, links, lambda link: link.spot)
    for lack in told.missing:
        for alike in lack.having:
            spots = [link.spot for link in alike]
            yield _difference(bead_of[spots[0][:2]], "link", spots, lack.lacking)


def _code(article: Article, beads: Sequence[Bead]) -> Iterator[Difference]:
    """Tell of lines of code that differ, and of code in running text that is missing."""
    told = compare_code(article.editions, beads)
    for apart in told.lines:
        for lines in apart.disputes:
            yield _contradiction("code", apart.bead, lines, lambda line: line[:4])
    for bead, lack in told.missing:
        for alike in lack.having:
            yield _difference(bead, "code", [code[:4] for code in alike], lack.lacking)


def _bead_numbers(beads: Sequence[Bead]) -> dict[tuple[int, int], int]:
    """Return the number of the bead of each block, by edition and block."""
    return {
        (edition, block): number
        for number, bead in enumerate(beads)
        for edition, side in enumerate(bead.sides)
        for block in side
    }


def _values(page: Page, edition: int, block: int) -> list[Value]:
    """Return the quantities of the running text of a block."""
    found = page.flow[block].block
    if not has_figures(found):
        return []
    from parsers.quantities import find

    language = language_of_figures(page, found)
    return [
        Value(each, (edition, block, each.start, each.end))
        for each in find(block_text(found), language)
    ]


def _whole(edition: int, block: int, page: Page) -> Mark:
    text = block_text(page.flow[block].block)
    return Mark(edition=edition, block=block, start=0, end=len(text))


def _ends(article: Article, beads: Sequence[Bead]) -> dict[int, int]:
    """Return for each edition the bead in which its text is cut off, or the last of all."""
    found: dict[int, int] = {}
    bead_of = _bead_numbers(beads)
    for edition, page in enumerate(article.editions):
        cut = end_of_cut(page)
        found[edition] = len(beads) if cut is None else bead_of[edition, cut]
    return found


def _of_bead(
    article: Article, number: int, bead: Bead, whole: set[int], reached: set[int]
) -> Iterator[Difference]:
    """Tell how the sides of a bead stand to each other; editions `reached` are not cut before."""
    if bead.score < SURE:
        return
    filled = [edition for edition, side in enumerate(bead.sides) if side]
    marks = tuple(
        _whole(edition, block, article.editions[edition])
        for edition in filled
        for block in bead.sides[edition]
    )
    yield from _missing(article, number, bead, marks, reached)
    if bead.moved:
        yield Difference(kind="moved", bead=number, marks=marks)
    counts = {edition: len(bead.sides[edition]) for edition in filled}
    apart = [(a, b) for a, b in combinations(filled, 2) if counts[a] != counts[b]]
    for dispute in disputes(apart, lambda edition: edition):
        yield Difference(kind="merged", bead=number, marks=marks, parties=dispute.parties)
    yield from _untranslated(article, number, bead, whole)


def _concerned(edition: int, roles: set[Role], reached: set[int]) -> bool:
    """Tell whether an edition could have what others have: beyond a cut of its body no body."""
    return edition in reached or roles.isdisjoint(_BODY)


def _missing(
    article: Article, number: int, bead: Bead, marks: tuple[Mark, ...], reached: set[int]
) -> Iterator[Difference]:
    roles = {article.editions[mark.edition].flow[mark.block].role for mark in marks}
    lacking = tuple(
        edition
        for edition, side in enumerate(bead.sides)
        if not side and article.editions[edition].flow and _concerned(edition, roles, reached)
    )
    if lacking and marks and not roles <= _NOT_ARTICLE:
        kind: DifferenceKind = "related" if roles <= _RELATED else "missing"
        yield Difference(kind=kind, bead=number, marks=marks, lacking=lacking)


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
        lacking = tuple(sorted({mark.edition for mark in found}))
        yield Difference(kind="untranslated", bead=number, marks=tuple(found), lacking=lacking)


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
            lacking=(edition,),
            announced=any(notice.kind == "body_not_translated" for notice in page.notices),
        )
    return found


def _contradiction(
    kind: DifferenceKind, number: int, dispute: Dispute[T], spot_of: Callable[[T], Spot]
) -> Difference:
    """Return what editions say differently as a difference."""
    made = _difference(number, kind, [spot_of(member) for member in dispute.members], ())
    parties = tuple(
        tuple(dict.fromkeys(spot_of(member)[0] for member in party)) for party in dispute.parties
    )
    return replace(made, parties=parties)


def _difference(
    number: int, kind: DifferenceKind, spots: Sequence[Spot], lacking: tuple[int, ...]
) -> Difference:
    marks = tuple(
        Mark(edition=edition, block=block, start=start, end=end)
        for edition, block, start, end in spots
    )
    return Difference(kind=kind, bead=number, marks=marks, lacking=lacking)
