"""Editions side by side: which quantities of one text have a partner in the text that faces it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from parsers.checks.context import Context, Text, quantities_of
from parsers.checks.registry import Place
from parsers.checks.wording import language_name
from parsers.languages import same
from parsers.model import Bead, Page, Quantity, Role

_COMPARED_ROLES: frozenset[Role] = frozenset(
    ("title", "summary", "lead", "body", "footnote", "teaser", "related_title", "answer")
)

_DIGIT_GROUPS = re.compile(r"\d+")

_PLAIN = frozenset(("number", "count", "dimension", "duration", "multiplier", "ordinal"))
_TIMES = frozenset(("year", "quarter", "date"))
_PERCENT = frozenset(("percent", "percentage_point"))


@dataclass(frozen=True)
class Value:
    """A quantity and where it stands."""

    quantity: Quantity
    place: Place

    @property
    def text(self) -> str:
        """The quantity as printed."""
        return self.quantity.text

    @property
    def written(self) -> tuple[str, ...]:
        """The groups of digits as printed: ("1", "250") for "1,250 km"."""
        return tuple(_DIGIT_GROUPS.findall(self.quantity.text))


@dataclass(frozen=True)
class Comparison:
    """What became of the quantities of two texts that face each other."""

    matched: tuple[tuple[Value, Value], ...]
    other_unit: tuple[tuple[Value, Value], ...]
    left: tuple[Value, ...]
    right: tuple[Value, ...]


def language_of_page(page: Page) -> str:
    """Return the language in which the numbers of a page are to be read."""
    return page.body_language or page.language or page.declared_language or "en"


def compared(context: Context, bead: Bead, a: int, b: int) -> bool:
    """Tell whether a bead faces two texts of editions `a` and `b` that should say the same.

    Texts that are the same to the letter say nothing of each other, and nothing can be said of
    what lies beyond a cut.
    """
    left, right = bead.sides[a], bead.sides[b]
    if not left or not right:
        return False
    texts = [context.text(a, n) for n in left], [context.text(b, n) for n in right]
    if [t.text for t in texts[0]] == [t.text for t in texts[1]]:
        return False
    return all(
        text.role in _COMPARED_ROLES and not is_cut(context.pages[edition], text)
        for edition, side in zip((a, b), texts, strict=True)
        for text in side
    )


def is_cut(page: Page, text: Text) -> bool:
    """Tell whether a text of a page is known to stop before its end."""
    if text.role == "teaser":
        return any(
            r.cut is not None and r.teaser is not None and r.teaser.text == text.text
            for r in page.related
        )
    if text.role == "answer":
        return any(
            q.cut is not None and any(answer.text == text.text for answer in q.answer)
            for q in page.questions
        )
    return False


def values_of(context: Context, edition: int, numbers: Sequence[int]) -> list[Value]:
    """Return the quantities of some blocks of an edition (tables have none here)."""
    language = language_of_page(context.pages[edition])
    found: list[Value] = []
    for number in numbers:
        text = context.text(edition, number)
        if text.block.kind in ("table", "code", "image", "rule", "unread"):
            continue
        known = (
            text.quantities
            if text.language == language
            else quantities_of(text.text, text.block.language or language)
        )
        found.extend(
            Value(quantity, Place(edition, number, quantity.start, quantity.end))
            for quantity in known
        )
    return found


def compare(left: Sequence[Value], right: Sequence[Value]) -> Comparison:
    """Match the quantities of two texts, surest first; each is matched once."""
    free_left, free_right = list(left), list(right)
    matched: list[tuple[Value, Value]] = []
    for alike in (_equal, _overlapping, _as_written):
        for one in list(free_left):
            partner = next((two for two in free_right if alike(one, two)), None)
            if partner is not None:
                matched.append((one, partner))
                free_left.remove(one)
                free_right.remove(partner)
    other_unit: list[tuple[Value, Value]] = []
    for one in list(free_left):
        partner = next((two for two in free_right if _other_unit(one, two)), None)
        if partner is not None:
            other_unit.append((one, partner))
            free_left.remove(one)
            free_right.remove(partner)
    return Comparison(tuple(matched), tuple(other_unit), tuple(free_left), tuple(free_right))


def comparable(one: Value, two: Value) -> bool:
    """Tell whether two quantities are of one kind, so that one could be the other's translation."""
    a, b = one.quantity, two.quantity
    for family in (_TIMES, _PERCENT):
        if a.kind in family or b.kind in family:
            return a.kind in family and b.kind in family
    if a.kind == "currency" or b.kind == "currency":
        return a.kind == b.kind and a.unit == b.unit
    if a.kind == b.kind == "dimension":
        return a.unit == b.unit
    return a.kind in _PLAIN and b.kind in _PLAIN


