"""The installed reader at the far end of OpenSSH, with a server of the test's own."""

from __future__ import annotations

import getpass
import json
import os
import re
import shlex
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.pty_session import INHERITED_SETTINGS, PtySession

SSHD = shutil.which("sshd", path=os.environ.get("PATH", "") + ":/usr/sbin:/usr/local/sbin")
DIGLOT = Path(sys.executable).with_name("diglot")
SEEDS = Path(__file__).parents[2] / "seeds"
COLUMNS, ROWS = 120, 40

COUNTED = re.compile(r"\d+ errors \d+ warnings")

pytestmark = [
    pytest.mark.skipif(SSHD is None, reason="sshd is not installed"),
    pytest.mark.skipif(not shutil.which("ssh"), reason="ssh is not installed"),
    pytest.mark.skipif(
        not DIGLOT.exists(), reason="diglot is not installed beside the interpreter"
    ),
]

MOST_BYTES = {"first screen": 25_000, "line": 900, "page": 10_000, "visit": 80_000}
"""Bounds in bytes over the connection, beside the sidebar: twice and more what is written, and less
than what Textual's own driver writes (`python -m tests.benchmarks.bench_terminal`)."""


@dataclass(frozen=True)
class Server:
    """An OpenSSH server on a port of the loopback, and how to reach it."""

    port: int
    folder: Path

    def command(self, program: str, *options: str) -> list[str]:
        """Return the command that runs a program there, on a terminal."""
        state = shlex.quote(str(self.folder / "home"))
        places = " ".join(
            f"XDG_{kind}_HOME={state}" for kind in ("STATE", "DATA", "CONFIG", "CACHE")
        )
        settings = "LC_ALL=C.UTF-8 COLORTERM=truecolor"
        return [
            *("ssh", "-tt", "-F", "none", "-p", str(self.port), "-i", str(self.folder / "key")),
            *("-o", "IdentitiesOnly=yes", "-o", "BatchMode=yes", "-o", "LogLevel=ERROR"),
            *("-o", "StrictHostKeyChecking=no", "-o", "UserKnownHostsFile=/dev/null"),
            *options,
            f"{getpass.getuser()}@127.0.0.1",
            f"env {places} {settings} {program}",
        ]


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Start a server with keys and configuration of its own; end it by its process id."""
    assert SSHD is not None
    folder = tmp_path_factory.mktemp("ssh")
    for name in ("key", "host"):
        make = ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(folder / name)]
        subprocess.run(make, check=True)
    allowed = folder / "authorized_keys"
    shutil.copy(folder / "key.pub", allowed)
    allowed.chmod(0o600)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    configuration = folder / "sshd_config"
    configuration.write_text(
        f"Port {port}\nListenAddress 127.0.0.1\nHostKey {folder / 'host'}\nPidFile none\n"
        f"AuthorizedKeysFile {allowed}\nStrictModes no\nUsePAM no\nPasswordAuthentication no\n"
        "KbdInteractiveAuthentication no\nPermitRootLogin prohibit-password\nPrintMotd no\n"
        "UseDNS no\n"
    )
    if os.getuid() == 0:
        Path("/run/sshd").mkdir(mode=0o755, exist_ok=True)  # sshd wants it for its own safety
    log = folder / "log"
    environment = {k: v for k, v in os.environ.items() if not INHERITED_SETTINGS.match(k)}
    with subprocess.Popen(
        [SSHD, "-D", "-f", str(configuration), "-E", str(log)], env=environment
    ) as process:
        try:
            end = time.monotonic() + 10
            while not _answers(port):
                if process.poll() is not None or time.monotonic() > end:
                    pytest.skip(f"sshd does not start: {log.read_text()[-300:]}")
                time.sleep(0.05)
            yield Server(port, folder)
        finally:
            process.terminate()


def _answers(port: int) -> bool:
    with socket.socket() as probe:
        probe.settimeout(0.2)
        return probe.connect_ex(("127.0.0.1", port)) == 0


def visit(server: Server, *options: str) -> PtySession:
    """Open the sample through the server and wait until it is read and checked."""
    program = shlex.join([str(DIGLOT), *(str(path) for path in sorted(SEEDS.glob("*.txt")))])
    session = PtySession(server.command(program, *options), COLUMNS, ROWS)
    session.wait_for(lambda lines: bool(COUNTED.search(lines[-1])), timeout=30)
    session.settle(0.3)
    return session


def stored(server: Server) -> tuple[dict[str, str | None], dict[str, object]]:
    """Return the verdicts kept by fingerprint, and the place of the one article."""
    [file] = (server.folder / "home").rglob("*.sqlite3")
    with sqlite3.connect(file) as store:
        verdicts = dict(store.execute("SELECT fingerprint, verdict FROM verdict").fetchall())
        places = store.execute("SELECT place FROM place").fetchall()
    return verdicts, json.loads(places[0][0]) if places else {}


def open_warnings(lines: list[str]) -> int:
    """Return the number of errors and warnings that nobody has decided on."""
    return sum(map(int, re.findall(r"(\d+) (?:errors|warnings)", lines[-1])))


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

    with visit(server) as session:
        assert open_warnings(session.screen()) == before - 1
        session.key("w")
        session.key("w")
        session.send("d")
        session.wait_for("dismissed")
        session.key("G")
        session.wait_for(lambda lines: "100%" in lines[-1])
        session.signal(signal.SIGKILL)  # the connection breaks; nobody said goodbye
        session.hang_up()
    verdicts, _ = stored(server)
    assert sorted(str(verdict) for verdict in verdicts.values()) == ["confirmed", "dismissed"]
    assert block_of(_new_place(server, before_break)) > block_of(before_break)

    with visit(server, "-C") as session:
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
