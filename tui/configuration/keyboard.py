"""Keys as a person writes them, and which actions they cannot both have."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from tui.configuration.problems import Origin, Problem, meant
from tui.keys.actions import ACTIONS, LIBRARY, SELECTION, Action

NAMED: Final = (
    *("up", "down", "left", "right", "home", "end", "pageup", "pagedown"),
    *("tab", "enter", "escape", "space", "backspace", "delete", "insert"),
    *(f"f{number}" for number in range(1, 25)),
)
"""Keys that are written by name; all others are written as their character."""

_MODIFIERS: Final = ("ctrl", "alt", "shift")

# What a terminal sends for both is the same.
_SAME: Final = {"ctrl+i": "tab", "ctrl+m": "enter", "shift+space": "space"}

IN_TEXT: Final = "in the text"

_CHOICE: Final = "the choice of an edition"

_EDITIONS: Final = tuple("123456789")
"""Keys that choose an edition; they belong to no action that could be moved."""


def key_name(text: str) -> str:
    """Return a key in the form in which it is kept. Raises ValueError: what is wrong with it."""
    if len(text) == 1 and text != " ":
        if not text.isprintable():
            raise ValueError("not a key that can be written; give its name")
        return text
    *modifiers, key = ["space"] if text == " " else text.lower().split("+")
    known = key.isalnum() if len(key) == 1 else key in NAMED
    if not known or any(modifier not in _MODIFIERS for modifier in modifiers):
        raise ValueError(f"no key is called {text!r}; {_hint(text)}")
    if modifiers == ["shift"] and len(key) == 1:
        return key.upper()
    made = "+".join((*(m for m in _MODIFIERS if m in modifiers), key))
    return _SAME.get(made, made)


def _hint(text: str) -> str:
    near = meant(text, NAMED)
    if near.startswith("did"):
        return near
    return f"write a character, {', '.join(NAMED[:15])}, f1 or ctrl+x"


def keymap(keys: Mapping[str, Iterable[str]]) -> dict[str, str]:
    """Return a keymap for Textual: each action's keys by the names Textual has for them."""
    return {
        # A comma parts keys there.
        action: ",".join("comma" if key == "," else key for key in pressed)
        for action, pressed in keys.items()
    }


def action_tables() -> Iterator[tuple[str, tuple[Action, ...]]]:
    """Yield the places where keys have a meaning, with their actions."""
    from tui.keys.zoom import ZOOM_ACTIONS

    yield IN_TEXT, ACTIONS
    yield "in a selection", SELECTION
    yield "in the list of articles", LIBRARY
    yield "in a full-screen table", ZOOM_ACTIONS


def action_names() -> tuple[str, ...]:
    """Return the names of all actions that have keys."""
    return tuple(dict.fromkeys(action.name for _, table in action_tables() for action in table))


def conflicts(
    keys: Mapping[str, tuple[str, ...]], origins: Mapping[str, Origin]
) -> Iterator[Problem]:
    """Yield what makes one key mean two things, where one of them was given by a person."""
    told: set[frozenset[str]] = set()
    for where, table in action_tables():
        names = {action.name for action in table}
        holders = dict.fromkeys(_EDITIONS, _CHOICE) if where == IN_TEXT else {}
        # Those that are as they were come first, so that what was given is said to be wrong.
        for action in sorted(table, key=lambda action: action.name in keys):
            for key in keys.get(action.name, action.keys):
                other = holders.setdefault(key, action.name)
                pair = frozenset((other, action.name))
                if other == action.name or pair in told or action.name not in keys:
                    continue
                told.add(pair)
                yield Problem(
                    origins.get(f"keys.{action.name}", Origin("default")),
                    f"the key {key!r} would be both {action.name} and {other} {where}",
                    f"give {other} another key, too" if other in names else "",
                )
