"""Every rule explains itself: what it is called, what it says, and examples that bear it out."""

from __future__ import annotations

import re

import pytest

from parsers.checks import engine
from parsers.checks.registry import FAMILIES, Rule
from parsers.formats import parse
from parsers.model import Article

_YEARS = "\n\n| Year | Passengers |\n|---|---|\n| 2022 | 40 |\n| 2023 | 44 |\n| 2025 | 50 |\n"
_COSTS = "\n\n| Plant | Cost (€ million) |\n|---|---|\n| Arlo | 30 |\n| Bilt | 50 |\n"
_OUTPUT = "\n\n| Plant | Output (MW) |\n|---|---|\n| Arlo | 48 |\n| Bilt | 31 |\n| Corm | 12 |\n"
_BESIDE = "\n\n| Plant | Output (MW) |\n|---|---|\n| Arlo | 48 |\n| Bilt | {} |\n| Corm | 12 |\n"


def _table(*rows: str) -> str:
    """Return rows of cells, parted by semicolons, as a table; the first is the header."""
    lines = [f"| {row.replace(';', ' |')} |" for row in rows]
    return "\n".join(["", "", lines[0], "|---" * (rows[0].count(";") + 1) + "|", *lines[1:], ""])


def _both(text: str, wrong: str, right: str) -> tuple[str, str]:
    return text.replace("@", wrong), text.replace("@", right)


_FARMS = (
    "In {} there were 1,305 farms.\n\n| Year | Farms |\n|---|---:|\n| 2021 | 1,305 |\n"
    "| 2022 | 1,285 |\n| 2023 | 1,264 |\n"
)
EXAMPLES = {
    "N101": _both(
        "Aldra invests $40 million in Bilt. Aldra was founded in Oslo.\n\nThe @ million that Aldra "
        "invests is borrowed.\n\nAldra's investment of $40 million is its largest.",
        "$400",
        "$40",
    ),
    "N102": _both(
        "Arlo reaches an output of @ MW." + _table("Plant; Output (MW)", "Arlo; 48", "Bilt; 31"),
        "84",
        "48",
    ),
    "N104": _both(
        "The line costs @84.5 million, the depot €12 million and the bridge €7 million.\n\n"
        "Of the €84.5 million the state pays half.",
        "£",
        "€",
    ),
    "N105": _both(
        "Sales came to $26.8 @, against $27.8 billion a year earlier.", "million", "billion"
    ),
    "N103": _both(
        "Energy rose from 12 GWh to 48 GWh."
        + _table("Year; Energy (GWh)", "2022; 12", "2023; 20", "2024; 31", "2025; @"),
        "84",
        "48",
    ),
    "N201": _both(
        _table("Segment; 2020; 2023; CAGR", "Pumps; $10B; $20B; @", "Fans; $10B; $14B; 12%"),
        "19%",
        "26%",
    ),
    "N202": _both(_table("Plant; Staff", "Arlo; 120", "Bilt; 230", "Total; @"), "530", "350"),
    "N203": _both(
        _table("Fuel; GWh; Share", "Gas; 50; 25 %", "Wind; 100; @", "Coal; 50; 25 %"),
        "57 %",
        "50 %",
    ),
    "N204": _both(
        _table(
            "Line; Before; After; Change",
            "A; 40; 50; 25 %",
            "B; 80; 60; −25 %",
            "C; 20; 30; @",
            "D; 10; 13; 30 %",
        ),
        "40 %",
        "50 %",
    ),
    "N205": _both(
        _table(
            "Month; Sold; Cumulative",
            "May; 10; 10",
            "June; 20; 30",
            "July; 30; 60",
            "August; 40; @",
        ),
        "160",
        "100",
    ),
    "N206": _both(
        _table(
            "Year; Sales; Change",
            "2021; 100; ",
            "2022; 110; 10 %",
            "2023; 121; 10 %",
            "2024; 133; @",
        ),
        "20 %",
        "10 %",
    ),
    "N301": _both(
        "The budget of $30 million includes $15 million for roads, $9 million for bridges and "
        "@ million for signals.",
        "$60",
        "$6",
    ),
    "N306": _both("1. Dig\n2. Pour\n@. Wait\n", "4", "3"),
    "N307": _both(
        "## @ plants" + _table("Plant; Staff", "Arlo; 12", "Bilt; 23", "Corm; 31"), "Four", "Three"
    ),
    "N308": _both(
        "The output of Arlo is @ that of Bilt."
        + _table("Plant; Output (MW)", "Arlo; 48", "Bilt; 24", "Corm; 12"),
        "three times",
        "twice",
    ),
    "N309": _both(
        "Bilt: three sites, each of 150 MW." + _table("Plant; Power", "Arlo; 90 MW", "Bilt; @ MW"),
        "540",
        "450",
    ),
    "N310": _both(
        "The house costs $30,000. The state pays 30% of the cost, that is @.", "$6,000", "$9,000"
    ),
    "N503": _both("The @ million plant is part of a $60 million programme.", "$80", "$50"),
    "N504": _both("The line will open by @.", "2024", "2028"),
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
    "N315": (
        "The old pump draws 480 watts and the new one 310, which saves 270 watts.",
        "The old pump draws 480 watts and the new one 310, which saves 170 watts.",
    ),
    "N316": _both(
        "The club has 4,000 members. 2,400 of them, 60%, are women. Another 440 members, 11%, are "
        "children. And @ of the members, 1,000, are students.",
        "a third",
        "a quarter",
    ),
    "N401": (
        f"Bilt has the highest output.{_OUTPUT}",
        f"Arlo has the highest output.{_OUTPUT}",
    ),
    "N402": (
        f"The output of Arlo is more than that of all others combined.{_BESIDE.format(40)}",
        f"The output of Arlo is more than that of all others combined.{_BESIDE.format(21)}",
    ),
    "N403": _both(
        "| Rank | Plant | MW |\n|---|---|---:|\n| 1 | Arlo | 48 |\n| 2 | Bilt | 31 |\n"
        "| @ | Corm | 22 |\n| 4 | Dorn | 9 |\n",
        "2",
        "3",
    ),
    "N501": ("The line is built in 2028–2025.", "The line is built in 2025–2028."),
    "N502": (
        "The output rose from 48 to 31 MW.",
        "The output rose from 31 to 48 MW.",
    ),
    "N506": (
        "Work began in May 2023. The line opened in July 2025, 37 months later.",
        "Work began in May 2023. The line opened in July 2025, 26 months later.",
    ),
    "N507": ("It opened on Monday, 1 January 2025.", "It opened on Wednesday, 1 January 2025."),
    "N508": (
        "The first are due in spring 2029 and the last by the end of 2028.",
        "The first are due in spring 2026 and the last by the end of 2028.",
    ),
    "N509": (_FARMS.format(2023), _FARMS.format(2021)),
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


def test_every_rule_about_numbers_has_its_example() -> None:
    assert {rule.code for rule in engine.rules() if rule.code[0] == "N"} == set(EXAMPLES)


def _read(text: str) -> Article:
    front = "---\ntitle: An example\nlang: en\ndate: 2026-04-01\n---\n\n# An example\n\n"
    return Article(id="example", editions=(parse((front + text).encode(), "example.md"),))


@pytest.mark.parametrize("code", EXAMPLES)
def test_the_example_that_fails_fails_and_the_one_that_holds_holds(code: str) -> None:
    wrong, right = EXAMPLES[code]
    assert code in {f.code for f in engine.check(_read(wrong))}
    assert code not in {f.code for f in engine.check(_read(right))}
