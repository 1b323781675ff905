"""However the program ends, the terminal is as it was before."""

import re
import signal
import sys
import time

import pytest

from tests.pty_session import PtySession
from tests.tui.terminal.frames import ROOT
from tui.terminal.endings import RESTORE

MODE = re.compile(rb"\x1b\[\?([0-9]+)([hl])")
KEYBOARD = re.compile(rb"\x1b\[(>[0-9]+|<)u")

ENDINGS = {"SIGTERM": 143, "SIGHUP": 129, "SIGINT": 130}


REPORTS_SIZE = {b"\x1b[?2026$p": b"\x1b[?2026;2$y", b"\x1b[?2048$p": b"\x1b[?2048;2$y"}
"""A terminal that can report its size in the stream of keys; then Textual asks it for more."""


def start() -> PtySession:
    argv = [sys.executable, "-m", "tests.tui.terminal.sample_app", "auto"]
    session = PtySession(argv, 60, 12, answers=REPORTS_SIZE, cwd=ROOT)
    session.wait_for("quit", timeout=20)
    session.key("jj", 0.1)
    return session


def modes_left(output: bytes) -> set[str]:
    """What differs, after all that was written, from the state of a terminal at its start."""
    state = {number.decode(): flag == b"h" for number, flag in MODE.findall(output)}
    usual = {"25": True, "7": True}
    left = {number for number, on in state.items() if on is not usual.get(number, False)}
    depth = sum(1 if match.startswith(b">") else -1 for match in KEYBOARD.findall(output))
    return left | ({"keyboard"} if depth > 0 else set())


def test_the_state_of_a_terminal_is_read_rightly() -> None:
    assert modes_left(b"\x1b[?1049h\x1b[?25l\x1b[?7l\x1b[>1u\x1b[?1003h") == {
        "1049",
        "25",
        "7",
        "keyboard",
        "1003",
    }
    assert modes_left(b"\x1b[?1049h\x1b[?25l\x1b[>1u" + RESTORE.encode()) == set()


@pytest.mark.parametrize("name", ENDINGS)
def test_a_signal_ends_it_in_order(name: str) -> None:
    with start() as session:
        assert {"1049", "25", "1000", "1016", "2004", "2048", "keyboard"} <= modes_left(
            session.output
        )
        session.signal(getattr(signal, name))
        assert session.wait() == ENDINGS[name]
        assert modes_left(session.output) == set()
        assert session.echoes()


def test_an_exception_ends_it_in_order() -> None:
    with start() as session:
        session.send("x")
        assert session.wait() == 1
        assert modes_left(session.output) == set()
        assert session.echoes()


def test_a_program_that_hangs_is_ended_all_the_same() -> None:
    with start() as session:
        session.send("f")
        time.sleep(0.2)
        session.signal(signal.SIGTERM)
        session.signal(signal.SIGTERM)
        assert session.wait(timeout=10) == 143
        assert modes_left(session.output) == set()
        assert session.echoes()


def test_a_lost_connection_ends_it() -> None:
    with start() as session:
        session.hang_up()
        assert session.wait() in {129, -signal.SIGHUP}
