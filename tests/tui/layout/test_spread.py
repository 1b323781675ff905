"""Rows of beads: side by side, one under another, and folded. Every line stands where it says."""

from collections.abc import Iterator, Sequence
from itertools import product
from pathlib import Path

import pytest

from parsers.editions import align, figures
from parsers.library import load
from parsers.model import Article, Bead, block_text
from tui.layout.folding import SURE, Fold, Row, fold_words, folded
from tui.layout.line import line_text
from tui.layout.spread import NOTE, Spread

ROOT = Path(__file__).parents[3]
HARBOUR = sorted((ROOT / "tests" / "documents" / "pages").glob("harbour.*.txt"))


@pytest.fixture(scope="module")
def harbour() -> tuple[Article, tuple[Bead, ...]]:
    (article,) = load(HARBOUR).articles
    return article, align(article)


def spreads(article: Article, beads: Sequence[Bead]) -> Iterator[tuple[str, Spread]]:
    """The text of every arrangement, whole and with all but two passages folded."""
    whole: list[Row] = list(beads)
    few = list(folded(beads, {5, 20}, lambda bead: False))
    choices: tuple[tuple[int, ...], ...] = ((0, 1), (2, 0), (1,), (0, 1, 2))
    for rows, panes, interleaved, width in product((whole, few), choices, (False, True), (20, 63)):
        name = f"{len(rows)} rows {panes} {'interleaved' if interleaved else ''} {width}"
        yield (
            name,
            Spread(
                article.editions, rows, panes, width, {}, interleaved=interleaved, keep_empty=True
            ),
        )


def test_as_many_lines_are_drawn_as_the_heights_say(
    harbour: tuple[Article, tuple[Bead, ...]],
) -> None:
    for name, spread in spreads(*harbour):
        for number, row in enumerate(spread.rows):
            start, end = spread.offsets[number], spread.offsets[number + 1]
            drawn = [
                max(
                    (n + 1 for n in range(end - start) if spread.pane_line(column, start + n)),
                    default=0,
                )
                for column in range(spread.columns)
            ]
            note = isinstance(row, Fold) or not any(row.sides[pane] for pane in spread.panes)
            assert end - start == (2 if note else max(drawn)), name
        assert spread.pane_line(0, spread.height) is None


def test_every_block_is_found_where_it_is_drawn(harbour: tuple[Article, tuple[Bead, ...]]) -> None:
    for name, spread in spreads(*harbour):
        for edition in spread.panes:
            for block, placed in enumerate(spread.editions[edition].flow):
                line = spread.line_of(edition, block, len(block_text(placed.block)) // 2)
                assert line is not None, name
                column = 0 if spread.interleaved else spread.panes.index(edition)
                here = spread.pane_line(column, line)
                assert here is not None, name
                if spread.fold_of(edition, block) is not None:
                    assert here.block == NOTE
                else:
                    assert (edition, block) in ((here.edition, here.block), *here.also), name


def test_what_is_the_same_in_every_edition_is_printed_once(
    harbour: tuple[Article, tuple[Bead, ...]],
) -> None:
    article, beads = harbour
    spread = Spread(article.editions, beads, (0, 1), 60, {}, interleaved=True)
    lines = [spread.pane_line(0, n) for n in range(spread.height)]
    text = [line_text(here.line) for here in lines if here is not None]
    assert sum("Three harbour towns on the northern coast" in line for line in text) == 2
    shown = {here.edition for here in lines if here is not None and not here.also}
    assert shown == {0, 1}


def test_a_fold_stands_under_the_heading_of_what_is_shown(
    harbour: tuple[Article, tuple[Bead, ...]],
) -> None:
    article, beads = harbour

    def is_heading(bead: Bead) -> bool:
        return any(article.editions[0].flow[b].block.kind == "heading" for b in bead.sides[0])

    last = max(n for n, bead in enumerate(beads) if bead.sides[0] and not is_heading(bead))
    rows = list(folded(beads, {last}, is_heading))
    assert isinstance(rows[0], Fold)
    shown = [row for row in rows if not isinstance(row, Fold)]
    assert is_heading(shown[0])
    assert shown[-1] == beads[last]
    hidden = sum(len(row.beads) for row in rows if isinstance(row, Fold))
    assert hidden + len(shown) == len(beads)


@pytest.mark.parametrize("width", [10, 25, 40, 80])
def test_the_line_of_a_fold_fits(width: int) -> None:
    assert "12" in fold_words(12, width)
    assert len(fold_words(12, width)) <= width
    assert fold_words(1, 80) == "\u22ef 1 passage without a difference found \u22ef"


def test_pairings_in_doubt_are_those_whose_differences_are_not_told() -> None:
    assert SURE == figures.SURE
