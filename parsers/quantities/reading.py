"""A quantity while it is being read."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import get_args

from parsers.model import QuantityKind

KINDS: dict[str, QuantityKind] = {kind: kind for kind in get_args(QuantityKind)}


@dataclass(slots=True)
class Reading:
    """What has been made out so far of one quantity; offsets are into the folded text."""

    start: int
    end: int
    kind: str
    value: Decimal | None
    step: Decimal = Decimal(1)
    unit: str = ""
    per: tuple[str, ...] = ()
    factor: Decimal = Decimal(1)
    plain: bool = False
    digits: bool = True
    approximate: bool = False
    sign: str = ""  # ">", ">=", "<", "<=" where words bound it
    low: Decimal | None = None
    high: Decimal | None = None
    is_range: bool = False
    date: str | None = None
    number_end: int = 0  # where the number itself ends, before its unit
    lead: int = 0  # where the number itself begins, after its currency symbol


_ONE = Decimal(1)


def nearest(value: Decimal) -> Decimal:
    """Return a value without trailing zeros or exponent."""
    if value.same_quantum(_ONE) or value.adjusted() > 26:
        return value
    if value == value.to_integral_value():
        return value.quantize(_ONE)
    return value.normalize()
