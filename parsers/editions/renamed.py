"""Names in words that one edition has otherwise: misspelt in one place, or another name instead.

Most names are written alike by languages of one script ("Delft", "Halvorsen"), but cities and
countries, months and whatever English gives capitals to are not, and a freer translation says
"she" for a name. So a name is held against another edition only where its own use there speaks for
it: it faces itself wherever it stands but in one place. What stands there instead must be a name
that faces nothing either: one like it but for a letter or two; one that faces itself wherever else
it stands; or one that the other edition has nowhere, in the same place of the sentence.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from parsers.editions.figures import SURE, says_the_same
from parsers.editions.naming import ENDING, Name, Names, Side
from parsers.editions.sounds import sounds_in
from parsers.expressions import deferred
from parsers.model import Bead, Page

_LONG = 5
"""Letters from which a name can be told misspelt from another."""

_OFTEN = 2
"""Places in which a name faces itself, at least, for one that the other edition has nowhere to
stand for it."""

_CALENDAR = deferred(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|march|april|june|july|august"
    r"|(?:septem|octo|novem|decem)ber|easter|christmas"
)
"""What English gives capitals to besides names; German, which does too, is told apart."""

_NEARBY = 0.2
"""Share of a sentence by which two names that stand in one place of it may be apart."""

_SOUNDS = frozenset(
    frozenset(pair.split())
    for pair in ("v w", "i y", "j y", "i j", "c k", "s z", "d t", "o u", "f v", "e i", "k x", "c t")
)
"""Letters that languages write one sound with."""


class Renamed(NamedTuple):
    """A name, and what stands for it in another edition."""

    one: Name
    two: Name


class _Faces(NamedTuple):
    """The beads in which a name faces itself, and those that have it on one side only."""

    both: list[int]
    alone: tuple[list[int], list[int]]


class _Pair:
    """Two editions, and which of their names face themselves."""

    def __init__(
        self, here: Names, there: Names, pages: Sequence[Page], beads: Sequence[Bead]
    ) -> None:
        self.names = (here, there)
        self.beads = beads
        self.sides = [
            (here.side(bead.sides[here.number]), there.side(bead.sides[there.number]))
            for bead in beads
        ]
        self.sure = [
            bead.score >= SURE and says_the_same(pages, bead, here.number, there.number)
            for bead in beads
        ]
        self._faces: dict[str, _Faces] = {}

    def renamed(self, number: int) -> Iterator[Renamed]:
        """Yield the names of a bead that its sides have otherwise."""
        if not self.sure[number]:
            return
        for at in (0, 1):
            yield from self._misspelt(number, at)
            for sides in self._parts(number):
                yield from self._swapped(number, sides, at)

    def _parts(self, number: int) -> list[tuple[Side, Side]]:
        """Return the sentences of a bead that face each other, or its sides as they are."""
        blocks = [self.beads[number].sides[names.number] for names in self.names]
        if len(blocks[0]) == len(blocks[1]) == 1:
            parts = [
                names.sentences(block) for names, (block,) in zip(self.names, blocks, strict=True)
            ]
            if len(parts[0]) == len(parts[1]) > 1:
                return list(zip(*parts, strict=True))
        return [self.sides[number]]

    def faces(self, key: str) -> _Faces:
        """Return where a name faces itself."""
        if key not in self._faces:
            found = _Faces([], ([], []))
            for number, (left, right) in enumerate(self.sides):
                had = left.has(key), right.has(key)
                if all(had):
                    # As a part of another word it is no sign of either.
                    if all(key in side.names or _declined(side, key) for side in (left, right)):
                        found.both.append(number)
                elif any(had):
                    found.alone[had[1]].append(number)
            self._faces[key] = found
        return self._faces[key]

    def _misspelt(self, number: int, at: int) -> Iterator[Renamed]:
        """Yield names of one side of a bead that the other has, but for a letter or two."""
        own, other = self.sides[number][at], self.sides[number][1 - at]
        here, there = self.names[at], self.names[1 - at]
        small = here.small | there.small
        for two in other.names.values():
            if two.key in small or two.key in here.text:
                continue
            usual = [
                key
                for key in there.by_beginning[two.key[0]]
                if (near(key, two.key) or _beside(own, key, two))
                and key not in small
                and own.has(key)
            ]
            if usual and len(there.places[two.key]) <= len(there.places[usual[0]]):
                one = own.names.get(usual[0]) or _declined(own, usual[0])
                if one is not None:
                    yield Renamed(one, two)
                continue
            for one in own.names.values():
                if not near(one.key, two.key) or one.key in small or one.key in there.text:
                    continue
                if _adjoin_alike(one, two):
                    yield Renamed(one, two)
                    break

    def _swapped(self, number: int, sides: tuple[Side, Side], at: int) -> Iterator[Renamed]:
        """Yield names of one side for which another name stands on the other side."""
        own, other = sides[at], sides[1 - at]
        extra = [name for key, name in other.names.items() if not own.has(key)]
        lacking = [name for key, name in own.names.items() if not other.has(key)] if extra else ()
        for one in lacking:
            if not self._faces_elsewhere(one, at, number):
                continue
            instead = [two for two in extra if self._faces_elsewhere(two, 1 - at, number)]
            if not instead and self._is_alone(one, lacking, at):
                instead = [two for two in extra if self._is_new(one, two, 1 - at, number)]
                instead = [two for two in instead if self._is_alone(two, extra, 1 - at)]
            if len(instead) == 1 and not sounds_in(one.text) & sounds_in(instead[0].text):
                yield Renamed(one, instead[0])

    def _faces_elsewhere(self, name: Name, at: int, number: int) -> bool:
        """Tell whether a name of one side faces itself wherever else it stands, at least once."""
        if name.key not in self.names[at].certain | self.names[1 - at].certain:
            return False
        if any(name.key in names.small for names in self.names):
            return False
        faces = self.faces(name.key)
        others = [each for each in faces.both if each != number]
        if not others or faces.alone[1 - at] or not {number}.issuperset(faces.alone[at]):
            return False
        # Where the sentence alone lacks it, no other sentence of the paragraph may have it instead.
        parts = self._parts(number)
        had = [(sides[at].has(name.key), sides[1 - at].has(name.key)) for sides in parts]
        return sum(x and not y for x, y in had) == 1 and not any(y and not x for x, y in had)

    def _is_new(self, one: Name, two: Name, at: int, number: int) -> bool:
        """Tell whether a name that stands nowhere else is in the place of one that faces itself."""
        faces = self.faces(two.key)
        return (
            not faces.both
            and faces.alone[at] == [number]
            and not faces.alone[1 - at]
            and two.key in self.names[at].certain
            and not any(_CALENDAR.fullmatch(name.key) for name in (one, two))
            and not any(names.with_nouns for names in self.names)
            and len(self.faces(one.key).both) >= _OFTEN
            and not (one.text.isupper() or two.text.isupper())
            and all(name.plain and name.inside for name in (one, two))
            and [bool(one.before), bool(one.after)] == [bool(two.before), bool(two.after)]
            and self._in_one_place(one, two)
        )

    def _is_alone(self, name: Name, missed: Sequence[Name], at: int) -> bool:
        """Tell whether all other names within sentences that the other side lacks adjoin one."""
        return all(
            other.key in (name.key, name.before, name.after)
            or not other.inside
            or _CALENDAR.fullmatch(other.key)
            or other.key in self.names[at].small
            for other in missed
        )

    def _in_one_place(self, one: Name, two: Name) -> bool:
        """Tell whether two names stand in the same place of the same sentence of two blocks."""
        places = []
        for name in (one, two):
            names = self.names[0 if name.spot[0] == self.names[0].number else 1]
            spans = names.spans(name.spot[1])
            at = next((n for n, (_, end) in enumerate(spans) if name.spot[2] < end), 0)
            start, end = spans[at]
            places.append((len(spans), at, (name.spot[2] - start) / max(end - start, 1)))
        return places[0][:2] == places[1][:2] and abs(places[0][2] - places[1][2]) <= _NEARBY


def _beside(own: Side, key: str, two: Name) -> bool:
    """Tell whether a name beside another one has two letters of what stands beside that one."""
    one = own.names.get(key)
    if one is None or len(key) != len(two.key) or len(key) <= _LONG or not _adjoin_alike(one, two):
        return False
    differing = [n for n in range(len(key)) if key[n] != two.key[n]]
    return len(differing) == 2 and differing[0] > 0 and differing[1] < len(key) - 1


def _adjoin_alike(one: Name, two: Name) -> bool:
    """Tell whether two names stand beside one and the same name."""
    return any(x and x == y for x, y in ((one.before, two.before), (one.after, two.after)))


def _declined(side: Side, key: str) -> Name | None:
    """Return the name of a side that is another one but for its ending."""
    stem = key[: max(3, len(key) - ENDING)]
    return next((name for name in side.names.values() if name.key.startswith(stem)), None)


def renamed(pages: Sequence[Page], beads: Sequence[Bead]) -> Iterator[Renamed]:
    """Yield the names that two editions have otherwise, for each two editions.

    What is misspelt is the second, as far as can be told.
    """
    editions = [Names(number, page) for number, page in enumerate(pages)]
    for here, there in combinations(editions, 2):
        pair = _Pair(here, there, pages, beads)
        seen: set[frozenset[str]] = set()
        for number in range(len(beads)):
            for each in pair.renamed(number):
                words = frozenset((each.one.key, each.two.key))
                if words not in seen:
                    seen.add(words)
                    yield each


def near(one: str, two: str) -> bool:
    """Tell whether two words differ in a letter within them, not in the first or the ending.

    Letters that languages write one sound with make no difference: "Object" and "Objekt".
    """
    if one[0] != two[0] or one == two or abs(len(one) - len(two)) > 1:
        return False
    least = min(len(one), len(two))
    if least < _LONG:
        return False
    start = next((n for n in range(least) if one[n] != two[n]), least)
    end = next((n for n in range(least) if one[-1 - n] != two[-1 - n]), least)
    if end < (1 if len(one) == len(two) else ENDING):
        return False
    left, right = one[start : len(one) - end], two[start : len(two) - end]
    if len(left) <= 1 and len(right) <= 1:
        return frozenset((left, right)) not in _SOUNDS
    return len(left) == len(right) == 2 and left == right[::-1]
