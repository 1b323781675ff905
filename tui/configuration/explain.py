"""The configuration in words: for `diglot config show` and for the README."""

from __future__ import annotations

import json
from collections.abc import Iterator

from tui.configuration.problems import Origin
from tui.configuration.settings import SETTINGS, Configuration, Value


def shown(configuration: Configuration) -> Iterator[tuple[str, Origin]]:
    """Yield the lines of a file that would set everything as it is, with where each comes from.

    Tables have no origin of their own: theirs is empty.
    """
    nowhere = Origin("")
    table = ""
    for setting in SETTINGS:
        if setting.table != table:
            table = setting.table
            yield f"[{table}]", nowhere
        value = _toml(configuration.values[setting.path])
        yield f"{setting.name} = {value}", configuration.origin(setting.path)
    if configuration.keys:
        yield "[keys]", nowhere
    for action, pressed in configuration.keys.items():
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
