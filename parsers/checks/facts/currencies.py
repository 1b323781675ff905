"""N104: one amount in another currency than where it comes back or what it is reckoned with."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from parsers.checks.analysis.mentions import Mention, mentions
from parsers.checks.context import Context, quantities_of
from parsers.checks.drafts import Draft, Place
from parsers.checks.facts.evidence import precision
from parsers.checks.facts.reckoned import is_glossed, reckoned
from parsers.checks.facts.ties import tie
from parsers.checks.registry import rule
from parsers.compiled import compiled
from parsers.model import Table

CLOSE = 3
"""Equal figures so many blocks from one another are of one thing."""


@rule(
    "N104",
    "currency-changed",
    "error",
    "An amount in another currency than the same amount elsewhere, or than what it is part of.",
    explanation="The same figure, of at least two digits, in two currencies is one amount of which "
    "one currency is wrong: the one that the article has less of. So is an amount in a currency "
    "that the article has nowhere else, if it is the sum, the part or the change of amounts around "
    "it in another one, a price times a number, or an end of “from … to …”. Sentences with both "
    "currencies that give no percentage or sum convert the one into the other, and are left alone.",
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
        ]
        if len(set(map(_code, found))) < 2:
            continue  # most articles have one currency
        found = [mention for mention in found if not _in_two(mention)]
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
            yield from reckoned(mention, found, lone=used[_code(mention)] == 1)


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


_RATE = compiled(r"(?<![A-Z])[A-Z]{3}/[A-Z]{3}(?![A-Z])")
"""What one currency is worth in another."""


def _repeated(found: list[Mention], used: Counter[str]) -> Iterator[tuple[str, Draft]]:
    groups: dict[float, list[Mention]] = defaultdict(list)
    for mention in found:
        if precision(mention) >= 2:
            groups[mention.interval.value].append(mention)
    for group in groups.values():
        units = {_code(mention) for mention in group}
        if len(units) != 2 or _in_dollars(group):
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


def _in_dollars(group: list[Mention]) -> bool:
    """Tell whether all amounts are in dollars, some of which do not say of which country."""
    return all(m.quantity.unit in _DOLLARS for m in group) and any(
        m.quantity.text.lstrip().startswith("$") for m in group
    )


_DOLLARS = frozenset(("USD", "CAD", "AUD", "NZD", "HKD", "SGD", "TWD", "MXN"))
"""What is written with the sign of the dollar."""


def _code(mention: Mention) -> str:
    """Return the currency of an amount, whatever it is reckoned by."""
    return mention.unit.partition("/")[0]


def _near(odd: list[Mention], usual: list[Mention]) -> bool:
    """Tell whether an amount stands beside all others with its figure."""
    return all(abs(a.text.first.block - b.text.first.block) <= CLOSE for a in odd for b in usual)


def _one_amount(odd: Mention, usual: Mention, *, sure: bool) -> bool:
    """Tell whether two equal figures are one: of three digits, prominent, or with a word shared.

    A currency that the article has once is likely a slip by itself; but many things have one round
    price.
    """
    few = precision(usual) < 3 or len(usual.digits.rstrip("09")) < 3  # "799"
    priced = few and usual.interval.value < _PRICE
    if priced:
        return tie(odd, usual).weight >= (1 if odd.leading and usual.leading else _TIED)
    return precision(usual) >= 3 or sure or tie(odd, usual).weight >= 1


_PRICE = 1_000
"""Below it an amount of two digits, or of nines behind them, may be the price of anything."""
_TIED = 3
"""How closely such amounts must be tied."""


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
        if codes <= equal or is_glossed(mention, own):
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
