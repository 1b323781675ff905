"""Short pairs are aligned in one go, and come out as each by itself."""

from __future__ import annotations

import random

import numpy as np
import pytest

from parsers.editions import lexicon
from parsers.editions.dynamic import Weights, solve_each
from parsers.editions.parameters import SENTENCES
from parsers.editions.similarity import similarity
from parsers.editions.terms import Window, measure
from parsers.editions.tokens import Units

_WORDS = (
    "haven",
    "harbour",
    "2025",
    "kade",
    "quay",
    "17",
    "regen",
    "rain",
    "boot",
    "boat?",
    "«oud»",
)


def _sides(seed: int, count: int) -> list[tuple[Units, Units]]:
    """Return pairs of texts of one to six sentences, which share some words and numbers."""
    some = random.Random(seed)

    def text() -> Units:
        sentences = [
            " ".join(some.choices(_WORDS, k=some.randint(1, 12))) for _ in range(some.randint(1, 6))
        ]
        return Units(sentences, sentences=True)

    return [(text(), text()) for _ in range(count)]


@pytest.mark.parametrize("seed", range(4))
def test_pairs_aligned_together_come_out_as_each_by_itself(seed: int) -> None:
    sides = _sides(seed, 12)
    shared = [
        similarity(left, right, {"w:haven": {"w:harbo": 0.7}}, SENTENCES) for left, right in sides
    ]
    penalties = [
        -np.cumsum(np.full((len(left), len(right) + 1), 0.125, np.float32), axis=1)
        for left, right in sides
    ]
    runs = [Weights(SENTENCES, 4.0, 0.2, 1.0), Weights(SENTENCES, 9.0, 0.1, 0.5, 1.5)]
    rows = max(len(left) for left, _ in sides)
    columns = max(len(right) for _, right in sides)
    together = solve_each(
        measure(sides, shared, 1.1, 9.0, Window.full(rows, columns), penalties), runs
    )
    for number, (left, right) in enumerate(sides):
        window = Window.full(len(left), len(right))
        one = measure([sides[number]], [shared[number]], 1.1, 9.0, window, [penalties[number]])
        alone = solve_each(one, runs)
        assert [beads[0] for beads in alone] == [beads[number] for beads in together]
    assert len({len(beads) for beads in together[0]}) > 2  # they are not all of one length


def test_a_lexicon_is_the_same_whether_pairs_are_searched_for_or_looked_up(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    some = random.Random(7)
    words = [f"w:{n}" for n in range(40)]
    beads = []
    for _ in range(60):
        said = some.sample(words, 6)
        beads.append((said, [word.upper() for word in said] + some.sample(words, 2)))
    looked_up = lexicon.learn(beads, SENTENCES)
    monkeypatch.setattr(lexicon, "_DENSE", 0)
    assert lexicon.learn(beads, SENTENCES) == looked_up
    assert looked_up["w:3"]["W:3"] > 0.5
