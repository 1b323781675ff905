"""Which quantities of a text have a partner in the text that faces it.

One matcher for all: the rules across editions report what it leaves over, and the reader marks the
same. Two quantities are partners where they have one value, where their intervals meet (see
`model.Quantity`), or where the same digits stand in kinds that a reader of numbers may confuse.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from decimal import Decimal

from parsers.compiled import compiled
from parsers.expressions import deferred
from parsers.frozen import dataclass
from parsers.lazily import cached_property
from parsers.model import Quantity

_DIGIT = compiled(r"\d")
_DIGIT_GROUPS = compiled(r"\d+")

_PLAIN = frozenset(("number", "count", "dimension", "duration", "multiplier", "ordinal"))
_TIMES = frozenset(("year", "quarter", "date"))
_PERCENT = frozenset(("percent", "percentage_point"))

Spot = tuple[int, int, int, int]
"""Edition, block, start and end in the block's text."""

Pairing = tuple[list[tuple[Quantity, Quantity]], list[Quantity], list[Quantity]]


@dataclass(frozen=True)
class Value:
    """A quantity and where it stands."""

    quantity: Quantity
    spot: Spot

    @property
    def text(self) -> str:
        """The quantity as printed."""
        return self.quantity.text

    @cached_property
    def written(self) -> tuple[str, ...]:
        """The groups of digits as printed: ("1", "250") for "1,250 km"."""
        return tuple(_DIGIT_GROUPS.findall(self.quantity.text))

    @property
    def in_digits(self) -> bool:
        """Whether it is written in digits rather than in words."""
        return any(char.isdigit() for char in self.text)


@dataclass(frozen=True)
class Comparison:
    """What became of the quantities of two texts that face each other."""

    matched: tuple[tuple[Value, Value], ...]
    other_unit: tuple[tuple[Value, Value], ...]
    left: tuple[Value, ...]
    right: tuple[Value, ...]


def quantities(text: str, language: str | None) -> list[Quantity]:
    """Return the quantities of a text that are written in digits."""
    from parsers.quantities import find

    return [found for found in find(text, language) if _DIGIT.search(found.text)]


def compare(left: Sequence[Quantity], right: Sequence[Quantity]) -> Pairing:
    """Pair quantities that agree; return the pairs and what is left over on either side."""
    nowhere = (0, 0, 0, 0)
    found = compare_values(
        [Value(one, nowhere) for one in left], [Value(one, nowhere) for one in right]
    )
    return (
        [(one.quantity, two.quantity) for one, two in found.matched],
        [one.quantity for one in (*(pair[0] for pair in found.other_unit), *found.left)],
        [two.quantity for two in (*(pair[1] for pair in found.other_unit), *found.right)],
    )


def compare_values(left: Sequence[Value], right: Sequence[Value]) -> Comparison:
    """Match the quantities of two texts, surest first; each is matched once."""
    free = list(left), list(right)
    matched: list[tuple[Value, Value]] = []
    for alike in (_the_same, _equal, _overlapping, _as_written):
        matched += _paired(*free, alike)
    other_unit = _paired(*free, _other_unit)
    return Comparison(tuple(matched), tuple(other_unit), tuple(free[0]), tuple(free[1]))


def _paired(
    left: list[Value], right: list[Value], alike: Callable[[Value, Value], bool]
) -> list[tuple[Value, Value]]:
    """Take the values that are alike out of both lists, and return them in pairs."""
    pairs: list[tuple[Value, Value]] = []
    rest: list[Value] = []
    for one in left:
        at = next((at for at, two in enumerate(right) if alike(one, two)), None)
        if at is None:
            rest.append(one)
        else:
            pairs.append((one, right.pop(at)))
    left[:] = rest
    return pairs


def comparable(one: Value, two: Value) -> bool:
    """Tell whether two quantities are of one kind, so that one could be the other's translation."""
    a, b = one.quantity, two.quantity
    for family in (_TIMES, _PERCENT):
        if a.kind in family or b.kind in family:
            return a.kind in family and b.kind in family
    if a.kind == "currency" or b.kind == "currency":
        return a.kind == b.kind and _one_currency(one, two)
    if a.kind == b.kind == "dimension":
        return a.unit == b.unit
    return a.kind in _PLAIN and b.kind in _PLAIN


def _the_same(one: Value, two: Value) -> bool:
    """Tell whether two quantities have one value in one unit: "6 years", and no count of six."""
    a, b = one.quantity, two.quantity
    return (a.kind, a.unit) == (b.kind, b.unit) and _equal(one, two)


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
    if a.kind == b.kind and a.unit == b.unit and (_misread(one, two) or _misread(two, one)):
        return True
    if not one.written or "".join(one.written) != "".join(two.written):
        return False
    if a.value is not None and b.value is not None and abs(a.value) == abs(b.value):
        return not _other_unit(one, two)
    if one.written != two.written:
        return False
    if a.kind == b.kind and a.unit == b.unit and _by_thousands(one, two):
        return True  # printed alike: only how its points and commas are to be read is in doubt
    if a.kind == b.kind == "dimension" and a.unit == b.unit and a.value and b.value:
        return False  # both are read whole, the words for their scales with them
    return len(one.written) > 1 and a.kind in _PLAIN and b.kind in _PLAIN


