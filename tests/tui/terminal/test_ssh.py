"""The installed reader at the far end of OpenSSH, with a server of the test's own."""

from __future__ import annotations

import json
import re
import shlex
import shutil
import sqlite3
import subprocess
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.pty_session import PtySession
from tests.tui.terminal.ssh_server import DIGLOT, Line, NotStartedError, Server, missing, started

SEEDS = Path(__file__).parents[3] / "seeds"
COLUMNS, ROWS = 120, 40

COUNTED = re.compile(r"\d+ errors? \d+ warning")

pytestmark = pytest.mark.skipif(bool(missing()), reason=missing())

MOST_BYTES = {"first screen": 25_000, "line": 900, "page": 10_000, "visit": 80_000}
"""Bounds in bytes over the connection, beside the sidebar: twice and more what is written, and less
than what Textual's own driver writes (`python -m tests.benchmarks.bench_terminal`)."""


READER = shlex.join([str(DIGLOT), *(str(path) for path in sorted(SEEDS.glob("*.txt")))])


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    try:
        with started(tmp_path_factory.mktemp("ssh")) as server:
            yield server
    except NotStartedError as why:
        pytest.skip(f"sshd does not start: {why}")


def visit(server: Server, *options: str, line: Line | None = None) -> PtySession:
    """Open the sample through the server and wait until it is read and checked."""
    port = line.port if line else None
    session = PtySession(server.command(READER, *options, port=port), COLUMNS, ROWS)
    ready(session)
    return session


def ready(session: PtySession) -> None:
    """Wait until the article is checked and the screen stands still."""
    session.wait_for(lambda lines: any(map(COUNTED.search, lines[-2:])), timeout=30)
    session.settle(0.3)


def stored(server: Server) -> tuple[dict[str, str | None], dict[str, object]]:
    """Return the verdicts kept by fingerprint, and the place of the one article."""
    [file] = (server.folder / server.home).rglob("*.sqlite3")
    with sqlite3.connect(file) as store:
        verdicts = dict(store.execute("SELECT fingerprint, verdict FROM verdict").fetchall())
        places = store.execute("SELECT place FROM place").fetchall()
    return verdicts, json.loads(places[0][0]) if places else {}


def open_warnings(lines: list[str]) -> int:
    """Return the number of errors and warnings that nobody has decided on."""
    return sum(map(int, re.findall(r"(\d+) (?:errors?|warnings?)", lines[-1])))


def test_two_visits_over_a_connection_that_breaks(server: Server) -> None:
    spent: dict[str, int] = {}
    with visit(server) as session:
        spent["first screen"] = session.received
        assert any("\u2502" in line for line in session.screen()), "two panes"
        before = open_warnings(session.screen())
        spent["line"] = max(len(session.key("j")) for _ in range(4))
        spent["page"] = len(session.key(" "))
        session.key("t")
        session.send("s")
        session.wait_for("sorted by")
        session.key("w")
        session.send("a")
        session.wait_for("confirmed")
        session.wait_for(lambda lines: open_warnings(lines) == before - 1)
        session.send("q")
        assert session.wait() == 0
        spent["visit"] = session.received
        assert b"\x1b[?1049l" in session.output
        assert session.echoes()
    for what, size in spent.items():
        assert size < MOST_BYTES[what], spent
    verdicts, before_break = stored(server)
    assert list(verdicts.values()) == ["confirmed"]

    with Line(server.port) as line, visit(server, line=line) as session:
        assert open_warnings(session.screen()) == before - 1
        session.key("w")
        session.key("w")
        session.send("d")
        session.wait_for("dismissed")
        session.key("G")
        session.wait_for(lambda lines: "100%" in lines[-1])
        line.cut()
    verdicts, _ = stored(server)
    assert sorted(str(verdict) for verdict in verdicts.values()) == ["confirmed", "dismissed"]
    assert block_of(_new_place(server, before_break)) > block_of(before_break)

    with visit(server) as session:
        assert open_warnings(session.screen()) == before - 2
        session.send("q")
        assert session.wait() == 0


def block_of(place: dict[str, object]) -> int:
    """Return the number of the block that a place is in."""
    block = place["block"]
    assert isinstance(block, int)
    return block


def _new_place(server: Server, before: dict[str, object]) -> dict[str, object]:
    """Wait until the program at the far end has taken note that the line is dead."""
    end = time.monotonic() + 5
    while (place := stored(server)[1]) == before and time.monotonic() < end:
        time.sleep(0.1)
    return place


def test_a_compressed_connection_carries_less(server: Server) -> None:
    server = replace(server, home="compressed")
    carried = []
    for options in ((), ("-C",)):
        with Line(server.port) as line, visit(server, *options, line=line) as session:
            for key in "j  ":
                session.key(key)
            session.send("q")
            assert session.wait() == 0
            assert session.received < line.received or options
            carried.append(line.received)
    plain, compressed = carried
    assert plain < 60_000
    assert compressed < 0.6 * plain


class Tmux:
    """A tmux server of its own at the far end, started by the first visit."""

    def __init__(self, server: Server, folder: str) -> None:
        self._server = server
        # The path of a socket has about a hundred bytes; that of a test's folder may have more.
        self._tmux = ["env", f"TMUX_TMPDIR={folder}", "tmux", "-L", "diglot", "-f", "/dev/null"]

    def visit(self, line: Line, *arguments: str) -> PtySession:
        """Run tmux over the line."""
        command = self._server.command(shlex.join([*self._tmux, *arguments]), port=line.port)
        return PtySession(command, COLUMNS, ROWS)

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run a command of tmux at the far end, from this one."""
        command = [*self._tmux, *arguments]
        return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.fixture
def tmux(server: Server) -> Iterator[Tmux]:
    if shutil.which("tmux") is None:
        pytest.skip("tmux is not installed")
    with tempfile.TemporaryDirectory(prefix="t", dir="/tmp", ignore_cleanup_errors=True) as folder:
        tmux = Tmux(replace(server, home="tmux"), folder)
        tried = tmux.run("new-session", "-d", "-s", "try", "sleep 60")
        if tried.returncode or tmux.run("has-session", "-t", "try").returncode:
            # It is installed, but it may not work: where no further terminals are to be had, say.
            pytest.skip(f"tmux starts no server here: {tried.stderr.strip()}")
        tmux.run("kill-server")
        try:
            yield tmux
        finally:
            tmux.run("kill-server")


def test_tmux_keeps_the_reader_while_the_connection_is_gone(server: Server, tmux: Tmux) -> None:
    start = ["new-session", "-s", "d", READER, ";", "set", "-g", "status", "off"]
    with Line(server.port) as line, tmux.visit(line, *start) as session:
        ready(session)
        before = open_warnings(session.screen())
        for key in "j t":
            session.key(key)
        session.send("s")
        session.wait_for("sorted by")
        session.key("w")
        session.send("a")
        session.wait_for("confirmed")
        session.wait_for(lambda lines: open_warnings(lines) == before - 1)
        session.key("]")
        left = session.screen()
        line.cut()
        assert session.wait() != 0

    end = time.monotonic() + 10
    while tmux.run("list-clients").stdout and time.monotonic() < end:
        time.sleep(0.05)
    with Line(server.port) as line, tmux.visit(line, "attach", "-t", "d") as session:
        session.wait_for(lambda lines: lines == left)
        session.key("j")
        assert session.screen() != left
        session.send("q")
        assert session.wait() == 0
        assert session.echoes()
    assert tmux.run("has-session", "-t", "d").returncode != 0
