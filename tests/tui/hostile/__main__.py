"""Print what is tried and where: `python -m tests.tui.hostile`, as two tables in Markdown."""

from __future__ import annotations

import sys

from tests.tui.hostile.pieces import names
from tests.tui.hostile.surfaces import (
    CHECK_FORMATS,
    EXPORT_FORMATS,
    FAMILIES,
    VISIT,
    WRONG_CALLS,
)


def tables() -> str:
    """Return the tables of inputs and of surfaces."""
    lines = ["| inputs | number | which |", "|---|---:|---|"]
    for family, pieces in FAMILIES.items():
        lines.append(f"| {family} | {len(pieces)} | {', '.join(pieces)} |")
    inputs = sum(map(len, FAMILIES.values()))
    lines.append(f"| names of files and folders | {len(list(names()))} | made of the above |")
    calls: dict[str, int] = {}
    for call in WRONG_CALLS:
        command = call[0] if call[0].isalpha() else "open"
        calls[command] = calls.get(command, 0) + 1
    surfaces = {
        "the reader in a terminal": list(dict.fromkeys(_numberless(step.place) for step in VISIT)),
        "`check --format`": list(CHECK_FORMATS),
        "`export --format`": list(EXPORT_FORMATS),
        "other commands": ["show", "show --plain", "align", "quantities", "config"],
        "messages on wrong calls": [f"{name} ({number})" for name, number in calls.items()],
        "a browser": ["the page", "the window"],
    }
    lines += ["", "| surfaces | number | which |"]
    lines += ["|---|---:|---|"]
    lines += [f"| {name} | {len(each)} | {', '.join(each)} |" for name, each in surfaces.items()]
    held = f"The texts that are opened, checked and exported hold all {inputs} inputs; "
    lines += ["", f"{held}names of files, what is typed and what calls are given, a mixture."]
    return "\n".join(lines) + "\n"


def _numberless(place: str) -> str:
    return place.rstrip("0123456789 ") if place[-1:].isdigit() else place


if __name__ == "__main__":
    sys.stdout.write(tables())
