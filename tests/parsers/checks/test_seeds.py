"""The two sample pages: what a careful editor marked, against what the numeric rules say."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from parsers.checks import Outcome, run
from parsers.formats import parse
from parsers.model import Article, Finding

ROOT = Path(__file__).parents[3]
MARKED: list[dict[str, Any]] = [
    json.loads(line)
    for line in (ROOT / "tests/data/seed_findings.jsonl").read_text("utf-8").splitlines()
]


@pytest.fixture(scope="module")
def outcome() -> Outcome:
    pages = tuple(parse(p.read_bytes(), p.name) for p in sorted((ROOT / "seeds").glob("*.txt")))
    return run(Article(id="seeds", editions=pages), select=["N"])


def _touches(finding: Finding, mark: dict[str, Any], *, primary: bool = False) -> bool:
    """Tell whether a finding quotes, on one of the lines of a mark, one of its spans."""
    return any(
        place.line in mark["lines"]
        and any(span in place.quote or place.quote in span for span in mark["spans"])
        for place in finding.locations
        if place.quote and (not primary or place.role == "primary")
    )


def mark(name: str) -> dict[str, Any]:
    return next(entry for entry in MARKED if entry["id"] == name)


def test_exactly_two_errors_and_no_warning(outcome: Outcome) -> None:
    graver = [f for f in outcome.findings if f.severity != "info"]
    assert [f.severity for f in graver] == ["error", "error"]


def test_the_odd_amount_is_found_with_its_cause(outcome: Outcome) -> None:
    (finding,) = [f for f in outcome.findings if _touches(f, mark("D01"), primary=True)]
    assert "×10" in finding.message
    assert {place.edition for place in finding.locations} == {0, 1}
    assert {place.line for place in finding.locations} >= {8, 25, 31, 40, 63}


def test_the_growth_rates_are_one_finding_of_four_rows(outcome: Outcome) -> None:
    found = {
        f.fingerprint
        for name in ("D02", "D03", "D04", "D05")
        for f in outcome.findings
        if _touches(f, mark(name), primary=True)
    }
    assert len(found) == 1
    (finding,) = [f for f in outcome.findings if f.fingerprint in found]
    rows = [p.line for p in finding.locations if p.role == "primary" and p.edition == 0]
    assert rows == [54, 55, 56, 57]
    assert "they fit 5 periods" in finding.message


@pytest.mark.parametrize("name", [m["id"] for m in MARKED if m["verdict"] == "trap"])
def test_no_trap_is_reported(outcome: Outcome, name: str) -> None:
    trap = mark(name)
    for finding in outcome.findings:
        if finding.severity == "info":
            continue
        places = [p for p in finding.locations if p.role == "primary"]
        assert not any(p.line in trap["lines"] and p.quote in trap["spans"] for p in places)


def test_what_holds_is_recognised(outcome: Outcome) -> None:
    """Of the claims that hold, those about numbers; the rest is for the rules about texts."""
    numeric = {
        "H02", "H03", "H04", "H05", "H06", "H07", "H08", "H09", "H12", "H13", "H14", "H16", "H17",
        "H20", "H21", "H22",
    }  # fmt: skip
    found = {name for name in numeric if any(_touches(f, mark(name)) for f in outcome.holds)}
    assert numeric - found == set()
