"""The records of the command `quantities`: pure functions from texts to JSON-ready values."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any

from parsers.model import Quantity
from parsers.quantities import find


def records(
    text: str, language: str | None, line_of: Callable[[int], int]
) -> Iterator[dict[str, Any]]:
    """Yield one record for each quantity of a text, in text order.

    `line_of` gives the 1-based line on which an offset (in code points) stands.
    """
    for quantity in find(text, language):
        yield {**record(quantity), "line": line_of(quantity.start)}


def record(quantity: Quantity) -> dict[str, Any]:
    """Return a quantity as a record; numbers are decimal strings without exponent, or None."""
    found: dict[str, Any] = {
        "text": quantity.text,
        "start": quantity.start,
        "end": quantity.end,
        "kind": quantity.kind,
        "value": plain(quantity.value),
        "low": plain(quantity.low),
        "high": plain(quantity.high),
        "unit": quantity.unit,
        "approximate": quantity.approximate,
    }
    if quantity.per:
        found["per"] = list(quantity.per)
    if quantity.is_range:
        found["range"] = True
    if quantity.date is not None:
        found["date"] = quantity.date
    return found


def plain(value: Decimal | None) -> str | None:
    """Write a decimal in full, without exponent and without trailing zeros after the point."""
    if value is None:
        return None
    written = format(value, "f")
    if "." in written:
        written = written.rstrip("0").rstrip(".")
    return written if written not in ("-0", "") else "0"


def answer(line: str) -> dict[str, Any]:
    """Answer one line of `--jsonl-input`: `{"id", "language", "text"}` as JSON.

    Returns `{"id", "quantities": [record, …]}`; each record's `line` counts the lines of the text.
    Raises ValueError, saying what is wrong, for a line that is no such object.
    """
    try:
        given = json.loads(line)
    except json.JSONDecodeError as error:
        raise ValueError(f"not JSON: {error.msg} at column {error.colno}") from error
    except RecursionError as error:
        raise ValueError("not JSON: nested too deeply") from error
    if not isinstance(given, dict):
        raise ValueError('expected an object {"id", "language", "text"}')
    text, language = given.get("text"), given.get("language")
    if not isinstance(text, str):
        raise ValueError('"text" is missing or no string')
    if language is not None and not isinstance(language, str):
        raise ValueError('"language" is no string')
    if "id" not in given:
        raise ValueError('"id" is missing')
    breaks = [index for index, char in enumerate(text) if char == "\n"]

    def line_of(offset: int) -> int:
        from bisect import bisect_left

        return bisect_left(breaks, offset) + 1

    return {"id": given["id"], "quantities": list(records(text, language, line_of))}
