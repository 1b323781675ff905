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


@pytest.mark.parametrize(
    ("language", "text", "right", "wrong"),
    [
        (
            "en",
            (
                "The town had no choice.\n\nBuilders want $7.35 {} for it.\n\nThere was a vote.\n\n"
                "Lode, at $7.35 billion the dearest dam of the valley, opens in spring."
            ),
            "billion",
            "million",
        ),
        (
            "pl",
            (
                "Miasto nie miało wyboru.\n\nWykonawca żąda za to 735 {} zł.\n\nGłosowano.\n\n"
                "Zapora Lode, za 735 mln zł najdroższa w dolinie, ruszy wiosną."
            ),
            "mln",
            "mld",
        ),
        (
            "ko",
            (
                "마을은 달리 방법이 없었다.\n\n시공사는 735{} 원을 요구한다.\n\n표결이 있었다.\n\n"
                "735억 원으로 골짜기에서 가장 비싼 로데 댐은 봄에 문을 연다."
            ),
            "억",
            "만",
        ),
    ],
)
def test_three_digits_of_one_unit_are_not_shared_by_two_facts_a_scale_apart(
    language: str, text: str, right: str, wrong: str
) -> None:
    assert failing(text.format(right), language) == []
    (finding,) = failing(text.format(wrong), language)
    assert finding.code == "N101"


def test_three_digits_that_are_multiplied_beside_are_two_facts() -> None:
    text = (
        "Each of the 1,000 boats costs $7.35 million.\n\nSo far.\n\nThe fleet costs $7.35 billion."
    )
    assert failing(text) == []


_COURSE = (
    "Sales may reach {} in 2028 and 26 {m} in 2035.\n\nMuch is open.\n\nOthers wait.\n\n"
    "Orrin & Co. puts spending at 5 {m} in 2028 and 26.0 {m} in 2035."
)


def test_a_course_told_twice_has_one_beginning() -> None:
    right, wrong = (
        _COURSE.format(first, m="billion euros") for first in ("5 billion euros", "5 million euros")
    )
    assert failing(right) == []
    (finding,) = failing(wrong)
    assert finding.code == "N101"
    assert {place.quote for place in finding.locations} == {"5 million euros", "5 billion euros"}
