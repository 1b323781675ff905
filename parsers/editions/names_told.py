"""Names of letters and capitals that editions write differently, or that some lack.

Such names ("XR-70", "OpenBSD") are not translated. The rules across editions report what is found
here, and the reader marks the same.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from parsers.compiled import compiled
from parsers.editions.cuts import is_cut
from parsers.editions.figures import SURE
from parsers.editions.numbers import Spot
from parsers.editions.parties import Dispute, Lack, disputes, lacks
from parsers.editions.renamed import renamed
from parsers.expressions import deferred
from parsers.frozen import dataclass
from parsers.lazily import cached_property
from parsers.model import Bead, Page, Role, Table, block_text

_CODE_NAME = compiled(
    r"(?<![A-Za-z0-9_./@#&=%-])(?=[A-Za-z0-9.+/-]*[A-Z])(?=[A-Za-z0-9.+/-]*\d)"
    r"[A-Za-z][A-Za-z0-9]*(?:[-./+][A-Za-z0-9]+)*(?![A-Za-z0-9_@])"
)
"""A name of letters and digits with a capital: a model, a standard, a part ("XR-70", "A320neo")."""

_LETTER = "A-Za-z0-9_\u00c0-\u024f"
_CAPITALS = compiled(
    rf"(?<![{_LETTER}.@/-])(?:[A-Z][a-z]+[A-Z][{_LETTER}]*|[a-z]+[A-Z][{_LETTER}]+|[A-Z]{{2,}}\d*"
    rf"|[A-Za-z]+-?\d+[A-Za-z]*)(?![{_LETTER}/@])"
)
"""A word whose capitals or digits mark it as a name: OpenStreet, eBook, NATO, H100, GPT-5.

