"""Blocks of editions that face each other."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parsers.editions import align, align_pair
from parsers.model import Article, Bead, Page
from tests.parsers.editions.pages import page

DUTCH = [
    "De oude brug van Veldhove wordt dit voorjaar voor 12 miljoen euro hersteld.",
    "## Planning",
    "De werken beginnen in maart 2031 en duren 14 weken. Fietsers rijden zolang om via de dijk.",
    "| Onderdeel | Kosten // Dek | 7 // Leuning | 5",
    "> Let op: de prijzen zijn zonder btw.",
    "## Bezwaren",
    "De vereniging Waterkant vreest voor de vleermuizen onder de brug.",
    "Burgemeester Jansonius noemt die vrees ongegrond; er komen 40 nieuwe kasten.",
    "- kasten aan de noordzijde / kasten aan de zuidzijde",
]
GERMAN = [
    "Die alte Brücke von Veldhove wird in diesem Frühjahr für 12 Millionen Euro instand gesetzt.",
    "## Zeitplan",
    "Die Arbeiten beginnen im März 2031 und dauern 14 Wochen. Radfahrer fahren über den Deich.",
    "| Teil | Kosten // Fahrbahn | 7 // Geländer | 5",
    "> Achtung: Die Preise verstehen sich ohne Steuer.",
    "## Einwände",
    "Der Verein Waterkant fürchtet um die Fledermäuse unter der Brücke.",
    "Bürgermeister Jansonius nennt die Furcht unbegründet; es kommen 40 neue Kästen.",
    "- Kästen an der Nordseite / Kästen an der Südseite",
]
KOREAN = [
    "벨트호버의 오래된 다리가 올봄 1200만 유로를 들여 수리된다.",
    "## 일정",
    "공사는 2031년 3월에 시작해 14주 동안 이어진다. 자전거는 둑길로 돌아간다.",
    "| 부분 | 비용 // 상판 | 7 // 난간 | 5",
    "> 주의: 가격은 세금을 뺀 것이다.",
    "## 반대 의견",
    "Waterkant 협회는 다리 아래 박쥐를 걱정한다.",
    "Jansonius 시장은 근거 없는 걱정이라며 새 상자 40개를 달겠다고 했다.",
    "- 북쪽 상자 / 남쪽 상자",
]
RELATED = {
    "nl": ["De dijk bij Ooltrecht", "Veerpont weer in de vaart"],
    "de": ["Der Deich bei Ooltrecht", "Fähre wieder in Betrieb"],
    "ko": ["올트레흐트의 둑", "나룻배 다시 운항"],
}


def dutch(body: list[str] | None = None) -> Page:
    return page("brug.txt", "nl", "Een brug wordt hersteld", body or DUTCH, related=RELATED["nl"])


def german(body: list[str] | None = None) -> Page:
    return page(
        "bruecke.txt", "de", "Eine Brücke wird repariert", body or GERMAN, related=RELATED["de"]
    )


def korean(body: list[str] | None = None) -> Page:
    return page("dari.txt", "ko", "다리를 고친다", body or KOREAN, related=RELATED["ko"])


def pairs(left: Page, right: Page) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    return [(link.left, link.right) for link in align_pair(left, right)]


def straight(count: int) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    return [((i,), (i,)) for i in range(count)]


def test_full_translations_face_each_other_block_by_block() -> None:
    count = len(dutch().flow)
    assert pairs(dutch(), german()) == straight(count)
    assert pairs(dutch(), korean()) == straight(count)


def test_a_missing_paragraph_stands_alone() -> None:
    body = [text for text in GERMAN if "Waterkant" not in text]
    found = pairs(dutch(), german(body))
    assert ((7,), ()) in found
    assert ((8,), (7,)) in found
    assert ((9,), (8,)) in found


def test_two_paragraphs_merged_into_one_are_one_bead() -> None:
    body = [*GERMAN[:6], GERMAN[6] + " " + GERMAN[7], GERMAN[8]]
    assert ((7, 8), (7,)) in pairs(dutch(), german(body))


def test_identical_blocks_are_shared_and_certain() -> None:
    left = page("a.txt", "nl", "Titel van het stuk", DUTCH)
    right = page("b.txt", "ko", "글의 제목", DUTCH, body_language="nl")
    beads = align(Article(id="x", editions=(left, right)))
    assert [bead.shared for bead in beads] == [False] + [True] * len(DUTCH)
    assert all(bead.score == 1.0 for bead in beads[1:])


def test_the_same_page_twice_is_all_shared() -> None:
    beads = align(Article(id="x", editions=(dutch(), dutch())))
    assert all(bead.shared and bead.sides[0] == bead.sides[1] for bead in beads)


def test_three_editions_share_their_rows() -> None:
    beads = align(Article(id="x", editions=(dutch(), german(), korean())))
    assert [bead.sides for bead in beads] == [((i,), (i,), (i,)) for i in range(len(dutch().flow))]


def test_what_the_longest_edition_lacks_is_aligned_among_the_others() -> None:
    extra = "## Bijlage", "De tekeningen van ingenieur Brouwhuis liggen in zaal 215 ter inzage."
    zusatz = "## Anhang", "Die Zeichnungen von Ingenieur Brouwhuis liegen in Saal 215 aus."
    more = [f"``` step({n})" for n in range(3, 9)]
    three = (
        dutch([*DUTCH, *extra]),
        german([*GERMAN, *zusatz]),
        korean([*KOREAN[:7], *more, *KOREAN[7:]]),
    )
    beads = align(Article(id="x", editions=three))
    assert ((10,), (10,), ()) in [bead.sides for bead in beads]
    assert ((11,), (11,), ()) in [bead.sides for bead in beads]


def test_a_page_alone_has_beads_of_one_side() -> None:
    beads = align(Article(id="x", editions=(dutch(),)))
    assert [bead.sides for bead in beads] == [((i,),) for i in range(len(dutch().flow))]


def test_an_empty_edition_leaves_the_other_alone() -> None:
    empty = page("leeg.txt", "nl")
    assert pairs(empty, german()) == [((), (i,)) for i in range(len(german().flow))]
    assert pairs(empty, empty) == []


def test_a_moved_paragraph_is_found_and_marked() -> None:
    moved = "Im Jahr 1987 zählte Ingenieurin Petronella Vossius hier 3.412 Fahrzeuge und 87 Boote."
    origin = "In 1987 telde ingenieur Petronella Vossius hier 3.412 voertuigen en 87 boten."
    left = dutch([DUTCH[0], origin, *DUTCH[1:]])
    right = german([*GERMAN[:8], moved, GERMAN[8]])
    found = [link for link in align_pair(left, right) if link.moved]
    assert [(link.left, link.right) for link in found] == [((2,), (9,))]


def test_blocks_pinned_by_hand_face_each_other() -> None:
    left, right = dutch(), german()
    article = Article(id="x", editions=(left, right))
    beads = align(article, pins=[[(0, 7), (1, 8)], [(0, 99), (1, 0)]])
    assert ((7,), (8,)) in [bead.sides for bead in beads]
    assert_complete(beads, (left, right))
    # Of two pins that cross, one is kept.
    beads = align(article, pins=[[(0, 7), (1, 8)], [(0, 8), (1, 7)]])
    assert sum(bead.sides in {((7,), (8,)), ((8,), (7,))} for bead in beads) == 1


def test_a_word_that_both_say_once_at_far_places_holds_nothing() -> None:
    sheep = [f"In {1500 + n} telde men {n * 7 + 3} schapen." for n in range(40)]
    schafe = [f"Im Jahr {1500 + n} zählte man {n * 7 + 3} Schafe." for n in range(40)]
    left = page("a", "nl", None, ["Deeg", *sheep, "Slot"])
    right = page("b", "de", None, ["Teig", *schafe[:38], "Deeg", *schafe[38:], "Schluss"])
    assert ((20,), (20,)) in pairs(left, right)


def assert_complete(beads: tuple[Bead, ...], pages: tuple[Page, ...]) -> None:
    for number, each in enumerate(pages):
        indices = [i for bead in beads for i in bead.sides[number]]
        assert sorted(indices) == list(range(len(each.flow)))
    assert all(any(bead.sides) and 0 <= bead.score <= 1 for bead in beads)


BODIES = st.lists(
    st.sampled_from([*DUTCH, *GERMAN, *KOREAN, "``` x = 1", "# Los", "ok", "42"]), max_size=14
)


def test_what_two_editions_add_beside_merged_blocks_is_kept() -> None:
    bridge, works = DUTCH[0], DUTCH[2]
    bodies = (
        [bridge],
        [bridge, "## Planning", works, "## Planning", works],
        [bridge, bridge, bridge, works, bridge, bridge],
    )
    pages = tuple(page(f"{n}.txt", "nl", None, body) for n, body in enumerate(bodies))
    assert_complete(align(Article(id="x", editions=pages)), pages)


@given(st.lists(BODIES, min_size=1, max_size=4))
@settings(max_examples=60, deadline=None)
def test_every_block_is_in_exactly_one_bead(bodies: list[list[str]]) -> None:
    pages = tuple(page(f"{n}.txt", None, None, body) for n, body in enumerate(bodies))
    assert_complete(align(Article(id="x", editions=pages)), pages)


def test_editions_with_nothing_in_common_keep_all_their_blocks() -> None:
    left = dutch()
    right = page("x.txt", "ja", None, [f"第{n}章の話はここで終わる。" for n in range(90)])
    assert_complete(align(Article(id="x", editions=(left, right))), (left, right))


def test_a_page_that_mixes_four_languages_is_aligned_by_what_it_says() -> None:
    mixed = [DUTCH[0], GERMAN[1], KOREAN[2], GERMAN[3], DUTCH[4], KOREAN[5], GERMAN[6], KOREAN[7]]
    right = page("mix.txt", None, "Eine Brücke wird repariert", mixed, related=RELATED["de"])
    found = pairs(german(GERMAN[:8]), right)
    assert found == straight(len(right.flow))


def test_an_edition_ten_times_as_long_keeps_the_blocks_it_shares() -> None:
    more = [f"Im Jahr {1500 + n} zählte man {n * 7 + 3} Schafe auf dem Deich." for n in range(90)]
    left, right = dutch(), german([*GERMAN[:3], *more, *GERMAN[3:]])
    beads = align(Article(id="x", editions=(left, right)))
    assert_complete(beads, (left, right))
    found = {bead.sides for bead in beads}
    # The table, the last heading, and what follows it.
    assert {((4,), (94,)), ((6,), (96,)), ((8,), (98,)), ((9,), (99,))} <= found


HARBOUR = [
    "# Der Hafen im Winter / # The harbour in winter",
    "Im Winter liegt der Hafen still. / In winter the harbour lies still.",
    (
        "Die Fischer flicken ihre Netze in den Schuppen am Kai, die Kinder laufen auf dem Eis. / "
        "The fishermen mend their nets in the sheds on the quay, and the children skate on the ice."
    ),
    "# Die Boote / # The boats",
    "Jedes Boot hat einen Namen und eine Farbe. / Every boat has a name and a colour.",
    (
        "Die alten Boote werden im Herbst an Land gezogen, und wer Zeit hat, schabt den Rumpf ab, "
        "teert ihn neu und streicht die Kajüte, bis der Frühling kommt und das Eis bricht. / "
        "The old boats are pulled ashore in autumn, and whoever has time scrapes the hull, tars "
        "it again and paints the cabin, until the spring comes and the ice breaks."
    ),
    "Die neuen bleiben im Wasser. / The new ones stay in the water.",
    "# Die Mole / # The mole",
    (
        "Auf der Mole brennt ein Licht, und der Wärter geht jeden Abend hin. / "
        "A light burns on the mole, and the keeper walks there every evening."
    ),
    "Wenn der Sturm kommt, bleibt er dort. / When the storm comes, he stays there.",
]


@pytest.mark.parametrize("to", [1, 2, 9])
def test_a_paragraph_without_figures_and_names_is_found_far_from_its_place(to: int) -> None:
    ours, theirs = (list(side) for side in zip(*(t.split(" / ") for t in HARBOUR), strict=True))
    theirs.insert(to, theirs.pop(5))
    links = align_pair(page("a.txt", "de", None, ours), page("b.txt", "en", None, theirs))
    (found,) = [link for link in links if link.moved]
    assert (found.left, found.right) == ((5,), (to,))
    assert len(links) == len(HARBOUR)


def test_what_was_left_out_and_what_was_added_elsewhere_is_no_move() -> None:
    ours, theirs = (list(side) for side in zip(*(t.split(" / ") for t in HARBOUR), strict=True))
    del theirs[5]
    theirs.append("Tickets are sold at the gate.")
    links = align_pair(page("a.txt", "de", None, ours), page("b.txt", "en", None, theirs))
    assert not any(link.moved for link in links)
