"""N302: amounts that are so many times so much but for a power of ten."""

from __future__ import annotations

import pytest

from tests.parsers.checks.test_statements import failing


@pytest.mark.parametrize(
    ("language", "text", "right", "wrong"),
    [
        ("en", "The dam houses five turbines of 36 MW, with an output of {} in all.",
         "180 MW", "180 GW"),
        ("en", "The growers filled 46,500 crates of 24 kilograms, which makes {}.",
         "1,116 tonnes", "11,160 tonnes"),
        ("nl", "Het bedrijf bouwt zes molens van 35 megawatt, met een vermogen van {} in totaal.",
         "210 megawatt", "210 gigawatt"),
        ("de", "Das Kraftwerk hat sechs Turbinen von 35 Megawatt und eine Leistung von {}.",
         "210 Megawatt", "210 Gigawatt"),
        ("fr", "La centrale compte six groupes de 35 mégawatts et une puissance totale de {}.",
         "210 mégawatts", "210 gigawatts"),
        ("es", "La central tiene seis grupos de 35 megavatios y una potencia total de {}.",
         "210 megavatios", "210 gigavatios"),
        ("it", "Il mercato vale {} e conta 320.000 clienti, con una spesa media di 1.500 euro.",
         "480 milioni di euro", "480 miliardi di euro"),
        ("pt", "A central tem seis grupos de 35 megawatts e uma potência total de {}.",
         "210 megawatts", "210 gigawatts"),
        ("zh", "一条长45公里的公路，每公里造价1,200万元，总投资{}。", "5.4亿元", "5.4万元"),
    ],
)  # fmt: skip
def test_an_amount_off_by_a_power_of_ten(language: str, text: str, right: str, wrong: str) -> None:
    assert not failing(text.format(right), language)
    assert failing(text.format(wrong), language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        # ten times as much, and numbers that have no noun, say nothing
        ("en", "Some 10 minutes after the first 3 tonnes came another 300 kilograms of gravel."),
        ("en", "The models 14 and 25 are sold for $36 and $5,040."),
        # so much and a fee, by other things
        ("en", "Two nights cost $42 a day, and the luggage $0.84 a pound."),
        # a few things, and an amount of something else
        ("en", "Three firms share an order of $260 million in all, $78 million of it in steel."),
        # two figures in all are too few where nothing ties them
        ("en", "Over four seasons the club lost €2 million, and found €800,000 of it again."),
    ],
)
def test_figures_that_agree_by_chance(language: str, text: str) -> None:
    assert not failing(text, language)
