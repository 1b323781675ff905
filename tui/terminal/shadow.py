"""A shadow of the terminal's screen: what an application wants to be seen, cell by cell."""

import re
from collections.abc import Callable
from typing import Final

from tui.terminal.cells import Cell, clusters, in_encoding, without_controls
from tui.terminal.styles import Style, Styles

Row = list[Cell]

_TOKEN: Final = re.compile(
    r"\x1b\[([0-9;:]*)m"  # 1: style
    r"|\x1b\[([0-9;]*)[Hf]"  # 2: cursor to line; column
    r"|\x1b\]8;[^;\x07\x1b]*;([^\x07\x1b]*)(?:\x1b\\|\x07)"  # 3: start or end of a link
    r"|\x1b\[([0-9]*)K"  # 4: erase in the line
    r"|\x1b\[([0-9]*)J"  # 5: erase in the screen
    r"|(\r?\n)"  # 6: next line
    r"|(\r)"  # 7: start of the line
    r"|([^\x1b\r\n]+)"  # 8: text
    r"|\x1b[\]PX^_][^\x07\x1b]*(?:\x1b\\|\x07|$)|\x1b\[[<-?]?[0-9;:]*[ -/]*[@-~]?|\x1b"
)
"""What a frame is made of. The rest is not for frames and is left out, so that no text can smuggle
a sequence to the terminal; applications write those apart from frames."""


class _CellsOfStyle(dict[str, Cell]):
    """The cells of one style by letter, each made once: equal cells are mostly the same object."""

    def __init__(self, style: Style) -> None:
        super().__init__()
        self.style = style

    def __missing__(self, text: str) -> Cell:
        cell = self[text] = (text, self.style.blank if text == " " else self.style)
        return cell


class ShadowScreen:
    """The screen that results from an application's frames, `columns` by `rows` cells.

    Attributes:
        lines: the rows of cells; a wide letter is followed by a cell without text.
        touched: rows written to since the set was last cleared.
        column, row: where the cursor stands, from 0.
    """

    def __init__(
        self, columns: int, rows: int, styles: Styles, encoding: str | None = None
    ) -> None:
        """Make a blank screen; `encoding` is the terminal's if that is not UTF-8."""
        self.styles = styles
        self._encoding = encoding
        self._cells: dict[Style, _CellsOfStyle] = {}
        self._codes = self._link = ""
        self.columns, self.rows = columns, rows
        self.column = self.row = 0
        self.lines: list[Row] = [self.blank_row(styles.default) for _ in range(rows)]
        self.touched: set[int] = set(range(rows))

    def adopt(self, other: "ShadowScreen") -> None:
        """Take over what another screen of the same size shows."""
        self.lines = other.lines
        self.column, self.row = other.column, other.row
        self.touched = set(range(self.rows))

    def blank_row(self, style: Style) -> Row:
        """Return a row of blanks in the given style."""
        return [self._of(style)[" "]] * self.columns

    def feed(self, frame: str) -> None:
        """Interpret a frame as Textual writes it: cursor addresses, styles, links and text."""
        actions: tuple[Callable[[str], None], ...] = (
            self._style,
            self._move,
            self._set_link,
            self._erase_line,
            self._erase_screen,
            self._next_line,
            self._start_of_line,
            self._write,
        )
        for token in _TOKEN.finditer(frame):
            if index := token.lastindex:
                actions[index - 1](token[index])

    def _of(self, style: Style) -> _CellsOfStyle:
        cells = self._cells.get(style)
        if cells is None:
            cells = self._cells[style] = _CellsOfStyle(style)
        elif len(cells) > 16384:
            cells.clear()
        return cells

    def _style(self, codes: str) -> None:
        # Every styled text of a frame begins from and ends in the reset state; codes that follow
        # codes add up all the same.
        self._codes = f"{self._codes};{codes}" if self._codes and codes not in {"", "0"} else codes
        if codes in {"", "0"}:
            self._codes = ""

    def _move(self, place: str) -> None:
        line, _, column = place.partition(";")
        self.row = max(int(line or 1), 1) - 1
        self.column = max(int(column.partition(";")[0] or 1), 1) - 1

    def _set_link(self, target: str) -> None:
        self._link = without_controls(target)

    def _next_line(self, _: str) -> None:
        self.row += 1
        self.column = 0

    def _start_of_line(self, _: str) -> None:
        self.column = 0

    def _erase_line(self, how: str) -> None:
        start = 0 if how in {"1", "2"} else self.column
        self._erase(self.row, start, self.column + 1 if how == "1" else self.columns)

    def _erase_screen(self, how: str) -> None:
        self._erase_line(how)
        before = range(self.row) if how in {"1", "2", "3"} else range(0)
        after = range(self.row + 1, self.rows) if how != "1" else range(0)
        for row in (*before, *after):
            self._erase(row, 0, self.columns)

    def _erase(self, row: int, start: int, end: int) -> None:
        start, end = min(start, self.columns), min(end, self.columns)
        if row < self.rows and start < end:
            blank = self._of(self.styles.get(self._codes))[" "]
            self._put(row, start, [blank] * (end - start))

    def _write(self, text: str) -> None:
        if self.row >= self.rows:
            return
        cells = self._of(self.styles.get(self._codes, self._link))
        text = without_controls(text)
        if text.isascii():
            written = list(map(cells.__getitem__, text))
        else:
            written = self._clusters(text, cells)
        start = self.column
        self.column += len(written)
        room = max(self.columns - start, 0)
        if len(written) > room:
            # Lines do not wrap; half a wide letter is a blank.
            if room and written[room][0] == "":
                written[room - 1] = cells[" "]
            del written[room:]
        if written:
            self._put(self.row, start, written)

    def _clusters(self, text: str, cells: _CellsOfStyle) -> Row:
        written: Row = []
        for cluster, width in clusters(text):
            if width == 0:
                if written or self.column == 0 or self.column > self.columns:
                    continue
                self._add_mark(cluster)
            elif self._encoding is None:
                written.append(cells[cluster])
                if width == 2:
                    written.append(cells[""])
            else:
                shown = in_encoding(cluster, width, self._encoding)
                if shown == cluster and width == 2:
                    written += cells[cluster], cells[""]
                else:
                    written += (cells[part] for part in shown) if width == 2 else (cells[shown],)
        return written

    def _add_mark(self, mark: str) -> None:
        """Put a mark that begins a text on the letter before it, which another style wrote."""
        line = self.lines[self.row]
        at = self.column - 1
        if line[at][0] == "" and at > 0:
            at -= 1
        text, style = line[at]
        if text and self._encoding is None:
            line[at] = self._of(style)[text + mark]
            self.touched.add(self.row)

    def _put(self, row: int, start: int, cells: Row) -> None:
        """Write cells, and blank the other half of a wide letter that loses one half."""
        line = self.lines[row]
        end = start + len(cells)
        if line[start][0] == "" and start > 0:
            line[start - 1] = self._of(line[start - 1][1])[" "]
        if end < len(line) and line[end][0] == "":
            line[end] = self._of(line[end][1])[" "]
        line[start:end] = cells
        self.touched.add(row)
