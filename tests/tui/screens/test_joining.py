"""Joining articles by key in the list, splitting them, and what is remembered of it."""

import tomllib
from pathlib import Path

import pytest

from parsers.library import load
from tests.tui.driving import opened, reader, screen_lines, settled, shows
from tests.tui.harbour_pages import DUTCH, KOREAN
from tui.reading.joining import in_toml, path_of, regrouped
from tui.screens.library import LibraryScreen

pytestmark = pytest.mark.filterwarnings("ignore")

WEATHER = """\
# Weather by the sea

The wind turns to the west, and rain is expected on Friday.

- Monday: sun
- Tuesday: clouds

## Tides

High water comes at noon.

## Warnings

There are none.
"""
POEM = "# Een gedicht\n\nDe zee is ver, de wind is stil.\n"


def write(folder: Path) -> Path:
    """Write two editions of one article, and two pages that nothing joins."""
    folder.mkdir(exist_ok=True)
    (folder / "haven.nl.md").write_text(DUTCH, encoding="utf-8")
    (folder / "haven.ko.md").write_text(KOREAN, encoding="utf-8")
    (folder / "weather.md").write_text(WEATHER, encoding="utf-8")
    (folder / "zee.md").write_text(POEM, encoding="utf-8")
    return folder


async def test_marked_articles_are_joined_and_stay_joined(tmp_path: Path) -> None:
    folder, state = write(tmp_path / "pages"), tmp_path / "state.sqlite3"
    async with opened([folder], state=state) as pilot:
        assert isinstance(pilot.app.screen, LibraryScreen)
        assert shows(pilot, "Library: 3 articles")
        await pilot.press("J")
        assert shows(pilot, "mark two articles or more")
        await pilot.press("j", "m", "m")
        assert sum("» " in line for line in screen_lines(pilot)) == 2
        await pilot.press("J")
        await settled(pilot)
        assert shows(pilot, "Library: 2 articles, 4 editions")
        assert shows(pilot, "[[article]]")
        await pilot.press("enter")
        await settled(pilot)
        opened_now = reader(pilot).opened
        assert opened_now is not None
        assert [Path(page.path).name for page in opened_now.editions] == ["weather.md", "zee.md"]
    async with opened([folder], state=state) as pilot:
        assert shows(pilot, "Library: 2 articles")


async def test_an_article_is_split_and_joined_again(tmp_path: Path) -> None:
    folder, state = write(tmp_path / "pages"), tmp_path / "state.sqlite3"
    for name in ("weather.md", "zee.md"):
        (folder / name).unlink()
    other = folder / "weather.md"
    other.write_text(WEATHER, encoding="utf-8")
    async with opened([folder], state=state) as pilot:
        assert shows(pilot, "Library: 2 articles")
        await pilot.press("U")
        await settled(pilot)
        assert shows(pilot, "Library: 3 articles")
        await pilot.press("U")
        assert shows(pilot, "one edition only")
    other.unlink()
    async with opened([folder], state=state) as pilot:
        assert shows(pilot, "Library: 2 articles, 2 editions")
        await pilot.press("g", "m", "m", "J")
        await settled(pilot)
        assert shows(pilot, "Library: 1 articles, 2 editions")
    async with opened([folder], state=state) as pilot:
        assert len(reader(pilot).columns.panes) == 2
        await pilot.press("B")
        assert isinstance(pilot.app.screen, LibraryScreen)


def test_the_last_word_counts_and_the_rest_stays(tmp_path: Path) -> None:
    library = load([write(tmp_path)])
    paths = {Path(page.path).name: path_of(page) for page in library.pages}
    joined = tuple(paths[name] for name in ("zee.md", "haven.nl.md"))
    now = regrouped(library, [(joined, True)])
    names = [[Path(page.path).name for page in each.editions] for each in now.articles]
    assert names == [["haven.ko.md"], ["zee.md", "haven.nl.md"], ["weather.md"]]
    assert len({article.id for article in now.articles}) == 3
    split = regrouped(now, [(joined, False)])
    assert [len(article.editions) for article in split.articles] == [1, 1, 1, 1]
    assert regrouped(library, [(("/elsewhere.md", joined[0]), True)]) is library


def test_what_is_to_be_written_down_says_the_same() -> None:
    paths = ['a "quoted" name.md', "müll/b.md"]
    assert tomllib.loads(in_toml(paths)) == {"article": [{"pages": paths}]}


async def test_about_says_by_what_pages_are_grouped(tmp_path: Path) -> None:
    async with opened([write(tmp_path / "pages")], size=(160, 50)) as pilot:
        await pilot.press("enter")
        await settled(pilot)
        await pilot.press("\\", "right", "right", "right")
        await settled(pilot)
        assert shows(pilot, "Grouped by: file name, alike")


async def test_about_says_what_a_person_grouped(tmp_path: Path) -> None:
    async with opened([write(tmp_path / "pages")], size=(160, 50)) as pilot:
        await pilot.press("j", "m", "m", "J")
        await settled(pilot)
        await pilot.press("enter")
        await settled(pilot)
        await pilot.press("\\", "right", "right", "right")
        await settled(pilot)
        assert shows(pilot, "Grouped by: hand")
