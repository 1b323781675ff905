"""N509: amounts told of one year that the table has for another."""

from __future__ import annotations

import pytest

from tests.parsers.checks.test_statements import failing, holding

_ROWS = "\n\n| {} | {} |\n|---|---:|\n| 2021 | 1305 |\n| 2022 | 1285 |\n| 2023 | 1264 |\n"


def _codes(text: str, language: str = "en") -> list[str]:
    return [finding.code for finding in failing(text, language)]


@pytest.mark.parametrize(
    ("language", "sentence", "header"),
    [
        ("en", "In {} there were 1,305 farms on the island.", ("Year", "Farms")),
        ("en", "The island had 1,305 farms in {}.", ("Year", "Farms")),
        ("nl", "Het topjaar was {}, met 1.305 boerderijen.", ("Jaar", "Boerderijen")),
        ("de", "Im Jahr {} gab es hier noch 1.305 Höfe.", ("Jahr", "Höfe")),
        ("fr", "En {} on comptait 1 305 fermes sur cette île.", ("Année", "Fermes")),
        ("es", "En {} había 1.305 granjas en la isla.", ("Año", "Granjas")),
        ("it", "Nel {} si contavano 1.305 fattorie.", ("Anno", "Fattorie")),
        ("pl", "W {} było tam jeszcze 1305 gospodarstw.", ("Rok", "Gospodarstwa")),
        ("ru", "В {} было ещё 1305 хозяйств.", ("Год", "Хозяйства")),
        ("ko", "{}년 섬에는 1305곳이 있었다.", ("연도", "농가")),
        ("ja", "{}年には1305戸があった。", ("年", "農家（戸）")),
        ("zh", "{}年岛上有1305户。", ("年份", "农户（户）")),
    ],
)
def test_an_amount_beside_a_year_is_that_of_the_year_in_the_table(
    language: str, sentence: str, header: tuple[str, str]
) -> None:
    table = _ROWS.format(*header)
    assert failing(sentence.format(2021) + table, language) == []
    assert "N509" in holding(sentence.format(2021) + table, language)
    assert "N509" in _codes(sentence.format(2023) + table, language)


@pytest.mark.parametrize(
    "sentence",
    [
        "Since 2023 the island has never had 1,305 farms again.",
        "In 2023 there were fewer than 1,305 farms.",
        "In 2023 the number fell from 1,305 farms.",
        "The peak was 1,305 farms; in 2023 many closed.",
        "In 2019, when the count began, the island had 1,305 sheep dogs.",
        "The aim for 2023 had been 1,305 farms, and the aim of 1,305 farms in 2023 was missed.",
    ],
)
def test_amounts_of_other_years_and_of_other_things_are_left_alone(sentence: str) -> None:
    assert failing(sentence + _ROWS.format("Year", "Farms")) == []


def test_an_amount_of_few_digits_may_be_that_of_both_years() -> None:
    table = "\n\n| Year | Share |\n|---|---:|\n| 2021 | 28% |\n| 2022 | 31% |\n| 2023 | 33% |\n"
    assert failing("In 2023 the harbour took 28% of the boats." + table) == []


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Dent had ten fewer than in 2021 and ended up with 1,264 farms."),
        ("nl", "Dent had er tien minder dan in 2021 en kwam op 1.264 boerderijen."),
        ("it", "Dent ne contava dieci in meno che nel 2021 e arrivò a 1.264 fattorie."),
        ("sv", "Dent hade tio färre än i 2021 och kom till 1264 gårdar."),
    ],
)
def test_a_year_that_something_is_measured_against_is_not_that_of_an_amount(
    language: str, sentence: str
) -> None:
    assert "N509" not in _codes(sentence + _ROWS.format("Year", "Farms"), language)
