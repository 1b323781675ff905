"""N302: so many things, so much each, so much together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from parsers.checks.analysis.around import unit_printed
from parsers.checks.analysis.grid import unit_of
from parsers.checks.analysis.mentions import Mention
from parsers.checks.analysis.phrases import AMOUNT, Phrase, all_phrases, phrase_pattern
from parsers.checks.analysis.ratios import claims
from parsers.checks.analysis.told_anywhere import is_told, mention_at
from parsers.checks.analysis.values import Interval, interval, is_open, power_of_ten, scale_of
from parsers.checks.context import Context
from parsers.checks.drafts import Draft, Place
from parsers.checks.lexicon import counting, portions, prose
from parsers.checks.registry import rule
from parsers.checks.statements.adding.told import (
    SILENT,
    Value,
    cause_between,
    in_currency,
    one_currency,
    scaled_like,
    tight,
)
from parsers.checks.statements.counted import Number, numbers
from parsers.checks.statements.multiplying.apiece import apiece_of
from parsers.checks.statements.multiplying.powered import powered_of
from parsers.checks.statements.multiplying.rates import is_of_which, products_of
from parsers.checks.statements.multiplying.reconciled import reconciled
from parsers.checks.statements.multiplying.results import results_of
from parsers.compiled import compiled


@rule(
    "N302",
    "each-and-together",
    "error",
    "So many, so much each, and a total that is not their product.",
    explanation="A sentence that says how much each of a number of things has, and how much they "
    "have together, states a product. The number may stand in the sentence before.",
    fails="Four turbines, each of 15 MW, give 80 MW together: 4 × 15 = 60",
    holds="Four turbines, each of 15 MW, give 60 MW together.",
    recomputed=True,
)
def each_and_together(context: Context) -> Iterable[Draft]:
    """Test sentences with a word for "each" and one for "together"."""
    wide = list(reconciled(context))
    held = {draft.places[1] for draft in wide if draft.kind == "holds"}
    found = [
        draft
        for draft in _in_sentences(context)
        if draft.kind == "holds" or not (draft.places[1] in held or _is_told(context, draft))
    ]
    yield from found
    told = {place for draft in found for place in draft.places}
    for draft in wide:
        if told.isdisjoint(draft.places[:2]) and not _is_told(context, draft):
            yield draft


def _in_one_sentence(whole: Mention, places: Iterable[Place]) -> bool:
    """Tell whether a sentence itself has all that a product is of: that is what it tells."""
    edition, block, start, _ = whole.place
    sentence = whole.text.sentence_at(start)
    return not whole.in_table and all(
        place[:2] == (edition, block) and sentence.start <= place.start < sentence.end
        for place in places
    )


def _may_be_made(context: Context, draft: Draft, whole: Mention, made: float) -> bool:
    """Tell whether an amount may be a product at all, but for a slip.

    It is of its size, or of just its digits; no "but" parts it from what each has; and what is told
    in millions of a bare number is so, too: "207 million, 23 per kilometre".
    """
    ratio = made / whole.interval.value if whole.interval.value else 0.0
    each = mention_at(context, draft.places[1])
    if ratio <= 0:
        return False
    scale = scale_of(whole.quantity)
    if scale > 1 and abs(ratio * scale - 1) < _EXACT and each is not None:
        return scale_of(each.quantity) > 1
    if not 1 / _SIZE < ratio < _SIZE and power_of_ten(made, whole.interval.value) is None:
        return False
    return each is None or not _is_parted(whole, each)


def _is_parted(whole: Mention, each: Mention) -> bool:
    """Tell whether a sentence sets an amount apart from the one behind it: "580,000, but …"."""
    if whole.place[:2] != each.place[:2] or whole.in_table or whole.place.end > each.place.start:
        return False
    between = whole.text.text[whole.place.end : each.place.start]
    listed = prose.BUT.get(whole.text.language.partition("-")[0])
    return listed is not None and phrase_pattern(listed).search(between) is not None


_SIZE = 5.0
"""How far what is made may be from an amount that is no power of ten of it."""
_EXACT = 0.02


def _is_told(context: Context, draft: Draft) -> bool:
    """Tell whether the article has what so many times so much make, or as much as each would have.

    The statement is told of that: of another whole, or another of several rates.
    """
    whole = mention_at(context, draft.places[0])
    if whole is None or draft.made is None:
        return False
    if not _may_be_made(context, draft, whole, draft.made):
        return True
    if _in_one_sentence(whole, draft.places):
        return False
    step = unit_printed(whole.quantity) / 2
    made = Interval(draft.made, draft.made - step, draft.made + step)
    if is_told(context, whole.unit, made, draft.places):
        return True
    each = mention_at(context, draft.places[1])
    if each is None or draft.made <= 0:
        return False
    other = each.interval.value * whole.interval.value / draft.made
    step = unit_printed(each.quantity) / 2
    return is_told(context, each.unit, Interval(other, other - step, other + step), draft.places)


def _in_sentences(context: Context) -> Iterator[Draft]:
    before: Phrase | None = None
    for phrase in all_phrases(context):
        earlier = before if before is not None and _goes_on(before, phrase) else None
        before = phrase
        if phrase.text.role in SILENT or not phrase.quantities:
            continue
        each = phrase.find(prose.EACH)
        if each is not None and phrase.masked[each.end() : each.end() + 1] in _TIMES:
            each = None
        found = [] if each is None else list(_product(phrase, earlier, each))
        found = found or list(_over_time(phrase)) or list(_from_one(phrase, earlier))
        found = found or list(products_of(phrase)) or list(results_of(phrase))
        yield from found or list(apiece_of(phrase)) or powered_of(phrase)


def _goes_on(before: Phrase, phrase: Phrase) -> bool:
    """Tell whether a sentence follows another in one line of one text."""
    if before.text is not phrase.text:
        return False
    return "\n" not in phrase.text.text[before.sentence.end : phrase.sentence.start]


_MULTIPLIED = compiled(r"\d\S{0,12}\s?[x×*]\s?\d|一两|一兩|两三|兩三|三四")
"""A product written out, which says itself what is multiplied; numbers that are not meant
exactly ("one or two")."""

_TIMES = tuple("年月天日周")
"""Signs that make "each" tell how often, not of how many things."""


def _product(phrase: Phrase, earlier: Phrase | None, each: re.Match[str]) -> Iterator[Draft]:
    values = [
        Value(quantity, value, at)
        for at, quantity in phrase.at.items()
        if (value := interval(quantity)) is not None
        and quantity.kind not in ("year", "date", "ordinal", "quarter", "percent")
        and not quantity.is_range
    ]
    unit = one_currency(value.quantity for value in values)
    values = [
        value._replace(quantity=in_currency(value.quantity, value.interval.value, unit))
        for value in values
    ]
    counts = [*_counts(phrase), *(_counts(earlier) if earlier is not None else ())]
    for bare in sorted({_bare(value) for value in values}):
        same = [value for value in values if _bare(value) == bare]
        for rate in same:
            for whole in same:
                if whole.interval.value <= rate.interval.value or not _sums_up(whole, rate):
                    continue
                for number in counts:
                    if number.place in (phrase.place(rate.quantity), phrase.place(whole.quantity)):
                        continue
                    computed = rate.interval.scaled(number.value)
                    if computed.meets(whole.interval) and tight(computed, whole.interval):
                        yield _multiplied(phrase, rate, number, whole, computed, "holds")
                        return
    yield from _broken(phrase, counts, values, each)


def _counts(phrase: Phrase) -> list[Number]:
    """Return the counts of a sentence that are none of a fraction: the two of "two thirds"."""
    portions = [(c.place.start, c.place.end) for c in claims(phrase) if c.quantity is None]
    return [
        number
        for number in numbers(phrase)
        if not any(start <= number.place.start < end for start, end in portions)
    ]


def _bare(value: Value) -> str:
    """Return the unit of an amount without what it is per."""
    return unit_of(value.quantity).partition("/")[0]


def _sums_up(whole: Value, rate: Value) -> bool:
    """Tell whether an amount may sum up rates: it is per nothing that they are not per."""
    return set(whole.quantity.per) <= set(rate.quantity.per)


def _broken(
    phrase: Phrase, counts: list[Number], values: list[Value], each: re.Match[str]
) -> Iterator[Draft]:
    for rate in _rates(values, each):
        whole = _whole(phrase, values, rate)
        if whole is None:
            continue
        places = {phrase.place(value.quantity) for value in (rate, whole)}
        free = [number for number in counts if number.place not in places]
        if len(free) > 1:
            free = _of_the_same(phrase, free, each) or _here(phrase, free)
        if len(free) != 1:
            continue
        computed = rate.interval.scaled(free[0].value)
        if computed.refutes(whole.interval) and not _near(computed, whole):
            continue
        if computed.refutes(whole.interval) and not _MULTIPLIED.search(phrase.words):
            yield _multiplied(phrase, rate, free[0], whole, computed, "fail")
        return


def _rates(values: list[Value], each: re.Match[str]) -> list[Value]:
    """Return what may be told of each thing: the amount right before the word, then those behind.

    An amount with a unit comes before a bare count: "each of the two plants draws 300 MW".
    """
    right_before = [v for v in values if 0 < each.start() - v.at <= 14]
    behind = [v for v in values if each.start() <= v.at < each.end() + 50]
    behind.sort(key=lambda value: value.quantity.kind in ("count", "number"))
    return [*right_before[-1:], *behind]


def _whole(phrase: Phrase, values: list[Value], rate: Value) -> Value | None:
    """Return the amount behind a rate that a word says is what they make together."""
    for value in values:
        if value.at <= rate.at or _bare(value) != _bare(rate) or not _sums_up(value, rate):
            continue
        if is_of_which(phrase, value.at):
            continue
        kinds = {value.quantity.kind, rate.quantity.kind}
        if kinds == {"count"} and value.quantity.unit[:2] != rate.quantity.unit[:2]:
            continue
        for words in (prose.TOGETHER, portions.EQUALS):
            listed = words.get(phrase.language)
            if listed is None:
                continue
            before = phrase.masked[max(value.at - 26, rate.at + 1) : value.at]
            behind = phrase.masked[value.at + 1 : value.at + 16]
            behind = re.split(f"[,，、;；。{AMOUNT}]", behind)[0] if _wide(phrase) else behind
            if phrase_pattern(listed).search(before) or phrase_pattern(listed).search(behind):
                return value
    return None


def _wide(phrase: Phrase) -> bool:
    return phrase.language in ("zh", "ja")


def _near(computed: Interval, whole: Value) -> bool:
    """Tell whether a total is so near a product that it must be meant for it.

    Stray counts make products that are far off, by no power of ten that a slip makes.
    """
    stated = whole.interval.value
    ratio = computed.value / stated if stated > 0 else 0.0
    return 0.2 < ratio < 5 or power_of_ten(computed.value, stated) in (-6, -3, -1, 1, 3, 6)


def _here(phrase: Phrase, counts: list[Number]) -> list[Number]:
    """Return the counts that the sentence itself states."""
    start, end = phrase.sentence.start, phrase.sentence.end
    return [number for number in counts if start <= number.place.start < end]


def _of_the_same(phrase: Phrase, counts: list[Number], each: re.Match[str]) -> list[Number]:
    """Return the counts of the things that the word after "each" names."""
    named = compiled(r"\s+([^\W\d_]{3,})").match(phrase.masked, each.end())
    if named is None:
        return []
    stem = named.group(1).casefold()[:5]
    found = []
    for number in counts:
        after = phrase.text.text[number.place.end : number.place.end + 30].split()
        if number.text.casefold().endswith(after[0].casefold() if after else "\0"):
            after = after[1:]
        words = [*number.text.split()[1:], *after[:1]]
        if words and words[0].casefold().startswith(stem):
            found.append(number)
    return found


def _over_time(phrase: Phrase) -> Iterator[Draft]:
    """Test so much a year, so many years, so much together."""
    together = phrase.find(prose.TOGETHER)
    if together is None:
        return
    values = [
        Value(quantity, value, at)
        for at, quantity in phrase.at.items()
        if (value := interval(quantity)) is not None and not quantity.is_range
    ]
    rates = [v for v in values if len(v.quantity.per) == 1]
    if len(rates) != 1:
        return
    rate = rates[0]
    unit, _, per = unit_of(rate.quantity).partition("/")
    spans = [v for v in values if v.quantity.kind == "duration" and v.quantity.unit == per]
    wholes = [v for v in values if unit_of(v.quantity) == unit and v.at > rate.at]
    if len(spans) != 1 or len(wholes) != 1 or len(values) != 3:
        return
    whole, span = wholes[0], spans[0]
    if min(abs(together.start() - whole.at), abs(whole.at - together.end())) > 12:
        return
    count = span.interval.value
    if count != int(count) or any(v.quantity.approximate for v in values):
        return
    computed = rate.interval.scaled(count)
    number = Number(count, phrase.place(span.quantity), span.quantity.text.strip())
    if computed.meets(whole.interval):
        yield _multiplied(phrase, rate, number, whole, computed, "holds")
    elif computed.refutes(whole.interval):
        yield _multiplied(phrase, rate, number, whole, computed, "fail")


def _from_one(phrase: Phrase, earlier: Phrase | None) -> Iterator[Draft]:
    """Test what one thing has against what so many of them have: "a bus costs 6, 20 cost 120".

    The two sentences must tell no other amount of the unit; only slips are reported.
    """
    ones = counting.ONE.get(phrase.language)
    here = _plain(phrase) if ones is not None else []
    if ones is None or not here or here[-1].quantity.kind in ("number", "count"):
        return
    last = here[-1]
    window = [p for p in (earlier, phrase) if p is not None]
    values = [(p, value) for p in window for value in (here if p is phrase else _plain(p))]
    same = [entry for entry in values if _bare(entry[1]) == _bare(last)]
    if len(same) != 2:
        return
    teller, rate = same[0]
    ahead = teller.masked[max(rate.at - 40, 0) : rate.at]
    one = any(q.value == 1 and at < rate.at for at, q in teller.at.items())
    if (
        not (one or phrase_pattern(ones).search(ahead))
        or rate.interval.value >= last.interval.value
    ):
        return
    counts = [n for p in window for n in numbers(p) if n.value > 2]
    for number in counts:
        computed = rate.interval.scaled(number.value)
        if computed.meets(last.interval) and tight(computed, last.interval):
            yield _multiplied(phrase, rate, number, last, computed, "holds", teller)
            return
    slips = [
        number
        for number in counts
        if cause_between(last.quantity, last.interval.value, rate.interval.value * number.value)
        not in (None, "one digit differs", "×100", "÷100")
    ]
    if len(slips) == 1:
        computed = rate.interval.scaled(slips[0].value)
        yield _multiplied(phrase, rate, slips[0], last, computed, "fail", teller)


def _plain(phrase: Phrase) -> list[Value]:
    """Return the amounts of a sentence that are neither bounds nor rough."""
    return [
        Value(q, value, at)
        for at, q in phrase.at.items()
        if q.kind in ("currency", "dimension", "duration", "number", "count")
        and not (q.is_range or is_open(q) or q.approximate)
        and (value := interval(q)) is not None
    ]


def _multiplied(
    phrase: Phrase,
    rate: Value,
    number: Number,
    whole: Value,
    computed: Interval,
    kind: str,
    teller: Phrase | None = None,
) -> Draft:
    stated = whole.quantity.text.strip()
    each = rate.quantity.text.strip()
    working = f"{number.text} × {each} = {scaled_like(whole, computed.value)}, stated {stated}"
    own = teller or phrase
    places = (phrase.place(whole.quantity), own.place(rate.quantity), number.place)
    if kind == "holds":
        return Draft(f"{number.text} × {each} make {stated}", places, working, "holds")
    message = f"{number.text} × {each} make {scaled_like(whole, computed.value)}, stated {stated}"
    cause = cause_between(whole.quantity, whole.interval.value, computed.value)
    told = message + (f" ({cause})" if cause else "")
    return Draft(told, places, working, made=computed.value)
