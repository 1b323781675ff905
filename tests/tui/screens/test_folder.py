"""A folder of many files opens as a list, is counted meanwhile, and can be left at any time."""

import signal
from pathlib import Path
from typing import cast

import pytest

from tests.tui.driving import opened, reader, screen_lines, settled, shows
from tui.app.application import DiglotApp


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder of sixty short articles."""
    for number in range(60):
        name = f"Lighthouse {number:02d}"
        text = f"# {name}\n\nThe keeper of {name} climbs {number + 100} steps every evening.\n"
        (tmp_path / f"{number:02d}-lighthouse.en.md").write_text(text)
    return tmp_path


async def test_many_files_are_read_beside_the_interface_and_listed(folder: Path) -> None:
    async with opened([folder], size=(80, 24), wait=False) as pilot:
        for _ in range(300):
            await pilot.pause(0.05)
            if shows(pilot, "Lighthouse 00"):
                break
        assert shows(pilot, "Lighthouse 00"), "\n".join(screen_lines(pilot))
        await settled(pilot)
        await pilot.press("enter")
        await settled(pilot)
        assert shows(pilot, "The keeper of Lighthouse 00 climbs 100 steps")


async def test_nothing_is_left_running_when_the_reader_is_left_early(folder: Path) -> None:
    async with opened([folder], size=(80, 24), wait=False) as pilot:
        app = cast("DiglotApp", pilot.app)
        while app.aside._process is None:
            await pilot.pause(0.02)
        process = app.aside._process
    assert process.wait(10) == -signal.SIGKILL


async def test_what_comes_when_the_reader_is_being_left_is_nobodys(folder: Path) -> None:
    async with opened([folder / "00-lighthouse.en.md"], size=(80, 24)) as pilot:
        app = cast("DiglotApp", pilot.app)
        screen = reader(pilot)
    screen.wait_for("60 files, 1 %")
    app._rounds = 2
    await app.on_keys_in_turn_done(DiglotApp.Done())
    assert app._exception is None
