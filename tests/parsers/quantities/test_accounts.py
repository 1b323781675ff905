"""Amounts below zero as accounts write them."""

from __future__ import annotations

import pytest

from parsers.quantities.accounts import in_accounts


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("(8)%", "-8%"),
        ("$ (224)", "-$224"),
        (" €(1,224.50) ", "-€1,224.50"),
        ("US$ (47)", "-US$47"),
        ("(224)", None),
        ("(8%)", None),
        ("$ 224", None),
        ("Note (3)", None),
        ("", None),
    ],
)
def test_brackets_that_stand_for_a_minus(text: str, plain: str | None) -> None:
    assert in_accounts(text) == plain
