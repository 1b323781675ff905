"""N401: superlatives told with a value, which shows the column and whose value it is."""

from __future__ import annotations

import pytest

from tests.parsers.checks.test_statements import failing, holding

_KETTLES = (
    "| | Orla 2 | Brannt K7 | Tessa Pro |\n|---|---:|---:|---:|\n| Power (W) "
    "| 2,000 | 1,800 | 2,200 |\n"
    "| Noise (dB, 1 m) | 71 | 64 | 78 |\n| Time to boil (s) | 162 | 189 | 148 |\n"
    "| Price ($) | 45 | 59 | 72 |"
)
_PORTS = {
    "de": "| Hafen | Umschlag (Tsd. Tonnen) | Zuwachs |",
    "nl": "| Haven | Overslag (duizend ton) | Groei |",
    "fr": "| Port | Trafic (milliers de tonnes) | Hausse |",
    "it": "| Porto | Traffico (migliaia di tonnellate) | Crescita |",
    "es": "| Puerto | Tráfico (miles de toneladas) | Aumento |",
    "pt": "| Porto | Carga (mil toneladas) | Crescimento |",
    "sv": "| Hamn | Gods (tusen ton) | Ökning |",
    "ja": "| 港 | 取扱量（千トン） | 増加率 |",
    "zh": "| 港口 | 吞吐量（万吨） | 增长率 |",
    "ko": "| 항구 | 물동량(천 톤) | 증가율 |",
}
_ROWS = (
    "| Veldmar | 812 | 4% |\n| Ostrau | 655 | 11% |\n| Kelmo | 430 | 27% |\n| Tirnau | 371 | 8% |"
)


def _ports(language: str, sentence: str) -> str:
    return f"{_PORTS[language]}\n|---|---|---|\n{_ROWS}\n\n{sentence}"


@pytest.mark.parametrize(
    ("sentence", "right", "wrong"),
    [
        ("The quietest was the {}, at 64 decibels.", "Brannt", "Tessa"),
        ("The {} boils fastest, in 148 seconds.", "Tessa Pro", "Brannt K7"),
        ("The {} boils slowest: 189 seconds.", "K7", "Orla"),
    ],
)
def test_things_across_by_a_part_of_their_names(sentence: str, right: str, wrong: str) -> None:
    assert failing(f"{_KETTLES}\n\n{sentence.format(right)}") == []
    assert "N401" in holding(f"{_KETTLES}\n\n{sentence.format(right)}")
    found = failing(f"{_KETTLES}\n\n{sentence.format(wrong)}")
    assert [f.code for f in found] == ["N401"]
    assert "not" in found[0].message


def test_the_fastest_needs_the_least_time_and_has_the_highest_rate() -> None:
    boiling = "The Tessa Pro boils {}, in 148 seconds."
    assert failing(f"{_KETTLES}\n\n{boiling.format('fastest')}") == []
    assert [f.code for f in failing(f"{_KETTLES}\n\n{boiling.format('slowest')}")] == ["N401"]


@pytest.mark.parametrize(
    ("language", "sentence", "right", "wrong"),
    [
        ("de", "Am kräftigsten legte mit 27 Prozent {} zu.", "Kelmo", "Tirnau"),
        ("nl", "Het snelst groeide met 27 procent {}.", "Kelmo", "Ostrau"),
        ("fr", "{} enregistre la plus nette hausse, avec 27 %.", "Kelmo", "Tirnau"),
        ("it", "Il meno trafficato è {}, con 371 mila tonnellate.", "Tirnau", "Kelmo"),
        ("es", "El puerto menos activo fue {}, con 371 mil toneladas.", "Tirnau", "Ostrau"),
        ("pt", "Quem mais cresceu foi {}, com 27%.", "Kelmo", "Veldmar"),
        ("sv", "Snabbast växte {}, med 27 procent.", "Kelmo", "Veldmar"),
        ("ja", "最も大きく伸びたのは{}で、27%だった。", "Kelmo", "Tirnau"),
        ("zh", "增长最快的是{}，达到27%。", "Kelmo", "Ostrau"),
        ("ko", "가장 빠르게 성장한 곳은 {}로 27%였다.", "Kelmo", "Ostrau"),
    ],
)
def test_whose_value_it_is(language: str, sentence: str, right: str, wrong: str) -> None:
    assert failing(_ports(language, sentence.format(right)), language) == []
    found = failing(_ports(language, sentence.format(wrong)), language)
    assert [f.code for f in found] == ["N401"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Brannt reports the lowest noise since 2019, 64 decibels.",
        "At 189 seconds it is by far the slowest, twice as slow as the Orla 2.",
        "The Orla 2, the smallest, takes 162 seconds.",
        "The quietest kettle we ever tried had 58 decibels; the Tessa Pro has 78.",
    ],
)
def test_superlatives_of_something_else(sentence: str) -> None:
    assert failing(f"{_KETTLES}\n\n{sentence}") == []


@pytest.mark.parametrize(
    ("language", "sentence"),
    [("ja", "{}は最大27%増えた。"), ("ko", "{}는 최대 27% 늘었다."), ("zh", "{}最高27%。")],
)
def test_up_to_a_number_is_no_superlative(language: str, sentence: str) -> None:
    assert failing(_ports(language, sentence.format("Tirnau")), language) == []
