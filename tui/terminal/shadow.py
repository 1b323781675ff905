"""A shadow of the terminal's screen: what an application wants to be seen, cell by cell."""

import re
from typing import Final

from tui.terminal.cells import Row
from tui.terminal.strips import Strip, StripReader
from tui.terminal.styles import Style

_PLACE: Final = re.compile(r"\x1b\[([0-9]*+)(?:;([0-9]*+))?+[Hf]")


class ShadowScreen:
    """The screen that results from an application's frames, `columns` by `rows` cells.

    Attributes:
        lines: the rows of cells; a wide letter is followed by a cell without text.
        touched: rows written to since the set was last cleared.
        column, row: where the cursor stands, from 0.
    """

    def __init__(self, columns: int, rows: int, reader: StripReader) -> None:
        """Make a blank screen that reads what is written on it with `reader`."""
        self._reader = reader
        self.columns, self.rows = columns, rows
        self.column = self.row = 0
        self.lines: list[Row] = [self.blank_row(reader.styles.default) for _ in range(rows)]
        self.touched: set[int] = set(range(rows))

    def blank_row(self, style: Style) -> Row:
        """Return a row of blanks in the given style."""
        return [self._reader.cells.of(style)[" "]] * self.columns

    def feed(self, frame: str) -> None:
        """Interpret a frame as Textual writes it: strips of text at places of the screen."""
        read, put = self._reader.read, self._put
        lines = frame.split("\n")
        for number, text in enumerate(lines):
            if number:
                self.row += 1
                self.column = 0
            parts = _PLACE.split(text.removesuffix("\r"))
            if parts[0]:
                put(read(parts[0]))
            for index in range(1, len(parts), 3):
                line, column, strip = parts[index : index + 3]
                self.row = max(int(line or 1), 1) - 1
                self.column = max(int(column or 1), 1) - 1
                if strip:
                    put(read(strip))

    def _put(self, strip: Strip) -> None:
        """Write cells at the cursor; lines do not wrap."""
        if self.row >= self.rows:
            return
        line, width, start = self.lines[self.row], self.columns, self.column
        self.touched.add(self.row)
        cells = strip.cells
        if strip.marks and 0 < start <= width:
            self._mark(line, start - 1, strip.marks)
        self.column = end = start + len(cells)
        if end > width:
            cells = cells[: max(width - start, 0)]
            if cells and strip.cells[len(cells)].text == "":
                cells[-1] = self._reader.blank_like(cells[-1])
            end = start + len(cells)
        if not cells:
            return
        # A wide letter that loses one half loses the other.
        if start > 0 and line[start].text == "":
            line[start - 1] = self._reader.blank_like(line[start - 1])
        if end < width and line[end].text == "":
            line[end] = self._reader.blank_like(line[end])
        line[start:end] = cells

    def _mark(self, line: Row, at: int, marks: str) -> None:
        if line[at].text == "" and at > 0:
            at -= 1
        line[at] = self._reader.with_mark(line[at], marks)
