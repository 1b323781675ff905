"""What errors look like, which tells them from claims that are of something else than thought."""

from __future__ import annotations

import pytest

from parsers.checks import check
from parsers.checks.analysis.shapes import (
    is_common_fraction,
    is_small_multiple,
    looks_slipped,
    operand_slipped,
)
from parsers.checks.analysis.values import Interval, exact
from parsers.quantities import find
from tests.parsers.checks.pages import article


@pytest.mark.parametrize(
    ("printed", "right", "slipped"),
    [
        ("36%", 26.0, True),  # one digit
        ("36%", 63.0, True),  # two that changed places
        ("3.6%", 36.0, True),  # a power of ten
        ("15%", 5.0, True),  # a digit more ahead
        ("36%", 36.4, False),  # the same, as printed
        ("36%", 51.0, False),
        ("5%", 15.0, False),  # of one digit, many a value is one
        ("63 kg", 36_000.0, True),  # in the base unit
    ],
)
def test_a_slip_has_a_shape(printed: str, right: float, slipped: bool) -> None:
    (quantity,) = find(printed, "en")
    assert looks_slipped(quantity, exact(right)) is slipped


def test_rounding_that_leaves_much_open_makes_no_slip() -> None:
    (quantity,) = find("61 million", "en")
    assert not looks_slipped(quantity, Interval(49e6, 47e6, 51e6))


def test_an_operand_slips_by_swapped_digits_or_by_tens() -> None:
    (quantity,) = find("$1,606", "en")
    assert operand_slipped(quantity, 1606.0, exact(1660.0))
    assert operand_slipped(quantity, 1606.0, exact(160.6))
    assert not operand_slipped(quantity, 1606.0, exact(1906.0))


def test_whole_multiples_and_parts_with_a_name() -> None:
    assert [ratio for ratio in (0.25, 1.0, 1.6, 3.01, 4.2) if is_small_multiple(ratio)] == [
        0.25,
        3.01,
    ]
    assert [part for part in (0.2, 0.36, 0.667, 0.9) if is_common_fraction(part)] == [0.2, 0.667]


@pytest.mark.parametrize(("told", "severity"), [("25%", "error"), ("34%", "info")])
def test_what_has_no_shape_and_may_be_of_something_else_is_a_note(told: str, severity: str) -> None:
    text = f"In a year with 61 boats, 4 of them new, sales grew by {told}, from 48 to 58 million."
    found = [f for f in check(article(f"X\n\n{text}", "en"), select=["N304"]) if f.kind == "fail"]
    assert [f.severity for f in found] == [severity]
