"""Pictures of a page: which file is meant, and its colours for the cells of a terminal.

Only files below the folders that were opened are ever looked at, and only with the reader's yes;
nothing is fetched. Decoding needs Pillow (the extra `images`).
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import unquote

from parsers.model import Page

LARGEST = 32 * 1024 * 1024
"""Bytes of a file that is decoded."""

MOST_PIXELS = 50_000_000

_FORMATS = ("PNG", "JPEG", "GIF", "WEBP", "BMP")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//")

Colour = tuple[int, int, int]
Pixels = list[list[Colour]]
"""Rows of red, green, blue, 0 to 255 each."""


class PictureError(Exception):
    """A picture cannot be shown; the text says why."""


def picture_file(target: str, page: Page, folders: Iterable[str]) -> Path:
    """Return the file that a page's picture is in.

    Raises PictureError for one that is elsewhere than below the page's own folder or one of
    `folders`, links followed.
    """
    if _SCHEME.match(target):
        raise PictureError("it is not a file of this library, and nothing is fetched")
    path = os.path.realpath(Path(page.path).absolute().parent / unquote(target.partition("?")[0]))
    allowed = [Path(page.path).absolute().parent, *map(Path, folders)]
    if not any(Path(path).is_relative_to(os.path.realpath(folder)) for folder in allowed):
        raise PictureError("it lies outside the folders that were opened")
    if not Path(path).is_file():
        raise PictureError("there is no such file")
    if Path(path).stat().st_size > LARGEST:
        raise PictureError(f"it is larger than {LARGEST >> 20} MB")
    return Path(path)


def can_decode() -> bool:
    """Tell whether pictures can be decoded at all."""
    return find_spec("PIL") is not None


def decode(path: Path, width: int, height: int, behind: Colour) -> Pixels:
    """Return a picture in at most `width` by `height` square pixels, on the colour `behind`.

    Slow: for a worker thread. Raises PictureError.
    """
    from PIL import Image, ImageOps

    try:
        with Image.open(path, formats=_FORMATS) as opened:
            if opened.width * opened.height > MOST_PIXELS:
                raise PictureError(f"it has more than {MOST_PIXELS // 1_000_000} million pixels")
            opened.draft("RGB", (2 * width, 2 * height))
            picture = ImageOps.exif_transpose(opened).convert("RGBA")
        scale = min(width / picture.width, height / picture.height)
        size = max(round(picture.width * scale), 1), max(round(picture.height * scale), 1)
        picture = picture.resize(size)
        ground = Image.new("RGBA", size, (*behind, 255))
        flat = Image.alpha_composite(ground, picture).convert("RGB")
        data = flat.tobytes()
    except PictureError:
        raise
    except Exception as error:  # a decoder may fail in any way on a file that lies
        raise PictureError(f"it cannot be decoded ({type(error).__name__})") from error
    rows = []
    for y in range(size[1]):
        row = data[y * size[0] * 3 : (y + 1) * size[0] * 3]
        rows.append([(row[x], row[x + 1], row[x + 2]) for x in range(0, len(row), 3)])
    return rows


def brightness(colour: Colour) -> float:
    """Return the luma of a colour, 0 to 1 (ITU-R BT.601)."""
    red, green, blue = colour
    return (0.299 * red + 0.587 * green + 0.114 * blue) / 255
