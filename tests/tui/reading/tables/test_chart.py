"""Charts and widths: what is drawn, within the cells there are."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parsers.model import Table
from tests.tui.layout.made import any_text, table
from tests.tui.reading.tables.sheets import HARBOURS, HARBOURS_KO, ORCHARDS, SEASONS, page
from tui.layout.cells import cell_len
from tui.layout.line import line_text, line_width
from tui.layout.options import Options
from tui.reading.tables.cells import (
    cut,
    first_column_for,
    fit_grid,
    head_lines,
    measure_columns,
    one_line,
    printable,
)
from tui.reading.tables.chart import Chart, draw_chart
from tui.reading.tables.sheet import Sheet, SheetView

PLAIN = Options()
ASCII = Options(ascii=True)


def sheet(content: Table, language: str = "en") -> Sheet:
    made = Sheet(page(content, language), content)
    made.read_types()
    return made


def chart(content: Table, column: int, *, options: Options = PLAIN, language: str = "en") -> Chart:
    drawn = draw_chart(sheet(content, language), SheetView(column=column), 80, 20, options)
    assert drawn is not None
    return drawn


def texts(drawn: Chart) -> list[str]:
    return [line_text(line) for line in drawn.lines]


def test_bars_are_as_long_as_their_values() -> None:
    content = table(["Name", "Value"], ["a", "10"], ["b", "20"], ["c", "40"], ["d", "0"])
    lengths = [line.count("█") for line in texts(chart(content, 1))]
    assert lengths[3] == 0
    assert lengths[2] > 40
    assert abs(2 * lengths[1] - lengths[2]) <= 2
    assert abs(4 * lengths[0] - lengths[2]) <= 4


def test_negative_bars_go_the_other_way_from_a_common_axis() -> None:
    drawn = texts(chart(HARBOURS, 3, language="nl"))
    axis = {line.index("│") for line in drawn}
    assert len(axis) == 1
    (place,) = axis
    assert "█" in drawn[1][:place]
    assert "█" not in drawn[1][place:]
    assert "█" in drawn[2][place:]


def test_bars_carry_the_cells_as_written_and_empty_cells_have_none() -> None:
    drawn = texts(chart(HARBOURS, 3, language="nl"))
    assert drawn[0].endswith("5 %")
    assert drawn[4].startswith("Moerdijk")
    assert "█" not in drawn[4]


def test_only_the_commonest_unit_is_drawn_and_the_rest_is_told() -> None:
    drawn = chart(HARBOURS, 2, language="nl")
    assert drawn.title == "Omzet 2027 by Haven, in EUR"
    assert drawn.notes == ("1 value in another unit left out",)
    assert "█" not in texts(drawn)[3]


def test_a_range_has_a_lighter_part() -> None:
    assert "▒" in texts(chart(HARBOURS, 1, language="nl"))[3]


def test_rows_that_are_years_make_a_line() -> None:
    drawn = chart(SEASONS, 1)
    assert drawn.title == "Visitors over Year"
    text = "\n".join(texts(drawn))
    assert text.count("●") == 5
    assert all(year in text for year in ("2021", "2022", "2023", "2024", "2025"))
    assert "3,100" in text


def test_the_points_of_a_line_stand_as_high_as_their_values() -> None:
    rows = texts(chart(SEASONS, 1))
    heights = sorted(
        (line.index("●") if line.count("●") == 1 else -1, -number)
        for number, line in enumerate(rows)
        if "●" in line
    )
    found = [height for place, height in heights if place >= 0]
    assert found[0] < found[-1]  # 1,200 visitors at first, 3,100 in the end


def test_columns_that_are_years_make_a_line_for_each_row() -> None:
    drawn = chart(ORCHARDS, 2)
    text = "\n".join(texts(drawn))
    assert drawn.title == "2023 to 2026, in tonne"
    assert all(sign in text for sign in "●▲■")
    assert drawn.notes == ("1 cell without a number",)
    assert text.count("■") == 4  # three points, and the sign before its name


def test_many_rows_over_years_draw_the_one_under_the_cursor() -> None:
    rows = [[f"row {n}", *[str(n * 10 + year) for year in range(4)]] for n in range(9)]
    content = table(["Name", "2021", "2022", "2023", "2024"], *rows)
    drawn = draw_chart(sheet(content), SheetView(column=1, row=5), 80, 20, PLAIN)
    assert drawn is not None
    assert "row 5" in "\n".join(texts(drawn))
    assert "one row of 9; move the cursor for another" in drawn.notes


def test_columns_of_different_things_in_one_year_are_not_a_line() -> None:
    content = table(
        ["Name", "Staff 2023", "Cost 2024", "Visits 2025"],
        ["a", "1", "2", "3"],
        ["b", "4", "5", "6"],
    )
    assert chart(content, 1).title == "Staff 2023 by Name"


def test_several_values_in_one_year_are_bars() -> None:
    content = table(["Year", "V"], ["2021", "1"], ["2021", "2"], ["2022", "3"], ["2023", "4"])
    assert chart(content, 1).title == "V by Year"


def test_a_table_without_numbers_has_no_chart() -> None:
    content = table(["a", "b"], ["x", "y"])
    assert draw_chart(sheet(content), SheetView(), 80, 20, PLAIN) is None


@pytest.mark.parametrize("content", [SEASONS, ORCHARDS])
@pytest.mark.parametrize("column", [1, 2])
def test_ascii_charts_are_ascii(content: Table, column: int) -> None:
    assert all(line.isascii() for line in texts(chart(content, column, options=ASCII)))


@pytest.mark.parametrize("width", [30, 50, 80, 150])
@pytest.mark.parametrize("content", [HARBOURS, HARBOURS_KO, ORCHARDS, SEASONS])
@pytest.mark.parametrize("column", [1, 2, 3, 4])
def test_charts_stay_within_their_width(width: int, content: Table, column: int) -> None:
    drawn = draw_chart(sheet(content, "ko"), SheetView(column=column), width, 16, PLAIN)
    if drawn is not None:
        assert max(map(line_width, drawn.lines)) <= width


def test_charts_of_no_rows_and_of_equal_values_are_drawn() -> None:
    assert draw_chart(sheet(ORCHARDS), SheetView(order=(), column=1), 80, 20, PLAIN) is not None
    assert draw_chart(sheet(SEASONS), SheetView(order=(), column=1), 80, 20, PLAIN) is not None
    flat = table(["Year", "V"], ["2021", "0"], ["2022", "0"], ["2023", "0"])
    assert "●" in "\n".join(texts(chart(flat, 1)))


# --- cells and widths ---


@pytest.mark.parametrize(
    "text",
    ["", "kade", "가장 깊은 부두", "👨‍👩‍👧‍👦 familie", "ñandú e\u0301", "a\tb\nc", "x" * 900],
)
@pytest.mark.parametrize("size", [1, 2, 3, 7, 40])
def test_a_cell_on_one_line_takes_its_cells_exactly(text: str, size: int) -> None:
    drawn = one_line(text, size, "", right=False, options=PLAIN)
    assert sum(cell_len(fragment.text) for fragment in drawn) == size


@given(any_text(), st.integers(1, 30), st.booleans(), st.booleans())
@settings(max_examples=150, deadline=None)
def test_any_cell_takes_its_cells_exactly(text: str, size: int, right: bool, turned: bool) -> None:
    options = Options(visual_order=turned)
    drawn = one_line(text, size, "", right=right, options=options)
    assert sum(cell_len(fragment.text) for fragment in drawn) == size
    shown = "".join(fragment.text for fragment in drawn)
    assert not [char for char in shown if unicodedata.category(char) in ("Cc", "Cs", "Zl", "Zp")]


def test_a_cell_that_is_cut_says_so() -> None:
    assert cut("kaasmarkt", 5, "…") == "kaas…"
    assert cut("가나다", 4, "…") == "가…"
    assert cut("kaas", 4, "…") == "kaas"


def test_nothing_reaches_the_terminal_as_a_command() -> None:
    assert printable("a\x1b[2Jb\x07\x9b31m") == "a�[2Jb��31m"


def test_columns_are_as_wide_as_their_cells_where_there_is_room() -> None:
    made = sheet(HARBOURS, "nl")
    fit = fit_grid(made, SheetView(), measure_columns(made), 150, 3)
    assert len(fit.widths) == 6
    assert not fit.more_right
    for column, size in fit.widths:
        assert size >= max(cell_len(made.text(row, column)) for row in range(5))


def test_columns_that_do_not_fit_are_scrolled_to_beside_the_first() -> None:
    made = sheet(HARBOURS, "nl")
    asked = measure_columns(made)
    fit = fit_grid(made, SheetView(), asked, 40, 3)
    assert fit.more_right
    first = first_column_for(made, SheetView(column=5), asked, 40, 3)
    there = fit_grid(made, SheetView(column=5, first_column=first), asked, 40, 3)
    assert there.widths[0][0] == 0
    assert 5 in there.whole
    assert there.more_left


@pytest.mark.parametrize("width", range(8, 120, 7))
@pytest.mark.parametrize("content", [HARBOURS, HARBOURS_KO, ORCHARDS])
def test_every_column_can_be_reached_and_nothing_is_wider_than_the_screen(
    width: int, content: Table
) -> None:
    made = sheet(content, "ko")
    asked = measure_columns(made)
    for column in range(content.width):
        first = first_column_for(made, SheetView(column=column), asked, width, 3)
        fit = fit_grid(made, SheetView(column=column, first_column=first), asked, width, 3)
        assert column in [each for each, _ in fit.widths]
        if width >= 14:
            assert sum(size for _, size in fit.widths) + 3 * (len(fit.widths) - 1) <= width
        lines = head_lines(made, fit, PLAIN)
        assert len({len(parts) for parts in lines}) == 1


def test_a_column_resized_by_hand_keeps_its_width() -> None:
    made = sheet(HARBOURS, "nl")
    view = SheetView(widths=((5, 60), (0, 4)))
    fit = fit_grid(made, view, measure_columns(made), 150, 3)
    assert dict(fit.widths)[5] == 60
    assert dict(fit.widths)[0] == 4


def test_a_table_with_all_columns_hidden_or_none_is_nothing() -> None:
    made = sheet(table(None))
    fit = fit_grid(made, SheetView(), measure_columns(made), 80, 3)
    assert fit.columns == ()
