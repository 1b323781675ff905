"""The full-screen table, key by key."""

import json
from pathlib import Path

import pytest
from textual.binding import Binding

from parsers.model import Table
from tests.tui.driving import screen_lines, settled
from tests.tui.layout.made import table
from tests.tui.reading.tables.sheets import (
    HARBOURS,
    HARBOURS_KO,
    ORCHARDS,
    SEASONS,
    long_table,
    tables,
)
from tests.tui.screens.zoom_host import Host, text_of, typed, zoomed
from tui.keys.zoom import ZOOM_ACTIONS, zoom_bindings
from tui.layout.cells import cell_len
from tui.layout.table import TableView
from tui.screens.zoom.screen import ZoomScreen

BOTH = tables((HARBOURS, "nl"), (HARBOURS_KO, "ko"))


def columns_shown(host: Host) -> list[int]:
    """The columns that are not hidden."""
    return list(host.zoom.grid.columns)


def open_still(host: Host) -> bool:
    """Whether the screen is there."""
    return host.zoom.is_attached


def rows_shown(host: Host) -> list[str]:
    """The first cells of the rows, in the order shown."""
    zoom = host.zoom
    return [zoom.sheet.text(row, 0) for row in zoom.sheet.rows(zoom.view)]


def test_every_key_does_something_and_no_key_does_two_things() -> None:
    assert not [a.name for a in ZOOM_ACTIONS if not hasattr(ZoomScreen, f"action_{a.name}")]
    keys = [key for action in ZOOM_ACTIONS for key in action.keys]
    assert len(keys) == len(set(keys))
    assert all(isinstance(each, Binding) and each.id for each in zoom_bindings())


async def test_the_table_fills_the_screen_with_head_rule_and_cursor() -> None:
    async with zoomed(BOTH) as (pilot, _host):
        lines = screen_lines(pilot)
        assert lines[0].startswith(" Overzicht")
        assert "[Nederlands]" in lines[0]
        assert "≠ 2 cells differ" in lines[1]
        assert any(line.startswith("▸ Vlissingen │") for line in lines)
        assert "row 1 of 5" in lines[-1]
        assert "? help" in lines[-1]


async def test_numbers_stand_at_the_right_and_words_at_the_left() -> None:
    async with zoomed(BOTH) as (pilot, _host):
        lines = [line for line in screen_lines(pilot) if " │" in line]
        cells = {line.split("│")[0].strip(" ▸"): line.split("│") for line in lines}
        assert cells["Delfzijl"][2].endswith("€ 640 mln ")
        assert cells["Moerdijk"][2].endswith("€ 900 mln ")
        assert cells["Delfzijl"][0].startswith("  Delfzijl ")


async def test_moving_keys_undo_one_another() -> None:
    async with zoomed(BOTH) as (pilot, host):
        before = (host.zoom.view.row, host.zoom.view.column)
        for there, back in (("j", "k"), ("down", "up"), ("right", "left"), ("G", "g")):
            await pilot.press(there)
            assert (host.zoom.view.row, host.zoom.view.column) != before
            await pilot.press(back)
            assert (host.zoom.view.row, host.zoom.view.column) == before
        await pilot.press("end")
        assert host.zoom.view.column == 5
        await pilot.press("home")
        assert host.zoom.view.column == 0


async def test_pages_of_a_long_table_scroll_and_the_head_stays() -> None:
    async with zoomed(tables((long_table(300), "en")), size=(80, 24)) as (pilot, host):
        head = next(line for line in screen_lines(pilot) if "Name" in line)
        await pilot.press("space")
        page = host.zoom.view.row
        assert page == host.zoom.grid.page_rows
        await pilot.press("space", "b", "ctrl+d", "ctrl+u")
        assert host.zoom.view.row == page
        await pilot.press("G")
        assert host.zoom.view.row == 299
        assert head in screen_lines(pilot)
        assert any(line.startswith("▸ ") for line in screen_lines(pilot))


async def test_wide_tables_scroll_sideways_beside_the_first_column() -> None:
    async with zoomed(BOTH, size=(50, 20)) as (pilot, _host):
        assert "Opmerking" not in text_of(pilot)
        assert "›" in text_of(pilot)
        await pilot.press("end")
        text = text_of(pilot)
        assert "Opmerking" in text
        assert "Haven" in text
        assert "‹" in text


