"""So much for one, so many, and so much for all, sought around each amount for one (for N302).

Where any number of things or spans near an amount for one makes any amount of its unit near it, it
holds. Where none does, it fails only if one number and one amount are plainly meant: they are
named ("per club", "in 312 days"), or the only ones of the sentence, and near enough to be meant,
or a telling slip away. On 1,466 texts that are right, 171 named pairs held and nothing failed.
"""

from __future__ import annotations

from collections.abc import Iterator

from parsers.checks.analysis.around import (
    Item,
    adopted,
    allowed,
    amounts,
    around,
    is_loose,
    telling,
    unit_printed,
)
from parsers.checks.analysis.grid import grids, unit_of
from parsers.checks.analysis.phrases import Phrase, phrases
from parsers.checks.analysis.values import Interval, base_unit, is_open, total
from parsers.checks.context import Context
from parsers.checks.drafts import Draft
from parsers.checks.lexicon import headers
from parsers.checks.statements.adding.told import SILENT
from parsers.checks.statements.multiplying.forall import in_unit_of, wholes_of
from parsers.checks.statements.multiplying.howmany import Many, counts_near, implied
from parsers.checks.statements.multiplying.perunit import Share, mass_in, shares, span_about
from parsers.checks.statements.multiplying.rates import is_of_the_first, may_sum_up, multiplied
from parsers.checks.statements.multiplying.triples import FIGURES, Triple

_WINDOW = 3
"""Sentences before and behind in which what a share is of is sought."""
_CLOSE = 0.02
_EXACT = 0.005
"""How near what another number makes must be, where the one that is named makes it not."""
_HEDGED = 0.08


def reconciled(context: Context) -> Iterator[Draft]:
    """Test each amount for one against what is told near it."""
    known = [p for p in phrases(context) if p.text.role not in SILENT]
    found = [
        draft
        for at, phrase in enumerate(known)
        for share in shares(phrase)
        for draft in _tested(context, share, phrase, at, known)
    ]
    held = {draft.places[0] for draft in found if draft.kind == "holds"}
    # What one share is found to make is not what another should.
    yield from (d for d in found if d.kind == "holds" or d.places[0] not in held)


def _tested(
    context: Context, share: Share, phrase: Phrase, at: int, known: list[Phrase]
) -> Iterator[Draft]:
    window = [
        (other, abs(number - at))
        for number in range(max(at - _WINDOW, 0), min(at + _WINDOW + 1, len(known)))
        if _beside(phrase, other := known[number])
    ]
    triples = list(_triples(share, window))
    named = any(t.named and t.plain and t.far == 0 and t.apart <= _FAR for t in triples)
    held = next(
        (t for t in triples if t.holds and (t.named or not named or abs(t.ratio - 1) < _EXACT)),
        None,
    )
    if held is not None:
        if held.named and held.apart <= 2:
            yield _draft(held, "holds")
        return
    usable = [t for t in triples if t.plain and _is_larger(t)]
    found = next(filter(None, (group(usable) for group in GROUPS)), None)
    if found is None:
        rest = [(other, _WINDOW) for other in known if all(other is not p for p, _ in window)]
        found = _of_article(share, phrase, window, rest)
    if found is None or not _is_sound(found):
        return
    if found.apart and is_of_the_first(share.item):
        return
    if not (_is_made_otherwise(found, triples) or _is_told_elsewhere(context, found, known)):
        yield _draft(found, "fail")


def _is_larger(triple: Triple) -> bool:
    """Tell whether an amount for all is larger than that for one, or plainly by a slip is not."""
    if triple.whole.value > triple.share.item.value:
        return True
    return triple.powered and triple.apart <= 1 and (triple.named or triple.apart == 0)


def _is_sound(triple: Triple) -> bool:
    """Tell whether no bound, and no "about", may make up for what the three are apart by."""
    items = (triple.share.item, triple.whole)
    if any(is_open(item.quantity) for item in items):
        return False
    # "1.70 a person, the book of ten 14": nothing says that it is that of all
    beside = triple.many.link == "any" and not (triple.share.mean or triple.far or triple.telling)
    if beside and not may_sum_up(triple.whole, triple.share.item):
        return False
    if triple.many.link == "any" and triple.apart >= _FAR and not triple.telling:
        return False
    plain = telling(triple.whole) or _is_long(triple.whole) or (triple.named and triple.powered)
    if not plain or (not triple.named and _is_of_spans(triple)):
        return False
    return not any(map(is_loose, items)) or abs(triple.ratio - 1) > _HEDGED


def _is_long(item: Item) -> bool:
    """Tell whether a number has so many figures, if only zeros, that it is of no other thing."""
    return item.value / (unit_printed(item.quantity) or 1.0) >= _LONG


_LONG = 10_000
_FAR = 2
"""Sentences between what was multiplied, from which on a number of other things may be meant."""


def _is_of_spans(triple: Triple) -> bool:
    """Tell whether an amount is that of a whole number of months, or of the days of some."""
    times = triple.whole.value / triple.share.item.value
    usual = _MONTHS if triple.share.span == "month" else _SPANS
    return any(abs(times / usual_times - 1) < _CLOSE for usual_times in usual)


