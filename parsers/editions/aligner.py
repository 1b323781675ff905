"""Align sequences of units in several passes, learning a lexicon and the weights on the way.

The first pass goes by length alone. What it pairs, against pairs drawn at random, tells how much
similarity can be trusted between these two languages; the second pass goes by both. From its beads
a lexicon is learned, over all pairs that are aligned together, and the third pass uses it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from parsers.editions import lexicon as lexicons
from parsers.editions.dynamic import Pair, Weights, solve, solve_each
from parsers.editions.parameters import Parameters
from parsers.editions.similarity import Lexicon, Similarity, similarity, spelt_alike
from parsers.editions.stacking import Floats
from parsers.editions.terms import Terms, Window, measure
from parsers.editions.tokens import Units

_SQUARE = 400_000
"""Cells up to which the whole square is searched; beyond it, a corridor around a coarse path."""

_KEPT = 3_000_000
"""Cells of all pairs together up to which similarities stay in memory (36 bytes a cell)."""

_COARSE = 500
"""Units that a long side is gathered into for the coarse path."""

_STACKED = 10_000
"""Cells of several short pairs together, those that fill them up included, that are solved in one.
"""

_REACH = 40
"""Columns of the corridor to both sides of the path."""

_RANDOM_PAIRS = 500
_FEW_FOR_RATIO = 10
_FEW_FOR_VARIANCE = 30
"""Beads 1–1 up to which nothing is concluded from their lengths."""

_PERTURBED = (
    # factors on similarity, length, empty; and a shift of the threshold, in shares of itself
    (0.6, 1.0, 1.0, 0.0),
    (1.5, 1.0, 1.0, 0.0),
    (1.0, 1.8, 1.0, 0.0),
    (1.0, 0.6, 0.6, 0.0),
    (1.0, 1.0, 1.5, 0.5),
)
"""Runs whose agreement is the confidence of a bead."""

Fit = Callable[[Units, Units], "Floats | None"]


@dataclass(frozen=True)
class Scored:
    """A bead with its confidence, 0 to 1: the share of perturbed runs that find it too."""

    left: tuple[int, ...]
    right: tuple[int, ...]
    score: float


@dataclass
class _Job:
    """One pair on its way through the passes."""

    left: Units
    right: Units
    penalties: Floats | None
    window: Window
    keep: bool
    """Whether the similarities are kept between passes, or computed again to save memory."""
    beads: list[Pair] = field(default_factory=list)
    scored: list[Scored] = field(default_factory=list)
    _kept: tuple[Lexicon, Window, Similarity] | None = None
    _spelt: dict[str, dict[str, float]] | None = None

    def shared(self, lexicon: Lexicon, parameters: Parameters) -> Similarity:
        """Return the similarities of all pairs of units under a lexicon."""
        if self._kept is not None and self._kept[0] is lexicon and self._kept[1] is self.window:
            return self._kept[2]
        self._kept = None
        band = self.window.band(len(self.left), len(self.right))
        if self._spelt is None:
            self._spelt = spelt_alike(self.left, self.right, parameters)
        found = similarity(self.left, self.right, lexicon, parameters, band, self._spelt)
        if self.keep:
            self._kept = lexicon, self.window, found
        return found

    def narrow(self) -> None:
        """Narrow a corridor to the path that was found in it."""
        rows, columns = len(self.left), len(self.right)
        if rows * columns <= _SQUARE:
            return
        path: list[tuple[int, int]] = []
        i = j = 0
        for left, right in self.beads:
            i, j = i + len(left), j + len(right)
            path.append((i, j))
        self.window = Window.around(path, rows, columns, _REACH)


def align_sets(
    pairs: Sequence[tuple[Units, Units]],
    parameters: Parameters,
    *,
    fit: Fit | None = None,
    known: Lexicon | None = None,
    passes: int = 3,
    confidence: bool = True,
) -> tuple[list[list[Scored]], dict[str, dict[str, float]]]:
    """Align pairs of one pair of languages, and return their beads and the lexicon learned.

    `fit` gives for two sides how ill the kinds of each pair of units agree, summed along rows (see
    `dynamic.measure`). `known` is a lexicon from elsewhere: a dictionary, or what was learned from
    other pairs. Without `confidence` all scores are 1. Every unit is in exactly one bead, and the
    beads of a pair are in order.
    """
    known = known or {}
    cells = sum(len(left) * len(right) for left, right in pairs)
    jobs = [_job(left, right, fit, known, parameters, cells <= _KEPT) for left, right in pairs]
    if not any(len(job.left) and len(job.right) for job in jobs):
        return [_one_sided(job) for job in jobs], {}
    left_length = sum(sum(job.left.lengths) for job in jobs if len(job.right))
    right_length = sum(sum(job.right.lengths) for job in jobs if len(job.left))
    ratio = right_length / max(left_length, 1)
    learned: dict[str, dict[str, float]] = {}
    lexicon: Lexicon = known
    variance = parameters.variance
    weights = Weights(parameters, 0.0, 0.0, parameters.length)
    groups = _together(jobs)
    for number in range(passes):
        if number >= 2:
            lengths = _lengths(jobs)
            ratio = _ratio(lengths, ratio)
            variance = _variance(lengths, ratio, parameters)
            learned = lexicons.learn(
                [tokens for job in jobs for tokens in _bead_tokens(job)], parameters
            )
            lexicon = lexicons.merged(known, learned)
        if number:
            weights = _adapted(jobs, lexicon, parameters)
        last = number == passes - 1
        for together in groups:
            penalties = [job.penalties for job in together if job.penalties is not None]
            terms = measure(
                [(job.left, job.right) for job in together],
                [job.shared(lexicon, parameters) for job in together] if number else None,
                ratio,
                variance,
                _window(together),
                penalties or None,
                parameters.least_tail,
            )
            for job, beads in zip(together, solve(terms, weights), strict=True):
                job.beads = beads
                if not last:
                    job.narrow()
            if last:
                _score(together, terms, weights if confidence else None)
            del terms  # large: the next ones are made before this name is bound anew
    return [job.scored for job in jobs], learned


def _one_sided(job: _Job) -> list[Scored]:
    return [Scored((i,), (), 1.0) for i in range(len(job.left))] + [
        Scored((), (j,), 1.0) for j in range(len(job.right))
    ]


def _together(jobs: Sequence[_Job]) -> list[list[_Job]]:
    """Return the jobs, short ones of about the same size together: they are solved in one.

    Jobs with an empty side are left out; nothing is to be found in them.
    """
    groups: list[list[_Job]] = []
    cells = rows = columns = 0
    for job in sorted(jobs, key=lambda job: len(job.left) + len(job.right)):
        height, width = len(job.left) + 1, len(job.right) + 1
        if height == 1 or width == 1:
            job.scored = _one_sided(job)
            job.beads = [(each.left, each.right) for each in job.scored]
            continue
        rows, columns, cells = max(rows, height), max(columns, width), cells + height * width
        filled = (len(groups[-1]) + 1 if groups else 1) * rows * columns
        if not groups or filled > min(_STACKED, 2 * cells + _STACKED // 10):
            groups.append([])
            rows, columns, cells = height, width, height * width
        groups[-1].append(job)
    return groups


def _window(jobs: Sequence[_Job]) -> Window:
    """Return the window of one job, or that which leaves nothing out of the largest of several."""
    if len(jobs) == 1:
        return jobs[0].window
    return Window.full(max(len(job.left) for job in jobs), max(len(job.right) for job in jobs))


def _job(
    left: Units, right: Units, fit: Fit | None, known: Lexicon, parameters: Parameters, keep: bool
) -> _Job:
    penalties = fit(left, right) if fit is not None else None
    window = Window.full(len(left), len(right))
    if len(left) * len(right) > _SQUARE:
        window = _coarse_window(left, right, known, parameters)
    return _Job(left, right, penalties, window, keep)


def _gathered(units: Units, size: int) -> Units:
    """Return the units joined by `size`, as units."""
    texts = ["\n".join(units.texts[at : at + size]) for at in range(0, len(units), size)]
    return Units(texts)


def _coarse_window(left: Units, right: Units, known: Lexicon, parameters: Parameters) -> Window:
    """Align long sides coarsely, and return a corridor around the path."""
    step = max(1, -(-len(left) // _COARSE))
    other = max(1, -(-len(right) // _COARSE))
    coarse = [(_gathered(left, step), _gathered(right, other))]
    beads, _ = align_sets(coarse, parameters, known=known, confidence=False)
    path = [(0, 0)]
    for bead in beads[0]:
        i, j = path[-1]
        path.append((i + len(bead.left), j + len(bead.right)))
    rows, columns = len(left), len(right)
    points = [(min(i * step, rows), min(j * other, columns)) for i, j in path]
    return Window.around([*points, (rows, columns)], rows, columns, _REACH + 2 * other)


def _one_to_one(job: _Job) -> tuple[np.ndarray[tuple[int], np.dtype[np.intp]], ...]:
    pairs = [(a[0], b[0]) for a, b in job.beads if len(a) == len(b) == 1]
    both = np.array(pairs, np.intp).reshape(-1, 2)
    return both[:, 0], both[:, 1]


def _bead_tokens(job: _Job) -> list[tuple[list[str], list[str]]]:
    return [
        (
            [token for i in a for token in job.left.tokens[i]],
            [token for j in b for token in job.right.tokens[j]],
        )
        for a, b in job.beads
        if a and b and len(a) + len(b) <= 4
    ]


def _lengths(jobs: Sequence[_Job]) -> npt.NDArray[np.float64]:
    """Return the lengths of the two units of all beads 1–1, one row a bead."""
    return np.array(
        [
            (job.left.lengths[i], job.right.lengths[j])
            for job in jobs
            for i, j in zip(*(side.tolist() for side in _one_to_one(job)), strict=True)
        ],
        np.float64,
    ).reshape(-1, 2)


def _ratio(lengths: npt.NDArray[np.float64], default: float) -> float:
    """Return the right's length per length of the left."""
    if len(lengths) <= _FEW_FOR_RATIO:
        return default
    median = float(np.median(lengths[:, 1] / lengths[:, 0]))
    return 0.5 * median + 0.5 * float(lengths[:, 1].sum() / lengths[:, 0].sum())


