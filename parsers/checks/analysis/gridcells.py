"""What single cells of a table hold: one number, nothing, or words."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Literal, NamedTuple

from parsers.checks.analysis.values import Interval, interval, is_open
from parsers.checks.context import quantities_of
from parsers.compiled import compiled
from parsers.model import Quantity
from parsers.quantities.accounts import in_accounts

_DIGIT = compiled(r"\d")
_EMPTY = compiled(
    r"^\W*(?:n\s*/?\s*a|none|tbd|nil|k\.\s*a\.|n\.\s*b\.|s/o|н/д)?\W*$", re.IGNORECASE
)
_LEAD_WORDS = compiled(r"[^\W\d_]{3,}")


class Cell(NamedTuple):
    """The number of a cell. `alone`: nothing but the number, its unit and brackets is there."""

    quantity: Quantity
    interval: Interval
    alone: bool


_COMMA_DECIMAL = frozenset(
    ("de", "nl", "fr", "es", "pt", "it", "ru", "pl", "sv", "da", "nb", "nn", "no", "fi", "cs", "tr")
)
_INTEGER = compiled(r"\d{1,15}")
_GROUPED = compiled(r"[1-9]\d{0,2}(?:,\d{3})+")
_POINTED = compiled(r"\d{1,12}\.\d{1,6}")
_COMMA_READ = frozenset(("de", "nl", "fr", "es", "pt", "it", "ru", "pl", "sv", "tr"))
_DOT_GROUPED = compiled(r"[1-9]\d{0,2}(?:\.\d{3})+")
_COMMA = compiled(r"(?:0|[1-9]\d{0,11}),\d{1,6}")
_BLANK_READ = frozenset(("fr", "ru", "pl", "sv"))
_BLANKS = compiled(r"[1-9][0-9]{0,2}(?:[\u00a0\u202f][0-9]{3})+")
_PERCENT = compiled(r"((?:0|[1-9]\d{0,2})(?:[.,]\d{1,2})?) ?%")


def plain_number(text: str, language: str) -> Cell | None:
    """Read a cell of digits alone without the full recogniser; None for all that needs it.

    Long tables are made of such cells. What could be a year, or is written in the manner of
    another language, is left to the recogniser.
    """
    if not text or not text[0].isdigit():
        return None
    if not text.isascii():
        return _blank_grouped(text, language)
    percent = _PERCENT.fullmatch(text)
    tongue = language.partition("-")[0].lower()
    if percent is not None:
        digits = percent.group(1).replace(",", ".")
        places = len(digits.partition(".")[2])
    elif _INTEGER.fullmatch(text):
        if len(text) == 4 or (len(text) > 1 and text[0] == "0"):
            return None
        digits, places = text, 0
    elif tongue in _COMMA_DECIMAL:
        if tongue not in _COMMA_READ or "-x-" in language:
            return None
        if _DOT_GROUPED.fullmatch(text):
            digits, places = text.replace(".", ""), 0
        elif _COMMA.fullmatch(text):
            digits, places = text.replace(",", "."), len(text.partition(",")[2])
        else:
            return None
    elif "-x-" in language:
        return None
    elif _GROUPED.fullmatch(text):
        digits, places = text.replace(",", ""), 0
    elif _POINTED.fullmatch(text):
        digits, places = text, len(text.partition(".")[2])
    else:
        return None
    return _as_printed(text, digits, places, "number" if percent is None else "percent")


def _blank_grouped(text: str, language: str) -> Cell | None:
    """Read digits in groups that narrow or firm blanks part, in the languages that write so."""
    if language.partition("-")[0].lower() in _BLANK_READ and _BLANKS.fullmatch(text):
        return _as_printed(text, re.sub("[\u00a0\u202f]", "", text), 0, "number")
    return None


def _as_printed(text: str, digits: str, places: int, kind: Literal["number", "percent"]) -> Cell:
    """Return the cell of a number with so many decimals that is all of a text."""
    value = Decimal(digits)
    half = Decimal(5).scaleb(-1 - places)
    quantity = Quantity(
        text=text,
        start=0,
        end=len(text),
        kind=kind,
        value=value,
        low=value - half,
        high=value + half,
        unit="percent" if kind == "percent" else "",
        per=(),
        approximate=False,
        is_range=False,
        date=None,
    )
    number = Interval(float(value), float(value - half), float(value + half))
    return Cell(quantity, number, True)


def number_of(text: str, language: str) -> Cell | None:
    """Return the number of a cell, or None where none stands for the cell."""
    plain = plain_number(text, language)
    if plain is not None:
        return plain
    if not _DIGIT.search(text) or len(text) > 120:
        return None
    negative = in_accounts(text)
    if negative is not None:
        cell = number_of(negative, language)
        own = {"text": text.strip(), "start": 0, "end": len(text)}
        return cell and cell._replace(quantity=cell.quantity.model_copy(update=own))
    found = [q for q in quantities_of(text, language) if q.value is not None]
    if not found:
        return None
    quantity = found[0]
    if quantity.is_range or is_open(quantity) or quantity.kind in ("date", "quarter"):
        return None
    if re.match(r"[.,]\d", text[quantity.end :]):
        return None  # "$101,2000": mistyped, and no telling what for
    if quantity.kind == "duration" and re.match(r"\s?\d", text[quantity.end :]):
        return None  # "6 h 15"
    before = text[: quantity.start]
    if _LEAD_WORDS.search(before) or _DIGIT.search(before):
        return None
    value = interval(quantity)
    if value is None:
        return None
    if value.value > 0 and (_IN_BRACKETS.fullmatch(text) or before.strip() in _DASHES):
        quantity, value = _negated(quantity), -value
    rest = re.sub(r"\([^()]*\)|\[[^\[\]]*\]|（[^（）]*）", "", text[quantity.end :])
    alone = not _DIGIT.search(rest) and len(rest.split()) <= 2
    return Cell(quantity, value, alone)


_DASHES = frozenset("–−‒-")
"""Signs that stand for a minus, with a blank before the number or none."""
_IN_BRACKETS = compiled(r"\s*[(（][^()（）%]*\d[)）]\s*")
"""An amount in brackets alone: how accounts write what is below zero."""


def _negated(quantity: Quantity) -> Quantity:
    """Return a quantity below zero that is printed without a minus."""
    value, low, high = quantity.value, quantity.low, quantity.high
    return quantity.model_copy(
        update={
            "value": None if value is None else -value,
            "low": None if high is None else -high,
            "high": None if low is None else -low,
        }
    )


def is_lone(cell: Cell | None) -> bool:
    """Tell whether a cell has a number and nothing else, and none of a calendar."""
    return cell is not None and cell.alone and cell.quantity.kind not in ("year", "date")


def is_blank_cell(words: str) -> bool:
    """Tell whether a cell is empty, a dash or "n/a"."""
    return _EMPTY.match(words) is not None
