"""Tables in the flow: widths, folding, scrolling sideways, sorting signs, very long ones."""

import time

from hypothesis import given, settings
from hypothesis import strategies as st

from parsers.model import Placed, Table, block_text
from tests.tui.layout.made import any_text, mark, paragraph, row, table
from tui.layout.block import Options, height, lay_out, typeset
from tui.layout.columns import fit_columns, looks_numeric, measure_column
from tui.layout.line import Line, cells_of, line_text, line_width, offset_at, source_fragments
from tui.layout.table import TableView, arrange, lay_out_rows

PORTS = table(
    ("Port", "Ships a year", "Share"),
    ("Northhaven", "1,250", "40%"),
    ("Eel", "87", "2.5%"),
    ("Old Quay (closed)", "", "n/a"),
)


def text(lines: list[Line]) -> list[str]:
    return [line_text(line).rstrip() for line in lines]


def drawn(
    block: Table, width: int, view: TableView | None = None, options: Options | None = None
) -> list[str]:
    laid = arrange(block, width, options or Options(), view)
    lines = laid.lines(0, laid.height)
    assert len(lines) == laid.height
    assert all(line_width(line) <= width for line in lines)
    return text(lines)


def test_figures_stand_under_one_another() -> None:
    assert drawn(PORTS, 60) == [
        "Port              │ Ships a year │ Share",
        "──────────────────┼──────────────┼──────",
        "Northhaven        │        1,250 │ 40%",
        "Eel               │           87 │  2.5%",
        "Old Quay (closed) │              │   n/a",
    ]


def test_decimal_points_stand_under_one_another_where_the_decimals_differ() -> None:
    rows = [("4.5%", "1.234", "0,5", "$4.5B"), ("12%", "12.345", "12,25", "$300M")]
    figures = table(("A", "B", "C", "D"), *rows, ("0.25%", "999", "1.003", "$1B"))
    assert drawn(figures, 60) == [
        "     A │      B │        C │     D",
        "───────┼────────┼──────────┼──────",
        " 4.5%  │  1.234 │     0,5  │ $4.5B",
        "12%    │ 12.345 │    12,25 │ $300M",
        " 0.25% │    999 │ 1.003    │   $1B",
    ]


def test_headers_are_folded_before_cells_and_stand_on_the_rule() -> None:
    assert drawn(PORTS, 36) == [
        "                  │  Ships a │",
        "Port              │     year │ Share",
        "──────────────────┼──────────┼──────",
        "Northhaven        │    1,250 │ 40%",
        "Eel               │       87 │  2.5%",
        "Old Quay (closed) │          │   n/a",
    ]


def test_folded_rows_are_parted_by_rules() -> None:
    assert drawn(PORTS, 26) == [
        "           │ Ships │",
        "           │     a │",
        "Port       │  year │ Share",
        "───────────┼───────┼──────",
        "Northhaven │ 1,250 │ 40%",
        "┈┈┈┈┈┈┈┈┈┈┈┼┈┈┈┈┈┈┈┼┈┈┈┈┈┈",
        "Eel        │    87 │  2.5%",
        "┈┈┈┈┈┈┈┈┈┈┈┼┈┈┈┈┈┈┈┼┈┈┈┈┈┈",
        "Old Quay   │       │   n/a",
        "(closed)   │       │",
    ]


def test_before_scrolling_the_gaps_are_narrowed() -> None:
    assert drawn(PORTS, 22)[3:5] == ["──────────┼─────┼─────", "Northhaven│1,250│40%"]


def test_what_does_not_fit_is_scrolled_to_beside_the_first_column() -> None:
    assert drawn(PORTS, 20) == [
        "           │ Ships",
        "           │     a",
        "Port       │  year ›",
        "───────────┼──────",
        "Northhaven │ 1,250",
        "┈┈┈┈┈┈┈┈┈┈┈┼┈┈┈┈┈┈",
        "Eel        │    87",
        "┈┈┈┈┈┈┈┈┈┈┈┼┈┈┈┈┈┈",
        "Old Quay   │",
        "(closed)   │",
        "  2/3 ›",
    ]
    right = drawn(PORTS, 20, TableView(first_column=2))
    assert right[2] == "Port       ‹ Share"
    assert right[-1] == "‹ 3/3"
    assert right[4] == "Northhaven │ 40%"
    # Scrolling further than there are columns stops at the last.
    assert drawn(PORTS, 20, TableView(first_column=99)) == right


def test_the_column_to_scroll_to_brings_the_cursor_into_sight() -> None:
    wide = table(tuple("abcdefgh"), *[("x" * 12,) * 8])
    for start in range(8):
        for column in range(8):
            view = TableView(first_column=start)
            first = arrange(wide, 40, Options(), view).first_column_for(column)
            moved = arrange(wide, 40, Options(), TableView(first_column=first))
            assert column in moved.visible
            assert moved.visible[0] == 0


