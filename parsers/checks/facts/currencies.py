"""N104: one amount in another currency than where it comes back or what it is reckoned with."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import NamedTuple

from parsers.checks.analysis.mentions import Mention, mentions
from parsers.checks.analysis.values import Interval, exact, interval, is_open, total
from parsers.checks.context import Context, quantities_of
from parsers.checks.drafts import Draft, Place
from parsers.checks.facts.evidence import precision
from parsers.checks.facts.ties import tie
from parsers.checks.registry import rule
from parsers.model import Quantity, Table

NEAR = 1
"""An amount is reckoned with those at most so many sentences away."""

CLOSE = 3
"""Equal figures so many blocks from one another are of one thing."""

MAX_AMOUNTS = 12
"""Sentences with more amounts than this around them are listings, and are not reckoned with."""


class Worked(NamedTuple):
    """A relation that an amount fits with amounts of another currency."""

    formula: str
    others: tuple[Quantity, ...]


@rule(
    "N104",
    "currency-changed",
    "error",
    "An amount in another currency than the same amount elsewhere, or than what it is part of.",
    explanation="The same figure, of at least two digits, in two currencies is one amount of which "
    "one currency is wrong: the one that the article has less of. So is an amount in a currency "
    "that the article has nowhere else, if it is the sum, the part or the change of amounts around "
    "it in another one. Sentences with both currencies that give no percentage "
    "or sum convert the one into the other, and are left alone.",
    fails="The line costs £84.5 million. … Of the €84.5 million the state pays half.",
    holds="The line costs €84.5 million. … Of the €84.5 million the state pays half.",
)
def currency_changed(context: Context) -> Iterable[Draft]:
    """Compare equal amounts of the editions, then reckon with those in a lone currency."""
    for edition in range(len(context.pages)):
        found = [
            mention
            for mention in mentions(context)
            if mention.text.first.edition == edition
            and mention.unit.startswith("currency:")
            and not mention.of_range
            and not _in_two(mention)
        ]
        used = Counter(_code(mention) for mention in found)
        if len(used) < 2:
            continue
        told: set[str] = set()
        for draft in _repeated(found, used):
            told.add(draft[0])
            yield draft[1]
        for mention in found:
            if _code(mention) in told or mention.in_table or mention.quantity.per:
                continue
            yield from _reckoned(mention, found, lone=used[_code(mention)] == 1)


def _in_two(mention: Mention) -> bool:
    """Tell whether an amount has two currencies: "bitcoin 63,000 dollars", a row "USD/KRW"."""
    text = mention.text
    behind = text.text[mention.place.end : mention.place.end + 12].split("\n")[0]
    unit = re.match(r"\s?(?:만|억|万|億|亿)?\s?([^\W\d_]{1,8})", behind)
    if unit is not None and not mention.in_table:
        told = quantities_of(f"1 {unit.group(1)}", text.language)
        told += quantities_of(f"1{unit.group(1)}", text.language)
        own = mention.quantity.unit
        return any(q.kind == "currency" and q.unit != own for q in told)
    if isinstance(text.block, Table) and mention.in_table:
        row = text.block.cell_at(mention.place.start)[0]
        return any(_RATE.search(cell) for cell in text.block.all_rows[row].cells)
    return False


_RATE = re.compile(r"(?<![A-Z])[A-Z]{3}/[A-Z]{3}(?![A-Z])")
"""What one currency is worth in another."""


def _repeated(found: list[Mention], used: Counter[str]) -> Iterator[tuple[str, Draft]]:
    groups: dict[float, list[Mention]] = defaultdict(list)
    for mention in found:
        if precision(mention) >= 2:
            groups[mention.interval.value].append(mention)
    for group in groups.values():
        units = {_code(mention) for mention in group}
        if len(units) != 2:
            continue
        places = {unit: len({m.group for m in group if _code(m) == unit}) for unit in units}
        odd_unit, usual_unit = sorted(units, key=lambda unit: (places[unit], used[unit]))
        outnumbered = places[odd_unit] == 1 and places[usual_unit] >= 2
        if used[odd_unit] * 2 > used[usual_unit] and not outnumbered:
            continue
        odd = [mention for mention in group if _code(mention) == odd_unit]
        usual = [mention for mention in group if _code(mention) == usual_unit]
        if len(odd) > 2 and not all(mention.in_table for mention in odd):
            continue
        sure = used[odd_unit] == 1 or (outnumbered and _near(odd, usual))
        one = any(_one_amount(a, b, sure=sure) for a in odd for b in usual)
        if not one or _converted(odd, usual):
            continue
        yield odd_unit, _draft(odd, usual)


def _code(mention: Mention) -> str:
    """Return the currency of an amount, whatever it is reckoned by."""
    return mention.unit.partition("/")[0]


def _near(odd: list[Mention], usual: list[Mention]) -> bool:
    """Tell whether an amount stands beside all others with its figure."""
    return all(abs(a.text.first.block - b.text.first.block) <= CLOSE for a in odd for b in usual)


def _one_amount(odd: Mention, usual: Mention, *, sure: bool) -> bool:
    """Tell whether two equal figures are one: of three digits, prominent, or with a word shared.

    A currency that the article has once is likely a slip by itself.
    """
    digits = precision(usual)
    return digits >= 3 or (odd.leading and usual.leading) or sure or tie(odd, usual).weight >= 1


def _converted(odd: list[Mention], usual: list[Mention]) -> bool:
    """Tell whether some sentence sets the two against one another, or converts one of them."""
    codes = {_code(odd[0]), _code(usual[0])}
    for mention in (*odd, *usual):
        if mention.in_table:
            continue
        own = mention.text.quantities_between(*mention.text.sentences[mention.group[2]])
        equal = {
            f"currency:{q.unit}"
            for q in own
            if q.kind == "currency" and q.value == mention.quantity.value
        }
        if codes <= equal or _glossed(mention, own):
            return True
    return False


def _draft(odd: list[Mention], usual: list[Mention]) -> Draft:
    a, b = odd[0], usual[0]
    message = (
        f"{_shown(a)} here, {_shown(b)} in "
        f"{'another place' if len(usual) == 1 else f'{len(usual)} other places'} (currency)"
    )
    places = [*(m.place for m in odd), *_headers(odd), *(m.place for m in usual[:6])]
    return Draft(message, tuple(dict.fromkeys(places)), f"{_shown(a)} ≠ {_shown(b)}")


def _shown(mention: Mention) -> str:
    text = mention.quantity.text.strip()
    return f"{text} ({mention.quantity.unit})" if mention.in_table else text


def _headers(odd: list[Mention]) -> Iterator[Place]:
    """Yield the headers that give cells their currency."""
    for mention in odd:
        block = mention.text.block
        if mention.in_table and isinstance(block, Table) and block.header is not None:
            column = block.cell_at(mention.place.start)[1]
            if column < len(block.header.cells):
                yield mention.text.cell_place(0, column)


# --- amounts in a lone currency -----------------------------------------------------------------


def _reckoned(mention: Mention, found: list[Mention], *, lone: bool) -> Iterator[Draft]:
    number = mention.group[2]
    sentences = mention.text.sentences
    first, last = max(number - NEAR, 0), min(number + NEAR, len(sentences) - 1)
    around = mention.text.quantities_between(sentences[first].start, sentences[last].end)
    own = mention.text.quantities_between(*sentences[number])
    if _glossed(mention, own) or len(_amounts(own, mention.quantity.unit)) > 1:
        return
    for code in sorted({q.unit for q in around if q.kind == "currency"}):
        amounts = _amounts(around, code)
        if code == mention.quantity.unit or not 0 < len(amounts) <= MAX_AMOUNTS:
            continue
        worked = (_sum(mention, amounts) or _share(mention, amounts, own)) if lone else None
        places = tuple(mention.text.place(q.start, q.end) for q in worked.others) if worked else ()
        formula = worked.formula if worked else ""
        if worked is None:
            whole = _whole(mention, _amounts(own, code), found)
            if whole is None:
                continue
            beside = tuple(mention.text.place(q.start, q.end) for q in _amounts(own, code))
            places = (*beside, whole.place)
            parts = [mention.quantity, *_amounts(own, code)]
            formula = f"{' + '.join(q.text.strip() for q in parts)} = {_shown(whole)}"
        text = mention.quantity.text.strip()
        message = f"{text}: it is reckoned with amounts in {code} (currency)"
        yield Draft(message, (mention.place, *places), formula)
        return


def _amounts(around: tuple[Quantity, ...], code: str) -> list[Quantity]:
    return [
        q
        for q in around
        if q.kind == "currency"
        and q.unit == code
        and not (q.per or q.is_range or is_open(q))
        and q.value is not None
    ]


def _glossed(mention: Mention, own: tuple[Quantity, ...]) -> bool:
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


def _whole(mention: Mention, beside: list[Quantity], found: list[Mention]) -> Mention | None:
    """Return the amount elsewhere in the article that all amounts of a sentence make together."""
    values = [value for q in beside if (value := interval(q)) is not None]
    if not 2 <= len(values) <= 5:
        return None
    whole = total([mention.interval, *values]).value
    return next(
        (
            other
            for other in found
            if other.group != mention.group
            and other.quantity.unit == beside[0].unit
            and abs(other.interval.value - whole) <= 1e-9 * whole
        ),
        None,
    )


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
