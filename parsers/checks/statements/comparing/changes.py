"""N304: changes told in prose: from one value to another, by so much."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

from parsers.checks.analysis.grid import unit_of
from parsers.checks.analysis.moving import (
    SUBJECT,
    Move,
    concluded,
    continued,
    is_on_top,
    moves,
    own_subject,
)
from parsers.checks.analysis.patterns import word_before
from parsers.checks.analysis.phrases import (
    AMOUNT,
    MULTIPLIER,
    PERCENT,
    POINT,
    Phrase,
    phrase_pattern,
    phrases,
)
from parsers.checks.analysis.ratios import claims
from parsers.checks.analysis.shapes import end_slipped, looks_slipped
from parsers.checks.analysis.values import (
    Interval,
    exact,
    interval,
    is_open,
    shown,
    shown_percent,
    slip_of,
)
from parsers.checks.context import Context
from parsers.checks.drafts import Draft
from parsers.checks.lexicon import portions, prose
from parsers.checks.registry import rule
from parsers.compiled import compiled
from parsers.model import Quantity

_BEFORE, _AFTER = 32, 26


class Stated(NamedTuple):
    """A change as stated beside a move: the quantity and the words around it."""

    phrase: Phrase
    quantity: Quantity
    start: int
    end: int


def change_window(phrase: Phrase, offset: int) -> tuple[int, int]:
    """Return the stretch around a quantity in which a word can say that it is a change."""
    return _window(phrase.masked, offset)


def is_change(phrase: Phrase, start: int, end: int) -> bool:
    """Tell whether a stretch of a sentence has a word of rising or falling."""
    return _change_word(phrase, start, end)


def in_points(phrase: Phrase, offset: int) -> bool:
    """Tell whether a word for points stands behind a number."""
    listed = prose.POINTS.get(phrase.language)
    if listed is None:
        return False
    rest = phrase.masked[offset + 1 :]
    return re.match(rf"\s*(?:{listed})(?!\w)", rest, re.IGNORECASE) is not None


def of_each_year(phrase: Phrase, quantity: Quantity, start: int, end: int) -> bool:
    """Tell whether a change is given by the year."""
    return _yearly(Stated(phrase, quantity, start, end))


def _stated(move: Move, following: Phrase | None) -> list[Stated]:
    """Return the percentages and points that a sentence ties to its only move."""
    phrase = move.phrase
    ends = [end for each in (move, *moves(phrase)) for end in (each.a, each.b)]
    found = []
    for offset, quantity in phrase.at.items():
        if quantity in ends or phrase.masked[offset] not in PERCENT + POINT:
            continue
        if _is_of_all(phrase, offset):
            continue
        window = _window(phrase.masked, offset)
        if move.told == offset:
            found.append(Stated(phrase, quantity, *window))
            continue
        if move.start <= offset < move.end or move.told is not None:
            continue
        if not (_change_word(phrase, *window) or _by(move, offset) or _equal(move, offset)):
            continue
        if offset >= move.end:
            between = _joined(phrase, phrase.masked[move.end : offset])
            near = len(between) <= 48 and not breaks_off(phrase, between)
        else:
            between = _timeless(phrase, offset + 1, move.start)
            near = len(between) <= 34 and not breaks_off(phrase, between)
            told = phrase.masked[offset : move.start + 2]
            near = near and not own_subject(told) and SUBJECT.search(told) is None
        if near and not re.search(f"[{AMOUNT}{MULTIPLIER}]", between):
            found.append(Stated(phrase, quantity, *window))
    if not found and following is not None:
        for offset, quantity in following.at.items():
            if following.masked[offset] in PERCENT + POINT and (
                offset <= 4 or following.has(prose.THUS)
            ):
                window = _window(following.masked, offset)
                if _change_word(following, *window) and len(following.amounts) == 1:
                    found.append(Stated(following, quantity, *window))
            break
    return found


def _is_of_all(phrase: Phrase, offset: int) -> bool:
    """Tell whether a percentage is said to be that of a whole: "全体の14 %になった"."""
    return any(
        claim.start == offset and claim.cue == "share" and claim.sure for claim in claims(phrase)
    )


def _joined(phrase: Phrase, between: str) -> str:
    """Return the words between two values without those that tie a change to what it is of."""
    for words in (portions.EQUALS, prose.WITH):
        listed = words.get(phrase.language)
        if listed is not None:
            between = phrase_pattern(listed).sub("", between)
    return between


def _timeless(phrase: Phrase, start: int, end: int) -> str:
    """Return the words between two places without the spans of time there: "in two years"."""
    return "".join(
        sign
        for at, sign in enumerate(phrase.masked[start:end], start)
        if at not in phrase.at or phrase.at[at].kind not in ("duration", "year")
    )


def _equal(move: Move, offset: int) -> bool:
    """Tell whether "that is" joins a percentage to a change told with a verb of direction."""
    phrase = move.phrase
    listed = portions.EQUALS.get(phrase.language)
    if listed is None or offset < move.end:
        return False
    between = phrase.masked[move.end : offset]
    return phrase_pattern(listed).search(between) is not None and _change_word(
        phrase, max(move.start - 50, 0), move.start
    )


def _by(move: Move, offset: int) -> bool:
    """Tell whether a change is given as "by so much", after a verb of direction."""
    masked = move.phrase.masked
    if word_before(prose.BY, move.phrase.language, masked[max(offset - 10, 0) : offset]) is None:
        return False
    if move.end <= offset <= move.end + _RIGHT_BEHIND and masked[move.end] == ",":
        return True  # "from 4 to 5, by 25%": it rises or falls by that, whatever the verb
    return _change_word(move.phrase, max(move.start - 50, 0), move.start)


_RIGHT_BEHIND = 8


def breaks_off(phrase: Phrase, between: str) -> bool:
    """Tell whether a stretch of a sentence begins another clause."""
    listed = prose.BREAK.get(phrase.language)
    if ";" in between or "；" in between:
        return True
    return listed is not None and phrase_pattern(listed).search(between) is not None


def _window(masked: str, offset: int) -> tuple[int, int]:
    """Return the stretch around an offset in which a word can belong to the quantity there."""
    values = f"[{AMOUNT}{PERCENT}{POINT}{MULTIPLIER}]"
    start = max(offset - _BEFORE, 0)
    for match in re.finditer(values, masked[start:offset]):
        start = start + match.end() if match.end() else start
        return _window_from(masked, offset, values)
    return start, _window_end(masked, offset, values)


def _window_from(masked: str, offset: int, values: str) -> tuple[int, int]:
    start = max((m.end() for m in re.finditer(values, masked[:offset])), default=0)
    return start, _window_end(masked, offset, values)


def _window_end(masked: str, offset: int, values: str) -> int:
    stop = compiled(values + "|[;。]").search(masked, offset + 1)
    end = offset + 1 + _AFTER
    return min(end, stop.start(), len(masked)) if stop else min(end, len(masked))


def _change_word(phrase: Phrase, start: int, end: int) -> bool:
    return phrase.says(prose.UP, start, end) or phrase.says(prose.DOWN, start, end)


@rule(
    "N304",
    "stated-change",
    "error",
    "A stated change that does not lead from the one value to the other.",
    explanation="Where a sentence gives two values and the change between them, the change must "
    "be B / A − 1, or B − A where it is given in points, or the yearly rate (B / A)^(1/n) − 1 "
    "where it is given by the year.",
    fails="The price fell from 30 to 27 cents, a cut of 15%: 27 / 30 − 1 is −10 %",
    holds="The price fell from 30 to 27 cents, a cut of 10%.",
    recomputed=True,
)
def stated_changes(context: Context) -> Iterable[Draft]:
    """Test each sentence that tells one change with a percentage or points."""
    sentences = list(phrases(context))
    for number, phrase in enumerate(sentences):
        if phrase.text.role in ("teaser", "related_title", "answer"):
            continue
        told = moves(phrase)
        before = sentences[number - 1] if number else None
        if not told and before is not None and before.text is phrase.text:
            told = continued(before, phrase)
        after = sentences[number + 1] if number + 1 < len(sentences) else None
        following = after if after is not None and after.text is phrase.text else None
        if not told and following is not None:
            told = concluded(phrase, following)
        for move in told:
            stated = _stated(move, following if len(told) == 1 else None)
            plain = [one for one in stated if not _yearly(one)]
            for one in stated:
                sure = len(told) == 1 and (len(stated) == 1 or (len(plain) == 1 and one in plain))
                yield from _compared(move, one, sure)


def _compared(move: Move, stated: Stated, alone: bool) -> Iterator[Draft]:
    change = interval(stated.quantity)
    if change is None or is_open(stated.quantity) or stated.quantity.is_range:
        return
    readings = list(_readings(move, stated))
    if not readings:
        return
    for computed, working in readings:
        if _meets(computed, change):
            yield _draft(move, stated, computed, working, "holds")
            return
    computed, working = readings[0]
    if _contrary(move, stated) or _otherwise_right(move, change) or _comes_on_top(stated):
        return
    points = "points" in readings[0][1]
    if _rounded_off(stated.quantity, computed) or _of_something_else(move, stated, computed):
        return
    clear = all(_apart(computed, change, 1.5 if points else 2.0) for computed, _ in readings)
    if clear and (alone or _slipped(stated.quantity, computed)):
        draft = _draft(move, stated, computed, working, "fail")
        yield draft if _is_sure(move, stated, computed) else replace(draft, severity="info")


def _is_sure(move: Move, stated: Stated, computed: Interval) -> bool:
    """Tell whether a change that fails looks like a slip, or its sentence tells nothing else."""
    if looks_slipped(stated.quantity, computed):
        return True
    change = interval(stated.quantity)
    first, last = move.first.value, move.last.value
    if change is not None and first > 0 and not move.percent:
        by = exact(1.0).plus(change.scaled(0.01 if last > first else -0.01))
        if end_slipped(by, (move.a, first), (move.b, last)):
            return True
    told = {
        (phrase.text.first, phrase.at[at].start)
        for phrase in (move.phrase, stated.phrase)
        for at in phrase.valued
    }
    return len(told) <= _OPERANDS and not stated.phrase.has(prose.SHARE_OF)


_OPERANDS = 3
"""Two values and the change between them."""


def _comes_on_top(stated: Stated) -> bool:
    """Tell whether a change is one more than that between the values before it."""
    phrase = stated.phrase
    at = next(offset for offset, q in phrase.at.items() if q is stated.quantity)
    return is_on_top(phrase.language, phrase.masked[max(at - _AHEAD, 0) : at])


_AHEAD = 24


def _otherwise_right(move: Move, stated: Interval) -> bool:
    """Tell whether a percentage is what two values make in another way than by a change.

    One is that part of the other ("of 20 tests 16 went well, 80%"), or is added to what was there
    ("400 more make it 1,200, half as many again").
    """
    small, large = sorted((move.first, move.last), key=lambda value: value.value)
    if small.low <= 0 or move.percent:
        return False
    made = (small.over(large), small.over(large.minus(small)))
    return any(one is not None and one.scaled(100).meets(stated) for one in made)


def _rounded_off(stated: Quantity, computed: Interval) -> bool:
    """Tell whether whole tens per cent are near enough to be meant roughly."""
    value = abs(float(stated.value or 0))
    return value % 10 == 0 and abs(abs(computed.value) - value) <= (5 if value >= 30 else 2.5)


def _of_something_else(move: Move, stated: Stated, computed: Interval) -> bool:
    """Tell whether a change is so far from what two values make that it is told of others.

    So it is, too, where the values are bare numbers of different things: "1.1 stable, 1.2 beta".
    """
    value, made = abs(float(stated.quantity.value or 0)), abs(computed.value)
    if value and made and not 1 / 8 < made / value < 8 and not _slipped(stated.quantity, computed):
        return True
    if unit_of(move.a) != "number" or unit_of(move.b) != "number" or move.before is not None:
        return False
    text = move.phrase.text.text
    named = [_NOUN.match(text, quantity.end) for quantity in (move.a, move.b)]
    a, b = (found.group(1).casefold() if found else "" for found in named)
    apart = len(text[move.a.end : move.b.start].split()) > 1
    return apart and bool(a and b) and a[:4] != b[:4]


_NOUN = compiled(r"\s([^\W\d_]{3,})")


def _contrary(move: Move, stated: Stated) -> bool:
    """Tell whether the words at a change say the other direction: then it is of something else."""
    if move.before is not None and _measured(stated):
        return True
    up = stated.phrase.says(prose.UP, stated.start, stated.end)
    down = stated.phrase.says(prose.DOWN, stated.start, stated.end)
    return up != down and up != (move.last.value > move.first.value)


def _measured(stated: Stated) -> bool:
    """Tell whether words after a change say what it is measured against: "30% more than then"."""
    listed = prose.THAN.get(stated.phrase.language)
    offset = next(o for o, q in stated.phrase.at.items() if q is stated.quantity)
    found = phrase_pattern(listed).search(stated.phrase.masked, offset) if listed else None
    return found is not None and found.start() < offset + 16


def _meets(computed: Interval, stated: Interval) -> bool:
    return computed.meets(stated) or computed.meets(-stated)


def _apart(computed: Interval, stated: Interval, slack: float) -> bool:
    return computed.refutes(stated, slack) and computed.refutes(-stated, slack)


def _readings(move: Move, stated: Stated) -> Iterator[tuple[Interval, str]]:
    """Yield what the change may be, in per cent or points, the plainest reading first."""
    a, b = move.a.text.strip(), move.b.text.strip()
    points = move.last.minus(move.first)
    in_points = stated.quantity.kind == "percentage_point" or _says_points(stated)
    if move.percent and in_points:
        yield points, f"{b} − {a} = {shown(points.value)} points"
        return
    ratio = move.last.over(move.first)
    if ratio is None or move.first.low <= 0:
        return
    change = ratio.shifted(-1).scaled(100)
    periods = _periods(move)
    if _yearly(stated):
        grown = ratio.root(periods) if periods and ratio.low > 0 else None
        if grown is not None:
            rate = grown.shifted(-1).scaled(100)
            yield rate, f"({b} / {a})^(1/{periods}) − 1 = {shown_percent(rate.value / 100)}"
        if grown is None or periods != 1:
            return
    yield change, f"({b} / {a}) − 1 = {shown_percent(change.value / 100)}"
    if move.percent:
        yield points, f"{b} − {a} = {shown(points.value)} points"
    if unit_of(move.b) == "number" and 0 < move.first.value <= 1 and 0 < move.last.value <= 1:
        yield points.scaled(100), f"{b} − {a} = {shown(points.value * 100)} points"
    if _of_the_old(stated):
        yield ratio.scaled(100), f"{b} / {a} = {shown_percent(ratio.value)}"


def _yearly(stated: Stated) -> bool:
    """Tell whether a change is given by the year."""
    found = stated.phrase.find(prose.YEARLY)
    return "year" in stated.quantity.per or (found is not None and _inside(stated, found))


def _clause_end(stated: Stated) -> int:
    """Return where the words of a change end: in wide scripts a comma begins the next statement."""
    if stated.phrase.language not in ("zh", "ja"):
        return stated.end
    offset = next(o for o, q in stated.phrase.at.items() if q is stated.quantity)
    comma = compiled("[,，、]").search(stated.phrase.masked, offset, stated.end)
    return comma.start() if comma else stated.end


def _of_the_old(stated: Stated) -> bool:
    """Tell whether a percentage is said to be of something: "to 45% of what it was"."""
    offset = next(o for o, q in stated.phrase.at.items() if q is stated.quantity)
    after = stated.phrase.masked[offset + 1 : offset + 6]
    return re.match(r"\s(?:of|van|der|des|du|de|del|di|от)\b", after) is not None


def _inside(stated: Stated, match: re.Match[str]) -> bool:
    pattern = match.re
    return pattern.search(stated.phrase.masked, stated.start, _clause_end(stated)) is not None


def _says_points(stated: Stated) -> bool:
    offset = next(o for o, q in stated.phrase.at.items() if q is stated.quantity)
    return in_points(stated.phrase, offset)


def _periods(move: Move) -> int | None:
    """Return the years between two values from the years named beside them."""
    years = [
        int(quantity.value)
        for offset, quantity in move.phrase.at.items()
        if quantity.kind == "year"
        and quantity.value is not None
        and move.start - 30 <= offset < move.end + 20
    ]
    span = max(years) - min(years) if len(years) >= 2 else 0
    return span or None


def _slipped(stated: Quantity, computed: Interval) -> bool:
    return _cause(stated, computed) != ""


def _cause(stated: Quantity, computed: Interval) -> str:
    if stated.value is None:
        return ""
    decimals = len(re.sub(r"^\d*\D?|\D+$", "", stated.text.strip()))
    right = round(abs(computed.value), decimals)
    text = f"{right:.{decimals}f}"
    cause = slip_of(abs(float(stated.value)), right, stated.text, text)
    return f" ({cause})" if cause and cause != "one digit differs" else ""


def _draft(move: Move, stated: Stated, computed: Interval, working: str, kind: str) -> Draft:
    quantity = stated.quantity
    places = (stated.phrase.place(quantity), move.phrase.place(move.a), move.phrase.place(move.b))
    text = quantity.text.strip()
    if kind == "holds":
        message = f"{move.a.text.strip()} to {move.b.text.strip()} is a change of {text}"
        return Draft(message, places, f"{working}, stated {text}", "holds")
    unit = "points" if "points" in working else "%"
    message = (
        f"{move.a.text.strip()} to {move.b.text.strip()} is a change of "
        f"{shown(round(computed.value, 1))} {unit}, stated {text}{_cause(quantity, computed)}"
    )
    return Draft(message, places, f"{working}, stated {text}")
