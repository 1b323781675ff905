"""N102: what is told with a superlative of the row that has the place is its cell in that unit."""

from __future__ import annotations

import pytest

from tests.parsers.checks.test_statements import failing, holding

_KETTLES = """

| Kettle | Weight (g) | Boils a litre in | Price | Loudness |
|---|---:|---:|---:|---:|
| Aurel | 1,180 | 152 s | €89 | 74 dB |
| Bento Pro | 940 | 171 s | €54 | 81 dB |
| Corvin | 1,420 | 139 s | €129 | 77 dB |
| Delphi | 870 | 204 s | €42 | 69 dB |
"""


def _codes(text: str, language: str = "en") -> list[str]:
    return [found.code for found in failing(text, language)]


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("The dearest of the four is the Corvin at {}.", "€129", "€149"),
        ("At {} the Delphi is the quietest kettle.", "69 dB", "65 dB"),
        ("Corvin is the quickest, with {} for a litre of water.", "139 seconds", "133 seconds"),
        ("The Delphi looks like a toy. At {} it is also the lightest.", "870 grams", "780 grams"),
        ("Bento Pro boils fast for its price. It is the loudest: {}.", "81 dB", "86 dB"),
        ("The heaviest, the Corvin, weighs {}.", "1,420 grams", "14.2 kilograms"),
    ],
)
def test_a_superlative_a_unit_and_a_row_tell_one_cell(text: str, right: str, wrong: str) -> None:
    assert _codes(text.format(right) + _KETTLES) == []
    assert "N102" in holding(text.format(right) + _KETTLES)
    assert _codes(text.format(wrong) + _KETTLES) == ["N102"]


_BOATS = {
    "nl": ("Boot", "Motor (kW)", "Huur per dag"),
    "de": ("Boot", "Motor (kW)", "Miete am Tag"),
    "fr": ("Bateau", "Moteur (kW)", "Location par jour"),
    "es": ("Barco", "Motor (kW)", "Alquiler al día"),
    "it": ("Barca", "Motore (kW)", "Noleggio al giorno"),
    "pt": ("Barco", "Motor (kW)", "Aluguel por dia"),
    "sv": ("Båt", "Motor (kW)", "Hyra per dag"),
    "pl": ("Łódź", "Silnik (kW)", "Najem na dzień"),
    "ru": ("Катер", "Мотор (кВт)", "Аренда в день"),
    "tr": ("Tekne", "Motor (kW)", "Günlük kira"),
    "ko": ("배", "모터(kW)", "하루 요금"),
    "ja": ("船", "モーター(kW)", "1日の料金"),
    "zh": ("船", "电机（千瓦）", "日租金"),
}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "Met {} kW heeft de Merganser de sterkste motor van de vier."),
        ("de", "Am stärksten ist die Merganser mit {} kW."),
        ("fr", "La Merganser est la plus puissante, avec {} kW."),
        ("es", "El Merganser es el más potente, con {} kW."),
        ("it", "La Merganser è la più potente, con {} kW."),
        ("pt", "O Merganser é o mais potente, com {} kW."),
        ("sv", "Merganser är starkast, med {} kW."),
        ("pl", "Najmocniejszy jest Merganser: {} kW."),
        ("tr", "En güçlü tekne {} kW ile Merganser."),
        ("ko", "모터가 가장 강한 배는 Merganser로 {}kW다."),
        ("ja", "最も強力なのはMerganserで、{}kWだ。"),
        ("zh", "Merganser动力最强，达{}千瓦。"),
    ],
)
def test_superlatives_of_other_languages(language: str, text: str) -> None:
    boat, motor, rent = _BOATS[language]
    table = f"\n\n| {boat} | {motor} | {rent} |\n|---|---|---|\n" + "".join(
        f"| {name} | {power} | {price} |\n"
        for name, power, price in (
            ("Avocet", 31, "€140"),
            ("Curlew", 45, "€185"),
            ("Merganser", 73, "€260"),
            ("Plover", 28, "€125"),
        )
    )
    assert _codes(text.format(73) + table, language) == []
    assert _codes(text.format(79) + table, language) == ["N102"]


@pytest.mark.parametrize(
    "text",
    [
        "The Corvin is the dearest, €40 more than the Aurel.",
        "The Corvin is the dearest at about €150 in most shops.",
        "The gap between the Corvin, the dearest, and the Delphi is €95.",
        "The Corvin was the dearest at €149 before the summer.",
        "On 3 May the Corvin was the dearest at €149.",
        "“The Corvin is the dearest at €149,” says the seller.",
        "The Corvin is the dearest and boils a cup in 35 seconds.",
        "Of the makers, Corvin is the largest, with a profit of €8 million.",
        "The Delphi is the lightest; a cup from Lund costs €47.",
    ],
)
def test_what_need_not_be_the_cell_is_left_alone(text: str) -> None:
    assert _codes(text + _KETTLES) == []


def test_a_row_that_has_not_the_place_is_not_held_to_it() -> None:
    assert "N102" not in _codes("The Aurel is the cheapest of its makers at €79." + _KETTLES)


def test_a_name_at_the_end_of_a_korean_word_is_another() -> None:
    table = "\n\n| 메뉴 | 비중 |\n|---|---:|\n| 국수 | 52% |\n| 만두 | 31% |\n| 김밥 | 17% |\n"
    text = "막국수를 고른 사람이 41%로 가장 많았다."
    assert _codes(text + table, "ko") == []
    assert _codes(text.replace("막국수를", "국수를") + table, "ko") == ["N102"]


_TOWNS = "\n\n| {} | {} | {} |\n|---|---|---|\n" + "".join(
    f"| {name} | {beds} | {year} |\n"
    for name, beds, year in (
        ("Ahlen", "160", "1961"),
        ("Brekum", "210", "1983"),
        ("Cornau", "340", "1975"),
        ("Dassel", "275", "1990"),
    )
)


@pytest.mark.parametrize(
    ("language", "text", "headers"),
    [
        ("en", "With {} beds Cornau remains the largest.", ("Site", "Beds", "Built")),
        ("de", "Größter Standort bleibt Cornau mit {} Betten.", ("Ort", "Betten", "Baujahr")),
        ("nl", "Het grootst blijft Cornau met {} bedden.", ("Plaats", "Bedden", "Bouwjaar")),
        ("es", "El mayor sigue siendo Cornau, con {} camas.", ("Sede", "Camas", "Año")),
    ],
)
def test_the_value_of_a_row_that_the_sentence_does_not_name(
    language: str, text: str, headers: tuple[str, ...]
) -> None:
    table = _TOWNS.format(*headers)
    assert _codes(text.format(340) + table, language) == []
    assert _codes(text.format(275) + table, language) == ["N102"]


def test_the_value_of_a_row_that_it_names_too() -> None:
    table = _TOWNS.format("Site", "Beds", "Built")
    assert _codes("Cornau remains the largest; Dassel has 275 beds." + table) == []
    assert _codes("Cornau remains the largest, and the next one has 275 beds." + table) == []
