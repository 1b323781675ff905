"""Draw the pictures of the README with the program itself: `python -m tests.pictures`.

`python -m tests.pictures FOLDER` draws them into another folder, to be looked at first.
"""

from __future__ import annotations

import asyncio
import re
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from tests.parsers.editions.mill import blocks
from tests.tui.driving import opened, settled

HERE = Path(__file__).parent
SEEDS = Path(__file__).parents[2] / "seeds"


class Picture(NamedTuple):
    """The size of the terminal, the keys pressed before the picture is taken, and what is open.

    That is the sample, or the invented article of the tests in some languages.
    """

    size: tuple[int, int]
    keys: str = ""
    languages: tuple[str, ...] = ()
    look: str = "dark"


PICTURES = {
    "reader-160x50": Picture((160, 50), "w"),
    "reader-120x40": Picture((120, 40), ") ) ) )", ("en", "nl")),
    "reader-100x30": Picture((100, 30), "t t t right right s"),
    "reader-80x24": Picture((80, 24), "w"),
    "differences-120x40": Picture((120, 40), "\\ \\ x x x", ("en", "zh"), "light"),
    "interleaved-80x24": Picture((80, 24), "i", ("nl", "ko")),
    "arabic-120x40": Picture((120, 40), "\\ \\", ("en", "ar")),
    "three-160x50": Picture((160, 50), "\\ \\ =", ("de", "fr", "ja")),
    "table-120x40": Picture((120, 40), "t z right c", ("en", "ko")),
    "labels-80x24": Picture((80, 24), "f", ("de", "en"), "light"),
}


def _write(folder: Path, languages: Sequence[str]) -> None:
    """Write editions of the invented article; the last one has two slips in it."""
    for language in languages:
        pieces = []
        for line in blocks(language):
            if line.startswith("|"):
                head, *rows = line.split(";")
                line = "\n".join((head, "|---" * (head.count("|") - 1) + "|", *rows))
            pieces.append(line.replace(";- ", "\n- ") if line.startswith("- ") else line)
        text = "\n\n".join(pieces)
        if language == languages[-1]:
            text = text.replace("7.2", "2.7").replace("7,2", "2,7").replace("48", "84")
        (folder / f"mill.{language}.md").write_text(text, encoding="utf-8")


async def draw(name: str, target: Path) -> None:
    """Draw one picture into a folder."""
    size, keys, languages, look = PICTURES[name]
    with tempfile.TemporaryDirectory() as folder:
        _write(Path(folder), languages)
        paths = [Path(folder)] if languages else [SEEDS]
        async with opened(paths, size=size, look=look) as pilot:
            for key in keys.split():
                await pilot.press("backslash" if key == "\\" else key)
                await settled(pilot)
            picture = pilot.app.export_screenshot(title="diglot")
    # A picture must not fetch anything: whatever monospaced font is at hand will do.
    picture = re.sub(r"@font-face \{.*?\}\s*", "", picture, flags=re.DOTALL)
    (target / f"{name}.svg").write_text(picture + "\n", encoding="utf-8")


def main() -> None:
    """Draw them all."""
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE
    for name in PICTURES:
        asyncio.run(draw(name, target))


if __name__ == "__main__":
    main()
