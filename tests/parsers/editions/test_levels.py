"""Alignment by block, sentence and line, and what is written of it."""

from __future__ import annotations

import json
import random
import re
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parsers.editions.levels import Alignment, align_lines, align_pages
from parsers.model import Table
from parsers.reports import alignment as alignment_report
from parsers.reports import tmx
from tests.parsers.editions.mill import PAIRS, edition
from tests.parsers.editions.pages import page
from tests.parsers.editions.test_align import dutch, german

OURS = str.maketrans("0123456789", "aeioubdgkl")
THEIRS = str.maketrans("0123456789", "uyaeomnprs")
"""Two invented languages: the same numbers of ideas, in other letters."""

LANG = "{http://www.w3.org/XML/1998/namespace}lang"

LEFT = """De veerboot Ooltrecht vaart weer.
Kapitein Bruinsma nam in 1987 afscheid na 34 jaar.

Een kaartje kost 2,35 euro.
Honden mogen mee aan boord, maar alleen aan de lijn en niet in de salon.
"""
RIGHT = """Die Fähre Ooltrecht fährt wieder.
Kapitän Bruinsma nahm 1987 Abschied. Das war nach 34 Jahren.
Eine Fahrkarte kostet 2,35 Euro.
Hunde dürfen mit an Bord, aber nur an der Leine.
In den Salon dürfen sie nicht.
"""


def lines() -> Alignment:
    return align_lines([(("a.txt", LEFT), ("b.txt", RIGHT))])[0]


def test_every_line_is_a_unit_and_empty_lines_face_nothing() -> None:
    found = lines()
    assert [unit.line for unit in found.left.units] == [1, 2, 3, 4, 5]
    assert [(link.left, link.right) for link in found.links] == [
        ((0,), (0,)),
        ((1,), (1,)),
        ((2,), ()),
        ((3,), (2,)),
        ((4,), (3, 4)),
    ]
    assert found.left.language == "nl"


def test_sentences_are_aligned_inside_blocks() -> None:
    left = page("a", "nl", None, ["De brug is oud. Hij wordt hersteld.", "## Slot", "Klaar."])
    right = page("b", "de", None, ["Die Brücke ist alt. Sie wird repariert.", "## Ende", "Fertig."])
    found = align_pages([(left, right)], "sentence")[0]
    assert [unit.text for unit in found.left.units][:2] == [
        "De brug is oud.",
        "Hij wordt hersteld.",
    ]
    assert [(link.left, link.right) for link in found.links] == [((n,), (n,)) for n in range(4)]


def test_a_table_is_aligned_cell_by_cell() -> None:
    found = align_pages([(dutch(), german())], "sentence")[0]
    cells = [unit for unit in found.left.units if unit.text in ("Dek", "7", "Leuning")]
    assert [cell.text for cell in cells] == ["Dek", "7", "Leuning"]
    block = dutch().flow[cells[0].block].block
    assert isinstance(block, Table)
    assert block.flat[cells[0].start : cells[0].end] == "Dek"


def test_a_question_faces_the_question() -> None:
    left = "De smid riep luid. Wie kwam daar aan? De hond sliep door."
    right = "대장장이가 크게 외쳤다. 누가 오나? 개는 잤다. 계속 잤다."
    pair = page("a", "nl", None, [left]), page("b", "ko", None, [right])
    links = align_pages([pair], "sentence")[0].links
    assert [(link.left, link.right) for link in links] == [
        ((0,), (0,)),
        ((1,), (1,)),
        ((2,), (2, 3)),
    ]


def test_it_is_the_same_which_of_two_texts_is_the_left_one() -> None:
    chinese = (
        "老磨坊坏了。\n面粉商人不高兴地走了，因为磨坊主还欠他四十个银币。\n谁来修？\n没有人知道。\n"
    )
    english = (
        "The old mill broke down.\nThe flour merchant went off in a huff.\n"
        "The miller still owed him forty silver coins.\nWho would mend it?\nNobody knew.\n"
    )
    ways = [(chinese, english), (english, chinese)]
    there, back = (
        [(link.left, link.right) for link in found.links]
        for found in align_lines([(("a", a), ("b", b)) for a, b in ways])
    )
    assert there == [(b, a) for a, b in back]
    assert there == [((0,), (0,)), ((1,), (1, 2)), ((2,), (3,)), ((3,), (4,))]


def test_json_keeps_its_contract() -> None:
    data = json.loads(alignment_report.render(lines()))
    assert data["schema"] == 1
    assert data["level"] == "line"
    assert data["left"]["path"] == "a.txt"
    assert data["left"]["units"][1] == {"id": 1, "line": 2, "text": LEFT.split("\n")[1]}
    assert set(data["beads"][0]) == {"left", "right", "score"}


def test_pairs_are_one_line_each_with_their_id() -> None:
    found = align_lines([(("a", LEFT), ("b", RIGHT)), (("c", ""), ("d", RIGHT))])
    written = [alignment_report.pair_line(each, n) for n, each in enumerate(found)]
    assert all(line.count("\n") == 1 and line.endswith("\n") for line in written)
    assert [json.loads(line)["id"] for line in written] == [0, 1]
    assert json.loads(written[1])["beads"][0] == {"left": [], "right": [0], "score": 1.0}


