"""Changes as sentences tell them: from one value to another."""

from __future__ import annotations

import re
from typing import NamedTuple

from parsers.checks.analysis.grid import unit_of
from parsers.checks.analysis.phrases import (
    AMOUNT,
    PERCENT,
    POINT,
    Phrase,
    amount_pattern,
    phrase_pattern,
)
from parsers.checks.analysis.pool import is_delta
from parsers.checks.analysis.values import Interval, interval, is_open, scale_of
from parsers.checks.context import quantities_of
from parsers.checks.lexicon import prose, relations
from parsers.compiled import compiled
from parsers.expressions import deferred
from parsers.model import Quantity

_TO_IS_ALSO_UP_TO = ("ru", "pl", "uk")


_OWN_SUBJECT = deferred("[,，][^,，]{2,}[从從由自]")


SUBJECT = deferred(
    r"[,，、]\s?(?:(?:[가-힣]+\s){0,3}[가-힣]+(?:은|는|이|가|도)\s|[^,，、]{2,12}[はが])"
)
"""A subject of its own after a comma, in Korean and Japanese."""


def own_subject(between: str) -> bool:
    """Tell whether a change after a comma has a subject of its own: "跌去四成，市场规模从"."""
    return _OWN_SUBJECT.search(between) is not None


_FIRST, _LAST = 1900, 2100
"""Years of which an article may tell."""


class Move(NamedTuple):
    """A change from one value to another as a sentence tells it."""

    phrase: Phrase
    a: Quantity
    b: Quantity
    first: Interval
    last: Interval
    start: int
    end: int
    before: Phrase | None = None
    told: int | None = None
    """Where the change itself is told, if it is known to belong to these values."""

    @property
    def percent(self) -> bool:
        """Whether both values are percentages themselves."""
        return unit_of(self.b) == "percent"

    @property
    def of_years(self) -> bool:
        """Whether two bare numbers may be years: "declined from 2005 to 2016"."""
        return all(
            q.kind in ("number", "year") and q.value is not None and _FIRST <= q.value <= _LAST
            for q in (self.a, self.b)
        )


def is_on_top(language: str, ahead: str) -> bool:
    """Tell whether the clause before a change makes it one more, or that of a part of the time.

    "To fall by another 25%", "in January alone": it is not what the values before it make.
    """
    listed = relations.ON_TOP.get(language)
    return listed is not None and phrase_pattern(listed).search(_PAUSE.split(ahead)[-1]) is not None


_PAUSE = compiled(r"[,;，；、。]")


def moves(phrase: Phrase, *, bounds: bool = False) -> list[Move]:
    """Return the changes that a sentence tells; with `bounds`, those to a bound too."""
    key = f"moves {bounds}"
    if key not in phrase.memo:
        phrase.memo[key] = _moves(phrase, bounds) if len(phrase.quantities) else []
    known: list[Move] = phrase.memo[key]
    return known


def only_one_moves(phrase: Phrase, one: Quantity, other: Quantity) -> bool:
    """Tell whether one of two amounts is an end of a change of which the other is none."""
    starts = {one.start, other.start}
    return any(len({move.a.start, move.b.start} & starts) == 1 for move in moves(phrase))


def _moves(phrase: Phrase, bounds: bool) -> list[Move]:
    found: list[Move] = []
    taken: list[tuple[int, int]] = []
    for match in _from_to(phrase):
        if any(match.start() < end and start < match.end() for start, end in taken):
            continue
        move = _move(phrase, match, bounds)
        if move is not None and move.a.text != move.b.text:
            taken.append(match.span())
            found.append(move)
    return found or _told_otherwise(phrase)


def _from_to(phrase: Phrase) -> list[re.Match[str]]:
    """Return where a sentence may tell what something changed from and to, bounds or not."""
    memo = phrase.memo
    if "from to" not in memo:
        memo["from to"] = [
            match
            for patterns in ((prose.FROM_TO, prose.TO_FROM) if len(phrase.amounts) > 1 else ())
            for pattern in patterns.get(phrase.language, ())
            for match in amount_pattern(pattern).finditer(phrase.masked)
            if not (_spans(phrase, match) or _tells_by_how_much(phrase, match))
        ]
    known: list[re.Match[str]] = memo["from to"]
    return known


