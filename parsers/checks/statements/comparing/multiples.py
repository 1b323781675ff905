"""N305: multiples told in prose: doubled, three times, half."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from parsers.checks.analysis.moving import Move, contrast, moves
from parsers.checks.analysis.patterns import followed, word_before
from parsers.checks.analysis.phrases import (
    AMOUNT,
    MULTIPLIER,
    PERCENT,
    POINT,
    TIME,
    Phrase,
    all_phrases,
    phrase_pattern,
    stem_pattern,
)
from parsers.checks.analysis.plainwords import words_left
from parsers.checks.analysis.shapes import (
    end_slipped,
    is_common_fraction,
    is_small_multiple,
    looks_slipped,
)
from parsers.checks.analysis.telling import STEM, stems_of, telling_words
from parsers.checks.analysis.values import Interval, exact, interval, is_open, shown
from parsers.checks.context import Context
from parsers.checks.drafts import Draft
from parsers.checks.lexicon import counting, plans, portions, prose
from parsers.checks.registry import rule
from parsers.checks.statements.comparing.changes import breaks_off
from parsers.compiled import compiled
from parsers.expressions import deferred
from parsers.model import Quantity


class Factor(NamedTuple):
    """A factor that a sentence states: its interval, its words, and where they stand."""

    interval: Interval
    words: str
    start: int
    end: int


def factors(phrase: Phrase) -> list[Factor]:
    """Return the factors of a sentence: "3x", "three times", "doubled"; vague ones are left out."""
    if "factors" not in phrase.memo:
        phrase.memo["factors"] = list(_factors(phrase))
    known: list[Factor] = phrase.memo["factors"]
    return known


def _factors(phrase: Phrase) -> Iterator[Factor]:
    taken: list[tuple[int, int]] = []
    for pattern, value in phrase.told(counting.MULTIPLES):
        for match in phrase_pattern(pattern).finditer(phrase.masked):
            if any(match.start() < end and start < match.end() for start, end in taken):
                continue
            taken.append(match.span())
            if value:
                spread = Interval(value, value * 0.92, value * 1.09)
                yield Factor(spread, match.group(), match.start(), match.end())
    times = counting.TIMES.get(phrase.language)
    for offset, quantity in phrase.at.items():
        read = interval(quantity)
        if read is None or is_open(quantity) or quantity.is_range:
            continue
        if any(start <= offset < end for start, end in taken):
            continue
        if phrase.masked[offset] == MULTIPLIER or _after_factor(phrase, offset, quantity):
            yield Factor(read, quantity.text, offset, offset + 1)
        elif phrase.masked[offset] == AMOUNT and quantity.kind == "number" and times:
            found = compiled(rf"[\s-]?(?:{times})(?!\w)", re.IGNORECASE).match(
                phrase.masked, offset + 1
            )
            if found:
                yield Factor(read, quantity.text + found.group(), offset, found.end())
    yield from _spelled(phrase, times)
    yield from _to_parts(phrase)


def _to_parts(phrase: Phrase) -> Iterator[Factor]:
    """Yield what something fell to as a portion of what it was: "to a third"."""
    fractions = phrase.told(portions.FRACTIONS)
    if not fractions:
        return
    to = portions.TO_PART.get(phrase.language)
    by = prose.BY.get(phrase.language)
    up, down = (phrase.says(words, 0, len(phrase.masked)) for words in (prose.UP, prose.DOWN))
    for pattern, part in fractions if by and up != down else ():
        for match in re.finditer(rf"(?<!\w)(?:{by})\s(?i:{pattern})(?!\w)", phrase.masked):
            value = 1 + part if up else 1 - part
            yield Factor(Interval(value, value * 0.96, value * 1.04), match.group(), *match.span())
    for pattern, part in fractions if to else ():
        for match in re.finditer(rf"(?<!\w)(?:{to})\s(?i:{pattern})(?!\w)", phrase.masked):
            spread = Interval(part, part * 0.92, part * 1.09)
            yield Factor(spread, match.group(), match.start(), match.end())


def _after_factor(phrase: Phrase, offset: int, quantity: Quantity) -> bool:
    """Tell whether words like "by a factor of" stand before a number."""
    before = phrase.masked[max(offset - 30, 0) : offset]
    return (
        quantity.kind in ("number", "count")
        and word_before(counting.FACTOR, phrase.language, before, apart=False) is not None
    )


def _spelled(phrase: Phrase, times: str | None) -> Iterator[Factor]:
    words = counting.NUMBER_WORDS.get(phrase.language)
    if not words or not times or phrase.language in ("zh", "ja", "ko"):
        return
    some = _any_in_words(phrase.language)
    if some is not None and some.search(phrase.masked) is None:
        return
    for pattern in _in_words(phrase.language):
        for match in pattern.finditer(phrase.masked):
            value = float(words[match.group(1).casefold()])
            spread = Interval(value, value - 0.5, value + 0.5)
            yield Factor(spread, match.group(), match.start(), match.end())


@cache
def _any_in_words(language: str) -> re.Pattern[str] | None:
    """Compile one pattern that is found where any of `_in_words` is, or None."""
    words = "|".join(counting.NUMBER_WORDS[language])
    behind, times = counting.FACTOR.get(language), counting.TIMES[language]
    lists = [(words, rf"[\s-]?(?:{times})")]
    return followed(lists + ([(behind, rf"\s(?:{words})")] if behind is not None else []))


@cache
def _in_words(language: str) -> tuple[re.Pattern[str], ...]:
    """Return the patterns of factors in words: "a factor of three", "three times"."""
    words = "|".join(counting.NUMBER_WORDS[language])
    behind, times = counting.FACTOR.get(language), counting.TIMES[language]
    said = [rf"(?:{behind})\s({words})"] if behind is not None else []
    said.append(rf"({words})[\s-]?(?:{times})")
    return tuple(compiled(rf"(?<!\w){each}(?!\w)", re.IGNORECASE) for each in said)


@rule(
    "N305",
    "stated-multiple",
    "error",
    "A stated multiple (doubled, three times, half) that the two values do not make.",
    explanation="Where a sentence gives two values and says how many times the one is the other, "
    "the ratio must be that number within its rounding; “doubled” and the like allow a tenth.",
    fails="The fleet tripled from 40 to 80 vans: 80 / 40 is 2",
    holds="The fleet doubled from 40 to 80 vans.",
    recomputed=True,
)
def stated_multiples(context: Context) -> Iterable[Draft]:
    """Test each sentence that tells one change and one factor."""
    before: Phrase | None = None
    for phrase in all_phrases(context):
        earlier, before = before, phrase
        if phrase.text.role in ("teaser", "related_title", "answer"):
            continue
        told = [move for move in moves(phrase) if not move.of_years]
        if earlier is not None and earlier.text is phrase.text and not told:
            told = [move for move in moves(earlier) if not move.of_years]
            if len(told) == 1 and not _follows(phrase, earlier):
                continue
        set_against = not told and contrast(phrase)
        if set_against:
            told = [set_against]
        if len(told) != 1:
            continue
        move = told[0]
        stated = [
            f for f in factors(phrase) if move.phrase is not phrase or set_against or _near(move, f)
        ]
        ratio = move.last.over(move.first)
        if len(stated) != 1 or ratio is None:
            continue
        factor = stated[0]
        inverse = move.first.over(move.last) or exact(0.0)
        start = phrase.text.text.find(factor.words, phrase.sentence.start)
        place = phrase.text.place(max(start, 0), max(start, 0) + len(factor.words))
        a, b = move.a.text.strip(), move.b.text.strip()
        working = f"{b} / {a} = {shown(ratio.value)}, stated “{factor.words.strip()}”"
        places = (place, move.phrase.place(move.a), move.phrase.place(move.b))
        if ratio.meets(factor.interval) or inverse.meets(factor.interval):
            message = f"{a} to {b} is “{factor.words.strip()}”"
            yield Draft(message, places, working, "holds")
        elif _refuted(ratio, factor.interval) and _refuted(inverse, factor.interval):
            if _of_its_own(phrase, move, factor):
                continue
            if set_against and ";" in phrase.masked[factor.end : move.end]:
                continue  # a statement of its own: "2.5 times as many as then; 70 of them are red"
            ahead = move.phrase is phrase and factor.end <= move.start
            if (set_against or ahead) and _in_clause_of_its_own(phrase, factor):
                continue
            message = f"{a} to {b} is {shown(ratio.value)} times, not “{factor.words.strip()}”"
            slipped = _looks_slipped(phrase, move, factor, ratio)
            yield Draft(message, places, working, severity=None if slipped else "info")


def _looks_slipped(phrase: Phrase, move: Move, factor: Factor, ratio: Interval) -> bool:
    """Tell whether a factor stands for another, or a digit slipped in it or in a value."""
    part = abs(1 - factor.interval.value)
    if is_small_multiple(ratio.value) or (part < 1 and is_common_fraction(abs(1 - ratio.value))):
        return True
    if move.phrase is phrase and _tells_no_others(phrase, move, factor):
        return True
    stated = phrase.at.get(factor.start)
    if stated is not None and looks_slipped(stated, ratio):
        return True
    ends = ((move.a, move.first.value), (move.b, move.last.value))
    return end_slipped(factor.interval, *ends)


def _tells_no_others(phrase: Phrase, move: Move, factor: Factor) -> bool:
    """Tell whether a factor stands right behind the change that is all its sentence tells."""
    told = phrase.valued
    own = [at for at in told if at in (move.start, move.end - 1) or at >= factor.start]
    return 0 <= factor.start - move.end <= _BEHIND_IT and len(own) == len(told) <= _OPERANDS


_BEHIND_IT = 24
_OPERANDS = 2


def _refuted(ratio: Interval, factor: Interval) -> bool:
    """Tell whether a ratio rules out a factor; decimals may be cut off, whole numbers less so."""
    return ratio.refutes(factor, 1.3 if factor.value == int(factor.value) else 2.0)


def _of_its_own(phrase: Phrase, move: Move, factor: Factor) -> bool:
    """Tell whether a multiple is of something else: "going from 64 to 4 KiB doubles the reads".

    The values go the other way than the multiple, and no word says in which way they go.
    """
    if not factor.interval.value > 1 > (move.last.value / (move.first.value or 1.0)):
        return False
    if move.phrase is not phrase:
        return True
    return factor.start >= move.end and not phrase.says(prose.DOWN, 0, move.end)


def _in_clause_of_its_own(phrase: Phrase, factor: Factor) -> bool:
    """Tell whether a multiple has a subject of its own and no value: "购置税减半之后"."""
    masked = phrase.masked
    begins = max((sign.end() for sign in _SIGN.finditer(masked, 0, factor.start)), default=0)
    sign = _SIGN.search(masked, factor.end)
    ends = sign.start() if sign else len(masked)
    if re.search(f"[{AMOUNT}{PERCENT}{POINT}]", masked[begins:ends]):
        return False
    return begins > 0 and bool(words_left(masked[begins : factor.start], (), phrase.language))


_SIGN = deferred("[,;:，；：。]")


def _follows(phrase: Phrase, earlier: Phrase) -> bool:
    """Tell whether a sentence states a factor and no amount, so that it sums up the one before."""
    others = [
        at
        for at, quantity in phrase.at.items()
        if phrase.masked[at] in AMOUNT + PERCENT + POINT
        and quantity.kind not in ("duration", "number")
    ]
    if len(phrase.words) > 90 or others or phrase.text.block.kind == "list":
        return False
    return not factors(earlier) and not _of_another(phrase, earlier)


def _of_another(phrase: Phrase, earlier: Phrase) -> bool:
    """Tell whether a sentence has a subject of its own, and does not go on about the one before."""
    said = telling_words(phrase.words, phrase.text.language)
    before = stems_of(telling_words(earlier.words, earlier.text.language))
    own = {word.lstrip("?")[:STEM] for word in said.names | said.others} - before
    stated = " ".join(factor.words for factor in factors(phrase)).casefold()
    moving = [words.get(phrase.language) for words in (prose.UP, prose.DOWN)]
    known = f"{counting.FACTOR.get(phrase.language)} {prose.THUS.get(phrase.language)}"
    fresh = [
        word
        for word in own
        if word not in stated
        and word[:6] not in known
        and not any(m and stem_pattern(m).match(word) for m in moving)
    ]
    return len(fresh) > 1


def _near(move: Move, factor: Factor) -> bool:
    phrase = move.phrase
    if factor.start >= move.end:
        between = phrase.masked[move.end : factor.start]
        limit = 30
    elif factor.end <= move.start:
        between = phrase.masked[factor.end : move.start]
        limit = 30
    else:
        return False
    for at in sorted(phrase.at, reverse=True):
        if phrase.at[at].kind == "duration" and min(factor.end, move.end) <= at < max(
            factor.start, move.start
        ):
            between = between.replace(AMOUNT, "", 1)  # "in two years"
    comma = max(between.rfind(sign) for sign in ",，、")
    if factor.end <= move.start and 0 <= comma < len(between) - 7:
        return False  # what follows the comma has a subject of its own
    if factor.start >= move.end and _lies_ahead(phrase, between):
        return False  # "from 6 to 37, and is to double next year"
    clean = not re.search(f"[{AMOUNT}{PERCENT}{POINT}{MULTIPLIER}]", between)
    return clean and len(between.replace(TIME, "")) <= limit and not breaks_off(phrase, between)


def _lies_ahead(phrase: Phrase, between: str) -> bool:
    """Tell whether words between a change and a factor begin what is still to come."""
    ahead = plans.WILL.get(phrase.language)
    return ahead is not None and phrase_pattern(ahead).search(between) is not None
