"""What fails says more in an article of which much can be recomputed than in another."""

from parsers.checks import check
from parsers.model import Finding
from tests.parsers.checks.pages import article

WRONG = "The fleet tripled from 40 to 80 vans."

RECOMPUTED = """\
The harbour

The quay has 300 berths, and 150 of them, 50%, are let.

Fees rose by 25% from 40 to 50 euros. Dues doubled from 60 to 120 euros.

The crew of 30 is made up of 12 cooks, 10 smiths and 8 pilots.
"""

LOOSE = """\
The harbour

Signals go out at 450 kHz with 25 W. The mast is 31 m high and holds 4 lamps of 60 W.

A pilot boards 3 km out, with a radio of 5 W, at up to 12 knots. Tugs of 2,400 kW wait for 8 hours.

The log keeps 90 days on a disk of 512 GB; a clerk reads 20% of it, in shifts of 6 hours.
"""


def alarms(text: str, *select: str) -> list[Finding]:
    return [f for f in check(article(text), select=select or ("N",)) if f.severity != "info"]


def test_a_wrong_multiple_is_an_error_where_other_statements_hold() -> None:
    assert [f.code for f in alarms(f"{RECOMPUTED}\n{WRONG}")] == ["N305"]


def test_it_is_an_error_in_an_article_of_few_figures() -> None:
    assert [f.code for f in alarms(f"The harbour\n\n{WRONG}")] == ["N305"]


def test_it_is_a_note_among_figures_of_which_none_rests_on_another() -> None:
    text = f"{LOOSE}\n{WRONG}"
    assert alarms(text) == []
    notes = [f for f in check(article(text), select=("N",)) if f.kind == "fail"]
    assert [(f.code, f.severity) for f in notes] == [("N305", "info")]


def test_how_grave_it_is_does_not_depend_on_the_rules_that_run_beside() -> None:
    assert alarms(f"{LOOSE}\n{WRONG}", "N305") == []
    assert [f.code for f in alarms(f"{RECOMPUTED}{LOOSE[12:]}\n{WRONG}", "N305")] == ["N305"]


def test_counts_and_tables_are_none_of_its_business() -> None:
    listed = "There are three lamps:\n\n- the red one\n- the green one"
    assert [f.code for f in alarms(f"{LOOSE}\n{listed}")] == ["N303"]
