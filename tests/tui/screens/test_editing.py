"""Editing beside reading: what changes on disk is shown in place, and `e` opens the editor."""

import os
import stat
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot

from parsers.library import load
from tests.pty_session import PtySession
from tests.tui.driving import opened, reader, screen_lines, settled, shows
from tui.app.application import DiglotApp
from tui.app.settings import Settings
from tui.reading.renewal import Renewal
from tui.terminal.editor import editor_command

pytestmark = pytest.mark.filterwarnings("ignore")

DIGLOT = Path(sys.executable).with_name("diglot")

PARAGRAPHS = [f"Paragraph {n} tells of bridge number {n} over the Elva." for n in range(40)]
TABLE = "| Post | Cost ($M) |\n| --- | --- |\n| Road | 10 |\n| Rail | 20 |\n"
TABLE += "| Bridge | 12 |\n| Total | 45 |\n"
ENGLISH = "# Bridges\n\n" + "\n\n".join(PARAGRAPHS) + "\n\n" + TABLE
KOREAN = "# 다리\n\n" + "\n\n".join(f"엘바강의 {n}번 다리 이야기." for n in range(40)) + "\n"


@pytest.fixture(autouse=True)
def often(monkeypatch: pytest.MonkeyPatch) -> None:
    """Look at the files more often than a reader needs."""
    monkeypatch.setattr(DiglotApp, "LOOK_EVERY", 0.05)


@pytest.fixture
def bridges(tmp_path: Path) -> list[Path]:
    paths = [tmp_path / "bridges.en.md", tmp_path / "bridges.ko.md"]
    paths[0].write_text(ENGLISH)
    paths[1].write_text(KOREAN)
    return paths


async def until(pilot: Pilot[None], wanted: Callable[[], bool]) -> None:
    for _ in range(200):
        await pilot.pause(0.02)
        if wanted():
            await settled(pilot)
            return
    raise AssertionError("\n".join(screen_lines(pilot)))


async def changed(pilot: Pilot[None], path: Path, text: str) -> None:
    """Let the reader look once, change a file, and wait until it is shown and checked again."""
    app = pilot.app
    assert isinstance(app, DiglotApp)
    await until(pilot, lambda: bool(app._watch and app._watch._stamps))
    before = reader(pilot).opened
    path.write_text(text)
    await until(pilot, lambda: (now := reader(pilot).opened) is not before and bool(now))
    await until(pilot, lambda: bool((now := reader(pilot).opened) and now.checked))


async def test_a_changed_file_is_shown_with_the_reader_at_the_same_word(
    bridges: list[Path],
) -> None:
    async with opened(bridges, size=(120, 40)) as pilot:
        await pilot.press(*["}"] * 20)
        top = screen_lines(pilot)[1].split("│")[0]
        assert "Paragraph 19" in top
        new = ENGLISH.replace("# Bridges\n", "# Bridges\n\nA new beginning.\n\nAnd more of it.\n")
        new = new.replace("Paragraph 20 tells", "Paragraph 20, now changed, tells")
        await changed(pilot, bridges[0], new)
        assert screen_lines(pilot)[1].split("│")[0] == top
        assert shows(pilot, "Paragraph 20, now changed")
        assert reader(pilot).columns.panes == (0, 1)


async def test_the_status_says_what_became_of_the_warnings(bridges: list[Path]) -> None:
    async with opened(bridges[:1], size=(100, 30)) as pilot:
        assert shows(pilot, "1 error")
        await changed(pilot, bridges[0], ENGLISH.replace("Road | 10", "Road | 13"))
        assert shows(pilot, "read again: 1 error fewer")
        assert shows(pilot, "0 errors")


async def test_a_verdict_outlives_an_edit_above_it(bridges: list[Path], tmp_path: Path) -> None:
    async with opened(bridges[:1], size=(100, 30), state=tmp_path / "state") as pilot:
        await pilot.press("w", "a")
        await changed(pilot, bridges[0], "A line above.\n\n" + ENGLISH)
        current = reader(pilot).current
        assert current is not None
        assert current.verdict == "confirmed"
        assert [f.verdict for f in reader(pilot).listed() if f.code == "N202"] == ["confirmed"]


async def test_a_sorted_table_is_sorted_by_what_it_says_now(bridges: list[Path]) -> None:
    async with opened(bridges[:1], size=(100, 30)) as pilot:
        await pilot.press("t", "right", "s")

        def posts() -> list[str]:
            rows = [line for line in screen_lines(pilot) if "│" in line and "─" not in line]
            return [row.split("│")[0].strip() for row in rows]

        assert [p for p in posts() if p in ("Road", "Rail", "Bridge")] == ["Road", "Bridge", "Rail"]
        await changed(pilot, bridges[0], ENGLISH.replace("Road | 10", "Road | 30"))
        assert [p for p in posts() if p in ("Road", "Rail", "Bridge")] == ["Bridge", "Rail", "Road"]


