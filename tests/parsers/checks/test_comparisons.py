"""N308 and N309: comparisons and products in prose, against the cells of a table."""

from __future__ import annotations

import pytest

from parsers.checks import check
from parsers.model import Finding
from tests.parsers.checks.pages import article

TABLE = "X\n\n| Plant | {header} | Docks |\n|---|---|---|\n| Arlo | 48 | 3 |\n| Bilt | 24 | 2 |\n\n"


def found(text: str, language: str, kind: str) -> list[Finding]:
    findings = check(article(text, language), select=["N"], holds=True)
    return [f for f in findings if f.kind == kind and f.severity != "info"]


@pytest.mark.parametrize(
    ("language", "header", "right", "wrong"),
    [
        (
            "en",
            "Output",
            "The output of Arlo is twice that of Bilt.",
            "The output of Arlo is three times that of Bilt.",
        ),
        (
            "nl",
            "Vermogen",
            "Het vermogen van Arlo is twee keer zo groot als dat van Bilt.",
            "Het vermogen van Arlo is drie keer zo groot als dat van Bilt.",
        ),
        ("zh", "产能", "Arlo的产能是Bilt的两倍。", "Arlo的产能是Bilt的四倍。"),
        ("ja", "能力", "Arloの能力はBiltの2倍である。", "Arloの能力はBiltの4倍である。"),
    ],
)
def test_a_factor_between_two_rows(language: str, header: str, right: str, wrong: str) -> None:
    table = TABLE.format(header=header)
    assert found(table + right, language, "fail") == []
    assert "N308" in {f.code for f in found(table + right, language, "holds")}
    (finding,) = found(table + wrong, language, "fail")
    assert finding.code == "N308"
    assert "48 / 24 = 2" in finding.computation


def test_a_percentage_between_two_rows_holds_or_is_left_alone() -> None:
    table = TABLE.format(header="Output")
    more = "The output of Arlo is {} higher than that of Bilt."
    assert "N308" in {f.code for f in found(table + more.format("100%"), "en", "holds")}
    assert found(table + more.format("70%"), "en", "fail") == []


def test_a_relative_change_between_percentages_is_told_from_points() -> None:
    table = "X\n\n| Model | Success |\n|---|---|\n| Arlo | 78% |\n| Bilt | 52% |\n\n"
    text = f"{table}Arlo's 50% improvement in success over Bilt is large."
    (info,) = [f for f in check(article(text), select=["N"]) if f.severity == "info"]
    assert "26 percentage points" in info.message


def test_a_product_that_the_row_states() -> None:
    text = (
        "X\n\n| Firm | Investment | Key figure |\n|---|---|---|\n"
        "| Arlo | $3B | 10x capacity |\n| Bilt | $5B | {} in total |\n\n"
        "Bilt builds three sites in Dent, Ebb and Fenn, each with 150 MW."
    )
    assert found(text.format("450 MW"), "en", "fail") == []
    assert "N309" in {f.code for f in found(text.format("450 MW"), "en", "holds")}
    assert [f.code for f in found(text.format("540 MW"), "en", "fail")] == ["N309"]
    assert found(text.format("90 MW"), "en", "fail") == []
