"""The terminal's side of a pseudo-terminal: a screen in memory that shows what a person would see.

It is pyte, an emulator of a VT220 with 24-bit colour; what pyte lacks is added here: scrolling by
SU and SD, left and right margins, the kitty keyboard protocol, control strings.
"""

import codecs
import re
from collections.abc import Callable
from typing import Any
from unicodedata import combining

import pyte
from wcwidth import wcwidth

from tui.terminal.capabilities import TRUE_COLOUR, Capabilities

LEFT_RIGHT_MARGIN_MODE = 69

_COMPLETE = re.compile(
    rb"\x1b[P_^X].*?\x1b\\"  # control strings: DCS, APC, PM, SOS
    rb"|\x1b\[[<>=][0-9;:]*[ -/]*[@-~]"  # private sequences that pyte would print
    rb"|\x1b\[[?]?[0-9;]*\$[@-~]",  # mode queries
    re.DOTALL,
)
_UNFINISHED = re.compile(rb"\x1b(?:[P_^X](?:(?!\x1b\\).)*|\[[<>=?]?[0-9;:]*[ -/]*)?\Z", re.DOTALL)


class EmulatedScreen(pyte.Screen):
    """A pyte screen that also scrolls by SU and SD, and that draws past zero-width characters.

    Between left and right margins (DECLRMM, DECSLRM) it scrolls by SU and SD and returns the
    carriage; nothing else heeds them here.
    """

    def __init__(self, columns: int, lines: int) -> None:
        """Make a blank screen."""
        self.has_margins = True
        self.answer: Callable[[str], None] | None = None
        self.columns_between: tuple[int, int] | None = None
        super().__init__(columns, lines)

    def reset(self) -> None:
        """Begin anew, without margins."""
        self.columns_between = None
        super().reset()

    def write_process_input(self, data: str) -> None:
        """Answer what the program asks: where the cursor is."""
        if self.answer is not None:
            self.answer(data)

    def set_mode(self, *modes: int, **how: Any) -> None:
        """DECSET and SM: also the mode of left and right margins."""
        if self.has_margins and how.get("private") and LEFT_RIGHT_MARGIN_MODE in modes:
            self.columns_between = 0, self.columns
        super().set_mode(*modes, **how)

    def reset_mode(self, *modes: int, **how: Any) -> None:
        """DECRST and RM: also the mode of left and right margins."""
        if how.get("private") and LEFT_RIGHT_MARGIN_MODE in modes:
            self.columns_between = None
        super().reset_mode(*modes, **how)

    def set_column_margins(self, left: int = 0, right: int = 0, **_: Any) -> None:
        """DECSLRM in its mode, else save the cursor."""
        if self.columns_between is None:
            self.save_cursor()
            return
        self.columns_between = max(left, 1) - 1, min(right or self.columns, self.columns)
        self.cursor_position()

    def carriage_return(self) -> None:
        """CR: to the left margin, where the cursor is not left of it."""
        left = self.columns_between[0] if self.columns_between else 0
        self.cursor.x = left if self.cursor.x >= left else 0

    def draw(self, data: str) -> None:
        """Draw text; joiners and variation selectors take no room and end nothing.

        A wide letter that loses one of its cells loses the other.
        """
        y, x = self.cursor.y, self.cursor.x
        data = "".join(c for c in data if wcwidth(c) > 0 or combining(c))
        if data and 0 < x < self.columns and wcwidth(data[0]) and not self.buffer[y][x].data:
            self._blank(y, x - 1)
        super().draw(data)
        y, x = self.cursor.y, self.cursor.x
        if data and x < self.columns and not self.buffer[y][x].data:
            self._blank(y, x)

    def _blank(self, y: int, x: int) -> None:
        self.buffer[y][x] = self.buffer[y][x]._replace(data=" ")

    def erase_in_display(self, how: int = 0, *_: Any, **__: Any) -> None:
        """ED: erase in the background in force, also cells that were never written to."""
        super().erase_in_display(how)
        before = range(self.cursor.y) if how else range(0)
        after = range(self.cursor.y + 1, self.lines) if how != 1 else range(0)
        whole = [self.cursor.y] if how in {2, 3} else []
        for y in (*before, *whole, *after):
            for x in range(self.columns):
                self.buffer[y][x] = self.cursor.attrs

    def delete_lines(self, count: int | None = None) -> None:
        """DL: also where the lines that move up were never written to."""
        for y in range(self.lines):
            self.buffer[y][0] = self.buffer[y][0]
        super().delete_lines(count)

    def scroll_up(self, count: int = 1, **_: Any) -> None:
        """SU: move the lines of the scrolling region up by `count`, blank lines at its end."""
        self._at_top_of_region(self.delete_lines, count)

    def scroll_down(self, count: int = 1, **_: Any) -> None:
        """SD: move the lines of the scrolling region down by `count`, blank lines at its top."""
        self._at_top_of_region(self.insert_lines, count)

    def _at_top_of_region(self, change: Callable[[int], None], count: int) -> None:
        column, line = self.cursor.x, self.cursor.y
        self.cursor.y = self.margins.top if self.margins else 0
        before = [dict(self.buffer[y]) for y in range(self.lines)]
        change(count or 1)
        if self.columns_between is not None:
            left, right = self.columns_between
            for y, row in enumerate(before):
                for x in (*range(left), *range(right, self.columns)):
                    self.buffer[y][x] = row.get(x, self.default_char)
        self.cursor.x, self.cursor.y = column, line


class _ScrollingStream(pyte.Stream):
    events = pyte.Stream.events | {"scroll_up", "scroll_down", "set_column_margins"}

    def __init__(self, screen: pyte.Screen) -> None:
        more = {"S": "scroll_up", "T": "scroll_down", "s": "set_column_margins"}
        self.csi = {**pyte.Stream.csi, **more}
        super().__init__(screen)


class Emulator:
    """Feeds a screen with UTF-8 bytes, leaving out the sequences that pyte takes for text."""

    def __init__(self, screen: pyte.Screen) -> None:
        self._stream = _ScrollingStream(screen)
        self._decode = codecs.getincrementaldecoder("utf-8")("replace").decode
        self._rest = b""

    def feed(self, data: bytes) -> None:
        """Interpret the bytes; a sequence cut at the end waits for its rest."""
        data = _COMPLETE.sub(b"", self._rest + data)
        cut = _UNFINISHED.search(data)
        self._rest = data[cut.start() :] if cut else b""
        self._stream.feed(self._decode(data[: cut.start()] if cut else data))


def emulator(columns: int, rows: int) -> tuple[EmulatedScreen, Emulator]:
    """Return a blank screen and what feeds it."""
    screen = EmulatedScreen(columns, rows)
    return screen, Emulator(screen)


def emulate(output: bytes, columns: int, rows: int) -> EmulatedScreen:
    """Return the screen of `columns` by `rows` cells after the bytes `output`."""
    screen, terminal = emulator(columns, rows)
    terminal.feed(output)
    return screen


def lines_of(screen: pyte.Screen) -> list[str]:
    """Return the text of the screen's lines, trailing blanks removed."""
    return [
        "".join(screen.buffer[y][x].data for x in range(screen.columns)).rstrip()
        for y in range(screen.lines)
    ]


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
"""What this emulator can do; xterm itself has left and right margins, too."""
