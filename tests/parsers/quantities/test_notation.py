"""Pages that write their numbers otherwise than their language does."""

from __future__ import annotations

from decimal import Decimal

import pytest

from parsers.quantities import find
from parsers.quantities.notation import notated
from parsers.tables import type_table
from tests.parsers.checks.pages import article
from tests.parsers.checks.test_statements import failing

_TABLE = (
    "\n\n| Línea | Longitud (km) | Viajes (miles) |\n|---|---:|---:|\n"
    "| Norte | 18.6 | 412 |\n| Sur | 22.4 | 988 |\n| Total | 41.0 | {} |"
)
_MEXICAN = "El metro sumó 798,000 viajes, 29.4 % más que en abril y 18.6 % más que en mayo."
_SPANISH = "El metro sumó 798.000 viajes, un 29,4 % más que en abril y un 18,6 % más que en mayo."


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        (_MEXICAN, "es-x-point"),
        (_SPANISH, "es"),
        ("El metro sumó 798,000 viajes en 2024.", "es"),  # nothing says what its comma does
        (_MEXICAN + " La red mide 41,5 km.", "es"),  # it writes both
    ],
)
def test_the_decimal_mark_of_a_page_is_the_one_that_it_plainly_writes(text: str, tag: str) -> None:
    (page,) = article(text, "es").editions
    assert notated("es", page) == tag


@pytest.mark.parametrize(
    ("tag", "value"),
    [
        ("es", "1.4"),
        ("es-MX", "1400"),
        ("es-x-point", "1400"),
        ("en", "1400"),
        ("en-x-comma", "1.4"),
    ],
)
def test_a_region_or_a_subtag_says_what_a_comma_does(tag: str, value: str) -> None:
    (found,) = find("1,400", tag)
    assert found.value == Decimal(value)


def test_cells_are_read_as_the_rest_of_their_page() -> None:
    """A total of "1,400" thousand is no 1.4 in a table whose lengths have decimal points."""
    assert failing(_MEXICAN + _TABLE.format("1,400"), "es") == []
    assert [f.code for f in failing(_MEXICAN + _TABLE.format("1,300"), "es")] == ["N202"]


def test_a_column_is_sorted_in_the_notation_of_its_page() -> None:
    (page,) = article(_MEXICAN + _TABLE.format("1,400"), "es").editions
    table = next(block for _, block in page.flow if block.kind == "table")
    main = type_table(table, notated("es", page)).read("1,400").main
    assert main is not None
    assert main.value == 1400
