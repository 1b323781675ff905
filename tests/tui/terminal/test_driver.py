"""The driver in a real terminal: the same screens as Textual's own, with far fewer bytes."""

import random
import signal
import sys

import pytest

from tests.pty_session import PtySession
from tests.tui.terminal.frames import seen

COLUMNS, ROWS = 72, 18


def start(driver: str, columns: int = COLUMNS, rows: int = ROWS, **env: str | None) -> PtySession:
    argv = [sys.executable, "-m", "tests.tui.terminal.sample_app", driver]
    session = PtySession(argv, columns, rows, env)
    session.wait_for("quit", timeout=20)
    session.settle(0.25)
    return session


def same(first: PtySession, second: PtySession) -> None:
    assert first.screen() == second.screen()
    assert seen(first.terminal) == seen(second.terminal)


def test_screens_are_the_same_key_by_key_through_sizes_and_themes() -> None:
    choose = random.Random(6)
    keys = [choose.choice("jjjkk bGsmmdsrj") for _ in range(12)]
    with start("stock") as stock, start("auto") as ours:
        same(stock, ours)
        for number, key in enumerate(keys):
            if number % 6 == 5:
                size = choose.randint(40, 90), choose.randint(12, 24)
                stock.resize(*size)
                ours.resize(*size)
                stock.settle(0.3)
                ours.settle(0.3)
                same(stock, ours)
            stock.send(key)
            ours.send(key)
            stock.settle(0.12)
            ours.settle(0.12)
            same(stock, ours)
        assert ours.received < stock.received / 4


KEYS = "j ks"


@pytest.fixture(scope="module")
def stock_screens() -> list[list[str]]:
    with start("stock") as stock:
        screens = []
        for key in KEYS:
            stock.key(key, 0.12)
            screens.append(stock.screen())
        return screens


@pytest.mark.parametrize("term", ["screen", "linux", "vt100"])
def test_screens_read_the_same_on_every_kind_of_terminal(
    term: str, stock_screens: list[list[str]]
) -> None:
    with start("auto", TERM=term, COLORTERM=None) as ours:
        for key, screen in zip(KEYS, stock_screens, strict=True):
            ours.key(key, 0.1, first=0.3)
            assert ours.screen() == screen
        if term == "vt100":
            assert colours(ours) == {"default"}


def colours(session: PtySession) -> set[str]:
    cells = [cell for line in session.terminal.buffer.values() for cell in line.values()]
    return {cell.fg for cell in cells} | {cell.bg for cell in cells}


def test_no_colour_is_written_where_none_is_wanted() -> None:
    for driver in ("auto", "plain"):
        with start(driver, NO_COLOR="1") as session:
            session.key("m")
            assert colours(session) == {"default"}


def test_an_unknown_terminal_gets_the_plain_path() -> None:
    with start("auto", TERM="never-heard-of", COLORTERM=None) as session:
        line = session.key("j")
        assert len(line) > 2000
        assert "\n".join(session.screen()).strip()


def test_letters_outside_the_locales_encoding_become_ascii() -> None:
    with start("auto", LC_ALL="C") as session:
        shown = "\n".join(session.screen())
        assert shown.isascii()
        assert "??" in shown
        assert '"gold" - wet' in shown
        assert "caf? dim" in shown
        assert session.output.isascii()


def test_the_screen_survives_a_size_that_changes_and_changes_back() -> None:
    with start("auto") as session:
        before = session.screen()
        session.resize(COLUMNS - 20, ROWS - 4)
        session.resize(COLUMNS, ROWS)
        session.settle(0.4)
        assert session.screen() == before


def test_a_key_draws_everything_again_after_something_else_wrote() -> None:
    with start("auto") as session:
        before = session.screen()
        session.terminal.cursor_position(3, 1)
        session.terminal.draw("Message from root")
        assert session.screen() != before
        session.key("r")
        assert session.screen() == before


def test_stopped_and_continued_it_leaves_the_screen_and_comes_back() -> None:
    with start("auto") as session:
        session.key("j")
        before = session.screen()
        mark = session.received
        session.send("\x1a")
        session.settle(0.4)
        assert session.stopped()
        left = session.output[mark:]
        assert b"\x1b[?1049l" in left
        assert b"\x1b[?25h" in left
        session.terminal.erase_in_display(2)
        session.signal(signal.SIGCONT)
        session.settle(0.6)
        assert session.screen() == before
        session.key("j")
        assert session.screen() != before
        session.send("q")
        assert session.wait() == 0


def test_stopped_from_outside_it_draws_again_when_continued() -> None:
    with start("auto") as session:
        before = session.screen()
        session.signal(signal.SIGSTOP)
        session.settle(0.1)
        session.terminal.erase_in_display(2)
        session.signal(signal.SIGCONT)
        session.settle(0.6)
        assert session.screen() == before
        session.send("q")
        assert session.wait() == 0