def _variance(lengths: npt.NDArray[np.float64], ratio: float, parameters: Parameters) -> float:
    """Return the variance of lengths per character, twice what the middle of the beads shows.

    Twice, because beads were found by length among other things, and the tails were not.
    """
    if not parameters.learns_variance or len(lengths) <= _FEW_FOR_VARIANCE:
        return parameters.variance
    expected, found = lengths[:, 0] * ratio, lengths[:, 1]
    deviations = np.abs(found - expected) / np.sqrt((expected + found) / 2 + 1)
    sigma = float(np.percentile(deviations, 68))
    return float(np.clip(2.1 * sigma * sigma, 3.0, 30.0))


def _adapted(jobs: Sequence[_Job], lexicon: Lexicon, parameters: Parameters) -> Weights:
    """Set the weight of similarity by how far the last pass's matches stand above chance."""
    random = np.random.default_rng(0)
    matching: list[Floats] = []
    unrelated: list[Floats] = []
    for job in jobs:
        rows, columns = len(job.left), len(job.right)
        if not rows or not columns:
            continue
        shared = job.shared(lexicon, parameters)
        i, j = _one_to_one(job)
        matching.append(shared.cosine(i, j))
        partner = np.full(rows, -1)
        partner[i] = j
        i = random.integers(0, rows, _RANDOM_PAIRS)
        j = random.integers(0, columns, _RANDOM_PAIRS)
        apart = partner[i] != j
        unrelated.append(shared.any_cosine(i[apart], j[apart]))
    matches = np.concatenate([*matching, np.zeros(0, np.float32)])
    chance = np.concatenate([*unrelated, np.zeros(0, np.float32)])
    if not len(matches):
        matches = np.zeros(1, np.float32)
    if not len(chance):
        chance = np.zeros(1, np.float32)
    mean = float(chance.mean())
    gap = max(float(np.percentile(matches, 75)) - mean, 0.0)
    above = (float(np.median(matches)) - mean) / (float(chance.std()) + 1e-4)
    information = float(np.clip(above - 0.3, parameters.least_information, 1.0))
    scale = information / max(gap, parameters.least_gap)
    return Weights(
        parameters,
        similarity=parameters.similarity * scale,
        threshold=mean + parameters.threshold * gap,
        length=parameters.length,
    )


def _score(jobs: Sequence[_Job], terms: Terms, weights: Weights | None) -> None:
    """Give each bead the share of runs under perturbed weights that find it too."""
    if weights is None:
        for job in jobs:
            job.scored = [Scored(a, b, 1.0) for a, b in job.beads]
        return
    runs = [
        Weights(
            weights.parameters,
            weights.similarity * similar,
            weights.threshold * (1 + shift),
            weights.length * length,
            empty,
        )
        for similar, length, empty, shift in _PERTURBED
    ]
    found = solve_each(terms, runs)
    for job, *each in zip(jobs, *found, strict=True):
        counts = Counter(bead for beads in each for bead in beads)
        job.scored = [Scored(a, b, counts[a, b] / len(_PERTURBED)) for a, b in job.beads]
