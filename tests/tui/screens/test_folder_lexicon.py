"""What the articles of a folder teach one another serves the reader, too, once it is learned."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.parsers.editions.test_pool import FOLDER, gap
from tests.tui.driving import opened, reader, settled
from tui.app.application import DiglotApp

pytestmark = pytest.mark.filterwarnings("ignore")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Write the editions of six articles; the first of them lacks a paragraph."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    pages = tmp_path / "articles"
    pages.mkdir()
    for article in FOLDER:
        for page in article.editions:
            body = [placed.block.text for placed in page.flow]
            (pages / page.path).write_text("\n\n".join(["# Mills", *body]), encoding="utf-8")
    return pages


async def test_an_article_opened_from_the_list_goes_by_what_all_teach(folder: Path) -> None:
    async with opened([folder]) as pilot:
        await pilot.press("enter")
        await settled(pilot)
        shown = reader(pilot).opened
        assert shown is not None
        assert shown.editions[0].path.endswith("1.el.txt")
        assert gap(shown.beads) == {(4,)}
        # What the list counted and what is marked in the text is the same.
        (finding,) = [found for found in shown.findings if found.code == "X201"]
        (difference,) = [each for each in shown.differences if each.kind == "missing"]
        assert finding.locations[0].block == difference.marks[0].block == 4


async def test_what_is_open_is_aligned_anew_when_it_is_learned(folder: Path) -> None:
    async with opened([folder]) as pilot:
        app = pilot.app
        assert isinstance(app, DiglotApp)
        pool, app.pool = app.pool, None
        assert pool is not None
        await pilot.press("enter")
        await settled(pilot)
        shown = reader(pilot).opened
        assert shown is not None
        assert gap(shown.beads) != {(4,)}
        app._learned(pool)
        await settled(pilot)
        assert gap(shown.beads) == {(4,)}
        assert reader(pilot).counterparts().pool == pool  # type: ignore[union-attr]
