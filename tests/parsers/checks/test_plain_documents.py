"""Documentation that comes as plain text: its code, drawings and formulas are no broken prose."""

from __future__ import annotations

import pytest

from parsers.model import Finding
from tests.parsers.checks.reading import found

TEXT = """\
The tide office

The harbour office keeps the tide tables of the last ninety years in one long file.
Every night a small program reads the gauges at both gates and adds a line to it.

The gates close by themselves. A bell rings twice before they move, and a lamp burns.

The pilots read the table at six. They write the height of the tide on the board.

{}

Whoever finds an error in the table tells the office. The office keeps a list of them.
"""


def raised(piece: str, select: str) -> list[Finding]:
    """Return the findings, other than notes, on a plain text with a piece in it."""
    page = found(TEXT.format(piece), select=select, suffix="txt")
    return [finding for finding in page if finding.severity != "info"]


LITERAL = """\
The office prints:

    ['north_gate', 'south_gate', 'lock_gate',
     'sea_gate', 'old_gate',
"""
CALL = """\
    self.popup = Window(title = "The tides of the north gate",
"""
COLUMNS = """\
  Gates that may be closed by hand in a storm at night :  north | south | lock
                                                          yes   |  yes  |  of
"""
BOXES = """\
  | north |    | lock |
  | gate  |<-->| gate |
  |   ^   |
  +-------+
"""
TIMES = """\
      first       second
  |<------>|<--------->|--- ---|---
  t1       |---|    t2 |---|   t3
"""


class TestPlainText:
    @pytest.mark.parametrize(
        ("rule", "piece"),
        [("P301", LITERAL), ("P301", CALL), ("P203", COLUMNS), ("P302", BOXES), ("P308", TIMES)],
    )
    def test_code_and_drawings(self, piece: str, rule: str) -> None:
        assert raised(piece, rule) == []

    def test_a_bracket_lost_in_prose_beside_code(self) -> None:
        piece = f"{LITERAL}\nThe gauge (at the north gate is read by hand. It is old.\n"
        assert [finding.code for finding in raised(piece, "P301")] == ["P301"]

    def test_a_paragraph_cut_in_prose_beside_code(self) -> None:
        piece = f"{COLUMNS}\nThe gauge is read by hand. In May it will be put into the\n"
        assert [finding.code for finding in raised(piece, "P203")] == ["P203"]

    def test_numbers_of_parts_have_closing_brackets(self) -> None:
        assert raised("7.2) How the gates are closed in a storm at night", "P301") == []
        assert raised("How the gates close) in a storm at night. Slowly.", "P301")

    def test_page_breaks_of_old_texts(self) -> None:
        assert raised("The gates are old.\n\f\nThey close.", "P305") == []
        assert raised("The gates\a are old.", "P305")

    @pytest.mark.parametrize(
        "piece",
        [
            "{0}\n\nnorth:\n\n{0}\n\nsouth:\n\n{0}",
            "{0}\n\nThe gate of the south, which is closed by hand when the sea is high.\n\n{0}",
        ],
    )
    def test_a_remark_that_comes_back_for_each_thing(self, piece: str) -> None:
        remark = "This gate can be closed by the harbour master or by the pilot on duty only."
        assert raised(piece.format(remark), "P307") == []
        assert raised(f"{remark}\n\n{remark}", "P307")
