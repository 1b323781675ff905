"""Counts and prices of others than those told before: none of them is checked against these."""

from __future__ import annotations

import pytest

from parsers.checks.analysis.mentions import mentions
from parsers.checks.context import Context
from parsers.checks.facts.evidence import is_multiplied
from tests.parsers.checks.pages import article
from tests.parsers.checks.test_statements import failing

_PLANS = """| Vendor | Plan 2025 ($ a seat) | Plan 2026 ($ a seat) | Requests |
|---|---:|---:|---:|
| Brimble | 24 | 30 | 1,200 |
| Hasker | 19 | 19 | 600 |
| Osmere | 32 | 36 | 1,800 |
| Tollan | 20 | 28 | 1,000 |
"""


_SIZES = """| Library | Size |
|---|---:|
| Arlo | 34.6 kB |
| Bilt | 7.3 kB |
| Bilt View | 37.0 kB |
| Corm | 28.7 kB |
"""


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            f"{_SIZES}\n\nArlo takes 34.6 kB, Bilt along with Bilt View 45.1 kB with its texts.",
        ),
        ("en", f"{_PLANS}\n\nAt Osmere requests last. The other three vendors let them lapse."),
        ("en", f"{_PLANS}\n\nOf the cost of a request, Osmere asks 2.0 cents, Hasker 3.2 cents."),
        (
            "fr",
            (
                "Lorne gagnera 48 MW grâce à une ancienne aciérie. Les deux autres sites se "
                "contenteront de 12 MW chacun."
            ),
        ),
        (
            "de",
            (
                "Lorne gewinnt 48 MW durch ein altes Stahlwerk. Die übrigen zwei Standorte kommen "
                "auf je 12 MW."
            ),
        ),
    ],
)
def test_what_is_told_of_others(language: str, text: str) -> None:
    assert failing(text, language) == []


def test_so_many_each_are_still_held_against_what_all_have() -> None:
    text = "Les deux sites gagneront 48 MW, soit {} MW chacun."
    assert failing(text.format(24), "fr") == []
    assert [finding.code for finding in failing(text.format(12), "fr")] == ["N302"]


def test_nothing_at_all_is_no_multiple_of_something() -> None:
    found = mentions(Context(article("The yard lost $0 of its $25 million; 4 boats sank.", "en")))
    nothing = next(mention for mention in found if mention.interval.value == 0)
    something = next(mention for mention in found if mention.interval.value == 25e6)
    assert not is_multiplied(nothing, something.interval)
