"""Quantities: values as texts state them."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, Literal

from parsers.frozen import dataclass
from parsers.model.passages import Frozen

QuantityKind = Literal[
    "number",
    "percent",
    "percentage_point",
    "currency",
    "dimension",
    "duration",
    "multiplier",
    "count",
    "ordinal",
    "year",
    "quarter",
    "date",
]


class _WithMemo(Frozen):
    """Base of a class whose objects are asked the same again and again."""

    __slots__ = ("memo", "memo_printed", "memo_scale")

    memo: Any
    """What was once worked out of the fields; no part of the value, and unset at first."""
    memo_printed: float
    """What a unit of the last printed digit was found to stand for; unset at first, too."""
    memo_scale: float
    """What a unit of the printed digits was found to stand for; unset at first, too."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Quantity(_WithMemo):
    """A value found in a text, with its unit and the interval its wording stands for.

    `start`, `end` are code points in the text that was read. The interval is half-open,
    [low, high); None means unbounded on that side. A range ("12-18 months") has its ends as `low`
    and `high` and the middle as `value`, and `is_range` set.
    """

    text: str
    start: int
    end: int
    kind: QuantityKind
    value: Decimal | None
    """None only for dates that are not plain numbers."""
    low: Decimal | None
    high: Decimal | None
    unit: str = ""
    """ISO 4217 ("USD"), "percent", CLDR unit ("megawatt"), or the counted noun."""
    per: tuple[str, ...] = ()
    """Denominators of a compound: ("cluster", "year")."""
    approximate: bool = False
    is_range: bool = False
    date: str | None = None
    """ISO 8601 as far as known: "2027-Q1"."""
