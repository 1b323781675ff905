"""Writing the difference between two screens with few bytes.

The painter knows what the terminal shows, where its cursor stands and with which style it writes.
It moves what moved, writes only runs of cells that changed, erases instead of writing blanks, and
changes no more of the style than the next cell needs.
"""

from collections.abc import Mapping, Sequence
from operator import is_not
from typing import Final

from tui.terminal.capabilities import Capabilities
from tui.terminal.cells import Cell, Row
from tui.terminal.ordering import changed_styles, style_apart, styles_apart
from tui.terminal.scrolling import Scroll, find_scroll
from tui.terminal.shadow import ShadowScreen
from tui.terminal.styles import Style, Styles

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
        can: what the terminal understands.
    """

    def __init__(self, shadow: ShadowScreen, styles: Styles, capabilities: Capabilities) -> None:
        self.shown: list[Row] | None = None
        self._shadow = shadow
        self.can = capabilities
        self._styles = styles
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
        styles = {y: changed_styles(shown[y], lines[y]) for y in changed}
        later = styles_apart(styles.values(), self._styles)
        if later:
            self._one_style_after_others(styles, shown, later)
        else:
            for y in changed:
                self._row(y, shown[y], lines[y])
        for y in changed:
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
        if self.can.scroll == "none":
            return changed
        shadow = self._shadow
        blank = shadow.blank_row(self._styles.default)
        margins = self.can.margins
        scroll = find_scroll(shown, shadow.lines, changed, blank, margins=margins)
        if scroll is None:
            return changed
        self._scroll(scroll)
        shown[:] = [list(row) for row in scroll.applied(shown, blank)]
        return [y for y in range(shadow.rows) if shown[y] != shadow.lines[y]]

    def _clear(self) -> list[Row]:
        """Erase the screen, in the most common background where that works; return its rows."""
        shadow = self._shadow
        fill = self._styles.default
        if self.can.erases_in_colour:
            ends = [line[-1].style for line in shadow.lines if line[-1].blank]
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
        if scroll.right is not None:
            out.append(f"\x1b[?69h\x1b[{scroll.left + 1};{scroll.right}s")
        out.append(f"\x1b[{scroll.top + 1};{scroll.bottom + 1}r")
        if self.can.scroll == "scroll":
            out.append(f"\x1b[{size if size > 1 else ''}{'S' if up else 'T'}")
        elif self.can.scroll == "lines":
            out.append(f"\x1b[{scroll.top + 1}H\x1b[{size}{'M' if up else 'L'}")
        elif up:
            out.append(f"\x1b[{scroll.bottom + 1}H" + "\n" * size)
        else:
            out.append(f"\x1b[{scroll.top + 1}H" + "\x1bM" * size)
        out.append("\x1b[r" if scroll.right is None else "\x1b[r\x1b[s\x1b[?69l")
        # The cursor should be at home now; not every emulator takes it there.
        self._at = _NOWHERE

    def _one_style_after_others(
        self, styles: Mapping[int, Sequence[Style]], shown: Sequence[Row], later: Sequence[Style]
    ) -> None:
        """Write all rows without the letters of `later`, then those, style by style."""
        lines = self._shadow.lines
        waiting = frozenset(later)
        for y, used in styles.items():
            old, wanted = shown[y], lines[y]
            if not waiting.isdisjoint(used):
                pairs = zip(old, wanted, strict=True)
                old = [
                    want if want.style in waiting and not want.blank else cell
                    for cell, want in pairs
                ]
            self._pass(y, old, wanted)
        for style in later:
            for y, used in styles.items():
                if style in used:
                    wanted = lines[y]
                    pairs = zip(shown[y], wanted, strict=True)
                    old = [
                        cell if want.style is style and not want.blank else want
                        for cell, want in pairs
                    ]
                    self._runs(y, old, wanted, len(wanted))

    def _row(self, y: int, shown: Row, wanted: Row) -> None:
        """Write what differs in one row: in one go, or one style after all others.

        Rules between columns change the style twice for every letter of theirs. To write them last
        costs a jump for each instead.
        """
        apart = style_apart(shown, wanted)
        before = self._pen, self._at
        mark = len(self._out)
        self._pass(y, shown, wanted)
        if apart is None:
            return
        once = self._out[mark:]
        after = self._pen, self._at
        del self._out[mark:]
        self._pen, self._at = before
        later = [cell.style is apart for cell in wanted]
        rows = list(zip(shown, wanted, later, strict=True))
        self._pass(y, [want if wait else old for old, want, wait in rows], wanted)
        self._runs(y, [old if wait else want for old, want, wait in rows], wanted, len(wanted))
        if sum(map(len, once)) <= sum(map(len, self._out[mark:])):
            self._out[mark:] = once
            self._pen, self._at = after

    def _pass(self, y: int, shown: Row, wanted: Row) -> None:
        """Write what differs in one row, from left to right."""
        tail = self._blank_tail(shown, wanted)
        self._runs(y, shown, wanted, tail)
        if tail < len(wanted):
            self._move(y, tail)
            self._set_for(wanted[tail])
            self._out.append("\x1b[K")

    def _runs(self, y: int, shown: Row, wanted: Row, limit: int) -> None:
        """Write the runs of cells before `limit` that differ."""
        differ = list(map(is_not, shown, wanted))
        x = 0
        while True in differ[x:limit]:
            x = differ.index(True, x)
            if not wanted[x].text and x > 0:
                x -= 1
            end = self._run_end(shown, wanted, x, limit)
            self._move(y, x)
            self._run(y, wanted, x, end)
            x = end

    def _blank_tail(self, shown: Row, wanted: Row) -> int:
        """Return where the blanks begin that erasing to the end of the line is to draw."""
        width = len(wanted)
        last = wanted[-1]
        if not self.can.erase_line or not self._erasable(last):
            return width
        tail = width - 1
        while tail > 0 and wanted[tail - 1] is last:
            tail -= 1
        while tail < width and shown[tail] is last:
            tail += 1
        if sum(cell is not last for cell in shown[tail:]) < _LINE_END:
            return width
        return tail

    def _run_end(self, shown: Row, wanted: Row, start: int, limit: int) -> int:
        """Return the end of the run of changed cells from `start`, small gaps included."""
        end = start + 1
        # Cells after a cluster of doubtful width are written again: it may have spilled on them.
        at_least = start
        last = wanted[start].style
        for x in range(start, limit):
            cell = wanted[x]
            if shown[x] is not cell or x < at_least:
                end = x + 1
                last = cell.style
                if cell.reach:
                    at_least = max(at_least, min(x + cell.reach, limit))
            elif (
                x - end >= _GAP
                or cell.reach
                or not (cell.style is last or (cell.blank and cell.style is last.blank))
            ):
                break
        while end < limit and not wanted[end].text:
            end += 1
        return end

    def _run(self, y: int, wanted: Row, start: int, end: int) -> None:
        """Write the cells from `start` to `end`, the cursor being there."""
        x = start
        while x < end:
            cell = wanted[x]
            self._set_for(cell)
            if cell.blank:
                same = x + 1
                while same < end and wanted[same] is cell:
                    same += 1
                if same - x <= _ERASED or not self._can_erase(cell):
                    self._out.append(" " * (same - x))
                    self._at = y, same
                else:
                    self._out.append(f"\x1b[{same - x}X")
                    self._at = y, x
                x = same
            elif cell.reach:
                self._doubtful(y, wanted, x)
                x += 1
                if x < end and not wanted[x].text:
                    x += 1
            else:
                after = _text_end(wanted, x, end)
                self._out.append("".join([cell.text for cell in wanted[x:after]]))
                x = after
                self._at = y, x
            if x < end:
                self._move(y, x)

    def _doubtful(self, y: int, wanted: Row, x: int) -> None:
        """Write a cluster that may take fewer or more cells than it has in the layout."""
        wide = x + 1 < len(wanted) and not wanted[x + 1].text
        # The cursor stays on the last column after a letter there: going back must be absolute.
        self._out.append("  " if wide else " ")
        self._at = _NOWHERE
        self._move(y, x)
        self._out.append(wanted[x].text)
        self._at = _NOWHERE

    def _can_erase(self, cell: Cell) -> bool:
        return self.can.erase_characters and self._erasable(cell)

    def _erasable(self, cell: Cell) -> bool:
        style = cell.style
        return (
            cell.blank
            and style.plain_background
            and (self.can.erases_in_colour or not style.background)
        )

    def _set_for(self, cell: Cell) -> None:
        style, pen = cell.style, self._pen
        if style is not pen and not (cell.blank and pen.blank is style):
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


def _text_end(wanted: Row, start: int, limit: int) -> int:
    """Return the end of what from `start` on can be written as it is, single blanks included."""
    style = wanted[start].style
    blank = style.blank
    x = start + 1
    while x < limit:
        cell = wanted[x]
        if cell.reach:
            break
        if cell.style is not style and not (cell.blank and cell.style is blank):
            break
        if cell.blank and x + 1 < limit and wanted[x + 1] is cell:
            break
        x += 1
    return x
