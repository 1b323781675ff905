"""N316: portions that a sentence ties to an amount, of a whole that the article tells."""

from __future__ import annotations

import pytest

from tests.parsers.checks.reading import errors, held, tagged


@pytest.mark.parametrize(
    ("language", "text", "right", "wrong"),
    [
        (
            "en",
            (
                "The co-operative pressed 42,000 litres of juice. Its pear juice, 10,500 litres, "
                "makes up {} of the juice."
            ),
            "25 per cent",
            "30 per cent",
        ),
        ("en", "It owns 250 huts. Of them, 75 have a stove, or {} of the stock.", "30%", "25%"),
        (
            "nl",
            (
                "De waterbedrijven legden 80 kilometer leiding aan. Kunststof was met 24 kilometer "
                "goed voor {} van de lengte."
            ),
            "30 procent",
            "35 procent",
        ),
        (
            "de",
            "Von den 250 Hütten haben 75 einen Ofen, das entspricht {} des Bestands.",
            "30 Prozent",
            "25 Prozent",
        ),
        (
            "fr",
            "Le parc compte 250 refuges, dont 75 gardés, soit {} de l'ensemble.",
            "30 %",
            "25 %",
        ),
        (
            "es",
            (
                "Se gastó 80.000 euros en senderos. La cartelería costó 24.000 euros, el {} "
                "del gasto."
            ),
            "30 %",
            "35 %",
        ),
        (
            "pt",
            (
                "Ali vacinaram 840 aves num ano. As gaivotas, 588 no total, representaram {} das "
                "vacinações."
            ),
            "70%",
            "65%",
        ),
        (
            "it",
            (
                "Si sono spesi 80 mila euro per i sentieri. I cartelli sono costati 24 mila euro, "
                "pari al {} della spesa."
            ),
            "30%",
            "35%",
        ),
        (
            "sv",
            (
                "Man lade 80 000 kronor på stigar. Skyltarna kostade 24 000 kronor, eller {} av "
                "summan."
            ),
            "30 procent",
            "35 procent",
        ),
        (
            "pl",
            "Park wydał na szlaki 80 tys. zł. Tablice kosztowały 24 tys. zł, czyli {} całej kwoty.",
            "30 proc.",
            "35 proc.",
        ),
        (
            "ru",
            (
                "Парк потратил на тропы 800 тыс. рублей. На таблички ушло 240 тыс. рублей, то есть "
                "{} всей суммы."
            ),
            "30 %",
            "35 %",
        ),
        (
            "ko",
            "공원에는 새가 32만 마리 산다. 이 중 갈매기가 8만 마리로 전체의 {}를 차지한다.",
            "25%",
            "35%",
        ),
        ("ja", "公園には鳥が32万羽いる。このうちカモメは8万羽で、鳥の{}を占める。", "25%", "35%"),
        ("zh", "公园里共有鸟类32万只，其中海鸥8万只，占鸟类总数的{}。", "25%", "35%"),
    ],
)
def test_an_amount_that_is_tied_to_its_portion_of_what_the_article_tells(
    language: str, text: str, right: str, wrong: str
) -> None:
    assert not errors(language, text.format(right))
    assert held(tagged(language, text.format(right)), select="N3")
    assert errors(language, text.format(wrong))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        # another amount of the article makes it
        (
            "en",
            (
                "They spent $80,000 on trails and $60,000 on huts. Signs took $24,000, or 40% of "
                "the spending on huts and trails."
            ),
        ),
        # by how much it has shrunk
        ("it", "Le vongole, 960 tonnellate, perdono un quarto del prodotto, cioè 60 tonnellate."),
        # it has grown by that to the whole
        ("pl", "Sieć liczy 3360 szaf, które stoją w 40 miastach. Przybyło 160, czyli 5,0 proc."),
        # those who have something are counted, not what they have
        ("en", "The fleet has 90 boats. The three largest owners have 58% of the boats."),
        # a whole that the article does not tell
        ("en", "It spent $80,000 on trails. Signs took $24,000, or 2% of what the county pays."),
    ],
)
def test_a_portion_that_may_be_of_something_else_is_left_alone(language: str, text: str) -> None:
    assert not errors(language, text)
