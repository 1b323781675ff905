"""Export: what is written, and that nothing is replaced unasked."""

import csv
import io
import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parsers.formats import parse
from parsers.model import Table
from tests.tui.layout.made import any_text
from tui.reading.tables.export import ExportError, export, render

HEAD = ["Name", "a|b"]
ROWS = [['x, "y"', "<b>1</b>"], ["*z*"]]


def test_csv_can_be_read_back() -> None:
    assert list(csv.reader(io.StringIO(render("csv", HEAD, ROWS, [])))) == [
        HEAD,
        ROWS[0],
        ["*z*", ""],
    ]


@given(st.lists(st.lists(any_text(lines=False), min_size=2, max_size=2), max_size=4))
@settings(max_examples=40, deadline=None)
def test_whatever_the_cells_hold_csv_and_json_bring_it_back(rows: list[list[str]]) -> None:
    back = list(csv.reader(io.StringIO(render("csv", HEAD, rows, []), newline="")))
    assert back == [HEAD, *rows]
    assert json.loads(render("json", HEAD, rows, []))["rows"] == rows


def test_json_names_the_columns_and_fills_up_short_rows() -> None:
    made = json.loads(render("json", HEAD, ROWS, []))
    assert made == {"columns": HEAD, "rows": [ROWS[0], ["*z*", ""]]}


def test_markdown_sets_numbers_to_the_right_and_takes_nothing_for_markup() -> None:
    assert render("md", HEAD, ROWS, [False, True]).splitlines() == [
        "| Name | a\\|b |",
        "| --- | ---: |",
        '| x, "y" | \\<b\\>1\\</b\\> |',
        "| \\*z\\* |  |",
    ]


def test_markdown_read_as_an_article_shows_the_same_cells() -> None:
    rows = [["a*b*", "5 < 7 & `x`"], ["[c](d) _e_", "f | g \\ ~h~ &amp;"]]
    text = "# Title\n\n" + render("md", HEAD, rows, [False, True])
    page = parse(text.encode(), "made.md")
    (found,) = [placed.block for placed in page.flow if isinstance(placed.block, Table)]
    assert found.header is not None
    assert list(found.header.cells) == HEAD
    assert [list(row.cells) for row in found.rows] == rows


def test_tabs_part_the_cells_of_tsv() -> None:
    assert render("tsv", ["a", "b"], [["1", "2"]], []) == "a\tb\n1\t2\n"


def test_a_file_is_written_by_its_ending(tmp_path: Path) -> None:
    path = export(str(tmp_path / "t.JSON"), ["a"], [["é"]], [])
    assert json.loads(path.read_text(encoding="utf-8")) == {"columns": ["a"], "rows": [["é"]]}


def test_an_existing_file_is_replaced_only_when_told(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text("mine", encoding="utf-8")
    with pytest.raises(FileExistsError):
        export(str(path), ["a"], [], [])
    assert path.read_text(encoding="utf-8") == "mine"
    export(str(path), ["a"], [], [], replace=True)
    assert path.read_text(encoding="utf-8") == "a\n"


@pytest.mark.parametrize("name", ["t", "t.xlsx", ".csv", "t.csv.zip"])
def test_a_name_without_a_known_ending_is_refused(name: str, tmp_path: Path) -> None:
    with pytest.raises(ExportError):
        export(str(tmp_path / name), ["a"], [], [])


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="No such file"):
        export(str(tmp_path / "nowhere" / "t.csv"), ["a"], [], [])
    with pytest.raises(ExportError):
        export(str(tmp_path / "a\0b.csv"), ["a"], [], [])
