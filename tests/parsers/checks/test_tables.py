"""N2: the arithmetic of tables, in several languages."""

from __future__ import annotations

import pytest

from parsers.checks import check
from parsers.model import Finding
from tests.parsers.checks.pages import article

GROWTH = """Pumps

| Segment | 2020 | 2024 | CAGR |
|---|---|---|---|
| Gears | $10B | $20B | {gears} |
| Rotors | $5B | $15B | {rotors} |
| Seals | $8B | $24B | {seals} |"""


def failing(text: str, language: str = "en") -> list[Finding]:
    return [f for f in check(article(text, language)) if f.severity != "info"]


def holding(text: str, language: str = "en") -> list[Finding]:
    return [f for f in check(article(text, language), holds=True) if f.kind == "holds"]


def test_growth_rates_that_fit_their_columns_hold() -> None:
    text = GROWTH.format(gears="19%", rotors="32%", seals="32%")
    assert failing(text) == []
    assert len([f for f in holding(text) if f.code == "N201"]) == 3


def test_growth_rates_that_all_fit_another_span_are_one_finding() -> None:
    (finding,) = failing(GROWTH.format(gears="15%", rotors="25%", seals="25%"))
    assert finding.code == "N201"
    assert "they fit 5 periods; the headers 2020 → 2024 give 4" in finding.message
    primary = [p.quote for p in finding.locations if p.role == "primary"]
    assert primary == ["15%", "25%", "25%"]
    assert "($20B / $10B)^(1/4) − 1 = 18.9 %" in finding.computation


def test_one_wrong_growth_rate_is_named_with_its_cause() -> None:
    (finding,) = failing(GROWTH.format(gears="91%", rotors="32%", seals="32%"))
    assert finding.locations[0].quote == "91%"
    assert "digits swapped" in finding.message


def test_growth_from_zero_and_negative_values_is_left_alone() -> None:
    text = """P

| Segment | 2020 | 2024 | CAGR |
|---|---|---|---|
| Gears | 0 | 20 | 12% |
| Rotors | −5 | 15 | 32% |
| Seals | n/a | – | 3% |"""
    assert failing(text) == []


@pytest.mark.parametrize(
    ("language", "header", "total"),
    [
        ("en", "| Plant | Jobs | Cost |", "Total"),
        ("nl", "| Fabriek | Banen | Kosten |", "Totaal"),
        ("de", "| Werk | Stellen | Kosten |", "Summe"),
        ("fr", "| Usine | Emplois | Coût |", "Total"),
        ("es", "| Planta | Empleos | Coste |", "Total"),
        ("pt", "| Fábrica | Empregos | Custo |", "Total"),
        ("it", "| Impianto | Posti | Costo |", "Totale"),
        ("ru", "| Завод | Рабочие | Затраты |", "Итого"),
        ("ko", "| 공장 | 일자리 | 비용 |", "합계"),
        ("ja", "| 工場 | 雇用 | 費用 |", "合計"),
        ("zh", "| 工厂 | 雇员 | 费用 |", "合计"),
        ("sv", "| Fabrik | Jobb | Kostnad |", "Totalt"),
    ],
)
def test_a_wrong_total_is_found_in_every_language(language: str, header: str, total: str) -> None:
    rows = "| Aa | 120 | 31 |\n| Bee | 230 | 44 |"
    text = f"X\n\n{header}\n|---|---|---|\n{rows}\n| {total} | {{}} | 75 |"
    assert failing(text.format(350), language) == []
    (finding,) = failing(text.format(530), language)
    assert finding.code == "N202"
    assert finding.locations[0].quote == "530"
    assert "digits swapped" in finding.message
    assert "120 + 230 = 350" in finding.computation


def test_a_wrong_part_under_two_totals_is_the_place_to_look_at() -> None:
    text = """X

| Plant | East | West | Total |
|---|---|---|---|
| Aa | 21 | 40 | 52 |
| Bee | 20 | 31 | 51 |
| Total | 32 | 71 | 103 |"""
    (finding,) = failing(text)
    assert finding.locations[0].quote == "21"
    assert finding.locations[0].line == 5


def test_totals_that_do_not_add_are_not_reported() -> None:
    text = """Benchmarks

| Model | Accuracy | Latency |
|---|---|---|
| Aa | 71.2 | 30 |
| Bee | 68.4 | 22 |
| Overall | 70.1 | 26 |"""
    assert failing(text) == []


def test_a_total_of_a_partial_list_is_not_reported() -> None:
    text = "X\n\n| Maker | Units |\n|---|---|\n| Aa | 120 |\n| Bee | 230 |\n| World total | 9,000 |"
    assert failing(text) == []
    text = "X\n\n| Maker | Units |\n|---|---|\n| Aa | 120 |\n| Bee | 230 |\n| Total | 9,000 |"
    assert failing(text) == []


SHARES = """X

| Fuel | Output | Share |
|---|---|---|
| Wind | 50 | 25% |
| Sun | 30 | {sun} |
| Water | 80 | 40% |
| Other | 40 | 20% |"""


def test_shares_are_parts_of_the_column_beside_them() -> None:
    assert failing(SHARES.format(sun="15%")) == []
    (finding,) = failing(SHARES.format(sun="51%"))
    assert finding.code == "N203"
    assert finding.locations[0].quote == "51%"
    assert "digits swapped" in finding.message


def test_shares_with_a_row_for_the_rest_make_a_hundred() -> None:
    text = "X\n\n| Maker | Market share |\n|---|---|\n| Aa | 41% |\n| Bee | 22% |\n| Others | {} |"
    assert failing(text.format("37%")) == []
    assert [f.code for f in failing(text.format("73%"))] == ["N203"]
    survey = "X\n\n| Answer | Share |\n|---|---|\n| Aa | 61% |\n| Bee | 52% |\n| Cee | 37% |"
    assert failing(survey) == []


