"""Links that lead elsewhere in another edition, or that some editions lack.

Addresses are compared over whole editions, without what a translation may change in them. The
rules across editions report what is found here, and the reader marks the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from parsers.compiled import compiled
from parsers.editions.cuts import is_cut
from parsers.editions.names import is_tag
from parsers.editions.numbers import Spot
from parsers.editions.parties import Dispute, Lack, disputes, lacks
from parsers.frozen import dataclass
from parsers.model import Bead, Block, Page, block_text

_MANY = 50
"""Links that only one edition has from which on the texts are not translations."""

_ALIKE = 0.8
"""How alike two addresses are at least, if the one is the other, changed."""

_LAST = 0.6
"""The same for the last parts of them."""

_FEW = 2
"""Links that may always be missing; of more, not more than a third of all."""

_TRANSLATED = compiled(r"%[c-e][0-9a-f]%|[-_](?:eng|fra|deu|spa)\b|[^\x00-\x7f]")
"""Words of a language in an address: the page has one for each."""

_CHANGING = compiled(r"^https?://(?:www\.)?|#.*$|[?&](?:hl|lang|locale)=[\w-]*")
_LOCAL = compiled(r"localhost\b|127\.|0\.0\.")
"""Hosts that no reader reaches."""

_OF_LANGUAGE = compiled(r"[a-z]{2}(?:-[a-z]{2,4})?\.")
"""Hosts that sites may have one of for each language: a link to one is not missing elsewhere."""


_TAG = compiled(r"[a-z]{2}(?:[-_][a-z]{2,4})?")
"""What stands for a language or a country in a path."""


_SUFFIX = compiled(r"[-_.]([a-z]{2})(?=(?:\.[a-z]{2,5})?$)")
"""What stands for a language at the end of a file's name: "terms_fr.md"."""


_PRINTED = compiled(r"https?://[\w./?=&%#~:+@-]*[\w/]", re.ASCII)
"""An address in running text, without the stop behind it."""


class Address(NamedTuple):
    """Where an edition links to, and the place of the first link to it."""

    edition: int
    target: str
    spot: Spot


@dataclass(frozen=True)
class LinksTold:
    """What is to be told of the links of all editions."""

    changed: tuple[Dispute[Address], ...]
    missing: tuple[Lack[Address], ...]


