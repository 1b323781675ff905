"""How the tests run: with compiled modules, and as many at once as keep the processors busy."""

import gc
import os
import sys
from collections.abc import Generator

import pytest

# Programs that tests start keep compiled modules, as they do for a person; it takes less time.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False

# With Python's own thresholds the tests of the reader spend a quarter of their time looking through
# all that was imported, parsed and found so far, where next to nothing is ever garbage.
gc.set_threshold(100_000, 50, 50)

WAITING = 2
"""Tests that wait for a terminal, a timer or another program while others compute."""


def pytest_collection_finish() -> None:
    """Take what was collected for what it is: it stays until the end."""
    gc.freeze()


@pytest.hookimpl(wrapper=True, optionalhook=True)
def pytest_xdist_auto_num_workers() -> Generator[None, int, int]:
    """Run more tests at once than there are processors, where `-n auto` leaves it to us.

    A test of the reader waits for half of its time and longer, for the screen to stand still.
    """
    processors = yield
    told = "PYTEST_XDIST_AUTO_NUM_WORKERS" in os.environ
    return processors if told else processors + WAITING
