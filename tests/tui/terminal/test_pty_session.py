"""The harness itself: what it says about a program is true."""

import signal
import sys

import pytest

from tests.emulated_terminal import emulate, lines_of
from tests.pty_session import PtySession


def python(code: str) -> list[str]:
    return [sys.executable, "-c", code]


def test_it_reads_the_screen_and_counts_the_bytes() -> None:
    with PtySession(python("print('한글 text', end='')"), columns=20, rows=4) as session:
        assert session.wait_for("text")[0] == "한글 text"
        assert session.wait() == 0
        assert session.received == len("한글 text".encode())


def test_the_program_sees_its_size_its_keys_and_a_resize() -> None:
    code = (
        "import os,signal,time\n"
        "def show(*_): print(tuple(os.get_terminal_size()), flush=True)\n"
        "show(); signal.signal(signal.SIGWINCH, show); print(input()[::-1], flush=True)\n"
        "time.sleep(20)"
    )
    with PtySession(python(code), columns=60, rows=10) as session:
        session.wait_for("(60, 10)")
        session.send("abc\r")
        session.wait_for("cba")
        session.resize(50, 12)
        session.wait_for("(50, 12)")
        session.signal(signal.SIGKILL)
        assert session.wait() == -signal.SIGKILL


def test_what_never_comes_is_an_error_that_shows_the_screen() -> None:
    with (
        PtySession(python("print('something else')")) as session,
        pytest.raises(TimeoutError, match="something else"),
    ):
        session.wait_for("wanted", timeout=0.5)


def test_settings_of_the_surrounding_shell_do_not_leak(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("SSH_TTY", "/dev/pts/9")
    code = "import os; print([os.environ.get(n) for n in ('NO_COLOR', 'SSH_TTY', 'TERM')])"
    with PtySession(python(code), env={"TERM": None}) as session:
        session.wait_for("[None, None, None]")


def test_the_emulator_scrolls_regions_and_skips_what_is_no_text() -> None:
    output = b"\x1b[>25u\x1bPq...\x1b\\1\r\n2\r\n3\r\n4\x1b[2;3r\x1b[S\x1b[r\x1b[<u"
    assert lines_of(emulate(output, 10, 4)) == ["1", "3", "", "4"]
    assert lines_of(emulate(output + b"\x1b[2T", 10, 4)) == ["", "", "1", "3"]