def compare_links(pages: Sequence[Page], beads: Sequence[Bead]) -> LinksTold:
    """Return what is to be told of the links of all editions."""
    sides = [_addresses(number, page) for number, page in enumerate(pages)]
    texts = [frozenset((b.kind, block_text(b)) for _, b in page.flow) for page in pages]
    bead_of = {
        (edition, block): bead
        for bead in beads
        for edition, side in enumerate(bead.sides)
        for block in side
    }

    def fewer(address: Address, there: int) -> bool:
        """Tell whether what faces a link has fewer links."""
        bead = bead_of[address.spot[:2]]
        if any(is_cut(pages[there], block) for block in bead.sides[there]):
            return False
        counts = [
            sum(
                mark.kind == "link"
                for block in bead.sides[edition]
                for mark in pages[edition].flow[block].block.marks
            )
            for edition in (address.edition, there)
        ]
        return bool(bead.sides[there]) and counts[0] > counts[1]

    def facing(one: Address, two: Address) -> bool:
        return bead_of[one.spot[:2]] is bead_of[two.spot[:2]]

    changed: list[tuple[Address, Address]] = []
    missing: list[tuple[Address, int]] = []
    for a, b in combinations(range(len(pages)), 2):
        alone = [
            {
                target: address
                for target, address in sides[here].items()
                if target not in sides[there] and _text(pages, address) not in texts[there]
            }
            for here, there in ((a, b), (b, a))
        ]
        if max(map(len, alone)) > _MANY:
            continue
        only = all(len(each) == 1 for each in alone) and sides[a].keys() & sides[b].keys()
        for target, address in list(alone[0].items()):
            twins = [
                other
                for other, there in alone[1].items()
                if not _as_named(pages, address, there)
                and (
                    _likeness(target, other) >= _ALIKE
                    # The only links apart, of texts that face each other, stand for one another.
                    or (only and facing(address, there) and _may_be_one(target, other))
                )
            ]
            if len(twins) == 1:
                changed.append((address, alone[1].pop(twins[0])))
                del alone[0][target]
        for here, there, rest in ((a, b, alone[0]), (b, a, alone[1])):
            if len(rest) <= max(_FEW, len(sides[here]) // 3):
                missing += [
                    (each, there)
                    for each in rest.values()
                    if not _OF_LANGUAGE.match(each.target) and fewer(each, there)
                ]
    alike = [
        (one, sides[b][target])
        for a, b in combinations(range(len(pages)), 2)
        for target, one in sides[a].items()
        if target in sides[b]
    ]
    return LinksTold(
        tuple(disputes(changed, _edition, lambda one, two: one.target == two.target)),
        tuple(lacks(missing, alike, _edition)),
    )


def _edition(address: Address) -> int:
    return address.edition


def _text(pages: Sequence[Page], address: Address) -> tuple[str, str]:
    """Return the kind and text of the block that an address stands in."""
    block = pages[address.edition].flow[address.spot[1]].block
    return block.kind, block_text(block)


def _addresses(edition: int, page: Page) -> dict[str, Address]:
    """Return the addresses that a page links to, without what a translation may change in them."""
    found: dict[str, Address] = {}
    for number, (_, block) in enumerate(page.flow):
        for start, end, printed in _links(block):
            host, _, path = _CHANGING.sub("", printed).casefold().partition("/")
            if _LOCAL.match(host):
                continue
            parts = [
                _SUFFIX.sub(lambda found: "" if is_tag(found[1]) else found[0], part)
                for part in path.split("/")
                if not (is_tag(part) or _TAG.fullmatch(part))
            ]
            target = "/".join((host, *parts)).rstrip("/")
            found.setdefault(target, Address(edition, target, (edition, number, start, end)))
    return found


def _links(block: Block) -> Iterator[tuple[int, int, str]]:
    """Yield where the links of a block begin and end, and lead; addresses in its words are such."""
    marked = [mark for mark in block.marks if mark.kind in ("link", "code", "image")]
    for mark in marked:
        if mark.kind == "link" and mark.target and mark.target.startswith(("http:", "https:")):
            yield mark.start, mark.end, mark.target
    if block.kind in ("code", "unread"):
        return
    text = block_text(block)
    for match in _PRINTED.finditer(text):
        if not any(mark.start < match.end() and match.start() < mark.end for mark in marked):
            yield match.start(), match.end(), match.group()


def _likeness(one: str, two: str) -> float:
    """Return how alike two addresses of one host are, from 0 to 1."""
    from difflib import SequenceMatcher  # seldom needed

    last = one.rpartition("/")[2], two.rpartition("/")[2]
    if SequenceMatcher(None, *last).ratio() < _LAST or not _may_be_one(one, two):
        return 0.0
    return SequenceMatcher(None, one, two).ratio()


def _may_be_one(one: str, two: str) -> bool:
    """Tell whether two addresses are of one host, and neither is translated or above the other."""
    return (
        not any(_TRANSLATED.search(address) for address in (one, two))
        and not _numbered_apart(one.rpartition("/")[2], two.rpartition("/")[2])
        and one.split("/")[0] == two.split("/")[0]
        and not one.startswith(two)
        and not two.startswith(one)
    )


def _as_named(pages: Sequence[Page], one: Address, two: Address) -> bool:
    """Tell whether two links both say the number that they lead to: they are of two things."""
    numbers = [set(re.findall(r"\d+", address.target)) for address in (one, two)]
    own = (numbers[0] - numbers[1], numbers[1] - numbers[0])
    return all(
        each & set(re.findall(r"\d+", _name(pages, address)))
        for each, address in zip(own, (one, two), strict=True)
    )


def _name(pages: Sequence[Page], address: Address) -> str:
    """Return the words that a link stands in; nothing where the address itself is printed."""
    edition, block, start, end = address.spot
    return _PRINTED.sub("", block_text(pages[edition].flow[block].block)[start:end])


def _numbered_apart(one: str, two: str) -> bool:
    """Tell whether two pages are told by numbers that are no slip of each other: "18639", "835"."""
    parts = [re.split(r"(\d+)", name) for name in (one, two)]
    if len(parts[0]) == 1 or parts[0][::2] != parts[1][::2]:
        return False
    return any(
        sorted(x) != sorted(y) and (len(x) != len(y) or sum(map(str.__ne__, x, y)) > 1)
        for x, y in zip(parts[0][1::2], parts[1][1::2], strict=True)
    )
