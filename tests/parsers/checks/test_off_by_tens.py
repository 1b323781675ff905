"""Amounts that would fit those beside them but for a power of ten: sums, multiples, means."""

from __future__ import annotations

import pytest

from parsers.checks import check
from parsers.formats import parse
from parsers.model import Article, Finding


def found(text: str, language: str, holds: bool = False) -> list[Finding]:
    page = parse(f"# T\n\n{text}\n".encode(), f"page.{language}.md")
    told = check(Article(id="page", editions=(page,)), select=["N"], holds=holds)
    return [finding for finding in told if holds or finding.severity != "info"]


SUMS = [
    # language, text, right, wrong
    (
        "nl",
        (
            "De sluis kost 4,7 miljoen euro; de provincie betaalt 2,4 miljoen euro, het Rijk "
            "1,5 miljoen euro en de gemeente {} euro."
        ),
        "800.000",
        "80.000",
    ),
    (
        "ko",
        "건립비는 모두 {} 원으로, 국비 130억 원, 도비 60억 원, 시비 80억 원이 들어갔다.",
        "270억",
        "270만",
    ),
    (
        "ja",
        "改修費は{}円で、国が14億円、県が9億円、市が16億円を負担した。",
        "39億",
        "39万",
    ),
    (
        "fr",
        (
            "Le budget de la course atteint 2,47 millions d’euros. Les inscriptions ont rapporté "
            "1,6 million d’euros, les sponsors {} euros et la ville a versé 210 000 euros."
        ),
        "660 000",
        "66 000",
    ),
    (
        "sv",
        "Bygget kostade {} kronor, varav kommunen betalade 140 miljoner och staten 70 miljoner.",
        "210 miljoner",
        "210 miljarder",
    ),
    (
        "ru",
        "Мост обошёлся в 3,2 млрд рублей: 2,4 млрд рублей выделила страна, {} рублей — область.",
        "800 млн",
        "800 тыс.",
    ),
    (
        "en",
        (
            "The hall cost £58 million. The county gave £31 million, the state £19 million and a "
            "lottery {}."
        ),
        "£8 million",
        "£80 million",
    ),
]


@pytest.mark.parametrize(("language", "text", "right", "wrong"), SUMS)
def test_one_amount_of_a_sum_is_off(language: str, text: str, right: str, wrong: str) -> None:
    assert found(text.format(right), language) == []
    (finding,) = found(text.format(wrong), language)
    assert finding.code == "N301"
    assert finding.locations[0].quote.startswith(wrong.split()[0])


def test_two_digits_in_each_others_place() -> None:
    text = "改修費は36億円で、国が12億円、県が9億円、市が{}億円を負担した。"
    assert found(text.format(15), "ja") == []
    assert [each.code for each in found(text.format(51), "ja")] == ["N301"]


@pytest.mark.parametrize(
    "text",
    [
        # the odd one is what two others make
        (
            "It cost £36 million; roads took £18 million, bridges £12 million and signs £600,000, "
            "or £18.6 million with the roads."
        ),
        # two parts need a word to be such
        "The fair sold 240 tonnes of pears, 16 tonnes of plums and 8 tonnes of figs.",
        # one amount told twice is explained
        (
            "A club paid €45 million for one, €20 million for another and €45 million for a third; "
            "wages are €250,000."
        ),
        # the ends of a change are no parts
        (
            "Sales rose from €2.4 million to €3.6 million, and the two shops took €1.2 million and "
            "€240,000."
        ),
    ],
)
def test_amounts_that_only_stand_together(text: str) -> None:
    assert [f for f in found(text, "en") if f.code == "N301"] == []


RATIOS = [
    (
        "en",
        "It holds {} volumes, three times as many as the old one, which has 14,000.",
        "42,000",
        "420,000",
    ),
    ("ja", "水槽は合わせて{}トンで、改修前の1700トンの3倍になった。", "5100", "51000"),
    (
        "ru",
        "По мосту пройдёт {} тыс. машин в сутки, вдвое больше, чем по старому, где 7 тыс.",
        "14",
        "140",
    ),
]


@pytest.mark.parametrize(("language", "text", "right", "wrong"), RATIOS)
def test_a_multiple_in_words_is_off_by_ten(
    language: str, text: str, right: str, wrong: str
) -> None:
    assert found(text.format(right), language) == []
    assert [f.code for f in found(text.format(wrong), language)] == ["N316"]


def test_a_multiple_of_other_things_is_left_alone() -> None:
    """A power of a thousand between numbers of nothing in particular tells nothing."""
    text = "전체 100만 개 가운데 500개가 남았는데, 절반은 새것이다."
    assert found(text, "ko") == []


MEANS = [
    (
        "it",
        (
            "Il festival ha venduto 43.000 biglietti.\n\nGli incassi sono di {} di euro, cioè "
            "30 euro a biglietto."
        ),
        "1,29 milioni",
        "1,29 miliardi",
    ),
    (
        "pl",
        (
            "Gmina wymieni 2600 latarni ulicznych na ledowe. Inwestycja pochłonie 7,8 mln zł, "
            "czyli {} zł za latarnię."
        ),
        "3000",
        "300",
    ),
    (
        "es",
        (
            "La cooperativa recogió 26 millones de kilos. Tiene 1.300 socios, de modo que cada uno "
            "entregó de media {} kilos."
        ),
        "20.000",
        "2.000",
    ),
]


@pytest.mark.parametrize(("language", "text", "right", "wrong"), MEANS)
def test_so_much_for_one_is_off(language: str, text: str, right: str, wrong: str) -> None:
    assert found(text.format(right), language) == []
    assert [f.code for f in found(text.format(wrong), language)] == ["N302"]


def test_a_part_that_leaves_its_unit_out_is_of_the_amount_that_has_one() -> None:
    text = (
        "O porto movimentou 7,4 milhões de toneladas em 2025, mais do que os 6 milhões de 2024. Os "
        "granéis somaram 3,7 milhões, metade do total, os contentores 2,5 milhões e o resto 1,2 "
        "milhões."
    )
    assert found(text, "pt") == []


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("14,4 miles de millones de euros", "es", 14_400_000_000),
        ("2,5 milhares de milhões de euros", "pt", 2_500_000_000),
    ],
)
def test_thousands_of_millions(text: str, language: str, value: int) -> None:
    from parsers.quantities import find

    (quantity,) = find(text, language)
    assert quantity.value == value
    assert quantity.unit == "EUR"


def test_chinese_groups_of_three_behind_a_wide_comma() -> None:
    from parsers.quantities import find

    values = [q.value for q in find("每年下载 313，000 个组件，其中，27，704 次有漏洞。", "zh")]
    assert values == [313_000, 27_704]
    assert [q.value for q in find("共有3，4人；2019，300 人", "zh")] == [3, 4, 2019, 300]
