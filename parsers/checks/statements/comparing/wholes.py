"""N314: portions told beside their amounts, or of what the sentences before have listed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from parsers.checks.analysis.around import unit_printed
from parsers.checks.analysis.comparand import is_earlier
from parsers.checks.analysis.grid import grids, unit_of
from parsers.checks.analysis.mentions import mentions
from parsers.checks.analysis.miswritten import meant_for
from parsers.checks.analysis.patterns import word_before
from parsers.checks.analysis.phrases import AMOUNT, PERCENT, Phrase, all_phrases, phrase_pattern
from parsers.checks.analysis.ratios import claims
from parsers.checks.analysis.shapes import (
    is_common_fraction,
    is_small_multiple,
    looks_slipped,
    operand_slipped,
    value_slipped,
)
from parsers.checks.analysis.values import Interval, exact, interval, like, shown
from parsers.checks.context import Context
from parsers.checks.drafts import Draft, Place
from parsers.checks.lexicon import headers, portions, prose
from parsers.checks.registry import rule
from parsers.checks.statements.adding.told import SILENT, cause_between
from parsers.checks.statements.comparing.changes import change_window, is_change
from parsers.checks.statements.comparing.labelled import (
    Amount,
    amounts_of,
    is_plain,
    labelled_in,
    labels,
)
from parsers.checks.statements.comparing.multiples import factors
from parsers.checks.statements.comparing.portions import Share, shares_of
from parsers.compiled import compiled
from parsers.expressions import deferred
from parsers.model import Severity

_FRACTION_SIGN = compiled("分の|分之|분의")
_WIDE = ("ja", "zh", "ko")
_ARTICLE = "(?:(?:the|its|la|el|les|il|lo|os|as|de|het|der|den) )?"


@rule(
    "N314",
    "portion-told",
    "error",
    "A portion that the amount beside it is not of the whole named before.",
    explanation="“$45 million of it public money, a quarter”, “that is 25% of the total”, “the "
    "cranes are half of the investment”: a sentence ties a portion to an amount, or to the one "
    "thing of that name in the list before it. The whole stands in the sentence, in the one "
    "before it, or is the amount that the article begins with; if any of them makes the portion "
    "right, it is.",
    fails="The bridge costs $80 million. The state pays $20 million, that is a third.",
    holds="The bridge costs $80 million. The state pays $20 million, that is a quarter.",
    recomputed=True,
)
def portions_told(context: Context) -> Iterable[Draft]:
    """Test each sentence that tells one portion."""
    earlier: list[Phrase] = []
    for phrase in all_phrases(context):
        if earlier and earlier[-1].text is not phrase.text:
            earlier = []
        before = earlier
        earlier = [*earlier[-2:], phrase]
        if phrase.text.role in SILENT:
            continue
        found = _share(phrase)
        amounts = amounts_of(phrase, found)
        if found is not None and len(amounts) == 2:
            yield from _beside(context, phrase, found, amounts, before)
        elif found is not None and len(amounts) == 1:
            yield from _of_before(context, phrase, found, amounts[0], before)
        elif found is not None and not amounts:
            yield from _of_listed(phrase, found, before)
        elif found is None and not amounts:
            yield from _compared(phrase, before)


def _share(phrase: Phrase) -> Share | None:
    """Return the one portion that a sentence tells."""
    found = list(shares_of(phrase, rough=True))
    for at, quantity in phrase.at.items():
        value = interval(quantity)
        if value is not None and _FRACTION_SIGN.search(quantity.text) and 0 < value.value < 1:
            spread = Interval(value.value, value.value * 0.97, value.value * 1.03)
            place = phrase.place(quantity)
            found.append(Share(spread, quantity.text.strip(), place, at, at + 1))
    if len(found) != 1:
        return None
    share = found[0]
    if _is_more(phrase, share) or _is_rate(phrase, share.start):
        return None
    linked = _follows(phrase, portions.EQUALS, share.start)
    changes = share.end - share.start == 1 and is_change(
        phrase, *change_window(phrase, share.start)
    )
    return None if changes and not linked else share


def _is_more(phrase: Phrase, share: Share) -> bool:
    """Tell whether a portion is added or taken off: "+25%", "a quarter more"."""
    listed = portions.MORE.get(phrase.language)
    behind = phrase.masked[share.end : share.end + 12]
    return (
        share.words.startswith("+")
        or phrase.text.text.endswith("+", 0, share.place.start)
        or (listed is not None and re.match(rf"\s?(?:{listed})(?!\w)", behind) is not None)
    )


def _is_rate(phrase: Phrase, at: int) -> bool:
    """Tell whether a percentage is what money costs or yields."""
    before = phrase.masked[max(at - 24, 0) : at]
    return word_before(portions.RATE, phrase.language, before, r"\s?", apart=False) is not None


def _follows(phrase: Phrase, words: dict[str, str], at: int) -> bool:
    """Tell whether one of some words stands right before an offset."""
    listed = words.get(phrase.language)
    before = phrase.masked[max(at - 30, 0) : at]
    cut = max(before.rfind(sign) for sign in (AMOUNT, PERCENT)) + 1
    return listed is not None and phrase_pattern(listed).search(before[cut:]) is not None


def _beside(
    context: Context, phrase: Phrase, share: Share, amounts: list[Amount], before: list[Phrase]
) -> Iterator[Draft]:
    """Test a portion against the only two amounts of its sentence."""
    part, whole = sorted(amounts, key=lambda amount: amount.interval.value)
    if unit_of(part.quantity) != unit_of(whole.quantity) or part.interval.value <= 0:
        return
    if not (is_plain(part) and is_plain(whole)):
        return
    rest = phrase.has(prose.REST)
    computed = whole.interval.times(share.interval)
    both = whole.interval.plus(part.interval)
    for one in (part, whole) if rest else ():
        if _linked(phrase, share, one) and both.times(share.interval).meets(one.interval):
            return
        if _linked(phrase, share, one):
            every = both.times(share.interval)
            if every.refutes(one.interval, 1.2):
                sum_ = Amount(whole.quantity, both, whole.place)
                other = part if one is whole else whole
                yield _of_sum(share, one, other, sum_)
            return
    left = whole.interval.times(exact(1.0).minus(share.interval))
    grown = part.interval.over(whole.interval.minus(part.interval))
    if grown is not None and grown.meets(share.interval):
        return  # "3,756 MW, up 301 MW, or 8.7%": by that it has grown
    if computed.meets(part.interval):
        yield _draft(share, part, whole, computed, "holds")
    elif left.meets(part.interval) or rest:
        return
    elif _linked(phrase, share, part) and computed.refutes(part.interval, 1.2):
        for told in _known(context, phrase, part, before):
            every = told.interval.times(share.interval)
            if every.meets(part.interval):
                yield _draft(share, part, told, every, "holds")
                return
        ratio = part.interval.over(whole.interval)
        told_so = [c.value for c in claims(phrase) if share.start <= c.start < share.end]
        if ratio is not None and any(ratio.meets(value) for value in told_so):
            return  # "a good half" may be more than half
        yield _draft(share, part, whole, computed, "fail")


def _linked(phrase: Phrase, share: Share, part: Amount) -> bool:
    """Tell whether a sentence says that a portion is an amount: "a third, that is, 20"."""
    at = next(at for at, q in phrase.at.items() if q.start == part.quantity.start)
    first, last = sorted(((share.start, share.end), (at, at + 1)))
    between = phrase.masked[first[1] : last[0]]
    if AMOUNT in between or len(between) > 60:
        return False
    if phrase.language in _WIDE:
        return re.search("にあたる|に相当|である|即|相当于|인$|인 |^の", between) is not None
    return any(
        listed is not None and phrase_pattern(listed).search(between) is not None
        for listed in (portions.EQUALS.get(phrase.language),)
    )


def _of_before(
    context: Context, phrase: Phrase, share: Share, part: Amount, before: list[Phrase]
) -> Iterator[Draft]:
    """Test a portion tied to an amount against what the article has named before."""
    if part.interval.value <= 0 or not (is_plain(part) and _tied(phrase, share, part)):
        return
    part = _priced(part, before)
    wholes = _known(context, phrase, part, before)
    for whole in wholes:
        if whole.interval.times(share.interval).meets(part.interval):
            yield _draft(share, part, whole, whole.interval.times(share.interval), "holds")
            return
        grown = part.interval.over(whole.interval.minus(part.interval))
        if grown is not None and grown.meets(share.interval) and _is_rise(phrase, share):
            return  # by that it has grown to the whole
    if wholes and _of_all(phrase, share) and not is_earlier(phrase.language, phrase.masked):
        whole = wholes[0]
        computed = whole.interval.times(share.interval)
        unit = unit_printed(part.quantity)
        if computed.refutes(part.interval) and meant_for(part.interval.value, unit, computed):
            yield _draft(share, part, whole, computed, "fail")


def _is_rise(phrase: Phrase, share: Share) -> bool:
    """Tell whether a portion is by how much something has grown."""
    return any(c.start == share.start and c.cue == "change" and c.sign >= 0 for c in claims(phrase))


def _priced(part: Amount, before: list[Phrase]) -> Amount:
    """Give bare millions the one currency of the sentences before: "The 12 million are …"."""
    if part.quantity.kind != "number" or part.interval.value < 100_000:
        return part
    priced = {q.unit for phrase in before[-2:] for q in phrase.quantities if q.kind == "currency"}
    if len(priced) != 1:
        return part
    named = {"kind": "currency", "unit": priced.pop()}
    return part._replace(quantity=part.quantity.model_copy(update=named))


def _tied(phrase: Phrase, share: Share, part: Amount) -> bool:
    """Tell whether words tie a portion to an amount: "that is", "corresponds to"."""
    at = next(at for at, q in phrase.at.items() if q.start == part.quantity.start)
    first, last = sorted(((share.start, share.end), (at, at + 1)))
    between = phrase.masked[first[1] : last[0]]
    if len(between) > 70 or ";" in between:
        return False
    spelled = share.end - share.start > 1
    if spelled and between.strip() in (",", ";", "(", "–", "—"):
        return True
    if phrase.language in _WIDE and re.match(
        "にあたる|に相当|を占め|인 |이다", phrase.masked[last[1] :]
    ):
        return True
    for words in (portions.EQUALS, portions.MAKES, portions.TIES):
        listed = words.get(phrase.language)
        if words is portions.MAKES and _COMMA.search(between):
            continue  # "of 1,206 owners the charger was a complaint, named by 38%"
        if listed is not None and phrase_pattern(listed).search(between):
            return True
    return (
        phrase.language in _WIDE and re.search("にあたる|に相当|即|相当于|인", between) is not None
    )


_COMMA = deferred(r"[,，、]\s?")


def _of_all(phrase: Phrase, share: Share) -> bool:
    """Tell whether a portion is of all that was named: of the total, the cost, or of nothing."""
    rest = phrase.masked[share.end :]
    before = phrase.masked[: share.start]
    listed = portions.OF_ALL.get(phrase.language)
    if listed is None:
        return False
    if phrase.language in _WIDE:
        return re.search(rf"(?:{listed})(?:の|的|의)?\s?$", before) is not None
    if re.match(r"\s*(?:[.;)،]|$)", rest):
        return True
    of = portions.OF.get(phrase.language, "of")
    return (
        re.match(
            rf"\s(?:{of})\s?{_ARTICLE}(?:{listed})\b",
            rest,
        )
        is not None
    )


def _known(context: Context, phrase: Phrase, part: Amount, before: list[Phrase]) -> list[Amount]:
    """Return the wholes that an amount may be part of, the likeliest first.

    First the largest of the sentences before it, then what the article begins with and repeats.
    """
    unit = unit_of(part.quantity)
    found: list[Amount] = []
    for other in reversed(before[-3:]):
        larger = [
            a
            for a in amounts_of(other, None)
            if unit_of(a.quantity) == unit
            and a.interval.value > part.interval.value
            and is_plain(a)
        ]
        found += sorted(larger, key=lambda amount: -amount.interval.value)
    key = "leading amounts"
    if key not in context.memo:
        every = mentions(context)
        support = Counter((m.unit, m.interval.value) for m in every)
        context.memo[key] = [
            (m.unit, Amount(m.quantity, m.interval, m.place))
            for m in every
            if m.leading and support[m.unit, m.interval.value] >= 3
        ]
    leading: list[tuple[str, Amount]] = context.memo[key]
    same = [
        amount
        for known, amount in leading
        if known == unit
        and amount.interval.value > part.interval.value
        and amount.place.edition == phrase.text.first.edition
    ]
    if not same and not found:
        found = _totals(context, unit, part, phrase.text.first.edition)
    unique = list({amount.interval.value: amount for amount in (*found, *same)}.values())
    return [*same[:1], *(a for a in unique if not same or a.interval != same[0].interval)]


def _totals(context: Context, unit: str, part: Amount, edition: int) -> list[Amount]:
    """Return the totals of tables that an amount may be part of."""
    found = []
    for grid in grids(context.tables()):
        if grid.height > 60 or grid.text.first.edition != edition:
            continue
        for row in range(grid.first_row, grid.height):
            if headers.begins(headers.TOTAL, grid.row_name(row).strip(" *~:")):
                for line in grid.columns:
                    cell = grid.meaning(row, line.at)
                    if cell is None or unit_of(cell.quantity).partition("/")[0] != unit:
                        continue
                    if cell.interval.value > part.interval.value:
                        place = grid.place(row, line.at)
                        found.append(Amount(cell.quantity, cell.interval, place))
    return found


def _of_listed(phrase: Phrase, share: Share, before: list[Phrase]) -> Iterator[Draft]:
    """Test a portion said of one thing of the listing before it."""
    listing = labels(before)
    if listing is None:
        return
    whole, parts = listing
    said = labelled_in(phrase, parts)
    told = any(phrase.has(words) for words in (prose.SHARE_OF, portions.MAKES, portions.TIES))
    if len(said) != 1 or not told:
        return
    part = said[0].amount
    ratio = part.interval.over(whole.interval)
    if ratio is None:
        return
    computed = whole.interval.times(share.interval)
    if ratio.meets(share.interval):
        yield _draft(share, part, whole, computed, "holds", share.place)
    elif ratio.refutes(share.interval) and abs(ratio.value - share.interval.value) > 0.02:
        yield _draft(share, part, whole, computed, "fail", share.place)


def _compared(phrase: Phrase, before: list[Phrase]) -> Iterator[Draft]:
    """Test "the state pays twice as much as the city" against the listing before it."""
    stated = list(factors(phrase))
    listing = labels(before) if len(stated) == 1 else None
    said = labelled_in(phrase, listing[1]) if listing is not None else []
    if len(said) != 2 or phrase.has(prose.REST):
        return
    factor = stated[0]
    small, large = sorted((labelled.amount for labelled in said), key=lambda a: a.interval.value)
    ratio = large.interval.over(small.interval)
    inverse = small.interval.over(large.interval)
    if ratio is None or inverse is None:
        return
    a, b = large.quantity.text.strip(), small.quantity.text.strip()
    start = phrase.text.text.find(factor.words, phrase.sentence.start)
    place = phrase.text.place(max(start, 0), max(start, 0) + len(factor.words))
    working = f"{a} / {b} = {shown(ratio.value)}, stated “{factor.words.strip()}”"
    places = (place, large.place, small.place)
    slack = 1.0
    if ratio.meets(factor.interval) or inverse.meets(factor.interval):
        yield Draft(f"{a} is “{factor.words.strip()}” {b}", places, working, "holds")
    elif ratio.refutes(factor.interval, slack) and inverse.refutes(factor.interval, slack):
        message = f"{a} is {shown(ratio.value)} times {b}, not “{factor.words.strip()}”"
        severity: Severity | None = None if is_small_multiple(ratio.value) else "info"
        yield Draft(message, places, working, severity=severity)


def _of_sum(share: Share, part: Amount, rest: Amount, both: Amount) -> Draft:
    """Report a portion that is not what its amount makes of itself and the rest together."""
    one, other = part.quantity.text.strip(), rest.quantity.text.strip()
    ratio = 100 * part.interval.value / both.interval.value
    working = f"{one} / ({one} + {other}) = {shown(ratio, 3)} %, stated {share.words}"
    message = f"{one} is {shown(ratio, 3)} % of {one} and {other} together, not {share.words}"
    return Draft(message, (part.place, share.place, rest.place), working)


def _draft(
    share: Share,
    part: Amount,
    whole: Amount,
    computed: Interval,
    kind: str,
    first: Place | None = None,
) -> Draft:
    all_, stated = whole.quantity.text.strip(), part.quantity.text.strip()
    right = like(part.quantity, computed.value)
    ratio = part.interval.value / whole.interval.value
    working = f"{share.words} of {all_} = {right}, stated {stated} ({shown(100 * ratio, 3)} %)"
    places = (part.place, share.place, whole.place)
    if first is not None:
        places = (share.place, part.place, whole.place)
    if kind == "holds":
        return Draft(f"{stated} is {share.words} of {all_}", places, working, "holds")
    cause = cause_between(part.quantity, part.interval.value, computed.value)
    told = f" ({cause})" if cause and cause != "one digit differs" else ""
    message = f"{share.words} of {all_} is {right}, stated {stated}{told}"
    if first is not None:
        message = f"{stated} is {shown(100 * ratio, 3)} % of {all_}, not {share.words}"
    slipped = _looks_slipped(share, part, whole, computed)
    return Draft(message, places, working, severity=None if slipped else "info")


def _looks_slipped(share: Share, part: Amount, whole: Amount, computed: Interval) -> bool:
    """Tell whether one common portion stands for another, or digits slipped in it or an amount."""
    ratio = part.interval.over(whole.interval)
    if ratio is None or is_common_fraction(ratio.value):
        return ratio is not None
    if looks_slipped(part.quantity, computed):
        return True
    stated = share.interval.scaled(100)
    figure = share.end - share.start == 1
    if figure and value_slipped(stated.value, stated.width, ratio.scaled(100)):
        return True
    wanted = part.interval.over(share.interval)
    return wanted is not None and operand_slipped(whole.quantity, whole.interval.value, wanted)
