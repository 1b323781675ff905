"""What sites that are translated do to headings and titles, and in which language a page is."""

from __future__ import annotations

import pytest

from parsers.formats import parse
from tests.parsers.formats.expect import there

FINNISH = """
Lautta kulkee saaren ja mantereen väliä kahden tunnin välein kello kuudesta iltakymmeneen. Talvella
vuoroja on vähemmän, ja kun jää on liian paksua, matkustajat kuljetetaan ilmatyynyaluksella.

Lippuja myydään laiturin kioskissa ja aluksella. Lapset, eläkeläiset ja polkupyörät kulkevat
maksutta, ja autosta maksetaan sen pituuden mukaan. Kesäsunnuntaisin jono voi olla niin pitkä, että
odottaa saa toista tuntia, joten ennen lähtöä kannattaa katsoa vapaiden paikkojen määrä.

Laiturin vieressä on kahvila, jossa on vessa ja vaunuille tarkoitettu hissi. Koirat pidetään
kytkettyinä sekä laiturilla että kannella, ja kannella ne saavat olla vain takaosassa.
"""


@pytest.mark.parametrize(
    ("heading", "text"),
    [
        ("Tilat { #tilat }", "Tilat"),
        ("Tilat ja hinnat {#prices .wide}", "Tilat ja hinnat"),
        ("Tilat {/* #rooms */}", "Tilat"),
        ("Tilat [[rooms]]", "Tilat"),
        ("Kortti `A1` { #card }", "Kortti A1"),
        ("![kartta](kartta.png){ align=right } Reitti", "kartta Reitti"),
        ("Joukko {a, b, c}", "Joukko {a, b, c}"),
    ],
)
def test_the_name_of_a_heading_is_no_part_of_it(heading: str, text: str) -> None:
    page = parse(f"## {heading}\n\nTeksti.\n".encode(), "x.md")
    assert there(page.title).text == text


def test_attributes_after_a_link_are_no_text_and_braces_elsewhere_are() -> None:
    text = "Osta [lippu](osta.md){ .button .wide } tai `kortti`{.code}; f(x){ .y } jää."
    [block] = parse(f"{text}\n".encode(), "x.md").lead
    assert block.text == "Osta lippu tai kortti; f(x){ .y } jää."


@pytest.mark.parametrize(
    ("path", "head"),
    [
        ("fi/ferry.md", "# The Timetable of the Ferry\n"),
        ("fi/ferry.md", "---\ntitle: The ferry\ndescription: When the ferry goes.\n---\n"),
        ("ferry.md", "---\nlang: fi\n---\n# The Timetable of the Ferry\n"),
        ("a81c.md", "# The Timetable of the Ferry\n"),
    ],
)
def test_a_title_left_in_the_original_does_not_make_a_translation_the_original(
    path: str, head: str
) -> None:
    page = parse(f"{head}{FINNISH}".encode(), path)
    assert (page.language, page.body_language) == ("fi", "fi")


def test_a_translated_head_over_a_text_that_was_not_translated_is_an_edition_of_its_own() -> None:
    head = "---\ntitle: Aikataulu\ndescription: Milloin lautta kulkee saareen ja takaisin.\n---\n"
    body = "The ferry leaves every two hours from six in the morning until ten at night.\n"
    page = parse(f"{head}{body}".encode(), "fi/ferry.md")
    assert (page.language, page.body_language) == ("fi", "en")
