"""N302, N313: so much for one, sought among the amounts and numbers around it."""

from __future__ import annotations

import pytest

from tests.parsers.checks.test_statements import failing

_SHARES = [
    (
        "tr",
        (
            "Kooperatifte 430 üretici var ve toplam 86 bin ton üzüm topladılar; üretici başına "
            "ortalama {} ton düşüyor."
        ),
        "200",
        "250",
    ),
    (
        "ja",
        "組合の漁船は320隻で、水揚げ量は合計1万2800トンだった。1隻当たり{}トンになる。",
        "40",
        "55",
    ),
    (
        "ko",
        "조합 어선은 320척이고 어획량은 모두 1만2800톤이다. 한 해 척당 평균 {}톤을 잡은 셈이다.",
        "40",
        "55",
    ),
    # by a measure, in another unit of it
    (
        "es",
        (
            "La cooperativa vendió 12.400 toneladas de almendra. El precio medio "
            "fue de {} euros por kilo y los ingresos sumaron 43,4 millones de euros."
        ),
        "3,50",
        "4,10",
    ),
    # by a span of time, of which so many are told
    (
        "pt",
        "Em 26 dias de feira entraram 119.600 visitantes, uma média de {} por dia.",
        "4.600",
        "6.400",
    ),
    (
        "pl",
        "Pociąg przewiózł 91 tys. pasażerów w ciągu 14 dni, średnio {} pasażerów dziennie.",
        "6500",
        "7800",
    ),
    (
        "ru",
        "За 18 дней фестиваля продали 73 800 билетов, в среднем {} билетов в день.",
        "4100",
        "5200",
    ),
]


@pytest.mark.parametrize(("language", "text", "right", "wrong"), _SHARES)
def test_what_is_told_of_one_is_sought_among_what_is_told_of_all(
    language: str, text: str, right: str, wrong: str
) -> None:
    assert failing(text.format(wrong), language), wrong
    assert not failing(text.format(right), language), right


@pytest.mark.parametrize(
    ("language", "text"),
    [
        # what all have is that of two groups together
        (
            "nl",
            (
                "Bij een verbruik van 2.500 kilowattuur per huishouden is de 114.000 megawattuur "
                "genoeg voor de huishoudens van Lind (27.600 huishoudens) en Kraai "
                "(18.000 huishoudens)."
            ),
        ),
        # another product has the amount told before
        (
            "es",
            (
                "Las obras cuestan 14 millones de euros. Cerraron por ellas 35 "
                "andenes, con un retraso "
                "medio de 12 minutos."
            ),
        ),
        # an average of the half-year that is left
        (
            "pt",
            (
                "Restam 41 milhões de toneladas para o segundo semestre, uma média mensal de 6,8 "
                "milhões."
            ),
        ),
        # what the rate makes was told before; this is a part of it
        (
            "de",
            (
                "Die Winzer ernteten 630.000 Hektoliter.\n\nDas geschah auf 9.000 "
                "Hektar, im Schnitt "
                "also 70 Hektoliter je Hektar. Zwei Drittel der Menge, nämlich 420.000 Hektoliter, "
                "entfielen auf weiße Sorten."
            ),
        ),
        # an amount a square metre is not that of each of some things
        (
            "ru",
            (
                "Сейчас экспозиция занимает 6,4 тыс. кв. метров, а новый корпус займёт "
                "9,6 тыс. кв. "
                "метров. Стройка оценивается в 2,4 млрд рублей, то есть 250 тыс. "
                "рублей за квадратный "
                "метр."
            ),
        ),
        # the month's amount is that of the year before the comma, not of the year before that
        (
            "pt",
            (
                "A folha consumiu R$ 234,0 milhões, em média R$ 19,5 milhões por mês. "
                "Um ano antes, os "
                "R$ 214,5 milhões gastos por ano representavam 55%."
            ),
        ),
    ],
)
def test_what_is_told_of_something_else_is_not_reckoned(language: str, text: str) -> None:
    assert not failing(text, language)


@pytest.mark.parametrize(
    ("language", "text", "right", "wrong"),
    [
        (
            "en",
            "Its four longest piers reach 310, 280, 420 and 390 feet, an average of {} feet.",
            "350",
            "370",
        ),
        (
            "nl",
            "In zijn drie seizoenen speelde hij 31, 28 en 37 duels, gemiddeld {} per seizoen.",
            "32",
            "34",
        ),
        (
            "de",
            (
                "Im Mai fielen 96 Liter, im Juni 141 und im Juli 123. Das sind durchschnittlich {} "
                "Liter je Monat."
            ),
            "120",
            "136",
        ),
        (
            "pl",
            (
                "Lipiec przyniósł 118 mm, sierpień 94 mm, a wrzesień 61 mm, średnia "
                "wychodzi więc na "
                "{} mm."
            ),
            "91",
            "97",
        ),
    ],
)
def test_an_average_is_that_of_the_amounts_listed_before_it(
    language: str, text: str, right: str, wrong: str
) -> None:
    assert failing(text.format(wrong), language), wrong
    assert not failing(text.format(right), language), right


