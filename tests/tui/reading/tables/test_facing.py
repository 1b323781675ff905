"""Which cells differ between editions, and what stays in place when the edition is flipped."""

from parsers.model import Table
from tests.tui.layout.made import table
from tests.tui.reading.tables.sheets import HARBOURS, HARBOURS_KO, long_table, page
from tui.reading.tables.facing import Facing, face
from tui.reading.tables.filter import parse_filter
from tui.reading.tables.sheet import Sheet, SheetView, faced


def facing(one: Table, other: Table, languages: tuple[str, str] = ("nl", "ko")) -> Facing:
    return face((page(one, languages[0]), one), (page(other, languages[1]), other))


def test_cells_differ_by_value_whatever_the_language_and_the_notation() -> None:
    assert facing(HARBOURS, HARBOURS_KO).differing == {(1, 1), (3, 4)}


def test_words_of_another_language_are_no_difference_but_those_of_the_same_are() -> None:
    one = table(["Stad", "Bier"], ["Gent", "blond"], ["Brugge", "tripel"])
    other = table(["Stad", "Bier"], ["Gent", "donker"], ["Brugge", "tripel "])
    assert facing(one, other, ("nl", "ko")).differing == set()
    assert facing(one, other, ("nl", "nl-BE")).differing == {(0, 1)}


def test_an_empty_cell_differs_from_a_filled_one_and_not_from_a_dash() -> None:
    one = table(["A", "B"], ["x", ""], ["y", "–"], ["z", "7"])
    other = table(["A", "B"], ["x", "5"], ["y", "n/a"], ["z"])
    assert facing(one, other).differing == {(0, 1), (2, 1)}


def test_a_wrong_sign_or_power_of_ten_shows_where_the_rest_of_the_column_agrees() -> None:
    one = table(["Naam", "Saldo"], ["a", "12"], ["b", "-30"], ["c", "700"], ["d", "41"], ["e", "9"])
    other = table(["이름", "잔액"], ["a", "12"], ["b", "30"], ["c", "70"], ["d", "41"], ["e", "9"])
    assert facing(one, other).differing == {(1, 1), (2, 1)}


def test_columns_that_count_in_other_units_do_not_differ_by_that() -> None:
    one = table(["Naam", "Omzet"], ["a", "1200"], ["b", "3500"], ["c", "700"])
    other = table(["이름", "매출"], ["a", "1.2"], ["b", "3.5"], ["c", "0.7"])
    assert facing(one, other).differing == set()


def test_rounded_amounts_are_no_difference() -> None:
    one = table(["A", "B"], ["x", "€ 1,24 miljard"], ["y", "€ 310 mln"], ["z", "€ 2 miljard"])
    other = table(["A", "B"], ["x", "12억 유로"], ["y", "3억 1천만 유로"], ["z", "20억 유로"])
    assert facing(one, other).differing == set()


def test_rows_and_columns_that_an_edition_lacks_are_alone() -> None:
    one = table(["Naam", "2024", "2025"], ["Aa", "11", "12"], ["Bb", "23", "24"], ["Cc", "37", "9"])
    other = table(["이름", "2024"], ["가", "11"], ["다", "37"])
    found = facing(one, other)
    assert found.alone_rows == {1}
    assert found.alone_columns == {2}
    assert found.rows == {0: 0, 2: 1}
    turned = found.turned(other)
    assert turned.rows == {0: 0, 1: 2}
    assert turned.alone_rows == set()


def test_the_other_edition_sees_the_same_differences() -> None:
    found = facing(HARBOURS, HARBOURS_KO)
    back = facing(HARBOURS_KO, HARBOURS, ("ko", "nl"))
    assert found.turned(HARBOURS_KO).differing == back.differing


def test_comparing_a_long_table_can_be_stopped() -> None:
    content = long_table(3000)
    calls = []

    def stopped() -> bool:
        calls.append(1)
        return len(calls) > 1

    face((page(content), content), (page(content), content), stopped)
    assert len(calls) == 2


def sheets() -> tuple[Sheet, Sheet]:
    own, other = Sheet(page(HARBOURS), HARBOURS), Sheet(page(HARBOURS_KO, "ko"), HARBOURS_KO)
    found = facing(HARBOURS, HARBOURS_KO)
    own.set_facing(1, found)
    other.set_facing(0, found.turned(HARBOURS_KO))
    return own, other


def test_flipping_keeps_rows_columns_and_cursor_where_they_face() -> None:
    own, other = sheets()
    view = own.sorted(SheetView(column=2, hidden=frozenset({3})), 2, descending=True)
    there = faced(view, own, other, 1)
    assert there.order == view.order
    assert (there.sorted_by, there.column, there.hidden) == (2, 2, frozenset({3}))
    assert faced(there, other, own, 0) == view


def test_flipping_goes_by_what_faces_and_not_by_position() -> None:
    one = table(["N", "V"], ["a", "11"], ["b", "23"], ["c", "37"])
    other = table(["이", "값"], ["가", "11"], ["다", "37"], ["라", "41"])
    own, there = Sheet(page(one), one), Sheet(page(other, "ko"), other)
    found = facing(one, other)
    own.set_facing(1, found)
    there.set_facing(0, found.turned(other))
    view = own.sorted(SheetView(), 1, descending=True)
    assert view.order == (2, 1, 0)
    assert faced(view, own, there, 1).order == (1, 0, 2)


def test_rows_filtered_out_stay_out_in_the_other_edition() -> None:
    own, other = sheets()
    wanted = parse_filter("delfzijl", 0, "Haven", "nl")
    assert wanted is not None
    view, _ = own.filtered(SheetView(), wanted)
    assert faced(view, own, other, 1).order == (1,)


def test_sorting_filtered_rows_and_undoing_either() -> None:
    own, _ = sheets()
    wanted = parse_filter("> 10", 1, "Overslag", "nl")
    assert wanted is not None
    view, _ = own.filtered(SheetView(), wanted)
    assert view.order == (0, 3, 4)
    by_year = own.sorted(view, 4, descending=False)
    assert by_year.order == (4, 0, 3)
    assert own.unsorted(by_year).order == (0, 3, 4)
    assert own.unfiltered(by_year).order == (4, 0, 2, 1, 3)
    assert own.unfiltered(own.unsorted(by_year)).order is None
