"""Units of a text, and walking by them: whatever is selected is the text between its two ends."""

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from parsers.formats import parse
from parsers.model import Page
from tests.tui.screens.copied import DUTCH, KOREAN
from tui.reading.excerpt import excerpt
from tui.reading.stretches import Spot, Stretch
from tui.reading.units import characters, words
from tui.reading.walk import Step, Walk

PAGES = Path(__file__).parents[2] / "documents" / "pages"
STEPS: tuple[Step, ...] = ("character", "word", "sentence", "block")


def page(text: str) -> Page:
    """Read a page in Markdown."""
    return parse(text.encode(), "page.md")


def walk_of(text: str) -> Walk:
    """Walk through all of a page in Markdown."""
    read = page(text)
    return Walk(read, range(len(read.flow)))


def cut(text: str) -> list[str]:
    """Return the words of a text."""
    return [text[start:end] for start, end in words(text)]


def test_words_of_many_scripts() -> None:
    assert cut("It's $3.5 billion, he said.") == [
        "It's",
        "$",
        "3.5",
        "billion",
        ",",
        "he",
        "said",
        ".",
    ]
    assert cut("항구는 1962년에 문을 열었다.") == ["항구는", "1962년에", "문을", "열었다", "."]
    assert cut("港のテスト。") == ["港", "の", "テスト", "。"]
    assert cut("يعود السوق، غدا.") == ["يعود", "السوق", "،", "غدا", "."]
    assert cut("बंदरगाह खुला।") == ["बंदरगाह", "खुला", "।"]


def test_a_character_is_what_a_person_takes_for_one() -> None:
    assert len(characters("\u1100\u1161\u11a8")) == 1
    assert len(characters("e\u0301\u0302 👩\u200d💻🇰🇷")) == 4


def test_items_rows_and_listings_are_one_each() -> None:
    walk = walk_of(
        "# A. B\n\n- One. Two.\n- Three\n\n|a|b|\n|-|-|\n|c. d.|e|\n\n```\nx. y.\nz\n```\n"
    )
    texts = []
    here = walk.first()
    while here is not None:
        texts.append(walk.text(here.block)[here.start : here.end])
        here = walk.beside(here, 1)
    assert texts == ["A. B", "One. Two.", "Three", "a\tb", "c. d.\te", "x. y.\nz"]


def test_a_part_of_a_cell_or_of_an_item_is_that_part_alone() -> None:
    walk = walk_of("- One item\n- Another\n\n|head|b|\n|-|-|\n|some cell|e|\n")
    items, table = 0, 1
    assert excerpt(walk, [Stretch(items, 0, 3)]).text == "One"
    assert excerpt(walk, [Stretch(items, 4, 12)]).text == "item\n- Ano"
    cell = walk.text(table).index("cell")
    assert excerpt(walk, [Stretch(table, cell, cell + 4)]).text == "cell"


@given(st.data())
@settings(max_examples=60, deadline=None)
def test_every_step_goes_its_way_and_never_ends_on_the_fixed_end(data: st.DataObject) -> None:
    text = data.draw(st.sampled_from([DUTCH, KOREAN, (PAGES / "report.nl.md").read_text("utf-8")]))
    walk = walk_of(text)
    blocks = [block for block in walk.blocks if walk.sentences(block)]
    spots = []
    for _ in range(2):
        block = data.draw(st.sampled_from(blocks))
        spots.append(Spot(block, data.draw(st.integers(0, len(walk.text(block))))))
    head, fixed = spots
    for _ in range(12):
        step = data.draw(st.sampled_from(STEPS))
        onward = data.draw(st.booleans())
        moved = (walk.onward if onward else walk.back)(head, fixed, step)
        if moved is None:
            continue
        assert moved != fixed
        assert (walk.rank(moved) > walk.rank(head)) == onward
        head = moved
        between = walk.between(head, fixed)
        assert between
        assert all(stretch.start < stretch.end for stretch in between)
        whole = "".join(walk.text(block)[start:end] for block, start, end in between)
        assert excerpt(walk, between).text or not whole.strip()
