"""What faces what, as JSON: the contract of `diglot align --format json`.

An object is `{"schema": 1, "level", "left": {"path", "language", "units": [{"id", "line",
"text"}]}, "right": {…}, "beads": [{"left": [ids], "right": [ids], "score"}]}`; ids count from 0 in
reading order. A bead whose side stands elsewhere also has `"moved": true`.
"""

from __future__ import annotations

import json
from typing import Any

from parsers.editions.levels import Alignment, Side
from parsers.text import safe_json

SCHEMA = 1


def as_data(alignment: Alignment) -> dict[str, Any]:
    """Return an alignment as the contract has it."""
    beads: list[dict[str, Any]] = []
    for link in alignment.links:
        bead: dict[str, Any] = {
            "left": list(link.left),
            "right": list(link.right),
            "score": round(link.score, 4),
        }
        if link.moved:
            bead["moved"] = True
        beads.append(bead)
    return {
        "schema": SCHEMA,
        "level": alignment.level,
        "left": _side(alignment.left),
        "right": _side(alignment.right),
        "beads": beads,
    }


def render(alignment: Alignment) -> str:
    """Return one alignment as indented JSON, with a line feed at the end."""
    return safe_json(json.dumps(as_data(alignment), ensure_ascii=False, indent=1)) + "\n"


def pair_line(alignment: Alignment, pair_id: str | int) -> str:
    """Return one alignment of many as a line of JSON Lines: the same object with its `id` first."""
    data = {"id": pair_id, **as_data(alignment)}
    return safe_json(json.dumps(data, ensure_ascii=False, separators=(",", ":"))) + "\n"


def _side(side: Side) -> dict[str, Any]:
    return {
        "path": side.path,
        "language": side.language,
        "units": [
            {"id": number, "line": unit.line, "text": unit.text}
            for number, unit in enumerate(side.units)
        ],
    }
