"""The reader: what a person sees and does, key by key."""

import threading
from pathlib import Path
from typing import Any

import pytest

from parsers.model import Table
from tests.tui.driving import opened, reader, screen_lines, settled, shows
from tui.keys.actions import ACTIONS
from tui.screens.reader.screen import ReaderScreen
from tui.widgets.columns import Layer

SEEDS = Path(__file__).parents[3] / "seeds"

pytestmark = pytest.mark.filterwarnings("ignore")


def test_every_action_of_the_table_is_something_the_reader_can_do() -> None:
    missing = [a.name for a in ACTIONS if not hasattr(ReaderScreen, f"action_{a.name}")]
    assert not missing


def test_no_key_does_two_things() -> None:
    keys = [key for action in ACTIONS for key in action.keys]
    assert len(keys) == len(set(keys))


async def test_both_editions_stand_side_by_side_at_120_columns() -> None:
    async with opened([SEEDS], size=(120, 40)) as pilot:
        assert reader(pilot).columns.panes == (0, 1)
        assert shows(pilot, "Nederlands")
        assert shows(pilot, "한국어")


async def test_one_edition_at_a_time_at_80_columns_and_tab_flips_it_in_place() -> None:
    async with opened([SEEDS], size=(80, 24)) as pilot:
        columns = reader(pilot).columns
        assert columns.panes == (0,)
        for _ in range(4):
            await pilot.press("space")
        before = columns.position()
        first = screen_lines(pilot)[1]
        await pilot.press("tab")
        assert columns.panes == (1,)
        after = columns.position()
        assert before is not None
        assert after is not None
        assert (after.edition, after.block, after.offset) == (1, before.block, before.offset)
        assert screen_lines(pilot)[1] == first  # the body is the same text in both


@pytest.mark.parametrize(
    ("there", "back"),
    [("j", "k"), ("down", "up"), ("space", "b"), ("pagedown", "pageup"), ("ctrl+d", "ctrl+u")],
)
async def test_moving_keys_undo_one_another(there: str, back: str) -> None:
    async with opened([SEEDS]) as pilot:
        columns = reader(pilot).columns
        await pilot.press(there)
        assert columns.scroll_offset.y > 0
        await pilot.press(back)
        assert columns.scroll_offset.y == 0


async def test_to_the_end_and_to_the_beginning() -> None:
    async with opened([SEEDS]) as pilot:
        columns = reader(pilot).columns
        await pilot.press("G")
        assert columns.scroll_offset.y == columns.virtual_size.height - columns.page_height
        await pilot.press("g")
        assert columns.scroll_offset.y == 0


async def test_headings_and_blocks_come_to_the_top() -> None:
    async with opened([SEEDS]) as pilot:
        await pilot.press("]")
        assert "Technical Deep Dive" in screen_lines(pilot)[1]
        await pilot.press("]")
        assert "Key Players & Case Studies" in screen_lines(pilot)[1]
        await pilot.press("[")
        assert "Technical Deep Dive" in screen_lines(pilot)[1]
        await pilot.press("}")
        assert "The release of GPT-5.5" in screen_lines(pilot)[1]
        await pilot.press("{")
        assert "Technical Deep Dive" in screen_lines(pilot)[1]


async def test_a_resize_keeps_the_word_at_the_top() -> None:
    async with opened([SEEDS], size=(160, 50)) as pilot:
        columns = reader(pilot).columns
        await pilot.press("]", "]", "}", "j", "j")
        before = columns.position()
        assert before is not None
        for size in ((120, 40), (80, 24), (100, 30), (160, 50)):
            await pilot.resize_terminal(*size)
            await settled(pilot)
            now = columns.position()
            assert now is not None
            assert now.block == before.block
            # The line that holds the word may begin a few words earlier at another width.
            assert abs(now.offset - before.offset) <= columns.text_width
        last = columns.position()
        assert last is not None
        assert last.offset == before.offset


async def test_narrower_and_wider_columns() -> None:
    async with opened([SEEDS], size=(160, 50)) as pilot:
        columns = reader(pilot).columns
        width = columns.text_width
        await pilot.press("<")
        assert columns.text_width == width - 4
        await pilot.press(">")
        assert columns.text_width == width


