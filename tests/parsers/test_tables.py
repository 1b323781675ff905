"""Tables read for meaning: columns, cells, orders."""

import time
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parsers.model import Row, Table
from parsers.tables import TypedTable, is_empty, natural_key, read_cell, type_table


def row(*cells: str) -> Row:
    return Row(cells=cells, starts=(0,) * len(cells), columns=(1,) * len(cells), line=1)


def table(header: list[str], *rows: list[str], language: str | None = "en") -> TypedTable:
    built = Table(
        runs=(), end_line=1, header=row(*header), rows=tuple(row(*cells) for cells in rows)
    )
    return type_table(built, language)


def column(header: str, *cells: str, language: str | None = "en") -> TypedTable:
    return table([header], *([cell] for cell in cells), language=language)


# --- columns ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("header", "cell", "kind", "unit", "scale", "year"),
    [
        ("Revenue (in thousands of $)", "1,200", "currency", "USD", 1000, None),
        ("Revenue (€ million)", "1,200", "currency", "EUR", 1_000_000, None),
        ("Sales, USD bn", "3.2", "currency", "USD", 1_000_000_000, None),
        ("2024 Value", "$45B", "currency", "USD", 1, 2024),
        ("Capacity (MW)", "450", "dimension", "megawatt", 1, None),
        ("Growth %", "4.5", "percent", "percent", 1, None),
        ("Share", "4.5%", "percent", "percent", 1, None),
        ("Speed", "120 km/h", "dimension", "kilometer-per-hour", 1, None),
        ("Price ($/month)", "9.99", "currency", "USD", 1, None),
        ("Latency (ms)", "120", "duration", "millisecond", 1, None),
        ("Year", "2024", "year", "", 1, None),
        ("Name", "Ada", None, "", 1, None),
        ("Model", "Orion 3.5 Pro", None, "", 1, None),
    ],
)
def test_a_column_is_known_by_its_header_and_cells(
    header: str, cell: str, kind: str | None, unit: str, scale: int, year: int | None
) -> None:
    typed = column(header, cell).column(0)
    assert (typed.kind, typed.unit, typed.scale, typed.year) == (
        kind,
        unit,
        Decimal(scale),
        year,
    )


@pytest.mark.parametrize(
    ("header", "language", "unit", "scale"),
    [
        ("Umsatz (in Mio. €)", "de", "EUR", 1_000_000),
        ("Omzet (in duizenden euro's)", "nl", "EUR", 1000),
        ("매출 (억 원)", "ko", "KRW", 100_000_000),
        ("売上高（百万円）", "ja", "JPY", 1_000_000),
        ("收入（万元）", "zh", "CNY", 10_000),
        ("员工（万人）", "zh", "人", 10_000),
        ("Chiffre d'affaires (en milliards de dollars)", "fr", "USD", 1_000_000_000),
    ],
)
def test_scales_are_read_in_the_language_of_the_table(
    header: str, language: str, unit: str, scale: int
) -> None:
    typed = column(header, "12", language=language)
    assert (typed.column(0).unit, typed.column(0).scale) == (unit, Decimal(scale))
    amount = typed.amount(0, 0)
    assert amount is not None
    assert amount.value == 12 * scale


def test_a_denominator_in_the_header_is_kept() -> None:
    typed = column("Cost per 1M tokens (output)", "$8.00")
    amount = typed.amount(0, 0)
    assert amount is not None
    assert (amount.value, amount.unit, amount.per) == (Decimal(8), "USD", ("1M tokens",))


def test_words_in_a_header_that_are_no_units_change_nothing() -> None:
    assert column("Parameters (est.)", "5").column(0).scale == 1
    assert column("Success Rate (Enterprise Bench)", "78%").column(0).unit == "percent"


def test_only_columns_of_numbers_are_numeric() -> None:
    typed = table(["Name", "Price", "Since"], ["Ada", "$5", "2020"], ["Bo", "$7", "2021"])
    assert [typed.is_numeric(index) for index in range(3)] == [False, True, False]


# --- cells ------------------------------------------------------------------------------------


def test_a_cell_has_a_main_quantity_and_remarks() -> None:
    cell = read_cell("~1.8T (MoE, 300B active)", "en")
    assert cell.main is not None
    assert (cell.main.value, cell.main.approximate) == (Decimal(1_800_000_000_000), True)
    assert [remark.value for remark in cell.remarks] == [300_000_000_000]


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "—",
        "-",
        "n/a",
        "N/A (merger)",
        "n.v.t.",
        "k.A.",
        "s.o.",
        "없음",
        "无",
        "なし",
        "TBD",
    ],
)
def test_cells_that_say_nothing_are_empty(text: str) -> None:
    assert is_empty(text)


