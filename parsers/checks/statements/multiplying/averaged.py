"""Averages of amounts that the same sentence lists, or the one before it (for N313).

"Spans of 310, 280, 420 and 390 feet, an average of 350 feet": the amounts stand one after another,
all of one unit, and then the average. On texts that are right, nine of nine such averages were
those of the amounts listed in the sentence.
"""

from __future__ import annotations

from collections.abc import Iterator

from parsers.checks.analysis.around import Item, adopted, allowed, amounts, before
from parsers.checks.analysis.phrases import AMOUNT, Phrase
from parsers.checks.analysis.values import interval, is_open, like, total
from parsers.checks.drafts import Draft
from parsers.checks.lexicon import averages
from parsers.checks.statements.adding.told import cause_between
from parsers.checks.statements.multiplying.perunit import shares
from parsers.model import Quantity

_LEAST = 3
_APART = 3.0
"""Amounts that an average is of lie at most so many times above or below it."""
_CLOSE = 0.04
"""An average as near as this to that of the amounts may be weighted by what is not told."""


def of_listed(phrase: Phrase, at: int, claim: Quantity) -> Iterator[Draft]:
    """Test "12, 15 and 18, an average of 15"."""
    own = next((item for item in amounts(phrase) if item.at == at), None)
    if own is None or phrase.masked[at] != AMOUNT:
        return
    values, near = _listed(phrase, own)
    if len(values) < 2:
        return
    mean = total(value.interval for value in values).scaled(1 / len(values))
    texts = " + ".join(value.words for value in values)
    right, stated = like(own.quantity, mean.value), own.words
    working = f"({texts}) / {len(values)} = {right}, stated {stated}"
    places = (own.place, *(value.place for value in values))
    if mean.meets(allowed(own)):
        yield Draft(f"the average of {len(values)} values is {stated}", places, working, "holds")
        return
    cause = cause_between(claim, own.value, mean.value)
    if not mean.refutes(own.interval) or len(values) < _LEAST:
        return
    if cause is None and not (near and abs(mean.value / own.value - 1) > _CLOSE):
        return
    slip = f" ({cause})" if cause else ""
    yield Draft(f"the average is {right}, stated {stated}{slip}", places, working)


def _listed(phrase: Phrase, own: Item) -> tuple[list[Item], bool]:
    """Return the amounts before an average, and whether they are surely what it is of."""
    word = phrase.find(averages.AVERAGE)
    ahead = [item for item in amounts(phrase) if item.at < own.at and _is_amount(item)]
    here = [value for item in ahead if (value := _alike(item, own)) is not None]
    if not ahead and any(share.item.place == own.place and share.span for share in shares(phrase)):
        earlier = [item for other in before(phrase, 1) for item in amounts(other)]
        listed = [value for item in earlier if (value := _alike(item, own)) is not None]
        return listed, len(listed) == len(earlier) and _is_level(listed, own)
    # "three seasons with 31, 28 and 37 races": how many there are is told before them.
    counted = ahead[:1] if len(ahead) == len(here) and _counts(ahead) else []
    here = [value for value in here if all(value.place != item.place for item in counted)]
    tight = word is not None and all(item.at < word.start() or item.at == own.at for item in here)
    return here, tight and len(here) + len(counted) == len(ahead) and _is_level(here, own)


def _is_amount(item: Item) -> bool:
    return item.quantity.kind not in ("duration", "ordinal") and not is_open(item.quantity)


def _counts(ahead: list[Item]) -> bool:
    """Tell whether the first of some amounts is how many the others are."""
    return (
        bool(ahead)
        and ahead[0].value == len(ahead) - 1
        and ahead[0].quantity.kind in ("count", "number")
    )


def _alike(item: Item, own: Item) -> Item | None:
    """Return an amount as one of the unit of an average, which either may leave out."""
    if item.quantity.kind == "count" == own.quantity.kind:
        return item
    found = adopted(item, own)
    if found is None and own.quantity.kind == "number" and interval(item.quantity) is not None:
        back = adopted(own, item)
        return item if back is not None and back.value == own.value else None
    return found


def _is_level(values: list[Item], own: Item) -> bool:
    return all(own.value / _APART < value.value < own.value * _APART for value in values)