async def test_find_counts_and_walks_the_matches_in_both_panes() -> None:
    async with opened([SEEDS]) as pilot:
        screen = reader(pilot)
        await pilot.press("/")
        await pilot.press(*"dojo")
        assert len(screen.matches) > 4
        assert {match.edition for match in screen.matches} == {0, 1}
        await pilot.press("enter")
        first = screen.match_index
        await pilot.press("n")
        assert screen.match_index == first + 1
        await pilot.press("N")
        assert screen.match_index == first
        assert any("Dojo" in line for line in screen_lines(pilot))


async def test_giving_a_search_up_goes_back_to_where_it_began() -> None:
    async with opened([SEEDS]) as pilot:
        screen = reader(pilot)
        await pilot.press("/")
        await pilot.press(*"predictions")
        assert screen.columns.scroll_offset.y > 0
        await pilot.press("escape")
        assert screen.columns.scroll_offset.y == 0
        assert not screen.matches


async def test_a_table_sorts_in_both_panes_at_once_and_by_meaning() -> None:
    async with opened([SEEDS], size=(160, 50)) as pilot:
        screen = reader(pilot)
        await pilot.press("t", "right", "s")
        assert screen.tables is not None
        assert screen.opened is not None
        place = screen.tables.current
        assert place is not None
        views = [screen.opened.views[p] for p in screen.tables.companions(place)]
        assert len(views) == 2
        table = screen.tables.table(place)
        assert isinstance(table, Table)
        for view in views:
            assert view.order is not None
            assert [table.rows[i].cells[1].split()[0] for i in view.order] == [
                "~200B",
                "~500B",
                "~1.5T",
                "~1.8T",
            ]
        await pilot.press("s")
        assert screen.opened.views[place].descending
        await pilot.press("u")
        assert screen.opened.views[place].order is None


async def test_cells_without_a_value_stay_last_in_both_directions() -> None:
    async with opened([SEEDS], size=(160, 50)) as pilot:
        screen = reader(pilot)
        await pilot.press("t", "t", "right", "s")
        assert screen.tables is not None
        assert screen.opened is not None
        place = screen.tables.current
        assert place is not None
        table = screen.tables.table(place)
        assert isinstance(table, Table)
        for _ in range(2):
            order = screen.opened.views[place].order
            assert order is not None
            assert table.rows[order[-1]].cells[1] == "N/A (alliance)"
            await pilot.press("s")


async def test_the_whole_screen_shows_a_table_and_gives_its_order_back() -> None:
    async with opened([SEEDS], size=(120, 40)) as pilot:
        screen = reader(pilot)
        await pilot.press("t", "z")
        await settled(pilot)
        assert pilot.app.screen is not screen
        assert shows(pilot, "~1.8T (MoE, 300B active)")
        await pilot.press("right", "s")
        await settled(pilot)
        await pilot.press("q")
        await settled(pilot)
        assert pilot.app.screen is screen
        assert screen.opened is not None
        assert screen.tables is not None
        assert screen.tables.current is not None
        orders = {
            screen.opened.views[place].order
            for place in screen.tables.companions(screen.tables.current)
        }
        assert orders == {(1, 2, 3, 0)}


async def test_a_click_on_a_head_sorts_by_that_column() -> None:
    async with opened([SEEDS], size=(160, 50)) as pilot:
        screen = reader(pilot)
        await pilot.press("t")
        lines = screen_lines(pilot)
        y = next(i for i, line in enumerate(lines) if "Model" in line and "Score" in line)
        x = lines[y].index("Score")
        await pilot.click(offset=(x, y))
        assert screen.tables is not None
        assert screen.tables.current is not None
        assert screen.opened is not None
        view = screen.opened.views[screen.tables.current]
        assert view.sorted_by == 2
        assert not view.descending


