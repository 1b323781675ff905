"""N102: an amount that is a cell but for a digit, where a sentence names its row alone."""

from __future__ import annotations

import pytest

from tests.parsers.checks.test_statements import failing

_EN = """

| Depot | Trays | Bread (tonnes) | Staff |
|---|---:|---:|---:|
| Alder | 51,300 | 4,620 | 214 |
| Birch | 37,200 | 3,150 | 163 |
| Cedar | 22,800 | 1,940 | 98 |
"""
_NL = """

| Museum | Opnames | Kaarten |
|---|---:|---:|
| Zuiderhof | 15.300 | 48.200 |
| Molenzicht | 9.700 | 31.600 |
| De Werf | 4.100 | 12.900 |
"""
_DE = """

| Bahn | 2023 | 2024 |
|---|---:|---:|
| Hochalm | 96.400 | 113.800 |
| Seejoch | 71.200 | 74.500 |
| Grünegg | 38.700 | 36.900 |
"""
_FR = """

| Club | Licences | Places |
|---|---:|---:|
| Brévin | 1 840 | 12 400 |
| Cazalis | 1 310 | 9 350 |
| Dournel | 920 | 7 200 |
"""
_IT = """

| Candidato | Voti | Quota |
|---|---:|---:|
| Livia Corsi | 8.254 | 52% |
| Dino Parri | 4.618 | 29% |
| Ugo Melis | 3.071 | 19% |
"""


@pytest.mark.parametrize(
    ("language", "text", "right", "wrong"),
    [
        (
            "en",
            "Birch, which was rebuilt, is second and sent out {} pieces." + _EN,
            "37,200",
            "37,900",
        ),
        (
            "en",
            "Alder has the best ovens of the three and baked {} tonnes." + _EN,
            "4,620",
            "4,520",
        ),
        ("nl", "In Zuiderhof werden {} mensen geteld." + _NL, "15.300", "15.800"),
        ("nl", "Molenzicht verkocht {} kaarten en hoopt op meer." + _NL, "31.600", "31.900"),
        ("de", "Die Hochalm legte kräftig zu: Sie kam auf {} Gäste." + _DE, "113.800", "118.800"),
        ("fr", "Au stade de Brévin, on compte {} places." + _FR, "12 400", "12 700"),
        ("it", "Dino Parri si è fermato a {} preferenze." + _IT, "4.618", "4.918"),
    ],
)
def test_a_cell_but_for_a_digit(language: str, text: str, right: str, wrong: str) -> None:
    assert failing(text.format(right), language) == []
    assert [f.code for f in failing(text.format(wrong), language)] == ["N102"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Birch stopped using 37,500 baskets." + _EN),  # of no column
        ("en", "The order of 4,320 tonnes is larger than all that Alder bakes." + _EN),
        ("en", "Last year Birch baked 3,450 tonnes." + _EN),
        ("en", "Birch will bake 3,450 tonnes." + _EN),
        ("nl", "Zuiderhof telde 15.800 bezoekers minder." + _NL),
        ("de", "Die Hochalm hatte früher 118.800 Gäste." + _DE),
        ("it", "Dino Parri e Ugo Melis ebbero 4.918 preferenze." + _IT),
    ],
)
def test_what_is_of_something_else(language: str, text: str) -> None:
    assert failing(text, language) == []
