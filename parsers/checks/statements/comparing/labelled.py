"""Amounts of sentences that list them, each with the words that are its own there."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from parsers.checks.analysis.grid import unit_of
from parsers.checks.analysis.phrases import AMOUNT, Phrase
from parsers.checks.analysis.telling import stems_of, telling_words
from parsers.checks.analysis.values import Interval, interval, is_open
from parsers.checks.drafts import Place
from parsers.checks.statements.adding.told import in_currency, is_name, one_currency, signed
from parsers.checks.statements.comparing.portions import Share
from parsers.compiled import compiled
from parsers.model import Quantity


class Amount(NamedTuple):
    """An amount and where it stands."""

    quantity: Quantity
    interval: Interval
    place: Place


class Labelled(NamedTuple):
    """An amount of a listing, with the words that are its own there."""

    amount: Amount
    words: frozenset[str]


def amounts_of(phrase: Phrase, share: Share | None) -> list[Amount]:
    """Return the amounts of a sentence; bare millions take the currency beside them."""
    found = []
    for at, quantity in phrase.at.items():
        value = interval(quantity)
        if phrase.masked[at] != AMOUNT or quantity.kind == "duration" or value is None:
            continue
        if (
            (share is not None and share.start == at)
            or signed(phrase, quantity)
            or is_name(phrase, quantity)
        ):
            continue
        found.append(Amount(quantity, value, phrase.place(quantity)))
    unit = one_currency(a.quantity for a in found)
    return [a._replace(quantity=in_currency(a.quantity, a.interval.value, unit)) for a in found]


def is_plain(amount: Amount) -> bool:
    """Tell whether an amount is one value, which no word opens or widens."""
    quantity = amount.quantity
    return not (quantity.is_range or is_open(quantity) or quantity.approximate)


def labels(before: list[Phrase]) -> tuple[Amount, list[Labelled]] | None:
    """Read the listing in the sentences before: its whole, and its parts by their words."""
    for phrase in reversed(before[-2:]):
        amounts = amounts_of(phrase, None)
        units = Counter(unit_of(amount.quantity) for amount in amounts)
        if not units:
            continue
        unit, count = units.most_common(1)[0]
        same = [amount for amount in amounts if unit_of(amount.quantity) == unit]
        if count < 3 or not all(is_plain(amount) for amount in same):
            continue
        whole, parts = same[0], same[1:]
        if any(amount.interval.low <= 0 for amount in same):
            continue
        total = sum(part.interval.value for part in parts)
        if not 0.98 < total / whole.interval.value < 1.02:
            continue
        return whole, _worded(phrase, parts)
    return None


def _worded(phrase: Phrase, parts: list[Amount]) -> list[Labelled]:
    text = phrase.text.text
    end = phrase.sentence.end
    signs = compiled("[,;，；、:：]")
    found: list[tuple[Amount, frozenset[str]]] = []
    for number, part in enumerate(parts):
        until = parts[number + 1].quantity.start if number + 1 < len(parts) else end
        since = parts[number - 1].quantity.end if number else phrase.sentence.start
        comma = signs.search(text, part.quantity.end, until)
        behind = text[part.quantity.end : comma.start() if comma else until]
        cut = max(
            (m.end() for m in signs.finditer(text, since, part.quantity.start)), default=since
        )
        ahead = text[cut : part.quantity.start]
        words = stems_of(telling_words(f"{ahead} {behind}", phrase.text.language, starts=False))
        found.append((part, frozenset(word.lstrip("?")[:7] for word in words)))
    counts = Counter(word for _, words in found for word in words)
    return [Labelled(p, frozenset(w for w in words if counts[w] == 1)) for p, words in found]


def labelled_in(phrase: Phrase, listing: list[Labelled]) -> list[Labelled]:
    """Return the amounts of a listing of whose own words a sentence has one."""
    words = stems_of(telling_words(phrase.words, phrase.text.language, starts=False))
    own = frozenset(word.lstrip("?")[:7] for word in words)
    return [labelled for labelled in listing if labelled.words & own]