async def test_a_table_that_lost_its_rows_and_columns_is_shown_all_the_same(
    bridges: list[Path],
) -> None:
    async with opened(bridges[:1], size=(100, 30)) as pilot:
        await pilot.press("t", "right", "s", "z", "s")
        await settled(pilot)
        smaller = ENGLISH[: ENGLISH.index("| Post")] + "| Post |\n| --- |\n| Rail |\n"
        await changed(pilot, bridges[0], smaller)
        await pilot.press("z")  # out of the whole screen
        await settled(pilot)
        assert pilot.app.is_running
        await pilot.press("G")
        await pilot.pause()
        assert shows(pilot, "Rail")


async def test_what_was_found_is_found_in_the_new_text(bridges: list[Path]) -> None:
    async with opened(bridges[:1], size=(100, 30)) as pilot:
        await pilot.press("/", *"elva", "enter")
        await changed(pilot, bridges[0], ENGLISH.replace("Paragraph 3 ", "Elva! Paragraph 3 "))
        assert len(reader(pilot).matches) == 41


async def test_a_file_that_is_gone_stays_on_screen_and_is_told_once(bridges: list[Path]) -> None:
    async with opened(bridges[:1], size=(100, 30)) as pilot:
        app = pilot.app
        assert isinstance(app, DiglotApp)
        await until(pilot, lambda: bool(app._watch and app._watch._stamps))
        bridges[0].unlink()
        await until(pilot, lambda: shows(pilot, "what was read before stays"))
        for _ in range(10):
            await pilot.pause(0.05)
        assert len(app._notifications) == 1
        assert shows(pilot, "Paragraph 1 tells")
        bridges[0].write_text(ENGLISH + "\nIt is back.\n")
        await until(pilot, lambda: shows(pilot, "read again"))


async def test_a_file_that_was_only_touched_is_not_read_again(bridges: list[Path]) -> None:
    async with opened(bridges[:1], size=(100, 30)) as pilot:
        app = pilot.app
        assert isinstance(app, DiglotApp)
        await until(pilot, lambda: bool(app._watch and app._watch._stamps))
        before = reader(pilot).opened
        os.utime(bridges[0], (1, 1))
        for _ in range(15):
            await pilot.pause(0.05)
        assert reader(pilot).opened is before


# --- where a place has gone ----------------------------------------------------------------------


def renewal(tmp_path: Path, before: str, after: str) -> Renewal:
    pages = []
    for number, text in enumerate((before, after)):
        path = tmp_path / f"{number}" / "a.md"
        path.parent.mkdir()
        path.write_text(text)
        pages.append(load([path]).pages[0])
    return Renewal(*pages)


@pytest.mark.parametrize(
    ("before", "after", "word"),
    [
        ("# T\n\nOne two three.\n", "# T\n\nZero.\n\nOne two three.\n", "two"),
        ("# T\n\nOne two three.\n", "# T\n\nOne and a half, two three.\n", "three"),
        ("# T\n\n하나 둘 셋.\n\n넷 다섯.\n", "# T\n\n하나 셋.\n\n넷 다섯.\n", "다섯"),
        ("# T\n\nA b c.\n\nD e f.\n\nG h i.\n", "# T\n\nD e g f.\n\nG h i.\n", "f"),
        ("# T\n\n- one\n- two\n- three\n", "# T\n\n- nought\n- one\n- two\n- three\n", "three"),
        (
            "# T\n\n| A | B |\n|-|-|\n| x | y |\n",
            "# T\n\n| A | B |\n|-|-|\n| u | v |\n| x | y |\n",
            "y",
        ),
    ],
)
def test_a_word_is_found_where_it_went(tmp_path: Path, before: str, after: str, word: str) -> None:
    from parsers.model import block_text

    moved = renewal(tmp_path, before, after)
    for block, placed in enumerate(moved.before.flow):
        at = block_text(placed.block).find(word)
        if at > 0:
            now, offset = moved.place(block, at)
            assert block_text(moved.after.flow[now].block)[offset:].startswith(word)
            return
    raise AssertionError("the word is not in the text")


