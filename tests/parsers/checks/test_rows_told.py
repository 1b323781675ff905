"""N102: amounts that are slips of cells of a row which their sentence tells of without its name."""

from __future__ import annotations

import pytest

from tests.parsers.checks.test_statements import failing

_LINES = """

| Line | Passengers 2023 (million) | Passengers 2024 (million) | Change |
|---|---:|---:|---:|
| North | 12.5 | 13.1 | +4.8% |
| South | 9.6 | 10.9 | +13.5% |
| Ring | 6.0 | 5.7 | −5.0% |
| **Total** | **28.1** | **29.7** | **+5.7%** |
"""


@pytest.mark.parametrize(
    ("right", "wrong", "cause"),
    [
        (
            "The tram carried 29.7 million passengers last year, 5.7% more than in 2023.",
            "The tram carried 27.9 million passengers last year, 5.7% more than in 2023.",
            "digits swapped",
        ),
        (
            "In 2024 the tram carried 29.7 million passengers.",
            "In 2024 the tram carried 297 million passengers.",
            "×10",
        ),
        (
            "The South had 10.9 million passengers, after 9.6 million in 2023.",
            "The South had 109 million passengers, after 9.6 million in 2023.",
            "×10",
        ),
    ],
)
def test_the_row_is_known_by_what_else_a_sentence_repeats_of_it(
    right: str, wrong: str, cause: str
) -> None:
    assert failing(right + _LINES) == []
    assert ("N102", cause) in [
        (found.code, found.message.rpartition(": ")[2]) for found in failing(wrong + _LINES)
    ]


def test_a_row_of_all_the_others_is_their_total() -> None:
    table = _LINES.replace("**Total**", "All lines")
    text = "In 2024 the tram carried {} million passengers."
    assert failing(text.format("29.7") + table) == []
    assert [f.code for f in failing(text.format("297") + table)] == ["N102"]


def test_two_digits_or_no_tie_to_a_row_are_not_enough() -> None:
    assert failing("The operator spent €12 million on stops." + _LINES) == []
    assert failing("A rival in the west runs 297 buses." + _LINES) == []
    assert failing("The 1.31 million passengers of the ferry do not count." + _LINES) == []


def test_an_amount_in_thousands_is_held_against_a_column_in_thousands() -> None:
    table = (
        "\n\n| Anläggning | Skiddagar 2024/25 (tusen) | Förändring |\n|---|---:|---:|\n"
        "| Åsen | 466 | +13,6 % |\n| Berget | 259 | −2,6 % |\n| Totalt | 725 | +7,3 % |\n"
    )
    text = "Vintern 2024/25 gjordes {} skiddagar, 7,3 procent fler än året före."
    assert failing(text.format("725 000") + table, "sv") == []
    assert [f.code for f in failing(text.format("275 000") + table, "sv")] == ["N102"]


def test_a_year_after_a_comparison_is_not_the_year_of_the_amount_before_it() -> None:
    table = _LINES.replace("Passengers ", "")
    text = "All trams took {} million passengers, 5.7% more than in 2023."
    assert failing(text.format("29.7") + table) == []
    assert [f.code for f in failing(text.format("27.9") + table)] == ["N102"]


def test_a_paragraph_that_has_the_amount_of_a_cell_speaks_of_another_besides() -> None:
    text = (
        "| District | Homes | Costs (€ million) |\n| --- | --- | --- |\n"
        "| North | 8,200 | 71.5 |\n| South | 5,800 | 54.5 |\n| Total | 14,000 | 126.0 |\n\n"
        "The programme for 14,000 homes costs 126 million euros. Half of it comes from the state, "
        "50.4 million euros from the county, and the other 12.6 million euros from the towns."
    )
    assert failing(text) == []


_WORKLOADS = """

| Workload | Old (ops/s) | New (ops/s) |
|---|---:|---:|
| Lookups | 182,000 | 236,600 |
| Imports | 74,500 | 104,300 |
| Scans | 12,600 | 12,900 |
"""


def test_one_end_of_from_and_to_anchors_the_row_of_the_other() -> None:
    text = "There we went from {} operations a second."
    assert failing(text.format("74,500 to 104,300") + _WORKLOADS) == []
    found = failing(text.format("74,500 to 140,300") + _WORKLOADS)
    assert [f.code for f in found] == ["N102"]
    assert "140,300 operations a second here, 104,300 in the table" in found[0].message


_SPUMANTI = """| Milioni di euro | 2022 | 2024 |
|---|---:|---:|
| Vini rossi | 318 | 364 |
| Vini bianchi | 271 | 297 |
| Spumanti | 145 | 218 |"""

_SHIPS = """| 사업부 | 2023년(억원) | 2024년(억원) |
|---|---:|---:|
| 조선 | 12,480 | 15,370 |
| 해양 | 4,260 | 3,940 |"""

