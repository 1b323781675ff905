"""Counts and prices of others than those told before: none of them is checked against these."""

from __future__ import annotations

import pytest

from parsers.checks.analysis.mentions import mentions
from parsers.checks.context import Context
from parsers.checks.facts.evidence import is_multiplied
from tests.parsers.checks.pages import article
from tests.parsers.checks.test_statements import failing

_PLANS = """| Vendor | Plan 2025 ($ a seat) | Plan 2026 ($ a seat) | Requests |
|---|---:|---:|---:|
| Brimble | 24 | 30 | 1,200 |
| Hasker | 19 | 19 | 600 |
| Osmere | 32 | 36 | 1,800 |
| Tollan | 20 | 28 | 1,000 |
"""


_SIZES = """| Library | Size |
|---|---:|
| Arlo | 34.6 kB |
| Bilt | 7.3 kB |
| Bilt View | 37.0 kB |
| Corm | 28.7 kB |
"""


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            f"{_SIZES}\n\nArlo takes 34.6 kB, Bilt along with Bilt View 45.1 kB with its texts.",
        ),
        ("en", f"{_PLANS}\n\nAt Osmere requests last. The other three vendors let them lapse."),
        ("en", f"{_PLANS}\n\nOf the cost of a request, Osmere asks 2.0 cents, Hasker 3.2 cents."),
        (
            "fr",
            (
                "Lorne gagnera 48 MW grâce à une ancienne aciérie. Les deux autres sites se "
                "contenteront de 12 MW chacun."
            ),
        ),
        (
            "de",
            (
                "Lorne gewinnt 48 MW durch ein altes Stahlwerk. Die übrigen zwei Standorte kommen "
                "auf je 12 MW."
            ),
        ),
    ],
)
def test_what_is_told_of_others(language: str, text: str) -> None:
    assert failing(text, language) == []


def test_so_many_each_are_still_held_against_what_all_have() -> None:
    text = "Les deux sites gagneront 48 MW, soit {} MW chacun."
    assert failing(text.format(24), "fr") == []
    assert [finding.code for finding in failing(text.format(12), "fr")] == ["N302"]


def test_nothing_at_all_is_no_multiple_of_something() -> None:
    found = mentions(Context(article("The yard lost $0 of its $25 million; 4 boats sank.", "en")))
    nothing = next(mention for mention in found if mention.interval.value == 0)
    something = next(mention for mention in found if mention.interval.value == 25e6)
    assert not is_multiplied(nothing, something.interval)


_YEARS = """| Year | Masts shipped | Growth | Revenue ($m) | Growth |
|---|---:|---:|---:|---:|
| 2023 | 1,240 | – | 434 | – |
| 2024 | 1,860 | 50.0% | 614 | 41.5% |
| 2025 | 2,620 | 40.9% | 812 | 32.2% |
| 2026 | 3,570 | 36.3% | 1,035 | 27.5% |
| 2027 | 4,640 | 30.0% | 1,253 | 21.1% |
| 2028 | 5,570 | 20.0% | 1,448 | 15.6% |
"""
_STATIONS = """| Model | Capacity (Wh) | Price (€) |
|---|---:|---:|
| Lumen P2000 | 2,048 | 1,499 |
| Lumen P1500 | 1,536 | 1,199 |
| Voltea Max | 2,400 | 1,899 |
"""


@pytest.mark.parametrize(
    ("language", "text"),
    [
        # the growth of units is a cell, and revenue is told behind it
        ("en", f"Shipments rose by 40.9% in 2025, revenue by 32.2%.\n\n{_YEARS}"),
        # a part of what is announced
        ("en", f"{_STATIONS}\n\nThe Lumen P2000 gave 1,762 Wh, or 86% of the capacity announced."),
        # a model is no number
        ("fr", f"{_STATIONS}\n\nPar rapport à la P1500, la hausse est de 300 €, soit 25 %."),
        # growth that slows down
        ("de", "Das Wachstum lässt nach: von 45,0 Prozent in diesem Jahr auf 25,0 Prozent."),
        # what is left of ten parts is one
        (
            "ko",
            (
                "해동 트램 총사업비 4,860억 원 확정\n\n트램의 총사업비는 4,860억 원이다.\n\n"
                "착공은 봄이다.\n\n국비가 60%, 시비가 30%, 사업비의 나머지 486억 원은 도가 낸다."
            ),
        ),
        # more than in another year than its own
        (
            "es",
            (
                "| Año | Ventas (M€) | Crecimiento |\n|---|---:|---:|\n| 2023 | 7,2 | 30,9 % |\n"
                "| 2024 | 9,6 | 33,3 % |\n| 2025 | 13,9 | 44,8 % |\n\n"
                "Facturó 13,9 millones, un 44,8 % más que en 2024."
            ),
        ),
    ],
)
def test_what_is_told_of_a_part_or_of_another_column(language: str, text: str) -> None:
    assert failing(text, language) == []


def test_a_measure_is_no_slip_of_a_column_beside_that_of_its_unit() -> None:
    table = """| Card | Rate (tokens/s) | Power (W) |
|---|---:|---:|
| Halla N2 | 4,140 | 180 |
| Orrin R8 | 6,300 | 350 |
| Tamsin C5 | 3,720 | 240 |
"""
    text = f"{table}\n\nA server with eight cards of Halla N2 draws 1,440 W in all."
    assert failing(text) == []


@pytest.mark.parametrize(("header", "codes"), [("Gross margin", []), ("Share", ["N203"])])
def test_margins_are_no_shares_of_a_whole_by_chance(header: str, codes: list[str]) -> None:
    table = f"""| Maker | Sales abroad (GWh) | {header} |
|---|---:|---:|
| Arlo | 33 | 24% |
| Bilt | 9 | 16% |
| Corm | 11 | 19% |
| Dorn | 4 | 7% |
| Total | 57 | – |
"""
    assert [finding.code for finding in failing(table)] == codes


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ko", "전체 50에서 2.5 증가 = 5% vs 일부 5에서 2.5 증가 = 50% → 무관"),
        # what is left is told next
        (
            "en",
            (
                "Of the €61bn, Germany accounts for €17bn, Spain for €12bn, Poland for €11bn and "
                "Italy for €9bn. The remaining €12bn is spread over 13 countries."
            ),
        ),
        ("en", "It tells why the correlation of the two masts drops from -1.0 to -0.57."),
    ],
)
def test_a_change_by_an_amount_or_below_nothing_and_parts_of_a_whole(
    language: str, text: str
) -> None:
    assert failing(text, language) == []


def test_a_total_of_marks_is_no_sum_of_them() -> None:
    table = """| Gerät | Energie (40 %) | Laden (20 %) | Lärm (20 %) | Bedienung (20 %) | Gesamt |
|---|---:|---:|---:|---:|---:|
| Arlo | 1,4 | 1,4 | 2,0 | 2,3 | 1,7 |
| Bilt | 1,7 | 2,3 | 1,5 | 1,6 | 1,8 |
| Corm | 2,7 | 2,6 | 3,1 | 2,8 | 2,8 |
| Dorn | 3,1 | 4,2 | 3,4 | 2,6 | 3,3 |
"""
    assert failing(table, "de") == []
