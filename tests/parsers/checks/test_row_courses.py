"""N312: a row of a table that is told to grow so many times, against two of the table's years."""

from __future__ import annotations

import pytest

from parsers.checks import check
from parsers.model import Finding
from tests.parsers.checks.pages import article

MARKETS = (
    "X\n\n| {} | 2025 ({}) | 2030 ({}) |\n|---|---|---|\n| Arlonia | 14 | 42 |\n"
    "| Biltland | 27 | 54 |\n| Cordia | 9 | 10 |\n\n"
)
EN = MARKETS.format("Market", "$B", "$B")


def found(text: str, language: str, kind: str = "fail") -> list[Finding]:
    findings = check(article(text, language), select=["N"], holds=True)
    return [f for f in findings if f.kind == kind and f.severity != "info"]


@pytest.mark.parametrize(
    ("language", "right", "wrong"),
    [
        ("en", "Arlonia would grow threefold.", "Arlonia would grow fivefold."),
        (
            "en",
            "Biltland is expected to double by 2030.",
            "Biltland is expected to triple by 2030.",
        ),
        ("nl", "Arlonia verdrievoudigt in omvang.", "Arlonia vervijfvoudigt in omvang."),
        ("de", "Arlonia verdreifacht sich bis 2030.", "Arlonia verfünffacht sich bis 2030."),
        ("fr", "Le Biltland doublera d'ici 2030.", "Le Biltland quadruplera d'ici 2030."),
        ("es", "Biltland duplicará su volumen.", "Biltland triplicará su volumen."),
        ("it", "Biltland raddoppierà entro il 2030.", "Biltland triplicherà entro il 2030."),
        ("pt", "Biltland duplicará até 2030.", "Biltland triplicará até 2030."),
        ("ko", "Arlonia는 3배로 늘어난다.", "Arlonia는 5배로 늘어난다."),
        ("ja", "Arloniaは3倍に増える。", "Arloniaは5倍に増える。"),
        ("zh", "Arlonia将增长至3倍。", "Arlonia将增长至5倍。"),
    ],
)
def test_a_row_has_grown_as_many_times_as_its_clause_says(
    language: str, right: str, wrong: str
) -> None:
    table = MARKETS.format("Land", "亿元", "亿元") if language == "zh" else EN
    assert found(table + right, language) == []
    (finding,) = found(table + wrong, language)
    assert finding.code == "N312"
    assert "42 / 14 = 3" in finding.computation or "54 / 27 = 2" in finding.computation


def test_what_holds_is_told_to_hold() -> None:
    held = {
        f.code: f.computation for f in found(EN + "Arlonia would grow threefold.", "en", "holds")
    }
    assert held["N312"].startswith("42 / 14 = 3, stated")


@pytest.mark.parametrize(
    "text",
    [
        "Arlonia will triple its duties on imports.",  # an object that the table has nothing of
        "Biltland will triple by 2040.",  # another period
        "Biltland tripled last year.",
        "Exports to Biltland would grow fivefold.",  # the row is no subject
        "Sales of Biltland's largest chain would grow fivefold.",
        "Biltland's largest chain would grow fivefold.",
        "Biltland would nearly double.",
        "Biltland, with 3 million people, would grow fivefold.",  # of something else
        "Biltland and Cordia would grow fivefold together.",
    ],
)
def test_what_is_not_said_of_the_row_and_its_years_is_left_alone(text: str) -> None:
    assert found(EN + text, "en") == []
