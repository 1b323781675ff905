"""Ratios that sentences state: percentages, points, fractions and factors, with what they claim.

A claim is read apart from the values it is about: its number (opened or widened by hedges: "more
than a third", "knapp 56 Prozent"), and its cue, the words of its clause that say whether it is a
share, a change or a multiple.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Literal, NamedTuple

from parsers.checks.analysis.patterns import beginnings, split, whole_words
from parsers.checks.analysis.phrases import AMOUNT, MULTIPLIER, PERCENT, POINT, Phrase
from parsers.checks.analysis.values import Interval, interval
from parsers.checks.drafts import Place
from parsers.checks.lexicon import factors as factor_words
from parsers.checks.lexicon import fractions as fraction_words
from parsers.checks.lexicon import hedges, prose, relations
from parsers.model import Quantity

Cue = Literal["share", "change", "factor", "points", "rate"]
_VALUES = AMOUNT + PERCENT + MULTIPLIER + POINT
_REACH = 34
"""Characters before and behind a number in which a word can say what it claims."""
_WIDE = ("ja", "zh", "ko")


class Claim(NamedTuple):
    """A ratio as stated.

    `value` is the interval it stands for: a fraction of one for shares and changes, a factor for
    multiples, points for points. `sign` is 1 where the words say that something is more, −1 where
    they say less, 0 where they say neither. `exact` is false where words open or widen it.
    """

    phrase: Phrase
    start: int
    end: int
    words: str
    place: Place
    quantity: Quantity | None
    value: Interval
    cue: Cue
    sign: int
    exact: bool
    sure: bool
    """Whether words say that it is of this kind, rather than nothing saying otherwise."""
    level: bool
    """Whether it is one end of a change ("down from 70 %"), and so no ratio of other values."""


def claims(phrase: Phrase) -> list[Claim]:
    """Return the ratios that a sentence states, in order."""
    if "ratios" not in phrase.memo:
        phrase.memo["ratios"] = sorted(_claims(phrase), key=lambda claim: claim.start)
    known: list[Claim] = phrase.memo["ratios"]
    return known


class _Number(NamedTuple):
    start: int
    end: int
    value: float
    half: float
    words: str
    kind: Literal["percent", "points", "fraction", "factor"]
    quantity: Quantity | None
    bound: int
    """−1 where the number itself is read as an upper bound, 1 where as a lower one."""


def _claims(phrase: Phrase) -> Iterator[Claim]:
    for number in _numbers(phrase):
        cue, sign, sure = _cue(phrase, number)
        value, exact = _hedged(phrase, number)
        start = phrase.sentence.start
        if number.quantity is not None:
            place = phrase.place(number.quantity)
        else:
            at = phrase.text.text.find(number.words, start + _offset(phrase, number.start))
            at = max(at, start)
            place = phrase.text.place(at, at + len(number.words))
        yield Claim(
            phrase, number.start, number.end, number.words.strip(), place, number.quantity, value,
            cue, sign, exact, sure, _level(phrase, number),
        )  # fmt: skip


def _offset(phrase: Phrase, at: int) -> int:
    """Return the offset in the sentence of an offset in its masked form."""
    longer = sum(len(q.text) - 1 for offset, q in phrase.at.items() if offset < at)
    return at + longer


# --- numbers --------------------------------------------------------------------------------------


def _numbers(phrase: Phrase) -> Iterator[_Number]:
    taken: list[tuple[int, int]] = []
    for found in (*_worded(phrase), *_printed(phrase)):
        if not any(found.start < end and start < found.end for start, end in taken):
            taken.append((found.start, found.end))
            yield found


def _printed(phrase: Phrase) -> Iterator[_Number]:
    for at, quantity in phrase.at.items():
        read = interval(quantity)
        if read is None or quantity.is_range or read.value == 0:
            continue
        sign = phrase.masked[at]
        bound = 1 if quantity.high is None else -1 if quantity.low is None else 0
        text = quantity.text
        half = _half(text)
        if sign == PERCENT:
            half = 0.5 if re.search("[割成할]", text) is None else 5.0 * (1 if half >= 0.5 else 0.1)
            half = half if re.search("[割成할]", text) else _half(text)
            value, half = abs(read.value) / 100, half / 100
            if value < 10:
                yield _Number(at, at + 1, value, half, text, "percent", quantity, bound)
        elif sign == POINT:
            yield _Number(at, at + 1, abs(read.value), half, text, "points", quantity, bound)
        elif sign == MULTIPLIER and read.value > 0:
            half = min(half, max(0.25, 0.08 * read.value))
            yield _Number(at, at + 1, read.value, half, text, "factor", quantity, bound)
        elif sign == AMOUNT and _FRACTION_SIGN.search(text) and 0 < read.value < 1:
            half = read.value * 0.06
            yield _Number(at, at + 1, read.value, half, text, "fraction", quantity, bound)
        elif sign == AMOUNT and quantity.kind in ("number", "count"):
            if quantity.kind == "count" and _POINT_WORD.fullmatch(quantity.unit):
                yield _Number(at, at + 1, abs(read.value), half, text, "points", quantity, bound)
                continue
            behind = _listed(prose.POINTS, phrase.language)
            if behind is not None and re.compile(rf"[\s-]?(?:{behind})(?!\w)", re.IGNORECASE).match(
                phrase.masked, at + 1
            ):
                yield _Number(at, at + 1, abs(read.value), half, text, "points", quantity, bound)
                continue
            by = factor_words.BY.get(phrase.language)
            if by is not None and re.search(rf"(?:{by})\s$", phrase.masked[:at], re.IGNORECASE):
                yield _Number(at, at + 1, read.value, half, text, "factor", quantity, bound)


_FRACTION_SIGN = re.compile("分の|分之|분의|[½⅓¼⅔¾]|^[1-9]/[1-9]$")
_POINT_WORD = re.compile(r"punt[io]s?|points?|pontos?|punkt\w*|puan\w*", re.IGNORECASE)


def _half(text: str) -> float:
    """Return half a unit of the last digit of a printed number."""
    found = re.search(r"[.,]\s?(\d{1,2})(?!\d)", text)
    return 0.5 / 10 ** len(found.group(1)) if found else 0.5


def _listed(words: Mapping[str, str], language: str) -> str | None:
    return words.get(language)


def _worded(phrase: Phrase) -> Iterator[_Number]:
    """Yield fractions and factors that are words."""
    masked, language = phrase.masked, phrase.language
    pattern = _one_in(language)
    if pattern is not None:
        small = fraction_words.NUMBERS[language]
        for match in pattern.finditer(masked):
            a, b = (_looked_up(word, small) for word in match.group("a", "b"))
            if a and b and a < b:
                yield _word(match, a / b, "fraction")
    pattern = _fractions(language)
    parts = fraction_words.PARTS.get(language)
    if pattern is not None and parts is not None:
        for match in pattern.finditer(masked):
            above = _looked_up(match.group("n"), parts.numerators)
            below = _looked_up(match.group("d"), parts.denominators)
            if above and below and above < below and not _ordinal(phrase, match):
                yield _word(match, above / below, "fraction")
    for words, value in fraction_words.WHOLE_WORDS.get(language, ()):
        for match in _words(words).finditer(masked):
            yield _word(match, value, "fraction")
    for words, value in factor_words.FACTORS.get(language, ()):
        for match in beginnings_of(words).finditer(masked):
            end = re.compile(r"\w*").match(masked, match.end())
            stop = end.end() if end is not None and language not in _WIDE else match.end()
            text = masked[match.start() : stop]
            yield _Number(match.start(), stop, value, value * 0.06, text, "factor", None, 0)
    times = _times(language)
    if times is not None:
        numbers = factor_words.NUMBERS[language]
        for match in times.finditer(masked):
            word = match.group("a") or match.group("b")
            value = _looked_up(word, numbers)
            if value:
                yield _word(match, value, "factor")


def _word(match: re.Match[str], value: float, kind: Literal["fraction", "factor"]) -> _Number:
    half = value * 0.06 if kind == "fraction" or value < 4 else 0.25
    if kind == "factor" and value >= 4:
        half = 0.5
    return _Number(match.start(), match.end(), value, half, match.group(), kind, None, 0)


def _looked_up(word: str, patterns: Mapping[str, float]) -> float:
    for pattern, value in patterns.items():
        if re.fullmatch(pattern.replace("_", r"\s"), word, re.IGNORECASE):
            return value
    return 0


@cache
def _words(alternatives: str) -> re.Pattern[str]:
    return whole_words(alternatives)


@cache
def beginnings_of(alternatives: str) -> re.Pattern[str]:
    """Compile beginnings of words separated by bars."""
    return beginnings(alternatives)


@cache
def _fractions(language: str) -> re.Pattern[str] | None:
    parts = fraction_words.PARTS.get(language)
    if parts is None:
        return None
    above = "|".join(sorted(parts.numerators, key=len, reverse=True))
    below = "|".join(sorted(parts.denominators, key=len, reverse=True))
    first, last = f"(?P<n>{above})", f"(?P<d>{below})"
    if parts.reversed:
        first, last = last, first
    pattern = rf"(?<!\w){first}{parts.joint}{last}(?!\w)".replace("_", r"\s")
    return re.compile(pattern, re.IGNORECASE)


@cache
def _one_in(language: str) -> re.Pattern[str] | None:
    joint = fraction_words.ONE_IN.get(language)
    if joint is None:
        return None
    words = "|".join(sorted(fraction_words.NUMBERS[language], key=len, reverse=True))
    noun = r"(?:\s[^\W\d_]{3,14})?"  # "un passeggero su cinque"
    return re.compile(rf"(?<!\w)(?P<a>{words}){noun}\s{joint}\s(?P<b>{words})(?!\w)", re.IGNORECASE)


@cache
def _times(language: str) -> re.Pattern[str] | None:
    numbers = factor_words.NUMBERS.get(language)
    times = factor_words.TIMES.get(language)
    if numbers is None or times is None:
        return None
    words = "|".join(sorted(numbers, key=len, reverse=True)).replace("_", r"\s")
    by = factor_words.BY.get(language)
    behind = rf"|(?:{by})\s(?P<b>{words})(?!\w)" if by else "(?P<b>(?!))"
    return re.compile(rf"(?<!\w)(?:(?P<a>{words})[\s-]?(?:{times})(?!\w){behind})", re.IGNORECASE)


def _ordinal(phrase: Phrase, match: re.Match[str]) -> bool:
    """Tell whether what looks like a fraction is an ordinal: "a third ship", "un quarto treno"."""
    listed = fraction_words.BEHIND.get(phrase.language)
    if listed is None or match.group("n").casefold() in ("two", "three", "four"):
        return False
    behind = re.compile(r"\s([^\W\d_]+)").match(phrase.masked, match.end())
    return behind is not None and (re.fullmatch(listed, behind.group(1), re.IGNORECASE) is None)


def _level(phrase: Phrase, number: _Number) -> bool:
    """Tell whether a percentage is what something rose or fell from or to."""
    if number.kind != "percent":
        return False
    behind = relations.ENDS_BEHIND.get(phrase.language)
    if behind is not None and re.compile(behind).match(phrase.masked, number.end):
        return True
    listed = relations.ENDS.get(phrase.language)
    if listed is None:
        return False
    before = phrase.masked[max(number.start - 12, 0) : number.start]
    return re.search(rf"(?<!\w)(?:{listed})\s$", before, re.IGNORECASE) is not None


# --- hedges ---------------------------------------------------------------------------------------


def _hedged(phrase: Phrase, number: _Number) -> tuple[Interval, bool]:
    """Return the interval that a number stands for with the words beside it."""
    value, half, bound = number.value, number.half, number.bound
    before = phrase.masked[max(number.start - 26, 0) : number.start]
    before = re.split(f"[{_VALUES},;:，、；(（]", before)[-1]
    behind = phrase.masked[number.end : number.end + 6]
    language = phrase.language
    over = _near(hedges.OVER, before, language) or _at(hedges.OVER_BEHIND, behind, language)
    under = _near(hedges.UNDER, before, language) or _at(hedges.UNDER_BEHIND, behind, language)
    about = _near(hedges.ABOUT, before, language) or (
        number.quantity is not None and number.quantity.approximate and not bound
    )
    if number.kind in ("percent", "points"):
        unit = 1.0 if number.kind == "points" else 0.01
        tens = abs(value / unit / 10 - round(value / unit / 10)) < 1e-6
        fives = abs(value / unit / 5 - round(value / unit / 5)) < 1e-6
        loose = max((3.0 if tens else 2.0 if fives else 1.0) * unit, half)
        loose = loose if half >= 0.5 * unit else half * 3
        reach = max(loose, 2 * half)
    else:
        loose, reach = 0.12 * value, 0.25 * value if number.kind == "factor" else 0.16 * value
        if number.kind == "factor" and value < 2.2:
            reach = 0.4 * value
    if over or bound > 0:
        reach = max(reach, 0.12 * value) if number.kind == "percent" else reach
        return Interval(value, value - half, value + reach), False
    if under or bound < 0:
        return Interval(value, value - reach, value + half), False
    if about:
        return Interval(value, value - loose, value + loose), False
    return Interval(value, value - half, value + half), True


@cache
def _ending(alternatives: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W\d_])(?:{alternatives})[\s\w]{{0,5}}$", re.IGNORECASE)


def _near(words: Mapping[str, str], before: str, language: str) -> bool:
    listed = words.get(language)
    return listed is not None and _ending(listed).search(before) is not None


def _at(words: Mapping[str, str], behind: str, language: str) -> bool:
    listed = words.get(language)
    return listed is not None and re.match(rf"(?:{listed})", behind, re.IGNORECASE) is not None


# --- cues -----------------------------------------------------------------------------------------


def window(phrase: Phrase, start: int, end: int) -> tuple[int, int]:
    """Return the stretch around a number, up to the values and clauses beside it."""
    low, high = max(start - _REACH, 0), min(end + _REACH, len(phrase.masked))
    for match in re.finditer(f"[{_VALUES};；:。]", phrase.masked[low:start]):
        low = low + match.end() if match.end() + low <= start else low
        return _last(phrase.masked, max(start - _REACH, 0), start), _first(phrase.masked, end, high)
    return low, _first(phrase.masked, end, high)


def _last(masked: str, low: int, start: int) -> int:
    cuts = [match.end() for match in re.finditer(f"[{_VALUES};；:。]", masked[low:start])]
    return low + cuts[-1] if cuts else low


def _first(masked: str, end: int, high: int) -> int:
    stop = re.compile(f"[{_VALUES};；。]").search(masked, end, high)
    return stop.start() if stop else high


def _cue(phrase: Phrase, number: _Number) -> tuple[Cue, int, bool]:
    low, high = window(phrase, number.start, number.end)
    before = _unhedged(phrase, phrase.masked[low : number.start])
    behind = phrase.masked[number.end : high]
    up, down = (
        _says(words, phrase.language, before, behind)
        for words in ((prose.UP, relations.UP_MORE), (prose.DOWN, relations.DOWN_MORE))
    )
    sign = int(up) - int(down)
    if number.kind == "points":
        return "points", sign, True
    if number.kind == "factor":
        return "factor", sign, True
    if number.kind == "percent" and _yearly(phrase, number, before, behind):
        return "rate", sign, True
    more = relations.MORE.get(phrase.language)
    compared = more is not None and re.search(rf"(?<!\w)(?:{more})\s$", before, re.IGNORECASE)
    of = _of(phrase, behind) and not compared and not _by(phrase, number)
    if not (up or down) and _by(phrase, number):
        early = _unhedged(phrase, phrase.masked[max(number.start - 90, 0) : number.start])
        up = _says((prose.UP, relations.UP_MORE), phrase.language, early, "")
        down = _says((prose.DOWN, relations.DOWN_MORE), phrase.language, early, "")
        sign = int(up) - int(down)
    if phrase.language in _WIDE and _says((relations.SHARE,), phrase.language, "", behind[:5]):
        return "share", 0, True
    down_to = relations.TO_BEHIND.get(phrase.language)
    if number.kind == "fraction" and (up or down) and down_to and re.match(down_to, behind):
        return "factor", sign, False
    to = relations.TO.get(phrase.language)
    apart = "" if phrase.language in _WIDE else r"(?<!\w)"
    if (
        to is not None
        and (up or down)
        and re.search(rf"{apart}(?:{to})\s?$", before, re.IGNORECASE)
    ):
        return ("factor" if number.kind == "fraction" else "share"), sign, False
    if (up or down) and not of:
        return "change", sign, True
    share = _says((relations.SHARE,), phrase.language, before, behind)
    return "share", 0, share or of


def _yearly(phrase: Phrase, number: _Number, before: str, behind: str) -> bool:
    """Tell whether a percentage is given by the year."""
    listed = relations.YEARLY.get(phrase.language)
    if listed is None:
        return False
    ago = relations.AGO.get(phrase.language)
    if number.quantity is not None and "year" in number.quantity.per:
        return ago is None or re.match(ago, behind, re.IGNORECASE) is None
    if ago is not None:
        behind = re.sub(ago, " ", behind, flags=re.IGNORECASE)
    return _words(listed).search(f"{before} | {behind}") is not None


def _by(phrase: Phrase, number: _Number) -> bool:
    """Tell whether "by" stands right before a number, so that it is a change."""
    listed = relations.BY.get(phrase.language)
    before = phrase.masked[max(number.start - 24, 0) : number.start]
    return listed is not None and _ending(listed).search(before) is not None


def _unhedged(phrase: Phrase, text: str) -> str:
    """Return what stands before a number without hedges: "more than" says nothing of a change."""
    for words in (hedges.OVER, hedges.UNDER):
        listed = words.get(phrase.language)
        if listed is not None:
            phrases = "|".join(one for one in split(listed) if " " in one)
            text = _ending(listed).sub(" ", _words(phrases).sub(" ", text) if phrases else text)
    return text


def _says(lists: tuple[Mapping[str, str], ...], language: str, before: str, behind: str) -> bool:
    return any(
        stems is not None
        and (_stems(stems).search(before) is not None or _stems(stems).search(behind) is not None)
        for stems in (words.get(language) for words in lists)
    )


@cache
def _stems(stems: str) -> re.Pattern[str]:
    return beginnings("|".join(sorted(stems.split(), key=len, reverse=True)))


def _of(phrase: Phrase, behind: str) -> bool:
    """Tell whether a number is said to be of something: "46 % of the total", not "5 % de plus"."""
    listed = relations.OF.get(phrase.language)
    found = (
        re.match(rf"\s?(?:{listed})(?!\w)", behind, re.IGNORECASE) if listed is not None else None
    )
    if found is None:
        return False
    more = behind[found.end() :][:8]
    comparing = (prose.UP, relations.UP_MORE, prose.DOWN, relations.DOWN_MORE)
    return not _says(comparing, phrase.language, "", more)
