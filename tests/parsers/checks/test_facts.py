"""N1: one fact with two values: in prose, titles and tables."""

from __future__ import annotations

import pytest

from parsers.checks import check
from parsers.model import Article, Finding
from tests.parsers.checks.pages import article, page


def failing(text: str, language: str = "en") -> list[Finding]:
    return [f for f in check(article(text, language), select=["N"]) if f.severity != "info"]


CANAL = """Merwin spends {title} on the Lode canal

The town of Merwin will spend {lead} to dredge the Lode canal. The work begins in May.

The {body} canal budget of Merwin covers three years of dredging."""


def test_a_magnitude_slip_is_named_by_majority() -> None:
    good = CANAL.format(title="$40 million", lead="$40 million", body="$40 million")
    assert failing(good) == []
    (finding,) = failing(CANAL.format(title="$40 million", lead="$400 million", body="$40 million"))
    assert finding.code == "N101"
    assert finding.severity == "error"
    assert finding.locations[0].quote == "$400 million"
    assert finding.locations[0].line == 3
    assert "×10" in finding.message
    assert "2 other places" in finding.message


def test_a_scale_word_slip_and_swapped_digits() -> None:
    (finding,) = failing(CANAL.format(title="$45 million", lead="$45 billion", body="$45 million"))
    assert "×1,000" in finding.message
    (finding,) = failing(CANAL.format(title="$45 million", lead="$54 million", body="$45 million"))
    assert "digits swapped" in finding.message


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "de",
            (
                "Merwin baggert den Lode-Kanal für 40 Millionen Euro aus\n\n"
                "Die Stadt Merwin gibt 400 Millionen Euro für den Lode-Kanal aus.\n\n"
                "Die 40 Millionen Euro für den Lode-Kanal zahlt Merwin allein."
            ),
        ),
        (
            "nl",
            (
                "Merwin baggert het Lode-kanaal voor 40 miljoen euro\n\n"
                "De stad Merwin besteedt 400 miljoen euro aan het Lode-kanaal.\n\n"
                "De 40 miljoen euro voor het Lode-kanaal betaalt Merwin zelf."
            ),
        ),
        (
            "ja",
            (
                "メルウィン市、ロード運河の浚渫に400億円\n\n"
                "メルウィン市はロード運河の浚渫に4,000億円を投じる。\n\n"
                "ロード運河の浚渫費400億円はメルウィン市が払う。"
            ),
        ),
    ],
)
def test_a_magnitude_slip_in_other_languages(language: str, text: str) -> None:
    findings = failing(text, language)
    assert [f.code for f in findings] == ["N101"]
    assert "×10" in findings[0].message


def test_a_title_and_a_first_paragraph_speak_of_one_thing() -> None:
    text = "Softer water for €36 million\n\nThe town rebuilds its works. For {} it will be soft."
    assert failing(text.format("€36 million")) == []
    (finding,) = failing(text.format("€63 million"))
    assert finding.code == "N101"
    assert failing(text.format("€12 million")) == []


def test_what_the_text_calls_known_is_what_it_named_before() -> None:
    text = (
        "Kelp\n\nA farm was built for $84 million in 2020.\n\nOf that, banks gave a part.\n\n"
        "The farm cost $84 million, as planned.\n\nAt this rate the {} will be earned back late."
    )
    assert failing(text.format("$84 million")) == []
    (finding,) = failing(text.format("$840 million"))
    assert finding.locations[0].quote == "$840 million"


def test_different_facts_with_like_digits_are_left_alone() -> None:
    text = """Harbours

Aldra built a quay for $40 million in 2019 and another for $400 million in 2024.

Brask spent $4 million on lamps. Its rival Corm paid $40 million for a crane.

Of Brask's sales, 12% go abroad; its margin is 21%."""
    assert failing(text) == []


