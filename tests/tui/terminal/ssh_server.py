"""OpenSSH on a port of the loopback, with keys and configuration of its own, and a line to cut."""

from __future__ import annotations

import getpass
import os
import select
import shlex
import shutil
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from tests.pty_session import INHERITED_SETTINGS

SSHD = shutil.which("sshd", path=os.environ.get("PATH", "") + ":/usr/sbin:/usr/local/sbin")
DIGLOT = Path(sys.executable).with_name("diglot")


def missing() -> str:
    """Return why no server can be started here, nothing if one can."""
    if SSHD is None:
        return "sshd is not installed"
    if not shutil.which("ssh"):
        return "ssh is not installed"
    return "" if DIGLOT.exists() else "diglot is not installed beside the interpreter"


class NotStartedError(Exception):
    """The server does not start; the message is what it said."""


@dataclass(frozen=True)
class Server:
    """A server, and how to reach it; what programs keep there lies in the folder's `home`."""

    port: int
    folder: Path
    home: str = "home"

    def command(self, program: str, *options: str, port: int | None = None) -> list[str]:
        """Return the command that runs a program there, on a terminal."""
        state = shlex.quote(str(self.folder / self.home))
        places = " ".join(
            f"XDG_{kind}_HOME={state}" for kind in ("STATE", "DATA", "CONFIG", "CACHE")
        )
        settings = "LC_ALL=C.UTF-8 COLORTERM=truecolor"
        return [
            *("ssh", "-tt", "-F", "none", "-p", str(port or self.port)),
            *("-i", str(self.folder / "key")),
            *("-o", "IdentitiesOnly=yes", "-o", "BatchMode=yes", "-o", "LogLevel=ERROR"),
            *("-o", "StrictHostKeyChecking=no", "-o", "UserKnownHostsFile=/dev/null"),
            *options,
            f"{getpass.getuser()}@127.0.0.1",
            f"env {places} {settings} {program}",
        ]


@contextmanager
def started(folder: Path) -> Iterator[Server]:
    """Start a server that keeps its files in `folder`; end it by its process id."""
    assert SSHD is not None
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
                    raise NotStartedError(log.read_text()[-300:])
                time.sleep(0.05)
            yield Server(port, folder)
        finally:
            process.terminate()


def _answers(port: int) -> bool:
    with socket.socket() as probe:
        probe.settimeout(0.2)
        return probe.connect_ex(("127.0.0.1", port)) == 0


class Line:
    """A connection to a port of this machine that counts what comes back, and can be cut.

    Attributes:
        port: where to connect to instead.
        received: bytes that came from the other end, encryption and all.
    """

    def __init__(self, target: int) -> None:
        self.received = 0
        self._target = target
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listening.getsockname()[1]
        self._ends: list[socket.socket] = []
        threading.Thread(target=self._carry, daemon=True).start()

    def _carry(self) -> None:
        with suppress(OSError, ValueError):
            near, _ = self._listening.accept()
            far = socket.create_connection(("127.0.0.1", self._target))
            self._ends = [near, far]
            while True:
                for end in select.select(self._ends, [], [])[0]:
                    data = end.recv(65536)
                    if end is far:
                        self.received += len(data)
                    (near if end is far else far).sendall(data)
                    if not data:
                        return self.cut()

    def cut(self) -> None:
        """Cut the line: nobody at either end said goodbye."""
        for end in (*self._ends, self._listening):
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
            end.close()

    def __enter__(self) -> Line:
        return self

    def __exit__(self, *_: object) -> None:
        self.cut()
