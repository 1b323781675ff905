"""N102: an amount said of one row of a table that is the cell of another."""

from __future__ import annotations

import pytest

from tests.parsers.checks.test_statements import failing


def _table(head: str, *rows: str) -> str:
    lines = [head, "|".join("---" for _ in head.split("|")), *rows]
    return "\n\n" + "\n".join(f"| {line} |" for line in lines) + "\n"


_EN = _table("Depot | Donors | Parcels", "Alder | 410 | 3,180", "Birch | 350 | 2,640")
_NL = _table("Eiland | Oppervlakte (km²)", "Marsoog | 14,7", "Zandplaat | 21,3", "Robbe | 6,2")
_DE = _table("Werk | Strom (MWh)", "Talheim | 5.420", "Sulzau | 3.870", "Brunn | 2.610")
_ES = _table("Bodega | Cosecha (toneladas)", "Peñalba | 864", "Rioseco | 712", "Valdoro | 538")
_RU = _table("Музей | Посетители", "Усадьба | 83 400", "Арсенал | 51 200", "Маяк | 27 600")
_TR = _table("Köy | Bal (ton)", "Dereköy | 46", "Taşlıca | 63", "Ovacık | 38")


@pytest.mark.parametrize(
    ("language", "text", "right", "wrong"),
    [
        ("en", "Birch handed out {} parcels with new vans." + _EN, "2,640", "3,180"),
        ("nl", "Op Robbe, dat {} km² meet, broeden sterns." + _NL, "6,2", "14,7"),
        ("de", "In Sulzau fielen wegen des Umbaus {} MWh an." + _DE, "3.870", "5.420"),
        ("es", "En Valdoro se recogieron {} toneladas con la lluvia." + _ES, "538", "712"),
        ("ru", "Арсенал принял {} посетителей." + _RU, "51 200", "83 400"),
        ("tr", "Ovacık'ta ise kuraklığa rağmen {} ton bal alındı." + _TR, "38", "63"),
    ],
)
def test_the_cell_of_another_row(language: str, text: str, right: str, wrong: str) -> None:
    assert failing(text.format(right), language) == []
    assert "N102" in {f.code for f in failing(text.format(wrong), language)}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The other one moved past Birch with 3,180 parcels." + _EN),
        ("en", "Birch, like its rival with 3,180 parcels, gives 2,640." + _EN),
        ("en", "Alder and Birch handed out 2,640 parcels each." + _EN),
        ("en", "Birch will hand out 3,180 parcels." + _EN),
        ("en", "Birch collected 3,180 tins." + _EN),
        ("de", "Sulzau verbrauchte früher 5.420 MWh." + _DE),
        ("nl", "Robbe is klein; het grootste eiland meet 21,3 km²." + _NL),
    ],
)
def test_what_is_said_of_others(language: str, text: str) -> None:
    assert failing(text, language) == []