def _told_otherwise(phrase: Phrase) -> list[Move]:
    """Return the changes that are told as one range, or by setting one amount against another."""
    if "moves told otherwise" not in phrase.memo:
        phrase.memo["moves told otherwise"] = _ranges(phrase) or _contrasted(phrase)
    known: list[Move] = phrase.memo["moves told otherwise"]
    return known


_OF_A_RANGE = compiled(r"\s*(?:的|之间|之間|まで|の間|の範囲|사이)")


def _spans(phrase: Phrase, match: re.Match[str]) -> bool:
    """Tell whether two values are the ends of a range, as in "1到5之间", "9到16分钟的"."""
    return (
        phrase.language in ("zh", "ja", "ko")
        and _OF_A_RANGE.match(phrase.masked, match.end()) is not None
    )


_BY = compiled(
    r"\s*(?:이나|만큼|가|이)?\s*(?:증가|감소|상승|하락|인상|인하|늘|줄|올[랐라]|오[르른]|내[렸려린]|떨어)"
)
"""Korean words of change right behind an amount, without the particle of where the change ends."""
_BY_JA = deferred(
    r"\s*(?:人|件|台|円|個|本|校|店)?(?:[増減伸]|上[がっ昇]|下[がっ落]|低下|多[いく]|少な|延び|縮)"
)
"""Japanese ones: "から8人増えた", not "から8人に増えた"."""


def _tells_by_how_much(phrase: Phrase, match: re.Match[str]) -> bool:
    """Tell whether the second amount is the change itself: "5에서 2.5 증가" is a rise by 2.5."""
    change = {"ko": _BY, "ja": _BY_JA}.get(phrase.language)
    return change is not None and change.match(phrase.masked, match.end()) is not None


_TOLD = deferred(
    r"(?<!\w)(?:from|von|van|del?|da|dal|du|des|desde|från|fra|od|от|с|со|из|z|ze)\s*\|"
    r"|[从從由自]\s*\||에서|から",
    re.IGNORECASE,
)
"""The word for "from" right before a range ("|"), or the one in it: without, it is no change."""


def _ranges(phrase: Phrase) -> list[Move]:
    """Read "from A to B" where the two were read as one range of values."""
    words = prose.RANGE_TO.get(phrase.language)
    found = []
    for at, quantity in phrase.at.items():
        middle = re.search(words, quantity.text) if words and quantity.is_range else None
        whole = phrase.text.text
        ahead = whole[max(quantity.start - 12, 0) : quantity.start]
        if middle is None or not _TOLD.search(f"{ahead}|{quantity.text}"):
            continue
        cut = quantity.start + middle.end()
        a = _piece(whole, quantity.start, quantity.start + middle.start(), phrase)
        b = _piece(whole, cut, quantity.end, phrase)
        first, last = (interval(q) if q is not None else None for q in (a, b))
        if a is None or b is None or first is None or last is None:
            continue
        first = _to_scale(a, b, first)
        if first is not None:
            found.append(Move(phrase, a, b, first, last, at, at + 1))
    return found


def pair(phrase: Phrase) -> tuple[Quantity, Quantity] | None:
    """Return the two amounts of one unit that are all a sentence tells, but for dates and spans.

    Percentages do not count; a bare number beside an amount with a unit takes its unit.
    """
    found = [
        quantity
        for at, quantity in phrase.at.items()
        if phrase.masked[at] == AMOUNT and quantity.kind != "duration"
    ]
    if len(found) != 2:
        return None
    if any(q.is_range or is_open(q) or q.approximate or interval(q) is None for q in found):
        return None
    first, last = found
    if unit_of(first).partition("/")[0] != unit_of(last).partition("/")[0]:
        return None
    if first.kind != last.kind or first.value == last.value:
        return None
    counted = first.kind in ("number", "count")
    if counted and first.kind == last.kind == "count" and first.unit[:3] != last.unit[:3]:
        return None
    return first, last


