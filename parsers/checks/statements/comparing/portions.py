"""N310: portions told in prose: so many per cent, or a half, of a whole make so much."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from parsers.checks.analysis.grid import grids, unit_of
from parsers.checks.analysis.headerunits import bare
from parsers.checks.analysis.phrases import (
    AMOUNT,
    MULTIPLIER,
    PERCENT,
    POINT,
    Phrase,
    all_phrases,
    phrase_pattern,
    phrases,
)
from parsers.checks.analysis.rowparts import parts_told
from parsers.checks.analysis.telling import header_words_of, stems_of, telling_words
from parsers.checks.analysis.values import Interval, exact, interval, is_open, like, shown
from parsers.checks.context import Context
from parsers.checks.drafts import Draft, Place
from parsers.checks.lexicon import headers, portions
from parsers.checks.registry import rule
from parsers.checks.statements.adding.told import SILENT, cause_between
from parsers.compiled import compiled
from parsers.model import Quantity

_WIDE_OF = {"ja": "の", "zh": "的", "ko": "의 ?"}
_VALUES = AMOUNT + PERCENT + MULTIPLIER + POINT


class Share(NamedTuple):
    """A portion as stated: its interval as a fraction of one, its words, where they stand."""

    interval: Interval
    words: str
    place: Place
    start: int
    end: int


class Amount(NamedTuple):
    """An amount of the article: its interval, as printed, where it stands, what is said of it."""

    interval: Interval
    quantity: Quantity
    place: Place
    words: frozenset[str]


@rule(
    "N310",
    "portion-of-whole",
    "error",
    "A portion (30 %, a quarter) and an amount that is not that portion of the whole.",
    explanation="Where a sentence says that a portion of a whole is an amount (“30% of the cost, "
    "that is $9,000”) or what it leaves (“40% of $600, the rest”), the amount must be the portion "
    "of the whole. A whole that the sentence does not repeat is the one amount of the article of "
    "which its word is said; then only slips and other common fractions are reported. Rows of a "
    "table with whose names a clause begins are held against their total: “Arlo and Bilt carry 88% "
    "of all”.",
    fails="The house costs $30,000. The state pays 30% of the cost, that is $6,000.",
    holds="The house costs $30,000. The state pays 30% of the cost, that is $9,000.",
    recomputed=True,
)
def portions_of_wholes(context: Context) -> Iterable[Draft]:
    """Test each sentence that tells one portion, and those of the rows of tables."""
    for phrase in all_phrases(context):
        if phrase.text.role not in SILENT:
            yield from parts_told(context, phrase)
    before: Phrase | None = None
    known: list[Amount] | None = None
    waiting: tuple[Phrase, Share, Quantity] | None = None
    for phrase in phrases(context):
        earlier = before if before is not None and before.text is phrase.text else None
        before = phrase
        if phrase.text.role in SILENT:
            continue
        if waiting is not None and waiting[0] is earlier:
            rest = _rest(phrase, 0)
            if rest is not None:
                yield from _left(waiting[0], waiting[1], waiting[2], phrase, rest)
        waiting = None
        found = list(shares_of(phrase))
        if len(found) != 1:
            continue
        share = found[0]
        whole = _whole(phrase, share)
        if whole is not None:
            part = _equal(phrase, share, whole)
            rest = _rest(phrase, share.end)
            if part is not None:
                yield from _stated(phrase, share, whole, part)
            elif rest is not None:
                yield from _left(phrase, share, whole, phrase, rest)
            else:
                waiting = (phrase, share, whole)
            continue
        if earlier is not None and _of_total(phrase, share):
            yield from _of_listed(phrase, share, earlier)
            continue
        told = _implied(phrase, share)
        if told is not None:
            known = _amounts(context) if known is None else known
            yield from _looked_up(phrase, share, *told, known)


def shares_of(phrase: Phrase, *, rough: bool = False) -> Iterator[Share]:
    """Yield the portions that a sentence tells; with `rough`, also "about 19 %"."""
    for at, quantity in phrase.at.items():
        value = interval(quantity)
        if phrase.masked[at] != PERCENT or value is None or not 0 < value.value < 100:
            continue
        if is_open(quantity) or quantity.is_range or (quantity.approximate and not rough):
            continue
        place = phrase.place(quantity)
        yield Share(value.scaled(0.01), quantity.text.strip(), place, at, at + 1)
    for pattern, part in phrase.told(portions.FRACTIONS):
        for match in phrase_pattern(pattern).finditer(phrase.masked):
            start = phrase.text.text.find(match.group(), phrase.sentence.start)
            place = phrase.text.place(start, start + len(match.group()))
            spread = Interval(part, part * 0.97, part * 1.03)
            yield Share(spread, match.group(), place, match.start(), match.end())


def _usable(phrase: Phrase, at: int) -> Quantity | None:
    quantity = phrase.at.get(at)
    if quantity is None or phrase.masked[at] != AMOUNT or quantity.kind == "duration":
        return None
    plain = not (is_open(quantity) or quantity.is_range or quantity.approximate)
    return quantity if plain and interval(quantity) is not None else None


def _whole(phrase: Phrase, share: Share) -> Quantity | None:
    """Return the amount that a portion is said to be of, where it stands beside it."""
    joint = _WIDE_OF.get(phrase.language)
    if joint is not None:
        found = re.search(rf"([{AMOUNT}]){joint}$", phrase.masked[: share.start])
        return _usable(phrase, found.start(1)) if found else None
    of = portions.OF.get(phrase.language)
    if of is None:
        return None
    pattern = compiled(rf"\s(?:{of})\s?(?:[^\W\d_]{{1,5}}\s)?({AMOUNT})")
    found = pattern.match(phrase.masked, share.end)
    return _usable(phrase, found.start(1)) if found else None


def _equal(phrase: Phrase, share: Share, whole: Quantity) -> Quantity | None:
    """Return the amount that is said to equal a portion of a whole in the same sentence."""
    start = max(at for at, q in phrase.at.items() if q is whole)
    return _after(phrase, max(start + 1, share.end))


def _after(phrase: Phrase, start: int) -> Quantity | None:
    """Return the amount behind the next word for "that is"; none stands between."""
    listed = portions.EQUALS.get(phrase.language)
    if listed is None:
        return None
    found = compiled(rf"[^{_VALUES};]{{0,40}}?[,(，–—-]\s?").match(phrase.masked, start)
    if found is None:
        return None
    word = phrase_pattern(listed).match(phrase.masked, found.end())
    if word is None:
        return None
    gap = compiled(rf"[^{_VALUES},;，]{{0,8}}").match(phrase.masked, word.end())
    return _usable(phrase, gap.end()) if gap else None


def _rest(phrase: Phrase, start: int) -> Quantity | None:
    """Return the amount that a sentence calls the rest."""
    listed = portions.REST.get(phrase.language)
    word = phrase_pattern(listed).search(phrase.masked, start) if listed else None
    if word is None or word.start() > start + 4:
        return None
    gap = compiled(r"[\s(:的の,]{0,3}(?:(?:of|van|von|de|di|d['’])\s)?").match(
        phrase.masked, word.end()
    )
    return _usable(phrase, gap.end()) if gap else None


def _comparable(a: Quantity, b: Quantity) -> bool:
    first, last = unit_of(a), unit_of(b)
    return first == last and not first.startswith("duration")


def _stated(phrase: Phrase, share: Share, whole: Quantity, part: Quantity) -> Iterator[Draft]:
    one, all_ = interval(part), interval(whole)
    if one is None or all_ is None or not _comparable(whole, part):
        return
    computed = all_.times(share.interval)
    places = (phrase.place(part), share.place, phrase.place(whole))
    yield from _judged(share.words, whole, part, one, computed, places)


def _left(
    phrase: Phrase, share: Share, whole: Quantity, other: Phrase, rest: Quantity
) -> Iterator[Draft]:
    one, all_ = interval(rest), interval(whole)
    if one is None or all_ is None or not _comparable(whole, rest):
        return
    computed = all_.times(exact(1.0).minus(share.interval))
    places = (share.place, phrase.place(whole), other.place(rest))
    yield from _judged(f"all but {share.words}", whole, rest, one, computed, places)


def _judged(
    words: str,
    whole: Quantity,
    part: Quantity,
    stated: Interval,
    computed: Interval,
    places: tuple[Place, ...],
) -> Iterator[Draft]:
    all_, text = whole.text.strip(), part.text.strip()
    right = like(part, computed.value)
    working = f"{words} of {all_} = {right}, stated {text}"
    if computed.meets(stated):
        yield Draft(f"{words} of {all_} is {text}", places, working, "holds")
    elif computed.refutes(stated):
        cause = cause_between(part, stated.value, computed.value)
        told = f" ({cause})" if cause else ""
        yield Draft(f"{words} of {all_} is {right}, stated {text}{told}", places, working)


# --- a whole that the sentence does not repeat --------------------------------------------------


def _of_total(phrase: Phrase, share: Share) -> bool:
    of = portions.OF.get(phrase.language)
    if of is None or not phrase.masked[: share.start].strip():
        return False
    makes = portions.MAKES.get(phrase.language)
    before = phrase_pattern(makes).search(phrase.masked, 0, share.start) if makes else None
    found = compiled(rf"\s(?:{of})\s(?:[^\W\d_]{{1,4}}\s)?([^\W\d_]+)[.。!]?$").match(
        phrase.masked, share.end
    )
    return bool(before and found and headers.begins(headers.TOTAL, found.group(1).casefold()))


def _of_listed(phrase: Phrase, share: Share, earlier: Phrase) -> Iterator[Draft]:
    """Compare a share of the total with the listing before it that names the same thing."""
    subject = stems_of(telling_words(phrase.masked[: share.start], phrase.language, starts=True))
    subject = frozenset(word.lstrip("?")[:7] for word in subject)
    places = list(earlier.at)
    found = []
    for number, at in enumerate(places):
        end = places[number + 1] if number + 1 < len(places) else len(earlier.masked)
        words = stems_of(
            telling_words(earlier.masked[at + 1 : end], earlier.language, starts=False)
        )
        if number and words & subject:
            found.append(at)
    usable = [quantity for at in places if (quantity := _usable(earlier, at)) is not None]
    if len(found) != 1 or len(usable) != len(places) or len(usable) < 3:
        return
    whole, part = earlier.at[places[0]], earlier.at[found[0]]
    first, one = interval(whole), interval(part)
    if first is None or one is None or not first.value > one.value > 0:
        return
    if not _comparable(whole, part) and unit_of(part) != "number":
        return
    ratio = one.over(first)
    if ratio is None:
        return
    working = f"{part.text.strip()} / {whole.text.strip()} = {shown(ratio.value * 100)} %"
    working += f", stated {share.words}"
    evidence = (share.place, earlier.place(part), earlier.place(whole))
    if ratio.meets(share.interval):
        yield Draft(
            f"{part.text.strip()} is {share.words} of the total", evidence, working, "holds"
        )
    elif ratio.refutes(share.interval):
        message = f"{part.text.strip()} is {shown(ratio.value * 100)} % of {whole.text.strip()}"
        yield Draft(f"{message}, stated {share.words}", evidence, working)


def _implied(phrase: Phrase, share: Share) -> tuple[Quantity, frozenset[str]] | None:
    """Return the amount that a portion of something named is said to be, and the words for it."""
    of = portions.OF.get(phrase.language)
    if of is None or phrase.language in _WIDE_OF:
        return None
    found = compiled(rf"\s(?:{of})(?=\s|\b)([^{_VALUES},;.:()]{{3,30}})").match(
        phrase.masked, share.end
    )
    if found is None:
        return None
    part = _after(phrase, share.end)
    if part is None:
        before = re.search(
            rf"([{AMOUNT}])[^{_VALUES},;]{{0,12}},\s(?:\w{{1,9}}\s)?$",
            (phrase.masked[: share.start]),
        )
        part = _usable(phrase, before.start(1)) if before else None
    if part is None:
        return None
    words = stems_of(telling_words(found.group(1), phrase.language, starts=False))
    return part, frozenset(word.lstrip("?")[:7] for word in words)


def _amounts(context: Context) -> list[Amount]:
    """Return the amounts of the prose and the totals of the tables with the words about them."""
    found: list[Amount] = []
    for phrase in phrases(context):
        words: frozenset[str] | None = None
        for at in phrase.at:
            quantity = _usable(phrase, at)
            value = interval(quantity) if quantity is not None else None
            if quantity is None or value is None or value.value <= 0:
                continue
            if words is None:
                said = stems_of(telling_words(phrase.words, phrase.language, starts=True))
                words = frozenset(word.lstrip("?")[:7] for word in said)
            found.append(Amount(value, quantity, phrase.place(quantity), words))
    for grid in grids(context.tables()):
        if grid.height > 200:
            continue
        for row in range(grid.first_row, grid.height):
            if not headers.begins(headers.TOTAL, grid.row_name(row).strip(" *~:").casefold()):
                continue
            for line in grid.columns:
                cell = grid.meaning(row, line.at)
                if cell is not None and cell.interval.value > 0:
                    head = stems_of(header_words_of(bare(line.name), grid.language))
                    place = grid.place(row, line.at)
                    found.append(Amount(cell.interval, cell.quantity, place, frozenset(head)))
    return found


def _looked_up(
    phrase: Phrase, share: Share, part: Quantity, words: frozenset[str], known: list[Amount]
) -> Iterator[Draft]:
    one = interval(part)
    if one is None or one.value <= 0:
        return
    own = phrase.place(part)
    alike = [a for a in known if _comparable(a.quantity, part) and a.place != own]
    alike = [a for a in alike if a.interval.value > one.value]
    for amount in alike:
        if amount.interval.times(share.interval).meets(one) and (
            amount.words & words or part.kind != "number"
        ):
            places = (own, share.place, amount.place)
            text = amount.quantity.text.strip()
            working = f"{share.words} of {text} = {part.text.strip()}"
            yield Draft(f"{part.text.strip()} is {share.words} of {text}", places, working, "holds")
            return
    if part.kind == "number" or not words:
        return
    tied = [a for a in alike if a.words & words]
    tied = list({a.interval.value: a for a in tied}.values())
    if len(tied) > 1:
        tied = [a for a in tied if _swapped(part, one, a.interval.times(share.interval))]
    if len(tied) != 1:
        return
    amount = tied[0]
    computed = amount.interval.times(share.interval)
    cause = cause_between(part, one.value, computed.value)
    if cause is None:
        ratio = one.over(amount.interval)
        common = [v for _, v in portions.FRACTIONS.get(phrase.language, ())]
        exactly = ratio is not None and any(abs(ratio.value / v - 1) < 1e-3 for v in common)
        if share.end - share.start == 1 or not exactly:
            return
        cause = "another fraction"
    if computed.refutes(one):
        text = amount.quantity.text.strip()
        right = like(part, computed.value)
        working = f"{share.words} of {text} = {right}, stated {part.text.strip()}"
        message = f"{share.words} of {text} is {right}, stated {part.text.strip()} ({cause})"
        yield Draft(message, (own, share.place, amount.place), working)


def _swapped(part: Quantity, one: Interval, computed: Interval) -> bool:
    return cause_between(part, one.value, computed.value) not in (None, "one digit differs")
