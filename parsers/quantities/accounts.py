"""Amounts as accounts write them, with what is below zero in brackets."""

from __future__ import annotations

from parsers.compiled import compiled


def in_accounts(text: str) -> str | None:
    """Return an amount below zero as others write it: "-8%" for "(8)%", "-$224" for "$ (224)".

    Accounts put what is below zero in brackets, and leave the sign of a unit outside; East Asian
    ones write that it fell behind a percentage: "5%減". None for other texts, and for a number in
    brackets alone, which may be a remark.
    """
    fallen = _FALLEN.fullmatch(text)
    if fallen is not None:
        return f"-{fallen['share']}"
    match = _ACCOUNTS.fullmatch(text)
    if match is None or not (match["sign"] or match["share"]):
        return None
    return f"-{match['sign'] or ''}{match['number']}{match['share'] or ''}"


_FALLEN = compiled(r"\s*(?P<share>\d[\d.,]*\s?[%％])\s?(?:減少?|减少?|감소)\s*")
_ACCOUNTS = compiled(
    r"\s*(?P<sign>[A-Z]{0,3}[$€£¥₩])?\s*[(（]\s*(?P<number>\d[\d.,' \u00a0\u202f]*)[)）]"
    r"\s*(?P<share>%)?\s*"
)