def test_tmx_is_well_formed_and_holds_the_translations() -> None:
    root = ElementTree.fromstring(tmx.render([lines()]))
    assert root.attrib["version"] == "1.4"
    header = root.find("header")
    assert header is not None
    assert header.attrib["srclang"] == "nl"
    assert header.attrib["segtype"] == "sentence"
    units = root.findall("body/tu")
    assert len(units) == 4
    variants = units[-1].findall("tuv")
    assert [variant.attrib[LANG] for variant in variants] == ["nl", "de"]
    assert (variants[1].findtext("seg") or "").endswith(
        "nur an der Leine. In den Salon dürfen sie nicht."
    )


CONTENT = {
    "tmx": ("header body ", "version"),
    "header": ("", "creationtool creationtoolversion segtype o-tmf adminlang srclang datatype"),
    "body": ("(tu )*", ""),
    "tu": ("(prop )*(tuv ){2}", "srclang"),
    "tuv": ("(prop )*seg ", LANG),
    "prop": ("", "type"),
    "seg": ("", ""),
}
"""Of each element the children, as a pattern, and the attributes: a part of the DTD of 1.4b."""


def test_tmx_has_the_elements_and_attributes_of_its_dtd() -> None:
    pairs = [(edition(left), edition(right)) for left, right in PAIRS]
    root = ElementTree.fromstring(tmx.render(align_pages(pairs, "sentence")))
    for element in root.iter():
        children, attributes = CONTENT[element.tag]
        found = "".join(f"{child.tag} " for child in element)
        assert re.fullmatch(children, found)
        assert set(element.attrib) == set(attributes.split())
    header = root.find("header")
    assert header is not None
    assert header.attrib["srclang"] == "*all*"


def test_a_text_that_was_not_translated_is_no_translation() -> None:
    body = ["The mill by the dike grinds again.", "Its sails were made in 1931."]
    left = page("a", "nl", "De molen maalt weer", body, body_language="en")
    right = page("b", "ko", "방앗간이 다시 돈다", body, body_language="en")
    root = ElementTree.fromstring(tmx.render(align_pages([(left, right)], "sentence")))
    assert [seg.text for seg in root.iter("seg")] == ["De molen maalt weer", "방앗간이 다시 돈다"]


@pytest.mark.parametrize(
    ("tags", "left", "right"),
    [
        (("nl", "ko"), "De brug is “oud” & 한국어 <1931>.", "다리는 '낡았고' & <1931>년이다."),
        (("en", "ar"), "The bridge (1931) is old.", "الجسر (1931) قديم\u200f."),
        (("zh", "en"), "桥很旧🙂，建于1931年。", "The bridge is old🙂, of 1931 ]]>."),
        (("zh-Hant", "he"), "橋很舊，建於1931年。", "\u2067הגשר ישן\u2069 (1931)."),
    ],
)
def test_tmx_gives_back_what_stood_there_under_its_language(
    tags: tuple[str, str], left: str, right: str
) -> None:
    pair = page("a", tags[0], None, [left]), page("b", tags[1], None, [right])
    written = tmx.render(align_pages([pair], "block")).encode()
    root = ElementTree.fromstring(written)
    found = [(tuv.attrib[LANG], tuv.findtext("seg")) for tuv in root.iter("tuv")]
    assert found == [(tags[0], left), (tags[1], right)]
    assert written.startswith(b'<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE tmx SYSTEM')


def test_tmx_of_nothing_is_a_document() -> None:
    assert ElementTree.fromstring(tmx.render([])).find("body") is not None


def test_tmx_holds_no_character_that_xml_forbids() -> None:
    found = align_lines([(("a\x01", "x\x00 < & > y"), ("b", "x\ud800 ]]> y"))])
    ElementTree.fromstring(tmx.render(found))


@given(st.text(max_size=120), st.text(max_size=120))
@settings(max_examples=40, deadline=None)
def test_any_two_texts_are_aligned_without_loss(left: str, right: str) -> None:
    found = align_lines([(("a", left), ("b", right))])[0]
    for side, chosen in ((found.left, 0), (found.right, 1)):
        ids = [i for link in found.links for i in (link.left, link.right)[chosen]]
        assert sorted(ids) == list(range(len(side.units)))


def test_a_long_text_is_aligned_along_a_corridor() -> None:
    order = random.Random(5)
    ideas = [[order.randrange(900) for _ in range(order.randint(4, 14))] for _ in range(700)]
    left: list[str] = []
    right: list[str] = []
    expected: list[tuple[int, int]] = []
    for number, idea in enumerate(ideas):
        left.append(" ".join(f"ba{word:03}".translate(OURS) for word in idea))
        if 200 <= number < 220:  # a gap, which the path has to find its way around
            continue
        expected.append((number, len(right)))
        right.append(" ".join(f"zu{word:03}".translate(THEIRS) for word in reversed(idea)))
    found = align_lines([(("a", "\n".join(left)), ("b", "\n".join(right)))])[0]
    links = {(link.left[0], link.right[0]) for link in found.links if link.left and link.right}
    right_ones = sum(pair in links for pair in expected)
    assert right_ones > 0.95 * len(expected)
