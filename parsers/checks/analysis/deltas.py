"""Amounts by which something rose or fell, and the percentages that say the same of them.

"A rise of 72 GWh, or 80 %", "sank um 1,2 Millionen", "20万8千人、20.0%増えた": neither number is a
level. The words of rising or falling stand before the amount, right behind it, or behind the
percentage that is apposed to it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from parsers.checks.analysis.patterns import in_any_case
from parsers.checks.analysis.phrases import (
    AMOUNT,
    PERCENT,
    POINT,
    Phrase,
    phrase_pattern,
    stem_pattern,
)
from parsers.checks.lexicon import hedges, prose, relations
from parsers.compiled import compiled
from parsers.expressions import deferred

_WIDE = ("ja", "zh", "ko")
_AHEAD = 48
"""Characters before an amount in which a word can say that something rose or fell by it."""
_BEHIND = 18
_PAUSE = deferred(r"[,;，；、:：。(（]|[.]\s")
_VALUE = f"[{AMOUNT}{PERCENT}{POINT}]"


def added(language: str, ahead: str, behind: str) -> int:
    """Tell whether words before an amount say that something rose (1) or fell (−1) by it.

    0 where they say neither, or where it is what something rose or fell from.
    """
    clause = _PAUSE.split(ahead)[-1][-_AHEAD:]
    if language in _WIDE:
        last = clause.rstrip("了约約近 ")[-2:] if language == "zh" else ""
        return sign_of(language, last) if last[-1:] not in "到至为為" else 0
    clause = _unhedged(language, clause)
    end = _prepositions(language)
    found = end.search(clause) if end is not None else None
    if found is None or _from_pattern(language).match(behind):
        return 0
    return sign_of(language, clause[: found.start()])


def sign_of(language: str, stretch: str) -> int:
    """Return 1 where a stretch has words of rising only, −1 where of falling only, else 0."""
    up = _says(language, stretch, prose.UP, relations.UP_MORE)
    return int(up) - int(_says(language, stretch, prose.DOWN, relations.DOWN_MORE))


def percentage_behind(phrase: Phrase, at: int) -> int | None:
    """Return where the percentage stands that is apposed right behind an amount, if one is."""
    found = _apposition(phrase.language).match(phrase.masked, at + 1)
    return found.end() - 1 if found is not None else None


def amount_before(phrase: Phrase, start: int) -> int | None:
    """Return where the amount stands that a percentage is apposed to, if it is to one."""
    low = max(start - _REACH, 0)
    at = phrase.masked.rfind(AMOUNT, low, start)
    if at < 0 or percentage_behind(phrase, at) != start:
        return None
    return at


_REACH = 30


def rise_by(phrase: Phrase, at: int) -> int:
    """Tell whether an amount with a percentage behind it is by how much something rose or fell.

    1 where it rose, −1 where it fell, 0 where neither is said.
    """
    behind = percentage_behind(phrase, at)
    if behind is None:
        return 0
    masked, language = phrase.masked, phrase.language
    since = max((m.end() for m in re.finditer(_VALUE, masked[:at])), default=0)
    risen = added(language, masked[since:at], masked[at + 1 :])
    if risen or not _is_the_same(language, masked[at + 1 : behind], masked[since:at]):
        return risen
    return _sign_behind(language, masked[behind + 1 :])


def _is_the_same(language: str, between: str, ahead: str) -> bool:
    """Tell whether an amount is what a percentage is too: "1,486 visitors, 15 % more" is a level.

    A word for "or" says so, or one before the amount that leads to what it is more or less than.
    """
    words = relations.OR.get(language, "(?!)")
    if in_any_case(rf"(?<!\w)(?:{words})" if language not in _WIDE else words).search(between):
        return True
    than = _THAN.get(language)
    return than is not None and re.search(rf"(?:{than})\S{{0,2}}\s?$", ahead) is not None


_THAN = {"ko": "보다|대비|비해", "ja": "より|比べ|比|を", "zh": "[比较較]\\S{1,12}"}


def _sign_behind(language: str, behind: str) -> int:
    """Return the direction that the words right behind an apposed percentage tell."""
    stretch = re.split(_VALUE, _PAUSE.split(behind)[0])[0]
    if language == "zh":
        return 0
    near = stretch[: 6 if language == "ja" else _BEHIND]
    of = relations.OF.get(language)
    if of is not None and language not in _WIDE:
        led = in_any_case(rf"\s?(?:{of})(?!\w)").match(near)
        if led is not None and not sign_of(language, near[led.end() : led.end() + 8]):
            return 0
    return sign_of(language, near)


@cache
def _apposition(language: str) -> re.Pattern[str]:
    words = relations.OR.get(language, "(?!)")
    by = relations.BY.get(language, "(?!)")
    if language in _WIDE:
        return compiled(
            rf"\s?[,，、(（]?\s?(?:(?:{words})[,，、]?\s?)?[+＋−-]?\s?(?:约|約|ほぼ|약)?\s?{PERCENT}"
        )
    article = r"(?:(?:an?|un|uno|una|het|ein|il|l['’]|el|en|ett)\s?)?"
    noun = r"(?:\s[^\W\d_]{1,14}){0,2}"
    return compiled(
        rf"{noun}(?:\s?[,(–—]\s?(?:(?:{words})\s)?|\s(?:{words})\s)"
        rf"(?:(?:{by})\s)?{article}[+−-]?{PERCENT}",
        re.IGNORECASE,
    )


@cache
def _prepositions(language: str) -> re.Pattern[str] | None:
    listed = relations.OF_CHANGE.get(language)
    if listed is None:
        return None
    return in_any_case(rf"(?<!\w)(?:{listed})\s?(?:[^\W\d_]{{2,14}}\s){{0,2}}$")


@cache
def _from_pattern(language: str) -> re.Pattern[str]:
    """Compile what stands behind the first end of a change: "from 5 to 6"."""
    to = relations.TO.get(language, "(?!)")
    return in_any_case(
        rf"[^{AMOUNT}{PERCENT}{POINT},;.]{{0,24}}?\s(?:{to})\s[^,;.]{{0,16}}?{_VALUE}"
    )


def _unhedged(language: str, text: str) -> str:
    """Return a stretch without hedges: "more than" says nothing of a change."""
    for words in (hedges.OVER, hedges.UNDER):
        listed = words.get(language)
        if listed is not None:
            text = phrase_pattern(listed).sub(" ", text)
    return text


def _says(language: str, stretch: str, *lists: Mapping[str, str]) -> bool:
    return any(
        (stems := words.get(language)) is not None
        and stem_pattern(stems).search(stretch) is not None
        for words in lists
    )
