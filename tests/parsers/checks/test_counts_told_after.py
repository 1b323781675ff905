"""N303: counts of what is told after them, where more follows or what was told is referred to."""

from __future__ import annotations

import pytest

from tests.parsers.checks.test_statements import failing


def told(text: str, language: str = "en") -> list[str]:
    return [f.message for f in failing(text, language) if f.code == "N303"]


@pytest.mark.parametrize(
    ("language", "text", "right", "wrong"),
    [
        (
            "pt",
            "Há {} entraves. O primeiro é a maré. O segundo é o lodo. O terceiro é o vento.",
            "três",
            "cinco",
        ),
        (
            "zh",
            "港口有{}难题。一是潮水太急。二是航道太浅。三是风浪太大。\n\n还有一件事值得一提：灯塔关了。",
            "三个",
            "四个",
        ),
    ],
)
def test_things_counted_through_are_as_many_as_announced(
    language: str, text: str, right: str, wrong: str
) -> None:
    assert told(text.format(right), language) == []
    assert told(text.format(wrong), language) == [f"{wrong} announced, 3 told one by one"]


@pytest.mark.parametrize(
    ("language", "text", "right", "wrong", "listed"),
    [
        (
            "de",
            "{} Mängel sahen die Prüfer: lose Planken, Rost und blinde Lampen. Der letzte ärgert.",
            "Drei",
            "Vier",
            3,
        ),
        (
            "pl",
            "Autor widzi {} przeszkody: brak miejsca, drogi grunt i słaby prąd. Ostatnia zniknie.",
            "trzy",
            "cztery",
            3,
        ),
        (
            "es",
            "El plan tiene {} piezas: un muelle, una grúa y un faro. La última no gusta a nadie.",
            "tres",
            "cuatro",
            3,
        ),
    ],
)
def test_who_speaks_of_the_last_of_what_is_listed_adds_nothing_to_it(
    language: str, text: str, right: str, wrong: str, listed: int
) -> None:
    assert told(text.format(right), language) == []
    (message,) = told(text.format(wrong), language)
    assert message.startswith(f"{wrong} announced, {listed} listed")


def test_who_says_what_the_last_one_is_adds_it() -> None:
    text = "There are four faults: loose planks, a rusty rail and dim lamps. {}"
    assert told(text.format("The last is the worst: the crane leans.")) == []
    assert told(text.format("Finally, the crane leans.")) == []
    assert told(text.format("The fourth, a leaning crane, was seen later.")) == []
    assert told(text.format("The last of these was mended.")) != []
