"""N102: prose right beside a table that cites a cell of the row it names."""

from __future__ import annotations

import pytest

from tests.parsers.checks.reading import found, held
from tests.parsers.checks.test_statements import failing

_FLEETS = """
| Operator | Cars | Trips a week |
|---|---:|---:|
| Arlo | 4,800 | 912,000 |
| Bilt | 3,200 | 624,000 |
| Corm | 1,100 | 165,000 |
"""
_MARKETS = """
| Land | 2024 (Mrd. Euro) | 2028 (Mrd. Euro) |
|---|---:|---:|
| Deutschland | 6,4 | 8,1 |
| Niederlande | 2,3 | 2,7 |
| Frankreich | 2,1 | 3,0 |
"""
_MARCHES = """
| Pays | 2024 (Md€) | 2028 (Md€) |
|---|---:|---:|
| Espagne | 6,4 | 8,1 |
| Pologne | 1,2 | 1,7 |
| France | 2,1 | 3,0 |
"""
_QUARTERS = """
| 季度 | 营收（亿元） |
|---|---:|
| 第一季度 | 9.5 |
| 第二季度 | 11.0 |
| 第三季度 | 13.0 |
| 第四季度 | 16.5 |
| 全年 | 50.0 |
"""


def _page(language: str, text: str) -> str:
    return f"---\nlang: {language}\n---\n\n# Harbour\n\n{text}\n"


@pytest.mark.parametrize(
    ("language", "right", "wrong", "table"),
    [
        # another row of the sentence is cited as the table has it
        (
            "en",
            "Arlo is the largest, with 4,800 cars, followed by Bilt with 3,200.",
            "Arlo is the largest, with 4,800 cars, followed by Bilt with 2,300.",
            _FLEETS,
        ),
        (
            "de",
            "Deutschland bleibt mit 6,4 Milliarden Euro der größte Markt.",
            "Deutschland bleibt mit 6,9 Milliarden Euro der größte Markt.",
            _MARKETS,
        ),
        # the unit is left out
        (
            "fr",
            "La France, avec 2,1 milliards, reste un petit marché.",
            "La France, avec 2,5 milliards, reste un petit marché.",
            _MARCHES,
        ),
        (
            "zh",
            "全年营收为50亿元，逐季上升，第四季度达到16.5亿元。",
            "全年营收为50亿元，逐季上升，第四季度达到18.5亿元。",
            _QUARTERS,
        ),
    ],
)
def test_a_cited_amount_is_that_of_the_cell(
    language: str, right: str, wrong: str, table: str
) -> None:
    page = _page(language, f"{right}\n{table}")
    assert found(page, select="N102") == []
    assert held(page, select="N102")
    assert [f.code for f in found(page.replace(right, wrong), select="N102")] == ["N102"]


@pytest.mark.parametrize(
    ("language", "text", "table"),
    [
        # plans, changes, another year
        ("en", "Bilt will have 3,900 cars.", _FLEETS),
        ("en", "Bilt added 900 cars, more than Corm.", _FLEETS),
        ("en", "A year earlier Bilt had 2,700 cars.", _FLEETS),
        ("de", "Deutschland verlor 3,5 Milliarden Euro.", _MARKETS),
        # a difference between two cells, and what two rows make together
        ("en", "Bilt has 1,600 cars fewer than Arlo.", _FLEETS),
        ("en", "Between them, Bilt and Corm have 4,300 cars.", _FLEETS),
        # by how much the row is behind another one
        ("en", "Bilt has 3,200 cars and comes within 1,600 of Arlo's.", _FLEETS),
        # what is hoped for, and the row of another table
        ("en", "Bilt hopes for 3,900 cars.", _FLEETS),
        (
            "en",
            "Bilt has 3,900 cars in Quay.",
            f"{_FLEETS}\n\n| Town | Cars |\n|---|---:|\n| Quay | 5,100 |\n| Mill | 2,100 |\n",
        ),
        # the number beside it is of another thing, or of none of the table's
        ("en", "Bilt stopped 3,900 buses.", _FLEETS),
        ("en", "Bilt with about 3,900 cars.", _FLEETS),
        # the sentence's other amounts are none of the table's either
        ("de", "Deutschland mit 1,1 Milliarden Euro, Frankreich mit 2,9 Milliarden.", _MARKETS),
        # said a second time: a fact of its own
        (
            "de",
            "Deutschland bleibt bei 7,9 Milliarden Euro.\n\nDeutschland: 7,9 Milliarden Euro.",
            _MARKETS,
        ),
    ],
)
def test_an_amount_of_something_else_is_not_held_against_the_cell(
    language: str, text: str, table: str
) -> None:
    assert found(_page(language, f"{text}\n{table}"), select="N102") == []


