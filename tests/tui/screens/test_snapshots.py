"""What the screens look like, as text, at the four sizes; a change of looks shows as a difference.

After a change that is meant, run `python -m pytest tests/tui/screens/test_snapshots.py` with
DIGLOT_SNAPSHOTS=write, and read the difference before it is committed.
"""

import os
from pathlib import Path

import pytest

from tests.tui.driving import opened, screen_lines, settled

SEEDS = Path(__file__).parents[3] / "seeds"
PAGES = Path(__file__).parents[2] / "documents" / "pages"
KEPT = Path(__file__).parent / "snapshots"

SCREENS: dict[str, tuple[list[Path], tuple[int, int], tuple[str, ...]]] = {
    "sample-160x50": ([SEEDS], (160, 50), ("w",)),
    "sample-120x40-table": ([SEEDS], (120, 40), ("t", "t", "t", "right", "s")),
    "sample-100x30-related": ([SEEDS], (100, 30), ("]",) * 7),
    "sample-80x24": ([SEEDS], (80, 24), ("w",)),
    "sample-80x24-sidebar": ([SEEDS], (80, 24), ("\\",)),
    "three-editions-160x50": (
        [PAGES / f"harbour.{tag}.txt" for tag in ("de", "fr", "zh")],
        (160, 50),
        ("=",),
    ),
}


@pytest.mark.parametrize("name", SCREENS)
async def test_the_screen_looks_as_kept(name: str) -> None:
    paths, size, keys = SCREENS[name]
    async with opened(paths, size=size) as pilot:
        for key in keys:
            await pilot.press(key)
        await settled(pilot)
        screen = "".join(f"{line.rstrip()}\n" for line in screen_lines(pilot))
    kept = KEPT / f"{name}.txt"
    if os.environ.get("DIGLOT_SNAPSHOTS") == "write":
        KEPT.mkdir(exist_ok=True)
        kept.write_text(screen, encoding="utf-8")
    assert screen == kept.read_text(encoding="utf-8")
