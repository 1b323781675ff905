"""The same screens inside tmux, which is a terminal of its own: compared with tmux's own record."""

import os
import shlex
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator

import pytest

from tests.emulated_terminal import emulate
from tests.pty_session import DEFAULT_SETTINGS, INHERITED_SETTINGS
from tests.tui.terminal.frames import ROOT, seen

pytestmark = pytest.mark.skipif(shutil.which("tmux") is None, reason="tmux is not installed")

COLUMNS, ROWS = 72, 18


class Tmux:
    """A tmux server of its own, with one window for each driver."""

    def __init__(self, socket: str) -> None:
        self._command = ["tmux", "-S", socket, "-f", "/dev/null"]
        self._environment = {
            **{k: v for k, v in os.environ.items() if not INHERITED_SETTINGS.match(k)},
            **DEFAULT_SETTINGS,
        }

    def run(self, *args: str) -> bytes:
        return subprocess.run(
            [*self._command, *args],
            capture_output=True,
            check=True,
            env=self._environment,
            cwd=ROOT,
        ).stdout

    def open(self, name: str) -> None:
        program = shlex.join([sys.executable, "-m", "tests.tui.terminal.sample_app", name])
        # A server that has no session yet is started with one.
        if name == "stock":
            self.run("new-session", "-d", "-s", "s", "-n", name, "-x", f"{COLUMNS}", "-y",
                     f"{ROWS + 1}", program)  # fmt: skip
        else:
            self.run("new-window", "-d", "-t", "s:", "-n", name, program)

    def captured(self, name: str) -> bytes:
        return self.run("capture-pane", "-p", "-e", "-N", "-t", f"s:{name}")

    def wait_for(self, name: str, text: bytes) -> None:
        end = time.monotonic() + 20
        while text not in self.captured(name):
            assert time.monotonic() < end, self.captured(name).decode()
            time.sleep(0.05)


@pytest.fixture
def tmux(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tmux]:
    server = Tmux(str(tmp_path_factory.mktemp("t") / "s"))
    try:
        server.open("stock")
    except subprocess.CalledProcessError as error:
        # It is installed, but it may not work: where no further terminals are to be had, say.
        pytest.skip(f"tmux starts no server here: {error.stderr.decode().strip()}")
    try:
        server.open("auto")
        yield server
    finally:
        server.run("kill-server")


def test_tmux_records_the_same_screen(tmux: Tmux) -> None:
    for name in ("stock", "auto"):
        tmux.wait_for(name, b"quit")
    before = tmux.captured("stock")
    for key in ["m", "j", "Space", "s", "k", "d"]:
        for name in ("stock", "auto"):
            tmux.run("send-keys", "-t", f"s:{name}", key)
        end = time.monotonic() + 5
        while time.monotonic() < end:
            time.sleep(0.1)
            stock, ours = tmux.captured("stock"), tmux.captured("auto")
            if stock != before and screen_of(stock) == screen_of(ours):
                break
        assert stock != before, key
        assert screen_of(ours) == screen_of(stock), key
        before = stock


def screen_of(captured: bytes) -> list[list[tuple[object, ...]]]:
    return seen(emulate(captured.rstrip(b"\n").replace(b"\n", b"\r\n"), COLUMNS, ROWS + 1))
