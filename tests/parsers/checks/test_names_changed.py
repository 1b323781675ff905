"""X304: a name in words that is misspelt, or is another one, in one edition."""

from __future__ import annotations

import pytest

from tests.parsers.checks.reading import found

_TEXTS = {
    "en": """# The mill at Oostrum gets a new wheel

The old mill at Oostrum will turn again next spring. Carpenter Lieke Vandamme has worked on the
wheel since October, and the firm Brandholt delivered the oak.

Vandamme learned her trade in Harlingen. Her teacher, Ruben Castell, built wheels for mills as far
away as Denmark.

Not everybody in Oostrum is happy. Castell himself thinks that the oak from Brandholt is too wet,
and he has told the council so.

The council will decide in May. Until then, visitors can watch Vandamme at work on Saturdays.
""",
    "fr": """# Le moulin d'Oostrum reçoit une nouvelle roue

Le vieux moulin d'Oostrum tournera de nouveau au printemps. La charpentière Lieke Vandamme
travaille à la roue depuis octobre, et l'entreprise Brandholt a livré le chêne.

Vandamme a appris son métier à Harlingen. Son maître, Ruben Castell, a construit des roues pour des
moulins jusqu'au Danemark.

Tout le monde n'est pas content à Oostrum. Castell lui-même juge le chêne de Brandholt trop humide,
et il l'a dit à la mairie.

La mairie tranchera en mai. D'ici là, on peut voir travailler Vandamme le samedi.
""",
    "pl": """# Młyn w Oostrum dostanie nowe koło

Stary młyn w Oostrum znów ruszy na wiosnę. Cieśla Lieke Vandamme pracuje nad kołem od października,
a dąb dostarczyła firma Brandholt.

Vandamme uczyła się zawodu w Harlingen. Jej mistrz, Ruben Castell, budował koła dla młynów nawet w
Danii.

Nie wszyscy w Oostrum są zadowoleni. Sam Castell uważa, że dąb od Brandholta jest zbyt mokry, i
powiedział to radzie.

Rada zdecyduje w maju. Do tego czasu w soboty można oglądać Vandamme przy pracy.
""",
    "de": """# Die Mühle in Oostrum bekommt ein neues Rad

Die alte Mühle in Oostrum dreht sich im Frühjahr wieder. Seit Oktober arbeitet die Zimmerfrau Lieke
Vandamme am Rad, die Eiche lieferte die Firma Brandholt.

Ihr Handwerk lernte Vandamme in Harlingen. Ihr Lehrer Ruben Castell hat Räder für Mühlen bis nach
Dänemark gebaut.

Nicht alle in Oostrum freuen sich. Castell selbst hält die Eiche von Brandholt für zu nass und hat
das dem Rat gesagt.

Der Rat entscheidet im Mai. Bis dahin kann man Vandamme samstags bei der Arbeit zusehen.
""",
}


def _differing(language: str, old: str, new: str) -> list[str]:
    texts = dict(_TEXTS)
    assert old in texts[language]
    texts[language] = texts[language].replace(old, new, 1)
    english = texts.pop("en")
    return [each.message for each in found(english, texts[language], select="X304")]


@pytest.mark.parametrize("language", ["fr", "pl", "de"])
def test_names_that_face_themselves_or_are_declined_are_no_difference(language: str) -> None:
    assert found(_TEXTS["en"], _TEXTS[language], select="X304") == []


@pytest.mark.parametrize(
    ("language", "old", "new", "names"),
    [
        ("fr", "travailler Vandamme", "travailler Vandemme", ("Vandamme", "Vandemme")),
        ("pl", "można oglądać Vandamme", "można oglądać Vanndamme", ("Vandamme", "Vanndamme")),
        ("de", "Bis dahin kann man Vandamme", "Bis dahin kann man Vandmame", ("Vandamme", "")),
        ("de", "Lehrer Ruben Castell", "Lehrer Ruben Cassell", ("Castell", "Cassell")),
        # Both stand there once: that they follow one and the same first name tells them apart.
        ("fr", "maître, Ruben Castell,", "maître, Ruben Cartell,", ("Castell", "Cartell")),
    ],
)
def test_a_name_misspelt_in_one_edition_is_found(
    language: str, old: str, new: str, names: tuple[str, str]
) -> None:
    (message,) = _differing(language, old, new)
    assert all(name in message for name in names)


@pytest.mark.parametrize(
    ("language", "old", "new", "names"),
    [
        ("fr", "Castell lui-même", "Vandamme elle-même", ("Castell", "Vandamme")),
        ("de", "Castell selbst", "Vandamme selbst", ("Castell", "Vandamme")),
        ("pl", "można oglądać Vandamme", "można oglądać Castella", ("Vandamme", "Castella")),
        # One that the other edition has nowhere, in the same place of its sentence.
        ("fr", "travailler Vandamme", "travailler Maurik", ("Vandamme", "Maurik")),
    ],
)
def test_a_name_that_stands_for_another_is_found(
    language: str, old: str, new: str, names: tuple[str, str]
) -> None:
    (message,) = _differing(language, old, new)
    assert all(name in message for name in names)


@pytest.mark.parametrize(
    ("language", "old", "new"),
    [
        ("fr", "Castell lui-même juge", "Lui-même juge"),
        ("de", "kann man Vandamme samstags", "kann man der Meisterin samstags"),
        ("fr", "content à Oostrum", "content dans la commune"),
        # A city that a language has another name for.
        ("fr", "métier à Harlingen", "métier à Harlange"),
    ],
)
def test_what_a_freer_translation_says_instead_is_no_other_name(
    language: str, old: str, new: str
) -> None:
    assert _differing(language, old, new) == []


def test_the_odd_one_of_several_editions_is_named() -> None:
    german = _TEXTS["de"].replace("Castell selbst", "Vandamme selbst")
    (finding,) = found(_TEXTS["en"], _TEXTS["fr"], german, select="X304")
    assert finding.message.startswith("German (de) differs from English (en) and French (fr)")
    assert [location.quote for location in finding.locations] == ["Vandamme", "Castell", "Castell"]


def test_crowns_are_those_of_several_countries() -> None:
    bare = ("# A\n\nIt cost 212 million kroner.", "# A\n\nHet kostte 212 miljoen kroon.")
    assert found(*bare, select="X103") == []
    (finding,) = found(
        "# A\n\nIt cost 212 million Norwegian kroner.",
        "# A\n\nHet kostte 212 miljoen Zweedse kroon.",
        select="X103",
    )
    assert "Zweedse kroon" in finding.message