def test_amounts_of_different_years_are_different_facts() -> None:
    text = """Aldra

In 2020 Aldra had a canal budget of $30 million.

In 2024 Aldra had a canal budget of $300 million.

In 2022 Aldra had a canal budget of $45 million."""
    assert failing(text) == []


PLANTS = """Plants

| Plant | Output (MW) | Cost (€ million) |
|---|---|---|
| Arlo | {cell} | 96 |
| Bilt | 31 | 84 |

{prose}"""


@pytest.mark.parametrize(
    ("cell", "prose", "quote"),
    [
        ("84", "Arlo reaches an output of 48 MW.", "48 MW"),
        ("48", "Arlo reaches an output of 480 MW.", "480 MW"),
        ("48", "Arlo has an output of 52 MW.", "52 MW"),
        ("48", "The cost of Bilt is €48 million.", "€48 million"),
        ("48", "The cost of Bilt is €84 billion.", "€84 billion"),
    ],
)
def test_prose_that_repeats_a_cell_otherwise(cell: str, prose: str, quote: str) -> None:
    (finding,) = failing(PLANTS.format(cell=cell, prose=prose))
    assert finding.code == "N102"
    assert finding.locations[0].quote == quote


@pytest.mark.parametrize(
    "prose",
    [
        "Arlo reaches an output of 48 MW.",
        "Arlo, with an output of 48 MW, and Bilt, with 31 MW, feed the town.",
        "The first turbine of Arlo has 12 MW.",
        "Arlo could reach an output of up to 60 MW one day.",
        "In all the cost was about €180 million.",
        "A heat pump needs 3 MW.",
    ],
)
def test_prose_that_agrees_with_the_table_or_speaks_of_something_else(prose: str) -> None:
    assert failing(PLANTS.format(cell="48", prose=prose)) == []


def test_what_repeats_a_cell_holds() -> None:
    made = article(PLANTS.format(cell="48", prose="Arlo reaches an output of 48 MW."))
    holds = [f for f in check(made, holds=True) if f.kind == "holds" and f.code == "N102"]
    assert [p.quote for p in holds[0].locations] == ["48 MW", "48"]


ENERGY = """Energy

| Year | Energy (GWh) |
|---|---|
| 2022 | 12 |
| 2023 | 20 |
| 2025 | {last} |

In three years the energy rose from 12 GWh to 48 GWh."""


def test_a_change_whose_one_end_is_not_in_the_column() -> None:
    assert failing(ENERGY.format(last=48)) == []
    (finding,) = failing(ENERGY.format(last=84))
    assert finding.code == "N103"
    assert "digits swapped" in finding.message


def test_the_same_text_in_two_editions_is_compared_once() -> None:
    text = CANAL.format(title="$40 million", lead="$400 million", body="$40 million")
    other = "Merwin baggert voor 40 miljoen dollar" + text[text.index("\n") :]
    both = Article(
        id="a",
        editions=(page(text, path="en.txt"), page(other, path="nl.txt")),
    )
    findings = [f for f in check(both, select=["N"]) if f.severity == "error"]
    assert len(findings) == 1
    assert [p.path for p in findings[0].locations[:2]] == ["en.txt", "nl.txt"]


def test_one_digit_is_no_slip_for_a_thousand_of_a_table() -> None:
    text = (
        "Tests\n\n### Rule 1: many tests below\n\nWrite them first, for every part.\n\n"
        "| Kind | Tests |\n|---|---|\n| Unit | 700 |\n| Whole | 300 |\n| Total | 1000 |\n"
    )
    assert [f for f in check(article(text)) if f.severity != "info"] == []


PRICES = """# Weirs

| Weir | Cost (€ million) | Price (€/kW) |
| --- | --- | --- |
| Alder | 52 | 520 |
| Birch | 31 | 410 |
| Total | 83 | 475 |

"""


