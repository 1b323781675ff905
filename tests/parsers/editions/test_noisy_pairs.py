"""Pairs of editions with deleted, inserted, merged and moved blocks are still put together."""

from __future__ import annotations

import random

from parsers.editions import align_pair
from tests.parsers.editions.mill import MILL, blocks, edition

Noisy = list[tuple[tuple[int, ...], str]]
"""Of each block the numbers of the blocks that it translates, and its text."""


FOREIGN = ["Ooltrecht 71, 812.", "MX-99 4711 Veldhove, 38 %.", "Waterkant 3,9 (1953) Jansonius."]
"""Blocks that are nobody's translation."""


def _is_prose(line: str) -> bool:
    return not line.startswith(("#", "|", "-"))


def disturbed(lines: list[str], foreign: list[str], made: random.Random) -> Noisy:
    found: Noisy = [((number,), line) for number, line in enumerate(lines)]
    for _ in range(2):
        at = made.randrange(1, len(found))
        numbers, text = found[at]
        following = found[at + 1] if at + 1 < len(found) else None
        match made.choice(("delete", "insert", "merge", "move")):
            case "delete":
                del found[at]
            case "insert":
                found.insert(at, ((), made.choice(foreign)))
            case "merge" if following is not None and _is_prose(text) and _is_prose(following[1]):
                found[at : at + 2] = [(numbers + following[0], f"{text} {following[1]}")]
            case "move" if _is_prose(text):
                found.append(found.pop(at))
    return found


def test_links_of_noisy_pairs_are_found() -> None:
    shared = proposed = right = 0
    for seed in range(60):
        made = random.Random(seed)
        ours, theirs = made.sample(sorted(MILL), 2)
        noisy = disturbed(blocks(theirs), FOREIGN, made)
        expected = {(i, j) for j, (numbers, _) in enumerate(noisy) for i in numbers}
        left, other = edition(ours, related=0), edition(theirs, [t for _, t in noisy], related=0)
        found = {(i, j) for link in align_pair(left, other) for i in link.left for j in link.right}
        shared += len(found & expected)
        proposed += len(found)
        right += len(expected)
    assert 2 * shared / (proposed + right) > 0.96
