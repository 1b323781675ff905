"""A new width: the first frame in it shows the text as it is set for it, and no frame lies."""

from pathlib import Path

import pytest
from textual.geometry import Region
from textual.strip import Strip

from tests.tui.driving import opened, reader, settled
from tui.widgets.columns import Columns

SEEDS = Path(__file__).parents[3] / "seeds"


@pytest.fixture
def widths(monkeypatch: pytest.MonkeyPatch) -> list[tuple[int, int]]:
    """The width that there is for a line, and that which the text is set for, frame by frame."""
    drawn: list[tuple[int, int]] = []
    draw = Columns.render_lines

    def noted(columns: Columns, crop: Region) -> list[Strip]:
        if columns._spreads:
            drawn.append((columns.text_width, columns._spreads[0].width))
        return draw(columns, crop)

    monkeypatch.setattr(Columns, "render_lines", noted)
    return drawn


async def test_the_text_is_set_before_the_first_frame_beside_or_without_the_sidebar(
    widths: list[tuple[int, int]],
) -> None:
    async with opened([SEEDS], size=(120, 40)) as pilot:
        await pilot.press("space")
        word = reader(pilot).columns.position()
        assert word is not None
        widths.clear()
        await pilot.press("\\", "\\")
        assert not reader(pilot).sidebar.has_class("shown")
        await pilot.press("\\")
        assert reader(pilot).sidebar.has_class("shown")
        assert len({there for there, _ in widths}) == 2
        assert [pair for pair in widths if pair[0] != pair[1]] == []
        assert reader(pilot).columns.position() == word


async def test_so_it_is_when_the_window_changes(widths: list[tuple[int, int]]) -> None:
    async with opened([SEEDS], size=(160, 50)) as pilot:
        widths.clear()
        for size in ((132, 40), (70, 24), (160, 50)):
            await pilot.resize_terminal(*size)
            await settled(pilot)
        assert len({there for there, _ in widths}) == 3
        assert [pair for pair in widths if pair[0] != pair[1]] == []
