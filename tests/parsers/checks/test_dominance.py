"""N402: "more than all the others together", "dwarfs all others", against the table beside it."""

from __future__ import annotations

import pytest

from tests.parsers.checks.test_statements import failing, holding

_HEADS = {
    "en": "| Plant | Output (MW) | Opened |",
    "nl": "| Fabriek | Vermogen (MW) | Geopend |",
    "de": "| Werk | Leistung (MW) | Eröffnet |",
    "fr": "| Usine | Puissance (MW) | Ouverture |",
    "es": "| Planta | Potencia (MW) | Apertura |",
    "ko": "| 공장 | 출력 (MW) | 개장 |",
    "ja": "| 工場 | 出力 (MW) | 開業 |",
    "zh": "| 工厂 | 功率 (MW) | 开业 |",
}


def _page(language: str, sentence: str, second: str = "21") -> str:
    rows = f"| Arlo | 48 | 2011 |\n| Bilt | {second} | 2014 |\n| Corm | 12 | 2019 |"
    return f"{_HEADS[language]}\n|---|---|---|\n{rows}\n\n{sentence}"


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Arlo has more output than all the others combined."),
        ("en", "The output of Arlo is larger than that of the other plants put together."),
        ("nl", "Arlo heeft meer vermogen dan alle andere fabrieken samen."),
        ("de", "Arlo hat mehr Leistung als alle anderen zusammen."),
        ("fr", "La puissance de Arlo est supérieure à toutes les autres usines réunies."),
        ("es", "Arlo tiene más potencia que todas las demás juntas."),
        ("ko", "Arlo의 출력은 나머지를 모두 합친 것보다 많다."),
        ("ja", "Arloの出力は他をすべて合わせたより大きい。"),
        ("zh", "Arlo的功率超过其他工厂之和。"),
    ],
)
def test_more_than_all_others_together(language: str, sentence: str) -> None:
    assert failing(_page(language, sentence), language) == []
    assert "N402" in holding(_page(language, sentence), language)
    (finding,) = failing(_page(language, sentence, second="40"), language)
    assert finding.code == "N402"
    assert finding.computation == "48 < 40 + 12 = 52"


def test_what_dwarfs_the_others_is_not_below_one_of_them() -> None:
    said = "The output of {} dwarfs all others."
    assert "N402" in holding(_page("en", said.format("Arlo")))
    (finding,) = failing(_page("en", said.format("Bilt")))
    assert finding.message == "“dwarfs”: by “Output (MW)”, Arlo (48) is above Bilt (21)"


def test_what_is_ahead_by_less_than_twice_is_only_noted() -> None:
    said = _page("en", "The output of Arlo dwarfs all others.", second="40")
    assert failing(said) == []
    assert "N402" not in holding(said)


@pytest.mark.parametrize(
    "sentence",
    [
        "Arlo has nearly as much output as, but not more than, all the others combined.",
        "Arlo could have more output than all the others combined if the strike goes on.",
        "Arlo makes more than Corm.",
        "Nobody has more output than all the others combined.",
        "Arlo employs more people than the other plants combined.",
    ],
)
def test_sentences_that_say_something_else(sentence: str) -> None:
    assert failing(_page("en", sentence, second="40")) == []


def test_what_the_others_had_together_in_another_year_is_in_another_column() -> None:
    page = (
        "| Plant | 2023 (€m) | 2024 (€m) |\n|---|---|---|\n| Arlo | 40 | 48 |\n| Bilt | 20 | 30 |\n"
        "| Corm | 12 | 25 |\n\nArlo spent €48 million, more than the other two spent together{}."
    )
    assert failing(page.format(" in 2023")) == []
    assert [finding.code for finding in failing(page.format(""))] == ["N402"]
