"""Filters: texts anywhere, comparisons by meaning."""

import pytest

from parsers.model import Table
from parsers.tables import type_table
from tests.tui.layout.made import table
from tests.tui.reading.tables.sheets import HARBOURS, HARBOURS_KO
from tui.reading.tables.filter import FilterError, Matcher, parse_filter
from tui.reading.tables.values import ColumnValues

MIXED = table(
    ["Place", "Output (in thousands of tonnes)", "Delay", "Opened"],
    ["Ålesund", "1.5", "12–18 months", "12 March 2025"],
    ["Bodø", "0.8", "more than 24 months", "Q3 2026"],
    ["Vadsø", "2,000 tonnes", "9 days", "2027"],
    ["Hamar", "n/a", "", "soon"],
)


def names(source: Table, text: str, column: int, language: str = "en") -> list[str]:
    """The first cells of the rows that a filter keeps."""
    typed = type_table(source, language)
    known: dict[int, ColumnValues] = {}

    def values(column: int) -> ColumnValues:
        return known.setdefault(column, ColumnValues(typed, column))

    wanted = parse_filter(text, column, "column", language)
    assert wanted is not None
    rows, _ = Matcher(typed, values).matching(wanted, range(len(typed.table.rows)))
    return [typed.text(row, 0) for row in rows]


@pytest.mark.parametrize("text", ["alesund", "ÅLESUND", "  lesu ", "march 2025", "2025 åle"])
def test_a_text_is_found_in_any_cell_without_regard_to_case_accents_and_order(text: str) -> None:
    assert names(MIXED, text, 3) == ["Ålesund"]


def test_hangul_is_found_by_whole_syllables() -> None:
    assert names(HARBOURS_KO, "블리", 0, "ko") == ["블리싱언"]
    assert names(HARBOURS_KO, "브", 0, "ko") == []


@pytest.mark.parametrize(
    ("text", "column", "kept"),
    [
        ("> 1 miljard", 2, ["Vlissingen", "Terneuzen"]),
        (">= 1,2 miljard", 2, ["Vlissingen", "Terneuzen"]),
        ("> 1B", 2, ["Vlissingen", "Terneuzen"]),
        ("> € 500 mln", 2, ["Vlissingen", "Delfzijl", "Moerdijk"]),
        ("<= 5 %", 3, ["Vlissingen", "Delfzijl", "Terneuzen"]),
        ("< 0", 3, ["Delfzijl"]),
        ("= 2026", 4, ["Delfzijl"]),
        ("!= 2026", 4, ["Vlissingen", "Harlingen", "Terneuzen", "Moerdijk"]),
        ("≥2026", 4, ["Delfzijl", "Terneuzen"]),
    ],
)
def test_comparisons_go_by_meaning(text: str, column: int, kept: list[str]) -> None:
    assert names(HARBOURS, text, column, "nl") == kept


def test_a_magnitude_word_of_another_language_is_read_as_english() -> None:
    assert names(HARBOURS, "> 1 billion", 2, "nl") == ["Vlissingen", "Terneuzen"]


def test_a_bare_number_is_compared_with_the_numbers_as_written() -> None:
    assert names(MIXED, "> 1", 1) == ["Ålesund", "Vadsø"]
    assert names(HARBOURS, "> 10", 1, "nl") == ["Vlissingen", "Terneuzen", "Moerdijk"]


def test_a_number_with_a_magnitude_is_compared_with_the_scale_of_the_header() -> None:
    assert names(HARBOURS, "> 10 miljoen", 1, "nl") == ["Vlissingen", "Terneuzen", "Moerdijk"]
    assert names(HARBOURS, "> 10 miljard", 1, "nl") == []


def test_a_range_is_kept_where_any_part_of_it_fits() -> None:
    assert names(MIXED, "> 17 months", 2) == ["Ålesund", "Bodø"]
    assert names(MIXED, "<= 12 months", 2) == ["Ålesund"]
    assert names(MIXED, "= 15 months", 2) == ["Ålesund"]


def test_what_is_open_upwards_may_be_more() -> None:
    assert "Bodø" in names(MIXED, "> 30 months", 2)


def test_cells_of_another_unit_are_left_out_and_counted() -> None:
    typed = type_table(HARBOURS, "nl")
    wanted = parse_filter("> € 1 mln", 2, "Omzet", "nl")
    assert wanted is not None
    rows, other = Matcher(typed, lambda column: ColumnValues(typed, column)).matching(
        wanted, range(5)
    )
    assert (rows, other) == ([0, 1, 2, 4], 1)


def test_times_are_compared_to_the_precision_of_the_coarser_one() -> None:
    assert names(MIXED, "= 2025", 3) == ["Ålesund"]
    assert names(MIXED, "> 2025", 3) == ["Bodø", "Vadsø"]
    assert names(MIXED, "< Q2 2026", 3) == ["Ålesund"]


def test_equality_with_a_text_is_that_of_the_whole_cell() -> None:
    assert names(MIXED, "= BODØ", 0) == ["Bodø"]
    assert names(MIXED, "= alesund", 0) == ["Ålesund"]
    assert names(MIXED, "!= alesund", 0) == ["Bodø", "Vadsø", "Hamar"]


@pytest.mark.parametrize("text", ["> soon", "<= kaas en brood", ">", "= "])
def test_a_comparison_with_nothing_that_is_a_quantity_says_so(text: str) -> None:
    with pytest.raises(FilterError):
        parse_filter(text, 0, "Place", "en")


@pytest.mark.parametrize("text", ["", "   ", "\t"])
def test_an_empty_filter_is_none(text: str) -> None:
    assert parse_filter(text, 0, "Place", "en") is None
