"""What is to be told of the figures of all editions: each difference once.

`figures` compares editions two by two; here the pairs are joined, so that a figure which one
edition of four has wrong is one difference, and a figure that two lack is one, too.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from parsers.editions.figures import FacedFigures
from parsers.editions.numbers import Value, compare_values
from parsers.editions.parties import Dispute, Lack, components, disputes, lacks
from parsers.frozen import dataclass


@dataclass(frozen=True)
class FiguresApart:
    """Figures of one bead that the editions contradict each other in, in the same parties."""

    bead: int
    disputes: tuple[Dispute[Value], ...]

    @property
    def editions(self) -> tuple[tuple[int, ...], ...]:
        """The editions of each party, see `Dispute.parties`."""
        return parties_of(self.disputes[0], edition_of)


@dataclass(frozen=True)
class FiguresAlone:
    """Figures of one bead that some editions lack."""

    bead: int
    lack: Lack[Value]


@dataclass(frozen=True)
class FiguresAgree:
    """Figures of one bead that agree in all of some editions."""

    bead: int
    figures: tuple[tuple[Value, ...], ...]
    """Each figure as the editions have it, in their order."""
    editions: tuple[int, ...]


def edition_of(value: Value) -> int:
    """Return the edition that has a figure."""
    return value.spot[0]


def parties_of(
    dispute: Dispute[Value], edition: Callable[[Value], int]
) -> tuple[tuple[int, ...], ...]:
    """Return the editions of each party of a dispute."""
    return tuple(tuple(dict.fromkeys(map(edition, party))) for party in dispute.parties)


def differing(faced: Sequence[FacedFigures]) -> list[FiguresApart]:
    """Return the figures of which some must be wrong: in each bead, by parties."""
    return _gathered(faced, lambda each: each.differing)


def other_units(faced: Sequence[FacedFigures]) -> list[FiguresApart]:
    """Return the figures that are one in value, but not in unit."""
    return _gathered(faced, lambda each: each.other_unit)


def _gathered(
    faced: Sequence[FacedFigures],
    pairs_of: Callable[[FacedFigures], Iterable[tuple[Value, Value]]],
) -> list[FiguresApart]:
    pairs: dict[int, list[tuple[Value, Value]]] = {}
    for each in faced:
        found = list(pairs_of(each))
        if found:
            pairs.setdefault(each.number, []).extend(found)
    told: list[FiguresApart] = []
    for bead, differ in pairs.items():
        alike: dict[tuple[tuple[int, ...], ...], list[Dispute[Value]]] = {}
        for dispute in disputes(differ, edition_of, _same):
            alike.setdefault(parties_of(dispute, edition_of), []).append(dispute)
        told += [FiguresApart(bead, tuple(group)) for group in alike.values()]
    return told


def _same(one: Value, two: Value) -> bool:
    return bool(compare_values([one], [two]).matched)


def lacking(
    faced: Sequence[FacedFigures], said: Callable[[int], set[object]]
) -> list[FiguresAlone]:
    """Return the figures that stand nowhere in some editions; `said` see `figures_said`."""
    alone: dict[int, list[tuple[Value, int]]] = {}
    for each in faced:
        for there, values in each.lacking(said):
            alone.setdefault(each.number, []).extend((value, there) for value in values)
    matched = _matched(faced)
    return [
        FiguresAlone(bead, lack)
        for bead, missed in alone.items()
        for lack in lacks(missed, matched[bead], edition_of)
    ]


def agreeing(faced: Sequence[FacedFigures]) -> list[FiguresAgree]:
    """Return the figures against which nothing speaks, those of the same editions together."""
    told: list[FiguresAgree] = []
    for bead, pairs in _matched([each for each in faced if each.agrees]).items():
        joined: dict[Value, list[Value]] = defaultdict(list)
        for one, two in pairs:
            joined[one].append(two)
            joined[two].append(one)
        alike: dict[tuple[int, ...], list[tuple[Value, ...]]] = {}
        for group in components(joined):
            members = tuple(sorted(group, key=edition_of))
            alike.setdefault(tuple(dict.fromkeys(map(edition_of, members))), []).append(members)
        told += [
            FiguresAgree(bead, tuple(figures), editions) for editions, figures in alike.items()
        ]
    return told


def _matched(faced: Sequence[FacedFigures]) -> defaultdict[int, list[tuple[Value, Value]]]:
    found: defaultdict[int, list[tuple[Value, Value]]] = defaultdict(list)
    for each in faced:
        found[each.number] += each.comparison.matched
    return found
