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
            "fue de {} euros por "
            "kilo y los ingresos sumaron 43,4 millones de euros."
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
