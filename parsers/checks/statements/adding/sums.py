"""N311: sums told in prose: so many and so many more, so many in all."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from parsers.checks.analysis.grid import unit_of
from parsers.checks.analysis.phrases import AMOUNT, Phrase, phrase_pattern, phrases
from parsers.checks.analysis.values import Interval, interval, is_open, like, scale_of, total
from parsers.checks.context import Context
from parsers.checks.drafts import Draft, Place
from parsers.checks.lexicon import portions, prose, sums
from parsers.checks.registry import rule
from parsers.checks.statements.adding.column_sums import column_sums
from parsers.checks.statements.adding.enumerated import enumerated
from parsers.checks.statements.adding.told import SILENT, Value, cause_between, tight
from parsers.checks.statements.adding.totals import sums_of

_NEAR = 16
_CLOSE = (0.7, 1.43)
"""Beyond this a sum and the amount stated are not taken for the same thing."""


@rule(
    "N311",
    "sum-told",
    "error",
    "Amounts that are said to make so much together, and do not.",
    explanation="Amounts of one unit in one sentence, the last of them with a word for “in all”, "
    "are added up where they are a list of three or the second is said to be more of the same. A "
    "sentence that begins with “of this” and lists parts of the only amount of the sentence before "
    "must not exceed it. So many more “to reach” so many are added to what was there. A list of "
    "three behind a colon and a sentence of nothing but parts of “these” must make the amount "
    "before. A sum told with another total of a table, or of as many things as it has rows, is "
    "that of the column in its unit.",
    fails="The union counts 60,000 fitters and needs 30,000 more, 80,000 in all.",
    holds="The union counts 60,000 fitters and needs 30,000 more, 90,000 in all.",
    recomputed=True,
)
def sums_told(context: Context) -> Iterable[Draft]:
    """Add up the amounts of each sentence that says what they make."""
    told: set[Place] = set()
    for draft in (*_of_sentences(context), *column_sums(context)):
        if draft.kind == "holds" or draft.places[0] not in told:
            told.update(draft.places if draft.kind != "holds" else ())
            yield draft


def _of_sentences(context: Context) -> Iterator[Draft]:
    before: Phrase | None = None
    for phrase in phrases(context):
        earlier = before if before is not None and before.text is phrase.text else None
        before = phrase
        if phrase.text.role in SILENT:
            continue
        found = [*sums_of(context, phrase), *_told(context, phrase, earlier)]
        yield from found or enumerated(phrase)


def _told(context: Context, phrase: Phrase, earlier: Phrase | None) -> Iterator[Draft]:
    values = _values(phrase)
    if len(values) < 2 or _each(phrase):
        return
    yield from _together(phrase, values, context)
    if earlier is not None:
        yield from _of_this(phrase, values, earlier)
        yield from _slipped_listing(phrase, values, earlier)
    yield from _reached(phrase, values, earlier)


def _values(phrase: Phrase) -> list[Value]:
    """Return the plain amounts of a sentence; none if one of them is a bound, a range or rough."""
    found: list[Value] = []
    for at, quantity in phrase.at.items():
        value = interval(quantity)
        if phrase.masked[at] != AMOUNT or value is None or quantity.kind == "duration":
            continue
        if quantity.is_range or is_open(quantity) or quantity.approximate or value.value <= 0:
            return []
        found.append(Value(quantity, value, at))
    return _adopted(phrase, found)


def _adopted(phrase: Phrase, values: list[Value]) -> list[Value]:
    """Give bare numbers the unit of the amount that their list ends with: "9 and 12 metres"."""
    for number in range(len(values) - 2, -1, -1):
        value, after = values[number], values[number + 1]
        unit = after.quantity.kind
        if value.quantity.kind != "number" or unit not in ("currency", "dimension"):
            continue
        large = value.interval.value >= 100_000 and unit == "currency"
        gap = phrase.masked[value.at + 1 : after.at]
        joins = prose.AND.get(phrase.language, "and")
        if not large and not re.fullmatch(rf"\s*(?:,|{joins})\s*", gap):
            continue
        scale = 1.0 if large else after.interval.value / _printed(after)
        named = {"kind": unit, "unit": after.quantity.unit, "per": after.quantity.per}
        quantity = value.quantity.model_copy(update=named)
        values[number] = Value(quantity, value.interval.scaled(scale), value.at)
    return values


def _printed(value: Value) -> float:
    """Return the number as printed, without its unit's scale."""
    number = float(value.quantity.value or 1)
    scale = scale_of(value.quantity)
    return number / scale if scale else number


def _each(phrase: Phrase) -> bool:
    """Tell whether a sentence says how much each of some things has; "each year" is none."""
    found = phrase.find(prose.EACH)
    return found is not None and phrase.masked[found.end() : found.end() + 1] not in tuple(
        "年月天日周"
    )


def _said(phrase: Phrase, words: dict[str, str], start: int, end: int) -> bool:
    listed = words.get(phrase.language)
    return (
        listed is not None
        and phrase_pattern(listed).search(phrase.masked, max(start, 0), end) is not None
    )


def _alike(values: list[Value]) -> bool:
    return len({unit_of(value.quantity) for value in values}) == 1


