"""Text as cells of the screen: which letters share a cell, and how sure their width is.

The widths are Rich's, since Textual lays out by them; a terminal may think otherwise of emoji and
of letters joined from several code points, and what is written after those must not trust the
cursor.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Final, final

from rich import cells as rich_cells
from rich.cells import cell_len

from tui.terminal.styles import Style

_ENCLOSING_MARKS: Final = frozenset({"Mn", "Me"})
_FLAGS: Final = range(0x1F1E6, 0x1F200)
_FIRST_FLAG: Final = "\U0001f1e6"
_PICTURES: Final = range(0x1F000, 0x20000)
_MOST_CELLS: Final = 16384
"""Different cells of one style above which they are made anew."""

_NOT_FOR_CELLS: Final = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]")

_BOXES: Final = str.maketrans(
    {
        **dict.fromkeys("─━┄┅┈┉╌╍═╴╶╸╺▔▁▂▃▄‐‑‒–—―−", "-"),
        **dict.fromkeys("│┃┆┇┊┋╎╏║▏▎▍▌▐▕", "|"),
        **dict.fromkeys("┌┐└┘├┤┬┴┼╭╮╯╰╔╗╚╝╠╣╦╩╬┏┓┗┛┣┫┳┻╋", "+"),
        **dict.fromkeys("█▇▆▅▓▒", "#"),
        **dict.fromkeys("░", ":"),
        **dict.fromkeys("•·∙●○◦", "*"),
        **dict.fromkeys("→▶►▸❯›»", ">"),
        **dict.fromkeys("←◀◄◂❮‹«", "<"),
        **dict.fromkeys("↑▲▴", "^"),
        **dict.fromkeys("↓▼▾", "v"),
        **dict.fromkeys("“”„‟″", '"'),
        **dict.fromkeys("‘’‚‛′", "'"),
        "…": ".",
        "\u00a0": " ",
        "×": "x",
        "✓": "+",
        "✗": "x",
    }
)


class _Widths(dict[str, int]):
    def __missing__(self, character: str) -> int:
        if len(self) > 65536:
            self.clear()
        width = self[character] = cell_len(character)
        return width


_WIDTHS: Final = _Widths()

_Spans = tuple[list[tuple[int, int, int]], int]
_split: Callable[[str], _Spans] | None = getattr(rich_cells, "split_graphemes", None)


def without_controls(text: str) -> str:
    """Return `text` as it may go into cells: no C0 or C1 control, and U+FFFD for surrogates.

    Controls take no cell and would steer the terminal; a lone surrogate cannot be encoded.
    """
    if text.isprintable() or not _NOT_FOR_CELLS.search(text):
        return text
    return _NOT_FOR_CELLS.sub(lambda match: "\ufffd" if match[0] > "\x9f" else "", text)


def widths_of_letters(text: str) -> list[int] | None:
    """Return the width of each letter of `text` if each stands for itself, else None.

    Marks, joined letters and flags do not: see `clusters`.
    """
    widths = [_WIDTHS[character] for character in text]
    return None if 0 in widths or max(text) >= _FIRST_FLAG else widths


def clusters(text: str) -> Iterator[tuple[str, int]]:
    """Yield (letters of one cell or pair of cells, their width in cells: 0, 1 or 2).

    The widths sum up to Rich's width of the text. A width of 0 occurs only at the start, for marks
    that have no letter to stand on. Two regional indicators, a flag, are one pair of cells.
    """
    widths = [_WIDTHS[character] for character in text]
    spans: list[tuple[str, int]]
    if 0 not in widths:
        spans = list(zip(text, widths, strict=True))
    elif _split is not None:
        spans = [(text[start:end], width) for start, end, width in _split(text)[0]]
    else:
        spans = []
        for character, width in zip(text, widths, strict=True):
            if width or not spans:
                spans.append((character, width))
            else:
                spans[-1] = spans[-1][0] + character, spans[-1][1]
    flag: tuple[str, int] | None = None
    for cluster, width in spans:
        if ord(cluster[0]) in _FLAGS and width == 1:
            if flag is None:
                flag = cluster, width
                continue
            cluster, flag = flag[0] + cluster, None
            width = 2
        if flag is not None:
            yield flag
            flag = None
        yield cluster, width
    if flag is not None:
        yield flag


@lru_cache(maxsize=16384)
def reach(cluster: str) -> int:
    """Return how many cells a terminal may take for `cluster`, 0 where its width is beyond doubt.

    Beyond doubt are single letters on whose width Rich and the East Asian Width property (UAX #11)
    agree, with any number of combining marks, and no pictures: emoji are drawn in one cell or two,
    or in one for every part.
    """
    base = cluster[0]
    single = _usual_width(base) == _WIDTHS[base] and ord(base) not in _PICTURES
    category = unicodedata.category(base)
    single = single and not (category == "So" and _WIDTHS[base] == 2)
    single = single and category not in {"Cn", "Co", "Cs"}
    if single and all(
        unicodedata.category(mark) in _ENCLOSING_MARKS and mark != "\ufe0f" for mark in cluster[1:]
    ):
        return 0
    parts = sum(2 if ord(part) in _PICTURES else _usual_width(part) for part in cluster)
    return max(parts, cell_len(cluster), 1)


def _usual_width(character: str) -> int:
    if unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1


def in_encoding(cluster: str, width: int, encoding: str) -> str:
    """Return `cluster` if the terminal's character encoding has it, else a stand-in of its width.

    Lines, arrows, bullets and quotation marks become their nearest ASCII character, all else "?".
    """
    try:
        cluster.encode(encoding)
    except (UnicodeEncodeError, LookupError):
        near = cluster[0].translate(_BOXES)
        return near if near.isascii() and width == 1 else "?" * width
    return cluster


@final
class Cell:
    """A cell of the screen, made once for its text and style, so that identity is equality.

    Attributes:
        text: its letters; the second cell of a wide letter has none.
        style: how it looks.
        blank: whether it is a space.
        reach: cells it may take on a terminal if that is in doubt, else 0.
    """

    __slots__ = ("blank", "reach", "style", "text")

    def __init__(self, text: str, style: Style) -> None:
        self.text = text
        self.style = style
        self.blank = text == " "
        self.reach = 0 if text.isascii() else reach(text)

    def __repr__(self) -> str:
        """Show text and style."""
        return f"Cell({self.text!r}, {self.style!r})"


Row = list[Cell]
"""The cells of one line of the screen."""


class CellsOfStyle(dict[str, Cell]):
    """The cells of one style by their text; blanks are shared with styles that look the same."""

    def __init__(self, style: Style, blank: Cell | None) -> None:
        super().__init__()
        self._style = style
        self[" "] = blank or Cell(" ", style)

    def __missing__(self, text: str) -> Cell:
        cell = self[text] = Cell(text, self._style)
        return cell


class Cells:
    """All cells in use."""

    def __init__(self) -> None:
        self._of: dict[Style, CellsOfStyle] = {}

    def of(self, style: Style) -> CellsOfStyle:
        """Return the cells of a style."""
        cells = self._of.get(style)
        if cells is None:
            blank = None if style.blank is style else self.of(style.blank)[" "]
            cells = self._of[style] = CellsOfStyle(style, blank)
        elif len(cells) > _MOST_CELLS:
            # Cells made again are taken for others once, which only writes them once more.
            cells = self._of[style] = CellsOfStyle(style, cells[" "])
        return cells
