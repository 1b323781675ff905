"""Driving the app in tests: open documents, wait until they are checked, read the screen."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

from textual.pilot import Pilot

from tui.app.application import DiglotApp
from tui.app.settings import Settings
from tui.screens.reader.screen import ReaderScreen


@asynccontextmanager
async def opened(
    paths: Sequence[Path | str],
    *,
    size: tuple[int, int] = (120, 40),
    state: Path | None = None,
    look: str = "dark",
    wait: bool = True,
) -> AsyncIterator[Pilot[None]]:
    """Run the app on documents; with `wait`, until everything is read and checked."""
    settings = Settings(look=look, state_path=state)
    app = DiglotApp([str(path) for path in paths], settings)
    async with app.run_test(size=size, notifications=True) as pilot:
        if wait:
            await settled(pilot)
        yield pilot


async def settled(pilot: Pilot[None]) -> None:
    """Wait until the workers are done and what they found is on screen."""
    for _ in range(400):
        await pilot.pause(0.02)
        if not any(worker.is_running for worker in pilot.app.workers):
            break
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()
    await pilot.pause()


def reader(pilot: Pilot[None]) -> ReaderScreen:
    """Return the reader screen."""
    for screen in pilot.app.screen_stack:
        if isinstance(screen, ReaderScreen):
            return screen
    raise AssertionError("the reader is not open")


def screen_lines(pilot: Pilot[None]) -> list[str]:
    """Return the text of the whole screen, line by line."""
    app = pilot.app
    return [
        "".join(segment.text for segment in strip)
        for strip in app.screen._compositor.render_strips()
    ]


def shows(pilot: Pilot[None], text: str) -> bool:
    """Tell whether a text stands on the screen, line breaks and panes aside."""
    return any(text in line for line in screen_lines(pilot))
