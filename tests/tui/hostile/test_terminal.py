"""One visit to a library of hostile articles, in a real terminal, every byte of it looked at."""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass, field

import pytest

from tests.pty_session import PtySession
from tests.tui.hostile.pieces import CONTROL, MARKUP, UNSEEN, write_library
from tests.tui.hostile.stream import foreign
from tests.tui.hostile.surfaces import VISIT

STAND_INS = re.compile("[\u2400-\u2426\ufffd]")
COUNTED = re.compile(r"\d+ errors \d+ warnings")


@dataclass
class Visit:
    """What was seen at each place, all that was written, and how it ended."""

    screens: dict[str, str] = field(default_factory=dict)
    output: bytes = b""
    code: int | None = None


@pytest.fixture(scope="module")
def visit(tmp_path_factory: pytest.TempPathFactory) -> Visit:
    """Walk through every place that shows something of a text, a name or what was typed."""
    folder = tmp_path_factory.mktemp("hostile")
    homes = {f"XDG_{k}_HOME": str(folder / "home") for k in ("STATE", "DATA", "CONFIG", "CACHE")}
    library = write_library(folder)
    seen = Visit()
    with PtySession([sys.executable, "-m", "tui", str(library)], 120, 40, homes) as session:
        session.wait_for("Library: 2 articles", timeout=30)
        session.wait_for("Quays at night", timeout=10)
        session.settle(0.2)
        for step in VISIT:
            for key in step.keys:
                session.key(key, 0.12, first=0.3)
            if step.wait:
                session.wait_for(step.wait, timeout=30)
            if step.place == "text":
                session.wait_for(lambda lines: bool(COUNTED.search(lines[-1])), timeout=30)
            assert session.alive(), step.place
            seen.screens[step.place] = "\n".join(session.screen())
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


@pytest.mark.parametrize("place", [step.place for step in VISIT if step.stand_in])
def test_what_cannot_be_shown_has_a_stand_in(visit: Visit, place: str) -> None:
    assert STAND_INS.search(visit.screens[place]), visit.screens[place]


def test_a_control_that_was_replaced_was_read(visit: Visit) -> None:
    """What is known about a page says what was done, not that something failed."""
    assert "Made visible: line" in visit.screens["further about"]
    assert "Could not be read" not in visit.screens["further about"]


@pytest.mark.parametrize("place", ["search for markup", "search for markup answered"])
def test_markup_is_read_letter_by_letter(visit: Visit, place: str) -> None:
    assert MARKUP["textual"][:20] in visit.screens[place]


def test_the_guard_knows_what_it_guards_against() -> None:
    """The allow-list lets none of the pieces through that consist of controls."""
    for name, piece in (CONTROL | UNSEEN).items():
        if name not in ("isolate-closed", "noncharacters", "annotation"):
            assert foreign(piece.encode()), name
