"""Keys that a person chose: they do what they say, are shown everywhere, and clash with none."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.tui.driving import reader, screen_lines, settled, shows
from tests.tui.reading.tables.sheets import HARBOURS, tables
from tests.tui.screens.zoom_host import zoomed
from tui.app.application import DiglotApp
from tui.app.settings import Settings
from tui.configuration.explain import shown
from tui.configuration.keyboard import NAMED, action_names, action_tables, key_name, keymap
from tui.configuration.problems import ConfigurationError
from tui.configuration.settings import Configuration
from tui.configuration.sources import load
from tui.keys.actions import ACTIONS, choose_keys, keys_of
from tui.screens.help import HelpScreen
from tui.screens.library import LibraryScreen
from tui.widgets.finding_text import verdict_hint

LONG = "# Dunes\n\n" + "\n\n".join(f"The dune number {n} is covered with grass." for n in range(90))
OTHER = "# Weather\n\nThe wind came from the west in the evening.\n"


@asynccontextmanager
async def opened(
    folder: Path, text: str, *, articles: int = 1, size: tuple[int, int] = (120, 40)
) -> AsyncIterator[Pilot[None]]:
    """Run the app with settings as they stand in a file."""
    file = folder / "diglot.toml"
    file.write_text(text, "utf-8")
    pages = [folder / "dunes.md", folder / "weather.md"][:articles]
    for page, said in zip(pages, (LONG, OTHER), strict=False):
        page.write_text(said, "utf-8")
    settings = Settings(configuration=load(environ={}, paths=[file]))
    app = DiglotApp([str(page) for page in pages], settings)
    async with app.run_test(size=size, notifications=True) as pilot:
        await settled(pilot)
        yield pilot


def wrong_keys(folder: Path, keys: str) -> str:
    """Return what is said of some keys."""
    file = folder / "diglot.toml"
    file.write_text(f"[keys]\n{keys}\n", "utf-8")
    with pytest.raises(ConfigurationError) as raised:
        load(environ={}, paths=[file])
    return str(raised.value)


def chosen(folder: Path, keys: str) -> Mapping[str, tuple[str, ...]]:
    """Return the keys that a file chooses."""
    file = folder / "diglot.toml"
    file.write_text(f"[keys]\n{keys}\n", "utf-8")
    return load(environ={}, paths=[file]).keys


# --- doing ---


async def test_a_chosen_key_does_it_and_the_former_ones_do_not(tmp_path: Path) -> None:
    async with opened(
        tmp_path, '[keys]\nend = "E"\nline_down = ["n", "f5"]\nnext_match = "M"'
    ) as p:
        columns = reader(p).columns

        async def moves(*keys: str) -> bool:
            before = columns.scroll_offset.y
            await p.press(*keys)
            await p.pause()
            return columns.scroll_offset.y != before

        assert not await moves("j")
        assert await moves("n")
        assert await moves("f5")
        assert not await moves("G")
        assert await moves("E")
        assert await moves("g"), "what was not chosen stays"


async def test_two_keys_can_change_places(tmp_path: Path) -> None:
    async with opened(
        tmp_path, '[keys]\nline_down = ["k", "up"]\nline_up = ["j", "down"]'
    ) as pilot:
        columns = reader(pilot).columns
        await pilot.press("k", "k", "up")
        await pilot.pause()
        assert columns.scroll_offset.y == 3
        await pilot.press("j", "down")
        await pilot.pause()
        assert columns.scroll_offset.y == 1


@pytest.mark.parametrize("key", [",", "+", "ctrl+n", "f12", "Ж"])
async def test_any_key_can_be_chosen(tmp_path: Path, key: str) -> None:
    async with opened(tmp_path, f'[keys]\nhelp = "{key}"') as pilot:
        named = keymap({"help": (key_name(key),)})["help"]
        await pilot.press(named if key == "," else key)
        await pilot.pause()
        assert isinstance(pilot.app.screen, HelpScreen)
        await pilot.press(named if key == "," else key)
        await pilot.pause()
        assert not isinstance(pilot.app.screen, HelpScreen)


async def test_the_list_of_articles_and_the_sidebar_follow(tmp_path: Path) -> None:
    keys = '[keys]\nline_down = "n"\nnext_match = "M"\nlibrary = "A"\nquit = "Q"\n'
    async with opened(tmp_path, keys, articles=2) as pilot:
        screen = pilot.app.screen
        assert isinstance(screen, LibraryScreen)
        assert screen_lines(pilot)[-1].split()[:2] == ["Enter", "open"]
        assert screen_lines(pilot)[-1].split()[-4:] == ["?", "help", "Q", "quit"]
        await pilot.press("j", "enter")
        await settled(pilot)
        assert shows(pilot, "Dunes")
        await pilot.press("A")
        await pilot.pause()
        assert isinstance(pilot.app.screen, LibraryScreen)
        await pilot.press("n", "enter")
        await settled(pilot)
        assert shows(pilot, "Weather")


async def test_quit_and_palette_leave_their_keys(tmp_path: Path) -> None:
    keys = '[keys]\nquit = "Q"\ncommand_palette = "K"\ntoggle_lock = "ctrl+p"\nfind = "ctrl+q"\n'
    async with opened(tmp_path, keys) as pilot:
        await pilot.press("q", "ctrl+p")
        await pilot.pause()
        assert len(pilot.app.screen_stack) == 2
        await pilot.press("ctrl+q")
        await pilot.pause()
        assert reader(pilot).prompt.has_focus
        await pilot.press("escape", "K")
        await pilot.pause()
        assert len(pilot.app.screen_stack) == 3
        await pilot.press("escape")
        await pilot.pause()
        await pilot.press("Q")
        await pilot.pause()
        assert not pilot.app.is_running or pilot.app._exit


# --- showing ---


async def test_help_hints_and_palette_show_the_chosen_keys(tmp_path: Path) -> None:
    keys = '[keys]\nfind = "F"\nquit = "ctrl+x"\nhelp = "f2"\nconfirm_finding = "A"\n'
    async with opened(tmp_path, keys, size=(140, 70)) as pilot:
        last = screen_lines(pilot)[-1]
        assert " F find" in last
        assert " ^X quit" in last
        assert "/ find" not in last
        assert "A confirm" in verdict_hint()
        await pilot.press("f2")
        await pilot.pause()
        (line,) = (line for line in screen_lines(pilot) if "Find in all editions shown" in line)
        assert line.split()[0] == "F"
        await pilot.press("escape", "ctrl+p", *"editions shown")
        await pilot.pause(0.5)
        assert shows(pilot, "Finding: F")


async def test_the_full_screen_table_shows_them_too() -> None:
    choose_keys({"filter_rows": ("f",), "zoom_help": ("?",)})
    async with zoomed(tables((HARBOURS, "nl"))) as (pilot, _host):
        assert " f filter" in screen_lines(pilot)[-1]
        await pilot.press("question_mark")
        await pilot.pause()
        (line,) = (line for line in screen_lines(pilot) if "Filter: text" in line)
        assert line.replace("│", " ").split("Filter")[0].split()[-1] == "f"


def test_one_place_says_which_keys_an_action_has() -> None:
    action = next(action for action in ACTIONS if action.name == "find")
    assert keys_of(action) == action.keys
    choose_keys({"find": ("F", "f3")})
    assert keys_of(action) == ("F", "f3")
    DiglotApp([], Settings())
    assert keys_of(action) == action.keys, "each application begins anew"


async def test_the_sidebar_is_as_it_was_asked_for(tmp_path: Path) -> None:
    for asked, size, there in (("closed", (140, 40), False), ("open", (140, 40), True)):
        async with opened(tmp_path, f'[reader]\nsidebar = "{asked}"', size=size) as pilot:
            assert reader(pilot).sidebar.has_class("shown") is there


async def test_the_reader_hides_what_a_project_suppresses(tmp_path: Path) -> None:
    page = tmp_path / "a.md"
    page.write_text(
        "# Harbour\n\n| Quay | Ships | Boats |\n|---|---|---|\n| North | 10 | 3 |\n"
        "| South | 20 | 5 |\n| East | 30 | 7 |\n| Total | 70 | 15 |\n",
        "utf-8",
    )
    file = tmp_path / "diglot.toml"
    for text, fails in (("", ["N202"]), ('[[suppress]]\ncode = "N2"\npath = "a.md"\n', [])):
        file.write_text(text, "utf-8")
        settings = Settings(configuration=load(environ={}, paths=[file]))
        async with DiglotApp([str(page)], settings).run_test() as pilot:
            await settled(pilot)
            opened_now = reader(pilot).opened
            assert opened_now is not None
            assert [f.code for f in opened_now.findings if f.kind == "fail"] == fails


# --- clashing ---


def test_a_key_for_two_actions_is_refused_naming_both(tmp_path: Path) -> None:
    said = wrong_keys(tmp_path, '\nfind = "s"')
    assert said.startswith(
        f"{tmp_path / 'diglot.toml'}:3: the key 's' would be both find and sort "
    )
    assert said.endswith("(give sort another key, too)")
    assert "both sort and find" in wrong_keys(tmp_path, 'find = "o"\nsort = ["u", "o"]\nunsort="U"')


def test_the_full_screen_table_counts_as_well(tmp_path: Path) -> None:
    said = wrong_keys(tmp_path, 'line_down = "e"')
    assert "both line_down and export_rows in a full-screen table" in said


def test_the_keys_of_editions_are_taken(tmp_path: Path) -> None:
    assert "both find and the choice of an edition" in wrong_keys(tmp_path, 'find = "3"')


@pytest.mark.parametrize(("one", "same"), [("ctrl+i", "tab"), (" ", "space"), ("shift+g", "G")])
def test_what_a_terminal_sends_alike_clashes(tmp_path: Path, one: str, same: str) -> None:
    assert f"the key {same!r} would be both" in wrong_keys(tmp_path, f'find = "{one}"')


def test_moving_both_is_no_clash(tmp_path: Path) -> None:
    made = chosen(tmp_path, 'find = "s"\nsort = ["o", "O", "o"]')
    assert made == {"find": ("s",), "sort": ("o", "O")}


def test_the_keys_of_the_table_clash_with_none() -> None:
    for _, table in action_tables():
        keys = [key for action in table for key in action.keys]
        assert len(keys) == len(set(keys))


def test_an_action_of_two_places_has_the_same_keys_in_both() -> None:
    keys: dict[str, tuple[str, ...]] = {}
    for _, table in action_tables():
        for action in table:
            assert keys.setdefault(action.name, action.keys) == action.keys


def test_the_keys_of_the_table_can_be_written_in_a_file(tmp_path: Path) -> None:
    for _, table in action_tables():
        for action in table:
            assert [key_name(key) for key in action.keys] == list(action.keys)
    lines = [line for line, _ in shown(Configuration(), all_keys=True)]
    made = chosen(tmp_path, "\n".join(lines[lines.index("[keys]") + 1 :]))
    assert set(made) == set(action_names())


@pytest.mark.parametrize("name", ["", "++", "ctrl+", "ctrl++", "pgdn", "ctrl+hyper+a", "ab", "\t"])
def test_what_is_no_key_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match="key"):
        key_name(name)


def test_modifiers_come_in_any_order_and_case() -> None:
    assert key_name("Shift+Ctrl+F5") == key_name("ctrl+shift+f5") == "ctrl+shift+f5"
    assert key_name("CTRL+X") == "ctrl+x"
    assert key_name("shift+tab") == "shift+tab"
    assert all(key_name(name) == name for name in NAMED)


def test_nothing_chosen_is_no_keymap() -> None:
    assert keymap(Configuration().keys) == {}
