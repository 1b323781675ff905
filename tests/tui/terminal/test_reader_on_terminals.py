"""The reader on every kind of terminal: what is on the screen, and what it does without one."""

import shlex
import sys
from pathlib import Path

import pytest

from tests.pty_session import PtySession

PAGE = """# The mill at the river

The old mill turns slowly. Its wheel is “made of oak” — and its roof of slate.

## Stones

| stone | weight |
|---|---:|
| granite | 120 kg |
| slate | 35 kg |

물레방아는 천천히 돈다.
"""


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "mill.md"
    path.write_text(PAGE, "utf-8")
    return path


def open_reader(page: Path, columns: int = 80, rows: int = 24, **env: str | None) -> PtySession:
    argv = [sys.executable, "-m", "tui", str(page)]
    margins = (env.get("TERM") or "xterm").startswith("xterm")
    return PtySession(argv, columns, rows, {**places(page), **env}, margins=margins)


def places(page: Path) -> dict[str, str]:
    """Where the program keeps what it knows: beside the page."""
    return {f"XDG_{kind}_HOME": str(page.parent) for kind in ("STATE", "DATA", "CONFIG", "CACHE")}


def colours(session: PtySession) -> set[str]:
    cells = [cell for line in session.terminal.buffer.values() for cell in line.values()]
    return {cell.fg for cell in cells} | {cell.bg for cell in cells}


@pytest.mark.parametrize(
    ("term", "columns", "rows"),
    [
        ("xterm-256color", 80, 24),
        ("xterm", 100, 30),
        ("screen", 60, 20),
        ("tmux", 80, 24),
        ("linux", 80, 25),
        ("vt100", 40, 12),
    ],
)
def test_the_text_is_read_and_the_program_left(
    page: Path, term: str, columns: int, rows: int
) -> None:
    with open_reader(page, columns, rows, TERM=term, COLORTERM=None) as session:
        session.wait_for("The mill at the river", timeout=20)
        lines = session.wait_for("turns slowly", timeout=10)
        assert len(lines) == rows
        session.send("G")
        session.wait_for("물레방아는", timeout=10)
        if term == "vt100":
            assert colours(session) == {"default"}
        session.send("q")
        assert session.wait() == 0


def test_a_person_who_wants_no_colours_gets_none(page: Path) -> None:
    with open_reader(page, NO_COLOR="1") as session:
        session.wait_for("turns slowly", timeout=20)
        session.settle(0.3)
        assert colours(session) == {"default"}
        cells = [cell for line in session.terminal.buffer.values() for cell in line.values()]
        assert any(cell.bold for cell in cells)


def test_without_a_utf8_locale_it_says_so_and_stays_readable(page: Path) -> None:
    with open_reader(page, LC_ALL="C") as session:
        session.wait_for("turns slowly", timeout=20)
        session.wait_for("LC_ALL=C", timeout=10)
        session.settle(0.3)
        assert '"made of oak" -' in "\n".join(session.screen())
        assert session.output.isascii()


@pytest.mark.parametrize("term", ["dumb", None])
def test_without_a_capable_terminal_it_prints_the_text(page: Path, term: str | None) -> None:
    with open_reader(page, TERM=term, COLORTERM=None) as session:
        assert session.wait(timeout=20) == 0
        text = "\n".join(session.screen())
        assert "turns slowly" in text
        assert b"\x1b" not in session.output


def test_streams_that_lead_elsewhere_do_not_keep_it_from_the_terminal(page: Path) -> None:
    """Textual writes to standard error and reads from standard input, whatever they are."""
    program = shlex.join([sys.executable, "-m", "tui", str(page)])
    command = f"exec {program} 2>{shlex.quote(str(page.parent / 'log'))} </dev/null"
    with PtySession(["sh", "-c", command], 80, 24, places(page)) as session:
        session.wait_for("turns slowly", timeout=20)
        session.send("q")
        assert session.wait() == 0
    assert (page.parent / "log").read_text() == ""
