"""The configuration in words: for `diglot config show` and for the README."""

from __future__ import annotations

import json
from collections.abc import Iterator

from tui.configuration.problems import Origin
from tui.configuration.settings import SETTINGS, Configuration, Value


def shown(configuration: Configuration, *, all_keys: bool = False) -> Iterator[tuple[str, Origin]]:
    """Yield the lines of a file that would set everything as it is, with where each comes from.

    Tables have no origin of their own: theirs is empty. With `all_keys`, the keys of all actions
    are listed, not only those that were chosen.
    """
    nowhere = Origin("")
    table = ""
    for setting in SETTINGS:
        if setting.table != table:
            table = setting.table
            yield f"[{table}]", nowhere
        value = _toml(configuration.values[setting.path])
        yield f"{setting.name} = {value}", configuration.origin(setting.path)
    keys = dict(_all_keys()) if all_keys else {}
    keys.update(configuration.keys)
    if keys:
        yield "[keys]", nowhere
    for action, pressed in keys.items():
        value = _toml(pressed[0] if len(pressed) == 1 else pressed)
        yield f"{action} = {value}", configuration.origin(f"keys.{action}")
    for silence in configuration.silences:
        yield "[[suppress]]", silence.origin
        yield f"code = {_toml(silence.code)}", nowhere
        yield f"path = {_toml(silence.path)}", nowhere
        yield f"reason = {_toml(silence.reason)}", nowhere
    for article in configuration.together:
        yield "[[article]]", article.origin
        yield f"pages = {_toml(tuple(map(str, article.pages)))}", nowhere


def _all_keys() -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the actions with their own keys: those in the text, and what else a table has."""
    from tui.configuration.keyboard import action_tables

    seen: set[str] = set()
    for _, table in action_tables():
        for action in table:
            if action.name not in seen:
                seen.add(action.name)
                yield action.name, action.keys


def _toml(value: Value) -> str:
    """Return a value as TOML has it; texts and lists are written as in JSON."""
    if isinstance(value, bool | str | int):
        return json.dumps(value, ensure_ascii=False)
    return json.dumps(list(value), ensure_ascii=False)


def markdown_table() -> str:
    """Return the settings as a table in Markdown."""
    rows = [
        f"| `{setting.path}` | {setting.takes} | `{_toml(setting.default)}` "
        f"| `{setting.variable}` | {setting.help} |"
        for setting in SETTINGS
    ]
    head = ["| setting | takes | default | variable | does |", "|---|---|---|---|---|"]
    return "\n".join((*head, *rows)) + "\n"
