"""Numbers of tables as they are shown in statistics and charts."""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, Decimal

_SCALES = ((Decimal(10) ** 12, "T"), (Decimal(10) ** 9, "B"), (Decimal(10) ** 6, "M"))
_SIGNIFICANT = 4


def exact(value: Decimal) -> str:
    """Return a number in full, thousands grouped by commas; infinities as "unbounded"."""
    if not value.is_finite():
        return "unbounded"
    text = f"{value.normalize():,f}"
    return text if text != "-0" else "0"


def rounded(value: Decimal) -> str:
    """Return a number to four significant digits at least: whole numbers keep all of theirs."""
    if not value.is_finite():
        return "unbounded"
    digits = value.adjusted() + 1 if value else 1
    places = max(_SIGNIFICANT - digits, 0)
    step = Decimal(1).scaleb(-min(places, 12))
    if abs(value) >= Decimal(10) ** 20:
        return f"{value:.4g}"
    return exact(value.quantize(step, ROUND_HALF_EVEN))


def short(value: Decimal) -> str:
    """Return a number as an axis has room for: "12.5B", "900", "0.25"."""
    if not value.is_finite():
        return "unbounded"
    for scale, letter in _SCALES:
        if abs(value) >= scale:
            return rounded(value / scale) + letter
    return rounded(value)


def unit_label(unit: str) -> str:
    """Return a unit as shown behind a number; "percent" as its sign."""
    return {"percent": "%", "percentage_point": "pp", "multiplier": "×"}.get(unit, unit)


def with_unit(value: str | Decimal | None, unit: str) -> str:
    """Return a value of the statistics with its unit; times as they are written."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if unit in ("year", "quarter", "date"):
        return f"{value:f}"
    label = unit_label(unit)
    joint = "" if label in ("%", "×") else " "
    return f"{rounded(value)}{joint}{label}".strip()
