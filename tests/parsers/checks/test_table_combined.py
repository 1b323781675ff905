"""N204: lines of a table that are made of several others, or are reckoned from one of its rows."""

from __future__ import annotations

import pytest

from tests.parsers.checks.test_tables import failing, holding

BIKES = """Four bikes on our hill

| Bike | Climb | Brakes | Comfort | Mark |
|---|---|---|---|---|
| Arlo | 82 | 91 | 76 | 83.0 |
| Bilt | 74 | 80 | 89 | 81.0 |
| Cass | 65 | 77 | 71 | {cass} |
| Doon | 90 | 68 | 81 | 79.7 |"""


def test_a_mark_that_is_the_mean_of_three_others_must_be_so_in_each_row() -> None:
    assert failing(BIKES.format(cass="71.0")) == []
    assert len([f for f in holding(BIKES.format(cass="71.0")) if f.code == "N204"]) == 4
    (finding,) = failing(BIKES.format(cass="76.0"))
    assert finding.code == "N204"
    assert finding.locations[0].quote == "76.0"
    assert "(65 + 77 + 71) / 3 gives 71" in finding.message


def test_a_mark_that_two_rows_have_another_way_is_no_mean() -> None:
    assert failing(BIKES.format(cass="76.0").replace("79.7", "84.5")) == []


TRUCKS = """Kosten je Jahr

| Antrieb | Energie | Wartung | Akkumiete | Betrieb |
|---|---|---|---|---|
| Diesel | 21,4 | 2,5 | – | 23,9 |
| Gas | {gas} | 2,7 | – | 19,6 |
| Schnelllader | 12,1 | 1,5 | – | 13,6 |
| Wechselakku | 13,5 | 1,6 | 6,2 | 21,3 |"""


def test_a_sum_leaves_out_what_a_row_does_not_have() -> None:
    assert failing(TRUCKS.format(gas="16,9"), "de") == []
    (finding,) = failing(TRUCKS.format(gas="19,6"), "de")
    assert "“Gas”, “Betrieb”: stated 19,6, 19,6 + 2,7 gives 22.3" in finding.message


@pytest.mark.parametrize(
    ("language", "once", "yearly", "whole"),
    [
        ("en", "Purchase (€)", "Upkeep per year (€)", "Eight-year cost (€)"),
        ("fr", "Achat (€)", "Entretien par an (€)", "Coût sur huit ans (€)"),
        ("zh", "购买（元）", "每年维护（元）", "8年总成本（元）"),
    ],
)
def test_a_cost_of_so_many_years_is_what_is_paid_once_and_each_year(
    language: str, once: str, yearly: str, whole: str
) -> None:
    table = (
        f"X\n\n| X | {once} | {yearly} | {whole} |\n|---|---|---|---|\n"
        "| Arlo | 310 | 42 | 646 |\n| Bilt | 450 | 21 | 618 |\n| Cass | 505 | 37 | {} |"
    )
    assert failing(table.format("801"), language) == []
    (finding,) = failing(table.format("881"), language)
    assert finding.locations[0].quote == "881"
    assert "505 + 8 × 37 gives 801" in finding.message


TOWNS = """Drie baden

| Bad | Bezoeken | Kosten per bezoek | Cijfer |
|---|---|---|---|
| Arlo | 41.200 | € 6,10 | 7,9 |
| Bilt | 38.600 | € 7,30 | 8,2 |
| Cass | 52.100 | € 5,20 | {cass} |
| Gemiddeld | 43.967 | € 6,20 | 7,8 |"""


def test_an_average_row_must_be_that_of_all_columns() -> None:
    assert failing(TOWNS.format(cass="7,3"), "nl") == []
    (finding,) = failing(TOWNS.format(cass="8,3"), "nl")
    assert finding.locations[0].quote == "7,8"
    assert "(7,9 + 8,2 + 8,3) / 3 gives 8.133" in finding.message


def test_an_average_that_weighs_its_rows_is_left_alone() -> None:
    weighed = TOWNS.format(cass="8,3").replace("€ 6,20", "€ 6,03")
    assert failing(weighed, "nl") == []


SIZES = """Formats

| Format | Size (KB) | Against JPEG | Time (ms) |
|---|---|---|---|
| JPEG | 240 | – | 31 |
| Arlo | 204 | {arlo} | 74 |
| Bilt | 156 | −35% | 160 |
| Cass | 132 | −45% | 870 |
| Doon | 168 | −30% | 222 |"""


def test_changes_against_the_row_with_a_dash_are_reckoned_from_it() -> None:
    assert failing(SIZES.format(arlo="−15%")) == []
    (finding,) = failing(SIZES.format(arlo="−25%"))
    assert "204 against 240 of “JPEG” gives -15 %" in finding.message


def test_an_index_is_reckoned_from_the_row_that_has_100() -> None:
    table = """처리 성능

| 항목 | 가온 | 나래 | 다솜 | 라온 |
|---|---|---|---|---|
| 처리량(건) | 9,360 | 11,440 | 7,280 | 10,400 |
| 지수 | 90 | {narae} | 70 | 100 |"""
    assert failing(table.format(narae="110"), "ko") == []
    (finding,) = failing(table.format(narae="101"), "ko")
    assert "11,440 against 10,400 of “라온” gives 110" in finding.message


def test_a_row_of_nearly_the_same_numbers_is_no_index() -> None:
    table = """Load test

| Clients | 100 | 1,000 | 2,000 | 3,000 |
|---|---|---|---|---|
| Connections | 100 | 1,000 | 2,000 | 3,000 |
| Queries | 100 | 1,000 | 2,000 | 2,900 |"""
    assert failing(table) == []
