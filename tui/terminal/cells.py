"""Text as cells of the screen: which letters share a cell, and how sure their width is.

The widths are Rich's, since Textual lays out by them; a terminal may think otherwise of emoji and
of letters joined from several code points, and what is written after those must not trust the
cursor.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Final

from rich import cells as rich_cells
from rich.cells import cell_len
from wcwidth import wcwidth

from tui.terminal.styles import Style

Cell = tuple[str, Style]
"""A cell: its text and its style. The second cell of a wide letter has no text."""

_ENCLOSING_MARKS: Final = frozenset({"Mn", "Me"})
_FLAGS: Final = range(0x1F1E6, 0x1F200)
_PICTURES: Final = range(0x1F000, 0x20000)
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
    if not _NOT_FOR_CELLS.search(text):
        return text
    return _NOT_FOR_CELLS.sub(lambda match: "\ufffd" if match[0] > "\x9f" else "", text)


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

    Beyond doubt are single letters on whose width Rich and wcwidth agree, with any number of
    combining marks, and no pictures: emoji are drawn in one cell or two, or in one for every part.
    """
    base = cluster[0]
    single = wcwidth(base) == _WIDTHS[base] and ord(base) not in _PICTURES
    category = unicodedata.category(base)
    single = single and not (category == "So" and _WIDTHS[base] == 2)
    single = single and category not in {"Cn", "Co", "Cs"}
    if single and all(
        unicodedata.category(mark) in _ENCLOSING_MARKS and wcwidth(mark) == 0 and mark != "\ufe0f"
        for mark in cluster[1:]
    ):
        return 0
    parts = sum(2 if ord(part) in _PICTURES else max(wcwidth(part), 0) for part in cluster)
    return max(parts, cell_len(cluster), 1)


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
