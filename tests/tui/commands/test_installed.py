"""The installed command in a real terminal: opens, sorts, jumps to a warning, quits."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.pty_session import PtySession

SEEDS = Path(__file__).parents[3] / "seeds"


def installed() -> str:
    """Return the path of the command beside this Python, or of the one on the search path."""
    beside = Path(sys.executable).with_name("diglot")
    found = str(beside) if beside.exists() else shutil.which("diglot")
    if found is None:
        pytest.skip("the command is not installed: pip install -e '.[test]'")
    return found


@pytest.fixture
def home(tmp_path: Path) -> dict[str, str | None]:
    """An environment whose state folder is a new one."""
    return {"XDG_STATE_HOME": str(tmp_path), "HOME": str(tmp_path)}


def errors_shown(lines: list[str]) -> bool:
    """Tell whether the checks are done."""
    return any("✗" in line and "checking" not in line for line in lines[-1:])


def test_a_reviewer_at_80_columns(home: dict[str, str | None]) -> None:
    with PtySession([installed(), str(SEEDS)], columns=80, rows=24, env=home) as session:
        session.wait_for("Nederlands", timeout=30)
        session.wait_for(errors_shown, timeout=30)
        session.send("w")
        lines = session.wait_for("N101", timeout=10)
        assert any("$250 billion" in line for line in lines)
        session.send("a")
        session.wait_for("confirmed")
        session.send("\x1b")
        session.wait_for(lambda screen: not any("N101" in line for line in screen))
        session.send("ttt")
        session.wait_for("Market Segment")
        session.send("\x1b[Cs")
        session.wait_for("▲")
        session.send("q")
        assert session.wait() == 0
        assert b"\x1b[?1049l" in session.output
    # The verdict is there for the next visit.
    with PtySession([installed(), str(SEEDS)], columns=80, rows=24, env=home) as session:
        session.wait_for("Nederlands", timeout=30)
        session.wait_for(errors_shown, timeout=30)
        session.send("w")
        session.wait_for("confirmed", timeout=10)
        session.send("q")
        session.wait()


def test_two_panes_at_160_columns(home: dict[str, str | None]) -> None:
    with PtySession([installed(), str(SEEDS)], columns=160, rows=50, env=home) as session:
        lines = session.wait_for("250억", timeout=30)
        assert any("25 miljard" in line and "250억" in line for line in lines)
        session.wait_for("Errors (", timeout=30)
        session.send("q")
        assert session.wait() == 0


def plain(arguments: list[str], **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Run the command with its output in a pipe."""
    return subprocess.run(
        [installed(), *arguments],
        capture_output=True,
        check=False,
        timeout=60,
        env={**os.environ, **environment},
    )


def test_off_a_terminal_the_text_is_printed_without_escape_codes() -> None:
    done = plain([str(SEEDS)], COLUMNS="120")
    assert done.returncode == 0
    text = done.stdout.decode("utf-8")
    assert "25 miljard" in text
    assert "250억" in text
    assert "\x1b" not in text
    assert not done.stderr


def test_with_nothing_given_the_sample_is_opened(tmp_path: Path) -> None:
    done = subprocess.run(
        [installed(), "show", "--plain"], capture_output=True, check=False, cwd=tmp_path, timeout=60
    )
    assert done.returncode == 0
    assert "[ko]" in done.stdout.decode("utf-8")


@pytest.mark.parametrize("module", ["textual", "tui.app.application"])
@pytest.mark.parametrize("arguments", [["--version"], ["--help"], ["check"], ["show"], ["rules"]])
def test_these_commands_never_import_textual(module: str, arguments: list[str]) -> None:
    script = (
        "import sys; sys.argv = ['diglot', *sys.argv[1:]]\n"
        "from tui.__main__ import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        f"assert {module!r} not in sys.modules, {module!r}"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, *arguments], capture_output=True, check=False, timeout=60
    )
    assert done.returncode == 0, done.stderr.decode()


def test_ctrl_z_suspends_and_the_screen_comes_back(home: dict[str, str | None]) -> None:
    # A shell with job control stands between, as it does for a person. The emulated screen has no
    # second page, so what was switched to and fro is read off the bytes.
    shell = ["bash", "--norc", "--noprofile", "-i"]
    with PtySession(shell, columns=100, rows=30, env={**home, "PS1": "ready> "}) as session:

        def entered(times: int) -> bool:
            return session.output.count(b"\x1b[?1049h") == times

        def left(times: int) -> bool:
            return session.output.count(b"\x1b[?1049l") >= times

        session.wait_for("ready>")
        session.send(f"{installed()} {SEEDS}\r")
        session.wait_for("Nederlands", timeout=30)
        session.wait_for(lambda lines: "errors" in lines[-1], timeout=30)
        session.send("\x1a")
        session.wait_for(lambda _: left(1), timeout=10)
        session.wait_for("Stopped", timeout=10)
        before = session.received
        session.send("fg\r")
        session.wait_for(lambda _: entered(2), timeout=10)
        session.wait_for(lambda _: b"errors" in session.output[before:], timeout=10)
        session.settle(0.3)
        session.send("q")
        session.wait_for(lambda _: left(2), timeout=20)
        # What is typed before the terminal is the shell's again would be thrown away.
        session.wait_for(lambda _: session.output.count(b"ready> ") >= 3, timeout=20)
        session.send("exit\r")
        session.wait()
