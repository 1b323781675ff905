"""How likely two pages are built alike, whatever they say."""

from __future__ import annotations

from parsers.editions.built import BEST, built_alike
from parsers.editions.traits import built_of
from tests.parsers.editions.pages import page

DUTCH = [
    "De sluis bij Ooltrecht wordt in het voorjaar gesloten en daarna geheel vernieuwd.",
    "## Waarom",
    "De deuren lekken.",
    "- eerst de deuren / dan de kade / ten slotte de brug",
    "Wie er langs wil, vaart om over de rivier; dat duurt ruim een uur langer dan gewoonlijk.",
    "``` vaar --om rivier\nvaar --terug",
]
GERMAN = [
    "Die Schleuse bei Ooltrecht wird im Frühjahr geschlossen und danach ganz erneuert.",
    "## Warum",
    "Die Tore lecken.",
    "- zuerst die Tore / dann der Kai / zuletzt die Brücke",
    "Wer vorbei will, fährt über den Fluss; das dauert gut eine Stunde länger als gewöhnlich.",
    "``` vaar --om rivier\nvaar --terug",
]


def alike(one: list[str], other: list[str]) -> float:
    pages = page("1.txt", "nl", None, one), page("2.txt", "de", None, other)
    return built_alike(built_of(pages[0]), built_of(pages[1]))


def test_a_translation_is_built_as_its_original_is() -> None:
    assert 1 < alike(DUTCH, GERMAN) < BEST


def test_the_same_blocks_in_another_order_are_built_otherwise() -> None:
    assert 3 * alike(DUTCH, GERMAN[::-1]) < alike(DUTCH, GERMAN)


def test_a_list_of_more_items_and_a_longer_paragraph_speak_against_a_pair() -> None:
    longer = [*GERMAN[:3], GERMAN[3] + " / und das Ufer", *GERMAN[4:]]
    assert alike(DUTCH, longer) < alike(DUTCH, GERMAN)
    longer = [*GERMAN[:2], GERMAN[2] + " " + GERMAN[4], *GERMAN[3:]]
    assert alike(DUTCH, longer) < alike(DUTCH, GERMAN)


def test_a_block_left_out_costs_little() -> None:
    assert alike(DUTCH, GERMAN) > alike(DUTCH, GERMAN[:4] + GERMAN[5:]) > 0
    assert alike(DUTCH, GERMAN[:2]) < 0.5


def test_a_translation_may_be_longer_all_through_but_code_is_not() -> None:
    wordy = [text if text[0] == "`" else text + text[2:] for text in GERMAN]
    wordy[3] = (
        "- zuerst die Tore zuerst die Tore / dann der Kai dann / zuletzt die Brücke die Brücke"
    )
    assert alike(DUTCH, wordy) > 0
    coded = [
        *GERMAN[:5],
        "``` vaar --om rivier --met alle --andere boten\nvaar --terug --naar huis",
    ]
    assert alike(DUTCH, coded) < alike(DUTCH, GERMAN)


def test_nothing_is_built_like_nothing() -> None:
    assert alike([], DUTCH) == alike([], []) == 0
