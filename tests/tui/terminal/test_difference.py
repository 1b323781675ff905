"""What is written as a difference gives the same screen as what the application wrote."""

from dataclasses import replace

import pytest
from hypothesis import given, settings

from tests.pty_session import emulator
from tests.tui.terminal.frames import pages, seen
from tui.terminal.capabilities import TRUE_COLOUR, Capabilities
from tui.terminal.difference import Difference

XTERM = Capabilities(
    "xterm-256color",
    addressable=True,
    erases_in_colour=True,
    erase_line=True,
    erase_characters=True,
    scroll="scroll",
    colours=TRUE_COLOUR,
    attributes_end=True,
    control_strings=True,
)
TMUX = replace(XTERM, terminal="tmux", erases_in_colour=False, erase_characters=False)
LINUX = replace(XTERM, terminal="linux", scroll="lines", control_strings=False)
BARE = Capabilities("bare", addressable=True, colours=8)
VT100 = replace(BARE, terminal="vt100", scroll="index", erase_line=True)
TERMINALS = [XTERM, TMUX, LINUX, VT100, BARE]

SETUP = "\x1b[?1049h\x1b[?7l"
COLUMNS, ROWS = 24, 9


def played(frames: list[str], capabilities: Capabilities) -> tuple[str, Difference]:
    difference = Difference(capabilities, COLUMNS, ROWS)
    out = [difference.write(data) for data in [SETUP, *frames]]
    return "".join(out), difference


@pytest.mark.parametrize("capabilities", TERMINALS, ids=lambda c: c.terminal)
@given(frames=pages(COLUMNS, ROWS))
@settings(max_examples=60, deadline=None)
def test_the_screen_is_the_same_after_every_frame(
    frames: list[str], capabilities: Capabilities
) -> None:
    difference = Difference(capabilities, COLUMNS, ROWS)
    (expected, stock), (shown, ours) = emulator(COLUMNS, ROWS), emulator(COLUMNS, ROWS)
    for frame in [SETUP, *frames]:
        stock.feed(frame.encode())
        ours.feed(difference.write(frame).encode())
        assert seen(shown) == seen(expected)
        assert (shown.cursor.x, shown.cursor.y) == (expected.cursor.x, expected.cursor.y)