def test_the_height_does_not_change_with_scrolling_sorting_or_the_cursor() -> None:
    views = [
        TableView(),
        TableView(first_column=2),
        TableView(order=(2, 0, 1), sorted_by=1, descending=True, cursor_column=2),
    ]
    for width in range(12, 70):
        assert len({arrange(PORTS, width, Options(), view).height for view in views}) == 1


def test_a_sorted_column_shows_an_arrow_and_the_cursor_a_heavy_rule() -> None:
    assert drawn(PORTS, 60, TableView(sorted_by=0, cursor_column=2))[:2] == [
        "Port ▲            │ Ships a year │ Share",
        "──────────────────┼──────────────┼─━━━━━",
    ]
    # Where the header has no room beside it, the arrow stands in the rule.
    assert drawn(PORTS, 60, TableView(sorted_by=2, descending=True))[:2] == [
        "Port              │ Ships a year │ Share",
        "──────────────────┼──────────────┼─────▼",
    ]


def test_rows_come_in_the_order_of_the_view_and_may_be_filtered() -> None:
    shown = drawn(PORTS, 60, TableView(order=(2, 0)))
    assert [line.split(" │")[0].rstrip() for line in shown[2:]] == [
        "Old Quay (closed)",
        "Northhaven",
    ]


def test_hidden_and_resized_columns() -> None:
    shown = drawn(PORTS, 60, TableView(hidden=frozenset({1}), widths=((0, 10),)))
    assert shown == [
        "Port       │ Share",
        "───────────┼──────",
        "Northhaven │ 40%",
        "┈┈┈┈┈┈┈┈┈┈┈┼┈┈┈┈┈┈",
        "Eel        │  2.5%",
        "┈┈┈┈┈┈┈┈┈┈┈┼┈┈┈┈┈┈",
        "Old Quay   │   n/a",
        "(closed)   │",
    ]
    assert drawn(PORTS, 60, TableView(hidden=frozenset({0, 1, 2}))) == []


def test_ragged_rows_and_a_missing_header() -> None:
    ragged = table(("a", "b"), ("1",), ("1", "2", "three"), ())
    assert drawn(ragged, 40) == [
        " a │  b │",
        "───┼────┼──────",
        " 1 │    │",
        " 1 │  2 │ three",
        "   │    │",
    ]
    assert drawn(table(None, ("a", "b")), 40) == ["───┼───", "a  │ b"]
    assert drawn(table(()), 40) == []


def test_declared_alignments_win_and_captions_stand_above() -> None:
    block = table(("n", "word"), ("1", "a"), alignments=("left", "right"), caption="A caption")
    assert drawn(block, 40) == ["A caption", "n  │ word", "───┼─────", "1  │    a"]


def test_a_long_cell_is_cut_unless_expanded() -> None:
    block = table(("k", "v"), ("a", "word " * 60), ("b", "short"))
    cut = drawn(block, 30, options=Options(cell_lines=3))
    assert len(cut) == 2 + 3 + 1 + 1
    assert cut[4].endswith("…")
    whole = drawn(block, 30, TableView(expanded=frozenset({(0, 1)})), Options(cell_lines=3))
    assert " ".join(line.split("│")[1].strip() for line in whole[2:-2]) == ("word " * 60).strip()


def test_cells_know_their_place_and_column() -> None:
    block = table(("k", "v"), ("日本", "two words"))
    lines = arrange(block, 40).lines(0, 99)
    flat = block_text(block)
    for piece in source_fragments(lines):
        assert flat[piece.start : piece.end] == piece.text
        assert block.cell_at(piece.start)[1] == piece.column
    cell = lines[2]
    assert offset_at(cell, 3) == flat.index("本")
    start = flat.index("two")
    assert cells_of(cell, start, start + 3) == [(7, 10)]


def test_marks_inside_cells_are_drawn() -> None:
    record = row("a", "bold here").model_copy(
        update={"rich": ((1, paragraph("bold here", [mark(0, 4, "strong")])),)}
    )
    block = table(("k", "v")).model_copy(update={"rows": (record,)})
    styles = {piece.text: piece.style for piece in arrange(block, 40).lines(2, 3)[0]}
    assert styles["bold"] == "table.cell strong"


def test_lines_can_be_drawn_from_the_middle() -> None:
    block = table(("k", "v"), *((str(n), "word " * (n % 7)) for n in range(40)))
    laid = arrange(block, 24)
    whole = laid.lines(0, laid.height)
    for first in range(0, laid.height, 3):
        assert laid.lines(first, first + 5) == whole[first : first + 5]
    for position in range(40):
        line = laid.line_of_row(position)
        assert laid.row_at(line) == position
        assert line_text(whole[line]).lstrip().startswith(str(position))
    assert laid.row_at(0) is None
    assert (
        lay_out_rows(block, 24, TableView(), 3, 5)
        == whole[laid.line_of_row(3) : laid.line_of_row(5)]
    )


