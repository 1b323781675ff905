"""The sample library: defects of languages and lost text at their lines, silence on the traps."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from parsers.checks import engine
from parsers.formats import parse
from parsers.model import Article, Finding

ROOT = Path(__file__).parents[3]
GOLD = [
    json.loads(line)
    for line in (ROOT / "tests/data/seed_findings.jsonl").read_text("utf-8").splitlines()
]
EDITIONS = ("nl", "ko")
FAMILY_OF = {
    "glued": "P1",
    "truncated": "P2",
    "untranslated": "L1",
    "third-language": "L102",
    "duplicate": "P307",
}
EXPECTED = [
    entry for entry in GOLD if entry["verdict"] == "defect" and entry["family"] in FAMILY_OF
]
TRAPS = [entry for entry in GOLD if entry["verdict"] == "trap"]


@cache
def outcome() -> engine.Outcome:
    paths = sorted((ROOT / "seeds").glob("*.txt"))
    pages = tuple(parse(path.read_bytes(), path.name) for path in paths)
    assert tuple(page.language for page in pages) == EDITIONS
    return engine.run(Article(id="sample", editions=pages), select=("L", "P", "X"))


def at_lines(finding: Finding, edition: str) -> set[int]:
    number = EDITIONS.index(edition)
    return {place.line for place in finding.locations if place.edition == number}


def editions_of(entry: dict[str, Any]) -> tuple[str, ...]:
    return (entry["ed"],) if entry["ed"] in EDITIONS else EDITIONS


@pytest.mark.parametrize("entry", EXPECTED, ids=lambda entry: entry["id"])
def test_a_defect_is_found_at_its_lines_with_its_severity(entry: dict[str, Any]) -> None:
    for edition in editions_of(entry):
        wanted = set(map(int, entry["lines"]))
        hits = [
            finding
            for finding in outcome().findings
            if finding.code.startswith(FAMILY_OF[entry["family"]])
            and wanted & at_lines(finding, edition)
            and finding.severity == entry["severity"]
        ]
        assert hits, entry["id"]


@pytest.mark.parametrize(
    "entry", [e for e in EXPECTED if e["family"] == "untranslated"], ids=lambda e: e["id"]
)
def test_what_was_not_translated_is_found_on_every_line(entry: dict[str, Any]) -> None:
    found = {line for f in outcome().findings if f.code[:2] == "L1" for line in at_lines(f, "nl")}
    assert found >= set(map(int, entry["lines"]))


def test_the_same_defect_in_both_editions_is_one_finding() -> None:
    shared = [f for f in outcome().findings if len({p.edition for p in f.locations}) == 2]
    assert {f.code for f in shared} >= {"L101", "L102", "P101", "P102", "P202"}


def test_nothing_is_said_across_the_editions_but_what_holds() -> None:
    assert [f for f in outcome().findings if f.code.startswith("X")] == []
    assert {f.code for f in outcome().holds if f.code.startswith("X")} >= {
        "X101",
        "X104",
        "X201",
        "X204",
        "X301",
    }


@pytest.mark.parametrize("entry", TRAPS, ids=lambda entry: entry["id"])
def test_a_trap_is_met_with_silence(entry: dict[str, Any]) -> None:
    words = [span.casefold().strip() for span in entry["spans"]]
    for finding in outcome().findings:
        if finding.code.startswith(("P1", "P2", "L")):
            continue
        for place in finding.locations:
            assert not (
                place.line in entry["lines"]
                and any(place.quote.casefold().strip() == word for word in words)
            )


def test_no_rule_fails_on_the_sample() -> None:
    assert outcome().failures == ()