_MONTHS = (*range(2, 12), 18, 24, 36)
_SPANS = (4, 7, 12, 24, 28, 30, 31, 52, 90, 91, 92, 181, 182, 184, 365)
"""How often spans of time go into others, which need not be told."""


def _beside(one: Phrase, other: Phrase) -> bool:
    first, second = one.text.first, other.text.first
    return (
        first.edition == second.edition
        and abs(first.block - second.block) <= 1
        and one.text.language == other.text.language
    )


def _triples(share: Share, window: list[tuple[Phrase, int]]) -> Iterator[Triple]:
    wholes = [(*told, off) for phrase, off in window for told in wholes_of(share, phrase)]
    if not wholes:
        return
    counts = [(many, off) for phrase, off in window for many in counts_near(share, phrase)]
    for whole, plain, far in wholes:
        spanned = [(many, 0) for many in _spans(share, whole)]
        for many, off in counts + spanned:
            if many.place != whole.place and many.interval.value > 1:
                yield Triple(share, many, whole, far, off, plain and many.usual)


def _spans(share: Share, whole: Item) -> list[Many]:
    """Return how often the span of a share goes into that of an amount, or into a year."""
    if not share.span:
        return []
    about = span_about(whole)
    found = list(implied(share, about, "by"))
    if about != "year" and (whole.quantity.per or not whole.quantity.approximate):
        found += implied(share, "year", "implied-year")
    return found


# --- what is meant --------------------------------------------------------------------------------


def _of_sentence(triples: list[Triple]) -> Triple | None:
    """Return the only number and the only amount for all that the sentence of a share tells."""
    here = [t for t in triples if t.apart == 0 and (t.many.counted or t.named)]
    return _only([t for t in here if t.many.link != "any" or not t.share.measure])


def _of_named(triples: list[Triple]) -> Triple | None:
    """Return the only ones near it that may be meant, where the number is named."""
    return _meant([t for t in triples if t.apart <= 1 and t.named]) or _meant(
        [t for t in triples if t.apart <= 2 and t.named]
    )


def _of_any_before(triples: list[Triple]) -> Triple | None:
    """Return the only ones that it and the sentences before it tell."""
    return _of_any([t for t in triples if t.off == 0 or _leads(t)])


def _leads(triple: Triple) -> bool:
    place, own = triple.many.place, triple.share.item.place
    return place is not None and (place.block, place.start) < (own.block, own.start)


def _of_any(triples: list[Triple]) -> Triple | None:
    """Return the only number of things and the only amount for all that stand near a share."""
    near = [t for t in triples if t.apart <= 2 and not t.implied]
    share = near[0].share if near else None
    if share is None or share.span or share.measure or any(t.named for t in near):
        return None
    if share.item.quantity.kind == "number" and not share.named:
        return None
    if not share.named:  # an average of what is left unsaid is of what the paragraph tells
        near = [t for t in near if t.whole.phrase.text is share.item.phrase.text]
    return _only([t for t in near if t.many.counted])


def _of_any_near(triples: list[Triple]) -> Triple | None:
    return _of_any_before([t for t in triples if t.off <= 1])


def _of_implied(triples: list[Triple]) -> Triple | None:
    """Return the only amount of a year that an average by the month or day may be of."""
    return _meant([t for t in triples if t.implied and t.share.mean and t.far <= 2])


def _of_thousands(triples: list[Triple]) -> Triple | None:
    """Return the only pair near a share that a word for thousands sets apart from it."""
    if triples and triples[0].share.item.unit == "number":
        return None
    near = [t for t in triples if t.apart <= 1 and t.many.counted and not t.implied]
    return _meant([t for t in near if t.powered and not _THOUSAND[0] < t.ratio < _THOUSAND[1]])


def _of_mean(triples: list[Triple]) -> Triple | None:
    """Return the only pair that an average is but a power of ten away from, whatever is near."""
    near = [t for t in triples if t.share.mean and t.many.counted and t.apart <= _WINDOW]
    return _meant([t for t in near if t.powered and t.figures >= FIGURES])


_THOUSAND = (2e-3, 500.0)

GROUPS = (
    _of_sentence,
    _of_named,
    _of_any_near,
    _of_any_before,
    _of_any,
    _of_implied,
    _of_thousands,
    _of_mean,
)


def _only(triples: list[Triple]) -> Triple | None:
    if len({t.whole.value for t in triples}) != 1:
        return None
    best = [t for t in triples if t.named] or [t for t in triples if not t.implied] or triples
    if len({t.many.interval.value for t in best}) != 1:
        return None
    return best[0] if all(t.meant for t in best) else None


def _meant(triples: list[Triple]) -> Triple | None:
    """Return the only pair that may be meant, or the only telling slip of those that may."""
    meant = [t for t in triples if t.meant]
    for found in (meant, [t for t in meant if t.telling]):
        if len({(t.whole.value, t.many.interval.value) for t in found}) == 1:
            return found[0]
    return None


