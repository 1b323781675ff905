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