def _misread(one: Value, two: Value) -> bool:
    """Tell whether a figure is the other's, if its comma groups thousands: “1,500 millones”.

    Some who write a language with decimal commas group by them; what was read is too small then.
    """
    a, b = one.quantity.value, two.quantity.value
    printed = re.match(r"\D*([1-9]\d{0,2})[.,](\d{3})(?!\d|[.,]\d)", one.text)
    if printed is None or not a or not b or a == int(printed[1] + printed[2]):
        return False  # it was read as grouped
    return a * 1000 == b


def _by_thousands(one: Value, two: Value) -> bool:
    """Tell whether two figures are printed alike, and one is read as grouped: "$2,000"."""
    grouped = [re.match(r"\D*\d{1,3}(?:[.,]\d{3})+(?!\d)", value.text) for value in (one, two)]
    a, b = one.quantity.value, two.quantity.value
    if not any(grouped) or not a or not b:
        return False
    return "".join(one.written) == "".join(two.written) and (a / b in _GROUPS or b / a in _GROUPS)


_GROUPS = (Decimal(1), Decimal(1000), Decimal(1_000_000))


def _other_unit(one: Value, two: Value) -> bool:
    """Tell whether two quantities have one value but two currencies, or a percentage and none."""
    a, b = one.quantity, two.quantity
    if a.value is None or a.value != b.value or not (one.in_digits and two.in_digits):
        return False
    if a.kind == b.kind == "currency":
        return not _one_currency(one, two)
    if not a.kind == b.kind == "dimension":
        return False
    return not _one_unit(a.unit, b.unit) and not _loose_bytes(one, two)


def _one_currency(one: Value, two: Value) -> bool:
    """Tell whether two amounts of money may be in one currency."""
    units = {one.quantity.unit, two.quantity.unit}
    return (
        len(units) == 1
        or (_CENTS.search(one.text) is not None and _CENTS.search(two.text) is not None)
        or (units == {"CNY", "JPY"} and any(sign in one.text + two.text for sign in "¥￥"))
        or (units <= _CROWNS and not all(_OF_COUNTRY.search(each.text) for each in (one, two)))
    )


def _loose_bytes(one: Value, two: Value) -> bool:
    """Tell whether bits on one side are bytes with a small letter: "4kb" facing "4 KB"."""
    a, b = sorted((one, two), key=lambda value: value.quantity.unit.endswith("byte"))
    return (
        a.quantity.unit.removesuffix("bit") == b.quantity.unit.removesuffix("byte")
        and re.search(r"[kmg]b\b", a.text) is not None
    )


def _one_unit(a: str, b: str) -> bool:
    """Tell whether two units may be one: languages call different things a ton or a mile."""
    return a == b or any(word in a and word in b for word in ("ton", "mile", "gallon", "calorie"))


_CENTS = deferred(
    r"(?i)(?<![^\W\d])c(?:en)?ts?\b|céntimos?\b|centimes?\b|cent[óy]\w*|цент\w*|센트|セント|¢"
)
"""The hundredth of many currencies: which one, only the place tells."""

_CROWNS = frozenset(("SEK", "NOK", "DKK", "ISK", "CZK"))
_OF_COUNTRY = deferred(
    r"(?i)\b(?-i:[SNDIC][EOKSZ]K)\b|swe|zwe|schwe|su[eéè]|szw|sve|шве|스웨|スウェ|瑞典|nor|noo|норв|노르|ノル|挪威"
    r"|d[aäá][nńt]|dee|din|датск|덴마|デンマ|丹麦|丹麥|i[cjs][el]|исл|czec|tsje|tsch|tch|che[ck]|чеш"
)
"""Whose crowns they are: alone, the word is that of several countries."""

_SLIP = Decimal(1000)
"""By how much a scale may be mistaken: “million” for “billion”. One and a million are two facts."""

_MYRIAD = compiled("[万萬億亿兆만억조]")
_MYRIAD_SLIP = Decimal(10_000)
"""The same where scales are steps of ten thousand: “万” for “億”."""


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
    if left.strip("0") == right.strip("0"):
        most = _MYRIAD_SLIP if _MYRIAD.search(one.text + two.text) else _SLIP
        return 1 / most <= abs(a / b) <= most
    if sorted(left) == sorted(right):
        return True
    if len(left) == len(right):
        apart = sum(x != y for x, y in zip(left, right, strict=True))
        alike = one.quantity.kind == two.quantity.kind
        if alike and len(left) == 2 and Decimal("0.5") <= abs(a / b) <= 2:
            return True
        if a.adjusted() != b.adjusted():
            return False  # “1.9” and “19”
        return len(left) > 1 and apart <= (2 if alike and len(left) > 2 else 1)
    return Decimal("0.5") <= abs(a / b) <= 2