def _contrasted(phrase: Phrase) -> list[Move]:
    """Read a sentence of two amounts and one change as a change between them.

    A word must say that the one is measured by the other: "costs €30, 25% less than the €40 of
    before". Which comes first follows from the direction of the change.
    """
    changes = [at for at in phrase.at if phrase.masked[at] in (PERCENT, POINT)]
    both = pair(phrase) if len(changes) == 1 and not phrase.at[changes[0]].approximate else None
    if both is None or not _set_against(phrase, both) or _tells_difference(phrase, both):
        return []
    first, last = sorted(at for at, quantity in phrase.at.items() if quantity in both)
    if SUBJECT.search(phrase.masked, first + 1, last + 1) or _goes_on(phrase, first, last):
        return []  # each is told of something else
    if changes[0] < first and re.search("[,;，；、]", phrase.masked[first:last]):
        return []  # "5% more than the 30 of before, and above the level of 40"
    adverse = prose.ADVERSE.get(phrase.language)
    if adverse and first < changes[0] < last:
        between = phrase.masked[changes[0] : last]
        found = phrase_pattern(adverse) if phrase.language != "ko" else compiled(adverse)
        if found.search(between):
            return []  # "rose 13% from 30, but stayed behind the 40 hoped for"
    return _directed(phrase, both, phrase, changes[0])


def _goes_on(phrase: Phrase, first: int, last: int) -> bool:
    """Tell whether a comma and "and" begin another statement between two amounts."""
    joins = prose.AND.get(phrase.language)
    between = phrase.masked[first + 1 : last]
    return joins is not None and re.search(rf",\s(?:{joins})\s", between) is not None


def _tells_difference(phrase: Phrase, both: tuple[Quantity, Quantity]) -> bool:
    """Tell whether one of two amounts is by how much the other changed: "560, 80 fewer than"."""
    masked = phrase.masked
    return any(
        is_delta(
            phrase.language,
            _PAUSED.split(masked[max(at - 20, 0) : at])[-1],
            _PAUSED.split(masked[at + 1 : at + 20])[0],
        )
        for at, quantity in phrase.at.items()
        if quantity in both
    )


_PAUSED = deferred(f"[,;:，；：。{AMOUNT}{PERCENT}{POINT}]")


def contrast(phrase: Phrase) -> Move | None:
    """Return the only two amounts of a sentence, the lower first, where one is set against one.

    A sentence with a percentage tells its change by that.
    """
    if any(phrase.masked[at] in (PERCENT, POINT) for at in phrase.at):
        return None
    both = pair(phrase)
    if both is None or not _set_against(phrase, both):
        return None
    values = [(value, q) for q in both if (value := interval(q)) is not None]
    (first, a), (last, b) = sorted(values, key=lambda entry: entry[0].value)
    return Move(phrase, a, b, first, last, 0, len(phrase.masked))


def _set_against(phrase: Phrase, both: tuple[Quantity, Quantity]) -> bool:
    """Tell whether a word at one of two amounts says that the other is measured by it."""
    listed = prose.CONTRAST.get(phrase.language)
    if listed is None:
        return False
    if phrase.has(prose.LEVEL):
        return True
    for at, quantity in phrase.at.items():
        if quantity in both:
            others = [other for other in phrase.at if other < at and phrase.at[other] in both]
            start = max(max(others, default=-1) + 1, at - 30)
            behind = at + 4 if phrase.language in ("ko", "ja") else at
            found = phrase_pattern(listed).search(phrase.masked[start:behind])
            leads = (
                found and not start and re.match("[^,，]{0,8}[,，]", phrase.masked[found.end() :])
            )
            if found and not (leads and found.start() < 4):
                return True  # "By contrast, …" sets a sentence against the one before
    return False


