"""N304, N305, N316: ratios whose sentence says that they are of something else than its values."""

from __future__ import annotations

import pytest

from tests.parsers.checks.test_statements import failing

RULES = ("N304", "N305", "N316")


def codes(text: str, language: str) -> list[str]:
    return [finding.code for finding in failing(text, language) if finding.code in RULES]


@pytest.mark.parametrize(
    ("language", "text", "wrong"),
    [
        # measured by the present, told of the past
        (
            "es",
            (
                "En 2022 la energía costaba 71 euros por caja, más del doble que ahora, "
                "y el total ascendía a 116 euros."
            ),
            "La energía pasó de 71 a 116 euros por caja, el triple.",
        ),
        # a year's rise, and what had been hoped for
        (
            "ko",
            "매출은 전년의 1조 4,200억 원보다 13% 늘었지만 예상치인 1조 6,500억 원에는 못 미쳤다.",
            "매출은 전년의 1조 4,200억 원보다 13% 늘어난 1조 6,500억 원이다.",
        ),
        # well over three times
        (
            "ko",
            "시장은 80억 달러였다. 5년 뒤에는 세 배를 훌쩍 넘는 278억 달러가 된다.",
            "시장은 80억 달러에서 278억 달러로 두 배가 됐다.",
        ),
        # of sums, that are explained by the share of each
        (
            "it",
            "In ricerca Brenta spende tre volte Sesia, cioè il 10 % dei ricavi contro il 5 %.",
            "",
        ),
        # what had happened before
        (
            "zh",
            "东晟看到36万辆，而海岳只给出29万辆，理由是购置税减半之后需求已提前释放。",
            "",
        ),
        # percentiles and releases are names
        (
            "en",
            (
                "Its p99 latency fell by 19 ms compared with release 0.7, which had 71. "
                "Building the index still takes twice as long as there."
            ),
            "",
        ),
    ],
)
def test_a_ratio_of_something_else(language: str, text: str, wrong: str) -> None:
    assert codes(text, language) == []
    if wrong:
        assert codes(wrong, language) != []


_BRANCHES = """
| Branch | 2024 (million) | 2025 (million) |
|---|---:|---:|
| Gates | 410 | 452 |
| Repairs | 200 | 261 |
"""


def test_a_change_is_not_that_of_what_a_later_clause_names() -> None:
    rest = f"\n\n## Branches\n{_BRANCHES}"
    silent = "In 2025 the market grew by 20.5%, with Repairs in the lead."
    assert [f.code for f in failing(silent + rest, "en")] == []
    told = "In 2025 Repairs grew by 20.5%, and the others less."
    assert [f.code for f in failing(told + rest, "en")] == ["N312"]


def test_more_than_a_year_before_is_not_measured_by_a_level_named_after_it() -> None:
    text = (
        "That is 5.5% more than the {} million of the year before, and the first result above "
        "the level of 9.4 million."
    )
    before = "The ferries carried 9.6 million passengers in 2025. "
    assert codes(before + text.format("9.1"), "en") == []


def test_a_gain_is_no_end_of_a_change() -> None:
    table = (
        "| Land | 2024 (MW) | 2025 (MW) |\n|---|---:|---:|\n| Süd | 40 | 62 |\n| Ost | 20 | 35 |\n"
    )
    text = "Süd kommt nach einem Zuwachs von {} Megawatt auf 62 Megawatt."
    assert [f.code for f in failing(f"{text.format(22)}\n\n{table}", "de")] == []


@pytest.mark.parametrize(
    ("language", "silent", "told"),
    [
        (
            "de",
            (
                "Isarwärme baut das größte Werk: 240 Millionen Euro für 60 Megawatt. Am "
                "günstigsten baut Rheintherm mit 3,5 Millionen Euro je Megawatt."
            ),
            (
                "Isarwärme baut das größte Werk: 240 Millionen Euro für 60 Megawatt. Das sind 3,5 "
                "Millionen Euro je Megawatt."
            ),
        ),
    ],
)
def test_the_price_of_the_cheapest_is_not_that_of_what_was_told_before(
    language: str, silent: str, told: str
) -> None:
    assert [f.code for f in failing(silent, language)] == []
    assert [f.code for f in failing(told, language)] == ["N302"]
