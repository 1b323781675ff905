"""Names of lines that say how they are computed: "Change", "Deaths as share of cases"."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from parsers.checks.lexicon import headers as words
from parsers.checks.tables.formulas import Form

_STEM = 4
_WORD = re.compile(r"[^\W\d_]{4,}")
_WIDE = re.compile(r"[\u3040-\u9fff\uac00-\ud7af]+")


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


_UNIT = re.compile(r"[(\[（]\s?([^\W\d_]{1,4}[²³]?)\s?[)\]）]\s*$")


def _is_of_each(name: str, measure: str) -> bool:
    """Tell whether a name is of so much of each unit of a measure: "Price per GB", "Size (GB)"."""
    found = _UNIT.search(measure)
    if found is None:
        return False
    unit = re.escape(found.group(1))
    before = rf"{words.PER_BEFORE}{unit}(?![a-zA-Z²³])"
    return re.search(rf"{before}|(?<![^\W_]){unit}{words.PER_BEHIND}", name) is not None


def shares(one: str, other: str) -> bool:
    """Tell whether two names have a word in common, whatever its ending."""
    return not _stems(one).isdisjoint(_stems(other))


@lru_cache(maxsize=512)
def _stems(name: str) -> frozenset[str]:
    folded = unicodedata.normalize("NFKC", name).casefold()
    wide = [run[i : i + 2] for run in _WIDE.findall(folded) for i in range(len(run) - 1)]
    narrow = [word[:_STEM] for word in _WORD.findall(_WIDE.sub(" ", folded))]
    return frozenset(narrow + wide)
