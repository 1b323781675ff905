"""N4 and N5: superlatives, ranges, directions, parts, forecasts."""

from __future__ import annotations

import pytest

from parsers.checks import check
from parsers.model import Finding
from tests.parsers.checks.pages import article


def failing(text: str, language: str = "en", date: str | None = None) -> list[Finding]:
    made = article(f"X\n\n{text}", language, date)
    return [f for f in check(made, select=["N"]) if f.severity != "info"]


def holding(text: str, language: str = "en", date: str | None = None) -> set[str]:
    made = article(f"X\n\n{text}", language, date)
    return {f.code for f in check(made, select=["N"], holds=True) if f.kind == "holds"}


@pytest.mark.parametrize(
    ("language", "header", "right", "wrong"),
    [
        ("en", "Output", "Arlo has the highest output.", "Bilt has the highest output."),
        ("en", "Output", "Corm has the lowest output.", "Arlo has the lowest output."),
        ("nl", "Vermogen", "Arlo heeft het hoogste vermogen.", "Bilt heeft het hoogste vermogen."),
        ("de", "Leistung", "Arlo hat die höchste Leistung.", "Bilt hat die höchste Leistung."),
        ("es", "Capacidad", "Arlo tiene la mayor capacidad.", "Bilt tiene la mayor capacidad."),
        ("zh", "产能", "Arlo的产能最高。", "Bilt的产能最高。"),
        ("ja", "能力", "最大の能力はArloである。", "最大の能力はBiltである。"),
    ],
)
def test_a_superlative(language: str, header: str, right: str, wrong: str) -> None:
    table = f"| X | {header} |\n|---|---|\n| Arlo | 48 |\n| Bilt | 31 |\n| Corm | 20 |"
    assert failing(f"{table}\n\n{right}", language) == []
    assert "N401" in holding(f"{table}\n\n{right}", language)
    (finding,) = failing(f"{table}\n\n{wrong}", language)
    assert finding.code == "N401"


@pytest.mark.parametrize(
    "sentence",
    [
        "Bilt has the second highest output.",
        "Bilt has one of the highest outputs.",
        "Bilt does not have the highest output.",
        "Bilt has the highest roof.",
        "After Arlo, Bilt has the highest output.",
    ],
)
def test_hedged_superlatives_are_left_alone(sentence: str) -> None:
    table = "| X | Output |\n|---|---|\n| Arlo | 48 |\n| Bilt | 31 |\n| Corm | 20 |"
    assert failing(f"{table}\n\n{sentence}") == []


def test_the_fastest_growing_row_is_that_of_the_highest_rate() -> None:
    table = "| Segment | 2020 | 2024 | CAGR |\n|---|---|---|---|\n"
    rows = "| Gears | $10B | $20B | 19% |\n| Rotors | $5B | $15B | 32% |"
    assert failing(f"{table}{rows}\n\nRotors are the fastest-growing segment.") == []
    findings = failing(f"{table}{rows}\n\nGears are the fastest-growing segment.")
    assert [f.code for f in findings] == ["N401"]


def test_ranges_of_years_ascend() -> None:
    assert failing("The contract covers 2025–2028.") == []
    assert [f.code for f in failing("The contract covers 2028–2025.")] == ["N501"]
    assert failing("Call 2028-2025-11 or see ISO 2028-1999.") == []


@pytest.mark.parametrize(
    ("language", "right", "wrong"),
    [
        ("en", "Output rose from 31 to 48 MW.", "Output rose from 48 to 31 MW."),
        ("en", "The price fell from €30 to €27.", "The price fell from €27 to €30."),
        (
            "de",
            "Der Preis sank von 30 Euro auf 27 Euro.",
            "Der Preis sank von 27 Euro auf 30 Euro.",
        ),
        ("nl", "De prijs daalde van 30 euro naar 27 euro.", "De prijs daalde van 27 naar 30 euro."),
    ],
)
def test_the_direction_of_a_change(language: str, right: str, wrong: str) -> None:
    assert failing(right, language) == []
    assert [f.code for f in failing(wrong, language)] == ["N502"]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("fr", "Ils économiseraient de 20 à 30 millions d'euros par an."),
        ("nl", "Zo besparen zij van 20 tot 30 miljoen euro per jaar."),
        ("en", "Owners reported sudden drops ranging from 12% to 30% in frost."),
        ("de", "Die Rückgänge im Verkauf reichen von 8 % bis 19 %."),
        ("zh", "各门店的销量下降从8%到19%不等。"),
    ],
)
def test_a_range_of_what_is_saved_or_lost_is_no_fall(language: str, sentence: str) -> None:
    assert failing(sentence, language) == []


def test_a_part_is_not_above_its_whole() -> None:
    assert failing("The $50 million plant is part of an $80 million programme.") == []
    findings = failing("The $80 million plant is part of a $50 million programme.")
    assert [f.code for f in findings] == ["N503"]
    assert "N503" in holding("The $50 million plant is part of an $80 million programme.")


def test_a_share_above_the_whole() -> None:
    table = "| Maker | Market share |\n|---|---|\n| Aa | 41% |\n| Bee | {} |\n| Cee | 12% |"
    assert failing(table.format("22%")) == []
    assert [f.code for f in failing(table.format("220%"))] == ["N503"]


def test_a_forecast_lies_ahead_of_the_article() -> None:
    assert failing("The line will open by 2028.", date="2026-04") == []
    assert "N504" in holding("The line will open by 2028.", date="2026-04")
    assert [f.code for f in failing("The line will open by 2024.", date="2026-04")] == ["N504"]
    assert failing("In 2024 the firm said that the line will open.", date="2026-04") == []
    assert failing("The line will open by 2024.") == []


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Fellgate Brewery sold 370 barrels in May, up from 310."),
        ("de", "Ihre Fallzahl kletterte von 310 auf 370."),
        ("ko", "공사가 끝나면 연면적은 2,400㎡에서 3,000㎡로 넓어진다."),
        ("it", "Il calcio femminile passa da 310 a 370 squadre."),
        ("pt", "O fluxo de caixa passou de 310 para 370 milhões."),
        ("nl", "Toen ging het aantal van 370 naar 310."),
        ("es", "Bajo su mando la flota pasó de 310 a 370 barcos."),
    ],
)
def test_words_that_begin_like_those_of_rising_and_falling_say_nothing(
    language: str, sentence: str
) -> None:
    assert failing(sentence, language) == []


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("de", "Die Zahl der Fälle kletterte von 370 auf 310."),
        ("it", "Il prezzo è calato da 310 a 370 euro."),
        ("pt", "O preço caiu de 310 para 370 euros."),
    ],
)
def test_other_words_of_rising_and_falling(language: str, sentence: str) -> None:
    assert [f.code for f in failing(sentence, language)] == ["N502"]


@pytest.mark.parametrize("header", ["Growth (%)", "증가율(%)", "同比增速(%)", "Zuwachs (%)"])
def test_growth_goes_beyond_a_hundred_per_cent(header: str) -> None:
    rows = "| A | 125.0 |\n| B | 4.2 |\n| C | 8.0 |\n| D | 16.9 |"
    assert failing(f"| Unit | {header} |\n|---|---:|\n{rows}") == []


def test_a_bare_number_is_in_the_unit_of_the_amount_it_is_set_against() -> None:
    text = "Le rendement tombe à {} hectolitres par hectare, contre 59,5 l'année précédente."
    assert failing(text.format("51,3"), "fr") == []
