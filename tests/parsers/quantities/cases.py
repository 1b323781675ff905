"""Reads the case files: sentences with the quantities a reader takes from them."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

from parsers.model import Quantity

FOLDER = Path(__file__).resolve().parents[2] / "data" / "quantities"


class Case(NamedTuple):
    """One sentence and the quantities expected of it, each as in the file."""

    language: str
    text: str
    expected: tuple[tuple[str, str, str, str], ...]


def read(language: str) -> Iterator[Case]:
    """Yield the cases of one language."""
    text, expected = "", []
    lines = (FOLDER / f"{language}.txt").read_text(encoding="utf-8").splitlines()
    for line in [*lines, "end"]:
        if line.startswith("#") or not line.strip():
            continue
        if line.startswith("  "):
            parts = tuple(part.strip() for part in line.split("|"))
            expected.append((parts[0], parts[1], parts[2], parts[3]))
            continue
        if text:
            yield Case(language, text, tuple(expected))
        text, expected = line, []


def shown(quantity: Quantity) -> tuple[str, str, str, str]:
    """Return a quantity as a case file writes it."""
    if quantity.kind in ("date", "quarter") or (quantity.kind == "year" and quantity.is_range):
        value = quantity.date or ""
    elif quantity.is_range:
        value = f"{plain(quantity.low)}..{plain(quantity.high)}"
    else:
        value = plain(quantity.value)
    return quantity.text, quantity.kind, value, quantity.unit


def plain(value: Decimal | None) -> str:
    """Write a number without exponent."""
    return "" if value is None else format(value.normalize(), "f")
