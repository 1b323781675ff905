"""N303: counts of things parted in their sentence, or whose amounts make the total told."""

from __future__ import annotations

import pytest

from tests.parsers.checks.test_statements import failing, holding


def _codes(text: str, language: str) -> list[str]:
    return [finding.code for finding in failing(text, language)]


@pytest.mark.parametrize(
    ("language", "text", "right", "wrong"),
    [
        ("en", "It has {} labs: four in Aro, four in Bel and three in Cor.", "eleven", "twelve"),
        (
            "en",
            "They came from {} towns: 84 from Aro, 62 from Bel and 40 from Cor.",
            "three",
            "five",
        ),
        ("nl", "Er zijn {} scholen: vier in Aro, vijf in Bel en drie in Cor.", "twaalf", "elf"),
        ("de", "Geplant sind {} Läden: vier in Aro, vier in Bel und drei in Cor.", "elf", "zwölf"),
        (
            "fr",
            "Elle ouvre neuf lignes, dont {} à Aro, trois à Bel et deux à Cor.",
            "quatre",
            "cinq",
        ),
        ("es", "Abrirá {} tiendas: cuatro en Aro, cinco en Bel y una en Cor.", "diez", "once"),
        ("pt", "São {} lojas: 14 em Aro, seis em Bel e duas em Cor.", "22", "24"),
        ("it", "Ha {} negozi: quattro ad Aro, due a Bel e uno a Cor.", "sette", "otto"),
        ("pl", "Jest {} szkół: cztery w Aro, pięć w Bel i jedna w Cor.", "dziesięć", "dziewięć"),
        ("ru", "Открыты {} школ: три в Аро, две в Беле и одна в Коре.", "шесть", "семь"),
    ],
)
def test_parts_of_what_is_counted_are_added_up(
    language: str, text: str, right: str, wrong: str
) -> None:
    assert failing(text.format(right), language) == []
    assert "N303" in holding(text.format(right), language)
    assert _codes(text.format(wrong), language) == ["N303"]


@pytest.mark.parametrize(
    ("language", "text", "right", "wrong"),
    [
        (
            "en",
            (
                "{} of the six firms borrowed. Aro raised $18.5 billion, Bel $12.0 billion and Cor "
                "$4.5 billion. The $35.0 billion they took came from banks."
            ),
            "Three",
            "Four",
        ),
        (
            "nl",
            (
                "Het bedrijf heeft {} parken met samen 300 megawatt:\n\n- Aro: 120 megawatt\n"
                "- Bel: 90 megawatt\n- Cor: 60 megawatt\n- Dun: 30 megawatt"
            ),
            "vier",
            "vijf",
        ),
        (
            "fr",
            (
                "Les 2 000 repas iront à {} communes voisines : Aro (700), Bel (550), Cor (450) et "
                "Dun (300)."
            ),
            "quatre",
            "cinq",
        ),
        (
            "es",
            (
                "El club vendió a {} jugadores por 29,0 millones: Aro por 12,5, Bel por 8,5, Cor "
                "por 5,0 y Dun por 3,0."
            ),
            "cuatro",
            "cinco",
        ),
        (
            "ru",
            (
                "Введут ещё {} склада: Арский на 120 тонн, Бельский на 90 тонн и Корский на 70 "
                "тонн, всего на 280 тонн."
            ),
            "три",
            "четыре",
        ),
    ],
)
def test_amounts_that_make_the_total_are_of_all_that_is_counted(
    language: str, text: str, right: str, wrong: str
) -> None:
    assert failing(text.format(right), language) == []
    assert "N303" in holding(text.format(right), language)
    assert _codes(text.format(wrong), language) == ["N303"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "It has twelve labs, including four in Aro, three in Bel and two in Cor."),
        ("en", "The four farms sold 420 tonnes: 200 of wheat, 150 of rye and 70 of oats."),
        ("en", "More than three towns took part: 84 from Aro, 62 from Bel and 40 from Cor came."),
        ("en", "Five teams met twice: two in Aro and one in Bel were cancelled."),
        ("de", "Die vier Werke verkauften 420 Tonnen: 200 Weizen, 150 Roggen und 70 Hafer."),
        ("fr", "Elle ouvre douze lignes, dont quatre à Aro, trois à Bel et deux à Cor."),
    ],
)
def test_parts_of_something_else_count_nothing(language: str, text: str) -> None:
    assert failing(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "right", "wrong"),
    [
        ("en", "It sold {} lines during the year: a tent, a lamp and a stove.", "three", "four"),
        ("fr", "{} chefs se sont succédé depuis 1990 : Anna Arlo, Bea Bilt et Cam Corm.", 3, 4),
        ("ko", "공사에는 {} 개 회사, 곧 대륙토건, 한마루건설, 미래교량이 참여하였다.", "세", "네"),
        ("zh", "项目由{}家股东出资，分别为青岭集团、东河水务和安平公司。", "三", "四"),
        ("zh", "市里有{}个项目，分别位于柳桥、石埠、青塘和白渡，共6,400套。", "四", "五"),
        ("ja", "配備先は東町、港南、緑台の{}つの営業所で、車両は新しい。", "三", "四"),
        ("ja", "組合は黒崎、大磯、鳥浦の{}つの港を拠点とし、船は20隻だ。", "三", "四"),
    ],
)
def test_lists_further_behind_and_in_wide_scripts_are_counted(
    language: str, text: str, right: str | int, wrong: str | int
) -> None:
    assert failing(text.format(right), language) == []
    assert _codes(text.format(wrong), language) == ["N303"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The four partners will build plants in the following cities: Arlo, Bilt and Corm."),
        ("ko", "3호선은 네 개 구, 곧 중앙구, 동산구, 서림구, 한내구를 지난다."),
        ("zh", "公司在四个城市开设门店，其中三家分别位于柳桥、石埠和青塘。"),
    ],
)
def test_lists_of_other_things_are_left_alone(language: str, text: str) -> None:
    assert failing(text, language) == []
