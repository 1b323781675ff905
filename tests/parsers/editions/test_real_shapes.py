"""What editions by other people look like: sources that were moved, and links."""

from __future__ import annotations

from parsers.editions import align_pair
from parsers.formats import parse
from parsers.model import block_text
from tests.parsers.editions.mill import PAIRS, blocks, edition

SOURCES = (
    "- Rennick Record Office, MS 4117, folios 12 to 44\n"
    "- The Mill Book, 2nd edition, Veldhove University Press, 1998\n"
    "- https://archive.example/rennick/mill/1911/plan-of-the-race"
)


def facing(ours: str, theirs: str) -> set[tuple[str, str]]:
    left, right = parse(ours.encode(), "x.en.md"), parse(theirs.encode(), "x.zh.md")
    return {
        (block_text(left.flow[i].block), block_text(right.flow[j].block))
        for link in align_pair(left, right)
        for i in link.left
        for j in link.right
    }


def test_a_list_of_sources_at_the_other_end_leaves_all_else_in_its_place() -> None:
    for ours, theirs in PAIRS:
        left = edition(ours, [*blocks(ours), SOURCES], related=0)
        right = edition(theirs, [blocks(theirs)[0], SOURCES, *blocks(theirs)[1:]], related=0)
        links = align_pair(left, right)
        expected = {(0, 0), (len(blocks(ours)), 1)}
        expected |= {(number, number + 1) for number in range(1, len(blocks(ours)))}
        found = {(i, j) for link in links for i in link.left for j in link.right}
        assert len(found & expected) >= len(expected) - 1, (ours, theirs)
        assert [link.left for link in links if link.moved] == [(len(blocks(ours)),)]


def test_links_tell_paragraphs_apart_that_have_nothing_else_in_common() -> None:
    ours = (
        "# Ways to the Mill\n\nFrom the town you walk along [the river](https://x.example/en/walk)."
        "\n\nThe bus goes [every hour](https://x.example/en/bus), on Sundays as well as on weekdays"
        " and even at night.\n"
    )
    theirs = (
        "# 去磨坊的路\n\n磨坊建在山谷里，已经很久没有人住了。门前长满了草。\n\n"
        "从镇上可以沿着[河边](https://x.example/zh/walk)走过去。\n\n"
        "[每小时](https://x.example/zh/bus)有一班车。\n"
    )
    found = facing(ours, theirs)
    assert (
        "From the town you walk along the river.",
        "从镇上可以沿着河边走过去。",
    ) in found
    assert any("The bus" in one and "每小时" in other for one, other in found)
