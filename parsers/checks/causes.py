"""One cause, one finding: joins drafts of numeric rules that rest on a common value."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from parsers.checks.context import Context
from parsers.checks.drafts import Draft, Place
from parsers.checks.registry import Rule
from parsers.compiled import compiled
from parsers.model import Severity, Table


def joined(context: Context, drafts: list[tuple[Rule, Draft]]) -> list[tuple[Rule, Draft]]:
    """Join failing drafts of the numeric rules that have a value in common.

    A value that two rules find at odds with others is the likely culprit: it becomes the place to
    look at, and what the second rule has to say becomes evidence of the first.
    """
    kept: list[tuple[Rule, Draft]] = []
    values: list[frozenset[Place]] = []
    at: dict[tuple[int, int, int], list[int]] = defaultdict(list)
    recomputed = _recomputed(drafts)
    right = _arithmetic(drafts)
    of_rows = {d.places[0] for r, d in drafts if r.code in _OF_ROWS and d.kind == "holds"}
    for rule, draft in drafts:
        if _is_recomputed(rule, draft, *recomputed) or _are_two_facts(rule, draft, right):
            continue
        of_beside = rule.code == "N316" and draft.kind == "fail"
        if of_beside and draft.places[0] in of_rows and not _is_in_one_sentence(context, draft):
            continue  # what two rows make is not wrong by amounts of other sentences
        if draft.kind == "holds" or not rule.code.startswith("N"):
            kept.append((rule, draft))
            values.append(frozenset())
            continue
        own = _values(context, draft)
        near = {number for place in own for piece in _pieces(place) for number in at[piece]}
        for number in sorted(near):
            earlier = values[number]
            shared = _common(own, earlier)
            first = kept[number][1]
            severities = (
                first.severity or kept[number][0].severity,
                draft.severity or rule.severity,
            )
            if shared and "info" not in severities:
                base, more = kept[number], (rule, draft)
                if draft.places[0] in _primary(base[1]) and (
                    _is_cell(rule, draft) or (base[0].code, rule.code) == _ROW_BEFORE_AMOUNT
                ):
                    base, more = more, base
                kept[number] = (base[0], _one(base, more, shared))
                values[number] = earlier | own
                break
        else:
            number = len(kept)
            kept.append((rule, draft))
            values.append(own)
        for place in own:
            for piece in _pieces(place):
                if number not in at[piece][-8:]:
                    at[piece].append(number)
    return kept


_SLIPS = ("N101", "N102", "N104")
"""Rules that hold one place of an article against another."""
_ROW_BEFORE_AMOUNT = ("N101", "N102")
"""Of two rules that find one amount wrong, the second knows best which row it is of."""
_ARITHMETIC = ("N202", "N204", "N304", "N310", "N314", "N315", "N316")
"""Rules of which a value that holds is worked out from others, of the text or of a table."""
_DIGIT = compiled(r"^[^”]*\d")
"""In a ratio of words ("over half"), more than one value holds."""
_RATIOS = ("N304", "N316")
_PRODUCTS = ("N302", "N313")
"""Rules of which each value of what holds is borne out by the others."""
_SUMS = ("N301", "N311", "N314")
"""Rules of sums and shares of which each part is borne out by the others, not what they make."""
_DIFFERENCES = ("N315",)
_BESIDE = ("N305", "N310", "N314")
"""Rules of ratios that look at fewer pairs of values than N304 and N316 do."""
_OF_YEARS = "N312"
_OF_ROWS = ("N308", "N310", "N312")
"""Rules that hold ratios against the rows of tables that their sentences name."""


_Ratios = dict[Place, tuple[Place, ...]]
"""Ratios that hold, each with the smaller and the larger value that it is of."""


def _recomputed(
    drafts: list[tuple[Rule, Draft]],
) -> tuple[_Ratios, set[Place]]:
    """Return the ratios that hold with what they are of, and the amounts that others make."""
    ratios: _Ratios = {}
    amounts: set[Place] = set()
    for rule, draft in drafts:
        if draft.kind == "holds" and draft.places:
            if rule.code in _RATIOS:
                ratios.setdefault(draft.places[0], draft.places[1:3])
            elif rule.code in _PRODUCTS:
                amounts.update(draft.places)
            elif rule.code in _SUMS:
                amounts.update(draft.places[1:])
            elif rule.code in _DIFFERENCES:
                amounts.add(draft.places[0])
    return ratios, amounts


def _arithmetic(
    drafts: list[tuple[Rule, Draft]],
) -> Mapping[Place, Sequence[tuple[Place, ...]]]:
    """Return the values of what holds, each with all values of it, where a slip is told at all."""
    found: dict[Place, list[tuple[Place, ...]]] = defaultdict(list)
    if any(rule.code in _SLIPS and draft.kind == "fail" for rule, draft in drafts):
        for rule, draft in drafts:
            told = rule.code not in _RATIOS or _DIGIT.search(draft.message)
            if rule.code in _ARITHMETIC and draft.kind == "holds" and told:
                for place in draft.places:
                    found[place].append(draft.places)
    return found


def _is_recomputed(rule: Rule, draft: Draft, ratios: _Ratios, amounts: set[Place]) -> bool:
    """Tell whether what is said to be wrong is what other values of the article make."""
    if draft.kind == "holds":
        return False
    if rule.code in _SLIPS:
        borne_out = rule.code != "N104" and draft.places[0] in amounts
        return borne_out or draft.places[0] in ratios
    if rule.code == _OF_YEARS:
        return draft.places[0] in ratios
    return rule.code in _BESIDE and any(
        _is_of_another_whole(draft, ratios[place]) for place in draft.places[:2] if place in ratios
    )


def _are_two_facts(
    rule: Rule, draft: Draft, right: Mapping[Place, Sequence[tuple[Place, ...]]]
) -> bool:
    """Tell whether two amounts that look like one mistyped are each what others make.

    A slip in either would show there, too: 1.26 billion is 40 % above 0.9 billion, and 2.16 billion
    the total of its table.
    """
    if draft.kind == "holds" or rule.code not in _SLIPS:
        return False
    odd, *usual = draft.places
    borne_out = any(set(usual).isdisjoint(found) for found in right.get(odd, ()))
    return borne_out and any(odd not in found for place in usual for found in right.get(place, ()))


def _is_in_one_sentence(context: Context, draft: Draft) -> bool:
    """Tell whether a sentence itself has all that a draft is about."""
    first = draft.places[0]
    if any((p.edition, p.block) != (first.edition, first.block) for p in draft.places):
        return False
    return any(
        all(sentence.start <= place.start < sentence.end for place in draft.places)
        for sentence in context.text(first.edition, first.block).sentences
    )


def _is_of_another_whole(draft: Draft, pair: tuple[Place, ...]) -> bool:
    """Tell whether a ratio that holds is of the part that a draft has, and of another whole."""
    return len(pair) == 2 and pair[0] in draft.places and pair[1] not in draft.places


_PIECE = 64
"""Code points of the stretches of a block by which places that may overlap are looked up."""


def _pieces(place: Place) -> Iterator[tuple[int, int, int]]:
    """Yield the stretches of its block that a place lies in."""
    for number in range(place.start // _PIECE, max(place.end - 1, place.start) // _PIECE + 1):
        yield place.edition, place.block, number


def _is_cell(rule: Rule, draft: Draft) -> bool:
    """Tell whether a rule about tables found one cell wrong: it knows best why."""
    return rule.code.startswith("N2") and draft.primary == 1


def _primary(draft: Draft) -> tuple[Place, ...]:
    return draft.places[: draft.primary]


def _values(context: Context, draft: Draft) -> frozenset[Place]:
    """Return the places of a draft that are values, headers left out."""
    found = set()
    for place in draft.places:
        try:
            text = context.text(place.edition, place.block)
        except KeyError:
            continue
        block = text.block
        headed = isinstance(block, Table) and block.header is not None
        if not (headed and isinstance(block, Table) and block.cell_at(place.start)[0] == 0):
            found.add(place)
    return frozenset(found)


def _common(own: frozenset[Place], earlier: frozenset[Place]) -> list[Place]:
    """Return the earlier places that overlap with one of the others."""
    return [
        one
        for one in earlier
        if any(
            one.edition == other.edition
            and one.block == other.block
            and one.start < other.end
            and other.start < one.end
            for other in own
        )
    ]


def _workings(one: str, other: str) -> list[str]:
    """Return two workings, or the first where the other divides the same amount alike."""
    divided = [(text.partition(" / ")[0], text.rpartition(" = ")[2]) for text in (one, other)]
    same = one == other or (divided[0] == divided[1] and " / " in one and " / " in other)
    return [text for text in ((one,) if same else (one, other)) if text]


def _one(first: tuple[Rule, Draft], second: tuple[Rule, Draft], shared: list[Place]) -> Draft:
    draft, other = first[1], second[1]
    severities: tuple[Severity, Severity] = (
        draft.severity or first[0].severity,
        other.severity or second[0].severity,
    )
    primaries = draft.places[: draft.primary]
    if not set(primaries) & set(shared):
        primaries = (min(shared),)
    places = tuple(dict.fromkeys((*primaries, *draft.places, *other.places)))
    return Draft(
        draft.message,
        places,
        "; ".join(_workings(draft.computation, other.computation)),
        severity="error" if "error" in severities else severities[0],
        primary=len(primaries),
        linked=draft.linked or other.linked,
    )
