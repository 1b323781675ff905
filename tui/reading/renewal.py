"""From a page to the same page read again: where each of its places has gone.

Blocks that are the same keep one another company; a block that was changed is the one between the
same neighbours, or the most similar one there. Within it, what stands before and after the change
stays where it is, to the very letter.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property

from parsers.model import Page, block_text

_COMPARED = 600
"""Blocks between two that are the same, up to which the changed ones are told apart by likeness."""

_LETTERS = 4000
"""Characters of a changed stretch up to which it is compared letter by letter."""


@dataclass(frozen=True)
class Renewal:
    """Two readings of one page."""

    before: Page
    after: Page

    @cached_property
    def _blocks(self) -> list[int]:
        """For each block of `before`, the one of `after` that it has become or stands before."""
        return _matched(_texts(self.before), _texts(self.after))

    def prepared(self) -> Renewal:
        """Compare the two already now, and return this."""
        _ = self._blocks
        return self

    def place(self, block: int, offset: int) -> tuple[int, int]:
        """Return where a place of the page before is now: the same word, or what took its place."""
        if not self.after.flow:
            return 0, 0
        if block < 0 or block >= len(self._blocks):
            return min(block, len(self.after.flow) - 1), offset
        now = min(self._blocks[block], len(self.after.flow) - 1)
        old = block_text(self.before.flow[block].block)
        new = block_text(self.after.flow[now].block)
        return now, _offset_in(old, new, offset)

    def same(self, block: int) -> int | None:
        """Return the block that one of the page before is now, if it is of the same kind."""
        if not 0 <= block < len(self._blocks):
            return None
        now = self._blocks[block]
        if now >= len(self.after.flow):
            return None
        alike = self.before.flow[block].block.kind == self.after.flow[now].block.kind
        return now if alike else None


def _texts(page: Page) -> list[tuple[str, str]]:
    return [(placed.block.kind, block_text(placed.block)) for placed in page.flow]


def _matched(old: Sequence[tuple[str, str]], new: Sequence[tuple[str, str]]) -> list[int]:
    """Return for each old block the index of the new one."""
    shortest = min(len(old), len(new))
    head = next((n for n in range(shortest) if old[n] != new[n]), shortest)
    tail = next(
        (n for n in range(shortest - head) if old[len(old) - 1 - n] != new[len(new) - 1 - n]),
        shortest - head,
    )
    found = list(range(head))
    inner_old, inner_new = old[head : len(old) - tail], new[head : len(new) - tail]
    if len(inner_old) == len(inner_new) or max(len(inner_old), len(inner_new)) > _COMPARED:
        limit = max(len(inner_new) - 1, 0)
        found += [head + min(n, limit) for n in range(len(inner_old))]
    else:
        found += [head + n for n in _between(inner_old, inner_new)]
    found += [len(new) - tail + n for n in range(tail)]
    return found


def _between(old: Sequence[tuple[str, str]], new: Sequence[tuple[str, str]]) -> list[int]:
    found: list[int] = []
    for tag, low, high, start, end in SequenceMatcher(None, old, new, False).get_opcodes():
        if tag == "equal":
            found += range(start, end)
        else:
            found += [_likest(old[n], new, start, end) for n in range(low, high)]
    return found


def _likest(block: tuple[str, str], new: Sequence[tuple[str, str]], start: int, end: int) -> int:
    """Return which of the new blocks in [start, end) is most like an old one; `start` of none."""
    matcher = SequenceMatcher(None, "", block[1][:_LETTERS], False)
    best, likeness = start, 0.0
    for number in range(start, end):
        matcher.set_seq1(new[number][1][:_LETTERS])
        if matcher.real_quick_ratio() > likeness and matcher.quick_ratio() > likeness:
            ratio = matcher.ratio() + (0.1 if new[number][0] == block[0] else 0.0)
            if ratio > likeness:
                best, likeness = number, ratio
    return best


def _offset_in(old: str, new: str, offset: int) -> int:
    """Return where an offset of a text has gone in the text that it became."""
    if old == new:
        return offset
    head = _alike(len(old), len(new), lambda n: old[:n] == new[:n])
    if offset < head:
        return offset
    ending = (len(old) - head, len(new) - head)
    tail = _alike(*ending, lambda n: old[len(old) - n :] == new[len(new) - n :])
    if offset >= len(old) - tail:
        return offset + len(new) - len(old)
    inner_old, inner_new = old[head : len(old) - tail], new[head : len(new) - tail]
    if max(len(inner_old), len(inner_new)) > _LETTERS:
        return min(offset, max(len(new) - tail - 1, 0))
    wanted = offset - head
    for tag, low, high, start, end in SequenceMatcher(
        None, inner_old, inner_new, False
    ).get_opcodes():
        if low <= wanted < high:
            return head + (start + wanted - low if tag == "equal" else min(start, end))
    return head


def _alike(one: int, other: int, same: Callable[[int], bool]) -> int:
    """Return the greatest length up to `one` and `other` for which two texts are the `same`.

    By halving: to compare long pieces at once is much quicker than letter by letter.
    """
    return bisect_left(range(1, min(one, other) + 1), True, key=lambda n: not same(n))
