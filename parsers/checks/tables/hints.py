"""Names of lines that say how they are computed: "Change", "Deaths as share of cases", "kg/m³"."""

from __future__ import annotations

import math
import re
from collections import Counter

from parsers.checks.analysis.headerunits import label_unit
from parsers.checks.analysis.stems import shares
from parsers.checks.analysis.values import base_unit
from parsers.checks.lexicon import headers as words
from parsers.checks.tables.formulas import Form
from parsers.expressions import deferred


def is_hinted(form: Form, target: str, a: str, b: str) -> bool:
    """Tell whether the name of a line says that it is what a formula makes of two others."""
    if form.name in ("change", "reduction", "difference"):
        return words.says(words.CHANGE, target)
    if form.name == "sum":
        return words.says(words.TOTAL, target)
    if form.name == "share" and words.says(words.SHARE, target):
        return True
    if form.name == "product":
        return _is_of_each(a, b) or _is_of_each(b, a)
    if form.name in ("share", "ratio"):
        return words.says(words.QUOTIENT, target) and (
            shares(target, a) or shares(target, b) or _is_of_each(target, b)
        )
    return False


def units_agree(form: Form, target: str, a: str, b: str, language: str) -> bool:
    """Tell whether the units of three names are those of a product or a quotient, powers and all.

    Tonnes a hectare over cubic metres a hectare are, times a thousand, kilograms a cubic metre.
    """
    if form.name not in ("product", "ratio"):
        return False
    units = [_made_of(name, language) for name in (target, a, b)]
    if any(unit is None for unit in units):
        return False
    (made, size), (one, first), (other, second) = (unit for unit in units if unit is not None)
    sign = 1 if form.name == "product" else -1
    joined = Counter(one)
    for unit, power in other.items():
        joined[unit] += sign * power
    if {u: p for u, p in joined.items() if p} != {u: p for u, p in made.items() if p}:
        return False
    return abs(first + sign * second - size - form.power) < _ROUNDING and len(made) > 0


def in_one_unit(form: Form, target: str, a: str, b: str, language: str) -> bool:
    """Tell whether three names give the same unit, which no product or quotient of two can have."""
    if form.name not in ("product", "ratio"):
        return False
    units = [_made_of(name, language) for name in (target, a, b)]
    return units[0] is not None and units[0] == units[1] == units[2]


_ROUNDING = 1e-6
_ALSO = {
    "tonne": ("gram", 6.0),
    "liter": ("cubic-meter", -3.0),
    "hectoliter": ("cubic-meter", -1.0),
}
"""Units that are a power of ten of one with another name, and which."""


def _made_of(name: str, language: str) -> tuple[Counter[str], float] | None:
    """Return the units a name gives with their powers, and by what power of ten they are scaled."""
    unit = label_unit(name, language)
    if unit is None or unit.kind not in ("dimension", "currency") or not unit.value:
        return None
    found: Counter[str] = Counter()
    scale = math.log10(float(unit.value))
    for sign, each in ((1, unit.unit), *((-1, per) for per in unit.per)):
        base, power = _ALSO.get(each) or (lambda b: (b[0], math.log10(b[1])))(base_unit(each))
        found[base] += sign
        scale += sign * power
    return found, scale


_UNIT = deferred(r"[(\[（]\s?([^\W\d_]{1,4}[²³]?)\s?[)\]）]\s*$")


def _is_of_each(name: str, measure: str) -> bool:
    """Tell whether a name is of so much of each unit of a measure: "Price per GB", "Size (GB)"."""
    found = _UNIT.search(measure)
    if found is None:
        return False
    unit = re.escape(found.group(1))
    before = rf"{words.PER_BEFORE}{unit}(?![a-zA-Z²³])"
    return re.search(rf"{before}|(?<![^\W_]){unit}{words.PER_BEHIND}", name) is not None
