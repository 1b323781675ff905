"""How each kind of text looks: style names of the layout, to styles of the terminal, per theme."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from rich.style import Style
from textual.theme import Theme

_COMMON = {
    "title": "bold",
    "strong": "bold",
    "emphasis": "italic",
    "strike": "strike",
    "label": "bold",
    "table.head": "bold",
    "table.cursor": "reverse",
    "gutter.shared": "",
}

_DARK: dict[str, str] = {
    "text": "#d8d4cb",
    "heading.1": "bold #f2e3bd",
    "heading.2": "bold #e6c07b",
    "heading.3": "bold #cdb58a",
    "heading.4": "bold #b8a684",
    "heading.5": "bold #b8a684",
    "heading.6": "bold #b8a684",
    "heading.rule": "#6b5f45",
    "summary": "italic #c9c2b2",
    "lead": "#e4dfd4",
    "muted": "#8f8a80",
    "notice": "italic #8f8a80",
    "code": "#a9c7a2 on #262a2c",
    "link": "underline #8ab4d8",
    "image": "#8ab4d8",
    "footnote": "#8ab4d8",
    "quote": "italic #c9c2b2",
    "quote.bar": "#6b7f8f",
    "marker": "#c98f5c",
    "label": "bold #d9b98a",
    "callout.bar": "#c98f5c",
    "callout": "#d9d2c0",
    "table.head": "bold #e6c07b",
    "table.rule": "#4d4a44",
    "table.sorted": "bold #f2c14e",
    "table.cursor": "bold #1b1d1f on #e6c07b",
    "table.more": "#c98f5c",
    "unread": "#b07f7f",
    "pane.rule": "#4d4a44",
    "pane.shared": "#6f8f6a",
    "pane.different": "#c98f5c",
    "mark.error": "bold underline #ff8f80",
    "mark.warning": "underline #f2c14e",
    "mark.info": "underline #8f8a80",
    "mark.holds": "underline #8fbf85",
    "mark.current": "bold #1b1d1f on #f2c14e",
    "mark.match": "#1b1d1f on #8ab4d8",
    "mark.match.current": "bold #1b1d1f on #ffd866",
    "mark.difference": "bold #e8a06a",
    "sign.error": "bold #ff8f80",
    "sign.warning": "bold #f2c14e",
    "sign.info": "#8f8a80",
    "sign.holds": "#8fbf85",
}

_LIGHT: dict[str, str] = {
    "text": "#2b2a27",
    "heading.1": "bold #4a2f0b",
    "heading.2": "bold #7a4a10",
    "heading.3": "bold #6b5328",
    "heading.4": "bold #5c5138",
    "heading.5": "bold #5c5138",
    "heading.6": "bold #5c5138",
    "heading.rule": "#c7b896",
    "summary": "italic #4b4840",
    "lead": "#1f1e1b",
    "muted": "#7b766b",
    "notice": "italic #7b766b",
    "code": "#28562a on #eceadf",
    "link": "underline #1d5a8c",
    "image": "#1d5a8c",
    "footnote": "#1d5a8c",
    "quote": "italic #4b4840",
    "quote.bar": "#8fa0ad",
    "marker": "#a3541a",
    "label": "bold #6b4310",
    "callout.bar": "#a3541a",
    "callout": "#3a382f",
    "table.head": "bold #7a4a10",
    "table.rule": "#cfc8b6",
    "table.sorted": "bold #a3541a",
    "table.cursor": "bold #fffdf5 on #7a4a10",
    "table.more": "#a3541a",
    "unread": "#8a4a4a",
    "pane.rule": "#cfc8b6",
    "pane.shared": "#5a8a54",
    "pane.different": "#a3541a",
    "mark.error": "bold underline #b3261e",
    "mark.warning": "underline #8a5a00",
    "mark.info": "underline #7b766b",
    "mark.holds": "underline #2f6b2a",
    "mark.current": "bold #fffdf5 on #8a5a00",
    "mark.match": "#1f1e1b on #bcd8ee",
    "mark.match.current": "bold #1f1e1b on #ffd866",
    "mark.difference": "bold #a3541a",
    "sign.error": "bold #b3261e",
    "sign.warning": "bold #8a5a00",
    "sign.info": "#7b766b",
    "sign.holds": "#2f6b2a",
}

_CONTRAST: dict[str, str] = _DARK | {
    "text": "#ffffff",
    "lead": "#ffffff",
    "summary": "italic #ffffff",
    "muted": "#c8c8c8",
    "notice": "italic #c8c8c8",
    "heading.1": "bold #ffff66",
    "heading.2": "bold #ffff66",
    "heading.3": "bold #ffffff",
    "table.rule": "#a0a0a0",
    "pane.rule": "#a0a0a0",
    "callout": "#ffffff",
    "quote": "italic #ffffff",
}

# The terminal's own sixteen colours and background: readable on light and on dark alike, for only
# its own foreground, attributes and mid-tone colours are used.
_ANSI: dict[str, str] = {
    "text": "",
    "heading.1": "bold underline",
    "heading.2": "bold",
    "heading.3": "bold",
    "heading.4": "bold",
    "heading.5": "bold",
    "heading.6": "bold",
    "heading.rule": "dim",
    "summary": "italic",
    "lead": "",
    "muted": "dim",
    "notice": "dim italic",
    "code": "green",
    "link": "underline blue",
    "image": "blue",
    "footnote": "blue",
    "quote": "italic",
    "quote.bar": "blue",
    "marker": "magenta",
    "label": "bold",
    "callout.bar": "magenta",
    "callout": "",
    "table.head": "bold",
    "table.rule": "dim",
    "table.sorted": "bold",
    "table.cursor": "reverse bold",
    "table.more": "magenta",
    "unread": "dim",
    "pane.rule": "dim",
    "pane.shared": "green",
    "pane.different": "magenta",
    "mark.error": "bold underline red",
    "mark.warning": "underline magenta",
    "mark.info": "underline",
    "mark.holds": "underline green",
    "mark.current": "reverse bold",
    "mark.match": "reverse",
    "mark.match.current": "reverse bold underline",
    "mark.difference": "bold magenta",
    "sign.error": "bold red",
    "sign.warning": "bold magenta",
    "sign.info": "dim",
    "sign.holds": "green",
}


@dataclass(frozen=True)
class Look:
    """A theme: the interface's colours for Textual and the styles of the text."""

    name: str
    styles: Mapping[str, str]
    theme: Theme

    def __hash__(self) -> int:
        return hash(self.name)

    def style(self, names: str) -> Style:
        """Return the style of one or more names joined by blanks; later names win."""
        return _style(self, names)


