"""Plain text with programs, drawings and directives in it, which nothing fences in."""

from __future__ import annotations

import pytest

from parsers.formats import parse
from parsers.model import Block, Page

PROSE = """\
The harbour office keeps the tide tables of the last ninety years in one long file,
and every night a small program reads the gauges at both gates and adds a line to it.
"""

INDENTED = """\
The tide office

{prose}
Example:

    tides --gate north --days 3
    tides = read("gauge.csv", sep=";")
    for (i = 0; i < tides; i++) {{

{prose}
"""


def read(text: str, name: str = "tides.txt") -> Page:
    return parse(text.encode(), name)


def kinds(text: str) -> list[str]:
    return [block.kind for _, block in read(text).flow]


def blocks(text: str, kind: str) -> list[Block]:
    return [block for _, block in read(text).flow if block.kind == kind]


class TestPlainText:
    def test_a_program_set_in_under_a_colon(self) -> None:
        (code,) = blocks(INDENTED.format(prose=PROSE), "code")
        assert " ".join(code.text.split()) == (
            "tides --gate north --days 3 "
            'tides = read("gauge.csv", sep=";") for (i = 0; i < tides; i++) {'
        )

    def test_prose_set_in_under_a_colon_stays_prose(self) -> None:
        told = "\n".join("    " + line for line in PROSE.splitlines())
        text = f"The tide office\n\n{PROSE}\nThe rule says:\n\n{told}\n"
        assert blocks(text, "code") == []
        assert blocks(text, "paragraph")[-1].text == " ".join(PROSE.split())

    def test_items_set_in_under_a_colon_stay_a_list(self) -> None:
        text = f"The tide office\n\n{PROSE}\nGates:\n\n  - north, of oak and iron\n  - south\n"
        assert kinds(text)[-1] == "list"

    def test_code_right_under_the_line_that_leads_up_to_it(self) -> None:
        text = f"The tide office\n\n{PROSE}\n  Example:\n        read gauge north\n        stop\n"
        (code,) = blocks(text, "code")
        assert "read gauge north" in code.text
        assert "Example" not in code.text

    def test_a_drawing_is_no_table(self) -> None:
        drawn = (
            "  +-------+        +------+\n  | north |<------>| lock |\n"
            "  +---+---+   |    +------+\n      |       v\n"
        )
        text = f"The tide office\n\n{PROSE}\n{drawn}\n{PROSE}"
        (code,) = blocks(text, "code")
        assert code.text.strip() == drawn.strip()
        assert blocks(text, "table") == []

    def test_a_table_drawn_with_characters_is_one(self) -> None:
        drawn = "| gate | metres |\n+------+--------+\n| north | 4 |\n| south | 5 |\n"
        assert len(blocks(f"The tide office\n\n{PROSE}\n{drawn}", "table")) == 1

    def test_paragraphs_wrapped_by_hand_between_programs_are_whole(self) -> None:
        text = INDENTED.format(prose=PROSE)
        told = [block.text for block in blocks(text, "paragraph")]
        assert told.count(" ".join(PROSE.split())) == 2

    def test_titles_with_a_line_of_signs_below(self) -> None:
        text = f"Tides\n=====\n\n{PROSE}\nGates\n-----\n\n{PROSE}\nNorth\n~~~~~\n\n{PROSE}"
        page = read(text)
        assert page.title is not None
        assert page.title.text == "Tides"
        headings = [
            block for role, block in page.flow if role == "body" and block.kind == "heading"
        ]
        assert [block.text for block in headings] == ["Gates", "North"]

    @pytest.mark.parametrize("line", ["x" * 5000, "<" * 5000, "(" * 5000, "a=" * 3000])
    def test_very_long_lines_are_prose(self, line: str) -> None:
        assert blocks(f"The tide office\n\n{PROSE}\nHere:\n\n    {line}\n", "code") == []


REST = """\
Tides
=====

.. meta::
   :keywords: tides, gates

.. _north:

{prose}
.. code-block:: python
   :linenos:

   gauge = Gauge("north")

   print(gauge.read())

{prose}
The office prints::

    No reading was taken for the last three days, so the table has none

.. note::
   The gauge at the north gate is read by hand.

:param gate: which of the gates is read
:param days: for how many days
"""


class TestReStructuredText:
    def test_directives_and_what_they_hold(self) -> None:
        code = [block.text for block in blocks(REST.format(prose=PROSE), "code")]
        assert any(":keywords: tides" in text for text in code)
        assert any('gauge = Gauge("north")' in text for text in code)
        assert any("print(gauge.read())" in text for text in code)
        assert any("No reading was taken" in text for text in code)

    def test_what_a_note_says_and_fields_are_prose(self) -> None:
        told = [block.text for block in blocks(REST.format(prose=PROSE), "paragraph")]
        assert "The gauge at the north gate is read by hand." in told
        assert ":param gate: which of the gates is read" in told
        assert ":param days: for how many days" in told

    @pytest.mark.parametrize(
        "table",
        [
            "====  ======\ngate  metres\n====  ======\nnorth 4\n      (at ebb\n====  ======\n",
            "+-------+-----+\n| gate  | m   |\n+=======+=====+\n| north | (4 |\n+-------+-----+\n",
        ],
    )
    def test_tables_whose_cells_have_several_lines_stand_as_they_are(self, table: str) -> None:
        text = REST.format(prose=PROSE).replace("The office prints::", f"{table}\nIt prints::")
        assert any(block.text.strip() == table.strip() for block in blocks(text, "code"))
        assert blocks(text, "table") == []

    def test_no_letter_is_lost(self) -> None:
        text = REST.format(prose=PROSE)
        page = read(text)
        there = " ".join(block.text for _, block in page.flow)
        assert [word for word in text.split() if word.isalnum() and word not in there] == []

    def test_underlined_titles_do_not_make_it_markdown(self) -> None:
        text = REST.format(prose=PROSE) + "\n**Gates** and `a link <there>`_\n\n> said\n"
        assert read(text).format == "plain"

    def test_a_note_that_begins_on_the_line_of_its_name_is_whole(self) -> None:
        text = (
            REST.format(prose=PROSE)
            + "\n.. tip:: Read the gauge twice (or more,\n   if it is old).\n"
        )
        told = [block.text for block in blocks(text, "paragraph")]
        assert ".. tip:: Read the gauge twice (or more, if it is old)." in told

    def test_paragraphs_go_on_over_lines_of_any_width(self) -> None:
        text = REST.format(prose="The gate is old and\nthe lock is new.\n")
        assert "The gate is old and the lock is new." in [b.text for b in blocks(text, "paragraph")]

    def test_names_between_bars_make_no_table(self) -> None:
        text = REST.format(prose=PROSE) + "\n|north| and |south|\n|gate| |lock| |sea|\n"
        assert blocks(text, "table") == []
