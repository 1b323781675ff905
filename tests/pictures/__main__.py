"""Draw the pictures of the README with the program itself: `python -m tests.pictures`."""

from __future__ import annotations

import asyncio
import re
from pathlib import Path

from tests.tui.driving import opened

HERE = Path(__file__).parent
SEEDS = Path(__file__).parents[2] / "seeds"

PICTURES: dict[str, tuple[tuple[int, int], tuple[str, ...]]] = {
    "reader-160x50": ((160, 50), ("w",)),
    "reader-120x40": ((120, 40), ()),
    "reader-100x30": ((100, 30), ("t", "t", "t", "right", "right", "s")),
    "reader-80x24": ((80, 24), ("w",)),
}
"""Name of each picture: size of the terminal, and the keys pressed before it is taken."""


async def draw(name: str, target: Path) -> None:
    """Draw one picture into a folder."""
    size, keys = PICTURES[name]
    async with opened([SEEDS], size=size) as pilot:
        for key in keys:
            await pilot.press(key)
        await pilot.pause()
        picture = pilot.app.export_screenshot(title="diglot")
    # A picture must not fetch anything: whatever monospaced font is at hand will do.
    picture = re.sub(r"@font-face \{.*?\}\s*", "", picture, flags=re.DOTALL)
    (target / f"{name}.svg").write_text(picture + "\n", encoding="utf-8")


def main() -> None:
    """Draw them all."""
    for name in PICTURES:
        asyncio.run(draw(name, HERE))


if __name__ == "__main__":
    main()
