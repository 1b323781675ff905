"""What labels of tables say of the numbers below them, and tables with their things across."""

from __future__ import annotations

import pytest

from parsers.checks.analysis.grid import Grid, grids, unit_of
from parsers.checks.analysis.headerunits import label_unit
from parsers.checks.analysis.turned import has_things_across, turned
from parsers.checks.context import Context
from tests.parsers.checks.pages import article


@pytest.mark.parametrize(
    ("label", "language", "unit", "value"),
    [
        ("Budget ($bn)", "en", "currency:USD", 1e9),
        ("€ million", "en", "currency:EUR", 1e6),
        ("Miljoner kronor", "sv", "currency:SEK", 1e6),
        ("in Mio. Euro", "de", "currency:EUR", 1e6),
        ("매출(10억 달러)", "ko", "currency:USD", 1e9),
        ("단가(달러/kWh)", "ko", "currency:USD/kilowatt-hour", 1),
        ("Lärm (dB, 1 m)", "de", "dimension:decibel", 1),
        ("Riders (m)", "en", "number", 1e6),
        ("Length (m)", "en", "dimension:meter", 1),
        ("2024 (millones de pasajeros)", "es", "number", 1e6),
        ("2024 (milyon yolcu)", "tr", "number", 1e6),
        ("2024 (mln pasażerów)", "pl", "number", 1e6),
        ("2024 (مليون مسافر)", "ar", "number", 1e6),
        ("Merci (migliaia di tonnellate)", "it", "dimension:tonne", 1e3),
        ("Kosten (x miljoen euro)", "nl", "currency:EUR", 1e6),
    ],
)
def test_units_in_labels(label: str, language: str, unit: str, value: float) -> None:
    found = label_unit(label, language)
    assert found is not None
    assert unit_of(found) == unit
    assert float(found.value or 0) == value


@pytest.mark.parametrize(
    "label", ["Plant", "Month", "Year 2024", "Results (2024)", "Stage (1 of 3)"]
)
def test_labels_without_a_unit(label: str) -> None:
    assert label_unit(label, "en") is None


def test_metres_are_no_millions_where_a_language_writes_them_so() -> None:
    found = label_unit("Quota (m)", "it")
    assert found is not None
    assert unit_of(found) == "dimension:meter"


def test_a_letter_with_an_accent_behind_it_is_no_scale() -> None:
    assert label_unit("Média 2025", "pt") is None


def _grid(table: str) -> Grid:
    return next(iter(grids(Context(article(f"Kettles\n\n{table}", "en")).tables())))


_REVIEW = (
    "| | Orla 2 | Brannt | Suma 2000 |\n|---|---:|---:|---:|\n| Power (W) | 2,000 | 1,800 | 2,048 |"
    "\n| Weight (kg) | 0.9 | 1.1 | 1.4 |\n| Price ($) | 40 | 55 | 70 |"
)


def test_a_table_with_its_things_across_reads_like_any_other_when_turned_over() -> None:
    grid = _grid(_REVIEW)
    assert has_things_across(grid)
    over = turned(grid)
    assert [over.row_name(row) for row in range(1, over.height)] == [
        "Orla 2",
        "Brannt",
        "Suma 2000",
    ]
    cell = over.meaning(3, 1)
    assert cell is not None
    assert (unit_of(cell.quantity), cell.interval.value) == (
        "dimension:watt",
        2048.0,
    )
    assert over.place(2, 3) == grid.place(3, 2)


def test_a_table_with_its_things_as_rows_is_left_as_it_is() -> None:
    assert not has_things_across(
        _grid(
            "| Kettle | Power (W) | Price ($) |\n|---|---|---|\n"
            "| Orla | 2,000 | 40 |\n| Brannt | 1,800 | 55 |"
        )
    )
