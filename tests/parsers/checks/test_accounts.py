"""Tables as accounts print them: brackets for what is below zero, the currency at both ends."""

from __future__ import annotations

from decimal import Decimal

from parsers.checks import check
from parsers.formats import parse
from parsers.model import Article, Finding
from parsers.tables import read_cell

RESULTS = """\
# Results

| Item | 2023 ($ million) | 2022 ($ million) | Change |
|---|---:|---:|---:|
| Revenue | 40,111 | 32,165 | 25% |
| Costs | 23,727 | 25,766 | {} |
| Tax | 2,791 | 1,497 | 86% |
| Interest | 421 | 525 | (20)% |
"""
RESTRUCTURING = """\
# Restructuring

| Item | Buildings | Staff | Centres | Total |
|---|---:|---:|---:|---:|
| Cost of revenue | $ 177 | $ — | $ (224) | $ (47) |
| Research | 1,581 | 413 | — | 1,994 |
| Marketing | 396 | 307 | — | 703 |
| Total | {} | $ 720 | $ (224) | $ 2,650 |
"""


def numeric(text: str) -> list[Finding]:
    page = parse(text.encode(), "page.md")
    return check(Article(id="page", editions=(page,)), select=["N"], holds=True)


def test_a_fall_in_brackets_is_a_fall() -> None:
    assert {f.kind for f in numeric(RESULTS.format("(8)%"))} == {"holds"}
    (finding,) = (f for f in numeric(RESULTS.format("(18)%")) if f.kind == "fail")
    assert finding.code == "N201"
    assert "stated (18)%" in finding.computation


def test_totals_of_which_only_the_ends_have_a_currency() -> None:
    holding = numeric(RESTRUCTURING.format("$ 2,154"))
    assert {f.kind for f in holding} == {"holds"}
    assert len(holding) == 6
    (finding,) = (f for f in numeric(RESTRUCTURING.format("$ 2,514")) if f.kind == "fail")
    assert finding.code == "N202"
    assert "177 + 1,581 + 396 = 2,154" in finding.computation


def test_amounts_in_the_place_of_a_header() -> None:
    rows = ["January | £952", "--- | ---", "February | £962", "March | £963", "April | £965"]
    rents = "\n".join(f"| {row} |" for row in [*rows, "May | £985", "June | £982"])
    told = "# Rents\n\nIn January a room cost £952 a month on average.\n\n"
    assert [f for f in numeric(told + rents) if f.kind == "fail"] == []


def test_the_reader_sorts_brackets_below_zero() -> None:
    read = read_cell("$ (224)", "en").main
    assert read is not None
    assert (read.text, read.value) == ("$ (224)", Decimal(-224))
