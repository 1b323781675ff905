"""N316 and N304: ratios whose sentence says which value they measure, and by which one."""

from __future__ import annotations

import pytest

from tests.parsers.checks.reading import errors, held, tagged


@pytest.mark.parametrize(
    ("language", "text", "right", "wrong"),
    [
        # so many times another, which stands right behind
        (
            "en",
            "It plans 7 GW in all. The yard will then run 9,800 MW, {} the 2,800 MW of today.",
            "three and a half times",
            "two and a half times",
        ),
        # what is left told for what was lost, and a multiple for a rise
        ("pt", "O custo caiu de 45 euros para 27 euros, uma queda de {}.", "40%", "60%"),
        (
            "de",
            ("Er hatte Boote mit zusammen 32 Plätzen. Nun wächst das Angebot um {} auf 80 Plätze."),
            "150 Prozent",
            "250 Prozent",
        ),
        # of what there was at the peak
        (
            "ja",
            "利用者が最も多かったのは1968年度の540万人だった。2023年度は180万人と、ピーク時の{}になった。",
            "3分の1",
            "4分の1",
        ),
        # the year before begins the sentence
        (
            "pl",
            (
                "Dało 5200 osób 1 248 000 zł, średnio po 240 zł. Rok wcześniej było to 960 000 "
                "zł, co oznacza wzrost o {}."
            ),
            "30%",
            "36%",
        ),
        (
            "fr",
            (
                "On a vendu 6 400 billets en 2023. En 2013, on n'en vendait que 1 600 : le "
                "total a été multiplié par {} en dix ans."
            ),
            "quatre",
            "trois",
        ),
        # the measure is named, and told by an adjective
        (
            "it",
            "La torre è alta 84 metri e il ponte è lungo 420 metri, {} volte l'altezza.",
            "cinque",
            "sette",
        ),
        # a rise by so much from what there was
        ("ja", "来場者は前年度の20万人から3万人増え、伸び率は{}だった。", "15%", "18%"),
        # by the year ago, not by the year
        (
            "en",
            "The yard employs 460 people, compared with 400 a year ago, an increase of {}.",
            "15%",
            "25%",
        ),
        # the same time is told once
        (
            "fr",
            (
                "Le bac portait 50 000 passagers par jour. Il en attend désormais 62 000, soit une "
                "hausse de {}."
            ),
            "24 %",
            "42 %",
        ),
        # what is counted alike, though other things are told beside it
        (
            "nl",
            (
                "Er zijn 180 haltes met samen 720 banken. In 2030 moeten het 1.350 haltes zijn, {} "
                "keer zoveel."
            ),
            "7,5",
            "5,7",
        ),
        (
            "ru",
            "Билет стоит 36 рублей, на {} ниже, чем в кассе (60 рублей).",
            "40 %",
            "67 %",
        ),
    ],
)
def test_a_ratio_is_of_the_values_that_its_sentence_gives_their_parts(
    language: str, text: str, right: str, wrong: str
) -> None:
    assert not errors(language, text.format(right))
    assert held(tagged(language, text.format(right)), select="N3")
    assert errors(language, text.format(wrong))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        # another span of years than that to the value before
        ("ko", "2023년 매출은 388억 원이었다. 2019년 162억 원과 견주면 5년 만에 세 배다."),
        # more values of the unit: of which of them the height is, the sentence does not say
        ("it", "È alta 84 metri, larga 60 metri e lunga 420 metri, sei volte l'altezza del faro."),
        # a thing that has so many of something else
        ("en", "The yard has 20 cranes, three times as many as Bilt, which has 40 welders."),
    ],
)
def test_a_ratio_that_may_be_of_other_values_is_left_alone(language: str, text: str) -> None:
    assert not errors(language, text)
