"""How editions stand: beside one another, one under another, in any order; the place is kept."""

import random
from pathlib import Path

import pytest

from tests.tui.driving import opened, reader, screen_lines, settled, shows
from tests.tui.harbour_pages import write_pages
from tui.widgets.columns import Layer

ROOT = Path(__file__).parents[3]
HARBOUR = sorted((ROOT / "tests" / "documents" / "pages").glob("harbour.*.txt"))
SEEDS = ROOT / "seeds"

pytestmark = pytest.mark.filterwarnings("ignore")

ENGLISH = "# The Old Market\n\nThe market opened in 1899.\n\n## Traders\n\nThere are 40 stalls.\n"
ARABIC = "# السوق القديم\n\nافتتح السوق في عام 1899.\n\n## التجار\n\nيوجد 42 كشكا.\n"


async def test_interleaved_each_passage_is_labelled_with_its_language(tmp_path: Path) -> None:
    async with opened([write_pages(tmp_path)], size=(80, 24)) as pilot:
        await pilot.press("i")
        await settled(pilot)
        lines = screen_lines(pilot)
        assert "interleaved" in lines[0]
        korean = next(n for n, line in enumerate(lines) if "2500억 유로" in line)
        dutch = next(n for n, line in enumerate(lines) if "25 miljard euro" in line)
        assert korean < dutch
        assert lines[korean].startswith("ko")
        assert lines[dutch].startswith("nl")
        assert not lines[dutch + 1].startswith("nl")
        await pilot.press("i")
        await settled(pilot)
        assert not shows(pilot, "25 miljard euro")


async def test_interleaved_what_is_the_same_stands_once_with_the_sign_of_the_rule() -> None:
    async with opened([SEEDS], size=(80, 24)) as pilot:
        await pilot.press("i", "]")
        await settled(pilot)
        await pilot.press("j")
        lines = screen_lines(pilot)
        assert any(line.startswith("=") for line in lines)
        assert sum("The release of GPT-5.5 is less" in line for line in lines) == 1


async def test_right_to_left_and_left_to_right_stand_under_one_another(tmp_path: Path) -> None:
    (tmp_path / "souk.en.md").write_text(ENGLISH, encoding="utf-8")
    (tmp_path / "souk.ar.md").write_text(ARABIC, encoding="utf-8")
    async with opened([tmp_path], size=(80, 24)) as pilot:
        await pilot.press("i", "x")
        await settled(pilot)
        lines = screen_lines(pilot)
        assert [line[:2] for line in lines if line[:2] in ("ar", "en")][:4] == ["ar", "en"] * 2
        assert "42" in lines[-1]
        assert "40" in lines[-1]


@pytest.mark.parametrize(
    ("documents", "size"),
    [("pair", (80, 24)), ("pair", (160, 50)), ("three", (160, 50)), ("sample", (120, 40))],
)
async def test_the_place_survives_every_switch(
    documents: str, size: tuple[int, int], tmp_path: Path
) -> None:
    paths = {"pair": [write_pages(tmp_path)], "three": HARBOUR, "sample": [SEEDS]}[documents]
    switches = random.Random(f"{documents}{size}")
    async with opened(paths, size=size) as pilot:
        columns = reader(pilot).columns
        await pilot.press("]", "}", "j", "j")
        await settled(pilot)
        before = columns.position()
        assert before is not None
        for _ in range(3):
            done = [switches.choice("iDl<>") for _ in range(6)]
            for key in done:
                await pilot.press(key)
            if columns.interleaved:
                await pilot.press("i")
            if columns.only is not None:
                await pilot.press("D")
            if not columns.locked:
                await pilot.press("l")
            await settled(pilot)
            assert columns.position() == before, done


async def test_warnings_search_and_clicks_work_interleaved(tmp_path: Path) -> None:
    async with opened([write_pages(tmp_path)], size=(80, 24)) as pilot:
        screen = reader(pilot)
        await pilot.press("i", "w")
        await settled(pilot)
        assert screen.current is not None
        assert {edition for edition, _ in screen.columns._overlays[Layer.SHOWN]} == {0, 1}
        await pilot.press("escape", "/", *"lente", "enter")
        await settled(pilot)
        (y,) = [n for n, line in enumerate(screen_lines(pilot)[:-1]) if "lente" in line]
        assert screen.edition == 0
        await pilot.click(offset=(20, y))
        await settled(pilot)
        assert screen.edition == 1
        await pilot.press("t", "right", "right", "s")
        await settled(pilot)
        text = "\n".join(screen_lines(pilot))
        assert text.index("West") < text.index("Noord")


