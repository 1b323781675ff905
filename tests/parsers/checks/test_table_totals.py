"""N202: sums in tables, whatever the row or column is called that holds them."""

from __future__ import annotations

import pytest

from parsers.checks import check
from parsers.formats import parse
from parsers.model import Article
from tests.parsers.checks.test_tables import failing


@pytest.mark.parametrize(
    ("language", "name"),
    [
        ("en", "All"),
        ("nl", "Alle"),
        ("fr", "Tous"),
        ("it", "Tutti"),
        ("sv", "Alla"),
        ("ja", "全て"),
    ],
)
def test_a_word_for_all_is_a_name_for_a_total(language: str, name: str) -> None:
    table = (
        "# X\n\n| X | A | B |\n|---|---|---|\n| Kibo | 12 | 40 |\n| Lumo | 8 | 31 |\n"
        f"| Mira | 17 | 22 |\n| {name} | {{}} | 93 |"
    )
    assert failing(table.format(37), language) == []
    (finding,) = failing(table.format(39), language)
    assert finding.locations[0].quote == "39"


LODGES = """# Lodges

| Lodge | Guests 2023 | Guests 2024 | Price of a night |
|---|---|---|---|
| Birk | 1,240 | 1,310 | 84 |
| Fjell | 860 | 905 | 96 |
| Vik | 2,115 | {vik} | 71 |
| Norland | 4,215 | {all} | 80 |"""


def test_a_last_row_is_the_sum_of_the_others_if_it_is_in_another_column() -> None:
    assert failing(LODGES.format(vik="2,204", all="4,419")) == []
    (finding,) = failing(LODGES.format(vik="2,204", all="4,149"))
    assert finding.code == "N202"
    assert finding.locations[0].quote == "4,149"
    assert "“Norland” of “Guests 2024”" in finding.message


def test_a_last_row_that_is_one_of_many_is_no_sum() -> None:
    assert failing(LODGES.format(vik="2,204", all="1,877").replace("4,215", "1,902")) == []


def test_parts_of_a_cost_of_each_add_up_to_it() -> None:
    table = (
        "# Jackets\n\n| Step | Cost per jacket ($) |\n|---|---|\n| Cloth | 14.20 |\n"
        "| Sewing | 9.75 |\n| Zips | 2.15 |\n| Freight | 3.30 |\n| Total | {} |"
    )
    assert failing(table.format("29.40")) == []
    assert [f.code for f in failing(table.format("39.40"))] == ["N202"]
    average = table.replace("Total", "All").format("7.35")
    assert failing(average) == []


def test_amounts_of_years_add_up_in_scripts_that_write_the_word_year() -> None:
    rows = (
        "利用料 | 41.2 | 42.5 | 43.9",
        "補助金 | 8.3 | 8.1 | 7.7",
        "収入計 | 49.5 | 50.6 | 51.6",
        "人件費 | 22.4 | 23.0 | {staff}",
        "修繕費 | 9.1 | 8.8 | 9.6",
        "光熱費 | 6.7 | 7.9 | 8.2",
        "支出計 | 38.2 | 39.7 | 41.6",
    )
    head = "# 収支\n\n| 項目 | 2022年度 | 2023年度 | 2024年度 |\n|---|---|---|---|\n"
    table = head + "\n".join(f"| {row} |" for row in rows)
    assert failing(table.format(staff="23.8"), "ja") == []
    (finding,) = failing(table.format(staff="32.8"), "ja")
    assert finding.code == "N202"
    assert "32.8 + 9.6 + 8.2 = 50.6, stated 41.6" in finding.computation


def test_a_first_row_without_numbers_heads_a_table_that_marks_no_header() -> None:
    text = (
        "Homes\n\nWhat was measured.\n\n| Built | Homes | Flow at 0 °C, winter 2023/24 |\n"
        "| before 1950 | 18 | 54 °C |\n| 1950s | {} | 52 °C |\n| later | 31 | 50 °C |\n"
        "| all | 95 | 51 °C |\n"
    )

    def found(homes: int) -> list[str]:
        page = parse(text.format(homes).encode(), "homes.en.txt")
        article = Article(id="homes", editions=(page,))
        return [f.code for f in check(article) if f.severity != "info"]

    assert found(46) == []
    assert found(41) == ["N202"]


def test_a_total_that_leaves_one_row_out_counts_it_for_no_part() -> None:
    table = (
        "# Fund\n\n| Item | Value |\n|---|---|\n| Paid in | 100,000 |\n| Shares | 60,439 |\n"
        "| Cash | 39,577 |\n| Total value | 100,016 |"
    )
    assert failing(table) == []


def test_a_part_whose_digits_are_swapped_may_exceed_the_total() -> None:
    table = """# Ore

| Plant | Ore (t) | Steel (t) | Jobs |
|---|---:|---:|---:|
| North | 18,000 | 10,800 | 240 |
| South | 12,000 | 7,200 | {} |
| Total | 30,000 | 18,000 | 400 |
"""
    assert failing(table.format(160), "en") == []
    (finding,) = failing(table.format(610), "en")
    assert finding.code == "N202"
    assert "“South”: digits swapped" in finding.message


def test_a_last_column_that_is_a_sum_now_and_then_is_none() -> None:
    table = """# Runs

| Size | Run | Mapped | Copied | Lines |
|---|---|---|---|---|
| 1M | 1 | 1.62 | 1.87 | 3.85 |
| 1M | 2 | 1.39 | 1.52 | 3.47 |
| 9M | 1 | 0.46 | 0.52 | 2.41 |
| 9M | 2 | 0.33 | 0.47 | 2.37 |
| 50M | 1 | 1.23 | 2.65 | 2.33 |
"""
    assert failing(table) == []


