"""What is read and checked in the other process is what this one would have read and found."""

import os
from pathlib import Path

import pytest

from parsers.library import load
from tui.configuration.settings import Configuration
from tui.reading.background.prefetch import Prefetch
from tui.reading.opened import Opened, beads_of, check_article, compare

SEEDS = Path(__file__).parents[4] / "seeds"


def test_one_article_comes_aligned_and_then_checked() -> None:
    configuration = Configuration({**Configuration().values, "check.ignore": ("P1",)})
    prefetch = Prefetch([str(SEEDS)], configuration)
    fetched, checked = prefetch.result(), prefetch.checked()
    assert fetched is not None
    assert checked is not None
    (article,) = load([str(SEEDS)]).articles
    assert fetched.library.articles[0] == article
    assert fetched.beads == beads_of(article)
    here = check_article(article, configuration)
    assert checked.found.fails == here.fails
    assert checked.found.held.findings() == here.held.findings()
    assert here.fails
    assert here.held.findings()
    assert checked.differences == compare(Opened(article, fetched.beads))
    assert prefetch.checked() is None  # it comes once


def test_several_articles_come_unchecked(tmp_path: Path) -> None:
    (tmp_path / "tides.txt").write_text("# Tides\n\nThe sea rises twice a day.\n")
    (tmp_path / "locks.txt").write_text("# Locks\n\nA lock lifts a ship over a hill.\n")
    prefetch = Prefetch([str(tmp_path)], Configuration())
    fetched = prefetch.result()
    assert fetched is not None
    assert fetched.beads is None
    assert len(fetched.library.articles) == 2
    assert prefetch.checked() is None


def test_a_long_library_is_left_to_be_read_in_the_usual_way(tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_text("The sea rises twice a day.\n\n" * 30_000)
    prefetch = Prefetch([str(tmp_path)], Configuration())
    assert prefetch.result() is None


def test_nothing_is_left_running_once_it_is_dropped() -> None:
    prefetch = Prefetch([str(SEEDS)], Configuration())
    process = prefetch._process
    prefetch.drop()
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)
    assert prefetch.result() is None
