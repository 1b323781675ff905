"""From what an application writes to what the terminal needs: frames become differences."""

import re
from dataclasses import replace
from typing import Final

from tui.terminal.capabilities import Capabilities
from tui.terminal.painter import Painter
from tui.terminal.shadow import ShadowScreen
from tui.terminal.strips import StripReader
from tui.terminal.styles import Styles

_CONTROL: Final = re.compile(
    r"(?:\x1b\[[?<=>][0-9;]*[ -/]*[@-~]"  # modes, keyboard protocols, queries of modes
    r"|\x1b\[[0-9;]*(?:[ -/][@-~]|[cntx])"  # cursor shape, reports, window operations
    r"|\x1b\](?!8;)[^\x07\x1b]*(?:\x07|\x1b\\)"  # title, clipboard, pointer shape, colours
    r"|\x1b[P^_](?:[^\x1b]|\x1b[^\\])*\x1b\\"  # control strings, also wrapped for a multiplexer
    r"|\x1b[78=>]|\x07)+"
)
"""What applications write apart from frames: it changes no cell and goes through as it is."""

_YOUNG: Final = re.compile(
    r"\x1b[\]P^_](?:[^\x07\x1b]|\x1b[^\\])*(?:\x07|\x1b\\)"  # control strings
    r"|\x1b\[\?[0-9;]*\$p"  # queries of modes
    r"|\x1b\[[<=>][0-9;]*u"  # keyboard protocols
)
"""What terminals of the old school show as letters instead of obeying or ignoring it."""

_OTHER_SCREEN: Final = re.compile(r"\x1b\[\?(?:1049|1047|47)[hl]")
_MOVES_CURSOR: Final = re.compile(r"\x1b(?:[P^_78]|\[\?\d*[hl])")


class Difference:
    """Turns the writes of an application into the shortest writes with the same screen.

    The terminal's screen is taken for unknown at first, after `invalidate` and whenever it is
    exchanged for another (alternate screen); the next frame then draws it whole.
    """

    def __init__(
        self, capabilities: Capabilities, columns: int, rows: int, encoding: str | None = None
    ) -> None:
        """Begin with a blank wish and an unknown screen; `encoding` is None for UTF-8."""
        self._can = capabilities
        self._encoding = encoding
        self._styles = self._new_styles()
        self.resize(columns, rows)

    def resize(self, columns: int, rows: int) -> None:
        """Begin anew with another size: a blank wish and an unknown screen."""
        if self._styles.full():
            self._styles = self._new_styles()
        reader = StripReader(self._styles, self._encoding)
        self._shadow = ShadowScreen(columns, rows, reader)
        self._painter = Painter(self._shadow, self._styles, self._can)
        self._drawn = False

    def _new_styles(self) -> Styles:
        can = self._can
        return Styles(
            colours=can.colours > 0, links=can.control_strings, attributes_end=can.attributes_end
        )

    @property
    def size(self) -> tuple[int, int]:
        """Columns and rows."""
        return self._shadow.columns, self._shadow.rows

    @property
    def known(self) -> bool:
        """Whether the terminal's screen is known to show what the application wishes."""
        return self._painter.shown is not None

    def write(self, data: str) -> str:
        """Return what to write to the terminal for one write of the application."""
        if _CONTROL.fullmatch(data):
            return self._control(data)
        if self._styles.full():
            self._renew()
        self._shadow.feed(data)
        self._drawn = True
        return self._painter.paint()

    def set_margins(self, *, known: bool) -> None:
        """Tell whether the terminal has left and right margins."""
        self._can = self._painter.can = replace(self._can, margins=known)

    def repaint(self) -> str:
        """Return what draws the whole screen, whatever the terminal shows."""
        self._painter.forget()
        return self._painter.paint() if self._drawn else ""

    def invalidate(self) -> None:
        """Take nothing on the terminal's screen for granted: the next frame draws it whole."""
        self._painter.forget()

    def _control(self, data: str) -> str:
        if not self._can.control_strings:
            data = without_young_sequences(data)
        if _OTHER_SCREEN.search(data):
            # What is left behind should not be written in our style.
            data = self._painter.reset_pen() + data
            self._painter.forget()
        elif _MOVES_CURSOR.search(data):
            self._painter.forget_cursor()
        return data

    def _renew(self) -> None:
        """Drop the styles and cells made so far; those on the screen are kept by it."""
        lines, place = self._shadow.lines, (self._shadow.row, self._shadow.column)
        self.resize(*self.size)
        self._shadow.lines = lines
        self._shadow.row, self._shadow.column = place


def without_young_sequences(data: str) -> str:
    """Return `data` without what terminals of the old school show as letters."""
    return _YOUNG.sub("", data)