@pytest.mark.parametrize(
    "prose",
    [
        "Per kilowatt Alder is the dearest with 520 euros.",
        "With 410 euros Birch is the cheapest for each kilowatt.",
    ],
)
def test_a_price_of_each_is_no_slip_of_the_cost_of_all(prose: str) -> None:
    assert failing(PRICES + prose) == []


def test_points_are_no_slip_of_a_percentage() -> None:
    table = "| Year | Growth |\n| --- | --- |\n| 2022 | +140% |\n| 2023 | +42% |\n\n"
    assert (
        failing("# Trucks\n\n" + table + "The growth of 2022 fell by 14 percentage points.") == []
    )


@pytest.mark.parametrize(
    ("language", "text"),
    [
        # one digit and a power of ten are no slip
        ("pl", ("Bursztyn S po 100 GB pisał wolniej.\n\n"
"| Model | Pojemność | Cena |\n|---|---|---|\n"
         "| Bursztyn S | 1 TB | 329 |\n| Kwarc Mini | 2 TB | 420 |")),
        # nor are two digits swapped, of something that no header names
        ("ko", ("세움: 매출 6,100억 원의 20.0%\n\n"
"| 회사(억 원) | 2025년 | 2026년(계획) |\n|---|---|---|\n"
         "| 세움 | 1,220 | 1,600 |\n| 다온 | 1,980 | 2,100 |")),
        # what other values make is no slip
        ("es", ("El aceite ha crecido de 2.352 a 3.042 toneladas, un 29,3 %.\n\n"
         "| Variedad | Aceituna (t) | Rendimiento (%) | Aceite (t) |\n|---|---|---|---|\n"
         "| Picual | 9.000 | 20,0 | 1.800 |\n| Hojiblanca | 6.000 | 20,7 | 1.242 |\n"
         "| Total | 15.000 | 20,3 | 3.042 |")),
        # 10 hectares of what is told per hectare
        ("es", ("Aplicar la dosis Media en las 10 hectáreas: 13.900 kilos.\n\n"
         "| Dosis | Cosecha media (kg/ha) | Agua |\n|---|---|---|\n| Plena | 2.240 | 62 |\n"
         "| Media | 1.390 | 40 |")),
        # the difference is in the millions of the columns beside it
        ("de", ("Die Einnahmen wachsen um 8,4 Mio. auf 462,3 Mio. Euro.\n\n"
         "| Einnahmen | 2025 (Mio. Euro) | 2026 (Mio. Euro) | Differenz |\n|---|---|---|---|\n"
         "| Steuern | 253,9 | 261,3 | +7,4 |\n| Gebühren | 200,0 | 201,0 | +1,0 |\n"
         "| Summe | 453,9 | 462,3 | +8,4 |")),
        # 24 auctions are no 24,000 flats
        ("zh", ("上半年全市出让土地18宗,去年同期是24宗。\n\n"
         "| 区 | 去年上半年（套） | 今年上半年（套） |\n|---|---|---|\n| 东区 | 14,000 | 15,000 |\n"
         "| 西区 | 10,000 | 10,500 |\n| 全市 | 24,000 | 25,500 |")),
        # 100 % is all of it
        ("zh", ("全年客流目标比去年增长10%。\n\n"
         "| 季度 | 客流 | 占全年比重 |\n|---|---|---|\n| 一季度 | 180 | 45.0% |\n"
         "| 二季度 | 220 | 55.0% |\n| 全年 | 400 | 100.0% |")),
        # a row named in the middle of another name
        ("ja", ("みさき海上火災保険の2025年度の収入は前の年度より5.8％多い。\n\n"
         "| 種目 | 2024年度 | 2025年度 |\n|---|---|---|\n| 火災 | 1,145 | 1,262 |\n"
         "| 自動車 | 2,000 | 2,060 |")),
    ],
)  # fmt: skip
def test_what_explains_an_amount_otherwise_is_no_slip_of_a_cell(language: str, text: str) -> None:
    assert failing(f"T\n\n{text}", language) == []
