"""Copied text reaches the clipboard at the person's side, or a file, and the person is told."""

import base64
import os
import re
from dataclasses import replace
from pathlib import Path

import pytest

from tui.terminal.clipboard import MOST_BYTES, copy, sequence
from tui.terminal.environment import describe

XTERM = describe({"TERM": "xterm-256color"}, terminal_attached=True, codeset="utf-8")


def carried(written: str) -> str:
    match = re.search(r"\]52;c;([A-Za-z0-9+/=]*)\x07", written)
    assert match
    return base64.b64decode(match[1]).decode()


def test_text_goes_to_the_terminal(tmp_path: Path) -> None:
    written: list[str] = []
    copied = copy("250억 달러\x1b[2J", written.append, XTERM, tmp_path)
    assert copied.where == "terminal"
    assert carried(written[0]) == "250억 달러\x1b[2J"
    assert written[0].startswith("\x1b]52;c;")
    assert written[0].count("\x1b") == 1
    assert not list(tmp_path.iterdir())


def test_tmux_is_told_for_itself_and_for_the_terminal_outside() -> None:
    own, _, outside = sequence("text", "tmux").partition("\x1bPtmux;")
    assert carried(own) == "text"
    assert outside.endswith("\x07\x1b\\")
    assert carried(outside.replace("\x1b\x1b", "\x1b")) == "text"


def test_gnu_screen_gets_it_in_pieces_it_takes() -> None:
    written = sequence("x" * 2000, "screen")
    pieces = re.findall(r"\x1bP(.*?)\x1b\\", written, re.DOTALL)
    assert all(len(piece) <= 768 for piece in pieces)
    assert carried("".join(pieces)) == "x" * 2000


@pytest.mark.parametrize(
    ("text", "terminal", "why"),
    [
        ("x" * (MOST_BYTES + 1), "xterm-256color", "too long"),
        ("가" * (MOST_BYTES // 3 + 1), "xterm-256color", "too long"),
        ("short", "linux", "no clipboard"),
        ("short", "vt100", "no clipboard"),
    ],
    ids=["long", "long in bytes", "linux", "vt100"],
)
def test_else_it_goes_to_a_private_file(text: str, terminal: str, why: str, tmp_path: Path) -> None:
    written: list[str] = []
    copied = copy(text, written.append, replace(XTERM, terminal=terminal), tmp_path / "new")
    assert not written
    assert copied.where == "file"
    assert copied.path is not None
    assert copied.path.read_text("utf-8") == text
    assert copied.path.stat().st_mode & 0o077 == 0
    assert str(copied.path) in copied.message
    assert why in copied.message


def test_to_a_file_of_ones_own_as_well_and_alone_where_there_is_no_clipboard(
    tmp_path: Path,
) -> None:
    file = tmp_path / "copied.txt"
    written: list[str] = []
    copied = copy("250억", written.append, XTERM, tmp_path / "new", file)
    assert carried(written[0]) == file.read_text("utf-8") == "250억"
    assert copied.message == f"through the terminal and to {file}"
    copied = copy("달러", written.append, replace(XTERM, terminal="linux"), tmp_path / "new", file)
    assert len(written) == 1
    assert file.read_text("utf-8") == "달러"
    assert copied.message == f"to {file}"
    assert not (tmp_path / "new").exists()


def test_a_file_of_ones_own_may_be_a_link_or_a_pipe(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "kept")
    copy("text", lambda _: None, XTERM, tmp_path, tmp_path / "link")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "kept").read_text() == "text"
    os.mkfifo(tmp_path / "pipe")
    alone = copy("text", lambda _: None, XTERM, tmp_path, tmp_path / "pipe")
    assert "not written" in alone.message  # nobody reads: it does not wait for ever
    reader = os.open(tmp_path / "pipe", os.O_RDONLY | os.O_NONBLOCK)
    copy("text", lambda _: None, XTERM, tmp_path, tmp_path / "pipe")
    assert os.read(reader, 100) == b"text"
    os.close(reader)


def test_a_file_is_not_written_through_a_link(tmp_path: Path) -> None:
    victim = tmp_path / "victim"
    victim.write_text("precious")
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "clipboard.txt").symlink_to(victim)
    copied = copy("text", lambda _: None, replace(XTERM, terminal="linux"), folder)
    assert victim.read_text() == "precious"
    assert copied.path is not None
    assert copied.path.read_text() == "text"


def test_where_nothing_can_be_written_the_person_is_told(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.touch()
    copied = copy("text", lambda _: None, replace(XTERM, terminal="linux"), blocked)
    assert copied.where == "nowhere"
    assert "Not copied" in copied.message