async def test_panes_are_dropped_and_moved() -> None:
    async with opened(HARBOUR, size=(160, 50)) as pilot:
        columns = reader(pilot).columns
        await pilot.press("=")
        assert list(columns.panes) == [0, 1, 2]
        await pilot.press(".")
        assert (list(columns.panes), columns.active) == ([1, 0, 2], 1)
        await pilot.press(".", ".")
        assert (list(columns.panes), columns.active) == ([0, 1, 2], 0)
        await pilot.press("tab", "-")
        assert (list(columns.panes), columns.active) == ([0, 2], 0)
        await pilot.press("-", "-")
        assert list(columns.panes) == [2]
        assert "one pane is left" in screen_lines(pilot)[-1]


async def test_panes_and_their_order_are_remembered(tmp_path: Path) -> None:
    state = tmp_path / "state.sqlite3"
    async with opened(HARBOUR, size=(160, 50), state=state) as pilot:
        await pilot.press("=", ".", "tab", "-")
        assert reader(pilot).columns.panes == (1, 0)
        await pilot.press("q")
    async with opened(HARBOUR, size=(160, 50), state=state) as pilot:
        assert reader(pilot).columns.panes == (1, 0)
        await pilot.press("i", "q")
    async with opened(HARBOUR, size=(80, 24), state=state) as pilot:
        assert reader(pilot).columns.interleaved
        assert reader(pilot).columns.panes == (1, 0)


async def test_a_narrow_window_shows_one_and_a_wide_one_all_that_were_chosen() -> None:
    async with opened(HARBOUR, size=(160, 50)) as pilot:
        columns = reader(pilot).columns
        await pilot.press("=", ".")
        await pilot.resize_terminal(80, 24)
        await settled(pilot)
        assert list(columns.panes) == [0]
        await pilot.resize_terminal(160, 50)
        await settled(pilot)
        assert list(columns.panes) == [1, 0, 2]


async def test_unlocked_panes_begin_beside_one_another_and_go_their_own_way() -> None:
    async with opened(HARBOUR, size=(160, 30)) as pilot:
        columns = reader(pilot).columns
        await pilot.press("=", "]", "]", "l")
        await settled(pilot)
        tops = columns.tops()
        assert [edition for edition, _ in tops] == [0, 1, 2]
        beads = [reader(pilot).opened.bead_of(*top) for top in tops]  # type: ignore[union-attr]
        assert beads[0] is beads[1] is beads[2]
        await pilot.press("tab", "}", "}")
        await settled(pilot)
        moved = columns.tops()
        assert moved[0] == tops[0]
        assert moved[1] != tops[1]
        await pilot.resize_terminal(150, 30)
        await settled(pilot)
        assert columns.tops() == moved


async def test_a_pairing_in_doubt_is_marked_in_the_rule_or_in_the_margin(tmp_path: Path) -> None:
    async with opened([write_pages(tmp_path)], size=(120, 40)) as pilot:
        screen = reader(pilot)
        assert screen.opened is not None
        first, second, *rest = screen.opened.beads
        screen.opened.beads = (first, second.model_copy(update={"score": 0.4}), *rest)
        screen.columns.set_beads(screen.opened.beads)
        await settled(pilot)
        lines = screen_lines(pilot)
        dotted = [number for number, line in enumerate(lines) if "┊" in line]
        assert dotted
        assert "?" in lines[dotted[0] - 1]
        assert "2500억" in lines[dotted[0] - 1]
        await pilot.resize_terminal(80, 24)
        await settled(pilot)
        (line,) = [line for line in screen_lines(pilot) if "2500억" in line]
        assert line.startswith(("?", "✗"))


async def test_one_pane_after_all_that_can_be_done_to_several() -> None:
    async with opened(HARBOUR, size=(160, 50)) as pilot:
        columns = reader(pilot).columns
        await pilot.press("l", "i", "=", "=")
        await settled(pilot)
        assert list(columns.panes) == [0]
        assert not columns.interleaved
        assert shows(pilot, "Drei Städte, eine Anlage")
