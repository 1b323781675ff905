"""Names of lines that say how they are computed: "Change", "Deaths as share of cases"."""

from __future__ import annotations

import re

from parsers.checks.analysis.stems import shares
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


_UNIT = deferred(r"[(\[（]\s?([^\W\d_]{1,4}[²³]?)\s?[)\]）]\s*$")


def _is_of_each(name: str, measure: str) -> bool:
    """Tell whether a name is of so much of each unit of a measure: "Price per GB", "Size (GB)"."""
    found = _UNIT.search(measure)
    if found is None:
        return False
    unit = re.escape(found.group(1))
    before = rf"{words.PER_BEFORE}{unit}(?![a-zA-Z²³])"
    return re.search(rf"{before}|(?<![^\W_]){unit}{words.PER_BEHIND}", name) is not None
