"""An app of nothing but the full-screen table, to drive it by keys."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from textual.app import App
from textual.pilot import Pilot

from tests.tui.driving import screen_lines, settled
from tests.tui.reading.tables.sheets import Tables
from tui.layout.table import TableView
from tui.screens.zoom.screen import ZoomScreen
from tui.theme import LOOKS
from tui.widgets.prompt import Prompt


class Host(App[None]):
    """Pushes the screen, and keeps what it is dismissed with."""

    CSS = "Screen { background: $background; color: $foreground; }"

    def __init__(
        self,
        tables: Tables,
        look: str = "dark",
        ascii_only: bool = False,
        view: TableView | None = None,
    ) -> None:
        super().__init__()
        self.animation_level = "none"
        self.result: TableView | None = None
        self.zoom = ZoomScreen(tables, LOOKS[look], ascii_only, view=view)
        self._look = LOOKS[look]

    def on_mount(self) -> None:
        self.register_theme(self._look.theme)
        self.theme = self._look.theme.name
        self.push_screen(self.zoom, self._left)

    def _left(self, result: TableView | None) -> None:
        self.result = result


@asynccontextmanager
async def zoomed(
    tables: Tables,
    *,
    size: tuple[int, int] = (100, 30),
    look: str = "dark",
    ascii_only: bool = False,
    view: TableView | None = None,
) -> AsyncIterator[tuple[Pilot[None], Host]]:
    """Run the screen until everything about the table is read."""
    host = Host(tables, look, ascii_only, view)
    async with host.run_test(size=size) as pilot:
        await settled(pilot)
        yield pilot, host


async def typed(pilot: Pilot[None], text: str) -> None:
    """Answer what is being asked, and wait for the answer's effect."""
    pilot.app.screen.query_one(Prompt).value = text
    await pilot.press("enter")
    await settled(pilot)


def text_of(pilot: Pilot[None]) -> str:
    """Return the whole screen as text."""
    return "\n".join(screen_lines(pilot))
