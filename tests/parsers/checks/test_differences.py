"""Differences told in prose: the two amounts a reader takes them to be of, and when none."""

from __future__ import annotations

import pytest

from tests.parsers.checks.test_statements import failing, holding

_TOLD = [
    ("en", "The choir shrank from 31 singers to 22, {} fewer singers.", "nine", "six"),
    ("en", ("The ferry carried 61.4% of the lorries in spring and 57.2% in autumn. That is a "
     "difference of {} percentage points."), "4.2", "2.9"),
    ("en", ("The council ordered 74 benches from a joiner. So far 45 have come; the remaining {} "
     "are promised for June."), "29", "39"),
    ("en", ("The bakery made a loss of £310,000 and a year later a profit of £140,000, a "
     "difference of £{}."), "450,000", "270,000"),
    ("de", "Die Wartezeit sank von 41 auf 28 Tage, um {} Tage also.", "13", "19"),
    ("de", ("In Ahlen zahlt ein Lehrling 640 Euro Miete, in Borken 515 Euro. Der Unterschied von "
     "{} Euro bleibt."), "125", "185"),
    ("nl", "Het aandeel zakte van 34,5 naar 29,5 procent, een verlies van {} procentpunten.",
     "vijf", "acht"),
    ("fr", "Le taux atteint 58 %, contre 43 % en 2019 : {} points de plus.", "quinze", "vingt"),
    ("es", "El trámite llevaba 9,6 meses; ahora son 7,1. Son {} meses menos.", "2,5", "3,5"),
    ("pt", ("Os autocarros elétricos são 37 % da frota. Em 2020 eram 21 %. São {} pontos "
     "percentuais em cinco anos."), "dezasseis", "doze"),
    ("it", "Le corse sono scese da 240 a 195, {} in meno.", "45", "65"),
    ("sv", ("Bland de äldre röstade 71,3 procent, bland de yngre 64,8 procent. Skillnaden är {} "
     "procentenheter."), "6,5", "4,5"),
    ("pl", ("W 2023 roku odsetek wynosił 18 proc., w 2024 roku 25 proc. To {} punktów procentowych "
     "więcej."), "siedem", "dziesięć"),
    ("ko", "버스는 26대에서 19대로 {} 대 줄었다.", "일곱", "아홉"),
    ("ja", "旅館は52軒から41軒へと{}軒減った。", "11", "17"),
    ("ja", "水槽に入る水は毎分640リットル。出る水は410リットル。差し引き{}リットルである。",
     "230", "330"),
    ("zh", "车程从95分钟缩短到68分钟，省下{}分钟。", "27", "37"),
    ("zh", "上半年净亏损3.2亿元，而去年同期还有1.5亿元的净利润，一进一出相差{}亿元。",
     "4.7", "2.7"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "right", "wrong"), _TOLD)
def test_a_difference_needs_no_slip_to_be_wrong_where_its_two_amounts_are_plain(
    language: str, text: str, right: str, wrong: str
) -> None:
    assert failing(text.format(right), language) == []
    found = failing(text.format(wrong), language)
    assert [f.code for f in found] == ["N315"], found


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Rents rose by £20 to £560, while the deposit stayed at £900."),
        ("en", "The inn sold 480 rooms in May. The hostel sold 350, some 40 fewer than planned."),
        ("en", ("Steel cost £290 million, hire of ships £180 million, cable £110 million and the "
         "rise of interest rates £50 million.")),
        ("en", "Release 4.06 of the editor fixes what 0.83 broke; 1.9104 adds more colours."),
        ("en", ("Exports made up 1.32 million boxes, or 55%. Imports came to 840,000 (35%), "
         "transfers to the remaining 240,000 (10%).")),
        ("de", ("Der Umsatz stieg um 4 Millionen auf 36 Millionen Euro, die Kosten lagen bei 21 "
         "Millionen Euro.")),
        ("zh", "得分从50分（满分100分）上升到了90分。"),
        ("ko", "직원을 310명에서 360명으로 늘린다. 새로 뽑는 50명은 검사를 맡는다."),
        ("fr", "Le port compte 62 quais. Il en a gagné 14 depuis que 9 ont fermé en 2015."),
    ],
)  # fmt: skip
def test_an_amount_that_is_no_difference_of_those_beside_it_is_left_alone(
    language: str, text: str
) -> None:
    assert failing(text, language) == []


def test_what_remains_is_the_whole_less_the_parts_told_since() -> None:
    text = "The fund holds £84,000. The roof takes £42,000 and the bells £27,000; the remaining "
    assert "N315" in holding(text + "£15,000 buy chairs.")
    (found,) = failing(text + "£25,000 buy chairs.")
    assert found.message.startswith("£84,000 − £42,000 − £27,000 makes 15,000")


def test_a_difference_of_rounded_percentages_may_be_off_by_one_in_its_last_digit() -> None:
    text = "Of the young 41% agree, of the old 36%, a gap of {} percentage points."
    assert failing(text.format(6)) == []
    assert [f.code for f in failing(text.format(9))] == ["N315"]


_PLAYERS = "\n\n| Mill | Flour 2023 (t) | Flour 2024 (t) |\n|---|---|---|\n"
_PLAYERS += "| Oster | 820 | 910 |\n| Weller | 640 | 655 |\n"


def test_a_difference_between_two_rows_is_taken_from_the_latest_column() -> None:
    text = "Oster ground {} tonnes more than Weller last year."
    assert failing(text.format(255) + _PLAYERS) == []
    assert [f.code for f in failing(text.format(295) + _PLAYERS)] == ["N315"]


def test_a_difference_of_whole_numbers_is_not_explained_by_the_rounding_of_others() -> None:
    told = "In 61 Häusern sank die Temperatur im Mittel von 53 auf 46 Grad, um {} Grad also."
    assert not failing(told.format("sieben"), "de")
    assert [finding.code for finding in failing(told.format("neun"), "de")] == ["N315"]


def test_numbers_with_signs_for_ten_thousand_are_told_apart() -> None:
    told = "必要な船員は1万8000人だが、現在は7000人しかいない。1万{}人が足りない計算だ。"
    assert not failing(told.format("1000"), "ja")
    assert [finding.code for finding in failing(told.format("4000"), "ja")] == ["N315"]