_TICKETS = """| Jaar | Bezoekers | Prijs per kaartje (€) |
|---|---:|---:|
| 2021 | 148.300 | 17,60 |
| 2022 | 203.700 | 18,40 |
| 2023 | 231.900 | 19,25 |"""


@pytest.mark.parametrize(
    ("language", "table", "text", "right", "wrong"),
    [
        ("it", _SPUMANTI, "Questi sono saliti da 145 a {}.", "218 milioni", "281 milioni"),
        ("ko", _SHIPS, "매출은 1조 2480억 원에서 {}으로 늘었다.", "1조 5370억 원", "1조 3570억 원"),
        ("nl", _TICKETS, "In 2022 kostte een kaartje {}.", "18,40 euro", "14,80 euro"),
    ],
)
def test_ends_and_years_anchor_rows_in_every_language(
    language: str, table: str, text: str, right: str, wrong: str
) -> None:
    assert failing(f"{text.format(right)}\n\n{table}", language) == []
    found = failing(f"{text.format(wrong)}\n\n{table}", language)
    assert [f.code for f in found] == ["N102"]


def test_a_span_of_prices_repeats_no_cell() -> None:
    table = (
        "\n\n| Plan | Price |\n|---|---:|\n| Solo plan | $20 |\n| Team plan | $45 |\n"
        "| Office plan | $90 |\n"
    )
    assert failing("A Solo plan with extras costs $50–$200." + table) == []


def test_a_price_a_month_repeats_a_cell_that_leaves_the_month_out() -> None:
    table = (
        "\n\n| House | Flats | Monthly fee (€) |\n|---|---:|---:|\n| Alder | 36 | 545 |\n"
        "| Birch | 28 | 620 |\n| Rowan | 17 | 690 |\n"
    )
    text = "In one house 36 families pay {} euros a month."
    assert failing(text.format("545") + table) == []
    assert [f.code for f in failing(text.format("554") + table)] == ["N102"]


def test_points_between_two_shares_are_no_share_of_the_table() -> None:
    table = (
        "\n\n| Year | Sold | Growth |\n|---|---:|---:|\n| 2022 | 12,000 | +140% |\n"
        "| 2023 | 21,000 | +75% |\n"
    )
    assert failing("The 12,000 of 2022 made the share rise by 14 percentage points." + table) == []


def test_one_digit_may_be_mistyped_where_another_cell_of_the_row_is_repeated() -> None:
    table = (
        "\n\n| Yard | Ships | Orders (€ million) |\n|---|---:|---:|\n| North | 37 | 1,450 |\n"
        "| South | 22 | 860 |\n| Total | 59 | 2,310 |\n"
    )
    text = "North, with 37 ships, has orders of €{}."
    assert failing(text.format("1.45 billion") + table) == []
    assert [f.code for f in failing(text.format("1.85 billion") + table)] == ["N102"]
    assert failing(text.format("12.5 billion") + table) == []


def test_an_amount_that_only_touches_a_cell_anchors_no_row() -> None:
    table = (
        "\n\n| Line | Sales (¥ billion) | Growth | Profit (¥ billion) |\n|---|---:|---:|---:|\n"
        "| Bulk | 3,300 | +10.0% | 1,060 |\n| Cars | 1,980 | +8.0% | 390 |\n"
        "| Total | 5,280 | +2.0% | 1,450 |\n"
    )
    text = "For next year it expects growth of {} and a profit of ¥1,350 billion."
    assert failing(text.format("2.1%") + table) == []


def test_the_unit_word_at_the_end_of_a_number_in_two_parts_may_be_another() -> None:
    table = (
        "\n\n| 부문 | 2024년 매출(억 원) | 2025년 매출(억 원) |\n|---|---:|---:|\n"
        "| 센서 | 8,120 | 9,430 |\n| 모터 | 5,260 | 5,985 |\n| 합계 | 13,380 | 15,415 |\n"
    )
    text = "회사의 2025년 매출은 1조 5,415{} 원이다."
    assert failing(text.format("억") + table, "ko") == []
    assert [f.message.rpartition(": ")[2] for f in failing(text.format("만") + table, "ko")] == [
        "another unit word"
    ]


def test_a_year_before_an_amount_is_its_own_where_years_stand_first() -> None:
    table = (
        "\n\n| 地域 | 2025年(億円) | 2030年(億円) |\n|---|---:|---:|\n| 国内 | 140 | 230 |\n"
        "| 海外 | 245 | 410 |\n| 世界 | 385 | 640 |\n"
    )
    text = "世界市場は2025年の{}億円から2030年に640億円へ伸びる。"
    assert failing(text.format("385") + table, "ja") == []
    assert [f.code for f in failing(text.format("835") + table, "ja")] == ["N102"]
