"""N101: two amounts that are too much alike for chance, and those that chance makes."""

from __future__ import annotations

import pytest

from tests.parsers.checks.test_statements import failing


@pytest.mark.parametrize(
    ("language", "text", "right", "wrong"),
    [
        (
            "en",
            (
                "The ferry burns 3.7 tonnes of fuel a day.\n\nIts pumps draw 54.3 GWh a year.\n\n"
                "The crew is large.\n\nIn brief: {} GWh a year."
            ),
            "54.3",
            "45.3",
        ),
        (
            "de",
            (
                "Der Chor reist viel.\n\nDas Haus kostete 6.274.000 Euro.\n\nEs hat einen Garten."
                "\n\nGezahlt wurden {} Euro."
            ),
            "6.274.000",
            "6.724.000",
        ),
        (
            "it",
            (
                "Il museo è nuovo.\n\nLe sale costarono 38,46 milioni di euro.\n\nPiove spesso.\n\n"
                "Il cantiere chiuse a {} milioni di euro."
            ),
            "38,46",
            "34,86",
        ),
        (
            "ja",
            "市は橋を架けた。\n\n総工費は270億円だった。\n\n川は広い。\n\n総工費{}円は国が出す。",
            "270億",
            "270万",
        ),
        (
            "pl",
            (
                "Most jest nowy.\n\nRemont mostu kosztował 27 mln zł.\n\nRzeka jest szeroka.\n\n"
                "Za remont mostu zapłacono {} zł."
            ),
            "27 mln",
            "27 mld",
        ),
    ],
)
def test_amounts_too_much_alike(language: str, text: str, right: str, wrong: str) -> None:
    assert failing(text.format(right), language) == []
    assert [f.code for f in failing(text.format(wrong), language)] == ["N101"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        # two digits exchanged of which there are but two
        ("en", "The hall cost $45 million.\n\nIt is dry.\n\nThe tower cost $54 million."),
        # two sums of which one is each of the other's
        (
            "pl",
            "Misja kosztowała 240 mln zł.\n\nPadało.\n\nNa kilogram wypada średnio 240 tys. zł.",
        ),
        # as many amounts as chance needs
        (
            "en",
            (
                "Sums of $412 million, $437 million, $458 million and $463 million went out.\n\n"
                "Later came $471 million, $483 million, $492 million and $518 million.\n\n"
                "Others got $524 million, $546 million, $421 million and $567 million."
            ),
        ),
    ],
)
def test_amounts_alike_by_chance(language: str, text: str) -> None:
    assert failing(text, language) == []


def test_a_part_of_a_sum_that_holds_is_no_slip() -> None:
    text = (
        "# Arlo drew 12.6 million guests\n\nArlo drew 12.6 million guests last year.\n\nOf the "
        "guests of Arlo 1.26 million were Danes, 0.63 million Finns and 0.42 million Swedes, "
        "2.31 million in all."
    )
    assert failing(text) == []


def test_what_two_cells_of_a_row_are_apart_is_no_cell() -> None:
    table = "\n\n| Region | Farms 2020 | Farms 2025 |\n|---|---:|---:|\n| East | 6,400 | 5,760 |\n"
    table += "| West | 3,100 | 2,945 |\n"
    assert failing("In East the number of farms fell the most: 640 gave up." + table) == []
