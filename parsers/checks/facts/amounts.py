"""N101: one fact with two values, told apart from two facts by words, names, years and majority.

Two amounts are suspected of being one fact only where one is the other after a slip (a power of
ten, neighbouring digits changing places, the unit) and where they share a name and another telling
word. The one that fewer places support is named.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from itertools import product

from parsers.checks.analysis.mentions import Mention, mentions
from parsers.checks.analysis.rownames import Stated
from parsers.checks.analysis.telling import forms_of
from parsers.checks.analysis.values import (
    digits_of,
    power_of_ten,
    scale_of,
    shown,
    shown_power,
    swapped,
)
from parsers.checks.context import Context
from parsers.checks.drafts import Draft
from parsers.checks.facts.coincidence import Coincidences, is_known
from parsers.checks.facts.evidence import (
    is_one_number,
    is_portion,
    is_rest,
    precision,
    speaks_for_slip,
)
from parsers.checks.facts.promised import unkept
from parsers.checks.facts.ties import Tie, tie
from parsers.checks.registry import rule
from parsers.compiled import compiled

_WIDE = compiled(r"[\u3040-\u9fff\uac00-\ud7af]")
"""Scripts whose words for powers of ten are four zeros apart."""

_QUARTER = compiled("[qhf][1-4]y?")
"""Names of spans of a year, which are no names of things."""

_POINTS = compiled(r"[\s.,'’\u00a0\u202f]")
"""What groups digits or begins decimals, which languages and authors use in both ways."""

MAX_GROUP = 60
"""Amounts with the same digits beyond this many are not compared with one another."""


def comparable(one: Mention, other: Mention) -> bool:
    """Tell whether two mentions may be of one fact: not contrasted, not of different years."""
    if one.group == other.group or _templated(one, other) or _listed(one, other):
        return False
    return not (one.years and other.years and one.years.isdisjoint(other.years))


def _listed(one: Mention, other: Mention) -> bool:
    """Tell whether two amounts stand in lists, which give a figure for each of several things."""
    kinds = {one.text.block.kind, other.text.block.kind}
    return kinds == {"list"} and not (one.definite or other.definite)


def _templated(one: Mention, other: Mention) -> bool:
    """Tell whether two short texts differ in their amounts alone: captions of different things."""
    a, b = one.text.text, other.text.text
    if one.in_table or other.in_table or max(len(a), len(b)) > 60:
        return False
    return _around(one) == _around(other)


def _around(mention: Mention) -> tuple[str, str]:
    text, quantity = mention.text.text, mention.quantity
    return text[: quantity.start], text[quantity.end :]


def _digits(mention: Mention) -> str:
    return mention.digits.rstrip("0")


def _cause(odd: Mention, usual: Mention) -> str | None:
    if odd.unit != usual.unit or odd.quantity.text.strip() == usual.quantity.text.strip():
        return None  # printed alike: two languages read the points in it differently
    if "duration" in (odd.quantity.kind, usual.quantity.kind):
        return None  # of two spans one may well be ten times the other
    if _is_size(odd) and _is_size(usual):
        return None  # 128 GB of memory and 128 MB of a cache: sizes are powers of two
    exponent = power_of_ten(odd.interval.value, usual.interval.value)
    same = _POINTS.sub("", odd.quantity.text) == _POINTS.sub("", usual.quantity.text)
    if same and exponent is not None and exponent % 3 == 0:
        return None  # one point read in two ways: "50.000 JPY", "50,000JPY"
    alike = odd.quantity.unit == usual.quantity.unit and not scale_of(odd.quantity) > 1
    if alike and exponent == 3 and usual.interval.value < 1:
        return None  # 250 bytes of one thing and 0.25 bytes of another: no word is another
    if exponent is not None:
        steps = (1, 2, 3, 4, 8) if _WIDE.search(odd.quantity.text) else (1, 2, 3, 6)
        return shown_power(exponent) if abs(exponent) in steps else None
    if _is_price(odd) and _is_price(usual):
        return None
    a, b = odd.digits, usual.digits
    if len(a) <= _FEW and odd.unit == "number":
        return None  # 17 and 71 of many a thing
    ratio = odd.interval.value / usual.interval.value if usual.interval.value else 0.0
    if swapped(a, b) and 0.1 < abs(ratio) < 10:
        return "digits swapped"
    return None


def _is_price(mention: Mention) -> bool:
    """Tell whether an amount is one of a shop: $129.99 and $219.99 are the prices of two things."""
    return mention.unit.startswith("currency") and _SHOP.search(mention.quantity.text) is not None


_SHOP = compiled(r"\d[.,]9[59](?!\d)")
_FEW = 2
_BYTES = ("byte", "bit")


def _is_size(mention: Mention) -> bool:
    """Tell whether an amount of memory is a power of two."""
    printed = mention.quantity.value
    number = int(printed) if printed is not None and printed == int(printed) else 0
    digits = int(mention.digits) if mention.digits else number
    power = 16 <= digits <= 1024 and digits & (digits - 1) == 0
    return power and any(word in mention.unit for word in _BYTES)


def _groups(found: list[Mention]) -> Iterator[list[Mention]]:
    groups: dict[tuple[str, str], list[Mention]] = defaultdict(list)
    for mention in found:
        digits = _digits(mention)
        if digits:
            groups[mention.unit, "".join(sorted(digits.replace("0", "")))].append(mention)
    for group in groups.values():
        if 2 <= len(group) <= MAX_GROUP:
            yield group


@rule(
    "N101",
    "one-fact-two-values",
    "error",
    "An amount that is given otherwise in other places of the article.",
    explanation="Two amounts of the same unit that differ by a power of ten or by two digits "
    "changing places, in places that share a name and another telling word and no different year, "
    "are taken for one fact. The value that more places give is the usual one; without a majority "
    "the two must share more words. Titles, summaries and tables count as places. What a title or "
    "a heading announces must come back, be it rounded: “2.6 GW” above and “2,610 MW” below.",
    fails="Aldra invests $40 million … the $400 million that Aldra invests … Aldra's investment "
    "of $40 million",
    holds="Aldra invests $40 million … Aldra's investment of $40 million",
)
def one_fact_two_values(context: Context) -> Iterable[Draft]:
    """Compare amounts with the same digits, in groups."""
    found = [mention for mention in mentions(context) if not mention.of_range]
    by_unit: dict[str, list[Mention]] = defaultdict(list)
    for mention in found:
        if precision(mention) >= 2:
            by_unit[mention.unit].append(mention)
    stated = {unit: Stated(m.interval for m in known) for unit, known in by_unit.items()}

    def stands_alone(wrong: Mention) -> bool:
        """Tell whether no other place has the value, be it rounded."""
        return wrong.unit not in stated or all(
            by_unit[wrong.unit][number].group == wrong.group
            for number in stated[wrong.unit].meeting(wrong.interval)
        )

    beside: dict[tuple[int, int, int], list[Mention]] = defaultdict(list)
    for mention in found:
        beside[mention.group].append(mention)

    def told_together(wrong: Mention, usual: Mention) -> bool:
        """Tell whether two sentences of one year have another amount in common: "to 26 billion"."""
        return (
            not usual.in_table
            and not wrong.in_table
            and bool(wrong.years & usual.years)
            and any(
                one is not wrong
                and two is not usual
                and one.unit == two.unit
                and one.interval.value == two.interval.value
                for one in beside[wrong.group]
                for two in beside[usual.group]
            )
        )

    coincidences = Coincidences(found)
    tenths = {m.place[:2] for m in found if m.unit == "percent" and m.interval.value == _TENTH}
    for group in _groups(found):
        values: dict[float, list[Mention]] = defaultdict(list)
        for mention in group:
            values[mention.interval.value].append(mention)
        ranked = sorted(values.values(), key=lambda places: -_support(places))
        for number, usual in enumerate(ranked):
            yield from _holding(usual)
            for odd in ranked[number + 1 :]:
                beside_it = tenths and any(m.place[:2] in tenths for m in (*odd, *usual))
                if beside_it and abs(_exponent(odd[0], usual[0])) == 1:
                    continue
                draft = _conflict(odd, usual, stands_alone, told_together, coincidences)
                if draft is None and odd[0].in_table and not usual[0].in_table:
                    draft = _cell_told_otherwise(usual, odd, stands_alone, coincidences)
                if draft is not None:
                    yield draft
    yield from unkept(found)


def _support(places: list[Mention]) -> int:
    return len({mention.group for mention in places})


def _conflict(
    odd: list[Mention],
    usual: list[Mention],
    stands_alone: Callable[[Mention], bool],
    told_together: Callable[[Mention, Mention], bool],
    coincidences: Coincidences,
) -> Draft | None:
    if _support(odd) > 2 or not _may_slip(odd, usual):
        return None
    for wrong in odd:
        if is_rest(wrong) or is_portion(wrong):
            continue  # what is left of ten may well be one
        apart = not wrong.in_table and not is_known(wrong)
        if apart and any(_set_against(wrong, mention) for mention in usual):
            continue
        ties = [
            (tie(wrong, mention), mention)
            for mention in usual
            if comparable(wrong, mention) and _cause(wrong, mention) is not None
        ]
        if not ties:
            continue
        best, nearest = max(ties, key=lambda pair: _nearness(wrong, *pair))
        closest = max(ties, key=lambda pair: pair[0].weight + pair[0].years)
        known = (nearest, closest[1], wrong)
        known_fact = wrong.definite or nearest.definite
        kin = [
            mention
            for mention in usual
            if _kin(mention, known) or (known_fact and _spoken_of(mention))
        ]
        support = len({mention.group for mention in kin})
        # Ten times as much is common by chance: there the place that shares most must tell.
        further = [] if abs(_exponent(wrong, closest[1])) == 1 else ties
        first = [closest, *(each for each in further if each is not closest)]
        telling = next(
            (
                (shared, mention)
                for shared, mention in (first if stands_alone(wrong) else ())
                if speaks_for_slip(wrong, mention, shared, support)
                or is_one_number(wrong, mention)
                or told_together(wrong, mention)
                or coincidences.tell(wrong, mention, shared)
            ),
            None,
        )
        if telling is closest or _same_fact(best, wrong, support, odd, nearest):
            return _draft(wrong, closest[1], kin, closest[0], sure=telling is not None)
        if telling is not None:
            shared, mention = telling
            told = kin if mention in kin else [mention, *kin]
            return _draft(wrong, mention, told, shared, sure=True)
    return None


def _cell_told_otherwise(
    said: list[Mention],
    cells: list[Mention],
    stands_alone: Callable[[Mention], bool],
    coincidences: Coincidences,
) -> Draft | None:
    """Tell of an amount of prose that is too much like a cell for chance."""
    for wrong, cell in product(said, cells):
        if comparable(wrong, cell) and _cause(wrong, cell) is not None and stands_alone(wrong):
            shared = tie(wrong, cell)
            if coincidences.tell(wrong, cell, shared):
                return _draft(wrong, cell, [cell], shared, sure=True)
    return None


def _set_against(one: Mention, other: Mention) -> bool:
    """Tell whether one sentence, or two that follow one another, have both amounts, and so two."""
    (*where, at), (*there, then) = one.group, other.group
    return where == there and abs(at - then) <= 1 and not other.in_table


def _exponent(one: Mention, other: Mention) -> int:
    """Return the power of ten that two amounts are apart, or 0 where it is none."""
    return power_of_ten(one.interval.value, other.interval.value) or 0


_TENTH = 10.0
"""The percentage by which one of two amounts a power of ten apart is a part of the other."""

_NO_SLIP = 2
"""A power of ten that no slip of a word or of one digit makes."""


def _may_slip(odd: list[Mention], usual: list[Mention]) -> bool:
    """Tell whether a slip may make one value out of the other, however they are printed."""
    exponent = power_of_ten(odd[0].interval.value, usual[0].interval.value)
    if exponent is not None:
        return abs(exponent) != _NO_SLIP
    printed = {mention.digits for mention in usual}
    return any(swapped(digits, other) for digits in {m.digits for m in odd} for other in printed)


def _nearness(wrong: Mention, shared: Tie, other: Mention) -> tuple[bool, int]:
    return wrong.leading and other.leading, shared.weight + shared.years


def _kin(mention: Mention, known: tuple[Mention, ...]) -> bool:
    """Tell whether a mention supports the usual value: tied to one that is known to."""
    return mention in known or any(
        comparable(mention, other) and tie(mention, other).weight >= 1
        for other in known
        if other.group != mention.group
    )


def _spoken_of(mention: Mention) -> bool:
    """Tell whether an amount is one the article keeps coming back to: its subject, or "the 40"."""
    if len(_digits(mention)) >= 3 and mention.in_table:
        return True
    return (_telling(mention) or len(_digits(mention)) >= 3) and (
        mention.definite or mention.leading
    )


def _same_fact(
    best: Tie, wrong: Mention, support: int, odd: list[Mention], nearest: Mention
) -> bool:
    """Tell whether two amounts are so much alike, and so told, that they must be one."""
    if _ruled_out(best, wrong, odd, nearest):
        return False
    if wrong.leading and nearest.leading and _telling(wrong):
        return True
    definite = wrong.definite or nearest.definite
    scaled = digits_of(wrong.quantity.text) == digits_of(nearest.quantity.text)
    if scaled and best.weight and support >= 3 and _telling(wrong):
        return True
    if definite and len(_digits(wrong)) >= 3 and nearest.leading and support >= 2:
        return True
    if not best.names and len(best.others) < 2:
        return definite and _telling(wrong) and support >= (1 if len(_digits(wrong)) >= 3 else 2)
    if _plain(wrong):
        alike = wrong.noun == nearest.noun or wrong.in_table or nearest.in_table
        if len(_digits(wrong)) == 1 or support < 2 or not best.names or not alike:
            return False
    return _weight(best, wrong, nearest) >= (2 if best.names else 3) + (support < 2)


def _ruled_out(best: Tie, wrong: Mention, odd: list[Mention], nearest: Mention) -> bool:
    """Tell whether an amount says too little by itself, or is supported by others like it."""
    if len(_digits(wrong)) == 1 and not (best.names or (wrong.leading and nearest.leading)):
        return True
    if len(_digits(wrong)) == 1 and wrong.unit.startswith("duration"):
        return True
    if wrong.unit == "percent" and not (wrong.leading or nearest.leading):
        return True
    if _plain(wrong) and len(digits_of(wrong.quantity.text)) < 3:
        return True
    return any(m is not wrong and tie(m, wrong).weight >= 2 for m in odd)


def _weight(best: Tie, wrong: Mention, nearest: Mention) -> int:
    """Return how much speaks for two mentions being of one fact."""
    prominent = {wrong.text.role, nearest.text.role} & {"title", "summary"}
    weight = best.weight + best.years + bool(prominent)
    weight += 2 * (wrong.definite or nearest.definite)
    weight += len(_digits(wrong)) >= 3 and not _plain(wrong)
    weight -= len(_digits(wrong)) == 1
    weight -= wrong.unit in ("number", "percent", "multiplier")
    weight -= _plain(wrong)
    return weight - 2 * (wrong.in_table and nearest.in_table)


def _plain(mention: Mention) -> bool:
    return mention.unit in ("number", "multiplier")


def _telling(mention: Mention) -> bool:
    """Tell whether an amount says enough by itself: a price or a measure of two digits or more."""
    return mention.unit.startswith(("currency", "dimension")) and len(_digits(mention)) >= 2


def as_written(word: str, *mentions: Mention) -> str:
    """Return a telling word as the text of one of the mentions has it, or ""."""
    wide = _WIDE.search(word) is not None
    for mention in mentions:
        sentence = mention.text.sentences[mention.group[2]] if not mention.in_table else None
        text = mention.text.text[sentence.start : sentence.end] if sentence else ""
        for form in (word, *forms_of(word)):
            edges = ("", "") if wide else (r"(?<![^\W_])", r"[\w-]*")
            found = re.search(edges[0] + re.escape(form) + edges[1], text, re.IGNORECASE)
            if found:
                return found.group()
    return ""


def _reconciled(wrong: Mention, nearest: Mention, kin: list[Mention]) -> bool:
    """Tell whether the article itself makes two amounts one fact, whatever words they share.

    One of them is what the article is about, in its title, summary or first paragraph, and comes
    back: there too, as known ("the $40 million"), or in a table.
    """
    if not (wrong.leading or any(mention.leading for mention in kin)):
        return False
    known = wrong.definite or any(mention.definite or mention.in_table for mention in kin)
    return known or (wrong.leading and nearest.leading)


def _draft(
    wrong: Mention, nearest: Mention, kin: list[Mention], best: Tie, *, sure: bool = False
) -> Draft:
    cause = _cause(wrong, nearest) or ""
    places = len({mention.group for mention in kin})
    shared = [*sorted(best.names), *sorted(best.others)]
    telling = [word for known in shared if (word := as_written(known, wrong, nearest))]
    about = " and ".join(f"“{word}”" for word in dict.fromkeys(telling[:2]))
    what = f"; both places speak of {about}" if about else ""
    ratio = wrong.interval.value / nearest.interval.value if nearest.interval.value else 0.0
    others = f"{places} other places" if places > 1 else "another place"
    message = (
        f"{wrong.quantity.text.strip()} here, {nearest.quantity.text.strip()} in {others} "
        f"({cause}){what}"
    )
    computation = (
        f"{wrong.quantity.text.strip()} / {nearest.quantity.text.strip()} = {shown(ratio)}"
    )
    ordered = sorted(kin, key=lambda mention: mention is not nearest)
    return Draft(
        message,
        tuple(dict.fromkeys((wrong.place, *(mention.place for mention in ordered[:12])))),
        computation,
        severity="info"
        if not sure and not _reconciled(wrong, nearest, kin)
        else "error"
        if places > 1 or best.weight >= 4
        else "warning",
    )


def _holding(usual: list[Mention]) -> Iterator[Draft]:
    """Report values that several places agree on, where they plainly are one fact."""
    first = usual[0]
    same = [
        mention
        for mention in usual[1:]
        if mention.group != first.group
        and comparable(first, mention)
        and (shared := tie(first, mention)).weight >= (2 if shared.names else 3)
    ]
    if same:
        places = tuple(dict.fromkeys((first.place, *(mention.place for mention in same[:12]))))
        count = len({mention.group for mention in same}) + 1
        yield Draft(
            f"{first.quantity.text.strip()} in {count} places",
            places,
            " = ".join(dict.fromkeys(m.quantity.text.strip() for m in (first, *same))),
            "holds",
            primary=len(places),
        )