async def test_sorting_goes_by_meaning_with_an_arrow_and_back() -> None:
    async with zoomed(BOTH) as (pilot, host):
        await pilot.press("right", "right", "s")
        ascending = ["Harlingen", "Delfzijl", "Moerdijk", "Vlissingen", "Terneuzen"]
        assert rows_shown(host) == ascending
        assert "▲" in text_of(pilot)
        assert "sorted by Omzet 2027, ascending" in text_of(pilot)
        await pilot.press("s")
        assert rows_shown(host) == ascending[::-1]
        assert "▼" in text_of(pilot)
        await pilot.press("S")
        assert rows_shown(host) == ascending
        await pilot.press("u")
        assert rows_shown(host)[0] == "Vlissingen"
        assert "▲" not in text_of(pilot)


async def test_a_click_on_a_head_sorts_and_one_on_a_cell_moves_the_cursor() -> None:
    async with zoomed(BOTH) as (pilot, host):
        lines = screen_lines(pilot)
        head = next(y for y, line in enumerate(lines) if "Groei" in line)
        grid = host.zoom.grid.region
        await pilot.click(offset=(lines[head].index("Groei"), head))
        await settled(pilot)
        assert host.zoom.view.sorted_by == 3
        await pilot.click(offset=(4, grid.y + host.zoom.grid.head_height + 2))
        assert (host.zoom.view.row, host.zoom.view.column) == (2, 0)


async def test_filters_add_up_are_shown_and_an_empty_one_ends_them() -> None:
    async with zoomed(BOTH) as (pilot, host):
        await pilot.press("right", "&", "greater_than_sign", "9", "enter")
        assert rows_shown(host) == ["Vlissingen", "Terneuzen", "Moerdijk"]
        await pilot.press("&")
        await typed(pilot, "GENT")
        assert rows_shown(host) == ["Terneuzen"]
        assert "& Overslag (mln ton) > 9 · GENT: 1 of 5 rows" in text_of(pilot)
        await pilot.press("&")
        await typed(pilot, "")
        assert len(rows_shown(host)) == 5
        assert "of 5 rows" not in text_of(pilot)


async def test_a_filter_that_cannot_be_understood_is_told_and_changes_nothing() -> None:
    async with zoomed(BOTH) as (pilot, host):
        await pilot.press("&")
        await typed(pilot, ">kaas")
        assert "no number in “kaas”" in text_of(pilot)
        assert len(rows_shown(host)) == 5


async def test_a_filter_that_keeps_nothing_leaves_a_way_back() -> None:
    async with zoomed(BOTH) as (pilot, host):
        await pilot.press("&")
        await typed(pilot, "zzz")
        assert rows_shown(host) == []
        assert "no rows" in text_of(pilot)
        await pilot.press("j", "s", "i", "escape", "c", "escape", "enter", "x", "tab", "tab")
        assert open_still(host)
        await pilot.press("&")
        await typed(pilot, "")
        assert len(rows_shown(host)) == 5


async def test_escape_gives_up_a_question() -> None:
    async with zoomed(BOTH) as (pilot, host):
        await pilot.press("&", "x", "escape")
        await settled(pilot)
        assert len(rows_shown(host)) == 5
        await pilot.press("j")
        assert host.zoom.view.row == 1


async def test_columns_are_hidden_shown_and_resized() -> None:
    async with zoomed(BOTH) as (pilot, host):
        await pilot.press("right", "-")
        text = text_of(pilot)
        assert "Overslag (mln ton)" in text  # named among the hidden ones
        assert "1 hidden" in text
        assert columns_shown(host) == [0, 2, 3, 4, 5]
        assert host.zoom.view.column == 2
        await pilot.press("+")
        assert columns_shown(host) == [0, 1, 2, 3, 4, 5]
        width = host.zoom.grid.width_of(2)
        await pilot.press(">")
        assert host.zoom.grid.width_of(2) == width + 4
        await pilot.press("<", "<")
        assert host.zoom.grid.width_of(2) == width - 4
        assert "…" in text_of(pilot)


