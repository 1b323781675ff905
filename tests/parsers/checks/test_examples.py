"""Every rule explains itself: what it is called, what it says, and examples that bear it out."""

from __future__ import annotations

import re

import pytest

from parsers.checks import engine
from parsers.checks.registry import FAMILIES, Rule
from tests.parsers.checks.pages import article

_YEARS = "\n\n| Year | Passengers |\n|---|---|\n| 2022 | 40 |\n| 2023 | 44 |\n| 2025 | 50 |\n"
_COSTS = "\n\n| Plant | Cost (€ million) |\n|---|---|\n| Arlo | 30 |\n| Bilt | 50 |\n"
_OUTPUT = "\n\n| Plant | Output (MW) |\n|---|---|\n| Arlo | 48 |\n| Bilt | 31 |\n| Corm | 12 |\n"

EXAMPLES = {
    "N302": (
        "Four turbines, each of 15 MW, give 80 MW together.",
        "Four turbines, each of 15 MW, give 60 MW together.",
    ),
    "N303": (
        "The firm runs four plants: Arlo, Bilt and Corm.",
        "The firm runs three plants: Arlo, Bilt and Corm.",
    ),
    "N304": (
        "The price fell from 30 to 27 cents, a cut of 15%.",
        "The price fell from 30 to 27 cents, a cut of 10%.",
    ),
    "N305": (
        "The fleet tripled from 40 to 80 vans.",
        "The fleet doubled from 40 to 80 vans.",
    ),
    "N311": (
        "The union counts 60,000 fitters and needs 30,000 more, 80,000 in all.",
        "The union counts 60,000 fitters and needs 30,000 more, 90,000 in all.",
    ),
    "N312": (
        f"Passengers rose by 52% since 2022.{_YEARS}",
        f"Passengers rose by 25% since 2022.{_YEARS}",
    ),
    "N313": (
        f"On average a plant costs €60 million.{_COSTS}",
        f"On average a plant costs €40 million.{_COSTS}",
    ),
    "N314": (
        "The bridge costs $80 million. The state pays $20 million, that is a third.",
        "The bridge costs $80 million. The state pays $20 million, that is a quarter.",
    ),
    "N401": (
        f"Bilt has the highest output.{_OUTPUT}",
        f"Arlo has the highest output.{_OUTPUT}",
    ),
    "N501": ("The line is built in 2028–2025.", "The line is built in 2025–2028."),
    "N502": (
        "The output rose from 48 to 31 MW.",
        "The output rose from 31 to 48 MW.",
    ),
}
"""Documents made of the examples of rules, one that fails and one that holds."""


@pytest.mark.parametrize("rule", engine.rules(), ids=lambda rule: rule.code)
def test_a_rule_says_what_it_is(rule: Rule) -> None:
    assert re.fullmatch(r"[A-Z]\d{3}", rule.code)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", rule.name)
    assert rule.family in FAMILIES.values()
    assert rule.severity in ("error", "warning", "info")
    assert rule.summary[0].isupper()
    assert rule.summary.endswith(".")
    assert rule.summary.count(". ") == 0
    assert len(rule.explanation) > 40
    assert rule.example_fails
    assert rule.example_holds or rule.code.startswith("E9")
    assert rule.example_fails != rule.example_holds


@pytest.mark.parametrize("code", EXAMPLES)
def test_the_example_that_fails_fails_and_the_one_that_holds_holds(code: str) -> None:
    wrong, right = EXAMPLES[code]
    assert code in {f.code for f in engine.check(article(f"Title\n\n{wrong}"))}
    assert code not in {f.code for f in engine.check(article(f"Title\n\n{right}"))}
