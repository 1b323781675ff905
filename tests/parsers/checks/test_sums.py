"""N311 and N302: sums and products told in prose, with words for "more" and "in all"."""

from __future__ import annotations

import pytest

from tests.parsers.checks.test_statements import failing, holding


@pytest.mark.parametrize(
    ("language", "text", "right", "wrong"),
    [
        (
            "en",
            ("The union counts 60,000 fitters and needs 30,000 more, {} in all."),
            "90,000",
            "80,000",
        ),
        (
            "en",
            ("Arlo takes 20 tonnes, Bilt 12 tonnes, Corm 8 tonnes, together {} tonnes."),
            "40",
            "50",
        ),
        ("en", "Aldra employs 95 people. It will hire 35 more by May, to reach {}.", "130", "180"),
        (
            "nl",
            ("De bond telt 60.000 leden en zoekt nog eens 30.000, samen dus {}."),
            "90.000",
            "80.000",
        ),
        (
            "de",
            ("Der Bund zählt 60.000 Leute und sucht weitere 30.000, zusammen also {}."),
            "90.000",
            "80.000",
        ),
        (
            "fr",
            ("Le club compte 60 000 membres et en cherche 30 000 de plus, soit {} en tout."),
            "90 000",
            "99 000",
        ),
        ("es", "El club tiene 60.000 socios y busca 30.000 más, en total {}.", "90.000", "80.000"),
        (
            "it",
            ("Il club conta 60.000 soci e ne cerca altri 30.000, in tutto {}."),
            "90.000",
            "80.000",
        ),
        ("zh", "东港每年接收300万吨,西港200万吨,南港100万吨,合计{}万吨。", "600", "500"),
        ("ja", "東港は300トン、西港は200トン、南港は100トン、合計{}トン。", "600", "500"),
        (
            "fr",
            (
                "Le toit coûte 28 000 euros. Sur cette somme, 15 000 euros vont au "
                "bois, 9 000 euros aux tuiles et {} euros aux clous."
            ),
            "4 000",
            "5 000",
        ),
        (
            "de",
            (
                "Das Dach kostet 28.000 Euro. Davon gehen 15.000 Euro an "
                "Holz, 9.000 Euro an Ziegel und {} Euro an Nägel."
            ),
            "4.000",
            "7.000",
        ),
    ],
)
def test_a_sum(language: str, text: str, right: str, wrong: str) -> None:
    assert failing(text.format(right), language) == []
    assert "N311" in holding(text.format(right), language)
    assert [f.code for f in failing(text.format(wrong), language)] == ["N311"]


