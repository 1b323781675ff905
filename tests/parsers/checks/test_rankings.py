"""N403: columns of places against the columns that they rank."""

from __future__ import annotations

import pytest

from tests.parsers.checks.test_statements import failing, holding

_LIEUX = """| Lieu | Billets | Remplissage | Rang |
|---|---:|---:|---:|
| Théâtre | 12 960 | 90 % | {} |
| Cloître | 8 550 | 95 % | 1 |
| Halle | 5 400 | 75 % | 4 |
| Chapelle | 2 880 | 80 % | {} |
| Ensemble | 29 790 | 87,1 % | – |
"""


def test_a_place_given_twice_is_wrong_where_the_values_leave_another_free() -> None:
    (finding,) = failing(_LIEUX.format(3, 3), "fr")
    assert (finding.code, finding.severity) == ("N403", "error")
    assert finding.message == "“Théâtre” has place 3, by “Remplissage” it has 2"
    assert finding.locations[0].quote == "3"


def test_places_that_a_column_bears_out_hold() -> None:
    assert failing(_LIEUX.format(2, 3), "fr") == []
    assert "N403" in holding(_LIEUX.format(2, 3), "fr")


@pytest.mark.parametrize(
    "table",
    [
        # two that share a place
        (
            "| 排名 | 厂商 | 万台 |\n|---|---|---:|\n| 1 | 远山 | 48 |\n| 2 | 星河 | 31 |\n"
            "| 2 | 科达 | 31 |\n| 4 | 默然 | 9 |\n"
        ),
        # no column ranks them so, whichever of the two has the free place
        (
            "| Rank | Plant | MW |\n|---|---|---:|\n| 1 | Arlo | 31 |\n| 2 | Bilt | 48 |\n"
            "| 2 | Corm | 22 |\n| 4 | Dorn | 29 |\n"
        ),
        # some of a longer list
        (
            "| Platz | Werk | MW |\n|---|---|---:|\n| 1 | Arlo | 48 |\n| 2 | Bilt | 31 |\n"
            "| 7 | Corm | 22 |\n| 9 | Dorn | 9 |\n"
        ),
        # three are ranked by any column too often
        (
            "| Rank | Plant | MW |\n|---|---|---:|\n| 1 | Arlo | 48 |\n| 2 | Bilt | 31 |\n"
            "| 2 | Corm | 22 |\n"
        ),
    ],
)
def test_other_columns_of_places_are_left_alone(table: str) -> None:
    assert failing(table, "en") == []


def test_a_list_that_counts_down_is_a_list_of_places_too() -> None:
    table = (
        "| Miejsce | Zakład | Czas (s) |\n|---|---|---:|\n| 1 | Arlo | 9 |\n| 2 | Bilt | 22 |\n"
        "| 4 | Corm | 31 |\n| 4 | Dorn | 48 |\n"
    )
    assert [finding.code for finding in failing(table, "pl")] == ["N403"]