RELATION = """X

| Machine | Before | After | Change |
|---|---|---|---|
| Aa | 40 | 50 | 25% |
| Bee | 80 | 60 | −25% |
| Cee | 20 | {after} | {change} |
| Dee | 64 | 80 | 25% |"""


def test_a_relation_that_most_rows_keep_is_asked_of_all() -> None:
    assert failing(RELATION.format(after=30, change="50%")) == []
    (finding,) = failing(RELATION.format(after=30, change="40%"))
    assert finding.code == "N204"
    assert finding.locations[0].quote == "40%"
    assert "(30 / 20) − 1 = 50 %" in finding.computation
    assert "3 of 4 agree" in finding.computation


def test_a_slip_in_an_operand_is_found_there() -> None:
    (finding,) = failing(RELATION.format(after=300, change="50%"))
    assert finding.locations[0].quote == "300"


def test_columns_that_agree_by_chance_are_no_relation() -> None:
    text = """Flags

| name | id | type | null |
|---|---|---|---|
| a | 0 | 0 | 0 |
| b | 1 | 0 | 1 |
| c | 2 | 0 | 0 |
| d | 3 | 1 | 1 |
| e | 4 | 0 | 0 |"""
    assert failing(text) == []


def test_a_running_total_grows_by_the_amount_beside_it() -> None:
    text = """X

| Month | Sold | Cumulative |
|---|---|---|
| January | 120 | 120 |
| February | 95 | 215 |
| March | 130 | {march} |
| April | 88 | 433 |"""
    assert failing(text.format(march=345)) == []
    (finding,) = failing(text.format(march=354))
    assert finding.code == "N205"
    assert finding.locations[0].quote == "354"


YEARS = """X

| Year | Revenue | Growth |
|---|---|---|
| 2021 | 200 | |
| 2022 | {second} | 10% |
| 2023 | 264 | {third} |
| 2024 | 330 | 25% |"""


def test_a_change_from_row_to_row() -> None:
    assert failing(YEARS.format(second=220, third="20%")) == []
    (finding,) = failing(YEARS.format(second=220, third="30%"))
    assert finding.code == "N206"
    assert finding.locations[0].quote == "30%"


def test_a_wrong_value_between_two_changes_is_one_finding() -> None:
    (finding,) = failing(YEARS.format(second=202, third="20%"))
    assert finding.code == "N206"
    assert finding.locations[0].quote == "202"
    assert "220 fits both" in finding.message


def test_what_vanishes_in_the_rounding_of_a_column_is_not_added_to_it() -> None:
    text = (
        "X\n\n| Model | Layers | Context |\n|---|---|---|\n| A | 24 | 32K |\n| B | 28 | 32K |\n"
        "| C | 36 | 32K |\n| D | 48 | 32K |\n| E | 28 | 128K |\n| F | 64 | 128K |\n"
    )
    assert failing(text) == []


@pytest.mark.parametrize("unit", ["kg/ha", "€/MWh", "hl / hectare"])
def test_what_is_so_much_for_each_is_not_added_up(unit: str) -> None:
    rows = "| North | 40 | 900 |\n| South | 30 | 1,100 |\n| West | 20 | 1,600 |\n"
    rows += "| Total | 90 | 1,122 |"
    assert failing(f"X\n\n| Farm | Land | Yield ({unit}) |\n|---|---|---|\n{rows}\n") == []


def test_what_passes_in_a_time_is_added_up() -> None:
    rows = "| North | 900 |\n| South | 1,100 |\n| West | 1,600 |\n| Total | 3,900 |"
    found = failing(f"X\n\n| Farm | Waste (t/year) |\n|---|---|\n{rows}\n")
    assert [f.code for f in found] == ["N202"]


BUSES = """# Buses

| Bus | Fuel a year (€) | Service a year (€) | Battery rent a year (€) | Costs a year (€) |
| --- | --- | --- | --- | --- |
| Diesel | 21,000 | 2,500 | – | 23,500 |
| Gas | 16,800 | 2,700 | – | 19,500 |
| Trolley | 12,000 | 1,500 | – | 13,500 |
| Battery | 13,500 | 1,600 | 6,000 | {costs} |
"""


def test_what_only_one_row_has_may_be_a_part_of_its_sum() -> None:
    assert failing(BUSES.format(costs="21,100")) == []
    assert [f.code for f in failing(BUSES.format(costs="12,100"))] == ["N204"]


def test_multiples_are_not_added_up() -> None:
    table = (
        "# Mills\n\n| Mill | Old (t) | New (t) | Multiple |\n| --- | --- | --- | --- |\n"
        "| Alder | 20,000 | 50,000 | 2.50x |\n| Birch | 15,000 | 24,000 | 1.60x |\n"
        "| Cedar | 12,000 | 18,000 | 1.50x |\n| Total | 47,000 | 92,000 | 1.96x |\n"
    )
    assert failing(table) == []


@pytest.mark.parametrize(
    ("unit", "total"), [("Euros por quilo", "9,46"), ("Bettenauslastung (Prozent)", "73,8")]
)
def test_prices_of_each_and_percentages_in_words_are_not_added_up(unit: str, total: str) -> None:
    table = (
        f"# Häuser\n\n| Haus | {unit} | Betten |\n| --- | --- | --- |\n| Nord | 76,4 | 120 |\n"
        f"| Süd | 68,2 | 85 |\n| Gesamt | {total} | 205 |\n"
    )
    assert failing(table, "de") == []
