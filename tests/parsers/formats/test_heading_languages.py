"""Headings of a word or two: the text under them knows whether that is a name."""

from __future__ import annotations

import pytest

from parsers.formats import parse
from parsers.languages import detect

ROMANIAN = """\
# Podul de la marginea orașului

Podul vechi a fost reparat în primăvară, iar bicicliștii trec din nou peste râu. Un glosar explică
cuvintele pe care le folosesc inginerii, iar un sumar al lucrărilor se găsește la primărie.

## Glosar

Pilonul este stâlpul care ține podul. Siemens a montat luminile, iar agregarea datelor este gata.

## Sumar

Lucrările au durat paisprezece săptămâni și au costat mai puțin decât s-a crezut la început.

## Agregarea

Toate datele se adună într-un singur tabel, pe care îl poate vedea oricine.

## Siemens

Firma a montat luminile de pe pod în numai trei zile, fără să oprească traficul.

## Release Notes

Nu există încă.
"""


def test_a_heading_whose_words_the_text_uses_is_in_its_language() -> None:
    page = parse(ROMANIAN.encode(), "pod.md")
    spoken = {
        section.heading.text: section.heading.language
        for section in page.sections
        if section.heading is not None
    }
    assert spoken == {
        "Glosar": "ro",
        "Sumar": "ro",
        "Agregarea": "ro",
        "Siemens": None,
        "Release Notes": "en",
    }


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Prepojenie Procesov", "sk"),
        ("Dokumentovanie modulov", "sk"),
    ],
)
def test_two_words_are_hardly_in_a_third_language(text: str, language: str) -> None:
    assert detect(text, language) == language


def test_a_sentence_may_be_in_a_third_language() -> None:
    text = "Quien no tiene tiempo para leerlo todo encuentra aquí lo más importante."
    assert detect(text, "sk") == "es"
    assert detect("Ce qu'il faut savoir avant de partir", "sk") == "fr"