async def test_the_last_column_cannot_be_hidden() -> None:
    async with zoomed(BOTH) as (pilot, host):
        await pilot.press(*["-"] * 8)
        assert len(host.zoom.grid.columns) == 1
        assert "this is the last column shown" in text_of(pilot)


async def test_statistics_by_unit() -> None:
    async with zoomed(BOTH) as (pilot, _host):
        await pilot.press("right", "right", "i")
        await settled(pilot)
        text = text_of(pilot)
        assert "5 rows · 5 filled · 0 empty · 5 different" in text
        assert "EUR: 4 cells" in text
        assert "2,815,000,000 EUR" in text
        assert "units are mixed" in text
        await pilot.press("i")
        assert "units are mixed" not in text_of(pilot)


async def test_a_chart_and_its_ascii_fallback() -> None:
    async with zoomed(tables((ORCHARDS, "en"))) as (pilot, _):
        await pilot.press("right", "c")
        await settled(pilot)
        assert "2023 to 2026, in tonne" in text_of(pilot)
        assert "▲ Winter pearmain" in text_of(pilot)
        await pilot.press("q")
        assert "2023 to 2026" not in text_of(pilot)
    async with zoomed(tables((SEASONS, "en")), ascii_only=True) as (pilot, _host):
        await pilot.press("right", "c")
        await settled(pilot)
        assert text_of(pilot).isascii()
        assert "Visitors over Year" in text_of(pilot)


async def test_a_cell_is_shown_in_full_with_its_meaning_and_the_other_edition() -> None:
    async with zoomed(BOTH, size=(80, 24)) as (pilot, host):
        await pilot.press("right", "j", "enter")
        await settled(pilot)
        text = text_of(pilot)
        assert "= 8,000,000" in text
        assert "≠ 한국어: 9" in text
        await pilot.press("end", "k")
        assert "Diepste bekken; de kade wordt verlengd" in text_of(pilot)
        await pilot.press("escape")
        assert not host.zoom.panel.display
        assert open_still(host)


async def test_a_very_long_cell_is_shown_on_a_page() -> None:
    long = " ".join(f"woord{number}" for number in range(400))
    async with zoomed(tables((table(["a", "b"], ["x", long]), "nl"))) as (pilot, _host):
        await pilot.press("right", "enter", "enter")
        await settled(pilot)
        await pilot.press("G")
        await pilot.pause()
        assert "woord399" in text_of(pilot)
        await pilot.press("escape")
        assert "woord399" not in text_of(pilot)


async def test_tab_flips_in_place() -> None:
    async with zoomed(BOTH) as (pilot, host):
        await pilot.press("right", "right", "s", "j")
        order, row = host.zoom.view.order, host.zoom.view.row
        await pilot.press("tab")
        assert "[한국어]" in text_of(pilot)
        assert "블리싱언" in text_of(pilot)
        assert (host.zoom.view.order, host.zoom.view.row) == (order, row)
        await pilot.press("tab")
        assert "[Nederlands]" in text_of(pilot)
        assert (host.zoom.view.order, host.zoom.view.row) == (order, row)


async def test_differing_cells_are_signed_and_walked() -> None:
    async with zoomed(BOTH) as (pilot, host):
        assert sum(line.count("≠") for line in screen_lines(pilot)[2:]) == 2
        await pilot.press("x")
        assert (host.zoom.view.row, host.zoom.view.column) == (1, 1)
        assert "difference 1 of 2" in text_of(pilot)
        await pilot.press("x")
        assert (host.zoom.view.row, host.zoom.view.column) == (3, 4)
        await pilot.press("x")
        assert "no further difference" in text_of(pilot)
        await pilot.press("X")
        assert (host.zoom.view.row, host.zoom.view.column) == (1, 1)


async def test_a_row_that_the_other_edition_lacks_is_signed() -> None:
    one = table(["N", "V"], ["aap", "11"], ["noot", "23"], ["mies", "37"])
    other = table(["이", "값"], ["가", "11"], ["다", "37"])
    async with zoomed(tables((one, "nl"), (other, "ko"))) as (pilot, _host):
        assert any(line.startswith(" +noot") for line in screen_lines(pilot))
        await pilot.press("x", "enter")
        await settled(pilot)
        assert "+ 한국어 has no such row" in text_of(pilot)