async def test_w_goes_to_the_evidence_and_marks_the_words_in_both_panes() -> None:
    async with opened([SEEDS], size=(160, 50)) as pilot:
        screen = reader(pilot)
        codes = []
        while True:
            await pilot.press("w")
            assert screen.current is not None
            if screen.current.code in codes and screen.current.code.startswith("N1"):
                break
            codes.append(screen.current.code)
            if screen.current.code.startswith("N1") or len(codes) > 30:
                break
        assert screen.current.code.startswith("N1")
        assert shows(pilot, "$250 billion")
        marked = screen.columns._overlays[Layer.SHOWN]
        assert {place[0] for place in marked} == {0, 1}
        for (edition, block), overlays in marked.items():
            text = screen.opened.editions[edition].flow[block].block.text if screen.opened else ""
            primary = [text[o.start : o.end] for o in overlays]
            assert all(primary) or not text


async def test_a_verdict_is_kept_and_shown_again(tmp_path: Path) -> None:
    store = tmp_path / "state.sqlite3"
    async with opened([SEEDS], state=store) as pilot:
        screen = reader(pilot)
        await pilot.press("w", "a")
        assert screen.current is not None
        fingerprint = screen.current.fingerprint
        assert screen.current.verdict == "confirmed"
        await pilot.press("w", "d")
        await pilot.press("c")
        await pilot.press(*"known")
        await pilot.press("enter")
    async with opened([SEEDS], state=store) as pilot:
        screen = reader(pilot)
        assert screen.opened is not None
        verdicts = {f.fingerprint: f.verdict for f in screen.opened.findings}
        assert verdicts[fingerprint] == "confirmed"
        assert "dismissed" in verdicts.values()


async def test_the_place_is_remembered(tmp_path: Path) -> None:
    store = tmp_path / "state.sqlite3"
    async with opened([SEEDS], state=store) as pilot:
        await pilot.press("]", "]", "}", "q")
    async with opened([SEEDS], state=store) as pilot:
        assert "OpenAI & NVIDIA" in screen_lines(pilot)[1]


async def test_what_holds_is_listed_on_request() -> None:
    async with opened([SEEDS]) as pilot:
        screen = reader(pilot)
        before = len(screen.listed())
        await pilot.press("h")
        assert len(screen.listed()) > before
        assert any(finding.kind == "holds" for finding in screen.listed())
        await pilot.press("h")
        assert len(screen.listed()) == before


async def test_the_sidebar_is_docked_at_120_and_over_the_text_below() -> None:
    async with opened([SEEDS], size=(120, 40)) as pilot:
        sidebar = reader(pilot).sidebar
        assert sidebar.display
        assert not sidebar.has_class("over")
        await pilot.resize_terminal(80, 24)
        await settled(pilot)
        assert not sidebar.has_class("shown")
        await pilot.press("\\")
        assert sidebar.has_class("shown")
        assert sidebar.has_class("over")
        assert shows(pilot, "Warnings")
        await pilot.press("escape")
        assert not sidebar.has_class("shown")


async def test_the_pages_of_the_sidebar() -> None:
    async with opened([SEEDS], size=(160, 50)) as pilot:
        await pilot.press("\\", "right")
        assert shows(pilot, "[table] Model")
        await pilot.press("right")
        assert shows(pilot, "not in this library")
        await pilot.press("right")
        assert shows(pilot, "page_dump, utf-8")
        await pilot.press("left", "left")
        screen = reader(pilot)
        assert screen.sidebar.tab == "contents"
        await pilot.press("j", "j", "enter")
        assert screen.columns.has_focus


async def test_digits_choose_the_edition_of_the_pane() -> None:
    async with opened([SEEDS], size=(160, 50)) as pilot:
        screen = reader(pilot)
        await pilot.press("2")
        assert screen.columns.panes == (1, 0)
        await pilot.press("1")
        assert screen.columns.panes == (0, 1)
        await pilot.press("3")
        assert shows(pilot, "there is no edition 3")


