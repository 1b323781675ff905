"""Slips of one edition that look like the other: scales, words for digits, clocks, addresses."""

from __future__ import annotations

import pytest

from tests.parsers.checks.reading import found

_EN = """# The ferry of Skarn

The ferry of Skarn burns 2.6 million cubic metres of gas a year, and sold 310,000 tickets.

The cabin door is held by eight ordinary screws. A spare part costs €45 and is kept for six years.

| Stop | Departure | Arrival |
|---|---|---|
| Skarn | 22:15 | 23:05 |
| Olm | 23:35 | 0:20 |
| Vetter | 0:40 | 1:55 |

The plan is open at [the council](https://code.skarn.example/moorings) and was first shown at
[the port](https://port.skarn.example/plan).
"""

_FR = """# Le bac de Skarn

Le bac de Skarn brûle 2,6 millions de mètres cubes de gaz par an et a vendu 310 000 billets.

La porte tient par 8 vis ordinaires. Une pièce de rechange coûte 45 euros et reste disponible
pendant six ans.

| Arrêt | Départ | Arrivée |
|---|---|---|
| Skarn | 22 h 15 | 23 h 05 |
| Olm | 23 h 35 | 0 h 20 |
| Vetter | 0 h 40 | 1 h 55 |

Le plan est public [au conseil](https://code.skarn.example/moorings) et a d'abord été montré
[au port](https://port.skarn.example/plan).
"""

_ZH = """# 斯卡恩渡轮

斯卡恩渡轮每年燃烧260万立方米天然气，去年卖出31万张船票。

舱门用八颗普通螺丝固定。备件价格为45欧元，可保证供应六年。

| 停靠站 | 出发 | 到达 |
|---|---|---|
| 斯卡恩 | 22:15 | 23:05 |
| 奥尔姆 | 23:35 | 0:20 |
| 韦特 | 0:40 | 1:55 |

方案[由市议会公开](https://code.skarn.example/moorings)，最早[在港口展示](https://port.skarn.example/plan)。
"""


def test_editions_that_say_the_same_differ_in_nothing() -> None:
    assert found(_EN, _FR, _ZH, select="X") == []


@pytest.mark.parametrize(
    ("code", "old", "new", "told"),
    [
        ("X101", "2,6 millions", "2,6 milliards", "2.6 million"),
        ("X101", "8 vis", "6 vis", "eight"),
        ("X102", "23 h 35", "23 h 25", "23:35"),
        ("X302", "code.skarn.example/moorings", "code.skarn.example/buoys", "moorings"),
    ],
)
def test_a_slip_is_told_with_what_the_other_edition_says(
    code: str, old: str, new: str, told: str
) -> None:
    assert old in _FR
    (finding,) = found(_EN, _FR.replace(old, new), select="X")
    assert finding.code == code
    assert told in finding.message or any(told in place.quote for place in finding.locations)


def test_a_scale_of_ten_thousands_is_taken_for_the_next() -> None:
    (finding,) = found(_EN, _ZH.replace("31万张", "31亿张"), select="X")
    assert finding.code == "X101"
    assert {place.quote for place in finding.locations} == {"310,000", "31亿张"}


def test_a_link_of_a_host_named_like_a_country_is_compared() -> None:
    english, french = (
        text.replace("port.skarn.example/plan", "ir.skarn.example/2025/plan") for text in (_EN, _FR)
    )
    assert found(english, french, select="X302") == []
    (finding,) = found(english, french.replace("/2025/", "/2024/"), select="X302")
    assert "ir.skarn.example/2024/plan" in finding.message


def test_addresses_in_the_words_of_each_language_are_left_alone() -> None:
    english, french = (
        _EN.replace("/moorings", "/where-to-moor").replace("/plan", "/the-plan"),
        _FR.replace("/moorings", "/ou-amarrer").replace("/plan", "/le-plan"),
    )
    assert found(english, french, select="X302") == []


def test_addresses_printed_in_the_text_are_compared() -> None:
    english, french = (
        text + f"\n{words}: https://port.skarn.example/report-2024.\n"
        for text, words in ((_EN, "Report"), (_FR, "Rapport"))
    )
    assert found(english, french, select="X302") == []
    (finding,) = found(english, french.replace("report-2024", "report-2025"), select="X302")
    assert "report-2025" in finding.message


def test_a_million_is_not_taken_for_digits_in_groups() -> None:
    (finding,) = found(_EN, _FR.replace("310 000", "310 millions de"), select="X")
    assert finding.code == "X101"


@pytest.mark.parametrize(
    ("english", "other"),
    [
        ("The fair runs from May 29th to 31st.", "La foire dure du 29 au 31 mai 2012."),
        (
            "The prize is given on November 3rd & 4th.",
            "El premio se entrega el 3 y 4 de noviembre.",
        ),
        # One of two versions is named once more; a licence is no count.
        (
            "Go on to 2.7 or 3.0: 2.6 gets no fixes, and 2.6 ends in a year.",
            "2.6 krijgt geen reparaties: ga over op 3.0 of 2.7, want 2.7 is klaar.",
        ),
        ("Both are licensed under CC BY 4.0.", "Tous deux sont placés sous licence libre."),
    ],
)
def test_figures_that_both_texts_print_are_no_slip(english: str, other: str) -> None:
    assert found(f"# A\n\n{english}", f"# A\n\n{other}", select="X101") == []


@pytest.mark.parametrize(
    ("language", "old", "new"),
    [
        ("fr", "six ans", "seize ans"),
        ("zh", "六年", "八年"),
    ],
)
def test_a_length_of_time_in_words_is_another_one(language: str, old: str, new: str) -> None:
    text = {"fr": _FR, "zh": _ZH}[language]
    assert old in text
    (finding,) = found(_EN, text.replace(old, new), select="X101")
    assert [location.quote for location in finding.locations] == ["six years", new]


@pytest.mark.parametrize(
    ("english", "other", "right", "wrong"),
    [
        ("The wheel is 7.2 metres high.", "Das Rad ist {} Meter hoch.", "7,2", "2,7"),
        ("The mill cost 4.8 million euros.", "De molen kostte {} miljoen euro.", "4,8", "8,4"),
    ],
)
def test_digits_that_both_print_may_be_a_slip_all_the_same(
    english: str, other: str, right: str, wrong: str
) -> None:
    assert found(f"# A\n\n{english}", f"# A\n\n{other.format(right)}", select="X101") == []
    assert found(f"# A\n\n{english}", f"# A\n\n{other.format(wrong)}", select="X101")
