"""Numbers that stand where others do, but are of another kind: no row, no unit, no prose."""

from __future__ import annotations

from parsers.checks.analysis.mentions import mentions
from parsers.checks.context import Context
from parsers.formats import parse
from parsers.model import Article
from tests.parsers.checks.reading import found

_COSTS = """
| Where | Price per unit (€) | Use per 100 km | Cost per 100 km (€) |
|---|---:|---:|---:|
| Home | 0.90 per kWh | 15 kWh | 13.50 |
| Night | 0.60 per kWh | 15 kWh | 9.00 |
| Yard | 1.20 per kWh | 15 kWh | 18.00 |
| Slow | 1.60 per kWh | 15 kWh | 24.00 |
| Fast | 2.40 per kWh | 15 kWh | 36.00 |
| Petrol | 6.20 per litre | 8 litres | 49.60 |
"""


def test_a_row_in_other_units_is_of_another_scale() -> None:
    assert found(_COSTS, select="N204") == []
    wrong = found(_COSTS.replace("24.00", "28.00"), select="N204")
    assert [finding.code for finding in wrong] == ["N204"]


def test_the_digit_of_a_name_counts_no_rows() -> None:
    table = "| Component | Place |\n|---|---|\n| Gate | Quay |\n| Lock | Mill |\n| Pump | East |\n"
    more = table + "| Crane | West |\n| Shed | Hill |\n"
    assert found(f"# C4 component level\n\n{more}", select="N307") == []
    assert [f.code for f in found(f"# 4 components\n\n{more}", select="N307")] == ["N307"]


def test_a_table_shown_as_text_states_no_amounts() -> None:
    rows = " ".join(f"| A{number} | {number} MW | [file]({number}.bin) |" for number in (215, 251))
    text = f"These codes stand on each gate. {rows} | B | 312 MW | | C | 321 MW | |"
    page = parse(f"# Gates\n\nEach has 215 MW.\n\n{text}\n".encode(), "gates.md")
    told = mentions(Context(Article(id="gates", editions=(page,))))
    assert [mention.quantity.text for mention in told] == ["215 MW"]