async def test_panes_are_shown_and_hidden_and_unlocked() -> None:
    async with opened([SEEDS], size=(160, 50)) as pilot:
        screen = reader(pilot)
        await pilot.press("=")
        assert list(screen.columns.panes) == [0]
        await pilot.press("=")
        assert list(screen.columns.panes) == [0, 1]
        await pilot.press("l", "space")
        lines = screen_lines(pilot)
        half = screen.columns.pane_width
        assert "250억" in "".join(line[half:] for line in lines[:6])
        assert "25 miljard" not in "".join(line[:half] for line in lines[:6])
        await pilot.press("l")
        assert screen.columns.locked


async def test_help_lists_every_key_and_closes() -> None:
    async with opened([SEEDS], size=(120, 40)) as pilot:
        await pilot.press("?")
        assert shows(pilot, "Next warning") or shows(pilot, "One line down")
        await pilot.press("escape")
        assert pilot.app.screen is reader(pilot)


async def test_the_palette_finds_an_action_by_name() -> None:
    async with opened([SEEDS], size=(120, 40)) as pilot:
        await pilot.press("ctrl+p")
        await pilot.pause(0.1)
        await pilot.press(*"next table")
        await pilot.pause(0.5)
        await pilot.press("enter")
        await settled(pilot)
        tables = reader(pilot).tables
        assert tables is not None
        assert tables.current is not None


async def test_differences_are_walked_or_said_to_be_none() -> None:
    async with opened([SEEDS], size=(160, 50)) as pilot:
        await pilot.press("x")
        assert shows(pilot, "difference")


async def test_three_editions_stand_side_by_side(tmp_path: Path) -> None:
    for tag, words in {
        "nl": ("Windmolens op zee", "De bouw van 40 molens begint in 2027 bij Urk."),
        "de": ("Windräder auf See", "Der Bau von 40 Rädern beginnt 2027 bei Urk."),
        "fr": ("Éoliennes en mer", "La construction de 40 éoliennes commence en 2027 près d'Urk."),
    }.items():
        text = f"# {words[0]}\n\n{words[1]}\n\n## Urk\n\n{words[1]}\n"
        (tmp_path / f"wind.{tag}.md").write_text(text, encoding="utf-8")
    async with opened([tmp_path], size=(160, 50)) as pilot:
        screen = reader(pilot)
        await pilot.press("=")
        assert len(screen.columns.panes) == 3
        line = next(line for line in screen_lines(pilot) if "Windmolens" in line)
        assert "Windräder" in line
        assert "Éoliennes" in line


async def test_several_articles_are_listed_and_one_opens_another(tmp_path: Path) -> None:
    (tmp_path / "dikes.md").write_text(
        "# Dikes\n\nThe dike was raised by 2 metres.\n\nSee [Locks](locks.md).\n", "utf-8"
    )
    (tmp_path / "locks.md").write_text("# Locks\n\nThe lock opens at nine.\n", "utf-8")
    async with opened([tmp_path], size=(100, 30)) as pilot:
        assert shows(pilot, "Library: 2 articles")
        await pilot.press("enter")
        await settled(pilot)
        assert shows(pilot, "The dike was raised")
        await pilot.press("B")
        await pilot.press("j", "enter")
        await settled(pilot)
        assert shows(pilot, "The lock opens at nine")
        await pilot.press("H")
        await settled(pilot)
        assert shows(pilot, "The dike was raised")
        await pilot.press("L")
        await settled(pilot)
        assert shows(pilot, "The lock opens at nine")


async def test_a_missing_path_ends_with_a_message_and_a_code() -> None:
    async with opened(["/no/such/file.txt"], wait=False) as pilot:
        for _ in range(100):
            await pilot.pause(0.05)
            if pilot.app.return_code:
                break
        assert pilot.app.return_code == 2


async def test_the_first_frame_does_not_wait_for_the_documents(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    import parsers.library

    gate = threading.Event()
    load = parsers.library.load

    def slow(*given: Any, **named: Any) -> parsers.library.Library:
        gate.wait(20)
        return load(*given, **named)

    monkeypatch.setattr(parsers.library, "load", slow)
    async with opened([SEEDS], wait=False) as pilot:
        await pilot.pause(0.2)
        assert shows(pilot, "Reading")
        assert shows(pilot, "help")
        gate.set()
        await settled(pilot)
        assert shows(pilot, "Nederlands")
