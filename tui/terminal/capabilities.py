"""What the terminal at the other end understands, from terminfo and the environment.

Only the sequences of ECMA-48 and the VT100 are ever written. A terminal whose terminfo entry says
something else for one of them is taken not to have that ability; one that cannot even place the
cursor that way gets the plain path.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Literal

from parsers.frozen import dataclass

ScrollMethod = Literal["none", "index", "lines", "scroll"]

TRUE_COLOUR = 1 << 24
"""The number of colours of a terminal with 8 bits each of red, green and blue."""

Lookup = Callable[[str], bytes | int | None]
"""Looks a terminfo capability up by name: a string, a number (flags: 0 or 1), None if absent."""


@dataclass(frozen=True, slots=True)
class Capabilities:
    """What may be written to a terminal.

    Attributes:
        terminal: the name, as in TERM.
        addressable: the cursor is placed by CUP; without this only the plain path is safe.
        erases_in_colour: erased cells take the current background ("back colour erase").
        erase_line: EL erases to the end of the line.
        erase_characters: ECH erases a number of cells without moving the cursor.
        scroll: how lines of a region move: by SU and SD ("scroll"), by DL and IL ("lines"), by line
            feed and RI at the region's edge ("index"), or not at all ("none").
        colours: number of colours, 0 for a terminal (or a reader) that wants none.
        attributes_end: single attributes end by their own codes (22 to 29), not only by a reset.
        control_strings: operating system commands (links, clipboard) are understood or ignored,
            never printed.
        margins: regions that scroll may have a left and a right margin (DECLRMM and DECSLRM). No
            description tells; the terminal has to be asked.
    """

    terminal: str
    addressable: bool = False
    erases_in_colour: bool = False
    erase_line: bool = False
    erase_characters: bool = False
    scroll: ScrollMethod = "none"
    colours: int = 0
    attributes_end: bool = False
    control_strings: bool = False
    margins: bool = False


PLAIN = Capabilities("")
"""A terminal of which nothing is known."""

_CURSOR_ADDRESS = b"\x1b[%i%p1%d;%p2%dH"
_PADDING = re.compile(rb"\$<[0-9.*/]+>")

_NO_CONTROL_STRINGS = re.compile(r"(vt\d|ansi|cons25|linux|pcansi|wy|sun|dumb)")

_FULL = Capabilities(
    "",
    addressable=True,
    erases_in_colour=True,
    erase_line=True,
    erase_characters=True,
    scroll="scroll",
    colours=256,
    attributes_end=True,
    control_strings=True,
)
_MULTIPLEXER = replace(_FULL, erases_in_colour=False, erase_characters=False)

# Their descriptions come with the terminal and are often absent on the machine at the far end.
_WELL_KNOWN: tuple[tuple[str, Capabilities], ...] = (
    ("alacritty", _FULL),
    ("contour", _FULL),
    ("foot", _FULL),
    ("ghostty", _FULL),
    ("kitty", _FULL),
    ("konsole", _FULL),
    ("rio", _FULL),
    ("screen", _MULTIPLEXER),
    ("st-", _FULL),
    ("tmux", _MULTIPLEXER),
    ("vte", _FULL),
    ("wezterm", _FULL),
    ("xterm", _FULL),
)


def detect(environ: Mapping[str, str], lookup: Lookup | None = None) -> Capabilities:
    """Return what the terminal named by `environ` can do.

    `lookup` reads terminfo; by default the entry of TERM, through curses. A terminal without an
    entry is known by its family's name, or not at all (`addressable` is False).
    """
    name = environ.get("TERM", "")
    if not name or name in {"dumb", "unknown"}:
        return replace(PLAIN, terminal=name)
    if lookup is None:
        lookup = terminfo_lookup(name)
    found = _by_name(name) if lookup is None else _by_terminfo(name, lookup)
    return replace(found, terminal=name, colours=_colours(environ, found.colours))


def terminfo_lookup(name: str) -> Lookup | None:
    """Return a lookup in the terminfo entry `name`, None if there is no entry or no curses.

    A process can read one entry only (the limit is that of curses): the first one asked for.
    """
    try:
        import curses
    except ImportError:
        return None
    try:
        # Standard output may be closed or a file; no terminal is needed to read an entry.
        curses.setupterm(name, 1)
    except (curses.error, OSError, ValueError):
        return None

    def lookup(capability: str) -> bytes | int | None:
        if text := curses.tigetstr(capability):
            return text
        if (number := curses.tigetnum(capability)) >= 0:
            return number
        return 1 if curses.tigetflag(capability) > 0 else None

    return lookup


def _by_terminfo(name: str, lookup: Lookup) -> Capabilities:
    def says(capability: str, *sequences: bytes) -> bool:
        value = lookup(capability)
        return isinstance(value, bytes) and _PADDING.sub(b"", value) in sequences

    region = says("csr", b"\x1b[%i%p1%d;%p2%dr")
    scroll: ScrollMethod = "none"
    if region and says("indn", b"\x1b[%p1%dS") and says("rin", b"\x1b[%p1%dT"):
        scroll = "scroll"
    elif region and says("dl", b"\x1b[%p1%dM") and says("il", b"\x1b[%p1%dL"):
        scroll = "lines"
    elif region and says("ind", b"\n", b"\x1bD") and says("ri", b"\x1bM"):
        scroll = "index"
    colours = lookup("colors")
    colours = colours if isinstance(colours, int) and colours > 1 else 0
    return Capabilities(
        name,
        addressable=says("cup", _CURSOR_ADDRESS),
        erases_in_colour=lookup("bce") == 1,
        erase_line=says("el", b"\x1b[K"),
        erase_characters=says("ech", b"\x1b[%p1%dX"),
        scroll=scroll,
        colours=colours,
        attributes_end=colours > 0,
        control_strings=not _NO_CONTROL_STRINGS.match(name),
    )


def _by_name(name: str) -> Capabilities:
    for family, capabilities in _WELL_KNOWN:
        if name.startswith((family, f"xterm-{family}")):
            return capabilities
    return PLAIN


def _colours(environ: Mapping[str, str], described: int) -> int:
    if environ.get("NO_COLOR"):
        return 0
    if environ.get("COLORTERM", "").strip().lower() in {"truecolor", "24bit"}:
        return TRUE_COLOUR
    return described
