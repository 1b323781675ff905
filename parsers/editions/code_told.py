"""Code that differs between editions, or that some lack.

Code is not translated, apart from its comments and its texts in quotation marks. The rules across
editions report what is found here, and the reader marks the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from parsers.compiled import compiled
from parsers.editions.cuts import is_cut
from parsers.editions.figures import SURE
from parsers.editions.parties import Dispute, Lack, disputes, lacks
from parsers.expressions import deferred
from parsers.frozen import dataclass
from parsers.model import Bead, Code, Page, block_text

_ALIKE = 0.8
"""How alike two lines are at least, if the one is the other, changed."""

_WORDS_IN_CODE = deferred(r"\\(?:text|textrm|textit|mbox)\s*\{[^{}]*\}|\\[\[\]]|[.,;:\s]+$")
"""Words for people in a formula, its brackets, and the stop that a sentence puts after it."""

_LABEL = compiled(r"\[\]|\(\)|\{\}")
"""What is left of a label of a diagram in brackets, which a translation adds to a name."""

_SHOWN = compiled(r">([^<>]*)</")
"""What an element of a page shows: words for people, and expressions in braces."""

_PROMPT = compiled(r"^\s*[$>%]\s+")


class CodeAt(NamedTuple):
    """A line of a listing, or code in running text."""

    edition: int
    block: int
    start: int
    end: int
    bare: str
    """What is compared: without comments, quoted texts and blanks."""


@dataclass(frozen=True)
class LinesApart:
    """Lines of the listings of one bead that differ, in the same parties."""

    bead: int
    disputes: tuple[Dispute[CodeAt], ...]
    count: int
    """Lines of the listing."""

    @property
    def renamed(self) -> bool:
        """Whether the lines differ in names only, which some translate."""
        return all(
            _renamed(one.bare, two.bare)
            for dispute in self.disputes
            for one, two in combinations((party[0] for party in dispute.parties), 2)
        )


@dataclass(frozen=True)
class CodeTold:
    """What is to be told of the code of all editions."""

    lines: tuple[LinesApart, ...]
    missing: tuple[tuple[int, Lack[CodeAt]], ...]
    """Beads, and code in their running text that what faces it lacks."""


def compare_code(pages: Sequence[Page], beads: Sequence[Bead]) -> CodeTold:
    """Return what is to be told of the code of all editions."""
    lines: list[LinesApart] = []
    missing: list[tuple[int, Lack[CodeAt]]] = []
    for number, bead in enumerate(beads):
        lines += _listings(pages, number, bead)
        if bead.score >= SURE:
            missing += [(number, lack) for lack in _missing(pages, bead)]
    return CodeTold(tuple(lines), tuple(missing))


def _edition(code: CodeAt) -> int:
    return code.edition


def _listings(pages: Sequence[Page], number: int, bead: Bead) -> Iterator[LinesApart]:
    """Yield the lines in which listings that face one another differ."""
    listings: dict[int, list[CodeAt]] = {}
    for edition, side in enumerate(bead.sides):
        block = pages[edition].flow[side[0]].block if len(side) == 1 else None
        if isinstance(block, Code):
            listings[edition] = list(_lines(edition, side[0], block_text(block)))
    differing: list[tuple[CodeAt, CodeAt]] = []
    for a, b in combinations(listings, 2):
        differing += _wrong(listings[a], listings[b])
    alike: dict[tuple[tuple[int, ...], ...], list[Dispute[CodeAt]]] = {}
    for dispute in disputes(differing, _edition, lambda one, two: not _apart(one.bare, two.bare)):
        parties = tuple(tuple(map(_edition, party)) for party in dispute.parties)
        alike.setdefault(parties, []).append(dispute)
    for group in alike.values():
        count = len(listings[_edition(group[0].members[0])])
        yield LinesApart(number, tuple(group), count)


def _wrong(one: Sequence[CodeAt], two: Sequence[CodeAt]) -> list[tuple[CodeAt, CodeAt]]:
    """Return the lines that differ in more than words for people, if they are few."""
    wrong = [(x, y) for x, y in zip(one, two, strict=False) if _apart(x.bare, y.bare)]
    if len(one) != len(two) or len(wrong) > max(1, len(one) // 4):
        return []
    from difflib import SequenceMatcher  # seldom needed

    if any(SequenceMatcher(None, x.bare, y.bare).ratio() < _ALIKE for x, y in wrong):
        return []
    return wrong


def _lines(edition: int, block: int, text: str) -> Iterator[CodeAt]:
    start = 0
    for line in text.split("\n"):
        yield CodeAt(edition, block, start, start + len(line), _bare(line))
        start += len(line) + 1


def _bare(line: str) -> str:
    """Return a line of code without comments, quoted texts and blanks."""
    bare = re.sub(r"\"(?:\\.|[^\"\\])*\"|'(?:\\.|[^'\\])*'|`[^`]*`", '""', line)
    bare = _SHOWN.sub(lambda m: f">{''.join(re.findall(r'{[^{}]*}', m[1]))}</", bare)
    bare = re.sub(r"(?:#|//|--|;|%).*$|/\*.*?\*/|<!--.*?-->", "", bare)
    if "\\" in bare:  # a formula: its figures are written as the language writes them
        bare = re.sub(r"(?<=\d)(?:[.,]|\\[ ,;]|\s)(?=\d)", "", bare)
    bare = _WORDS_IN_CODE.sub("", _PROMPT.sub("", bare)).replace("$$", "").replace("\\|", "|")
    return re.sub(r",?(?:\b[rfbu])?\"\"|,(?=[)\]}])", "", "".join(bare.split()))


def _apart(one: str, two: str) -> bool:
    """Tell whether two lines of code differ, in more than words of another script."""
    if one == two or (one + two).isascii():
        return one != two
    signs = [_LABEL.sub("", re.sub(r"[^\W\d_]+", "", line)) for line in (one, two)]
    return signs[0] != signs[1]


def _renamed(one: str, two: str) -> bool:
    """Tell whether two lines differ in names only, which some translate, or in optional brackets.

    Figures and other signs are the same.
    """
    if re.sub(r"[()]", "", one) == re.sub(r"[()]", "", two):
        return True
    left, right = (re.findall(r"[^\W\d_]\w*|\d+|\W", line) for line in (one, two))
    return len(left) == len(right) and all(
        x == y or (x.isidentifier() and y.isidentifier()) for x, y in zip(left, right, strict=True)
    )


def _missing(pages: Sequence[Page], bead: Bead) -> Iterator[Lack[CodeAt]]:
    """Yield the code in running text that what faces it lacks."""
    sides: dict[int, list[CodeAt]] = {}
    texts: dict[int, list[str]] = {}
    for edition, side in enumerate(bead.sides):
        page = pages[edition]
        if not side or any(is_cut(page, block) for block in side):
            continue
        texts[edition] = [block_text(page.flow[block].block) for block in side]
        sides[edition] = [
            CodeAt(edition, block, mark.start, mark.end, code)
            for block, text in zip(side, texts[edition], strict=True)
            for mark in page.flow[block].block.marks
            if mark.kind == "code" and (code := text[mark.start : mark.end].strip())
        ]
    alone = [
        (code, there)
        for here in sides
        for there in sides
        if here != there and texts[here] != texts[there]
        for code in sides[here]
        if code.bare not in "\n".join(texts[there])
    ]
    alike = [
        (one, two)
        for a, b in combinations(sides, 2)
        for one in sides[a]
        for two in sides[b]
        if one.bare == two.bare
    ]
    yield from lacks(alone, alike, _edition)