def test_the_change_of_an_average_is_no_sum_of_changes() -> None:
    text = """Exams

| Subject | Papers | Mean 2025 | Mean 2024 | Variation |
|---|---:|---:|---:|---:|
| Physics | 715 | 10.9 | 9.8 | +1.1 |
| Maths | 986 | 10.4 | 11.6 | −1.2 |
| Biology | 742 | 11.1 | 10.9 | +0.2 |
| English | 438 | 14.6 | 14.2 | +0.4 |
| Total | 2,881 | 11.3 | 11.2 | {} |"""
    assert failing(text.format("+0.1")) == []
    assert failing(text.format("+1.0")) != []


def test_the_numbers_of_rows_are_no_part_of_their_totals() -> None:
    text = """Scores

| Rank | Model | Speed | Noise | Price | Total |
|---:|---|---:|---:|---:|---:|
| 1 | Arlo | 5 | 4 | 4 | 13 |
| 2 | Bilt | 3 | 5 | 4 | 12 |
| 3 | Corin | 4 | 2 | 2 | 8 |
| 4 | Delft | 2 | 3 | 2 | {} |"""
    assert failing(text.format(7)) == []
    assert failing(text.format(70)) != []


def test_shares_of_what_each_row_has_make_no_whole() -> None:
    text = """Chargers

| Firm | Fast | All | Share of fast ones |
|---|---:|---:|---:|
| Arlo | 3,150 | 31,500 | 10.0% |
| Bilt | 5,000 | 25,000 | 20.0% |
| Corin | 6,000 | 15,000 | 40.0% |
| Others | 2,100 | 14,000 | 15.0% |"""
    assert failing(text) == []


def test_hours_and_minutes_are_no_hours() -> None:
    text = """Trek

| Stage | Length (km) | Time |
|---|---:|---:|
| First | 11.2 | 5 h 00 |
| Second | 14.6 | 6 h 15 |
| Third | 9.4 | 6 h 45 |
| Total | 35.2 | 18 h 00 |"""
    assert failing(text) == []


SHIPMENTS = """出货量

| 厂商 | 出货（万台） | 份额 |
|---|---|---|
| 青禾 | 34.1 | 26% |
| 远山 | 25.7 | 20% |
| 诺里 | 23.3 | 18% |
| 领航 | 15.9 | {last} |
| 其他 | 31.0 | 24% |
| 东洲 | 130.0 | 100% |"""


def test_the_row_of_100_per_cent_is_the_whole_whatever_it_is_called() -> None:
    assert failing(SHIPMENTS.format(last="12%"), "zh") == []
    (finding,) = failing(SHIPMENTS.format(last="21%"), "zh")
    assert finding.code == "N203"
    assert finding.locations[0].quote == "21%"
    assert "15.9 / 130 = 12.2 %" in finding.computation


def test_swapped_digits_of_a_part_are_told_where_other_columns_add_up() -> None:
    table = """Measles

| Age | Cases | Unvaccinated | In hospital |
|---|---:|---:|---:|
| Under 1 | 52 | 41 | 15 |
| 1–4 | 118 | 103 | {young} |
| 5–17 | 176 | 151 | 14 |
| 18 and over | 66 | 38 | 11 |
| County | 412 | 333 | 64 |"""
    assert failing(table.format(young="24")) == []
    (finding,) = failing(table.format(young="42"))
    assert finding.code == "N202"
    assert finding.locations[0].quote == "42"


def test_a_yearly_change_is_asked_though_two_others_alone_confirm_it() -> None:
    table = """Racks

| Год | Стоек, тыс. | Рост к предыдущему году |
|---|---|---|
| 2022 | 3,2 | – |
| 2023 | 4,0 | 25 % |
| 2024 | 4,8 | {rise} |
| 2025 (оценка) | 6,0 | 25 % |"""
    assert failing(table.format(rise="20 %"), "ru") == []
    (finding,) = failing(table.format(rise="30 %"), "ru")
    assert finding.code == "N206"


CLINIC = """Klinik

| Position 2024 | Mio. Euro |
|---|---|
| Erlöse | 436,0 |
| Personal | 283,4 |
| Material | 118,6 |
| Abschreibungen | 24,0 |
| Zinsen | 22,0 |
| Aufwand gesamt | {sum} |
| Ergebnis | −12,0 |"""


def test_a_name_that_ends_in_total_sums_what_stands_right_above_it() -> None:
    assert failing(CLINIC.format(sum="448,0"), "de") == []
    (finding,) = failing(CLINIC.format(sum="484,0"), "de")
    assert finding.code == "N202"
    assert finding.locations[0].quote == "484,0"
    assert "283,4 + 118,6 + 24,0 + 22,0 = 448" in finding.computation


def test_a_total_of_more_than_is_listed_is_left_alone() -> None:
    assert failing(CLINIC.format(sum="512,7"), "de") == []


def test_a_column_of_shares_is_held_against_its_twin_of_another_year() -> None:
    table = """Quellen

| Quelle | 2024 (%) | 2030 (%) |
|---|---:|---:|
| Gas | 71 | 28 |
| Wärmepumpen | – | 34 |
| Abwärme | 17 | {waste} |
| Holz | 9 | 10 |
| Solar | 3 | 9 |"""
    assert failing(table.format(waste="19"), "de") == []
    (finding,) = failing(table.format(waste="29"), "de")
    assert finding.code == "N203"
    assert "make 110 %" in finding.message


def test_rates_of_two_years_need_not_make_100() -> None:
    table = """Auslastung

| Werk | 2024 (%) | 2025 (%) |
|---|---:|---:|
| Nord | 71 | 78 |
| Mitte | 17 | 24 |
| West | 9 | 12 |"""
    assert failing(table, "de") == []
