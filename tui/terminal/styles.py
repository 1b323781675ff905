"""Styles of cells as the terminal keeps them, and the shortest change from one to the next.

A style is made once and compared by identity, so that comparing two rows of cells stays cheap.
The codes are those of ECMA-48, 8.3.117 (SGR), with the colour forms of ISO 8613-6.
"""

from typing import Final, final
from zlib import crc32

_ENDS: Final[dict[str, str]] = {
    **dict.fromkeys(("1", "2"), "22"),
    "3": "23",
    **dict.fromkeys(("4", "21"), "24"),
    **dict.fromkeys(("5", "6"), "25"),
    "7": "27",
    "8": "28",
    "9": "29",
    **dict.fromkeys(("51", "52"), "54"),
    "53": "55",
}
"""Which code ends an attribute. Two attributes with one end do not end apart."""

_SEEN_ON_BLANKS: Final = frozenset({"4", "7", "9", "21", "51", "52", "53"})
"""Attributes that show on a cell without a letter."""

_MOST_STYLES: Final = 8192
"""Above this many styles the table is made anew; a screen of 500 by 200 cells never needs more."""


@final
class Style:
    """How a cell looks: attributes (SGR codes), colours (SGR codes) and the link it belongs to.

    `blank` is the same style as far as it shows on a space. `plain_background` tells that such a
    space shows nothing but the background, so that erasing draws it.
    """

    __slots__ = ("attributes", "background", "blank", "foreground", "link", "plain_background")

    attributes: tuple[str, ...]
    foreground: str
    background: str
    link: str
    blank: "Style"
    plain_background: bool

    def __repr__(self) -> str:
        """Show the codes."""
        codes = ";".join((*self.attributes, self.foreground, self.background))
        return f"Style({codes!r}, {self.link!r})"


class Styles:
    """All styles in use, made from SGR codes, and the changes between them.

    With `colours` False every colour is left out, with `links` False every link.
    """

    def __init__(
        self, *, colours: bool = True, links: bool = True, attributes_end: bool = True
    ) -> None:
        self._colours = colours
        self._links = links
        self._attributes_end = attributes_end
        self._made: dict[tuple[tuple[str, ...], str, str, str], Style] = {}
        self._parsed: dict[tuple[str, str], Style] = {}
        self._changes: dict[tuple[Style, Style], str] = {}
        self.default = self._make((), "", "", "")

    def get(self, codes: str, link: str = "") -> Style:
        """Return the style of the SGR parameters `codes` (from a reset state) and `link`.

        >>> Styles().get("1;38;2;255;0;0;44")
        Style('1;38;2;255;0;0;44', '')
        """
        style = self._parsed.get((codes, link))
        if style is None:
            style = self._parsed[codes, link] = self._parse(codes, link)
        return style

    def full(self) -> bool:
        """Whether so many styles were made that the table should be dropped with all cells."""
        return len(self._made) > _MOST_STYLES or len(self._parsed) > 4 * _MOST_STYLES

    def change(self, before: Style, after: Style) -> str:
        """Return the shortest sequence that changes the terminal's pen from one to the other."""
        if before is after:
            return ""
        key = before, after
        change = self._changes.get(key)
        if change is None:
            if len(self._changes) > _MOST_STYLES:
                self._changes.clear()
            change = self._changes[key] = self._change(before, after)
        return change

    def _change(self, before: Style, after: Style) -> str:
        anew = [*after.attributes, after.foreground, after.background]
        codes = ";".join(["", *filter(None, anew)])
        best = codes.removeprefix(";") if _is_reset(before) else codes
        step = self._step(before, after)
        if step is not None and len(step) < len(best):
            best = step
        sequence = f"\x1b[{best}m" if best or not _is_reset(before) else ""
        if step == "":
            sequence = ""
        if before.link != after.link:
            # One name for one target: the parts of a link that stand in several lines or were
            # drawn at different times stay one link.
            name = f"id={crc32(after.link.encode('utf-8', 'replace')):x}" if after.link else ""
            sequence = f"\x1b]8;{name};{after.link}\x1b\\{sequence}"
        return sequence

    def _step(self, before: Style, after: Style) -> str | None:
        """Return the codes for what differs, None where only a reset would do."""
        ended = [code for code in before.attributes if code not in after.attributes]
        if ended and not self._attributes_end:
            return None
        ends = dict.fromkeys(_ENDS[code] for code in ended)
        codes = [*ends]
        codes += [
            code
            for code in after.attributes
            if code not in before.attributes or _ENDS[code] in ends
        ]
        if before.foreground != after.foreground:
            codes.append(after.foreground or "39")
        if before.background != after.background:
            codes.append(after.background or "49")
        return ";".join(codes)

    def _parse(self, codes: str, link: str) -> Style:
        attributes: dict[str, None] = {}
        foreground = background = ""
        parts = codes.replace(":", ";").split(";")
        at = 0
        while at < len(parts):
            code = parts[at].lstrip("0")
            at += 1
            if code in {"38", "48"}:
                length = {"2": 4, "5": 2}.get(parts[at] if at < len(parts) else "", 0)
                colour = ";".join((code, *parts[at : at + length]))
                at += length
                if code == "38":
                    foreground = colour
                else:
                    background = colour
            elif not code:
                attributes.clear()
                foreground = background = ""
            elif code in _ENDS:
                attributes[code] = None
            elif len(code) == 2 and code[0] in "39" and code[1] in "01234567":
                foreground = code
            elif code[:-1] in {"4", "10"} and code[-1] in "01234567":
                background = code
            elif code == "39":
                foreground = ""
            elif code == "49":
                background = ""
            else:
                for ended in [kept for kept in attributes if _ENDS[kept] == code]:
                    del attributes[ended]
        if not self._colours:
            foreground = background = ""
        if "7" in attributes and foreground[:3] == "38;" and background[:3] == "48;":
            # Swapped colours are other colours: those the cells around have already, mostly.
            del attributes["7"]
            foreground, background = "3" + background[1:], "4" + foreground[1:]
        return self._make(
            tuple(sorted(attributes, key=int)), foreground, background, link if self._links else ""
        )

    def _make(
        self, attributes: tuple[str, ...], foreground: str, background: str, link: str
    ) -> Style:
        key = attributes, foreground, background, link
        if (known := self._made.get(key)) is not None:
            return known
        style = self._made[key] = Style()
        style.attributes, style.foreground, style.background, style.link = key
        shown = _SEEN_ON_BLANKS.intersection(attributes)
        style.plain_background = not shown and not link
        if shown == {"7"} and foreground.startswith("38;") and "2" not in attributes:
            # A space with colours swapped is a space on the colour of the letters.
            style.blank = self._make((), "", "4" + foreground[1:], link)
        elif shown or not (attributes or foreground):
            style.blank = style
        else:
            style.blank = self._make((), "", background, link)
        return style


def _is_reset(style: Style) -> bool:
    return not (style.attributes or style.foreground or style.background)
