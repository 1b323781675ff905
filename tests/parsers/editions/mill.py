"""One invented article in eight languages, block by block, and errors to plant in it."""

from __future__ import annotations

import tomllib
from pathlib import Path

from parsers.formats import parse
from parsers.model import Page, Related
from tests.parsers.editions.pages import passage

MILL: dict[str, str] = tomllib.loads((Path(__file__).parent / "mill.toml").read_text("utf-8"))
"""One block a line; rows of tables and items of lists are parted by semicolons."""

PAIRS = (("nl", "ko"), ("de", "fr"), ("en", "zh"), ("en", "ar"), ("ja", "en"))

_TEASERS = {
    "en": ("The lock at Rennick", "Bread from rye"),
    "nl": ("De sluis van Rennick", "Brood van rogge"),
    "de": ("Die Schleuse von Rennick", "Brot aus Roggen"),
    "fr": ("L'écluse de Rennick", "Du pain de seigle"),
    "ko": ("레닉의 갑문", "호밀로 만든 빵"),
    "zh": ("伦尼克的船闸", "黑麦面包"),
    "ja": ("レニックの水門", "ライ麦のパン"),
    "ar": ("هويس رينيك", "خبز الجاودار"),
}


def blocks(language: str) -> list[str]:
    """Return the article's blocks; 0 is the title, 6 the table, 9 the list."""
    return MILL[language].split("\n")


def edition(language: str, lines: list[str] | None = None, related: int = 2) -> Page:
    """Return an edition, read from Markdown."""
    pieces = []
    for line in blocks(language) if lines is None else lines:
        if line.startswith("|"):
            rows = line.split(";")
            columns = rows[0].count("|") - 1
            pieces.append("\n".join((rows[0], "|---" * columns + "|", *rows[1:])))
        else:
            pieces.append(line.replace(";- ", "\n- ") if line.startswith("- ") else line)
    page = parse("\n\n".join(pieces).encode(), f"mill.{language}.md")
    teasers = tuple(
        Related(title=passage(title, 500 + at, language), teaser=None)
        for at, title in enumerate(_TEASERS[language][:related])
    )
    return page.model_copy(update={"related": teasers})
