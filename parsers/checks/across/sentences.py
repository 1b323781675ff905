"""Sentences across editions: what one paragraph says and the one facing it does not."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from math import exp, log

from parsers.checks.across.facing import compared, edition_names, edition_pairs
from parsers.checks.across.numbers import figures_alone
from parsers.checks.context import Context, Text
from parsers.checks.drafts import Draft, Place
from parsers.checks.letters import weight
from parsers.checks.lexicon import counting
from parsers.checks.registry import rule
from parsers.editions.figures_told import FiguresAlone
from parsers.editions.levels import Alignment, Unit, align_inside, sentences_within
from parsers.editions.links import Link
from parsers.expressions import deferred
from parsers.frozen import dataclass

_ENOUGH = 3
"""Pairs of paragraphs, at least, whose lengths tell how much longer one language is."""

_LEARNED_FROM = 40
"""Pairs of paragraphs, at most, that are aligned beside the ones in doubt, to learn from."""

_SHORT = 25
"""Letters below which a sentence may have gone into its neighbour."""

_TOO_SHORT = 0.14
"""By how much (as a logarithm) a paragraph is shorter than usual, at least, that lacks some."""

_SPREADS = 1.5
"""The same, in mean deviations of the lengths of this pair of editions."""

_MOST = 3
"""Sentences missing in one paragraph up to which it is a slip, and not a freer translation."""

_MANY = 20
"""Sentences of a paragraph beyond which not all that may be missing are tried."""

_FAR, _NEAR = 0.5, 0.2
"""Logarithms of lengths from which two sentences are too long for one, and up to which one of them
is not."""

_CLEARLY_SHORT, _CLEAR_SPREADS = 0.3, 3.0
"""The same as the two above, where lengths alone tell which sentence is missing."""

_FADE = 10.0
"""Letters that a sentence is imagined to have more, as the lengths of short ones tell less."""

_FITS = 0.35
"""Logarithm of lengths up to which two sentences may say the same."""

_FORMAL = 0.025
"""Share of signs of code in a text from which on it is code."""

_SIGNS = deferred(r"[{};=<>|\\]|\(\)")

_CLEARER = 0.15
"""By how much the one that is left out must fit better than any other."""


@dataclass(frozen=True)
class _Usual:
    """How the lengths of two editions relate: the mean logarithm, and the mean deviation of it."""

    ratio: float
    spread: float

    def excess(self, left: float, right: float) -> float:
        """Return by how much the left one is longer than usual, as a logarithm."""
        return log(max(left, 1.0) / max(right, 1.0)) - self.ratio


@dataclass(frozen=True)
class _Facing:
    """Two paragraphs that should say the same: how many sentences and letters they have."""

    link: Link
    counts: tuple[int, int]
    lengths: tuple[float, float]


@dataclass(frozen=True)
class _Lack:
    """Sentences of a block of `here` that the block of `there` facing it lacks."""

    here: int
    there: int
    block: int
    facing: int
    spans: tuple[tuple[int, int], ...]
    working: str


@rule(
    "X206",
    "sentence-missing",
    "warning",
    "A sentence of a paragraph has nothing that faces it in another edition.",
    explanation="Where two paragraphs face each other and one has fewer sentences, they are "
    "aligned sentence by sentence. A sentence is missing where nothing faces it, where the "
    "paragraph is shorter than the others of that edition lead to expect, and where it is not any "
    "more once the sentence is taken out. Cut texts and freer translations are left alone, and so "
    "is a sentence of which a figure is told to be missing (X105).",
    fails="five sentences in Swedish, four in Finnish, and a paragraph shorter by that sentence",
    holds="five sentences in Swedish, drawn together into four in Finnish",
)
def sentence_missing(context: Context) -> Iterator[Draft]:
    """Report such sentences; what several editions lack is one finding."""
    alike: dict[tuple[int, int, tuple[tuple[int, int], ...]], list[_Lack]] = defaultdict(list)
    for a, b in edition_pairs(context):
        for lack in _lacking(context, a, b):
            alike[lack.here, lack.block, lack.spans].append(lack)
    told = figures_alone(context) if alike else []
    for (here, block, spans), found in alike.items():
        lacks = [lack for lack in found if not _is_told(lack, told)]
        if not lacks:
            continue
        count = "a sentence is" if len(spans) == 1 else f"{len(spans)} sentences are"
        names = edition_names(context, [lack.there for lack in lacks])
        facing = [
            Place(lack.there, lack.facing, 0, len(context.text(lack.there, lack.facing).text))
            for lack in lacks
        ]
        yield Draft(
            f"{count} missing in {names}",
            (*(Place(here, block, *span) for span in spans), *facing),
            computation="; ".join(dict.fromkeys(lack.working for lack in lacks)),
            primary=len(spans),
        )


def _is_told(lack: _Lack, told: Sequence[FiguresAlone]) -> bool:
    """Tell whether the sentences have a figure that is told to be missing (X105)."""
    return any(
        lack.there in alone.lack.lacking
        and (value.spot[0], value.spot[1]) == (lack.here, lack.block)
        and any(start <= value.spot[2] < end for start, end in lack.spans)
        for alone in told
        for figure in alone.lack.having
        for value in figure
    )


def _lacking(context: Context, a: int, b: int) -> Iterator[_Lack]:
    """Yield what either of two editions lacks in paragraphs that face each other."""
    faced = list(_faced(context, a, b))
    even = [facing for facing in faced if facing.counts[0] == facing.counts[1]]
    usual = _usual(even)
    if usual is None:
        return
    least = max(_TOO_SHORT, _SPREADS * usual.spread)
    doubtful = [
        facing
        for facing in faced
        if facing.counts[0] != facing.counts[1]
        and abs(excess := usual.excess(*facing.lengths)) >= least
        and (facing.counts[0] - facing.counts[1]) * excess > 0
    ]
    if not doubtful or len(doubtful) > max(3, len(faced) // 5):
        return
    if not any(_may_lack(context, (a, b), facing, usual) for facing in doubtful):
        return  # to align them would take long
    learned_from = [*doubtful, *even[:_LEARNED_FROM]]
    alignment = _aligned(context, a, b, [facing.link for facing in learned_from])
    for facing in doubtful:
        longer = 0 if usual.excess(*facing.lengths) > 0 else 1
        for alone in (
            _alone(alignment, longer, facing.link, usual),
            _by_length(context, (a, b), longer, facing, usual),
        ):
            if not alone or len(alone) > _MOST:
                continue
            lack = _lack(context, (a, b), longer, facing, alone, usual)
            if lack is not None:
                yield lack
                break


def _may_lack(context: Context, pair: tuple[int, int], facing: _Facing, usual: _Usual) -> bool:
    """Tell whether any few sentences of the longer paragraph are what the shorter one may lack."""
    longer = 0 if usual.excess(*facing.lengths) > 0 else 1
    block = (facing.link.left, facing.link.right)[longer][0]
    units = sentences_within(context.pages[pair[longer]], [block]).units
    lengths = [length for unit in units if (length := weight(unit.text)) >= _SHORT]
    return len(lengths) > _MANY or any(
        _evens_out(facing, longer, sum(missing), usual)
        for number in range(1, _MOST + 1)
        for missing in combinations(lengths, number)
    )


def _evens_out(facing: _Facing, longer: int, missing: float, usual: _Usual) -> bool:
    """Tell whether two paragraphs are about as long as usual without so much of the longer one."""
    lengths = list(facing.lengths)
    before = usual.excess(*lengths)
    lengths[longer] -= missing
    if lengths[longer] <= 0:
        return False
    after = abs(usual.excess(*lengths))
    return after <= abs(before) / 2 and after <= max(_TOO_SHORT, 2 * usual.spread)


def _faced(context: Context, a: int, b: int) -> Iterator[_Facing]:
    """Yield pairs of paragraphs that should say the same."""
    for bead in context.beads:
        if len(bead.sides[a]) != 1 or len(bead.sides[b]) != 1 or not compared(context, bead, a, b):
            continue
        texts = context.text(a, bead.sides[a][0]), context.text(b, bead.sides[b][0])
        if all(text.block.kind == "paragraph" and not _is_formal(text.text) for text in texts):
            counts = len(texts[0].sentences), len(texts[1].sentences)
            lengths = texts[0].weight, texts[1].weight
            yield _Facing(Link(bead.sides[a], bead.sides[b], bead.score), counts, lengths)


def _is_formal(text: str) -> bool:
    """Tell whether a paragraph is a listing that lost its frame: it has no sentences."""
    return len(_SIGNS.findall(text)) > _FORMAL * len(text)


def _usual(even: Sequence[_Facing]) -> _Usual | None:
    lengths = [facing.lengths for facing in even]
    ratios = [log(x / y) for x, y in lengths if min(x, y) >= 2 * _SHORT]
    if len(ratios) < _ENOUGH:
        return None
    from statistics import median  # it brings fractions and chance along

    middle = median(ratios)
    return _Usual(middle, sum(abs(each - middle) for each in ratios) / len(ratios))


def _aligned(context: Context, a: int, b: int, links: Iterable[Link]) -> Alignment:
    chosen = sorted(links, key=lambda link: link.left)
    left = sentences_within(context.pages[a], [link.left[0] for link in chosen])
    right = sentences_within(context.pages[b], sorted(link.right[0] for link in chosen))
    return align_inside(left, right, chosen)


def _alone(
    alignment: Alignment, longer: int, link: Link, usual: _Usual
) -> tuple[tuple[int, int], ...]:
    """Return the sentences of the longer side of a link that nothing faces.

    Two that face one are as good as one alone where both are far too long for it, and one of them
    is just as long as usual: the aligner would rather join sentences than leave one alone.
    """
    side, facing = (alignment.left, alignment.right)[:: 1 if longer == 0 else -1]
    block = (link.left, link.right)[longer][0]
    found: list[Unit] = []
    for each in alignment.links:
        own, other = (each.left, each.right)[:: 1 if longer == 0 else -1]
        units = [side.units[n] for n in own if side.units[n].block == block]
        if not other:
            found += units
        elif len(units) == 2 and len(other) == 1:
            lengths = [weight(unit.text) for unit in units]
            alone = _left_out(lengths, weight(facing.units[other[0]].text), usual, longer)
            if alone is not None:
                found.append(units[alone])
    return tuple((unit.start, unit.end) for unit in found)


def _left_out(lengths: list[float], facing: float, usual: _Usual, longer: int) -> int | None:
    """Return which of two sentences is missing in the one that faces both, if one is."""

    def excess(length: float) -> float:
        return usual.excess(length, facing) if longer == 0 else -usual.excess(facing, length)

    if excess(sum(lengths)) < _FAR:
        return None
    fitting = [n for n, length in enumerate(lengths) if abs(excess(length)) < _NEAR]
    if len(fitting) != 1 or abs(excess(lengths[1 - fitting[0]])) < _FAR / 2:
        return None
    return 1 - fitting[0]


def _by_length(
    context: Context, pair: tuple[int, int], longer: int, facing: _Facing, usual: _Usual
) -> tuple[tuple[int, int], ...]:
    """Return the one sentence without which all others of a paragraph are as long as usual."""
    if abs(facing.counts[0] - facing.counts[1]) != 1 or not min(facing.counts):
        return ()
    if abs(usual.excess(*facing.lengths)) < max(_CLEARLY_SHORT, _CLEAR_SPREADS * usual.spread):
        return ()
    blocks = (facing.link.left[0], facing.link.right[0])
    texts = [context.text(edition, block) for edition, block in zip(pair, blocks, strict=True)]
    many, few = (
        [weight(text.text[each.start : each.end]) + _FADE for each in text.sentences]
        for text in (texts[longer], texts[1 - longer])
    )
    sign = 1 if longer == 0 else -1
    misfits = [
        max(
            abs(log(long / short) - sign * usual.ratio)
            for long, short in zip((*many[:left], *many[left + 1 :]), few, strict=True)
        )
        for left in range(len(many))
    ]
    best, *others = sorted(range(len(many)), key=misfits.__getitem__)
    if misfits[best] > _FITS or misfits[others[0]] < max(_FITS, misfits[best] + _CLEARER):
        return ()
    sentence = texts[longer].sentences[best]
    return ((sentence.start, sentence.end),)


def _tells_a_number(own: Text, alone: Iterable[tuple[int, int]], other: Text) -> bool:
    """Tell whether the facing text has a number that only the sentences said to be missing tell.

    Then it says what they say, be it in a sentence that has more in it.
    """
    spans = list(alone)
    begins = {start for start, _ in spans}
    rest = [(each.start, each.end) for each in own.sentences if each.start not in begins]
    there = _numbers(other, [(each.start, each.end) for each in other.sentences])
    return not there.isdisjoint(_numbers(own, spans) - _numbers(own, rest))


def _numbers(text: Text, spans: Iterable[tuple[int, int]]) -> set[float]:
    """Return the numbers above one that stretches of a text tell, in figures or in words."""
    words = counting.NUMBER_WORDS.get(text.language.split("-")[0].lower(), {})
    found: set[float] = set()
    for start, end in spans:
        values = (q.value for q in text.quantities_between(start, end))
        found |= {float(value) for value in values if value is not None}
        found |= {float(words.get(w, 0)) for w in text.text[start:end].casefold().split()}
    return {number for number in found if number > 1}


def _lack(
    context: Context,
    pair: tuple[int, int],
    longer: int,
    faced: _Facing,
    alone: tuple[tuple[int, int], ...],
    usual: _Usual,
) -> _Lack | None:
    """Return what is missing, if the lengths bear it out."""
    link = faced.link
    here, there = pair[longer], pair[1 - longer]
    block, facing = (link.left[0], link.right[0]) if longer == 0 else (link.right[0], link.left[0])
    text = context.text(here, block).text
    missing = [weight(text[start:end]) for start, end in alone]
    if min(missing) < _SHORT or not _evens_out(faced, longer, sum(missing), usual):
        return None
    if _tells_a_number(context.text(here, block), alone, context.text(there, facing)):
        return None
    counts = [
        len(context.text(edition, n).sentences) for edition, n in ((here, block), (there, facing))
    ]
    factor = exp(abs(usual.excess(*faced.lengths)))
    working = f"{counts[0]} sentences against {counts[1]}; {factor:.2f} times the usual length"
    return _Lack(here, there, block, facing, alone, working)
