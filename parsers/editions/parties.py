"""Who of several editions says what: pairs that differ become parties, the odd ones first.

Editions are compared two by two. Where one of four says another number, three pairs differ; what
is to be told is one thing, and that it is the one which stands alone.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping
from typing import Generic, TypeVar

from parsers.frozen import dataclass

T = TypeVar("T", bound=Hashable)
"""What is said in one edition: a figure, a cell, a name."""


@dataclass(frozen=True)
class Dispute(Generic[T]):
    """What some editions say differently."""

    parties: tuple[tuple[T, ...], ...]
    """What says the same stands in one party, in the order of editions. The party that most
    editions are in stands last; the others, and all where none has most, in order of editions."""
    odd: int
    """How many parties have most editions against them; 0 where no party has most."""

    @property
    def members(self) -> tuple[T, ...]:
        """All that differs, the odd ones first."""
        return tuple(member for party in self.parties for member in party)

    @property
    def told_first(self) -> int:
        """How many of the members are where to look: the odd ones, or all where there are none."""
        return sum(map(len, self.parties[: self.odd or None]))


def disputes(
    differing: Iterable[tuple[T, T]],
    edition: Callable[[T], int],
    same: Callable[[T, T], bool] | None = None,
) -> list[Dispute[T]]:
    """Join pairs that differ to disputes, in the order of the pairs.

    `edition` gives the edition that says something, `same` tells whether what two editions say is
    the same; without it, whatever no pair sets apart is.
    """
    apart: dict[T, set[T]] = {}
    for one, two in differing:
        apart.setdefault(one, set()).add(two)
        apart.setdefault(two, set()).add(one)
    found: list[Dispute[T]] = []
    for group in components(apart):
        parties: list[list[T]] = []
        for member in sorted(group, key=edition):
            for party in parties:
                if not apart[member].isdisjoint(party):
                    continue
                if same is None or all(same(member, other) for other in party):
                    party.append(member)
                    break
            else:
                parties.append([member])
        sizes = [len({edition(member) for member in party}) for party in parties]
        most = max(sizes)
        odd = 0
        if sizes.count(most) == 1:
            parties.append(parties.pop(sizes.index(most)))
            odd = len(parties) - 1
        found.append(Dispute(tuple(map(tuple, parties)), odd))
    return found


def components(joined: Mapping[T, Iterable[T]]) -> list[list[T]]:
    """Return what is joined to one another directly or through others, in the order of the keys.

    Whatever something is joined to is a key, too.
    """
    order = {member: place for place, member in enumerate(joined)}
    found: list[list[T]] = []
    seen: set[T] = set()
    for first in joined:
        if first in seen:
            continue
        group, waiting = [], [first]
        seen.add(first)
        while waiting:
            member = waiting.pop()
            group.append(member)
            for other in joined[member]:
                if other not in seen:
                    seen.add(other)
                    waiting.append(other)
        found.append(sorted(group, key=order.__getitem__))
    return found


@dataclass(frozen=True)
class Lack(Generic[T]):
    """What some editions have and others lack."""

    having: tuple[tuple[T, ...], ...]
    """Each thing as the editions have it, in their order."""
    lacking: tuple[int, ...]
    """The editions that lack all of it."""


def lacks(
    alone: Iterable[tuple[T, int]],
    agreeing: Iterable[tuple[T, T]],
    edition: Callable[[T], int],
) -> list[Lack[T]]:
    """Join what single editions lack of others: things that the same editions lack are one lack.

    `alone` names what an edition has and which edition lacks it; `agreeing` tells what in two
    editions is the same thing. What an edition has after all, as a third one shows, it does not
    lack.
    """
    missed: dict[T, set[int]] = {}
    joined: dict[T, list[T]] = {}
    for one, there in alone:
        missed.setdefault(one, set()).add(there)
        joined.setdefault(one, [])
    for one, two in agreeing:
        joined.setdefault(one, []).append(two)
        joined.setdefault(two, []).append(one)
    found: dict[tuple[tuple[int, ...], tuple[int, ...]], list[tuple[T, ...]]] = {}
    for group in components(joined):
        members = tuple(sorted(group, key=edition))
        editions = tuple(dict.fromkeys(map(edition, members)))
        lacking = {there for member in members for there in missed.get(member, ())}
        lacking -= set(editions)
        if lacking:
            found.setdefault((editions, tuple(sorted(lacking))), []).append(members)
    return [Lack(tuple(things), lacking) for (_, lacking), things in found.items()]