@lru_cache(maxsize=4096)
def _style(look: Look, names: str) -> Style:
    style = Style()
    for name in names.split():
        text = look.styles.get(name)
        while text is None and "." in name:
            name = name.rsplit(".", 1)[0]
            text = look.styles.get(name)
        if text is None:
            text = _COMMON.get(name, "")
        if text:
            style += Style.parse(text)
    return style


LOOKS: dict[str, Look] = {
    look.name: look
    for look in (
        Look(
            "dark",
            _DARK,
            Theme(
                name="diglot-dark",
                primary="#e6c07b",
                secondary="#8ab4d8",
                accent="#c98f5c",
                warning="#f2c14e",
                error="#ff8f80",
                success="#8fbf85",
                foreground="#d8d4cb",
                background="#1b1d1f",
                surface="#222426",
                panel="#2a2c2e",
                dark=True,
            ),
        ),
        Look(
            "light",
            _LIGHT,
            Theme(
                name="diglot-light",
                primary="#7a4a10",
                secondary="#1d5a8c",
                accent="#a3541a",
                warning="#8a5a00",
                error="#b3261e",
                success="#2f6b2a",
                foreground="#2b2a27",
                background="#fbf9f2",
                surface="#f3f0e5",
                panel="#e9e5d6",
                dark=False,
            ),
        ),
        Look(
            "contrast",
            _CONTRAST,
            Theme(
                name="diglot-contrast",
                primary="#ffff66",
                secondary="#66ccff",
                accent="#ffcc66",
                warning="#ffff00",
                error="#ff9090",
                success="#90ff90",
                foreground="#ffffff",
                background="#000000",
                surface="#000000",
                panel="#1c1c1c",
                dark=True,
            ),
        ),
        Look(
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
            ),
        ),
    )
}
