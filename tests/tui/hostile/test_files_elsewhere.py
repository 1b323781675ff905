"""No file is read because a text refers to it: only what was named, and the program's own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.pty_session import PtySession

TEXT = """---
title: Lamps
translation: {other}
translations: ["{other}"]
original: ../unnamed.md
---
# Lamps

The lamps were lit, see [the other]({other}) and [here](../unnamed.md) and [there](file://{other}).

![a lamp]({other}) <img src="file://{other}"> <include file="{other}"/>

```include {other}
```

{{% include "{other}" %}} .. include:: {other} \\input{{{other}}} @import url({other})

[one]: {other}
"""

PROGRAM = """
import os, sys
log = os.open({log!r}, os.O_WRONLY | os.O_CREAT | os.O_APPEND)

def note(event, arguments):
    if event in ("open", "os.listdir", "os.scandir", "socket.connect", "subprocess.Popen"):
        os.write(log, f"{{event}} {{arguments[0]}}\\n".encode("utf-8", "replace"))

sys.addaudithook(note)
from tui.__main__ import main
main()
"""
"""Runs the program and writes down what it opens, where it connects to and what it starts."""


@pytest.fixture
def library(tmp_path: Path) -> Path:
    other = tmp_path / "unnamed.md"
    other.write_text("# Another\n\nNobody named this file.\n")
    folder = tmp_path / "library"
    folder.mkdir()
    (folder / "lamps.en.md").write_text(TEXT.format(other=other))
    return folder


def assert_only_what_was_named(log: Path) -> None:
    noted = log.read_text("utf-8").splitlines()
    assert any("lamps.en.md" in line for line in noted)
    assert [line for line in noted if "unnamed" in line] == []
    assert [line for line in noted if line.startswith("socket.connect")] == []


@pytest.mark.parametrize(
    "command",
    [["check", "--format", "full"], ["show"], ["export", "--format", "html"], ["quantities"]],
    ids=lambda command: command[0],
)
def test_commands_read_what_was_named(library: Path, tmp_path: Path, command: list[str]) -> None:
    log = tmp_path / "log"
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM.format(log=str(log)), *command, str(library)],
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert done.returncode in (0, 1), done.stderr
    assert_only_what_was_named(log)


def test_the_reader_reads_what_was_named(library: Path, tmp_path: Path) -> None:
    log = tmp_path / "log"
    homes = {f"XDG_{kind}_HOME": str(tmp_path) for kind in ("STATE", "DATA", "CONFIG", "CACHE")}
    command = [sys.executable, "-c", PROGRAM.format(log=str(log)), str(library)]
    with PtySession(command, 100, 40, homes) as session:
        session.wait_for("The lamps were lit", timeout=20)
        for key in ("]", "w", "\x1b", "\\", "G"):
            session.key(key)
        session.send("\x11")
        session.wait()
    assert_only_what_was_named(log)
