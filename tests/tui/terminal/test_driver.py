"""The driver in a real terminal: the same screens as Textual's own, with far fewer bytes."""

import random
import signal
import sys
import time
from collections.abc import Iterator

import pytest

from tests.pty_session import PtySession
from tests.tui.terminal.frames import ROOT, seen

COLUMNS, ROWS = 72, 18


def start(
    driver: str,
    columns: int = COLUMNS,
    rows: int = ROWS,
    *,
    margins: bool = True,
    **env: str | None,
) -> PtySession:
    argv = [sys.executable, "-m", "tests.tui.terminal.sample_app", driver]
    session = PtySession(argv, columns, rows, env, cwd=ROOT, margins=margins)
    session.wait_for("quit", timeout=20)
    session.settle(0.25)
    return session


def agree(first: PtySession, second: PtySession) -> None:
    """Wait until both stand still; then they show the same, the slower one a little later."""
    first.settle(0.12)
    second.settle(0.12)
    end = time.monotonic() + 5
    while seen(first.terminal) != seen(second.terminal) and time.monotonic() < end:
        first.read(0.05)
        second.read(0.05)
    assert first.screen() == second.screen()
    assert seen(first.terminal) == seen(second.terminal)


def test_screens_are_the_same_key_by_key_through_sizes_and_themes() -> None:
    choose = random.Random(6)
    keys = [choose.choice("jjjkk bGsmmdsrj") for _ in range(10)]
    with start("stock") as stock, start("auto") as ours:
        agree(stock, ours)
        for number, key in enumerate(keys):
            if number % 5 == 4:
                size = choose.randint(40, 90), choose.randint(12, 24)
                stock.resize(*size)
                ours.resize(*size)
                agree(stock, ours)
            stock.send(key)
            ours.send(key)
            agree(stock, ours)
        assert ours.received < stock.received / 4


@pytest.mark.parametrize("margins", [True, False])
def test_a_terminal_is_asked_for_margins_and_taken_at_its_word(margins: bool) -> None:
    with start("auto", margins=margins) as session:
        before = session.screen()
        session.key("s")
        assert session.screen() != before
        written = session.key("j")
        assert (b"\x1b[?69h" in written) is margins
        session.send("q")
        assert session.wait() == 0


def colours(session: PtySession) -> set[str]:
    cells = [cell for line in session.terminal.buffer.values() for cell in line.values()]
    return {cell.fg for cell in cells} | {cell.bg for cell in cells}


def test_no_colour_is_written_where_none_is_wanted() -> None:
    with start("plain", NO_COLOR="1") as session:
        session.key("m")
        assert colours(session) == {"default"}


def test_an_unknown_terminal_gets_the_plain_path() -> None:
    with start("auto", TERM="never-heard-of", COLORTERM=None) as session:
        line = session.key("j", first=3.0)
        assert len(line) > 2000
        assert "\n".join(session.screen()).strip()


@pytest.fixture(scope="module")
def running() -> Iterator[PtySession]:
    """A program that the tests below disturb one after another."""
    with start("auto") as session:
        yield session
        session.send("q")
        assert session.wait() == 0


def test_the_screen_survives_a_size_that_changes_and_changes_back(running: PtySession) -> None:
    before = running.screen()
    running.resize(COLUMNS - 20, ROWS - 4)
    running.resize(COLUMNS, ROWS)
    running.settle(0.4)
    running.wait_for(lambda lines: lines == before)


def test_a_key_draws_everything_again_after_something_else_wrote(running: PtySession) -> None:
    before = running.screen()
    running.terminal.cursor_position(3, 1)
    running.terminal.draw("Message from root")
    assert running.screen() != before
    running.send("r")
    running.wait_for(lambda lines: lines == before)


def test_stopped_and_continued_it_leaves_the_screen_and_comes_back(running: PtySession) -> None:
    running.key("j", first=3.0)
    before = running.screen()
    mark = running.received
    running.send("\x1a")
    running.wait_for(lambda _: running.stopped())
    running.settle(0.1)
    left = running.output[mark:]
    assert b"\x1b[?1049l" in left
    assert b"\x1b[?25h" in left
    running.terminal.erase_in_display(2)
    running.signal(signal.SIGCONT)
    running.wait_for(lambda lines: lines == before)
    running.send("j")
    running.wait_for(lambda lines: lines != before)


def test_stopped_from_outside_it_draws_again_when_continued(running: PtySession) -> None:
    before = running.screen()
    running.signal(signal.SIGSTOP)
    running.settle(0.1)
    running.terminal.erase_in_display(2)
    running.signal(signal.SIGCONT)
    running.wait_for(lambda lines: lines == before)
