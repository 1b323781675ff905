"""N204: relations between lines of a table: rates, so much of each, margins."""

from __future__ import annotations

import pytest

from parsers.checks.analysis.grid import grids
from parsers.checks.context import Context
from tests.parsers.checks.pages import article
from tests.parsers.checks.reading import found
from tests.parsers.checks.test_tables import failing

WARDS = """Wards

| Ward | Beds | Patients | Falls | Falls per 1,000 patients |
|---|---|---|---|---|
| Elm | 20 | 4,000 | 52 | {elm} |
| Fir | 32 | 6,250 | 50 | 8.0 |
| Oak | 28 | 5,600 | 35 | 6.3 |
| Yew | 24 | 4,800 | 66 | 13.8 |"""


def test_so_much_of_each_thousand_is_a_quotient_times_a_power_of_ten() -> None:
    assert failing(WARDS.format(elm="13.0")) == []
    (finding,) = failing(WARDS.format(elm="31.0"))
    assert finding.code == "N204"
    assert finding.locations[0].quote == "31.0"
    assert "52 / 4,000 × 1,000 gives 13 (digits swapped)" in finding.message


def test_a_price_of_each_is_computed_from_counts_as_they_stand() -> None:
    table = """Tickets

| | Bus | Tram | Ferry | Rail |
|---|---|---|---|---|
| Family ticket | $18.00 | $24.00 | $33.00 | $48.00 |
| Seats | 4 | 5 | 6 | 5 |
| Family ticket, per seat | $4.50 | {tram} | $5.50 | $9.60 |"""
    assert failing(table.format(tram="$4.80")) == []
    (finding,) = failing(table.format(tram="$4.30"))
    assert finding.locations[0].quote == "$4.30"


@pytest.mark.parametrize(
    ("language", "sales", "profit", "margin"),
    [
        ("ko", "매출(억 원)", "영업이익(억 원)", "영업이익률(%)"),
        ("de", "Umsatz (Mio. Euro)", "Gewinn (Mio. Euro)", "Gewinnmarge (%)"),
        ("pl", "Przychody (mln zł)", "Zysk (mln zł)", "Marża zysku (%)"),
    ],
)
def test_a_margin_that_two_years_confirm_is_asked_of_the_third(
    language: str, sales: str, profit: str, margin: str
) -> None:
    point = "." if language == "ko" else ","
    table = (
        f"# X\n\n| X | 2022 | 2023 | 2024 |\n|---|---|---|---|\n| {sales} | 620 | 750 | 830 |\n"
        f"| {profit} | 62 | 87 | 118 |\n| {margin} | 10{point}0 | {{}} | 14{point}2 |"
    )
    assert failing(table.format(f"11{point}6"), language) == []
    assert [f.code for f in failing(table.format(f"16{point}1"), language)] == ["N204"]


def test_of_two_cells_that_a_slip_explains_the_more_telling_slip_is_named() -> None:
    table = """Imports

| Origin | Value (€ million) | Tonnes | Euros a kilo |
|---|---|---|---|
| Arda | 612 | 76,500 | 8.00 |
| Bolen | 294 | 42,000 | 7.00 |
| Corve | 231 | 21,000 | 11.00 |
| Darn | 189 | 22,500 | {darn} |"""
    assert failing(table.format(darn="8.40")) == []
    (finding,) = failing(table.format(darn="4.80"))
    assert finding.locations[0].quote == "4.80"


def test_a_yield_that_was_rounded_down_breaks_no_relation() -> None:
    table = """Wheat

| Area | Land (ha) | Yield (t/ha) | Harvest (t) |
|---|---|---|---|
| North | 41,200 | 8.20 | 337,840 |
| Vale | 28,500 | 7.60 | 216,600 |
| Chalk | 35,600 | 8.50 | 302,600 |
| South | 19,700 | 6.40 | 126,080 |
| All areas | 125,000 | 7.86 | 983,120 |"""
    assert failing(table) == []


def test_an_amount_in_brackets_is_below_zero() -> None:
    text = """# Accounts

| £ million | Budget | Actual | Variance |
|---|---:|---:|---:|
| Fees | 412.0 | 418.6 | +6.6 |
| Other income | 38.5 | 36.2 | −2.3 |
| Pay | 287.4 | 293.1 | +5.7 |
| Drugs | 52.6 | 55.9 | +3.3 |
| Surplus / (deficit) | 2.0 | (3.2) | {} |
"""
    assert found(text.format("−5.2"), select="N204") == []
    assert len(found(text.format("−2.5"), select="N204")) == 1


def test_points_in_a_column_of_growth_are_neither_rates_nor_quotients() -> None:
    text = """# Quarter

| Line | Q3 2025 | Q2 2025 | Q3 2024 | On the year |
|---|---:|---:|---:|---:|
| Sales | 5,200 | 4,900 | 4,650 | 11.8% |
| Profit | 624 | 539 | 465 | 34.2% |
| Margin | 12.0% | 11.0% | 10.0% | +2.0%p |
"""
    assert found(text, select="N2") == []