@pytest.mark.parametrize("text", ["0", "no", "Nan Goldin", "(5)", "-3", "none of them"])
def test_cells_that_say_something_are_not(text: str) -> None:
    assert not is_empty(text)


# --- order ------------------------------------------------------------------------------------


def ordered(typed: TypedTable, reverse: bool = False) -> list[str]:
    return [typed.text(index, 0) for index in typed.sort_order(0, reverse)]


def test_numbers_go_by_value_and_the_empty_come_last_both_ways() -> None:
    typed = column("Cost", "$900", "$1.2M", "N/A (trust)", "$45K", "", "~$30")
    assert ordered(typed) == ["~$30", "$900", "$45K", "$1.2M", "N/A (trust)", ""]
    assert ordered(typed, reverse=True) == ["$1.2M", "$45K", "$900", "~$30", "N/A (trust)", ""]


def test_ranges_go_by_their_low_end_and_years_by_time() -> None:
    assert ordered(column("Term", "12-18 months", "3-24 months", "6 months")) == [
        "3-24 months",
        "6 months",
        "12-18 months",
    ]
    assert ordered(column("Years", "2026-2027", "2025-2028", "2025-2026")) == [
        "2025-2028",
        "2025-2026",
        "2026-2027",
    ]


def test_dates_go_by_time() -> None:
    typed = column("Date", "3 May 2025", "12 March 2025", "1 January 2026")
    assert ordered(typed) == ["12 March 2025", "3 May 2025", "1 January 2026"]
    assert ordered(column("Quarter", "Q3 2024", "Q1 2025", "Q4 2023")) == [
        "Q4 2023",
        "Q3 2024",
        "Q1 2025",
    ]


def test_text_goes_naturally_without_regard_to_case() -> None:
    typed = column("Name", "item 10", "Item 9", "apple", "Zebra", "—")
    assert ordered(typed) == ["apple", "Item 9", "item 10", "Zebra", "—"]


def test_equal_rows_keep_their_order_both_ways() -> None:
    typed = table(["n", "k"], ["1", "a"], ["2", "b"], ["1", "c"])
    assert typed.sort_order(0) == [0, 2, 1]
    assert typed.sort_order(0, reverse=True) == [1, 0, 2]


def test_a_ragged_table_sorts_its_missing_cells_last() -> None:
    typed = table(["a", "b"], ["x"], ["y", "5"], [], ["z", "3"])
    assert typed.sort_order(1) == [3, 1, 0, 2]


@given(
    numbers=st.lists(
        st.tuples(
            st.sampled_from(["$", "", "€ ", "~"]),
            st.decimals(min_value=0, max_value=10**7, places=2),
            st.sampled_from(["", "K", " million", " km", "%"]),
        ),
        min_size=2,
        max_size=30,
    )
)
@settings(max_examples=60, deadline=None)
def test_the_quick_order_is_that_of_cells_read_in_full(
    numbers: list[tuple[str, Decimal, str]],
) -> None:
    cells = [f"{before}{value:,}{after}" for before, value, after in numbers]
    typed = column("Value", *cells)
    if typed.column(0).kind is None:
        return
    read = [read_cell(cell, "en").main for cell in cells]
    values = [quantity.value for quantity in read if quantity is not None]
    assert len(values) == len(cells)
    expected = sorted(range(len(cells)), key=lambda index: values[index] or Decimal(0))
    assert typed.sort_order(0) == expected


@given(text=st.text(max_size=30))
@settings(max_examples=60, deadline=None)
def test_any_cell_can_be_read_and_sorted(text: str) -> None:
    typed = column(text, text, "5 km", "6 km", language="en")
    assert sorted(typed.sort_order(0)) == [0, 1, 2]
    assert isinstance(natural_key(text), tuple)


def test_a_long_column_is_typed_and_sorted_within_a_second() -> None:
    typed = column("Price", *(f"${(index * 7919) % 100_003:,}.50" for index in range(20_000)))
    began = time.process_time()
    order = typed.sort_order(0)
    assert time.process_time() - began < 1
    assert order[0] == 0
