"""N302: what so much each makes of so many, told as what comes out of it."""

from __future__ import annotations

import pytest

from tests.parsers.checks.test_statements import failing, holding


@pytest.mark.parametrize(
    ("language", "text", "right", "wrong"),
    [
        # the rate stands in the sentence before, the number of just that in its own
        (
            "es",
            (
                "El alquiler es de 8 euros por metro cuadrado. En una nave de 7.000 "
                "metros cuadrados, son {} euros mensuales."
            ),
            "56.000",
            "65.000",
        ),
        (
            "it",
            (
                "La barca si noleggia a 430 euro al mese. Per i sette mesi della stagione fanno {} "
                "euro, più dei 2.000 della quota."
            ),
            "3.010",
            "4.010",
        ),
        (
            "nl",
            (
                "Een steiger kost gemiddeld 2.300 euro. Bij 640 nieuwe steigers komt dat "
                "neer op {} miljoen euro."
            ),
            "1,47",
            "1,77",
        ),
        # by the month and by the year
        ("fr", "L'atelier assemble 35 000 rames par mois, soit {} par an.", "420 000", "480 000"),
        ("de", "Der Liegeplatz kostet 45 Euro im Monat, das sind {} Euro im Jahr.", "540", "640"),
    ],
)
def test_an_amount_that_is_told_to_come_out(
    language: str, text: str, right: str, wrong: str
) -> None:
    assert "N302" in holding(text.format(right), language)
    assert not failing(text.format(right), language)
    assert [finding.code for finding in failing(text.format(wrong), language)] == ["N302"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        # another number makes it
        (
            "en",
            (
                "For 900 million dollars it builds 6 GW, which is 150 million dollars per "
                "gigawatt. The old plant of 4 GW comes to 450 million dollars, three times that."
            ),
        ),
        # of the fee and the rate together
        ("de", "Der Strom kostet 20 Cent je Kilowattstunde. Bei 5.000 kWh macht das 1.240 Euro."),
        # a price for the year that is no twelve of those for the month
        ("en", "A berth costs $30 a month, or $300 a year."),
    ],
)
def test_what_may_come_out_of_something_else_is_left_alone(language: str, text: str) -> None:
    extra = " Dazu kommt ein Grundpreis von 240 Euro." if language == "de" else ""
    assert not failing(text + extra, language)


@pytest.mark.parametrize(
    ("language", "text", "right", "wrong"),
    [
        # people are no loss
        ("it", "Nei 40 cantieri lavorano 4.800 persone, in media {} per ciascuno.", "120", "210"),
        # what is rounded at three digits is not off by a twentieth
        (
            "fr",
            "Le port en a commandé 14, à 2,2 millions d'euros pièce, ce qui fait {} millions.",
            "30,8",
            "34,8",
        ),
        # about so much each
        ("zh", "单个泊位投资平均约400万元，去年新增的130个泊位合计投入{}亿元。", "5.2", "7.2"),
    ],
)
def test_so_much_each_and_so_much_in_all(language: str, text: str, right: str, wrong: str) -> None:
    assert "N302" in holding(text.format(right), language)
    assert [finding.code for finding in failing(text.format(wrong), language)] == ["N302"]


def test_what_is_by_the_measure_is_not_counted_by_things() -> None:
    assert not failing("열 가격은 GJ당 34.50유로로, 모두 355유로다.", "ko")
    assert not failing("5号线全长24.8公里，设18座车站，总投资186亿元，平均每公里7.5亿元。", "zh")
