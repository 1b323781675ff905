"""Frames as Textual writes them, at random, and a fair comparison of two emulated screens."""

from collections.abc import Sequence
from pathlib import Path

import pyte
from hypothesis import strategies as st

from tests.emulated_terminal import EmulatedScreen
from tui.terminal.cells import clusters

ROOT = Path(__file__).parents[3]
"""Where programs of the tests are found as modules."""

WORDS = [
    "a", "markt", "groei 18%", "  ", "      ", "            ", "x" * 15, "데이터", "센터 시장",
    "日本語。", "é", "e\u0301", "naïve", "─│┌┐", "“quote”", "…", "A\u0301\u0323b", "ก็", "\u00a0",
]  # fmt: skip
CODES = [
    "", "1", "3", "4", "9", "7", "1;3", "31", "44", "38;2;10;20;30", "48;2;30;30;30",
    "1;38;2;224;224;224;48;2;30;30;30", "38;2;255;136;0;48;2;30;30;30", "48;2;0;0;80",
    "4;38;5;12;48;5;17", "1;97;40", "7;38;2;9;9;9;48;2;30;30;30",
]  # fmt: skip

Piece = tuple[str, str]
"""A style's codes and a text."""


def width(text: str) -> int:
    """Return the number of cells of a text."""
    return sum(cells for _, cells in clusters(text))


def strip(pieces: Sequence[Piece], columns: int) -> str:
    """Return the pieces as Textual renders a strip, cropped to the columns."""
    out = ""
    for codes, text in pieces:
        text = crop(text, columns)
        columns -= width(text)
        if text:
            out += f"\x1b[{codes}m{text}\x1b[0m" if codes else text
    return out


def crop(text: str, columns: int) -> str:
    """Return as much of the text as fits, half a wide letter becoming a space."""
    out = ""
    for cluster, cells in clusters(text):
        if cells > columns:
            return out + " " * columns
        out += cluster
        columns -= cells
    return out


pieces = st.lists(st.tuples(st.sampled_from(CODES), st.sampled_from(WORDS)), max_size=8)


@st.composite
def pages(draw: st.DrawFn, columns: int, rows: int) -> list[str]:
    """Frames of an application of two panes that scrolls, highlights and redraws parts."""
    background = draw(st.sampled_from(["", "48;2;30;30;30", "38;2;1;2;3;48;2;0;0;80"]))
    text = draw(st.lists(pieces, min_size=3, max_size=12))
    left = draw(st.integers(4, columns - 2))
    frames = []
    top = 0
    for action in draw(st.lists(st.sampled_from("sspfrbc"), min_size=1, max_size=8)):
        if action == "s":
            top += draw(st.integers(-3, 3))
        elif action == "p":
            top += rows - 1
        elif action == "b":
            background = draw(st.sampled_from(CODES))
        if action in "spfb":
            first, last = (0, rows) if action == "f" else (1, rows - 1)
            lines = [
                f"\x1b[{y + 1};1H"
                + padded(text[(top + y) % len(text)], left, background)
                + f"\x1b[{y + 1};{left + 1}H"
                + padded(text[(top + y) * 5 % len(text)], columns - left, background)
                for y in range(first, last)
            ]
        elif action == "r":
            y = draw(st.integers(0, rows - 1))
            x = draw(st.integers(0, columns - 1))
            lines = [f"\x1b[{y + 1};{x + 1}H" + strip(draw(pieces), columns - x)]
        else:
            lines = []
        cursor = draw(st.integers(1, rows)), draw(st.integers(1, columns))
        frames.append("\n".join(lines) + f"\x1b[{cursor[0]};{cursor[1]}H")
    return frames


def padded(line: Sequence[Piece], columns: int, background: str) -> str:
    """Return the pieces on a background that fills the columns."""
    used = sum(width(text) for _, text in line)
    rest = [(background, " " * max(columns - used, 0))]
    return strip([*line, *rest], columns)


def seen(screen: EmulatedScreen) -> list[list[tuple[object, ...]]]:
    """Return what can be seen of each cell: a blank shows no colour of letters."""
    return [
        [visible(screen.buffer[y][x]) for x in range(screen.columns)] for y in range(screen.lines)
    ]


def visible(cell: pyte.screens.Char) -> tuple[object, ...]:
    """Return text and style of a cell, without what does not show."""
    if cell.reverse and (cell.fg, cell.bg) != ("default", "default"):
        if "default" not in (cell.fg, cell.bg):
            cell = cell._replace(fg=cell.bg, bg=cell.fg, reverse=False)
        elif cell.data == " " and not (cell.underscore or cell.strikethrough):
            return " ", cell.fg
    if cell.data == " " and not (cell.reverse or cell.underscore or cell.strikethrough):
        return " ", cell.bg
    return tuple(cell)
