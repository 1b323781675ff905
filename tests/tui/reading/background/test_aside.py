"""Long work is done in a process of its own, and what comes back is what would have come here."""

import os
import sys
import time
from pathlib import Path
from threading import Thread

import pytest

from parsers.checks import check
from parsers.library import load
from tui.reading.background.aside import Aside, DroppedError
from tui.reading.opened import beads_of

SEEDS = Path(__file__).parents[4] / "seeds"


def test_an_article_is_aligned_and_checked_there_as_here() -> None:
    (article,) = load([str(SEEDS)]).articles
    aside = Aside()
    try:
        assert aside.call(os.getpid) not in (os.getpid(), 0)
        assert aside.call(beads_of, article) == beads_of(article)
        assert aside.call(check, article, holds=True) == check(article, holds=True)
    finally:
        aside.drop()


def test_an_error_of_the_work_is_raised_here_and_the_process_goes_on() -> None:
    aside = Aside()
    try:
        first = aside.call(os.getpid)
        with pytest.raises(FileNotFoundError):
            aside.call(os.stat, "/nothing/of/this/name")
        assert aside.call(os.getpid) == first
    finally:
        aside.drop()


def test_work_that_is_dropped_ends_at_once() -> None:
    aside = Aside()
    aside.call(os.getpid)
    outcome: list[object] = []

    def wait() -> None:
        try:
            outcome.append(aside.call(time.sleep, 60))
        except DroppedError as error:
            outcome.append(error)

    thread = Thread(target=wait)
    thread.start()
    time.sleep(0.2)
    aside.drop()
    thread.join(10)
    assert isinstance(outcome[0], DroppedError)
    assert aside.call(abs, -3) == 3  # the next piece of work finds another process
    aside.drop()


def test_without_a_process_the_work_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/nothing/of/this/name")
    assert Aside().call(os.getpid) == os.getpid()