# --- the editor ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("editor", "expected"),
    [
        ("vi", ["vi", "+7", "/a/b.md"]),
        ("/usr/bin/nvim -p", ["/usr/bin/nvim", "-p", "+7", "/a/b.md"]),
        ("nano", ["nano", "+7,3", "/a/b.md"]),
        ("emacs -nw", ["emacs", "-nw", "+7:3", "/a/b.md"]),
        ("code", ["code", "--wait", "--goto", "/a/b.md:7:3"]),
        ("hx", ["hx", "/a/b.md:7:3"]),
        ("'/opt/my editor/ed it'", ["/opt/my editor/ed it", "/a/b.md"]),
    ],
)
def test_editors_are_told_the_line_as_they_take_it(editor: str, expected: list[str]) -> None:
    assert editor_command("/a/b.md", 7, 3, {"EDITOR": "ed", "VISUAL": editor}) == expected


def test_a_name_like_an_option_is_none() -> None:
    command = editor_command("-c:quit", 1, 1, {"EDITOR": "vi"})
    assert command is not None
    assert command[-1].startswith("/")


@pytest.fixture
def editor(tmp_path: Path) -> Path:
    """Make an editor that says how it was called, waits for a key, and changes the file."""
    script = tmp_path / "nano"
    script.write_text(
        "#!/bin/sh\n"
        'printf "EDITING %s\\r\\n" "$*"\n'
        "read answer\n"
        'for file in "$@"; do :; done\n'
        'sed -i "s/Road | 10/Road | 13/" "$file"\n'
    )
    script.chmod(script.stat().st_mode | stat.S_IXUSR)
    return script


@pytest.mark.skipif(not DIGLOT.exists(), reason="diglot is not installed beside the interpreter")
def test_e_gives_the_terminal_to_the_editor_at_the_line_and_reads_again(
    bridges: list[Path], editor: Path, tmp_path: Path
) -> None:
    settings = {"VISUAL": str(editor), "XDG_STATE_HOME": str(tmp_path / "state")}
    line = ENGLISH[: ENGLISH.index("| Total")].count("\n") + 1
    with PtySession([str(DIGLOT), str(bridges[0])], 100, 30, env=settings) as session:
        session.wait_for("1 error")
        session.key("w")
        session.wait_for("N202")
        session.send("e")
        session.wait_for(f"EDITING +{line},")
        assert session.echoes()  # the terminal is as a shell would have it
        session.send("\r")
        session.wait_for("read again: 1 error fewer")
        session.wait_for("0 errors")
        session.key("q")
        assert session.wait() == 0


@pytest.mark.skipif(not DIGLOT.exists(), reason="diglot is not installed beside the interpreter")
def test_an_editor_that_does_not_start_is_named(bridges: list[Path], tmp_path: Path) -> None:
    settings = {"VISUAL": "no-such-editor", "XDG_STATE_HOME": str(tmp_path / "state")}
    with PtySession([str(DIGLOT), str(bridges[0])], 100, 30, env=settings) as session:
        session.wait_for("1 error")
        session.send("e")
        session.wait_for("no-such-editor does not start")
        session.key("j")
        assert session.alive()


async def test_differences_alone_stay_alone(tmp_path: Path) -> None:
    paths = [tmp_path / "ports.en.md", tmp_path / "ports.nl.md"]
    english = "# Ports\n\n" + "\n\n".join(f"Port {n} has {n} berths." for n in range(10, 40))
    paths[0].write_text(english)
    dutch = english.replace("berths", "ligplaatsen").replace("Port", "Haven")
    paths[1].write_text(dutch.replace("has", "heeft").replace("heeft 20 ", "heeft 21 "))
    async with opened(paths, size=(120, 40)) as pilot:
        await pilot.press("D")
        await pilot.pause()
        assert reader(pilot).columns.only is not None
        await changed(pilot, paths[0], english.replace("has 30 ", "has 33 "))
        assert reader(pilot).columns.only is not None
        assert shows(pilot, "has 33 berths")


async def test_an_article_that_changed_while_another_was_read_is_read_again(
    bridges: list[Path], tmp_path: Path
) -> None:
    other = tmp_path / "harbour.en.md"
    other.write_text("# Harbour\n\nA harbour without ships.\n")
    for path in (*bridges, other):
        os.utime(path, (1, 1))
    async with opened([bridges[0], other], size=(100, 30)) as pilot:
        app = pilot.app
        assert isinstance(app, DiglotApp)
        app.open(app.articles[0])
        await settled(pilot)
        other.write_text("# Harbour\n\nA harbour without boats.\n")  # of the same length
        app.open(app.articles[1])
        await until(pilot, lambda: shows(pilot, "without boats"))


async def test_of_standard_input_there_is_no_file_to_edit() -> None:
    app = DiglotApp(["-"], Settings(), stdin=b"# Ports\n\nA port without ships.\n")
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await pilot.press("e")
        await pilot.pause()
        assert shows(pilot, "there is no file to edit")
