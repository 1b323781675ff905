"""What a person may choose about typesetting."""

from __future__ import annotations

from typing import Literal

from parsers.frozen import dataclass

Direction = Literal["auto", "ltr", "rtl"]


@dataclass(frozen=True, slots=True)
class Options:
    """Choices that hold for a whole pane; hashable, to be part of a cache's key.

    `direction`: "auto" takes each block's from its first strong letter (UAX #9, rule P2).
    Right-to-left blocks are set to the right edge, bars and list markers on their right.
    `visual_order`: put the letters of right-to-left text in the order in which they stand on the
    screen (UAX #9). A terminal that does no bidirectional layout of its own needs it, and one
    that does must be told to leave the order alone (ECMA-48 BDSM: `CSI 8 l`). Off, the text is
    in reading order, as programs expect that read from a pipe.
    """

    ascii: bool = False
    """Draw rules, bars and signs in ASCII, for terminals without UTF-8."""
    indent: int = 2
    """Cells by which a level of a list, an answer or a teaser is moved in."""
    justify: bool = False
    """Stretch the spaces of running text so that lines end flush."""
    direction: Direction = "auto"
    visual_order: bool = False
    cell_lines: int = 12
    """Lines that a table cell may take before it is cut (and can be expanded); 0: no limit."""
    one_line_rows: int = 2000
    """Tables of more rows than this have each row cut to one line."""
    syntax: bool = True
    """Colour code whose language is declared and known."""


@dataclass(frozen=True, slots=True)
class Signs:
    """The characters that decoration is made of."""

    rule: str
    heavy: str
    quote: str
    callout: str
    unread: str
    bullets: tuple[str, ...]
    entry: str
    counted: str
    question: str
    continued: str
    cut: str
    column: str
    cross: str
    head_rule: str
    cursor_rule: str
    row_rule: str
    up: str
    down: str
    left: str
    right: str


UNICODE_SIGNS = Signs(
    rule="─",
    heavy="━",
    quote="│ ",
    callout="┃ ",
    unread="┆ ",
    bullets=("•", "◦", "▪"),
    entry="→ ",
    counted="· ",
    question="? ",
    continued="↪ ",
    cut="…",
    column=" │ ",
    cross="─┼─",
    head_rule="─",
    cursor_rule="━",
    row_rule="┈",
    up="▲",
    down="▼",
    left="‹",
    right="›",
)
ASCII_SIGNS = Signs(
    rule="-",
    heavy="=",
    quote="| ",
    callout="# ",
    unread=": ",
    bullets=("-", "*", "+"),
    entry="> ",
    counted="- ",
    question="? ",
    continued="\\ ",
    cut="~",
    column=" | ",
    cross="-+-",
    head_rule="-",
    cursor_rule="=",
    row_rule=".",
    up="^",
    down="v",
    left="<",
    right=">",
)


def signs(options: Options) -> Signs:
    """Return the signs to draw with."""
    return ASCII_SIGNS if options.ascii else UNICODE_SIGNS
