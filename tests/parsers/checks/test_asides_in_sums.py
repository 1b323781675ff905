"""Sums with an aside in brackets, shares of a number of owners, and changes with a long measure."""

from __future__ import annotations

import pytest

from parsers.checks import check
from parsers.formats import parse
from parsers.model import Article


def failed(text: str, language: str) -> list[str]:
    page = parse(f"# T\n\n{text}\n".encode(), f"page.{language}.md")
    found = check(Article(id="page", editions=(page,)), select=["N"])
    return [each.code for each in found if each.severity != "info"]


@pytest.mark.parametrize(
    ("language", "text", "right", "wrong", "code"),
    [
        (
            "en",
            (
                "Income came to £{}: fees brought in £9,400 (£50 from each of the 188 members), "
                "the fair £3,480 and gifts £2,100."
            ),
            "14,980",
            "15,980",
            "N301",
        ),
        (
            "es",
            "Los dueños son tres: Arlo, con el 50 %, Brim, con el {} %, y Cole, con el 20 %.",
            "30",
            "40",
            "N301",
        ),
        (
            "de",
            "Das Bad zählte 96.000 Gäste, {} Prozent mehr als im Jahr davor mit 80.000.",
            "20",
            "30",
            "N316",
        ),
        (
            "nl",
            "Het bad telde 96.000 gasten, {} procent meer dan in het jaar ervoor met 80.000.",
            "20",
            "30",
            "N316",
        ),
    ],
)
def test_the_aside_hides_no_error(
    language: str, text: str, right: str, wrong: str, code: str
) -> None:
    assert failed(text.format(right), language) == []
    assert failed(text.format(wrong), language) == [code]


@pytest.mark.parametrize(
    ("language", "text", "right", "wrong"),
    [
        ("pl", "Miasto kupiło 12 autobusów za 36 mln zł, czyli po {} mln zł za sztukę.", "3", "4"),
        ("en", "The club bought 12 vans for £36 million, at £{} million a van.", "3", "4"),
        (
            "de",
            (
                "Das Bad zählte 96.000 Besucher, mehr als im Jahr davor mit 80.000.\n\nDie "
                "Einnahmen betrugen 384.000 Euro, das sind {} Euro je Besucher."
            ),
            "4",
            "5",
        ),
    ],
)
def test_a_price_of_one_digit_is_rounded_and_not_anything(
    language: str, text: str, right: str, wrong: str
) -> None:
    """Four millions for each of twelve are 48, which no rounding makes 36."""
    assert failed(text.format(right), language) == []
    assert failed(text.format(wrong), language) == ["N302"]


@pytest.mark.parametrize(
    "text",
    [
        # all amounts that are parts stand in brackets
        "It cost £30,000 (£12,000 for stone, £11,000 for wood and £7,000 for glass).",
        # "each" outside of a bracket still says that they are no parts
        "The prize was £900: £300, £200 and £150 for each of the winners.",
        # another clause behind the change
        "Sales rose 30% while the staff of 80,000 served 96,000 guests.",
    ],
)
def test_what_must_stay_silent(text: str) -> None:
    assert failed(text, "en") == []
