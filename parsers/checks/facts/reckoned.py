"""N104: an amount in a lone currency that arithmetic makes out of amounts in another one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, pairwise
from typing import NamedTuple

from parsers.checks.analysis.ends import with_ends
from parsers.checks.analysis.mentions import Mention
from parsers.checks.analysis.values import Interval, exact, interval, is_open, total
from parsers.checks.drafts import Draft
from parsers.checks.facts.evidence import precision
from parsers.checks.lexicon import currencies as words
from parsers.model import Quantity

NEAR = 1
"""An amount is reckoned with those at most so many sentences away."""

MAX_AMOUNTS = 12
"""Sentences with more amounts than this around them are listings, and are not reckoned with."""

_CLOSE = 3
"""Blocks from an amount in which tables are looked at for two cells that differ by it."""

_TELLING = 3
"""Digits from which on an amount is hardly the difference of two others by chance."""


class Worked(NamedTuple):
    """A relation that an amount fits with amounts of another currency."""

    formula: str
    others: tuple[Quantity, ...]
    cells: tuple[Mention, ...] = ()


def reckoned(mention: Mention, found: Sequence[Mention], *, lone: bool) -> Iterator[Draft]:
    """Yield an amount that is reckoned with amounts in one other currency.

    `found` are the amounts of money of the edition; a `lone` amount is the only one in its own.
    """
    number = mention.group[2]
    sentences = mention.text.sentences
    first, last = max(number - NEAR, 0), min(number + NEAR, len(sentences) - 1)
    around = mention.text.quantities_between(sentences[first].start, sentences[last].end)
    own = mention.text.quantities_between(*sentences[number])
    if is_glossed(mention, own) or len(_amounts(own, mention.quantity.unit)) > 1:
        return
    here = tuple(with_ends(mention.text, own))
    for code in sorted({q.unit for q in around if q.kind == "currency"}):
        amounts = _amounts(around, code)
        if code == mention.quantity.unit or not 0 < len(amounts) <= MAX_AMOUNTS:
            continue
        worked = (
            _set_against(mention, here, code)
            or _sum(mention, amounts)
            or _share(mention, amounts, own)
            or _product(mention, amounts, around)
            or _rest(mention, code, found)
            if lone
            else None
        )
        worked = worked or _whole(mention, _amounts(own, code), found)
        if worked is None:
            continue
        places = [mention.text.place(q.start, q.end) for q in worked.others]
        places += [other.place for other in worked.cells]
        text = mention.quantity.text.strip()
        message = f"{text}: it is reckoned with amounts in {code} (currency)"
        yield Draft(message, (mention.place, *places), worked.formula)
        return


def _amounts(around: Iterable[Quantity], code: str) -> list[Quantity]:
    return [
        q
        for q in around
        if q.kind == "currency"
        and q.unit == code
        and not (q.per or q.is_range or is_open(q))
        and q.value is not None
    ]


def is_glossed(mention: Mention, own: Iterable[Quantity]) -> bool:
    """Tell whether an amount converts the one before it, or is converted behind itself."""
    text = mention.text.text
    for other in own:
        if other.kind != "currency" or other.start == mention.place.start:
            continue
        first, last = sorted((mention.place, mention.text.place(other.start, other.end)))
        between = text[first.end : last.start]
        if len(between) <= 12 and re.search(r"[(（\[=≈/]|\bor\b|\bca\b|~|약|约|約", between):
            return True
    return False


def _set_against(mention: Mention, own: Sequence[Quantity], code: str) -> Worked | None:
    """Return the amount that one in a lone currency is set against: "from €20 to $100"."""
    language = mention.text.language.split("-")[0].lower()
    text = mention.text.text
    sentence = mention.text.sentences[mention.group[2]]
    amounts = [q for q in own if q.kind == "currency" and q.value is not None and q.value > 0]
    for one, other in pairwise(amounts):
        if {one.unit, other.unit} != {mention.quantity.unit, code}:
            continue
        if mention.place.start not in (one.start, other.start) or one.value == other.value:
            continue
        ahead, between = text[sentence.start : one.start], text[one.end : other.start]
        if _leads(words.FROM, language, ahead) and _is(words.TO, language, between):
            beside = other if one.start == mention.place.start else one
            return Worked(f"{one.text.strip()} → {other.text.strip()}", (beside,))
    return None


def _leads(listed: dict[str, str], language: str, ahead: str) -> bool:
    found = listed.get(language)
    return found is not None and re.search(rf"(?:{found})\s*$", ahead, re.IGNORECASE) is not None


def _is(listed: dict[str, str], language: str, between: str) -> bool:
    found = listed.get(language)
    return (
        found is not None
        and re.fullmatch(rf"\s*(?:{found})\s*", between, re.IGNORECASE) is not None
    )


def _product(
    mention: Mention, amounts: Sequence[Quantity], around: Iterable[Quantity]
) -> Worked | None:
    """Return the price and the number that make an amount, which all must be exact.

    "30 machines at £4.5 million each, a contract worth £135 million".
    """
    own = mention.interval.value
    numbers = [
        q
        for q in around
        if q.kind in ("number", "count", "dimension", "duration")
        and q.value is not None
        and q.value >= 2
        and not (is_open(q) or q.is_range or q.approximate)
    ]
    found = []
    for base, number in ((base, number) for base in amounts for number in numbers):
        value, times = float(base.value or 0), float(number.value or 0)
        a, n, b = (q.strip() for q in (base.text, number.text, mention.quantity.text))
        for made, formula in (
            (value * times, f"{a} × {n} = {b}"),
            (value / times, f"{a} / {n} = {b}"),
            (own * own * times / value if value else 0.0, f"{b} × {n} = {a}"),
        ):
            if abs(made - own) <= 1e-9 * own:
                found.append(Worked(formula, (base, number)))
    few = len(amounts) * len(numbers) <= _FEW
    return found[0] if found and (few or precision(mention) >= _TELLING) else None


_FEW = 8
"""Pairs of an amount and a number of which none makes another amount of two digits by chance."""


def _rest(mention: Mention, code: str, found: Sequence[Mention]) -> Worked | None:
    """Return two amounts near by that differ by an amount of three digits, to the last of them."""
    if precision(mention) < _TELLING:
        return None
    near = [
        other
        for other in found
        if other.quantity.unit == code
        and not other.quantity.per
        and other.text.first.edition == mention.text.first.edition
        and abs(other.text.first.block - mention.text.first.block) <= _CLOSE
    ]
    own = abs(mention.interval.value)
    for one, other in combinations(near, 2):
        if one.in_table and other.in_table and not _in_line(one, other):
            continue
        a, b = abs(one.interval.value), abs(other.interval.value)
        if abs(abs(a - b) - own) <= 1e-9 * own:
            high, low = (one, other) if a > b else (other, one)
            formula = f"{high.quantity.text.strip()} − {low.quantity.text.strip()}"
            return Worked(f"{formula} = {mention.quantity.text.strip()}", (), (high, low))
    return None


def _in_line(one: Mention, other: Mention) -> bool:
    """Tell whether two cells stand in one row, or under one header."""
    if one.text is not other.text:
        return False
    block = one.text.block
    cells = [block.cell_at(m.place.start) for m in (one, other)] if block.kind == "table" else []
    return bool(cells) and (cells[0][0] == cells[1][0] or cells[0][1] == cells[1][1])


def _whole(mention: Mention, beside: list[Quantity], found: Iterable[Mention]) -> Worked | None:
    """Return the amount elsewhere in the article that all amounts of a sentence make together."""
    values = [value for q in beside if (value := interval(q)) is not None]
    if not 2 <= len(values) <= 5:
        return None
    whole = total([mention.interval, *values]).value
    for other in found:
        if (
            other.group != mention.group
            and other.quantity.unit == beside[0].unit
            and abs(other.interval.value - whole) <= 1e-9 * whole
        ):
            parts = " + ".join(q.text.strip() for q in (mention.quantity, *beside))
            text = other.quantity.text.strip()
            shown = f"{text} ({other.quantity.unit})" if other.in_table else text
            return Worked(f"{parts} = {shown}", tuple(beside), (other,))
    return None


def _sum(mention: Mention, amounts: list[Quantity]) -> Worked | None:
    """Return the sum that an amount is, or is a part of, to the last digit."""
    own = mention.interval
    for size in (2, 3, 4):
        for chosen in combinations(amounts, size):
            values = [value for q in chosen if (value := interval(q)) is not None]
            if len(values) != size:
                continue
            for at, whole in enumerate(values):
                rest = values[:at] + values[at + 1 :]
                parts = total([own, *rest])
                if abs(parts.value - whole.value) <= 1e-9 * whole.value and size > 2:
                    return Worked(_written(mention, chosen, at), chosen)
            if abs(total(values).value - own.value) <= 1e-9 * abs(own.value):
                return Worked(_written(mention, chosen, None), chosen)
    return None


def _written(mention: Mention, chosen: tuple[Quantity, ...], at: int | None) -> str:
    own = mention.quantity.text.strip()
    parts = [q.text.strip() for number, q in enumerate(chosen) if number != at]
    if at is None:
        return f"{' + '.join(parts)} = {own}"
    return f"{' + '.join([own, *parts])} = {chosen[at].text.strip()}"


def _share(mention: Mention, amounts: list[Quantity], own: tuple[Quantity, ...]) -> Worked | None:
    """Return the share or the change that an amount is of another, by a percentage beside it."""
    if precision(mention) < 2:
        return None
    for percent in own:
        share = interval(percent)
        if percent.kind != "percent" or share is None or not 0 < share.value < 100:
            continue
        part = share.scaled(0.01)
        one = exact(1.0)
        for base in amounts:
            value = interval(base)
            if value is None:
                continue
            for factor, sign in ((part, "×"), (one.plus(part), "+"), (one.minus(part), "−")):
                for a, b, x, y in (
                    (value, mention.interval, base, mention.quantity),
                    (mention.interval, value, mention.quantity, base),
                ):
                    if _fits(a.times(factor), b):
                        formula = f"{x.text.strip()} {sign} {percent.text.strip()}"
                        return Worked(f"{formula} = {y.text.strip()}", (percent, base))
    return None


def _fits(computed: Interval, stated: Interval) -> bool:
    """Tell whether a computed value is the stated one and lies close, as few others would."""
    close = abs(computed.value - stated.value) <= 0.01 * abs(stated.value)
    return close and computed.meets(stated)
