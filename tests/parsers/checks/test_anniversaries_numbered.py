"""N506: anniversaries by their number, against the two years that a text tells."""

from __future__ import annotations

import pytest

from parsers.checks import check
from parsers.formats import parse
from parsers.model import Article


def told(text: str, language: str, kind: str) -> list[str]:
    page = parse(f"# T\n\n{text}\n".encode(), f"page.{language}.md")
    found = check(Article(id="page", editions=(page,)), select=["N506"], holds=True)
    return [each.message for each in found if each.kind == kind]


CASES = [
    ("en", "The yard was founded in 1974 and kept its {} anniversary in 2024.", "50th", "40th"),
    (
        "en",
        "The yard was founded in 1974 and kept its {} birthday in 2024.",
        "fiftieth",
        "fortieth",
    ),
    (
        "nl",
        "De werf is uit 1994 en vierde in 2024 het {} bestaan.",
        "30-jarig",
        "20-jarig",
    ),
    (
        "de",
        "1985 gegründet, feierte er 2025 sein {} Bestehen.",
        "vierzigjähriges",
        "fünfzigjähriges",
    ),
    ("fr", "Fondé en 1985, le club a fêté en 2025 son {} anniversaire.", "40e", "50e"),
    ("es", "Fundado en 1985, el club celebró en 2025 su {} aniversario.", "40.º", "50.º"),
    ("it", "Fondato nel 1985, il club ha festeggiato nel 2025 il {} anniversario.", "40º", "50º"),
    ("pl", "Klub powstał w 1985 roku, a w 2025 obchodził {}.", "40-lecie", "50-lecie"),
    ("ko", "상인회는 2004년에 생겨 올해(2024년) {}을 맞았다.", "20주년", "30주년"),
    ("ja", "2014年に開業した店が、2024年に{}を迎えた。", "十周年", "二十周年"),
    ("zh", "该馆2014年开馆，2024年迎来{}。", "十周年", "二十周年"),
]


@pytest.mark.parametrize(("language", "text", "right", "wrong"), CASES)
def test_the_number_of_an_anniversary_is_that_of_the_years(
    language: str, text: str, right: str, wrong: str
) -> None:
    assert told(text.format(right), language, "fail") == []
    assert len(told(text.format(right), language, "holds")) == 1
    assert len(told(text.format(wrong), language, "fail")) == 1


def test_an_anniversary_begun_in_the_sentence_before() -> None:
    text = "Der Verein wurde 1985 gegründet. 2025 feierte er sein {} Bestehen."
    assert told(text.format("vierzigjähriges"), "de", "fail") == []
    assert len(told(text.format("fünfzigjähriges"), "de", "fail")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "In 2019 the firm of 1974 spoke of the 25th anniversary of its second yard.",
        "The yard was founded in 1974; its 50th and 51st anniversary fell in 2024 and 2025.",
        "The yard, founded in 1974, kept the 10th anniversary of its museum.",
    ],
)
def test_anniversaries_of_something_else(text: str) -> None:
    assert told(text, "en", "fail") == []