def test_far_from_its_table_a_row_may_be_spoken_of_in_any_way() -> None:
    far = "\n\n".join(["The ships came in the morning and left at night."] * 12)
    text = "Deutschland bleibt mit 6,9 Milliarden Euro der größte Markt."
    assert found(_page("de", f"{text}\n\n{far}\n{_MARKETS}"), select="N102") == []


def test_a_row_of_sums_without_a_name_is_named_by_nothing() -> None:
    table = _FLEETS + "| | 9,100 | 1,701,000 |\n"
    text = "All three have 9,100 cars, and Arlo leads with 4,800."
    assert found(_page("en", f"{text}\n{table}"), select="N102") == []


_YARDS = """
| Yard | Berths | Cost (€ million) |
|---|---:|---:|
| Arlo | 24 | 2,400 |
| Bilt | 16 | 1,600 |
| Corm | 9 | 1,050 |
"""


def test_two_amounts_behind_a_name_are_both_of_its_row() -> None:
    text = "Arlo has 24 berths and €2,{}00 million, Bilt has 16 berths and €1,600 million."
    assert found(_page("en", f"{text.format(4)}\n{_YARDS}"), select="N102") == []
    wrong = found(_page("en", f"{text.format(9)}\n{_YARDS}"), select="N102")
    assert [f.locations[0].quote for f in wrong] == ["€2,900 million"]


def test_percentages_that_are_shares_are_no_rates_of_growth() -> None:
    table = "| Region | Growth |\n|---|---:|\n| North | 21.8% |\n| South | 17.0% |\n"
    text = "North will make up 22% of the total, the South 14%."
    assert found(_page("en", f"{text}\n\n{table}"), select="N102") == []


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Frankreich wächst von 2,1 auf 3,0 Milliarden Euro.", None),
        ("Frankreich wächst von 2,1 auf 3,5 Milliarden Euro.", "3,5 Milliarden Euro"),
        ("Frankreich wächst von 1,7 auf 3,0 Milliarden Euro.", "1,7"),
        # over other years than the table's, and of which the table has neither
        ("Frankreich wuchs von 1,5 Milliarden im Jahr 2020 auf 2,1 Milliarden Euro.", None),
        ("Frankreich wuchs von 1,1 auf 1,8 Milliarden Euro.", None),
    ],
)
def test_where_one_end_of_a_change_is_a_cell_the_other_is_one_too(
    text: str, quote: str | None
) -> None:
    wrong = found(_page("de", f"{text}\n{_MARKETS}"), select="N102")
    assert [f.locations[0].quote for f in wrong] == ([quote] if quote else [])


def test_a_share_is_cited_where_the_column_is_of_shares() -> None:
    table = (
        "\n\n| Provincia | Aceite (t) | Cuota 2024 |\n|---|---:|---:|\n"
        "| Cazorla | 48.300 | 46,2 % |\n| Priego | 33.950 | 32,5 % |\n"
        "| Estepa | 22.290 | 21,3 % |\n"
    )
    text = "Cazorla aporta el {} % del aceite."
    assert failing(text.format("46,2") + table, "es") == []
    assert [f.code for f in failing(text.format("56,2") + table, "es")] == ["N102"]