@pytest.mark.parametrize(
    ("language", "text", "right", "wrong"),
    [
        (
            "en",
            ("The deal covers 4,000 tonnes a year for five years, {} tonnes in all."),
            "20,000",
            "25,000",
        ),
        (
            "de",
            (
                "Es sind sieben Pumpen in zwei Hallen. Jede Pumpe hebt 300 "
                "Liter in der Stunde, zusammen sind das {} Liter."
            ),
            "2.100",
            "1.200",
        ),
        (
            "nl",
            ("Er staan zeven pompen in twee hallen. Elke pomp geeft 300 liter, samen {} liter."),
            "2.100",
            "1.200",
        ),
        (
            "fr",
            ("Le contrat porte sur 4 000 tonnes par an pendant cinq ans, {} tonnes en tout."),
            "20 000",
            "25 000",
        ),
    ],
)
def test_a_product(language: str, text: str, right: str, wrong: str) -> None:
    assert failing(text.format(right), language) == []
    assert "N302" in holding(text.format(right), language)
    assert [f.code for f in failing(text.format(wrong), language)] == ["N302"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The city has 120 buses and 80 trams, 500 vehicles in all."),
        (
            "en",
            (
                "The firm sold 300 vans, 200 trucks and 900 cars; "
                "together with leases 9,000 contracts."
            ),
        ),
        ("en", "The roof costs $28,000. Of this, $9,000 goes to wood and $4,000 to nails."),
        ("en", "Aldra has 85 people. In Brask it hires 35 more, to reach 700 there."),
        (
            "de",
            (
                "Das Dach kostet 28.000 Euro. Davon gehen 9.000 "
                "Euro an Holz und 4.000 Euro an Nägel."
            ),
        ),
        (
            "fr",
            (
                "Le club compte 600 membres, dont 30 de plus que "
                "prévu, et 8 000 en tout depuis 1990."
            ),
        ),
        ("nl", "Er rijden 60 bussen en 30 trams, samen goed voor 12.000 ritten."),
        ("zh", "东港接收300万吨,西港约200万吨,合计超过600万吨。"),
    ],
)
def test_amounts_that_are_no_sum(language: str, text: str) -> None:
    assert failing(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "right", "wrong"),
    [
        # a list of three behind a colon is all of what stands right before it
        (
            "sv",
            ("Vid årets början fanns 84 kontor och i juni återstod 78: 41 i norr, 22 i öster och "
            "{} i söder."),
            "15", "25",
        ),
        (
            "it",
            ("Entro il 2027 sorgeranno 40 nuove stazioni in tre comuni della cintura: 16 a "
            "Borgoforte, {} a San Zeno e 11 a Casteldoro."),
            "13", "18",
        ),
        # a sentence of nothing but parts of these
        (
            "es",
            ("La copa dejó 14,6 millones. De ellos, 9,1 corresponden a la cantidad fija, {} a los "
            "resultados y 1,8 al reparto."),
            "3,7", "4,7",
        ),
        # two amounts and what they make together, whatever else is told behind
        (
            "de",
            ("Der Bund trägt 310 Millionen und das Land 150 Millionen Euro, zusammen also {} "
            "Millionen oder 23 %."),
            "460", "560",
        ),
        ("ja", "左岸の174棟と右岸の622棟、合わせて{}棟が浸水した。", "796", "896"),
        ("zh", "市里出资1700万元，省里出资1300万元，合计{}万元，用于建设。", "3000", "3500"),
    ],
)  # fmt: skip
def test_parts_that_are_set_off_need_no_slip_to_be_wrong(
    language: str, text: str, right: str, wrong: str
) -> None:
    assert failing(text.format(right), language) == []
    assert [f.code for f in failing(text.format(wrong), language)] in (["N301"], ["N311"])


@pytest.mark.parametrize(
    ("language", "text"),
    [
        # a product with its factors is no sum
        ("en", "The mesh has 5 points along X and 3 points along Y, for a total of 15 points."),
        # of some parts no amount is told in figures
        ("de", ("Das Projekt kostet 4,2 Millionen: 2,9 für die Technik, 0,8 für die Halle und eine "
         "halbe Million für ein Labor.")),
        # a count of those who pay is no part of what they pay
        ("nl", "Het Rijk betaalt 18,9 miljoen, de zes gemeenten leggen samen 15,1 miljoen in."),
    ],
)  # fmt: skip
def test_amounts_that_are_not_all_of_a_whole_are_not_added_up(language: str, text: str) -> None:
    assert failing(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "right", "wrong"),
    [
        (
            "nl",
            ("In de enquête kwam 54 procent uit Nederland, {} procent uit België, 13 procent uit "
            "Duitsland en 9 procent van verder weg."),
            "24", "34",
        ),
        ("pl", "Delta wygrywa w 62% bloków, słownik w {}%, a zstd w pozostałych 11%.", "27", "37"),
        (
            "ko",
            "품종별 비중은 금향 41%, 매실 27%, 설란 19%, 기타 {}%다.",
            "13", "23",
        ),
    ],
)  # fmt: skip
def test_a_list_of_shares_alone_makes_a_hundred_per_cent(
    language: str, text: str, right: str, wrong: str
) -> None:
    assert failing(text.format(right), language) == []
    assert [f.code for f in failing(text.format(wrong), language)] == ["N301"]


def test_shares_of_some_of_several_may_make_less_than_a_hundred_per_cent() -> None:
    text = "Of the units sold, Almere holds 41%, Bolt {} and Corsa 25%."
    assert failing(text.format("30.3%")) == []
    assert [f.code for f in failing(text.format("43%"))] == ["N301"]