def test_a_dash_with_a_blank_behind_it_is_a_minus() -> None:
    text = """# Récolte

| Volume (hl) | 2023 | 2024 | Évolution |
|---|---:|---:|---:|
| Rouge | 44 600 | 36 900 | – 17,3 % |
| Blanc | 33 800 | 29 400 | – 13,0 % |
| Rosé | 11 900 | 9 700 | – 18,5 % |
| Crémant | 9 200 | 9 500 | {} |
"""
    page = f"---\nlang: fr\n---\n\n{text}"
    assert found(page.format("+ 3,3 %"), select="N2") == []
    assert len(found(page.format("– 3,3 %"), select="N2")) == 1


def test_a_share_in_the_name_of_a_column_is_not_its_unit() -> None:
    (grid,) = grids(
        Context(
            article("Lamps\n\n| Lamp | Light (40 %) | Price |\n|---|---|---|\n| A | 9.5 | 4 |")
        ).tables()
    )
    assert [line.unit for line in grid.columns] == ["number", "number"]


CARDS = """# Cards

| Card | Speed (MB/s) | Size (GB) | Price per GB ($) | Price of a card ($) |
|---|---|---|---|---|
| Lyn | 180 | 64 | 0.25 | 16.00 |
| Otto | 260 | 128 | 0.20 | 25.60 |
| Rask | 300 | {size} | 0.18 | 46.08 |"""


def test_two_rows_are_enough_where_one_column_is_of_so_much_of_each_unit_of_another() -> None:
    assert failing(CARDS.format(size=256)) == []
    (finding,) = failing(CARDS.format(size=286))
    assert finding.code == "N204"
    assert finding.locations[0].quote in ("286", "46.08")
    assert "2 of 3 agree" in finding.computation


def test_two_rows_are_not_enough_where_no_column_is_called_so() -> None:
    plain = CARDS.replace("Price per GB ($)", "Fee ($)").format(size=286)
    assert failing(plain) == []


def test_units_of_headers_tell_what_is_divided_by_what() -> None:
    table = """Tres riegos

| Método | Agua (m³/ha) | Cosecha (t/ha) | Rendimiento (kg/m³) |
|---|---:|---:|---:|
| Surco | 6.400 | 80 | 12,5 |
| Goteo | 4.500 | 90 | {goteo} |
| Goteo enterrado | 3.900 | 93 | 23,8 |"""
    assert failing(table.format(goteo="20,0"), "es") == []
    (finding,) = failing(table.format(goteo="23,0"), "es")
    assert finding.locations[0].quote == "23,0"
    assert "90 / 4.500 × 1,000 gives 20" in finding.message


def test_amounts_of_one_unit_are_no_quotients_of_one_another() -> None:
    table = """Three designs

| Design | Plant ($ million) | Power per year ($ million) | Land per year ($ million) |
|---|---|---|---|
| Arlo | 1.6 | 0.42 | 5.8 |
| Bilt | 2.1 | 0.19 | 4.0 |
| Cass | 2.9 | 0.07 | 3.6 |"""
    assert failing(table) == []


def test_cells_in_several_units_are_multiplied_as_they_are_printed() -> None:
    table = """O que custa andar

| Onde | Preço | Consumo | Custo (R$) |
|---|---:|---:|---:|
| Em casa | 0,80 por kWh | 15 kWh | 12,00 |
| Na rua | 1,70 por kWh | 15 kWh | {rua} |
| Na estrada | 2,60 por kWh | 15 kWh | 39,00 |
| Gasolina | 6,30 por litro | 8 litros | 50,40 |"""
    assert failing(table.format(rua="25,50"), "pt") == []
    (finding,) = failing(table.format(rua="29,50"), "pt")
    assert finding.locations[0].quote == "29,50"


def test_costs_printed_below_zero_grow_away_from_it() -> None:
    table = """Resultado

| R$ milhões | 1S25 | 1S26 | Variação |
|---|---:|---:|---:|
| Receita | 4.120 | 4.450 | 8,0% |
| Provisões | −1.150 | −1.265 | 10,0% |
| Despesas | −2.475 | −2.542 | 2,7% |
| Lucro | 495 | 643 | 29,9% |
| Impostos | −525 | −585 | {tax} |"""
    assert failing(table.format(tax="11,4%"), "pt") == []
    (finding,) = failing(table.format(tax="14,1%"), "pt")
    assert "(−585 / −525) − 1 gives 11.43 % (digits swapped)" in finding.message


def test_a_gain_in_points_is_the_difference_of_two_percentages() -> None:
    table = """Cache

| Region | Before | After | Gain (pp) |
|---|---|---|---|
| North | 91.2% | 95.0% | 3.8 |
| South | 84.1% | 92.6% | {south} |
| East | 92.5% | 95.3% | 2.8 |
| West | 80.7% | 90.1% | 9.4 |"""
    assert failing(table.format(south="8.5")) == []
    (finding,) = failing(table.format(south="6.5"))
    assert finding.code == "N204"