def in_digits(value: Value) -> bool:
    """Tell whether a quantity is written in digits rather than in words."""
    return any(char.isdigit() for char in value.text)


def _equal(one: Value, two: Value) -> bool:
    a, b = one.quantity, two.quantity
    if not comparable(one, two):
        return False
    if a.date is not None or b.date is not None:
        return a.date == b.date or _prefix(a.date, b.date)
    return a.value is not None and a.value == b.value


def _prefix(a: str | None, b: str | None) -> bool:
    """Tell whether one date is the other, less precise."""
    return a is not None and b is not None and (a.startswith(b) or b.startswith(a))


def _overlapping(one: Value, two: Value) -> bool:
    a, b = one.quantity, two.quantity
    if not comparable(one, two) or a.kind in _TIMES:
        return False
    if a.low is None or a.high is None or b.low is None or b.high is None:
        return False
    return a.low < b.high and b.low < a.high


def _as_written(one: Value, two: Value) -> bool:
    """Tell whether the same digits stand on both sides of two kinds that a reader may confuse.

    One language counts "3 regions" where the other has a plain number; a year may be read as one.
    """
    a, b = one.quantity, two.quantity
    if one.written != two.written or not one.written:
        return False
    if a.value is not None and b.value is not None and abs(a.value) == abs(b.value):
        return not _other_unit(one, two)
    if a.kind == b.kind and a.unit == b.unit and one.text == two.text:
        return True  # printed alike: only how its points and commas are to be read is in doubt
    return len(one.written) > 1 and a.kind in _PLAIN and b.kind in _PLAIN


def _other_unit(one: Value, two: Value) -> bool:
    """Tell whether two quantities have one value but two currencies, or a percentage and none."""
    a, b = one.quantity, two.quantity
    if a.value is None or a.value != b.value or not (in_digits(one) and in_digits(two)):
        return False
    if a.kind == b.kind == "currency":
        return a.unit != b.unit
    return a.kind == b.kind == "dimension" and not _one_unit(a.unit, b.unit)


def _one_unit(a: str, b: str) -> bool:
    """Tell whether two units may be one: languages call different things a ton or a mile."""
    return a == b or any(word in a and word in b for word in ("ton", "mile", "gallon", "calorie"))


def mistakable(one: Value, two: Value) -> bool:
    """Tell whether one of two quantities could be the other, written wrongly."""
    a, b = one.quantity, two.quantity
    if not comparable(one, two):
        return False
    if a.kind in _PLAIN and "dimension" in (a.kind, b.kind):
        return a.kind == b.kind
    return a.kind not in _PLAIN or _near(one, two)


def _near(one: Value, two: Value) -> bool:
    """Tell whether one number could be a slip of the other.

    Their digits are the same but for the scale or the order, they differ in one digit or two of
    as many, or the numbers are of one size. Other plain numbers say different things.
    """
    a, b = one.quantity.value, two.quantity.value
    if a is None or b is None or a == 0 or b == 0:
        return False
    left, right = "".join(one.written), "".join(two.written)
    if left.strip("0") == right.strip("0") or sorted(left) == sorted(right):
        return True
    if len(left) == len(right):
        apart = sum(x != y for x, y in zip(left, right, strict=True))
        alike = one.quantity.kind == two.quantity.kind
        return apart <= (2 if alike else 1) and len(left) > 1
    return Decimal("0.5") <= abs(a / b) <= 2


def edition_name(context: Context, edition: int) -> str:
    """Return the language of an edition, or its path where another edition has the language too."""
    tags = [page.declared_language or page.language for page in context.pages]
    if tags[edition] is None or sum(same(tag, tags[edition]) for tag in tags) > 1:
        return context.pages[edition].path
    return language_name(tags[edition])


def edition_pairs(context: Context) -> Iterator[tuple[int, int]]:
    """Yield the pairs of editions to compare: the first with each other one."""
    for other in range(1, len(context.pages)):
        yield 0, other
