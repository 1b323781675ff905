"""N307: how many rows are said to have gone up or down, against the columns of their table."""

from __future__ import annotations

import pytest

from tests.parsers.checks.test_statements import failing, holding

_TABLE = (
    "| {} | 2023 (€m) | 2024 (€m) |\n|---|---|---|\n| Arlo | 310 | 365 |\n| Bilt | 205 | 190 |\n"
    "| Corm | 140 | 166 |\n| Dorn | 95 | 121 |\n| Elst | 60 | 52 |\n\n{}"
)


@pytest.mark.parametrize(
    ("language", "header", "said", "right", "wrong"),
    [
        ("en", "Port", "{} of the five ports grew.", "Three", "Four"),
        ("en", "Port", "{} of the five declined.", "Two", "Three"),
        ("nl", "Haven", "{} van de vijf havens groeiden.", "Drie", "Vier"),
        ("de", "Hafen", "Wir haben in {} von fünf Häfen zugelegt.", "drei", "zwei"),
        ("fr", "Port", "{} ports sur cinq sont en hausse.", "Trois", "Quatre"),
        ("it", "Porto", "{} dei cinque porti sono in aumento.", "Tre", "Quattro"),
        ("es", "Puerto", "{} de los cinco puertos crecieron.", "Tres", "Cuatro"),
        ("pt", "Porto", "{} dos cinco portos cresceram.", "Três", "Quatro"),
        ("sv", "Hamn", "{} av de fem hamnarna ökade.", "Tre", "Fyra"),
    ],
)
def test_as_many_rows_go_up_as_is_said(
    language: str, header: str, said: str, right: str, wrong: str
) -> None:
    text = _TABLE.format(header, said)
    assert failing(text.format(right), language) == []
    assert "N307" in holding(text.format(right), language)
    assert [each.code for each in failing(text.format(wrong), language)] == ["N307"]


@pytest.mark.parametrize(
    "said",
    [
        "Four of the five grew by more than 10%.",
        "At least two of the five ports grew.",
        "Four of the five ports are in the north.",
        "Four of the ports of the region grew.",
        "Four of the five ports have risen and fallen in turn.",
    ],
)
def test_other_counts_of_rows_are_left_alone(said: str) -> None:
    assert failing(_TABLE.format("Port", said)) == []
