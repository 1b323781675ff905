"""N506: lengths told with both ends of a period, and years passed since a year told."""

from __future__ import annotations

import pytest

from parsers.checks import check
from parsers.formats import parse
from parsers.model import Article
from tests.parsers.checks.test_statements import failing, holding


@pytest.mark.parametrize(
    ("language", "text", "right", "wrong"),
    [
        ("en", "The bridge was shut from 4 March 2024 to 1 April 2024, {} weeks in all.", 4, 9),
        ("nl", "De brug was dicht van 4 maart 2024 tot 1 april 2024, {} weken.", 4, 9),
        ("de", "Die Brücke war vom 4. März 2024 bis zum 1. April 2024 gesperrt, {} Wochen.", 4, 9),
        ("fr", "Le pont a été fermé du 4 mars 2024 au 1er avril 2024, soit {} semaines.", 4, 9),
        ("es", "El puente cerró del 4 de marzo de 2024 al 1 de abril de 2024, {} semanas.", 4, 9),
        ("it", "Il ponte è rimasto chiuso dal 4 marzo 2024 al 1 aprile 2024, {} settimane.", 4, 9),
        ("ko", "다리는 2024년 3월 4일부터 2024년 4월 1일까지 {}주 동안 닫혔다.", 4, 9),
        ("ja", "橋は2024年3月4日から2024年4月1日まで{}週間閉鎖された。", 4, 9),
        ("zh", "大桥从2024年3月4日至2024年4月1日封闭了{}周。", 4, 9),
    ],
)
def test_a_length_beside_both_ends(language: str, text: str, right: int, wrong: int) -> None:
    assert failing(text.format(right), language) == []
    assert "N506" in holding(text.format(right), language)
    assert [f.code for f in failing(text.format(wrong), language)] == ["N506"]


def published(text: str, language: str) -> list[str]:
    source = f"---\ntitle: T\nlang: {language}\ndate: 2031-05-12\n---\n\n{text}\n"
    page = parse(source.encode(), f"a.{language}.md")
    found = check(Article(id="a", editions=(page,)))
    return [f.code for f in found if f.kind == "fail" and f.severity != "info"]


@pytest.mark.parametrize(
    ("language", "text", "right", "wrong"),
    [
        ("en", "The mill was founded in {} and celebrates its 48th anniversary.", 1983, 1938),
        (
            "en",
            "She opened her first shop in {}; 21 years later, in 2026, she owns nine.",
            2005,
            1995,
        ),
        ("nl", "De molen werd in {} gebouwd en viert zijn 48e verjaardag.", 1983, 1938),
        ("de", "Die Mühle wurde {} gegründet und feiert ihren 48. Geburtstag.", 1983, 1938),
        ("ja", "製粉所は{}年に創業し、今年48周年を迎えた。", 1983, 1938),
    ],
)
def test_years_since_a_year_that_digits_slipped_in(
    language: str, text: str, right: int, wrong: int
) -> None:
    assert published(text.format(right), language) == []
    assert published(text.format(wrong), language) == ["N506"]


@pytest.mark.parametrize(
    "text",
    [
        "Founded in 1938, the mill has had the same owner for 30 years.",
        "The fair ran from 4 March 2024 to 1 April 2024, and tickets were valid for two weeks.",
        "It was due from January 16 to January 16 after two weeks of tests.",
        "Born in 1951, she led the firm for 12 years.",
    ],
)
def test_other_lengths_are_left_alone(text: str) -> None:
    assert published(text, "en") == []
