"""The unit of a table that its caption, its header or the sentence before it gives."""

from __future__ import annotations

import pytest

from parsers.checks.analysis.headerunits import label_unit
from parsers.checks.analysis.tableunits import unit_around
from tests.parsers.checks.test_statements import failing


@pytest.mark.parametrize(
    ("language", "caption", "value", "unit"),
    [
        ("en", "Revenue by division, £m", 1_000_000, "GBP"),
        ("en", "The board set out its costs as follows, in thousands of pounds.", 1_000, "GBP"),
        ("en", "All figures in US$ millions unless otherwise stated", 1_000_000, "USD"),
        ("en", "Prices in euros", 1, "EUR"),
        ("nl", "Alle bedragen in duizenden euro's", 1_000, "EUR"),
        ("de", "Angaben in Mio. Euro", 1_000_000, "EUR"),
        ("fr", "Recettes par origine, en milliers d'euros", 1_000, "EUR"),
        ("es", "Ingresos por línea (en millones)", 1_000_000, ""),
        ("pt", "Valores em R$ mil", 1_000, "BRL"),
        ("it", "Vendite per mercato, milioni di euro", 1_000_000, "EUR"),
        ("sv", "Belopp i miljoner kronor", 1_000_000, "SEK"),
        ("pl", "Wyniki w mln zł", 1_000_000, "PLN"),
        ("tr", "(milyon TL)", 1_000_000, "TRY"),
        ("ru", "Выручка, в тыс. рублей", 1_000, "RUB"),
        ("ko", "단위: 억원", 100_000_000, "KRW"),
        ("ja", "（単位：百万円）", 1_000_000, "JPY"),
        ("zh", "单位：万元", 10_000, "CNY"),
        ("ar", "(مليون دولار)", 1_000_000, "USD"),
    ],
)
def test_a_caption_gives_all_numbers_of_a_table_their_unit(
    language: str, caption: str, value: int, unit: str
) -> None:
    found = unit_around(caption, "", language)
    assert found is not None
    assert found.value == value
    assert found.unit == unit


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The table gives the counts for five cities."),
        ("en", "We sold the flat in 2019, and moved to a house in the country."),
        ("en", "The makers have been at work in millions of homes."),
        ("en", "A kilo now costs as much as in 2019, about 8.5 dollars."),
        ("zh", "单位换算表"),
    ],
)
def test_what_a_sentence_says_in_passing_is_no_unit_of_the_table_below(
    language: str, text: str
) -> None:
    assert unit_around(text, "", language) is None


def test_a_label_may_tell_what_a_price_is_reckoned_by() -> None:
    found = label_unit("Melkprijs (€ per 100 kg)", "nl")
    assert found is not None
    assert (found.unit, found.per) == ("EUR", ("100 kg",))


@pytest.mark.parametrize(
    ("language", "label"), [("ja", "2024年度"), ("ko", "2024년"), ("en", "2024")]
)
def test_a_year_at_the_head_of_a_column_is_no_unit(language: str, label: str) -> None:
    assert label_unit(label, language) is None


_ORDERS = """

{}

| Region | 2023 | 2024 | Change |
|---|---:|---:|---:|
| Highlands | 4,125 | 4,612 | +11.8% |
| Borders | 2,380 | 2,214 | −7.0% |
| Fife | 3,047 | 3,691 | +21.1% |
| Total | 9,552 | 10,517 | +10.1% |
"""


@pytest.mark.parametrize(
    "caption", ["Orders by region, £'000", "All amounts in thousands of pounds"]
)
def test_prose_in_full_is_held_against_cells_in_thousands(caption: str) -> None:
    table = _ORDERS.format(caption)
    text = "Fife ordered goods worth £{} in 2024."
    assert failing(text.format("3,691,000") + table) == []
    assert failing(text.format("3.691 million") + table) == []
    assert [f.code for f in failing(text.format("3,961,000") + table)] == ["N102"]
    assert [f.code for f in failing(text.format("3.691 billion") + table)] == ["N102"]


def test_a_note_below_a_table_in_wide_scripts_is_read_too() -> None:
    table = "\n\n| 門店 | 2023年 | 2024年 |\n|---|---:|---:|\n| 北站店 | 1,846 | 2,173 |\n"
    table += "| 南湖店 | 965 | 1,042 |\n\n单位：万元"
    text = "北站店2024年收入{}。"
    assert failing(text.format("2173万元") + table, "zh") == []
    assert [f.code for f in failing(text.format("2173亿元") + table, "zh")] == ["N102"]
