"""What looks like a claim of the checks and is none: a silence each, beside what is told."""

from __future__ import annotations

import pytest

from tests.parsers.checks.test_statements import failing

SHIPS = """| {version} | Released | Commits |
|---|---|---:|
| 3.9 | 4 May 2030 | 410 |
| 4.0 | 9 June 2031 | 702 |
"""


def test_no_version_is_older_by_its_number() -> None:
    text = SHIPS.format(version="Version") + "\nThe oldest one that we mend is 3.9.\n"
    assert failing(text, "en") == []


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("nl", "In 2030 stopte het grootste deel van de boeren: 52 van de 80."),
        ("de", "2030 hörte der größte Teil der Höfe auf: 52 von 80."),
        ("fr", "En 2030, la plus grande partie des fermes a fermé : 52 sur 80."),
        ("it", "Nel 2030 la maggior parte delle fattorie ha chiuso: 52 su 80."),
    ],
)
def test_the_greatest_part_is_no_rank(language: str, sentence: str) -> None:
    table = "| | € / 100 kg |\n|---|---:|\n| 2029 | 55,20 |\n| 2030 | 51,90 |\n| 2031 | 48,10 |\n"
    assert failing(f"{sentence}\n\n{table}", language) == []


@pytest.mark.parametrize(
    ("language", "header"),
    [
        ("pl", "Zmiana (proc.)"),
        ("de", "Änderung (in Prozent)"),
        ("en", "Change (per cent)"),
        ("es", "Variación (por ciento)"),
        ("it", "Variazione (per cento)"),
    ],
)
def test_changes_in_per_cent_do_not_add_up(language: str, header: str) -> None:
    total = {"pl": "Razem", "de": "Summe", "en": "Total", "es": "Total", "it": "Totale"}[language]
    table = f"""| | 2030 | 2031 | {header} |
|---|---:|---:|---:|
| Lumen | 12,00 | 12,60 | +5,0 |
| Corvo | 8,40 | 9,45 | +12,5 |
| Selma | 3,20 | 2,08 | −35,0 |
| Talos | 1,60 | 1,36 | −15,0 |
| {total} | 25,20 | 25,49 | +1,2 |
"""
    if language == "en":
        table = table.replace(",", ".")
    assert failing(table, language) == []


def test_amounts_add_up_and_their_changes_do_not() -> None:
    table = """| R$ milhões | 1S30 | 1S31 | Variação |
|---|---:|---:|---:|
| Margem | 4.120 | 4.450 | 8,0% |
| Serviços | 1.380 | 1.462 | 5,9% |
| **Receita total** | **5.500** | **5.912** | **7,5%** |
| Provisões | −1.150 | −1.265 | 10,0% |
| Despesas | −2.475 | −2.542 | 2,7% |
| **Lucro** | **1.875** | **2.105** | **12,3%** |
"""
    assert failing(table, "pt") == []


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("it", "Il mercato è cresciuto a doppia cifra, del 10,6% nel 2030 e dell'11,3% nel 2031."),
        ("en", "Growth was double-digit: 10.6% in 2030 and 11.3% in 2031."),
        ("es", "El mercado crece a doble dígito: un 10,6 % en 2030 y un 11,3 % en 2031."),
    ],
)
def test_two_digits_are_no_doubling(language: str, sentence: str) -> None:
    assert failing(sentence, language) == []


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        (
            "zh",
            "投资94亿元：股东出资30亿元，银团贷款52亿元，基金12亿元。贷款期限12年，利率为3.1%。",
        ),
        (
            "en",
            "Of the $94 million, banks lend $52 million. The loan has an interest rate of 3.1%.",
        ),
        ("de", "Von den 94 Millionen Euro leihen Banken 52 Millionen zu Zinsen von 3,1 Prozent."),
    ],
)
def test_the_price_of_a_loan_is_no_part_of_it(language: str, sentence: str) -> None:
    assert failing(sentence, language) == []
