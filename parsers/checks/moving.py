"""Changes as sentences tell them: from one value to another."""

from __future__ import annotations

import re
from typing import NamedTuple

from parsers.checks.context import quantities_of
from parsers.checks.grid import unit_of
from parsers.checks.lexicon import prose
from parsers.checks.phrases import Phrase, amount_pattern
from parsers.checks.values import Interval, interval, is_open
from parsers.model import Quantity

_TO_IS_ALSO_UP_TO = ("ru", "pl", "uk")


class Move(NamedTuple):
    """A change from one value to another as a sentence tells it."""

    phrase: Phrase
    a: Quantity
    b: Quantity
    first: Interval
    last: Interval
    start: int
    end: int
    before: Phrase | None = None

    @property
    def percent(self) -> bool:
        """Whether both values are percentages themselves."""
        return unit_of(self.b) == "percent"


def moves(phrase: Phrase, *, bounds: bool = False) -> list[Move]:
    """Return the changes that a sentence tells; with `bounds`, those to a bound too."""
    key = f"moves {bounds}"
    if key not in phrase.memo:
        phrase.memo[key] = _moves(phrase, bounds) if len(phrase.quantities) else []
    known: list[Move] = phrase.memo[key]
    return known


def _moves(phrase: Phrase, bounds: bool) -> list[Move]:
    found: list[Move] = []
    taken: list[tuple[int, int]] = []
    for patterns in (prose.FROM_TO, prose.TO_FROM):
        for pattern in patterns.get(phrase.language, ()):
            for match in amount_pattern(pattern).finditer(phrase.masked):
                if any(match.start() < end and start < match.end() for start, end in taken):
                    continue
                move = _move(phrase, match, bounds)
                if move is not None:
                    taken.append(match.span())
                    found.append(move)
    return found or _ranges(phrase)


def _ranges(phrase: Phrase) -> list[Move]:
    """Read "from A to B" where the two were read as one range of values."""
    words = prose.RANGE_TO.get(phrase.language)
    found = []
    for at, quantity in phrase.at.items():
        middle = re.search(words, quantity.text) if words and quantity.is_range else None
        if middle is None:
            continue
        whole = phrase.text.text
        cut = quantity.start + middle.end()
        a = _piece(whole, quantity.start, quantity.start + middle.start(), phrase)
        b = _piece(whole, cut, quantity.end, phrase)
        first, last = (interval(q) if q is not None else None for q in (a, b))
        if a is not None and b is not None and first is not None and last is not None:
            found.append(Move(phrase, a, b, first, last, at, at + 1))
    return found


def _piece(text: str, start: int, end: int, phrase: Phrase) -> Quantity | None:
    for quantity in quantities_of(text[start:end], phrase.text.language):
        moved = {"start": quantity.start + start, "end": quantity.end + start}
        return quantity.model_copy(update=moved)
    return None


def continued(before: Phrase, phrase: Phrase) -> list[Move]:
    """Return the change from the only amount of a sentence to that of the next: "… to B"."""
    for pattern in prose.TO.get(phrase.language, ()):
        found = amount_pattern(pattern).search(phrase.masked)
        if found is None:
            continue
        b = phrase.at[found.start("b")]
        kind, per = b.kind, unit_of(b).partition("/")[0]
        alike = [q for q in before.amounts if unit_of(q).partition("/")[0] == per]
        if (
            len(alike) != 1
            or kind not in ("currency", "dimension", "duration")
            or alike[0].is_range
        ):
            return []
        first, last = interval(alike[0]), interval(b)
        if first is None or last is None or is_open(alike[0]) or is_open(b):
            return []
        return [Move(phrase, alike[0], b, first, last, found.start(), found.end(), before)]
    return []


def _move(phrase: Phrase, match: re.Match[str], bounds: bool) -> Move | None:
    a, b = phrase.at[match.start("a")], phrase.at[match.start("b")]
    if phrase.language in _TO_IS_ALSO_UP_TO and is_open(b):
        b = _piece(phrase.text.text, b.start, b.end, phrase) or b
    if a.is_range or b.is_range or (not bounds and (is_open(a) or is_open(b))):
        return None
    first, last = interval(a), interval(b)
    if first is None or last is None:
        return None
    unit_a, unit_b = unit_of(a), unit_of(b)
    if unit_a.partition("/")[0] != unit_b.partition("/")[0]:
        if unit_a == "number" and a.kind == "number":
            scale = _scale(b)
            if scale > 1 and _scale(a) == 1:
                first = first.scaled(scale)
        elif not (unit_b == "number" and b.kind == "number"):
            return None
    start, end = match.start(), match.end()
    return Move(phrase, a, b, first, last, start, end)


def _scale(quantity: Quantity) -> float:
    """Return the factor that a word or letter after the digits stands for."""
    if quantity.value is None:
        return 1.0
    digits = re.sub(r"[^\d]", "", quantity.text)
    value = abs(float(quantity.value))
    if not digits or value == 0:
        return 1.0
    if len(digits) <= 4 and len(str(int(value))) > len(digits):
        for step in (1e12, 1e9, 1e8, 1e6, 1e4, 1e3):
            if step * 0.1 <= value < step * 10 ** len(digits):
                return step
    return 1.0
