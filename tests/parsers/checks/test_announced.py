"""N101: what a title or a heading announces comes back below, be it rounded."""

from __future__ import annotations

import pytest

from parsers.checks import check
from parsers.formats import parse
from parsers.model import Article, Finding


def failing(text: str, language: str) -> list[Finding]:
    page = parse(f"---\nlang: {language}\n---\n\n{text}".encode(), f"a.{language}.md")
    found = check(Article(id="a", editions=(page,)), select=["N101"])
    return [finding for finding in found if finding.severity != "info"]


@pytest.mark.parametrize(
    ("language", "text", "right", "wrong"),
    [
        (
            "en",
            (
                "# Grid storage passes {}\n\nStorage on the northern grid "
                "has grown.\n\nAt the end of "
                "March the grid counted 2,610 MW of storage, up from 2,240 MW a year earlier. Some "
                "2,610 MW will not be enough, the operator says."
            ),
            "2.6 GW",
            "2.6 MW",
        ),
        (
            "de",
            (
                "# Stadtwerke bauen um\n\nDie Stadtwerke planen viel.\n\n## Ein Speicher für "
                "14 Millionen Euro\n\nDer Speicher im Hafen kostet {} Euro und soll 2028 laufen."
            ),
            "14 Millionen",
            "14 Milliarden",
        ),
        (
            "fr",
            (
                "# La régie s'étend\n\nLa régie achète.\n\n## Un chèque de 27 millions d'euros\n\n"
                "La région verse un chèque de 27 {} d'euros à la régie."
            ),
            "millions",
            "milliards",
        ),
        (
            "ko",
            (
                "# 항만공사 착공\n\n항만공사가 부두를 짓는다.\n\n## 3조 원짜리 새 부두\n\n"
                "새 부두에는 {} 원이 들어간다."
            ),
            "3조",
            "30조",
        ),
        (
            "zh",
            "# 港口扩建\n\n港口开始施工。\n\n## 投资36亿元的新码头\n\n新码头投资{}，明年完工。",
            "36亿元",
            "36万元",
        ),
    ],
)
def test_an_amount_that_is_announced_comes_back_to_scale(
    language: str, text: str, right: str, wrong: str
) -> None:
    assert failing(text.format(right), language) == []
    assert [finding.code for finding in failing(text.format(wrong), language)] == ["N101"]


@pytest.mark.parametrize(
    "text",
    [
        (
            "# Firm worth $2 billion\n\nThe firm began with $2 million "
            "from friends. It is now valued "
            "at $2 billion, investors say."
        ),
        (
            "# Two funds\n\n## A fund of $40 million\n\nThe fund gave $4 million to a school and "
            "$25 million to a clinic; $11 million is left."
        ),
        "# The fund\n\nIt grew.\n\n## A fund of £30m\n\nThe fund of £30m gave £3m to a school.",
    ],
)
def test_a_tenth_beside_what_was_announced_is_another_amount(text: str) -> None:
    assert failing(text, "en") == []