def _of_article(
    share: Share,
    phrase: Phrase,
    window: list[tuple[Phrase, int]],
    rest: list[tuple[Phrase, int]],
) -> Triple | None:
    """Return what is meant if the article counts the things of a share only far from it.

    The amount for all stands in its sentence. There is none if any number of those things makes
    what is told.
    """
    if not (share.things or share.measure):
        return None
    wholes = [w for w, plain in wholes_of(share, phrase) if plain and w.value > share.item.value]
    if not wholes:
        return _of_only_whole(share, window, rest)
    if len({whole.value for whole in wholes}) != 1:
        return None
    counts = [(many, off) for other, off in [*window, *rest] for many in counts_near(share, other)]
    triples = [Triple(share, many, wholes[0], 0, off, True) for many, off in counts]
    return None if any(t.holds for t in triples) else _meant([t for t in triples if t.named])


def _of_only_whole(
    share: Share, window: list[tuple[Phrase, int]], rest: list[tuple[Phrase, int]]
) -> Triple | None:
    """Return what is meant if the article tells but one amount of the unit of a share."""
    told = [
        found
        for other, _ in [*window, *rest]
        for found in wholes_of(share, other)
        if found[0].value > share.item.value
    ]
    if len({whole.value for whole, _ in told}) != 1 or not told[0][1]:
        return None
    counts = [
        (many, off) for other, off in window if off <= 1 for many in counts_near(share, other)
    ]
    triples = [Triple(share, many, told[0][0], _WINDOW, off, True) for many, off in counts]
    return None if any(t.holds for t in triples) else _meant([t for t in triples if t.named])


def _is_made_otherwise(found: Triple, triples: list[Triple]) -> bool:
    """Tell whether a whole is made of a share by more than one number, or by their sum."""
    share, whole = found.share.item, found.whole
    for other in (item for p in around(share.phrase, 2) for item in amounts(p)):
        fee = adopted(other, share)
        if fee is None or fee.place in (share.place, whole.place, found.many.place):
            continue
        if found.made.plus(fee.interval).meets(allowed(whole)):
            return True
    place = whole.place
    mine = {t.many.place: t for t in triples if t.whole.place == place and t.apart <= 1}
    values = [t.many.interval for t in mine.values()]
    named = [t.many.interval for t in mine.values() if t.named]
    each = share.interval
    if len(values) > 1:
        sums = [total(some) for some in (values, named) if len(some) > 1]
        if any(each.times(made).meets(allowed(found.whole)) for made in sums):
            return True
        for one in values:
            for two in values:
                if one is not two and each.times(one).times(two).meets(allowed(found.whole)):
                    return True
    return False


def _is_told_elsewhere(context: Context, found: Triple, known: list[Phrase]) -> bool:
    """Tell whether an amount of the unit, anywhere in the article, is what so many make."""
    share = found.share.item
    for phrase in known:
        for item in amounts(phrase):
            if item.place in (share.place, found.whole.place, found.many.place):
                continue
            whole = in_unit_of(item, share)
            if whole is not None and found._replace(whole=whole).holds:
                return True
    if any(found.made.meets(cell) for cell in _cells(context, share)):
        return True
    many = found.whole.interval.over(allowed(share))
    return many is not None and any(many.meets(cell) for cell in _counts_in_cells(context, found))


def _counts_in_cells(context: Context, found: Triple) -> Iterator[Interval]:
    """Yield the cells of the tables that may count what a share is of."""
    measure = found.share.measure
    for grid in grids(context.tables()):
        for line in grid.columns:
            for row in range(grid.first_row, min(grid.height, _MAX_ROWS)):
                cell = grid.meaning(row, line.at)
                if cell is None:
                    continue
                if cell.quantity.kind in ("number", "count") and cell.interval.value >= 2:
                    yield cell.interval
                elif cell.quantity.kind == "dimension" and measure is not None:
                    unit, by = mass_in(base_unit(cell.quantity.unit)[0], 1.0)
                    if unit == measure[0]:
                        yield cell.interval.scaled(by / measure[1])


def _cells(context: Context, share: Item) -> Iterator[Interval]:
    """Yield the cells of the tables that have the unit of a share, or none."""
    for grid in grids(context.tables()):
        for line in grid.columns:
            for row in range(grid.first_row, min(grid.height, _MAX_ROWS)):
                cell = grid.meaning(row, line.at)
                if cell is None:
                    continue
                unit = unit_of(cell.quantity).partition("/")[0]
                if unit == share.unit:
                    yield cell.interval.widened()
                elif unit == "number" and headers.begins(
                    headers.TOTAL, grid.row_name(row).strip(" *~:")
                ):
                    yield from (cell.interval.scaled(by).widened() for by in (1.0, 1e3, 1e6))


_MAX_ROWS = 40


def _draft(triple: Triple, kind: str) -> Draft:
    many, whole = triple.many, triple.whole
    return multiplied(many.words, many.place, triple.share.item, whole, triple.made, kind)