async def test_one_edition_alone_says_so() -> None:
    async with zoomed(tables((SEASONS, "en"))) as (pilot, _host):
        await pilot.press("tab")
        assert "there is no other edition" in text_of(pilot)
        await pilot.press("x")
        assert "there is no other edition" in text_of(pilot)


async def test_export_writes_the_rows_and_columns_shown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with zoomed(BOTH) as (pilot, host):
        await pilot.press("end", "-", "home", "&")
        await typed(pilot, "d")
        await pilot.press("e")
        host.zoom.prompt.value = "havens.json"
        await pilot.press("enter")
        await settled(pilot)
        assert "rows written to havens.json" in text_of(pilot)
        made = json.loads((tmp_path / "havens.json").read_text(encoding="utf-8"))
        assert HARBOURS.header is not None
        assert made["columns"] == list(HARBOURS.header.cells[:5])
        assert [row[0] for row in made["rows"]] == rows_shown(host)


async def test_export_proposes_a_name_and_replaces_a_file_only_when_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    target = tmp_path / "kust-nl-table.csv"
    async with zoomed(BOTH) as (pilot, _host):
        await pilot.press("e", "enter")
        await settled(pilot)
        assert target.read_text(encoding="utf-8").startswith("Haven,Overslag (mln ton),")
        target.write_text("mine", encoding="utf-8")
        await pilot.press("e", "enter")
        await settled(pilot)
        assert "exists" in text_of(pilot)
        await pilot.press("n", "enter")
        await settled(pilot)
        assert "nothing was written" in text_of(pilot)
        assert target.read_text(encoding="utf-8") == "mine"
        await pilot.press("e", "enter")
        await settled(pilot)
        await pilot.press("y", "enter")
        await settled(pilot)
        assert "5 rows written" in text_of(pilot)
        assert target.read_text(encoding="utf-8").startswith("Haven,")


async def test_export_to_a_strange_name_is_told() -> None:
    async with zoomed(BOTH) as (pilot, host):
        await pilot.press("e")
        host.zoom.prompt.value = "havens.xls"
        await pilot.press("enter")
        await settled(pilot)
        assert "must end in .csv, .tsv, .md or .json" in text_of(pilot)


async def test_leaving_hands_the_sorting_back() -> None:
    async with zoomed(BOTH) as (pilot, host):
        await pilot.press("right", "right", "s", "&")
        await typed(pilot, "d")
        await pilot.press("tab", "z")
        await settled(pilot)
        assert not open_still(host)
        assert host.result is not None
        assert (host.result.sorted_by, host.result.descending) == (2, False)
        assert host.result.order is not None
        assert sorted(host.result.order) == [0, 1, 2, 3, 4]
        assert host.result.cursor_column == 2


async def test_escape_closes_the_cell_first_and_then_the_table() -> None:
    async with zoomed(BOTH) as (pilot, host):
        await pilot.press("enter", "escape")
        assert open_still(host)
        await pilot.press("escape")
        await settled(pilot)
        assert not open_still(host)
        assert host.result == TableView(cursor_column=0)


async def test_the_sorting_of_the_reader_is_taken_over() -> None:
    view = TableView(order=(4, 3, 2, 1, 0), sorted_by=2, descending=True, cursor_column=2)
    async with zoomed(BOTH, view=view) as (pilot, host):
        assert rows_shown(host)[0] == "Moerdijk"
        assert "▼" in text_of(pilot)
        assert host.zoom.view.column == 2


async def test_help_lists_every_key() -> None:
    async with zoomed(BOTH, size=(80, 24)) as (pilot, _host):
        await pilot.press("?")
        await settled(pilot)
        text = text_of(pilot)
        assert all(action.title in text for action in ZOOM_ACTIONS)
        await pilot.press("?")
        assert "Half a page down" not in text_of(pilot)


