"""Pictures: their caption in the text, and, asked for, the picture on the whole screen."""

from pathlib import Path

import pytest
from PIL import Image
from textual.pilot import Pilot

from parsers.library import load
from tests.tui.driving import opened, screen_lines, settled, shows
from tests.tui.screens.test_jumping import choose
from tui.reading import pictures
from tui.reading.pictures import PictureError, decode, picture_file

pytestmark = pytest.mark.filterwarnings("ignore")

PAGE = """# The mountain

Text before it.

![A mountain by day](berg.png)

![From afar](https://example.org/x.png)

![A secret]({secret})

![A lie](lie.png)
"""


@pytest.fixture
def mountain(tmp_path: Path) -> Path:
    folder = tmp_path / "library"
    folder.mkdir()
    for path, colour in ((folder / "berg.png", (255, 0, 0)), (tmp_path / "secret.png", (0, 0, 0))):
        Image.new("RGB", (40, 20), colour).save(path)
    (folder / "lie.png").write_text("no picture at all")
    (folder / "link.png").symlink_to(tmp_path / "secret.png")
    (folder / "a.en.md").write_text(PAGE.format(secret="../secret.png"))
    return folder


def blocks(pilot: Pilot[None]) -> int:
    return sum(line.count("\u2580") for line in screen_lines(pilot))


async def test_a_picture_is_shown_on_the_whole_screen_and_left_by_any_key(mountain: Path) -> None:
    async with opened([mountain], size=(80, 24)) as pilot:
        await choose(pilot, "A mountain by day")
        await settled(pilot)
        assert blocks(pilot) > 500
        assert shows(pilot, "A mountain by day")
        await pilot.press("j")
        await pilot.pause()
        assert shows(pilot, "Text before it.")


async def test_without_colours_it_is_drawn_in_shades(mountain: Path) -> None:
    async with opened([mountain], size=(80, 24), look="ansi") as pilot:
        await choose(pilot, "A mountain by day")
        await settled(pilot)
        assert not blocks(pilot)
        assert sum(line.count("\u2591") for line in screen_lines(pilot)) > 500


@pytest.mark.parametrize(
    ("beside", "why"),
    [
        ("From afar", "nothing is fetched"),
        ("A secret", "outside the folders that were opened"),
        ("A lie", "cannot be decoded"),
    ],
)
async def test_what_cannot_be_shown_is_said_with_the_reason(
    mountain: Path, beside: str, why: str
) -> None:
    async with opened([mountain], size=(80, 24)) as pilot:
        await choose(pilot, beside)
        await settled(pilot)
        assert shows(pilot, why)


async def test_without_the_extra_the_way_to_it_is_named(
    mountain: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pictures, "can_decode", lambda: False)
    async with opened([mountain], size=(80, 24)) as pilot:
        await choose(pilot, "A mountain by day")
        await pilot.pause()
        assert shows(pilot, "install diglot[images]")


@pytest.mark.parametrize("target", ["link.png", "/etc/passwd", "../secret.png", "file:///etc/x"])
def test_no_file_outside_the_folders_is_looked_at(mountain: Path, target: str) -> None:
    page = load([mountain]).pages[0]
    with pytest.raises(PictureError):
        picture_file(target, page, [str(mountain)])


def test_a_picture_of_too_many_pixels_is_not_decoded(
    mountain: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pictures, "MOST_PIXELS", 100)
    with pytest.raises(PictureError, match="million pixels"):
        decode(mountain / "berg.png", 10, 10, (0, 0, 0))