Letters of other scripts may stand right beside it, as Korean particles do.
"""

_QUANTITY_LIKE = deferred(
    r"^(?:[A-Z]{1,3}\$?\d|Q[1-4]\b|H[12]\b|[A-Z]{3}\d{2,}$|CO2|CO₂|H2O|K€|M€|M\$)|\d(?:[KMBT]|[kMGT]?Wh?|[KMGT]B)$"
)

_MANY = 50
"""Names that only one edition has from which on the texts are not translations."""

_NAMING_ROLES: frozenset[Role] = frozenset(("title", "summary", "lead", "body", "footnote"))
_NAMELESS = frozenset(("code", "unread", "image", "rule"))


class Spelling(NamedTuple):
    """A name as an edition writes it, and where."""

    edition: int
    text: str
    spots: tuple[Spot, ...]


@dataclass(frozen=True)
class NamesTold:
    """What is to be told of the names of all editions."""

    mistyped: tuple[Dispute[Spelling], ...]
    """Names that are alike, each of which one edition has and another has nowhere."""
    nowhere: tuple[Lack[Spelling], ...]
    """Names that some editions write nowhere, one each."""
    dropped: tuple[tuple[int, Lack[Spelling]], ...]
    """Beads, and names that what faces them lacks, though the edition has them elsewhere."""


class _Edition:
    """An edition with what is looked up in the whole of it."""

    def __init__(self, number: int, page: Page) -> None:
        self.number = number
        self.page = page

    @cached_property
    def code_names(self) -> dict[str, list[Spot]]:
        """The names of letters and digits in its running text, each with its places."""
        found: dict[str, list[Spot]] = defaultdict(list)
        for number, (role, block) in enumerate(self.page.flow):
            if role in _NAMING_ROLES and block.kind not in _NAMELESS:
                for match in _CODE_NAME.finditer(block_text(block)):
                    found[match.group()].append((self.number, number, *match.span()))
        return found

    @cached_property
    def capitals(self) -> frozenset[str]:
        """The words that its capitals or digits mark as names."""
        return frozenset(
            name for _, block in self.page.flow for name in _CAPITALS.findall(block_text(block))
        )

    @cached_property
    def everything(self) -> str:
        """All of its text, in small letters."""
        return "\n".join(block_text(block) for _, block in self.page.flow).casefold()

    @cached_property
    def texts(self) -> frozenset[tuple[str, str]]:
        """The kinds and texts of its blocks."""
        return frozenset((block.kind, block_text(block)) for _, block in self.page.flow)


def compare_names(pages: Sequence[Page], beads: Sequence[Bead]) -> NamesTold:
    """Return what is to be told of the names of all editions."""
    editions = [_Edition(number, page) for number, page in enumerate(pages)]
    bead_of = {
        (edition, block): bead
        for bead in beads
        for edition, side in enumerate(bead.sides)
        for block in side
    }
    twins: list[tuple[Spelling, Spelling]] = []
    missing: list[tuple[Spelling, int]] = []
    for a, b in combinations(editions, 2):
        alone = [_alone(here, there) for here, there in ((a, b), (b, a))]
        if max(map(len, alone)) > _MANY:
            continue
        for one in list(alone[0].values()):
            other = next((two for two in alone[1].values() if _similar(one.text, two.text)), None)
            if other is not None:
                twins.append((one, other))
                del alone[0][one.text], alone[1][other.text]
        for spellings, there in ((alone[0], b.number), (alone[1], a.number)):
            for spelling in spellings.values():
                # What a missing block says is missing with it.
                faced = tuple(s for s in spelling.spots if bead_of[s[0], s[1]].sides[there])
                if faced:
                    missing.append((spelling, there))
    alike = [
        (
            Spelling(a.number, name, tuple(a.code_names[name])),
            Spelling(b.number, name, tuple(spots)),
        )
        for a, b in combinations(editions, 2)
        for name, spots in b.code_names.items()
        if name in a.code_names
    ]
    nowhere = lacks(missing, alike, _edition)
    return NamesTold(
        tuple(disputes(twins, _edition, _one_text)),
        tuple(Lack((name,), lack.lacking) for lack in nowhere for name in lack.having),
        tuple(
            (number, lack)
            for number, bead in enumerate(beads)
            if bead.score >= SURE
            for lack in _dropped(editions, bead)
        ),
    )


def compare_words(pages: Sequence[Page], beads: Sequence[Bead]) -> list[Dispute[Spelling]]:
    """Return the names in words that some editions have otherwise (see `renamed`)."""
    pairs = [
        [Spelling(name.spot[0], name.text, (name.spot,)) for name in pair]
        for pair in renamed(pages, beads)
    ]
    return disputes(((one, two) for one, two in pairs), _edition, _one_text)


def _one_text(one: Spelling, two: Spelling) -> bool:
    return one.text == two.text


def _edition(spelling: Spelling) -> int:
    return spelling.edition


def _alone(here: _Edition, there: _Edition) -> dict[str, Spelling]:
    """Return the names of letters and digits that another edition writes nowhere."""
    return {
        name: Spelling(here.number, name, tuple(spots))
        for name, spots in here.code_names.items()
        if name not in there.code_names
        and not _QUANTITY_LIKE.search(name)
        and not _written(name, there.everything)
        and not _shared(here, spots[0], there)
    }


def _written(name: str, text: str) -> bool:
    """Tell whether a name stands in a text, give or take blanks and hyphens."""
    name = name.casefold()
    if name in text:
        return True
    parts = [re.escape(part) for part in re.findall(r"[^\W\d_]+|\d+", name)]
    return bool(re.search(r"[\W_]{0,2}".join(parts), text))


def _shared(here: _Edition, spot: Spot, there: _Edition) -> bool:
    """Tell whether the other edition has the same text."""
    block = here.page.flow[spot[1]].block
    return (block.kind, block_text(block)) in there.texts


def _similar(one: str, two: str) -> bool:
    """Tell whether two names are alike but for their digits or one letter."""
    shape = [re.sub(r"\d+", "0", name.casefold()) for name in (one, two)]
    if shape[0] == shape[1]:
        return True
    return len(one) == len(two) and sum(x != y for x, y in zip(one, two, strict=True)) == 1


def _dropped(editions: Sequence[_Edition], bead: Bead) -> Iterator[Lack[Spelling]]:
    """Yield the names that what faces them lacks, though its edition spells them so elsewhere.

    A name that the other edition never spells so is transliterated or translated there.
    """
    sides: dict[int, dict[str, Spelling]] = {}
    texts: dict[int, list[str]] = {}
    for edition, side in enumerate(bead.sides):
        page = editions[edition].page
        if not side or any(is_cut(page, block) for block in side):
            continue
        if len(side) == 1 and isinstance(page.flow[side[0]].block, Table):
            continue
        sides[edition] = _named(page, edition, side)
        texts[edition] = [block_text(page.flow[block].block) for block in side]
    alone: list[tuple[Spelling, int]] = []
    for here, there in ((a, b) for a in sides for b in sides if a != b):
        if texts[here] == texts[there]:
            continue
        present = "\n".join(texts[there]).casefold()
        alone += [
            (spelling, there)
            for name, spelling in sides[here].items()
            if name.casefold() not in present and name in editions[there].capitals
        ]
    alike = [
        (one, sides[b][name])
        for a, b in combinations(sides, 2)
        for name, one in sides[a].items()
        if name in sides[b]
    ]
    yield from lacks(alone, alike, _edition)


def _named(page: Page, edition: int, side: Sequence[int]) -> dict[str, Spelling]:
    """Return the first place of each name of some blocks, outside of code."""
    found: dict[str, Spelling] = {}
    for number in side:
        block = page.flow[number].block
        if block.kind == "code":
            continue
        formal = [mark for mark in block.marks if mark.kind == "code"]
        for match in _CAPITALS.finditer(block_text(block)):
            if not any(mark.start < match.end() and match.start() < mark.end for mark in formal):
                spot = (edition, number, *match.span())
                found.setdefault(match.group(), Spelling(edition, match.group(), (spot,)))
    return found