async def test_text_of_strangers_is_never_markup_nor_a_command() -> None:
    odd = table(
        ["[red]Head[/red]", "[link=x]"],
        ["[bold]cell", "[/]"],
        ["\x1b[31mred", "$[b]9[/b]"],
        ["a\nb", "7"],
    )
    async with zoomed(tables((odd, "en"), (odd, "nl"))) as (pilot, host):
        assert "[red]Head[/red]" in text_of(pilot)
        assert "[bold]cell" in text_of(pilot)
        assert "\x1b" not in text_of(pilot)
        await pilot.press("s", "j", "enter")
        await settled(pilot)
        assert "\x1b" not in text_of(pilot)
        await pilot.press("&")
        await pilot.pause()
        assert "[red]Head[/red]" in screen_lines(pilot)[-2]
        await typed(pilot, "[bold]")
        assert "& [bold]: 1 of 3 rows" in text_of(pilot)
        await pilot.press("i", "escape", "c", "escape", "?", "escape")
        assert open_still(host)


RAGGED = table(["a", "b", "c"], ["1"], [], ["1", "2", "3", "4"], ["", "", "x"])


@pytest.mark.parametrize(
    ("content", "size"),
    [
        (RAGGED, (80, 24)),
        (table(None, ["x", "1"], ["y", "2"]), (9, 4)),
        (table(["only a head"]), (20, 6)),
        (table(None), (80, 24)),
    ],
)
async def test_odd_tables_and_small_screens_survive_every_action(
    content: Table, size: tuple[int, int]
) -> None:
    async with zoomed(tables((content, "en"), (HARBOURS, "nl")), size=size) as (pilot, host):
        for action in ZOOM_ACTIONS:
            if action.name not in ("close", "leave_zoom"):
                await host.zoom.run_action(action.name)
                await pilot.pause()
        while host.screen is not host.zoom:
            host.pop_screen()
            await pilot.pause()
        assert host.return_code is None
        assert open_still(host)


@pytest.mark.parametrize(("size", "look"), [((80, 24), "dark"), ((160, 50), "ansi")])
async def test_no_line_is_longer_than_the_screen(size: tuple[int, int], look: str) -> None:
    async with zoomed(BOTH, size=size, look=look) as (pilot, _host):
        await pilot.press("tab", "end", "s", "enter")
        await settled(pilot)
        assert {cell_len(line) for line in screen_lines(pilot)} == {size[0]}


async def test_without_colour_the_cursor_is_told_by_signs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with zoomed(BOTH) as (pilot, host):
        assert host.no_color
        await pilot.press("j", "right")
        lines = screen_lines(pilot)
        assert any(line.startswith("▸ Delfzijl") for line in lines)
        rule = next(line for line in lines if "━" in line)
        head = next(line for line in lines if "ton)" in line)
        assert rule.index("━") <= head.index("(mln ton)") <= rule.rindex("━")
        y = next(y for y, line in enumerate(lines) if line.startswith("▸ "))
        strip = host.zoom.grid.render_line(y - host.zoom.grid.region.y)
        assert any(segment.style and segment.style.reverse for segment in strip)


async def test_ascii_signs_take_the_place_of_the_others() -> None:
    plain = table(["Name", "Value"], ["a" * 60, "5"], ["b", "7"])
    other = table(["Name", "Value"], ["a" * 60, "5"], ["b", "8"])
    odd = tables((plain, "en"), (other, "en"))
    async with zoomed(odd, size=(40, 12), ascii_only=True) as (pilot, _):
        await pilot.press("s", "right", "enter", "x")
        await settled(pilot)
        assert text_of(pilot).isascii()
        assert "!" in text_of(pilot)
    async with zoomed(odd, size=(80, 24), ascii_only=True) as (pilot, _host):
        await pilot.press("?")
        await pilot.pause()
        assert text_of(pilot).isascii()


async def test_long_tables_are_sorted_and_filtered_in_the_background() -> None:
    content = long_table(4000)
    async with zoomed(tables((content, "en"))) as (pilot, host):
        await pilot.press("right", "right", "s")
        await settled(pilot)
        typed_values = host.zoom.sheet.values(2)
        amounts = [typed_values.amount(row) for row in host.zoom.sheet.rows(host.zoom.view)]
        found = [amount.value for amount in amounts if amount is not None and amount.value]
        assert found == sorted(found)
        assert len(amounts) == 4000
        await pilot.press("&")
        await typed(pilot, ">4000 million")
        assert "& Price > 4000 million" in text_of(pilot)
        assert 0 < len(rows_shown(host)) < 4000
        await pilot.press("i")
        await settled(pilot)
        assert "rows shown" in text_of(pilot)
