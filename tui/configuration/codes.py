"""Codes of rules in a configuration that no rule has."""

from __future__ import annotations

import re

from parsers.checks import rules
from tui.configuration.problems import Origin, Problem, meant
from tui.configuration.settings import Configuration

_FINGERPRINT = re.compile(r"[0-9a-f]{16}")


def unknown_codes(configuration: Configuration) -> list[Problem]:
    """Return what is wrong with the codes, names and beginnings of codes that were given."""
    known = {rule.code: rule.name for rule in rules()}

    def wrong(entry: str, origin: Origin) -> list[Problem]:
        if entry in known.values() or any(code.startswith(entry.upper()) for code in known):
            return []
        near = meant(entry, (*known, *known.values()))
        hint = near if near.startswith("did") else "`diglot rules` lists them"
        return [Problem(origin, f"no rule has the code {entry!r}", hint)]

    found: list[Problem] = []
    for path in ("check.select", "check.ignore"):
        entries = configuration.select if path == "check.select" else configuration.ignore
        for entry in entries:
            found += wrong(entry, configuration.origin(path))
    for silence in configuration.silences:
        if not _FINGERPRINT.fullmatch(silence.code):
            found += wrong(silence.code, silence.origin)
    return found
