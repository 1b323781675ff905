"""Keys as they are printed for people."""

from __future__ import annotations

_SYMBOLS = {
    "tab": "Tab",
    "enter": "Enter",
    "ctrl+p": "^P",
    "escape": "Esc",
    "space": "Space",
    "right": "\u2192",
    "left": "\u2190",
    "down": "\u2193",
    "up": "\u2191",
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "home": "Home",
    "end": "End",
    "shift+tab": "Shift-Tab",
    "f1": "F1",
}


def key_label(key: str) -> str:
    """Return a key as it is printed for people."""
    if key in _SYMBOLS:
        return _SYMBOLS[key]
    if key.startswith("ctrl+"):
        return f"^{key[5:].upper()}"
    return key