def _together(phrase: Phrase, values: list[Value], context: Context) -> Iterator[Draft]:
    if not 3 <= len(values) <= 9 or not _alike(values):
        return
    *parts, whole = values
    start, end = parts[-1].at + 1, whole.at + 1 + _NEAR
    ahead = _said(phrase, prose.TOGETHER, max(start, whole.at - _NEAR), whole.at)
    if not (ahead or _said(phrase, prose.TOGETHER, whole.at + 1, end)):
        return
    if not re.search("[,，、;–—:(]", phrase.masked[start : whole.at]):
        return
    more = _said(phrase, sums.MORE, parts[-1].at - _NEAR, parts[-1].at + 1 + _NEAR)
    equal = _said(phrase, portions.EQUALS, start, whole.at)
    gaps = [phrase.masked[a.at + 1 : b.at] for a, b in pairwise(parts)]
    joins = prose.AND.get(phrase.language, "")
    listed = len(parts) >= 3 and all(
        re.search("[,，、;]", gap) or phrase_pattern(joins).search(gap) for gap in gaps
    )
    computed = total(part.interval for part in parts)
    joined = re.fullmatch(rf"\s*(?:{joins})\s*", gaps[0]) if joins and len(parts) == 2 else None
    strict = ((more or joined) and len(parts) == 2) or listed
    sure = bool(strict) and bool(equal or more or listed or joined)
    sure = sure and not _told_before(context, phrase, whole, computed)
    yield from _judged(phrase, parts, whole, computed, sure=sure)


def _told_before(context: Context, phrase: Phrase, whole: Value, computed: Interval) -> bool:
    """Tell whether an amount told in the sentences or the block before is what parts lack."""
    place = phrase.text.first
    before = [q for q in phrase.text.quantities if q.start < phrase.sentence.start]
    if place.block:
        before += context.text(place.edition, place.block - 1).quantities
    for quantity in before:
        value = interval(quantity)
        if value is None or unit_of(quantity) != unit_of(whole.quantity):
            continue
        if value.value > 0 and computed.plus(value).meets(whole.interval):
            return True
    return False


def _of_this(phrase: Phrase, parts: list[Value], earlier: Phrase) -> Iterator[Draft]:
    listed = sums.OF_THIS.get(phrase.language)
    if listed is None or len(parts) < 2 or not _alike(parts):
        return
    if not phrase_pattern(listed).match(phrase.masked) or phrase.has(prose.REST):
        return
    wholes = [v for v in _values(earlier) if unit_of(v.quantity) == unit_of(parts[0].quantity)]
    if len(wholes) != 1:
        return
    whole = wholes[0]
    computed = total(part.interval for part in parts)
    over = computed.low > whole.interval.high and len(parts) >= 3
    nearly = len(parts) >= 3 and computed.value > 0.85 * whole.interval.value
    yield from _judged(phrase, parts, whole, computed, sure=over or nearly, holder=earlier)


def _slipped_listing(phrase: Phrase, parts: list[Value], earlier: Phrase) -> Iterator[Draft]:
    """Report a listing that a slip in one part keeps from making the amount told before it."""
    wholes = _values(earlier)
    if not 3 <= len(parts) <= 8 or not _alike(parts) or len(wholes) != 1:
        return
    whole = wholes[0]
    if unit_of(whole.quantity) != unit_of(parts[0].quantity) or phrase.has(prose.TOGETHER):
        return
    computed = total(part.interval for part in parts)
    if computed.meets(whole.interval):
        yield from _judged(phrase, parts, whole, computed, sure=False, holder=earlier)
        return
    gap = computed.value - whole.interval.value
    slips = [
        part
        for part in parts
        if cause_between(part.quantity, part.interval.value, part.interval.value - gap)
        not in (None, "one digit differs")
    ]
    if slips and computed.refutes(whole.interval):
        yield from _judged(phrase, parts, whole, computed, sure=True, holder=earlier)


def _reached(phrase: Phrase, values: list[Value], earlier: Phrase | None) -> Iterator[Draft]:
    if len(values) != 2 or not _said(phrase, sums.REACH, values[0].at + 1, values[1].at):
        return
    extra, whole = values
    if not _said(phrase, sums.MORE, extra.at - 10, extra.at + 10) or earlier is None:
        return
    bases = [
        v
        for v in _values(earlier)
        if v.quantity.kind == whole.quantity.kind
        or ({v.quantity.kind, whole.quantity.kind} <= {"number", "count"})
    ]
    for base in bases:
        computed = base.interval.plus(extra.interval)
        if computed.meets(whole.interval):
            yield from _judged(
                phrase, [extra], whole, computed, sure=False, base=base, holder=earlier
            )
            return
    if bases:
        computed = bases[0].interval.plus(extra.interval)
        cause = cause_between(whole.quantity, whole.interval.value, computed.value)
        yield from _judged(
            phrase, [extra], whole, computed, sure=bool(cause), base=bases[0], holder=earlier
        )


def _judged(
    phrase: Phrase,
    parts: list[Value],
    whole: Value,
    computed: Interval,
    *,
    sure: bool,
    base: Value | None = None,
    holder: Phrase | None = None,
) -> Iterator[Draft]:
    stated = whole.quantity.text.strip()
    own = phrase if holder is None or base is not None else holder
    every = [*([base] if base is not None else []), *parts]
    texts = " + ".join(value.quantity.text.strip() for value in every)
    right = like(whole.quantity, computed.value)
    working = f"{texts} = {right}, stated {stated}"
    places = [own.place(whole.quantity), *(phrase.place(part.quantity) for part in parts)]
    if base is not None and holder is not None:
        places.append(holder.place(base.quantity))
    if computed.meets(whole.interval) and tight(computed, whole.interval):
        yield Draft(f"{texts} make {stated}", tuple(places), working, "holds")
        return
    if not computed.value or not computed.refutes(whole.interval):
        return
    ratio = whole.interval.value / computed.value
    cause = cause_between(whole.quantity, whole.interval.value, computed.value)
    if sure and (_CLOSE[0] < ratio < _CLOSE[1] or cause not in (None, "one digit differs")):
        told = f" ({cause})" if cause else ""
        message = f"{texts} make {right}, stated {stated}{told}"
        yield Draft(message, tuple(places), working)
