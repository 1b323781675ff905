"""N102: a cell is meant where a change, a difference or a share beside an amount is the cell's."""

from __future__ import annotations

import pytest

from tests.parsers.checks.test_statements import failing

_CLINICS = """

| Clinic | Visits 2023 | Visits 2024 |
|---|---:|---:|
| Brook Lane | 18,430 | 21,562 |
| Mill Hill | 9,870 | 10,240 |
| Station Road | 14,105 | 13,008 |
"""
_KILNS = """

| Year | Firings |
|---|---:|
| 2022 | 4,312 |
| 2023 | 4,875 |
| 2024 | 5,143 |
"""


def _codes(text: str, language: str = "en") -> list[str]:
    return [found.code for found in failing(text, language)]


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("Doctors at Brook Lane saw {} people, 3,132 more than before.", "21,562", "21,662"),
        ("Doctors at Brook Lane saw {} people, 17.0% more than before.", "21,562", "22,562"),
        ("Brook Lane did well: {} people came, an increase of 17.0%.", "21,562", "21,652"),
        ("Mill Hill stays small. It saw {} people, 3.7% more than before.", "10,240", "12,040"),
    ],
)
def test_a_change_tells_the_two_cells_between_which_it_lies(
    text: str, right: str, wrong: str
) -> None:
    assert _codes(text.format(right) + _CLINICS) == []
    assert _codes(text.format(wrong) + _CLINICS) == ["N102"]


def test_a_share_of_the_total_tells_the_cell_of_a_row_that_is_named_alone() -> None:
    table = _CLINICS + "| All clinics | 42,405 | 44,810 |\n"
    text = "Brook Lane has {} visits, 48.1% of all."
    assert _codes(text.format("21,562") + table) == []
    assert _codes(text.format("21,652") + table) == ["N102"]
    assert _codes("The museum next door has 21,652 guests, 48.1% of them old." + table) == []


def test_a_row_above_or_below_of_another_year_tells_the_difference() -> None:
    text = "In 2024 there were {} firings, 268 more."
    assert _codes(text.format("5,143") + _KILNS) == []
    assert _codes(text.format("5,413") + _KILNS) == ["N102"]


@pytest.mark.parametrize(
    ("text", "right", "wrong", "language"),
    [
        ("2024年は{}回で、2022年は4,312回だった。", "5,143", "5,413", "ja"),
        ("2024年烧窑{}次，2022年为4,312次。", "5,143", "51,430", "zh"),
        ("En 2024, {} cuissons, contre 4 312 en 2022.", "5 143", "51 430", "fr"),
    ],
)
def test_the_cell_of_another_year_beside_it_tells_the_column(
    text: str, right: str, wrong: str, language: str
) -> None:
    heads = {"ja": ("年", "焼成（回）"), "zh": ("年份", "烧窑（次）"), "fr": ("Année", "Cuissons")}
    table = _KILNS
    for old, new in zip(("Year", "Firings"), heads[language], strict=True):
        table = table.replace(old, new)
    if language == "fr":
        table = table.replace(",", "\u00a0")
    assert _codes(text.format(right) + table, language) == []
    assert _codes(text.format(wrong) + table, language) == ["N102"]


def test_a_header_counts_by_the_same_word_in_tens_of_thousands() -> None:
    table = (
        "\n\n| 渠道 | 订单（万单） |\n|---|---|\n| 门店 | 312 |\n| 网上 | 453 |\n| 合计 | 765 |\n"
    )
    assert _codes("全年订单合计{}，其中网上453万单。".format("765万单") + table, "zh") == []
    assert _codes("全年订单合计{}，其中网上453万单。".format("7650万单") + table, "zh") == ["N102"]


def test_a_zero_behind_the_point_leaves_a_figure_what_it_is() -> None:
    table = (
        "\n\n| Posten | Mio. € |\n|---|---:|\n| Stadt | 11,20 |\n| Land | 6,30 |\n"
        "| Eintritt | 4,00 |\n| Summe | 21,50 |\n"
    )
    text = "Das Theater nahm im vergangenen Jahr insgesamt 21,5 {} Euro ein."
    assert _codes(text.format("Millionen") + table, "de") == []
    assert _codes(text.format("Milliarden") + table, "de") == ["N102"]


def test_the_year_that_an_amount_is_compared_to_is_not_its_own() -> None:
    table = (
        "\n\n| Bassin | 2022 | 2023 | 2024 |\n|---|---:|---:|---:|\n| Nord | 5 210 | 4 890 |"
        " 4 310 |\n| Sud | 7 140 | 6 870 | 6 020 |\n| Total (t) | 12 350 | 11 760 | 10 330 |\n"
    )
    text = (
        "En 2024, les deux bassins ont vendu {} tonnes de moules, soit 12,2 % de moins qu'en 2023."
    )
    assert _codes(text.format("10 330") + table, "fr") == []
    assert _codes(text.format("1 033") + table, "fr") == ["N102"]
