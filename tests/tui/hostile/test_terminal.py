"""One visit to a library of hostile articles, in a real terminal, every byte of it looked at."""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass, field

import pytest

from tests.pty_session import PtySession
from tests.tui.hostile.pieces import CONTROL, MARKUP, UNSEEN, write_library
from tests.tui.hostile.stream import foreign

STAND_INS = re.compile("[\u2400-\u2426\ufffd]")
COUNTED = re.compile(r"\d+ errors \d+ warnings")

LEFT, RIGHT, ESCAPE, ENTER = "\x1b[D", "\x1b[C", "\x1b", "\r"


@dataclass
class Visit:
    """What was seen at each place, all that was written, and how it ended."""

    screens: dict[str, str] = field(default_factory=dict)
    output: bytes = b""
    code: int | None = None


def pasted(text: str) -> str:
    return f"\x1b[200~{text}\x1b[201~"


@pytest.fixture(scope="module")
def visit(tmp_path_factory: pytest.TempPathFactory) -> Visit:
    """Walk through every place that shows something of a text, a name or what was typed."""
    folder = tmp_path_factory.mktemp("hostile")
    homes = {f"XDG_{k}_HOME": str(folder / "home") for k in ("STATE", "DATA", "CONFIG", "CACHE")}
    library = write_library(folder)
    seen = Visit()
    with PtySession([sys.executable, "-m", "tui", str(library)], 120, 40, homes) as session:

        def do(place: str, *keys: str) -> None:
            for key in keys:
                session.key(key, 0.12, first=0.3)
            assert session.alive(), place
            seen.screens[place] = "\n".join(session.screen())

        session.wait_for("Library: 2 articles", timeout=30)
        session.wait_for("Quays at night", timeout=10)
        session.settle(0.2)
        do("library")
        session.send(ENTER)
        session.wait_for(lambda lines: bool(COUNTED.search(lines[-1])), timeout=30)
        do("text")
        do("warnings", "\\")
        do("warning", "j")
        for tab in ("contents", "related", "about"):
            do(tab, RIGHT)
        do("about, further", *"jjjjjj")
        do("warning in the text", RIGHT, "\\", "w")
        do("comment", "c", pasted(MARKUP["textual"] + UNSEEN["override"] + CONTROL["c1"]))
        do("commented", ENTER)
        do("search", ESCAPE, "/", pasted(CONTROL["clipboard-c1"] + UNSEEN["override"]))
        do("search answered", ENTER)
        do("search for markup", "/", pasted(MARKUP["textual"][:20]))
        do("search for markup answered", ENTER)
        do("palette", ESCAPE, "\x10", pasted("li" + CONTROL["c1"] + UNSEEN["override"]))
        do("table", ESCAPE, ESCAPE, "t")
        do("sorted", "s")
        for number in range(6):
            do(f"page {number}", " ")
        do("end", "G")
        do("other edition", "\t")
        do("difference", "x")
        do("library again", "B")
        do("second article", "j", ENTER)
        session.wait_for("Quays at night", timeout=10)
        do("second text", "g")
        do("second related", "\\", RIGHT, RIGHT)
        do("second about", RIGHT)
        session.send("\x11")
        seen.code = session.wait()
        seen.output = session.output
    return seen


def test_only_the_driver_speaks_to_the_terminal(visit: Visit) -> None:
    assert foreign(visit.output) == []
    assert b"\x1b]0;" not in visit.output


def test_it_ends_when_it_is_told_to_and_not_before(visit: Visit) -> None:
    assert visit.code == 0
    assert visit.output.count(b"\x1b[?1049l") == 1


@pytest.mark.parametrize(
    "place",
    [
        *("library", "text", "warning", "contents", "about, further", "end", "table", "comment"),
        *("search", "search answered", "palette", "second text", "second about", "second related"),
    ],
)
def test_what_cannot_be_shown_has_a_stand_in(visit: Visit, place: str) -> None:
    assert STAND_INS.search(visit.screens[place]), visit.screens[place]


def test_a_control_that_was_replaced_was_read(visit: Visit) -> None:
    """What is known about a page says what was done, not that something failed."""
    assert "Made visible: line" in visit.screens["about, further"]
    assert "not be read" not in visit.screens["about, further"]


@pytest.mark.parametrize("place", ["search for markup", "search for markup answered"])
def test_markup_is_read_letter_by_letter(visit: Visit, place: str) -> None:
    assert MARKUP["textual"][:20] in visit.screens[place]


def test_the_guard_knows_what_it_guards_against() -> None:
    """The allow-list lets none of the pieces through that consist of controls."""
    for name, piece in (CONTROL | UNSEEN).items():
        if name not in ("isolate-closed", "noncharacters", "annotation"):
            assert foreign(piece.encode()), name
