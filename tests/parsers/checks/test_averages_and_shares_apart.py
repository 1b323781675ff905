"""Averages by the year, highest shares and halves of fractions that a table or a number is not of."""

from __future__ import annotations

from parsers.checks import check
from parsers.formats import parse
from parsers.model import Article

TABLE = """
| Locatie | Huur | Koop | Totaal |
|---|---:|---:|---:|
| Haven | 420 | 980 | 1.400 |
| Spoor | 360 | 840 | 1.200 |
| Polder | 150 | 450 | 600 |
| Veld | 190 | 310 | 500 |
| Fabriek | 90 | 210 | 300 |
| Totaal | 1.210 | 2.790 | 4.000 |
"""


def failed(text: str, language: str) -> list[str]:
    page = parse(f"# T\n\n{text}\n".encode(), f"page.{language}.md")
    found = check(Article(id="page", editions=(page,)), select=["N"])
    return [each.code for each in found if each.severity != "info"]


def test_an_average_by_the_year_is_not_that_of_the_places_of_a_table() -> None:
    text = "Gemiddeld moeten er 500 woningen per jaar bij komen, verdeeld over de locaties."
    assert failed(f"{text}\n{TABLE}", "nl") == []


def test_the_highest_share_is_not_the_highest_number() -> None:
    text = "Veld heeft met 38 procent het hoogste aandeel huur."
    assert failed(f"{TABLE}\n{text}", "nl") == []
    assert failed(f"{TABLE}\nVeld heeft de meeste huur.", "nl") == ["N401"]


def test_the_two_of_two_thirds_counts_nothing() -> None:
    text = (
        "Its 48 beds will cost £{} apiece, £36 million in all, of which the state pays £24 million, "
        "or two thirds, and the trust the remaining £12 million."
    )
    assert failed(text.format("750,000"), "en") == []
    assert failed(text.format("75,000"), "en") == ["N302"]
