"""Languages on real pages: what is no translation forgotten, and many that have one cause."""

from __future__ import annotations

import pytest

from tests.parsers.checks.reading import found
from tests.parsers.checks.test_language import EN, NL

NORWEGIAN = """\
# Fyret på odden får en ny lampe

Det gamle fyret på odden får i høst en ny lampe, som bruker mye mindre strøm enn den forrige.

Lampen er laget av et lite firma i byen, som også leverer lys til skip og båter langs kysten.

Lyset blir like sterkt, men går saktere rundt, slik at fuglene ikke blir forstyrret av det lenger.
"""
DANISH = """\
Hvis lampen skal skiftes igen om nogle år, bliver det nok dyrere, siger den gamle fyrmester, som
selv har boet deroppe i mange år og stadig kender hver eneste sten i den hvide mur.
"""
LISTING = """\
In de volgende lijst staat wat het programma vraagt, en zo ziet het er op het scherm uit.

03 Loading the screen of the lighthouse into the memory of the lamp - done

04 You are about to be asked to enter what will be shown to all of the ships on the coast.

06 What you are about to enter is what is called the name of the lamp in the whole harbour.
"""


FILLER = """\
Lorem ipsum dolor sit amet, consectetur adipiscing elit. Pellentesque hendrerit lacus ut purus
iaculis feugiat. Sed nec tempor elit, quis aliquam neque. Curabitur sed diam.
"""
MANUAL = """\
DESCRIPTION light() creates a new lamp if the calling tower is not the leader of a group of towers.
The calling tower is then the leader of the new group, and of its lamps.
"""
ERROR = """\
error LMP3325: Cannot import the following lamp file. The lamp file may be protected with a word.
To correct this, try to import the lamp again or light it by hand at the tower.
"""


@pytest.mark.parametrize("piece", [LISTING, FILLER, MANUAL, ERROR])
def test_what_no_translator_touches(piece: str) -> None:
    assert found(f"{NL}\n{piece}", select="L") == []


def test_the_same_words_in_a_sentence_are_told() -> None:
    assert found(
        f"{NL}\n{LISTING.replace('03 ', '').replace('04 ', '').replace('06 ', '')}", select="L"
    )
    assert found(f"{NL}\n{EN}", select="L103")


def test_a_paragraph_does_not_tell_danish_from_norwegian() -> None:
    assert found(f"{NORWEGIAN}\n{DANISH}", select="L") == []
    assert found(f"{NORWEGIAN}\n{EN}", select="L103")


def test_a_page_translated_in_part_is_one_finding() -> None:
    parts = "\n\n".join(f"## Deel {number}\n\n{EN}\n{PLAIN[number]}" for number in range(4))
    (finding,) = found(f"{NL}\n{parts}", select="L103")
    assert "4 paragraphs or headings" in finding.message
    assert len(finding.locations) == 4
    few = "\n\n".join(f"## Deel {number}\n\n{EN}\n{PLAIN[number]}" for number in range(3))
    assert len(found(f"{NL}\n{few}", select="L103")) == 3


PLAIN = (
    "De vuurtoren staat er al meer dan honderd jaar, en de vissers kennen hem allemaal heel goed.",
    "In de winter komt er bijna niemand, en dan brandt de lamp alleen voor de schepen op zee.",
    "De trap heeft honderdtwaalf treden, en boven kan men bij helder weer de eilanden zien liggen.",
    "Wie de toren wil bezoeken, kan dat het beste doen op een zondagmiddag in het voorjaar.",
)


@pytest.mark.parametrize(("code", "text"), [("be", NL), ("ar", "{es}"), ("ba", "{hr}")])
def test_the_code_of_a_country_where_the_language_is_spoken(code: str, text: str) -> None:
    spoken = text.format(es=SPANISH, hr=CROATIAN) if text.startswith("{") else text
    assert found(f"---\nlang: {code}\n---\n\n{spoken}", select="L105") == []
    assert found(f"---\nlang: fi\n---\n\n{spoken}", select="L105")


SPANISH = """\
# El faro recibe una lámpara nueva

El viejo faro del cabo recibe este otoño una lámpara nueva, que gasta mucha menos corriente.

La lámpara la fabrica una pequeña empresa de la ciudad, que también ilumina los barcos del puerto.
"""
CROATIAN = """\
# Svjetionik dobiva novu svjetiljku

Stari svjetionik na rtu ove jeseni dobiva novu svjetiljku, koja troši mnogo manje struje nego prije.

Svjetiljku izrađuje mala tvrtka iz grada, koja opskrbljuje i brodove u luci na drugoj strani rta.
"""

TERMS = """\
- Het formaat van de lampen in de oude toren (screen, lens, oil valve).
- De codes van de vuurtoren aan de kust (light on, light off, fog horn).
- Lamp rotation drive, including the weight and the chain that keeps it going at night.
- Signal flags and the boats that carry them from the harbour to the tower on the cape.
"""


def test_a_list_with_terms_of_another_language() -> None:
    assert found(f"{NL}\n{TERMS}", select="L") == []
    english = TERMS.replace("Het formaat van de lampen in de oude toren", "The form of the lamps")
    english = english.replace("De codes van de vuurtoren aan de kust", "The codes of the light")
    assert found(f"{NL}\n{english}", select="L")


def test_a_heading_with_the_code_of_a_language() -> None:
    heading = "## Het licht op de kaap (NL), en hoe het daar gekomen is{}"
    assert found(f"{NL}\n{heading.format(' (EN)')}\n\n{EN}", select="L") == []
    assert found(f"{NL}\n{heading.format('').replace(' (NL)', '')}\n\n{EN}", select="L")
