"""What a ratio says that it is measured by: "of the budget", "than a year earlier", "2019年の".

A sentence that names the whole of a portion, or what a multiple multiplies, rules out pairs of
values of which the measure is told of something else, however near these stand.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from parsers.checks.analysis.patterns import in_any_case
from parsers.checks.analysis.phrases import AMOUNT, TIME, Phrase, phrase_pattern
from parsers.checks.analysis.pool import Operand, stems
from parsers.checks.analysis.ratios import Claim
from parsers.checks.lexicon import apart, comparands, relations
from parsers.compiled import compiled
from parsers.expressions import deferred

_REACH = 44
"""Characters of a sentence at most that name what a ratio is measured by."""
_LEFT = ("ko", "ja", "zh", "tr")
_WIDE = ("ja", "zh", "ko")
_END = deferred(r"[,;:.()，；：。、（）—–\ue001\ue002\ue004]")
_VALUE_OR_END = compiled(f"[{AMOUNT}{TIME}]|$")
_MORE = compiled(rf"{TIME}|\s[^\W_]|[^\W_]{{3}}")
_NOT_THAT = 3.0
"""How much less natural a value is as the measure where a sentence names another."""


class Comparand(NamedTuple):
    """What a ratio is measured by, as `masked[start:end]` says.

    `value` is the offset of the value that it is, −1 where it is none; `years` are those it names;
    `earlier` says that it is told of an earlier time, `words` are the stems of what it names.
    """

    start: int
    end: int
    value: int
    years: frozenset[int]
    earlier: bool
    words: frozenset[str]


def comparand(claim: Claim) -> Comparand | None:
    """Return what a ratio says that it is measured by; None where it says nothing."""
    key = f"comparand {claim.start}"
    memo = claim.phrase.memo
    if key not in memo:
        stretch = _stretch(claim)
        memo[key] = _read(claim.phrase, *stretch) if stretch is not None else None
    known: Comparand | None = memo[key]
    return known


def _read(phrase: Phrase, start: int, end: int) -> Comparand | None:
    text = phrase.masked[start:end]
    value = text.find(AMOUNT)
    years = {
        int(quantity.value)
        for at, quantity in phrase.at.items()
        if start <= at < end and quantity.kind == "year" and quantity.value
    }
    earlier = is_earlier(phrase.language, text)
    itself = comparands.ITSELF.get(phrase.language)
    plain = phrase_pattern(itself).sub(" ", text) if itself is not None else text
    named = _earlier_pattern(phrase.language)
    plain = named.sub(" ", plain) if named is not None else plain
    words = stems(plain, phrase.text.language)
    if value < 0 and not years and not earlier and not words:
        return None
    at = start + value if value >= 0 else -1
    return Comparand(start, end, at, frozenset(years), earlier, words)


def is_earlier(language: str, text: str) -> bool:
    """Tell whether a stretch of a sentence speaks of an earlier time."""
    pattern = _earlier_pattern(language)
    return pattern is not None and pattern.search(text) is not None


@cache
def _earlier_pattern(language: str) -> re.Pattern[str] | None:
    listed = comparands.EARLIER.get(language)
    return phrase_pattern(listed) if listed is not None else None


def _stretch(claim: Claim) -> tuple[int, int] | None:
    if claim.phrase.language in _LEFT:
        return _before(claim)
    return _behind(claim)


def _behind(claim: Claim) -> tuple[int, int] | None:
    """Find what a ratio is measured by behind it, as most languages have it."""
    masked, language = claim.phrase.masked, claim.phrase.language
    lead = _leading(language, claim.cue == "share", claim.cue == "factor")
    found = lead.match(masked, claim.end, claim.end + _REACH) if lead is not None else None
    if found is None:
        return None
    stop = _END.search(masked, found.end(), found.end() + _REACH)
    end = stop.start() if stop is not None else min(found.end() + _REACH, len(masked))
    return (found.end(), end) if end > found.end() else None


@cache
def _leading(language: str, share: bool, factor: bool) -> re.Pattern[str] | None:
    of, behind = relations.OF.get(language), comparands.BEHIND.get(language)
    if share:
        return in_any_case(rf"\s(?:{of})(?!\w)\s?") if of is not None else None
    if behind is None:
        return None
    words = rf"[^{AMOUNT},;:.()]{{0,24}}?\s(?:{behind})(?!\w)"
    determined = comparands.DETERMINED.get(language)
    if factor and determined is not None:
        words = rf"(?:{words}|\s(?:{determined})(?:(?<=['’])|(?!\w)))"
    return in_any_case(words)


def _before(claim: Claim) -> tuple[int, int] | None:
    """Find what a ratio is measured by before it: "前年の2倍", "매출의 10%", "bütçenin yarısı"."""
    masked, language = claim.phrase.masked, claim.phrase.language
    since = max(claim.start - _REACH, 0)
    for stop in _END.finditer(masked, since, claim.start):
        since = stop.end()
    text = masked[since : claim.start]
    lead = _leads(language)
    found = lead.search(text) if lead is not None else None
    if found is not None:
        since += found.end()
        text = text[found.end() :]
    behind = comparands.BEFORE.get(language)
    ends = in_any_case(rf"(?:{behind})[^{AMOUNT}]{{0,8}}?$").search(text) if behind else None
    if ends is None and found is not None and found.group() in comparands.COMPARING:
        ends = _VALUE_OR_END.search(text)
    if ends is None or not text[: ends.end()].strip():
        return None
    whole = language == "tr" or text[ends.start() : ends.end()] in (AMOUNT, TIME)
    end = ends.end() if whole else ends.start()
    value = text.rfind(AMOUNT, 0, end)
    if value >= 0 and _MORE.search(text, value + 1, end):
        since += value + 1  # "640만 대로 2023년의 네 배"
        end -= value + 1
    return since, since + end


@cache
def _leads(language: str) -> re.Pattern[str] | None:
    listed = comparands.LEADING.get(language)
    return in_any_case(f"(?:{listed})") if listed is not None else None


# --- what fits ------------------------------------------------------------------------------------


def fits(claim: Claim, measure: Operand, other: Operand) -> float:
    """Tell how much more natural a pair is for what its ratio says that it is measured by.

    `measure` is the value of the pair that the other is measured by. Nothing said is 0.
    """
    told = comparand(claim)
    if told is None:
        return 0.0
    phrase = claim.phrase
    inside = measure.where == "sentence"
    if told.value >= 0:
        named = phrase.at[told.value]
        if inside and measure.at == told.value:
            return 0.5
        like = named.kind == measure.quantity.kind or named.kind == "number"
        against = other.at != told.value or (claim.cue == "factor" and not claim.sign)
        return -_NOT_THAT if like and against else 0.0
    if told.years:
        return _of_years(phrase, told, measure)
    if told.earlier and inside and told.start >= claim.end and _follows(phrase, told, measure):
        return 0.5
    if told.earlier and inside:
        zone = _zone(phrase, measure, told)
        return 0.3 if is_earlier(phrase.language, zone) or TIME in zone else -_NOT_THAT
    if told.earlier and measure.where == "cell" and measure.grid is not None:
        return 0.3 if measure.column != other.column or measure.row != other.row else 0.0
    if told.words:
        return _of_words(told, measure)
    return 0.0


def _follows(phrase: Phrase, told: Comparand, measure: Operand) -> bool:
    """Tell whether a value stands right behind what is told of it: "than in May, when 40 came"."""
    between = phrase.masked[told.end : measure.at]
    if told.end > measure.at or len(between) > _REACH or _CUT.search(between):
        return False
    when = apart.WHEN.get(phrase.language, "(?!)")
    return not between.startswith(",") or bool(in_any_case(rf",\s(?:{when})(?!\w)").match(between))


_CUT = compiled(rf"[;:.{AMOUNT}]")


def _of_years(phrase: Phrase, told: Comparand, measure: Operand) -> float:
    if measure.where == "sentence":
        zone = _zone_at(phrase, measure, told)
        years = {
            int(q.value)
            for at, q in phrase.at.items()
            if zone[0] <= at < zone[1] and q.kind == "year" and q.value
        }
        return 0.3 if years & told.years else -_NOT_THAT
    return 0.0


def _of_words(told: Comparand, measure: Operand) -> float:
    words = measure.words
    if measure.grid is not None:
        return 0.0
    return 0.5 if words & told.words else -0.5 if words else -0.3


def _zone_at(phrase: Phrase, operand: Operand, told: Comparand) -> tuple[int, int]:
    """Return the stretch around an amount up to the values beside it and what is named."""
    amounts = [at for at in phrase.at if phrase.masked[at] != TIME]
    low = max((at + 1 for at in amounts if at < operand.at), default=0)
    high = min((at for at in amounts if at > operand.at), default=len(phrase.masked))
    if told.start > operand.at:
        high = min(high, told.start)
    else:
        low = max(low, told.end)
    return low, high


def _zone(phrase: Phrase, operand: Operand, told: Comparand) -> str:
    low, high = _zone_at(phrase, operand, told)
    return phrase.masked[low:high]
