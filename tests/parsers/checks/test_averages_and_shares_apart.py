"""Averages, shares, fractions, signs and days that a number or a table is not of."""

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
        "Its 48 beds will cost £{} apiece, £36 million in all, of which the state pays "
        "£24 million, or two thirds, and the trust the remaining £12 million."
    )
    assert failed(text.format("750,000"), "en") == []
    assert failed(text.format("75,000"), "en") == ["N302"]


def test_what_fell_in_an_east_asian_table_is_below_zero() -> None:
    table = (
        "| 路線 | 2023年度 | 2024年度 | 増減率 |\n|---|---|---|---|\n"
        "| 海岸線 | 120万人 | 132万人 | 10%増 |\n"
        "| 高原線 | 80万人 | 76万人 | {} |\n| 空港線 | 50万人 | 62万人 | 24%増 |\n"
    )
    assert failed(table.format("5%減"), "ja") == []
    assert failed(table.format("15%減"), "ja") == ["N201"]


def test_what_gains_most_may_be_what_takes_least() -> None:
    table = (
        "| Part | Before | After | Change |\n|---|---|---|---|\n"
        "| Start | 840 ms | 630 ms | −25% |\n"
        "| Import | 50 s | 20 s | −60% |\n| Memory | 320 MB | 288 MB | −10% |\n"
    )
    assert failed(f"{table}\nOf the three, import gained most.", "en") == []
    assert failed(f"{table}\nOf the three, start gained most.", "en") == ["N401"]


def test_a_day_of_the_month_is_no_number_of_days() -> None:
    text = (
        "3년간 누적 방문객은 150만 명이다. "
        "축제는 10월 3일부터 12일까지 열려 하루 평균 6만 명이 찾았다."
    )
    assert failed(text, "ko") == []
