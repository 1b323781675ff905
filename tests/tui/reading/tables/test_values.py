"""Amounts of cells, statistics of columns, and the order of rows."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parsers.model import Table
from parsers.tables import natural_key, type_table
from tests.tui.layout.made import any_text, table
from tests.tui.reading.tables.sheets import HARBOURS, SEASONS, long_table
from tui.reading.tables.numbers import exact, rounded, short
from tui.reading.tables.order import sort_order, text_key
from tui.reading.tables.statistics import column_statistics
from tui.reading.tables.values import ColumnValues


def values(content: Table, column: int, language: str = "en") -> ColumnValues:
    return ColumnValues(type_table(content, language), column)


def test_a_long_column_read_by_likeness_says_what_reading_each_cell_says() -> None:
    content = long_table(400)
    for column in (1, 2, 3):
        quick = values(content, column)
        typed = type_table(content, "en")
        for row in range(400):
            amount = quick.amount(row)
            quantity = typed.amount(row, column)
            assert amount is not None
            assert quantity is not None
            assert (amount.value, amount.unit) == (quantity.value, quantity.unit), row


@pytest.mark.parametrize("unit", ["%", " %", " km", " Mio. €", "B", " x", "", "th", " Jahre"])
@given(st.lists(st.decimals(-9999, 9999, places=2), min_size=2, max_size=8))
@settings(max_examples=25, deadline=None)
def test_likeness_never_changes_what_a_cell_says(unit: str, numbers: list[Decimal]) -> None:
    content = table(["Name", "Value"], *[[f"n{i}", f"{n}{unit}"] for i, n in enumerate(numbers)])
    quick = values(content, 1)
    typed = type_table(content, "en")
    for row in range(len(numbers)):
        amount, quantity = quick.amount(row), typed.amount(row, 1)
        assert (amount is None) == (quantity is None or typed.cell(row, 1).empty)
        if amount is not None and quantity is not None:
            assert amount.value == quantity.value
            assert amount.kind == quantity.kind


def test_statistics_of_one_unit() -> None:
    found = column_statistics(values(SEASONS, 2), range(5))
    (usd,) = found.measured
    assert (found.rows, found.empty, found.words, found.mixed) == (5, 0, 0, False)
    assert (usd.unit, usd.least, usd.least_row, usd.greatest, usd.greatest_row) == (
        "USD",
        Decimal(-40000),
        0,
        Decimal(31000),
        4,
    )
    assert usd.total == Decimal(7500)
    assert usd.mean == Decimal(1500)


def test_statistics_keep_units_apart_and_say_that_they_are_mixed() -> None:
    found = column_statistics(values(HARBOURS, 2, "nl"), range(5))
    assert found.mixed
    assert [(group.unit, group.cells) for group in found.measured] == [("EUR", 4), ("USD", 1)]
    assert found.measured[0].total == Decimal(2815000000)


def test_statistics_count_empty_cells_and_words_apart() -> None:
    content = table(["N"], ["5"], ["-"], [""], ["n/a"], ["many"], ["7"], ["8"], ["9"])
    found = column_statistics(values(content, 0), range(8))
    assert (found.rows, found.empty, found.filled, found.words) == (8, 3, 5, 1)
    assert found.measured[0].mean == Decimal("7.25")


def test_a_range_counts_with_its_middle_and_its_ends_are_the_extremes() -> None:
    content = table(["Days"], ["10-20"], ["12"], ["5"])
    (group,) = column_statistics(values(content, 0), range(3)).measured
    assert (group.least, group.greatest) == (Decimal(5), Decimal(20))
    assert (group.total, group.ranged) == (Decimal(32), 1)


def test_times_have_extremes_but_no_sum() -> None:
    (years,) = column_statistics(values(SEASONS, 0), range(5)).measured
    assert (years.least, years.greatest) == (Decimal(2021), Decimal(2025))
    assert years.total is None
    assert years.mean is None


def test_statistics_are_of_the_rows_given() -> None:
    (group,) = column_statistics(values(SEASONS, 1), [1, 3]).measured
    assert group.total == Decimal(4300)


def test_a_column_of_text_has_counts_only() -> None:
    found = column_statistics(values(HARBOURS, 0, "nl"), range(5))
    assert (found.filled, found.words, found.distinct, found.measured) == (5, 5, 5, ())


@pytest.mark.parametrize(
    ("value", "text"),
    [("0", "0"), ("1234567.5", "1,234,567.5"), ("-0.250", "-0.25"), ("1E+9", "1,000,000,000")],
)
def test_numbers_in_full(value: str, text: str) -> None:
    assert exact(Decimal(value)) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [("3.33333", "3.333"), ("12345.678", "12,346"), ("0.000123456", "0.0001235"), ("-7", "-7")],
)
def test_rounded_numbers_keep_four_digits(value: str, text: str) -> None:
    assert rounded(Decimal(value)) == text


@pytest.mark.parametrize(
    ("value", "text"), [("12500000000", "12.5B"), ("-2000000", "-2M"), ("900", "900")]
)
def test_short_numbers(value: str, text: str) -> None:
    assert short(Decimal(value)) == text


@given(any_text(lines=False), any_text(lines=False))
@settings(max_examples=200, deadline=None)
def test_text_sorts_as_it_does_elsewhere(one: str, other: str) -> None:
    mine = text_key(one), text_key(other)
    theirs = natural_key(one), natural_key(other)
    assert (mine[0] < mine[1]) == (theirs[0] < theirs[1])


@pytest.mark.parametrize(
    "pair",
    [
        ("a2", "a10"),
        ("a", "a1"),
        ("a1", "ab"),
        ("a b", "ab"),
        ("2", "x"),
        ("a02b", "a2c"),
        ("", "1"),
    ],
)
def test_digits_sort_by_value_and_before_letters(pair: tuple[str, str]) -> None:
    assert text_key(pair[0]) < text_key(pair[1])


@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize("column", range(6))
def test_the_order_is_that_of_the_reader(column: int, descending: bool) -> None:
    typed = type_table(HARBOURS, "nl")
    expected = typed.sort_order(column, reverse=descending)
    assert sort_order(typed, column, descending=descending) == expected
