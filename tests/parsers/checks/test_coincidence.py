"""N101: two amounts that are too much alike for chance, and those that chance makes."""

from __future__ import annotations

import pytest

from tests.parsers.checks.test_statements import failing

_WALL = ("284 metres", "248 metres")


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


@pytest.mark.parametrize(
    ("language", "text", "right", "wrong"),
    [
        ("en", "The shop lent 5,370 books. Of those {}, most came back.", "5,370", "5,730"),
        ("en", "The wall is 284 metres long.\n\nA path runs along the entire {}.", *_WALL),
        ("nl", "Er staan 3.160 mensen op de lijst. Van die {} wachten er veel.", "3.160", "3.610"),
        ("de", "Es helfen 2.574 Freiwillige. Von diesen {} sind viele jung.", "2.574", "2.754"),
        ("fr", "Le jardin compte 4 810 plants.\n\nCes {} plants ont gelé.", "4 810", "4 180"),
        ("es", "Hay 7.260 abonados.\n\nEsos {} abonados no pagan.", "7.260", "7.620"),
        ("sv", "Föreningen har 2 740 medlemmar.\n\nAv dessa {} är många unga.", "2 740", "2 470"),
        ("pl", "Klub ma 3 480 członków. Z tych {} wielu jest młodych.", "3 480", "3 840"),
        ("zh", "参赛者共13580名。\n\n赛后，{}人领取了奖牌。", "13580", "13850"),
    ],
)
def test_what_is_spoken_of_as_told_before(language: str, text: str, right: str, wrong: str) -> None:
    assert failing(text.format(right), language) == []
    assert [f.code for f in failing(text.format(wrong), language)] == ["N101"]


@pytest.mark.parametrize(
    "text",
    [
        "The fair drew 5,370 guests.\n\nThat is more than the 5,730 of the year before.",
        "The fair drew 5,370 guests.\n\nThe 5,730 of last year had come by train.",
    ],
)
def test_what_something_is_measured_by_may_be_told_for_the_first_time(text: str) -> None:
    assert failing(text) == []


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
