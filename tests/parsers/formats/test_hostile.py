"""Whatever the bytes: a page, or a clear word that they are none; in bounded time."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parsers.formats import NotTextError, parse
from parsers.formats.pipes import MAX_COLUMNS
from parsers.model import Table
from tests.parsers.formats.expect import as_a, there

PROPERTY = settings(max_examples=60, deadline=None)
FRAGMENTS = st.lists(
    st.sampled_from(
        [
            *"ab .:|#>-*_`~[]()!<>&\\\n\n\n1?",
            "\n\n",
            "|---|---|\n",
            "| a | b |\n",
            "April 2026\n",
            "Archive: April 2026",
            "\n\nRelated topics\n\n",
            "water7 related articles",
            "\n\nArchive\n\n",
            "April 202677 published articles",
            "\n\nFurther Reading\n\n",
            "常见问题",
            "Why?\n\n",
            "---\n",
            "title: x\n",
            "```\n",
            "![x](y)",
            "[^1]: ",
            "é",
            "語",
            "e\u0301",
            "\u202e",
            "\x1b[2J",
            "word " * 30,
        ]
    ),
    max_size=60,
).map("".join)
NAMES = st.sampled_from(["x.txt", "x.md", "-"])


@PROPERTY
@given(st.binary(max_size=300), NAMES)
def test_any_bytes(data: bytes, name: str) -> None:
    try:
        page = parse(data, name)
    except NotTextError:
        return
    assert page.byte_count == len(data)


@PROPERTY
@given(FRAGMENTS, NAMES)
def test_any_text_has_every_piece_at_its_place(text: str, name: str) -> None:
    page = parse(text.encode(), name)
    for _, block in page.flow:
        flat = block.flat if isinstance(block, Table) else block.text
        span = block.locate(0, len(flat))
        assert 0 <= span.start <= span.end <= page.character_count
        assert 1 <= span.line <= span.end_line <= page.line_count
        assert all(0 <= mark.start < mark.end <= len(flat) for mark in block.marks)


@PROPERTY
@given(st.text("ab *_`[]()!~\\>\n.:é語", max_size=60))
def test_letters_of_markdown_lead_to_themselves(text: str) -> None:
    source = f"q {text} q"
    for _, block in parse(source.encode(), "x.md").flow:
        flat = block.flat if isinstance(block, Table) else block.text
        for at, char in enumerate(flat):
            if char.isalpha():
                assert source[block.locate(at, at + 1).start] == char


class TestTables:
    def test_a_thousand_columns(self) -> None:
        row = "|" + "|".join(f" c{number} " for number in range(1000)) + "|"
        text = f"T\n\n{row}\n|{'---|' * 1000}\n{row}\n"
        for name in ("x.txt", "x.md"):
            page = parse(text.encode(), name)
            [table] = [block for block in page.body if isinstance(block, Table)]
            assert table.width == MAX_COLUMNS
            assert "c999" in table.rows[0].cells[-1]
            [problem] = [problem for problem in page.problems if problem.code == "limit"]
            assert (problem.line, str(MAX_COLUMNS) in problem.message) == (3, True)

    def test_ragged_rows_are_kept_and_reported(self) -> None:
        page = parse(b"T\n\n| a | b |\n|---|---|\n| 1 |\n| 1 | 2 | 3 |\n", "x.txt")
        table = as_a(Table, page.lead[0])
        assert [row.cells for row in table.rows] == [("1",), ("1", "2", "3")]
        [problem] = page.problems
        assert (problem.line, problem.code, problem.count) == (5, "table", 2)

    def test_a_table_cut_in_the_middle(self) -> None:
        page = parse(b"T\n\n| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | fo", "x.txt")
        table = as_a(Table, page.lead[0])
        assert table.rows[-1].cells == ("3", "fo")
        assert [problem.line for problem in page.problems] == [6]

    def test_escaped_bars_and_empty_cells(self) -> None:
        page = parse(b"T\n\n| a | b |\n|---|---|\n| x\\|y | |\n", "x.txt")
        table = as_a(Table, page.lead[0])
        assert table.rows[0].cells == ("x|y", "")
        assert table.cell(1, 0).locate(2, 3).column == 6

    def test_a_bar_at_the_end_of_a_row_has_an_empty_cell_beside_it_where_rows_have_no_frame(
        self,
    ) -> None:
        text = b"T\n\nPlace | Port | Ships\n--- | --- | ---\n1 | Elva | 40\n | Total | 40\n"
        table = as_a(Table, parse(text, "x.txt").lead[0])
        assert [row.cells for row in table.rows] == [("1", "Elva", "40"), ("", "Total", "40")]
        # Markdown takes the bar for a frame, so that its readers see the row shifted.
        page = parse(text, "x.md")
        assert [problem.code for problem in page.problems] == ["table"]

    def test_without_a_rule_the_first_row_is_the_header_if_it_has_no_numbers(self) -> None:
        page = parse(b"T\n\n| Town | Homes |\n| Elva | 100 |\n| Skerry | 90 |\n", "x.txt")
        table = as_a(Table, page.lead[0])
        assert there(table.header).cells == ("Town", "Homes")

    def test_a_row_of_decomposed_letters_has_its_columns_in_the_file(self) -> None:
        page = parse("T\n\n| e\u0301e\u0301 | b |\n|---|---|\n| 1 | 2 |\n".encode(), "x.txt")
        table = as_a(Table, page.lead[0])
        assert there(table.header).cells == ("éé", "b")
        assert there(table.header).columns == (3, 10)


BOMBS = {
    "one long line": "word " * 400_000,
    "one long line of markup": "*a* [b](c) " * 100_000,
    "quotes within quotes": ">" * 20_000 + " a",
    "lists within lists": "\n".join(" " * 2 * n + "- a" for n in range(400)),
    "open brackets": "[" * 20_000,
    "open links": "[a](" * 10_000,
    "emphasis": "*a_ " * 10_000,
    "backticks": "".join("`" * n + " " for n in range(1, 300)),
    "images": "![" * 10_000,
    "entities": "&amp;" * 20_000,
    "html": "<a " * 20_000,
    "bars": "|" * 50_000,
    "rules": "|---" * 20_000 + "|\n" + "|---" * 20_000 + "|",
    "hashes": "#" * 50_000 + " a",
    "colons": "a:" * 50_000,
    "questions": "常见问题\n\n" + "a?\n\n" * 5_000,
    "dates": "2024-01-01 " * 5_000,
    "glued line": "T\n\nApril 2026\nArchive: April 2026\ns\n\nlead\n\nFurther Reading\n\n"
    + "語" * 11_000,
    "blank lines": "a\n" + "\n" * 200_000 + "b",
    "many headings": "Head\n\n" * 20_000,
}


@pytest.mark.parametrize("name", ["x.txt", "x.md"])
@pytest.mark.parametrize("bomb", BOMBS)
def test_bombs_are_read_in_bounded_time(bomb: str, name: str) -> None:
    started = time.process_time()
    page = parse(BOMBS[bomb].encode(), name)
    assert time.process_time() - started < 4
    assert page.flow


@pytest.mark.parametrize("ends", ["\r\n", "\r"])
def test_line_ends_of_other_systems(ends: str) -> None:
    page = parse(ends.join(["Title", "", "First.", "", "Second."]).encode(), "x.txt")
    assert [block.text for block in page.lead] == ["First.", "Second."]
    assert page.lead[1].line == 5


def test_control_characters_are_shown_and_reported() -> None:
    page = parse(b"Title \x1b[31m\n\nText with \x07 a bell.\n", "na\x1bme.txt")
    assert "\x1b" not in page.path + there(page.title).text
    assert [problem.code for problem in page.problems] == ["control", "control"]
