"""Where sentences begin and end."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parsers.sentences import split


def sentences(text: str, language: str | None = None) -> list[str]:
    return [text[start:end] for start, end in split(text, language)]


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", ["It rained.", "Did it stop?", "No!", "It went on…", "Then came snow."]),
        ("en", ["Dr. Ames met J. R. Holt at 3 p.m. near St. Olave's.", "They talked."]),
        ("en", ["He said “no.”", "She left."]),
        ("en", ["Version 2.5 costs 3.50 e.g. in shops.", "See example.org/a.b for more."]),
        ("de", ["Am 3. Mai kam z. B. der Bote.", "Er blieb bis 2019.", "Dann ging er."]),
        ("de", ["Es kostet 90 Mio. Euro.", "Das Land gibt 3 Mrd. Franken."]),
        ("nl", ["Hij kocht o.a. brood, enz. voor de reis.", "Daarna sliep hij."]),
        ("fr", ["M. Roux est parti !", "Pourquoi ?", "Nul ne sait."]),
        ("el", ["Τι γίνεται όμως με την τιμή;", "Κανείς δεν ξέρει."]),
        ("en", ["It rained; Ames stayed etc.; Holt left.", "He ran."]),
        ("ru", ["Он родился в 1901 г. в Твери.", "Потом уехал."]),
    ],
)
def test_alphabets(language: str, expected: list[str]) -> None:
    assert sentences(" ".join(expected), language) == expected


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("zh", ["他问：“你去吗？”", "我说不去。", "于是他走了！"]),
        ("ja", ["雨が降った。", "「本当？」", "彼は笑った。"]),
        ("ko", ["비가 왔다. ", "그는 웃었다. ", "정말?"]),
        ("hi", ["बारिश हुई। ", "वह हँसा।"]),
    ],
)
def test_scripts_with_stops_of_their_own(language: str, expected: list[str]) -> None:
    assert sentences("".join(expected), language) == [text.strip() for text in expected]


def test_a_line_feed_ends_a_sentence() -> None:
    assert sentences("een punt\ntwee punten\n\n drie") == ["een punt", "twee punten", "drie"]


def test_nothing_to_split() -> None:
    assert split("") == []
    assert split("  \n ") == []
    assert sentences("...") == ["..."]


@given(st.text(alphabet="aB1 .!?。！」”\n…)", max_size=80), st.sampled_from([None, "de", "zh"]))
@settings(max_examples=100, deadline=None)
def test_nothing_is_lost(text: str, language: str | None) -> None:
    spans = split(text, language)
    assert "".join(text[a:b] for a, b in spans).split() == text.split() or "".join(
        "".join(text[a:b].split()) for a, b in spans
    ) == "".join(text.split())
    assert all(a < b for a, b in spans)
    assert all(x[1] <= y[0] for x, y in pairwise(spans))


@pytest.mark.parametrize(
    ("language", "text", "count"),
    [
        ("en", "It rose to 3.5 km. Then it fell.", 2),
        ("en", "Dr. Aa met Mr. Bee of the U.S. army. They spoke!", 2),
        ("zh", "市场增长了。价格下降了！", 2),
        ("de", "Der Umsatz stieg um ca. 5 %. Er fiel danach.", 2),
        ("de", "Der Rat tagte am Dienstag, dem 14. Oktober. Er vertagte sich.", 2),
        ("ru", "Выросли на 5 %. Потом упали.", 2),
        ("en", "", 0),
    ],
)
def test_sentences_of_prose_with_figures(language: str, text: str, count: int) -> None:
    found = split(text, language)
    assert len(found) == count
    assert all(text[start:end] == text[start:end].strip() for start, end in found)
