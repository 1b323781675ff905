"""Weights of the aligner, for blocks and for sentences.

They were fitted on public development sets of aligned sentences (German–French, Chinese–English)
and on real pairs of pages with deleted, inserted, split and merged blocks. Scores are natural
logarithms of odds, up to a constant: the bead 1–1 is the zero.
"""

from __future__ import annotations

from parsers.frozen import dataclass

Shape = tuple[int, int]
"""How many units of the left and of the right a bead joins."""

SHAPES: tuple[Shape, ...] = (
    (1, 1),
    (1, 0),
    (0, 1),
    (1, 2),
    (2, 1),
    (2, 2),
    (1, 3),
    (3, 1),
    (2, 3),
    (3, 2),
    (1, 4),
    (4, 1),
)


@dataclass(frozen=True, slots=True)
class Parameters:
    """Weights of one level of alignment."""

    length: float
    """Weight of the length term."""
    variance: float
    """Variance of the length of a translation, per character, as Gale and Church (1993) define
    it."""
    learns_variance: bool
    """Whether the variance is estimated from the beads of earlier passes, where they are many."""
    least_tail: float
    """Least logarithm of a length's probability: some translations are shortened or explain."""
    empty: float
    """Prior of a bead with an empty side."""
    empty_length: float
    """Further cost of leaving a unit alone, per log(1 + length / 20)."""
    one_two: float
    two_two: float
    one_three: float
    two_three: float
    one_four: float
    cognate: float
    """Weight of a stem that both languages spell alike."""
    lexicon: float
    """Weight of a translation learned from the pair."""
    least_count: int
    """Times that two words must meet before they may be each other's translation."""
    least_dice: float
    """Dice coefficient below which two words are not considered as translations."""
    threshold: float
    """Where, between unrelated and matching pairs, a similarity begins to speak for a bead."""
    similarity: float
    """Weight of similarity, for a pair whose matches stand well above chance."""
    least_gap: float
    """Least distance of matching from unrelated pairs that the weight is scaled by."""
    least_information: float
    """Least share of the weight, where matches hardly stand above chance."""

    def prior(self, shape: Shape) -> float:
        """Return the prior of a bead that joins this many units, in either order."""
        few, many = sorted(shape)
        return {
            (1, 1): 0.0,
            (0, 1): self.empty,
            (1, 2): self.one_two,
            (2, 2): self.two_two,
            (1, 3): self.one_three,
            (2, 3): self.two_three,
            (1, 4): self.one_four,
        }[few, many]


SENTENCES = Parameters(
    length=1.0,
    variance=9.2,
    learns_variance=True,
    least_tail=-25.0,
    empty=-6.0,
    empty_length=0.9,
    one_two=-2.05,
    two_two=-4.0,
    one_three=-4.4,
    two_three=-6.85,
    one_four=-7.2,
    cognate=0.87,
    lexicon=0.77,
    least_count=3,
    least_dice=0.18,
    threshold=0.1,
    similarity=4.52,
    least_gap=0.077,
    least_information=0.1,
)

BLOCKS = Parameters(
    length=0.8,
    variance=10.0,
    learns_variance=False,
    least_tail=-5.0,
    empty=-3.5,
    empty_length=0.0,
    one_two=-3.2,
    two_two=-8.0,
    one_three=-6.0,
    two_three=-12.0,
    one_four=-9.0,
    cognate=0.62,
    lexicon=0.6,
    least_count=2,
    least_dice=0.12,
    threshold=0.35,
    similarity=3.0,
    least_gap=0.12,
    least_information=0.3,
)