def concluded(phrase: Phrase, following: Phrase) -> list[Move]:
    """Read two contrasted amounts as a change that the next sentence tells: "so 25% less"."""
    if len(following.at) != 1 or not following.has(prose.THUS):
        return []
    (at,) = following.at
    both = pair(phrase) if following.masked[at] in (PERCENT, POINT) else None
    if both is None or not _set_against(phrase, both):
        return []
    return [move._replace(told=None) for move in _directed(phrase, both, following, at)]


def _directed(
    phrase: Phrase, both: tuple[Quantity, Quantity], teller: Phrase, at: int
) -> list[Move]:
    """Order two amounts by the direction of the change told at an offset of a sentence."""
    window = (max(at - 24, 0), at + 22)
    up, down = teller.says(prose.UP, *window), teller.says(prose.DOWN, *window)
    if up == down:
        return []
    values = [(value, q) for q in both if (value := interval(q)) is not None]
    low, high = sorted(values, key=lambda entry: entry[0].value)
    (first, a), (last, b) = (low, high) if up else (high, low)
    return [Move(phrase, a, b, first, last, at, at, told=at)]


def _piece(text: str, start: int, end: int, phrase: Phrase) -> Quantity | None:
    for quantity in quantities_of(text[start:end], phrase.text.language):
        moved = {"start": quantity.start + start, "end": quantity.end + start}
        return quantity.model_copy(update=moved)
    return None


def continued(before: Phrase, phrase: Phrase) -> list[Move]:
    """Return the change from the only amount of a sentence to that of the next: "… to B"."""
    either = before.amounts and phrase.amounts
    for pattern in prose.TO.get(phrase.language, ()) if either else ():
        found = amount_pattern(pattern).search(phrase.masked)
        if found is None:
            continue
        b = phrase.at[found.start("b")]
        kind, per = b.kind, unit_of(b).partition("/")[0]
        alike = [q for q in before.amounts if unit_of(q).partition("/")[0] == per]
        if (
            len(alike) != 1
            or kind not in ("currency", "dimension", "duration")
            or alike[0].is_range
        ):
            return []
        first, last = interval(alike[0]), interval(b)
        if first is None or last is None or is_open(alike[0]) or is_open(b):
            return []
        return [Move(phrase, alike[0], b, first, last, found.start(), found.end(), before)]
    return []


def _move(phrase: Phrase, match: re.Match[str], bounds: bool) -> Move | None:
    a, b = phrase.at[match.start("a")], phrase.at[match.start("b")]
    if phrase.language in _TO_IS_ALSO_UP_TO and is_open(b):
        b = _piece(phrase.text.text, b.start, b.end, phrase) or b
    if a.is_range or b.is_range or (not bounds and (is_open(a) or is_open(b))):
        return None
    first, last = interval(a), interval(b)
    if first is None or last is None:
        return None
    first = _to_scale(a, b, first)
    if first is None:
        return None
    start, end = match.start(), match.end()
    return Move(phrase, a, b, first, last, start, end)


def _to_scale(a: Quantity, b: Quantity, first: Interval) -> Interval | None:
    """Return the first value in the scale of the last: "from 20 to 26 million"; None if unlike."""
    unit_a, unit_b = unit_of(a), unit_of(b)
    if unit_a == "percent" and unit_b == "number":
        return None
    if unit_a.partition("/")[0] == unit_b.partition("/")[0] and unit_a != "number":
        return first
    if unit_a == "number" and a.kind == "number":
        scale = scale_of(b)
        if scale == 1 or scale_of(a) != 1:
            return first
        last = interval(b)
        apart = last.over(first) if last is not None else None
        # "from 128,000 to 1 million" is told in ones: in millions the two would lie further apart
        return (
            first
            if apart is not None and 1 / scale < apart.value**2 < scale
            else (first.scaled(scale))
        )
    return first if unit_b == "number" and (b.kind == "number" or unit_a == "number") else None
