"""N105: an amount whose printed number adds up with those beside it, in another scale."""

from __future__ import annotations

import pytest

from tests.parsers.checks.test_statements import failing


def codes(text: str, language: str) -> set[str]:
    return {finding.code for finding in failing(text, language)}


@pytest.mark.parametrize(
    ("language", "text", "right", "wrong"),
    [
        ("en", "The dam is 14 kilometres long in the north and 9 in the south, {} in all.", "", ""),
        (
            "nl",
            (
                "Het rijk betaalt 2,3 {} euro en de provincie 1,6 miljoen euro, van de 3,9 miljoen "
                "euro die de brug kost."
            ),
            "miljoen",
            "miljard",
        ),
        (
            "de",
            "Der Turm misst 41 {}. Das Schiff daneben ist 12 Meter hoch, 29 Meter weniger.",
            "Meter",
            "Zentimeter",
        ),
        ("fr", "Deux quais de 140 mètres et de 85 mètres font 225 {} de rive.", "mètres", "km"),
        ("pl", "Szlak ma 26 {}: 17 kilometrów lasem i 9 kilometrów łąką.", "kilometrów", "metrów"),
        (
            "sv",
            "Av 340 miljoner kronor lånas 210 {} kronor; 130 miljoner kronor finns.",
            "miljoner",
            "miljarder",
        ),
        ("ja", "北線23キロと南線14キロの計37{}を結ぶ。", "キロ", "メートル"),
        ("ko", "1공구는 192억 원, 2공구는 96억 원으로 모두 288{} 원이 든다.", "억", "조"),
        ("zh", "北区产量为12.4万吨，南区为9.3万吨，共21.7{}吨。", "万", "亿"),
    ],
)
def test_a_sum_in_the_digits_but_not_in_the_scale(
    language: str, text: str, right: str, wrong: str
) -> None:
    if not right:
        right, wrong = "23 kilometres", "23 metres"
        text = text.replace("9 in", "9 kilometres in")
    assert "N105" not in codes(text.format(right), language)
    assert "N105" in codes(text.format(wrong), language)


@pytest.mark.parametrize(
    "text",
    [
        "The tube is 20 cm long; its walls are 4 mm, 8 mm and 8 mm thick.",
        "The hall is 14 m high, 9 m wide and lies 23 km from the town; its twin is 23 km away.",
        "Of 2B models two are 4B, and another two are 2B.",
        (
            "It lends 2.4 billion yuan, 1.2 billion yuan and 2.4 billion yuan for a yard of 6 "
            "million yuan."
        ),
        "The road of 1.2 km has a kerb of 12 cm. It was 1,188 m before and is 12 m longer now.",
    ],
)
def test_digits_that_add_up_by_chance(text: str) -> None:
    assert "N105" not in codes(text, "en")