def test_a_hundred_thousand_rows_cost_what_is_shown() -> None:
    block = table(
        ("id", "name", "value"),
        *((str(n), f"name of the row {n}", f"{n}.5") for n in range(100_000)),
    )
    order = tuple(range(99_999, -1, -1))
    arrange(block, 60).lines(0, 50)  # the model computes its offsets once
    begin = time.perf_counter()
    laid = arrange(block, 60, Options(), TableView(order=order, sorted_by=0))
    assert laid.height == 100_002
    lines = laid.lines(70_000, 70_050)
    assert time.perf_counter() - begin < 1
    assert line_text(lines[0]).split() == [
        "30001",
        "│",
        "name",
        "of",
        "the",
        "row",
        "30001",
        "│",
        "30001.5",
    ]


def test_only_what_is_shown_of_a_long_table_is_drawn_and_any_place_found() -> None:
    rows = ((str(n), f"name {n}") for n in range(5000))
    block = table(("id", "name"), *rows)
    order = tuple(range(4999, -1, -1))
    whole = typeset(Placed("body", block), 40, table=TableView(order=order))
    assert whole.height == 5003
    assert line_text(whole.lines(2, 3)[0]).split()[0] == "4999"
    assert whole.lines(5002, 5003) == [()]
    offset = block_text(block).index("name 1234")
    line = whole.line_of(offset)
    assert line == 2 + 4999 - 1234
    assert "name 1234" in line_text(whole.lines(line, line + 1)[0])


def test_rows_of_long_tables_are_one_line_unless_expanded() -> None:
    block = table(("k", "v"), *((str(n), "word " * 30) for n in range(30)))
    options = Options(one_line_rows=10)
    laid = arrange(block, 40, options)
    assert laid.height == 2 + 30
    assert line_text(laid.lines(2, 3)[0]).endswith("…")
    opened = arrange(block, 40, options, TableView(expanded=frozenset({(3, 1)})))
    assert opened.height > laid.height
    whole = opened.lines(0, opened.height)
    assert len(whole) == opened.height
    assert line_text(whole[opened.line_of_row(4)]).split()[0] == "4"


def test_what_counts_as_a_column_of_figures() -> None:
    assert looks_numeric(["~1.8T", "$25B", "12 %", "−3,5", "€ 1.000", "10x", "N/A"])
    assert not looks_numeric(["Q1 figures", "12 monkeys and more", "3"])
    assert not looks_numeric(["", "–", "n/a"])
    assert looks_numeric(["250억", "3조", "-"])


def test_room_is_shared_so_that_the_tallest_cell_is_as_low_as_can_be() -> None:
    columns = [
        measure_column(0, "a", ["word " * 8], False),
        measure_column(1, "b", ["word " * 24], False),
    ]
    fit = fit_columns(columns, 63, 3, 1)
    assert fit.whole
    assert sum(fit.widths) == 60
    assert 2 <= fit.widths[1] / fit.widths[0] <= 4


@given(
    st.lists(
        st.lists(any_text(lines=False).map(lambda cell: cell.replace("\t", " ")), max_size=5),
        max_size=5,
    ),
    st.integers(10, 90),
    st.integers(0, 5),
    st.booleans(),
)
@settings(max_examples=60, deadline=None)
def test_any_table_fits_and_every_cell_can_be_seen(
    rows: list[list[str]], width: int, cursor: int, headed: bool
) -> None:
    block = table(rows[0], *rows[1:]) if rows and headed else table(None, *rows)
    options = Options(cell_lines=0)
    flat = block_text(block)
    seen: dict[int, str] = {}
    for first in range(max(block.width, 1)):
        view = TableView(first_column=first, cursor_column=cursor, sorted_by=cursor)
        laid = arrange(block, width, options, view)
        lines = laid.lines(0, laid.height)
        assert len(lines) == laid.height == arrange(block, width, options).height
        for line in lines:
            assert line_width(line) <= width
            for piece in line:
                if piece.start >= 0:
                    seen.update(zip(range(piece.start, piece.end), piece.text, strict=True))
    for at, char in enumerate(flat):
        if not char.isspace() and char not in "\u00ad\u200b\u2060\ufeff":
            assert seen[at] == char


def test_a_table_in_a_quote_keeps_the_bar() -> None:
    block = table(("k", "v"), ("a", "b")).model_copy(update={"quoted": 1})
    placed = Placed("body", block)
    lines = lay_out(placed, 20)
    assert text(lines) == ["│ k  │ v", "│ ───┼───", "│ a  │ b", ""]
    assert height(placed, 20) == 4
