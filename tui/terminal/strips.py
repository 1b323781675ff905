"""Styled text as Textual renders a strip of a line, turned into cells."""

import re
from typing import Final, NamedTuple
from urllib.parse import quote

from tui.terminal.cells import (
    Cell,
    Cells,
    CellsOfStyle,
    Row,
    clusters,
    in_encoding,
    widths_of_letters,
    without_controls,
)
from tui.terminal.styles import Styles

_TOKEN: Final = re.compile(
    r"\x1b\[([0-9;:]*)m"  # 1: style
    r"|\x1b\]8;[^;\x07\x1b]*;([^\x07\x1b]*)(?:\x1b\\|\x07)"  # 2: start or end of a link
    r"|([^\x1b]+)"  # 3: text
    r"|\x1b[\]PX^_][^\x07\x1b]*(?:\x1b\\|\x07|$)|\x1b\[[<-?]?[0-9;:]*[ -/]*[@-~]?|\x1b"
)
"""What a strip is made of. The rest is not for strips and is left out, so that no text can smuggle
a sequence to the terminal; applications write such sequences apart from frames."""

_NOT_FOR_LINKS: Final = re.compile("[^!-~]+")

_MOST_STRIPS: Final = 4096


class Strip(NamedTuple):
    """The cells of a strip, and marks it begins with that belong to the cell before it."""

    cells: Row
    marks: str = ""


def link_target(text: str) -> str:
    """Return `text` as it may go into the start of a link: printable ASCII, all else in percents.

    Terminals promise to pass nothing else on; controls are left out (see `without_controls`).
    """
    return _NOT_FOR_LINKS.sub(lambda match: quote(match[0]), without_controls(text))


class StripReader:
    """Turns strips into cells; each is read once, since most lines come back frame after frame."""

    def __init__(self, styles: Styles, encoding: str | None = None) -> None:
        """Make a reader; `encoding` is the terminal's if that is not UTF-8."""
        self.styles = styles
        self.cells = Cells()
        self._encoding = encoding
        self._codes = self._link = ""
        self._read: dict[str, Strip] = {}

    def read(self, text: str) -> Strip:
        """Return the cells of a rendered strip."""
        fresh = not (self._codes or self._link)
        if fresh and (strip := self._read.get(text)) is not None:
            return strip
        strip = self._tokens(text)
        if fresh and not (self._codes or self._link):
            if len(self._read) > _MOST_STRIPS:
                self._read.clear()
            self._read[text] = strip
        return strip

    def blank_like(self, cell: Cell) -> Cell:
        """Return a blank in the style of a cell."""
        return self.cells.of(cell.style)[" "]

    def with_mark(self, cell: Cell, mark: str) -> Cell:
        """Return the cell with a further mark on its letter."""
        if self._encoding is not None or not cell.text:
            return cell
        return self.cells.of(cell.style)[cell.text + mark]

    def _tokens(self, text: str) -> Strip:
        cells: Row = []
        marks = ""
        for token in _TOKEN.finditer(text):
            kind = token.lastindex
            if kind == 1:
                codes = token[1]
                # Codes that follow codes add up.
                self._codes = f"{self._codes};{codes}" if codes.strip("0;") else ""
            elif kind == 2:
                self._link = link_target(token[2])
            elif kind == 3:
                marks += self._text(without_controls(token[3]), cells)
        return Strip(cells, marks)

    def _text(self, text: str, cells: Row) -> str:
        """Add the cells of a text; return marks that have no cell to stand on."""
        of = self.cells.of(self.styles.get(self._codes, self._link))
        if text.isascii():
            cells += map(of.__getitem__, text)
            return ""
        if self._encoding is None and (widths := widths_of_letters(text)) is not None:
            if 2 not in widths:
                cells += map(of.__getitem__, text)
                return ""
            second = of[""]
            for letter, width in zip(text, widths, strict=True):
                cells.append(of[letter])
                if width == 2:
                    cells.append(second)
            return ""
        marks = ""
        for cluster, width in clusters(text):
            if width == 0:
                if cells:
                    at = -1 if cells[-1].text or len(cells) == 1 else -2
                    cells[at] = self.with_mark(cells[at], cluster)
                else:
                    marks += cluster
            elif self._encoding is not None:
                self._stand_in(cluster, width, of, cells)
            else:
                cells.append(of[cluster])
                if width == 2:
                    cells.append(of[""])
        return marks

    def _stand_in(self, cluster: str, width: int, of: CellsOfStyle, cells: Row) -> None:
        shown = in_encoding(cluster, width, self._encoding or "ascii")
        if shown == cluster:
            cells += [of[cluster], of[""]][:width]
        else:
            cells += [of[letter] for letter in shown.ljust(width)[:width]]
