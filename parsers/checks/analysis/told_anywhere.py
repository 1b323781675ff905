"""Whether an article tells an amount anywhere, in its prose or its tables."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Collection
from operator import itemgetter

from parsers.checks.analysis.mentions import Mention, mentions
from parsers.checks.analysis.values import Interval
from parsers.checks.context import Context
from parsers.checks.drafts import Place

_WIDEST = 0.1
"""What the rounding of an amount may be of it, for the amount to be told rather than guessed."""


def is_told(context: Context, unit: str, value: Interval, but: Collection[Place]) -> bool:
    """Tell whether an amount of a unit, as rounded, stands at another place than some.

    What a statement would come to is then told as what it is, and the statement is of another
    amount.
    """
    units = [unit.partition("/")[0], *(["number"] if value.value >= _LARGE else [])]
    reach = _WIDEST * value.value
    starts = {place[:3] for place in but}
    return value.value > 0 and any(
        mention.place[:3] not in starts
        and mention.interval.width <= reach
        and mention.interval.meets(value)
        for each in units
        for mention in _near(context, each, value.value - reach, value.value + reach)
    )


_LARGE = 100_000
"""From here on a number may leave its unit out: "of that, 47.25 million"."""


def _near(context: Context, unit: str, least: float, most: float) -> list[Mention]:
    values, told = _by_unit(context).get(unit, ([], []))
    return told[bisect_left(values, least) : bisect_right(values, most)]


def mention_at(context: Context, place: Place) -> Mention | None:
    """Return the amount that begins at a place."""
    if "mentions by place" not in context.memo:
        context.memo["mentions by place"] = {m.place[:3]: m for m in mentions(context)}
    found: Mention | None = context.memo["mentions by place"].get(place[:3])
    return found


def _by_unit(context: Context) -> dict[str, tuple[list[float], list[Mention]]]:
    """Return the amounts of an article by unit, the smallest first, beside their values."""
    if "told by unit" not in context.memo:
        found: dict[str, list[tuple[float, int, Mention]]] = defaultdict(list)
        for number, mention in enumerate(mentions(context)):
            unit = mention.unit.partition("/")[0]
            found[unit].append((mention.interval.value, number, mention))
        for entries in found.values():
            entries.sort(key=itemgetter(0, 1))
        context.memo["told by unit"] = {
            unit: ([value for value, _, _ in entries], [mention for *_, mention in entries])
            for unit, entries in found.items()
        }
    known: dict[str, tuple[list[float], list[Mention]]] = context.memo["told by unit"]
    return known