@pytest.mark.parametrize(
    ("language", "text", "right", "wrong"),
    [
        # people may be told of by another name
        (
            "ru",
            (
                "Вокзал принял за год 1,12 млн пассажиров и 8960 поездов. Средняя загрузка поездов "
                "составила {} человек на поезд."
            ),
            "125",
            "145",
        ),
        # the one that it is had of stands right behind
        (
            "ru",
            (
                "На старт вышли 6480 участников. Взносы принесли 12,96 млн рублей, по {} рублей с "
                "участника."
            ),
            "2000",
            "2400",
        ),
        # the article tells but one amount of the unit
        (
            "ja",
            (
                "今年の作付面積は68ヘクタールとなった。\n\n収量は前年並みだった。\n\n"
                "同社の従業員は17人で、1人当たりの耕作面積は{}ヘクタールになる。"
            ),
            "4",
            "5",
        ),
        # a measure with the ending of what belongs to it
        (
            "tr",
            (
                "Ovada 85 kilometre kanal yenilendi. Kilometresi {} milyon liraya mal olan iş için "
                "510 milyon lira harcandı."
            ),
            "6",
            "7",
        ),
        # words of the year that an average by the month is of
        (
            "it",
            (
                "Le bici hanno totalizzato 50.400 noleggi dal primo gennaio al 31 dicembre.\n\nLa "
                "media mensile è di {} noleggi."
            ),
            "4.200",
            "4.700",
        ),
    ],
)
def test_one_and_all_may_be_told_far_apart_or_by_other_names(
    language: str, text: str, right: str, wrong: str
) -> None:
    assert failing(text.format(wrong), language), wrong
    assert not failing(text.format(right), language), right


_TABLE = (
    "| Hal | Bezoekers | Max. temp. (m) |\n|---|---|---|\n| Arlo | 9600 | 38,2 |\n"
    "| Bilt | 7350 | 21,5 |\n| Cerf | 11200 | 44,6 |\n| Dorn | 5850 | 14,4 |\n"
)


@pytest.mark.parametrize(
    ("language", "text", "right", "wrong"),
    [
        ("nl", "Een gebouw trok gemiddeld {} gasten.", "8500", "9700"),
        ("sv", "Ett hus drog i snitt {} gäster.", "8500", "9700"),
        ("pl", "Średnio do hali przyszło {} gości.", "8500", "9700"),
    ],
)
def test_a_mean_that_is_as_round_as_the_stated_one_is_meant(
    language: str, text: str, right: str, wrong: str
) -> None:
    assert failing(f"{_TABLE}\n{text.format(wrong)}", language), wrong
    assert not failing(f"{_TABLE}\n{text.format(right)}", language), right


@pytest.mark.parametrize(
    "text",
    [
        "De gemiddelde temperatuur is 10 m.",  # that of the greatest is none of all
        "Een gebouw trok gemiddeld 9741 gasten.",  # weighted, and no rounder than others
        "Een gebouw kost 45 euro; gemiddeld is dat overal zo.",
    ],
)
def test_an_average_of_something_else_is_left_alone(text: str) -> None:
    assert not failing(f"{_TABLE}\n{text}", "nl")


@pytest.mark.parametrize(
    ("language", "text", "right", "wrong"),
    [
        # a word for thousands, or a zero, sets what all have apart from what they should
        (
            "ko",
            (
                "양식장은 올해 연어 3840t을 길렀다. 물은 바다에서 끌어온다. "
                "연어는 kg당 1만5000원에 팔리며 매출은 {}억 원이다."
            ),
            "576",
            "5760",
        ),
        (
            "es",
            "La planta cuenta con 140.000 módulos de 550 vatios cada uno, que suman 77 {}.",
            "MW",
            "GW",
        ),
        (
            "zh",
            "全县出口茶叶1,085公吨，金额6.51{}元，平均每公斤600元。",
            "亿",
            "万",
        ),
    ],
)
def test_a_power_of_ten_is_told_where_it_is_plain_what_is_counted(
    language: str, text: str, right: str, wrong: str
) -> None:
    assert failing(text.format(wrong), language), wrong
    assert not failing(text.format(right), language), right
