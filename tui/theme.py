"""How each kind of text looks: the style names of the layout, in the colours of a theme."""

from __future__ import annotations

from functools import lru_cache
from string import Template

from rich.style import Style
from textual.theme import Theme

from parsers.frozen import dataclass

STYLES: dict[str, str] = {
    "text": "$ink",
    "title": "bold $head",
    "heading": "bold $head2",
    "heading.1": "bold $head",
    "heading.3": "bold $ink",
    "heading.4": "bold $soft",
    "heading.5": "bold $soft",
    "heading.6": "bold $soft",
    "heading.label": "bold $soft",
    "heading.rule": "$faint",
    "summary": "italic $soft",
    "muted": "$muted",
    "notice": "italic $muted",
    "label": "bold $head2",
    "strong": "bold",
    "emphasis": "italic",
    "strike": "strike",
    "removed": "strike $muted",
    "math": "italic $code",
    "code": "$code $code_back",
    "code.block": "$code $code_back",
    "code.sign": "$muted $code_back",
    "code.info": "italic $muted",
    "syntax.keyword": "bold $code $code_back",
    "syntax.string": "$ok $code_back",
    "syntax.number": "$accent $code_back",
    "syntax.comment": "italic $muted $code_back",
    "syntax.name": "$link $code_back",
    "syntax.operator": "$soft $code_back",
    "computation": "$code",
    "link": "underline $link",
    "image": "$link",
    "image.sign": "$muted",
    "footnote": "$soft",
    "footnote.mark": "$link",
    "quote": "italic $soft",
    "quote.bar": "$link",
    "callout": "$soft",
    "callout.bar": "$accent",
    "marker": "$accent",
    "marker.done": "$ok",
    "rule": "$faint",
    "related": "bold $ink",
    "teaser": "$soft",
    "question": "bold $ink",
    "answer": "$soft",
    "counted": "$soft",
    "unread": "$muted",
    "unread.bar": "$error",
    "table.head": "bold $head2",
    "table.head.sorted": "bold $warn",
    "table.head.cursor": "$cursor",
    "table.arrow": "bold $warn",
    "table.rule": "$faint",
    "table.rule.cursor": "bold $head2",
    "table.key": "$ink",
    "table.number": "$ink",
    "table.cell": "$ink",
    "table.caption": "italic $muted",
    "table.sign": "$accent",
    "pane.rule": "$faint",
    "pane.shared": "$ok",
    "pane.different": "$accent",
    "mark.error": "bold underline $error",
    "mark.warning": "underline $warn",
    "mark.holds": "underline $ok",
    "mark.current": "$cursor",
    "mark.match": "$match",
    "mark.match.current": "$cursor",
    "mark.difference": "bold $accent",
    "mark.differs": "bold underline $accent",
    "mark.agrees": "underline $muted",
    "mark.sentence": "bold underline",
    "mark.selection": "$chosen",
    "jump": "bold reverse $warn",
    "sign.error": "bold $error",
    "sign.warning": "bold $warn",
    "sign.info": "$muted",
    "sign.holds": "$ok",
    "sign.sentence": "$ink",
    "sign.sentence.unsure": "$muted",
}
"""A name without an entry looks as its first part does ("heading.2" as "heading")."""


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours that `STYLES` are written in; each is a Rich style, empty for the default."""

    ink: str
    soft: str
    muted: str
    faint: str
    head: str
    head2: str
    accent: str
    link: str
    code: str
    code_back: str
    error: str
    warn: str
    ok: str
    cursor: str
    match: str
    chosen: str


@dataclass(frozen=True)
class Look:
    """A theme: the colours of the text, and those of the interface for Textual."""

    name: str
    palette: Palette
    theme: Theme

    def __hash__(self) -> int:
        return hash(self.name)

    def style(self, names: str) -> Style:
        """Return the style of one or more names joined by blanks; later names win."""
        return _style(self, names)


@lru_cache(maxsize=4096)
def _style(look: Look, names: str) -> Style:
    colours = {name: getattr(look.palette, name) for name in Palette.__slots__}
    style = Style()
    for name in names.split():
        template = STYLES.get(name)
        while template is None and "." in name:
            name = name.rpartition(".")[0]
            template = STYLES.get(name)
        text = Template(template).substitute(colours) if template else ""
        if text.strip():
            style += Style.parse(text)
    return style


_DARK = Palette(
    ink="#d8d4cb",
    soft="#c3bcac",
    muted="#8f8a80",
    faint="#55514a",
    head="#f2e3bd",
    head2="#e6c07b",
    accent="#d99a66",
    link="#8ab4d8",
    code="#a9c7a2",
    code_back="on #262a2c",
    error="#ff8f80",
    warn="#f2c14e",
    ok="#8fbf85",
    cursor="bold #1b1d1f on #f2c14e",
    match="#1b1d1f on #8ab4d8",
    chosen="on #33506b",
)

_LIGHT = Palette(
    ink="#2b2a27",
    soft="#4b4840",
    muted="#76716a",
    faint="#cfc8b6",
    head="#4a2f0b",
    head2="#7a4a10",
    accent="#a3541a",
    link="#1d5a8c",
    code="#28562a",
    code_back="on #eceadf",
    error="#b3261e",
    warn="#8a5a00",
    ok="#2f6b2a",
    cursor="bold #fffdf5 on #8a5a00",
    match="#1f1e1b on #bcd8ee",
    chosen="on #c4dcf0",
)

_CONTRAST = Palette(
    ink="#ffffff",
    soft="#ffffff",
    muted="#c8c8c8",
    faint="#a0a0a0",
    head="#ffff66",
    head2="#ffff66",
    accent="#ffcc66",
    link="#66ccff",
    code="#b8ffb8",
    code_back="",
    error="#ff9090",
    warn="#ffff00",
    ok="#90ff90",
    cursor="bold #000000 on #ffff00",
    match="#000000 on #66ccff",
    chosen="#000000 on #ffffff",
)

# The terminal's own sixteen colours and background, light or dark: only its foreground, attributes
# and colours that stand out on both.
_ANSI = Palette(
    ink="",
    soft="",
    muted="dim",
    faint="dim",
    head="",
    head2="",
    accent="magenta",
    link="blue",
    code="green",
    code_back="",
    error="red",
    warn="magenta",
    ok="green",
    cursor="reverse bold",
    match="reverse",
    chosen="reverse",
)


def _look(name: str, palette: Palette, background: str, surface: str, panel: str) -> Look:
    theme = Theme(
        name=f"diglot-{name}",
        primary=palette.head2,
        secondary=palette.link,
        accent=palette.accent,
        warning=palette.warn,
        error=palette.error,
        success=palette.ok,
        foreground=palette.ink,
        background=background,
        surface=surface,
        panel=panel,
        dark=name != "light",
    )
    return Look(name, palette, theme)


LOOKS: dict[str, Look] = {
    "dark": _look("dark", _DARK, "#1b1d1f", "#222426", "#2a2c2e"),
    "light": _look("light", _LIGHT, "#fbf9f2", "#f3f0e5", "#e9e5d6"),
    "contrast": _look("contrast", _CONTRAST, "#000000", "#000000", "#1c1c1c"),
    "ansi": Look(
        "ansi",
        _ANSI,
        Theme(
            name="diglot-ansi",
            primary="ansi_default",
            secondary="ansi_blue",
            accent="ansi_magenta",
            warning="ansi_magenta",
            error="ansi_red",
            success="ansi_green",
            foreground="ansi_default",
            background="ansi_default",
            surface="ansi_default",
            panel="ansi_default",
            boost="ansi_default",
            dark=True,
            ansi=True,
            variables=dict.fromkeys(
                (
                    "ansi-background",
                    "ansi-foreground",
                    "border",
                    "border-blurred",
                    "block-cursor-foreground",
                    "block-cursor-background",
                    "input-cursor-background",
                    "input-cursor-foreground",
                    "input-selection-background",
                    "input-selection-foreground",
                    "screen-selection-background",
                    "screen-selection-foreground",
                ),
                "ansi_default",
            )
            | {"input-cursor-text-style": "reverse", "block-cursor-text-style": "reverse"},
        ),
    ),
}
