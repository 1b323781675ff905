"""N101: slips that few words give away, but the place, the noun counted and the digits."""

from __future__ import annotations

import pytest

from tests.parsers.checks.test_statements import failing

_TRAMS = (
    "Nordby counts {} passengers.\n\nThe depot is new.\n\nMost of the 18.4 million passengers "
    "use the coast line.\n\nOn it, 40 drivers work."
)
_SAVINGS = (
    "Die Sanierung kostet 136 {} Euro.\n\nGebaut wird seit Mai.\n\nVon den 136 Millionen Euro "
    "trägt der Kreis die Hälfte."
)


@pytest.mark.parametrize(
    ("language", "text", "right", "wrong"),
    [
        ("en", _TRAMS, "18.4 million", "184 million"),
        ("en", _TRAMS, "18.4 million", "1.84 million"),
        ("de", _SAVINGS, "Millionen", "Milliarden"),
    ],
)
def test_what_the_beginning_says_comes_back_below(
    language: str, text: str, right: str, wrong: str
) -> None:
    assert failing(text.format(right), language) == []
    assert [f.code for f in failing(text.format(wrong), language)] == ["N101"]


@pytest.mark.parametrize(
    "text",
    [
        # a factor that makes one of the other
        "The hall costs $14.4 million.\n\nIt lasts.\n\nTen such halls would cost $144 million.",
        # two things deep in the text
        "A year.\n\nThe club received $269,000 in USD.\n\nThe fund received $296,000 USD.",
        # two digits and nothing else
        "They raised $64 million in May.\n\nIt is a start.\n\nRivals are worth $640 million.",
    ],
)
def test_amounts_that_look_like_a_slip_of_one_another(text: str) -> None:
    assert failing(text) == []
