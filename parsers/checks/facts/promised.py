"""N101: an amount of a title, a summary or a heading that comes back only after a slip.

What a title announces comes back in the article, what a heading announces in its section, be it
rounded: "3.1 GW" above, "3,120 MW" below. Where it does not, and the one amount there that looks
like it is a power of ten away or has two digits exchanged, one of the two is mistyped.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from parsers.checks.analysis.grid import unit_of
from parsers.checks.analysis.mentions import Mention
from parsers.checks.analysis.values import shown, shown_power, swapped
from parsers.checks.drafts import Draft
from parsers.checks.facts.evidence import is_multiplied, precision
from parsers.checks.facts.ties import tie
from parsers.expressions import deferred
from parsers.model import Heading

_WIDE = deferred(r"[\u3040-\u9fff\uac00-\ud7af]")
"""Scripts whose words for powers of ten are four zeros apart."""

_FEW = 2
"""Digits below which an amount must be the only one of its kind where it comes back."""

_DIGITS = 3
"""Digits from which on two amounts are hardly alike by chance."""


def unkept(found: Sequence[Mention]) -> Iterator[Draft]:
    """Yield the amounts that titles, summaries and headings announce and the text has otherwise."""
    by_unit: dict[str, list[Mention]] = defaultdict(list)
    for mention in found:
        by_unit[mention.unit].append(mention)
    for announced in found:
        if not _announces(announced):
            continue
        alike = by_unit[announced.unit]
        scope = [other for other in alike if _in_scope(announced, other)]
        if _is_kept(announced, alike, scope):
            continue
        slips = [
            (other, cause)
            for other in scope
            if (cause := _slip(announced, other)) and _ties(announced, other)
        ]
        values = {round(math.log10(other.interval.value), 2) for other, _ in slips}
        if slips and len(values) == 1:
            yield _draft(announced, slips)


def _announces(mention: Mention) -> bool:
    """Tell whether an amount stands where it must come back, and is one of a size."""
    at_head = mention.text.role in ("title", "summary") or _heads(mention)
    measured = not mention.unit.startswith(("percent", "multiplier", "duration"))
    return at_head and measured and not mention.in_table and mention.interval.value > 0


def _heads(mention: Mention) -> bool:
    return isinstance(mention.text.block, Heading)


def _of_section(mention: Mention) -> bool:
    block = mention.text.block
    return isinstance(block, Heading) and block.level > 1


def _in_scope(announced: Mention, other: Mention) -> bool:
    """Tell whether an amount stands where what is announced must come back."""
    if other.text is announced.text or other.text.first.edition != announced.text.first.edition:
        return False
    if other.interval.value <= 0 or other.text.role in ("teaser", "question", "related_title"):
        return False
    if _of_section(announced):
        return other.text.section == announced.text.section and not _heads(other)
    return not (other.text.role in ("title", "summary") or _heads(other))


def _is_kept(announced: Mention, alike: Iterable[Mention], scope: Iterable[Mention]) -> bool:
    """Tell whether an amount comes back, or stands at the head of the article more than once."""
    value = announced.interval.widened()
    if any(other.interval.meets(value) for other in scope):
        return True
    return any(
        other.interval.meets(value)
        for other in alike
        if other.text.text != announced.text.text and not _of_section(announced)
    )


def _slip(announced: Mention, other: Mention) -> str:
    """Name the slip that leads from one amount to the other, one of which may be rounded."""
    a, b = announced.interval, other.interval
    if other.in_table and other.unit == "number" and _same_digits(announced, other):
        return ""  # the table says elsewhere that it is in millions
    exponent = round(math.log10(a.value / b.value))
    if exponent:
        wide = _WIDE.search(announced.quantity.text) is not None
        words = (3, 4, 6, 8) if wide else (3, 6)
        exact = math.isclose(a.value, b.value * 10.0**exponent, rel_tol=1e-9)
        near = a.meets(b.scaled(10.0**exponent))
        if near and (abs(exponent) in words or (exact and abs(exponent) <= 2)):
            return shown_power(exponent)
        return ""
    if min(precision(announced), precision(other)) < _DIGITS:
        return ""
    return "digits swapped" if swapped(announced.digits, other.digits) else ""


def _same_digits(announced: Mention, other: Mention) -> bool:
    return announced.digits.rstrip("0") == other.digits.rstrip("0")


def _ties(announced: Mention, other: Mention) -> bool:
    """Tell whether two amounts are of one thing, by their digits, their words and their places."""
    if announced.years and other.years and announced.years.isdisjoint(other.years):
        return False
    if announced.quantity.per != other.quantity.per or is_multiplied(other, announced.interval):
        return False
    digits = min(precision(announced), precision(other))
    shared = tie(announced, other).weight
    if announced.unit == "number":
        alike = len(announced.noun) >= 2 and announced.noun == other.noun
        return digits >= 2 and (alike or (digits >= _DIGITS and shared >= 1))
    if digits < _FEW and not (_of_section(announced) and _is_alone(other)):
        return False
    return shared >= 1 and digits + shared + _of_section(announced) >= _DIGITS


def _is_alone(mention: Mention) -> bool:
    """Tell whether a sentence has an amount and no other of its unit."""
    own = mention.text.quantities_between(*mention.text.sentences[mention.group[2]])
    return sum(unit_of(q) == mention.unit for q in own) == 1


def _draft(announced: Mention, slips: list[tuple[Mention, str]]) -> Draft:
    """Name the amount that fewer places have: the one announced, if several agree below."""
    below = [other for other, _ in slips]
    several = len({other.group for other in below}) > 1
    wrong, usual = (announced, below) if several else (below[0], [announced])
    a, b = wrong.quantity.text.strip(), usual[0].quantity.text.strip()
    ratio = wrong.interval.value / usual[0].interval.value
    exponent = round(math.log10(ratio))
    cause = shown_power(exponent) if exponent else slips[0][1]
    where = f"{len(usual)} other places" if len(usual) > 1 else "what is announced above"
    return Draft(
        f"{a} here, {b} in {where} ({cause})",
        tuple(dict.fromkeys((wrong.place, *(mention.place for mention in usual[:12])))),
        f"{a} / {b} = {shown(ratio)}",
    )
