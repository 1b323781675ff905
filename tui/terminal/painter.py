"""Writing the difference between two screens with few bytes.

The painter knows what the terminal shows, where its cursor stands and with which style it writes.
It moves what moved, writes only runs of cells that changed, erases instead of writing blanks, and
changes no more of the style than the next cell needs.
"""

from typing import Final

from tui.terminal.capabilities import Capabilities
from tui.terminal.cells import Cell, reach
from tui.terminal.scrolling import Scroll, find_scroll
from tui.terminal.shadow import Row, ShadowScreen
from tui.terminal.styles import Style

_GAP: Final = 4
"""So many unchanged cells are written again rather than jumped over (a jump takes 3 to 5 bytes)."""

_ERASED: Final = 10
"""From so many blanks on, erasing and jumping is shorter than writing them."""

_LINE_END: Final = 4
"""From so many blanks on, the end of a line is erased."""

_NOWHERE: Final = (-9, -9)


class Painter:
    """Brings a terminal from what it shows to what a shadow screen wants.

    Attributes:
        shown: the rows the terminal shows, None where that is not known.
    """

    def __init__(self, shadow: ShadowScreen, capabilities: Capabilities) -> None:
        self.shown: list[Row] | None = None
        self._shadow = shadow
        self._can = capabilities
        self._styles = shadow.styles
        self._pen = self._styles.default
        self._at = _NOWHERE
        self._out: list[str] = []

    def forget(self) -> None:
        """Take nothing on the terminal's screen for granted any more."""
        self.shown = None
        self._at = _NOWHERE

    def forget_cursor(self) -> None:
        """Take the place of the cursor for unknown."""
        self._at = _NOWHERE

    def reset_pen(self) -> str:
        """Return what makes the terminal write in its default style."""
        change = self._styles.change(self._pen, self._styles.default)
        self._pen = self._styles.default
        return change

    def paint(self) -> str:
        """Return what makes the terminal show the shadow, cursor included."""
        shadow = self._shadow
        lines = shadow.lines
        self._out = []
        if self.shown is None:
            shown = self.shown = self._clear()
            changed = list(range(shadow.rows))
        else:
            shown = self.shown
            changed = [y for y in sorted(shadow.touched) if shown[y] != lines[y]]
            changed = self._scroll_if_shorter(shown, changed)
        for y in changed:
            self._row(y, shown[y], lines[y])
            shown[y] = lines[y].copy()
        shadow.touched.clear()
        if self._pen.link:
            # Whatever else is written to the terminal must not become part of a link.
            self._set(self._styles.default)
        if shadow.row < shadow.rows:
            self._move(shadow.row, min(shadow.column, shadow.columns - 1))
        return "".join(self._out)

    def _scroll_if_shorter(self, shown: list[Row], changed: list[int]) -> list[int]:
        """Scroll what is better scrolled; return the rows that still differ."""
        if self._can.scroll == "none":
            return changed
        shadow = self._shadow
        blank = shadow.blank_row(self._styles.default)
        scroll = find_scroll(shown, shadow.lines, changed, blank)
        if scroll is None:
            return changed
        self._scroll(scroll)
        shown[:] = [list(row) for row in scroll.applied(shown, blank)]
        return [y for y in range(shadow.rows) if shown[y] != shadow.lines[y]]

    def _clear(self) -> list[Row]:
        """Erase the screen, in the most common background where that works; return its rows."""
        shadow = self._shadow
        fill = self._styles.default
        if self._can.erases_in_colour:
            ends = [line[-1][1] for line in shadow.lines if line[-1][0] == " "]
            fill = max(set(ends), key=ends.count, default=fill)
            if not fill.plain_background:
                fill = self._styles.default
        # The pen of a terminal that is not known may be anything.
        self._out += "\x1b[m", self._styles.change(self._styles.default, fill), "\x1b[2J"
        self._pen = fill
        self._at = _NOWHERE
        return [shadow.blank_row(fill) for _ in range(shadow.rows)]

    def _scroll(self, scroll: Scroll) -> None:
        """Move rows; lines come in blank in the default background."""
        self._set(self._styles.default)
        size = abs(scroll.shift)
        up = scroll.shift > 0
        out = self._out
        out.append(f"\x1b[{scroll.top + 1};{scroll.bottom + 1}r")
        if self._can.scroll == "scroll":
            out.append(f"\x1b[{size if size > 1 else ''}{'S' if up else 'T'}")
        elif self._can.scroll == "lines":
            out.append(f"\x1b[{scroll.top + 1}H\x1b[{size}{'M' if up else 'L'}")
        elif up:
            out.append(f"\x1b[{scroll.bottom + 1}H" + "\n" * size)
        else:
            out.append(f"\x1b[{scroll.top + 1}H" + "\x1bM" * size)
        out.append("\x1b[r")
        # The cursor should be at home now; not every emulator takes it there.
        self._at = _NOWHERE

    def _row(self, y: int, shown: Row, wanted: Row) -> None:
        """Write the runs in which one row differs."""
        width = len(wanted)
        tail = self._blank_tail(shown, wanted)
        x = 0
        while x < tail:
            if shown[x] == wanted[x]:
                x += 1
                continue
            if wanted[x][0] == "" and x > 0:
                x -= 1
            end = self._run_end(shown, wanted, x, tail)
            self._move(y, x)
            self._run(y, wanted, x, end)
            x = end
        if tail < width:
            self._move(y, tail)
            self._set_for(wanted[tail])
            self._out.append("\x1b[K")

    def _blank_tail(self, shown: Row, wanted: Row) -> int:
        """Return where the blanks begin that erasing to the end of the line is to draw."""
        width = len(wanted)
        last = wanted[-1]
        if not self._can.erase_line or not self._erasable(last):
            return width
        tail = width - 1
        while tail > 0 and wanted[tail - 1] is last:
            tail -= 1
        changed = [x for x in range(tail, width) if shown[x] != last]
        if len(changed) < _LINE_END:
            return width
        return changed[0]

    def _run_end(self, shown: Row, wanted: Row, start: int, limit: int) -> int:
        """Return the end of the run of changed cells from `start`, small gaps included."""
        end = start + 1
        gap = 0
        # Cells after a cluster of doubtful width are written again: it may have spilled on them.
        at_least = start
        for x in range(start, limit):
            text, style = wanted[x]
            spill = 0 if text.isascii() else reach(text)
            if shown[x] != wanted[x] or x < at_least:
                end, gap = x + 1, 0
                at_least = max(at_least, min(x + spill, limit))
            else:
                gap += 1
                last = wanted[end - 1][1]
                alike = style is last or (text == " " and style is last.blank)
                if gap > _GAP or spill or not alike:
                    break
        while end < limit and wanted[end][0] == "":
            end += 1
        return end

    def _run(self, y: int, wanted: Row, start: int, end: int) -> None:
        """Write the cells from `start` to `end`, the cursor being there."""
        out = self._out
        x = start
        while x < end:
            cell = wanted[x]
            text = cell[0]
            if text == " " and (same := self._blanks(wanted, x, end)) > _ERASED:
                self._set_for(cell)
                out.append(f"\x1b[{same}X")
                self._at = y, x
                x += same
                if x < end:
                    self._move(y, x)
                continue
            self._set_for(cell)
            if text and not text.isascii() and reach(text):
                self._doubtful(y, wanted, x)
                x += 1
                if x < end and wanted[x][0] == "":
                    x += 1
                if x < end:
                    self._move(y, x)
                continue
            out.append(text)
            x += 1
            self._at = y, x

    def _doubtful(self, y: int, wanted: Row, x: int) -> None:
        """Write a cluster that may take fewer or more cells than it has in the layout."""
        wide = x + 1 < len(wanted) and wanted[x + 1][0] == ""
        # The cursor stays on the last column after a letter there: going back must be absolute.
        self._out.append("  " if wide else " ")
        self._at = _NOWHERE
        self._move(y, x)
        self._out.append(wanted[x][0])
        self._at = _NOWHERE

    def _blanks(self, wanted: Row, start: int, end: int) -> int:
        """Return how many blanks from `start` on one erasure can draw."""
        first = wanted[start]
        if not self._can.erase_characters or not self._erasable(first):
            return 0
        x = start + 1
        while x < end and wanted[x] is first:
            x += 1
        return x - start

    def _erasable(self, cell: Cell) -> bool:
        text, style = cell
        return (
            text == " "
            and style.plain_background
            and (self._can.erases_in_colour or not style.background)
        )

    def _set_for(self, cell: Cell) -> None:
        text, style = cell
        pen = self._pen
        if style is not pen and (text != " " or pen.blank is not style):
            self._set(style)

    def _set(self, style: Style) -> None:
        if style is not self._pen:
            self._out.append(self._styles.change(self._pen, style))
            self._pen = style

    def _move(self, y: int, x: int) -> None:
        """Bring the cursor to row `y` and column `x`."""
        row, column = self._at
        if (row, column) == (y, x) and x < self._shadow.columns:
            return
        if row == y and 0 <= column < x:
            forward = x - column
            self._out.append(f"\x1b[{forward if forward > 1 else ''}C")
        elif x == 0 and row in {y, y - 1}:
            self._out.append("\r" if row == y else "\r\n")
        elif x:
            self._out.append(f"\x1b[{y + 1};{x + 1}H")
        else:
            self._out.append(f"\x1b[{y + 1 if y else ''}H")
        self._at = y, x
